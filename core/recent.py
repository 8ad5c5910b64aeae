"""The places: what was read, and where. Small files, so that the page can show its text before the library is open.

The newest stand in one file, which is the list of recent documents. Beside it each document that was ever read has a file of its own, which
is read when that document is opened: so nothing grows with their number, and two windows that write at the same time lose nothing.
"""

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.files import read_json, write_json

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger(__name__)

MOST: Final = 50
"""Places in the list."""
MOST_KEPT: Final = 5_000
"""Documents whose place is kept; those that were read last."""
_DROPPED: Final = 250
"""How many go at once, so that they need not be counted out each time."""
HEADING_KEPT: Final = 80
"""Characters of a heading that are kept of a place."""


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
    digest: str = ""
    """Of the very text in which the offset counts, see `core.left.Left`; empty if that is not known."""
    headings: tuple[str, ...] = ()
    """Those above the offset, outermost first, as they were then: what a reader calls the place."""
    paragraph: int = 0
    """Number of the paragraph at the offset, 0 if it has none or that is not known."""

    def at(self, offset: int, headings: Iterable[str] = (), paragraph: int | None = None) -> Place:
        """Return another place in the same document, with what it is called."""
        kept = tuple(heading[:HEADING_KEPT] for heading in headings)
        return replace(self, offset=offset, headings=kept, paragraph=paragraph or 0)

    def is_same_document(self, other: Place) -> bool:
        """Return True if both name the same file or pasted document."""
        return (self.path, self.document) == (other.path, other.document)


class KnownDocument(NamedTuple):
    """What the library knows of the document of a place."""

    document: int
    """Its row."""
    annotations: int
    """How many it has, those in the trash left out."""


class KeptPlaces:
    """A folder of places, one file for each document: of the file that is meant, whatever path leads to it.

    Args:
        folder: need not be there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, wanted: Place) -> Place | None:
        """Return the place in the document of another one, None if none is kept or its file is damaged."""
        key = _key(wanted)
        try:
            held = read_json(self._file(key))
        except (OSError, ValueError):
            return None
        place = place_from(held.get("place")) if isinstance(held, dict) and held.get("key") == key else None
        return replace(place, path=wanted.path, document=wanted.document, name=wanted.name or place.name) if place is not None else None

    def keep(self, place: Place) -> None:
        """Put a place instead of an older one of the same document; a full disk costs the place, not the reading."""
        key = _key(place)
        file = self._file(key)
        try:
            is_new = not file.exists()
            # Not for the power loss: the list of recent documents holds it, too.
            write_json({"key": key, "place": place_as(place)}, file, lasting=False)
            if is_new and len(os.listdir(self._folder)) > MOST_KEPT:
                self._drop_oldest()
        except OSError:
            log.info("A place could not be written to %s", file, exc_info=True)

    def drop(self, place: Place) -> None:
        """Keep no place in a document."""
        with contextlib.suppress(OSError):
            self._file(_key(place)).unlink()

    def _drop_oldest(self) -> None:
        found: list[tuple[int, str]] = []
        with os.scandir(self._folder) as entries:
            for entry in entries:
                # Another window may do the same.
                with contextlib.suppress(OSError):
                    found.append((entry.stat().st_mtime_ns, entry.path))
        found.sort()
        for _, path in found[: max(0, len(found) - MOST_KEPT + _DROPPED)]:
            with contextlib.suppress(OSError):
                os.unlink(path)

    def _file(self, key: str) -> Path:
        return self._folder / f"{_hashed(key):016x}.json"


class RecentPlaces:
    """The list of recent places, and the places of all documents. Read anew each time, since another window may have written them.

    Args:
        path: file of the list; the folder of the others lies beside it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = KeptPlaces(path.parent / "places")

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

    def left_at(self, wanted: Place) -> Place | None:
        """Return where the document of a place was left, by this window or by another one; None if it never was read."""
        listed = next((one for one in self.places() if one.is_same_document(wanted)), None)
        kept = self._kept.of(wanted)
        if listed is None or kept is None:
            return listed or kept
        return kept if kept.opened > listed.opened else listed

    def remember(self, *places: Place) -> None:
        """Put places first, the last of them at the top, instead of older ones of the same documents. Without a time: now."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        held = self.places()
        for place in places:
            newest = replace(place, opened=place.opened or now)
            held = [newest, *(one for one in held if not one.is_same_document(place))]
            self._kept.keep(newest)
        self._write(held[:MOST])
        for place in held[MOST:]:
            # One that was put into the list before there was this folder.
            if self._kept.of(place) is None:
                self._kept.keep(place)

    def forget(self, place: Place) -> None:
        """Take the document of this place off the list, and keep no place in it."""
        self._kept.drop(place)
        self._write([one for one in self.places() if not one.is_same_document(place)])

    def take_off(self, place: Place) -> None:
        """Take the document of this place off the list; opened again, it is read on where it was left."""
        self._write([one for one in self.places() if not one.is_same_document(place)])

    def _write(self, places: list[Place]) -> None:
        """Replace the file; a full disk costs the place, not the reading."""
        try:
            write_json([place_as(one) for one in places], self._path)
        except OSError:
            log.info("The recent places could not be written to %s", self._path, exc_info=True)


def _key(place: Place) -> str:
    """Return what tells a document from all others."""
    if place.path is None:
        return f"document {place.document}"
    # Through links: the same file by another path was read as far.
    return os.path.realpath(place.path)


def _hashed(key: str) -> int:
    """Return 64 bits of FNV-1a: importing hashlib would take 3 ms of a start. Two of the same do harm to no more than a place."""
    found = 0xCBF29CE484222325
    for byte in key.encode("utf-8", "surrogatepass"):
        found = (found ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return found


def place_as(place: Place) -> dict[str, Any]:
    """Return a place as a file holds it, for `place_from`."""
    return {**asdict(place), "path": None if place.path is None else str(place.path)}


def place_from(held: Any) -> Place | None:
    """Return the place that an entry of a file describes, None if it does not."""
    if not isinstance(held, dict):
        return None
    path, document, name = held.get("path"), held.get("document"), held.get("name")
    offset, title, opened, seen = held.get("offset"), held.get("title"), held.get("opened"), held.get("seen")
    digest, headings, paragraph = held.get("digest"), held.get("headings"), held.get("paragraph")
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
        digest=digest if isinstance(digest, str) else "",
        headings=tuple(one for one in headings if isinstance(one, str)) if isinstance(headings, list) else (),
        paragraph=paragraph if type(paragraph) is int and paragraph > 0 else 0,
    )
