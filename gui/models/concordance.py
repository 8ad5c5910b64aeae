"""A concordance as rows: what stands before, the words, what stands behind, and where that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from core.concordance import DATE, KEYWORD, LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.concordance import Concordance, Line

BEFORE_COLUMN, WORDS_COLUMN, BEHIND_COLUMN, SOURCE_COLUMN = range(4)
ORDER_OF: Final = {BEFORE_COLUMN: LEFT, WORDS_COLUMN: KEYWORD, BEHIND_COLUMN: RIGHT, SOURCE_COLUMN: DATE}
"""By what a click on a head sorts."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ConcordanceModel(QAbstractTableModel):
    """Makes a line only when it is shown: there may be tens of thousands."""

    numbers_wanted = Signal(object)
    """Numbers of lines that are shown, of which it is not known in which paragraph they stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unknown: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._found: Concordance | None = None
        self._order: Sequence[int] = ()
        self._last: tuple[int, Line] | None = None

    @property
    def concordance(self) -> Concordance | None:
        """Return what is shown."""
        return self._found

    @property
    def order(self) -> Sequence[int]:
        """Return the numbers of the lines as they are shown."""
        return self._order

    def show(self, found: Concordance | None, order: Sequence[int] = ()) -> None:
        """Show other lines; None for none."""
        self.beginResetModel()
        self._found, self._order, self._last = found, order, None
        self._unknown.clear()
        self.endResetModel()

    def show_order(self, order: Sequence[int]) -> None:
        """Show the same lines in another order; a row that is chosen stays with its line."""
        if self._found is None or len(order) != len(self._order):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._order[index.row()] for index in before]
        self._order, self._last = order, None
        if before:
            rows = dict.fromkeys(numbers, 0)
            rows.update((number, row) for row, number in enumerate(order) if number in rows)
            self.changePersistentIndexList(
                before, [self.index(rows[number], index.column()) for number, index in zip(numbers, before, strict=True)]
            )
        self.layoutChanged.emit()

    def at(self, row: int) -> Line:
        """Return the line of a row."""
        if self._found is None:
            raise IndexError(row)
        return self._found.line(self._order[row])

    def learned(self) -> None:
        """Show the numbers of paragraphs that have been found out."""
        self._last = None
        if self._order:
            self.dataChanged.emit(self.index(0, SOURCE_COLUMN), self.index(len(self._order) - 1, SOURCE_COLUMN))

    def _shown(self, row: int) -> Line:
        """Return what of a line is known at once; the rest is asked for."""
        if self._found is None:
            raise IndexError(row)
        if self._last is None or self._last[0] != row:
            number = self._order[row]
            if not self._found.knows(number):
                self._unknown.add(number)
                self._asking.start()
            self._last = row, self._found.line(number, is_glimpse=True)
        return self._last[1]

    def _ask(self) -> None:
        unknown, self._unknown = self._unknown, set()
        if self._found is not None and unknown:
            self.numbers_wanted.emit(tuple(unknown))

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return 4: before, words, behind, source."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column, and say what a click on it does."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Before"), self.tr("Found"), self.tr("Behind"), self.tr("Document"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Sort by what stands before, from the words outwards"),
                self.tr("Sort by the words that were found"),
                self.tr("Sort by what stands behind"),
                self.tr("Sort by date, the newest first"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
            return (right, Qt.AlignmentFlag.AlignHCenter, left, left)[section] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and what is said of it."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self._shown(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WORDS_COLUMN:
            return f"{line.left}{line.words}{line.right}"
        if index.column() == SOURCE_COLUMN:
            return self._whole_source(line) if role == Qt.ItemDataRole.ToolTipRole else self._source(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.left}{line.words}{line.right}"
        return (line.left, line.words, line.right)[index.column()]

    def _source(self, line: Line) -> str:
        """Return where a line comes from, as short as it can be told."""
        place = " ".join(filter(None, (line.source.year, self._paragraph(line))))
        return " · ".join(filter(None, (place, line.source.title)))

    def _whole_source(self, line: Line) -> str:
        source = line.source
        parts = [source.title, source.speaker, source.date, self._paragraph(line)]
        return "\n".join(part for part in parts if part)

    def _paragraph(self, line: Line) -> str:
        return "" if line.paragraph is None else self.tr("¶{number}").format(number=line.paragraph)
