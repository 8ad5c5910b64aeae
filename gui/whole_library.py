"""What concerns the whole library and not the open document alone: the trash, the tasks, changes of several documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.annotation import Change
from core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.session import ReadingSession
    from core.tasks import TaskRow
    from gui.keeping import Keeping
    from gui.tasks import Tasks


HURRY: Final = 0.02
"""Seconds for which what will be tried again waits for another program."""


class WholeLibrary(QObject):
    """Reads in a worker, writes in the window's thread; the bridge has one."""

    trash_read = Signal(object)
    """tuple of Buried, the newest first."""
    tasks_read = Signal(object)
    """List of what was made of each TaskRow, by deadline."""
    stored = Signal(int, object)
    """Row of a document, and the changes of it that are on the disk."""
    emptied = Signal(int)
    """How many annotations are gone for good."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, tasks: Tasks, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._keeping = keeping

    def read_trash(self, document: int | None) -> None:
        """Read what was taken off a document, None for all; `trash_read` brings it."""
        self._tasks.run("trash", lambda: self._session.trash(document), self.trash_read.emit, self.failed.emit)

    def read_tasks(self, document: int | None, make: Callable[[TaskRow], object]) -> None:
        """Read the tasks of a document, None for all, and make something of each in the worker; `tasks_read` brings that."""

        def read() -> list[object]:
            return [make(row) for row in self._session.tasks(document)]

        self._tasks.run("tasks", read, self.tasks_read.emit, self.failed.emit)

    def forget_reading(self, lane: str) -> None:
        """Let what is being read (``trash`` or ``tasks``) fall silent: it has changed meanwhile, and is to be read again."""
        self._tasks.cancel(lane)

    def apply(
        self,
        changes: Sequence[tuple[int, Sequence[Change]]],
        *,
        failed: Callable[[ReaderError], object] | None = None,
        is_hurried: bool = False,
    ) -> bool:
        """Store changes of several documents in one transaction; on failure say so and change nothing.

        Args:
            changes: by the row of their document.
            failed: called with what went wrong instead of `failed`.
            is_hurried: True if it is not to wait for another program: it will be tried again.

        Returns:
            True once it is committed.
        """
        found = dict[str, Change]()

        def write() -> None:
            by_id = {one.id: one for one in self._session.apply_all(changes)}
            found.update((one.id, Change(one.before, by_id.get(one.id))) for _, some in changes for one in some)

        def hurry() -> None:
            with self._session.in_a_hurry(HURRY):
                write()

        if not self._is_written(hurry if is_hurried else write, failed):
            return False
        for document, some in changes:
            self.stored.emit(document, [found[one.id] for one in some])
        return True

    def tags(self) -> Sequence[tuple[str, int]]:
        """Return all tags and how many annotations have each, the most used first; none if the library cannot be read."""
        try:
            return self._session.tags()
        except ReaderError as error:
            self.failed.emit(error)
            return ()

    def retag(self, old: str, new: str | None) -> Sequence[tuple[int, Sequence[Change]]]:
        """Call a tag something else in all documents, None takes it off; on failure say so and change nothing.

        Returns:
            The changes that are on the disk, by the row of their document.
        """
        found: list[tuple[int, Sequence[Change]]] = []
        if self._is_written(lambda: found.extend(self._session.retag(old, new))):
            for document, some in found:
                self.stored.emit(document, some)
        return found

    def empty_trash(self, ids: Sequence[str]) -> bool:
        """Remove these annotations from the trash for good; True once it is done."""
        gone: list[int] = []
        if not self._is_written(lambda: gone.append(self._session.empty_trash(ids))):
            return False
        self.emptied.emit(gone[0])
        return True

    def _is_written(self, write: Callable[[], object], failed: Callable[[ReaderError], object] | None = None) -> bool:
        tell = failed or self.failed.emit
        if self._keeping.refusal is not None:
            tell(self._keeping.refusal)
            return False
        try:
            write()
        except ReaderError as error:
            tell(error)
            return False
        return True
