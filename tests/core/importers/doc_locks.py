"""Locks small Word 97-2007 files with a password for the tests, in both ways that Word had (MS-OFFCRYPTO, 2.3.5 and 2.3.6)."""

from __future__ import annotations

import hashlib
import io
import struct
from typing import TYPE_CHECKING, Final

import olefile

from tests.core.importers.cfb_kit import compound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SALT: Final = bytes(range(1, 17))
VERIFIER: Final = bytes(range(40, 56))


def rc4(key: bytes) -> Iterator[int]:
    """Yield what a key makes."""
    box = [*range(256)]
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        yield box[(box[i] + box[j]) % 256]


def word_97(password: str) -> tuple[bytes, Callable[[int], bytes]]:
    """Return the beginning of the table stream, and the keys of the blocks, as Word 97 makes them."""
    first = hashlib.md5(password.encode("utf-16-le")).digest()[:5]
    second = hashlib.md5((first + SALT) * 16).digest()[:5]

    def key(block: int) -> bytes:
        return hashlib.md5(second + struct.pack("<I", block)).digest()

    stream = rc4(key(0))
    told = bytes(one ^ next(stream) for one in VERIFIER + hashlib.md5(VERIFIER).digest())
    return struct.pack("<HH", 1, 1) + SALT + told, key


def word_2003(password: str, bits: int = 128) -> tuple[bytes, Callable[[int], bytes]]:
    """Return the same as Word 2002 and 2003 make it."""
    seed = hashlib.sha1(SALT + password.encode("utf-16-le")).digest()

    def key(block: int) -> bytes:
        made = hashlib.sha1(seed + struct.pack("<I", block)).digest()[: bits // 8]
        return made + bytes(11) if bits == 40 else made

    stream = rc4(key(0))
    told = bytes(one ^ next(stream) for one in VERIFIER + hashlib.sha1(VERIFIER).digest())
    name = "Microsoft Enhanced Cryptographic Provider v1.0\0".encode("utf-16-le")
    header = struct.pack("<IIIIIIII", 4, 0, 0x6801, 0x8004, bits, 1, 0, 0) + name
    start = struct.pack("<HHII", 2, 2, 4, len(header)) + header
    return start + struct.pack("<I", 16) + SALT + told[:16] + struct.pack("<I", 20) + told[16:], key


def locked(data: bytes, way: tuple[bytes, Callable[[int], bytes]]) -> bytes:
    """Return a file locked: its table stream moves behind what is told of the lock."""
    start, key = way
    with olefile.OleFileIO(io.BytesIO(data)) as package:
        streams = {"/".join(path): package.openstream(path).read() for path in package.listdir()}
    word = bytearray(streams["WordDocument"])
    count = struct.unpack_from("<H", word, 152)[0]
    for number in range(count):
        at, length = struct.unpack_from("<II", word, 154 + 8 * number)
        if length:
            struct.pack_into("<I", word, 154 + 8 * number, at + len(start))
    struct.pack_into("<HI", word, 10, struct.unpack_from("<H", word, 10)[0] | 0x100, 0)
    struct.pack_into("<I", word, 14, len(start))
    streams["WordDocument"] = _turned(bytes(word), key, 68)
    streams["1Table"] = _turned(start + streams["1Table"], key, len(start))
    if "Data" in streams:
        streams["Data"] = _turned(streams["Data"], key, 0)
    return compound(streams)


def _turned(stream: bytes, key: Callable[[int], bytes], is_open: int) -> bytes:
    found = bytearray()
    for number, at in enumerate(range(0, len(stream), 512)):
        one = rc4(key(number))
        found += bytes(byte ^ next(one) for byte in stream[at : at + 512])
    return stream[:is_open] + bytes(found[is_open:])
