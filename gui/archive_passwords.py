"""Passwords of archives, so that a reader is not asked anew for each document of one. They stay in memory, and end with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.members import HOLDERS, file_of

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
        """Return the password that has opened an archive, or the one in which a document lies; None for any other file."""
        file = _archive_of(path)
        kept = self._kept.get(file) if file is not None else None
        return kept[1] if file is not None and kept is not None and kept[0] == _state(file) else None

    def keep(self, path: Path, password: str) -> None:
        """Keep the password that has opened a document in an archive; that of any other file is kept nowhere."""
        file = _archive_of(path)
        if file is not None and (state := _state(file)) is not None:
            self._kept[file] = (state, password)


def _archive_of(path: Path) -> Path | None:
    file = file_of(path)
    return file if file != path or path.suffix.lower() in HOLDERS else None


def _state(file: Path) -> _State | None:
    try:
        return _State.of(file.stat())
    except (OSError, ValueError):
        return None
