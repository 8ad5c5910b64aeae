"""Looks for patterns and whole words in a process of its own.

A pattern can be ended there at any time, whatever it does. In a thread the library lets the window live while it looks, but not while it
makes ready a pattern such as ``((a{1000}){1000}){1000}``, which takes all the memory there is. Parting a long text into words takes
seconds of the interpreter, which the window would wait for. The process is started as ``main.py --find-apart``. It is told a text once
and then what to look for; `marshal` packs what goes there and what comes back.
"""

from __future__ import annotations

import logging
import marshal
import subprocess
import sys
import threading
from array import array
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.finding import Hits, Query, find_words, only_whole
from core.patterns import TIME, PatternError, ended, find_pattern
from core.progress import Cancelled
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.segment import Segmenter

log = logging.getLogger(__name__)

OPTION: Final = "--find-apart"
"""The only word on the command line of the process."""
_GRACE: Final = 0.35
"""Seconds more than a pattern may take until the process is ended from outside: it tells the time by the processor's."""
_WORDS: Final = 60.0
"""Seconds that words may take; only a computer at its end needs more."""
_MEMORY: Final = 1 << 30
"""Bytes that the process may take."""
_PATIENCE: Final = 0.1
"""Seconds that a pattern is let go on that nobody wants any more: the process is kept if it is ready by then."""


class Finder:
    """Holds the process. Its methods but `hurry` and `close` are for workers; one at a time is served."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._text: str | None = None
        self._since: float | None = None
        self._is_unwanted = False
        self._is_killed = False
        self._is_closed = False

    def prepare(self, text: str, *, has_words: bool = False) -> None:
        """Start the process and tell it the text, so that the first question need not wait for that.

        Args:
            text: what is read.
            has_words: the process is to know the words of the language, too.
        """
        with self._turn, suppress(OSError, EOFError, ValueError):
            if not self._is_closed:
                process = self._tell(text)
                if has_words:
                    _exchanged(process, True)

    def find(
        self,
        text: str,
        query: Query,
        *,
        within: Span | None = None,
        seconds: float = TIME,
        taught: Sequence[str] = (),
        ask: Callable[[], None] | None = None,
    ) -> Hits:
        """Return what is looked for, sorted.

        Args:
            text: what is read.
            query: a pattern, whole words, or both.
            within: where it has to begin, and a pattern to end.
            seconds: that a pattern may take.
            taught: words of the reader's own.
            ask: called when it is its turn; what it raises ends the search.

        Raises:
            PatternError: see `core.patterns.find_pattern`.
            Cancelled: `hurry` or `close` has ended it.
        """
        with self._turn:
            if self._is_closed:
                raise Cancelled
            if ask is not None:
                ask()
            self._is_unwanted = False
            bounds = (within.start, within.end) if within is not None else (0, len(text))
            question = (query.words, query.is_exact, query.is_word, query.is_pattern, *bounds, seconds, tuple(taught))
            answer = self._asked(text, question, seconds + _GRACE if query.is_pattern and not query.is_word else _WORDS)
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

    def _asked(self, text: str, question: tuple[Any, ...], seconds: float) -> tuple[Any, ...]:
        try:
            process = self._tell(text)
        except (OSError, EOFError, ValueError):
            self._end()
            if self._is_unwanted or self._is_closed:
                raise Cancelled from None
            log.info("Something is looked for in this process: no other one could be started", exc_info=True)
            return _answer(text, _Words(), *question)
        began = monotonic()
        is_pattern = question[3]
        watch = threading.Timer(seconds, process.kill)
        watch.daemon = True
        watch.start()
        try:
            self._since = began if is_pattern else None
            answer: tuple[Any, ...] = _exchanged(process, question)
        except (OSError, EOFError, ValueError, TypeError) as error:
            self._end()
            if self._is_unwanted or self._is_closed:
                raise Cancelled from error
            raise ended(is_slow=monotonic() - began > seconds - _GRACE) from error
        finally:
            self._since = None
            watch.cancel()
        return answer

    def _tell(self, text: str) -> subprocess.Popen[bytes]:
        """Return the process, ready and with the text; start it if need be."""
        process = self._process
        if process is None or self._is_killed or process.poll() is not None:
            self._end()
            self._is_killed = False
            process = self._process = subprocess.Popen(
                own_program.command(OPTION),
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
        if process is not None:
            own_program.end(process)

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            self._is_killed = True
            with suppress(OSError):
                process.kill()


def serve() -> int:
    """Take texts and questions by the standard input and answer on the standard output until there are no more; return the exit status."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    _limit_memory()
    words = _Words()
    text = ""
    while True:
        try:
            question = marshal.load(source)
        except EOFError:
            return 0
        answer: Any = True
        if isinstance(question, str):
            text = question
        elif question is True:
            words.segmenter(()).load()
        else:
            answer = _answer(text, words, *question)
        marshal.dump(answer, answers)
        answers.flush()


class _Words:
    """Knows the words of the language, from when they are first needed."""

    def __init__(self) -> None:
        self._segmenter: Segmenter | None = None

    def segmenter(self, taught: tuple[str, ...]) -> Segmenter:
        """Return what knows these words of the reader's, too."""
        if self._segmenter is None:
            from core.segment import Segmenter

            self._segmenter = Segmenter()
        if self._segmenter.taught != taught:
            self._segmenter.teach(taught)
        return self._segmenter


def _answer(text: str, known: _Words, *question: Any) -> tuple[Any, ...]:
    words, is_exact, is_word, is_pattern, start, end, seconds, taught = question
    within = Span(start, end)
    try:
        if is_pattern:
            hits = find_pattern(text, words, is_exact=is_exact, within=within, seconds=seconds)
            if is_word:
                hits = only_whole(text, hits, known.segmenter(taught).is_whole)
        else:
            query = Query(words, is_exact, is_word)
            # What begins within may end beyond.
            within = Span(start, min(end + max(0, len(words) - 1), len(text)))
            hits = find_words(text, query, within=within, is_whole=known.segmenter(taught).is_whole)
    except PatternError as error:
        return error.template, error.values
    return None, hits.starts.tobytes(), hits.ends.tobytes()


def _exchanged(process: subprocess.Popen[bytes], what: Any) -> Any:
    """Tell the process something and return its answer."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    marshal.dump(what, process.stdin)
    process.stdin.flush()
    return marshal.load(process.stdout)


def _limit_memory() -> None:
    """Let memory end for this process before it does for the computer; where the system knows no such limit, time alone ends a pattern."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _unpacked(numbers: bytes) -> array[int]:
    unpacked = array("l")
    unpacked.frombytes(numbers)
    return unpacked
