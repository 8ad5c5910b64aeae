"""Counts words in all texts of a library in processes of their own, which keep the texts in memory as long as somebody asks.

Eighty million characters are gone through in a tenth of a second once they are there, so that any words can be counted, exactly and with no
index of their own; shared out among the processors in less. In the window they would hold the interpreter, and the memory for good.
The processes are started as ``main.py --terms-apart``; each is told a part of the texts and then what to count. `marshal` packs what goes
there and what comes back.
"""

from __future__ import annotations

import logging
import marshal
import os
import subprocess
import sys
import threading
from array import array
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.errors import LibraryError
from core.progress import Cancelled
from core.query.tallying import Tallies, signs, tally
from core.scripts import simplified
from core.store.index.counting import opened, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.store.index.counting import Texts

log = logging.getLogger(__name__)

OPTION: Final = "--terms-apart"
"""The only word on the command line of the process."""
_MOST: Final = 4
"""Processes: with more of them it is the memory that is waited for."""
_HELD: Final = 160_000_000
"""Characters that all processes keep together, some 320 MB: twice a library of ten thousand speeches. The rest is read each time."""


class Counters:
    """Holds the processes. Its methods but `close` are for workers; one at a time is served."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._turn = threading.Lock()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._texts: Texts = ()
        self._is_closed = False

    @property
    def is_ready(self) -> bool:
        """Return True if the processes are there and have read texts."""
        return bool(self._texts)

    def prepare(self, texts: Texts) -> bool:
        """Start the processes and let them read the texts; return False if that cannot be done here."""
        with self._turn:
            return not self._is_closed and self._told(texts)

    def count(
        self, texts: Texts, plain: bytes, terms: Sequence[str], *, is_any_script: bool, ask: Callable[[], None]
    ) -> list[array[int]] | None:
        """Return for each term how often it stands in each text, None if the processes could not tell; they read what they have not yet.

        Args:
            texts: where to count.
            plain: for each of them 1 if no character of it has a simplified form.
            terms: not empty ones.
            is_any_script: simplified and traditional characters are alike.
            ask: called when the processes are free, and when they have read; what it raises ends the work.

        Raises:
            Cancelled: `close` has ended it.
        """
        with self._turn:
            if self._is_closed:
                raise Cancelled
            ask()
            if not self._told(texts):
                return None
            ask()
            parts = _shared_out(len(texts), len(self._processes))
            try:
                answers = self._asked([(list(terms), is_any_script, plain[part.start : part.stop]) for part in parts])
            except (OSError, EOFError, ValueError, TypeError):
                self._broken()
                return None
        found = [array("I") for _ in terms]
        for answer in answers:
            for counts, packed in zip(found, answer, strict=True):
                counts.frombytes(packed)
        return found

    def close(self) -> None:
        """End the processes; what is still asked is cancelled. From any thread, never waits for an answer."""
        self._is_closed = True
        for process in tuple(self._processes):
            with suppress(OSError):
                process.kill()
        with self._turn:
            self._end()

    # In the worker whose turn it is

    def _told(self, texts: Texts) -> bool:
        """Let the processes have these texts and no others; return False if there are none."""
        if self._processes and self._texts == texts:
            return True
        try:
            if not self._processes:
                self._start()
            parts = _shared_out(len(texts), len(self._processes))
            room = _HELD // len(self._processes)
            self._asked([(os.fspath(self._library), list(texts[part.start : part.stop]), room) for part in parts])
        except (OSError, EOFError, ValueError, TypeError):
            self._broken()
            return False
        self._texts = texts
        return True

    def _start(self) -> None:
        for _ in range(max(1, min(os.cpu_count() or 1, _MOST))):
            self._processes.append(
                subprocess.Popen(
                    own_program.command(OPTION),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            )

    def _asked(self, questions: Sequence[Any]) -> list[Any]:
        """Return what each process answers to its question; all work at the same time."""
        for process, question in zip(self._processes, questions, strict=True):
            if process.stdin is None:
                raise EOFError
            process.stdin.write(marshal.dumps(question))
            process.stdin.flush()
        answers = []
        for process in self._processes:
            if process.stdout is None:
                raise EOFError
            answers.append(marshal.load(process.stdout))
        if None in answers:
            raise ValueError
        return answers

    def _broken(self) -> None:
        self._end()
        if self._is_closed:
            raise Cancelled
        log.info("Words are counted in this process: others could not do it")

    def _end(self) -> None:
        processes, self._processes = self._processes, []
        self._texts = ()
        for process in processes:
            own_program.end(process)


def serve() -> int:
    """Take texts and terms by the standard input and answer on the standard output until there are no more; return the exit status."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    kept: _Kept | None = None
    while True:
        try:
            question = marshal.load(source)
        except EOFError:
            return 0
        answer: Any = None
        try:
            if isinstance(question[0], str):
                path, texts, room = question
                if kept is None:
                    kept = _Kept(Path(path))
                kept.turn_to(texts, room)
                # The table of scripts takes a moment when it is first wanted.
                simplified()
                answer = True
            elif kept is not None:
                answer = kept.counts(*question)
        except LibraryError:
            log.info("Texts could not be read", exc_info=True)
        marshal.dump(answer, answers)
        answers.flush()


class _Kept:
    """The texts of one process."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._texts: Texts = ()
        self._held: dict[tuple[int, str], str] = {}
        self._signs: dict[tuple[int, str], str] = {}
        self._tallies: Tallies | None = None
        """Of all texts, if all are held."""

    def turn_to(self, texts: Texts, room: int) -> None:
        """Keep these texts and no others, as far as there is room."""
        self._texts = [(row, digest) for row, digest in texts]
        wanted = set(self._texts)
        self._held = {one: text for one, text in self._held.items() if one in wanted}
        self._signs = {one: found for one, found in self._signs.items() if one in wanted}
        self._tallies = None
        room -= sum(map(len, self._held.values()))
        with opened(self._library) as connection:
            digests = dict(self._texts)
            for row, text in read(connection, [one for one in self._texts if one not in self._held]):
                room -= len(text)
                if room < 0:
                    return
                self._held[row, digests[row]] = text
                self._signs[row, digests[row]] = signs(text)
        if len(self._held) == len(self._texts):
            self._tallies = Tallies([self._held[one] for one in self._texts], [self._signs[one] for one in self._texts])

    def counts(self, terms: Sequence[str], is_any_script: bool, plain: bytes) -> list[bytes]:
        """Return how often each term stands in each text."""
        if self._tallies is not None:
            return [self._tallies.count(term, plain, is_any_script=is_any_script).tobytes() for term in terms]
        tallies = [tally(term, is_any_script=is_any_script) for term in terms]
        found = [array("I", bytes(4 * len(self._texts))) for _ in terms]
        for at, text in self._all():
            for counts, count in zip(found, tallies, strict=True):
                counts[at] = count(text, bool(plain[at]))
        return [counts.tobytes() for counts in found]

    def _all(self) -> Iterator[tuple[int, str]]:
        """Yield all texts by their places, those for which there was no room from the disk."""
        place = {row: at for at, (row, _) in enumerate(self._texts)}
        for (row, _), text in self._held.items():
            yield place[row], text
        with opened(self._library) as connection:
            for row, text in read(connection, [one for one in self._texts if one not in self._held]):
                yield place[row], text


def _shared_out(count: int, parts: int) -> list[range]:
    """Return so many things in parts of one size."""
    bounds = [count * part // parts for part in range(parts + 1)]
    return [range(start, end) for start, end in pairwise(bounds)]
