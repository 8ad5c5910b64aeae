"""What a PDF document says of itself: the title and the author that are worth showing, and its bookmarks."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from core.importers.pages.characters import folded
from core.importers.pages.naming import described

if TYPE_CHECKING:
    from core.metadata import Metadata

DEEPEST: Final = 9
"""Levels of bookmarks."""
MOST: Final = 20_000
"""Bookmarks of a file at most."""
LONGEST: Final = 1_000
"""Code points of a bookmark at most."""

_MISREAD: Final = re.compile(r"[\x80-\xff]")


def properties(file: Any) -> Metadata:
    """Return the title and the author of a `pypdfium2.PdfDocument`; what a program put there by itself is none."""
    return described(_field(file, "Title"), _field(file, "Author"))


def bookmarks(file: Any) -> list[tuple[int, str, int]]:
    """Return level (from 1), title and page (from 1) of a file's bookmarks; one that is met again ends its branch."""
    found: list[tuple[int, str, int]] = []
    met: set[int] = set()
    open_ends = [(1, pdfium.FPDFBookmark_GetFirstChild(file.raw, None))]
    while open_ends and len(met) < MOST:
        level, one = open_ends.pop()
        place = ctypes.cast(one, ctypes.c_void_p).value
        if place is None or place in met:
            continue
        met.add(place)
        target = pdfium.FPDFBookmark_GetDest(file.raw, one)
        page = pdfium.FPDFDest_GetDestPageIndex(file.raw, target) if target else -1
        title = _title(one)
        if page >= 0 and title:
            found.append((level, title, page + 1))
        open_ends.append((level, pdfium.FPDFBookmark_GetNextSibling(file.raw, one)))
        if level < DEEPEST:
            open_ends.append((level + 1, pdfium.FPDFBookmark_GetFirstChild(file.raw, one)))
    return found


def _title(bookmark: Any) -> str:
    length = min(pdfium.FPDFBookmark_GetTitle(bookmark, None, 0), 2 * LONGEST)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFBookmark_GetTitle(bookmark, buffer, length)
    return repaired(folded(buffer.raw.decode("utf-16-le", "replace").rstrip("\0")))


def repaired(words: str) -> str:
    """Return a text that a Chinese program wrote in GBK or UTF-8 where PDF has Latin letters of its own (PDFDocEncoding)."""
    if not _MISREAD.search(words) or any(ord(char) > 0xFF for char in words):
        return words
    raw = words.encode("latin-1")
    for codec in ("utf-8", "gb18030"):
        try:
            better = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if sum("\u4e00" <= char <= "\u9fff" for char in better) * 2 > len(better):
            return better
    return words


def _field(file: Any, name: str) -> str | None:
    try:
        return repaired(file.get_metadata_value(name).replace("\0", ""))
    except (pypdfium2.PdfiumError, ValueError):
        return None
