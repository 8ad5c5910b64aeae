"""Brings the index of a library, and what an older program left out of it, up to date in a process of its own.

In a thread it would take the interpreter from the window.

The process is started as ``main.py --index-apart``, is told the library and its work by its standard input and tells by its standard output
how far it is; `marshal` packs both. It may be killed at any time: what it has committed stays, and the next one goes on from there.
"""

from __future__ import annotations

import logging
import marshal
import os
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.errors import LibraryError
from core.progress import Cancelled
from core.store.index.writing import prepared, update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.store.index.writing import Prepared

log = logging.getLogger(__name__)

OPTION: Final = "--index-apart"
"""The only word on the command line of the process."""
_FURTHER_BACK: Final = 10
"""Of what takes minutes."""
TEXTS, OUTLINES, MISSING = "texts", "outlines", "missing"
"""What the process is to bring up to date: texts and outlines of the index, or what `core.store.recognising` finds missing."""
_MANY: Final = 200
"""Texts from which on a second process is worth its start."""
_PIPE: Final = 1 << 20
"""Bytes that it may be ahead, where the system lets that be chosen: some twenty texts."""
_GLANCE: Final = 0.1
"""Seconds between two questions whether anybody still wants it."""


def update_beside(
    library: Path,
    told: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    *,
    work: str = TEXTS,
) -> None:
    """Do what `core.store.index.writing.update` does, elsewhere; with another work what does that.

    Raises:
        LibraryError: likewise.
        Cancelled: likewise.
    """
    try:
        process = subprocess.Popen(
            own_program.command(OPTION),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        log.info("The library is indexed in this process: no other one can be started", exc_info=True)
        if work == TEXTS:
            update(library, told, is_cancelled)
        else:
            _at_leisure(work, library, told, is_cancelled)
        return
    with process:
        try:
            _follow(process, library, work, told, is_cancelled)
        finally:
            process.kill()


def serve() -> int:
    """Do for the library that comes in by the standard input what is to be done, or prepare some of its texts; return the exit status."""
    packed, work = marshal.load(sys.stdin.buffer)
    library = Path(os.fsdecode(packed))
    if work in (OUTLINES, MISSING):
        # Nobody waits for that.
        own_program.step_back(_FURTHER_BACK)
    answers = sys.stdout.buffer

    def tell(what: Any) -> None:
        marshal.dump(what, answers)
        answers.flush()

    try:
        if work in (OUTLINES, MISSING):
            _at_leisure(work, library, lambda done, total: tell((done, total)))
        elif work == TEXTS:
            update(library, lambda done, total: tell((done, total)), prepare=_prepared_beside)
        else:
            for one in prepared(library, work, lambda: False):
                tell(one)
    except LibraryError as error:
        tell((error.template, {name: str(value) for name, value in error.values.items()}))
        return 1
    tell(None)
    return 0


def _at_leisure(work: str, library: Path, told: Callable[[int, int], None] | None, is_cancelled: Callable[[], bool] | None = None) -> None:
    # Who prepares texts does without what reads their structure.
    if work == OUTLINES:
        from core.store.index import outlining

        outlining.update(library, told, is_cancelled)
    else:
        from core.store import recognising

        recognising.catch_up(library, is_cancelled or (lambda: False))


def _prepared_beside(library: Path, missing: Sequence[tuple[str, int]], is_cancelled: Callable[[], bool]) -> Iterator[Prepared]:
    """Do what `prepared` does, for many texts in another process: it takes as long as to write them, and each has a processor then."""
    done = 0
    if len(missing) >= _MANY:
        try:
            for one in _from_beside(library, missing):
                yield one
                done += 1
        except (OSError, EOFError, ValueError, TypeError):
            log.info("Texts are prepared in this process: the other one has ended", exc_info=True)
        else:
            return
    yield from prepared(library, missing[done:], is_cancelled)


def _from_beside(library: Path, missing: Sequence[tuple[str, int]]) -> Iterator[Prepared]:
    with subprocess.Popen(
        own_program.command(OPTION),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        pipesize=_PIPE,
    ) as process:
        try:
            if process.stdin is None or process.stdout is None:
                raise EOFError
            marshal.dump((os.fsencode(library), list(missing)), process.stdin)
            process.stdin.close()
            while (one := marshal.load(process.stdout)) is not None:
                if isinstance(one[1], dict):
                    raise LibraryError(one[0], **one[1])
                yield one
        finally:
            process.kill()


def _follow(
    process: subprocess.Popen[bytes],
    library: Path,
    work: str,
    told: Callable[[int, int], None] | None,
    is_cancelled: Callable[[], bool] | None,
) -> None:
    """Tell what the process tells until it is ready."""
    answers: Queue[Any] = Queue()

    def listen() -> None:
        try:
            while process.stdout is not None:
                answers.put(answer := marshal.load(process.stdout))
                if answer is None:
                    return
        except (EOFError, ValueError, TypeError, OSError):
            # It was killed, or has told everything.
            answers.put(None)

    try:
        if process.stdin is not None:
            marshal.dump((os.fsencode(library), work), process.stdin)
            process.stdin.close()
    except OSError:
        log.info("The process that indexes has ended at once", exc_info=True)
    threading.Thread(target=listen, daemon=True).start()
    while True:
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        try:
            answer = answers.get(timeout=_GLANCE)
        except Empty:
            continue
        if answer is None:
            return
        if isinstance(answer[0], str):
            raise LibraryError(answer[0], **answer[1])
        if told is not None:
            told(*answer)
