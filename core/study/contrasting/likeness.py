"""How alike two sentences are, and which of the other text a sentence may be like at all.

Officials say much in the same words: what tells a sentence from its neighbours are the few that are its own. So pairs of characters that
are everywhere count little, and those that are rare much; beside that counts what two sentences have in common in one order.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from itertools import chain
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.study.contrasting.reading import Reading

_BUT_FIGURES: Final = 0.98
"""How alike two sentences are that differ in their figures alone."""
_LONGEST: Final = 2_000
"""Characters of a sentence whose order counts: some texts have no marks."""
_CANDIDATES: Final = 14
_COMMON: Final = 120
"""In more sentences a pair of characters leads to no candidates."""
_WORK: Final = 6_000_000
"""Steps that looking for candidates may take: in very long texts fewer pairs of characters lead to some."""


class Likeness:
    """Compares sentences of two texts by their numbers."""

    def __init__(self, old: Reading, new: Reading) -> None:
        self._old, self._new = old.sentences, new.sentences
        counts = Counter(chain.from_iterable(sentence.grams for sentence in chain(self._old, self._new)))
        most = len(self._old) + len(self._new)
        self._weights = {gram: log(1 + most / count) for gram, count in counts.items()}
        self._old_sums = [sum(map(self._weights.__getitem__, sentence.grams)) for sentence in self._old]
        self._new_sums = [sum(map(self._weights.__getitem__, sentence.grams)) for sentence in self._new]
        self._known: dict[tuple[int, int], float] = {}

    def of(self, old: int, new: int) -> float:
        """Return how alike two sentences are, from 0 to 1."""
        key = old, new
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._compared(old, new)
        return known

    def _compared(self, old: int, new: int) -> float:
        from rapidfuzz.distance import Indel

        one, other = self._old[old], self._new[new]
        if one.words == other.words:
            return 1.0
        if one.plain == other.plain:
            return _BUT_FIGURES
        shared = sum(map(self._weights.__getitem__, one.grams & other.grams))
        rare = 2 * shared / (self._old_sums[old] + self._new_sums[new])
        if rare < 0.1 or max(len(one.plain), len(other.plain)) > _LONGEST:
            return rare
        return (Indel.normalized_similarity(one.plain, other.plain) + rare) / 2

    def candidates(self) -> list[list[int]]:
        """Return for each sentence of the new text those of the old that share the most with it, the likeliest first."""
        places: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._old):
            for gram in sentence.grams:
                places.setdefault(gram, []).append(number)
        most = max(8, min(_COMMON, _WORK // (1 + sum(len(sentence.grams) for sentence in self._new))))
        led = {gram: numbers for gram, numbers in places.items() if len(numbers) <= most}
        same: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._old):
            same.setdefault(sentence.words, []).append(number)
        met: Counter[str] = Counter()
        found = []
        for sentence in self._new:
            shared = Counter(chain.from_iterable(led[gram] for gram in sentence.grams if gram in led))
            likely = nlargest(_CANDIDATES, shared, key=shared.__getitem__)
            # Of what is said again and again, those that are as many times into it.
            equal, time = same.get(sentence.words, []), met[sentence.words]
            met[sentence.words] += 1
            near = max(0, min(time, len(equal)) - _CANDIDATES)
            found.append(list(dict.fromkeys([*equal[near : near + 2 * _CANDIDATES], *likely])))
        return found

    def alike(self, old: Iterable[int], new: Iterable[int], least: float) -> list[tuple[int, int, float]]:
        """Return each with each that is at least so alike."""
        olds = list(old)
        return [(i, j, likeness) for j in new for i in olds if (likeness := self.of(i, j)) >= least]
