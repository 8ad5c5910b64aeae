"""Passwords of archives, so that a reader is not asked anew for each document of one. They stay in memory, and end with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.members import file_of

if TYPE_CHECKING:
    import os
    from pathlib import Path


class _State(NamedTuple):
    """What tells that a file is still the one that its password has opened."""

    device: int
    number: int
    size: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> _State:
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


class ArchivePasswords:
    """Keeps one password for each archive as long as it does not change. Asks the disk: to be called in a worker."""

    def __init__(self) -> None:
        self._kept: dict[Path, tuple[_State, str]] = {}

    def __repr__(self) -> str:
        return f"<{len(self._kept)} password(s)>"

    def of(self, path: Path) -> str | None:
        """Return the password that has opened the archive in which a document lies, None for any other file."""
        file = file_of(path)
        if file == path:
            return None
        state, password = self._kept.get(file, (None, ""))
        return password if state is not None and state == _state(file) else None

    def keep(self, path: Path, password: str) -> None:
        """Keep the password that has opened a document in an archive; that of any other file is kept nowhere."""
        file = file_of(path)
        state = _state(file) if file != path else None
        if state is not None:
            self._kept[file] = (state, password)


def _state(file: Path) -> _State | None:
    try:
        return _State.of(file.stat())
    except (OSError, ValueError):
        return None
