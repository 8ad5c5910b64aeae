"""Locks on small files beside a library: the system lets go of them when a process ends, however it ends."""

from __future__ import annotations

import errno
import sys
import time
from typing import IO, Final

_PAUSE: Final = 0.05
_FAR: Final = 1 << 30
"""The byte that is locked on Windows, where a locked byte cannot be read."""
_HELD: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK})


class NoLocks(OSError):
    """The file system knows no locks."""


def try_lock(file: IO[bytes]) -> bool:
    """Lock a file for this open file alone; False if another one has locked it.

    Raises:
        NoLocks: if the file system knows no locks.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise NoLocks(error.errno, error.strerror) from error
    return True


def lock_file(file: IO[bytes], *, patience: float) -> bool:
    """Wait for the lock of a file; False if the file system knows none, or another has it after ``patience`` seconds."""
    deadline = time.monotonic() + patience
    try:
        while not try_lock(file):
            if time.monotonic() > deadline:
                return False
            time.sleep(_PAUSE)
    except NoLocks:
        return False
    return True


def unlock_file(file: IO[bytes]) -> None:
    """Let go of the lock."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_UN)
