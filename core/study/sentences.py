"""Sentences of a text: what ends at 。！？； or at the end of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE: Final = re.compile(r"[^\n。！？；!?;]*(?:[。！？；!?;]+[”’」』）)》】]*|(?=\n)|$)")
_BLANK: Final = " \t\u3000"


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Give the sentences of a text in order, each with its closing marks and without white space around it.

    Args:
        text: a normal text.
        start: where to begin, which should be where a line or a sentence begins.
        end: where to stop; the end of the text if None.
    """
    stop = len(text) if end is None else end
    at = start
    while at < stop:
        if text[at] == "\n":
            at += 1
            continue
        match = _SENTENCE.match(text, at, stop)
        to = match.end() if match is not None and match.end() > at else at + 1
        first, last = at, to
        while first < last and text[first] in _BLANK:
            first += 1
        while last > first and text[last - 1] in _BLANK:
            last -= 1
        if last > first:
            yield Span(first, last)
        at = to
