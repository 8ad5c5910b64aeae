"""Heavy files are read by a process of their own: it can be stopped at once, and what breaks or fills it breaks nothing here.

A thread could be neither: PDFium looks up only between two pages, and a file made to do harm can take all memory or crash it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from core import own_program
from core.crash_report import of_trace
from core.errors import QT_TRANSLATE_NOOP, MissingFile, NoTextLayer, PasswordNeeded, SeveralDocuments, UnreadableFile
from core.importers.worker import hand_over, receive
from core.members import Member
from core.packing import unpack
from core.progress import Cancelled
from core.reasons import reason_of

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.source import Source

log = logging.getLogger(__name__)
# Without the log of the window, a command would print it beside the sentence.
log.addHandler(logging.NullHandler())

OPTION: Final = "--read-apart"
"""The only word on the worker's command line: passwords and names come through its input."""
LOOK: Final = 0.05
"""Seconds between two looks whether the reader has cancelled."""


class Patience(NamedTuple):
    """How many seconds a file may take."""

    step: float
    """Without a step."""
    begin: float
    """In all, and for each step ``each`` more."""
    each: float


PAGES: Final = Patience(8.0, 8.0, 0.5)
"""An ordinary page takes a hundredth of a second."""
PICTURES: Final = Patience(150.0, 300.0, 150.0)
"""For Tesseract."""
OTHERS: Final = Patience(60.0, 60.0, 60.0)

_ERRORS: Final = {error.__name__: error for error in (UnreadableFile, MissingFile, PasswordNeeded, NoTextLayer)}
SLOW: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” takes too long to read: it is damaged, or far too complicated. Export it anew, and open that."
)
LARGE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” takes too much memory to read. Split it, or export it anew, and open that.")
BROKEN: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is damaged: the reading of it broke off. Download or export it anew, and open that.")
NOT_STARTED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” could not be read ({reason}). Try again, or open a copy of it.")


def read_apart(source: Source, module: str, patience: Patience = OTHERS) -> Document:
    """Return the document that an importer makes of a file, as its ``read`` would.

    Args:
        source: the file; its progress is told here, in this thread.
        module: the importer's full name.
        patience: after which the file is given up.

    Raises:
        UnreadableFile: as the importer does, and if the file takes too much time or memory or breaks the process.
        Cancelled: if the source's progress was cancelled; the process is gone then.
    """
    document: Document = value_apart(source, module, patience)
    return document


def value_apart(source: Source, module: str, patience: Patience = OTHERS) -> Any:
    """Return what the ``read`` of a module makes of a file: a document, or plain values of something else; see `read_apart`."""
    with tempfile.TemporaryFile() as said:
        worker = _started(source, said)
        answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        talk = threading.Thread(target=_talk, args=(worker, module, source, answers), name="reads-apart", daemon=True)
        talk.start()
        try:
            return _answer(worker, answers, source, patience, said)
        finally:
            _end(worker)
            talk.join()
            own_program.shut(worker)


def _started(source: Source, said: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            own_program.command(OPTION),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            # A group of its own, which ends as one: with it goes the program that it may have started.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnreadableFile(NOT_STARTED, name=source.name, reason=reason_of(error)) from error


def _answer(worker: subprocess.Popen[bytes], answers: queue.SimpleQueue[Any], source: Source, patience: Patience, said: IO[bytes]) -> Any:
    """Wait for the answer."""
    begin = last = time.monotonic()
    steps = 0
    while True:
        try:
            answer = answers.get(timeout=LOOK)
        except queue.Empty:
            answer = ()
        if source.progress.is_cancelled:
            raise Cancelled
        now = time.monotonic()
        if answer is None:
            _tell_the_break(worker, source.name, said)
        elif answer and answer[0] == "step":
            steps, last = answer[1], now
            source.progress.tell(*answer[1:])
        elif answer:
            return _result(answer, source)
        if now - last > patience.step or now - begin > patience.begin + patience.each * steps:
            raise UnreadableFile(SLOW, name=source.name)


def _talk(worker: subprocess.Popen[bytes], module: str, source: Source, answers: queue.SimpleQueue[Any]) -> None:
    """Hand the file over and pass the answers on, and None at the end."""
    try:
        assert worker.stdin is not None
        assert worker.stdout is not None
        hand_over(worker.stdin, module, source)
        while (answer := receive(worker.stdout)) is not None:
            answers.put(answer)
    except (OSError, ValueError):
        # It has ended already, and with it the pipes.
        pass
    finally:
        answers.put(None)


def _result(answer: tuple[Any, ...], source: Source) -> Any:
    kind, *rest = answer
    if kind == "values":
        return rest[0]
    if kind == "document":
        return unpack(rest[0], source.path)
    if kind == "error":
        name, template, values, members = rest
        if members is not None:
            raise SeveralDocuments(template, [Member(*one) for one in members], **values)
        raise _ERRORS.get(name, UnreadableFile)(template, **values)
    raise UnreadableFile(LARGE, name=source.name)


def _tell_the_break(worker: subprocess.Popen[bytes], name: str, said: IO[bytes]) -> NoReturn:
    """Raise what is to be said of a process that ended without an answer; a fault of our own goes to the log as well."""
    status = worker.wait()
    said.seek(0, os.SEEK_END)
    said.seek(max(0, said.tell() - 4_000))
    words = said.read().decode("utf-8", "replace")
    if "Traceback" in words:
        log.error("An importer failed on a file:\n%s", of_trace(words))
    else:
        # What a library or a system says there may name the file.
        log.info("The process that read a file ended with %d", status)
    raise UnreadableFile(BROKEN, name=name)


def _end(worker: subprocess.Popen[bytes]) -> None:
    """End the process, and what it has started."""
    if worker.poll() is not None:
        return
    if sys.platform == "win32":
        worker.kill()
    else:
        # It may have ended meanwhile.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
