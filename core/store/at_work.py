"""Which additions are being run: each by one program, which holds a lock beside the library that ends with it, however it ends."""

from __future__ import annotations

import contextlib
import os
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.locking import NoLocks, try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE: Final = 0.5
"""Seconds in which somebody who only looks has let go of the lock."""
_PAUSE: Final = 0.01


@contextmanager
def at_work(library: Path, addition: str) -> Iterator[None]:
    """Keep others from running an addition meanwhile.

    Raises:
        LibraryError: if another program runs it.
        OSError: if nothing can be written beside the library.
    """
    path = _path(library, addition)
    file = _locked(path)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
        file.close()


def is_at_work(library: Path, addition: str) -> bool:
    """Return True if a program of this computer runs an addition now."""
    path = _path(library, addition)
    try:
        with path.open("r+b") as file:
            if not try_lock(file):
                return True
            # Left by a program that was killed.
            path.unlink()
    except OSError:
        # Mostly there is no such file.
        pass
    return False


def _locked(path: Path) -> IO[bytes]:
    deadline = time.monotonic() + _PATIENCE
    while True:
        file = path.open("a+b")
        try:
            is_ours = try_lock(file)
        except NoLocks:
            return file
        with contextlib.suppress(OSError):
            # Whoever looked may have taken it for left, and removed it.
            if is_ours and os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        file.close()
        if not is_ours and time.monotonic() > deadline:
            raise LibraryError(QT_TRANSLATE_NOOP("errors", "These files are being added already. Wait until that is done."))
        time.sleep(_PAUSE)


def _path(library: Path, addition: str) -> Path:
    return library.with_name(f".{library.name}.adding-{addition}")
