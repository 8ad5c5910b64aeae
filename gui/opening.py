"""The reading of what is to be shown next: one file at a time, with what it asks for before it can be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import NoTextLayer, PasswordNeeded, SeveralDocuments
from core.progress import Progress
from gui.archive_passwords import ArchivePasswords
from gui.edition_shelf import place_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.document import Document
    from core.errors import ReaderError
    from core.session import Outlined, ReadingSession
    from gui.tasks import Tasks

LANE: Final = "open"


class Kept(NamedTuple):
    """Where what is read is to be seen first, whatever is remembered: mostly at the passage that is read in another edition of it."""

    text: str | None
    """That edition; None if the point counts in what is read."""
    point: int
    keeps_steps: bool = False
    """True if what can be undone now can be undone there, too: it is the same document, in another edition."""


class Source(NamedTuple):
    """Where a text comes from, and where it is to be seen first."""

    row: int | None = None
    """Of the document, if its text came from the library."""
    edition: int | None = None
    """Number of the edition that was asked for, None if it was not asked for by its number."""
    home: Path | None = None
    """File of the document then, which holds another edition."""
    place: int | None = None
    """Code point that is to be seen first, None for where it was left."""
    encoding: str | None = None
    """Codec that the reader chose for the file, None where it was found out."""
    is_again: bool = False
    """True if it is what is shown already, in another edition: the steps that can be undone are still good."""


@dataclass(frozen=True, slots=True)
class Request:
    """A file, and how it is to be read; see `core.importers.read`."""

    path: Path
    encoding: str | None
    near: int
    password: str | None = field(repr=False)
    """Never shown, not even in a report."""
    recognise: bool
    kept: Kept | None = None
    """None if it is shown where it was left."""

    def without_password(self) -> Request:
        """Return the same without the password."""
        return replace(self, password=None)


class Openings(QObject):
    """Reads in a worker. What was asked for before falls silent; what is shown is none of its business.

    Args:
        session: reads.
        tasks: the workers; the lane is `LANE`.
        parent: see Qt.
    """

    started = Signal(str)
    """Name of what is being read."""
    progressed = Signal(int, int)
    """Steps done, and all of them."""
    ended = Signal()
    """It is read, has failed, was cancelled, or something is asked about it; right before one of the signals below."""
    read = Signal(object, object)
    """Outlined, and its Source."""
    password_wanted = Signal(object, bool)
    """Path; True if the password that was given is wrong."""
    recognition_offered = Signal(object, object)
    """Path, and the ReaderError that says why."""
    choice_wanted = Signal(object, object)
    """Path of a file that holds several documents, and the SeveralDocuments that tells of them."""
    failed = Signal(object)
    """ReaderError."""
    _told = Signal(int, int, int)
    """Number of the request, steps done, all of them. Crosses from the worker to the window's thread."""

    def __init__(self, session: ReadingSession, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._request: Request | None = None
        self._progress: Progress | None = None
        self._passwords = ArchivePasswords()
        self._number = 0
        self._told.connect(self._hear)

    @property
    def name(self) -> str | None:
        """Return the name of the file that is being read, None while there is none."""
        return self._request.path.name if self._request and self._progress else None

    @property
    def path(self) -> Path | None:
        """Return the file that is being read, None while there is none."""
        return self._request.path if self._request and self._progress else None

    def begin(self, request: Request) -> None:
        """Read a file."""
        self._request = request
        # By its number: a progress that held itself would be left to the collector, which may run in a worker and take this object along.
        self._number = number = self._number + 1
        progress = Progress(lambda done, total: self._told.emit(number, done, total))

        def read() -> tuple[Outlined, Source]:
            source = Source(encoding=request.encoding)
            password = request.password or self._passwords.of(request.path)
            if request.kept is not None:
                document = self._session.read(
                    request.path, request.encoding, password=password, recognise=request.recognise, progress=progress
                )
                found = self._outlined(document, request.kept, source)
            else:
                outlined = self._session.read_outlined(
                    request.path,
                    request.encoding,
                    near=request.near,
                    password=password,
                    recognise=request.recognise,
                    progress=progress,
                )
                found = (outlined, source)
            if request.password:
                self._passwords.keep(request.path, request.password)
            return found

        self._start(request.path.name, read, progress=progress)

    def begin_again(self, *, password: str | None, recognise: bool) -> None:
        """Read the file that was asked for last once more, with a password or with its pages recognised."""
        before = self._request
        if before:
            self.begin(replace(before, password=password or before.password, recognise=recognise or before.recognise))

    def begin_other(
        self, name: str, read: Callable[[], Document], *, near: int = 0, kept: Kept | None = None, source: Source | None = None
    ) -> None:
        """Read what is no file.

        Args:
            name: what it is called.
            read: returns it; called in a worker.
            near: code point that is seen first.
            kept: where it is to be seen first, None for where it was left.
            source: where it comes from.
        """
        self._request = None
        self._start(name, lambda: self._outlined(read(), kept or near, source or Source()))

    def cancel(self) -> None:
        """Give up what is being read, or what was asked about it."""
        self._forget_password()
        if self._tasks.is_busy(LANE):
            self._tasks.cancel(LANE)
            self._end()

    def _outlined(self, document: Document, near: Kept | int, source: Source) -> tuple[Outlined, Source]:
        """Return a document with its structure around what is seen first, and where that is. In a worker."""
        if isinstance(near, int):
            return self._session.outlined(document, near), source
        place = min(near.point, len(document.text)) if near.text is None else place_in(document.text, near.text, near.point)
        return self._session.outlined(document, place), source._replace(place=place, is_again=near.keeps_steps)

    def _start(self, name: str, read: Callable[[], tuple[Outlined, Source]], *, progress: Progress | None = None) -> None:
        if self._progress:
            self._progress.cancel()
        self._progress = progress
        self.started.emit(name)
        self._tasks.run(LANE, read, self._finish, self._fail)

    def _finish(self, answer: tuple[Outlined, Source]) -> None:
        self._end()
        self.read.emit(*answer)

    def _fail(self, error: ReaderError) -> None:
        request = self._request if self._progress else None
        self._end()
        if request and isinstance(error, PasswordNeeded):
            self.password_wanted.emit(request.path, request.password is not None)
        elif request and isinstance(error, NoTextLayer) and not request.recognise:
            # A protected scan is read again with the same password.
            self._request = request
            self.recognition_offered.emit(request.path, error)
        elif request and isinstance(error, SeveralDocuments):
            self.choice_wanted.emit(request.path, error)
        else:
            self.failed.emit(error)

    def _end(self) -> None:
        if self._progress:
            # The worker may be in the middle of a page.
            self._progress.cancel()
            self._progress = None
        self._forget_password()
        self.ended.emit()

    def _forget_password(self) -> None:
        # It has served: nothing keeps it any longer than the file takes to open.
        self._request = self._request.without_password() if self._request else None

    @Slot(int, int, int)
    def _hear(self, number: int, done: int, total: int) -> None:
        if self._progress and number == self._number:
            self.progressed.emit(done, total)
