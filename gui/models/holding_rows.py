"""Documents of the library as the rows of a dialog: those in the trash, those whose file is gone, those that are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from gui.models.word_table import WordTable
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.holdings import Holding
    from core.likeness import AlikePair

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class RemovedModel(WordTable):
    """Documents in the trash."""

    numbers = frozenset({1})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Title"), self.tr("Annotations"), self.tr("Removed"))
        self._rows: Sequence[Holding] = ()

    def show(self, holdings: Sequence[Holding]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = holdings
        self.endResetModel()

    def at(self, row: int) -> Holding:
        """Return the document of a row."""
        return self._rows[row]

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        one = self._rows[row]
        if column == 0:
            return one.shown_title
        return f"{one.marks:,}" if column == 1 else spoken_time(one.removed or "")

    def tip(self, row: int, column: int) -> str:
        """Return what is said of a cell in full: where the file was, date and time."""
        one = self._rows[row]
        if column == 0:
            return str(one.path or one.shown_title)
        return full_time(one.removed or "") if column == 2 else self.cell(row, column)

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)


class MissingModel(WordTable):
    """Documents whose file is not where it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Title"), self.tr("Last seen at"))
        self._rows: Sequence[Holding] = ()

    def show(self, holdings: Sequence[Holding]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = holdings
        self.endResetModel()

    def at(self, row: int) -> Holding:
        """Return the document of a row."""
        return self._rows[row]

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        one = self._rows[row]
        return one.shown_title if column == 0 else str(one.path or "")

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)


class AlikeModel(WordTable):
    """Pairs of documents that are alike."""

    numbers = frozenset({0})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Alike"), self.tr("One document"), self.tr("The other"))
        self._rows: list[AlikePair] = []

    def show(self, pairs: Sequence[AlikePair]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(pairs)
        self.endResetModel()

    def at(self, row: int) -> AlikePair:
        """Return the pair of a row."""
        return self._rows[row]

    def row_of(self, key: tuple[int, int]) -> int | None:
        """Return the row of a pair, None if it is not there."""
        return next((row for row, one in enumerate(self._rows) if one.pair.key == key), None)

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        one = self._rows[row]
        if column:
            return one.called(one.one if column == 1 else one.other)
        # What is not the same throughout is never said to be so.
        return self.tr("same") if one.pair.is_exact else f"{min(99, round(one.pair.share * 100))}%"

    def tip(self, row: int, column: int) -> str:
        """Return what is said of a cell in full: where the file is, or what the number means."""
        one = self._rows[row]
        if column:
            holding = one.one if column == 1 else one.other
            return str(holding.path or holding.shown_title)
        if one.pair.is_exact:
            return self.tr("Both have the same text.")
        return self.tr("So much of the shorter text stands in the other.")

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)
