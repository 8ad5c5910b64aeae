"""How often the comparison says of a sentence what was done to it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.contrast import CLASSES, DROPPED, NEW
from core.outline import recognise
from core.study.contrasting import contrast
from core.text import normalise, paragraphs
from tests.contrasting.edits import next_year
from tests.contrasting.reports import CHARACTERS, Section, report, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.contrast import Contrast
    from core.outline import Outline

Truth = dict[tuple[int | None, int | None], str]
"""The class of each sentence, by where it begins in the first text and in the second."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, and what became of each sentence."""

    old_text: str
    old_outline: Outline
    new_text: str
    new_outline: Outline
    truth: Truth

    def compared(self) -> Contrast:
        """Return what the program says of them."""
        return contrast(self.old_text, self.old_outline, self.new_text, self.new_outline)


@dataclass(slots=True)
class Tally:
    """How many sentences of each class there are, and of how many the class, and the other place, was found."""

    there: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    paired: Counter[str] = field(default_factory=Counter)
    taken_for: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, pair: Pair, found: Contrast) -> None:
        """Count the sentences of a pair: one that stands in both texts counts once, and is right if both of its places are."""
        for _, _, true, said, is_paired in judged(pair, found):
            self.there[true] += 1
            is_right = said == {true}
            self.right[true] += is_right
            self.paired[true] += is_paired
            if not is_right:
                self.taken_for[true, "/".join(sorted(said))] += 1

    def share(self, kind: str | None = None) -> float:
        """Return what part of a class, or of all, was found."""
        kinds = CLASSES if kind is None else (kind,)
        return sum(self.right[one] for one in kinds) / max(1, sum(self.there[one] for one in kinds))


def judged(pair: Pair, found: Contrast) -> Iterator[tuple[int | None, int | None, str, set[str], bool]]:
    """Give each sentence with its class, the classes that the program names at its places, and whether it knows both to be one."""
    olds: dict[int, tuple[str, int | None]] = {}
    news: dict[int, tuple[str, int | None]] = {}
    for section in found.sections:
        for one in section.sentences:
            start, to = (span.start if span is not None else None for span in (one.old, one.new))
            if start is not None:
                olds[start] = one.kind, to
            if to is not None:
                news[to] = one.kind, start
    missing = ("missing", None)
    for (old, new), kind in pair.truth.items():
        here = olds.get(old, missing) if old is not None else None
        there = news.get(new, missing) if new is not None else None
        said = {one[0] for one in (here, there) if one is not None}
        yield old, new, kind, said, (here is None or here[1] == new) and (there is None or there[1] == old)


def pair_of(seed: int, characters: int = CHARACTERS) -> Pair:
    """Return two reports; another seed gives others."""
    dice = random.Random(seed)
    first = report(dice, characters)
    second, dropped = next_year(first, dice)
    (old_text, old_places), (new_text, new_places) = written(first, 2023), written(second, 2024)
    return Pair(old_text, _outline(old_text), new_text, _outline(new_text), _truth(second, dropped, old_places, new_places))


def _outline(text: str) -> Outline:
    assert normalise(text).text == text
    return recognise(text, paragraphs(text))


def _truth(second: list[Section], dropped: set[int], old_places: list[tuple[int, int]], new_places: list[tuple[int, int]]) -> Truth:
    truth: Truth = {(old_places[number][0], None): DROPPED for number in dropped}
    said = [one for section in second for one in section]
    for one, place in zip(said, new_places, strict=True):
        truth[None if one.kind == NEW else old_places[one.origin or 0][0], place[0]] = one.kind
    return truth
