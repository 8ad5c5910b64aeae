"""Writes pages into a PDF or onto a printer, page by page while the window lives."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.progress import Cancelled, Progress
from gui.paper.glyphs import Glyphs
from gui.paper.look import UNIT
from gui.paper.ordering import ordered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from core.pdf_text import Drawn
    from gui.paper.sheaf import Sheaf
    from gui.tasks import Tasks

_TURN: Final = 0.012
"""Seconds for which pages are drawn at once; one page takes a few milliseconds."""
RESOLUTION: Final = 72 * UNIT
"""Dots to an inch in a PDF."""
_DRAWING: Final = 60
"""Of a hundred parts of the work; the rest is putting the text in order."""
_NOT_SAVED: Final = QT_TRANSLATE_NOOP("errors", "The PDF could not be saved as “{name}”. Choose another folder and try again.")
_NOT_PRINTED: Final = QT_TRANSLATE_NOOP(
    "errors", "The printer does not take the pages. Check it in the system's settings, or save a PDF instead."
)


class PageRun(QObject):
    """Draws some pages of a sheaf that is complete, a few at a turn.

    Args:
        sheaf: the pages.
        numbers: which ones, from 1.
        device: what they are drawn on.
        resolution: its dots to an inch.
    """

    progressed = Signal(int)
    """So many pages are drawn."""
    finished = Signal(object)
    """list[Drawn]: the text on each page. The device is closed."""
    failed = Signal()
    """The device takes nothing."""

    def __init__(
        self, sheaf: Sheaf, numbers: Sequence[int], device: QPagedPaintDevice, resolution: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sheaf = sheaf
        self._numbers = numbers
        self._device = device
        self._scale = resolution / RESOLUTION
        self._drawn: list[Drawn] = []
        self._painter = QPainter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin."""
        if self._painter.begin(self._device):
            self._painter.scale(self._scale, self._scale)
            self._timer.start()
        else:
            self.failed.emit()

    def stop(self) -> None:
        """Give up; what was drawn is of no use."""
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()

    def _go_on(self) -> None:
        end = time.perf_counter() + _TURN
        while len(self._drawn) < len(self._numbers) and time.perf_counter() < end:
            if self._drawn and not self._device.newPage():
                self.stop()
                self.failed.emit()
                return
            glyphs = Glyphs()
            self._painter.save()
            self._sheaf.paint(self._painter, self._numbers[len(self._drawn)] - 1, glyphs)
            self._painter.restore()
            self._drawn.append(glyphs.drawn())
        self.progressed.emit(len(self._drawn))
        # Whoever hears it may let the window live, and the reader may give up meanwhile.
        if self._painter.isActive() and len(self._drawn) == len(self._numbers):
            self._timer.stop()
            if self._painter.end():
                self.finished.emit(self._drawn)
            else:
                self.failed.emit()


class PdfWriting(QObject):
    """Saves pages as a PDF: whole or not at all.

    Args:
        sheaf: the pages, all of them laid out.
        numbers: which ones, from 1.
        path: the file.
        tasks: where the text is put in order and the file is written.
        parent: it ends with that.
        is_beside: True to have the pages drawn by a process of their own, see `gui.paper.apart`.
    """

    progressed = Signal(int)
    """So many of a hundred parts are done."""
    finished = Signal(object)
    """Path of the file."""
    failed = Signal(object)
    """ReaderError."""
    _told = Signal(int)
    """So many parts are done. Crosses from the worker to the window's thread."""

    def __init__(
        self,
        sheaf: Sheaf,
        numbers: Sequence[int],
        path: Path,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        is_beside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._sheaf = sheaf
        self._numbers = numbers
        self._path = path
        self._tasks = tasks
        self._is_beside = is_beside
        self._buffer = QBuffer(self)
        self._writer: QPdfWriter | None = None
        self._run: PageRun | None = None
        self.is_text_sure = True
        """False when it is finished, and what can be copied out of the file may differ from what is seen."""
        self._progress = Progress(lambda part, _: self._told.emit(part))
        self._told.connect(self.progressed)

    def start(self) -> None:
        """Begin."""
        if self._is_beside:
            self._draw_beside()
        else:
            self._draw_here()

    def stop(self) -> None:
        """Give up: there will be no file, unless it is being given its name this very moment."""
        if self._run is not None:
            self._run.stop()
        self._progress.cancel()
        self._tasks.cancel("pdf")

    def _draw_here(self) -> None:
        self._buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self._writer = pdf_writer(self._buffer, self._sheaf)
        self._run = PageRun(self._sheaf, self._numbers, self._writer, RESOLUTION, self)
        self._run.progressed.connect(lambda done: self.progressed.emit(_DRAWING * done // len(self._numbers)))
        self._run.finished.connect(self._save)
        self._run.failed.connect(lambda: self.failed.emit(self._error()))
        self._run.start()

    def _draw_beside(self) -> None:
        """Have everything done by another process; here if it does not answer."""
        from gui.paper.apart import Request, draw_apart

        path, error, progress, request = self._path, self._error(), self._progress, Request.of(self._sheaf, self._numbers)

        def job() -> tuple[Path, bool] | None:
            found = draw_apart(request, progress)
            if found is not None and not _write(path, found[0], progress):
                raise error
            return (path, found[1]) if found is not None else None

        self._tasks.run("pdf", job, lambda found: self._finish(found) if found is not None else self._draw_here(), self.failed.emit)

    def _save(self, drawn: list[Drawn]) -> None:
        content = bytes(self._buffer.data().data())
        path, error, progress, sheaf, numbers = self._path, self._error(), self._progress, self._sheaf, self._numbers

        def told(done: int, total: int) -> None:
            progress.tell(_DRAWING + (99 - _DRAWING) * done // total, 100)

        def job() -> tuple[Path, bool]:
            whole, is_sure = ordered(content, drawn, sheaf, numbers, told)
            if not _write(path, whole, progress):
                raise error
            return path, is_sure

        self._tasks.run("pdf", job, self._finish, self.failed.emit)

    def _finish(self, found: tuple[Path, bool]) -> None:
        path, self.is_text_sure = found
        self.finished.emit(path)

    def _error(self) -> ReaderError:
        return ReaderError(_NOT_SAVED, name=self._path.name)


def not_printed() -> ReaderError:
    """Return what is said of a printer that takes nothing."""
    return ReaderError(_NOT_PRINTED)


def pdf_writer(buffer: QBuffer, sheaf: Sheaf) -> QPdfWriter:
    """Return what writes the pages of a sheaf as a PDF."""
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(sheaf))
    writer.setTitle(sheaf.subject.title)
    writer.setAuthor(sheaf.subject.author)
    writer.setCreator("Meipi")
    return writer


def page_layout(sheaf: Sheaf) -> QPageLayout:
    """Return paper and orientation; our own margins are part of what is drawn."""
    look = sheaf.look
    way = QPageLayout.Orientation.Landscape if look.is_landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(look.size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _write(path: Path, content: bytes, progress: Progress) -> bool:
    """Write a whole new file that takes the old one's place only when every byte is on the disk; return False if that fails.

    Not by Qt, which would hold the interpreter, and so the window, until the disk has it.

    Raises:
        Cancelled: if nobody wants it any more.
    """
    try:
        path = path.resolve()
    except (OSError, RuntimeError):
        # Links that lead to one another.
        return False
    # The new name may be as long as a name can be.
    part = path.with_name(f".{os.urandom(8).hex()}.pdf")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        progress.tell(1, 1)
        part.replace(path)
    except (OSError, Cancelled) as error:
        with suppress(OSError):
            part.unlink()
        if isinstance(error, Cancelled):
            raise
        return False
    return True
