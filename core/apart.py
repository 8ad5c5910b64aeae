"""Asks a process of this program for work that would take the interpreter from the window, and is such a process.

`pickle` packs what goes to and fro, since nobody but this program writes to it. What is asked goes in one by one and in slices, and so do
the answers: a large value that comes whole would be unpacked in one go, with the interpreter held all the while. The input stays open as
long as somebody waits for the answer.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
import tempfile
import threading
from contextlib import closing, suppress
from queue import Empty, Queue
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

from core import own_program
from core.errors import ReaderError
from core.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from core.progress import Progress

    Tell = Callable[[str, object], None]

log = logging.getLogger(__name__)

TOLD, GIVEN, FAILED, ENDED = "told", "given", "failed", "ended"
"""Answers: how far it is, a piece of what was asked for, why there is none, and that all has been given."""
_GLANCE: Final = 0.1
"""Seconds between two questions whether anybody still wants it."""
_LAST_WORDS: Final = 2000
"""Characters of what it complained of that are logged."""


class Unstarted(Exception):
    """No other process can be started: whoever asked does it himself."""


def answers(
    option: str,
    request: Iterable[object],
    progress: Progress,
    broken: str,
    folder: Path | None = None,
    *,
    ahead: Started | None = None,
) -> Generator[Any, None, None]:
    """Yield the pieces that a process answers with; it is gone when this ends, however it does.

    Args:
        option: the only word on the command line of the process.
        request: what it is told, piece by piece.
        progress: told here; once it is cancelled the process is killed.
        broken: what is said if it ends without an answer.
        folder: for its complaints, None for that of all temporary files.
        ahead: such a process that waits to be told; None to start one.

    Raises:
        Unstarted: if there is no process.
        Cancelled: if the progress is cancelled.
        ReaderError: with ``broken``; and whatever the process failed with.
    """
    started = ahead or Started(option, folder)
    try:
        with closing(_talk(started.process, request, progress)) as talk:
            for kind, value in talk:
                if kind == GIVEN:
                    yield value
                elif isinstance(value, BaseException):
                    raise value
                elif kind == FAILED:
                    _tell_the_break(started.said, option, broken)
    finally:
        started.end()


class Started:
    """A process of this program that has been started and waits to be told something.

    Args:
        option: the only word on its command line.
        folder: for its complaints, None for that of all temporary files.

    Raises:
        Unstarted: if there is no process.
    """

    def __init__(self, option: str, folder: Path | None = None) -> None:
        self.said: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by `end`
        try:
            self.process = subprocess.Popen(
                own_program.command(option),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.said,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self.said.close()
            log.info("The work is done in this process: no other one can be started", exc_info=True)
            raise Unstarted from error

    @property
    def is_alive(self) -> bool:
        """True until it has ended."""
        return self.process.poll() is None

    def tell(self, what: object) -> None:
        """Tell it something small ahead of what is asked; one that has ended hears nothing."""
        with suppress(OSError):
            assert self.process.stdin is not None
            self.process.stdin.write(pickle.dumps(what))
            self.process.stdin.flush()

    def end(self) -> None:
        """Kill it, and keep nothing of it."""
        own_program.end(self.process)
        self.said.close()


def _talk(process: subprocess.Popen[bytes], request: Iterable[object], progress: Progress) -> Generator[tuple[str, Any], None, None]:
    """Yield what it answers but how far it is, up to the last answer; (`FAILED`, None) if it ended without."""
    found: Queue[tuple[str, Any]] = Queue()

    def listen() -> None:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            for one in request:
                process.stdin.write(pickle.dumps(one))
            process.stdin.flush()
            while True:
                found.put(pickle.load(process.stdout))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            # It was killed, or has told everything.
            found.put((FAILED, None))

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        while True:
            if progress.is_cancelled:
                raise Cancelled
            try:
                kind, value = found.get(timeout=_GLANCE)
            except Empty:
                continue
            if kind == ENDED:
                return
            if kind == TOLD:
                progress.tell(*value)
            else:
                yield kind, value
    finally:
        process.kill()
        listener.join()
        own_program.shut(process)


def _tell_the_break(said: IO[bytes], option: str, broken: str) -> NoReturn:
    said.seek(0)
    if words := said.read().decode("utf-8", "replace")[-_LAST_WORDS:]:
        log.error("The process %s has ended: %s", option, words)
    raise ReaderError(broken)


def heard() -> tuple[IO[bytes], Tell]:
    """Return from where a process takes what it is told, with `pickle`, and by what it answers. Call it once."""
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)

    def tell(kind: str, what: object) -> None:
        answers.write(pickle.dumps((kind, what)))
        answers.flush()

    return sys.stdin.buffer, tell


def end_with(given: IO[bytes]) -> None:
    """End this process at once when the one that waits for the answer ends; all that it is told has been taken from there."""

    def watch() -> None:
        given.read(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
