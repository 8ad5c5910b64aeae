"""Reads texts of the library to count words in them."""

from __future__ import annotations

from array import array
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from core.query.tallying import tally
from core.store.failures import translated_failures
from core.store.library import open_library

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Texts = Sequence[tuple[int, str]]
    """Rows and digests, sorted by row: so they lie on the disk."""

_TOGETHER: Final = 64
"""Texts that are read by one statement."""
_READ: Final = "SELECT id, digest, text FROM texts WHERE id IN (SELECT value FROM json_each(?))"
_MAPPED: Final = 1 << 32
"""Bytes of the library that a process sees without copying them."""


@contextmanager
def opened(library: Path) -> Iterator[sqlite3.Connection]:
    """Open a library to read much of it quickly, for a process that may end: a disk that is pulled out ends it.

    Raises:
        LibraryError: if the library fails.
    """
    with translated_failures(library), closing(open_library(library, create=False)) as connection:
        connection.execute(f"PRAGMA mmap_size={_MAPPED}")
        yield connection


def read(connection: sqlite3.Connection, texts: Texts) -> Iterator[tuple[int, str]]:
    """Yield texts by their rows; those that have gone meanwhile, or whose row another one has, are left out."""
    for start in range(0, len(texts), _TOGETHER):
        some = dict(texts[start : start + _TOGETHER])
        for row, digest, text in connection.execute(_READ, (str(list(some)),)):
            if some[row] == digest:
                yield row, text


def count(
    connection: sqlite3.Connection,
    texts: Texts,
    plain: bytes,
    terms: Sequence[str],
    possible: Sequence[set[int]],
    *,
    is_any_script: bool,
    ask: Callable[[], None],
) -> list[array[int]]:
    """Return for each term how often it stands in each text, by reading those that may hold it.

    Args:
        connection: to the library.
        texts: where to count.
        plain: for each of them 1 if no character of it has a simplified form.
        terms: not empty ones.
        possible: for each term the rows of the texts in which it may stand.
        is_any_script: simplified and traditional characters are alike.
        ask: called before each text; what it raises ends the work.
    """
    tallies = [tally(term, is_any_script=is_any_script) for term in terms]
    found = [array("I", bytes(4 * len(texts))) for _ in terms]
    place = {row: at for at, (row, _) in enumerate(texts)}
    wanted = set[int]().union(*possible)
    for row, text in read(connection, [one for one in texts if one[0] in wanted]):
        ask()
        at = place[row]
        for counts, rows, tallied in zip(found, possible, tallies, strict=True):
            if row in rows:
                counts[at] = tallied(text, bool(plain[at]))
    return found
