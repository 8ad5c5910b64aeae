"""Annotations in the order of the text, filtered by colour."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.annotation import Annotation

_Key = tuple[int, int, str]


class AnnotationOrder:
    """A sorted list that takes one change at a time: neither putting nor dropping looks at the others."""

    def __init__(self) -> None:
        self._by_id: dict[str, Annotation] = {}
        self._keys: list[_Key] = []
        self._colours: frozenset[str] = frozenset()

    def __len__(self) -> int:
        """Return how many annotations are shown."""
        return len(self._keys)

    def __getitem__(self, index: int) -> Annotation:
        """Return a shown annotation by its place."""
        return self._by_id[self._keys[index][2]]

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._by_id)

    def get(self, annotation_id: str) -> Annotation | None:
        """Return an annotation, shown or not."""
        return self._by_id.get(annotation_id)

    def replace(self, annotations: Iterable[Annotation]) -> None:
        """Hold other annotations."""
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._sort()

    def show_colours(self, colours: Iterable[str]) -> None:
        """Show only these colours; none given means all."""
        self._colours = frozenset(colours)
        self._sort()

    def put(self, annotation: Annotation) -> None:
        """Add an annotation or replace the one with its id."""
        self.drop(annotation.id)
        self._by_id[annotation.id] = annotation
        if self._is_shown(annotation):
            insort(self._keys, _key(annotation))

    def drop(self, annotation_id: str) -> None:
        """Take an annotation out, if it is there."""
        annotation = self._by_id.pop(annotation_id, None)
        if annotation is not None and self._is_shown(annotation):
            del self._keys[bisect_left(self._keys, _key(annotation))]

    def index_of(self, annotation_id: str) -> int | None:
        """Return the place of an annotation, None if it is not shown."""
        annotation = self._by_id.get(annotation_id)
        if annotation is None or not self._is_shown(annotation):
            return None
        return bisect_left(self._keys, _key(annotation))

    def first_from(self, point: int) -> int:
        """Return the place of the first annotation that begins at or after a code point; the length if none does."""
        return bisect_left(self._keys, (point, 0, ""))

    def _is_shown(self, annotation: Annotation) -> bool:
        return not self._colours or annotation.colour in self._colours

    def _sort(self) -> None:
        self._keys = sorted(_key(annotation) for annotation in self._by_id.values() if self._is_shown(annotation))


def _key(annotation: Annotation) -> _Key:
    return annotation.span.start, annotation.span.end, annotation.id
