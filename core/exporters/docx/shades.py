"""The colours of marks in a Word file: those of the page when it is printed, or what the reader has chosen for paper."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final

from core.exporters.docx.xml import PLAIN, Look
from core.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.annotation import Annotation

_Rgb = tuple[int, int, int]
_LIGHTEST_WORDS: Final = 0.2159
"""Luminance that a ground has at least, so that black words on it have a contrast of 5.3:1 (WCAG 2.2, 1.4.3)."""


class Shades:
    """How the words under marks are set.

    Args:
        own: the reader's own grounds as ``#RRGGBB`` by colour; one that is not there is as delivered.
    """

    def __init__(self, own: Mapping[str, str]) -> None:
        grounds, edges = _delivered()
        self._grounds = {**grounds, **{colour: _light(_rgb(shade)) for colour, shade in own.items() if colour in grounds}}
        self._edges = {**edges, **{colour: _darker(self._grounds[colour]) for colour in own if colour in edges}}
        self._looks: dict[tuple[tuple[str, str], ...], Look] = {}

    def look(self, marks: Sequence[Annotation]) -> Look:
        """Return the look of words that all these marks cover.

        Grounds are mixed evenly, as on the page. Word has one line under words: two lines become a double one in the colour of the last.
        """
        key = tuple((one.kind, one.colour) for one in marks)
        if key not in self._looks:
            self._looks[key] = self._made(key)
        return self._looks[key]

    def _made(self, marks: Sequence[tuple[str, str]]) -> Look:
        grounds = [self._grounds[colour] for kind, colour in marks if kind == "highlight"]
        lines = [(kind, colour) for kind, colour in marks if kind in {"underline", "wavy"}]
        line = ""
        if lines:
            is_wavy, is_double = any(kind == "wavy" for kind, _ in lines), len(lines) > 1
            line = ("wavyDouble" if is_double else "wave") if is_wavy else "double" if is_double else "single"
        return Look(
            strike=any(kind == "strike" for kind, _ in marks),
            underline=line,
            line_colour=_written(self._edges[lines[-1][1]]) if lines else "",
            ground=_written(_mixed(grounds)) if grounds else "",
        )

    def ground(self, colour: str) -> Look:
        """Return the look of words on the ground of one colour."""
        return Look(ground=_written(self._grounds[colour])) if colour in self._grounds else PLAIN


@cache
def _delivered() -> tuple[Mapping[str, _Rgb], Mapping[str, _Rgb]]:
    """Return grounds and strong shades on white paper."""
    held = json.loads((RESOURCES / "themes" / "white.json").read_text(encoding="utf-8"))
    grounds, edges = ({colour: _rgb(shade) for colour, shade in held[name].items()} for name in ("marks", "edges"))
    return grounds, edges


def _rgb(shade: str) -> _Rgb:
    red, green, blue = (int(shade[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _written(shade: _Rgb) -> str:
    return "".join(f"{part:02X}" for part in shade)


def _mixed(shades: Sequence[_Rgb]) -> _Rgb:
    red, green, blue = (sum(parts) // len(shades) for parts in zip(*shades, strict=True))
    return red, green, blue


def _light(shade: _Rgb) -> _Rgb:
    """Return a shade on which black words can be read: itself, or mixed with as little white as will do."""
    while _luminance(shade) < _LIGHTEST_WORDS:
        red, green, blue = (part + max(1, (255 - part) // 8) if part < 255 else 255 for part in shade)
        shade = red, green, blue
    return shade


def _darker(shade: _Rgb) -> _Rgb:
    red, green, blue = (part * 11 // 20 for part in shade)
    return red, green, blue


def _luminance(shade: _Rgb) -> float:
    """Return the relative luminance (WCAG 2.2, definitions)."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in shade]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
