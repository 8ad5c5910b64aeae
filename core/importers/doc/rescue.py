"""Finds the streams of a Word file of which the directory or the table of sectors is gone, as where a download broke off.

Word writes each stream as one stretch, so all that has to be found is where each begins: the one with the text by the first bytes of its
block, the one with the tables by the table of pieces, of which the block tells place and length.
"""

from __future__ import annotations

import struct
from itertools import islice
from typing import Final

from core.importers.doc.fib import STORIES, Fib
from core.importers.formats import ALIGNED, word_blocks

MOST_BLOCKS: Final = 64
"""Beginnings of documents that are looked at: others may stand in it as objects."""
BLOCK: Final = 4096
"""Bytes that hold a whole block."""
MOST_MODIFIERS: Final = 5_000
"""Modifiers before a table of pieces at most."""


def rescued_streams(data: bytes) -> dict[str, bytes]:
    """Return the streams of the longest text in a file by their names in small letters, as far as they are there; none if there is none."""
    blocks: list[tuple[int, int, Fib]] = []
    for at in islice(word_blocks(data), MOST_BLOCKS):
        try:
            fib = Fib(data[at : at + BLOCK], lambda _: None)
        except ValueError:
            continue
        blocks.append((-fib.lengths.get(STORIES[0], 0), at, fib))
    if not blocks:
        return {}
    _, at, fib = min(blocks, key=lambda one: one[:2])
    return {"worddocument": data[at:], "1table": _table(data, fib)}


def _table(data: bytes, fib: Fib) -> bytes:
    """Return the stream of tables with what stands behind it; nothing if it is not there."""
    place, length = fib.place("Clx")
    if length < 21:
        return b""
    last = sum(fib.lengths.values())
    for start in range(ALIGNED * 8, len(data) - place - length + 1, ALIGNED):
        at = start + place
        if data[at] in {1, 2} and _is_table_of_pieces(data, at, at + length, last):
            return data[start:]
    return b""


def _is_table_of_pieces(data: bytes, at: int, end: int, last: int) -> bool:
    """Return True if a table fills a stretch of bytes, with the modifiers before it, and its pieces make up so many characters."""
    for _ in range(MOST_MODIFIERS):
        if at + 21 > end or data[at] != 1:
            break
        at += 3 + int.from_bytes(data[at + 1 : at + 3], "little")
    if at + 21 > end or data[at] != 2:
        return False
    (length,) = struct.unpack_from("<I", data, at + 1)
    if at + 5 + length != end or length % 12 != 4:
        return False
    first, reached = struct.unpack_from("<i", data, at + 5)[0], struct.unpack_from("<i", data, at + 5 + length // 12 * 4)[0]
    return bool(first == 0 and reached >= last)
