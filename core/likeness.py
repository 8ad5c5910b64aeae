"""Which texts are alike: editions of one speech among ten thousand documents.

A text is reduced to its words in one run, without white space, punctuation and what else prints differently. Of that some windows are
kept: those that begin with one of a few characters, so that the same passage gives the same windows wherever it stands, in whatever
text. Windows that stand in very many texts are phrases that everybody uses and tell nothing. Texts that share enough of the others are
compared in full: by the share of the shorter one's runs of characters that stand in the other in the same order.

Two yearly reports are no editions of one text however much they repeat one another; so of texts of different years nearly all has to be
the same, and a short form that is filled in anew each year is never taken for one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from core.holdings import Holding

WINDOW: Final = 8
"""Characters of a run: a phrase that is written again by chance or habit is mostly shorter."""
COMMON: Final = 64
"""A window that stands in more texts than this tells nothing."""
SHORT: Final = 200
"""Of a text with fewer characters the share of the longer one counts, as in `core.alignment.is_same_speech`."""
ALIKE: Final = 0.5
"""From which share on two texts are alike."""
ALIKE_ACROSS_YEARS: Final = 0.9
"""Likewise of texts of different years."""
LEAST_ACROSS_YEARS: Final = 1_000
"""Characters that a text has at least that was published again in another year: shorter ones are forms."""
PART: Final = 0.25
"""What part of the longer text the shorter one has to be: a volume is no edition of a speech that stands in it."""

_ANCHORS: Final = "从前其但向深万比表外形两最公整步由通及收或并子求因信常快论联条"
"""Characters that are neither rare nor everywhere: one of forty is one of these."""
_RUNS: Final = re.compile(r"[^\W_]+")
_WINDOWS: Final = re.compile(f"(?=([{_ANCHORS}].{{{WINDOW - 1}}}))")
_HINT: Final = 0.3
"""Share of the windows that texts have in common before they are compared in full."""
_LEAST: Final = 2
"""Windows that they have in common at least."""
_MOST_CANDIDATES: Final = 20
"""With how many others a text is compared in full, the likeliest ones first."""
_BITS: Final = 40
"""Of the hash of a window: a hundred million windows would have a handful by chance in common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that are alike."""

    document: int
    """The row that is lower."""
    other: int
    share: float
    """What part of the shorter text stands in the other one, from 0 to 1."""
    is_exact: bool = False
    """True if their texts are the same to the last character."""

    @property
    def key(self) -> tuple[int, int]:
        """Return both rows, the lower one first."""
        return self.document, self.other


@dataclass(frozen=True, slots=True)
class AlikePair:
    """Two documents that are alike, with what a list shows of them."""

    pair: Pair
    one: Holding
    other: Holding

    def called(self, holding: Holding) -> str:
        """Return what one of both is called in a list: its title, and where both have one title what tells it from the other."""
        difference = self.difference(holding)
        return f"{holding.shown_title} · {difference}" if difference else holding.shown_title

    def difference(self, holding: Holding) -> str:
        """Return what tells one of both from the other where they have one title: the file's name, the source, the date, the folder.

        Empty if they have two titles, or if there is nothing of the kind.
        """
        if self.one.shown_title != self.other.shown_title:
            return ""
        other = self.other if holding is self.one else self.one
        return next((mine for mine, its in zip(_marks_of(holding), _marks_of(other), strict=True) if mine and mine != its), "")

    @property
    def better(self) -> Holding:
        """Return the one that is more worth keeping as the document: with more marks, opened, longer, earlier in the library."""
        return max(self.one, self.other, key=_worth)


def _marks_of(holding: Holding) -> tuple[str, ...]:
    known, path = holding.metadata, holding.path
    folders = (path.parent.name, str(path.parent)) if path is not None else ("", "")
    return holding.name, known.source or "", known.date or "", *folders


def _worth(holding: Holding) -> tuple[int, bool, int, int]:
    return holding.marks, holding.opened is not None, holding.characters, -holding.document


def plain(text: str) -> str:
    """Return the letters, characters and digits of a text in one run."""
    return "".join(_RUNS.findall(text))


def sketch(words: str) -> frozenset[int]:
    """Return the windows of a plain text by which it is compared with all others; of a very short one there may be none."""
    return frozenset(hash(window) & ((1 << _BITS) - 1) for window in _WINDOWS.findall(words))


class Likeness:
    """Takes in sketches of texts, then knows which may be alike.

    Numbers are the caller's, from 0, one a text.
    """

    def __init__(self) -> None:
        self._codes: list[int] = []

    def add(self, number: int, windows: frozenset[int]) -> None:
        """Take in a text."""
        # One integer for both: of ten thousand texts there are two million of them.
        self._codes += [window << _BITS | number for window in windows]

    def candidates(self, wanted: Container[int] | None = None) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts that may be alike, the lower number first; empties itself.

        Args:
            wanted: one of a pair has to be in it; None for all pairs.
        """
        codes, self._codes = self._codes, []
        codes.sort()
        telling: Counter[int] = Counter()
        common: Counter[tuple[int, int]] = Counter()
        for _, run in groupby(codes, lambda code: code >> _BITS):
            numbers = [code & ((1 << _BITS) - 1) for code in run]
            if len(numbers) == 1:
                # Nine of ten are of one text alone.
                telling[numbers[0]] += 1
            elif len(numbers) <= COMMON:
                telling.update(numbers)
                common.update(pair for pair in combinations(numbers, 2) if wanted is None or pair[0] in wanted or pair[1] in wanted)
        del codes
        yield from _likeliest(common, telling)


def _likeliest(common: Mapping[tuple[int, int], int], telling: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs with enough in common, for each text those with the most."""
    hints: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, count in common.items():
        share = count / min(telling[pair[0]], telling[pair[1]])
        if count >= _LEAST and share >= _HINT:
            for number in pair:
                hints[number].append((share, pair))
    chosen = {pair for some in hints.values() for _, pair in sorted(some, reverse=True)[:_MOST_CANDIDATES]}
    yield from sorted(chosen)


def share(one: str, other: str) -> float:
    """Return what part of the shorter of two plain texts stands in the other in the same order, from 0 to 1.

    Of short texts what part of the longer one does. Texts put together of the same sentences in another order are two texts.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < WINDOW or len(shorter) < PART * len(longer):
        return 0.0
    short, long = _runs(shorter), _runs(longer)
    places = [long[run] for run in short if run in long]
    return _in_order(places) / max(1, len(short if len(shorter) >= SHORT else long))


def are_alike(found: float, length: int, years: Sequence[str | None]) -> bool:
    """Return True if two texts are editions of one.

    Args:
        found: their `share`.
        length: characters of the shorter one.
        years: of both, None where it is not known.
    """
    one, other = years
    if one is not None and other is not None and one != other:
        return length >= LEAST_ACROSS_YEARS and found >= ALIKE_ACROSS_YEARS
    return found >= ALIKE


_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_CHINESE_YEAR: Final = re.compile("([一二][九〇○零][〇○零一二三四五六七八九]{2})年")
_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def year_of(holding: Holding) -> str | None:
    """Return the year of a document: that of its date, else the one that its title or name tells."""
    if holding.metadata.date is not None:
        return holding.metadata.date[:4]
    return year_in(holding.metadata.title or "") or year_in(holding.name)


def year_in(words: str) -> str | None:
    """Return the year that a title or a name tells."""
    if found := _YEAR.search(words):
        return found[1]
    found = _CHINESE_YEAR.search(words)
    return found[1].translate(_DIGITS) if found else None


def _runs(words: str) -> dict[str, int]:
    """Return the runs that stand in a text once, and where, in its order."""
    found: dict[str, int] = {}
    again: set[str] = set()
    for at in range(len(words) - WINDOW + 1):
        run = words[at : at + WINDOW]
        if run in found:
            again.add(run)
        else:
            found[run] = at
    for run in again:
        del found[run]
    return found


def _in_order(places: Sequence[int]) -> int:
    """Return how many of these numbers rise, at most, when others are left out."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
