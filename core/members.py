"""Documents that lie inside another file: in an archive, or as one of several in an OFD. Their paths, and what is told of them.

A path of such a document goes on behind the file: ``…/资料.zip/讲话/第一次.docx``. What lies in an archive within an archive has a longer
one. Nothing is ever written to a disk under such a path; so what an archive calls its members can do no harm.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final, NamedTuple

HOLDERS: Final = frozenset({".zip", ".ofd"})
"""Suffixes of files that can hold several documents, in small letters."""


class Member(NamedTuple):
    """One document, or what else lies in such a file."""

    name: str
    """Path within the file, unique whatever the case, with ``/`` between its parts; none of them empty, ``.`` or ``..``."""
    size: int | None = None
    """Bytes; None where that is not known."""
    modified: str | None = None
    """When it was written, by the clock of the computer that packed it: ISO 8601 without a zone."""
    why_not: str | None = None
    """Why it cannot be read: one of `REASONS`; None if it can be, as far as can be told from outside."""
    title: str | None = None
    """What it is called, where it has a name apart from its path."""

    @property
    def is_readable(self) -> bool:
        """True if it can be opened, as far as can be told from outside."""
        return self.why_not is None


REASONS: Final = ("kind", "link", "locked", "packing", "large", "overlap", "deep", "empty")
"""Why a member cannot be read: no document that is read here, a link, encrypted by AES, packed in another way than usual, too large, one
that shares its bytes with others as only what was made to do harm does, too many archives in one another, nothing in it."""


def path_in(file: Path, name: str) -> Path:
    """Return the path of a member of a file, which may be a member itself."""
    # Not by ``/``, which would take a name like ``C:`` for another disk.
    return Path(f"{file}{os.sep}{name}")


def file_of(path: Path) -> Path:
    """Return the file on the disk: the path itself, or the file in which the document lies."""
    return _parted(path)[0]


def member_of(path: Path) -> str | None:
    """Return the name of a member within `file_of`, None for a file itself."""
    return _parted(path)[1]


def is_there(path: Path) -> bool:
    """Return True if there is such a file or folder, or the file in which the document lies; what is in that is not looked at."""
    file, _ = _parted(path)
    try:
        return file.exists()
    except (OSError, ValueError):
        return False


def _parted(path: Path) -> tuple[Path, str | None]:
    """Return the file and the name of the member in it.

    Of what is not there the name of the first part that looks like an archive decides.
    """
    if _mode(path) is not None:
        return path, None
    above = path.parents
    for number, parent in enumerate(above):
        mode = _mode(parent)
        if mode is not None:
            if stat.S_ISREG(mode):
                return parent, _within(path, parent)
            # A folder: what was asked for is gone, or its archive is.
            gone = next((one for one in reversed(above[:number]) if one.suffix.lower() in HOLDERS), None)
            return (gone, _within(path, gone)) if gone is not None else (path, None)
    return path, None


def _within(path: Path, file: Path) -> str:
    return "/".join(path.parts[len(file.parts) :])


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        # ValueError: a name with a zero character in it.
        return None
