"""What is known of the document: what its reader sets, and where it is told besides the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.metadata import MetadataChange, MetadataState
from gui.commands import ChangeMetadata
from gui.widgets.dated import dated

if TYPE_CHECKING:
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane


class Describing(QObject):
    """Turns what is written in the fields into undoable steps, and tells the page of it.

    Args:
        bridge: knows the document.
        reader: shows a line of it under the title.
    """

    def __init__(self, bridge: Bridge, reader: ReaderPane) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        bridge.document_opened.connect(self._tell)
        bridge.metadata_changed.connect(self._tell)

    def write(self, field: str, value: str) -> None:
        """Set a field; an empty value says that there is none.

        Args:
            field: one of `core.metadata.FIELDS`.
            value: as the library holds it; a date in ISO 8601.
        """
        state = self._bridge.metadata
        if state is not None:
            self._do(state, state.with_set(field, value), field)

    def as_recognised(self, field: str) -> None:
        """Leave a field to the program again."""
        state = self._bridge.metadata
        if state is not None:
            self._do(state, state.with_recognised(field, self._bridge.recognised_metadata), field)

    def _tell(self) -> None:
        """Show speaker, date and occasion under the title of the page."""
        state = self._bridge.metadata
        if state is not None:
            known = state.metadata
            self._reader.show_facts([known.speaker or "", dated(known.date), known.occasion or ""])

    def _do(self, before: MetadataState, after: MetadataState, field: str) -> None:
        if before != after:
            self._bridge.undo_stack.push(ChangeMetadata(self._bridge, MetadataChange(before, after), self._step(field)))

    def _step(self, field: str) -> str:
        return {
            "title": self.tr("Change title"),
            "speaker": self.tr("Change speaker"),
            "date": self.tr("Change date"),
            "occasion": self.tr("Change occasion"),
            "number": self.tr("Change number"),
        }[field]
