"""Reads the structure of a speech out of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph

__all__ = ["HEADING", "RUN_IN", "Node", "Outline", "Part", "recognise"]


def recognise(text: str, paragraphs: Sequence[Paragraph]) -> Outline:
    """Return the outline of a normalised text, see `core.outline.reading.recognise`.

    Loaded when it is first called: who only wants the values need not wait for the patterns to be compiled.
    """
    from core.outline.reading import recognise as read

    return read(text, paragraphs)
