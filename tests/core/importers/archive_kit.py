"""Archives as other programs pack them, and as nobody should: names in any encoding, old encryption, entries that share their bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LINK: Final = 0o120777
SPEECH: Final = "在全县春耕现场会上的讲话\n\n同志们：\n\n一、把水管好\n\n渠道月底前清完，水管站逐段验收。\n"
NOTICE: Final = "关于报送春耕进度的通知\n\n各乡镇：\n\n请于每周五报送一次。\n"


@dataclass(frozen=True)
class Item:
    """One entry to be packed."""

    name: str | bytes
    content: bytes = b""
    codec: str = "gb18030"
    flags: int = 0
    method: int = 8
    mode: int = 0
    """As Unix has it; 0 for an entry of Windows."""
    extra: bytes = b""
    password: bytes | None = None
    date: tuple[int, int, int, int, int] = (2026, 3, 5, 9, 30)
    size: int | None = None
    """What the directory says of it, None for the truth."""
    behind: bool = False
    """True if its sizes stand behind it only."""
    seed: bytes = field(default=bytes(range(11)))
    """Of the bytes before an encrypted entry."""

    @property
    def raw(self) -> bytes:
        """Return its name as it is packed."""
        return self.name if isinstance(self.name, bytes) else self.name.encode(self.codec)


def packed(items: Iterable[Item] | Mapping[str, bytes], *, before: bytes = b"", comment: bytes = b"") -> bytes:
    """Return an archive of these, names in GBK where nothing else is said."""
    found = [Item(name, content) for name, content in items.items()] if isinstance(items, Mapping) else list(items)
    parts, central, at = [before], [], 0
    for item in found:
        local, entry = _entry(item, at)
        parts.append(local)
        central.append(entry)
        at += len(local)
    directory = b"".join(central)
    count = min(len(found), 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), at, len(comment)) + comment
    return b"".join((*parts, directory, end))


def _entry(item: Item, at: int) -> tuple[bytes, bytes]:
    content = item.content
    if item.method == 8:
        packing = zlib.compressobj(9, zlib.DEFLATED, -15)
        content = packing.compress(content) + packing.flush()
    crc, flags = zlib.crc32(item.content), item.flags
    if item.password is not None:
        flags |= 1
        content = encrypted(item.seed + bytes((crc >> 24,)) + content, item.password)
    if item.behind:
        flags |= 8
    year, month, day, hour, minute = item.date
    moment = (hour << 11 | minute << 5, (year - 1980) << 9 | month << 5 | day)
    size = len(item.content) if item.size is None else item.size
    sizes = (crc, len(content), size)
    shown = (0, 0, 0) if item.behind else sizes
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, flags, item.method, *moment, *shown, len(item.raw), len(item.extra))
    local += item.raw + item.extra + content
    if item.behind:
        local += struct.pack("<4s3L", b"PK\x07\x08", *sizes)
    return local, central(item, at, sizes, flags, moment)


def central(item: Item, at: int, sizes: tuple[int, int, int], flags: int = 0, moment: tuple[int, int] = (0, 0)) -> bytes:
    """Return an entry of the directory."""
    system = 3 if item.mode else 0
    head = (b"PK\x01\x02", 20, system, 20, 0, flags, item.method, *moment, *sizes, len(item.raw), len(item.extra), 0, 0, 0, item.mode << 16)
    return struct.pack("<4s4B4H3L5H2L", *head, at) + item.raw + item.extra


def encrypted(content: bytes, password: bytes) -> bytes:
    """Return bytes as the encryption of old makes them (APPNOTE 6.1); Python's own module can decrypt it, and so be asked."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def take(byte: int) -> None:
        keys[0] = zlib.crc32(bytes((byte,)), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes((keys[1] >> 24,)), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    for byte in password:
        take(byte)
    found = bytearray()
    for byte in content:
        mixed = keys[2] | 2
        found.append(byte ^ (mixed * (mixed ^ 1) >> 8 & 0xFF))
        take(byte)
    return bytes(found)


def overlapping(count: int, size: int) -> bytes:
    """Return an archive of which each entry is the same bytes (D. Fifield, A better zip bomb, 2019: full overlap)."""
    item = Item("甲.txt", bytes(size))
    local, _ = _entry(item, 0)
    content = len(local) - 30 - len(item.raw)
    sizes = (zlib.crc32(item.content), content, size)
    directory = b"".join(central(Item(f"{number}.txt"), 0, sizes) for number in range(count))
    return local + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(local), 0)


def quoted(count: int, size: int) -> bytes:
    """Return an archive whose entries hold the headers of those behind them as stored bytes, so that all end in one kernel (ibid.)."""
    kernel, _ = _entry(Item(f"{count}.txt", bytes(size)), 0)
    crc, packed_size = zlib.crc32(bytes(size)), len(kernel) - 30 - len(f"{count}.txt")
    parts, entries = [kernel], []
    sizes = [(f"{count}.txt", crc, packed_size, size)]
    body, plain = kernel, size
    for number in range(count - 1, 0, -1):
        name = f"{number}.txt"
        # A block that is not compressed quotes the header that follows it.
        follows = 30 + len(sizes[0][0])
        quote = b"\x00" + struct.pack("<HH", follows, follows ^ 0xFFFF)
        length, plain = len(quote) + follows + sizes[0][2], plain + follows
        head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 1, length, plain, len(name), 0) + name.encode() + quote
        body = head + body
        parts.insert(0, head)
        sizes.insert(0, (name, 1, length, plain))
    at = 0
    for part, (name, check, length, whole) in zip(parts, sizes, strict=True):
        entries.append(central(Item(name), at, (check, length, whole)))
        at += len(part)
    directory = b"".join(entries)
    return body + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
