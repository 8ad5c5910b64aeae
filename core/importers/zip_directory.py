"""What a ZIP archive holds, read from its directory within limits, or where that is damaged from what stands before each entry.

The format is that of PKWARE's APPNOTE 6.3.10; the sections are named below. Python's own module is not used: it decides the encoding of
names itself, takes entries that share their bytes, and gives up where a directory is damaged.
"""

from __future__ import annotations

import stat
import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.importers.zip_locks import decrypted_with, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_ENTRIES: Final = 65_535
"""What a directory without extensions can hold."""
LARGEST: Final = 96 * 2**20
"""Bytes of an unpacked entry at most, as of all parts of a package together."""
RATIO: Final = 250
"""How often an entry may be larger unpacked than packed: plain text becomes some five times larger, the emptiest form thirty times."""
RATIO_FROM: Final = 4 * 2**20
"""Bytes from which on that counts."""

_END: Final = struct.Struct("<4s4H2LH")  # 4.3.16
_END_64: Final = struct.Struct("<4sQ2H2L4Q")  # 4.3.14
_END_64_AT: Final = struct.Struct("<4sLQL")  # 4.3.15
_CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")  # 4.3.12
_LOCAL: Final = struct.Struct("<4s5H3L2H")  # 4.3.7
_EXTRA: Final = struct.Struct("<2H")  # 4.5.1
_BEHIND: Final = struct.Struct("<4s3L")  # 4.3.9
_END_MARK: Final = b"PK\x05\x06"
_FARTHEST: Final = _END.size + 0xFFFF
"""Bytes from the end record to the end at most: a comment stands behind it."""
_SPLIT_MARKS: Final = (b"PK\x07\x08PK\x03\x04", b"PK00PK\x03\x04")
"""What an archive begins with that was to be split; the second one was not, as it had room in one part (8.5.3, 8.5.4)."""
_STORED, _DEFLATED, _AES = 0, 8, 99
_LOCKED, _SIZES_BEHIND, _STRONG, _UTF_8 = 0x1, 0x8, 0x40, 0x800  # 4.4.4
_UNIX: Final = 3
_UNKNOWN: Final = 0xFFFFFFFF
_ZIP_64, _UNICODE, _WINZIP_AES = 0x0001, 0x7075, 0x9901


class Unfit(Exception):
    """An entry whose bytes cannot be had.

    Args:
        why: one of `core.members.REASONS`, else ``damaged`` or ``password``.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class TooMany(Exception):
    """A directory of more than `MOST_ENTRIES`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the directory."""

    raw: bytes
    """Its name as it stands there."""
    name: str | None
    """That in UTF-8 if the archive says that it is, else None."""
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    start: int
    """Where its local header begins."""
    modified: str | None
    is_folder: bool = False
    is_link: bool = False
    is_aes: bool = False
    is_overlapping: bool = False

    @property
    def is_locked(self) -> bool:
        """True if it opens with a password only."""
        return bool(self.flags & _LOCKED)

    @property
    def why_not(self) -> str | None:
        """Return why its bytes cannot be had, as far as the directory tells: one of `core.members.REASONS`, None if they can."""
        if self.is_link:
            return "link"
        if self.is_overlapping:
            return "overlap"
        if self.is_aes:
            return "locked"
        if self.method not in {_STORED, _DEFLATED}:
            return "packing"
        if self.size > LARGEST or (self.size > RATIO_FROM and self.size > self.packed * RATIO):
            return "large"
        return None if self.size else "empty"


def looks_packed(data: bytes, *, is_named: bool) -> bool:
    """Return True for an archive, or a part of one, that does not begin with an entry.

    Args:
        data: the file.
        is_named: True if it is called like an archive, or a program that unpacks itself.
    """
    return data.startswith(_SPLIT_MARKS) or (is_named and _end_of(data) is not None)


def is_split(data: bytes) -> bool:
    """Return True for one part of an archive that was split: it names places in the others, or goes on in them."""
    end = _end_of(data)
    if end is None:
        return data.startswith(_SPLIT_MARKS)
    disk = _END.unpack_from(data, end)[1]
    return bool(0 < disk < 0xFFFF)


def entries_of(data: bytes) -> list[Entry]:
    """Return what an archive holds, in the order of its directory; what that does not tell is found by the local headers.

    Raises:
        TooMany: if it is more than anybody packs.
    """
    found, is_whole = _by_directory(data)
    if not is_whole:
        known = {one.start for one in found}
        found += [one for one in _by_headers(data) if one.start not in known]
    return _apart(data, found)


def content(data: bytes, entry: Entry, password: str | None, told: Callable[[int, int], object]) -> bytes:
    """Return the bytes of an entry.

    Args:
        data: the archive.
        entry: one of its entries.
        password: of an encrypted one.
        told: called with how many megabytes were decrypted, and of how many.

    Raises:
        Unfit: if they cannot be had.
    """
    if entry.why_not is not None:
        raise Unfit(entry.why_not)
    begin = _content_of(data, entry.start)
    if begin is None or len(data) < begin + entry.packed:
        raise Unfit("damaged")
    packed = data[begin : begin + entry.packed]
    if not entry.is_locked:
        return _unpacked(packed, entry)
    for key in keys_of(password):
        decrypted = decrypted_with(key, packed, _checks(entry), told)
        # One wrong password of 256 passes the first check.
        with suppress(Unfit):
            if decrypted is not None:
                return _unpacked(decrypted, entry)
    raise Unfit("password")


def beginning(data: bytes, entry: Entry, most: int) -> bytes:
    """Return the first bytes of an entry, none if they cannot be had; nothing is checked."""
    begin = _content_of(data, entry.start)
    if begin is None or entry.is_locked or entry.why_not is not None:
        return b""
    packed = data[begin : begin + min(entry.packed, most)]
    if entry.method == _STORED:
        return packed
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
    except zlib.error:
        return b""


# The directory


def _by_directory(data: bytes) -> tuple[list[Entry], bool]:
    """Return the entries that the directory names, and whether it is whole."""
    end = _end_of(data)
    if end is None:
        return [], False
    _, _, _, _, count, size, start, _ = _END.unpack_from(data, end)
    at = end - size
    if end >= _END_64_AT.size and data.startswith(b"PK\x06\x07", end - _END_64_AT.size):
        end_64 = end - _END_64_AT.size - _END_64.size
        if end_64 >= 0 and data.startswith(b"PK\x06\x06", end_64):
            *_, count, size, start = _END_64.unpack_from(data, end_64)
            at = end_64 - size
    # What stands before the archive, such as a program that unpacks it, is not counted in the offsets.
    shift = at - start
    if at < 0 or shift < 0:
        at, shift = start, 0
    if count > MOST_ENTRIES:
        raise TooMany
    found = list(_central(data, at, shift))
    return found, len(found) >= count


def _end_of(data: bytes) -> int | None:
    """Return where the end record begins: the last one whose comment reaches to the end, else the last one, None if there is none."""
    last = end = data.rfind(_END_MARK, max(0, len(data) - _FARTHEST))
    while end >= 0:
        # A comment may hold the mark, too.
        if len(data) - end >= _END.size and end + _END.size + _END.unpack_from(data, end)[-1] == len(data):
            return end
        end = data.rfind(_END_MARK, max(0, len(data) - _FARTHEST), end)
    last = last if last >= 0 else data.rfind(_END_MARK)
    return last if last >= 0 and len(data) - last >= _END.size else None


def _central(data: bytes, at: int, shift: int) -> Iterator[Entry]:
    count = 0
    while data.startswith(b"PK\x01\x02", at) and at + _CENTRAL.size <= len(data):
        (_, _, system, _, _, flags, method, time, date, crc, packed, size, name, extra, comment, _, _, mode, start) = _CENTRAL.unpack_from(
            data, at
        )
        behind = at + _CENTRAL.size
        raw, fields = data[behind : behind + name], data[behind + name : behind + name + extra]
        at = behind + name + extra + comment
        count += 1
        if count > MOST_ENTRIES:
            raise TooMany
        entry = _entry(raw, fields, flags, method, crc=crc, packed=packed, size=size, start=start, modified=_moment(date, time))
        # The high half is what Unix has as the mode of a file, bit 4 of the low one is MS-DOS's mark of a folder (4.4.15).
        kind = stat.S_IFMT(mode >> 16) if system == _UNIX else 0
        yield replace(
            entry,
            start=entry.start + shift,
            is_folder=entry.is_folder or kind == stat.S_IFDIR or (bool(mode & 0x10) and not size),
            is_link=kind == stat.S_IFLNK,
        )


def _entry(
    raw: bytes, fields: bytes, flags: int, method: int, *, crc: int, packed: int, size: int, start: int, modified: str | None
) -> Entry:
    extras = dict(_extras(fields))
    if (wide := extras.get(_ZIP_64)) is not None:
        # Only what has no room in its field stands there, in this order (4.5.3).
        values = iter(struct.unpack_from(f"<{len(wide) // 8}Q", wide))
        size, packed, start = (next(values, one) if one == _UNKNOWN else one for one in (size, packed, start))
    return Entry(
        raw=raw,
        name=_unicode_name(raw, flags, extras.get(_UNICODE)),
        flags=flags,
        method=method,
        crc=crc,
        packed=packed,
        size=size,
        start=start,
        modified=modified,
        is_folder=raw.endswith(b"/"),
        is_aes=bool(flags & _LOCKED) and (method == _AES or _WINZIP_AES in extras or bool(flags & _STRONG)),
    )


def _extras(fields: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + _EXTRA.size <= len(fields):
        kind, length = _EXTRA.unpack_from(fields, at)
        at += _EXTRA.size
        yield kind, fields[at : at + length]
        at += length


def _unicode_name(raw: bytes, flags: int, field: bytes | None) -> str | None:
    """Return the name that is said to be in UTF-8, if it is: some programs say so of names in GBK."""
    if field is not None and len(field) > 5 and field[0] == 1 and int.from_bytes(field[1:5], "little") == zlib.crc32(raw):
        # Info-ZIP's (4.6.9); its checksum tells whether the name was changed by a program that knows nothing of it.
        raw, flags = field[5:], _UTF_8
    if not raw.isascii() and not flags & _UTF_8:
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _moment(date: int, time: int) -> str | None:
    """Return a time of MS-DOS (4.4.6), None for one that there never was."""
    year, month, day = 1980 + (date >> 9), date >> 5 & 15, date & 31
    hour, minute, second = time >> 11, time >> 5 & 63, (time & 31) * 2
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60):
        return None
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"


def _by_headers(data: bytes) -> Iterator[Entry]:
    """Yield the entries of an archive without its directory, as of one of which the end is missing."""
    at, count = data.find(b"PK\x03\x04"), 0
    sizes = dict(_sizes_behind(data))
    while 0 <= at <= len(data) - _LOCAL.size:
        _, _, flags, method, time, date, crc, packed, size, name, extra = _LOCAL.unpack_from(data, at)
        begin = at + _LOCAL.size + name + extra
        raw, fields = data[at + _LOCAL.size : begin - extra], data[begin - extra : begin]
        if flags & _SIZES_BEHIND and not packed:
            crc, packed, size = sizes.get(begin, (0, 0, 0))
        if raw and begin <= len(data):
            count += 1
            if count > MOST_ENTRIES:
                raise TooMany
            yield _entry(raw, fields, flags, method, crc=crc, packed=packed, size=size, start=at, modified=_moment(date, time))
        at = data.find(b"PK\x03\x04", max(begin + packed if begin + packed <= len(data) else begin, at + 4))


def _sizes_behind(data: bytes) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """Yield where entries begin that were packed while their sizes were not known, with checksum and sizes that stand behind them."""
    at, count = data.find(b"PK\x07\x08"), 0
    while 0 <= at <= len(data) - _BEHIND.size:
        _, crc, packed, size = _BEHIND.unpack_from(data, at)
        yield at - packed, (crc, packed, size)
        count += 1
        if count > MOST_ENTRIES:
            raise TooMany
        at = data.find(b"PK\x07\x08", at + 4)


def _apart(data: bytes, entries: Sequence[Entry]) -> list[Entry]:
    """Mark those that share bytes: a few of them would unpack to any size, whatever each one says of itself."""
    ranges = []
    for number, one in enumerate(entries):
        begin = _content_of(data, one.start)
        ranges.append((one.start, (begin or one.start + _LOCAL.size) + one.packed, number))
    ranges.sort()
    shared: set[int] = set()
    furthest, owner = -1, -1
    for begin, end, number in ranges:
        if begin < furthest:
            shared |= {owner, number}
        if end > furthest:
            furthest, owner = end, number
    return [replace(one, is_overlapping=True) if number in shared else one for number, one in enumerate(entries)]


def _content_of(data: bytes, start: int) -> int | None:
    """Return where the bytes of an entry begin, None if no entry begins at ``start``."""
    if not data.startswith(b"PK\x03\x04", start) or start + _LOCAL.size > len(data):
        return None
    *_, name, extra = _LOCAL.unpack_from(data, start)
    return start + _LOCAL.size + int(name) + int(extra)


# The bytes


def _unpacked(packed: bytes, entry: Entry) -> bytes:
    if entry.method == _STORED:
        found = packed
    else:
        try:
            found = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, LARGEST + 1)
        except zlib.error as error:
            raise Unfit("damaged") from error
    if len(found) > LARGEST or (len(found) > RATIO_FROM and len(found) > len(packed) * RATIO):
        raise Unfit("large")
    if len(found) != entry.size or zlib.crc32(found) != entry.crc:
        raise Unfit("damaged")
    return found


def _checks(entry: Entry) -> tuple[int, ...]:
    """Return what the last byte before an encrypted entry can be: of its checksum, or of its time where that was not known (6.1.6)."""
    if not entry.flags & _SIZES_BEHIND or entry.modified is None:
        return (entry.crc >> 24,)
    hour, minute = int(entry.modified[11:13]), int(entry.modified[14:16])
    return (entry.crc >> 24, hour << 3 | minute >> 3)
