"""Compares what the program says of marks with what has become of them."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core import text as texts
from core.carrying import carry
from tests.refinding import edits
from tests.refinding.marks import BOOKMARK, DOCUMENT_NOTE, marks
from tests.refinding.texts import corpus, pool, samples
from tests.refinding.tracked import text_of, tracked
from tests.refinding.truth import BETWEEN, DELETED, EXISTS, Truth, Truths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation
    from core.spans import Span
    from tests.refinding.texts import Sample

MARKS: Final = 40_000
"""Of the full measure, at least."""
NEAR: Final = 0.8
"""Share of a right place and of what was found instead that both have in common, if it is only off by its ends."""
_ENTRIES: Final = 60
"""Marks in one edited text."""

RIGHT = "right"
FIRST = "first"
"""Put up for review, the right place first."""
NEARBY = "nearby"
"""Put up for review, a place first that is only off by its ends."""
ELSEWHERE = "elsewhere"
"""Put up for review, another place first."""
ORPHANED = "orphaned"
ENDS = "ends"
"""Placed without asking, and off by its ends."""
WRONG = "wrong"
"""Placed without asking, and elsewhere."""
FINE = "fine"
"""Of what is in between or deleted: anything that is not wrong."""
VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Case:
    """One mark in one edited text."""

    sample: str
    kind: str
    before: Annotation
    after: Annotation | None
    truth: Truth
    verdict: str
    truths: Truths


@dataclass(slots=True)
class Tally:
    """How many marks of each fate have met which verdict."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        """Count one."""
        self.counts[case.truth.fate, case.verdict] += 1

    def of(self, fate: str, *verdicts: str) -> int:
        """Return how many of a fate met one of the verdicts, or any."""
        return sum(count for (one, verdict), count in self.counts.items() if one == fate and (not verdicts or verdict in verdicts))

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.counts.total()

    @property
    def right(self) -> float:
        """Return the share of those that exist which are placed rightly without asking."""
        return self._share(self.of(EXISTS, RIGHT), EXISTS)

    @property
    def first(self) -> float:
        """Return the share of those that exist which are placed rightly, or put up for review with the right place first."""
        return self._share(self.of(EXISTS, RIGHT, FIRST), EXISTS)

    @property
    def wrong(self) -> float:
        """Return the share of all that were placed wrongly in silence."""
        return sum(self.of(fate, WRONG, ENDS) for fate in (EXISTS, BETWEEN, DELETED)) / max(1, self.total)

    @property
    def vanished(self) -> int:
        """Return how many are gone."""
        return sum(self.of(fate, VANISHED) for fate in (EXISTS, BETWEEN, DELETED))

    @property
    def deleted(self) -> float:
        """Return the share of those deleted which are orphans or put up for review."""
        return self._share(self.of(DELETED, FINE), DELETED)

    def _share(self, count: int, fate: str) -> float:
        total = self.of(fate)
        return count / total if total else 1.0


def cases(seed: int, count: int, kinds: Sequence[str] = edits.EVERY, *, with_corpus: bool = True) -> Iterator[Case]:
    """Yield at least so many marks in edited texts, each kind of edit as often as the others.

    Args:
        seed: another one gives other texts, edits and marks.
        count: marks.
        kinds: some of `tests.refinding.edits.EVERY`.
        with_corpus: False for written texts only.
    """
    done = 0
    rounds = 0
    while done < count:
        every = [*samples(seed + rounds), *(corpus(seed + rounds) if with_corpus else [])]
        entries = max(4, min(_ENTRIES, -(-(count - done) // (len(every) * len(kinds)))))
        words = pool(seed + rounds)
        for sample in every:
            for kind in kinds:
                for case in of_text(sample, kind, entries, seed + rounds, words):
                    done += 1
                    yield case
        rounds += 1


def of_text(sample: Sample, kind: str, count: int, seed: int, words: Sequence[str]) -> Iterator[Case]:
    """Yield the marks of one text that is edited in one way."""
    dice = random.Random(f"{seed} {sample.name} {kind}")
    cells = edits.edit(kind, tracked(sample.text), dice, words)
    new = text_of(cells)
    if texts.normalise(new).text != new:
        message = f"{sample.name}, {kind}: not what the program makes of it"
        raise AssertionError(message)
    truths = Truths(sample.text, cells)
    made = marks(sample.text, count, dice)
    found = {one.id: one for one in carry(sample.text, new, made, 2)}
    for before in made:
        # A note on the document stands on no passage: it is there as long as the document is.
        truth = Truth(EXISTS, share=1.0) if before.kind == DOCUMENT_NOTE else truths.of(before.span)
        after = found.get(before.id)
        yield Case(sample.name, kind, before, after, truth, verdict(before, after, truth, truths), truths)


def verdict(before: Annotation, after: Annotation | None, truth: Truth, truths: Truths) -> str:
    """Return how what the program says of a mark stands to the truth."""
    if after is None:
        return VANISHED
    if before.kind == DOCUMENT_NOTE:
        return RIGHT if after.is_placed else ORPHANED
    if after.status == "orphan":
        # Its place counts in the old text.
        return ORPHANED if truth.fate == EXISTS else FINE
    is_right = _is_right(before, after.span, truth, truths)
    if after.is_placed:
        if truth.fate == EXISTS:
            return RIGHT if is_right else ENDS if _is_near(after.span, truth) else WRONG
        return FINE if truth.fate == BETWEEN and is_right else WRONG
    if truth.fate != EXISTS:
        return FINE
    return FIRST if is_right else NEARBY if _is_near(after.span, truth) else ELSEWHERE


def _is_right(before: Annotation, span: Span, truth: Truth, truths: Truths) -> bool:
    if before.kind == BOOKMARK:
        return not span and truths.is_at(truth, span.start)
    if truth.fate == EXISTS:
        return any(truths.meets(place, span) for place in truth.places)
    return any(truths.is_within(zone, span) for zone in truth.zones)


def _is_near(span: Span, truth: Truth) -> bool:
    """Return True if a place shares most of itself with a right one."""
    return any(len(span.clipped(place.span)) >= NEAR * max(len(span), len(place.span), 1) for place in truth.places)
