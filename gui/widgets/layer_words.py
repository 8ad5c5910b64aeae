"""What is said of annotations of layers, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.widgets.kinds import kind_name
from gui.widgets.tag_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.layers import LayerMark

_LONGEST: Final = 600
"""Characters of a note that a tip shows."""
_MOST: Final = 4
"""Annotations that a tip tells of."""


def told(marks: Sequence[LayerMark]) -> str:
    """Return a tip about annotations at one place: whose each is, and what it notes."""
    return plain_tip("\n\n".join(_told(one) for one in marks[:_MOST]))


def told_in_a_line(marks: Sequence[LayerMark]) -> str:
    """Return the same as one line."""
    return " · ".join(" ".join(_told(one).split()) for one in marks[:_MOST])


def owner(one: LayerMark) -> str:
    """Return whose an annotation is: the layer's name, and its author's where that is another."""
    author = one.mark.author.strip()
    if not author or author == one.layer.name:
        return one.layer.name
    return QCoreApplication.translate("LayerWords", "{layer} ({author})").format(layer=one.layer.name, author=author)


def said(one: LayerMark, longest: int = _LONGEST) -> str:
    """Return what an annotation notes: its words, tags and task; its kind if it says nothing."""
    mark = one.mark
    note = mark.note if len(mark.note) <= longest else mark.note[:longest] + "…"
    task = "" if mark.task is None else QCoreApplication.translate("LayerWords", "Task: {task}").format(task=mark.task.get("task") or "…")
    parts = (note.strip(), task, " ".join(f"#{tag}" for tag in mark.tags))
    return "\n".join(part for part in parts if part) or kind_name(mark.kind)


def _told(one: LayerMark) -> str:
    return QCoreApplication.translate("LayerWords", "{owner}: {words}").format(owner=owner(one), words=said(one))
