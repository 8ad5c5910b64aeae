"""Aligns two folded texts clause by clause: what stands once in both, in the heaviest order, and what was moved out of it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.folded import boundaries

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECE: Final = 50_000
"""Characters cut into clauses by one call: about a millisecond."""
MARKS: Final = ",.;:!?"
"""What ends a clause of a folded text."""
SENTENCE_ENDS: Final = ".;!?"
_CLAUSE: Final = re.compile(r"[^,.;:!?]*[,.;:!?]+|[^,.;:!?]+")
_LONGEST: Final = 48
"""Characters after which a clause is cut in any case: some texts have no marks."""
_WORDS: Final = 20_000
_TELLING: Final = 5
"""Characters of a clause that is an anchor wherever it stands."""
_NEAR: Final = 1_500
"""Characters that may lie between two runs of one moved passage."""


class Run(NamedTuple):
    """Characters that are the same in both texts."""

    old: int
    new: int
    size: int

    @property
    def old_end(self) -> int:
        """Return where it ends in the old text."""
        return self.old + self.size

    @property
    def new_end(self) -> int:
        """Return where it ends in the new text."""
        return self.new + self.size


def common_clauses(
    old: str, new: str, *, telling: int = _TELLING, together: int = 1, old_lines: Sequence[int] = (), new_lines: Sequence[int] = ()
) -> list[Run]:
    """Return the clauses that stand once in both texts, with the equal ones beside them, rising in the old text, without overlap.

    Args:
        old: a folded text.
        new: another one.
        telling: characters, its mark included, from which on a clause is looked for.
        together: how many clauses in a row must stand once, where each of them stands often.
        old_lines: where lines of the old text begin, rising: a clause ends there too, for headings have no marks.
        new_lines: likewise, of the new text.
    """
    here, there = _Row(old, old_lines), _Row(new, new_lines)
    partners = _single(here.words, there.words, telling) if together == 1 else _single_rows(here.words, there.words, together)
    _spread(here.words, there.words, partners)
    runs: list[Run] = []
    i, count = 0, len(here.words)
    while i < count:
        j = partners[i]
        if j < 0:
            i += 1
            continue
        first = i
        while i < count and partners[i] == j + i - first:
            i += 1
        start = here.starts[first]
        runs.append(Run(start, there.starts[j], here.starts[i] - start))
    return runs


def heaviest(runs: Sequence[Run]) -> list[Run]:
    """Return those of the runs (rising in the old text) that keep their order in the new one and hold the most characters."""
    if all(one.new < other.new for one, other in pairwise(runs)):
        return list(runs)
    order = sorted(range(len(runs)), key=lambda at: runs[at].new)
    rank = {at: number for number, at in enumerate(order, 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(runs) + 1)
    before: list[int] = []
    weights: list[int] = []
    for at, run in enumerate(runs):
        top = (0, -1)
        slot = rank[at] - 1
        while slot > 0:
            top = max(top, best[slot])
            slot &= slot - 1
        before.append(top[1])
        weights.append(top[0] + run.size)
        entry = (weights[at], at)
        slot = rank[at]
        while slot <= len(runs):
            best[slot] = max(best[slot], entry)
            slot += slot & -slot
    chain: list[Run] = []
    at = max(range(len(runs)), key=weights.__getitem__, default=-1)
    while at >= 0:
        chain.append(runs[at])
        at = before[at]
    return chain[::-1]


def strands(runs: Sequence[Run]) -> list[list[Run]]:
    """Part runs that were moved (rising in the old text) into passages that keep their order and lie together in both texts."""
    found: list[list[Run]] = []
    for run in runs:
        last = found[-1][-1] if found else None
        if last is not None and 0 <= run.new - last.new_end <= _NEAR and run.old - last.old_end <= _NEAR:
            found[-1].append(run)
        else:
            found.append([run])
    return found


class _Row:
    """A text as a row of clauses."""

    def __init__(self, text: str, lines: Sequence[int]) -> None:
        self.words: list[str] = []
        at = 0
        while at < len(text):
            found = _CLAUSE.findall(text, at, at + _PIECE)
            if at + _PIECE < len(text) and len(found) > 1:
                # The last one may have been cut.
                found.pop()
            self.words += found
            at += sum(map(len, found))
        self.starts = boundaries([len(word) for word in self.words])
        if not lines and len(max(self.words, key=len, default="")) <= _LONGEST:
            return
        # Lines first: a clause that is cut by its length is the same only where both begin at the same word.
        starts = sorted({*self.starts, *lines})
        self.starts = [at for start, end in pairwise(starts) for at in range(start, end, _LONGEST)] + starts[-1:]
        self.words = [text[start:end] for start, end in pairwise(self.starts)]


def _single(old: Sequence[str], new: Sequence[str], telling: int) -> list[int]:
    """Return for each old clause the number of the new one that is the same for certain, -1 if there is none."""
    here, there = _counted(old), _counted(new)
    single = {word for word, count in here.items() if count == 1 and there.get(word) == 1 and len(word) >= telling}
    places = {word: j for j, word in enumerate(new) if word in single}
    return [places.get(word, -1) for word in old]


def _single_rows(old: Sequence[str], new: Sequence[str], length: int) -> list[int]:
    """Return the same for clauses of which so many in a row stand once; what would belong to two others, to none."""
    rows = [["".join(words[at : at + length]) for at in range(len(words) - length + 1)] for words in (old, new)]
    partners = [-1] * len(old)
    claimed: dict[int, int] = {}
    for i, j in enumerate(_single(rows[0], rows[1], 0)):
        for n in range(length if j >= 0 else 0):
            if partners[i + n] not in {-1, j + n} or claimed.get(j + n, i + n) != i + n:
                continue
            partners[i + n] = j + n
            claimed[j + n] = i + n
    return partners


def _counted(words: Sequence[str]) -> Counter[str]:
    """Return how often each word stands in a row, counted in pieces: all of a book would be one long call."""
    found: Counter[str] = Counter()
    for at in range(0, len(words), _WORDS):
        found.update(words[at : at + _WORDS])
    return found


def _spread(old: Sequence[str], new: Sequence[str], partners: list[int]) -> None:
    """Add the equal clauses that follow certain ones in both texts, then those that precede them."""
    taken = bytearray(len(new))
    for j in partners:
        if j >= 0:
            taken[j] = 1
    count = len(old)
    for order, step in ((range(count), 1), (range(count - 1, -1, -1), -1)):
        for i in order:
            j, k = partners[i] + step, i + step
            if partners[i] < 0 or not 0 <= k < count or not 0 <= j < len(new) or partners[k] >= 0 or taken[j] or old[k] != new[j]:
                continue
            partners[k] = j
            taken[j] = 1
