"""Which characters of an old text are which of a new one: what kept its order, and what was moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from heapq import merge
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.alignment.certainty import is_certain
from core.alignment.characters import common_runs, joined
from core.alignment.clauses import MARKS, SENTENCE_ENDS, Run, common_clauses, heaviest, strands
from core.alignment.folded import Folded
from core.alignment.images import Strand
from core.alignment.sliding import settled
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOVED: Final = 10
"""Characters of a passage that counts as moved."""
_LONG: Final = 24
"""Characters of one that is no accident."""
_LABEL: Final = 3
_REACH: Final = 400
"""Characters before and after a moved passage that may belong to it."""
_ALIKE: Final = 80
"""Characters of a passage that was moved whatever stands at its old place."""
_LIKENESS: Final = 70
_DENSE: Final = 0.6


class Correspondence:
    """Knows which characters of an old text are which of a new one.

    The frame is what keeps its order; another strand is a passage that was moved. All offsets of runs count in the folded texts.
    """

    def __init__(self, old_text: str, new_text: str) -> None:
        self.old, self.new = Folded(old_text), Folded(new_text)
        building = _Building(self.old, self.new)
        settled_ones = [settled(runs, self.old, self.new, (building.old_claims, building.new_claims)) for runs in building.strands]
        texts = self.old.text, self.new.text
        self.strands = [Strand(runs, texts, doubts, is_frame=not number) for number, (runs, doubts) in enumerate(settled_ones)]
        """The frame first."""
        found = list(merge(*([(run, number) for run in strand.runs] for number, strand in enumerate(self.strands))))
        self.runs: list[Run] = [run for run, _ in found]
        """Of all strands, rising in the old text, without overlap in either."""
        self.numbers: list[int] = [number for _, number in found]
        """For each run the number of its strand; 0 is the frame."""
        self._starts = [run.old for run in self.runs]
        self._claims = building.new_claims

    def shares(self, start: int, end: int) -> dict[int, int]:
        """Return how many characters of a passage of the folded old text each strand knows, by its number."""
        shares: dict[int, int] = {}
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.runs)):
            run = self.runs[index]
            if run.old >= end:
                break
            size = min(end, run.old_end) - max(start, run.old)
            if size > 0:
                shares[self.numbers[index]] = shares.get(self.numbers[index], 0) + size
        return shares

    def is_telling(self, number: int) -> bool:
        """Return True if a strand is no accident: the frame, a long one, or one that is sentences as a whole in both texts."""
        strand = self.strands[number]
        if not number or strand.size >= _LONG:
            return True
        first, last = strand.runs[0], strand.runs[-1]
        sides = ((self.old, first.old, last.old_end), (self.new, first.new, last.new_end))
        # A label that got another number may stand before it.
        return all(
            any(folded.begins_line(at) for at in range(max(0, start - _LABEL), start + 1)) or folded.text[start - 1] in SENTENCE_ENDS
            for folded, start, _ in sides
        ) and all(folded.begins_line(end) or folded.text[end - 1] in SENTENCE_ENDS for folded, _, end in sides)

    def image(self, start: int, end: int) -> Span | None:
        """Return where a passage of the old text stands in the new one, both by their offsets, None if that is not certain."""
        first, last = self.old.inside(start), self.old.inside(end)
        shares = self.shares(first, last)
        if len(shares) != 1:
            return None
        number = next(iter(shares))
        strand = self.strands[number]
        found = strand.image(first, last)
        if (
            found is None
            or not self.is_telling(number)
            or strand.doubt(first, last) is not None
            or not is_certain(self, first, last, found)
        ):
            return None
        return Span(self.new.outside(found.start), self.new.outside(found.end - 1) + 1)

    def free(self, least: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the folded new text of at least so many characters that are not known to be old."""
        return (one for one in _free(self._claims, 0, len(self._claims)) if one[1] - one[0] >= least)


class _Building:
    """Finds the strands, the frame first."""

    def __init__(self, old_text: Folded, new_text: Folded) -> None:
        self._old, self._new = old, new = old_text.text, new_text.text
        self._both = old_text, new_text
        self.old_claims, self.new_claims = bytearray(len(old)), bytearray(len(new))
        self.strands: list[list[Run]] = [[Run(0, 0, len(old))]]
        if old == new:
            self._claim(self.strands[0])
        else:
            self._find()

    def _find(self) -> None:
        head, tail = self._ends()
        size = len(self._old)
        old, new = self._old[head : size - tail], self._new[head : len(self._new) - tail]
        lines = [
            [line - head for line in rising[bisect_right(rising, head) : bisect_left(rising, head + len(text))]]
            for rising, text in ((self._both[0].lines, old), (self._both[1].lines, new))
        ]
        found = common_clauses(old, new, old_lines=lines[0], new_lines=lines[1])
        runs = [Run(head + run.old, head + run.new, run.size) for run in found]
        chain = heaviest(runs)
        kept = set(chain)
        chain = [Run(0, 0, head), *chain, Run(size - tail, len(self._new) - tail, tail)]
        parts = strands([run for run in runs if run not in kept])
        moved = [part for part in parts if self._is_moved(part, chain)]
        for part in moved:
            self._claim(part)
        # What the frame has taken of a passage that begins like the one behind it is given back before it is looked for.
        runs, _ = settled([run for run in chain if run.size], *self._both, (self.old_claims, self.new_claims))
        frame = [Run(0, 0, 0), *runs, Run(size, len(self._new), 0)]
        self._claim(frame)
        self.strands = [[], *(self._extended(self._filled(part)) for part in moved)]
        self.strands[0] = self._filled(frame)

    def _ends(self) -> tuple[int, int]:
        """Return how many characters both texts begin and end with in common, up to a mark: half a clause would be no anchor."""
        from rapidfuzz.distance import Postfix, Prefix

        head = Prefix.similarity(self._old, self._new)
        head = next((at for at in range(head, max(0, head - _REACH), -1) if self._old[at - 1] in MARKS), 0)
        tail = Postfix.similarity(self._old[head:], self._new[head:])
        size = len(self._old)
        return head, next((at for at in range(tail, max(0, tail - _REACH), -1) if at < size and self._old[size - at - 1] in MARKS), 0)

    def _is_moved(self, runs: Sequence[Run], frame: Sequence[Run]) -> bool:
        """Return True if a passage that is out of order was moved: it is long enough, and nothing like it stands at its old place.

        In a table whose figures were changed a line may come to read as another one did.
        """
        from rapidfuzz.fuzz import partial_ratio

        size = sum(run.size for run in runs)
        if size < _MOVED and not self._is_lines(runs):
            return False
        start, end = runs[0].old, runs[-1].old_end
        after = bisect_right(frame, start, key=lambda run: run.old)
        here, there = frame[after - 1], frame[after]
        if size >= _ALIKE or not 0 < there.new - here.new_end <= _REACH:
            return True
        return partial_ratio(self._old[start:end], self._new[here.new_end : there.new], score_cutoff=_LIKENESS) == 0

    def _is_lines(self, runs: Sequence[Run]) -> bool:
        """Return True if a short passage is one or more lines as a whole, in both texts."""
        old, new = self._both
        first, last = runs[0], runs[-1]
        return len(runs) == 1 and all(
            folded.begins_line(at) for folded, at in ((old, first.old), (new, first.new), (old, last.old_end), (new, last.new_end))
        )

    def _claim(self, runs: Iterable[Run]) -> None:
        for run in runs:
            self.old_claims[run.old : run.old_end] = b"\1" * run.size
            self.new_claims[run.new : run.new_end] = b"\1" * run.size

    def _filled(self, runs: Sequence[Run]) -> list[Run]:
        """Return a strand with what is common between its runs."""
        found: list[Run] = []
        for before, run in pairwise(runs):
            found.append(before)
            if before.old_end < run.old and before.new_end < run.new:
                more = self._between(before.old_end, run.old, before.new_end, run.new)
                self._claim(more)
                found += more
        return list(joined(run for run in (*found, *runs[-1:]) if run.size))

    def _between(self, old_start: int, old_end: int, new_start: int, new_end: int) -> list[Run]:
        """Return what is common of two stretches, without what others have taken of them."""
        if old_end - old_start == 1 == new_end - new_start:
            return []
        here = _free(self.old_claims, old_start, old_end)
        there = _free(self.new_claims, new_start, new_end)
        old = "".join(self._old[start:end] for start, end in here)
        new = "".join(self._new[start:end] for start, end in there)
        if not old or not new:
            return []
        runs = common_runs(old, new)
        if len(here) == 1 == len(there):
            i, j = here[0][0], there[0][0]
            return [Run(i + run.old, j + run.new, run.size) for run in runs]
        return [part for run in runs for part in _parted(run, here, there)]

    def _extended(self, runs: list[Run]) -> list[Run]:
        """Return a moved strand with what is common before and after it."""
        first, last = runs[0], runs[-1]
        i, j = _next(self.old_claims, last.old_end), _next(self.new_claims, last.new_end)
        ahead = _near(self._old[last.old_end : i], self._new[last.new_end : j])
        after = [Run(last.old_end + run.old, last.new_end + run.new, run.size) for run in ahead]
        i, j = _previous(self.old_claims, first.old), _previous(self.new_claims, first.new)
        behind = _near(self._old[i : first.old][::-1], self._new[j : first.new][::-1])
        before = [Run(first.old - run.old_end, first.new - run.new_end, run.size) for run in reversed(behind)]
        self._claim((*before, *after))
        return list(joined((*before, *runs, *after)))


def _next(claims: bytearray, at: int) -> int:
    """Return where the free text after an offset ends."""
    end = claims.find(1, at, at + _REACH)
    return end if end >= 0 else min(at + _REACH, len(claims))


def _previous(claims: bytearray, at: int) -> int:
    """Return where the free text before an offset begins."""
    low = max(0, at - _REACH)
    start = claims.rfind(1, low, at)
    return start + 1 if start >= 0 else low


def _near(old: str, new: str) -> list[Run]:
    """Return what is common of two stretches, from their start as far as most of both is."""
    same = best = 0
    found = common_runs(old, new) if old and new else []
    for count, run in enumerate(found, 1):
        same += run.size
        if same >= _DENSE * max(run.old_end, run.new_end):
            best = count
    return found[:best]


def _free(claims: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between two offsets that nobody has taken."""
    if claims.find(1, start, end) < 0:
        return [(start, end)] if start < end else []
    found: list[tuple[int, int]] = []
    while start < end:
        start = claims.find(0, start, end)
        if start < 0:
            break
        stop = claims.find(1, start, end)
        stop = end if stop < 0 else stop
        found.append((start, stop))
        start = stop
    return found


def _parted(run: Run, here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]]) -> list[Run]:
    """Return a run of joined stretches as runs of the text that they were cut from."""
    found: list[Run] = []
    i, j, size = run
    while size:
        old, old_rest = _unjoined(here, i)
        new, new_rest = _unjoined(there, j)
        length = min(size, old_rest, new_rest)
        found.append(Run(old, new, length))
        i, j, size = i + length, j + length, size - length
    return found


def _unjoined(stretches: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Return the offset in the text of one in joined stretches, and how much of its stretch is left."""
    for start, end in stretches:
        if at < end - start:
            return start + at, end - start - at
        at -= end - start
    raise IndexError(at)
