"""A text as it is compared: sections with their own sentences, and what of each sentence counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.alignment.folded import Folded
from core.outline.tree import HEADING
from core.spans import Span
from core.study.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from core.outline.tree import Node, Outline

_ENDS: Final = ".;!?,:"
"""Marks at the end of a sentence that make it no other one: in a list that grew, the full stop becomes a semicolon."""

_NUMBER: Final = re.compile("[0-9]+(?:[.][0-9]+)?")
_FULL_STOP: Final = re.compile(r"(?<=[a-z0-9%)\"”’][.])\s+(?=[A-Z\"“‘(])")
"""Between two sentences in Latin letters: others end at marks that mean nothing else."""


@dataclass(slots=True)
class Section:
    """A stretch of a text below one heading, without what stands below its subheadings."""

    span: Span
    heading: str
    """With its label."""
    name: str
    """Folded, without its label."""
    level: int
    """0 of what stands before the first heading, and of the closing."""
    parent: int | None
    """Index of the section that it stands below."""
    is_closing: bool = False
    members: list[int] = field(default_factory=list)
    """Indices of its sentences."""
    size: int = 0
    """Characters of its sentences."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text."""

    span: Span
    section: int
    words: str
    """Folded (see `core.alignment.folded`), without marks at its end: two with the same words are the same."""
    plain: str
    """Likewise, with one sign for any number: last year's sentence with this year's figure is much the same."""
    grams: frozenset[str]
    """Pairs of characters that follow each other there, without marks between them; all of it if there is no pair."""


class Reading:
    """One of the texts that are compared."""

    def __init__(self, text: str, outline: Outline) -> None:
        self.text = text
        self.sections: list[Section] = []
        self.sentences: list[Sentence] = []
        bare = _bare(text, outline)
        for section, bodies in _sections(text, outline, bare):
            for body in bodies:
                self._read(section, body, bare)
            self.sections.append(section)

    def words_of(self, index: int) -> str:
        """Return a sentence as it is written."""
        span = self.sentences[index].span
        return self.text[span.start : span.end]

    def _read(self, section: Section, body: Span, bare: dict[int, Node]) -> None:
        for span in _sentences(self.text, body):
            item = bare.get(span.start)
            said = self.text[span.start : span.end]
            # An item of a list is the same under another number.
            folded = folded_words(said.removeprefix(item.label) or said if item is not None else said)
            words = folded.rstrip(_ENDS) or folded
            section.members.append(len(self.sentences))
            section.size += len(words)
            plain = _NUMBER.sub("0", words)
            self.sentences.append(Sentence(span, len(self.sections), words, plain, grams(plain)))


def _sentences(text: str, body: Span) -> Iterator[Span]:
    for span in sentences(text, body.start, body.end):
        start = span.start
        for stop in _FULL_STOP.finditer(text, span.start, span.end):
            yield Span(start, stop.start())
            start = stop.end()
        yield Span(start, span.end)


def folded_words(words: str) -> str:
    """Return words as they are compared."""
    return Folded(words).text


def grams(words: str) -> frozenset[str]:
    """Return the pairs of characters that follow each other in folded words."""
    found = {words[at : at + 2] for at in range(len(words) - 1)}
    return frozenset(gram for gram in found if gram.isalnum()) or frozenset((words,))


def _bare(text: str, outline: Outline) -> dict[int, Node]:
    """Return the headings that are items of a list, by their offsets: below none of those under the same one stands anything.

    They are what the section above them says.
    """
    headings = [(index, node) for index, node in enumerate(outline.nodes) if node.kind == HEADING]
    above = {node.parent for _, node in headings}
    # What has a body or subheadings is no item, nor is what stands beside such.
    stops = [node.offset for _, node in headings[1:]] + [len(text)]
    sections = {
        node.parent
        for (index, node), stop in zip(headings, stops, strict=bool(headings))
        if index in above or text[node.head_end : min(node.end, stop)].strip()
    }
    return {node.offset: node for _, node in headings if node.parent not in sections}


def _sections(text: str, outline: Outline, bare: Container[int]) -> Iterator[tuple[Section, list[Span]]]:
    """Give the sections in text order, each with what its sentences stand in."""
    headings = [(index, node) for index, node in enumerate(outline.nodes) if node.kind == HEADING and node.offset not in bare]
    closing = next((part.span.start for part in outline.parts if part.kind == "closing"), len(text))
    closing = max(closing, headings[-1][1].head_end) if headings else len(text)
    first = headings[0][1].offset if headings else closing
    contents = outline.part("contents")
    before = [Span(0, first)]
    if contents is not None and contents.span.end <= first:
        before = [Span(0, contents.span.start), Span(contents.span.end, first)]
    yield Section(Span(0, first), "", "", 0, None), before
    numbers = {index: number for number, (index, _) in enumerate(headings, start=1)}
    starts = [node.offset for _, node in headings] + [closing]
    for (_, node), end in zip(headings, starts[1:], strict=True):
        section = Section(
            Span(node.offset, end), node.line, folded_words(_heading(text, node)), node.level, _parent(node, outline, numbers)
        )
        yield section, [Span(min(node.head_end, end), end)]
    if closing < len(text):
        yield Section(Span(closing, len(text)), "", "", 0, None, is_closing=True), [Span(closing, len(text))]


def _heading(text: str, node: Node) -> str:
    """Return the words of a heading, which the outline itself shortens."""
    whole = text[node.offset : node.head_end].strip()
    return whole.removeprefix(node.label).strip() or node.heading


def _parent(node: Node, outline: Outline, numbers: dict[int, int]) -> int | None:
    index = node.parent
    while index is not None and index not in numbers:
        index = outline.nodes[index].parent
    return numbers[index] if index is not None else None


def subtrees(sections: list[Section]) -> list[list[int]]:
    """Return for each section the indices of itself and of all that stand below it."""
    below: list[list[int]] = [[index] for index in range(len(sections))]
    for index, section in enumerate(sections):
        parent = section.parent
        while parent is not None:
            below[parent].append(index)
            parent = sections[parent].parent
    return below


def in_order(chain: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Return of pairs of numbers with a weight those that rise in both, the heaviest together."""
    ends: list[int] = []
    """Numbers of the second kind at which the best sum so far grows."""
    sums: list[tuple[float, int]] = []
    """The best sum up to there, and the entry that ends it."""
    entries: list[tuple[tuple[int, int, float], int]] = []
    waiting: list[tuple[int, float, int]] = []
    last = -1
    for pair in sorted(chain):
        if pair[0] != last:
            _settle(ends, sums, waiting)
            waiting, last = [], pair[0]
        at = bisect_right(ends, pair[1] - 1) - 1
        total, before = sums[at] if at >= 0 else (0.0, -1)
        entries.append((pair, before))
        waiting.append((pair[1], total + pair[2], len(entries) - 1))
    _settle(ends, sums, waiting)
    found = []
    at = sums[-1][1] if sums else -1
    while at >= 0:
        pair, at = entries[at]
        found.append(pair)
    return found[::-1]


def _settle(ends: list[int], sums: list[tuple[float, int]], waiting: list[tuple[int, float, int]]) -> None:
    """Enter what was found for one first number, so that none of it follows another."""
    for end, total, entry in waiting:
        at = bisect_right(ends, end)
        if at and sums[at - 1][0] >= total:
            continue
        # What ends later with less is no longer of use.
        stop = at
        while stop < len(ends) and sums[stop][0] <= total:
            stop += 1
        start = at - 1 if at and ends[at - 1] == end else at
        ends[start:stop] = [end]
        sums[start:stop] = [(total, entry)]
