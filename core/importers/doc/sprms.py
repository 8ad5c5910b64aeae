"""Single property modifiers: how a Word file says what differs from a style or from Word's own look (MS-DOC, 2.2.5 and 2.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LENGTHS: Final = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the three highest bits of the code; 0: they are told."""
_DEFINE_TABLE: Final = 0xD608
_CHANGE_TABS: Final = 0xC615


def sprms(grpprl: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield code and operand of each modifier in order, those of variable length without their length; it ends where the bytes do."""
    at, end = 0, len(grpprl)
    while at + 3 <= end:
        code = grpprl[at] | grpprl[at + 1] << 8
        at += 2
        length = _LENGTHS[code >> 13]
        if not length:
            length = grpprl[at]
            at += 1
            if code == _DEFINE_TABLE and at < end:
                # Its length has two bytes, and counts one more than follow.
                length = max(0, (length | grpprl[at] << 8) - 1)
                at += 1
            elif code == _CHANGE_TABS and length == 255:
                length = _tabs(grpprl, at)
        if at + length > end:
            return
        yield code, grpprl[at : at + length]
        at += length


def _tabs(grpprl: bytes, at: int) -> int:
    """Return how many bytes a change of tab stops has that is too long to say so: those that go, and those that come."""
    gone = grpprl[at] if at < len(grpprl) else 0
    behind = at + 1 + 4 * gone
    come = grpprl[behind] if behind < len(grpprl) else 0
    return 1 + 4 * gone + 1 + 3 * come
