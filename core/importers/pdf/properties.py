"""What a PDF document says of itself: the title and the author that are worth showing, and its bookmarks."""

from __future__ import annotations

import re
from typing import Any, Final

import pypdfium2

from core.metadata import Metadata

DEEPEST: Final = 9
"""Levels of bookmarks."""
MOST: Final = 20_000
"""Bookmarks of a file at most."""

_PROGRAM: Final = re.compile(r"^(?:microsoft\s+(?:word|powerpoint|office word)|wps\s*文字)\s*[-–—]\s*", re.I)
_FILE: Final = re.compile(r"\.(?:docx?|wps|rtf|odt|txt|pdf|pptx?|xlsx?|html?|indd|cdr|tmp)$", re.I)
_NOTHING: Final = re.compile(
    r"(?:untitled|anonymous|unknown|none|null|title|author|user|users|admin|administrator|pc|owner|微软用户|微软中国|未命名|无标题|未定标题|文档|幻灯片|用户)?\d*"
    r"|(?:microsoft|windows|lenovo|hp|dell|asus)(?:\s+(?:user|office|用户))?|文档\s*\d*|document\s*\d*|\(?(?:unspecified|anonymous)\)?|[\W_]*",
    re.I,
)
_MISREAD: Final = re.compile(r"[\x80-\xff]")


def properties(file: Any) -> Metadata:
    """Return the title and the author of a `pypdfium2.PdfDocument`; what a program put there by itself is none."""
    title = _field(file, "Title")
    if title and (_PROGRAM.match(title) or _FILE.search(title)):
        title = None
    return Metadata(title=title, speaker=_field(file, "Author"))


def bookmarks(file: Any) -> list[tuple[int, str, int]]:
    """Return level (from 1), title and page (from 1) of a file's bookmarks; of a broken list what comes before the break."""
    found: list[tuple[int, str, int]] = []
    try:
        for number, one in enumerate(file.get_toc(max_depth=DEEPEST)):
            target = one.get_dest()
            page = target.get_index() if target else None
            if page is not None:
                found.append((one.level + 1, one.get_title(), page + 1))
            if number >= MOST:
                break
    except (pypdfium2.PdfiumError, ValueError):
        return found
    return found


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
        words = " ".join(repaired(file.get_metadata_value(name).replace("\0", "")).split())
    except (pypdfium2.PdfiumError, ValueError):
        return None
    return None if not words or "\ufffd" in words or _NOTHING.fullmatch(words) else words
