"""Exports of annotations in workers: what would be in a file, and the file itself, which a process apart writes."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from core.progress import Progress
from gui import messages
from gui.library_workers import LibraryWorkers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.errors import ReaderError
    from core.exporting import ExportOptions, ExportSummary, Loss, Selection
    from core.session import ReadingSession
    from gui.keeping import Keeping

_DESCRIBE, _SAMPLE, _EXPORT = "describe", "sample", "export"
LOOK_EVERY: Final = 100
"""Milliseconds between two looks at how far an export is: the worker tells of each document, which nobody could read."""


READABLE: Final = frozenset({"markdown", "text"})
"""Formats whose files can be read as they are."""
_SHOWN: Final = 3000
"""Characters of a file that are shown beforehand."""


_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)


class Source(NamedTuple):
    """Something that can be exported. No dataclass: who only shows the window would wait for it."""

    key: str
    words: str
    """What it is called, in the reader's language."""
    find: Callable[[ReadingSession], Selection]
    """Finds out which documents that are; for a worker."""


class Described(NamedTuple):
    """What would be in a file."""

    documents: int
    annotations: int
    losses: tuple[Loss, ...]
    title: str
    """Of the first document, empty if there is none."""
    files: frozenset[Path]
    """The documents' own files, into which nothing may be written."""


class Exports(LibraryWorkers):
    """Counts and writes; the bridge has one, with workers of its own. Nothing is loaded before it is asked."""

    described = Signal(object)
    """`Described`."""
    sampled = Signal(str)
    """How a file would begin, empty if that cannot be read."""
    progressed = Signal(int, int)
    """Documents that are written, and all of them."""
    exported = Signal(object, object)
    """Path of the file, and its `ExportSummary`."""
    ended = Signal()
    """Nothing is written any more: it is done, was cancelled or has failed."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress: Progress | None = None
        self._describing = Progress()
        """Of what is being found out, or was last."""
        self._step = (0, 0)
        self._found: tuple[Source, Selection] | None = None
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(lambda: self.progressed.emit(*self._step))
        keeping.resting.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """True while a file is being written."""
        return self._progress is not None

    def describe(self, source: Source, name: str, options: ExportOptions) -> None:
        """Find out what would be in a file, and what of it the format cannot hold; `described` brings it.

        Args:
            source: what is to be exported.
            name: of the format.
            options: what is chosen for it.
        """
        if not self._may_ask():
            return
        self._describing.cancel()
        session, library, known = self._session, self._keeping.path, self._found
        self._describing = progress = Progress()

        def act() -> tuple[Selection, Described]:
            from core.exporting_apart import describe_beside

            selection = known[1] if known is not None and known[0] is source else source.find(session)
            held = session.holdings.of(selection.documents)
            marks = sum(one.marks for one in held)
            documents, annotations, losses = describe_beside(library, selection, name, options, marks, progress)
            title = held[0].shown_title if held else ""
            return selection, Described(documents, annotations, losses, title, frozenset(one.path for one in held if one.path))

        def take(both: tuple[Selection, Described]) -> None:
            self._found = (source, both[0])
            self.described.emit(both[1])

        self._ready_tasks().run(_DESCRIBE, act, take, self.failed.emit)

    def sample(self, source: Source, name: str, options: ExportOptions) -> None:
        """Find out how a file would begin; `sampled` brings it.

        Args:
            source: what is to be exported; of the first document that has annotations the beginning is shown.
            name: of the format.
            options: what is chosen for it.
        """
        if name not in READABLE or self._keeping.refusal is not None:
            self.sampled.emit("")
            return
        session, known = self._session, self._found

        def act() -> str:
            selection = known[1] if known is not None and known[0] is source else source.find(session)
            return _beginning(session, selection, name, options)

        # What is wrong with a template is said in its place.
        self._ready_tasks().run(_SAMPLE, act, self.sampled.emit, lambda error: self.sampled.emit(messages.worded(error)))

    def forget(self) -> None:
        """Let go what was found: it may be something else the next time."""
        self._found = None
        self._describing.cancel()
        if self._tasks is not None:
            for lane in (_DESCRIBE, _SAMPLE):
                self._tasks.cancel(lane)

    def export(self, source: Source, name: str, target: Path, options: ExportOptions, *, force: bool) -> None:
        """Write a file; `exported` or `failed` and then `ended` tell of it. One that is being written is given up.

        Args:
            source: what is to be exported.
            name: of the format.
            target: the file.
            options: what is chosen for it.
            force: True if the reader lets it be replaced.
        """
        self.cancel()
        if not self._may_ask():
            return
        session, library, known = self._session, self._keeping.path, self._found
        self._progress = progress = Progress(self._note)
        self._step = (0, 0)

        def act() -> ExportSummary:
            from core.exporting_apart import export_beside

            selection = known[1] if known is not None and known[0] is source else source.find(session)
            return export_beside(library, selection, name, target, options, progress, force=force)

        def take(summary: ExportSummary) -> None:
            self._end()
            self.exported.emit(target, summary)
            self.ended.emit()

        def fail(error: ReaderError) -> None:
            self._end()
            self.failed.emit(error)
            self.ended.emit()

        self._look.start()
        self._ready_tasks().run(_EXPORT, act, take, fail)

    def cancel(self) -> None:
        """Write nothing any more; what was begun leaves nothing."""
        if self._progress is None:
            return
        self._progress.cancel()
        self._end()
        if self._tasks is not None:
            self._tasks.cancel(_EXPORT)
        self.ended.emit()

    def close(self) -> None:
        """Write nothing ever again."""
        self.cancel()
        self._describing.cancel()
        if self._tasks is not None:
            self._tasks.close()

    def _note(self, done: int, total: int) -> None:
        """Keep how far it is. In the worker."""
        self._step = (done, total)

    def _end(self) -> None:
        self._progress = None
        self._look.stop()

    def _make_tasks(self) -> Tasks:
        # Two workers that ask for it at once would make two.
        _ = self._session.exporting, self._session.holdings
        return Tasks(self)


def _beginning(session: ReadingSession, selection: Selection, name: str, options: ExportOptions) -> str:
    """Return how the file of the first document that has annotations begins."""
    from core.exporting import format_of

    held = session.holdings.of(selection.documents)
    first = next((one for one in held if one.marks), held[0] if held else None)
    if first is None:
        return ""
    with tempfile.TemporaryDirectory(prefix="meipi-sample-") as folder:
        target = Path(folder) / f"sample{format_of(name).suffix}"
        session.exporting.export(replace(selection, documents=(first.document,)), name, target, options)
        with target.open(encoding="utf-8-sig") as file:
            words = file.read(_SHOWN + 1)
    # What other programs want to know of the file says nothing of its form.
    words = _FRONT_MATTER.sub("", words, count=1)
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
