"""What was written on cards and the library has not taken: kept, and tried again until it does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.keeping import DamagedLibrary, ElsewhereOpen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.annotation import Annotation
    from core.errors import LibraryError

SOON: Final = 300
"""Milliseconds before the first try: mostly another program was writing just then."""
RETRY_AFTER: Final = 3000
"""Milliseconds between two tries after that: room that was made is found soon, and a disk that is busy is left alone meanwhile."""
TELL_AFTER: Final = 1000
"""Milliseconds after which a note that is still not saved is told of."""


@dataclass(slots=True)
class UnsavedNote:
    """What a reader has written on one card."""

    document: int
    """Row of the document."""
    annotation: Annotation
    """As the library held it last."""
    fields: dict[str, Any] = field(default_factory=dict)
    """What is written, by the field of the annotation: ``note``, ``tags``, ``task``."""
    words: str = ""
    """What the menu calls the step, empty for that of a note."""
    is_finished: bool = False
    """True if its field is closed: what is saved then is a step for undo."""


class UnsavedNotes(QObject):
    """Holds what was written and not stored.

    Args:
        store: tries to store one; True if it need not be kept any longer.
        parent: see Qt.
    """

    changed = Signal(int)
    """How many there are now."""
    refused = Signal(object)
    """LibraryError: why notes are refused, a moment after the first was, and when the reason is another one."""

    def __init__(self, store: Callable[[UnsavedNote], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notes: dict[str, UnsavedNote] = {}
        self._reason = ""
        self._is_refused = False
        self._error: LibraryError | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._follow_clock)
        self._tell_timer = QTimer(self, singleShot=True, interval=TELL_AFTER)
        self._tell_timer.timeout.connect(self._tell)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._notes)

    def get(self, annotation_id: str) -> UnsavedNote | None:
        """Return what is kept of an annotation."""
        return self._notes.get(annotation_id)

    def drafts(self) -> dict[str, str]:
        """Return the texts of notes among them, by the ids of their annotations."""
        return {annotation_id: one.fields["note"] for annotation_id, one in self._notes.items() if "note" in one.fields}

    def notes(self) -> list[UnsavedNote]:
        """Return all of them, the one that was refused first at the beginning."""
        return list(self._notes.values())

    def put(self, document: int, annotation: Annotation, fields: Mapping[str, Any], error: LibraryError) -> None:
        """Keep what was refused beside what was refused before."""
        self._is_refused = True
        kept = self._notes.get(annotation.id)
        if kept is None:
            self._notes[annotation.id] = UnsavedNote(document, annotation, dict(fields))
        else:
            kept.annotation = annotation
            kept.fields.update(fields)
        self._error = error
        if not self._timer.isActive():
            self._timer.start(SOON)
        if kept is None:
            self.changed.emit(len(self._notes))
        if isinstance(error, DamagedLibrary | ElsewhereOpen):
            self._tell()
        elif error.template != self._reason and not self._tell_timer.isActive():
            self._tell_timer.start()

    def settle(self, annotation_id: str, name: str) -> None:
        """Keep a field no more: it is stored, or as it was."""
        kept = self._notes.get(annotation_id)
        if kept is not None:
            kept.fields.pop(name, None)
            if not kept.fields:
                self.drop(annotation_id)

    def drop(self, annotation_id: str) -> None:
        """Keep nothing more of an annotation."""
        if self._notes.pop(annotation_id, None) is not None:
            if not self._notes:
                self._timer.stop()
                self._tell_timer.stop()
                self._reason = ""
            self.changed.emit(len(self._notes))

    def _tell(self) -> None:
        if self._error is not None and self._notes:
            self._reason = self._error.template
            self.refused.emit(self._error)

    def _follow_clock(self) -> None:
        self._timer.start(RETRY_AFTER)
        self.try_again()

    def try_again(self) -> None:
        """Try to store all of them; as soon as the library refuses one, the others wait too."""
        self._is_refused = False
        for annotation_id, note in list(self._notes.items()):
            if self._store(note):
                self.drop(annotation_id)
            elif self._is_refused:
                return
