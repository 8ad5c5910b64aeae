"""What comes to the window from outside: files, places and links of other starts and of the desktop; and the way to the front."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core import links, own_program
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.handover import CLOSING
from core.members import is_there
from core.reasons import reason_of
from core.recent import Place
from gui import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.editions import ListedDocument
    from core.handover import Request
    from core.links import Link
    from gui.bridge import Bridge
    from gui.parts import Parts
    from gui.tab_list import Tab

LOOK_AGAIN: Final = 200
"""Milliseconds between two looks whether a dialog has been closed."""
TOLD_FOR: Final = 12_000
RAISING: Final = frozenset({"xcb", "windows", "cocoa"})
"""Qt's platforms on which a window can be put above others; on Wayland it is the desktop that does it."""


class Arriving(QObject):
    """Opens what is asked for from outside.

    Files get their tabs at once, so that nothing is lost whatever comes; they are shown when no dialog or menu is open any more, which
    may be about the document that is shown.

    Args:
        bridge: opens documents.
        parts: those of the window.
        go_to: sets where the next document is shown.
        window: comes to the front.
    """

    failed = Signal(object)
    """ReaderError."""

    def __init__(self, bridge: Bridge, parts: Parts, go_to: Callable[[int], None], window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._parts = parts
        self._go_to = go_to
        self._window = window
        self._waiting: list[Callable[[], None]] = []
        self._wanted: str | None = None
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._go_on)
        bridge.document_opened.connect(lambda _opening: self._bridge.when_opened(self._go_to_annotation))

    def take(self, request: Request) -> str:
        """Open what is asked for; return an empty string, or why that cannot be: the reader is being asked whether to close the window."""
        if messages.is_asked_to_leave():
            return CLOSING
        # A start would wait for it.
        from gui.taking import holds_annotations

        paths = [Path(file) for file in request.files]
        folders = [path for path in paths if path.is_dir()]
        imported = [path for path in paths if path not in folders and holds_annotations(path)]
        files = [path for path in paths if path not in folders and path not in imported]
        if imported:
            self._when_free(lambda: self._parts.library.taking.take_files(imported))
        if files:
            tab = self._parts.tabs.add(files)
            self._when_free(lambda: self._show(tab, request.goto))
        if folders:
            self.list_folder(folders[0])
        if request.link:
            self._when_free(lambda: self.follow(request.link))
        self.come_to_front(request.token)
        return ""

    def follow(self, address: str) -> None:
        """Open the place that a link names; what is wrong with it is told."""
        try:
            link = links.parse(address)
        except links.UnfitLink as error:
            self.failed.emit(error)
            return
        self._bridge.shelf.list_documents(lambda found: self._open(link, found))

    def list_folder(self, folder: Path) -> None:
        """List the documents of a folder, to choose from."""
        self._when_free(lambda: self._parts.browsing.open(folder))

    def come_to_front(self, token: str = "") -> None:
        """Show the window above all others, as far as the desktop lets it: a window that is not let up asks for attention."""
        window = QApplication.activeModalWidget() or self._window
        if token and sys.platform == "linux":
            # Qt takes it from there for the next request, on Wayland.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if self._window.isMinimized():
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        if QApplication.platformName() in RAISING:
            self._window.raise_()
            window.raise_()
        window.activateWindow()
        os.environ.pop("XDG_ACTIVATION_TOKEN", None)
        QApplication.alert(window)

    def number_in_front(self) -> int:
        """Return the number that an X server has for the window in front, by which others can bring it there; 0 on other desktops."""
        window = QApplication.activeModalWidget() or self._window
        return int(window.winId()) if QApplication.platformName() == "xcb" else 0

    def copy_link(self) -> None:
        """Put a link to what is selected on the clipboard, else to the mark in hand, else to the place of the caret."""
        document, reader = self._bridge.document_id, self._parts.reader
        if document is None or self._bridge.opening is None:
            sentence = QT_TRANSLATE_NOOP(
                "errors", "This text is not in the library yet. Wait until it has been taken in, and copy the link then."
            )
            self.failed.emit(ReaderError(sentence))
            return
        selection = reader.selection()
        if self._bridge.is_looked_into:
            # A place in an old edition is none in the newest, to which the link leads.
            address = links.link_to(document)
        elif selection:
            address = links.link_to(document, selection.start)
        else:
            address = links.link_to(document, reader.caret(), reader.mark_in_hand())
        QApplication.clipboard().setText(address)
        self._parts.status.tell(self.tr("A link to this place is on the clipboard."), TOLD_FOR)

    def open_window(self) -> None:
        """Open a window of its own on the same library, in a process of its own."""
        keeping = self._bridge.keeping
        # The settings lead to the library as long as nobody has named another one.
        named = ("--library", os.path.abspath(keeping.path)) if keeping.is_fixed else ()
        try:
            subprocess.Popen(own_program.command("--new-window", *named), start_new_session=True)
        except OSError as error:
            sentence = QT_TRANSLATE_NOOP("errors", "Another window could not be opened ({reason}). Close another program, and try again.")
            self.failed.emit(ReaderError(sentence, reason=reason_of(error)))

    def _open(self, link: Link, found: tuple[ListedDocument, ...]) -> None:
        known = next((one for one in found if one.document == link.document), None)
        if known is None:
            sentence = QT_TRANSLATE_NOOP(
                "errors", "The document of this link is not in the library. Open it from its file, or open the library it belongs to."
            )
            self.failed.emit(ReaderError(sentence))
            return
        has_file = known.path is not None and is_there(known.path)
        place = Place(known.path if has_file else None, None if has_file else known.document, known.name, title=known.title)
        tab = self._parts.tabs.add_place(place)
        self._when_free(lambda: self._show(tab, link.start, link.annotation))

    def _show(self, tab: Tab, point: int | None, annotation: str | None = None) -> None:
        """Show a tab, at a place of it."""
        tabs, reading = self._parts.tabs, self._parts.reading
        is_here = tab is tabs.current
        if point is not None and not is_here:
            self._go_to(point)
        self._wanted = annotation
        tabs.show(tab)
        if is_here and point is not None:
            reading.jump(point)
        if is_here:
            self._bridge.when_opened(self._go_to_annotation)

    def _go_to_annotation(self) -> None:
        """Go to the annotation of a link, now that those of its document are there; one that was removed leaves its place."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._parts.reading.jump_to_annotation(wanted)

    def _when_free(self, act: Callable[[], None]) -> None:
        """Do something once no dialog and no menu is open."""
        self._waiting.append(act)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not (QApplication.activeModalWidget() or QApplication.activePopupWidget()):
            self._waiting.pop(0)()
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
