"""Where a document answers a query: the plain scan by which it is judged whether a search of the library is complete.

Documents answer as a whole: 与, 或 and 非 ask whether something stands anywhere in title, text or notes. Places are those of the phrases
that are wanted, whatever decided that the document answers; of two phrases near one another the whole stretch from one to the other.
What narrows to sections, colours or tags of annotations narrows what the query is held against, not only what is shown.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from core.finding import Hits, alike, finder
from core.query.near import stretches
from core.query.tree import NOTES, TEXT, All, AnyOf, Near, Phrase, Without
from core.scripts import variants
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.outline.tree import Outline
    from core.query.tree import Node, Query, Scope

    Find = Callable[[str, Span | None], Hits]
    """Returns the places of a phrase in a text, those in a span only if one is given."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation as a search sees it."""

    id: str
    span: Span | None
    """What it stands on; None where its passage is lost, so that only its note counts."""
    note: str = ""
    colour: str = ""
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, annotation: Annotation) -> Mark:
        """Return what a search sees of an annotation."""
        span = annotation.span if annotation.is_placed else None
        return cls(annotation.id, span, annotation.note, annotation.colour, annotation.tags)


@dataclass(frozen=True, slots=True)
class Searched:
    """What of a document is looked through."""

    text: str
    title: str = ""
    marks: Sequence[Mark] = ()
    """All annotations that stand, also those without a note."""
    headings: Sequence[tuple[str, Span]] = ()
    """Each heading and how far its section goes, see `headings_of`; only asked for where a query narrows to sections."""
    tags: Sequence[str] = ()
    """Of the document."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The places of a document that answers; none of a list overlaps another."""

    text: Hits
    title: Hits
    notes: tuple[tuple[str, Hits], ...] = ()
    """By the id of the annotation whose note it is, those without a place left out."""

    def __len__(self) -> int:
        """Return how many places there are."""
        return len(self.text) + len(self.title) + sum(len(hits) for _, hits in self.notes)


def matches(
    query: Query,
    text: str,
    *,
    title: str = "",
    marks: Sequence[Mark] = (),
    headings: Sequence[tuple[str, Span]] = (),
    tags: Sequence[str] = (),
) -> Hits | None:
    """Return the places of a query in a text, None if the document does not answer; see `Searched` for what is asked for."""
    found = answer(query, Searched(text, title, marks, headings, tags))
    return None if found is None else found.text


def answer(query: Query, searched: Searched) -> Answer | None:
    """Return every place at which a document answers a query, None if it does not answer.

    What the scope says of a document itself (speaker, year, title…) is not asked here, see `core.query.scope`.
    """
    view = _View(query, searched)
    if not view.is_open:
        return None
    if query.tree is None:
        return Answer(Hits(), Hits())
    return view.answer(query.tree) if view.holds(query.tree) else None


def places_of(query: Query, searched: Searched) -> Answer:
    """Return the places of what is wanted, whether the document answers or not: a text that is shown is marked with them."""
    return Answer(Hits(), Hits()) if query.tree is None else _View(query, searched).answer(query.tree)


def headings_of(outline: Outline) -> tuple[tuple[str, Span], ...]:
    """Return the headings of an outline, each with how far its section goes; what begins inside a paragraph (一是) is none."""
    return tuple((node.line, Span(node.offset, node.end)) for node in outline.nodes if node.kind == "heading")


def contains(words: str, line: str, *, is_any_script: bool = False) -> bool:
    """Return True if words stand in a line, in whatever case and width."""
    return words in line or bool(phrase_finder(words, is_any_script)(line, None))


@lru_cache(maxsize=256)
def phrase_finder(words: str, is_any_script: bool) -> Find:
    """Return what finds every place of a phrase in many texts."""
    return finder(words, _any_script if is_any_script else alike)


def leaves(node: Node | None) -> Iterator[Phrase | Near]:
    """Yield what is wanted, in the order of the query: all but what stands under `Without`."""
    match node:
        case Phrase() | Near():
            yield node
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)


def merged(lists: Sequence[Hits]) -> Hits:
    """Return the places of several lists as one; those that overlap become one place."""
    full = [hits for hits in lists if hits]
    if len(full) < 2:
        return full[0] if full else Hits()
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(pair for hits in full for pair in zip(hits.starts, hits.ends, strict=True)):
        if ends and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Hits(starts, ends)


class _View:
    """What a query sees of a document: title, stretches of the text, notes."""

    def __init__(self, query: Query, searched: Searched) -> None:
        self._is_any_script = query.is_any_script
        self._found: dict[Phrase | Near, Answer] = {}
        marks, regions = _narrowed(query.scope, searched, is_any_script=query.is_any_script)
        is_text = query.where != NOTES
        self._text = searched.text if is_text else ""
        self._regions = regions
        self._title = searched.title if is_text and regions is None else ""
        self._notes = [(mark.id, mark.note) for mark in marks if mark.note] if query.where != TEXT else []
        self.is_open = regions is None or bool(regions if is_text else ()) or bool(self._notes)
        """False if nothing of the document counts."""

    def holds(self, node: Node) -> bool:
        """Return True if the document answers."""
        match node:
            case All(parts):
                return all(self.holds(part) for part in parts)
            case AnyOf(parts):
                return any(self.holds(part) for part in parts)
            case Without(part):
                return not self.holds(part)
            case _:
                return len(self._places(node)) > 0

    def answer(self, tree: Node) -> Answer:
        """Return the places of all that is wanted."""
        found = [self._places(leaf) for leaf in dict.fromkeys(leaves(tree))]
        if len(found) == 1:
            return found[0]
        notes: dict[str, list[Hits]] = {}
        for one in found:
            for id_, hits in one.notes:
                notes.setdefault(id_, []).append(hits)
        ordered = tuple((id_, merged(notes[id_])) for id_, _ in self._notes if id_ in notes)
        return Answer(merged([one.text for one in found]), merged([one.title for one in found]), ordered)

    def _places(self, leaf: Phrase | Near) -> Answer:
        if leaf not in self._found:
            in_notes = ((id_, self._in(leaf, note, None)) for id_, note in self._notes)
            notes = tuple((id_, hits) for id_, hits in in_notes if hits)
            self._found[leaf] = Answer(self._in_text(leaf), self._in(leaf, self._title, None), notes)
        return self._found[leaf]

    def _in_text(self, leaf: Phrase | Near) -> Hits:
        if self._regions is None:
            return self._in(leaf, self._text, None)
        starts, ends = array("l"), array("l")
        for region in self._regions:
            hits = self._in(leaf, self._text, region)
            starts.extend(hits.starts)
            ends.extend(hits.ends)
        return Hits(starts, ends)

    def _in(self, leaf: Phrase | Near, text: str, within: Span | None) -> Hits:
        if not text:
            return Hits()
        if isinstance(leaf, Phrase):
            return phrase_finder(leaf.words, self._is_any_script)(text, within)
        left, right = (phrase_finder(one.words, self._is_any_script)(text, within) for one in (leaf.left, leaf.right))
        return stretches(text, left, right, leaf.within) if left and right else Hits()


def _any_script(character: str) -> str:
    return "".join(dict.fromkeys(one for like in alike(character) for one in variants(like)))


def _narrowed(scope: Scope, searched: Searched, *, is_any_script: bool) -> tuple[Sequence[Mark], list[Span] | None]:
    """Return the annotations whose notes count, and the stretches of the text that do, None for all of it."""
    marks: Sequence[Mark] = searched.marks
    regions: list[Span] | None = None
    if scope.sections:
        regions = _joined(span for line, span in searched.headings if _any_in(scope.sections, line, is_any_script))
        marks = [mark for mark in marks if mark.span is not None and _is_inside(mark.span, regions)]
    tags = set(map(_key, scope.tags))
    if tags.intersection(map(_key, searched.tags)):
        tags.clear()
    if scope.colours or tags:
        marks = [
            mark
            for mark in marks
            if (not scope.colours or mark.colour in scope.colours) and (not tags or tags.intersection(map(_key, mark.tags)))
        ]
        marked = _joined(mark.span for mark in marks if mark.span)
        regions = marked if regions is None else _common(regions, marked)
    return marks, regions


def _any_in(words: Iterable[str], line: str, is_any_script: bool) -> bool:
    return any(contains(one, line, is_any_script=is_any_script) for one in words)


def _key(tag: str) -> str:
    return tag.strip().casefold()


def _is_inside(span: Span, regions: Sequence[Span]) -> bool:
    """Return True if a span begins in one of the regions, which are sorted and apart."""
    at = bisect_right(regions, span.start, key=lambda region: region.start) - 1
    return at >= 0 and span.start < regions[at].end


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans sorted, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _common(some: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return what two sorted lists of spans share."""
    found: list[Span] = []
    first = second = 0
    while first < len(some) and second < len(others):
        one, other = some[first], others[second]
        start, end = max(one.start, other.start), min(one.end, other.end)
        if start < end:
            found.append(Span(start, end))
        if one.end <= other.end:
            first += 1
        else:
            second += 1
    return found
