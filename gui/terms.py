"""Terms over time in workers: how often words stand in the documents of each year, speaker or occasion, and the files made of that.

The newest request wins. Processes that keep the texts of the library are started when somebody is about to ask, and end when nobody has
asked for a while.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.progress import Progress
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.holdings import Collection
    from core.query.tree import Scope
    from core.session import ReadingSession
    from core.terms import TermTable
    from gui.keeping import Keeping

_COUNT, _FIND, _PREPARE, _CHOICES, _EXPORT = "count", "find", "prepare", "choices", "export"
IDLE: Final = 60_000
"""Milliseconds for which the texts are kept when nobody looks at terms any more."""
_AFTER: Final = 50
"""Milliseconds after which texts are read, once the page is painted. A question that comes at once lets them be read, too."""


class Terms(LibraryWorkers):
    """Counts terms; the bridge has one, with workers of its own. Nothing is loaded before the first question."""

    counted = Signal(object)
    """`TermTable`."""
    documents_found = Signal(str, str, object)
    """A term, the key of a group, and the rows of its documents."""
    collections_read = Signal(object)
    """A tuple of `Collection`."""
    exported = Signal(object)
    """Path of the file that was written."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress = Progress()
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._rest)
        self._reading = QTimer(self, singleShot=True, interval=_AFTER)
        self._reading.timeout.connect(self._read)

    @property
    def is_busy(self) -> bool:
        """True while terms are being counted."""
        return self._tasks is not None and self._tasks.is_busy(_COUNT)

    @property
    def is_preparing(self) -> bool:
        """True while texts are being read that questions are about to be asked of."""
        return self._reading.isActive() or (self._tasks is not None and self._tasks.is_busy(_PREPARE))

    def prepare(self) -> None:
        """Let the texts be read that questions are about to be asked of; `collections_read` brings what they can be narrowed to."""
        self._idle.stop()
        if self._keeping.refusal is None:
            session = self._session
            self._ready_tasks().run(_CHOICES, session.holdings.collections, self._tell_collections, self.failed.emit)
            self._reading.start()

    def rest_soon(self) -> None:
        """Let the texts go if nobody asks for a while."""
        self._reading.stop()
        self._idle.start()

    def count(self, terms: Sequence[str], grouping: str, *, scope: Scope, is_any_script: bool) -> None:
        """Count terms; `counted` brings the numbers.

        Args:
            terms: as they are looked for.
            grouping: one of `core.terms.GROUPINGS`.
            scope: which documents are counted.
            is_any_script: simplified and traditional characters are alike.
        """
        self._progress.cancel()
        self._progress = progress = Progress()
        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
            return
        session = self._session

        def act() -> TermTable:
            return session.terms.count(
                terms, grouping, scope=scope, is_any_script=is_any_script, is_kept=True, is_cancelled=lambda: progress.is_cancelled
            )

        self._ready_tasks().run(_COUNT, act, self.counted.emit, self.failed.emit)

    def give_up(self) -> None:
        """Count no more of what was asked for: nobody wants the answer."""
        self._progress.cancel()
        if self._tasks is not None:
            self._tasks.cancel(_COUNT)

    def find_documents(self, term: str, grouping: str, key: str, *, scope: Scope, is_any_script: bool) -> None:
        """Find the documents of a group, whose places of a term are wanted; `documents_found` brings them."""
        session = self._session

        def act() -> tuple[int, ...]:
            return session.terms.documents(grouping, key, scope=scope, is_any_script=is_any_script)

        self._ready_tasks().run(_FIND, act, lambda rows: self.documents_found.emit(term, key, rows), self.failed.emit)

    def export_table(self, path: Path, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write numbers to a file that the reader has named, and has let be replaced if it is there; `exported` tells when it is done."""

        def write() -> None:
            from core.tables import write_table

            write_table(path, head, rows)

        self._export(path, write)

    def export_picture(self, path: Path, content: bytes) -> None:
        """Write a picture to such a file."""

        def write() -> None:
            from core.tables import save

            save(path, content)

        self._export(path, write)

    def stop(self) -> None:
        """Count nothing any more, and let the texts go."""
        self._progress.cancel()
        self._progress = Progress()
        self._idle.stop()
        self._reading.stop()
        if self._tasks is not None:
            for lane in (_COUNT, _FIND, _PREPARE, _CHOICES):
                self._tasks.cancel(lane)
            self._rest()

    def close(self) -> None:
        """End with the window."""
        self._progress.cancel()
        self._idle.stop()
        self._reading.stop()
        if self._tasks is not None:
            # Else a worker would go on reading texts.
            self._session.terms.rest()
            self._tasks.close()

    def _read(self) -> None:
        if self.is_busy:
            self._reading.start()
        else:
            # What cannot be made ready is told when it is asked for.
            self._ready_tasks().run(_PREPARE, self._session.terms.prepare, lambda _none: None, lambda _error: None)

    def _rest(self) -> None:
        self._ready_tasks().run(_PREPARE, self._session.terms.rest, lambda _none: None, lambda _error: None)

    def _tell_collections(self, found: tuple[Collection, ...]) -> None:
        self.collections_read.emit(found)

    def _export(self, path: Path, write: Callable[[], None]) -> None:
        self._ready_tasks().run(_EXPORT, write, lambda _none: self.exported.emit(path), self.failed.emit)
