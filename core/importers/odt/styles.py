"""Styles of an OpenDocument text: what they say of paragraphs and characters, inherited from their parents (OpenDocument 1.3 part 3, 16).

Western and East Asian characters have a weight and a size of their own; which ones count is told by the characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.importers.colours import is_vivid, nearest
from core.importers.looks import Look
from core.importers.odt.package import attributes, short, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.odt.package import Package

MOST: Final = 50_000
"""Styles of a document at most."""

_ALIGNMENTS: Final = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left", "justify": "justify"}
_ESCAPED: Final = re.compile(r"_([0-9a-f]{1,6})_")
"""How the name of a style has characters that a name in XML may not have."""
_LENGTH: Final = re.compile(r"(-?\d{1,7}(?:\.\d{1,9})?)(pt|cm|mm|in|inch|pc|px)")
_POINTS: Final = {"pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "inch": 72.0, "pc": 12.0, "px": 0.75}
_PERCENT: Final = re.compile(r"(\d{1,4}(?:\.\d{1,9})?)%")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Manner:
    """What a style says; None where it says nothing."""

    name: str | None = None
    level: int | None = None
    """Outline level that headings of this style have, from 1."""
    lists: str | None = None
    """Name of the list style; an empty one takes paragraphs out of the lists of the styles above."""
    alignment: str | None = None
    first_line: float | None = None
    left: float | None = None
    bold: bool | None = None
    bold_asian: bool | None = None
    size: float | None = None
    size_asian: float | None = None
    is_hidden: bool | None = None
    font: str | None = None
    """Family of the type for Western characters and signs."""
    ground: str | None = None
    """Pigment behind the characters; empty for none."""

    def over(self, below: Manner) -> Manner:
        """Return this manner where it says something, else what ``below`` says."""
        if self is SILENT or below is SILENT:
            return below if self is SILENT else self
        said = {name: value for name in Manner.__slots__ if (value := getattr(self, name)) is not None}
        return replace(below, **said)

    def look(self, level: int | None) -> Look:
        """Return it as all formats have it.

        Args:
            level: outline level of the paragraph, from 0; None for text.
        """
        return Look(
            name=self.name,
            outline_level=level,
            alignment=self.alignment,
            first_line=self.first_line,
            left=self.left,
            bold=self.bold,
            size=self.size_asian or self.size,
            is_hidden=self.is_hidden,
        )


SILENT: Final = Manner()


class Styles:
    """The styles of one document."""

    def __init__(self, package: Package) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._common: set[tuple[str, str]] = set()
        self._said: dict[tuple[str, str], Manner] = {}
        self.page_styles: set[str] = set()
        self._defaults: dict[str, Manner] = {}
        self._fonts = package.fonts()
        for group in package.groups("office:styles"):
            self._take(group, is_common=True)
        automatic = package.automatic_styles()
        if automatic is not None:
            self._take(automatic, is_common=False)

    def paragraph(self, name: str | None) -> Manner:
        """Return what holds for paragraphs in a style; for None or one that there is not, in the default one."""
        family = "paragraph"
        key = (family, name or "")
        if key not in self._elements:
            key = (family, "Standard")
        return self._manner(key).over(self._defaults.get(family, SILENT))

    def run(self, name: str | None) -> Manner:
        """Return what a style of characters says."""
        return self._manner(("text", name or ""))

    def is_section_hidden(self, name: str | None) -> bool:
        """Return whether a style hides sections."""
        return bool(self._manner(("section", name or "")).is_hidden)

    def _take(self, group: Element, *, is_common: bool) -> None:
        for one in group:
            if len(self._elements) >= MOST:
                return
            kind = short(one.tag)
            told = attributes(one)
            key = (told.get("style:family", ""), told.get("style:name", ""))
            if kind == "style:style":
                self._elements.setdefault(key, one)
                if is_common:
                    self._common.add(key)
            elif kind == "style:default-style":
                self._defaults.setdefault(key[0], _own(one, told, SILENT, self._fonts))

    def _manner(self, key: tuple[str, str]) -> Manner:
        """Return what a style and those say that it is based on."""
        chain: list[tuple[str, str]] = []
        while key in self._elements and key not in self._said:
            # Those in a circle have nobody above them.
            self._said[key] = SILENT
            chain.append(key)
            key = (key[0], attributes(self._elements[key]).get("style:parent-style-name", ""))
        manner = self._said.get(key, SILENT)
        for one in reversed(chain):
            told = attributes(self._elements[one])
            below = manner if manner.size or manner.size_asian else manner.over(self._defaults.get(one[0], SILENT))
            own = _own(self._elements[one], told, below, self._fonts)
            if one in self._common:
                # The ground of a common style is its design; somebody's marks are in automatic ones.
                own = replace(own, name=told.get("style:display-name") or decoded(one[1]), ground=None)
            manner = self._said[one] = own.over(manner)
        return manner


def decoded(name: str) -> str:
    """Return the name of a style as it shows: ``Heading_20_1`` is Heading 1."""
    return _ESCAPED.sub(lambda match: _char(int(match[1], 16)) or match[0], name)


def _char(point: int) -> str:
    return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else ""


def _own(element: Element, told: Mapping[str, str], below: Manner, fonts: Mapping[str, str]) -> Manner:
    """Return what a style says by itself."""
    paragraph: dict[str, str] = {}
    text: dict[str, str] = {}
    section: dict[str, str] = {}
    for one in element:
        match short(one.tag):
            case "style:paragraph-properties":
                paragraph = attributes(one)
            case "style:text-properties":
                text = attributes(one)
            case "style:section-properties":
                section = attributes(one)
    font = text.get("style:font-name")
    return Manner(
        level=whole(told.get("style:default-outline-level") or None),
        lists=told.get("style:list-style-name"),
        alignment=_ALIGNMENTS.get(paragraph.get("fo:text-align", "")),
        first_line=points(paragraph.get("fo:text-indent")),
        left=points(paragraph.get("fo:margin-left") or paragraph.get("fo:margin")),
        bold=_is_bold(text.get("fo:font-weight")),
        bold_asian=_is_bold(text.get("style:font-weight-asian")),
        size=_size(text.get("fo:font-size"), below.size),
        size_asian=_size(text.get("style:font-size-asian"), below.size_asian),
        is_hidden=_is_hidden(text.get("text:display") or section.get("text:display")),
        font=text.get("fo:font-family") if font is None else fonts.get(font, font),
        ground=_ground(text.get("fo:background-color")),
    )


def _is_bold(weight: str | None) -> bool | None:
    return None if weight is None else weight in {"bold", "600", "700", "800", "900"}


def _is_hidden(display: str | None) -> bool | None:
    return None if display is None else display == "none"


def points(length: str | None) -> float | None:
    """Return a length in points, None for what is none or has another measure."""
    found = _LENGTH.fullmatch(length or "")
    if found is None:
        return None
    size = float(found[1]) * _POINTS[found[2]]
    return size if abs(size) < 2000 else None


def _size(text: str | None, below: float | None) -> float | None:
    """Return a size of type in points; a percentage is of the one below."""
    share = _PERCENT.fullmatch(text or "")
    size = points(text) if share is None else round((below or 0) * float(share[1]) / 100, 1)
    return size if size is not None and 0 < size < 2000 else None


def _ground(colour: str | None) -> str | None:
    """Return the pigment nearest to a vivid colour; an empty name for any other ground."""
    if colour is None:
        return None
    if not _COLOUR.fullmatch(colour):
        return ""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return nearest(*parts) if is_vivid(*parts) else ""
