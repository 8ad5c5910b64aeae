"""PDF with notes in the margin, for paper and for whoever only reads: drawn by processes of their own, put together here.

Only Qt can draw the pages, and the core loads no Qt; so the program starts itself, twice where there are several documents, and each
process takes the next document as soon as it has drawn one. They are started before the first document is read, since Qt takes a while
to load. The pages go into the file as they come.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import subprocess
import threading
from queue import Full, Queue
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporting import Loss
from core.pdf_file import DRAWN, END, NO_FACE, READY, PdfFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import IO

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions

log = logging.getLogger(__name__)

OPTION: Final = "--margin-apart"
"""The only word on the command line of the processes, see `gui.paper.margin_apart`."""
_PROCESSES: Final = 2
_GLANCE: Final = 0.1
"""Seconds between two questions whether a process has ended."""
_TITLE: Final = QT_TRANSLATE_NOOP("export", "Annotated texts")
_NO_NOTES: Final = QT_TRANSLATE_NOOP("export", "{count} notes are left out.")
_NOT_DRAWN: Final = QT_TRANSLATE_NOOP(
    "errors", "The export was ended from outside, or there was not enough memory. Nothing was written; try again, or export less at once."
)
_NO_CHARACTERS: Final = QT_TRANSLATE_NOOP(
    "errors", "There is no typeface with Chinese characters. Install one, such as Noto Serif CJK SC, and export again."
)


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a file, see `core.exporters.Exporter`.

    Raises:
        OSError: if it cannot be written.
        ReaderError: if the pages cannot be drawn.
    """
    with path.open("wb") as stream:
        drawing = _Drawing(options, stream)
        try:
            drawing.begin()
            drawing.draw(documents)
            drawing.finish(words.translate("export", _TITLE), "zh-CN" if options.language == "zh" else "en")
        finally:
            drawing.stop()


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what the pages cannot hold, see `core.exporters.Exporter`."""
    notes = 0 if options.has_notes else sum(bool(one.note.strip()) for one in annotations)
    return [Loss(_NO_NOTES, notes)] if notes else []


class _Drawing:
    """Shares documents out, and puts together what becomes of them."""

    def __init__(self, options: ExportOptions, target: IO[bytes]) -> None:
        self._options = options
        self._jobs: Queue[tuple[int, ExportedDocument] | None] = Queue(_PROCESSES)
        self._out = _Out(target)
        self._drawers: list[_Drawer] = []

    def begin(self) -> None:
        """Start one more process that draws."""
        self._drawers.append(_Drawer(self._options, self._jobs, self._out))

    def draw(self, documents: Iterable[ExportedDocument]) -> None:
        """Have all documents drawn and their pages written."""
        for index, document in enumerate(documents):
            if 0 < index < _PROCESSES <= (os.cpu_count() or 1):
                self.begin()
            self._put((index, document))
        for _ in self._drawers:
            self._put(None)
        for drawer in self._drawers:
            while not drawer.is_done(_GLANCE):
                self._check()
        self._check()

    def finish(self, title: str, language: str) -> None:
        """Write what holds the pages together."""
        with self._out.open() as file:
            file.finish(title, language)

    def stop(self) -> None:
        """End every process."""
        for drawer in self._drawers:
            drawer.kill()
        for _ in self._drawers:
            with contextlib.suppress(Full):
                self._jobs.put_nowait(None)
        for drawer in self._drawers:
            drawer.close()

    def _put(self, job: tuple[int, ExportedDocument] | None) -> None:
        while True:
            self._check()
            try:
                self._jobs.put(job, timeout=_GLANCE)
            except Full:
                continue
            return

    def _check(self) -> None:
        error = next((drawer.error for drawer in self._drawers if drawer.error is not None), None)
        if error is not None:
            raise error


class _Out:
    """The file, into which the pages of all processes go.

    Args:
        target: the empty file.
    """

    def __init__(self, target: IO[bytes]) -> None:
        self._lock = threading.Lock()
        self._file = PdfFile(target)
        self.error: OSError | None = None
        """Why nothing can be written any more."""

    @contextlib.contextmanager
    def open(self) -> Iterator[PdfFile]:
        """Give the file to one thread at a time."""
        try:
            with self._lock:
                yield self._file
        except OSError as error:
            self.error = error
            raise


class _Drawer:
    """One process that draws, and the thread that talks to it.

    Args:
        options: what was chosen.
        jobs: from where it takes documents, each with its number; None ends it.
        out: gets what it answers, one answer at a time.
    """

    def __init__(self, options: ExportOptions, jobs: Queue[tuple[int, ExportedDocument] | None], out: _Out) -> None:
        self._options, self._jobs, self._out = options, jobs, out
        self.error: BaseException | None = None
        """Why it has ended before its time."""
        try:
            self._process = subprocess.Popen(
                own_program.command(OPTION),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            log.info("No process can be started that draws", exc_info=True)
            raise ReaderError(_NOT_DRAWN) from error
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def is_done(self, seconds: float) -> bool:
        """Wait a while; return True if everything that was given to it is drawn, or will never be."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def kill(self) -> None:
        """End it, whatever it does; one that is done has ended."""
        self._process.kill()

    def close(self) -> None:
        """Wait until it has ended, and so has what talks to it."""
        self._thread.join()
        with contextlib.suppress(OSError), self._process:
            pass

    def _run(self) -> None:
        try:
            self._talk()
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            log.info("A process that draws has ended: %r", error)
            self.error = self._out.error or ReaderError(_NOT_DRAWN)
        except ReaderError as error:
            self.error = error

    def _talk(self) -> None:
        self._tell(self._options)
        (size,) = self._answer(READY)
        with self._out.open() as file:
            file.size = size
            resources = file.reserve()
        while (job := self._jobs.get()) is not None:
            index, document = job
            self._tell(document)
            (leaves,) = self._answer(DRAWN)
            with self._out.open() as file:
                file.add(index, leaves, resources)
        self._tell(None)
        faces, shapes = self._answer(END)
        with self._out.open() as file:
            file.add_resources(resources, faces, shapes)

    def _tell(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
        self._process.stdin.flush()

    def _answer(self, wanted: str) -> tuple[Any, ...]:
        assert self._process.stdout is not None
        kind, *what = pickle.load(self._process.stdout)
        if kind != wanted:
            raise ReaderError(_NO_CHARACTERS if kind == NO_FACE else _NOT_DRAWN)
        return tuple(what)
