"""What is done with documents as a whole beside writing what is known of them: those alike, what was recognised. Part of the session.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from core.store import alike, metadata
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from core.likeness import AlikePair
    from core.metadata import Metadata

T = TypeVar("T")


class CuratingSession:
    """Knows which documents of one library are alike, and what its program takes them for.

    Every method raises `LibraryError` where the disk or the library fails.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def recognised(self, documents: Sequence[int]) -> tuple[Metadata, ...]:
        """Return what was recognised of each of these documents, whatever the reader has set."""
        return self._over(lambda connection: tuple(metadata.load(connection, row).recognised for row in documents))

    def alike(
        self, wanted: Collection[int] | None, told: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> tuple[AlikePair, ...]:
        """Return the documents that are alike, those with the same text first; none without a library. For a worker.

        Args:
            wanted: rows of documents, one of which each pair has to have; None for all.
            told: called with how many texts have been read, and of how many.
            is_cancelled: asked each time; `core.progress.Cancelled` is raised then.
        """
        if not exists(self._library):
            return ()
        from core.alike_apart import find_beside

        found = find_beside(self._library, wanted, told, is_cancelled)
        return self._over(lambda connection: alike.described(connection, found))

    def keep_apart(self, pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Note that documents are not to be offered for joining again; return the pairs of which that was not known."""
        return self._over(lambda connection: alike.keep_apart(connection, pairs))

    def offer_again(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Take that back."""
        self._over(lambda connection: alike.offer_again(connection, pairs))

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)
