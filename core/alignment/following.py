"""Takes a reader to where he was: places and what was read of an old text, in a new one.

Unlike a mark, a place is never in doubt: where the passage is gone the nearest one that is left is read on.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.alignment.clauses import Run
    from core.alignment.correspondence import Correspondence

_FIRM: Final = 4
"""Characters in a row that are no accident: fewer may stand anywhere."""
_WORD: Final = 8
"""Characters that were changed in what had been read and count as read."""


class Following:
    """Follows places from one text to another.

    Args:
        both: the two texts.
    """

    def __init__(self, both: Correspondence) -> None:
        self._both = both
        telling = [both.is_telling(number) for number in range(len(both.strands))]
        pairs = [(run, number) for run, number in zip(both.runs, both.numbers, strict=True) if telling[number] and run.size >= _FIRM]
        self._runs: list[Run] = [run for run, _ in pairs]
        self._numbers = [number for _, number in pairs]
        self._starts = [run.old for run in self._runs]

    def place(self, point: int) -> int:
        """Return where a place of the old text is in the new one: that of its passage, else of the nearest that is there."""
        at = self._both.old.inside(point)
        index = bisect_right(self._starts, at) - 1
        before = self._runs[index] if index >= 0 else None
        after = self._runs[index + 1] if index + 1 < len(self._runs) else None
        if before is not None and at < before.old_end:
            return self._both.new.outside(before.new + at - before.old)
        if before is None and after is None:
            return 0
        if before is not None and (after is None or at - before.old_end < after.old - at):
            return self._both.new.outside(self._beyond(before, at, index))
        return self._both.new.outside(after.new) if after is not None else 0

    def spans(self, seen: Sequence[Span]) -> tuple[Span, ...]:
        """Return what of the new text stood in passages of the old one, rising, without overlap; what came in between was not there."""
        found: list[Span] = []
        for span in seen:
            end = self._both.old.inside(span.end)
            images = self._images(self._both.old.inside(span.start), end)
            if images and self._both.old.outside(end) > span.end:
                # The white space behind it had not been seen.
                last = self._both.new.inside(images[-1].end)
                images[-1] = Span(images[-1].start, self._both.new.outside(last - 1) + 1)
            found += images
        found.sort()
        joined: list[Span] = []
        for span in found:
            if joined and span.start - joined[-1].end <= _WORD:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        return tuple(joined)

    def _beyond(self, run: Run, at: int, index: int) -> int:
        """Return a place of the folded new text in what came instead of what stood behind a run: as far behind it, but not past that."""
        following = self._runs[index + 1] if index + 1 < len(self._runs) else None
        in_order = following is not None and self._numbers[index] == self._numbers[index + 1]
        end = following.new if following is not None and in_order else run.new_end
        return max(0, min(run.new_end + at - run.old_end, end, len(self._both.new.text) - 1))

    def _images(self, start: int, end: int) -> list[Span]:
        found: list[Span] = []
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._runs)):
            run = self._runs[index]
            if run.old >= end:
                break
            low, high = max(start, run.old), min(end, run.old_end)
            if low < high:
                shift = run.new - run.old
                # With the white space behind it, which the folded text does not have.
                found.append(Span(self._both.new.outside(low + shift), self._both.new.outside(high + shift)))
        return found
