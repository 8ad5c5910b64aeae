"""From believed headings and run-ins to the nodes of an `Outline`: levels, ends, words, places in the text that was given."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.outline.tree import HEADING, HEADING_LIMIT, RUN_IN, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Draft
    from core.outline.decide import Item
    from core.outline.remarks import Fault

HEAD_LIMIT: Final = 60
"""Code points of a first sentence that the page still sets as a heading; of a longer one only the label."""

_HEADING_END: Final = re.compile("[。！？!?\n]")
_INSIDE_END: Final = re.compile("[。！？!?\n]|(?<=[一-鿿])[ \u3000]")
"""Of a heading whose line end was lost: a blank may be all that is left of it."""
_RUN_IN_END: Final = re.compile("[。！？!?；;\n]")
_NOTE_SIGNS: Final = re.compile(r"[ \u3000\u00a0*＊]*(?:〔\d{1,3}〕|［\d{1,3}］|\[\d{1,3}\])+$")
"""Signs of notes at the end of a heading: they are none of its words."""
_LEADING: Final = " \u3000\u00a0*，,：:"


def nodes_of(page: Draft, items: Sequence[Item], closing: int | None, end: int) -> tuple[Node, ...]:
    """Return the nodes with their places in the text that was given; ``end`` is where the last of them ends there."""
    index = {id(item): number for number, item in enumerate(items)}
    parents = [index[id(item.parent)] if item.parent is not None else None for item in items]
    levels: list[int] = []
    for parent in parents:
        levels.append(1 if parent is None else levels[parent] + 1)
    offsets = [page.source(item.start) for item in items]
    ends = [end] * len(items)
    open_nodes: list[int] = []
    for number in range(len(items)):
        while open_nodes and levels[open_nodes[-1]] >= levels[number]:
            ends[open_nodes.pop()] = offsets[number]
        open_nodes.append(number)
    stop = closing if closing is not None else len(page.text)
    nodes = []
    for number, item in enumerate(items):
        # The next item's label ends the words of this one even within a sentence: 一是…，二是….
        block = page.blocks[item.block if item.title is None else item.title]
        limit = min(block.end, items[number + 1].start if number + 1 < len(items) else stop)
        heading, head_end = _words(page, item, limit)
        nodes.append(
            Node(
                level=levels[number],
                kind=item.kind,
                label=page.text[item.start : item.label_end],
                heading=heading,
                offset=offsets[number],
                end=ends[number],
                head_end=min(page.source_end(head_end), ends[number]),
                parent=parents[number],
                faults=tuple(fault._replace(offset=page.source(fault.offset)) for fault in item.faults) if item.faults else (),
                why=item.why,
            )
        )
    return tuple(nodes)


def _words(page: Draft, item: Item, limit: int) -> tuple[str, int]:
    """Return the text of a heading or run-in, and where its face ends."""
    text = page.text
    start = item.label_end if item.title is None else page.blocks[item.title].start
    while start < limit and text[start] in _LEADING:
        start += 1
    # A sentence that long is cut anyway; looking no further keeps a line of a million characters cheap.
    near = min(limit, start + 2 * HEAD_LIMIT)
    pattern = _HEADING_END if item.kind == HEADING else _RUN_IN_END
    if item.is_inside:
        pattern = _INSIDE_END
    match = pattern.search(text, start, near)
    end = match.start() if match else near
    trailing = " \u3000\u00a0*，,；;：:" if end == limit and item.kind == RUN_IN else " \u3000\u00a0*"
    words = _NOTE_SIGNS.sub("", text[start:end].rstrip(trailing)).replace("**", "")
    shown = words if len(words) <= HEADING_LIMIT else words[:HEADING_LIMIT] + "…"
    if item.title is not None and page.source(start) - page.source_end(item.label_end) != 1:
        return shown, item.label_end
    if item.kind == RUN_IN or end - item.start > HEAD_LIMIT or (not match and near < limit):
        return shown, item.label_end if item.label_end > item.start else min(limit, item.start + 1)
    return shown, match.end() if match else end


def with_faults(nodes: tuple[Node, ...], faults: Sequence[Fault]) -> tuple[Node, ...]:
    """Return the nodes with the faults of the text up to the next node, behind those of their labels."""
    owned: dict[int, list[Fault]] = {}
    for fault in faults:
        owned.setdefault(bisect_right(nodes, fault.offset, key=lambda node: node.offset) - 1, []).append(fault)
    if not owned:
        return nodes
    return tuple(replace(node, faults=node.faults + tuple(owned[index])) if index in owned else node for index, node in enumerate(nodes))
