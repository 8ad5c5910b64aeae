"""Shades of a colour that the reader has chosen for marks: near to what was wanted, and such that the words on them can be read.

Colours are ``#RRGGBB``. Lightness, chroma and hue are those of CIELAB (CIE 1976, white point D65), by which equal steps look equal.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_CONTRAST: Final = 4.5
"""Of words with their ground (WCAG 2.2, 1.4.3)."""
LEAST_DISTANCE: Final = 12.0
"""Between two grounds in CIELAB that nobody takes for each other; 2.3 can just be seen."""

_SPARE: Final = 1.025
"""A mixture is rounded to whole steps of the display: the contrast aimed at is that much higher."""
_DARK_MIDDLE: Final = 29.0
"""Lightness of a mark of middle depth in a dark theme."""
_LIGHT_MIDDLE: Final = 86.0
"""The same in a light one."""
_DEPTH: Final = 0.35
"""How much of a difference in lightness is left in a dark theme, where there is less room."""
_LIGHT_EDGE: Final = (26.0, 38.0, 62.0)
"""How much darker the strong shade is in a light theme, and the limits of its lightness."""
_DARK_EDGE: Final = 66.0
_EDGE_CHROMA: Final = 2.0
_MOST_EDGE_CHROMA: Final = 60.0
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


class Grounds(NamedTuple):
    """What a mark has to be told from, and what is to be read on it."""

    ink: str
    others: tuple[str, ...]
    """The page, a selection."""
    is_dark: bool


def mark_shade(wanted: str, grounds: Grounds) -> str:
    """Return the ground for a mark in a theme: the colour that is wanted, or the nearest in lightness that will do.

    Ink on it, and on any mixture of such shades in equal parts, has `LEAST_CONTRAST`, and it is told from the other grounds.
    In a dark theme a colour stays as deep as it is on paper: what is darker there is lighter here.
    """
    lightness, chroma, hue = _lch(wanted)
    start = _DARK_MIDDLE + (_LIGHT_MIDDLE - lightness) * _DEPTH if grounds.is_dark else lightness
    if not grounds.is_dark and _will_do(wanted, grounds):
        return wanted.upper()
    for part in (1.0, 0.75, 0.5, 0.25, 0.0):
        for step in range(101):
            for tried in (start + step, start - step):
                shade = _shade(min(max(tried, 0.0), 100.0), chroma * part, hue)
                if _will_do(shade, grounds):
                    return shade
    return grounds.others[0]


def edge_shade(mark: str, *, is_dark: bool) -> str:
    """Return the strong shade of a mark's colour: for card edges, lines and ticks."""
    lightness, chroma, hue = _lch(mark)
    below, least, most = _LIGHT_EDGE
    wanted = _DARK_EDGE if is_dark else min(max(lightness - below, least), most)
    return _shade(wanted, min(chroma * _EDGE_CHROMA, max(chroma, _MOST_EDGE_CHROMA)), hue)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, definitions)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2, definitions)."""
    return _weighed(map(_linear, _rgb(colour)))


def distance(one: str, other: str) -> float:
    """Return how far apart two colours look (CIE 1976)."""
    return math.dist(_lab(one), _lab(other))


def _will_do(shade: str, grounds: Grounds) -> bool:
    return _is_readable(shade, grounds) and all(distance(shade, other) >= LEAST_DISTANCE for other in grounds.others)


def _is_readable(shade: str, grounds: Grounds) -> bool:
    """Return True if ink can be read on the shade and on every mixture of shades of which this is true.

    Luminance is a convex function of the display's values, so a mixture is never lighter than its parts are in the middle: enough
    for light ink. Under dark ink it might be too dark; there the tangent of that function, which is linear, has to be light enough.
    """
    ink = luminance(grounds.ink) + 0.05
    if grounds.is_dark:
        return luminance(shade) <= ink / (LEAST_CONTRAST * _SPARE) - 0.05
    least = ink * LEAST_CONTRAST * _SPARE - 0.05
    grey = _display(least)
    slope = 2.4 / 1.055 * ((grey + 0.055) / 1.055) ** 1.4
    return _weighed(least + slope * (value - grey) for value in _rgb(shade)) >= least


def _shade(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour, with as much of the chroma as the display can show."""
    low, high = 0.0, 1.0
    if _shown(lightness, chroma, hue) is None:
        for _ in range(10):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(lightness, chroma * middle, hue) else (low, middle)
    else:
        low = 1.0
    return _shown(lightness, chroma * low, hue) or _grey(lightness)


def _shown(lightness: float, chroma: float, hue: float) -> str | None:
    """Return the colour, None if the display has none like it."""
    y = (lightness + 16) / 116
    x, z = y + chroma * math.cos(hue) / 500, y - chroma * math.sin(hue) / 200
    x, y, z = (white * (v**3 if v > 6 / 29 else (v - 4 / 29) * 3 * (6 / 29) ** 2) for white, v in zip(_WHITE, (x, y, z), strict=True))
    linear = (
        3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
        -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
        0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
    )
    if not all(-0.0005 <= value <= 1.0005 for value in linear):
        return None
    return "#" + "".join(f"{round(255 * _display(min(max(value, 0.0), 1.0))):02X}" for value in linear)


_WHITE: Final = (0.95047, 1.0, 1.08883)


def _grey(lightness: float) -> str:
    y = ((lightness + 16) / 116) ** 3 if lightness > 8 else lightness / 903.3
    return "#" + f"{round(255 * _display(y)):02X}" * 3


def _lch(colour: str) -> tuple[float, float, float]:
    lightness, a, b = _lab(colour)
    return lightness, math.hypot(a, b), math.atan2(b, a)


@lru_cache(maxsize=512)
def _lab(colour: str) -> tuple[float, float, float]:
    red, green, blue = map(_linear, _rgb(colour))
    x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    x, y, z = (
        math.cbrt(v / white) if v / white > (6 / 29) ** 3 else v / white / (3 * (6 / 29) ** 2) + 4 / 29
        for white, v in zip(_WHITE, (x, y, z), strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _display(value: float) -> float:
    """Return the display's value for a linear one."""
    return value * 12.92 if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def _weighed(values: Iterable[float]) -> float:
    return sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))
