"""The numbers of the paragraphs of a text: the same in the margin, in citations, for going there and in exports."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.outline.tree import Outline

_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})
_LINE: Final = re.compile(r"[^\n]+")


class Paragraphs:
    """Numbers from 1 for every paragraph that is neither empty nor title matter.

    Args:
        text: normalised: a paragraph is a line.
        outline: of that text.
        starts: where its lines begin that are not empty, rising; None if nobody has looked yet.
    """

    def __init__(self, text: str, outline: Outline, starts: Iterable[int] | None = None) -> None:
        matter = [part.span for part in outline.parts if part.kind in _TITLE_MATTER]
        limit = max((span.end for span in matter), default=0)
        self._text = text
        if starts is None:
            starts = (match.start() for match in _LINE.finditer(text))
        self._starts = [start for start in starts if start >= limit or not any(start in span for span in matter)]

    def __len__(self) -> int:
        """Return how many paragraphs are numbered."""
        return len(self._starts)

    def start_of(self, number: int) -> int | None:
        """Return where the paragraph with a number begins, None if there is none; the opposite of `at`."""
        return self._starts[number - 1] if 0 < number <= len(self._starts) else None

    def at(self, point: int) -> int | None:
        """Return the number of the paragraph that holds ``point``, None on a blank line or in title matter."""
        number = bisect_right(self._starts, point)
        return number if number and "\n" not in self._text[self._starts[number - 1] : point] else None

    def beginning_at(self, start: int) -> int | None:
        """Return the number of the paragraph that begins at ``start``, None if none does."""
        index = bisect_left(self._starts, start)
        return index + 1 if index < len(self._starts) and self._starts[index] == start else None
