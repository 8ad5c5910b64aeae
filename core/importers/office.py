"""What LibreOffice, where it is installed, makes of a document of Word: its text with the automatic numbers.

A process of its own waits for LibreOffice (`core.importers.office_apart`): should the one that asks be killed, as a reader's cancelling
does, it still ends LibreOffice with all that that has started, and takes away what both have written.
"""

from __future__ import annotations

import contextlib
import glob
import logging
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from core import own_program
from core.importers.counting_labels import LONGEST
from core.importers.worker import receive, send
from core.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.progress import Progress

log = logging.getLogger(__name__)
# Without the log of the window, a command would print it beside the sentence.
log.addHandler(logging.NullHandler())

OPTION: Final = "--office-apart"
TIME: Final = 30.0
"""Seconds that LibreOffice may take; an ordinary document takes one, a long one three."""
LOOK: Final = 0.05
"""Seconds between two looks whether the reader has cancelled."""

NAMES: Final = ("soffice", "libreoffice")
"""What it is called on the path."""
PLACES: Final = (
    *("/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice", "/usr/local/lib/libreoffice/program/soffice"),
    *("/opt/libreoffice*/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
"""Where it is without being on the path, on Linux and on a Mac; with patterns."""
_FOLDERS_ON_WINDOWS: Final = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")


def program() -> str | None:
    """Return the path of LibreOffice's program, None where it is not installed."""
    if sys.platform == "win32":
        # Not along the path: there the folder that a program was started in comes first, and may hold anything.
        places = [Path(os.environ[name], "LibreOffice", "program", "soffice.com") for name in _FOLDERS_ON_WINDOWS if name in os.environ]
    else:
        for name in NAMES:
            if found := shutil.which(name):
                return found
        places = [Path(found) for place in PLACES for found in sorted(glob.glob(os.path.expanduser(place)), reverse=True)]
    return next((str(place) for place in places if os.access(place, os.X_OK)), None)


def labelled(data: bytes, suffix: str, progress: Progress, *, patience: float = TIME) -> Sequence[str] | None:
    """Return the lines that LibreOffice makes of a document, with their labels; None if it is not installed, fails or takes too long.

    Args:
        data: the file's bytes.
        suffix: that of its name, such as ``.doc``.
        progress: asked whether to go on.
        patience: seconds that LibreOffice may take.

    Raises:
        Cancelled: if the progress was cancelled; LibreOffice is gone then, or will be in a moment.
    """
    path = program()
    if path is None:
        return None
    try:
        worker = subprocess.Popen(
            own_program.command(OPTION),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Whoever ends this process with its group lets that one end by itself, and clean up.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        log.info("LibreOffice could not be asked: %s", type(error).__name__)
        return None
    answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
    talk = threading.Thread(target=_talk, args=(worker, (path, data, suffix, patience), answers), name="asks-office", daemon=True)
    talk.start()
    try:
        answer = _waited(answers, progress)
    finally:
        # The end of its input is what tells it to end.
        assert worker.stdin is not None
        _close(worker.stdin)
        worker.wait()
        talk.join()
        assert worker.stdout is not None
        _close(worker.stdout)
    if not answer or answer[0] != "text":
        log.info("LibreOffice gave no text: %s", answer[1] if answer else "it broke off")
        return None
    words: str = answer[1]
    return words.replace("\r\n", "\n").split("\n")


def labels(ours: Sequence[str], theirs: Sequence[str]) -> list[str] | None:
    """Return the label of each of our paragraphs, as LibreOffice has it; None if the two texts differ in more than labels.

    Args:
        ours: the paragraphs of a text, without labels, those of cells each by itself; a line end within one parts its lines.
        theirs: LibreOffice's lines.
    """
    lines = iter([line for line in map(_bare, theirs) if line])
    shown = iter([line for line in theirs if _bare(line)])
    found = []
    for paragraph in ours:
        label = ""
        for index, own in enumerate([bare for bare in map(_bare, paragraph.split("\n")) if bare]):
            line, whole = next(lines, ""), next(shown, "")
            # Other words may stand before ours only where a label can.
            rest = len(line) - len(own)
            if rest < 0 or line[rest:] != own or (rest and index) or rest > LONGEST:
                return None
            label = label or _head(whole, rest)
        found.append(label)
    return found if next(lines, None) is None else None


def _head(line: str, count: int) -> str:
    """Return the beginning of a line up to so many characters that are not blank, with the blanks behind them as one."""
    if not count:
        return ""
    for at, char in enumerate(line):
        count -= not _is_blank(char)
        if not count:
            has_blank = at + 1 < len(line) and _is_blank(line[at + 1])
            return line[: at + 1].strip() + (" " if has_blank else "")
    return ""


def _is_blank(char: str) -> bool:
    return char.isspace() or not char.isprintable()


def _bare(line: str) -> str:
    """Return a line without blanks and without signs that do not show."""
    return "".join(char for char in line if not _is_blank(char))


def _waited(answers: queue.SimpleQueue[Any], progress: Progress) -> Any:
    while True:
        with contextlib.suppress(queue.Empty):
            return answers.get(timeout=LOOK)
        if progress.is_cancelled:
            raise Cancelled


def _talk(worker: subprocess.Popen[bytes], request: tuple[Any, ...], answers: queue.SimpleQueue[Any]) -> None:
    """Hand the request over and pass the answer on, None without one."""
    answer = None
    # It may have ended, and with it the pipes.
    with contextlib.suppress(OSError, ValueError):
        assert worker.stdin is not None
        assert worker.stdout is not None
        send(worker.stdin, request)
        answer = receive(worker.stdout)
    answers.put(answer)


def _close(stream: IO[bytes]) -> None:
    # What it did not take in is written once more.
    with contextlib.suppress(OSError, ValueError):
        stream.close()
