"""Automatic numbers of a Word document, computed as Word does: they stand nowhere in its text.

Source: ECMA-376 part 1, 17.9. Every paragraph with a number belongs to a ``num``, which stands for an ``abstractNum`` with nine levels,
perhaps with some of them overridden; all nums of one abstractNum count on together, unless they override a start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.docx.number_formats import formatted
from core.importers.docx.package import child, children, is_on, number, short, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

LEVELS: Final = 9
DEEPEST: Final = 32
"""Links followed at most; more are a circle."""
MOST: Final = 50_000
"""Styles and nums of a document at most."""
LONGEST: Final = 60
"""Code points of a label at most."""

_PLACE: Final = re.compile(r"%([1-9])")
_CLOSED: Final = "、）．。：】〕》」）"
"""Signs of full width: no blank stands behind them."""
_BULLETS: Final = "•◦▪"
"""What stands for a bullet of a symbol font, by its depth: its own sign is a letter in any other font."""
_SYMBOL_FONTS: Final = ("symbol", "wingdings", "webdings", "marlett")


class NumberLabel(NamedTuple):
    """What stands before a paragraph's own text."""

    text: str
    """The label, with a blank behind it where one belongs."""
    level: int
    """From 0."""
    is_bullet: bool


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a scheme."""

    start: int = 1
    form: str = "decimal"
    custom: str | None = None
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    """0: never; n: after each number of the first n levels; None: after each of any level above."""
    is_legal: bool = False
    """True if the numbers of all levels are written in Arabic digits."""
    style: str | None = None
    font: str = ""
    is_hidden: bool = False


@dataclass(slots=True)
class _Scheme:
    """An abstractNum."""

    levels: dict[int, Level]
    link: str | None
    """Name of the style that its levels come from."""
    counters: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(frozen=True, slots=True)
class _Num:
    scheme: str
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


class Numbering:
    """Gives the labels of one document, paragraph by paragraph.

    Args:
        numbering: root of the part ``numbering``, None without one.
        styles: root of the part ``styles``, None without one.
    """

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._schemes: dict[str, _Scheme] = {}
        self._nums: dict[str, _Num] = {}
        self._begun: set[tuple[str, int]] = set()
        """Nums and levels whose overridden start has been used."""
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._of_style: dict[str, tuple[str, int | None, str] | None] = {}
        self._levels: dict[tuple[str, int], Level] = {}
        self._resolved: dict[str, str | None] = {}
        for one in islice(styles, MOST) if styles is not None else ():
            if short(one.tag) == "w:style":
                key = value(one, "styleId") or ""
                self._styles.setdefault(key, one)
                if value(one, "default") in {"1", "true", "on"} and value(one, "type") in {None, "paragraph"}:
                    self._default = key
        for one in islice(numbering, MOST) if numbering is not None else ():
            if short(one.tag) == "w:abstractNum":
                self._schemes.setdefault(value(one, "abstractNumId") or "", _scheme(one))
            elif short(one.tag) == "w:num":
                self._nums.setdefault(value(one, "numId") or "", _num(one))

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
        key, depth = found
        num = self._nums.get(key)
        name = self._scheme_of(key)
        if num is None or name is None:
            return None
        scheme = self._schemes[name]
        level = self._level(key, depth)
        if level is None:
            return None
        self._count(scheme, key, num, depth)
        return self._written(scheme, key, depth, level)

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
                level = self._level(key, depth)
                if level is not None and level.style == style:
                    return depth
        return None

    # What its levels are

    def _scheme_of(self, key: str) -> str | None:
        """Return the scheme whose levels a num has, along the links through styles."""
        if key not in self._resolved:
            self._resolved[key] = self._followed(key)
        return self._resolved[key]

    def _followed(self, key: str) -> str | None:
        for _ in range(DEEPEST):
            num = self._nums.get(key)
            scheme = self._schemes.get(num.scheme) if num else None
            if num is None or scheme is None:
                return None
            if scheme.link is None or scheme.levels:
                return num.scheme
            target = value(child(child(child(self._styles.get(scheme.link), "w:pPr"), "w:numPr"), "w:numId"))
            if target is None:
                return None
            key = target
        return None

    def _level(self, key: str, depth: int) -> Level | None:
        """Return a level of a num; None if the scheme does not define it."""
        if (key, depth) not in self._levels:
            name = self._scheme_of(key)
            if name is None:
                return None
            level = self._nums[key].levels.get(depth) or self._schemes[name].levels.get(depth)
            if level is None:
                return None
            self._levels[key, depth] = level
        return self._levels[key, depth]

    # Counting

    def _count(self, scheme: _Scheme, key: str, num: _Num, depth: int) -> None:
        counters = scheme.counters
        for above in range(depth):
            if counters[above] is None:
                counters[above] = self._start(key, num, above)
        before = counters[depth]
        # The levels above go on counting where another num has left them.
        is_new = depth in num.starts and (key, depth) not in self._begun
        self._begun.add((key, depth))
        counters[depth] = self._start(key, num, depth) if before is None or is_new else before + 1
        for below in range(depth + 1, LEVELS):
            level = self._level(key, below)
            restart = level.restart if level else None
            if restart is None or depth < restart:
                counters[below] = None

    def _start(self, key: str, num: _Num, depth: int) -> int:
        """Return the number with which a level begins, at first and whenever it begins again (17.9.26)."""
        level = self._level(key, depth)
        return num.starts.get(depth, level.start if level else 1)

    # Writing

    def _written(self, scheme: _Scheme, key: str, depth: int, level: Level) -> NumberLabel | None:
        if level.is_hidden:
            return None
        if level.form == "bullet":
            return NumberLabel(f"{_bullet(level, depth)} ", depth, is_bullet=True)

        def part(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            if index > depth:
                return ""
            shown = self._level(key, index) or Level()
            count = scheme.counters[index]
            count = shown.start if count is None else count
            if level.is_legal and shown.form not in {"none", "bullet"}:
                return str(count)
            return formatted(count, shown.form, shown.custom)

        text = _PLACE.sub(part, level.text)[:LONGEST]
        if not text.strip():
            return None
        has_blank = level.suffix != "nothing" and text[-1] not in _CLOSED and not text[-1].isspace()
        return NumberLabel(text + (" " if has_blank else ""), depth, is_bullet=False)


def _bullet(level: Level, depth: int) -> str:
    text = level.text.strip()
    is_symbol = level.font.lower().startswith(_SYMBOL_FONTS) or any("\ue000" <= char <= "\uf8ff" for char in text)
    return _BULLETS[depth % len(_BULLETS)] if is_symbol or text in {"", "o"} else text


def _scheme(element: Element) -> _Scheme:
    levels = dict(_levels(element))
    return _Scheme(levels, value(child(element, "w:numStyleLink")))


def _num(element: Element) -> _Num:
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
    return _Num(value(child(element, "w:abstractNumId")) or "", starts, levels)


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
                    text=(value(child(one, "w:lvlText")) or "")[:LONGEST],
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
