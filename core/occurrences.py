"""Every place where the words of a passage stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def occurrences(text: str, passage: Span) -> list[Span]:
    """Return as many places as possible of the passage's very words, sorted; none overlaps another and the passage itself is among them.

    An empty passage has one place: itself.
    """
    words = passage.of(text)
    if not words:
        return [passage]
    return [*_found(text, words, 0, passage.start), passage, *_found(text, words, passage.end, len(text))]


def _found(text: str, words: str, start: int, end: int) -> Iterator[Span]:
    # To take the first of several that overlap each other is never worse than to leave it out for a later one.
    at = text.find(words, start, end)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + len(words), end)
