"""The recent places: what was read, and where. A small file, so that the page can show its text before the library is open."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from core.files import read_json, write_json

log = logging.getLogger(__name__)

MOST: Final = 50
"""Places that are kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """A document that was open, and how far it was read. One of ``path`` and ``document`` is not None."""

    path: Path | None
    """The file, absolute; None for a pasted document."""
    document: int | None
    """Row of a pasted document in the library."""
    name: str
    offset: int = 0
    """First character on the page, in code points."""
    title: str | None = None
    opened: str = ""
    """When it was last open: ISO 8601 in UTC."""
    is_open: bool = True
    """False if the reader had closed it before the program ended."""
    seen: str = ""
    """What of the text has been read, as the window packs it."""

    def is_same_document(self, other: Place) -> bool:
        """Return True if both name the same file or pasted document."""
        return (self.path, self.document) == (other.path, other.document)


class RecentPlaces:
    """The file of recent places. Read anew each time, since another window may have written it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def folder(self) -> Path:
        """Return where the file is."""
        return self._path.parent

    def places(self) -> list[Place]:
        """Return the places, the newest first; none if the file is missing or damaged."""
        try:
            held = read_json(self._path)
        except (OSError, ValueError):
            return []
        found = [place_from(one) for one in held] if isinstance(held, list) else []
        return [place for place in found if place is not None][:MOST]

    def remember(self, *places: Place) -> None:
        """Put places first, the last of them at the top, instead of older ones of the same documents. Without a time: now."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        held = self.places()
        for place in places:
            held = [replace(place, opened=place.opened or now), *(one for one in held if not one.is_same_document(place))]
        self._write(held[:MOST])

    def forget(self, place: Place) -> None:
        """Take the document of this place off the list."""
        self._write([one for one in self.places() if not one.is_same_document(place)])

    def _write(self, places: list[Place]) -> None:
        """Replace the file; a full disk costs the place, not the reading."""
        try:
            write_json([place_as(one) for one in places], self._path)
        except OSError:
            log.info("The recent places could not be written to %s", self._path, exc_info=True)


def place_as(place: Place) -> dict[str, Any]:
    """Return a place as a file holds it, for `place_from`."""
    return {**asdict(place), "path": None if place.path is None else str(place.path)}


def place_from(held: Any) -> Place | None:
    """Return the place that an entry of a file describes, None if it does not."""
    if not isinstance(held, dict):
        return None
    path, document, name = held.get("path"), held.get("document"), held.get("name")
    offset, title, opened, seen = held.get("offset"), held.get("title"), held.get("opened"), held.get("seen")
    if not isinstance(name, str) or isinstance(path, str) == (type(document) is int):
        return None
    return Place(
        path=Path(path) if isinstance(path, str) else None,
        document=document if type(document) is int else None,
        name=name,
        offset=offset if type(offset) is int and offset >= 0 else 0,
        title=title if isinstance(title, str) else None,
        opened=opened if isinstance(opened, str) else "",
        is_open=held.get("is_open") is not False,
        seen=seen if isinstance(seen, str) else "",
    )
