"""Disks on which a program fails as on real ones: a small one that fills up, one that can only be read.

They are real ones, mounted in a name space of its own. Where the system lets nobody do that (in a change of root, in many containers), a
library that is loaded before the system's own one refuses what such a disk would.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from tests.display import ROOT
from tests.heavy.shims import BAD_DISK, compiled

_BLOCK: Final = 4096
_SMALL: Final = """
set -e
kept=$(mktemp -d)
cp -a "$1/." "$kept"
mount -t tmpfs -o size="$0" none "$1"
cp -a "$kept/." "$1"
rm -rf "$kept"
shift
exec "$@"
"""
_READ_ONLY: Final = """
set -e
mount --bind "$0" "$0"
mount -o remount,bind,ro "$0"
exec "$@"
"""
_FILLER: Final = "filler"


@cache
def can_mount() -> bool:
    """Return True if this system lets a program mount disks in a name space of its own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "none", folder]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def on_small_disk(folder: Path, size: str) -> list[str]:
    """Return the command that starts the program with a folder, and what is in it, on a disk of this size (as ``2m``)."""
    if not can_mount():
        return [*_refusing(folder, f"BAD_DISK_FULL={_full_mark(folder)}"), *_program()]
    return ["unshare", "-rm", "sh", "-c", _SMALL, size, str(folder), *_program()]


def on_read_only_disk(folder: Path) -> list[str]:
    """Return the command that starts the program with a folder that can only be read."""
    return [*reading_only(folder), *_program()]


def reading_only(folder: Path) -> list[str]:
    """Return the words before a command to which a folder can only be read."""
    if not can_mount():
        return _refusing(folder, "BAD_DISK_READ_ONLY=1")
    return ["unshare", "-rm", "sh", "-c", _READ_ONLY, str(folder)]


def seen_by(process: int, path: Path) -> Path:
    """Return where a path is that a process sees on disks of its own."""
    return Path(f"/proc/{process}/root{path}") if can_mount() else path


def fill(process: int, folder: Path) -> None:
    """Leave no room on the disk that a process has mounted at a folder."""
    if not can_mount():
        _full_mark(folder).touch()
        return
    with seen_by(process, folder / _FILLER).open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(_BLOCK))


def make_room(process: int, folder: Path) -> None:
    """Take what `fill` has written away again."""
    if not can_mount():
        _full_mark(folder).unlink()
        return
    seen_by(process, folder / _FILLER).unlink()


def _refusing(folder: Path, how: str) -> list[str]:
    """Return the words before a command for which a folder is a bad disk."""
    home = Path(tempfile.mkdtemp(prefix="shim-", dir=folder.parent))
    return ["env", f"LD_PRELOAD={compiled(BAD_DISK, home)}", f"BAD_DISK={folder}", how]


def _full_mark(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-is-full")


def _program() -> list[str]:
    return [sys.executable, str(ROOT / "main.py")]
