"""What the tags and inline styles of a web page say of the type of its lines; style sheets are not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.web_tree import HEADINGS

if TYPE_CHECKING:
    from core.importers.web_tree import Element


class Look(NamedTuple):
    """How the text of an element is set."""

    bold: bool = False
    size: float | None = None
    """Points."""
    alignment: str | None = None
    indent: int = 0
    """Columns before the first line of a paragraph."""
    heading: int = 0
    """1 for ``h1``, 0 for no heading."""
    keeps_lines: bool = False
    """True if line ends of the source are line ends of the page."""
    is_link: bool = False


PLAIN: Final = Look()

_DECLARATION: Final = re.compile(r"([a-z-]+)\s*:\s*([^;]{0,200})")
_LENGTH: Final = re.compile(r"(-?\d{0,4}(?:\.\d{0,6})?)\s*(px|pt|em|rem|%|cm|mm|in|pc)?")
_POINTS: Final = {"px": 0.75, "pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "pc": 12.0, "em": 12.0, "rem": 12.0}
_FONT_SIZES: Final = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_ALIGNMENTS: Final = {
    "left": "left",
    "start": "left",
    "center": "center",
    "middle": "center",
    "right": "right",
    "end": "right",
    "justify": "justify",
}
_BOLD: Final = frozenset({"b", "strong"})
_BOLD_WEIGHTS: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_LIGHT_WEIGHTS: Final = frozenset({"normal", "lighter", "400", "300", "200", "100"})
_STYLED: Final = _BOLD | frozenset(HEADINGS) | {"center", "pre", "a", "font", "th", "td", "div", "p"}
_FOR_EM: Final = 12.0
"""Points of an em where no size is told."""
_MOST_COLUMNS: Final = 40


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of a style attribute; of two for one property the last counts."""
    return {name: value.replace("!important", "").strip() for name, value in _DECLARATION.findall(style.lower())}


def look_of(element: Element, outer: Look) -> Look:
    """Return how the text of an element is set that stands in text set as ``outer``."""
    name = element.name
    if not element.has_attributes and name not in _STYLED:
        return outer
    look = outer
    if name in _BOLD or name == "th":
        look = look._replace(bold=True)
    elif name in HEADINGS:
        look = look._replace(bold=True, heading=HEADINGS[name])
    elif name == "center":
        look = look._replace(alignment="center")
    elif name == "pre":
        look = look._replace(keeps_lines=True)
    if name in {"td", "th"}:
        look = look._replace(alignment=None, indent=0)
    if element.has_attributes:
        look = _by_attributes(element, look)
    return look


def _by_attributes(element: Element, look: Look) -> Look:
    if element.name == "a" and element.get("href"):
        look = look._replace(is_link=True)
    alignment = _ALIGNMENTS.get(element.get("align").strip().lower())
    if alignment and element.name not in {"table", "img"}:
        look = look._replace(alignment=alignment)
    if element.name == "font" and element.get("size") in _FONT_SIZES:
        look = look._replace(size=_FONT_SIZES[element.get("size")])
    style = element.get("style")
    return _by_style(declarations(style), look) if style else look


def _by_style(style: dict[str, str], look: Look) -> Look:
    weight = style.get("font-weight", style.get("font", "").split(" ")[0])
    if weight in _BOLD_WEIGHTS:
        look = look._replace(bold=True)
    elif weight in _LIGHT_WEIGHTS:
        look = look._replace(bold=False)
    if "font-size" in style:
        look = look._replace(size=_points(style["font-size"], look.size))
    if style.get("text-align") in _ALIGNMENTS:
        look = look._replace(alignment=_ALIGNMENTS[style["text-align"]])
    if "text-indent" in style:
        look = look._replace(indent=_columns(style["text-indent"], look.size))
    if "white-space" in style:
        look = look._replace(keeps_lines=style["white-space"].startswith(("pre", "break")))
    return look


def _points(value: str, size: float | None) -> float | None:
    """Return a size in points; ``size`` where the value says none."""
    match = _LENGTH.fullmatch(value)
    number = _number(match[1]) if match else None
    if match is None or number is None or not match[2] or number <= 0:
        return size
    if match[2] in {"em", "%"}:
        factor = number / 100 if match[2] == "%" else number
        return None if size is None else round(size * factor, 2)
    return round(number * _POINTS[match[2]], 2)


def _columns(value: str, size: float | None) -> int:
    """Return an indent in columns, two for an em."""
    match = _LENGTH.fullmatch(value)
    number = _number(match[1]) if match else None
    if match is None or number is None or not match[2] or match[2] == "%":
        return 0
    ems = number if match[2] in {"em", "rem"} else number * _POINTS[match[2]] / (size or _FOR_EM)
    return min(max(0, round(ems * 2)), _MOST_COLUMNS)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
