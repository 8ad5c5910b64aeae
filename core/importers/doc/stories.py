"""What a Word file keeps beside its text: footnotes, endnotes, comments, text boxes, running heads (MS-DOC, 2.3 and 2.8)."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.doc.fib import STORIES
from core.importers.doc.plc import names_of, places_of, stretches
from core.importers.marking import MOST as MOST_COMMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.importers.doc.fib import Fib

_OWNERS: Final = 20
"""Where in a comment's entry the number of its author stands."""
_TAG: Final = 26
"""Where the number of its stretch stands."""
_EXTRA: Final = struct.Struct("<IxxI8x")


class Stretch(NamedTuple):
    """A part of the text."""

    start: int
    end: int


class Note(NamedTuple):
    """A footnote or endnote."""

    at: int
    """Where the text refers to it."""
    words: Stretch
    has_number: bool
    """False for one that has a sign of its own."""


class Remark(NamedTuple):
    """A comment."""

    at: int
    """Where it is hung up."""
    words: Stretch
    begin: int | None
    end: int | None
    """The stretch that it is about, None if none is told."""
    author: str
    created: str | None
    answers: int | None
    """Number of the comment that it answers."""


class Stories:
    """The texts of one file.

    Args:
        fib: tells where they are.
        length: characters that the file has in all.
    """

    def __init__(self, fib: Fib, length: int) -> None:
        self._fib = fib
        self._stories: dict[str, Stretch] = {}
        place = 0
        for name in STORIES:
            end = min(length, place + fib.lengths.get(name, 0))
            self._stories[name] = Stretch(place, end)
            place = end

    def story(self, name: str) -> Stretch:
        """Return where the text of that name stands."""
        return self._stories[name]

    def notes(self) -> list[Note]:
        """Return footnotes and endnotes in the order in which the text refers to them."""
        found: list[Note] = []
        for name, references, texts in (("footnotes", "PlcffndRef", "PlcffndTxt"), ("endnotes", "PlcfendRef", "PlcfendTxt")):
            places, entries = places_of(self._fib.range(references), 2)
            words = self._parts(name, texts)
            found += (Note(places[number], words[number], entry != b"\0\0") for number, entry in enumerate(entries) if number in words)
        return sorted(found)

    def remarks(self) -> list[Remark]:
        """Return the comments."""
        places, entries = places_of(self._fib.range("PlcfandRef"), 30)
        words = self._parts("comments", "PlcfandTxt")
        owners = _owners(self._fib.range("GrpXstAtnOwners"))
        stretches_of = self._stretches_of_remarks()
        entries = entries[:MOST_COMMENTS]
        extra = _extra(self._fib.range("AtrdExtra"), len(entries))
        found: list[Remark] = []
        for number, entry in enumerate(entries):
            owner, tag = struct.unpack_from("<H4xi", entry, _OWNERS)
            begin, end = stretches_of.get(tag, (None, None)) if tag != -1 else (None, None)
            created, answers = extra[number]
            author = owners[owner] if owner < len(owners) else ""
            found.append(Remark(places[number], words.get(number, Stretch(0, 0)), begin, end, author, created, answers))
        return found

    def boxes(self) -> Mapping[int, Stretch]:
        """Return the texts in boxes by the number of their shapes."""
        _, entries = places_of(self._fib.range("PlcftxbxTxt"), 22)
        words = self._parts("boxes", "PlcftxbxTxt", 22)
        found: dict[int, Stretch] = {}
        for number, stretch in words.items():
            if number < len(entries):
                found.setdefault(int.from_bytes(entries[number][14:18], "little"), stretch)
        return found

    def anchors(self) -> Mapping[int, int]:
        """Return the shapes of the text by the place to which they are tied."""
        places, entries = places_of(self._fib.range("PlcSpaMom"), 26)
        return {places[number]: int.from_bytes(entry[:4], "little") for number, entry in enumerate(entries)}

    def section_ends(self) -> frozenset[int]:
        """Return the places of the marks that end a section."""
        places, _ = places_of(self._fib.range("PlcfSed"), 12)
        return frozenset(one - 1 for one in places[1:])

    def heads(self) -> list[Stretch]:
        """Return the running heads and feet."""
        # The first six are what stands between text and notes.
        return [stretch for number, stretch in self._parts("headers", "PlcfHdd", 0).items() if number >= 6]

    def _parts(self, story: str, table: str, size: int = 0) -> dict[int, Stretch]:
        """Return the parts of a story by their numbers."""
        begin, end = self._stories[story]
        places, _ = places_of(self._fib.range(table), size)
        return {number: Stretch(begin + first, begin + last) for number, first, last in stretches(places, end - begin)}

    def _stretches_of_remarks(self) -> dict[int, tuple[int, int]]:
        """Return the stretches that comments are about by their tags."""
        tags = [struct.unpack("<2xi4x", extra)[0] for _, extra in names_of(self._fib.range("SttbfAtnBkmk")) if len(extra) == 10]
        begins, entries = places_of(self._fib.range("PlcfAtnBkf"), 4)
        ends, _ = places_of(self._fib.range("PlcfAtnBkl"), 0)
        found: dict[int, tuple[int, int]] = {}
        for number, (tag, entry) in enumerate(zip(tags, entries, strict=False)):
            other = int.from_bytes(entry[:2], "little")
            if other < len(ends) and begins[number] < ends[other]:
                found[tag] = (begins[number], ends[other])
        return found


def _owners(told: bytes) -> Sequence[str]:
    """Return the names of those who have written comments."""
    found: list[str] = []
    at = 0
    # Their numbers have two bytes.
    while at + 2 <= len(told) and len(found) <= 0xFFFF:
        end = at + 2 + 2 * int.from_bytes(told[at : at + 2], "little")
        found.append(told[at + 2 : end].decode("utf-16-le", "replace"))
        at = end
    return found


def _extra(told: bytes, count: int) -> list[tuple[str | None, int | None]]:
    """Return for each comment when it was made, and the number of the one that it answers.

    They stand as a tree is walked, each behind what it answers and the other answers to that.
    """
    found: list[tuple[str | None, int | None]] = []
    above: list[int] = []
    for number in range(min(count, len(told) // _EXTRA.size)):
        moment, depth = _EXTRA.unpack_from(told, number * _EXTRA.size)
        del above[depth:]
        found.append((time_of(moment), above[-1] if above else None))
        above.append(number)
    return found + [(None, None)] * (count - len(found))


def time_of(moment: int) -> str | None:
    """Return a time as annotations keep it (DTTM; MS-DOC, 2.9.69); None for none. Word writes local time and no zone."""
    minute, hour, day, month, year = moment & 63, moment >> 6 & 31, moment >> 11 & 31, moment >> 16 & 15, 1900 + (moment >> 20 & 511)
    if not moment:
        return None
    try:
        time = datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
