"""Writes the tables of automatic numbers of Word files: schemes with their levels, lists with what they override, numbers of Word 95."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

DECIMAL, UPPER_LETTER, COUNTING, BULLET, CIRCLED, NONE = 0, 3, 37, 23, 18, 255
TAB, SPACE, NOTHING = 0, 1, 2
NO_STYLE: Final = 0xFFF


@dataclass(frozen=True)
class Level:
    """A level; in its text ``%1`` to ``%9`` are the places of numbers."""

    form: int
    text: str
    start: int = 1
    follow: int = TAB
    restart: int | None = None
    is_legal: bool = False
    chpx: bytes = b""
    papx: bytes = b""


@dataclass(frozen=True)
class Override:
    """What a list overrides of a level."""

    depth: int
    start: int | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Scheme:
    """Levels under a key; one of a single level is a simple list."""

    key: int
    levels: tuple[Level, ...]
    styles: tuple[int, ...] = ()


OFFICIAL: Final = Scheme(
    7,
    (
        Level(COUNTING, "%1、", follow=NOTHING),
        Level(COUNTING, "（%2）", follow=NOTHING),
        Level(DECIMAL, "%3."),
        Level(DECIMAL, "（%4）", follow=SPACE),
        Level(CIRCLED, "%5", follow=NOTHING),
        *[Level(DECIMAL, f"%{depth}.") for depth in range(6, 10)],
    ),
)
"""The levels of an official document."""


def lvl(level: Level) -> bytes:
    """Return a level."""
    text = level.text
    for number in range(9):
        text = text.replace(f"%{number + 1}", chr(number))
    places = bytes(at + 1 for at, char in enumerate(text) if char < "\x09")[:9].ljust(9, b"\0")
    flags = (4 if level.is_legal else 0) | (8 if level.restart is not None else 0)
    head = struct.pack(
        "<iBB9sB8xBBBB", level.start, level.form, flags, places, level.follow, len(level.chpx), len(level.papx), level.restart or 0, 0
    )
    return head + level.papx + level.chpx + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def schemes(*some: Scheme) -> tuple[bytes, bytes]:
    """Return the table of schemes, and the levels that stand behind it."""
    told = struct.pack("<H", len(some))
    for one in some:
        styles = (*one.styles, *[NO_STYLE] * 9)[:9]
        told += struct.pack("<ii9hBB", one.key, 0, *styles, 1 if len(one.levels) == 1 else 0, 0)
    return told, b"".join(lvl(level) for one in some for level in one.levels)


def lists(*some: tuple[int, Sequence[Override]]) -> bytes:
    """Return the table of lists, each the key of its scheme and what it overrides."""
    told = struct.pack("<I", len(some)) + b"".join(struct.pack("<i8xBBBB", key, len(overrides), 0, 0, 0) for key, overrides in some)
    for _, overrides in some:
        told += b"\xff\xff\xff\xff"
        for one in overrides:
            flags = one.depth | (0x10 if one.start is not None else 0) | (0x20 if one.level else 0)
            told += struct.pack("<iI", one.start or 0, flags) + (lvl(one.level) if one.level else b"")
    return told


def numbered(*some: Scheme, of: Sequence[tuple[int, Sequence[Override]]] | None = None) -> dict[str, dict[str, bytes]]:
    """Return what `tests.core.importers.doc_kit.doc` takes of lists: one for each scheme, or those that are told."""
    told, behind = schemes(*some)
    return {
        "table": {"PlfLst": told, "PlfLfo": lists(*(of if of is not None else [(one.key, ()) for one in some]))},
        "tails": {"PlfLst": behind},
    }


def anld(form: int, before: str, after: str, *, start: int = 1, repeats: bool = False) -> bytes:
    """Return the number that a paragraph of Word 95 carries, as Word 97 keeps it."""
    head = struct.pack("<BBBBBBhHHhh4x", form, len(before), len(after), 4 if repeats else 0, 0, 0, 0, 0, start, 0, 0)
    return head + (before + after).encode("utf-16-le").ljust(64, b"\0")
