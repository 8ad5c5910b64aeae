"""The annotations of the library as rows: words, note, tags, kind, document, when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.gathering import COLOUR, DOCUMENT, KIND, MADE, NOTE, TAGS, WORDS
from gui.widgets.kinds import kind_name
from gui.widgets.pigments import pigment_name
from gui.widgets.tag_words import plain_tip
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.gathering import GatheredMark

WORDS_COLUMN, NOTE_COLUMN, TAGS_COLUMN, COLOUR_COLUMN, KIND_COLUMN, DOCUMENT_COLUMN, MADE_COLUMN = range(7)
ORDER_OF: Final = (WORDS, NOTE, TAGS, COLOUR, KIND, DOCUMENT, MADE)
"""By what a click on the head of each column sorts."""
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole
"""The colour of a row's mark."""
_LONGEST: Final = 300
"""Characters of a cell: a row shows one line."""
_MOST_TOLD: Final = 600
"""Characters in a tip."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class GatheredModel(QAbstractTableModel):
    """Shows annotations in the order in which it gets them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: Sequence[GatheredMark] = ()

    @property
    def marks(self) -> Sequence[GatheredMark]:
        """Return what is shown, in its order."""
        return self._marks

    def show(self, marks: Sequence[GatheredMark]) -> None:
        """Show other annotations."""
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def at(self, row: int) -> GatheredMark:
        """Return the annotation of a row."""
        return self._marks[row]

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many annotations there are."""
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(ORDER_OF)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Passage"),
                self.tr("Note"),
                self.tr("Tags"),
                self.tr("Colour"),
                self.tr("Kind"),
                self.tr("Document"),
                self.tr("Made"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and what is said of it."""
        one = self._marks[index.row()]
        if role == COLOUR_ROLE:
            return one.annotation.colour
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._told(one, index.column())[:_MOST_TOLD])
        return None

    def _cell(self, one: GatheredMark, column: int) -> str:
        mark = one.annotation
        if column == WORDS_COLUMN:
            return _in_one_line(mark.anchor.quote) or kind_name(mark.kind)
        if column == NOTE_COLUMN:
            return _in_one_line(mark.note)
        if column == TAGS_COLUMN:
            return " ".join(f"#{tag}" for tag in mark.tags)
        if column == COLOUR_COLUMN:
            return pigment_name(mark.colour)
        if column == KIND_COLUMN:
            return kind_name(mark.kind)
        return one.title if column == DOCUMENT_COLUMN else spoken_time(mark.created)

    def _told(self, one: GatheredMark, column: int) -> str:
        mark = one.annotation
        if column == WORDS_COLUMN:
            return mark.anchor.quote
        if column == NOTE_COLUMN:
            return mark.note
        if column == DOCUMENT_COLUMN:
            above = " › ".join(mark.anchor.heading_path)
            return "\n".join(part for part in (one.title, one.speaker, one.date, above) if part)
        return full_time(mark.created) if column == MADE_COLUMN else self._cell(one, column)


def _in_one_line(words: str) -> str:
    return " ".join(words[:_LONGEST].split())
