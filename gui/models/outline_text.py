"""An outline in words: whole headings, and copies as text and as Markdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline.tree import HEADING, HEADING_LIMIT, RUN_IN, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ELLIPSIS: Final = "…"
_LONGEST: Final = 200
"""Code points of a heading that are shown where all of it is asked for."""
# Compiled when they are first needed: most outlines are shown without.
_ENDS: Final = {HEADING: r"[。！？\n]", RUN_IN: r"[。！？；\n]"}
_DEEPEST: Final = 6
"""Markdown knows no heading of a lower rank."""
_MARKUP: Final = r"[\\`*_\[\]<>#|~]"
_NUMBERED: Final = r"^(\d+)([.)])"
_BULLETED: Final = r"^([-+])"


class Row(NamedTuple):
    """One line of an outline that is copied."""

    depth: int
    """From 0."""
    words: str
    is_run_in: bool = False


def whole_heading(node: Node, text: str) -> str:
    """Return the text of a heading or run-in beyond the limit of `Node.heading`, as far as the text is there.

    Args:
        node: what is asked for.
        text: the words its offsets point into.
    """
    heading = node.heading
    if len(heading) <= HEADING_LIMIT or not heading.endswith(_ELLIPSIS):
        return heading
    # A heading over several lines is kept as one: its words do not stand in the text in this way.
    start = text.find(heading[:-1], node.offset, node.offset + len(node.label) + 2 * HEADING_LIMIT)
    if start < 0:
        return heading
    limit = min(start + _LONGEST, len(text))
    end = re.compile(_ENDS[node.kind]).search(text, start, limit)
    return text[start : end.start()].rstrip() if end else text[start:limit] + (_ELLIPSIS if limit < len(text) else "")


def branch(nodes: Sequence[Node], entry: int) -> range:
    """Return the indexes of a node and of all below it."""
    return range(entry, bisect_left(nodes, nodes[entry].end, entry + 1, key=lambda node: node.offset))


def as_text(rows: Iterable[Row]) -> str:
    """Return one row a line, with a tab for each level of depth."""
    return "\n".join("\t" * row.depth + row.words for row in rows)


def as_markdown(title: str | None, rows: Iterable[Row]) -> str:
    """Return headings as Markdown headings and run-ins as lists below them.

    Args:
        title: what the headings stand under, as the one heading of the first rank; None for none.
        rows: in the order of the text.
    """
    blocks: list[str] = []
    listed: list[str] = []
    first = 0
    for row in rows:
        if row.is_run_in:
            # The list begins with its first item, however deep that lies in the outline.
            first = row.depth if not listed else min(first, row.depth)
            listed.append("  " * (row.depth - first) + "- " + _item(row.words))
            continue
        if listed:
            blocks.append("\n".join(listed))
            listed = []
        blocks.append("#" * min(row.depth + 2, _DEEPEST) + " " + _escaped(row.words))
    if listed:
        blocks.append("\n".join(listed))
    if title:
        blocks.insert(0, "# " + _escaped(title))
    return "\n\n".join(blocks)


def _escaped(words: str) -> str:
    """Take the meaning of Markdown from the signs in a line."""
    return re.sub(_MARKUP, r"\\\g<0>", " ".join(words.split("\n")))


def _item(words: str) -> str:
    """Also keep the beginning of an item from starting a list of its own: ``1. …``, ``- …``."""
    return re.sub(_BULLETED, r"\\\1", re.sub(_NUMBERED, r"\1\\\2", _escaped(words)))
