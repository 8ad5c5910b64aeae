"""Automatic numbers of a Word file, computed as Word does: lists and what overrides them (MS-DOC, 2.9.147, 2.9.150, 2.9.131)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.importers.counting_labels import LEVELS, LONGEST, Counting, Level, Listed, NumberLabel, Scheme
from core.importers.doc.fonts import font_names
from core.importers.doc.old_numbering import BODY, BULLET, OldNumbers
from core.importers.doc.sprms import sprms
from core.importers.number_codes import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.doc.fib import Fib
    from core.importers.doc.stylesheet import Stylesheet

MOST: Final = 0x7FE
"""Lists of a document at most."""
MOST_OVERRIDES: Final = 16
"""Levels that a list overrides at most: their numbers have four bits."""
OLD: Final = 0x7FF
"""Stands for the numbers of Word 95, which paragraphs carry themselves."""

_LSTF: Final = struct.Struct("<ii9hBB")
_LVLF: Final = struct.Struct("<iBB9sB8xBBBB")
_LFO: Final = struct.Struct("<i8xBBBB")
_LFOLVL: Final = struct.Struct("<iI")
_FOLLOWS: Final = ("tab", "space", "nothing")
_VANISH: Final = 0x083C
_FONTS: Final = (0x4A4F, 0x4A51)
"""Modifiers for the fonts of Latin letters and of other signs."""


class Numbering:
    """Gives the labels of one document, paragraph by paragraph.

    Args:
        fib: tells where the lists are.
        stylesheet: the styles, which can give numbers to their paragraphs.
    """

    def __init__(self, fib: Fib, stylesheet: Stylesheet) -> None:
        self._stylesheet = stylesheet
        fonts = font_names(fib.range("SttbfFfn"))
        tables = _Tables(fonts)
        # The levels stand behind the lists, and are not counted among their bytes.
        tables.read_schemes(fib.table[fib.place("PlfLst")[0] :] if fib.range("PlfLst") else b"")
        tables.read_lists(fib.range("PlfLfo"))
        self._schemes_of_lists = {key: one.scheme for key, one in tables.lists.items()}
        self._linked = tables.linked
        self._is_damaged = tables.is_damaged
        self._counting = Counting(tables.schemes, tables.lists)
        self._old = OldNumbers(fonts)
        self.missing = 0
        """Paragraphs so far that have a number which cannot be told, as where the lists are damaged."""

    def label(
        self, ilfo: int | None, ilvl: int | None, istd: int, anld: bytes | None = None, level: int | None = None
    ) -> NumberLabel | None:
        """Return what stands before a paragraph, None if it has no number; to be called once for each that shows, in their order.

        Args:
            ilfo: its list, as ``sprmPIlfo`` says; None if the paragraph says nothing, and its style holds.
            ilvl: its level, in the same way.
            istd: its style.
            anld: what ``sprmPAnld80`` says of it, the number of Word 95 and before.
            level: what ``sprmPNLvlAnm`` of those says of it.
        """
        style = self._stylesheet.style(istd)
        place = style.ilfo if ilfo is None else ilfo
        if place == OLD or (place is None and level):
            # What headings have may be told by their section only, and is not read.
            self.missing += not anld and level is not None and level <= BULLET
            return self._old.label(anld or b"", level or BODY)
        self._old.interrupt()
        if place is None or not 0 < place <= MOST:
            return None
        key = str(place)
        if key not in self._schemes_of_lists:
            self.missing += self._is_damaged
            return None
        depth = style.ilvl if ilvl is None else ilvl
        if depth is None:
            depth = self._linked.get((self._schemes_of_lists[key], istd), 0)
        if depth >= LEVELS:
            # So a style takes itself out of a list.
            return None
        found = self._counting.label(key, depth)
        self.missing += found is None and self._is_damaged
        return found


class _Tables:
    """What the two tables of lists say, as far as they go."""

    def __init__(self, fonts: Sequence[str]) -> None:
        self._fonts = fonts
        self.schemes: dict[str, Scheme] = {}
        self.lists: dict[str, Listed] = {}
        self.linked: dict[tuple[str, int], int] = {}
        """The levels of paragraphs by scheme and style."""
        self.is_damaged = False

    def read_schemes(self, told: bytes) -> None:
        """Read the schemes and, behind them all, their levels."""
        if not told:
            return
        count = int.from_bytes(told[:2], "little")
        at = 2 + count * _LSTF.size
        for index in range(count):
            if 2 + (index + 1) * _LSTF.size > len(told) or at >= len(told):
                self.is_damaged = True
                return
            key, _, *styles, flags, _ = _LSTF.unpack_from(told, 2 + index * _LSTF.size)
            scheme = Scheme({})
            for depth in range(1 if flags & 1 else LEVELS):
                level, at = _level(told, at, self._fonts)
                if level is None:
                    self.is_damaged = True
                    break
                scheme.levels[depth] = level
                self.linked.setdefault((str(key), styles[depth]), depth)
            self.schemes.setdefault(str(key), scheme)

    def read_lists(self, told: bytes) -> None:
        """Read the lists and, behind them all, what they override."""
        count = int.from_bytes(told[:4], "little")
        at = 4 + count * _LFO.size
        for index in range(min(count, MOST)):
            if 4 + (index + 1) * _LFO.size > len(told):
                self.is_damaged = True
                return
            key, overrides, *_ = _LFO.unpack_from(told, 4 + index * _LFO.size)
            # Four bytes of no use stand before the levels of each.
            at += 4
            starts: dict[int, int] = {}
            levels: dict[int, Level] = {}
            for _ in range(min(overrides, MOST_OVERRIDES)):
                at = self._read_override(told, at, starts, levels)
            self.lists[str(index + 1)] = Listed(str(key), starts, levels)

    def _read_override(self, told: bytes, at: int, starts: dict[int, int], levels: dict[int, Level]) -> int:
        """Read what a list overrides of a level; return where it ends."""
        if at + _LFOLVL.size > len(told):
            self.is_damaged = True
            return at
        start, flags = _LFOLVL.unpack_from(told, at)
        at += _LFOLVL.size
        depth = flags & 15
        if flags & 0x20:
            level, at = _level(told, at, self._fonts)
            if level is None:
                self.is_damaged = True
                return at
            levels[depth] = level
            start = level.start
        if flags & 0x10:
            starts[depth] = start
        return at


def _level(told: bytes, at: int, fonts: Sequence[str]) -> tuple[Level | None, int]:
    """Return a level and where it ends; None if the bytes end before."""
    behind = at + _LVLF.size
    if behind > len(told):
        return None, len(told)
    start, form, flags, _, follow, chpx_size, papx_size, restart, _ = _LVLF.unpack_from(told, at)
    chpx = told[behind + papx_size : behind + papx_size + chpx_size]
    at = behind + papx_size + chpx_size
    length = int.from_bytes(told[at : at + 2], "little")
    text = told[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    at += 2 + 2 * length
    if at > len(told):
        return None, len(told)
    look = dict(sprms(chpx))
    level = Level(
        start=start,
        form=form_of(form),
        text=text[:LONGEST],
        suffix=_FOLLOWS[min(follow, 2)],
        restart=restart if flags & 8 else None,
        is_legal=bool(flags & 4),
        font=next((_font(look[code], fonts) for code in _FONTS if code in look), ""),
        is_hidden=look.get(_VANISH) == b"\1",
    )
    return level, at


def _font(told: bytes, fonts: Sequence[str]) -> str:
    number = int.from_bytes(told[:2], "little")
    return fonts[number] if number < len(fonts) else ""
