"""The last words of a program that the system has ended: Python writes where it was into a small file, which the next start finds.

Each running program has a file of its own and holds a lock on it, so that one that still runs is not taken for one that has ended.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
from typing import IO, TYPE_CHECKING, Final, Self

from core.crash_report import of_trace
from core.locking import NoLocks, try_lock

if TYPE_CHECKING:
    from pathlib import Path

PREFIX: Final = "fatal-"
LARGEST: Final = 64_000
"""Bytes of such a file that are read."""


class FatalLog:
    """The file of this program, as long as it runs."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file

    @classmethod
    def begin(cls, folder: Path) -> Self | None:
        """Have Python write into a file of the folder, which must be there, if the system ends it; None where there can be none."""
        path = folder / f"{PREFIX}{os.getpid()}.txt"
        try:
            file = path.open("wb", buffering=0)
        except OSError:
            return None
        with contextlib.suppress(NoLocks):
            try_lock(file)
        faulthandler.enable(file)
        return cls(path, file)

    def end(self) -> None:
        """Remove the file: the program ends as it should."""
        faulthandler.disable()
        self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()


def take_last_words(folder: Path) -> list[str]:
    """Return what programs that have ended had to say, without what may not be told; their files are removed."""
    found = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.glob(f"{PREFIX}*.txt")):
            if not _has_ended(path):
                continue
            with contextlib.suppress(OSError):
                with path.open("rb") as file:
                    words = of_trace(file.read(LARGEST).decode("utf-8", "replace"))
                path.unlink()
                if words:
                    found.append(words)
    return found


def _has_ended(path: Path) -> bool:
    if path.name == f"{PREFIX}{os.getpid()}.txt":
        return False
    try:
        with path.open("r+b") as file:
            return try_lock(file)
    except OSError:
        return False
