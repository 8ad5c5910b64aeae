"""What the outline's tests share: a text's outline, and a way to write it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.outline import recognise
from core.text import normalise, paragraphs

if TYPE_CHECKING:
    from core.outline import Outline


def read(raw: str) -> tuple[str, Outline]:
    """Return the normalised text and its outline."""
    normal = normalise(raw)
    return normal.text, recognise(normal.text, paragraphs(normal.text, normal.indents))


def tree(raw: str) -> list[str]:
    """Return the labels (for a heading without one its text), indented by level; a run-in has a dot before it."""
    _, outline = read(raw)
    return ["  " * (n.level - 1) + ("·" if n.kind == "run-in" else "") + (n.label or n.heading) for n in outline.nodes]
