"""Comments and highlights that other readers have left in a Word document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.importers.colours import is_vivid, nearest
from core.importers.docx.package import number, short, value
from core.importers.lines import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Place

MOST: Final = 20_000
"""Highlights of a document at most, and comments."""
_HIGHLIGHTS: Final = {
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


def colour_of(told: Mapping[str, Element]) -> str | None:
    """Return the pigment nearest to the highlight or vivid shading that the children of a ``w:rPr`` say, None without one."""
    marked = value(told.get("w:highlight"))
    if marked is not None:
        return _HIGHLIGHTS.get(marked)
    fill = value(told.get("w:shd"), "fill") or ""
    try:
        parts = [int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4)] if len(fill) == 6 else []
    except ValueError:
        return None
    return nearest(*parts) if parts and is_vivid(*parts) else None


@dataclass(slots=True)
class Marking:
    """What was found on the way through the text."""

    begins: dict[int, Place] = field(default_factory=dict)
    ends: dict[int, Place] = field(default_factory=dict)
    references: dict[int, Place] = field(default_factory=dict)
    highlights: list[tuple[Place, Place, str]] = field(default_factory=list)

    def begin(self, comment: int, place: Place) -> None:
        """Note where a comment begins."""
        self.begins.setdefault(comment, place)

    def end(self, comment: int, place: Place) -> None:
        """Note where it ends."""
        self.ends[comment] = place

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

    def marks(
        self,
        comments: Element | None,
        extended: Element | None,
        *,
        words: Callable[[Element], str],
        at: Callable[[Place], tuple[int, int] | None],
    ) -> list[Mark]:
        """Return all of it on the lines of the text.

        Args:
            comments: root of the part ``comments``.
            extended: root of the part that says which comment answers which.
            words: gives the text of a comment.
            at: gives line and offset of a place, None for one that was left out.
        """
        found = [Mark(*ends, colour=colour) for start, end, colour in self.highlights if (ends := _pair(at(start), at(end)))]
        said = [one for one in comments if short(one.tag) == "w:comment"][:MOST] if comments is not None else []
        answers = _answers(said, extended)
        answering: dict[int, list[Element]] = {}
        for one in said:
            if (asked := answers.get(number(one, "id"))) is not None:
                answering.setdefault(asked, []).append(one)
        for one in said:
            key = number(one, "id")
            if key is None or key in answers:
                continue
            note = "\n\n".join(
                [
                    words(one),
                    *(f"{value(answer, 'author') or ''}：{words(answer)}" for answer in answering.get(key, ())),
                ]
            )
            ends = self._ends_of(key, at)
            if ends:
                found.append(Mark(*ends, note=note.strip(), author=value(one, "author") or "", created=_utc(value(one, "date"))))
        return found

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


def _pair(start: tuple[int, int] | None, end: tuple[int, int] | None) -> tuple[tuple[int, int], tuple[int, int]] | None:
    return (start, end) if start is not None and end is not None else None


def _answers(said: list[Element], extended: Element | None) -> Mapping[int | None, int]:
    """Return which comment each answer belongs to, by their ids."""
    by_paragraph: dict[str, int] = {}
    for one in said:
        key = number(one, "id")
        for paragraph in one:
            mark = value(paragraph, "paraId")
            if mark and key is not None:
                by_paragraph[mark] = key
    found: dict[int | None, int] = {}
    for one in extended if extended is not None else ():
        parent, own = by_paragraph.get(value(one, "paraIdParent") or ""), by_paragraph.get(value(one, "paraId") or "")
        if parent is not None and own is not None and parent != own:
            found[own] = found.get(parent, parent)
    return found


def _utc(date: str | None) -> str | None:
    """Return a time as annotations keep it; None for what is none. Word writes local time and calls it UTC."""
    try:
        time = datetime.fromisoformat(date or "")
    except ValueError:
        return None
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
