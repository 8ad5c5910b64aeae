"""Reading files: which importer takes a file, by its content first and by its suffix second.

Each importer is a module with ``read(data, *, path, name, encoding)``; it is imported when a file of its format is met.
"""

from __future__ import annotations

import importlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.assembly import LONGEST, refuse_if_too_long

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.document import Document

MOST_BYTES: Final = LONGEST * 4 + 4
"""A file of more bytes holds too long a text in any encoding (four bytes a character and a byte order mark)."""


@dataclass(frozen=True, slots=True)
class Reader:
    """An entry of the registry."""

    module: str
    magics: tuple[bytes, ...] = ()
    """A file that begins with one of these is read by this importer, whatever it is called."""
    suffixes: tuple[str, ...] = ()
    """In lower case, with the dot."""


TEXT: Final = Reader("core.importers.text", suffixes=(".txt", ".text", ".md", ".markdown"))
READERS: Final = (TEXT,)
"""All importers; the first that fits is taken, `TEXT` if none does."""


def read(path: Path, *, encoding: str | None = None) -> Document:
    """Return the document in a file. Touches no library; may run in any thread.

    Args:
        path: the file.
        encoding: the codec to read it with (see `core.importers.encodings.ENCODINGS`); None to find out.

    Raises:
        UnreadableFile: if it cannot be read, or holds no text that can be opened.
    """
    # Not ``resolve``, which would name another file than the reader did.
    path = Path(os.path.abspath(path))
    name = display_name(path)
    data = _bytes(path, name)
    module = importlib.import_module(_reader(data, path).module)
    importer: Callable[..., Document] = module.read
    return importer(data, path=path, name=name, encoding=encoding)


def display_name(path: Path) -> str:
    """Return the file's name; bytes of it that are no UTF-8 show as U+FFFD."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def _reader(data: bytes, path: Path) -> Reader:
    """Choose the importer."""
    for reader in READERS:
        if reader.magics and data.startswith(reader.magics):
            return reader
    suffix = path.suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), TEXT)


def _bytes(path: Path, name: str) -> bytes:
    """Read the file whole, if it is one and not too large."""
    try:
        _refuse_special(path.stat(), name)
        with open(path, "rb", opener=_open_at_once) as stream:
            # Once more: between the two calls another file may have taken the name.
            status = os.fstat(stream.fileno())
            _refuse_special(status, name)
            data = stream.read(MOST_BYTES + 1) if status.st_size <= MOST_BYTES else b""
            refuse_if_too_long(LONGEST + 1 if status.st_size > MOST_BYTES or len(data) > MOST_BYTES else 0, name=name)
            return data
    except (FileNotFoundError, NotADirectoryError):
        template = QT_TRANSLATE_NOOP("errors", "There is no file “{name}”. Check its name and folder.")
        raise UnreadableFile(template, name=name) from None
    except PermissionError:
        template = QT_TRANSLATE_NOOP("errors", "You may not read “{name}”. Ask for access to it, or open a copy that you may read.")
        raise UnreadableFile(template, name=name) from None
    except (OSError, ValueError) as error:
        # ValueError: a name with a zero character in it.
        template = QT_TRANSLATE_NOOP("errors", "“{name}” could not be read ({reason}). Try again, or open a copy of it.")
        raise UnreadableFile(template, name=name, reason=getattr(error, "strerror", None) or str(error)) from error


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for the other end, should the path name a pipe after all."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_special(status: os.stat_result, name: str) -> None:
    """Refuse what is not an ordinary file."""
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is a folder. Open one of the files in it."), name=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is a device or a pipe, not a file. Choose a text file."), name=name)
