"""The file with several documents that was read last: the next document in it is read without reading the file and its directory anew.

A thousand documents in one archive take a thousand times as long as one else, and those of a large one that much for its size alone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.importers.archive import Archive


class Held:
    """One file at a time. For one thread; who reads files one after the other gives it to `core.importers` with each."""

    def __init__(self) -> None:
        self.data = b""
        self.kind = ""
        """Its format, see `core.importers.formats`."""
        self.archive: Archive | None = None
        """What it holds, once that has been found out."""
        self._state: tuple[int, ...] | None = None

    def holds(self, file: Path) -> bool:
        """Return True if a file is the one that is held, and has not been written since."""
        return self._state is not None and self._state == state_of(file)

    def forget(self) -> None:
        """Hold nothing: two large files are not to be in memory at a time."""
        self.data, self.kind, self.archive, self._state = b"", "", None, None

    def hold(self, state: tuple[int, ...] | None, data: bytes, kind: str) -> None:
        """Hold a file from now on.

        Args:
            state: of the file before it was read.
            data: its bytes.
            kind: its format.
        """
        self.data, self.kind, self.archive, self._state = data, kind, None, state


def state_of(file: Path) -> tuple[int, ...] | None:
    """Return what tells that a file is the same and has not been written, None if that is not to be had."""
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
