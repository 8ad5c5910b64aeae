"""Seeks passages that have no place by the alignment: all of them in one pass over what of the new text is nobody's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.characters import common_runs
from core.alignment.images import Strand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.alignment.images import Image

_SEED: Final = 6
"""Characters in a row by which a passage is noticed."""
_STEP: Final = 2
_COMMON: Final = 40
"""Passages that may share a seed, and times that it may be met; more tell nothing."""
_BAND: Final = 16
"""Characters by which the places that two seeds tell may differ."""
_TRIED: Final = 4
"""Places of one passage that are looked at."""


class Needle(NamedTuple):
    """A passage with its context, folded."""

    before: str
    quote: str
    after: str

    @property
    def words(self) -> str:
        """Return all of it."""
        return self.before + self.quote + self.after


class Sighting(NamedTuple):
    """A place where a passage may be."""

    image: Image
    same: int
    """Characters of passage and context that agree."""


class Seeking:
    """Finds needles in stretches of one text."""

    def __init__(self, text: str, stretches: Iterable[tuple[int, int]], needles: Sequence[Needle]) -> None:
        self._text = text
        self._needles = needles
        self._votes: list[list[int]] = [[] for _ in needles]
        self._seeds: dict[str, list[tuple[int, int]]] = {}
        for number, needle in enumerate(needles):
            words = needle.words
            for at in range(0, len(words) - _SEED + 1, _STEP):
                self._seeds.setdefault(words[at : at + _SEED], []).append((number, at))
        if self._seeds:
            for start, end in stretches:
                self._pass(start, end)

    def sightings(self, number: int) -> list[Sighting]:
        """Return where a needle may be, the likeliest first."""
        votes = Counter(place // _BAND for place in self._votes[number])
        weights = {band: votes[band] + votes[band + 1] for band in votes}
        found: dict[tuple[int, int], Sighting] = {}
        for band, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]:
            one = self._look(self._needles[number], band * _BAND)
            if one is not None and one.image.end > one.image.start:
                found.setdefault((one.image.start, one.image.end), one)
        return sorted(found.values(), key=lambda one: (-one.image.kept, -one.same))

    def _pass(self, start: int, end: int) -> None:
        text, seeds, votes = self._text, self._seeds, self._votes
        for at in range(start, end - _SEED + 1):
            hits = seeds.get(text[at : at + _SEED])
            if hits is not None and len(hits) <= _COMMON:
                for number, offset in hits:
                    if len(votes[number]) < _COMMON * 50:
                        votes[number].append(at - offset)

    def _look(self, needle: Needle, at: int) -> Sighting | None:
        """Return the passage near a place where all of the needle is supposed to begin."""
        words = needle.words
        slack = 2 * _BAND + len(words) // 4
        low = max(0, at - slack)
        there = self._text[low : at + len(words) + slack]
        runs = common_runs(words, there)
        start = len(needle.before)
        image = Strand(runs, (words, there)).image(start, start + len(needle.quote))
        if image is None:
            return None
        image = image._replace(start=low + image.start, end=low + image.end)
        return Sighting(image, sum(run.size for run in runs))
