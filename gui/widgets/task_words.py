"""A task in one line, as a card says it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST: Final = 120
"""Characters of a field that are looked at."""
STATES: Final = {
    "open": QT_TRANSLATE_NOOP("Task", "To do"),
    "doing": QT_TRANSLATE_NOOP("Task", "Under way"),
    "done": QT_TRANSLATE_NOOP("Task", "Done"),
}
LABELS: Final = {
    "task": QT_TRANSLATE_NOOP("Task", "Task"),
    "lead": QT_TRANSLATE_NOOP("Task", "Lead"),
    "person": QT_TRANSLATE_NOOP("Task", "Person"),
    "due": QT_TRANSLATE_NOOP("Task", "Due"),
    "targets": QT_TRANSLATE_NOOP("Task", "Targets"),
}
"""The fields that hold words, in the order in which they are shown."""


_SHORT: Final = {**LABELS, "lead": QT_TRANSLATE_NOOP("Task", "Led by")}


def state_of(task: Mapping[str, str]) -> str:
    """Return one of `STATES`; a task without one is open."""
    state = task.get("state", "open")
    return state if state in STATES else "open"


def state_after(state: str) -> str:
    """Return the state that follows when it is switched on."""
    order = list(STATES)
    return order[(order.index(state) + 1) % len(order)]


def state_name(state: str) -> str:
    """Return the name of a state in the reader's language."""
    return QCoreApplication.translate("Task", str(STATES[state]))


def label(field: str) -> str:
    """Return the name of a field in the reader's language."""
    return QCoreApplication.translate("Task", str(LABELS[field]))


def overdue_word() -> str:
    """Return what is said of a task whose day has passed."""
    return QCoreApplication.translate("Task", "Overdue")


def day_meant(task: Mapping[str, str], said_on: str | None) -> str | None:
    """Return the day that a task's deadline means in ISO 8601, None if that cannot be told."""
    due = task.get("due", "")
    return _day_meant(due, said_on, date.today()) if due else None


@lru_cache(maxsize=512)
def _day_meant(due: str, said_on: str | None, _today: date) -> str | None:
    """Return the day that words mean; without a date of the document it depends on today."""
    # Most cards are no tasks, and what finds days in words takes some milliseconds to load.
    from core.tasks import due_date

    return due_date(due, said_on)


def is_overdue(task: Mapping[str, str], said_on: str | None) -> bool:
    """Return True if a task's day has passed and it is not done.

    Args:
        task: its fields.
        said_on: date of the document, from which days without a year count.
    """
    if state_of(task) == "done":
        return False
    day = day_meant(task, said_on)
    return day is not None and day < date.today().isoformat()


def task_words(task: Mapping[str, str], said_on: str | None) -> tuple[list[str], bool]:
    """Return a task in parts that stay together in a line, and whether it is overdue."""
    state, late = state_of(task), is_overdue(task, said_on)
    pattern = QCoreApplication.translate("Task", "{field}: {words}")
    box = "☑" if state == "done" else "☐"
    # A value may hold anything: the patterns are filled in once, never the values.
    said = {field: " ".join(task.get(field, "")[: 4 * MOST].split())[:MOST] for field in LABELS}
    parts = [f"{box} {pattern.format(field=label('task'), words=said['task'])}" if said["task"] else f"{box} {label('task')}"]
    if late:
        parts.append(overdue_word())
    parts += [
        pattern.format(field=QCoreApplication.translate("Task", str(_SHORT[field])), words=said[field])
        for field in ("lead", "person", "due", "targets")
        if said[field]
    ]
    if state != "open":
        parts.append(state_name(state))
    return parts, late
