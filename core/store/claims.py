"""Who has a library open: one small file beside it for each program, as long as that runs.

On one computer any number of programs may use a library, since SQLite's locks hold between them. Between computers, on a share or in a
folder that is synchronised, they do not hold, or not always: there one computer at a time has it.

A program of this computer that has ended is told by the lock on its file, which the system takes off however it ended. Of another
computer nothing is seen but its file, which it writes to every minute: one that has not moved for `LIMIT` seconds is out of use. Times
are compared as the file system gives them to files, since the clocks of two computers differ.
"""

from __future__ import annotations

import contextlib
import errno
import json
import math
import os
import secrets
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Self

from core.errors import QT_TRANSLATE_NOOP
from core.keeping import ElsewhereOpen
from core.locking import NoLocks, try_lock
from core.store.holding import claim_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT: Final = 180.0
"""Seconds without a sign of life after which another computer does not count."""
_LARGEST: Final = 4_096
"""Bytes of a file that are read."""


@dataclass(frozen=True, slots=True)
class _Claimant:
    """Who has a library open, as its file says."""

    path: Path
    computer: str
    machine: str
    process: int
    started: str
    begun: str
    moved: float
    """When the file was written last, by the clock of the file system."""


@dataclass
class Watch:
    """What one program has seen of others' files: for those whose times make no sense."""

    seen: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By the file's name its time, and since when it has been that, by this computer's own steady clock."""

    def still_for(self, one: _Claimant) -> float:
        """Return for how many seconds a file has not moved under these eyes."""
        now = time.monotonic()
        moved, since = self.seen.get(one.path.name, (one.moved, now))
        if moved != one.moved:
            since = now
        self.seen[one.path.name] = (one.moved, since)
        return now - since


class Claim:
    """This program's own file, held until it is left."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path = path
        self._file = file
        self._begun = _now()

    @classmethod
    def make(cls, library: Path) -> Self | None:
        """Claim a library for this computer; None where no file can be written beside it."""
        token = secrets.token_hex(8)
        # It has its name only when it says whose it is: an empty one of a program that was killed meanwhile would be anybody's.
        path = library.with_name(f"{claim_prefix(library)}{token}")
        # Windows gives an open file no other name.
        part = path if sys.platform == "win32" else library.with_name(f".{library.name}.opening-{token}")
        try:
            file = part.open("x+b", buffering=0)
        except OSError:
            return None
        claim = cls(path, file)
        with contextlib.suppress(NoLocks):
            try_lock(file)
        try:
            file.write(claim._words())
            part.replace(path)
        except OSError:
            file.close()
            with contextlib.suppress(OSError):
                part.unlink()
            return None
        return claim

    def touch(self) -> bool:
        """Say that this program still runs; False if the file is gone: another computer took it for left."""
        try:
            if self._file.closed or os.fstat(self._file.fileno()).st_nlink == 0 or not self.path.exists():
                return False
            # Of one length always, and written at once: nobody reads half of it.
            self._file.seek(0)
            self._file.write(self._words())
        except OSError:
            return False
        return True

    def leave(self) -> None:
        """Give the library up."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        self._file.close()

    def _words(self) -> bytes:
        held = {
            "computer": _computer(),
            "machine": _machine(),
            "user": _user(),
            "process": os.getpid(),
            "started": _started(os.getpid()),
            "begun": self._begun,
            "seen": _now(),
        }
        return json.dumps(held, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def look_round(library: Path, own: Claim | None, watch: Watch, *, is_guest: bool = False) -> int:
    """Remove the files of programs that ended without closing the library, and return how many there were.

    Args:
        library: the file.
        own: the claim of whoever asks.
        watch: what it has seen before.
        is_guest: True to leave those files where they are, for the next window to find.

    Raises:
        ElsewhereOpen: if another computer has the library open.
    """
    left = 0
    for one in _others(library, own):
        if one.machine == _machine():
            if _is_running(one):
                continue
        else:
            age = _clock(library, own) - one.moved
            still = watch.still_for(one)
            if still < LIMIT and age < LIMIT:
                raise _elsewhere(one, LIMIT - max(age, still))
        left += 1
        if not is_guest:
            with contextlib.suppress(OSError):
                one.path.unlink()
    return left


def is_in_use_here(library: Path, own: Claim | None) -> bool:
    """Return True if another program of this computer has claimed a library."""
    return any(one.machine == _machine() and _is_running(one) for one in _others(library, own))


def _others(library: Path, own: Claim | None) -> Iterator[_Claimant]:
    try:
        names = os.listdir(library.parent)
    except OSError:
        return
    for name in names:
        path = library.parent / name
        if not name.startswith(claim_prefix(library)) or (own is not None and path == own.path):
            continue
        with contextlib.suppress(OSError):
            yield _read(path)


def _read(path: Path) -> _Claimant:
    """Return what a file says; one that says nothing may belong to anybody but this computer.

    Raises:
        OSError: if it cannot be read, which mostly means that it is gone.
    """
    if not path.is_file():
        # A pipe of that name would be waited for.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    with path.open("rb") as file:
        moved = os.fstat(file.fileno()).st_mtime
        words = file.read(_LARGEST)
    try:
        held = json.loads(words)
    except ValueError:
        held = None
    if not isinstance(held, dict):
        held = {}
    process = held.get("process")
    return _Claimant(
        path=path,
        computer=str(held.get("computer") or "?"),
        machine=str(held.get("machine", "")),
        process=process if isinstance(process, int) else 0,
        started=str(held.get("started", "")),
        begun=str(held.get("begun", "")),
        moved=moved,
    )


def _is_running(one: _Claimant) -> bool:
    """Return True if a program of this computer still has the library open."""
    try:
        with one.path.open("r+b") as file:
            return not try_lock(file)
    except NoLocks:
        # A number is given to another process in time, but not with the same start.
        return bool(one.started) and _started(one.process) == one.started
    except OSError:
        return False


def _clock(library: Path, own: Claim | None) -> float:
    """Return what time a file that is written now is given."""
    try:
        if own is not None and own.touch():
            return own.path.stat().st_mtime
        with tempfile.TemporaryFile(dir=library.parent) as file:
            file.write(b"\n")
            file.flush()
            return os.fstat(file.fileno()).st_mtime
    except OSError:
        return time.time()


def _elsewhere(one: _Claimant, remaining: float) -> ElsewhereOpen:
    try:
        since = datetime.fromisoformat(one.begun).astimezone()
    except ValueError:
        since = datetime.fromtimestamp(one.moved).astimezone()
    return ElsewhereOpen(
        QT_TRANSLATE_NOOP(
            "errors", "The library is open on the computer {computer} since {time}. Close it there, or try again in {minutes} min."
        ),
        computer=one.computer,
        time=f"{since:%Y-%m-%d %H:%M}",
        minutes=max(1, math.ceil(min(remaining, LIMIT) / 60)),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _computer() -> str:
    import platform

    return platform.node() or "?"


def _machine() -> str:
    """Return what tells this computer from others: two may have one name, and copies of a system one number."""
    try:
        number = Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        number = ""
    return f"{_computer()}/{number}"


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _started(process: int) -> str:
    """Return when a process began, in a way that no other process of that number shares; empty if that is not known."""
    if sys.platform != "linux":
        return ""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        # The name of the program may hold blanks and brackets; the 22nd field counts from the last bracket on.
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return f"{boot}/{fields[19]}"
    except (OSError, IndexError):
        return ""
