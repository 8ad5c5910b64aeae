"""Which of the five pigments comes nearest to a colour of another program."""

from __future__ import annotations

import colorsys
from typing import Final

_PALE: Final = 0.12
"""Saturation below which a colour is a grey."""
_HUES: Final = ((20, "cinnabar"), (75, "gamboge"), (165, "malachite"), (265, "indigo"), (335, "rouge"), (361, "cinnabar"))
"""Degrees of the colour wheel up to which a pigment is the nearest."""


def nearest(red: float, green: float, blue: float) -> str:
    """Return one of `core.annotation.COLOURS`; the parts are from 0 to 1. Grey, white and black are taken for gamboge, the usual one."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(min(max(part, 0.0), 1.0) for part in (red, green, blue)))
    if saturation < _PALE or not 0.02 < lightness < 0.995:
        return "gamboge"
    return next(name for degrees, name in _HUES if hue * 360 < degrees)


def is_vivid(red: float, green: float, blue: float) -> bool:
    """Return True for a colour that somebody marks with: not for white, black and greys."""
    _, lightness, saturation = colorsys.rgb_to_hls(*(min(max(part, 0.0), 1.0) for part in (red, green, blue)))
    return saturation >= _PALE and 0.2 < lightness < 0.97
