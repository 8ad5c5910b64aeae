"""What could not be saved when the program had to end: written to a file of its own, and told of at the next start."""

from __future__ import annotations

import contextlib
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from core.paths import data_folder

PREFIX: Final = "meipi-unsaved-"
ENDING: Final = "is_ending"
"""Property of the application that is True once it has to end, whatever is open in it."""


def leave(text: str) -> Path | None:
    """Write a text where there is room for it; return the file, None if there is room nowhere."""
    name = f"{PREFIX}{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    for folder in _folders():
        path = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            continue
        return path
    return None


def left() -> list[Path]:
    """Return the files that were left, the oldest first."""
    found = []
    for folder in _folders():
        with contextlib.suppress(OSError):
            found += [path for path in folder.iterdir() if path.name.startswith(PREFIX) and path.suffix == ".txt"]
    return sorted(found, key=lambda path: path.name)


def _folders() -> tuple[Path, ...]:
    """Return where such files may lie: with what is the reader's own, else where there may be room."""
    return data_folder(), Path(tempfile.gettempdir()) / f"meipi-{_user()}"


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"
