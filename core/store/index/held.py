"""What is kept from one search to the next: the documents, which of their texts the index holds, and where phrases were found lately."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections import OrderedDict
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from core.progress import Cancelled
from core.store.failures import primary, translated_failures
from core.store.index import file, keys, shelf
from core.store.index.headings import Outlines
from core.store.index.recent import Doubtful, Pages
from core.store.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.store.index.shelf import Shelf

T = TypeVar("T")

log = logging.getLogger(__name__)

_PHRASES: Final = 32
"""Phrases whose texts are remembered: what is typed grows by a character at a time, and each is found in some of those before."""


class Catalogue:
    """The documents of one state of a library, and what the index says of their texts. Texts are meant by their rows.

    Args:
        documents: that stand.
        index: a connection that reads the index, None if there is none.
        doubtful: texts that are kept, of those of which the index is not certain.
    """

    def __init__(self, documents: Shelf, index: sqlite3.Connection | None, doubtful: Doubtful) -> None:
        self.shelf = documents
        self.doubtful = doubtful
        self.pages = Pages()
        rows = {digest: row for row, digest in documents.digests.items() if row in documents.by_text}
        self._texts: dict[int, int] = {}
        """By the ids that the index gives them."""
        self._plain: set[int] = set()
        for key, digest, is_plain in index.execute("SELECT id, digest, is_plain FROM texts") if index is not None else ():
            if (text := rows.get(digest)) is not None:
                self._texts[key] = text
                if is_plain:
                    self._plain.add(text)
        self.waiting = frozenset(documents.by_text).difference(self._texts.values())
        """What the index does not hold."""
        self.mixed = frozenset(self._texts.values()) - self._plain
        """Texts with characters that have a simplified form."""
        self._known: OrderedDict[tuple[str, bool], tuple[frozenset[int], bool]] = OrderedDict()
        """In which texts a phrase stands, and whether that is certain of all of them."""
        self._outlines: Outlines | None = None

    def outlines(self, library: sqlite3.Connection, index: sqlite3.Connection | None) -> Outlines:
        """Return what the index says of outlines, read when first asked for."""
        if self._outlines is None:
            self._outlines = Outlines(self.shelf.outline_keys(library), index)
        return self._outlines

    @property
    def waiting_documents(self) -> int:
        """Return how many documents show a text that the index does not hold."""
        return sum(len(self.shelf.by_text[text]) for text in self.waiting)

    def holding(self, words: str, index: sqlite3.Connection | None, *, is_any_script: bool) -> tuple[set[int], set[int]]:
        """Return the texts that may hold a phrase, all that do among them, and those of them that certainly do."""
        known, is_certain = self._known.get((words, is_any_script), (None, False))
        if known is not None and is_certain:
            return set(known), set(known)
        # Lists of what another thread may change meanwhile.
        kept = list(self._known.items())
        grown = [texts for (shorter, is_any), (texts, _) in kept if shorter in words and (is_any or not is_any_script)]
        if (least := min(grown, key=len, default=None)) is not None and len(least) <= _FEW:
            return set(least), set()
        possible: set[int] = set()
        if index is not None:
            match = " AND ".join(f'"{token}"' for token in keys.asked(words)[:_TOKENS])
            # Ten thousand rows: without a step of the interpreter for each, and joined they come in two thirds of the time.
            (joined,) = index.execute("SELECT group_concat(rowid) FROM pairs WHERE pairs MATCH ?", (match,)).fetchone()
            known_and_gone = set(map(self._texts.get, map(int, joined.split(",")))) if joined else set()
            known_and_gone.discard(None)
            possible = cast("set[int]", known_and_gone)
        sure: set[int] = set()
        if keys.is_exact(words, is_any_script=is_any_script, is_plain=False):
            sure = set(possible)
        elif keys.is_exact(words, is_any_script=is_any_script, is_plain=True):
            sure = possible & self._plain
        possible |= self.waiting
        for texts in grown:
            possible &= texts
        return possible, sure & possible if grown else sure

    def remember(self, words: str, texts: set[int], *, is_any_script: bool, is_certain: bool) -> None:
        """Keep in which texts a phrase was found, in no others; of some of them that may not be certain."""
        self._known[words, is_any_script] = frozenset(texts), is_certain
        while len(self._known) > _PHRASES:
            self._known.popitem(last=False)


_FEW: Final = 64
"""Texts that are looked through as soon as the index would be asked: a phrase that has grown is in none but those of the shorter one."""
_TOKENS: Final = 64
"""Pairs of a phrase that the index is asked for: what holds so many holds the rest."""


class Held:
    """Opens a library and its index for a search, and keeps what is known of them. For any number of threads.

    Args:
        library: its file.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._index = file.path_of(library)
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._doubtful = Doubtful()
        self._files: tuple[Any, ...] = ()
        self._stamp: tuple[Any, ...] = ()
        self._index_files: tuple[Any, ...] = ()

    def asked(
        self, act: Callable[[Catalogue, sqlite3.Connection, sqlite3.Connection | None], T], is_cancelled: Callable[[], bool] | None
    ) -> T:
        """Return what is done with the library and its index, once more without the index if that fails.

        Raises:
            Cancelled: as soon as ``is_cancelled``, which SQLite itself asks.
            LibraryError: if the library fails.
        """
        with _failures(self._library, is_cancelled):
            try:
                with self._opened(is_cancelled, with_index=True) as (catalogue, library, index):
                    return act(catalogue, library, index)
            except sqlite3.DatabaseError as error:
                if _is_interruption(error) or not self._index.exists():
                    raise
                log.info("The library is searched without its index", exc_info=True)
                with self._opened(is_cancelled, with_index=False) as (catalogue, library, index):
                    answer = act(catalogue, library, index)
                if file.is_damage(error):
                    # The library is sound, then: the index is made anew the next time.
                    with suppress(OSError):
                        file.discard(self._index)
                return answer

    def each(
        self,
        act: Callable[[Catalogue, sqlite3.Connection, sqlite3.Connection | None], Iterator[T]],
        is_cancelled: Callable[[], bool] | None,
    ) -> Iterator[T]:
        """Yield what is done with the library, see `asked`; of the index only outlines are asked."""
        with _failures(self._library, is_cancelled), self._opened(is_cancelled, with_index=True) as opened:
            yield from act(*opened)

    @contextmanager
    def _opened(
        self, is_cancelled: Callable[[], bool] | None, *, with_index: bool
    ) -> Iterator[tuple[Catalogue, sqlite3.Connection, sqlite3.Connection | None]]:
        """Open the library and its index, None where that cannot be read."""
        # Before they are opened: the log of a library that nobody else has open comes and goes with the connection.
        files, index_files = shelf.files_of(self._library), shelf.files_of(self._index)
        with closing(open_library(self._library, create=False)) as connection:
            index = file.open_for_reading(self._index) if with_index else None
            try:
                if is_cancelled is not None:
                    for one in (connection, index):
                        if one is not None:
                            one.set_progress_handler(lambda: int(is_cancelled()), _STEPS)
                yield self._current(connection, index, files, (index is not None, *index_files)), connection, index
            finally:
                if index is not None:
                    index.close()

    def _current(
        self, connection: sqlite3.Connection, index: sqlite3.Connection | None, files: tuple[Any, ...], index_files: tuple[Any, ...]
    ) -> Catalogue:
        """Return what was kept if the files, as they were before they were opened, are those of the last time."""
        with self._lock:
            if self._catalogue is not None and (files, index_files) == (self._files, self._index_files):
                return self._catalogue
            stamp = shelf.stamp(connection)
            is_same = self._catalogue is not None and stamp == self._stamp
            if not is_same or index_files != self._index_files:
                known = self._catalogue.shelf if is_same and self._catalogue is not None else shelf.load(connection)
                self._catalogue = Catalogue(known, index, self._doubtful)
            self._files, self._index_files, self._stamp = files, index_files, stamp
            if self._catalogue is None:
                raise AssertionError
            return self._catalogue


_STEPS: Final = 5_000
"""Of SQLite's machine between two questions whether anybody still wants the answer: some 0.1 ms."""


@contextmanager
def _failures(library: Path, is_cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Turn failures of SQLite into `LibraryError`, and one that was asked for into `Cancelled`."""
    with translated_failures(library):
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_cancelled is not None and _is_interruption(error):
                raise Cancelled from error
            raise


def _is_interruption(error: sqlite3.Error) -> bool:
    return primary(error) == sqlite3.SQLITE_INTERRUPT
