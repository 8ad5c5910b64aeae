"""The portions of plans by day: today first, then what is overdue, then the days to come, and at last what has been read."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from gui.widgets.day_words import day_and_weekday

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.plans import Portion, StudyPlan
    from gui.theme import Theme

WORDS, DOCUMENT, SIZE, PLAN = range(4)
_ROW: Final = int(Qt.ItemDataRole.UserRole)
_NARROW: Final = 560
"""Pixels below which the plans of portions are not shown."""
_READ: Final = "read"
"""Key of the group of what has been read."""
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
# Made once: a plan may have a thousand portions, which are laid out anew whenever one of them is ticked.
_HEAD_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FLAGS: Final = _HEAD_FLAGS | Qt.ItemFlag.ItemIsUserCheckable
_TO_THE_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """A portion with the plan that it belongs to."""

    plan: StudyPlan
    portion: Portion


class PortionTree(QTreeWidget):
    """A click or Enter opens a portion at its passage, its box or Space says that it was read."""

    passage_wanted = Signal(object)  # Row
    ticked = Signal(object, bool)  # Row, True if it was read
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._brushes: dict[str, QBrush] = {}
        self._rows: list[Row] = []
        self._is_read_open = False
        self._was_ticked = False
        self._is_of_several = False
        self._today = ""
        self._bold = theme.interface_font(bold=True)
        self.setObjectName("PortionTree")
        self.setColumnCount(4)
        self.setHeaderLabels([self.tr("Portion"), self.tr("Document"), self.tr("Characters"), self.tr("Plan")])
        self.setAccessibleName(self.tr("Portions by day"))
        self.setAccessibleDescription(self.tr("Enter opens a portion, Space says that it was read."))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.metrics.gap)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (DOCUMENT, PLAN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(SIZE, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._take_tick)
        self.itemExpanded.connect(lambda item: self._note_open(item, is_open=True))
        self.itemCollapsed.connect(lambda item: self._note_open(item, is_open=False))

    def show_plans(self, plans: Sequence[StudyPlan], today: date) -> None:
        """Show the portions of some plans; the current one stays current."""
        before, scrolled = self._current_key(), self.verticalScrollBar().value()
        blocker = QSignalBlocker(self)
        self.clear()
        self._rows.clear()
        self._is_of_several, self._today = len(plans) > 1, today.isoformat()
        self._share_width()
        rows = [Row(plan, one) for plan in plans for one in plan.portions]
        # Made before they stand in the tree: there each change of one would lay all of them out.
        groups = [self._group(key, words, some) for key, words, some in _grouped(rows, today)]
        self.addTopLevelItems(groups)
        self.expandAll()
        if groups and groups[-1].data(WORDS, _ROW) == _READ:
            groups[-1].setExpanded(self._is_read_open)
        self._make_current(before)
        del blocker
        self.verticalScrollBar().setValue(scrolled)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme: the rows are painted when they are shown next."""
        self._theme = theme
        self._brushes.clear()
        self._bold = theme.interface_font(bold=True)
        for item in self._items():
            self._paint(item)

    def row_at(self, item: QTreeWidgetItem | None) -> Row | None:
        """Return what stands in a row, None for the head of a day."""
        return self._rows[item.data(WORDS, _ROW)] if item is not None and item.parent() is not None else None

    def _group(self, key: str, words: str, rows: Sequence[Row]) -> QTreeWidgetItem:
        """Return the head of a day with its portions."""
        head = QTreeWidgetItem([words])
        head.setData(WORDS, _ROW, key)
        head.setFlags(_HEAD_FLAGS)
        for row in rows:
            self._add_row(head, row)
        self._paint(head)
        return head

    def _add_row(self, head: QTreeWidgetItem, row: Row) -> None:
        one = row.portion
        words = one.heading or one.title
        if not one.span:
            words = self.tr("{portion} (no longer in the text)").format(portion=words)
        item = QTreeWidgetItem(head, [words, one.title, f"{one.characters:,}", row.plan.name])
        item.setTextAlignment(SIZE, _TO_THE_RIGHT)
        item.setFlags(_FLAGS)
        item.setCheckState(WORDS, _UNCHECKED if one.done is None else _CHECKED)
        item.setData(WORDS, _ROW, len(self._rows))
        self._rows.append(row)
        if one.done is not None or one.day < self._today:
            said = self.tr("read") if one.done is not None else self.tr("overdue")
            item.setData(WORDS, Qt.ItemDataRole.AccessibleTextRole, self.tr(", ").join((words, said)))
        item.setToolTip(WORDS, words)
        item.setToolTip(DOCUMENT, one.title)
        self._paint(item)

    def _paint(self, item: QTreeWidgetItem) -> None:
        row = self.row_at(item)
        if row is None:
            key = item.data(WORDS, _ROW)
            item.setForeground(WORDS, self._brush("accent" if key < self._today else "soft"))
            item.setFont(WORDS, self._bold)
            return
        soft = self._brush("soft")
        item.setForeground(WORDS, soft if row.portion.done is not None else self._brush("ink"))
        for column in (DOCUMENT, SIZE, PLAN):
            item.setForeground(column, soft)

    def _brush(self, token: str) -> QBrush:
        if (found := self._brushes.get(token)) is None:
            found = self._brushes[token] = QBrush(self._theme.colour(token))
        return found

    def _items(self) -> Iterable[QTreeWidgetItem]:
        iterator = QTreeWidgetItemIterator(self)
        while (item := iterator.value()) is not None:
            yield item
            iterator += 1

    def _key(self, item: QTreeWidgetItem | None) -> tuple[str, int] | None:
        row = self.row_at(item)
        return (row.plan.id, row.portion.position) if row is not None else None

    def _current_key(self) -> tuple[str, int] | None:
        return self._key(self.currentItem())

    def _make_current(self, key: tuple[str, int] | None) -> None:
        found = next((item for item in self._items() if self._key(item) == key), None) if key is not None else None
        if found is not None and (head := found.parent()) is not None and not head.isExpanded():
            # It has just been read, and stands out of sight: the next one is current.
            found = None
        found = found or next((item for item in self._items() if (row := self.row_at(item)) is not None and row.portion.done is None), None)
        if (current := found or self.topLevelItem(0)) is not None:
            self.setCurrentItem(current)

    def _take_tick(self, item: QTreeWidgetItem, column: int) -> None:
        row = self.row_at(item)
        is_done = item.checkState(WORDS) == _CHECKED
        if column == WORDS and row is not None and is_done != (row.portion.done is not None):
            self._was_ticked = True
            self.ticked.emit(row, is_done)

    def _note_open(self, item: QTreeWidgetItem, *, is_open: bool) -> None:
        if item.data(WORDS, _ROW) == _READ:
            self._is_read_open = is_open

    def _share_width(self) -> None:
        """Share the width; where there is little, what a portion is called matters more than its plan."""
        width = self.viewport().width()
        self.setColumnHidden(PLAN, not self._is_of_several or width < _NARROW)
        for column, part in ((DOCUMENT, 26), (PLAN, 20)):
            self.header().resizeSection(column, width * part // 100)

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Open the portion that was clicked, unless its box was; open or shut a day."""
        self._was_ticked = False
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or self._was_ticked or item is None:
            return
        if (row := self.row_at(item)) is not None:
            self.passage_wanted.emit(row)
        else:
            item.setExpanded(not item.isExpanded())

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Do nothing more than a click does."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open the current portion with Enter, open or shut a day; leave with Esc."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            if (row := self.row_at(item)) is not None:
                self.passage_wanted.emit(row)
            else:
                item.setExpanded(not item.isExpanded())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _grouped(rows: Sequence[Row], now: date) -> list[tuple[str, str, list[Row]]]:
    """Return the portions by day: today's, those overdue, those to come, at last those that were read on other days."""
    today = now.isoformat()
    by_day = sorted(rows, key=lambda row: (row.portion.day, row.portion.position))
    read = [row for row in by_day if row.portion.done is not None and row.portion.day != today]
    left = [row for row in by_day if row.portion.done is None or row.portion.day == today]
    days = [(day, [*some]) for day, some in groupby(left, key=lambda row: row.portion.day)]
    # Today before the days that are over.
    days.sort(key=lambda one: (one[0] != today, one[0]))
    found: list[tuple[str, str, list[Row]]] = []
    for day, some in days:
        name = day_and_weekday(date.fromisoformat(day), now)
        if day == today:
            name = QCoreApplication.translate("PortionTree", "Today, {day}").format(day=name)
        elif day < today:
            name = QCoreApplication.translate("PortionTree", "Overdue, {day}").format(day=name)
        found.append((day, name, some))
    if read:
        found.append((_READ, QCoreApplication.translate("PortionTree", "Read ({count})").format(count=f"{len(read):,}"), read))
    return found
