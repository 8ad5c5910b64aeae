"""Automatic numbers of an OpenDocument text, computed as LibreOffice does: they stand nowhere in its text.

Source: OpenDocument 1.3 part 3, 16.30 (list styles), 16.33 (outline), 19.500 (formats of numbers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.counting_labels import NumberLabel, bullet, spaced
from core.importers.number_formats import formatted
from core.importers.odt.lists import LEVELS, Spot
from core.importers.odt.number_forms import form_of
from core.importers.odt.package import attributes, child, short, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.odt.package import Package

MOST: Final = 50_000
"""List styles of a document at most."""
OUTLINE_NAME: Final = "Outline"
"""By which lists refer to the outline, where no list style has that name."""
OUTLINE: Final = "\0outline"
"""Key and style of the list that all headings outside of other lists stand in."""
LONGEST: Final = 200
"""Code points of a template of a label at most."""

_PLACE: Final = re.compile(r"%(\d{1,2})%")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "none"
    """As `core.importers.number_formats.formatted` has it; ``bullet`` for a sign, ``image`` for a picture."""
    custom: str | None = None
    template: str = ""
    """Label with ``%1%`` in the place of the number of the first level."""
    font: str = ""
    behind: str = "listtab"


@dataclass(slots=True)
class _ListStyle:
    levels: dict[int, _Level] = field(default_factory=dict)
    is_consecutive: bool = False
    """True if all levels count on together."""
    has_default: bool = True
    """Whether a level that is not told has Arabic digits with a dot."""

    def level(self, depth: int) -> _Level:
        """Return a level, from 0."""
        usual = _Level(form="decimal", template=f"%{depth + 1}%.") if self.has_default else _Level()
        return self.levels.get(depth, usual)


@dataclass(slots=True)
class _Counters:
    levels: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    together: int | None = None


_UNKNOWN: Final = _ListStyle({depth: _Level(form="bullet") for depth in range(LEVELS)})
"""What a list has that names no style that there is."""
_NO_OUTLINE: Final = _ListStyle(has_default=False)


class Numbering:
    """Gives the labels of one document, paragraph by paragraph."""

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, _ListStyle] = {}
        self._counters: dict[str, _Counters] = {}
        fonts = package.fonts()
        self.common: set[str] = set()
        """Names of the list styles that are no automatic ones."""
        groups = [*package.groups("office:styles")]
        automatic = package.automatic_styles()
        for group in [*groups, automatic] if automatic is not None else groups:
            for one in group:
                kind = short(one.tag)
                if kind == "text:outline-style":
                    self._styles[OUTLINE] = _list_style(one, fonts)
                elif kind == "text:list-style" and len(self._styles) < MOST:
                    name = attributes(one).get("style:name", "")
                    self._styles[name] = _list_style(one, fonts)
                    if group is not automatic:
                        self.common.add(name)

    def is_outline(self, style: str) -> bool:
        """Return whether a list style is the outline itself: headings in such a list count with all others."""
        return style == OUTLINE_NAME and style not in self._styles

    def label(self, spot: Spot) -> NumberLabel | None:
        """Return what stands before a paragraph, None if nothing does; to be called once for each that shows, in their order."""
        if not spot.has_number:
            return None
        counters = self._counters.setdefault(spot.key, _Counters())
        style = self._styles.get(spot.style, _NO_OUTLINE if spot.style == OUTLINE else _UNKNOWN)
        level = style.level(spot.level)
        self._count(style, counters, spot)
        if level.form == "image":
            return NumberLabel(bullet("", "", spot.level) + " ", spot.level, is_bullet=True)
        if level.form == "bullet":
            return NumberLabel(bullet(level.template, level.font, spot.level) + " ", spot.level, is_bullet=True)
        text = spaced(_written(style, counters, level, spot.level), level.behind)
        return NumberLabel(text, spot.level, is_bullet=False) if text else None

    @staticmethod
    def _count(style: _ListStyle, counters: _Counters, spot: Spot) -> None:
        depth = spot.level

        def start(level: int) -> int:
            return style.level(level).start

        if style.is_consecutive:
            before = counters.together
        else:
            before = counters.levels[depth]
            for above in range(depth):
                if counters.levels[above] is None:
                    counters.levels[above] = start(above)
            counters.levels[depth + 1 :] = [None] * (LEVELS - depth - 1)
        number = spot.start
        if number is None:
            number = start(depth) if before is None or spot.is_restart else before + 1
        counters.levels[depth] = counters.together = number


def _written(style: _ListStyle, counters: _Counters, level: _Level, depth: int) -> str:
    """Return the label with the numbers in their places."""
    text = ""
    end = 0
    is_dropped = False
    for place in _PLACE.finditer(level.template):
        index = int(place[1]) - 1
        # What stands between a number that is not written and the next one goes with it.
        text += "" if is_dropped else level.template[end : place.start()]
        end = place.end()
        shown = style.level(index)
        is_dropped = shown.form == "none" and index < depth
        if 0 <= index <= depth and shown.form not in {"none", "bullet", "image"}:
            number = counters.levels[index]
            text += formatted(shown.start if number is None else number, shown.form, shown.custom)
    return text + level.template[end:]


def _list_style(element: Element, fonts: Mapping[str, str]) -> _ListStyle:
    is_outline = short(element.tag) == "text:outline-style"
    found = _ListStyle({}, attributes(element).get("text:consecutive-numbering") == "true", has_default=not is_outline)
    for one in islice(element, 2 * LEVELS):
        told = attributes(one)
        depth = (whole(told.get("text:level")) or 0) - 1
        if 0 <= depth < LEVELS:
            found.levels[depth] = _level(one, told, depth, fonts)
    return found


def _level(element: Element, told: Mapping[str, str], depth: int, fonts: Mapping[str, str]) -> _Level:
    behind = attributes(child(child(element, "style:list-level-properties"), "style:list-level-label-alignment")).get(
        "text:label-followed-by", "listtab"
    )
    kind = short(element.tag)
    if kind == "text:list-level-style-bullet":
        text = attributes(child(element, "style:text-properties"))
        font = text.get("style:font-name") or text.get("fo:font-family") or ""
        return _Level(
            form="bullet", template=told.get("text:bullet-char", "")[:LONGEST], font=fonts.get(font, font).strip("'\""), behind=behind
        )
    if kind == "text:list-level-style-image":
        return _Level(form="image", behind=behind)
    form, custom = form_of(told.get("style:num-format", ""), is_doubled=told.get("style:num-letter-sync") == "true")
    start = whole(told.get("text:start-value"))
    return _Level(1 if start is None else start, form, custom, _template(told, depth, form)[:LONGEST], behind=behind)


def _template(told: Mapping[str, str], depth: int, form: str) -> str:
    given = told.get("loext:num-list-format", told.get("style:num-list-format"))
    if given is not None:
        return given
    shown = min(max(whole(told.get("text:display-levels")) or 1, 1), depth + 1)
    numbers = ".".join(f"%{one + 1}%" for one in range(depth + 1 - shown, depth + 1)) if form != "none" else ""
    return f"{told.get('style:num-prefix', '')}{numbers}{told.get('style:num-suffix', '')}"
