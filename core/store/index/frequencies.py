"""In how many texts of the library words stand, as its index has it: what is common there says little of one text of it.

A text counts where it has all pairs of neighbours of a word. Of a word of two characters that is exact; a longer one may be counted in a
text in which its pairs stand apart, so that it is taken for a little more common than it is.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from core.scripts import variants
from core.store.documents import exact_digest
from core.store.index import file, keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


_HAN: Final = re.compile(r"[\u3400-\u9FFF]+")
_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How common words are among some texts."""

    texts: int = 0
    """How many there are; 0 if nothing is known."""
    holding: Mapping[str, int] = field(default_factory=dict)
    """In how many of them each word stands."""


def frequencies(library: Path, words: Iterable[str], *, apart: str | None = None) -> Frequencies:
    """Return in how many texts of the index words stand; nothing of an index that is missing, in use or damaged. For any thread.

    Args:
        library: its file.
        words: what is asked about, each of two characters at least.
        apart: a text that holds all of them and is not counted: its words are not common for standing in it.
    """
    index = file.open_for_reading(file.path_of(library))
    if index is None:
        return Frequencies()
    # A search does without the index then and makes it anew; what is only weighed by it can wait for that.
    with closing(index), suppress(sqlite3.DatabaseError):
        (texts,) = index.execute("SELECT count(*) FROM texts").fetchone()
        is_there = apart is not None and _holds(index, exact_digest(apart))
        index.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'pairs', 'row')")
        found = {word: max(0, _count(index, word) - is_there) for word in words}
        return Frequencies(texts - is_there, found)
    return Frequencies()


def _holds(index: sqlite3.Connection, digest: str) -> bool:
    return index.execute("SELECT 1 FROM texts WHERE digest = ?", (digest,)).fetchone() is not None


def _count(index: sqlite3.Connection, word: str) -> int:
    if len(word) == _PAIR and _HAN.fullmatch(word):
        row = index.execute("SELECT doc FROM temp.terms WHERE term = ?", (_key(word[0]) + _key(word[1]),)).fetchone()
    else:
        pairs = map(str.__add__, map(_key, word), map(_key, word[1:])) if _HAN.fullmatch(word) else keys.asked(word)
        match = " AND ".join(f'"{token}"' for token in pairs)
        row = index.execute("SELECT count(*) FROM pairs WHERE pairs MATCH ?", (match,)).fetchone()
    return int(row[0]) if row is not None else 0


@cache
def _key(character: str) -> str:
    """Return the key of a Chinese character, as `keys.keys` has it: its own table need not be made for that, which takes twice as long."""
    return min(variants(character))
