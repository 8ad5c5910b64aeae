"""The library as a whole: its documents, their tags and collections. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from core.store import documents as document_rows
from core.store import holdings
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library, transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.gathering import GatheredMark
    from core.holdings import Collection, Holding, TagChange
    from core.metadata import MetadataChange

T = TypeVar("T")


class HoldingsSession:
    """Knows what one library holds, and keeps it in order.

    Every method raises `LibraryError` where the disk or the library fails; reading finds nothing where no library has been begun.
    ``documents`` are rows of documents.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def all(self) -> tuple[Holding, ...]:
        """Return the documents that stand, the one that was added last first. Ten thousand of them take 0.15 s."""
        return self._read(holdings.standing)

    def of(self, documents: Sequence[int]) -> tuple[Holding, ...]:
        """Return these documents in this order, whether they stand or lie in the trash; those that are not there are left out."""
        return self._read(lambda connection: holdings.of(connection, documents))

    def removed(self) -> tuple[Holding, ...]:
        """Return the documents in the trash, the one that was removed last first."""
        return self._read(holdings.removed)

    def collections(self) -> tuple[Collection, ...]:
        """Return the collections by name."""
        return self._read(holdings.collections)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return the tags of documents and how many have each, the most used first."""
        return self._read(holdings.tags)

    def annotations(self) -> tuple[GatheredMark, ...]:
        """Return every annotation of the documents that stand, the one that was made last first."""
        from core.store import gathering

        return self._read(gathering.load)

    def edit(self, changes: Sequence[tuple[int, MetadataChange]]) -> None:
        """Write changes of what is known of documents, each with its row, in one transaction; undo writes the inverse of each.

        Raises:
            ChangedMeanwhile: if a document does not hold the ``before`` of its change; nothing is written.
            LibraryError: if the library does not hold one of the documents; nothing is written.
        """
        from core.store import metadata

        def act(connection: Connection) -> None:
            with transaction(connection):
                wanted = {document for document, _ in changes}
                if len(document_rows.standing(connection, wanted)) < len(wanted):
                    raise document_rows.unknown()
                for document, change in changes:
                    metadata.write(connection, document, change)

        self._over(act)

    def retag(self, documents: Sequence[int], put: Sequence[str], dropped: Sequence[str]) -> tuple[TagChange, ...]:
        """Put tags on documents and take others off, in one transaction; return what has changed.

        Documents that do not stand are left alone. `apply_tags` with the inverse of each change takes it back.
        """
        from core.store import document_tags

        return self._over(lambda connection: document_tags.retag(connection, documents, put, dropped))

    def apply_tags(self, changes: Sequence[TagChange]) -> None:
        """Write changes of tags in one transaction.

        Raises:
            ChangedMeanwhile: if a document does not stand, or has other tags than before its change; nothing is written.
        """
        from core.store import document_tags

        self._over(lambda connection: document_tags.apply(connection, changes))

    def put_collection(self, collection: Collection) -> None:
        """Add a collection, or give the one with its id another name; one that was dropped comes back with all that stood in it.

        Raises:
            ValueError: if its name is blank.
            LibraryError: if another one has the name; nothing is written.
        """
        from core.store import collected

        self._over(lambda connection: collected.put(connection, collection))

    def drop_collection(self, collection_id: str) -> None:
        """Drop a collection; its documents stay. `put_collection` brings it back as it was."""
        from core.store import collected

        self._over(lambda connection: collected.drop(connection, collection_id))

    def collect(self, documents: Sequence[int], collection_id: str, *, is_inside: bool) -> tuple[int, ...]:
        """Take documents into a collection, or out of it, in one transaction; return those that were not so before.

        Documents that do not stand are left alone.

        Raises:
            ChangedMeanwhile: if there is no such collection; nothing is written.
        """
        from core.store import collected

        return self._over(lambda connection: collected.collect(connection, documents, collection_id, is_inside=is_inside))

    def remove(self, documents: Sequence[int]) -> None:
        """Move documents to the trash with their notes, in one transaction; see `core.store.removing`."""
        from core.store import removing

        self._over(lambda connection: removing.remove(connection, documents))

    def restore(self, documents: Sequence[int]) -> None:
        """Put documents back from the trash as they were, in one transaction."""
        from core.store import removing

        self._over(lambda connection: removing.restore(connection, documents))

    def delete(self, documents: Sequence[int]) -> None:
        """Delete documents that lie in the trash for good, with all that was made in them, in one transaction; others stay as they are."""
        from core.store import removing

        self._over(lambda connection: removing.delete(connection, documents))

    def note_reading(self, document: int, *, read: float, opened: str) -> None:
        """Write how much of a document was read.

        Args:
            document: its row.
            read: of its newest text, from 0 to 1.
            opened: when it was open last, ISO 8601 in UTC.
        """
        from core.store import amounts

        self._over(lambda connection: amounts.note_reading(connection, document, read=read, opened=opened))

    def count_missing(self, is_cancelled: Callable[[], bool] = lambda: False) -> int:
        """Count the characters of texts that came to the library before they were counted; return how many texts these were.

        For a worker: ten thousand texts take most of a minute, in transactions for which nobody waits long.
        """
        from core.store import amounts

        return self._over(lambda connection: amounts.count_missing(connection, is_cancelled)) if exists(self._library) else 0

    def catch_up(self, is_cancelled: Callable[[], bool] = lambda: False) -> int:
        """Find out what a library of an older program does not say of its documents: how long they are, kind, source and the like.

        In transactions for which nobody waits long; ten thousand documents take most of a minute, a library of this program nothing.

        Returns:
            How many texts and documents something was written of.
        """
        from core.store import recognising

        return recognising.catch_up(self._library, is_cancelled) if exists(self._library) else 0

    def catch_up_beside(self, is_cancelled: Callable[[], bool]) -> bool:
        """Do what `catch_up` does in a process of its own, which leaves the interpreter to the window; return True if there was something.

        Raises:
            Cancelled: as soon as ``is_cancelled``; what is done stays.
        """
        from core.index_apart import MISSING, update_beside
        from core.store import recognising

        if not exists(self._library) or not self._over(recognising.is_missing):
            return False
        update_beside(self._library, None, is_cancelled, work=MISSING)
        return True

    def _read(self, load: Callable[[Connection], tuple[T, ...]]) -> tuple[T, ...]:
        """Return what a connection of its own loads, nothing without a library."""
        return self._over(load) if exists(self._library) else ()

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)
