"""Where paragraphs, sentences and words begin and end, for the caret and the mouse, in code points of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

# Compiled when they are first needed: a start has no use for them.
_SENTENCE_END: Final = "[。！？；!?;]+[”’」』）)》〉】〕]*|\n+"
_BLANKS: Final = " \t\u3000"

_MARK: Final = r"[\s，、：；。！？…—“”‘’「」『』（）〔〕《》〈〉,:;!?()\"]"


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
    for end in re.compile(_SENTENCE_END).finditer(text, start, point):
        if end.end() < point and text[end.end()] != "\n":
            start = end.end()
    return start


def sentence_after(text: str, point: int) -> int:
    """Return where the next sentence begins, the text's end after the last."""
    end = re.compile(_SENTENCE_END).search(text, point)
    point = end.end() if end else len(text)
    while point < len(text) and text[point] == "\n":
        point += 1
    return point


def word_before(text: str, point: int, word_at: Callable[[str, int], Span]) -> int:
    """Return where the word begins in which ``point`` stands; the one before it, if it begins there; a line's end before its beginning."""
    if point > 0 and text[point - 1] == "\n":
        while point > 0 and text[point - 1] in "\n" + _BLANKS:
            point -= 1
        return point
    while point > 0 and text[point - 1] in _BLANKS:
        point -= 1
    return point if point == 0 or text[point - 1] == "\n" else word_at(text, point - 1).start


def word_after(text: str, point: int, word_at: Callable[[str, int], Span]) -> int:
    """Return where the next word begins; after the last of a line that is its end, and after that the next line's beginning."""
    if point >= len(text):
        return len(text)
    if text[point] == "\n":
        while point < len(text) and text[point] in "\n" + _BLANKS:
            point += 1
        return point
    point = word_at(text, point).end
    while point < len(text) and text[point] in _BLANKS:
        point += 1
    return point


def phrase_at(text: str, point: int) -> Span:
    """Return the words around ``point`` between two punctuation marks; a mark alone at a mark, nothing at a line's end."""
    line = paragraph_at(text, point)
    if point >= line.end:
        return Span(point, point)
    if re.compile(_MARK).match(text, point):
        return Span(point, point + 1)
    start = line.start
    for mark in re.compile(_MARK).finditer(text, line.start, line.end):
        if mark.start() > point:
            return Span(start, mark.start())
        start = mark.end()
    return Span(start, line.end)


def sentence_at(text: str, point: int) -> Span:
    """Return the sentence that holds the character at ``point``, with its mark; empty on a blank line."""
    line = paragraph_at(text, point)
    start = line.start
    for end in re.compile(_SENTENCE_END).finditer(text, line.start, line.end):
        if end.end() > point:
            return Span(start, end.end())
        start = end.end()
    return Span(start, line.end) if start < line.end else line


def paragraph_at(text: str, point: int) -> Span:
    """Return the line of text that holds ``point``, without its end."""
    start = text.rfind("\n", 0, point) + 1
    end = text.find("\n", point)
    return Span(start, len(text) if end < 0 else end)
