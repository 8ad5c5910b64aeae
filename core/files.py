"""Small JSON files that survive a crash: written beside and put in place whole."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


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
    """Replace the file, which stays whole as it was or becomes whole as it shall be, even at a power loss.

    Args:
        value: what it is to hold.
        path: the file.
        lasting: False not to wait for the disk: after a power loss the file may be empty.

    Raises:
        OSError: if it cannot be written; the old file is still there then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Through a link, so that settings kept elsewhere stay there.
    path = path.resolve()
    # The name of a file may hold bytes that are no UTF-8: Python has them as lone surrogates, and `json.loads` takes those.
    text = json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text)
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
