"""Automatic numbers of Word 95 and before, which each paragraph carries itself (``ANLD``; MS-DOC, 2.9.10)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.importers.counting_labels import LEVELS, NumberLabel, bullet, spaced
from core.importers.number_codes import form_of
from core.importers.number_formats import formatted

if TYPE_CHECKING:
    from collections.abc import Sequence

BODY: Final = 10
"""Level of the numbers of ordinary paragraphs; below it are those of headings."""
BULLET: Final = 11
_SKIPPED: Final = 12
"""Level of a paragraph that is passed over: the next one goes on counting."""

_ANLD: Final = struct.Struct("<BBBBBBhHHhh4x")
_HAS_PREVIOUS: Final = 4


class OldNumbers:
    """Counts those of one document.

    Args:
        fonts: their names.
    """

    def __init__(self, fonts: Sequence[str]) -> None:
        self._fonts = fonts
        self._counters: list[int | None] = [None] * LEVELS
        self._labels = [""] * LEVELS
        """What was written on each level of headings, for those below that repeat it."""
        self._body: int | None = None
        self._kind: tuple[str, str, str] | None = None

    def interrupt(self) -> None:
        """Let the next ordinary paragraph begin anew: one without a number stood between."""
        self._body = None

    def label(self, anld: bytes, level: int) -> NumberLabel | None:
        """Return what stands before a paragraph, None if nothing does.

        Args:
            anld: what it carries.
            level: from 1 to 9 for headings, or `BODY`, or `BULLET`.
        """
        if len(anld) < _ANLD.size or level == _SKIPPED:
            return None
        form, before, after, flags, _, _, font, _, start, _, _ = _ANLD.unpack_from(anld)
        name = form_of(form)
        words = anld[_ANLD.size :].decode("utf-16-le", "replace")
        head = words[:before].rstrip("\0")
        # Some count the second part from the beginning, some from the first; behind it are zeros.
        tail = words[before : before + after].partition("\0")[0]
        if level >= BULLET or name == "bullet":
            return NumberLabel(f"{bullet(head + tail, self._font(font), 0)} ", 0, is_bullet=True)
        if level >= BODY:
            # Numbers of another kind are another list.
            kind = (name, head, tail)
            self._body = start if self._body is None or kind != self._kind else self._body + 1
            self._kind = kind
            text = head + formatted(self._body, name) + tail
            level = 1
        else:
            text = head + formatted(self._counted(level - 1, start), name) + tail
            if flags & _HAS_PREVIOUS and level > 1:
                text = self._labels[level - 2] + text
            self._labels[level - 1] = text
        text = spaced(text, "space")
        return NumberLabel(text, level - 1, is_bullet=False) if text else None

    def _counted(self, depth: int, start: int) -> int:
        before = self._counters[depth]
        number = start if before is None else before + 1
        self._counters[depth] = number
        self._counters[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return number

    def _font(self, number: int) -> str:
        return self._fonts[number] if 0 <= number < len(self._fonts) else ""
