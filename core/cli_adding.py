"""The command ``add``: finds files, adds them, shows how far it is on a terminal, and sums up what has become of them."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.adding import ADDED, CHANGED, FAILED, KNOWN
from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError, UnreadableFile
from core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.adding import AddedFile, AddProgress, AddSummary, FilesFound
    from core.session import ReadingSession

INTERRUPTED: Final = 130
_WIDTH: Final = 24
"""Columns of the bar."""
_BETWEEN: Final = 0.1
"""Seconds from one picture of it to the next."""
_NOTHING: Final = QT_TRANSLATE_NOOP(
    "errors", "There is no document in “{name}” that can be read. Name another folder, or add the folders in it with --recursive."
)
_CLOSED: Final = QT_TRANSLATE_NOOP("errors", "The folder “{name}” could not be looked into. Ask for access to it, and add it again.")
_CUT: Final = QT_TRANSLATE_NOOP("errors", "There are more files than can be looked at together. Add the rest folder by folder.")
_GO_ON: Final = QT_TRANSLATE_NOOP("errors", "Stopped; files that wait: {count}. To go on, start the same command again.")
_SUMMARY: Final = QT_TRANSLATE_NOOP("errors", "added: {added} · new editions: {changed} · known: {known} · failed: {failed}")


class Told:
    """What the command has to say: sentences in the reader's language, and how far it is."""

    def __init__(self, word: Callable[[ReaderError], str], *, is_quiet: bool) -> None:
        self._word = word
        self._is_quiet = is_quiet
        self._has_bar = not is_quiet and sys.stderr.isatty()
        self._shown_at = 0.0

    def say(self, error: ReaderError, path: Path | None = None) -> None:
        """Print a sentence on stderr, behind the path of the file that it is about."""
        about = "" if path is None else f"{_shown(path)}: "
        sys.stderr.write(f"meipi: {about}{' '.join(self._word(error).split())}\n")

    def sum_up(self, summary: AddSummary) -> None:
        """Print what has become of the files, and of each that failed why."""
        for one in summary.of(FAILED):
            self._tell_failure(one)
        if not self._is_quiet:
            counts = {state: summary.counts[state] for state in (ADDED, CHANGED, KNOWN, FAILED)}
            sys.stdout.write(f"{self._word(ReaderError(_SUMMARY, **counts))}\n")

    def show(self, progress: AddProgress) -> None:
        """Show how far it is, on a terminal only."""
        now = time.monotonic()
        if self._has_bar and now - self._shown_at >= _BETWEEN:
            self._shown_at = now
            full = _WIDTH * progress.done // max(1, progress.total)
            line = f"[{'#' * full}{'-' * (_WIDTH - full)}] {progress.done}/{progress.total} {_shown(progress.path).rpartition(os.sep)[2]}"
            self._draw(_cut(line, shutil.get_terminal_size().columns - 1))

    def clear(self) -> None:
        """Take the bar off."""
        if self._has_bar and self._shown_at:
            self._shown_at = 0.0
            self._draw("")

    def _draw(self, line: str) -> None:
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()

    def _tell_failure(self, one: AddedFile) -> None:
        if one.error is not None:
            self.say(one.error, one.path)


def add(session: ReadingSession, paths: Sequence[Path], told: Told, *, is_recursive: bool, password: str | None = None) -> int:
    """Add files and what is in folders to the library; return the exit status.

    Ctrl+C ends it when what is being stored is stored; a second one at once.
    """
    stop = Progress()
    with _interrupted_by(stop.cancel):
        try:
            found = session.adding.find_files(paths, is_recursive=is_recursive, progress=stop)
        except Cancelled:
            return INTERRUPTED
        if not found.files:
            return _nothing(found, paths, told)
        addition = session.adding.begin(found.files)
        try:
            summary = session.adding.run(addition.id, told.show, lambda: stop.is_cancelled, password=password)
        except (LibraryError, KeyboardInterrupt):
            told.clear()
            raise
        told.clear()
    told.sum_up(summary)
    _tell_left_out(found, told)
    if summary.was_cancelled:
        told.say(ReaderError(_GO_ON, count=summary.waiting))
        return INTERRUPTED
    return int(bool(summary.of(FAILED) or found.closed))


def _nothing(found: FilesFound, paths: Sequence[Path], told: Told) -> int:
    _tell_left_out(found, told)
    if not found.closed:
        told.say(UnreadableFile(_NOTHING, name=_shown(paths[0])))
    return 1


def _tell_left_out(found: FilesFound, told: Told) -> None:
    for folder in found.closed:
        told.say(UnreadableFile(_CLOSED, name=_shown(folder)))
    if found.is_cut:
        told.say(ReaderError(_CUT))


@contextmanager
def _interrupted_by(cancel: Callable[[], None]) -> Iterator[None]:
    """Have Ctrl+C call this, and the second time what it did before."""
    before = signal.getsignal(signal.SIGINT)

    def interrupt(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, before)
        cancel()

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _shown(path: Path) -> str:
    """Return a path as it can be printed; bytes of it that are no UTF-8 show as U+FFFD, and so does what would command a terminal."""
    return "".join(char if char.isprintable() else "\ufffd" for char in os.fsencode(path).decode("utf-8", "replace"))


def _cut(line: str, columns: int) -> str:
    """Return as much of a line as fits into so many columns; a Chinese character takes two."""
    room = columns
    for index, char in enumerate(line):
        room -= 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
        if room < 0:
            return line[:index]
    return line
