"""Where a reader has left a text and what was read of it, as values: in the text that was shown then, and in the one that is shown now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.spans import Span


class Left(NamedTuple):
    """Places in a text that was shown."""

    digest: str
    """Of that text, exactly as it was; see `core.store.documents.exact_digest`."""
    points: tuple[int, ...]
    seen: tuple[Span, ...] = ()
    """What had been read of it, rising, without overlap."""


class Followed(NamedTuple):
    """What was left, and where it stands in the text that is shown now."""

    left: Left
    points: tuple[int, ...]
    """As many as were left."""
    seen: tuple[Span, ...] = ()

    def place(self, digest: str, point: int) -> int | None:
        """Return where a place of a text stands now, None if it was not asked for."""
        if digest != self.left.digest or point not in self.left.points:
            return None
        return self.points[self.left.points.index(point)]
