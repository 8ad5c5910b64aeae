"""Comments and highlights as a Word document (.docx) tells them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from core.comment_words import mark_of
from core.importers.colours import is_vivid, nearest
from core.importers.docx.package import number, short, value
from core.importers.marking import HIGHLIGHTS, MOST, Comment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Place
    from core.importers.marking import Marking


def colour_of(told: Mapping[str, Element]) -> str | None:
    """Return the pigment nearest to the highlight or vivid shading that the children of a ``w:rPr`` say, None without one."""
    marked = value(told.get("w:highlight"))
    if marked is not None:
        return HIGHLIGHTS.get(marked)
    fill = value(told.get("w:shd"), "fill") or ""
    try:
        parts = [int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4)] if len(fill) == 6 else []
    except ValueError:
        return None
    return nearest(*parts) if parts and is_vivid(*parts) else None


def comments_of(comments: Element | None, extended: Element | None, words: Callable[[Element], str]) -> Iterator[Comment]:
    """Yield the comments of a document.

    Args:
        comments: root of the part ``comments``.
        extended: root of the part that says which comment answers which.
        words: gives the text of a comment.
    """
    said = list(islice((one for one in comments if short(one.tag) == "w:comment"), MOST)) if comments is not None else []
    answers = _answers(said, extended)
    for one in said:
        key = number(one, "id")
        if key is not None:
            yield Comment(key, words(one), value(one, "author") or "", _utc(value(one, "date")), answers.get(key))


def note_bookmark(marking: Marking, element: Element, place: Place) -> None:
    """Take note of the beginning or the end of a bookmark under whose name this program has written an annotation."""
    key = number(element, "id")
    if key is None:
        return
    if short(element.tag) == "w:bookmarkEnd":
        marking.end_own(key, place)
    elif (own := mark_of(value(element, "name") or "")) is not None:
        marking.begin_own(key, own, place)


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
    """Return a time as annotations keep it; None for what is none.

    A time without a zone is this computer's; Word writes local time too, but calls it UTC.
    """
    try:
        time = datetime.fromisoformat(date or "").astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        # The last two: there is no such moment in UTC, as in the first hours of the year 1.
        return None
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
