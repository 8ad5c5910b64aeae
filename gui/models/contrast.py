"""Two documents sentence by sentence as a table: headings, sentences side by side, and what is left of them under a filter."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.contrast import CLASSES, DROPPED, MOVED, NEW, REWORDED, SAME, rows
from core.editions import ADDED, CHANGED, REMOVED, Comparison, Row
from core.editions import MOVED as MOVED_ROW
from core.editions import SAME as SAME_ROW
from core.spans import Span
from gui.models.comparison import NEW as RIGHT
from gui.models.comparison import ComparisonModel, Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtCore import QObject

    from core.annotation import Annotation
    from core.contrast import Contrasted, ContrastRow

_ROW_KINDS: Final = {SAME: SAME_ROW, REWORDED: CHANGED, MOVED: MOVED_ROW, NEW: ADDED, DROPPED: REMOVED}
_LEAST_FOLD: Final = 4
"""Equal sentences that stand behind one another; fewer are not worth a fold."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ContrastSheet(Sheet):
    """A comparison of two documents made ready to be shown. Made in a worker.

    Args:
        found: what is shown.
        old_marks: the annotations as they stand in the text on the left.
        new_marks: likewise, on the right.
    """

    def __init__(self, found: Contrasted, old_marks: Sequence[Annotation] = (), new_marks: Sequence[Annotation] = ()) -> None:
        self.found = found
        self.lines = rows(found.contrast)
        """Headings and sentences."""
        texts = found.old.text, found.new.text
        self.heads = {at for at, line in enumerate(self.lines) if line.is_heading}
        """Rows of headings."""
        super().__init__(Comparison(0, 1, *texts, tuple(_row(line, *texts) for line in self.lines)), old_marks, new_marks)
        self._of_section = {self.lines[at].section: at for at in reversed(range(len(self.lines)))}

    @property
    def has_same_headings(self) -> bool:
        """True if both documents have the same sections under the same headings, in the same order."""
        return all(
            not pair.is_moved and pair.old is not None and pair.new is not None and pair.old_heading == pair.new_heading
            for pair in self.found.contrast.sections
            if pair.level
        )

    def row_of(self, section: int) -> int:
        """Return the first row of a pair of sections, that of the one behind it where it has none."""
        return next((self._of_section[at] for at in range(section, len(self.found.contrast.sections)) if at in self._of_section), 0)

    def filtered(self, kinds: Collection[str]) -> list[tuple[int, int]]:
        """Return the lines of a table with sentences of some classes only, each under its headings."""
        found: list[tuple[int, int]] = []
        for at, line in enumerate(self.lines):
            if line.is_heading:
                if found and found[-1][0] in self.heads and self.level(found[-1][0]) >= self.level(at):
                    # Nothing stood below that one.
                    found.pop()
                found.append((at, at + 1))
            elif line.kind in kinds:
                found.append((at, at + 1))
        while found and found[-1][0] in self.heads:
            found.pop()
        return found

    def level(self, row: int) -> int:
        """Return the level of a heading."""
        return self.found.contrast.sections[self.lines[row].section].level

    def _folded(self) -> Iterator[tuple[int, int]]:
        """Yield lines in which long runs of equal sentences are one, never across a heading."""
        at, count = 0, len(self.rows)
        while at < count:
            last = at
            while last < count and self.lines[last].kind == SAME and last not in self.heads:
                last += 1
            if last - at >= _LEAST_FOLD:
                yield at, last
                at = last
            else:
                yield from self.rows[at : max(last, at + 1)]
                at = max(last, at + 1)


def _row(line: ContrastRow, old_text: str, new_text: str) -> Row:
    if line.is_heading:
        return Row(SAME_ROW, _first_line(line.old, old_text), _first_line(line.new, new_text))
    return Row(_ROW_KINDS[line.kind], line.old, line.new, line.old_changes, line.new_changes, line.partner)


def _first_line(span: Span | None, text: str) -> Span | None:
    """Return the line that a section begins with."""
    if span is None:
        return None
    end = text.find("\n", span.start, span.end)
    return Span(span.start, end if end >= 0 else span.end)


class ContrastModel(ComparisonModel):
    """Two columns of sentences under their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._kinds: frozenset[str] = frozenset(CLASSES)
        super().__init__(parent)

    @property
    def contrast(self) -> ContrastSheet | None:
        """Return what is shown, None while nothing is."""
        sheet = self.sheet
        return sheet if isinstance(sheet, ContrastSheet) else None

    @property
    def kinds(self) -> frozenset[str]:
        """Return the classes that are shown."""
        return self._kinds

    def show(self, sheet: Sheet | None, heads: tuple[str, str] = ("", "")) -> None:
        """Show another comparison, all of it; None for nothing."""
        self._kinds = frozenset(CLASSES)
        super().show(sheet, heads)

    def filter(self, kinds: Collection[str]) -> None:
        """Show sentences of some classes only."""
        self.beginResetModel()
        self._kinds = frozenset(kinds)
        self._arrange()
        self.endResetModel()

    def is_heading(self, line: int) -> bool:
        """Return True if a line holds the headings of two sections."""
        sheet = self.contrast
        return sheet is not None and not self.is_fold(line) and self.row(line) in sheet.heads

    def words(self, line: int, side: int) -> str:
        """Return what a cell shows; of a heading whole what the outline shortens."""
        if self._sheet is not None and self.is_fold(line):
            first, last = self._lines[line]
            return self.tr("… %n sentence(s) alike", "", last - first)
        return super().words(line, side)

    def told(self, line: int, side: int) -> str:
        """Return what became of a sentence in words."""
        sheet = self.contrast
        if sheet is None or self.is_fold(line):
            return ""
        if self.is_heading(line):
            return (
                self.tr("section moved")
                if sheet.found.contrast.sections[sheet.lines[self.row(line)].section].is_moved
                else self.tr("section")
            )
        kind = sheet.lines[self.row(line)].kind
        if self.paragraph(line, side) is None or kind in {SAME, MOVED}:
            return super().told(line, side)
        if kind == REWORDED:
            row = sheet.comparison.rows[self.row(line)]
            changes = row.new_changes if side == RIGHT else row.old_changes
            said = self.tr(", ").join(self.tr("“{words}”").format(words=one.of(sheet.text(side))) for one in changes[:8])
            return self.tr("reworded: {words}").format(words=said) if said else self.tr("reworded")
        return self.tr("new") if kind == NEW else self.tr("dropped")

    def _arrange(self) -> None:
        sheet = self.contrast
        if sheet is None or self._kinds == frozenset(CLASSES):
            super()._arrange()
        else:
            self._lines = sheet.filtered(self._kinds)

    def line_of(self, row: int) -> int:
        """Return the line in which a row stands; if the filter hides it, the one before."""
        return max(0, bisect_right(self._lines, row, key=lambda line: line[0]) - 1)


class FactModel(QAbstractTableModel):
    """Rows of words that were told of a comparison: the summary, the set phrases, the figures."""

    def __init__(self, numbers: Collection[int] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = frozenset(numbers)
        self._heads: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, heads: Sequence[str], rows_shown: Sequence[Sequence[str]]) -> None:
        """Show other rows under their heads."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows_shown
        self.endResetModel()

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self._heads):
            return self._heads[section]
        return None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; numbers stand at the right."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let every row be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
