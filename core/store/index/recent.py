"""Texts that a search keeps once they are read: those of the last pages, and those of which the index cannot be certain.

What is typed grows by a character at a time, and mostly the same documents stand first. In a text with traditional characters the index
cannot tell 发 from 發, so that those are looked through at almost every key. What there is no room for is read each time.
"""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_PAGES: Final = 4_000_000
"""Code points of texts of the last pages: some 8 MB."""
_DOUBTFUL: Final = 12_000_000
"""Code points of texts of which the index is not certain: some 24 MB."""
_HEADING: Final = re.compile(
    r"(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}[章节篇])"
)
_HEADING_LENGTH: Final = 45


class Read(NamedTuple):
    """A text that has been read."""

    text: str
    headings: tuple[str, ...]
    """What looks like a heading: to rank by it need not be one, and to recognise the outline takes up to 70 ms."""


def likely_headings(text: str) -> tuple[str, ...]:
    """Return the lines that look like headings, of a text whose outline is not known."""
    return tuple(line for line in text.split("\n") if len(line) <= _HEADING_LENGTH and _HEADING.match(line))


class Pages:
    """The texts of the last pages by their rows, those that were asked for last. For any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[int, Read] = {}
        self._size = 0

    def read(self, rows: Iterable[int], load: Callable[[list[int]], Mapping[int, str]]) -> dict[int, Read]:
        """Return some texts; ``load`` reads those that are not kept, and may leave some out."""
        with self._lock:
            found = {row: self._held[row] for row in rows if row in self._held}
        missing = {row: Read(text, likely_headings(text)) for row, text in load([row for row in rows if row not in found]).items()}
        with self._lock:
            for row, one in (found | missing).items():
                # The last one to be asked for stands last.
                if self._held.pop(row, None) is None:
                    self._size += len(one.text)
                self._held[row] = one
            while self._size > _PAGES:
                oldest = next(iter(self._held))
                self._size -= len(self._held.pop(oldest).text)
        return found | missing


class Doubtful:
    """Texts of which the index cannot be certain, by their digests: each is the same for ever. For any thread."""

    def __init__(self) -> None:
        self._held: dict[str, str] = {}
        self._room = _DOUBTFUL

    def holding(
        self, texts: Mapping[int, str], ways: Sequence[str], read: Callable[[Iterable[int]], Iterable[tuple[int, bytes]]]
    ) -> tuple[set[int], set[int]]:
        """Return those of some texts in which a phrase stands, and those of which that is not known since there is no room for them.

        Args:
            texts: their digests by their rows.
            ways: how the phrase may be written.
            read: yields texts in UTF-8 by their rows.
        """
        held = {row: self._held[digest] for row, digest in texts.items() if digest in self._held}
        missing = texts.keys() - held.keys()
        if missing and self._room > 0:
            for row, text in read(missing):
                self._keep(texts[row], held.setdefault(row, text.decode("utf-8", "replace")))
                if self._room <= 0:
                    break
            missing = texts.keys() - held.keys()
        return {row for row, text in held.items() if any(map(text.__contains__, ways))}, missing

    def _keep(self, digest: str, text: str) -> None:
        if len(text) > self._room:
            # It is full: to make characters of bytes takes longer than to look through them.
            self._room = 0
        elif digest not in self._held:
            self._held[digest] = text
            self._room -= len(text)
