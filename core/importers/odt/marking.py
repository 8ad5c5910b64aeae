"""Comments and highlights that other readers have left in an OpenDocument text (OpenDocument 1.3 part 3, 14.1 and 14.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Paragraph, Place
from core.importers.lines import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importers.blocks import Blocks

MOST: Final = 20_000
"""Highlights of a document at most, and comments."""


@dataclass(slots=True, eq=False)
class Comment:
    """What somebody has written on the margin."""

    name: str = ""
    """By which its end and its answers refer to it."""
    parent: str = ""
    """Name of the comment that it answers."""
    author: str = ""
    created: str = ""
    blocks: Blocks = field(default_factory=list)
    begin: Place | None = None
    end: Place | None = None

    @property
    def words(self) -> str:
        """Return what it says."""
        return "\n".join(one.label + one.text for one in self.blocks if isinstance(one, Paragraph)).strip()


class Marking:
    """What was found on the way through the text."""

    def __init__(self) -> None:
        self._comments: list[Comment] = []
        self._answers: dict[int, list[Comment]] = {}
        """Answers to each comment, by its identity."""
        self._by_name: dict[str, Comment] = {}
        self._highlights: list[tuple[Place, Place, str]] = []

    def add(self, comment: Comment) -> None:
        """Take a comment; an answer stands behind what it answers."""
        if len(self._by_name) >= MOST or len(self._comments) >= MOST:
            return
        asked = self._by_name.get(comment.parent)
        if asked is None:
            self._comments.append(comment)
        else:
            self._answers.setdefault(id(asked), []).append(comment)
        if comment.name:
            self._by_name.setdefault(comment.name, asked or comment)

    def end(self, name: str, place: Place) -> None:
        """Note where the comment of that name ends."""
        if name in self._by_name:
            self._by_name[name].end = place

    def highlight(self, start: Place, end: Place, colour: str) -> None:
        """Note highlighted characters; runs that touch are one highlight."""
        if self._highlights:
            first, last, before = self._highlights[-1]
            if before == colour and last.paragraph is start.paragraph and last.offset == start.offset:
                self._highlights[-1] = (first, end, colour)
                return
        if len(self._highlights) < MOST:
            self._highlights.append((start, end, colour))

    def marks(self, at: Callable[[Place], tuple[int, int] | None]) -> tuple[list[Mark], int]:
        """Return all of it on the lines of the text, and how many comments stand on no words of it.

        Args:
            at: gives line and offset of a place, None for one that was left out.
        """
        found = [Mark(*ends, colour=colour) for start, end, colour in self._highlights if (ends := _pair(at(start), at(end)))]
        left_out = 0
        for one in self._comments:
            answers = (f"{answer.author}：{answer.words}" for answer in self._answers.get(id(one), ()))
            note = "\n\n".join([one.words, *answers]).strip()
            ends = _ends_of(one, at)
            if ends:
                found.append(Mark(*ends, note=note, author=one.author, created=_utc(one.created)))
            else:
                left_out += 1
        return found, left_out


def _ends_of(comment: Comment, at: Callable[[Place], tuple[int, int] | None]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the stretch of a comment; for one on a point or on words that were left out, the paragraph's."""
    if comment.begin is None:
        return None
    if comment.end is not None:
        ends = _pair(at(comment.begin), at(comment.end))
        if ends and ends[0] < ends[1]:
            return ends
    paragraph = comment.begin.paragraph
    return _pair(at(Place(paragraph, 0)), at(Place(paragraph, paragraph.length))) if paragraph.words else None


def _pair(start: tuple[int, int] | None, end: tuple[int, int] | None) -> tuple[tuple[int, int], tuple[int, int]] | None:
    return (start, end) if start is not None and end is not None else None


def _utc(date: str) -> str | None:
    """Return a time as annotations keep it; None for what is none. It is written in the local time of its author."""
    try:
        # Some programs write nine places behind the seconds.
        time = datetime.fromisoformat(date[:26])
    except ValueError:
        return None
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
