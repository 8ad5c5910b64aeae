"""The folders whose files are added by themselves: which they are, and what is new in them."""

from __future__ import annotations

import os
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import ReaderError
from gui.recents import ask_disk, disk_of
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.adding import WatchedFolder
    from core.session import ReadingSession
    from gui.keeping import Keeping

MOST_FOLDERS: Final = 2_000
"""Folders on a disk that the system is asked to tell of; the others are looked at when the window comes to the front."""
LOOK: Final = "look"


class News(NamedTuple):
    """What there is in the folders that are watched. No dataclass: a start would wait for it."""

    files: tuple[Path, ...] = ()
    """New or changed. One that is being written is told of when that is done."""
    folders: tuple[Path, ...] = ()
    """In which something may change, those within others too."""
    closed: tuple[Path, ...] = ()
    """Watched ones that are not there, or cannot be looked into."""


class WatchedFolders(QObject):
    """Reads and changes which folders are watched, and looks into them; the bridge has one.

    The library is asked by workers, disks in threads that can be left behind: each in its own, so that one that never answers keeps
    nobody from the others. All signals are sent in the window's thread.

    Args:
        session: reaches the library.
        keeping: the library may be at rest.
        parent: the bridge.
    """

    folders_read = Signal(object)
    """Tuple of WatchedFolder."""
    news_found = Signal(object)
    """News: the files of a disk that has answered, the folders of all that have."""
    failed = Signal(object)
    """ReaderError."""
    _looked = Signal(object, object, object)
    """The library that was asked, the disk, and its `News` or None. From the thread that looks."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keeping = keeping
        self._tasks = Tasks(self)
        self._lanes = count()
        self._asked: set[tuple[str, ...]] = set()
        """Disks that have not answered yet."""
        self._again: set[tuple[str, ...]] = set()
        """Those of them that are to be asked once more: another folder may be watched since."""
        self._answers: dict[tuple[str, ...], News] = {}
        """What each disk has answered last, without the files."""
        self._looked.connect(self._take_news)
        keeping.wait_for(self._tasks)

    def read(self) -> None:
        """Read which folders are watched; `folders_read` brings it."""
        if self._keeping.refusal is None:
            self._run(lambda: self._session.adding.watched())

    def watch(self, folder: Path, *, is_recursive: bool) -> None:
        """Watch a folder from now on, or otherwise than before; `folders_read` tells of it."""
        self._change(lambda: self._session.adding.watch(folder, is_recursive=is_recursive))

    def unwatch(self, folder: Path) -> None:
        """Watch a folder no more; what was added stays. `folders_read` tells of it."""
        self._change(lambda: self._session.adding.unwatch(folder))

    def look(self) -> None:
        """Look into the folders; `news_found` tells of it."""
        if self._keeping.refusal is not None:
            return

        library = self._keeping.path

        def ignore(_error: ReaderError) -> None:
            """Say nothing: whoever opens a document is told what is wrong with the library."""

        self._tasks.run(LOOK, lambda: self._session.adding.watched(), partial(self._ask_disks, library), ignore)

    def close(self) -> None:
        """End with the window."""
        self._tasks.close()

    def _change(self, act: Callable[[], object]) -> None:
        def change() -> tuple[WatchedFolder, ...]:
            self._keeping.ensure_there()
            act()
            return self._session.adding.watched()

        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
        else:
            self._run(change)

    def _run(self, job: Callable[[], tuple[WatchedFolder, ...]]) -> None:
        # In a lane of its own: each change counts, not the newest alone.
        self._tasks.run(f"watched {next(self._lanes)}", job, self.folders_read.emit, self.failed.emit)

    def _ask_disks(self, library: Path, watched: Sequence[WatchedFolder]) -> None:
        disks: dict[tuple[str, ...], list[WatchedFolder]] = {}
        for one in watched:
            disks.setdefault(disk_of(one.path), []).append(one)
        self._answers = {disk: news for disk, news in self._answers.items() if disk in disks}
        if not disks:
            self.news_found.emit(News())
        for disk, folders in disks.items():
            if disk in self._asked:
                self._again.add(disk)
            else:
                self._asked.add(disk)
                ask_disk(partial(_news, self._session, folders), partial(self._looked.emit, library, disk))

    @Slot(object, object, object)
    def _take_news(self, library: Path, disk: tuple[str, ...], news: News | None) -> None:
        self._asked.discard(disk)
        if news is not None and library == self._keeping.path:
            self._answers[disk] = news._replace(files=())
            answers = self._answers.values()
            folders = tuple(path for one in answers for path in one.folders)
            self.news_found.emit(News(news.files, folders, tuple(path for one in answers for path in one.closed)))
        if disk in self._again:
            self._again.discard(disk)
            self.look()


def _news(session: ReadingSession, watched: Sequence[WatchedFolder]) -> News | None:
    """Return what there is in the watched folders of one disk. In a thread of its own."""
    try:
        # What is new comes after the folders: of what changes in between the system tells.
        folders, closed = _folders(watched)
        return News(session.adding.news(folders=watched), folders, closed)
    except ReaderError:
        return None


def _folders(watched: Sequence[WatchedFolder]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the folders in which something may change, and the watched ones that cannot be looked into."""
    found: dict[Path, None] = {}
    closed: list[Path] = []
    for one in watched:
        is_open = False
        for path, names, _ in os.walk(one.path):
            is_open = True
            if len(found) >= MOST_FOLDERS:
                break
            names[:] = [name for name in names if not name.startswith(".")] if one.is_recursive else []
            found[one.path.joinpath(path)] = None
        if not is_open:
            closed.append(one.path)
    return tuple(found), tuple(closed)
