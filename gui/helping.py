"""The help: its window, and the ways there from dialogs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from core.errors import LibraryError, UnreadableFile
from core.paths import config_folder, log_folder
from gui import messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QBoxLayout, QDialog, QPushButton, QWidget

    from core.errors import ReaderError
    from core.help_pages import HelpPage, Matched
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.dialogs.about import AboutDialog
    from gui.dialogs.help.filling import Filling
    from gui.dialogs.help.window import HelpWindow
    from gui.preferences import Preferences
    from gui.spelling import Spelling

KEY: Final = "F1"
"""Opens the help from a dialog: there is nothing else there for which it could be pressed."""
_PLACES: Final = {UnreadableFile: ("opening", "formats"), LibraryError: ("library", "failures")}
"""Where in the help errors are told about."""
CLOSES: Final = "closes"
"""Property of a button that closes its dialog."""


class Helping(QObject):
    """Opens the help and what tells about the program.

    Args:
        actions: name and keys of everything the pages speak of.
        look: the theme.
        preferences: remember how large the window is.
        library: returns where the library lies now.
        window: the program's; its dialogs find this object from there.
    """

    def __init__(self, actions: Actions, look: Appearance, preferences: Preferences, library: Callable[[], Path], window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._actions = actions
        self._look = look
        self._preferences = preferences
        self._window = window
        self._spelling: Spelling | None = None
        self._help: HelpWindow | None = None
        self._about: AboutDialog | None = None
        self._filling: Filling
        self._filled: tuple[str, ...] = ()
        """The words of the interface with which the pages were read."""
        self._pages: dict[str, HelpPage] = {}
        """The pages that were read before there is a window."""

    def open(self, page: str = "", anchor: str = "") -> None:
        """Show a page of the help at a heading, or what was read there last.

        Args:
            page: the name of its file, empty for none in particular.
            anchor: of the heading, empty for the beginning.
        """
        self.prepare()
        made = self._help
        if made is None:
            return
        if self._filling.words() != self._filled:
            # Keys have been changed meanwhile.
            self._filled = self._filling.words()
            made.read()
        made.show()
        if page or not made.page:
            made.open_page(page or "index", anchor)
        made.activateWindow()
        self._prepare_search()

    def prepare_pages(self) -> None:
        """Read the pages, so that the window is made sooner."""
        if self._help is None:
            from core.help_pages import PAGES, read_page

            self._fill()
            self._pages = {name: read_page(name, _language(), self._filling) for name in PAGES}

    def prepare(self) -> None:
        """Make the window, unseen, so that it opens sooner."""
        if self._help is None:
            self._help = self._made()

    def show_news(self) -> None:
        """Tell what is new."""
        self.open("whats-new")

    def show_error(self, error: ReaderError) -> None:
        """Show what the world did, with the way to the page that tells about it."""
        place = next((place for kind, place in _PLACES.items() if isinstance(error, kind)), None)
        messages.show_error(self._window, error, partial(self.open, *place) if place else None)

    def show_about(self) -> None:
        """Tell what the program is and what it is made of."""
        if self._about is None:
            from gui.dialogs.about import AboutDialog

            self._about = AboutDialog(self._look.theme, QCoreApplication.applicationVersion(), self._places(), self._window)
            offer(self._about, "troubleshooting")
            self._about.finished.connect(self._forget_about)
            self._about.show()
        self._about.activateWindow()

    def close(self) -> None:
        """Close the help with the program's window; it opens at this size again."""
        if self._help is not None:
            self._help.reject()

    def _prepare_search(self) -> None:
        """Have what finds headings by their pinyin loaded beside."""
        if self._spelling is None:
            from gui.spelling import Spelling

            self._spelling = Spelling(self)
        self._spelling.prepare_soon()

    def _made(self) -> HelpWindow:
        from gui.dialogs.help.window import HelpWindow

        if not self._pages:
            self._fill()
        # Keys that have been changed since they were read are seen to when the window is opened.
        made = HelpWindow(self._look.theme, _language(), self._filling, _matched, pages=self._pages)
        self._pages = {}
        made.place(self._preferences.settings.help_geometry)
        made.left.connect(lambda: self._preferences.change(help_geometry=made.placement()))
        self._look.theme_changed.connect(made.wear)
        return made

    def _fill(self) -> None:
        """Take the words of the interface as they are now."""
        from gui.dialogs.help.filling import Filling

        self._filling = Filling(self._actions)
        self._filled = self._filling.words()

    def _places(self) -> tuple[tuple[str, Path], ...]:
        return (
            (self.tr("Library"), self._library()),
            (self.tr("Settings"), config_folder() / "settings.json"),
            (self.tr("Log"), log_folder()),
        )

    def _forget_about(self) -> None:
        self._about = None


def _language() -> str:
    """Return the language of the pages."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def offer(dialog: QDialog, page: str, anchor: str = "") -> None:
    """Give a dialog the key of the help, and a button in the row of the button that closes it.

    Args:
        dialog: a child of the program's window, however deep. Its row is a `QDialogButtonBox`, or that of a button with the property
            ``closes``.
        page: which page tells about it.
        anchor: of the heading there.
    """
    # Their flags take time to be made, which no start has to wait for.
    from PySide6.QtGui import QKeySequence, QShortcut
    from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

    act = partial(_open_from, dialog, page, anchor)
    QShortcut(QKeySequence(KEY), dialog, act)
    button = QPushButton(QCoreApplication.translate("Help", "Help"))
    button.setAutoDefault(False)
    button.clicked.connect(act)
    box = dialog.findChild(QDialogButtonBox)
    closing = next((one for one in dialog.findChildren(QPushButton) if one.property(CLOSES)), None)
    row = _row_of(closing) if closing is not None else None
    if box is not None:
        # Before the one that closes, as in a row of our own: on some desktops a button of help stands behind it.
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    elif row is not None and closing is not None:
        # It looks like the one it stands beside, and Tab reaches it before that.
        button.setObjectName(closing.objectName())
        row.insertWidget(row.indexOf(closing), button)
        QWidget.setTabOrder(button, closing)
    else:
        button.deleteLater()


def _row_of(button: QPushButton) -> QBoxLayout | None:
    """Return the row in which a button stands."""
    from PySide6.QtWidgets import QBoxLayout

    around = button.parentWidget()
    rows = around.findChildren(QBoxLayout) if around is not None else []
    return next((one for one in rows if one.indexOf(button) >= 0), None)


def _open_from(dialog: QDialog, page: str, anchor: str) -> None:
    """Find the help of the window that a dialog belongs to."""
    owner: QObject | None = dialog.parent()
    while owner is not None:
        helping = owner.findChild(Helping, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if helping is not None:
            helping.open(page, anchor)
            return
        owner = owner.parent()


def _matched(words: str) -> Matched:
    """Return what says which headings some words mean, also by their pinyin."""
    from core.pinyin import matcher

    return matcher(words)
