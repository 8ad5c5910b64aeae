"""Puts the decisions together: from a text and its paragraphs to an `Outline`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from core.outline import parts as rules
from core.outline.blocks import draft
from core.outline.candidates import find
from core.outline.closing import closing as closing_of
from core.outline.contents import contents
from core.outline.decide import Item, numbered_headings
from core.outline.lines import bare_headings
from core.outline.lone_lines import with_items, with_lines
from core.outline.lost_lines import with_lost
from core.outline.nodes import nodes_of, with_faults
from core.outline.notes import notes
from core.outline.points import series_within, tell
from core.outline.remarks import Fault
from core.outline.slips import slips
from core.outline.styles import looks
from core.outline.tree import Outline, Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Paragraph
    from core.outline.blocks import Block, Draft
    from core.outline.candidates import Candidate
    from core.outline.front import Front
    from core.outline.styles import Look

EXCERPT: Final = ("han", "bracketed", "part", "chapter", "section")
"""An excerpt may begin with any number of these; they are no titles."""

DIVIDED: Final = 2
"""So many lines without a label divide a text."""


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
    every, lost = with_lost(with_lines(find(text, blocks), text, blocks), text, blocks)
    look = looks(blocks, paragraphs)
    every = with_items(every, look)
    first = {c.block for c in every if c.opens and (c.number == 1 or c.family.name in EXCERPT)}
    front = rules.front(text, blocks, first, contents(text, blocks, every, look), look)
    front.apart = notes(text, blocks)
    in_contents = {index for index, one in look.items() if one.is_contents}
    front.unread |= in_contents
    front.skipped |= in_contents
    front.unread |= front.apart
    front.skipped |= front.apart
    greeting = next((part.span.end for part in front.parts if part.kind == "salutation"), 0)
    items = _items(page, front, [c for c in every if _counts(c, front, greeting)], lost, look)
    if sum(not item.label_end > item.start for item in items) >= DIVIDED and rules.with_short_title(front, text, blocks):
        items = _items(page, front, [c for c in every if _counts(c, front, greeting)], lost, look)
    after = max(items[-1].start if items else blocks[min(front.body, len(blocks) - 1)].start, *(part.span.end for part in front.parts), 0)
    closing = closing_of(text, blocks, after)
    title = (front.title.of(page.text) if front.title else None) or _joined([span.of(page.text) for span in front.title_spans]) or None
    parts = [Part(part.kind, page.source_span(part.span)) for part in _parts(text, blocks, front, items, closing)]
    end = page.source(closing) if closing is not None else length
    faults = [Fault(one.kind, one.remark, page.source(one.offset)) for one in slips(page)]
    bare = nodes_of(page, items, closing, end)
    begin = bare[0].offset if bare else length
    loose = tuple(fault for fault in faults if not begin <= fault.offset < end)
    held = [fault for fault in faults if begin <= fault.offset < end]
    return Outline(title, tuple(parts), with_faults(bare, held), loose)


def _counts(candidate: Candidate, front: Front, greeting: int) -> bool:
    """Return True for a label of the body: behind the salutation that ends at ``greeting``, in no table of contents."""
    return candidate.block >= front.body and candidate.block not in front.unread and candidate.start >= greeting


def _joined(lines: Sequence[str]) -> str:
    """Return the lines of a title as one: English words keep a blank between them."""
    title = ""
    for line in lines:
        title += (" " if title and title[-1].isascii() and line[0].isascii() else "") + line
    return title


def _items(page: Draft, front: Front, candidates: Sequence[Candidate], lost: set[int], look: Mapping[int, Look]) -> list[Item]:
    """Return headings and run-ins in text order, each with its parent."""
    headings = numbered_headings(candidates, page, lost)
    headings += bare_headings(page, front, headings, candidates, look)
    headings.sort(key=lambda item: item.start)
    _enclose(headings)
    items = list(headings)
    for scope, within in _scopes(headings, candidates):
        for series in series_within(within, scope):
            tell(series, page.text)
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


def _parts(text: str, blocks: Sequence[Block], front: Front, items: Sequence[Item], closing: int | None) -> tuple[Part, ...]:
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
