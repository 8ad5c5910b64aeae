"""Marks as readers make them, at places drawn by lot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.outline import recognise
from core.spans import Span
from core.text import paragraphs

if TYPE_CHECKING:
    import random

    from core.outline.tree import Outline

LEAST: Final = 2
MOST: Final = 80
BOOKMARK: Final = "bookmark"
DOCUMENT_NOTE: Final = "document-note"
_WAYS: Final = ("short", "short", "any", "any", "clause", "clause", "clause", "sentence", "sentence", "lines", BOOKMARK)
_CLAUSE: Final = re.compile(r"[^，。！？；：\n,.!?;:]{2,80}")
_SENTENCE: Final = re.compile(r"[^。！？；\n]{2,79}[。！？；]")


def marks(text: str, count: int, dice: random.Random) -> list[Annotation]:
    """Return marks of `LEAST` to `MOST` characters, bookmarks and one note on the document, in no order.

    Single words, any characters, clauses, sentences, and passages that reach over a line end. Every mark but a bookmark holds a letter.
    """
    outline = recognise(text, paragraphs(text))
    places = {"clause": _found(_CLAUSE, text), "sentence": _found(_SENTENCE, text), "lines": _over_lines(text)}
    found = [_annotation(text, outline, Span(0, 0), DOCUMENT_NOTE, dice)]
    while len(found) < count:
        way = dice.choice(_WAYS)
        span = _drawn(way, len(text), places, dice)
        if way == BOOKMARK:
            found.append(_annotation(text, outline, span, BOOKMARK, dice))
        elif any(char.isalnum() for char in span.of(text)) and LEAST <= len(span) <= MOST:
            found.append(_annotation(text, outline, span, dice.choice(("highlight", "underline", "wavy")), dice))
    return found


def _drawn(way: str, length: int, places: dict[str, list[Span]], dice: random.Random) -> Span:
    chosen = places.get(way)
    if way == "lines" and chosen:
        end = dice.choice(chosen).start
        return Span(max(0, end - dice.randint(1, 30)), min(length, end + 1 + dice.randint(1, 40)))
    if chosen:
        return dice.choice(chosen)
    size = {"short": dice.randint(LEAST, 6), BOOKMARK: 0}.get(way, dice.randint(LEAST, MOST))
    start = dice.randrange(max(1, length - size))
    return Span(start, min(length, start + size))


def _annotation(text: str, outline: Outline, span: Span, kind: str, dice: random.Random) -> Annotation:
    anchor = Anchor.of(text, span, outline.path_at(span.start))
    return Annotation(id=f"{dice.getrandbits(128):032x}", kind=kind, colour=dice.choice(COLOURS), anchor=anchor)


def _found(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(text)]


def _over_lines(text: str) -> list[Span]:
    return [Span(at, at + 1) for at, char in enumerate(text) if char == "\n"]
