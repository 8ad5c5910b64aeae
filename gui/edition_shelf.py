"""The editions of documents, reached from the window: listed, compared, joined and parted, each in a worker."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import MissingFile
from core.members import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.alignment import Alignment
    from core.annotation import Annotation
    from core.document import Document
    from core.editions import Comparison, ListedDocument, ListedEdition
    from core.errors import ReaderError
    from core.session import ReadingSession
    from gui.tasks import Tasks

T = TypeVar("T")

KNOWN, SAME, CHANGED, GONE, MOVING = "known", "same", "changed", "gone", "moving"
"""How the file of a document is: as it was when last looked at; with the bytes that were read; with others; not there; being written."""


class Signature(NamedTuple):
    """What tells that a file was written, without reading it."""

    size: int
    modified: int
    """Nanoseconds."""
    inode: int


class Look(NamedTuple):
    """What was found when the file of a document was looked at."""

    state: str
    """`KNOWN`, `SAME`, `CHANGED`, `GONE` or `MOVING`."""
    signature: Signature | None
    """None if that file is gone; of a document that is no more in its archive, that of the archive."""
    folders: tuple[str, ...]
    """In which it lies, also where its path is a link."""
    file: str = ""
    """The file on the disk: that of the document, or the archive in which it lies; empty if it is gone."""


class EditionShelf(QObject):
    """Reads and writes in workers; the bridge has one. What was asked for before in the same way falls silent.

    Args:
        session: knows the editions.
        tasks: the workers.
        parent: see Qt.
    """

    failed = Signal(object)
    """ReaderError."""
    looked = Signal(object)
    """Look at the file of what is shown."""

    def __init__(self, session: ReadingSession, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks

    def list_editions(self, document: int, done: Callable[[tuple[ListedEdition, ...]], None]) -> None:
        """Call ``done`` with the editions of a document, the newest first."""
        self._run("editions", lambda: self._session.editions.listed(document), done)

    def list_documents(self, done: Callable[[tuple[ListedDocument, ...]], None]) -> None:
        """Call ``done`` with the documents of the library, the last changed first."""
        self._run("documents", self._session.editions.documents, done)

    def compare(
        self,
        document: int,
        old: int,
        new: int,
        make: Callable[[Comparison, Sequence[Annotation], Sequence[Annotation]], T],
        done: Callable[[T], None],
        failed: Callable[[], None],
    ) -> None:
        """Compare two editions.

        Args:
            document: row of the document.
            old: number of the edition on the left.
            new: of that on the right.
            make: makes ready what is shown of the comparison and the marks on both sides; in the worker.
            done: called with that.
            failed: called if they cannot be compared; the reader has been told why.
        """

        def work() -> T:
            editions = self._session.editions
            return make(editions.compare(document, old, new), editions.marks(document, old), editions.marks(document, new))

        self._tasks.run("comparison", work, done, lambda error: self._tell(error, failed))

    def forget_comparison(self) -> None:
        """Let what is being compared fall silent."""
        self._tasks.cancel("comparison")

    def join(self, document: int, other: int, done: Callable[[int | None], None], failed: Callable[[], None]) -> None:
        """Make the editions of another document editions of one.

        Args:
            document: its row.
            other: row of the other one.
            done: called with the number of an edition that came with it, by which both can be parted again.
            failed: called if that cannot be done; the reader has been told why.
        """

        def work() -> int | None:
            editions = self._session.editions
            came = {(one.made, one.characters) for one in editions.listed(other)}
            row = editions.join(document, other)
            joined = [one for one in editions.listed(row) if one.is_joined]
            return next((one.number for one in joined if (one.made, one.characters) in came), None)

        self._tasks.run("joining", work, done, lambda error: self._tell(error, failed))

    def part(self, document: int, edition: int, done: Callable[[int], None], failed: Callable[[], None]) -> None:
        """Make an edition, or what was joined with it, a document of its own; ``done`` is called with the row of that."""
        self._tasks.run("joining", lambda: self._session.editions.part(document, edition), done, lambda error: self._tell(error, failed))

    def _tell(self, error: ReaderError, failed: Callable[[], None]) -> None:
        self.failed.emit(error)
        failed()

    def look(self, document: Document, known: Signature | None, last: Signature | None, done: Callable[[Look], None]) -> None:
        """Look whether the file of a document holds something else now.

        Args:
            document: as it was read; its path is not None.
            known: signature of the file as the reader knows it, None if that was never seen.
            last: what was found a moment ago; only a file that has not changed since is read.
            done: called with what was found.
        """
        path = document.origin.path

        def work() -> Look:
            if path is None:
                return Look(GONE, None, ())
            try:
                file = file_of(path)
                folders = tuple({str(file.parent), str(file.resolve().parent)})
                state = file.stat()
            except (OSError, RuntimeError):
                return Look(GONE, None, (str(file_of(path).parent),))
            if not stat.S_ISREG(state.st_mode):
                # A folder by that name, say.
                return Look(GONE, None, folders)
            found = Signature(state.st_size, state.st_mtime_ns, state.st_ino)
            if found == known:
                return Look(KNOWN, found, folders, str(file))
            if found != last:
                return Look(MOVING, found, folders, str(file))
            try:
                state_now = CHANGED if self._session.editions.is_changed(document) else SAME
            except MissingFile:
                # Its archive is there, without it.
                return Look(GONE, found, folders)
            return Look(state_now, found, folders, str(file))

        def take(found: Look) -> None:
            done(found)
            self.looked.emit(found)

        self._run("look", work, take)

    def forget_look(self) -> None:
        """Let what is being looked at fall silent: another document is shown."""
        self._tasks.cancel("look")

    def _run(self, lane: str, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(lane, job, done, self.failed.emit)


_TELLING: Final = 12
"""Characters of a paragraph that tell it from others, if it stands in both texts once."""
_FAR: Final = 400
"""Lines before and after a place among which one is looked for that is certain."""


def place_in(new_text: str, old_text: str, point: int) -> int:
    """Return where a place of one text is in another: that of the same paragraph, else of the nearest one that is there. For any thread."""
    from core.alignment import Alignment

    if old_text == new_text:
        return point
    start = old_text.rfind("\n", 0, point) + 1
    end = old_text.find("\n", point)
    line = old_text[start : end if end >= 0 else len(old_text)]
    if len(line) >= _TELLING and old_text.count(line) == new_text.count(line) == 1:
        # Mostly the paragraph is still there as it was: to align two books would take a second.
        return new_text.index(line) + point - start
    alignment = Alignment(old_text, new_text)
    certain = alignment.place(point)
    if certain is not None:
        return certain
    before, steps_back = _nearest(alignment, old_text, start, -1)
    after, steps_ahead = _nearest(alignment, old_text, start, 1)
    if before is not None and (after is None or steps_back <= steps_ahead):
        # As many lines further on as the place was from the line that is certain.
        for _ in range(steps_back):
            end = new_text.find("\n", before)
            if end < 0 or (after is not None and end + 1 > after):
                break
            before = end + 1
        return before
    if after is not None:
        return after
    return min(point, len(new_text))


def _nearest(alignment: Alignment, text: str, start: int, direction: int) -> tuple[int | None, int]:
    """Return the new place of the nearest line in a direction that is certain, and how many lines away it is."""
    for steps in range(1, _FAR):
        if direction < 0:
            if start == 0:
                break
            start = text.rfind("\n", 0, start - 1) + 1
        else:
            end = text.find("\n", start)
            if end < 0:
                break
            start = end + 1
        found = alignment.place(start)
        if found is not None:
            return found, steps
    return None, _FAR
