"""What a text object says and where each of its characters stands (GB/T 33190, 11)."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.ofd.package import children, is_true, number, parted
from core.importers.ofd.resources import BLACK, Face, Ink
from core.importers.ofd.truetype import Characters
from core.importers.pages.characters import character_of
from core.importers.pages.faces import is_bold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from core.importers.ofd.geometry import Matrix
    from core.importers.ofd.package import Package
    from core.importers.ofd.resources import Resources
    from core.importers.pages.values import Box

SLACK: Final = 2.0
"""Points that a base lies outside of a clip at most."""
MOST: Final = 1_000_000
"""Characters of one object at most: more are none."""
PLACEHOLDER: Final = "¤"
"""What programs write for a glyph of which they do not know the character."""
NO_FACE: Final = Face()
UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"

MOST_LOOKS: Final = 10_000
"""Ways to set a text that are kept."""

_LOOKS: Final = {"Size": 0.0, "HScale": 1.0, "Weight": 400.0, "CharDirection": 0.0, "ReadDirection": 0.0}
"""Attributes that say how a text is set, and what they say if they are not there."""
_NARROW: Final = frozenset("ijlftrI.,:;'!|()[]{}`\"- ")
_BROAD: Final = frozenset("mwMW@%")


@dataclass(slots=True)
class Run:
    """The characters of one text object; points from the lower left corner of the page as the file has it."""

    angle: float
    """By how much its line is turned counterclockwise, in radians."""
    size: float
    bold: bool
    ink: Ink
    key: str
    """What the file calls it."""
    letters: list[tuple[str, float, float, float]] = field(default_factory=list)
    """Character, where its base begins, and how wide it is."""
    is_clipped: bool = False
    """True if characters of it lie outside of what is drawn."""
    unknown: int = 0
    """How many characters have none in Unicode."""


class _Look(NamedTuple):
    """How a text object is set."""

    size: float
    broad: float
    """What a character is wide as a share of its size."""
    bold: bool
    turn: float
    """By how much its characters are turned clockwise, in radians."""
    read: int
    """The direction in which they follow one another, in degrees."""
    face: Face


class Reader:
    """Reads text objects.

    Args:
        package: the file.
        resources: its faces.
    """

    def __init__(self, package: Package, resources: Resources) -> None:
        self._package = package
        self._resources = resources
        self._known: dict[str, Characters] = {}
        self._looks: dict[tuple[object, ...], _Look] = {}

    def run(self, given: Mapping[str, str], parts: Mapping[str, list[Element]], matrix: Matrix, ink: Ink, clip: Box | None) -> Run | None:
        """Return what a text object says; None for nothing.

        Args:
            given: the attributes of the TextObject.
            parts: what it holds.
            matrix: takes its points to the page.
            ink: how it is drawn.
            clip: where anything of it is drawn, None for everywhere.
        """
        look = self._look(given)
        run = Run(
            math.atan2(matrix.b, matrix.a) - look.turn, look.size * math.hypot(matrix.c, matrix.d), look.bold, ink, given.get("ID", "")
        )
        scale = math.hypot(matrix.a, matrix.b)
        glyphs = _glyphs(parts["CGTransform"]) if "CGTransform" in parts else {}
        x = y = 0.0
        end = (0.0, 0.0)
        index = 0
        for code in parts.get("TextCode", ()):
            across, down = code.get("X"), code.get("Y")
            if index and across is None and down is None:
                # It goes on where the one before has ended.
                x, y = end
            x, y = number(across, x), number(down, y)
            text = _text(code)
            # Many programs write one object for each character.
            placed = [(text, x, y, look.broad * _natural(text))] if len(text) == 1 else _placed(text, code, x, y, look)
            for written, left, base, width in placed:
                char = self._character(written, glyphs.get(index), look.face)
                index += 1
                at = matrix.point(left, base)
                if clip is not None and not _is_within(clip, at):
                    run.is_clipped = True
                    continue
                if char == UNKNOWN:
                    run.unknown += 1
                for one in char:
                    run.letters.append((one, *at, width * scale))
            if text:
                end = (left, base + look.size) if code.get("DeltaY") else (left + width, base)
            if index > MOST:
                break
        return run if run.letters or run.is_clipped else None

    def _look(self, given: Mapping[str, str]) -> _Look:
        """Return how a text object is set; most are set as others are."""
        get = given.get
        face = self._resources.faces.get(get("Font", ""), NO_FACE)
        key = (id(face), get("Size"), get("HScale"), get("Weight"), get("CharDirection"), get("ReadDirection"))
        found = self._looks.get(key)
        if found is None:
            size, broad, weight, turn, read = (number(given.get(name), usual) for name, usual in _LOOKS.items())
            if len(self._looks) >= MOST_LOOKS:
                self._looks.clear()
            bold = face.is_bold or is_bold("", int(weight))
            found = self._looks[key] = _Look(size, broad * size, bold, math.radians(turn), int(read), face)
        return found

    def _character(self, written: str, glyph: int | None, face: Face) -> str:
        """Return the character meant; nothing for one that does not show."""
        char = None if written == PLACEHOLDER and glyph is not None else character_of(ord(written))
        if char is not None:
            return char
        known = self._characters(face)
        if known is None:
            return UNKNOWN
        return (known.of_glyph(glyph) if glyph is not None else known.of_code(ord(written))) or UNKNOWN

    def _characters(self, face: Face) -> Characters | None:
        if face.place is None:
            return None
        if face.place not in self._known:
            self._known[face.place] = Characters(self._package.content(face.place) or b"")
        return self._known[face.place]


def first(parts: Mapping[str, list[Element]], name: str) -> Element | None:
    """Return the first part of that name."""
    found = parts.get(name)
    return found[0] if found else None


def ink_of(given: Mapping[str, str], parts: Mapping[str, list[Element]], resources: Resources, default: Ink) -> Ink:
    """Return how a text object is drawn; not at all, if it is neither filled nor stroked."""
    if is_true(given.get("Fill"), True):
        return resources.ink(first(parts, "FillColor"), default)
    if is_true(given.get("Stroke"), False):
        return resources.ink(first(parts, "StrokeColor"), BLACK)
    return Ink(alpha=0.0)


def _text(code: Element) -> str:
    """Return what a TextCode says, without the line ends that a program put around it."""
    text = code.text or ""
    return text.strip() if text.startswith(("\n", "\r")) else text.rstrip("\r\n")


def _placed(text: str, code: Element, x: float, y: float, look: _Look) -> Iterator[tuple[str, float, float, float]]:
    """Yield each character with its place and width in the object."""
    size, broad, read = look.size, look.broad, look.read
    steps_x, steps_y = code.get("DeltaX"), code.get("DeltaY")
    along, down = (_steps(one, len(text)) if one else None for one in (steps_x, steps_y))
    is_set = along is not None or down is not None
    for char in text:
        width = broad * _natural(char)
        if is_set:
            step_x = next(along, 0.0) if along is not None else 0.0
            step_y = next(down, 0.0) if down is not None else 0.0
        else:
            # Where a file leaves the steps to the font, all would stand at one place.
            step_x = width * {0: 1, 180: -1}.get(read, 0)
            step_y = size * {90: 1, 270: -1}.get(read, 0)
        yield char, x, y, min(width, step_x) if step_x > 0 and not step_y else width
        x, y = x + step_x, y + step_y


def _steps(text: str, count: int) -> Iterator[float]:
    """Yield steps as a file writes them: numbers, or ``g``, how often, and the number; the last one again if they are too few."""
    pieces = iter(islice(parted(text).split(None, 3 * count + 3), 3 * count + 3))
    step = 0.0
    for piece in pieces:
        if piece in {"g", "G"}:
            times, step = int(number(next(pieces, "0"))), number(next(pieces, "0"))
            for _ in range(min(times, count)):
                yield step
        else:
            step = number(piece)
            yield step
    while True:
        yield step


def _natural(char: str) -> float:
    """Return how wide a character is in most faces, in multiples of the size."""
    if ord(char) >= 0x2000:
        return 1.0
    if char in _NARROW:
        return 0.34
    if char in _BROAD:
        return 0.8
    return 0.62 if char.isupper() else 0.53


def _glyphs(transforms: Iterable[Element]) -> dict[int, int]:
    """Return the glyph of each character for which the file names one."""
    found: dict[int, int] = {}
    for one in transforms:
        position, count = int(number(one.get("CodePosition"))), int(number(one.get("CodeCount"), 1))
        named = next((words.text or "" for words in children(one, "Glyphs")), "")
        pieces = named.split(None, MOST)[:MOST]
        if len(pieces) == count:
            found.update((position + index, int(number(piece))) for index, piece in enumerate(pieces))
    return found


def _is_within(clip: Box, at: tuple[float, float]) -> bool:
    x, y = at
    return clip.left - SLACK <= x <= clip.right + SLACK and clip.bottom - SLACK <= y <= clip.top + SLACK
