"""Run by PyInstaller before `main.py`: modules are read from the program's file as it was when it was started.

PyInstaller opens the file by its name for each module. Where the package is renewed while the window is open, that would be another
file, and what is first needed then could not be read. Inside of PyInstaller 6; where that differs, nothing is changed.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from typing import Any


def _keep_open() -> None:
    archive = sys.modules.get("pyimod01_archive")
    reader = getattr(archive, "ZlibArchiveReader", None)
    is_known = hasattr(os, "pread") and hasattr(reader, "extract") and hasattr(archive, "PYZ_ITEM_NSPKG")
    if archive is None or reader is None or not is_known:
        return
    files: dict[str, int] = {}
    namespace, code = archive.PYZ_ITEM_NSPKG, frozenset({archive.PYZ_ITEM_MODULE, archive.PYZ_ITEM_PKG})

    def extract(self: Any, name: str, raw: bool = False) -> Any:
        kind, offset, length = self.toc[name]
        if kind == namespace:
            return None
        file = files.get(self._filename)
        if file is None:
            file = files[self._filename] = os.open(self._filename, os.O_RDONLY | os.O_CLOEXEC)
        content = zlib.decompress(os.pread(file, length, self._start_offset + offset))
        return marshal.loads(content) if kind in code and not raw else content

    reader.extract = extract


_keep_open()
