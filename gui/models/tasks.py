"""Tasks as a table that can be sorted, filtered and written in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.filtering import folded, folded_words
from gui.models.task_groups import Group, grouped
from gui.widgets.task_words import label, overdue_word, state_name, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Change
    from core.tasks import TaskRow

COLUMNS: Final = ("task", "lead", "person", "due", "targets", "state", "source")
"""Fields of a task, and where it comes from."""
DUE, STATE, SOURCE = 3, 5, 6
STATES: Final = ("open", "doing", "done")
UNDONE: Final = "undone"
OVERDUE: Final = "overdue"
WEEK, MONTH, NO_DAY = "7", "30", "none"
"""Deadlines that a filter passes: within so many days, those that are past among them, or without a day."""
FIELD_ROLE: Final = Qt.ItemDataRole.UserRole
"""What a field holds, as it is written."""
OVERDUE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""True in the row of a task whose day has passed."""
HEAD_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""True in the row of a group's head."""

_ROOT: Final = QModelIndex()
_READ: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_WRITTEN: Final = _READ | Qt.ItemFlag.ItemIsEditable
"""Made once: where all is chosen each cell is asked."""
_Index = QModelIndex | QPersistentModelIndex
_LAST: Final = "~"
"""Sorts after every date: tasks without a deadline come last."""


class Task(NamedTuple):
    """A task, and what takes too long to be found out while a table is painted or sifted."""

    row: TaskRow
    due: str | None
    """The day that its deadline means, in ISO 8601."""
    said: str
    """All its words as they are looked up."""

    @classmethod
    def of(cls, row: TaskRow) -> Task:
        """Return a task with all of this. For any thread."""
        words = (row.title, row.annotation.anchor.quote, row.annotation.note, *(row.annotation.task or {}).values())
        return cls(row, row.due, folded("\n".join(words)))

    @property
    def id(self) -> str:
        """Return the id of the annotation."""
        return self.row.annotation.id

    def field(self, name: str) -> str:
        """Return what a field of `COLUMNS` holds."""
        if name == "source":
            return self.row.title
        fields = self.row.annotation.task or {}
        if name == "state":
            return state_of(fields)
        return fields.get(name, "") or (self.row.annotation.anchor.quote if name == "task" else "")


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are shown; each field narrows, an empty one does not."""

    state: str = ""
    """One of `STATES`, `UNDONE` or `OVERDUE`."""
    lead: str = ""
    words: str = ""
    person: str = ""
    due: str = ""
    """`WEEK`, `MONTH` or `NO_DAY`."""


def _id(row: Task | Group) -> str:
    return row.id if isinstance(row, Task) else row.key


class TaskModel(QAbstractTableModel):
    """Shows tasks; what is written in a cell goes out by `edited` and is shown once it is stored."""

    edited = Signal(object, str, str)  # TaskRow, one of FIELDS of core.tasks, its new words
    arranged = Signal()  # other rows are shown, or in another order

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[str, Task] = {}
        self._shown: list[Task] = []
        self._rows: list[Task | Group] = []
        self._grouping = ""
        self._closed: set[str] = set()
        """Keys of groups of which only the head is shown."""
        self._filter = TaskFilter()
        self._sort = (DUE, Qt.SortOrder.AscendingOrder)
        self._today = date.today().isoformat()

    # What is shown

    @property
    def total(self) -> int:
        """How many tasks there are, shown or not."""
        return len(self._tasks)

    @property
    def shown(self) -> Sequence[Task]:
        """The tasks that pass the filter, in their order, also those in groups that are closed."""
        return self._shown

    @property
    def heads(self) -> list[int]:
        """The rows in which heads of groups stand."""
        return [row for row, one in enumerate(self._rows) if isinstance(one, Group)]

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other tasks."""
        self._tasks = {task.id: task for task in tasks}
        self._today = date.today().isoformat()
        self._arrange()

    def change(self, document: int, changes: Sequence[Change]) -> None:
        """Show tasks of a document as they are stored now, in their rows; rows come and go when all are read again."""
        for change in changes:
            task = self._tasks.get(change.id)
            if task is None or change.after is None or task.row.document != document:
                continue
            self._tasks[change.id] = changed = Task.of(replace(task.row, annotation=change.after))
            row = self.row_of(change.id)
            if row is not None:
                self._rows[row] = changed
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def filter(self, wanted: TaskFilter) -> None:
        """Show only these."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange()

    def group(self, grouping: str) -> None:
        """Show tasks in groups.

        Args:
            grouping: one of `gui.models.task_groups.GROUPINGS`.
        """
        if grouping != self._grouping:
            self._grouping = grouping
            self._closed.clear()
            self._arrange()

    def turn_group(self, row: int) -> None:
        """Show of the group whose head stands in a row only that, or all of it again."""
        head = self._rows[row]
        if isinstance(head, Group):
            self._closed ^= {head.key}
            self._arrange()

    def names(self, field: str) -> list[str]:
        """Return who leads tasks (``lead``) or does them (``person``), the busiest first."""
        counts: dict[str, int] = {}
        for task in self._tasks.values():
            name = task.field(field).strip()
            if name:
                counts[name] = counts.get(name, 0) + 1
        return sorted(counts, key=lambda name: (-counts[name], name))

    def at(self, row: int) -> Task:
        """Return the task of a row. Raises `LookupError` for the head of a group."""
        found = self._rows[row]
        if isinstance(found, Group):
            raise LookupError(row)
        return found

    def id_of(self, row: int) -> str:
        """Return by what a row is known again when others come: the id of its annotation, of a head the key of its group."""
        return _id(self._rows[row])

    def row_of(self, row_id: str) -> int | None:
        """Return the row that `id_of` tells, None if it is not shown."""
        return next((row for row, one in enumerate(self._rows) if _id(one) == row_id), None)

    def as_text(self, rows: Sequence[int]) -> str:
        """Return rows for a spreadsheet or a table of a letter: cells parted by tabs."""
        tasks = [self.at(row) for row in rows]
        return "\n".join("\t".join(" ".join(self._said(task, name).split()) for name in COLUMNS) for task in tasks)

    def _arrange(self) -> None:
        """Choose and sort the rows anew."""
        column, order = self._sort
        words = folded_words(self._filter.words)
        tasks = self._tasks.values()
        rows = list(tasks) if self._filter == TaskFilter() else [task for task in tasks if self._is_shown(task, words)]
        rows.sort(key=lambda task: self._key(task, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self._shown = rows
        self._show(self._in_groups(rows) if self._grouping else list(rows))
        self.arranged.emit()

    def _in_groups(self, tasks: Sequence[Task]) -> list[Task | Group]:
        """Return heads and tasks; of a group that is closed the head only."""
        rows: list[Task | Group] = []
        for head, some in grouped(tasks, self._grouping, self._is_overdue):
            rows.append(head)
            if head.key not in self._closed:
                rows += some
        return rows

    def _show(self, rows: list[Task | Group]) -> None:
        if list(map(_id, rows)) == list(map(_id, self._rows)):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _is_shown(self, task: Task, words: Sequence[str]) -> bool:
        wanted, state = self._filter, task.field("state")
        if wanted.state == OVERDUE and not self._is_overdue(task):
            return False
        if (wanted.state == UNDONE and state == "done") or (wanted.state in STATES and state != wanted.state):
            return False
        if any(name and task.field(field).strip() != name for field, name in (("lead", wanted.lead), ("person", wanted.person))):
            return False
        if wanted.due and not self._is_due(task, wanted.due):
            return False
        return all(word in task.said for word in words)

    def _is_due(self, task: Task, wanted: str) -> bool:
        if wanted == NO_DAY or task.due is None:
            return task.due is None and wanted == NO_DAY
        return task.due <= (date.fromisoformat(self._today) + timedelta(days=int(wanted))).isoformat()

    def _key(self, task: Task, column: int) -> tuple[object, ...]:
        name = COLUMNS[column]
        place = (task.row.title, task.row.document, task.row.annotation.span.start, task.id)
        if column == DUE:
            return (task.due or _LAST, *place)
        if column == STATE:
            return (STATES.index(task.field(name)), task.due or _LAST, *place)
        words = task.field(name)
        return (not words, words, task.due or _LAST, *place)

    def _is_overdue(self, task: Task) -> bool:
        return task.due is not None and task.due < self._today and task.field("state") != "done"

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many tasks are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a field."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(COLUMNS):
            names = {STATE: self.tr("State"), SOURCE: self.tr("Source")}
            return names.get(section) or label(COLUMNS[section])
        return None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, or what the roles of this module say."""
        if not index.isValid():
            return None
        task, name = self._rows[index.row()], COLUMNS[index.column()]
        if isinstance(task, Group):
            return self._of_head(task, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(task, name)
        if role in {Qt.ItemDataRole.EditRole, FIELD_ROLE}:
            return task.field(name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return task.row.annotation.anchor.quote if name == "task" else self._said(task, name)
        return self._is_overdue(task) if role == OVERDUE_ROLE else None

    def _of_head(self, head: Group, column: int, role: int) -> Any:
        """Return what a group's head says: its words stand in the first column, over all others."""
        if role == HEAD_ROLE:
            return True
        if column:
            return None
        is_closed = head.key in self._closed
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{'▸' if is_closed else '▾'} {head.words}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{group}, closed").format(group=head.words) if is_closed else head.words
        return head.words if role == Qt.ItemDataRole.ToolTipRole else None

    def _said(self, task: Task, name: str) -> str:
        words = task.field(name)
        if name == "state":
            state = state_name(words)
            return self.tr("{state}, {overdue}").format(state=state, overdue=overdue_word()) if self._is_overdue(task) else state
        if name == "due" and task.due and task.due != words:
            return self.tr("{words} ({day})").format(words=words, day=task.due)
        return " ".join(words.split())

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let everything be written in but the source."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ if index.column() == SOURCE or isinstance(self._rows[index.row()], Group) else _WRITTEN

    def setData(self, index: _Index, value: Any, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for other words in a cell; shown once they are stored."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or index.column() == SOURCE:
            return False
        task, name = self._rows[index.row()], COLUMNS[index.column()]
        if isinstance(task, Group):
            return False
        words = str(value).strip()
        if words == task.field(name) or (name == "state" and words not in STATES):
            return False
        self.edited.emit(task.row, name, words)
        return True

    def sort(self, column: int, /, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a field; a table without a chosen one stays as it is."""
        if 0 <= column < len(COLUMNS) and (column, order) != self._sort:
            self._sort = (column, order)
            self._arrange()
