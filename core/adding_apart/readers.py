"""Two processes that read files, and what is to be done when a file breaks one, fills its memory or takes it too long.

A process reads many files, since to start it takes as long as to read ten. It has one more at hand than it reads. When it breaks, the file
it was reading is given to a fresh one if there were others before, which may have left their mark; so only a file that breaks a fresh
process counts as broken. The others at hand are given to the next one.
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
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from core import own_program
from core.adding_apart import OPTION, READ
from core.crash_report import of_trace
from core.errors import UnreadableFile
from core.importers import display_name
from core.importers.apart import BROKEN, LARGE, NOT_STARTED, OTHERS, PAGES, SLOW
from core.importers.worker import receive, send
from core.members import file_of
from core.reasons import reason_of

if TYPE_CHECKING:
    from pathlib import Path

    from core.errors import ReaderError

log = logging.getLogger(__name__)
# Without the log of the window, a command would print it beside the sentence.
log.addHandler(logging.NullHandler())

COUNT: Final = 2
"""Processes: with more, the window would have to wait for its turn on a small computer."""
_AT_HAND: Final = 2
"""Files that one process has, with the one it reads."""
_MOST: Final = 400
"""Files after which a process is replaced: what it has read may have left something in its memory."""
_BEGIN: Final = 60.0
"""Seconds for the bytes of a file to come, from a disk that may lie far away."""
_LEAVE: Final = 5.0
"""Seconds for a process to end that was killed; one that waits for a disk ends when that answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A file that is to be read."""

    path: Path
    digest: str | None = None
    """Of the bytes that it had when it was read last; if it has them still, it need not be read."""
    is_anew: bool = False
    """True if it has to be read whatever is known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a file: what the process said, see `core.adding_apart.reader`, or why there is nothing."""

    asked: Asked
    said: tuple[Any, ...] = ()
    error: ReaderError | None = None


class Readers:
    """The processes. For one thread.

    Args:
        password: for files that open with one only.
    """

    def __init__(self, password: str | None = None) -> None:
        self._password = password
        self._said: queue.SimpleQueue[tuple[_Reader, Any]] = queue.SimpleQueue()
        self._readers: list[_Reader] = []
        self._again: deque[Asked] = deque()
        """Files that have to be given once more."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def has_room(self) -> bool:
        """True if a process could take another file."""
        return not self._again and (len(self._readers) < COUNT or any(len(one.asked) < _AT_HAND for one in self._readers))

    @property
    def is_idle(self) -> bool:
        """True if nothing is being read."""
        return not self._again and not any(one.asked for one in self._readers)

    def give(self, asked: Asked) -> Answer | None:
        """Hand a file over; what came of it if no process can be started."""
        reader = min(self._readers, key=lambda one: len(one.asked), default=None)
        if reader is None or (reader.asked and len(self._readers) < COUNT):
            try:
                reader = _Reader(self._said, self._password)
            except OSError as error:
                return Answer(asked, error=UnreadableFile(NOT_STARTED, name=_name(asked), reason=reason_of(error)))
            self._readers.append(reader)
        reader.give(asked)
        return None

    def next(self, seconds: float) -> Answer | None:
        """Return what has come of one more file, None if that takes longer than so many seconds."""
        while self._again and (len(self._readers) < COUNT or any(len(one.asked) < _AT_HAND for one in self._readers)):
            answer = self.give(self._again.popleft())
            if answer is not None:
                return answer
        deadline = time.monotonic() + seconds
        while True:
            try:
                reader, said = self._said.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                return next((self._given_up(one) for one in self._readers if one.is_late), None)
            if reader not in self._readers:
                # What a process that was given up still had to say.
                continue
            if said is None:
                answer = self._broken(reader)
            elif said[0] in {"begin", "step"}:
                reader.hears(*said)
                continue
            else:
                answer = self._answered(reader, said)
            # Without one, a file is read anew.
            return answer

    def close(self) -> None:
        """End the processes."""
        for one in self._readers:
            one.end()
        self._readers.clear()

    def _answered(self, reader: _Reader, said: tuple[Any, ...]) -> Answer | None:
        asked = reader.answers()
        if said[0] == "memory":
            return self._lost(reader, asked, LARGE)
        if reader.count >= _MOST:
            self._drop(reader)
        return Answer(asked, said)

    def _broken(self, reader: _Reader) -> Answer | None:
        """Go on after a process that has ended by itself."""
        reader.tell_log()
        if reader.asked:
            return self._lost(reader, reader.answers(), BROKEN)
        self._drop(reader)
        return None

    def _lost(self, reader: _Reader, asked: Asked, why: str) -> Answer | None:
        was_fresh = reader.count == 1
        self._drop(reader)
        if was_fresh:
            return Answer(asked, error=UnreadableFile(why, name=_name(asked)))
        self._again.appendleft(asked)
        return None

    def _given_up(self, reader: _Reader) -> Answer:
        asked = reader.answers()
        self._drop(reader)
        return Answer(asked, error=UnreadableFile(SLOW, name=_name(asked)))

    def _drop(self, reader: _Reader) -> None:
        """End a process; what it had at hand is given to another one."""
        self._readers.remove(reader)
        reader.end()
        self._again.extend(reader.asked)


class _Reader:
    """One process, and the thread that hears what it says."""

    def __init__(self, said: queue.SimpleQueue[tuple[_Reader, Any]], password: str | None) -> None:
        self.asked: deque[Asked] = deque()
        self.count = 0
        """Files that it has read, or broken at."""
        self._heard = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._deadline: float | None = None
        self._patience = OTHERS
        self._limit = 0.0
        try:
            self._process = subprocess.Popen(
                own_program.command(OPTION),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._heard,
                # A group of its own, which ends as one: with it goes the program that it may have started. In a session of its own, too, it
                # would have as much of the computer as the window, however far it steps back.
                process_group=0,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self._heard.close()
            raise
        self._send((READ, password))
        self._thread = threading.Thread(target=self._listen, args=(said,), name="hears-reader", daemon=True)
        self._thread.start()

    @property
    def is_late(self) -> bool:
        """True if the file that it reads takes too long."""
        return bool(self.asked) and self._deadline is not None and time.monotonic() > self._deadline

    def give(self, asked: Asked) -> None:
        """Hand a file over."""
        self.asked.append(asked)
        if len(self.asked) == 1:
            self._expect()
        self._send((os.fsencode(asked.path), asked.digest))

    def hears(self, what: str, *rest: Any) -> None:
        """Note that the file has begun, or got on."""
        now = time.monotonic()
        if what == "begin":
            self._patience = PAGES if rest[0] in {"ofd", "pdf"} else OTHERS
            self._limit = now + self._patience.begin
        else:
            self._limit += self._patience.each
        self._deadline = min(now + self._patience.step, self._limit)

    def answers(self) -> Asked:
        """Return the file that was read, or broken at; the next one begins."""
        self.count += 1
        asked = self.asked.popleft()
        self._expect()
        return asked

    def tell_log(self) -> None:
        """Write an error of our own to the log."""
        self._heard.seek(0, os.SEEK_END)
        self._heard.seek(max(0, self._heard.tell() - 4_000))
        words = self._heard.read().decode("utf-8", "replace")
        if "Traceback" in words:
            log.error("An importer failed on a file:\n%s", of_trace(words))
        else:
            # What a library or a system says there may name the file.
            log.info("A process that reads files ended with %s", self._process.poll())

    def end(self) -> None:
        """End the process, and what it has started."""
        if self._process.poll() is None:
            if sys.platform == "win32":
                self._process.kill()
            else:
                # It may have ended meanwhile.
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_LEAVE)
            self._thread.join()
            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    if stream is not None:
                        stream.close()
        self._heard.close()

    def _expect(self) -> None:
        now = time.monotonic()
        self._limit = now + _BEGIN
        self._deadline = self._limit if self.asked else None

    def _send(self, message: tuple[Any, ...]) -> None:
        # One that has ended is heard of in time.
        with contextlib.suppress(OSError):
            assert self._process.stdin is not None
            send(self._process.stdin, message)

    def _listen(self, said: queue.SimpleQueue[tuple[_Reader, Any]]) -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            while (one := receive(self._process.stdout)) is not None:
                said.put((self, one))
        said.put((self, None))


def _name(asked: Asked) -> str:
    """Return what a file is called in a sentence."""
    return display_name(asked.path if asked.path.exists() else file_of(asked.path))
