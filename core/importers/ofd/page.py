"""A page of OFD as the pages of any fixed layout are given on: turned upright, without what is not seen and what is no text."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from core.importers.pages.drawn import lines_among
from core.importers.pages.pictures import LEAST_SHARE, worth_knowing
from core.importers.pages.placement import SAMPLE, Placement, direction
from core.importers.pages.printed import Printed
from core.importers.pages.values import Box, Glyph, Lines, PageText

if TYPE_CHECKING:
    from core.importers.ofd.letters import Run
    from core.importers.ofd.shapes import Placed, Shape
    from core.importers.ofd.sheet import Sheet

MOST: Final = 1_000_000
"""Characters of one page at most: more are none."""
TILTED: Final = 0.05
"""Radians: what is tilted more is a watermark."""
FAINT: Final = 150
"""Of 255: what covers less and is set larger than the text is a watermark."""
LARGER: Final = 1.3
"""Multiples of the text's size that it has then at least."""
ASIDE: Final = 20
"""Characters of text up the side of a page that are more than a label."""
APART: Final = 100.0
"""Points between a page and what stands at its side, in reading order."""
SCAN: Final = 0.3
"""Share of a page that a picture covers at least that is its scan."""
LEAST: Final = 1.5
"""Points of a character that can be read at least."""


@dataclass(slots=True)
class Page:
    """What a page holds."""

    text: PageText
    place: Placement
    lines: Lines
    pictures: list[Box]
    """Those that a reader should know of."""
    images: list[tuple[Box, str]] = field(default_factory=list)
    """All of them, as `Sheet.pictures`."""
    shapes: list[Shape | Placed] = field(default_factory=list)
    """As `Sheet.shapes`."""
    is_drawn: bool = False
    """True if it shows drawings, and no words but its number."""
    hidden: int = 0
    """Texts that nobody sees."""
    watermarks: int = 0
    is_layer: bool = False
    """True if its text lies unseen on the picture of a scan."""


def page_of(sheet: Sheet, width: float, height: float) -> Page:
    """Return a page.

    Args:
        sheet: what it and its templates draw.
        width: of the page in points.
        height: as ``width``.
    """
    turn, is_vertical = direction(_sample(sheet.runs))
    place = Placement(0.0, 0.0, width, height, turn or 0, is_vertical)
    page = Page(
        PageText(*place.size),
        place,
        lines_among((place.box(*one) for one in sheet.boxes), *place.size),
        [],
        [(box, key) for one, key in sheet.pictures if (box := _upon(Box(*place.box(*one)), place))],
        sheet.shapes,
    )
    _add_text(page, sheet)
    page.pictures = worth_knowing([box for box, _ in page.images], page.text)
    if not page.pictures and not any(glyph.char.isalpha() for glyph in page.text.glyphs):
        shown = [*sheet.boxes, *(box for box, _ in sheet.pictures)]
        drawn = _upon(Box(*place.box(*_whole(shown))), place) if shown else None
        page.is_drawn = drawn is not None and drawn.area >= LEAST_SHARE * page.text.width * page.text.height
        # All of the page is the picture: what stands on it has no other place in the text.
        page.pictures = [Box(0.0, 0.0, *place.size)] if page.is_drawn else []
    return page


def _add_text(page: Page, sheet: Sheet) -> None:
    sizes: Counter[float] = Counter()
    for run in sheet.runs:
        sizes[round(run.size, 1)] += len(run.letters)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    printed = Printed()
    aside: list[Glyph] = []

    @cache
    def turn_of(angle: float) -> tuple[float, int]:
        """Return by how much a line is tilted, and how it is turned."""
        return abs(math.remainder(angle - math.radians(page.place.turn), math.pi / 2)), round(math.degrees(angle) / 90) % 4 * 90

    for owner, run in enumerate(sheet.runs):
        tilt, turn = turn_of(run.angle)
        is_seen = run.ink.is_seen
        if tilt > TILTED or (is_seen and run.ink.alpha < FAINT and run.size >= LARGER * usual):
            page.watermarks += bool(run.letters)
            continue
        on_scan = not is_seen and not run.ink.has_any and _lies_on_scan(run, page)
        if not run.letters or run.size < LEAST or not (is_seen or on_scan or _is_on_ground(run, sheet)):
            page.hidden += 1
            continue
        page.is_layer = page.is_layer or on_scan
        page.text.unknown += run.unknown
        is_aside = turn != page.place.turn and not page.place.is_vertical
        place = replace(page.place, turn=turn) if is_aside else page.place
        down = place.size[1] + APART if is_aside else 0.0
        for glyph in _glyphs(run, place, down):
            if len(page.text.glyphs) >= MOST:
                return
            if not glyph.char.isspace() and printed.again(glyph.char, glyph.left, glyph.base, glyph.size, owner):
                continue
            (aside if is_aside else page.text.glyphs).append(glyph)
    if len(aside) >= ASIDE:
        page.text.glyphs += aside


def _glyphs(run: Run, place: Placement, down: float) -> list[Glyph]:
    """Return the characters of a run; those at the side of a page lie below it, where they are read last."""
    size = round(run.size, 1)
    most = 2 * place.size[0]
    if run.angle == 0 and place.turn == 0 and not place.is_vertical:
        # Most of all text.
        return [
            Glyph(char, x, x + width, round(y - down, 1), size, run.bold)
            for char, x, y, width in run.letters
            if -most / 2 < x < most and x + width < math.inf and math.isfinite(y)
        ]
    cosine, sine = math.cos(run.angle), math.sin(run.angle)
    found = []
    for char, x, y, width in run.letters:
        left, base = place.point(x, y)
        right, _ = place.point(x + width * cosine, y + width * sine)
        if place.is_vertical:
            # Upright characters one under another lie on their backs here: each begins at its head, and is as wide as it is high.
            left, right = left - size, left
        if -most / 2 < left < most and right < math.inf and math.isfinite(base):
            found.append(Glyph(char, left, max(left, right), round(base - down, 1), size, run.bold))
    return found


def _is_on_ground(run: Run, sheet: Sheet) -> bool:
    """Return True for a text of white that shows on what lies below it."""
    if not run.ink.has_any:
        return False
    _, x, y, _ = run.letters[0]
    return any(box.left <= x <= box.right and box.bottom <= y <= box.top for box in sheet.grounds)


def _lies_on_scan(run: Run, page: Page) -> bool:
    """Return True for a text without ink on a picture that covers much of the page: it is what somebody has recognised in it."""
    if not run.letters:
        return False
    _, x, y, _ = run.letters[0]
    across, up = page.place.point(x, y)
    least = SCAN * page.text.width * page.text.height
    return any(box.area > least and box.left <= across <= box.right and box.bottom <= up <= box.top for box, _ in page.images)


def _sample(runs: list[Run]) -> list[tuple[float, float, float]]:
    """Return angle and place of characters in the middle of a page's text."""
    rest = max(0, sum(len(run.letters) for run in runs) - SAMPLE) // 2
    sample: list[tuple[float, float, float]] = []
    for run in runs:
        skipped = min(rest, len(run.letters))
        rest -= skipped
        sample += [(run.angle, x, y) for char, x, y, _ in run.letters[skipped : skipped + SAMPLE] if not char.isspace()]
        if len(sample) >= SAMPLE:
            break
    return sample[:SAMPLE]


def _upon(box: Box, place: Placement) -> Box | None:
    """Return what of a box lies on the page, None for nothing."""
    width, height = place.size
    shown = Box(max(0.0, box.left), max(0.0, box.bottom), min(width, box.right), min(height, box.top))
    return shown if shown.left < shown.right and shown.bottom < shown.top else None


def _whole(boxes: list[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))
