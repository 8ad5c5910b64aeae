"""When pages hold no text that can be read, and what to say then."""

from __future__ import annotations

from typing import Final

from core.errors import QT_TRANSLATE_NOOP, NoTextLayer, UnreadableFile

FEW: Final = 12
"""Characters of a page that is a picture at most: a stamp, a number."""
MOST_PAGES: Final = 20_000
"""Of a file: the largest yearbooks have a few thousand."""
STRANGE: Final = 0.3
"""Share of characters without Unicode from which on a text cannot be read."""

PROTECTED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected in a way that Meipi does not know. Save a copy without protection, and open that."
)
"""What to say of a file that is encrypted in a way that is not known."""
_LONG: Final = QT_TRANSLATE_NOOP("errors", "“{name}” has more than {count} pages. Split it and open the parts.")
_SCAN: Final = QT_TRANSLATE_NOOP("errors", "“{name}” holds pictures of pages and no text. Have its text recognised.")
_SCAN_ALONE: Final = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” holds pictures of pages and no text. To have it recognised, install the packages tesseract-ocr and tesseract-ocr-chi-sim, "
    "and open it again.",
)


def too_many_pages(name: str) -> UnreadableFile:
    """Return the error about a file of more than `MOST_PAGES`."""
    return UnreadableFile(_LONG, name=name, count=MOST_PAGES)


def no_text_layer(name: str) -> UnreadableFile:
    """Return the error about a file of pictures: one that offers to recognise its text where that can be done."""
    from core.importers import ocr

    return NoTextLayer(_SCAN, name=name) if ocr.can_read_chinese() else UnreadableFile(_SCAN_ALONE, name=name)
