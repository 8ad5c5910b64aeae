"""The marks of a document, by place, and how they look in the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCharFormat

from core.spans import Span, mosaic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.annotation import Annotation
    from gui.theme import Theme

_LINES: Final = {
    "underline": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "wavy": QTextCharFormat.UnderlineStyle.WaveUnderline,
}
_SHOWN: Final = frozenset({"highlight", "strike", *_LINES})
"""Kinds that change the look of the words."""


class MarkIndex:
    """Annotations sorted by start; finds those that touch a span without looking at all of them."""

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._marks = {one.id: one for one in annotations if one.is_placed and one.span}
        self._order = sorted((one.span.start, one.span.end, one.id) for one in self._marks.values())
        # No mark is longer; it does not shrink when the longest is dropped, which costs a little time and nothing else.
        self._longest = max((end - start for start, end, _ in self._order), default=0)

    def __len__(self) -> int:
        """Return the number of marks."""
        return len(self._marks)

    def __contains__(self, mark_id: str) -> bool:
        """Return True if a mark with that id is shown."""
        return mark_id in self._marks

    def put(self, annotation: Annotation) -> None:
        """Add a mark, or put another state in the place of the one with its id; one that has no place is dropped."""
        self.drop(annotation.id)
        if annotation.is_placed and annotation.span:
            self._marks[annotation.id] = annotation
            insort(self._order, (annotation.span.start, annotation.span.end, annotation.id))
            self._longest = max(self._longest, len(annotation.span))

    def drop(self, mark_id: str) -> None:
        """Take a mark out, if it is there."""
        mark = self._marks.pop(mark_id, None)
        if mark is not None:
            del self._order[bisect_left(self._order, (mark.span.start, mark.span.end, mark_id))]

    def touching(self, span: Span) -> list[Annotation]:
        """Return the marks that share a code point with ``span``, sorted by start, then end."""
        low = bisect_left(self._order, (span.start - self._longest,))
        high = bisect_left(self._order, (span.end,))
        return [self._marks[mark_id] for _, end, mark_id in self._order[low:high] if end > span.start]

    def all(self) -> list[Annotation]:
        """Return every mark, sorted by start, then end."""
        return [self._marks[mark_id] for _, _, mark_id in self._order]


class MarkFaces:
    """How marks look in one theme: grounds mixed, lines in the pigment's strong shade.

    Under a ground every word takes the ink's colour, so that it stays readable; its weight stays.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[tuple[str, str], ...], QTextCharFormat] = {}

    def of(self, marks: list[Annotation]) -> list[tuple[Span, QTextCharFormat]]:
        """Return the formats of the disjoint pieces that these marks cover."""
        shown = [one for one in marks if one.kind in _SHOWN]
        return [
            (span, self._face(tuple((shown[index].kind, shown[index].colour) for index in indexes)))
            for span, indexes in mosaic(one.span for one in shown)
        ]

    def _face(self, looks: tuple[tuple[str, str], ...]) -> QTextCharFormat:
        """Return the format of a piece under marks of these kinds and colours."""
        face = self._made.get(looks)
        if face is not None:
            return face
        face = self._made[looks] = QTextCharFormat()
        grounds = [colour for kind, colour in looks if kind == "highlight"]
        if grounds:
            face.setBackground(self._theme.mark(grounds))
            face.setForeground(self._theme.colour("ink"))
        for kind, colour in looks:
            if kind == "strike":
                face.setFontStrikeOut(True)
            elif kind in _LINES:
                face.setUnderlineStyle(_LINES[kind])
                face.setUnderlineColor(self._theme.edge(colour))
        return face
