"""How characters and paragraphs of a Word file are set: modifiers over those of the style (MS-DOC, 2.6.1 and 2.6.2)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.colours import is_vivid, nearest
from core.importers.doc.sprms import sprms
from core.importers.looks import PLAIN, Look
from core.importers.marking import HIGHLIGHTS
from core.importers.symbols import draws_signs, of_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.doc.fkp import Setting
    from core.importers.doc.stylesheet import Stylesheet

PLAIN_SIZE: Final = 10.0
"""Points of characters of which nothing is said."""
ROOM: Final = 8 * 2**20
"""Bytes of modifiers that are looked at in one file; each that differs is looked at once."""
DEEPEST: Final = 30
"""Tables inside one another at most; what is deeper counts as if it were so deep."""

_COLOURS: Final = (
    *("", "black", "blue", "cyan", "green", "magenta", "red", "yellow", "white", "darkBlue", "darkCyan", "darkGreen", "darkMagenta"),
    *("darkRed", "darkYellow", "darkGray", "lightGray"),
)
"""Names of the colours of highlights (Ico; MS-DOC, 2.9.119)."""
_ALIGNMENTS: Final = {
    0: "left",
    1: "center",
    2: "right",
    3: "justify",
    4: "justify",
    5: "justify",
    7: "justify",
    8: "justify",
    9: "justify",
}
_HUGE: Final = frozenset({0x6645, 0x6646})
"""The rest of the modifiers stands in the stream ``Data``."""


class Run(NamedTuple):
    """How characters are set."""

    bold: bool = False
    size: float = PLAIN_SIZE
    is_hidden: bool = False
    is_deleted: bool = False
    colour: str | None = None
    """Pigment of the highlight, None without one."""
    is_special: bool = False
    """True if control characters in it stand for something else."""
    symbol: str = ""
    """What each of its characters stands for, where a font draws signs in their place."""
    sign_font: str = ""
    """Name of the font if it draws signs in the place of letters."""
    data: int | None = None
    """Where in the stream ``Data`` the picture of the character is."""
    is_object: bool = False
    """True for an object of another program."""
    is_form: bool = False
    """True where the data are no picture but those of a field."""


@dataclass(frozen=True, slots=True)
class ParagraphSetting:
    """How a paragraph is set."""

    istd: int = 0
    look: Look = PLAIN
    ilfo: int | None = None
    ilvl: int | None = None
    anld: bytes | None = None
    """Its number, of Word 95 and before."""
    old_level: int | None = None
    """The level of that."""
    anld_level: int | None = None
    depth: int = 0
    """In how many tables it stands."""
    ends_row: bool = False
    ends_cell: bool = False
    """True for the last paragraph of a cell in a table that stands in another one."""
    row: tuple[tuple[int, bytes], ...] = ()
    """What a paragraph that ends a row says of its cells."""


class Characters:
    """Resolves how characters are set.

    Args:
        stylesheet: of the document.
        fonts: names of its fonts.
    """

    def __init__(self, stylesheet: Stylesheet, fonts: Sequence[str]) -> None:
        self._stylesheet = stylesheet
        self._fonts = fonts
        self._styles: dict[int, Run] = {}
        self._known: dict[tuple[int, Setting], Run] = {}
        self._room = ROOM

    def run(self, istd: int, setting: Setting) -> Run:
        """Return how characters are set in a paragraph of that style."""
        found = self._known.get((istd, setting))
        if found is None:
            style = self.of_style(istd)
            found = self._applied(style, setting.own, style)
            if setting.of_piece:
                found = self._applied(found, setting.of_piece, style)
            self._known[istd, setting] = found
        return found

    def of_style(self, istd: int) -> Run:
        """Return how characters are set where the style alone holds."""
        found = self._styles.get(istd)
        if found is None:
            found = self._styles[istd] = self._applied(Run(), self._stylesheet.style(istd).chpx, None)
        return found

    def _applied(self, run: Run, grpprl: bytes, style: Run | None) -> Run:
        """Return a look with modifiers over it; what they turn round is the style's, or in a style what came before."""
        self._room -= len(grpprl)
        if not grpprl or self._room < 0:
            return run
        told: dict[str, object] = run._asdict()
        for code, operand in sprms(grpprl):
            if code == 0x4A30 and style is not None:
                # A style of characters goes under all that follows.
                named = self._stylesheet.style(int.from_bytes(operand, "little"))
                told |= self._applied(Run(**told), named.chpx, None)._asdict()  # type: ignore[arg-type]
                style = Run(**told)  # type: ignore[arg-type]
            elif code == 0x2A33 and style is not None:
                told = {**style._asdict(), "is_special": told["is_special"], "data": told["data"]}
            elif code in _SWITCHES:
                name = _SWITCHES[code]
                told[name] = _switched(operand[0], bool(told[name] if style is None else getattr(style, name)))
            elif code in _MARKS:
                told[_MARKS[code]] = operand[0] != 0
            else:
                told |= self._said(code, operand)
        return Run(**told)  # type: ignore[arg-type]

    def _said(self, code: int, operand: bytes) -> dict[str, object]:
        """Return what one modifier changes."""
        match code:
            case 0x4A43:
                half = int.from_bytes(operand, "little")
                return {"size": half / 2} if 0 < half < 4000 else {}
            case 0x2A0C:
                return {"colour": HIGHLIGHTS.get(_COLOURS[operand[0]]) if operand[0] < len(_COLOURS) else None}
            case 0xCA71 if len(operand) >= 8:
                parts = [one / 255 for one in operand[4:7]]
                return {"colour": nearest(*parts) if not operand[7] and is_vivid(*parts) else None}
            case 0x6A09:
                font, point = struct.unpack("<HH", operand)
                return {"symbol": of_font(self._fonts[font] if font < len(self._fonts) else "", point), "is_special": True}
            case 0x4A4F | 0x4A51:
                font = int.from_bytes(operand, "little")
                name = self._fonts[font] if font < len(self._fonts) else ""
                return {"sign_font": name if draws_signs(name) else ""}
            case 0x6A03:
                return {"data": int.from_bytes(operand, "little")}
        return {}


_SWITCHES: Final = {0x0835: "bold", 0x083C: "is_hidden"}
"""Modifiers that can also say: as in the style, or the other way round."""
_MARKS: Final = {0x0800: "is_deleted", 0x0855: "is_special", 0x0856: "is_object", 0x080A: "is_object", 0x0806: "is_form"}


def _switched(value: int, before: bool) -> bool:
    if value in {0x80, 0x81}:
        return before == (value == 0x80)
    return value != 0


class Paragraphs:
    """Resolves how paragraphs are set.

    Args:
        stylesheet: of the document.
        characters: for what styles say of characters.
        data: the stream ``Data``.
    """

    def __init__(self, stylesheet: Stylesheet, characters: Characters, data: bytes) -> None:
        self._stylesheet = stylesheet
        self._characters = characters
        self._data = data
        self._room = ROOM
        self._known: dict[Setting, ParagraphSetting] = {}
        self._styles: dict[int, ParagraphSetting] = {}

    def paragraph(self, setting: Setting) -> ParagraphSetting:
        """Return how a paragraph is set."""
        found = self._known.get(setting)
        if found is None:
            own = setting.own
            istd = int.from_bytes(own[:2], "little")
            grpprl = own[2:] + setting.of_piece if self._room > 0 else b""
            # The last one that names a style wins, whatever stands before it.
            for code, operand in sprms(grpprl):
                istd = int.from_bytes(operand, "little") if code == 0x4600 else istd
            found = self._known[setting] = self._applied(self._of_style(istd), grpprl)
        return found

    def _of_style(self, istd: int) -> ParagraphSetting:
        found = self._styles.get(istd)
        if found is None:
            style = self._stylesheet.style(istd)
            run = self._characters.of_style(istd)
            look = Look(name=style.name or None, outline_level=style.outline_level, bold=run.bold, size=run.size, is_hidden=run.is_hidden)
            found = self._applied(ParagraphSetting(istd, look), style.papx)
            # The numbers of a style are looked up by its number, and headings have their level by birth.
            found = replace(found, ilfo=None, ilvl=None, look=replace(found.look, outline_level=style.outline_level))
            self._styles[istd] = found
        return found

    def _applied(self, below: ParagraphSetting, grpprl: bytes) -> ParagraphSetting:
        self._room -= len(grpprl)
        if not grpprl or self._room < 0:
            return below
        look: dict[str, object] = {}
        told: dict[str, object] = {}
        row: list[tuple[int, bytes]] = []
        for code, operand in self._all(grpprl):
            if code in _OF_LOOK:
                name, of_look = _OF_LOOK[code]
                look[name] = of_look(operand)
            elif code in _OF_PARAGRAPH:
                name, of_paragraph = _OF_PARAGRAPH[code]
                told[name] = of_paragraph(operand)
            elif code == 0x2416 and operand[0]:
                told["depth"] = max(1, below.depth, int(str(told.get("depth", 0))))
            elif code >> 10 & 7 == 5:
                row.append((code, operand))
        return replace(below, **told, look=replace(below.look, **look), row=(*below.row, *row))  # type: ignore[arg-type]

    def _all(self, grpprl: bytes) -> list[tuple[int, bytes]]:
        """Return all modifiers, those in the stream ``Data`` in the place where they are named."""
        found: list[tuple[int, bytes]] = []
        for code, operand in sprms(grpprl):
            if code in _HUGE:
                at = int.from_bytes(operand, "little")
                length = int.from_bytes(self._data[at : at + 2], "little")
                self._room -= length
                if self._room < 0:
                    break
                found += (one for one in sprms(self._data[at + 2 : at + 2 + length]) if one[0] not in _HUGE)
            else:
                found.append((code, operand))
        return found


def _points(operand: bytes) -> float | None:
    twips = int.from_bytes(operand[:2], "little", signed=True)
    return twips / 20 if abs(twips) < 32_000 else None


def _hundredths(operand: bytes) -> float | None:
    found = int.from_bytes(operand[:2], "little", signed=True)
    return found / 100 if abs(found) < 10_000 else None


def _alignment(operand: bytes) -> str | None:
    return _ALIGNMENTS.get(operand[0])


def _byte(operand: bytes) -> int:
    return operand[0]


def _signed(operand: bytes) -> int:
    return int.from_bytes(operand[:2], "little", signed=True)


def _flag(operand: bytes) -> bool:
    return operand[0] != 0


def _depth(operand: bytes) -> int:
    return min(max(0, int.from_bytes(operand, "little", signed=True)), DEEPEST)


def _whole(operand: bytes) -> bytes:
    return operand


_OF_LOOK: Final = {
    0x2403: ("alignment", _alignment),
    0x2461: ("alignment", _alignment),
    0x2640: ("outline_level", _byte),
    0x840F: ("left", _points),
    0x845E: ("left", _points),
    0x8411: ("first_line", _points),
    0x8460: ("first_line", _points),
    0x4457: ("first_characters", _hundredths),
}
_OF_PARAGRAPH: Final = {
    0x260A: ("ilvl", _byte),
    0x460B: ("ilfo", _signed),
    0xC63E: ("anld", _whole),
    0x240D: ("old_level", _byte),
    0x6649: ("depth", _depth),
    0x2417: ("ends_row", _flag),
    0x244B: ("ends_cell", _flag),
    0x244C: ("ends_row", _flag),
}
