"""Brings the outlines of the index up to date: a second pass after the texts, which takes some hundred times as long as they do.

It begins by joining what the first pass has written in parts. What is searched is complete without either. A process that is killed leaves
what it has committed; the next one goes on from there.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from core.errors import LibraryError
from core.progress import Cancelled
from core.store.failures import shown_path, translated_failures
from core.store.index import file, headings, keys
from core.store.index.writing import UNWRITABLE, settle
from core.store.library import open_library, snapshot, transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.store.index.headings import Heading

    Made = tuple[bytes, tuple[Heading, ...]]
    """The key of an outline, and its headings."""

_PAUSE: Final = 2.0
"""Seconds between two transactions: with each, what a search has kept of the index is read anew, and what is not in one may be lost."""
_DEAD: Final = 0.2
"""What part of the outlines may be of documents that have gone or are read otherwise: such a change may be taken back."""
_FEW: Final = 50


def update(
    library: Path, told: Callable[[int, int], None] | None = None, is_cancelled: Callable[[], bool] | None = None, *, pause: float = _PAUSE
) -> int:
    """Settle what was written of the texts and recognise the outlines that the index has not; return how many outlines that were.

    Args:
        library: its file; nothing is done where there is none.
        told: how many are done and how many there are to do, after each transaction.
        is_cancelled: asked between texts.
        pause: seconds between two transactions.

    Raises:
        LibraryError: if the library cannot be read, or the index cannot be written.
        Cancelled: what was done stays.
    """
    path = file.path_of(library)
    with translated_failures(library), closing(open_library(library, create=False)) as source, snapshot(source):
        wanted = headings.keys_of(source)
    try:
        with closing(file.open_for_writing(path)) as index:
            settle(index)
            held = {key for (key,) in index.execute("SELECT key FROM outlines")}
            _prune(index, held - set(wanted.values()), max(_FEW, _DEAD * len(held)))
            # Documents with one text, read alike, share an outline; what came last is looked for first.
            missing = sorted({key: document for document, key in wanted.items() if key not in held}.values(), reverse=True)
            return _fill(index, _made(library, missing, is_cancelled), len(missing), told, pause)
    except sqlite3.Error as error:
        if file.is_damage(error):
            with suppress(OSError):
                file.discard(path)
        raise LibraryError(UNWRITABLE, path=shown_path(path), reason=str(error)) from error
    except OSError as error:
        raise LibraryError(UNWRITABLE, path=shown_path(path), reason=error.strerror or str(error)) from error


def _made(library: Path, documents: Sequence[int], is_cancelled: Callable[[], bool] | None) -> Iterator[Made]:
    """Yield the outlines of documents, each by the key that it has now; those that have gone meanwhile are left out."""
    with translated_failures(library), closing(open_library(library, create=False)) as source:
        for document in documents:
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            try:
                with snapshot(source):
                    key = headings.keys_of(source, document).get(document)
                    shown = headings.shown(source, document)
            except sqlite3.OperationalError:
                continue
            if key is not None and shown is not None:
                yield key, headings.headings_in(shown.outline)


def _fill(index: sqlite3.Connection, ready: Iterator[Made], total: int, told: Callable[[int, int], None] | None, pause: float) -> int:
    """Write outlines that are ready, some at a time."""
    done = 0
    some: list[Made] = []
    last = time.monotonic()
    try:
        for one in ready:
            some.append(one)
            if time.monotonic() - last >= pause:
                done += _write(index, some)
                some.clear()
                last = time.monotonic()
                if told is not None:
                    told(done, total)
    except (Cancelled, LibraryError):
        _write(index, some)
        raise
    done += _write(index, some)
    if told is not None:
        told(done, total)
    return done


def _write(index: sqlite3.Connection, some: Sequence[Made]) -> int:
    if not some:
        return 0
    with transaction(index):
        for key, made in some:
            words, places = headings.packed(made)
            # Another process may have been quicker.
            row = index.execute(
                "INSERT INTO outlines (key, is_plain, words, places) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
                (key, int(keys.is_plain(words)), words, places),
            ).fetchone()
            if row is not None:
                index.execute("INSERT INTO headed (rowid, tokens) VALUES (?, ?)", (row[0], keys.tokens(words)))
    return len(some)


def _prune(index: sqlite3.Connection, dead: set[bytes], allowed: float) -> None:
    """Drop outlines that no document has, once they are many."""
    if len(dead) <= allowed:
        return
    with transaction(index):
        for key in dead:
            row = index.execute("SELECT id, words FROM outlines WHERE key = ?", (key,)).fetchone()
            if row is not None:
                index.execute("INSERT INTO headed (headed, rowid, tokens) VALUES ('delete', ?, ?)", (row[0], keys.tokens(row[1])))
                index.execute("DELETE FROM outlines WHERE id = ?", (row[0],))
