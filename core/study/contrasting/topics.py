"""What sections speak of: two of which no sentence is alike may be about the same all the same, as next year's report is."""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from core.study.contrasting.reading import grams, subtrees

if TYPE_CHECKING:
    from core.study.contrasting.reading import Reading

_COMMON: Final = 40
"""In more headings a pair of characters leads from none to another."""
_TELLING: Final = 80
"""Pairs of characters that tell what a section is about: those that it has more often than others."""
_STEPS: Final = 1_500_000
"""Steps that looking for sections about the same may take: where there are very many, what many of them speak of tells nothing."""
_LIKELY: Final = 40
"""Sections that one may be about the same as: the likeliest ones."""


class Topics:
    """Compares the sections of two texts by their numbers: their headings, and the words that are theirs."""

    def __init__(self, old: Reading, new: Reading) -> None:
        counts = [_counted(one) for one in (old, new)]
        spread = [Counter(chain.from_iterable(each)) for each in counts]
        every = 1 + sum(map(len, counts))
        # What only one of the texts says tells nothing.
        self._weights = {gram: log(every / (spread[0][gram] + spread[1][gram])) for gram in spread[0].keys() & spread[1].keys()}
        self._old, self._new = ([self._telling(some) for some in each] for each in counts)
        names = [[grams(section.name) if section.name else frozenset() for section in one.sections] for one in (old, new)]
        said = Counter(chain.from_iterable(chain.from_iterable(names)))
        self._names = {gram: log(1 + every / count) for gram, count in said.items()}
        self._old_names, self._new_names = names
        self._old_sums, self._new_sums = ([sum(map(self._names.__getitem__, some)) for some in each] for each in names)

    def shared(self) -> dict[tuple[int, int], float]:
        """Return how much two sections, with all below them, speak of the same, from 0 to 1.

        Those that share nothing are left out, and of a section all but the likeliest ones.
        """
        places: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for j, other in enumerate(self._new):
            for gram, weight in other.items():
                places[gram].append((j, weight))
        most = max(_LIKELY // 2, _STEPS // (1 + sum(map(len, self._old))))
        led = {gram: some for gram, some in places.items() if len(some) <= most}
        found: dict[tuple[int, int], float] = {}
        for i, one in enumerate(self._old):
            about: defaultdict[int, float] = defaultdict(float)
            for gram, weight in one.items():
                for j, other_weight in led.get(gram, ()):
                    about[j] += weight * other_weight
            found.update(((i, j), about[j]) for j in nlargest(_LIKELY, about, key=about.__getitem__))
        return found

    def named(self) -> set[tuple[int, int]]:
        """Return the sections whose headings have something in common that not all headings say."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for j, grams_there in enumerate(self._new_names):
            for gram in grams_there:
                places[gram].append(j)
        return {
            (i, j)
            for i, grams_here in enumerate(self._old_names)
            for gram in grams_here
            for j in places.get(gram, ())
            if len(places[gram]) <= _COMMON
        }

    def headings(self, old: int, new: int) -> float:
        """Return how alike two headings are, from 0 to 1: what all headings say counts little."""
        one, other = self._old_names[old], self._new_names[new]
        common = sum(map(self._names.__getitem__, one & other))
        return 2 * common / (self._old_sums[old] + self._new_sums[new]) if common else 0.0

    def _telling(self, counts: Counter[str]) -> dict[str, float]:
        """Return what tells what a section is about, as a vector of length 1."""
        weighed = {gram: sqrt(count) * self._weights[gram] for gram, count in counts.items() if gram in self._weights}
        kept = nlargest(_TELLING, weighed, key=weighed.__getitem__)
        length = sqrt(sum(weighed[gram] ** 2 for gram in kept))
        return {gram: weighed[gram] / length for gram in kept} if length else {}


def _counted(reading: Reading) -> list[Counter[str]]:
    own = [Counter(chain.from_iterable(reading.sentences[number].grams for number in section.members)) for section in reading.sections]
    found = []
    for below in subtrees(reading.sections):
        counts = Counter(own[below[0]])
        for index in below[1:]:
            counts.update(own[index])
        found.append(counts)
    return found
