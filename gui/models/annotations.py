"""Annotations in the order in which they are shown, without those that a filter leaves out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.annotation import COLOURS
from core.filtering import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.spans import Span

PLACE: Final = "place"
SECTION: Final = "section"
TIME: Final = "time"
COLOUR: Final = "colour"
TAG: Final = "tag"
WAITING: Final = "waiting"
"""As they are reviewed: by their likely place, then those that have lost theirs."""
SORTS: Final = (PLACE, SECTION, TIME, COLOUR, TAG)
"""By place in the text, the same under its headings, newest first, by pigment, by the first tag (the one filtered by, if there is one)."""
SLICE: Final = 400
"""Annotations that are looked at in one turn: some 5 ms."""

_FEW: Final = 50
"""Changes that are made one by one."""

_Key = tuple[Any, ...]
"""Group, place in the group, id."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is under it."""

    title: str
    span: Span
    level: int


class _Arrangement(NamedTuple):
    """What is shown, and in which order."""

    filter: Filter = Filter()
    sort: str = PLACE
    starts: Sequence[int] = ()
    """Where sections begin."""

    def key(self, annotation: Annotation) -> _Key:
        span = annotation.span
        place = (span.start, span.end, annotation.id)
        if self.sort == COLOUR:
            return (COLOURS.index(annotation.colour), *place)
        if self.sort == TAG:
            # Of what is filtered by tags the wanted one counts, wherever it stands among the others.
            wanted = [tag for tag in annotation.tags if tag in self.filter.tags]
            tag = next(iter(wanted or annotation.tags), "")
            return ((not tag, tag), *place)
        if self.sort == TIME:
            return (0, -_moment(annotation.created), *place)
        if self.sort == WAITING:
            return (annotation.status == "orphan", *place)
        if self.sort == SECTION:
            return (bisect_right(self.starts, span.start) - 1, *place)
        return (0, *place)


class AnnotationOrder:
    """A sorted list that takes one change at a time: neither putting nor dropping looks at the others.

    Another filter or sort is asked for by `arrange` and takes effect when `sift` has come to the end of all annotations.
    """

    def __init__(self) -> None:
        self._by_id: dict[str, Annotation] = {}
        self._keys: list[_Key] = []
        self._shown = self._wanted = _Arrangement()
        self._rest: Iterator[Annotation] | None = None
        self._sifted: list[_Key] = []

    def __len__(self) -> int:
        """Return how many annotations are shown."""
        return len(self._keys)

    def __getitem__(self, index: int) -> Annotation:
        """Return a shown annotation by its place."""
        return self._by_id[self._keys[index][-1]]

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._by_id)

    @property
    def filter(self) -> Filter:
        """Return the filter that is in effect."""
        return self._shown.filter

    @property
    def is_sifting(self) -> bool:
        """True while another filter or sort is on its way."""
        return self._rest is not None

    def get(self, annotation_id: str) -> Annotation | None:
        """Return an annotation, shown or not."""
        return self._by_id.get(annotation_id)

    def all(self) -> Iterable[Annotation]:
        """Return all annotations, shown or not, in no order."""
        return self._by_id.values()

    def ids(self, first: int = 0, last: int | None = None) -> list[str]:
        """Return the ids of what is shown from one place to another, both included; to the end for None."""
        return [key[-1] for key in self._keys[first : None if last is None else last + 1]]

    def group_at(self, index: int) -> str | int | None:
        """Return the group that begins at a place: a colour, a tag (empty for none), the number of a section (-1 before the first).

        None where none begins, and for a sort without groups.
        """
        sort = self._shown.sort
        is_grouped = sort in {COLOUR, TAG} or (sort == SECTION and bool(self._shown.starts))
        if not is_grouped or (index and self._keys[index - 1][0] == self._keys[index][0]):
            return None
        group: Any = self._keys[index][0]
        found: str | int = COLOURS[group] if sort == COLOUR else group[1] if sort == TAG else group
        return found

    # Arranging

    def replace(self, annotations: Iterable[Annotation]) -> None:
        """Hold other annotations, filtered and sorted at once."""
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._begin()
        while not self.sift():
            pass

    def arrange(self, wanted: Filter, sort: str) -> None:
        """Ask for another filter or sort, one of `SORTS`; `sift` brings it about."""
        self._want(self._wanted._replace(filter=wanted, sort=sort))

    def set_sections(self, starts: Sequence[int]) -> None:
        """Say where sections begin: code points, rising. `sift` brings it about."""
        self._want(self._wanted._replace(starts=tuple(starts)))

    def sift(self) -> bool:
        """Look at some more annotations; True once what was asked for is in effect."""
        if self._rest is None:
            return True
        some = list(islice(self._rest, SLICE))
        # Sorted by and by: at the end sorted runs are only merged, where ten thousand keys would take the last turn 15 ms.
        self._sifted += sorted(self._wanted.key(annotation) for annotation in some if self._wanted.filter.matches(annotation))
        if len(some) == SLICE:
            return False
        self._shown = self._wanted
        self._keys = sorted(self._sifted)
        self._rest, self._sifted = None, []
        return True

    def _want(self, wanted: _Arrangement) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._begin()

    def _begin(self) -> None:
        self._rest, self._sifted = iter(list(self._by_id.values())), []

    # Changing

    def put(self, annotation: Annotation) -> None:
        """Add an annotation or replace the one with its id."""
        self.drop(annotation.id)
        self._by_id[annotation.id] = annotation
        if self._shown.filter.matches(annotation):
            insort(self._keys, self._shown.key(annotation))
        self._begin_again()

    def drop(self, annotation_id: str) -> None:
        """Take an annotation out, if it is there."""
        at = self.index_of(annotation_id)
        if at is not None:
            del self._keys[at]
        if self._by_id.pop(annotation_id, None) is not None:
            self._begin_again()

    def change(self, annotations: Sequence[Annotation], gone: Sequence[str]) -> None:
        """Put several and drop others (by id); of thousands each costs no more than one does."""
        if len(annotations) + len(gone) <= _FEW:
            for annotation in annotations:
                self.put(annotation)
            for annotation_id in gone:
                self.drop(annotation_id)
            return
        ids = {annotation.id for annotation in annotations}.union(gone)
        self._keys = [key for key in self._keys if key[-1] not in ids]
        for annotation_id in gone:
            self._by_id.pop(annotation_id, None)
        self._by_id.update((annotation.id, annotation) for annotation in annotations)
        self._keys += [self._shown.key(annotation) for annotation in annotations if self._shown.filter.matches(annotation)]
        self._keys.sort()
        self._begin_again()

    def _begin_again(self) -> None:
        """Look at all annotations anew, if some have been looked at: one has changed meanwhile."""
        if self.is_sifting:
            self._begin()

    def index_of(self, annotation_id: str) -> int | None:
        """Return the place of an annotation, None if it is not shown."""
        annotation = self._by_id.get(annotation_id)
        if annotation is None or not self._shown.filter.matches(annotation):
            return None
        return bisect_left(self._keys, self._shown.key(annotation))

    def first_from(self, point: int) -> int:
        """Return the place of the first annotation that begins at or after a code point; the length if none does.

        Counts only while they are sorted by `PLACE`.
        """
        return bisect_left(self._keys, (0, point, 0, ""))


def _moment(time: str) -> float:
    """Return seconds since 1970; 0 for what is no time."""
    try:
        return datetime.fromisoformat(time).timestamp()
    except ValueError:
        return 0.0
