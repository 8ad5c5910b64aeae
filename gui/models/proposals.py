"""Proposed tasks as a table: what is written in a cell stays with the row until the reader accepts or refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.tasks import TARGETS, due_date
from gui.widgets.task_words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.proposals import Proposal

COLUMNS: Final = ("task", "lead", "person", "due", TARGETS)
"""Fields of the task that a proposal becomes."""
_ROOT: Final = QModelIndex()
_WRITTEN: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemNeverHasChildren
"""Made once: where all is chosen each cell is asked."""
_Index = QModelIndex | QPersistentModelIndex


class Offered(NamedTuple):
    """A proposal with its words."""

    proposal: Proposal
    sentence: str
    key: str
    """By which a refusal knows it."""
    fields: dict[str, str]
    """Of the task, as the text has them or as the reader has written them."""

    @classmethod
    def of(cls, proposal: Proposal, text: str) -> Offered:
        """Return a proposal with its words in a text."""
        return cls(proposal, proposal.span.of(text), proposal.key(text), proposal.task_of(text))


class ProposalModel(QAbstractTableModel):
    """Shows what is proposed of one text, in its order."""

    arranged = Signal()
    """Other rows are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Proposal, ...] = ()
        self._offered: dict[Proposal, Offered] = {}
        """Those that were shown, with what the reader has written in them: thousands are not made ready at once."""
        self._text = ""
        self._said_on: str | None = None

    def show_proposals(self, text: str, proposals: Sequence[Proposal], said_on: str | None) -> None:
        """Show other proposals; those that were there keep what the reader has written.

        Args:
            text: in which they stand.
            proposals: in text order.
            said_on: date of the document, from which the days of deadlines are reckoned.
        """
        if text != self._text:
            self._offered.clear()
        rows = tuple(proposals)
        is_same = text == self._text and rows == self._rows and said_on == self._said_on
        self._text, self._said_on = text, said_on
        if is_same:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        self.arranged.emit()

    def at(self, row: int) -> Offered:
        """Return what a row shows."""
        proposal = self._rows[row]
        found = self._offered.get(proposal)
        if found is None:
            found = self._offered[proposal] = Offered.of(proposal, self._text)
        return found

    def as_text(self, rows: Sequence[int]) -> str:
        """Return rows for a spreadsheet or a table of a letter: cells parted by tabs, the sentence last."""
        chosen = map(self.at, rows)
        lines = ([*(one.fields.get(name, "") for name in COLUMNS), one.sentence] for one in chosen)
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many proposals are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a field."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(COLUMNS):
            return label(COLUMNS[section])
        return None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; its tip is the whole sentence."""
        if not index.isValid():
            return None
        one, name = self.at(index.row()), COLUMNS[index.column()]
        words = one.fields.get(name, "")
        if role == Qt.ItemDataRole.EditRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.sentence
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        day = due_date(words, self._said_on) if name == "due" and words else None
        return self.tr("{words} ({day})").format(words=words, day=day) if day and day != words else " ".join(words.split())

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let everything be written in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _WRITTEN

    def setData(self, index: _Index, value: Any, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what is written until the proposal is answered."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        one, name, words = self.at(index.row()), COLUMNS[index.column()], str(value).strip()
        if words == one.fields.get(name, ""):
            return False
        one.fields[name] = words
        if not words:
            del one.fields[name]
        self.dataChanged.emit(index, index)
        return True
