"""A selection that was begun with a word, a sentence or a paragraph, and goes on by these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.spans import Span


@dataclass(slots=True)
class Grip:
    """What was taken first stays selected; the rest is taken and given up unit by unit, at either side of it."""

    at: Callable[[str, int], Span]
    """Returns the unit that holds a code point of a text."""
    text: str
    first: Span
    column: int | None = None
    """Pixels from the left at which the keys up and down go on; None until they do."""
    ends: tuple[int, int] = (0, 0)
    """Where the selection that it has led to begins and where its caret stands."""

    def to_point(self, point: int) -> tuple[int, int]:
        """Return anchor and caret of the selection from the first unit to the one that holds ``point``."""
        if not self.text:
            return self.first.start, self.first.end
        unit = self.at(self.text, self._inside(point))
        if unit.start < self.first.start:
            return self.first.end, unit.start
        return self.first.start, max(unit.end, self.first.end)

    def onward(self, step: int) -> tuple[int, int]:
        """Return anchor and caret of the selection when its caret has gone on by a unit, back where ``step`` is -1."""
        caret, first = self.ends[1], self.first
        if step > 0 and caret < first.start:
            start = self._skipped(self.at(self.text, caret).end)
            return (first.end, start) if start < first.start else (first.start, first.end)
        if step > 0:
            start = self._skipped(caret)
            return first.start, self.at(self.text, start).end if start < len(self.text) else max(caret, first.end)
        if caret > first.end:
            end = self._skipped_back(self.at(self.text, self._skipped_back(caret) - 1).start)
            return first.start, max(end, first.end)
        end = self._skipped_back(min(caret, first.start))
        return (first.end, self.at(self.text, end - 1).start) if end else self.ends

    def _inside(self, point: int) -> int:
        """Return the character at which a unit is to be looked for: one before a line's end, where there is one."""
        point = min(point, len(self.text) - 1)
        is_after_line = point > 0 and self.text[point] == "\n" and self.text[point - 1] != "\n"
        return point - 1 if is_after_line else point

    def _skipped(self, point: int) -> int:
        while point < len(self.text) and self.text[point] == "\n":
            point += 1
        return point

    def _skipped_back(self, point: int) -> int:
        while point > 0 and self.text[point - 1] == "\n":
            point -= 1
        return point
