"""Puts the decisions together: from a text and its paragraphs to an `Outline`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.outline import parts as rules
from core.outline.blocks import draft
from core.outline.candidates import find
from core.outline.closing import closing as closing_of
from core.outline.contents import contents
from core.outline.decide import Item, numbered_headings
from core.outline.lines import bare_headings
from core.outline.lone_lines import with_lines
from core.outline.points import series_within, tell
from core.outline.remarks import Fault
from core.outline.slips import slips
from core.outline.styles import looks
from core.outline.tree import HEADING, HEADING_LIMIT, RUN_IN, Node, Outline, Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Paragraph
    from core.outline.blocks import Block, Draft
    from core.outline.candidates import Candidate
    from core.outline.styles import Look

HEAD_LIMIT: Final = 60
"""Code points of a first sentence that the page still sets as a heading; of a longer one only the label."""

_HEADING_END: Final = re.compile("[。！？!?\n]")
_RUN_IN_END: Final = re.compile("[。！？!?；;\n]")
_LEADING: Final = " \u3000\u00a0*，,：:"


def recognise(text: str, paragraphs: Sequence[Paragraph]) -> Outline:
    """Return the structure of a normalised text; ``paragraphs`` are its non-empty lines in order.

    Linear in the length of the text; any text gives a valid tree.
    """
    length = len(text)
    page = draft(text, paragraphs)
    blocks = page.blocks
    if not blocks:
        return Outline()
    text = page.folded
    every = with_lines(find(text, blocks), text, blocks)
    front = rules.front(text, blocks, {c.block for c in every if c.opens and c.number == 1}, contents(text, blocks, every))
    greeting = next((part.span.end for part in front.parts if part.kind == "salutation"), 0)
    candidates = [c for c in every if c.block >= front.body and c.block not in front.contents and c.start >= greeting]
    items = _items(text, blocks, front, candidates, looks(blocks, paragraphs))
    after = max(items[-1].start if items else blocks[min(front.body, len(blocks) - 1)].start, *(part.span.end for part in front.parts), 0)
    closing = closing_of(text, blocks, after)
    title = front.title or "".join(span.of(page.text) for span in front.title_spans) or None
    parts = [Part(part.kind, page.source_span(part.span)) for part in _parts(text, blocks, front, items, closing)]
    end = page.source(closing) if closing is not None else length
    faults = [Fault(one.kind, one.remark, page.source(one.offset)) for one in slips(page)]
    nodes = _nodes(page, items, closing, end)
    first = nodes[0].offset if nodes else length
    loose = tuple(fault for fault in faults if not first <= fault.offset < end)
    held = [fault for fault in faults if first <= fault.offset < end]
    return Outline(title, tuple(parts), _with_faults(nodes, held), loose)


def _with_faults(nodes: tuple[Node, ...], faults: Sequence[Fault]) -> tuple[Node, ...]:
    """Return the nodes with the faults of the text up to the next node, behind those of their labels."""
    owned: dict[int, list[Fault]] = {}
    for fault in faults:
        owned.setdefault(bisect_right(nodes, fault.offset, key=lambda node: node.offset) - 1, []).append(fault)
    if not owned:
        return nodes
    return tuple(replace(node, faults=node.faults + tuple(owned[index])) if index in owned else node for index, node in enumerate(nodes))


def _items(text: str, blocks: Sequence[Block], front: rules.Front, candidates: Sequence[Candidate], look: Mapping[int, Look]) -> list[Item]:
    """Return headings and run-ins in text order, each with its parent."""
    headings = numbered_headings(candidates, blocks, text)
    headings += bare_headings(text, blocks, front, headings, candidates, look)
    headings.sort(key=lambda item: item.start)
    _enclose(headings)
    items = list(headings)
    for scope, within in _scopes(headings, candidates):
        for series in series_within(within, scope):
            tell(series, text)
            items.extend(series.items)
    items.sort(key=lambda item: item.start)
    return items


def _scopes(headings: Sequence[Item], candidates: Sequence[Candidate]) -> list[tuple[Item | None, list[Candidate]]]:
    """Share out the candidates that are no headings among the headings they stand under; None before the first."""
    starts = [item.start for item in headings]
    scopes: list[tuple[Item | None, list[Candidate]]] = [(None, []), *((item, []) for item in headings)]
    for candidate in candidates:
        index = bisect_right(starts, candidate.start)
        if index and starts[index - 1] == candidate.start:
            continue
        if candidate.opens and candidate.family.heading and candidate.number != 1:
            continue
        scopes[index][1].append(candidate)
    return [scope for scope in scopes if scope[1]]


def _enclose(headings: Sequence[Item]) -> None:
    """Give each heading the nearest heading of a smaller rank as its parent."""
    stack: list[Item] = []
    for item in headings:
        while stack and stack[-1].rank >= item.rank:
            stack.pop()
        item.parent = stack[-1] if stack else None
        stack.append(item)


def _nodes(page: Draft, items: Sequence[Item], closing: int | None, end: int) -> tuple[Node, ...]:
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
        limit = min(page.blocks[item.block].end, items[number + 1].start if number + 1 < len(items) else stop)
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
                faults=tuple(fault._replace(offset=page.source(fault.offset)) for fault in item.faults),
                why=item.why,
            )
        )
    return tuple(nodes)


def _words(page: Draft, item: Item, limit: int) -> tuple[str, int]:
    """Return the text of a heading or run-in, and where its face ends."""
    text = page.text
    start = item.label_end
    while start < limit and text[start] in _LEADING:
        start += 1
    # A sentence that long is cut anyway; looking no further keeps a line of a million characters cheap.
    near = min(limit, start + 2 * HEAD_LIMIT)
    match = (_HEADING_END if item.kind == HEADING else _RUN_IN_END).search(text, start, near)
    end = match.start() if match else near
    words = text[start:end].rstrip(" \u3000\u00a0*，,；;：:" if end == limit and item.kind == RUN_IN else " \u3000\u00a0*")
    shown = words if len(words) <= HEADING_LIMIT else words[:HEADING_LIMIT] + "…"
    if item.kind == RUN_IN or end - item.start > HEAD_LIMIT or (not match and near < limit):
        return shown, item.label_end if item.label_end > item.start else min(limit, item.start + 1)
    return shown, match.end() if match else end


def _parts(text: str, blocks: Sequence[Block], front: rules.Front, items: Sequence[Item], closing: int | None) -> tuple[Part, ...]:
    found = list(front.parts)
    first = items[0].start if items else (closing if closing is not None else len(text))
    begin = max([part.span.end for part in found], default=0)
    if front.body < len(blocks):
        begin = max(begin, blocks[front.body].start if blocks[front.body].end > begin else begin)
    if begin < first and text[begin:first].strip():
        end = blocks[max(0, bisect_left(blocks, first, key=lambda b: b.start) - 1)].end if items or closing is not None else first
        found.append(Part("opening", Span(begin, max(begin, min(end, first)))))
    if closing is not None:
        found.append(Part("closing", Span(closing, len(text))))
    return tuple(found)
