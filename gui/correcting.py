"""Correcting the text: a slip of the pen, or of whoever scanned it, is set right on the page; the file stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.commands import CorrectText

if TYPE_CHECKING:
    from core.spans import Span
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.panes.reader import ReaderPane
    from gui.widgets.correction_field import CorrectionField

MOST: Final = 400
"""Characters that a field in one line can hold for looking at."""


class Correcting(QObject):
    """Asks for the right words at a passage, and turns them into an undoable step.

    Args:
        bridge: makes corrections.
        reader: the page.
        marks: knows what is selected.
        look: the theme.
    """

    asked = Signal()
    """The field stands at the passage."""
    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, marks: Annotating, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._marks = marks
        self._look = look
        self._field: CorrectionField | None = None
        self._span: Span | None = None
        bridge.text_reworded.connect(self._follow_text)
        bridge.corrections_changed.connect(self._show_corrections)
        bridge.document_left.connect(self.shut)
        bridge.document_closed.connect(self.shut)

    def ask(self) -> None:
        """Open a field with the selected words, or those under the mark in hand."""
        self._bridge.when_opened(self._open_field)

    def take_back(self, correction_id: str) -> None:
        """Put the old words in again; undo makes the correction again."""
        self._bridge.undo_stack.push(CorrectText(self._bridge, correction_id, self.tr("Take back a correction"), is_wanted=False))

    def _open_field(self) -> None:
        document, mark = self._bridge.document, self._marks.mark_in_hand()
        span = self._marks.selected() or (mark.span if mark else None)
        if document is None:
            return
        words = span.of(document.text) if span else ""
        if not span or not words:
            self.noticed.emit(self.tr("Select the words that are to be corrected first."))
        elif "\n" in words or len(words) > MOST:
            self.noticed.emit(self.tr("Select words within one paragraph: one correction at a time."))
        else:
            self._span = span
            self._made_field().open(words, self._reader.rect_of(span))
            self.asked.emit()

    def _made_field(self) -> CorrectionField:
        if self._field is None:
            from gui.widgets.correction_field import CorrectionField

            self._field = CorrectionField(self._look.theme, self._reader)
            self._field.applied.connect(self._correct)
            self._field.left.connect(self._reader.focus_page)
            self._look.theme_changed.connect(self._field.apply_theme)
            self._reader.scrolled.connect(self._follow_page)
        return self._field

    def _correct(self, words: str) -> None:
        span, document = self._span, self._bridge.document
        self._reader.focus_page()
        if document is not None and span is not None and words != span.of(document.text):
            self._bridge.correct(span, words, self._make_step)

    def _make_step(self, correction_id: str | None) -> None:
        """Let the correction that is shown now be undone."""
        if correction_id is None:
            return
        self._bridge.undo_stack.push(CorrectText(self._bridge, correction_id, self.tr("Correct the text"), is_wanted=True))
        if len(self._bridge.corrections) == 1:
            self.noticed.emit(self.tr("The file stays as it is: the correction is kept in the library and listed in the overview."))

    def _follow_text(self, _found: Reworded) -> None:
        self.shut()

    def _follow_page(self) -> None:
        if self._field is not None and self._field.isVisible() and self._span:
            self._field.place(self._reader.rect_of(self._span))

    def _show_corrections(self) -> None:
        self._reader.show_corrections(self._bridge.corrections)

    def shut(self) -> None:
        """Close the field: what it stood at is not seen any more."""
        self._span = None
        if self._field is not None:
            self._field.hide()
