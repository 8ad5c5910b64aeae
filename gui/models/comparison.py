"""Two editions side by side as a table: a row for each pair of paragraphs, long runs of equal ones folded into one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.editions import ADDED, CHANGED, MOVED, REMOVED, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation
    from core.editions import Comparison, Row
    from core.spans import Span

OLD, NEW = 0, 1
"""The columns: left and right."""
LONGEST: Final = 6_000
"""Characters of a paragraph that its cell shows: one of a hundred thousand would take a second to lay out."""
_CONTEXT: Final = 1
"""Equal paragraphs that stay beside a difference."""
_LEAST_FOLD: Final = 3
"""Fewer are not worth a fold."""

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Mark(NamedTuple):
    """A mark of the reader on a paragraph, in code points of the whole text."""

    start: int
    end: int
    colour: str


class Sheet:
    """A comparison made ready to be shown. Made in a worker: a book has tens of thousands of rows.

    Args:
        comparison: what is shown.
        old_marks: the annotations as they stand in the edition on the left.
        new_marks: likewise, on the right.
    """

    def __init__(self, comparison: Comparison, old_marks: Sequence[Annotation] = (), new_marks: Sequence[Annotation] = ()) -> None:
        self.comparison = comparison
        rows = comparison.rows
        self.differences = comparison.differences
        self.lengths = [max(len(row.old or ()), len(row.new or ())) for row in rows]
        """Of the longer paragraph of each row."""
        self._indices = [[i for i, row in enumerate(rows) if span_of(row, side) is not None] for side in (OLD, NEW)]
        self._starts = [[_start(rows[i], side) for i in indices] for side, indices in zip((OLD, NEW), self._indices, strict=True)]
        self._marks = self._by_row(OLD, old_marks), self._by_row(NEW, new_marks)
        self.rows = [(row, row + 1) for row in range(len(rows))]
        """The lines of a table in which nothing is folded, each as its first row here and the one behind its last."""
        self.folded = list(self._folded())
        """The lines of one in which long runs of equal paragraphs are."""

    def text(self, side: int) -> str:
        """Return the whole text of a side."""
        return self.comparison.new_text if side == NEW else self.comparison.old_text

    def edition(self, side: int) -> int:
        """Return the number of the edition of a side."""
        return self.comparison.new if side == NEW else self.comparison.old

    def row_at(self, side: int, point: int) -> int:
        """Return the row with the paragraph of a side that holds or precedes a code point; the first one before all of them."""
        starts = self._starts[side]
        return self._indices[side][max(0, bisect_right(starts, point) - 1)] if starts else 0

    def point_of(self, row: int, side: int) -> int:
        """Return where a row stands in the text of a side: of a gap where the next paragraph begins that is there, else the last one."""
        starts = self._starts[side]
        if not starts:
            return 0
        indices = self._indices[side]
        return starts[min(bisect_right(indices, row - 1), len(starts) - 1)]

    def marks(self, row: int, side: int) -> Sequence[Mark]:
        """Return the marks that touch a paragraph."""
        return self._marks[side].get(row, ())

    def _folded(self) -> Iterator[tuple[int, int]]:
        count = len(self.rows)
        at, before = 0, -1
        for difference in (*self.differences, count):
            first = before + 1 + (_CONTEXT if before >= 0 else 0)
            last = difference - (_CONTEXT if difference < count else 0)
            if last - first >= _LEAST_FOLD:
                yield from self.rows[at:first]
                yield first, last
                at = last
            before = difference
        yield from self.rows[at:]

    def _by_row(self, side: int, annotations: Sequence[Annotation]) -> dict[int, list[Mark]]:
        rows, found = self.comparison.rows, dict[int, list[Mark]]()
        indices, starts = self._indices[side], self._starts[side]
        for one in annotations:
            if not one.span or not starts:
                continue
            at = max(0, bisect_right(starts, one.span.start) - 1)
            while at < len(starts) and starts[at] < one.span.end:
                span = span_of(rows[indices[at]], side)
                if span is not None and span.overlaps(one.span):
                    part = one.span.clipped(span)
                    found.setdefault(indices[at], []).append(Mark(part.start, part.end, one.colour))
                at += 1
        return found


def span_of(row: Row, side: int) -> Span | None:
    """Return the paragraph of a row on a side, None for a gap."""
    return row.new if side == NEW else row.old


def changes_of(row: Row, side: int) -> Sequence[Span]:
    """Return what of a paragraph is not on the other side."""
    return row.new_changes if side == NEW else row.old_changes


def _start(row: Row, side: int) -> int:
    span = span_of(row, side)
    return span.start if span is not None else 0


class ComparisonModel(QAbstractTableModel):
    """Two columns of paragraphs. A line is a row of this table: a row of the comparison, or a fold of many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._lines: list[tuple[int, int]] = []
        self._is_folded = True
        self._heads = ("", "")

    @property
    def sheet(self) -> Sheet | None:
        """Return what is shown, None while nothing is."""
        return self._sheet

    @property
    def is_folded(self) -> bool:
        """True if long runs of equal paragraphs are folded."""
        return self._is_folded

    def show(self, sheet: Sheet | None, heads: tuple[str, str] = ("", "")) -> None:
        """Show another comparison, None for nothing; ``heads``: what the columns are called."""
        self.beginResetModel()
        self._sheet, self._heads = sheet, heads
        self._arrange()
        self.endResetModel()

    def fold(self, *, is_wanted: bool) -> None:
        """Fold long runs of equal paragraphs, or show all."""
        self.beginResetModel()
        self._is_folded = is_wanted
        self._arrange()
        self.endResetModel()

    def unfold(self, line: int) -> None:
        """Show what is folded in a line."""
        if self._sheet is not None and self.is_fold(line):
            first, last = self._lines[line]
            self.beginInsertRows(_ROOT, line + 1, line + last - first)
            self._lines[line + 1 : line + 1] = self._sheet.rows[first:last]
            self.endInsertRows()
            self.beginRemoveRows(_ROOT, line, line)
            del self._lines[line]
            self.endRemoveRows()

    def is_fold(self, line: int) -> bool:
        """Return True if many rows are folded in a line."""
        first, last = self._lines[line]
        return last - first > 1

    def row(self, line: int) -> int:
        """Return the row of the comparison in a line, the first one of a fold."""
        return self._lines[line][0]

    def line_of(self, row: int) -> int:
        """Return the line in which a row of the comparison stands, folded or not."""
        return max(0, bisect_right(self._lines, (row, len(self._sheet.lengths) + 1 if self._sheet else 0)) - 1)

    def length(self, line: int) -> int:
        """Return how many characters the longer paragraph of a line has, 0 for a fold."""
        first, last = self._lines[line]
        return self._sheet.lengths[first] if self._sheet is not None and last - first == 1 else 0

    def paragraph(self, line: int, side: int) -> Span | None:
        """Return the paragraph of a line, None for a gap or a fold."""
        if self._sheet is None or self.is_fold(line):
            return None
        return span_of(self._sheet.comparison.rows[self.row(line)], side)

    def kind(self, line: int) -> str:
        """Return one of `core.editions.ROW_KINDS`; a fold is the same."""
        return SAME if self._sheet is None or self.is_fold(line) else self._sheet.comparison.rows[self.row(line)].kind

    def partner(self, line: int) -> int | None:
        """Return the row of the comparison with the other place of a paragraph that was moved, None for any other."""
        return None if self._sheet is None or self.is_fold(line) else self._sheet.comparison.rows[self.row(line)].partner

    def words(self, line: int, side: int) -> str:
        """Return what a cell shows."""
        if self._sheet is None:
            return ""
        if self.is_fold(line):
            first, last = self._lines[line]
            return self.tr("… %n paragraph(s) alike", "", last - first)
        span = self.paragraph(line, side)
        if span is None:
            return ""
        text = self._sheet.text(side)
        if len(span) <= LONGEST:
            return span.of(text)
        return self.tr("{words}… ({count} more characters)").format(
            words=text[span.start : span.start + LONGEST], count=f"{len(span) - LONGEST:,}"
        )

    def told(self, line: int, side: int) -> str:
        """Return what was done to the paragraph of a cell in words, empty if nothing was."""
        kind, span = self.kind(line), self.paragraph(line, side)
        if self._sheet is None or kind == SAME:
            return ""
        if span is None:
            return self.tr("nothing here")
        if kind == MOVED:
            return self.way(line, side)
        if kind == CHANGED:
            text = self._sheet.text(side)
            changes = changes_of(self._sheet.comparison.rows[self.row(line)], side)
            said = self.tr(", ").join(self.tr("“{words}”").format(words=one.of(text)) for one in changes[:8] if one)
            pattern = self.tr("changed, added {words}") if side == NEW else self.tr("changed, removed {words}")
            return pattern.format(words=said) if said else self.tr("changed")
        return {ADDED: self.tr("added"), REMOVED: self.tr("removed")}[kind]

    def way(self, line: int, side: int) -> str:
        """Return where a moved paragraph has come from or gone to, in words; empty for any other."""
        partner = self.partner(line)
        if partner is None or self.paragraph(line, side) is None:
            return ""
        is_below = partner > self.row(line)
        if side == NEW:
            return self.tr("moved here from below") if is_below else self.tr("moved here from above")
        return self.tr("moved further down") if is_below else self.tr("moved further up")

    def _arrange(self) -> None:
        sheet = self._sheet
        # A copy: folds are opened in it.
        self._lines = [] if sheet is None else list(sheet.folded if self._is_folded else sheet.rows)

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return two: left and right."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return which edition stands in a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section in {OLD, NEW}:
            return self._heads[section]
        return None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; for a screen reader with what was done to them."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told, words = self.told(index.row(), index.column()), self.words(index.row(), index.column())
            return self.tr("{told}: {words}").format(told=told, words=words) if told and words else words or told
        return None

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let every cell be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
