"""Brings the index up to date: what the library shows and the index has not, in transactions of some texts each.

A process that is killed leaves what it has committed; of two that index at once each finds what the other has done.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.progress import Cancelled
from core.store import documents
from core.store.failures import shown_path, translated_failures
from core.store.index import file, keys, shelf
from core.store.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Prepared = tuple[str, int, bytes]
    """Digest of a text, whether it is plain, its tokens in UTF-8."""

_BATCH: Final = 200
"""Texts of a transaction."""
_MERGED: Final = 16
"""Parts of the index of one size that are joined to one, as many as FTS5 lets wait: the less is joined, the less time a text takes."""
_DEAD: Final = 0.2
"""What part of the index may be of texts that the library no longer has."""
_HOLLOW: Final = 0.3
"""What part of the file may be empty."""
_FEW: Final = 50
_SCATTERED: Final = 0.1
"""What part of the index may lie outside its largest part before all are worth being joined."""
_PARTS: Final = 4
"""Parts that are never worth being joined."""
UNWRITABLE: Final = QT_TRANSLATE_NOOP(
    "errors", "The index {path} cannot be written ({reason}). Searching goes on without it, more slowly; make room, or look at its folder."
)


def update(
    library: Path,
    told: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    prepare: Callable[[Path, Sequence[tuple[str, int]], Callable[[], bool]], Iterator[Prepared]] | None = None,
) -> int:
    """Index what is shown of the library and not indexed; return how many texts that were.

    Args:
        library: its file; nothing is done where there is none.
        told: how many texts are done and how many there are to do, after each batch.
        is_cancelled: asked between texts.
        prepare: does what `prepared` does, elsewhere.

    Raises:
        LibraryError: if the library cannot be read, or the index cannot be written.
        Cancelled: what was done stays.
    """
    path = file.path_of(library)
    for is_last in (False, True):
        try:
            return _updated(library, path, told or _nobody, is_cancelled or _never, prepare or prepared)
        except sqlite3.Error as error:
            if is_last or not file.is_damage(error):
                raise LibraryError(UNWRITABLE, path=shown_path(path), reason=str(error)) from error
            _discard(path)
        except OSError as error:
            raise LibraryError(UNWRITABLE, path=shown_path(path), reason=error.strerror or str(error)) from error
    return 0


def prepared(library: Path, missing: Sequence[tuple[str, int]], is_cancelled: Callable[[], bool]) -> Iterator[Prepared]:
    """Yield what is to be written of texts, given by digests and rows; those that have gone meanwhile are left out.

    Raises:
        LibraryError: if the library cannot be read.
        Cancelled: as soon as nobody wants more.
    """
    with translated_failures(library), closing(open_library(library, create=False)) as source:
        for digest, row in missing:
            if is_cancelled():
                raise Cancelled
            try:
                text = documents.load_text(source, row)
            except sqlite3.OperationalError:
                continue
            yield digest, int(keys.is_plain(text)), keys.tokens(text).encode()


def discard(library: Path) -> None:
    """Throw the index of a library away.

    Raises:
        LibraryError: if its file cannot be removed.
    """
    _discard(file.path_of(library))


def _updated(
    library: Path,
    path: Path,
    told: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
    prepare: Callable[[Path, Sequence[tuple[str, int]], Callable[[], bool]], Iterator[Prepared]],
) -> int:
    with translated_failures(library), closing(open_library(library, create=False)) as source:
        wanted = shelf.wanted_texts(source)
        there = {digest for (digest,) in source.execute("SELECT digest FROM texts")}
    if (whole := file.open_for_reading(path)) is not None:
        # Mostly there is nothing to do, and nothing is written then: the folder may be one that can only be read.
        with closing(whole):
            held = _held(whole)
        if held >= wanted.keys() and not _is_worn(held, there):
            told(0, 0)
            return 0
    with closing(file.open_for_writing(path)) as index:
        held = _held(index)
        if _is_worn(held, there):
            index.close()
            file.discard(path)
            return _updated(library, path, told, is_cancelled, prepare)
        missing = [(digest, row) for digest, row in wanted.items() if digest not in held]
        told(0, len(missing))
        _fill(index, prepare(library, missing, is_cancelled), len(missing), told)
        _give_back(index)
        return len(missing)


def settle(index: sqlite3.Connection) -> None:
    """Join the parts of the index where they are many, and give back what that leaves empty.

    The file is two thirds as large then. A search is complete and as quick before, so that nothing waits for this: it is a tenth of all
    the work of indexing and is left to the second pass.
    """
    if _is_scattered(index):
        index.execute("INSERT INTO pairs (pairs) VALUES ('optimize')")
        _give_back(index)


def _give_back(index: sqlite3.Connection) -> None:
    """Write a file of which a good part is empty anew, and the log back into it."""
    if _is_hollow(index):
        with suppress(sqlite3.OperationalError):
            # Where it cannot be written anew now it is filled by what comes.
            index.execute("VACUUM")
    index.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _held(index: sqlite3.Connection) -> set[str]:
    """Return the digests of the texts that the index holds."""
    return {digest for (digest,) in index.execute("SELECT digest FROM texts")}


def _is_worn(held: set[str], there: set[str]) -> bool:
    """Return True if too much of the index is of texts that the library no longer has."""
    return len(held - there) > max(_FEW, _DEAD * len(held))


def _is_scattered(index: sqlite3.Connection) -> bool:
    """Return True if a good part of the index lies outside its largest part."""
    parts = [pages for (pages,) in index.execute("SELECT count(*) FROM pairs_idx GROUP BY segid")]
    return len(parts) > _PARTS and sum(parts) - max(parts) > _SCATTERED * sum(parts)


def _is_hollow(index: sqlite3.Connection) -> bool:
    """Return True if a good part of the file is empty."""
    pages, empty = (int(index.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "freelist_count"))
    return empty > _HOLLOW * pages


def _fill(index: sqlite3.Connection, ready: Iterator[Prepared], total: int, told: Callable[[int, int], None]) -> None:
    """Write texts that are ready."""
    done = 0
    # What is deleted here are parts that were joined, and all that they held stands in the new one: to overwrite them hides nothing.
    index.execute("PRAGMA secure_delete=OFF")
    index.execute("INSERT INTO pairs (pairs, rank) VALUES ('automerge', ?)", (_MERGED,))
    index.execute("BEGIN IMMEDIATE")
    try:
        for digest, is_plain, tokens in ready:
            # Another process may have been quicker. That is asked first: ON CONFLICT and RETURNING open a savepoint for each statement,
            # with which FTS5 sorts and writes what it has gathered, one text at a time.
            if index.execute("SELECT 1 FROM texts WHERE digest = ?", (digest,)).fetchone() is None:
                row = index.execute("INSERT INTO texts (digest, is_plain) VALUES (?, ?)", (digest, is_plain)).lastrowid
                index.execute("INSERT INTO pairs (rowid, tokens) VALUES (?, CAST(? AS TEXT))", (row, tokens))
            done += 1
            if done % _BATCH == 0:
                index.execute("COMMIT")
                told(done, total)
                index.execute("BEGIN IMMEDIATE")
        index.execute("COMMIT")
    except Cancelled:
        index.execute("COMMIT")
        raise
    except BaseException:
        if index.in_transaction:
            index.execute("ROLLBACK")
        raise
    told(done, total)


def _discard(path: Path) -> None:
    try:
        file.discard(path)
    except OSError as error:
        raise LibraryError(UNWRITABLE, path=shown_path(path), reason=error.strerror or str(error)) from error


def _nobody(_done: int, _total: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False
