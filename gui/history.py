"""The history of jumps: where the reader was before each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT: Final = 100


class JumpHistory:
    """Places in one document, as code points, to go back and forward among."""

    def __init__(self) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []

    def leave(self, point: int) -> None:
        """Remember ``point``, which a jump leaves; what lay forward is forgotten."""
        if not self._back or self._back[-1] != point:
            self._back.append(point)
        del self._back[:-LIMIT]
        self._forward.clear()

    def back(self, here: int) -> int | None:
        """Return the place before, None at the beginning; ``here`` becomes the next forward."""
        return self._step(self._back, self._forward, here)

    def forward(self, here: int) -> int | None:
        """Return the place that `back` left, None if there is none."""
        return self._step(self._forward, self._back, here)

    def move(self, moved: Callable[[int], int]) -> None:
        """Take the places to where they stand in another state of the text."""
        self._back = [moved(point) for point in self._back]
        self._forward = [moved(point) for point in self._forward]

    def clear(self) -> None:
        """Forget everything: another document is shown."""
        self._back.clear()
        self._forward.clear()

    @property
    def can_go_back(self) -> bool:
        """True if there is a place before."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """True if a place was left by going back."""
        return bool(self._forward)

    @staticmethod
    def _step(source: list[int], target: list[int], here: int) -> int | None:
        if not source:
            return None
        target.append(here)
        return source.pop()
