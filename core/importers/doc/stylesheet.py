"""The styles of a Word file: names, and what they say of paragraphs and characters, inherited (MS-DOC, 2.9.272)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.importers.doc.sprms import sprms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST: Final = 4096
"""Styles of a document at most: their numbers have twelve bits."""
DEEPEST: Final = 16
"""Styles that one is based on, directly or not, at most; Word allows eleven."""
LONGEST: Final = 20_000
"""Bytes that styles say of paragraphs or characters at most, with those they are based on."""
NONE: Final = 0xFFF
"""The number of no style."""

PARAGRAPH: Final = 1
CHARACTER: Final = 2
TABLE: Final = 3
LIST: Final = 4

_TITLES: Final = {62: "Title", 74: "Subtitle"}
_OUTLINE: Final = 0x2640
_ILFO: Final = 0x460B
_ILVL: Final = 0x260A
_BODY: Final = 9
"""Outline level of text that is no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits."""

    name: str = ""
    """As the file calls it; headings and titles by their English names, whatever language Word spoke."""
    kind: int = PARAGRAPH
    """One of `PARAGRAPH`, `CHARACTER`, `TABLE`, `LIST`."""
    built_in: int | None = None
    """Number of one of Word's own styles (``sti``)."""
    base: int | None = None
    """Number of the style it is based on."""
    papx: bytes = b""
    """Single property modifiers for paragraphs, those of the styles it is based on first."""
    chpx: bytes = b""
    """The same for characters."""
    outline_level: int | None = None
    """From 0; None for text."""
    ilfo: int | None = None
    """List of its paragraphs, as in ``sprmPIlfo``; None if none is told."""
    ilvl: int | None = None
    """Level in it; None if none is told."""


PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class _Own:
    """What a style says itself."""

    name: str
    kind: int
    built_in: int
    base: int
    papx: bytes
    chpx: bytes


class Stylesheet:
    """The styles of one document; of a damaged sheet those before the damage.

    Args:
        stsh: the part of the file.
    """

    def __init__(self, stsh: bytes) -> None:
        self._own: Mapping[int, _Own] = dict(_read(stsh))
        self._styles: dict[int, Style] = {}

    def __len__(self) -> int:
        return len(self._own)

    def style(self, istd: int | None) -> Style:
        """Return the style of a number; a plain one if the sheet has none."""
        if istd is None or istd not in self._own:
            return PLAIN
        if istd not in self._styles:
            self._styles[istd] = self._resolved(istd)
        return self._styles[istd]

    def _resolved(self, istd: int) -> Style:
        chain: list[_Own] = []
        at = istd
        # Those in a circle end with it.
        while at in self._own and len(chain) < DEEPEST:
            one = self._own[at]
            if one.kind != self._own[istd].kind:
                break
            chain.insert(0, one)
            at = one.base
        own = chain[-1]
        papx = _joined(own.papx, [one.papx for one in chain])
        chpx = _joined(own.chpx, [one.chpx for one in chain])
        told = dict(sprms(papx))
        return Style(
            name=own.name,
            kind=own.kind,
            built_in=own.built_in if own.built_in < 0xFFE else None,
            base=own.base if own.base in self._own else None,
            papx=papx,
            chpx=chpx,
            outline_level=_outline_level(told.get(_OUTLINE), chain),
            ilfo=_signed(told.get(_ILFO)),
            ilvl=_byte(told.get(_ILVL)),
        )


def _read(stsh: bytes) -> Iterator[tuple[int, _Own]]:
    """Yield the styles of a sheet by their numbers."""
    if len(stsh) < 6:
        return
    length, count, size = struct.unpack_from("<3H", stsh)
    at = 2 + length
    for istd in range(min(count, MOST)):
        if at + 2 > len(stsh):
            return
        (length,) = struct.unpack_from("<H", stsh, at)
        # A definition that is cut short still has its beginning.
        one = _own(stsh[at + 2 : at + 2 + length], size)
        at += 2 + length
        if one is not None:
            yield istd, one


def _own(std: bytes, size: int) -> _Own | None:
    """Return what a definition says; None for an empty one."""
    if len(std) < max(size, 6):
        return None
    first, second, third = struct.unpack_from("<3H", std)
    long = size + 2 + 2 * int.from_bytes(std[size : size + 2], "little")
    name, at = std[size + 2 : long].decode("utf-16-le", "replace"), long + 2
    kind, parts = second & 15, []
    for _ in range(min(third & 15, 3)):
        # Each part begins at an even place.
        at += at & 1
        length = int.from_bytes(std[at : at + 2], "little")
        parts.append(std[at + 2 : at + 2 + length])
        at += 2 + length
    parts = parts[1:] if kind == TABLE else parts
    papx = parts.pop(0)[2:] if kind in {PARAGRAPH, TABLE, LIST} and parts else b""
    chpx = parts[0] if parts else b""
    return _Own(_name(name, first & 0xFFF), kind, first & 0xFFF, second >> 4, papx, chpx)


def _name(stored: str, built_in: int) -> str:
    if 1 <= built_in <= _BODY:
        return f"heading {built_in}"
    # Behind the first comma stand other names that the reader gave it.
    return _TITLES.get(built_in) or "".join(filter(str.isprintable, stored.partition(",")[0])).strip()


def _joined(own: bytes, parts: list[bytes]) -> bytes:
    """Return the modifiers of a chain of styles; only the last one's where they are too many."""
    return own[:LONGEST] if sum(map(len, parts)) > LONGEST else b"".join(parts)


def _outline_level(told: bytes | None, chain: Sequence[_Own]) -> int | None:
    """Return the level that a style gives; headings have theirs by birth, whatever they are based on."""
    own = chain[-1]
    if 1 <= own.built_in <= _BODY and not any(code == _OUTLINE for code, _ in sprms(own.papx)):
        return own.built_in - 1
    if told:
        return told[0] if told[0] < _BODY else None
    born = next((one.built_in for one in reversed(chain) if 1 <= one.built_in <= _BODY), None)
    return None if born is None else born - 1


def _signed(told: bytes | None) -> int | None:
    return None if told is None else int.from_bytes(told[:2], "little", signed=True)


def _byte(told: bytes | None) -> int | None:
    return None if told is None else told[0]
