"""The figures of a text as rows of a table, filtered and sorted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from gui.models.figure_rows import FigureRows
from gui.widgets.figure_words import value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from core.figures import FigureLine

VALUE, UNIT, SUBJECT, COMPARISON, SENTENCE, SECTION = range(6)
NO_UNIT: Final = "\0"
"""What is wanted by whoever wants figures without a unit."""


class FigureModel(FigureRows["FigureLine"]):
    """A row for each figure that is wanted; until it is sorted in the order of the text."""

    _COLUMNS, _VALUE = 6, VALUE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[FigureLine, ...] = ()
        self._shown: list[FigureLine] = []
        self._words = ""
        self._unit = ""
        self._column = -1
        self._is_descending = False

    @property
    def lines(self) -> tuple[FigureLine, ...]:
        """Return all figures of the text."""
        return self._lines

    @property
    def shown(self) -> Sequence[FigureLine]:
        """Return those that are shown, in their order."""
        return self._shown

    def units(self) -> list[tuple[str, int]]:
        """Return the units and how many figures have each, the most frequent first."""
        return Counter(line.figure.unit for line in self._lines).most_common()

    def show(self, lines: Sequence[FigureLine]) -> None:
        """Show the figures of another text."""
        self._lines = tuple(lines)
        self._arrange()

    def narrow(self, words: str, unit: str) -> None:
        """Show those only whose row holds all words, and with one unit: empty for any, `NO_UNIT` for none."""
        if (words, unit) != (self._words, self._unit):
            self._words, self._unit = words, unit
            self._arrange()

    def row_at(self, point: int) -> int | None:
        """Return the row of the figure that stands at a place of the text or next behind it, None if none does."""
        behind = [(line.figure.span.start, row) for row, line in enumerate(self._shown) if line.figure.span.end > point]
        return min(behind)[1] if behind else None

    def heads(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("What is counted"),
            self.tr("Compared"),
            self.tr("Sentence"),
            self.tr("Section"),
        )

    def cells(self, line: FigureLine, /) -> tuple[str, ...]:
        """Return the words of a row."""
        figure = line.figure
        compared = " ".join(dict.fromkeys(filter(None, (figure.comparison, figure.qualifier))))
        return value_of(figure), figure.unit, line.subject, compared, line.said, line.section

    def _arrange(self) -> None:
        self.beginResetModel()
        wanted = self._words.casefold().split()
        self._shown = [
            line
            for line in self._lines
            if (not self._unit or line.figure.unit == ("" if self._unit == NO_UNIT else self._unit))
            and (not wanted or all(word in self._haystack(line) for word in wanted))
        ]
        if self._column >= 0:
            self._shown.sort(key=self._key, reverse=self._is_descending)
        self.endResetModel()

    def _tip(self, line: FigureLine, column: int) -> str:
        """Return the words of the text where the cell has not all of them."""
        return line.words if column in {VALUE, UNIT} else super()._tip(line, column)

    def _haystack(self, line: FigureLine) -> str:
        figure = line.figure
        found = f"{line.words}\n{line.subject}\n{line.said}\n{line.section}\n{figure.comparison or ''}\n{figure.qualifier or ''}"
        return found.casefold()

    def _key(self, line: FigureLine) -> tuple[Any, ...]:
        figure = line.figure
        match self._column:
            case 0:  # values of one unit stand together: others cannot be held against them
                return figure.unit, figure.value
            case 1:
                return figure.unit, figure.span.start
            case 4 | 5:
                return (figure.span.start,)
            case column:
                return self.cells(line)[column], figure.span.start

    # Qt

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell; a screen reader is told of a value what it counts."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == VALUE:
            line = self._shown[index.row()]
            return f"{line.subject} {line.words}".strip()
        return super().data(index, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        """Put the rows in another order; a column below 0 is that of the text."""
        self._column, self._is_descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()
