"""The streams of a Word 97-2007 file, which is a compound file (MS-CFB), read with limits whatever its tables say."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any, Final, TypeVar

import olefile

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.")
"""What to say of a damaged file."""

_HEADER: Final = struct.Struct("<24xHHHHH6xII12xIIII")
_FAULTS: Final = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError, struct.error)
"""What olefile raises of a damaged file."""


class Package:
    """The streams of one file.

    Args:
        data: the file's bytes.
        name: what it is called, for what is told of it.

    Raises:
        UnreadableFile: if the tables that lead to the streams are damaged.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        # The last sector may have been cut short.
        self._data = data if not len(data) % 512 else data + bytes(512 - len(data) % 512)
        self._refuse_absurd()
        self._ole = self._try(lambda: olefile.OleFileIO(io.BytesIO(self._data)))
        self._names = {
            "/".join(path).lower(): path for path in self._try(lambda: self._ole.listdir(streams=True, storages=False)) if len(path) < 9
        }
        self._clamp()

    def damage(self) -> UnreadableFile:
        """Return the error that says that the file is damaged."""
        return UnreadableFile(DAMAGED, name=self._name)

    @property
    def names(self) -> frozenset[str]:
        """Return the paths of all streams, small letters, the parts of each parted by ``/``."""
        return frozenset(self._names)

    def stream(self, name: str) -> bytes | None:
        """Return the bytes of a stream, as far as they are there; None if there is no stream of that name."""
        path = self._names.get(name.lower())
        if path is None:
            return None
        return self._try(lambda: self._ole.openstream(path).read())

    def _try(self, act: Callable[[], _T]) -> _T:
        try:
            return act()
        except _FAULTS as error:
            raise self.damage() from error

    def _refuse_absurd(self) -> None:
        """Refuse a header by which olefile would go on and on, or take all memory: counts of sectors that the file has no room for."""
        if len(self._data) < 512:
            raise self.damage()
        _, version, order, shift, small, _, fats, _, mini, _, more = _HEADER.unpack_from(self._data)
        sectors = len(self._data) >> shift if shift in {9, 12} else 0
        most = sectors // (1 << shift >> 2) + 256 if sectors else 0
        if order != 0xFFFE or version not in {3, 4} or small != 6 or max(fats, more) > most or mini > sectors:
            raise self.damage()

    def _clamp(self) -> None:
        """Let no stream be larger than the file: in a chain that runs in a circle olefile reads as much as the directory says."""
        entries: list[Any] = getattr(self._ole, "direntries", [])
        for entry in entries:
            if entry is not None and entry.size > len(self._data):
                entry.size = len(self._data)
