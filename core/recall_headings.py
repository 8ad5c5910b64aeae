"""Which heading a recall card asks for: it is called what the text calls it, so that the reader may rename it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from core.outline.hand import shortened
from core.outline.tree import HEADING, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.tree import Node, Outline

_END: Final = re.compile(r"[。！？\n]")
_END_OF_POINT: Final = re.compile(r"[。！？；\n]")
_TELLING: Final = 4
"""Characters at the beginning by which a line is known."""


def subject_at(text: str, outline: Outline, point: int) -> str | None:
    """Return the subject of a card of the innermost heading at a place of a text, None where there is none."""
    path = _path_at(text, outline, point)
    return json.dumps(path, ensure_ascii=False) if path else None


def path_of(subject: str) -> tuple[str, ...]:
    """Return the headings that a subject names, outermost first; none if that cannot be read."""
    try:
        found = json.loads(subject)
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()


def find(text: str, outline: Outline, path: Sequence[str]) -> int | None:
    """Return the index of a heading: by its whole path, else by its own words, else without its label."""
    if not path:
        return None
    wanted = path[-1]
    own = [index for index, node in enumerate(outline.nodes) if wanted in (node.line, _as_read(text, node))]
    whole = [
        index
        for index in own
        if tuple(path) in (_path_at(text, outline, outline.nodes[index].offset), outline.path_at(outline.nodes[index].offset))
    ]
    unlabelled = [index for index, node in enumerate(outline.nodes) if node.heading and node.label and wanted.endswith(node.heading)]
    return next(iter(whole or own or unlabelled), None)


def line_end(text: str, node: Node) -> int:
    """Return where the words of a heading end in the text, with the mark that closes them."""
    pattern = _END if node.kind == HEADING else _END_OF_POINT
    found = pattern.search(text, node.offset + len(node.label), node.end)
    return max(node.head_end, node.end if found is None else found.end())


def _path_at(text: str, outline: Outline, point: int) -> tuple[str, ...]:
    return tuple(_as_read(text, node) for node in outline.nodes_at(point))


def _as_read(text: str, node: Node) -> str:
    """Return the line of a heading; where the reader has renamed it, that of the text."""
    if not node.is_edited:
        return node.line
    read = text[node.offset + len(node.label) : line_end(text, node)].strip().rstrip("。！？；")
    # One that the reader made, joined or moved is called as it stands, if only in its first words.
    if not node.heading or read.startswith(node.heading[:_TELLING]):
        return node.line
    return joined(node.label, shortened(read))
