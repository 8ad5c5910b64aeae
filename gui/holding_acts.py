"""Acts on documents as a whole: short writes in the window's thread, reading and looking in workers."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.progress import Progress
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from core.errors import ReaderError
    from core.holdings import Collection as Shelf
    from core.holdings import Holding, TagChange
    from core.likeness import AlikePair
    from core.metadata import Metadata, MetadataChange
    from core.session import ReadingSession
    from gui.holdings import Holdings
    from gui.keeping import Keeping

T = TypeVar("T")

COMPLETED: Final = ("speaker", "occasion", "source", "kind")
"""Fields whose values recur from document to document."""
DETAILS: Final = "details of holdings"
STATE: Final = "state of a holding"
REMOVED: Final = "removed documents"
MISSING: Final = "missing files"
ALIKE: Final = "alike documents"
DELETED: Final = "deleted documents"
PIECE: Final = 4
"""Documents that are deleted in one transaction."""
PAUSE: Final = 0.01
"""Seconds between two of these."""


@dataclass(frozen=True, slots=True)
class HoldingDetails:
    """What a dialog about some documents shows."""

    holdings: tuple[Holding, ...]
    recognised: tuple[Metadata, ...]
    """Of each of them, whatever the reader has set."""
    values: Mapping[str, Sequence[str]]
    """What all documents that stand have in the fields of `COMPLETED`, the most frequent first."""
    tags: tuple[tuple[str, int], ...]
    """Of documents, the most used first."""
    collections: tuple[Shelf, ...]


class HoldingActs(QObject):
    """Writes what is done with documents of the library; the bridge has one.

    Each write tells whether it is on the disk; if not, the reader has been told why, and nothing has changed.

    Args:
        session: reaches the library.
        holdings: writes, and tells lists of documents of it.
        tasks: the workers for what is soon done.
        keeping: the library may be at rest.
        parent: the bridge.
    """

    changed = Signal(object)
    """Tuple of the rows of documents of which something else is known now, or that came or went; an empty one for collections alone."""
    failed = Signal(object)
    """ReaderError."""
    progressed = Signal(int, int)
    """Of what is looked for: texts or files that were looked at, and all of them. From the worker."""

    def __init__(self, session: ReadingSession, holdings: Holdings, tasks: Tasks, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._holdings = holdings
        self._tasks = tasks
        self._keeping = keeping
        self._slow: Tasks | None = None
        self._looking: Progress | None = None
        self._is_closing = False
        keeping.resting.connect(self.stop_looking)

    # Reading

    def read_details(self, documents: Sequence[int], done: Callable[[HoldingDetails], None]) -> None:
        """Call ``done`` with all that a dialog about these documents shows."""
        session = self._session

        def read() -> HoldingDetails:
            holdings = session.holdings.of(documents)
            recognised = session.curating.recognised([one.document for one in holdings]) if holdings else ()
            everything = session.holdings.all()
            values = {field: _values_of(everything, field) for field in COMPLETED}
            return HoldingDetails(holdings, recognised, values, session.holdings.tags(), session.holdings.collections())

        self._read(DETAILS, read, done)

    def look_at(self, document: int, done: Callable[[Holding], None]) -> None:
        """Call ``done`` with what the library knows of a document now; nothing is said if that cannot be read."""
        if self._keeping.refusal is None:
            session = self._session

            def take(found: tuple[Holding, ...]) -> None:
                for one in found:
                    done(one)

            self._tasks.run(STATE, lambda: session.holdings.of([document]), take, lambda _error: None)

    def read_removed(self, done: Callable[[tuple[Holding, ...]], None]) -> None:
        """Call ``done`` with the documents in the trash, the last removed first."""
        self._read(REMOVED, self._session.holdings.removed, done)

    def read_missing(self, done: Callable[[tuple[Holding, ...]], None], failed: Callable[[ReaderError], object] | None = None) -> None:
        """Call ``done`` with the documents whose file is not where it was; a disk that is far away may take long to answer.

        Args:
            done: called with them.
            failed: called with what went wrong instead of `failed`.
        """
        session = self._session

        def read() -> tuple[Holding, ...]:
            return session.holdings.of(session.adding.missing())

        self._look(MISSING, read, done, failed or self.failed.emit)

    # Looking, for as long as it takes

    def look_for_alike(
        self,
        wanted: Collection[int] | None,
        done: Callable[[tuple[AlikePair, ...]], None],
        failed: Callable[[ReaderError], object] | None = None,
    ) -> None:
        """Look for documents that are alike; `progressed` tells how far that is.

        Args:
            wanted: rows of documents, one of which each pair has to have; None for all.
            done: called with what was found, those with the same text first.
            failed: called with what went wrong instead of `failed`.
        """
        session, progress = self._session, self._begin()
        self._look(
            ALIKE, lambda: session.curating.alike(wanted, progress.tell, lambda: progress.is_cancelled), done, failed or self.failed.emit
        )

    def look_for_missing(
        self,
        folder: Path,
        documents: Sequence[int],
        done: Callable[[tuple[int, ...]], None],
        failed: Callable[[ReaderError], object] | None = None,
    ) -> None:
        """Look for the files of documents in a folder, by what they hold, and note where they are; `progressed` tells how far that is.

        Args:
            folder: is looked into with all folders in it.
            documents: rows of those that are looked for.
            done: called with the rows of those that were found.
            failed: called with what went wrong instead of `failed`.
        """
        session, progress = self._session, self._begin()

        def look() -> tuple[int, ...]:
            found = session.adding.search_missing(folder, documents, progress=progress)
            return session.adding.relocate(found) if found else ()

        self._look(MISSING, look, lambda found: self._tell_found(found, done), failed or self.failed.emit)

    def relocate(self, document: int, path: Path, done: Callable[[tuple[int, ...]], None]) -> None:
        """Note that a document's file is there now; ``done`` is called with an empty tuple if it holds something else."""
        session = self._session
        self._look(
            MISSING, lambda: session.adding.relocate([(document, path)]), lambda found: self._tell_found(found, done), self.failed.emit
        )

    def stop_looking(self) -> None:
        """Look no longer; nothing more is heard of it."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if self._slow is not None:
            self._slow.cancel(ALIKE)
            self._slow.cancel(MISSING)

    def close(self) -> None:
        """End all looking: the window closes."""
        self._is_closing = True
        self.stop_looking()
        if self._slow is not None:
            self._slow.close()

    # Writing

    def edit(self, changes: Sequence[tuple[int, MetadataChange]]) -> bool:
        """Write what is known of documents, each change only if what it stands on still holds, all or nothing."""
        return self._is_written(lambda: self._session.holdings.edit(changes), [document for document, _ in changes])

    def retag(self, documents: Sequence[int], put: Sequence[str], dropped: Sequence[str]) -> tuple[TagChange, ...] | None:
        """Put tags on documents and take others off; return what has changed, None if that has failed."""
        return self._write(lambda: self._session.holdings.retag(documents, put, dropped), documents)

    def apply_tags(self, changes: Sequence[TagChange]) -> bool:
        """Write changes of tags, if what they stand on still holds."""
        return self._is_written(lambda: self._session.holdings.apply_tags(changes), [one.document for one in changes])

    def put_collection(self, collection: Shelf, *, before: Shelf | None = None) -> bool:
        """Make a collection, give it another name, or bring back one that was dropped.

        Args:
            collection: as it is to be.
            before: how it has to be called now, None if that plays no part.
        """

        def write() -> None:
            if before is not None and collection.id not in {
                one.id for one in self._session.holdings.collections() if one.name == before.name
            }:
                raise ChangedMeanwhile(
                    QT_TRANSLATE_NOOP(
                        "errors", "The collection has been changed elsewhere meanwhile. Nothing was changed here; look and try again."
                    )
                )
            self._session.holdings.put_collection(collection)

        return self._is_written(write, ())

    def drop_collection(self, collection_id: str) -> bool:
        """Drop a collection; its documents stay."""
        return self._is_written(lambda: self._session.holdings.drop_collection(collection_id), ())

    def collect(self, documents: Sequence[int], collection_id: str, *, is_inside: bool) -> tuple[int, ...] | None:
        """Take documents into a collection, or out of it; return those that were not so before, None if that has failed."""
        return self._write(lambda: self._session.holdings.collect(documents, collection_id, is_inside=is_inside), documents)

    def remove(self, documents: Sequence[int]) -> bool:
        """Move documents to the trash."""
        return self._is_written(lambda: self._session.holdings.remove(documents), documents)

    def restore(self, documents: Sequence[int]) -> bool:
        """Put documents back from the trash."""
        return self._is_written(lambda: self._session.holdings.restore(documents), documents)

    def delete(self, documents: Sequence[int], done: Callable[[int], None]) -> None:
        """Delete documents that lie in the trash for good, in a worker: with all that was made in them it takes seconds.

        Args:
            documents: their rows.
            done: called with how many of them are gone, also if it went no further.
        """
        session, gone = self._session, list[int]()

        def delete() -> None:
            # A few at a time: what is written in the window meanwhile never waits long for its turn.
            for at in range(0, len(documents), PIECE):
                if self._is_closing:
                    return
                some = documents[at : at + PIECE]
                session.holdings.delete(some)
                gone.extend(some)
                time.sleep(PAUSE)

        def tell(error: ReaderError | None = None) -> None:
            self._tell_found(tuple(gone), lambda found: done(len(found)))
            if error is not None:
                self.failed.emit(error)

        self._look(f"{DELETED} {documents[0]}", delete, lambda _nothing: tell(), tell)

    def keep_apart(self, pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Note that documents are not to be offered for joining again; return the pairs of which that was not known."""
        return self._write(lambda: self._session.curating.keep_apart(pairs), ()) or ()

    def offer_again(self, pairs: Sequence[tuple[int, int]]) -> bool:
        """Take that back."""
        return self._is_written(lambda: self._session.curating.offer_again(pairs), ())

    def _is_written(self, write: Callable[[], object], documents: Sequence[int]) -> bool:
        return self._write(lambda: (write(),), documents) is not None

    def _write(self, write: Callable[[], T], documents: Sequence[int]) -> T | None:
        """Return what a write gives, None if it has failed."""
        found: list[T] = []
        if not self._holdings.write(lambda: found.append(write()), documents):
            return None
        self.changed.emit(tuple(documents))
        return found[0]

    # Workers

    def _read(self, lane: str, job: Callable[[], T], done: Callable[[T], None]) -> None:
        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
            return
        self._tasks.run(lane, job, done, self.failed.emit)

    def _look(self, lane: str, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], Any]) -> None:
        if self._keeping.refusal is not None:
            failed(self._keeping.refusal)
            return
        if self._slow is None:
            # Workers of their own: what looks for minutes must not keep a document from being opened.
            self._slow = Tasks(self)
            self._keeping.wait_for(self._slow)
        self._slow.run(lane, job, done, failed)

    def _begin(self) -> Progress:
        self.stop_looking()
        self._looking = Progress(self.progressed.emit)
        return self._looking

    def _tell_found(self, found: tuple[int, ...], done: Callable[[tuple[int, ...]], None]) -> None:
        if found:
            self._holdings.note(found)
            self.changed.emit(found)
        done(found)


def _values_of(holdings: Iterable[Holding], field: str) -> list[str]:
    counts = Counter(value for one in holdings if (value := one.metadata.value(field)) is not None)
    return [value for value, _ in counts.most_common()]
