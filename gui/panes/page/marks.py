"""The marks of a document, by place, and how they look in the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCharFormat

from core.spans import Span, mosaic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.annotation import Annotation
    from gui.theme import Theme

LINES: Final = ("underline", "wavy", "strike")
"""Kinds that are drawn as a line along the words, see `gui.panes.page.mark_lines`."""
WORDS: Final = ("highlight", *LINES)
"""Kinds that a passage has; a bookmark is a place, a document note has none."""
_SHORT: Final = 2_000
"""Code points; the few marks that are longer are kept apart, so that one over the whole text does not make every search look at all."""
_FEW: Final = 50
"""Changes that are made one by one."""

_Key = tuple[int, int, str]


class MarkIndex:
    """Annotations sorted by start; finds those that touch a span without looking at all of them."""

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._marks = {one.id: one for one in annotations if _has_place(one)}
        self._sort()

    def __len__(self) -> int:
        """Return the number of marks."""
        return len(self._marks)

    def __contains__(self, mark_id: str) -> bool:
        """Return True if a mark with that id is shown."""
        return mark_id in self._marks

    def get(self, mark_id: str | None) -> Annotation | None:
        """Return a mark, None if none of that id is shown."""
        return self._marks.get(mark_id) if mark_id else None

    def put(self, annotation: Annotation) -> None:
        """Add a mark, or put another state in the place of the one with its id; one that has no place is dropped."""
        self.drop(annotation.id)
        if _has_place(annotation):
            self._marks[annotation.id] = annotation
            for keys in self._lists(annotation):
                insort(keys, _key(annotation))

    def drop(self, mark_id: str) -> None:
        """Take a mark out, if it is there."""
        mark = self._marks.pop(mark_id, None)
        if mark is not None:
            for keys in self._lists(mark):
                del keys[bisect_left(keys, _key(mark))]

    def change(self, put: Sequence[Annotation], dropped: Sequence[str]) -> None:
        """Put several and drop others, which are none of them; of thousands each costs no more than one does."""
        if len(put) + len(dropped) <= _FEW:
            for mark_id in dropped:
                self.drop(mark_id)
            for annotation in put:
                self.put(annotation)
            return
        for mark_id in (*dropped, *(one.id for one in put)):
            self._marks.pop(mark_id, None)
        self._marks.update((one.id, one) for one in put if _has_place(one))
        self._sort()

    def touching(self, span: Span) -> list[Annotation]:
        """Return the marks that share a code point with ``span``, sorted by start, then end."""
        low = bisect_left(self._order, (span.start - _SHORT,))
        high = bisect_left(self._order, (span.end,))
        # Of the long ones those that begin before `low` alone have not been met.
        found = [key for key in self._long[: bisect_left(self._long, (span.start - _SHORT,))] if key[1] > span.start]
        found += [key for key in self._order[low:high] if key[1] > span.start and key[1] > key[0]]
        return [self._marks[mark_id] for _, _, mark_id in found]

    def bookmarks(self, span: Span) -> list[Annotation]:
        """Return the bookmarks that stand in ``span`` or at its end, sorted by place."""
        low, high = bisect_left(self._places, (span.start,)), bisect_left(self._places, (span.end + 1,))
        return [self._marks[mark_id] for _, _, mark_id in self._places[low:high]]

    def has_bookmark(self, start: int, end: int) -> bool:
        """Return True if a bookmark stands between two code points, or at one of them."""
        index = bisect_left(self._places, (start,))
        return index < len(self._places) and self._places[index][0] <= end

    def at(self, point: int) -> list[Annotation]:
        """Return the marks that cover a code point, the innermost first; after them the bookmarks at this very place."""
        inner_first = sorted(self.touching(Span(point, point + 1)), key=lambda one: len(one.span))
        return [*inner_first, *self.bookmarks(Span(point, point))]

    def all(self) -> list[Annotation]:
        """Return every mark, sorted by start, then end."""
        return [self._marks[mark_id] for _, _, mark_id in self._order]

    def _sort(self) -> None:
        self._order = sorted(_key(one) for one in self._marks.values())
        self._long = [key for key in self._order if key[1] - key[0] > _SHORT]
        self._places = [key for key in self._order if key[0] == key[1]]

    def _lists(self, mark: Annotation) -> list[list[_Key]]:
        """Return the lists that hold a mark."""
        return [self._order, *([self._long] if len(mark.span) > _SHORT else []), *([] if mark.span else [self._places])]


class MarkFaces:
    """How the words under marks look in one theme: on the ground that their pigments mix to.

    Under a ground every word takes the ink's colour, so that it stays readable; its weight stays.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[str, ...], QTextCharFormat] = {}

    def of(self, marks: list[Annotation]) -> list[tuple[Span, QTextCharFormat]]:
        """Return the formats of the disjoint pieces that the highlights among these marks cover."""
        shown = [one for one in marks if one.kind == "highlight"]
        return [(span, self._face(tuple(shown[index].colour for index in indexes))) for span, indexes in mosaic(one.span for one in shown)]

    def _face(self, colours: tuple[str, ...]) -> QTextCharFormat:
        """Return the format of a piece under highlights of these colours."""
        face = self._made.get(colours)
        if face is None:
            face = self._made[colours] = QTextCharFormat()
            face.setBackground(self._theme.mark(colours))
            face.setForeground(self._theme.colour("ink"))
        return face


def _has_place(annotation: Annotation) -> bool:
    return annotation.is_placed and (annotation.kind == "bookmark" if not annotation.span else annotation.kind in WORDS)


def _key(annotation: Annotation) -> _Key:
    return annotation.span.start, annotation.span.end, annotation.id
