"""The recent places: what was read, and where. A small file, so that the page can show its text before the library is open."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from core.files import read_json, write_json

MOST: Final = 50
"""Places that are kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """A document that was open, and how far it was read. One of ``path`` and ``document`` is not None."""

    path: Path | None
    """The file, absolute; None for a pasted document."""
    document: str | None
    """The library's id of a pasted document."""
    name: str
    offset: int = 0
    """First character on the page, in code points."""
    title: str | None = None
    opened: str = ""
    """When it was last open: ISO 8601 in UTC."""

    def is_same_document(self, other: Place) -> bool:
        """Return True if both name the same file or pasted document."""
        return (self.path, self.document) == (other.path, other.document)


def load(path: Path) -> list[Place]:
    """Return the places in the file, the newest first; none if it is missing or damaged."""
    try:
        held = read_json(path)
    except (OSError, ValueError):
        return []
    found = [_place(one) for one in held] if isinstance(held, list) else []
    return [place for place in found if place is not None][:MOST]


def remember(place: Place, path: Path) -> list[Place]:
    """Put a place first in the file and return all; an older one of the same document goes.

    Raises:
        OSError: if the file cannot be written.
    """
    return _save([place, *(one for one in load(path) if not one.is_same_document(place))][:MOST], path)


def forget(place: Place, path: Path) -> list[Place]:
    """Take the document of this place out of the file and return the rest.

    Raises:
        OSError: if the file cannot be written.
    """
    return _save([one for one in load(path) if not one.is_same_document(place)], path)


def _save(places: list[Place], path: Path) -> list[Place]:
    """Write them."""
    write_json([{**asdict(one), "path": None if one.path is None else str(one.path)} for one in places], path)
    return places


def _place(held: Any) -> Place | None:
    """Return the place that an entry of the file describes, None if it does not."""
    if not isinstance(held, dict):
        return None
    path, document, name = held.get("path"), held.get("document"), held.get("name")
    offset, title, opened = held.get("offset"), held.get("title"), held.get("opened")
    if not isinstance(name, str) or isinstance(path, str) == isinstance(document, str):
        return None
    return Place(
        path=Path(path) if isinstance(path, str) else None,
        document=document if isinstance(document, str) else None,
        name=name,
        offset=offset if type(offset) is int and offset >= 0 else 0,
        title=title if isinstance(title, str) else None,
        opened=opened if isinstance(opened, str) else "",
    )
