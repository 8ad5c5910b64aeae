"""Comments and highlights that other readers have left in a document of an office program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.lines import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.comment_words import OwnMark
    from core.importers.blocks import Place

MOST: Final = 20_000
"""Highlights of a document at most, and comments."""
HIGHLIGHTS: Final = {
    "yellow": "gamboge",
    "darkYellow": "gamboge",
    "lightGray": "gamboge",
    "darkGray": "gamboge",
    "black": "gamboge",
    "red": "cinnabar",
    "darkRed": "cinnabar",
    "green": "malachite",
    "darkGreen": "malachite",
    "cyan": "indigo",
    "darkCyan": "indigo",
    "blue": "indigo",
    "darkBlue": "indigo",
    "magenta": "rouge",
    "darkMagenta": "rouge",
}
"""ST_HighlightColor (ECMA-376 part 1, 17.18.40) to pigments; white marks nothing."""


class Comment(NamedTuple):
    """A comment, apart from the place it stands at."""

    key: int
    words: str
    author: str = ""
    created: str | None = None
    """ISO 8601 in UTC."""
    answers: int | None = None
    """Key of the comment that it answers."""


@dataclass(slots=True)
class Marking:
    """What was found on the way through the text."""

    begins: dict[int, Place] = field(default_factory=dict)
    ends: dict[int, Place] = field(default_factory=dict)
    references: dict[int, Place] = field(default_factory=dict)
    highlights: list[tuple[Place, Place, str]] = field(default_factory=list)
    own: list[tuple[OwnMark, Place, Place | None]] = field(default_factory=list)
    """Annotations that this program has written, each under the name of a bookmark, as they begin; None without an end."""
    _open: dict[int, int] = field(default_factory=dict)
    """Those that have not ended yet: their places in the list by the numbers of their bookmarks."""

    def begin(self, comment: int, place: Place) -> None:
        """Note where a comment begins."""
        self.begins.setdefault(comment, place)

    def end(self, comment: int, place: Place) -> None:
        """Note where it ends."""
        self.ends[comment] = place

    def begin_own(self, key: int, name: OwnMark, place: Place) -> None:
        """Note where an annotation of this program begins; ``key`` is the number of its bookmark."""
        self._open[key] = len(self.own)
        self.own.append((name, place, None))

    def end_own(self, key: int, place: Place) -> None:
        """Note where it ends, if it is one."""
        number = self._open.pop(key, None)
        if number is not None:
            self.own[number] = (*self.own[number][:2], place)

    @property
    def is_in_own(self) -> bool:
        """True if the words that come next belong to an annotation of this program."""
        return bool(self._open)

    def refer(self, comment: int, place: Place) -> None:
        """Note where it is hung up: all there is of a comment on a point."""
        self.references[comment] = place

    def highlight(self, start: Place, end: Place, colour: str) -> None:
        """Note highlighted characters; runs that touch are one highlight."""
        if self.highlights:
            first, last, before = self.highlights[-1]
            if before == colour and last.paragraph is start.paragraph and last.offset == start.offset:
                self.highlights[-1] = (first, end, colour)
                return
        if len(self.highlights) < MOST:
            self.highlights.append((start, end, colour))

    def marks(self, comments: Iterable[Comment], at: Callable[[Place], tuple[int, int] | None]) -> list[Mark]:
        """Return all of it on the lines of the text.

        Args:
            comments: in their order; answers follow what they answer.
            at: gives line and offset of a place, None for one that was left out.
        """
        shades = {ends: colour for start, end, colour in self.highlights if (ends := _pair(at(start), at(end)))}
        found: list[Mark] = []
        own: dict[tuple[tuple[int, int], tuple[int, int]], list[OwnMark]] = {}
        for name, start, end in self.own:
            if end is not None and (ends := _pair(at(start), at(end))):
                own.setdefault(ends, []).append(name)
        said: dict[int, list[Comment]] = {}
        for one in comments:
            first = said.get(one.answers) if one.answers is not None else None
            if first is None:
                first = said[one.key] = []
            elif one.key != one.answers:
                # Answers to an answer stand with the first of all.
                said[one.key] = first
            first.append(one)
        for key, (one, *answers) in said.items():
            ends = self._ends_of(key, at) if key == one.key else None
            if ends:
                note = "\n\n".join([one.words, *(f"{answer.author}：{answer.words}" for answer in answers)])
                mark = Mark(*ends, note=note.strip(), author=one.author, created=one.created)
                if ends in shades:
                    # Whoever marks words and comments on them has made one annotation.
                    mark = mark._replace(colour=shades.pop(ends))
                names = own.get(ends, [])
                index = next((index for index, name in enumerate(names) if name.has_comment), None)
                found.append(mark if index is None else _named(mark, names.pop(index)))
        found[:0] = [Mark(*ends, colour=colour) for ends, colour in shades.items()]
        return found + [_named(Mark(*ends), name) for ends, names in own.items() for name in names]

    def lost(self, comments: Iterable[Comment], at: Callable[[Place], tuple[int, int] | None]) -> int:
        """Return how many comments stand nowhere in the text; answers belong to what they answer. The arguments are those of `marks`."""
        return sum(one.answers is None and self._ends_of(one.key, at) is None for one in comments)

    def _ends_of(self, key: int, at: Callable[[Place], tuple[int, int] | None]) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Return the stretch of a comment; for one on a point or on words that were deleted, the paragraph's."""
        begin, end = self.begins.get(key), self.ends.get(key) or self.references.get(key)
        if begin and end:
            ends = _pair(at(begin), at(end))
            if ends and ends[0] < ends[1]:
                return ends
        place = self.references.get(key) or begin or end
        if place is None:
            return None
        paragraph = place.paragraph
        return _pair(at(type(place)(paragraph, 0)), at(type(place)(paragraph, paragraph.length)))


def _named(mark: Mark, name: OwnMark) -> Mark:
    return mark._replace(kind=name.kind, colour=name.colour, own_id=name.id)


def _pair(start: tuple[int, int] | None, end: tuple[int, int] | None) -> tuple[tuple[int, int], tuple[int, int]] | None:
    return (start, end) if start is not None and end is not None else None
