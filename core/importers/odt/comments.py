"""Comments that other readers have left in an OpenDocument text (OpenDocument 1.3 part 3, 14.1)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.importers.blocks import Paragraph
from core.importers.marking import Comment
from core.importers.odt.package import attributes, child

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from core.importers.blocks import Blocks


class Hung:
    """A comment as it hangs in the text.

    Args:
        element: the ``office:annotation``.
    """

    def __init__(self, element: Element) -> None:
        told = attributes(element)
        self.name = told.get("office:name", "")
        """By which its end and its answers refer to it."""
        self.parent = told.get("loext:parent-name") or told.get("office:parent-name", "")
        """Name of the comment that it answers."""
        self.author = _words(child(element, "dc:creator"))
        self.created = _utc(_words(child(element, "dc:date")))
        self.blocks: Blocks = []


def comments_of(hung: Sequence[Hung]) -> list[Comment]:
    """Return the comments; the key of each is its place among them."""
    keys: dict[str, int] = {}
    for key, one in enumerate(hung):
        keys.setdefault(one.name, key)
    found = []
    for key, one in enumerate(hung):
        words = "\n".join(block.label + block.text for block in one.blocks if isinstance(block, Paragraph)).strip()
        answers = keys.get(one.parent) if one.parent else None
        found.append(Comment(key, words, one.author, one.created, answers))
    return found


def _words(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""


def _utc(date: str) -> str | None:
    """Return a time as annotations keep it; None for what is none. It is written in the local time of its author."""
    try:
        # LibreOffice writes nine places behind the seconds.
        time = datetime.fromisoformat(date[:26])
    except ValueError:
        return None
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
