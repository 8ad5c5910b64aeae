"""The text that is shown under the reader's hand: corrected, and shown as corrected. The fourth part of the bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import ReaderError
from gui.parking import Parking

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.document import Document
    from core.session import ReadingSession
    from core.spans import Span
    from gui.corrections import Reworded


class Rewording(Parking):
    """Corrects the text that is shown; its file stays as it is.

    Args:
        session: the way to the library.
        parent: owns it.
        is_library_fixed: see `gui.keeping.Keeping`.
    """

    text_reworded = Signal(object)
    """Reworded: the text that is shown is another, as its reader has corrected it; its marks may have moved."""

    def __init__(self, session: ReadingSession, parent: QObject | None = None, *, is_library_fixed: bool = False) -> None:
        super().__init__(session, parent, is_library_fixed=is_library_fixed)
        self._correcting.made.connect(self._reword)
        self._correcting.failed.connect(self.failed)
        self._correcting.begun.connect(self.saving)
        self._correcting.ended.connect(self.saved)

    def correct(self, span: Span, words: str, done: Callable[[str | None], None]) -> None:
        """Put words in the place of a span of the text that is shown; the file stays as it is.

        Args:
            span: may not be empty.
            words: may be empty.
            done: called when the corrected text is shown, with the id of the correction, None if nothing has changed.
        """
        if self.keeping.refusal is not None:
            self.failed.emit(self.keeping.refusal)
            return
        asked = self.document
        self._correcting.begin(
            # Another correction may have come before it: then the library says that this text is shown no more.
            lambda opening, shown: self._session.correct(opening, asked or shown, span, words),
            near=span.start,
            done=done,
            failed=lambda: None,
        )

    def undo_correction(self, correction_id: str, failed: Callable[[], None]) -> None:
        """Take a correction back; ``failed`` is called if that cannot be done, and the reader is told why."""
        self._change_text(self._session.undo_correction, correction_id, failed)

    def redo_correction(self, correction_id: str, failed: Callable[[], None]) -> None:
        """Make a correction again that was taken back, likewise."""
        self._change_text(self._session.redo_correction, correction_id, failed)

    def _change_text(self, act: Callable[[int, str, Document], Document], correction_id: str, failed: Callable[[], None]) -> None:
        if self.keeping.refusal is not None:
            self.failed.emit(self.keeping.refusal)
            failed()
            return
        near = next((one.span.start for one in self.corrections if one.id == correction_id), 0)
        self._correcting.begin(
            lambda opening, shown: act(opening.document, correction_id, shown), near=near, done=lambda _new: None, failed=failed
        )

    def _reword(self, found: Reworded) -> None:
        """Show a text that has just been corrected."""
        if self._open is None or found.plan is None:
            return
        try:
            opening = self._session.admit(found.plan)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._open.take_opening(opening)
        self._outdate(opening.document)
        self._correcting.show(opening, found.document)
        self._open.version = self._session.data_version()
        self._show_reworded(found)
        self.metadata_changed.emit(self._open.metadata)
        self._list_corrections(found.corrections)
        rule_set, self._open.rule_set = self._open.rule_set, None
        self._read_by(rule_set)
        self._do_what_waited()

    def _show_reworded(self, found: Reworded) -> None:
        if self._open is None:
            return
        self._tasks.cancel("outline")
        self._open.document = document = found.document
        self._open.is_outlined = found.is_outlined
        self._open.put_outline(found.outline)
        self.text_reworded.emit(found)
        if not found.is_outlined:
            self._tasks.run("outline", lambda: self._session.outline(document), self._take_outline, self.failed.emit)
