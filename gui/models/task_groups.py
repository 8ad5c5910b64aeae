"""Tasks in groups: by document, unit, person, deadline or state, each under a head with a count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.widgets.task_words import STATES, overdue_word, state_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gui.models.tasks import Task

GROUPINGS: Final = {
    "": QT_TRANSLATE_NOOP("TaskGroups", "No groups"),
    "source": QT_TRANSLATE_NOOP("TaskGroups", "By document"),
    "lead": QT_TRANSLATE_NOOP("TaskGroups", "By unit"),
    "person": QT_TRANSLATE_NOOP("TaskGroups", "By person"),
    "due": QT_TRANSLATE_NOOP("TaskGroups", "By deadline"),
    "state": QT_TRANSLATE_NOOP("TaskGroups", "By state"),
}
"""By what tasks can be grouped, by the names of the table's columns."""
_NOBODY: Final = {
    "lead": QT_TRANSLATE_NOOP("TaskGroups", "Without a unit"),
    "person": QT_TRANSLATE_NOOP("TaskGroups", "Without a person"),
    "due": QT_TRANSLATE_NOOP("TaskGroups", "Without a day"),
}
_MONTH: Final = len("2026-05")
_LATE: Final = ""
"""Key of what is overdue: before all months."""
_LAST: Final = "~"
"""Key of what has no deadline: behind all months."""
_Key = tuple[object, ...]


class Group(NamedTuple):
    """The head of tasks that belong together."""

    key: str
    """By which it is known again when the tasks are read anew."""
    name: str
    total: int
    late: int
    """How many of them are overdue."""

    @property
    def words(self) -> str:
        """Return what the head says: whose tasks follow, and how many they are."""
        counted = QCoreApplication.translate("TaskGroups", "%n task(s)", "", self.total)
        if self.late:
            counted = QCoreApplication.translate("TaskGroups", "{count}, %n overdue", "", self.late).replace("{count}", counted)
        return f"{self.name} · {counted}"


def grouping_name(grouping: str) -> str:
    """Return what a grouping is called in the reader's language."""
    return QCoreApplication.translate("TaskGroups", str(GROUPINGS[grouping]))


def grouped(tasks: Iterable[Task], grouping: str, is_late: Callable[[Task], bool]) -> list[tuple[Group, Sequence[Task]]]:
    """Return tasks in groups, in the order in which a reader looks for these; within a group they stay in theirs.

    Args:
        tasks: in their order.
        grouping: one of `GROUPINGS`, not the empty one.
        is_late: tells whether a task is overdue.
    """
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(_key(task, grouping, is_late), []).append(task)
    found = [(Group(key, _name(key, grouping, some[0]), len(some), sum(map(is_late, some))), some) for key, some in groups.items()]
    return sorted(found, key=lambda one: _place(one[0], grouping))


def _key(task: Task, grouping: str, is_late: Callable[[Task], bool]) -> str:
    if grouping == "source":
        # Two documents may have one title.
        return str(task.row.document)
    if grouping == "due":
        return _LATE if is_late(task) else (task.due or _LAST)[:_MONTH]
    return " ".join(task.field(grouping).split())


def _name(key: str, grouping: str, first: Task) -> str:
    if grouping == "source":
        return " ".join(first.row.title.split())
    if grouping == "state":
        return state_name(key)
    if grouping == "due" and key == _LATE:
        return overdue_word()
    return QCoreApplication.translate("TaskGroups", str(_NOBODY[grouping])) if key in {"", _LAST} else key


def _place(group: Group, grouping: str) -> _Key:
    """Return what groups are sorted by: documents by title, units and persons by how much they have to do."""
    if grouping == "source":
        return (group.name, int(group.key))
    if grouping == "state":
        return (list(STATES).index(group.key),)
    return (group.key,) if grouping == "due" else (not group.key, -group.total, group.key)
