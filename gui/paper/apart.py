"""Draws the pages of a PDF in a process of its own: when Qt embeds the faces it holds the interpreter, and with it the window.

The process is started as ``main.py --print-apart``. Only this program writes to it, so `pickle` may pack what goes there.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QBuffer, QCoreApplication
from PySide6.QtGui import QGuiApplication, QPainter

from core import own_program
from core.errors import ReaderError
from gui.i18n import install_language
from gui.paper.glyphs import Glyphs
from gui.paper.ordering import ordered
from gui.paper.sheaf import Sheaf, Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import IO

    from core.pdf_text import Drawn
    from core.progress import Progress
    from gui.print_options import PrintOptions

log = logging.getLogger(__name__)

OPTION: Final = "--print-apart"
"""The only word on the command line of the process."""
_SLICE: Final = 500
"""Values that are packed at once: all of a long text would hold the interpreter."""
_TURN: Final = 0.1
_LAID_OUT, _DRAWN, _ALL = 20, 70, 99
"""Parts of a hundred that are done after each step."""


class Request(NamedTuple):
    """What is to be drawn."""

    subject: Subject
    options: PrintOptions
    numbers: tuple[int, ...]
    """From 1."""
    language: str

    @classmethod
    def of(cls, sheaf: Sheaf, numbers: Sequence[int]) -> Request:
        """Return what is needed to draw pages of a sheaf elsewhere."""
        language = "en" if QCoreApplication.translate("Printing", "Notes") == "Notes" else "zh"
        return cls(sheaf.subject, sheaf.options, tuple(numbers), language)


def draw_apart(request: Request, progress: Progress) -> tuple[bytes, bool] | None:
    """Return a PDF, and whether its text is in order; None if the other process does not answer. For a worker.

    Raises:
        Cancelled: if nobody wants it any more.
    """
    try:
        process = subprocess.Popen(
            own_program.command(OPTION),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # It shows nothing, and asks no display.
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        log.info("Pages are drawn in this process: the other one cannot be started", exc_info=True)
        return None
    try:
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                for part in _packed(request):
                    process.stdin.write(len(part).to_bytes(8, "big") + part)
                process.stdin.close()
                return _answer(process.stdout, progress)
            finally:
                process.kill()
    except (OSError, ValueError):
        log.info("Pages are drawn in this process: the other one did not answer", exc_info=True)
        return None


def serve() -> int:
    """Draw what comes in by the standard input, and answer on the standard output; return the exit status."""
    request = _unpacked(sys.stdin.buffer)
    app = QGuiApplication(sys.argv[:1])
    install_language(app, request.language)
    out = sys.stdout.buffer

    def tell(part: int) -> None:
        out.write(b"%d\n" % part)
        out.flush()

    content, is_sure = _drawn(request, tell)
    out.write(b"pdf %d %d\n" % (len(content), is_sure))
    out.write(content)
    out.flush()
    return 0


def _drawn(request: Request, tell: Callable[[int], None]) -> tuple[bytes, bool]:
    from gui.paper.writing import pdf_writer

    sheaf = Sheaf(request.subject, request.options)
    while not sheaf.flow.step(_TURN):
        tell(round(_LAID_OUT * sheaf.part_done))
    count = len(request.numbers)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, sheaf)
    painter = QPainter()
    if not painter.begin(writer):
        raise ReaderError("")
    drawn: list[Drawn] = []
    for number in request.numbers:
        if drawn:
            writer.newPage()
        glyphs = Glyphs()
        painter.save()
        sheaf.paint(painter, number - 1, glyphs)
        painter.restore()
        drawn.append(glyphs.drawn())
        tell(_LAID_OUT + (_DRAWN - _LAID_OUT) * len(drawn) // count)
    painter.end()
    content = bytes(buffer.data().data())
    return ordered(content, drawn, sheaf, request.numbers, lambda done, total: tell(_DRAWN + (_ALL - _DRAWN) * done // total))


def _answer(stream: IO[bytes], progress: Progress) -> tuple[bytes, bool] | None:
    for line in stream:
        words = line.split()
        if words[:1] == [b"pdf"]:
            content = stream.read(int(words[1]))
            return (content, words[2] == b"1") if len(content) == int(words[1]) else None
        progress.tell(int(line), 100)
    return None


def _packed(request: Request) -> Iterator[bytes]:
    """Yield a request in parts: long lists a slice at a time, each packed by itself."""
    subject = request.subject
    lists = (subject.document.paragraphs, subject.outline.nodes, subject.annotations)
    bare = replace(subject, document=replace(subject.document, paragraphs=()), outline=replace(subject.outline, nodes=()), annotations=())
    yield pickle.dumps(request._replace(subject=bare))
    for index, values in enumerate(lists):
        for start in range(0, len(values), _SLICE):
            yield pickle.dumps((index, values[start : start + _SLICE]))


def _unpacked(stream: IO[bytes]) -> Request:
    parts = iter(lambda: _part(stream), None)
    request: Request = next(parts)
    lists: tuple[list[Any], ...] = ([], [], [])
    for index, values in parts:
        lists[index].extend(values)
    paragraphs, nodes, annotations = map(tuple, lists)
    subject = request.subject
    return request._replace(
        subject=replace(
            subject,
            document=replace(subject.document, paragraphs=paragraphs),
            outline=replace(subject.outline, nodes=nodes),
            annotations=annotations,
        )
    )


def _part(stream: IO[bytes]) -> Any:
    size = stream.read(8)
    return pickle.loads(stream.read(int.from_bytes(size, "big"))) if size else None
