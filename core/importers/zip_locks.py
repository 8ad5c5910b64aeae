"""The encryption of old of ZIP archives (PKWARE's APPNOTE 6.3.10, section 6.1), which programs still use where nobody asks for another."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

_HEAD: Final = 12
"""Bytes before an entry that is encrypted (6.1.3)."""
_PIECE: Final = 2**20


def keys_of(password: str | None) -> Iterator[bytes]:
    """Yield the bytes that a password can have been: Windows has those of its code page."""
    if password is not None:
        yield password.encode()
        if not password.isascii():
            yield password.encode("gb18030")


def decrypted_with(key: bytes, packed: bytes, checks: Collection[int], told: Callable[[int, int], object]) -> bytes | None:
    """Return what was encrypted, None if the key is not the one: one wrong key of 256 passes for it.

    Args:
        key: the password.
        packed: what was encrypted, with what stands before it.
        checks: what the last byte of that can be.
        told: called with how many megabytes were decrypted, and of how many.
    """
    state = (0x12345678, 0x23456789, 0x34567890)
    # What a password does to the state, each byte of a decrypted text does, too.
    for byte in key:
        state = _turned(state, byte)
    head, state = _decrypt(packed[:_HEAD], state)
    if len(head) < _HEAD or head[-1] not in checks:
        return None
    parts = []
    for begin in range(_HEAD, len(packed), _PIECE):
        told(begin // _PIECE, len(packed) // _PIECE + 1)
        part, state = _decrypt(packed[begin : begin + _PIECE], state)
        parts.append(part)
    return b"".join(parts)


def _decrypt(piece: bytes, state: tuple[int, int, int]) -> tuple[bytes, tuple[int, int, int]]:
    """Return a piece decrypted, and the state behind it. As `_turned` does, written out: this takes half a second for a megabyte."""
    table, stream = _table(), _stream()
    first, second, third = state
    found = bytearray()
    append = found.append
    for byte in piece:
        byte ^= stream[third & 0xFFFF]
        first = first >> 8 ^ table[(first ^ byte) & 0xFF]
        second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        third = third >> 8 ^ table[(third ^ second >> 24) & 0xFF]
        append(byte)
    return bytes(found), (first, second, third)


def _turned(state: tuple[int, int, int], byte: int) -> tuple[int, int, int]:
    table = _table()
    first, second, third = state
    first = first >> 8 ^ table[(first ^ byte) & 0xFF]
    second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
    return first, second, third >> 8 ^ table[(third ^ second >> 24) & 0xFF]


@cache
def _table() -> tuple[int, ...]:
    """Return the table of CRC-32."""
    found = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (0xEDB88320 if byte & 1 else 0)
        found.append(byte)
    return tuple(found)


@cache
def _stream() -> bytes:
    """Return by which byte one is encrypted, for each low half of the third key."""
    return bytes(((low | 2) * ((low | 2) ^ 1) >> 8) & 0xFF for low in range(0x10000))
