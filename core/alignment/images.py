"""Where a passage of an old text stands in a new one, by the runs of characters that both have in common in order."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.clauses import SENTENCE_ENDS, Run
from core.alignment.folded import is_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.alignment.sliding import Doubt

CONTEXT: Final = 32
"""Characters of the folded text on each side of a passage that vouch for its place."""
_SLIP: Final = 3
"""Up to so many characters for as many others are slips of the pen: each stands for one."""
_FEW: Final = 4
"""Characters by which what stands for the first or last words of a passage may be longer than twice as long as they."""
_SLACK: Final = 16
"""Characters that may have been put into that context."""


class Image(NamedTuple):
    """A passage in the new text. All offsets and numbers count in the folded texts."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    """What of the passage is there: start and end of each piece in the old text."""
    amidst: tuple[int, ...]
    """How many characters stand before each piece but the first now, from the end of the one before it."""
    lost_head: int
    """Characters at its beginning that are not."""
    lost_tail: int
    before: int
    """Characters of the context that stand before it, as they did."""
    after: int
    firm: tuple[int, int]
    """Characters of the runs that hold its first and its last character."""
    beside: tuple[int, int]
    """Characters of the old context before it, and after it, that are there without a loss."""

    @property
    def kept(self) -> int:
        """Return how many characters of the passage are there."""
        return sum(end - start for start, end in self.parts)


class Strand:
    """Runs in order, of the frame or of one passage that was moved."""

    def __init__(self, runs: Sequence[Run], texts: tuple[str, str], doubts: Sequence[Doubt] = (), *, is_frame: bool = False) -> None:
        self.runs = runs
        self.size = sum(run.size for run in runs)
        self._old, self._new = texts
        self._is_frame = is_frame
        self._doubts = doubts
        self.starts = [run.old for run in runs]

    def before(self, at: int) -> int:
        """Return the number of the last run that begins before an offset of the old text or there, -1 if there is none."""
        return bisect_right(self.starts, at) - 1

    def doubt(self, start: int, end: int) -> Doubt | None:
        """Return what is in doubt about a passage of the old text that lies in a stretch which reads like its neighbour."""
        at = bisect_right(self._doubts, start, key=lambda doubt: doubt.start)
        return next((one for one in self._doubts[max(0, at - 4) : at] if one.start <= start and end <= one.end), None)

    def image(self, start: int, end: int) -> Image | None:
        """Return where a passage of the old text stands, None if no character of it is there."""
        first = max(0, self.before(start))
        while first < len(self.runs) and self.runs[first].old_end <= start:
            first += 1
        last = first - 1
        parts: list[tuple[int, int]] = []
        amidst: list[int] = []
        while last + 1 < len(self.runs) and self.runs[last + 1].old < end:
            last += 1
            run = self.runs[last]
            if parts:
                amidst.append(run.new - self.runs[last - 1].new_end)
            parts.append((max(start, run.old), min(end, run.old_end)))
        if not parts:
            return None
        new_start, lost_head = self._start(start, first)
        new_end, lost_tail = self._end(end, last)
        (before, no_loss_before), (after, no_loss_after) = self._before(start, new_start, first), self._after(end, new_end, last)
        firm = self.runs[first].size, self.runs[last].size
        return Image(
            new_start, new_end, tuple(parts), tuple(amidst), lost_head, lost_tail, before, after, firm, (no_loss_before, no_loss_after)
        )

    def _start(self, start: int, first: int) -> tuple[int, int]:
        """Return where a passage begins whose first known character is in a run, and how many characters before that are lost."""
        run = self.runs[first]
        if run.old <= start:
            return run.new + start - run.old, 0
        outside = Run(0, 0, 0) if self._is_frame else Run(start, run.new, 0)
        low = self.runs[first - 1] if first else outside
        gap = (low.old_end, run.old, low.new_end, run.new)
        return run.new - self._own(start, run.old, gap, -1), run.old - start

    def _end(self, end: int, last: int) -> tuple[int, int]:
        run = self.runs[last]
        if run.old_end >= end:
            return run.new + end - run.old, 0
        outside = Run(len(self._old), len(self._new), 0) if self._is_frame else Run(end, run.new_end, 0)
        high = self.runs[last + 1] if last + 1 < len(self.runs) else outside
        return run.new_end + self._own(run.old_end, end, (run.old_end, high.old, run.new_end, high.new), 1), end - run.old_end

    def _own(self, start: int, end: int, gap: tuple[int, int, int, int], step: int) -> int:
        """Return how many characters of what came instead belong to a passage.

        Args:
            start: where its characters that are lost begin in the old text.
            end: where they end.
            gap: all that is lost there, and all that came instead.
            step: -1 if it is the beginning of the passage that was lost, 1 if it is the end.
        """
        lost, old_gap, new_gap = end - start, gap[1] - gap[0], gap[3] - gap[2]
        near = self._new[max(gap[2], gap[3] - lost) : gap[3]] if step < 0 else self._new[gap[2] : min(gap[3], gap[2] + lost)]
        words = self._old[start:end]
        if old_gap == new_gap <= _SLIP or is_alike(words, near):
            return lost
        # Other words are the passage's own only where they stand for words of it alone, and not for a sentence as a whole.
        last = words[-1] if step < 0 else self._old[start - 1 : start]
        return new_gap if lost == old_gap and new_gap <= 2 * lost + _FEW and last not in SENTENCE_ENDS else 0

    def _before(self, start: int, new_start: int, first: int) -> tuple[int, int]:
        """Return how many characters of the context stand before a passage, and how many of them without a difference."""
        count = beside = 0
        slack = _SLACK
        is_beside = True
        for at in range(first, -1, -1):
            run = self.runs[at]
            if at < first:
                following = self.runs[at + 1]
                # Words that were put in tear nothing out of the context.
                is_whole = run.old_end == following.old
                is_beside = is_beside and is_whole
                slack += following.new - run.new_end if is_whole else 0
            low = max(run.old, start - CONTEXT, run.old + new_start - CONTEXT - slack - run.new)
            size = max(0, min(run.old_end, start) - low)
            count += size
            beside += size if is_beside else 0
            if run.old <= start - CONTEXT or run.new <= new_start - CONTEXT - slack:
                break
        return count, beside

    def _after(self, end: int, new_end: int, last: int) -> tuple[int, int]:
        count = beside = 0
        slack = _SLACK
        is_beside = True
        for at in range(last, len(self.runs)):
            run = self.runs[at]
            if at > last:
                previous = self.runs[at - 1]
                is_whole = previous.old_end == run.old
                is_beside = is_beside and is_whole
                slack += run.new - previous.new_end if is_whole else 0
            high = min(run.old_end, end + CONTEXT, run.old + new_end + CONTEXT + slack - run.new)
            size = max(0, high - max(run.old, end))
            count += size
            beside += size if is_beside else 0
            if run.old_end >= end + CONTEXT or run.new_end >= new_end + CONTEXT + slack:
                break
        return count, beside
