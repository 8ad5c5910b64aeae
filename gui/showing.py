"""What the window shows of the documents: panes, title and actions brought in step with the one that is active, and the places kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.spans import Span
from gui.actions import NEEDS_DOCUMENT

if TYPE_CHECKING:
    from core.document import Document
    from core.outline import Outline
    from gui.bridge import Bridge
    from gui.frame import Frame
    from gui.parts import Parts

REMEMBER_AFTER: Final = 2000
"""Milliseconds without scrolling after which the place is kept."""


class Showing(QObject):
    """Shows a document, another tab of it, or nothing.

    Args:
        bridge: has the document.
        parts: what shows it.
        window: bears its name.
    """

    def __init__(self, bridge: Bridge, parts: Parts, window: Frame) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._parts = parts
        self._window = window
        self.goto: int | None = None
        """Code point at which the next document is shown, None for where it was left."""
        self.keeps_tabs = True
        """False if the tabs of the next start are those of another window."""
        self.timer = QTimer(self, singleShot=True, interval=REMEMBER_AFTER)
        """Writes the places once nothing has moved for a while."""
        self.timer.timeout.connect(self.remember)

    def show_document(self, document: Document, outline: Outline) -> None:
        """Show a document on its sheet, with everything that tells of it: one that was read, or one that was left."""
        self._show_page()
        tab, left = self._parts.tabs.current, self._parts.files.left_at()
        is_return = self._bridge.is_return
        history = tab.history if is_return and tab is not None else None
        self._parts.reading.show_document(document, outline, self._parts.tabs.place(), history)
        if tab is not None and not is_return:
            tab.history = self._parts.reading.history
        elif tab is not None and tab.state is not None and not self._bridge.is_seen:
            self._parts.reader.restore(tab.state)
        held = self._bridge.held
        self._parts.progress.begin(held.seen if is_return and held is not None else left.seen if left else "")
        self._parts.outline.set_read(self._parts.progress.seen)
        self._parts.overseeing.follow(outline)
        self._parts.resuming.begin(is_sent=self.goto is not None)
        if self.goto is not None:
            self._parts.reader.go_to(self.goto)
            self.goto = None
        self.name_window()
        self._window.setWindowFilePath(str(document.origin.path or ""))
        self._parts.actions.enable(NEEDS_DOCUMENT, enabled=True)
        self._parts.undoing.name()
        if not self._parts.tab_row.has_keyboard:
            self._parts.reader.focus_page()
        self.timer.start()

    def turn(self) -> None:
        """Follow the reader to another tab of the same document."""
        self._show_page()
        tab = self._parts.tabs.current
        if tab is not None:
            self._parts.reading.take_history(tab.history)
        self._parts.popup.hide()
        self._parts.reading.follow_place(self._parts.reader.place())
        self._parts.reading.follow_page()
        self._parts.progress.turn()
        if not self._parts.tab_row.has_keyboard:
            self._parts.middle.focus_shown()

    def name_window(self, *_: object) -> None:
        """Call the window by what is read."""
        document = self._bridge.document
        self._window.setWindowTitle(self._bridge.title or (document.name if document else ""))

    def leave_document(self) -> None:
        """Write what belongs to the document that is shown, before another takes its place."""
        self._parts.notes.finish()
        self._parts.overseeing.finish()
        self._parts.reading.leave_document()
        self._note_place()
        self.note_reading()
        if not self._bridge.is_return:
            self._write_places()

    def show_nothing(self) -> None:
        """Show how to begin: no document is open."""
        self._parts.reading.show_nothing()
        self._parts.progress.stop()
        self._parts.overseeing.clear()
        self._parts.skimming.forget()
        self._parts.welcoming.show()
        self._window.setWindowTitle(QApplication.applicationDisplayName())
        self._parts.actions.enable(NEEDS_DOCUMENT, enabled=False)
        self._parts.undoing.name()

    def stay(self, *_: object) -> None:
        """Show what was there before: a file is not opened, or not yet."""
        if self._bridge.document is None:
            self.show_nothing()
        else:
            # The status line has said that another document is being opened.
            self._parts.reading.follow_place(self._parts.reader.place())

    def remember(self) -> None:
        """Write where the reader is, and what is open."""
        self._note_place()
        self._write_places()

    def note_reading(self) -> None:
        """Tell the library how much of the document that is shown was read; what was read of an old edition says nothing of the newest."""
        document, row = self._bridge.document, self._bridge.document_id
        if document is not None and row is not None and not self._bridge.is_looked_into:
            self._bridge.holdings.note_reading(row, self._parts.progress.seen.share(Span(0, len(document.text))))

    def _note_place(self) -> None:
        now = self._parts.resuming.now()
        is_open = self._parts.tabs.is_kept and not self._parts.tabs.is_closing
        paragraph = self._parts.reader.paragraph_number(now.offset)
        place = self._parts.files.remember(
            now.offset, self._bridge.title, now.seen, is_open=is_open, digest=now.digest, paragraph=paragraph
        )
        self._parts.tabs.keep(place, now.seen)

    def _write_places(self) -> None:
        self._parts.files.write(self._parts.tabs.kept() if self.keeps_tabs else None)

    def _show_page(self) -> None:
        """Let the page stand in the middle, and tell no more of what was there before."""
        self._parts.middle.show_page()
        self._parts.skimming.forget()
        self._parts.notice.hide()
