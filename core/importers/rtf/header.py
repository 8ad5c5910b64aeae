"""Fonts, colours and styles: the tables at the beginning of an RTF file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.colours import is_vivid, nearest
from core.importers.looks import Look
from core.importers.rtf.codepages import Font

if TYPE_CHECKING:
    from core.importers.rtf.state import State

MOST: Final = 50_000
"""Fonts, colours and styles at most."""
DEEPEST: Final = 20
"""Styles based on one another at most."""
LONGEST: Final = 100
"""Code points of a name at most."""


class _Style(NamedTuple):
    name: str
    outline: int | None
    base: int | None
    """Key of the style from which it takes what it does not say itself."""


@dataclass(slots=True)
class Tables:
    """What the tables say."""

    fonts: dict[int, Font] = field(default_factory=dict)
    default: int | None = None
    """Number of the font of characters of which nothing is said."""
    font: Font = field(default_factory=Font)
    """The one that is being read."""
    _colours: list[str | None] = field(default_factory=list)
    """The pigment nearest to each, None for one that nobody marks with."""
    _parts: dict[str, int] = field(default_factory=dict)
    _styles: dict[int, _Style] = field(default_factory=dict)

    def plain_font(self) -> Font:
        """Return the font of characters of which nothing is said."""
        return self.fonts.get(self.default, _NO_FONT) if self.default is not None else _NO_FONT

    def begin_font(self, key: int) -> None:
        """Begin a font."""
        self.font = Font()
        if len(self.fonts) < MOST:
            self.fonts[key] = self.font

    def name_font(self, text: str) -> None:
        """Take a piece of the font's name."""
        self.font.name = (self.font.name + text.partition(";")[0]).strip()[:LONGEST]

    def part(self, name: str, value: int) -> None:
        """Take one part of a colour."""
        self._parts[name] = value

    def end_colours(self, count: int) -> None:
        """End so many colours; all but the last were not told, and stand for the usual one."""
        for _ in range(min(count, MOST - len(self._colours))):
            parts = [min(max(self._parts.get(name, 0), 0), 255) / 255 for name in ("red", "green", "blue")]
            self._colours.append(nearest(*parts) if self._parts and is_vivid(*parts) else None)
            self._parts.clear()

    def colour(self, key: int | None) -> str | None:
        """Return the pigment nearest to a colour, None without one."""
        return self._colours[key] if key is not None and 0 < key < len(self._colours) else None

    def end_style(self, state: State) -> None:
        """Take a style from the group that tells it."""
        name = " ".join(state.collected().rpartition(";")[0].split())[:LONGEST]
        if state.style >= 0 and len(self._styles) < MOST:
            self._styles.setdefault(state.style, _Style(name, state.outline, state.base))

    def _outline(self, style: _Style) -> int | None:
        """Return the outline level of a style, or of the first one below it that has one."""
        at: _Style | None = style
        for _ in range(DEEPEST):
            if at is None or at.outline is not None:
                break
            at = self._styles.get(at.base) if at.base is not None else None
        return at.outline if at is not None else None

    def look(self, state: State) -> Look:
        """Return how the paragraph looks."""
        style = self._styles.get(state.style)
        outline = state.outline
        if style is not None and outline is None:
            outline = self._outline(style)
        return Look(
            name=(style.name or None) if style is not None else None,
            outline_level=outline,
            alignment=state.align,
            first_line=_points(state.first),
            first_characters=state.chars / 100 if state.chars is not None and abs(state.chars) < 10_000 else None,
            left=_points(state.left),
        )


_NO_FONT: Final = Font()


def _points(twips: int | None) -> float | None:
    return twips / 20 if twips is not None and abs(twips) < 40_000 else None
