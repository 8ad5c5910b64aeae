"""The fonts of a Word file by their numbers (MS-DOC, 2.9.286 and 2.9.90)."""

from __future__ import annotations

from typing import Final

_HEAD: Final = 39
"""Bytes of a font before its name."""


def font_names(sttb: bytes) -> list[str]:
    """Return the names of a table of fonts, those before its end if it is damaged."""
    found: list[str] = []
    count = int.from_bytes(sttb[:2], "little")
    at = 4
    while len(found) < count and at < len(sttb):
        one = sttb[at + 1 : at + 1 + sttb[at]]
        at += 1 + sttb[at]
        name = one[_HEAD : _HEAD + 2 * ((len(one) - _HEAD) // 2)].decode("utf-16-le", "replace")
        # Behind the first zero stands another name of it.
        found.append(name.partition("\0")[0])
    return found
