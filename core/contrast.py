"""Two documents compared sentence by sentence, as values: last year's report and this year's."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.figures import Figure
    from core.spans import Span

SAME, REWORDED, MOVED, NEW, DROPPED = "same", "reworded", "moved", "new", "dropped"
CLASSES: Final = (SAME, REWORDED, MOVED, NEW, DROPPED)
"""What became of a sentence: word for word in its place, in other words, elsewhere (word for word or nearly), only in the second document,
only in the first."""


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence of either document, or both where they correspond."""

    kind: str
    """One of `CLASSES`."""
    old: Span | None
    """In the first document, None of a new one."""
    new: Span | None
    """In the second document, None of one that was dropped."""
    likeness: float = 1.0
    """From 0 to 1: how much of both they have in common."""
    old_changes: tuple[Span, ...] = ()
    """What of the first one's words is not in the second's."""
    new_changes: tuple[Span, ...] = ()
    """What of the second one's words is not in the first's."""


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Two sections that speak of the same, or one that stands alone; each without what stands below its subheadings."""

    old: Span | None
    new: Span | None
    old_heading: str = ""
    """With its label; empty of what stands before the first heading, and where there is none."""
    new_heading: str = ""
    level: int = 0
    """Of the heading, from 1; 0 of what stands before the first one."""
    is_moved: bool = False
    """True if it stands in another place among the sections that both have."""
    sentences: tuple[SentencePair, ...] = ()
    """In the order in which they are read side by side: that of the second document, with what was dropped where it stood."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A figure for the same subject in both documents, or in one of them."""

    subject: str
    old: Figure | None
    new: Figure | None


@dataclass(frozen=True, slots=True)
class Contrast:
    """All that differs between two documents."""

    sections: tuple[SectionPair, ...] = ()
    """In the order of the second document, with sections that were dropped where they stood."""
    phrases_new: tuple[str, ...] = ()
    """Set phrases that only the second document has, in its order."""
    phrases_dropped: tuple[str, ...] = ()
    phrases_kept: tuple[str, ...] = ()
    phrase_starts: dict[str, int] = field(default_factory=dict)
    """Where each of these stands first: in the second document, the dropped ones in the first."""
    figures: tuple[FigurePair, ...] = ()
    """Of subjects that both have with another value first, then of those that only one has."""
    counts: dict[str, int] = field(default_factory=dict)
    """Sentences of each of `CLASSES`."""


@dataclass(frozen=True, slots=True)
class ContrastSource:
    """A text of the library that is to be compared."""

    document: int
    """Its row."""
    edition: int | None = None
    """Number of its edition, None for the newest."""


@dataclass(frozen=True, slots=True)
class ContrastSide:
    """One of two documents that were compared."""

    name: str
    """What it is called in a list."""
    text: str
    source: ContrastSource | None = None
    """Where it stands in the library, None of a text that does not."""
    date: str | None = None
    """When it was said: ``YYYY[-MM[-DD]]``."""
    path: Path | None = None
    """Where its file was seen last."""


@dataclass(frozen=True, slots=True)
class Contrasted:
    """Two documents with all that differs between them."""

    old: ContrastSide
    new: ContrastSide
    contrast: Contrast


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """What stands side by side: headings, sentences, or a sentence beside a gap."""

    section: int
    """Index of the pair of sections in `Contrast.sections`."""
    kind: str
    """One of `CLASSES`; of the headings `SAME`."""
    old: Span | None
    """None for a gap."""
    new: Span | None
    old_changes: tuple[Span, ...] = ()
    new_changes: tuple[Span, ...] = ()
    is_heading: bool = False
    """True for the head of two sections; its spans are those of the sections."""
    partner: int | None = None
    """Of a moved sentence, which has a row at each of its places, each beside a gap: index of the other row."""


WHOLE, BEGINNING, CLOSING = "whole", "beginning", "closing"
"""What a pair of sections without a heading is: a text that has none, what stands before the first one, what stands behind the last."""


def place_of(contrast: Contrast, number: int) -> str:
    """Return which of these a pair of sections without a heading is."""
    if len(contrast.sections) == 1:
        return WHOLE
    return BEGINNING if number == 0 else CLOSING


def rows(contrast: Contrast) -> tuple[ContrastRow, ...]:
    """Return sections and sentences in the order in which they are read side by side; what was moved stands at both of its places."""
    made: list[ContrastRow] = []
    gone = _gone(contrast.sections)
    for number, pair in enumerate(contrast.sections):
        if pair.level:
            made.append(ContrastRow(number, SAME, pair.old, pair.new, is_heading=True))
        made += _moved_off(number, gone[number, -1])
        for at, one in enumerate(pair.sentences):
            old = None if one.kind == MOVED else one.old
            made.append(ContrastRow(number, one.kind, old, one.new, one.old_changes if old else (), one.new_changes))
            made += _moved_off(number, gone[number, at])
    return _joined(made, {one.new: one.old for pair in contrast.sections for one in pair.sentences if one.kind == MOVED})


def _gone(sections: Sequence[SectionPair]) -> dict[tuple[int, int], list[SentencePair]]:
    """Return the sentences that have gone elsewhere, behind which sentence of which section each stood; -1 for its beginning."""
    homes: list[tuple[int, int, int]] = []
    for number, pair in enumerate(sections):
        if pair.old is not None:
            homes.append((pair.old.start, number, -1))
        homes += [(one.old.start, number, at) for at, one in enumerate(pair.sentences) if one.old is not None and one.kind != MOVED]
    # Of a text without headings all of which has gone into sections there is none.
    homes = homes or [(0, 0, -1)]
    # A section that was split begins where its first part stands.
    homes.sort(key=lambda home: (home[0], -home[1]))
    found: defaultdict[tuple[int, int], list[SentencePair]] = defaultdict(list)
    moved = [one for pair in sections for one in pair.sentences if one.kind == MOVED and one.old is not None]
    for one in sorted(moved, key=lambda one: one.old.start if one.old is not None else 0):
        assert one.old is not None
        home = homes[max(0, bisect_right(homes, one.old.start, key=lambda home: home[0]) - 1)]
        found[home[1:]].append(one)
    return found


def _moved_off(section: int, some: Sequence[SentencePair]) -> Iterator[ContrastRow]:
    for one in some:
        yield ContrastRow(section, MOVED, one.old, None, one.old_changes)


def _joined(made: Sequence[ContrastRow], origins: dict[Span | None, Span | None]) -> tuple[ContrastRow, ...]:
    """Return rows in which both places of what was moved know one another."""
    left = {row.old: at for at, row in enumerate(made) if row.kind == MOVED and row.new is None}
    right = {origins[row.new]: at for at, row in enumerate(made) if row.kind == MOVED and row.new is not None}
    found = []
    for row in made:
        partner = None
        if row.kind == MOVED:
            partner = right.get(row.old) if row.new is None else left.get(origins[row.new])
        found.append(replace(row, partner=partner) if partner is not None else row)
    return tuple(found)
