"""Automatic numbers as Word counts and writes them, whatever format of file they are told by.

Source: ECMA-376 part 1, 17.9. Every paragraph with a number belongs to a list, which stands for a scheme with nine levels, perhaps
with some of them overridden; all lists of one scheme count on together, unless they override a start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.number_formats import formatted

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS: Final = 9
LONGEST: Final = 60
"""Code points of a label at most."""

_PLACE: Final = re.compile("[\0-\x08]")
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
    """See `core.importers.number_formats.formatted`."""
    custom: str | None = None
    text: str = ""
    """The characters U+0000 to U+0008 are the places of the numbers of the nine levels."""
    suffix: str = "tab"
    """``nothing``, or what else stands behind the label."""
    restart: int | None = None
    """0: never; n: after each number of the first n levels; None: after each of any level above."""
    is_legal: bool = False
    """True if the numbers of all levels are written in Arabic digits."""
    style: str | None = None
    """Key of the style whose paragraphs stand on this level."""
    font: str = ""
    is_hidden: bool = False


@dataclass(slots=True)
class Scheme:
    """Levels, and how far they have been counted."""

    levels: dict[int, Level]
    link: str | None = None
    """Name of the style that its levels come from."""
    counters: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: what it has of its own."""

    scheme: str
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


class Counting:
    """Gives the labels of one document, paragraph by paragraph.

    Args:
        schemes: by their keys.
        lists: by their keys.
    """

    def __init__(self, schemes: Mapping[str, Scheme], lists: Mapping[str, Listed]) -> None:
        self._schemes = schemes
        self._lists = lists
        self._begun: set[tuple[str, int]] = set()
        """Lists and levels whose overridden start has been used."""

    def label(self, key: str, depth: int) -> NumberLabel | None:
        """Return what stands before the next paragraph of a list, None if nothing does; to be called once for each, in their order."""
        one, name = self._lists.get(key), self.scheme_of(key)
        if one is None or name is None:
            return None
        level = self.level(key, depth)
        if level is None:
            return None
        scheme = self._schemes[name]
        self._count(scheme, key, one, depth)
        return self._written(scheme, key, depth, level)

    def level(self, key: str, depth: int) -> Level | None:
        """Return a level of a list; None if its scheme does not define it."""
        name = self.scheme_of(key)
        return None if name is None else self._lists[key].levels.get(depth) or self._schemes[name].levels.get(depth)

    def scheme_of(self, key: str) -> str | None:
        """Return the key of the scheme whose levels a list has."""
        one = self._lists.get(key)
        return one.scheme if one is not None and one.scheme in self._schemes else None

    def _count(self, scheme: Scheme, key: str, one: Listed, depth: int) -> None:
        counters = scheme.counters
        for above in range(depth):
            if counters[above] is None:
                counters[above] = self._start(key, one, above)
        before = counters[depth]
        # The levels above go on counting where another list has left them.
        is_new = depth in one.starts and (key, depth) not in self._begun
        self._begun.add((key, depth))
        counters[depth] = self._start(key, one, depth) if before is None or is_new else before + 1
        for below in range(depth + 1, LEVELS):
            level = self.level(key, below)
            restart = level.restart if level else None
            if restart is None or depth < restart:
                counters[below] = None

    def _start(self, key: str, one: Listed, depth: int) -> int:
        """Return the number with which a level begins, at first and whenever it begins again (17.9.26)."""
        level = self.level(key, depth)
        return one.starts.get(depth, level.start if level else 1)

    def _written(self, scheme: Scheme, key: str, depth: int, level: Level) -> NumberLabel | None:
        if level.is_hidden:
            return None
        if level.form == "bullet":
            return NumberLabel(f"{bullet(level.text, level.font, depth)} ", depth, is_bullet=True)

        def part(match: re.Match[str]) -> str:
            index = ord(match[0])
            if index > depth:
                return ""
            shown = self.level(key, index) or Level()
            count = scheme.counters[index]
            count = shown.start if count is None else count
            if level.is_legal and shown.form not in {"none", "bullet"}:
                return str(count)
            return formatted(count, shown.form, shown.custom)

        text = spaced(_PLACE.sub(part, level.text), level.suffix)
        return NumberLabel(text, depth, is_bullet=False) if text else None


def spaced(text: str, suffix: str) -> str:
    """Return a label with the blank that stands behind it; nothing for one of blanks.

    Args:
        text: the label.
        suffix: as in `Level`.
    """
    text = text[:LONGEST]
    if not text.strip():
        return ""
    has_blank = suffix != "nothing" and text[-1] not in _CLOSED and not text[-1].isspace()
    return text + (" " if has_blank else "")


def bullet(text: str, font: str, depth: int) -> str:
    """Return the sign of a bullet; one that every font has for a sign of a symbol font."""
    text = text.strip()
    is_symbol = font.lower().startswith(_SYMBOL_FONTS) or any("\ue000" <= char <= "\uf8ff" for char in text)
    return _BULLETS[depth % len(_BULLETS)] if is_symbol or text in {"", "o"} else text
