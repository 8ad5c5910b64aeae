"""Small files that survive a crash: written beside and put in place whole."""

from __future__ import annotations

import contextlib
import json
import os
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError

if TYPE_CHECKING:
    from pathlib import Path

_DATABASE: Final = b"SQLite format 3\0"
_KEPT: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a library or no ordinary file, and stays as it is. Choose another name.")


def read_json(path: Path) -> Any:
    """Return what the file holds.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no JSON in UTF-8.
    """
    try:
        return json.loads(path.read_bytes())
    except RecursionError as error:
        raise ValueError(str(error)) from error


def write_json(value: object, path: Path, *, lasting: bool = True) -> None:
    """Replace the file by what a value is in JSON, see `write_whole`.

    Args:
        value: what it is to hold.
        path: the file.
        lasting: False not to wait for the disk: after a power loss the file may be empty.

    Raises:
        OSError: if it cannot be written; the old file is still there then.
    """
    write_whole(json_bytes(value), path, lasting=lasting)


def json_bytes(value: object) -> bytes:
    """Return what a file holds that is a value in JSON, as a person can read it."""
    # The name of a file may hold bytes that are no UTF-8: Python has them as lone surrogates, and `json.loads` takes those.
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"


def write_whole(content: bytes, path: Path, *, lasting: bool = True) -> None:
    """Replace the file, which stays whole as it was or becomes whole as it shall be, even at a power loss.

    Args:
        content: what it is to hold.
        path: the file; its folder is made if it is not there.
        lasting: False not to wait for the disk: after a power loss the file may be empty.

    Raises:
        OSError: if it cannot be written; the old file is still there then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Through a link, so that settings kept elsewhere stay there.
    path = path.resolve()
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            if lasting:
                stream.flush()
                os.fsync(stream.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    if lasting and os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            # The new name itself is in the folder, which some disks refuse to flush.
            with contextlib.suppress(OSError):
                os.fsync(folder)
        finally:
            os.close(folder)


def refuse_what_is_kept(path: Path) -> None:
    """Do nothing if a list or an export may take the place of what is there, by whatever words it was allowed to.

    Raises:
        ReaderError: if that is a library or another database, a folder, or a device such as ``/dev/null``.
    """
    try:
        is_kept = not S_ISREG(path.stat().st_mode)
        if not is_kept:
            with path.open("rb") as stream:
                is_kept = stream.read(len(_DATABASE)) == _DATABASE
    except OSError:
        # Nothing is there, or it may not be read; then the folder decides whether it is replaced.
        return
    if is_kept:
        raise ReaderError(_KEPT, name=path.name)


def open_to_others(path: Path) -> None:
    """Let others read the file as they may read any new one: a file that only its writer can read could not be handed on."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(path, 0o666 & ~mask)


def set_aside(path: Path) -> Path | None:
    """Rename a damaged file to ``.damaged-1``, ``-2`` … and return its new name, None if it could not be renamed."""
    for number in range(1, 1000):
        other = path.with_name(f"{path.name}.damaged-{number}")
        if not other.exists():
            try:
                return path.rename(other)
            except OSError:
                return None
    return None
