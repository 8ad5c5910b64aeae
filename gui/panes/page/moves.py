"""Where the caret goes by paragraph and by sentence, in code points of a text."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE_END: Final = re.compile("[。！？；!?;…]+[”’」』）)》]*|\n+")


def paragraph_before(text: str, point: int) -> int:
    """Return where the paragraph begins in which ``point`` stands; the one before it, if it begins there."""
    while point > 0 and text[point - 1] == "\n":
        point -= 1
    return text.rfind("\n", 0, point) + 1


def paragraph_after(text: str, point: int) -> int:
    """Return where the next paragraph begins, the text's end after the last."""
    border = text.find("\n", point)
    point = len(text) if border < 0 else border
    while point < len(text) and text[point] == "\n":
        point += 1
    return point


def sentence_before(text: str, point: int) -> int:
    """Return where the sentence begins in which ``point`` stands; the one before it, if it begins there."""
    start = paragraph_before(text, point)
    for end in _SENTENCE_END.finditer(text, start, point):
        if end.end() < point and text[end.end()] != "\n":
            start = end.end()
    return start


def sentence_after(text: str, point: int) -> int:
    """Return where the next sentence begins, the text's end after the last."""
    end = _SENTENCE_END.search(text, point)
    point = end.end() if end else len(text)
    while point < len(text) and text[point] == "\n":
        point += 1
    return point
