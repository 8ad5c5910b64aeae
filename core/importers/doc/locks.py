"""Opens Word 97-2007 files that are locked with a password (MS-DOC, 2.2.6; MS-OFFCRYPTO, 2.3.5 and 2.3.6)."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.progress import Progress

BLOCK: Final = 512
"""Bytes after which the key changes."""
LONGEST: Final = 255
"""Characters of a password that count."""
STEP: Final = 500
"""Blocks between two looks at the progress."""
OPEN: Final = 68
"""Bytes at the beginning of the stream ``WordDocument`` that are never locked."""

_OLD: Final = struct.Struct("<HH16s16s16s")
_HEADER: Final = struct.Struct("<HHII")
_VERIFIER: Final = struct.Struct("<I16s16sI20s")


@dataclass(frozen=True, slots=True)
class Lock:
    """What a file says of its password.

    Both ways encipher by RC4, block by block; what differs is how a key is made of a password.
    """

    salt: bytes
    verifier: bytes
    """Locked bytes, and a locked digest of them, by which a password is known to be the right one."""
    key_size: int
    """Bytes of a key; 0 for the way of Word 97, in which five bytes of a digest count."""

    @classmethod
    def of(cls, header: bytes) -> Lock | None:
        """Return the lock that the beginning of the table stream tells, None for one of another kind."""
        if len(header) < _OLD.size:
            return None
        major, minor, *_ = _HEADER.unpack_from(header)
        if (major, minor) == (1, 1):
            _, _, salt, verifier, digest = _OLD.unpack_from(header)
            return cls(salt, verifier + digest, 0)
        if major not in {2, 3, 4} or minor != 2:
            return None
        size = _HEADER.unpack_from(header)[3]
        at = _HEADER.size + size
        if size < 20 or at + _VERIFIER.size > len(header):
            return None
        (bits,) = struct.unpack_from("<I", header, _HEADER.size + 16)
        _, salt, verifier, _, digest = _VERIFIER.unpack_from(header, at)
        return cls(salt, verifier + digest, min(max((bits or 40) // 8, 5), 16))

    def key(self, password: str) -> Key | None:
        """Return the key that a password makes, None if it is not the one of this lock."""
        told = password[:LONGEST].encode("utf-16-le", "surrogatepass")
        if self.key_size:
            key = Key(hashlib.sha1(self.salt + told, usedforsecurity=False).digest(), self.key_size)
        else:
            short = hashlib.md5(told, usedforsecurity=False).digest()[:5]
            key = Key(hashlib.md5((short + self.salt) * 16, usedforsecurity=False).digest()[:5], 0)
        opened = key.turned(0, self.verifier)
        digest = hashlib.sha1 if self.key_size else hashlib.md5
        return key if digest(opened[:16], usedforsecurity=False).digest() == opened[16:] else None


@dataclass(frozen=True, slots=True)
class Key:
    """Opens the streams of one file."""

    seed: bytes
    size: int
    """As in `Lock`."""

    def turned(self, block: int, data: bytes) -> bytes:
        """Return a block opened, or locked again: RC4 is its own counterpart."""
        told = self.seed + struct.pack("<I", block)
        if self.size:
            key = hashlib.sha1(told, usedforsecurity=False).digest()[: self.size]
            # Keys of 40 bits are filled up to 128.
            key = key.ljust(16, b"\0") if self.size == 5 else key
        else:
            key = hashlib.md5(told, usedforsecurity=False).digest()
        stream = int.from_bytes(_stream(key, len(data)), "big")
        return (int.from_bytes(data, "big") ^ stream).to_bytes(len(data), "big")

    def opened(self, stream: bytes, progress: Progress, *, is_open: int = 0) -> bytes:
        """Return a stream opened.

        Args:
            stream: the locked one.
            progress: asked whether to go on.
            is_open: bytes at its beginning that are not locked.

        Raises:
            Cancelled: if the progress was cancelled.
        """
        found: list[bytes] = []
        for number, at in enumerate(range(0, len(stream), BLOCK)):
            if not number % STEP:
                progress.tell(at, len(stream))
            found.append(self.turned(number, stream[at : at + BLOCK]))
        return stream[:is_open] + b"".join(found)[is_open:]


def _stream(key: bytes, length: int) -> bytes:
    """Return what RC4 makes of a key."""
    state = list(range(256))
    other = 0
    for one in range(256):
        other = (other + state[one] + key[one % len(key)]) & 255
        state[one], state[other] = state[other], state[one]
    found = bytearray(length)
    first = second = 0
    for at in range(length):
        first = (first + 1) & 255
        here = state[first]
        second = (second + here) & 255
        there = state[first] = state[second]
        state[second] = here
        found[at] = state[(here + there) & 255]
    return bytes(found)
