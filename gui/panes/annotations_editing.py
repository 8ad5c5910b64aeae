"""Writing a note: what is typed goes out a moment after the last key, and never gets lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from gui.widgets.card import Card

SAVE_AFTER: Final = 500
"""Milliseconds after the last key."""


class NoteEditing(QObject):
    """Watches the one note that is open."""

    note_changed = Signal(str, str)  # id, the whole note
    note_finished = Signal(str)  # id
    note_typed = Signal()  # something is typed that has not gone out

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._id = ""
        self._is_pending = False
        self._drafts: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def id(self) -> str | None:
        """Id of the annotation whose note is open, None if none is."""
        return self._id if self._card is not None else None

    @property
    def card(self) -> Card | None:
        """The card with the open field."""
        return self._card

    def begin(self, card: Card, annotation_id: str, note: str) -> None:
        """Open a card's field for a note; a text that could not be stored the last time is there again."""
        self.finish()
        self._card, self._id = card, annotation_id
        self._is_pending = False
        card.open_field(self._drafts.get(annotation_id, note))

    def typed(self) -> None:
        """Take note of a key; the text goes out after `SAVE_AFTER`."""
        if self._card is not None:
            self._is_pending = True
            self._drafts[self._id] = self._card.typed
            self._timer.start()
            self.note_typed.emit()

    def flush(self) -> None:
        """Send out what is typed, now."""
        self._timer.stop()
        if self._is_pending and self._card is not None:
            self._is_pending = False
            self.note_changed.emit(self._id, self._card.typed)

    def stored(self, annotation_id: str, note: str) -> None:
        """Take note that an annotation has come back with this note."""
        if self._drafts.get(annotation_id) == note:
            del self._drafts[annotation_id]

    def finish(self) -> None:
        """Send out what is typed and close the field."""
        self.flush()
        if self._card is None:
            return
        card, annotation_id = self._card, self._id
        self._card = None
        card.close_field()
        self.note_finished.emit(annotation_id)

    def forget(self) -> None:
        """Send out what is typed and drop texts that were never stored: another document is coming."""
        self.finish()
        self._drafts.clear()
