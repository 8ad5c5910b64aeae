"""The streams of a Word 97-2007 file, which is a compound file (MS-CFB), read with limits whatever its tables say."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any, Final, TypeVar

import olefile

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.doc.rescue import rescued_streams

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.")
"""What to say of a damaged file."""

# The header (MS-CFB, 2.2): what kind of file it is; how many sectors tell where all sectors are and where the small ones; where those begin
# that tell of more of the former, and their count; the first sector of the directory; the first sectors that tell where all are.
_KIND, _KIND_AT = struct.Struct("<4H"), 26
_COUNT, _FATS_AT, _SMALLS_AT = struct.Struct("<I"), 44, 64
_MORE, _MORE_AT = struct.Struct("<II"), 68
_FIRST_AT: Final = 48
_PLACES, _PLACES_AT = struct.Struct("<109I"), 76
_ORDER, _SMALL, _SHIFTS = 0xFFFE, 6, frozenset({9, 12})
_NOWHERE: Final = 0xFFFFFFFA
"""Numbers from here on are no sectors."""
_FAULTS: Final = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError, struct.error)
"""What olefile raises of a damaged file."""


class Package:
    """The streams of one file.

    Args:
        data: the file's bytes.
        name: what it is called, for what is told of it.

    Raises:
        UnreadableFile: if the tables that lead to the streams are damaged, and no text can be found without them.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        # The last sector may have been cut short.
        self._data = data if not len(data) % 512 else data + bytes(512 - len(data) % 512)
        self._rescued: dict[str, bytes] | None = None
        """The streams as they were found without the directory."""
        self._has_short = False
        try:
            data = self._checked()
            self._ole = self._try(lambda: olefile.OleFileIO(io.BytesIO(data)))
            paths = self._try(lambda: self._ole.listdir(streams=True, storages=False))
        except UnreadableFile:
            self.rescue()
            return
        self._names = {"/".join(path).lower(): path for path in paths if len(path) < 9}
        self._clamp()

    def rescue(self) -> None:
        """Find the streams anew without the directory.

        Raises:
            UnreadableFile: if there are none.
        """
        self._rescued = rescued_streams(self._data)
        if not self._rescued:
            raise self.damage()

    @property
    def is_rescued(self) -> bool:
        """Return True if the directory was of no use."""
        return self._rescued is not None

    @property
    def is_cut(self) -> bool:
        """Return True if a stream that was read ends too early, or what leads to the streams should stand behind the end of the file."""
        if self._rescued is None:
            return self._has_short
        if len(self._data) < 512:
            return True
        shift = _KIND.unpack_from(self._data, _KIND_AT)[2]
        places = _COUNT.unpack_from(self._data, _FIRST_AT) + _PLACES.unpack_from(self._data, _PLACES_AT)
        last = max((one for one in places if one < _NOWHERE), default=0)
        return shift in _SHIFTS and (last + 2 << shift) > len(self._data)

    def damage(self) -> UnreadableFile:
        """Return the error that says that the file is damaged."""
        return UnreadableFile(DAMAGED, name=self._name)

    @property
    def names(self) -> frozenset[str]:
        """Return the paths of all streams, small letters, the parts of each parted by ``/``."""
        return frozenset(self._names if self._rescued is None else self._rescued)

    def stream(self, name: str) -> bytes | None:
        """Return the bytes of a stream, as far as they are there; None if there is no stream of that name."""
        if self._rescued is not None:
            return self._rescued.get(name.lower())
        path = self._names.get(name.lower())
        if path is None:
            return None
        found = self._try(lambda: self._ole.openstream(path).read())
        self._has_short |= len(found) < self._try(lambda: self._ole.get_size(path))
        return found

    def _try(self, act: Callable[[], _T]) -> _T:
        try:
            return act()
        except _FAULTS as error:
            raise self.damage() from error

    def _checked(self) -> bytes:
        """Return the file with what is out of all reason in its header put right: counts of sectors by which olefile would go on and on."""
        if len(self._data) < 512:
            raise self.damage()
        version, order, shift, small = _KIND.unpack_from(self._data, _KIND_AT)
        (fats,), (smalls,) = _COUNT.unpack_from(self._data, _FATS_AT), _COUNT.unpack_from(self._data, _SMALLS_AT)
        begin, more = _MORE.unpack_from(self._data, _MORE_AT)
        if version not in {3, 4} or shift not in _SHIFTS:
            raise self.damage()
        sectors = len(self._data) >> shift
        most = sectors // (1 << shift >> 2) + 256
        if order == _ORDER and small == _SMALL and max(fats, more) <= most and smalls <= sectors:
            return self._data
        data = bytearray(self._data)
        _KIND.pack_into(data, _KIND_AT, version, _ORDER, shift, _SMALL)
        _COUNT.pack_into(data, _FATS_AT, min(fats, most))
        _COUNT.pack_into(data, _SMALLS_AT, min(smalls, sectors))
        _MORE.pack_into(data, _MORE_AT, *((begin, more) if more <= most else (_NOWHERE, 0)))
        return bytes(data)

    def _clamp(self) -> None:
        """Let no stream be larger than the file: in a chain that runs in a circle olefile reads as much as the directory says."""
        entries: list[Any] = getattr(self._ole, "direntries", [])
        for entry in entries:
            if entry is not None and entry.size > len(self._data):
                entry.size = len(self._data)
