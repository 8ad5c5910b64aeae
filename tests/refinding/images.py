"""Where the characters of an old text stand in an edited one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from core.anchors import CONTEXT
from tests.refinding.tracked import CHANGED, COPIED, KEPT, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.spans import Span
    from tests.refinding.tracked import Cell

_MANY: Final = 2_000
"""Letters on each side of a place that are looked at."""


class Images:
    """The characters of one old text in one new text.

    Args:
        old: the old text.
        cells: the new one, every character of which is known.
    """

    def __init__(self, old: str, cells: Sequence[Cell]) -> None:
        self.old = old
        self.new = text_of(cells)
        self.cells = cells
        self.kept: dict[int, int] = {}
        """The place of each old character that is still there."""
        self.changed: dict[int, int] = {}
        """The place of the one character that was written for an old one."""
        self.copies: dict[int, list[int]] = {}
        """The places of the other copies of an old character."""
        self.written: dict[int, list[int]] = {}
        """The places of what was written for a piece that held the old character."""
        for at, cell in enumerate(cells):
            if cell.form == KEPT:
                self.kept[cell.source] = at
            elif cell.form == CHANGED:
                self.changed[cell.source] = at
            elif cell.form == COPIED:
                self.copies.setdefault(cell.source, []).append(at)
            for source in cell.stands:
                self.written.setdefault(source, []).append(at)

    def of(self, at: int) -> int | None:
        """Return where an old character stands now, or the slip in its place; None if it is gone."""
        found = self.kept.get(at)
        return self.changed.get(at) if found is None else found

    def near(self, at: int) -> list[int]:
        """Return where an old character stands, or what was written for it."""
        image = self.of(at)
        return self.written.get(at, []) if image is None else [image]

    def context(self, old: Span, new: Span) -> int:
        """Return how many letters of the context agree, counted on each side from the passage outwards to the first that does not."""
        before = zip(letters_before(self.old, old.start), letters_before(self.new, new.start), strict=False)
        after = zip(letters_after(self.old, old.end), letters_after(self.new, new.end), strict=False)
        agreed = 0
        for side in (before, after):
            for mine, other in islice(side, CONTEXT):
                if self.old[mine] != self.new[other]:
                    break
                agreed += 1
        return agreed


def counted(text: str, span: Span) -> list[int]:
    """Return what counts of a span: its letters and figures, or what else there is where it has none."""
    every = range(span.start, span.end)
    return [at for at in every if text[at].isalnum()] or [at for at in every if not text[at].isspace()] or list(every)


def letters_before(text: str, point: int) -> Iterator[int]:
    """Yield where the letters before a place stand, the nearest first."""
    return islice((at for at in range(point - 1, -1, -1) if text[at].isalnum()), _MANY)


def letters_after(text: str, point: int) -> Iterator[int]:
    """Yield where the letters from a place on stand."""
    return islice((at for at in range(point, len(text)) if text[at].isalnum()), _MANY)
