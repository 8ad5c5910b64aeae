"""Automatic numbers of a Word document, computed as Word does: they stand nowhere in its text.

Source: ECMA-376 part 1, 17.9. Every paragraph with a number belongs to a ``num``, which stands for an ``abstractNum``; see
`core.importers.counting_labels` for how they count.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.counting_labels import LEVELS, LONGEST, Counting, Level, Listed, NumberLabel, Scheme
from core.importers.docx.package import child, children, is_on, number, short, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

DEEPEST: Final = 32
"""Links followed at most; more are a circle."""
MOST: Final = 50_000
"""Styles and nums of a document at most."""

_PLACE: Final = re.compile(r"%([1-9])")


class Numbering:
    """Gives the labels of one document, paragraph by paragraph.

    Args:
        numbering: root of the part ``numbering``, None without one.
        styles: root of the part ``styles``, None without one.
    """

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._of_style: dict[str, tuple[str, int | None, str] | None] = {}
        for one in islice(styles, MOST) if styles is not None else ():
            if short(one.tag) == "w:style":
                key = value(one, "styleId") or ""
                self._styles.setdefault(key, one)
                if value(one, "default") in {"1", "true", "on"} and value(one, "type") in {None, "paragraph"}:
                    self._default = key
        schemes: dict[str, Scheme] = {}
        nums: dict[str, Listed] = {}
        for one in islice(numbering, MOST) if numbering is not None else ():
            if short(one.tag) == "w:abstractNum":
                schemes.setdefault(value(one, "abstractNumId") or "", _scheme(one))
            elif short(one.tag) == "w:num":
                nums.setdefault(value(one, "numId") or "", _num(one))
        self._nums = nums
        self._counting = Counting(schemes, {key: replace(num, scheme=self._followed(key, schemes)) for key, num in nums.items()})

        self.is_lost = False
        """True if the part that says how numbers are made is damaged."""

    def label(self, told: Mapping[str, Element]) -> NumberLabel | None:
        """Return what stands before a paragraph, None if it has no number; to be called once for each that shows, in their order.

        Args:
            told: the children of its ``w:pPr``.
        """
        if not self._nums:
            return None
        found = self._place(told)
        if found is None:
            return None
        return self._counting.label(*found)

    # Which number a paragraph has

    def _place(self, told: Mapping[str, Element]) -> tuple[str, int] | None:
        """Return num and level of a paragraph."""
        own = told.get("w:numPr")
        key, depth = value(child(own, "w:numId")), number(child(own, "w:ilvl"))
        if key is None:
            style = value(told.get("w:pStyle"))
            style = style if style in self._styles else self._default
            given = self._style_place(style) if style is not None else None
            if given is None:
                return None
            key, level, named = given
            if depth is None:
                depth = self._level_of_style(key, style or "", named)
                depth = level if depth is None else depth
        if key == "0" or key not in self._nums:
            return None
        return key, min(max(depth or 0, 0), LEVELS - 1)

    def _style_place(self, style: str) -> tuple[str, int | None, str] | None:
        """Return the num that a style gives, its level if it says one, and the style that says so."""
        chain: list[tuple[str, str | None, int | None]] = []
        at = style
        while at in self._styles and at not in self._of_style:
            # Those in a circle have nobody above them.
            self._of_style[at] = None
            told = children(self._styles[at])
            own = children(child(told.get("w:pPr"), "w:numPr"))
            chain.append((at, value(own.get("w:numId")), number(own.get("w:ilvl"))))
            at = value(told.get("w:basedOn")) or ""
        found = self._of_style.get(at)
        for name, key, depth in reversed(chain):
            if key is not None:
                found = None if key == "0" else (key, depth, name)
            elif found is not None and depth is not None:
                found = (found[0], depth, found[2])
            self._of_style[name] = found
        return found

    def _level_of_style(self, key: str, *styles: str) -> int | None:
        """Return the level that is linked to a style."""
        for style in styles:
            for depth in range(LEVELS):
                level = self._counting.level(key, depth)
                if level is not None and level.style == style:
                    return depth
        return None

    def _followed(self, key: str, schemes: Mapping[str, Scheme]) -> str:
        """Return the scheme whose levels a num has, along the links through styles; nothing if they lead nowhere."""
        for _ in range(DEEPEST):
            num = self._nums.get(key)
            scheme = schemes.get(num.scheme) if num else None
            if num is None or scheme is None:
                break
            if scheme.link is None or scheme.levels:
                return num.scheme
            key = value(child(child(child(self._styles.get(scheme.link), "w:pPr"), "w:numPr"), "w:numId")) or ""
        return ""


def _scheme(element: Element) -> Scheme:
    levels = dict(_levels(element))
    return Scheme(levels, value(child(element, "w:numStyleLink")))


def _num(element: Element) -> Listed:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for one in element:
        depth = number(one, "ilvl")
        if short(one.tag) != "w:lvlOverride" or depth is None or not 0 <= depth < LEVELS:
            continue
        levels.update((depth, level) for _, level in _levels(one))
        start = number(child(one, "w:startOverride"))
        if start is not None:
            starts[depth] = start
            if depth in levels:
                levels[depth] = replace(levels[depth], start=start)
    return Listed(value(child(element, "w:abstractNumId")) or "", starts, levels)


def _levels(parent: Element) -> list[tuple[int, Level]]:
    found = []
    for one in parent:
        depth = number(one, "ilvl")
        if short(one.tag) != "w:lvl" or depth is None or not 0 <= depth < LEVELS:
            continue
        form = child(one, "w:numFmt")
        if form is None:
            # Word writes formats of its own into an alternative, with a plain one to fall back on.
            form = next((each for each in one.iter() if short(each.tag) == "w:numFmt"), None)
        start = number(child(one, "w:start"))
        restart = number(child(one, "w:lvlRestart"))
        fonts = child(child(one, "w:rPr"), "w:rFonts")
        found.append(
            (
                depth,
                Level(
                    start=0 if start is None else start,
                    form=value(form) or "decimal",
                    custom=(value(form, "format") or "")[:LONGEST] or None,
                    text=_PLACE.sub(lambda match: chr(int(match[1]) - 1), (value(child(one, "w:lvlText")) or "")[:LONGEST]),
                    suffix=value(child(one, "w:suff")) or "tab",
                    restart=restart,
                    is_legal=bool(is_on(child(one, "w:isLgl"))),
                    style=value(child(one, "w:pStyle")),
                    font=value(fonts, "ascii") or value(fonts, "hAnsi") or "",
                    is_hidden=bool(is_on(child(child(one, "w:rPr"), "w:vanish"))),
                ),
            )
        )
    return found
