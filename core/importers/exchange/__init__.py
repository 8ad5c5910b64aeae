"""Annotations from files of others: which reader takes a file, by its content first and by its suffix second.

A document brings the annotations that its importer offers. Anything else is given to the modules of `core.importers.exchange.here`; a
package or a large file in a process of its own, which what was made to do harm can fill or break.
"""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers import bytes_of, display_name
from core.importers.exchange.here import read_here
from core.importers.exchange.limits import LARGE, MOST_BYTES, fit
from core.importers.foreign import ZIP, names_in
from core.importers.formats import format_of
from core.importers.source import Source
from core.progress import Progress

if TYPE_CHECKING:
    from core.incoming import IncomingSet

NOTHING: Final = QT_TRANSLATE_NOOP("errors", "“{name}” holds no annotations that can be imported. Choose another file, or export it anew.")
_DOCUMENTS: Final = {"docx": "docx", "wordml": "docx", "doc": "docx", "odt": "docx", "rtf": "docx", "pdf": "pdf", "ofd": "pdf"}
"""Formats of documents that hold annotations, and the module that takes those from it."""
_PROJECT: Final = "project.qde"
_HEAVY: Final = 2**19
"""Bytes from which on a file is read by a process of its own."""


def read(path: Path, password: str | None = None, progress: Progress | None = None) -> IncomingSet:
    """Return the annotations in a file; those of documents without any are left out. For any thread.

    Args:
        path: the file.
        password: of an encrypted one.
        progress: told of long work, and asked whether to go on.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        PasswordNeeded: if it is encrypted, and the password is not this one.
        UnreadableFile: if it cannot be read, or holds no annotations.
    """
    # Not ``resolve``, which would name another file than the reader did.
    path = Path(os.path.abspath(path))
    name = display_name(path)
    data = bytes_of(path)
    found = _read(Source(data, path, name, password=password, progress=progress or Progress()))
    if found is None or not found.count:
        raise UnreadableFile(NOTHING, name=name)
    return found


def _read(source: Source) -> IncomingSet | None:
    data, name, path = source.data, source.name, source.path
    assert path is not None
    is_packed = data.startswith(ZIP)
    is_project = is_packed and any(one.lower() == _PROJECT for one in names_in(data) or ())
    kind = "text" if is_project else format_of(data, path)
    if kind in _DOCUMENTS:
        module = importlib.import_module(f"{__name__}.{_DOCUMENTS[kind]}")
        return fit(module.read(path, source.password, source.progress))
    if not is_packed and len(data) > MOST_BYTES:
        raise UnreadableFile(LARGE, name=name, megabytes=MOST_BYTES // 2**20)
    if is_packed or len(data) > _HEAVY:
        return _read_apart(source)
    return read_here(data, name)


def _read_apart(source: Source) -> IncomingSet | None:
    from core.importers.apart import value_apart
    from core.importers.exchange.packing import unpacked

    values = value_apart(source, f"{__name__}.packing")
    return None if values is None else unpacked(values)
