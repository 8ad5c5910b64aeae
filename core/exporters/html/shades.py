"""The colours of a page: those of the window on paper and at night, with the reader's own under marks."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS
from core.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_Rgb = tuple[float, float, float]
_CONTRAST: Final = 4.6
"""Of words with the ground under them, a little more than what WCAG 2.2 asks for (1.4.3)."""
_TOKENS: Final = ("paper", "panel", "rule", "card", "badge", "hover", "ink", "soft", "quiet", "heading", "accent", "link")
_STEPS: Final = 20


class Shades:
    """The shades of one theme.

    Args:
        theme: ``paper`` or ``night``.
        own: the reader's own grounds of marks as ``#RRGGBB`` by colour, as they are on paper.
    """

    def __init__(self, theme: str, own: Mapping[str, str]) -> None:
        given = _delivered(theme)
        self._tokens = {name: given["colours"][name] for name in _TOKENS}
        ink, paper = _rgb(self._tokens["ink"]), _rgb(self._tokens["paper"])
        self._grounds = {colour: _rgb(given["marks"][colour]) for colour in COLOURS}
        self._edges = {colour: _rgb(given["edges"][colour]) for colour in COLOURS}
        for colour in COLOURS:
            if colour in own:
                self._grounds[colour] = _readable(_rgb(own[colour]), paper, ink)
                self._edges[colour] = _mixed([_rgb(own[colour]), _rgb(own[colour]), ink])

    def variables(self) -> str:
        """Return the tokens and the shades of the colours as custom properties of a style sheet."""
        facts = dict(self._tokens)
        facts |= {f"{colour}-ground": _written(self._grounds[colour]) for colour in COLOURS}
        facts |= {f"{colour}-edge": _written(self._edges[colour]) for colour in COLOURS}
        return "".join(f"--{name}:{value};" for name, value in facts.items())

    def mixtures(self, groups: Iterable[tuple[str, ...]]) -> str:
        """Return the rules for words that marks of several colours cover: their grounds are mixed evenly, as on the page."""
        return "".join(f".{mixture(some)}{{background:{_written(_mixed([self._grounds[one] for one in some]))}}}" for some in groups)


def mixture(colours: Iterable[str]) -> str:
    """Return the class of words that marks of these colours cover."""
    return "g-" + "-".join(colours)


def in_order(colours: Iterable[str]) -> tuple[str, ...]:
    """Return colours once each in the order of `COLOURS`."""
    met = set(colours)
    return tuple(colour for colour in COLOURS if colour in met)


@cache
def _delivered(theme: str) -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads((RESOURCES / "themes" / f"{theme}.json").read_text(encoding="utf-8"))
    return found


def _readable(wanted: _Rgb, paper: _Rgb, ink: _Rgb) -> _Rgb:
    """Return the shade that is wanted, or the one nearest to it on the way to the paper on which words can be read."""
    for step in range(_STEPS + 1):
        part = step / _STEPS
        one, two, three = (a + (b - a) * part for a, b in zip(wanted, paper, strict=True))
        if _contrast((one, two, three), ink) >= _CONTRAST:
            return one, two, three
    return paper


def _mixed(some: list[_Rgb]) -> _Rgb:
    red, green, blue = (sum(parts) / len(some) for parts in zip(*some, strict=True))
    return red, green, blue


def _rgb(colour: str) -> _Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _written(colour: _Rgb) -> str:
    return "#" + "".join(f"{round(part):02X}" for part in colour)


def _contrast(one: _Rgb, other: _Rgb) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, definitions)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: _Rgb) -> float:
    parts = (part / 255 for part in colour)
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
