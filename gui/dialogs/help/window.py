"""The window of the help: one can read in it and go on working in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.help_pages import PAGES, find, read_page
from gui import messages
from gui.dialogs.help.contents import HelpContents
from gui.dialogs.help.hits import HelpHits
from gui.dialogs.help.page import HelpPageView
from gui.icons import icon
from gui.keys import shown
from gui.widgets.line_field import LineField
from gui.widgets.menu_entries import short
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from core.help_pages import Fill, HelpPage, Hit, Matched
    from gui.theme import Theme

    Matcher = Callable[[str], Matched]

_WIDTH, _HEIGHT = 1040, 760
_FRAME: Final = 32
"""Pixels for the frame that the desktop puts around it."""
_SIDE: Final = 280
_OUTSIDE: Final = ("http", "https", "mailto")
"""What a link may open outside the program, if the reader agrees."""
_MOST_KEPT: Final = 100

Place = tuple[str, int]
"""A page and how far it is scrolled."""


class HelpWindow(QDialog):
    """Shows the pages of one language.

    Args:
        theme: its faces and colours.
        language: of the pages.
        fill: the words of the interface.
        matcher: makes of a query what says which headings it means.
        pages: all of them, if they have been read already.
        parent: see Qt; none, so that no dialog that waits for an answer keeps the help from being read.
    """

    left = Signal()
    """It was closed, or hidden."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        fill: Fill,
        matcher: Matcher,
        *,
        pages: Mapping[str, HelpPage] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._fill = fill
        self._matcher = matcher
        self._pages: Mapping[str, HelpPage] = {}
        self._name = ""
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._build()
        self._connect()
        if pages:
            self._take(pages)
        else:
            self.read()
        self._contents.setFocus()

    def read(self) -> None:
        """Read all pages anew: keys may have changed since."""
        self._take({name: read_page(name, self._language, self._fill) for name in PAGES})

    def _take(self, pages: Mapping[str, HelpPage]) -> None:
        self._pages = pages
        self._contents.fill(self._pages)
        if self._name:
            self._page.show_again(self._pages[self._name])
            self._contents.follow(self._name, self._page.section)

    @property
    def page(self) -> str:
        """The name of the page that is shown, empty before the first."""
        return self._name

    def open_page(self, name: str, anchor: str = "") -> None:
        """Show a page at a heading; the first one for a name that there is not."""
        known = name if name in self._pages else PAGES[0]
        self._go(known, self._section_of(known, anchor))

    def place(self, geometry: str) -> None:
        """Take the size and place of the last time."""
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(_WIDTH, available.width()), min(_HEIGHT, available.height() - _FRAME))

    def placement(self) -> str:
        """Return size and place for `place`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def wear(self, theme: Theme) -> None:
        """Put on another theme."""
        self._theme = theme
        self._draw_icons()
        self._hits.wear(theme)
        self._page.wear(theme)

    # Building

    def _build(self) -> None:
        self.setObjectName("HelpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.setWindowFlags(Qt.WindowType.Window)
        # The program ends with its own window, whether or not this one is still there.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._field = LineField()
        self._field.setObjectName("OutlineFilter")
        self._field.setPlaceholderText(self.tr("Search the help…"))
        self._field.setAccessibleName(self.tr("Search the help"))
        self._field.setClearButtonEnabled(True)
        self._contents = HelpContents(self._theme)
        self._hits = HelpHits(self._theme)
        self._nothing = PaneHint()
        self._pile = QStackedWidget()
        for one in (self._contents, self._hits, self._nothing):
            self._pile.addWidget(one)
        self._page = HelpPageView(self._theme)
        whole = QSplitter()
        whole.setObjectName("HelpSplitter")
        whole.setChildrenCollapsible(False)
        whole.setHandleWidth(1)
        whole.addWidget(self._build_side())
        whole.addWidget(self._build_right())
        whole.setStretchFactor(1, 1)
        whole.setSizes([_SIDE, _WIDTH - _SIDE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole)

    def _build_side(self) -> QWidget:
        metrics = self._theme.metrics
        side = QWidget()
        side.setObjectName("OutlinePane")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(_SIDE * 2 // 3)
        column = QVBoxLayout(side)
        column.setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap)
        column.setSpacing(metrics.gap)
        column.addWidget(self._field)
        column.addWidget(self._pile, 1)
        return side

    def _build_right(self) -> QWidget:
        metrics = self._theme.metrics
        bar = QWidget()
        bar.setObjectName("TopBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(metrics.gap, metrics.small_gap, metrics.gap, metrics.small_gap)
        row.setSpacing(metrics.small_gap)
        self._back_button = self._button(self.tr("Back"), "Alt+Left")
        self._forward_button = self._button(self.tr("Forward"), "Alt+Right")
        self._smaller_button = self._button(self.tr("Smaller text"), "Ctrl+-")
        self._larger_button = self._button(self.tr("Larger text"), "Ctrl++")
        for one in (self._back_button, self._forward_button):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self._smaller_button, self._larger_button):
            row.addWidget(one)
        self._draw_icons()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._page, 1)
        return right

    def _button(self, words: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({shown(key)})")
        return button

    def _draw_icons(self) -> None:
        for button, name in (
            (self._back_button, "arrow-left"),
            (self._forward_button, "arrow-right"),
            (self._smaller_button, "minus"),
            (self._larger_button, "plus"),
        ):
            button.setIcon(icon(name, self._theme))

    def _connect(self) -> None:
        self._contents.chosen.connect(self._choose)
        self._hits.chosen.connect(self._choose_hit)
        self._field.textChanged.connect(self._search)
        self._field.entered.connect(self._enter_hits)
        self._field.escaped.connect(self._escape)
        self._page.link_chosen.connect(self._follow_link)
        self._page.section_changed.connect(lambda section: self._contents.follow(self._name, section))
        self._back_button.clicked.connect(self.go_back)
        self._forward_button.clicked.connect(self.go_forward)
        self._smaller_button.clicked.connect(lambda: self._page.zoom(-1))
        self._larger_button.clicked.connect(lambda: self._page.zoom(1))
        for keys, act in (
            (("Alt+Left",), self.go_back),
            (("Alt+Right",), self.go_forward),
            (("Ctrl+F", "Ctrl+K"), self._go_to_field),
            (("Ctrl++", "Ctrl+="), lambda: self._page.zoom(1)),
            (("Ctrl+-",), lambda: self._page.zoom(-1)),
            (("Ctrl+0",), lambda: self._page.zoom(0)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self, act)

    # Going about

    def go_back(self) -> None:
        """Show the place before."""
        self._step(self._back, self._forward)

    def go_forward(self) -> None:
        """Show the place that `go_back` left."""
        self._step(self._forward, self._back)

    def _step(self, source: list[Place], other: list[Place]) -> None:
        if source:
            other.append(self._here())
            name, scrolled = source.pop()
            if name != self._name:
                self._show(name)
            self._page.verticalScrollBar().setValue(scrolled)
            self._contents.follow(self._name, self._page.section)
            self._enable_steps()

    def _go(self, name: str, section: int, *, words: tuple[str, ...] = ()) -> None:
        if self._name:
            self._back.append(self._here())
            del self._back[:-_MOST_KEPT]
            self._forward.clear()
        self._show(name, words=words)
        if words:
            self._page.go_to_words(section)
        else:
            self._page.go_to(section)
        self._contents.follow(name, section)
        self._enable_steps()

    def _show(self, name: str, *, words: tuple[str, ...] = ()) -> None:
        self._name = name
        page = self._pages[name]
        self.setWindowTitle(page.title if name == PAGES[0] else self.tr("{page} – Help").format(page=page.title))
        self._page.show_page(page, words=words)

    def _here(self) -> Place:
        return self._name, self._page.verticalScrollBar().value()

    def _enable_steps(self) -> None:
        self._back_button.setEnabled(bool(self._back))
        self._forward_button.setEnabled(bool(self._forward))

    def _section_of(self, name: str, anchor: str) -> int:
        anchors = [section.anchor for section in self._pages[name].sections]
        return anchors.index(anchor) if anchor in anchors else 0

    def _choose(self, name: str, section: int) -> None:
        if (name, section) != (self._name, self._page.section):
            self._go(name, section)

    def _follow_link(self, address: str) -> None:
        url = QUrl(address)
        if url.scheme() in _OUTSIDE:
            messages.ask_to_open(self, url.toDisplayString(), lambda: QDesktopServices.openUrl(url))
        else:
            name, _, anchor = address.partition("#")
            self.open_page(name or self._name, anchor)

    # Searching

    def _search(self, words: str) -> None:
        if not words.strip():
            self._pile.setCurrentWidget(self._contents)
            return
        hits = find(self._pages.values(), words, self._matcher(words))
        self._hits.show_hits(hits)
        self._nothing.setText(self.tr("The help has nothing about “{words}”. Try fewer or other words.").format(words=short(words)))
        self._pile.setCurrentWidget(self._hits if hits else self._nothing)

    def _choose_hit(self, hit: Hit) -> None:
        self._go(hit.page, self._section_of(hit.page, hit.anchor), words=tuple(self._field.text().split()))

    def _enter_hits(self) -> None:
        """Show the first hit, and give the keyboard to the list."""
        if self._pile.currentWidget() is self._hits and self._hits.count():
            self._hits.setCurrentRow(0)
            self._hits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _escape(self) -> None:
        """End the search, then the window."""
        if self._field.text():
            self._field.clear()
        else:
            self.reject()

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc; Enter is for what has the keyboard."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Go back and forward with the side buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.go_forward()
        else:
            super().mousePressEvent(event)

    def done(self, result: int, /) -> None:
        """Tell that it is closed."""
        super().done(result)
        self.left.emit()
