"""Reading files: which importer takes a file, by its content first and by its suffix second.

Each importer is a module with ``read(source)``; it is imported when a file of its format is met, with the libraries that it needs.
"""

from __future__ import annotations

import importlib
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, MissingFile, UnreadableFile
from core.importers.assembly import LONGEST, refuse_if_too_long
from core.importers.formats import HEAD, can_hold_pictures, format_of
from core.importers.held import state_of
from core.importers.source import Source
from core.members import file_of, member_of
from core.progress import Progress
from core.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.document import Document
    from core.importers.held import Held

MOST_BYTES: Final = LONGEST * 4 + 4
"""A text of more bytes is too long in any encoding (four bytes a character and a byte order mark)."""
MOST_PACKED: Final = 300 * 2**20
"""Bytes at most of a file that can hold pictures beside its text: three times they would fill the memory of `core.importers.worker`."""

_LARGE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is larger than {megabytes} MB. Split it, or make the pictures in it smaller, and open that."
)
_MISSING: Final = QT_TRANSLATE_NOOP("errors", "There is no file “{name}”. Check its name and folder.")

MODULES: Final = {
    "archive": "core.importers.archive",
    "doc": "core.importers.doc",
    "docx": "core.importers.docx",
    "epub": "core.importers.epub",
    "html": "core.importers.html",
    "markdown": "core.importers.markdown",
    "mhtml": "core.importers.mhtml",
    "odt": "core.importers.odt",
    "ofd": "core.importers.ofd",
    "pdf": "core.importers.pdf",
    "rtf": "core.importers.rtf",
    "text": "core.importers.text",
    "wordml": "core.importers.docx.one_file",
}
"""The importer of each format that `core.importers.formats.format_of` knows."""

FRAGILE: Final = frozenset({"archive", "doc", "epub", "odt", "ofd", "pdf", "rtf", "wordml"})
"""Formats of many parts, whose readers follow what a file says of itself: any file of them is read by a process of its own.

That holds for the commands too: it costs them 0.1 s, and a file that was made to do harm, or to take all memory and time, ends with a
sentence there as well.
"""
HOLDING: Final = frozenset({"archive", "ofd"})
"""Formats of files that can hold several documents."""
QUICK: Final = frozenset({"text"})
"""Formats that are read by no more than decoding."""
HEAVY: Final = 5 * 2**20
"""Bytes from which on a file of another format is read by a process of its own."""


def read(
    path: Path, *, encoding: str | None = None, password: str | None = None, recognise: bool = False, progress: Progress | None = None
) -> Document:
    """Return the document in a file. Touches no library; may run in any thread.

    Args:
        path: the file, or one of the documents in it (see `core.members`).
        encoding: the codec to read it with (see `core.importers.encodings.ENCODINGS`); None to find out.
        password: of an encrypted file.
        recognise: read the pictures of a scanned file by an OCR program.
        progress: told of long work, and asked whether to go on.

    Raises:
        PasswordNeeded: if it is encrypted, and the password is not this one.
        NoTextLayer: if it holds pictures of pages only.
        SeveralDocuments: if it holds several documents, and the path names none of them.
        MissingFile: if it is not there.
        UnreadableFile: if it cannot be read, or holds no text that can be opened.
        Cancelled: if ``progress`` was cancelled.
    """
    # Not ``resolve``, which would name another file than the reader did.
    path = Path(os.path.abspath(path))
    source, kind = _source(path, Source(b"", path, "", encoding, password, recognise, progress or Progress()))
    if kind in FRAGILE or (kind not in QUICK and len(source.data) > HEAVY):
        return _apart(kind, source)
    module = importlib.import_module(MODULES[kind])
    importer: Callable[[Source], Document] = module.read
    return importer(source)


def read_here(
    path: Path,
    *,
    password: str | None = None,
    begins: Callable[[Source, str], bool] | None = None,
    progress: Progress | None = None,
    held: Held | None = None,
) -> Document | None:
    """Return the document in a file as `read` does, but whatever its format in this process: for one that was started to read.

    Args:
        path: as of `read`.
        password: as of `read`.
        begins: called with the file and its format before it is read; False to leave it, and None is returned.
        progress: told of long work.
        held: what is kept of the file before, for the next one.

    Raises:
        UnreadableFile: as `read` does.
    """
    path = Path(os.path.abspath(path))
    source, kind = _source(path, Source(b"", path, "", password=password, progress=progress or Progress(), held=held))
    if begins is not None and not begins(source, kind):
        return None
    importer: Callable[[Source], Document] = importlib.import_module(MODULES[kind]).read
    return importer(source)


def digest_of(path: Path, held: Held | None = None) -> str:
    """Return the digest of what `read` would read now, as `core.document.Origin` has it: of a document in an archive, that of its bytes.

    Args:
        path: as of `read`.
        held: what is kept of the file before, for the next one.

    Raises:
        UnreadableFile: as `read` does, as far as that can be told without reading the document.
    """
    source, kind = _source(path, Source(b"", path, "", held=held))
    if kind == "archive":
        from core.importers.archive import wanted

        source = wanted(source).source
    return source.digest


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file that `read` would take, for one that is no document.

    Raises:
        MissingFile: if it is not there.
        UnreadableFile: if it cannot be read, or is too large.
    """
    return _bytes(path, display_name(path))


def _source(path: Path, asked: Source) -> tuple[Source, str]:
    """Return a file that was asked for with its bytes and name, and the format by which it is read."""
    file, member = file_of(path), member_of(path)
    name = display_name(file)
    held = asked.held
    if held is not None and held.holds(file):
        data, kind = held.data, held.kind
    else:
        if held is not None:
            held.forget()
        state = state_of(file)
        data = _bytes(file, name)
        kind = format_of(data, file)
        if held is not None and kind in HOLDING:
            held.hold(state, data, kind)
    source = replace(asked, data=data, name=name, member=member)
    if member is not None and kind not in HOLDING:
        raise MissingFile(_MISSING, name=display_name(path))
    return source, kind if kind in MODULES else "text"


def _apart(kind: str, source: Source) -> Document:
    # Not for every start: it imports what starts a process.
    from core.importers import apart

    patience = apart.OTHERS
    if source.recognise:
        patience = apart.PICTURES
    elif kind in {"ofd", "pdf"}:
        patience = apart.PAGES
    return apart.read_apart(source, MODULES[kind], patience)


def display_name(path: Path) -> str:
    """Return the file's name; bytes of it that are no UTF-8 show as U+FFFD."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def _bytes(path: Path, name: str) -> bytes:
    """Read the file whole, if it is one and not too large."""
    try:
        _refuse_special(path.stat(), name)
        with open(path, "rb", opener=_open_at_once) as stream:
            # Once more: between the two calls another file may have taken the name.
            status = os.fstat(stream.fileno())
            _refuse_special(status, name)
            may_be_large = name.lower().endswith(".zip") or can_hold_pictures(stream.read(HEAD))
            stream.seek(0)
            most = MOST_PACKED if may_be_large else MOST_BYTES
            data = _whole(stream, status.st_size, most) if status.st_size <= most else None
            if data is None and may_be_large:
                raise UnreadableFile(_LARGE, name=name, megabytes=MOST_PACKED // 2**20)
            if data is None:
                refuse_if_too_long(LONGEST + 1, name=name)
            return data or b""
    except (FileNotFoundError, NotADirectoryError):
        raise MissingFile(_MISSING, name=name) from None
    except PermissionError:
        template = QT_TRANSLATE_NOOP("errors", "You may not read “{name}”. Ask for access to it, or open a copy that you may read.")
        raise UnreadableFile(template, name=name) from None
    except (OSError, ValueError) as error:
        # ValueError: a name with a zero character in it.
        template = QT_TRANSLATE_NOOP("errors", "“{name}” could not be read ({reason}). Try again, or open a copy of it.")
        raise UnreadableFile(template, name=name, reason=reason_of(error)) from error


def _whole(stream: IO[bytes], size: int, most: int) -> bytes | None:
    """Return all bytes of a file that was of a size just now, None if it has become larger than ``most``."""
    data = stream.read(size + 1)
    if len(data) > size:
        # It is growing; to ask for as many as there may be would take so much memory for every file.
        data += stream.read(most + 1 - len(data))
    return data if len(data) <= most else None


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for the other end, should the path name a pipe after all."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_special(status: os.stat_result, name: str) -> None:
    """Refuse what is not an ordinary file."""
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is a folder. Open one of the files in it."), name=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(
            QT_TRANSLATE_NOOP("errors", "“{name}” is a device or a pipe, not a file. Choose a file with text in it."), name=name
        )
