"""Looks for patterns in a process of its own, which can be ended at any time, whatever a pattern does.

In a thread the library lets the window live while it looks, but not while it makes ready a pattern such as ``((a{1000}){1000}){1000}``,
which takes all the memory there is. The process is started as ``main.py --find-apart``. It is told a text once and then patterns;
`marshal` packs what goes there and what comes back.
"""

from __future__ import annotations

import logging
import marshal
import subprocess
import sys
import threading
from array import array
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from core.finding import Hits
from core.patterns import TIME, PatternError, ended, find_pattern
from core.progress import Cancelled
from core.spans import Span

if TYPE_CHECKING:
    from core.finding import Query

log = logging.getLogger(__name__)

OPTION: Final = "--find-apart"
"""The only word on the command line of the process."""
_GRACE: Final = 0.35
"""Seconds more than a pattern may take until the process is ended from outside: it tells the time by the processor's."""
_MEMORY: Final = 1 << 30
"""Bytes that the process may take beside the text."""
_PATIENCE: Final = 0.1
"""Seconds that a pattern is let go on that nobody wants any more: the process is kept if it is ready by then."""


class PatternFinder:
    """Holds the process. Its methods but `hurry` and `close` are for workers; one at a time is served."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._text: str | None = None
        self._since: float | None = None
        self._is_unwanted = False
        self._is_killed = False
        self._is_closed = False

    def prepare(self, text: str) -> None:
        """Start the process and tell it the text, so that the first pattern need not wait for that."""
        with self._turn, suppress(OSError, EOFError, ValueError):
            if not self._is_closed:
                self._tell(text)

    def find(self, text: str, query: Query, *, within: Span | None = None, seconds: float = TIME) -> Hits:
        """Return what `core.patterns.find_pattern` does.

        Raises:
            PatternError: as there.
            Cancelled: `hurry` has ended it.
        """
        with self._turn:
            if self._is_closed:
                raise Cancelled
            self._is_unwanted = False
            try:
                process = self._tell(text)
            except (OSError, EOFError, ValueError):
                self._end()
                log.info("A pattern is looked for in this process: no other one could be started", exc_info=True)
                return find_pattern(text, query.words, is_exact=query.is_exact, within=within, seconds=seconds)
            bounds = (within.start, within.end) if within is not None else (0, len(text))
            began = monotonic()
            try:
                answer = self._ask(process, (query.words, query.is_exact, *bounds, seconds), seconds + _GRACE)
            except (OSError, EOFError, ValueError, TypeError) as error:
                self._end()
                if self._is_unwanted or self._is_closed:
                    raise Cancelled from error
                raise ended(is_slow=monotonic() - began > seconds) from error
        if answer[0] is None:
            return Hits(_unpacked(answer[1]), _unpacked(answer[2]))
        raise PatternError(answer[0], **answer[1])

    def hurry(self) -> None:
        """End a pattern that has been looked for long enough to be one that takes its time: another one is wanted. Never waits."""
        since = self._since
        if since is not None and monotonic() - since > _PATIENCE:
            self._is_unwanted = True
            self._kill()

    def close(self) -> None:
        """End the process; what is still asked is cancelled."""
        self._is_closed = True
        self._kill()
        if self._turn.acquire(timeout=1):
            self._end()
            self._turn.release()

    # In the worker whose turn it is

    def _ask(self, process: subprocess.Popen[bytes], question: tuple[Any, ...], seconds: float) -> Any:
        self._since = monotonic()
        watch = threading.Timer(seconds, process.kill)
        watch.daemon = True
        watch.start()
        try:
            return _exchanged(process, question)
        finally:
            self._since = None
            watch.cancel()

    def _tell(self, text: str) -> subprocess.Popen[bytes]:
        """Return the process, ready and with the text; start it if need be."""
        process = self._process
        if process is None or self._is_killed or process.poll() is not None:
            self._end()
            self._is_killed = False
            process = self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        if self._text is not text:
            _exchanged(process, text)
            self._text = text
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        self._text = None
        if process is None:
            return
        with suppress(OSError):
            process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.wait()

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            self._is_killed = True
            with suppress(OSError):
                process.kill()


def _exchanged(process: subprocess.Popen[bytes], what: Any) -> Any:
    """Tell the process something and return its answer."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    marshal.dump(what, process.stdin)
    process.stdin.flush()
    return marshal.load(process.stdout)


def serve() -> int:
    """Take texts and questions by the standard input and answer on the standard output until there are no more; return the exit status."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    _limit_memory()
    text = ""
    while True:
        try:
            question = marshal.load(source)
        except EOFError:
            return 0
        answer: Any = True
        if isinstance(question, str):
            text = question
        else:
            answer = _answer(text, *question)
        marshal.dump(answer, answers)
        answers.flush()


def _answer(text: str, pattern: str, is_exact: bool, start: int, end: int, seconds: float) -> tuple[Any, ...]:
    try:
        hits = find_pattern(text, pattern, is_exact=is_exact, within=Span(start, end), seconds=seconds)
    except PatternError as error:
        return error.template, error.values
    return None, hits.starts.tobytes(), hits.ends.tobytes()


def _limit_memory() -> None:
    """Let memory end for this process before it does for the computer; where the system knows no such limit, time alone ends a pattern."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _unpacked(numbers: bytes) -> array[int]:
    unpacked = array("l")
    unpacked.frombytes(numbers)
    return unpacked


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    return [sys.executable, str(Path(__file__).resolve().parents[1] / "main.py"), OPTION]
