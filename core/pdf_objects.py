"""Objects of PDF files: reading those that Qt's writer makes, and making streams, maps of characters and the list of bookmarks.

Terms and clauses are those of ISO 32000-1.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENTRY: Final = re.compile(rb"(\d{10}) \d{5} ([nf])")
_CHUNK: Final = 100
"""Characters in one section of a map (9.10.3)."""


class UnlikeQt(ValueError):
    """The file is not written as Qt writes: nothing was changed."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading as the list of a PDF viewer shows it."""

    level: int
    """From 1."""
    words: str
    page: int
    """From 0."""
    top: float
    """Points above the lower edge of the page."""


class QtFile:
    """The objects of a file as Qt's writer makes it: a table of references, whole objects.

    Raises:
        UnlikeQt: if it is made in another way.
    """

    def __init__(self, content: bytes) -> None:
        start = content.rfind(b"startxref")
        number = re.match(rb"startxref\s+(\d+)", content[start:]) if start >= 0 else None
        if number is None:
            message = "the file has no table of references"
            raise UnlikeQt(message)
        table = int(number[1])
        self.head = content[: max(0, content.find(b"1 0 obj"))]
        self.trailer = content[table:start]
        places = [int(place) for place, kind in _ENTRY.findall(self.trailer)[1:]]
        order = sorted({*places, table})
        ends = dict(pairwise(order))
        self.bodies = [b"", *(_body(content, number, place, ends.get(place, table)) for number, place in enumerate(places, start=1))]
        """Each object's body by its number; empty if there is none."""

    def reference(self, body: bytes, key: bytes) -> int:
        """Return the number of the object to which a dictionary refers."""
        found = re.search(rb"/" + key + rb"\s*\[?\s*(\d+) 0 R", body)
        if found is None:
            message = f"an object without {key.decode()}"
            raise UnlikeQt(message)
        return int(found[1])

    def pages(self) -> list[int]:
        """Return the numbers of the pages."""
        root = self.bodies[self.reference(self.trailer, b"Root")]
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", self.bodies[self.reference(root, b"Pages")])
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []


def _body(content: bytes, number: int, place: int, end: int) -> bytes:
    raw = content[place:end]
    head = f"{number} 0 obj".encode()
    return raw[len(head) : raw.rfind(b"endobj")].strip(b"\r\n") if place and raw.startswith(head) else b""


def unpacked(body: bytes) -> bytes:
    """Return the content of a stream."""
    found = re.search(rb"stream\r?\n", body)
    if found is None:
        message = "a page without a stream"
        raise UnlikeQt(message)
    raw = body[found.end() : body.rfind(b"endstream")]
    return zlib.decompressobj().decompress(raw) if b"/FlateDecode" in body[: found.start()] else raw


def stream(content: bytes, more: bytes = b"", *, level: int = -1) -> bytes:
    """Return a stream's body.

    Args:
        content: what it holds.
        more: entries of its dictionary beside length and filter.
        level: how much is done to make it small, as `zlib.compress` takes it.
    """
    made = zlib.compress(content, level)
    return b"<< %s/Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (more, len(made), made)


def text_string(words: str) -> str:
    """Return words as a string of a dictionary (7.9.2.2)."""
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


def character_map(meanings: Mapping[int, str]) -> bytes:
    """Return the map from codes to characters (9.10.3)."""
    known = sorted((code, meaning) for code, meaning in meanings.items() if meaning.strip("\0"))
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(known), _CHUNK):
        chunk = known[start : start + _CHUNK]
        lines.append(f"{len(chunk)} beginbfchar")
        lines += [f"<{code:04X}> <{meaning.encode('utf-16-be').hex().upper()}>" for code, meaning in chunk]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode() + b"\n"


def outline(bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int) -> list[bytes]:
    """Return the objects of the list of bookmarks (12.3.3), the list itself first.

    Args:
        bookmarks: at least one, in the order of the text.
        pages: numbers of the objects of the pages.
        first: number that the first of them will have; the others follow.
    """
    numbers = range(first + 1, first + 1 + len(bookmarks))
    parents = _parents(bookmarks)
    children: dict[int, list[int]] = {-1: []}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    highest = children[-1]
    top = f"/First {numbers[highest[0]]} 0 R /Last {numbers[highest[-1]]} 0 R /Count {len(highest)}"
    found = [f"<< /Type /Outlines {top} >>".encode()]
    for index, bookmark in enumerate(bookmarks):
        brothers = children[parents[index]]
        place = bisect_left(brothers, index)
        parent = numbers[parents[index]] if parents[index] >= 0 else first
        parts = [f"/Title {text_string(bookmark.words)} /Parent {parent} 0 R"]
        parts.append(f"/Dest [{pages[bookmark.page]} 0 R /XYZ 0 {bookmark.top:.1f} 0]")
        if place:
            parts.append(f"/Prev {numbers[brothers[place - 1]]} 0 R")
        if place + 1 < len(brothers):
            parts.append(f"/Next {numbers[brothers[place + 1]]} 0 R")
        below = children.get(index)
        if below:
            # Shut: whoever looks for a part sees the highest first.
            parts.append(f"/First {numbers[below[0]]} 0 R /Last {numbers[below[-1]]} 0 R /Count {-len(below)}")
        found.append(f"<< {' '.join(parts)} >>".encode())
    return found


def _parents(bookmarks: Sequence[Bookmark]) -> list[int]:
    """Return for each bookmark the index of the nearest one before it on a higher level, -1 for none."""
    parents: list[int] = []
    open_ones: list[int] = []
    for index, bookmark in enumerate(bookmarks):
        while open_ones and bookmarks[open_ones[-1]].level >= bookmark.level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else -1)
        open_ones.append(index)
    return parents
