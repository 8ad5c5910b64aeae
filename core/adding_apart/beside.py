"""An addition of the window is run by a process of its own: to store what was read takes the interpreter for a third of the time.

The process gets nothing but ``("cancel",)``, and cancels as well when the window ends. Out go ``("progress", done, total, path)``, and then
``("ended", whether all was added)`` or ``("failed", error)``.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from core import own_program
from core.adding import AddProgress
from core.adding_apart import OPTION, RUN
from core.crash_report import of_trace
from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError
from core.importers.worker import receive, send
from core.reasons import reason_of
from core.store.additions import packed_error, unpacked_error

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())

_BEHIND: Final = 19
"""By how much the process stands behind others of its reader; the most there is."""
_LOOK: Final = 0.05
_LEAVE: Final = 10.0
"""Seconds for the process to end what it is storing."""
_BROKEN: Final = QT_TRANSLATE_NOOP("errors", "Adding files broke off. What was added is kept; choose to go on, and the rest is added.")
_NOT_STARTED: Final = QT_TRANSLATE_NOOP("errors", "The files could not be added ({reason}). They still wait; try again later.")


def run(library: Path, addition: str, password: str | None, given: IO[bytes], answers: IO[bytes]) -> int:
    """Run an addition in the process that was started for it; return the exit status."""
    from core.adding_apart import running

    # Its readers inherit it: where there are few processors, the window would wait for one in the middle of a stroke.
    own_program.step_back(_BEHIND)
    is_cancelled = threading.Event()

    def wait_for_the_end() -> None:
        receive(given)
        is_cancelled.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()

    def say(*message: Any) -> None:
        # Whoever asked may have ended.
        with contextlib.suppress(OSError):
            send(answers, message)

    try:
        is_whole = running.run(
            library, addition, lambda one: say("progress", one.done, one.total, os.fsencode(one.path)), is_cancelled.is_set, password
        )
    except ReaderError as error:
        say("failed", packed_error(error))
    else:
        say("ended", is_whole)
    return 0


def run_beside(
    library: Path,
    addition: str,
    told: Callable[[AddProgress], None],
    is_cancelled: Callable[[], bool],
    password: str | None = None,
) -> bool:
    """Have an addition run by a process of its own; as `core.adding_apart.running.run`.

    Raises:
        LibraryError: as that does, and if the process ends without a word.
    """
    with tempfile.TemporaryFile() as heard:
        try:
            process = subprocess.Popen(
                own_program.command(OPTION),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=heard,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise LibraryError(_NOT_STARTED, reason=reason_of(error)) from error
        said: queue.SimpleQueue[Any] = queue.SimpleQueue()
        listener = threading.Thread(target=_listen, args=(process, said), name="hears-adding", daemon=True)
        listener.start()
        try:
            _send(process, (RUN, os.fsencode(library), addition, password))
            return _followed(process, said, told, is_cancelled, heard)
        finally:
            _end(process)
            listener.join()
            if process.stdout is not None:
                process.stdout.close()


def _followed(
    process: subprocess.Popen[bytes],
    said: queue.SimpleQueue[Any],
    told: Callable[[AddProgress], None],
    is_cancelled: Callable[[], bool],
    heard: IO[bytes],
) -> bool:
    """Pass on what the process says until it has ended."""
    was_cancelled = False
    while True:
        if not was_cancelled and is_cancelled():
            was_cancelled = True
            _send(process, ("cancel",))
        try:
            message = said.get(timeout=_LOOK)
        except queue.Empty:
            continue
        if message is None:
            _tell_log(process, heard)
            raise LibraryError(_BROKEN)
        what, *rest = message
        if what == "ended":
            return bool(rest[0])
        if what == "failed":
            raise unpacked_error(rest[0])
        told(AddProgress(rest[0], rest[1], Path(os.fsdecode(rest[2]))))


def _listen(process: subprocess.Popen[bytes], said: queue.SimpleQueue[Any]) -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        while (message := receive(process.stdout)) is not None:
            said.put(message)
    said.put(None)


def _send(process: subprocess.Popen[bytes], message: tuple[Any, ...]) -> None:
    # One that has ended is heard of in time.
    with contextlib.suppress(OSError):
        assert process.stdin is not None
        send(process.stdin, message)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let the process end what it is storing, and itself."""
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(_LEAVE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _tell_log(process: subprocess.Popen[bytes], heard: IO[bytes]) -> None:
    heard.seek(0, os.SEEK_END)
    heard.seek(max(0, heard.tell() - 4_000))
    words = heard.read().decode("utf-8", "replace")
    if "Traceback" in words:
        log.error("Adding files failed:\n%s", of_trace(words))
    else:
        log.info("The process that adds files ended with %s", process.poll())
