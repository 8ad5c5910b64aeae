"""Where the windows of one reader on one library meet: the claim that one of them holds, and the path of its socket.

The claim is a lock on a small file, which the system takes off however a process ends. Whoever holds it may remove a socket that was left
behind and listen there; whoever does not looks for the window that does (`core.handover`). Taking it costs a tenth of a millisecond of
a start; the socket itself, which would cost four, is made after the first picture.

Both files lie in a folder that only this user can look into: what is handed over are names of files.
"""

from __future__ import annotations

import os
import stat
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Self

from core.locking import NoLocks, try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.errors import ReaderError

LONGEST_PATH: Final = 80
"""Bytes of a socket's path: systems take 104 or 108, and Qt makes it beside under a longer name."""
_LONGEST_NUMBER: Final = 20


def meeting_point(library: Path) -> Path | None:
    """Return the path of the socket for a library; None where there is no folder that is this user's alone.

    Args:
        library: its file, by any path; it need not be there.
    """
    key = os.fsencode(f"{_user()}\n{_computer()}\n") + os.fsencode(os.path.realpath(library))
    # hashlib would take 3 ms of a start; two libraries of one name are told apart by what is handed over.
    name = f"meipi-{zlib.crc32(key):08x}{zlib.adler32(key):08x}"
    for folder in _folders():
        point = folder / name
        if _is_private(folder) and len(os.fsencode(point)) <= LONGEST_PATH:
            return point
    return None


class Claim:
    """The right to listen at a meeting point, held until it is left or the process ends."""

    def __init__(self, point: Path, file: IO[bytes]) -> None:
        self.point = point
        self._file = file
        if hasattr(os, "register_at_fork"):
            # A forked process that reads ahead would hold the lock on when this one is killed.
            os.register_at_fork(after_in_child=file.close)

    @classmethod
    def make(cls, point: Path) -> Self | None:
        """Claim a meeting point; None if another window has it.

        Raises:
            OSError: if there can be no claim here.
        """
        descriptor = os.open(lock_file_of(point), os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        file = os.fdopen(descriptor, "r+b", buffering=0)
        try:
            if try_lock(file):
                _sign(file)
                return cls(point, file)
        except NoLocks:
            file.close()
            raise
        file.close()
        return None

    def leave(self) -> None:
        """Let another window have it. The file stays: whoever removed it might remove the next one's."""
        self._file.close()


class Meeting(NamedTuple):
    """What came of looking for the window that is open."""

    is_handed_over: bool = False
    """True if it has taken what this start was asked for."""
    claim: Claim | None = None
    """Not None if there is none, and this start is to be the one that is found."""
    refusal: ReaderError | None = None
    """Why the window that is open has not taken it, None if there was none."""
    window: int = 0
    """Number of the window that has taken it, 0 if the desktop has none."""


def lock_file_of(point: Path) -> Path:
    """Return the file that is locked by the window that listens at ``point``."""
    return point.with_name(f"{point.name}.lock")


def holder_of(point: Path) -> int | None:
    """Return the number of the process that has the claim, as it has signed it; None if it could not."""
    try:
        with lock_file_of(point).open("rb") as file:
            number = int(file.read(_LONGEST_NUMBER))
    except (OSError, ValueError):
        return None
    return number if number > 0 else None


def _sign(file: IO[bytes]) -> None:
    """Write down who has the claim, for those who ask whether it hangs. On a full disk nobody will know."""
    with suppress(OSError):
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())


def _folders() -> Iterator[Path]:
    """Yield where such files may lie: in the folder that the desktop makes for each session, else with what can be made again."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and sys.platform != "win32":
        yield Path(runtime)
    if sys.platform == "linux":
        cache = os.environ.get("XDG_CACHE_HOME", "").strip()
        yield (Path(cache) if cache.startswith("/") else Path.home() / ".cache") / "meipi" / "windows"
    else:
        from platformdirs import user_cache_path

        yield user_cache_path("meipi", appauthor=False) / "windows"


def _is_private(folder: Path) -> bool:
    """Return True if a folder is there, made if it is ours, takes files, and nobody else can look into it."""
    try:
        if folder.name == "windows":
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = os.lstat(folder)
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode) or not os.access(folder, os.W_OK):
        return False
    # Windows keeps the folder of a user to that user by other means.
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o077)


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")


def _computer() -> str:
    """Return the name of this computer: the folder may be one of several computers' at once."""
    return os.uname().nodename if hasattr(os, "uname") else ""
