"""The themes: complete, and readable by a measure."""

from __future__ import annotations

import itertools
import json
import math
from typing import TYPE_CHECKING

import pytest

from core.annotation import COLOURS
from core.paths import RESOURCES
from gui.theme import THEMES, Theme
from gui.widgets.pigments import line_shade

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

TEXT = 4.5
"""WCAG 2.2, 1.4.3: least contrast of text with its ground."""
DISABLED = 3.0
SEEN = 12.0
"""Distance in CIELAB (CIE 1976) of two grounds that nobody takes for each other; 2.3 can just be seen."""


def _linear(colour: QColor) -> tuple[float, float, float]:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())


def _luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2, definitions)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _distance(one: QColor, other: QColor) -> float:
    """Return how far apart two colours look (CIE 1976, white point D65)."""

    def lab(colour: QColor) -> tuple[float, float, float]:
        red, green, blue = _linear(colour)
        x = math.cbrt((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
        y = math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue)
        z = math.cbrt((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
        return 116 * y - 16, 500 * (x - y), 200 * (y - z)

    return math.dist(lab(one), lab(other))


def _contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


def test_every_theme_has_the_same_tokens() -> None:
    tokens = [json.loads((RESOURCES / "themes" / f"{name}.json").read_text("utf-8")) for name in THEMES]
    for section in ("colours", "marks", "edges"):
        assert all(set(theme[section]) == set(tokens[0][section]) for theme in tokens)
    assert set(tokens[0]["marks"]) == set(COLOURS)
    assert set(tokens[0]["edges"]) == set(COLOURS)


def test_the_style_sheet_names_only_tokens_that_exist(theme: Theme) -> None:
    assert "$" not in theme.style_sheet.replace("$names", "")


@pytest.mark.parametrize("ground", ["paper", "panel", "bar", "card", "field", "selection", "current", "hover"])
@pytest.mark.parametrize("words", ["ink", "soft", "accent", "heading", "link"])
def test_words_stand_out_from_every_ground(theme: Theme, words: str, ground: str) -> None:
    assert _contrast(theme.colour(words), theme.colour(ground)) >= TEXT


@pytest.mark.parametrize(("words", "ground"), [("quiet", "card"), ("soft", "badge"), ("ink", "flash"), ("paper", "accent")])
def test_words_stand_out_from_a_ground_of_their_own(theme: Theme, words: str, ground: str) -> None:
    assert _contrast(theme.colour(words), theme.colour(ground)) >= TEXT


def test_a_selection_is_told_from_the_page_and_from_every_mark(theme: Theme) -> None:
    selection = theme.colour("selection")
    assert _distance(selection, theme.colour("paper")) >= SEEN
    for pigment in COLOURS:
        assert _distance(selection, theme.mark([pigment])) >= SEEN, pigment


def test_ink_stands_out_from_every_mark_and_every_two_mixed(theme: Theme) -> None:
    ink = theme.colour("ink")
    for pair in itertools.combinations_with_replacement(COLOURS, 2):
        assert _contrast(ink, theme.mark(pair)) >= TEXT, pair


@pytest.mark.parametrize("pigment", COLOURS)
def test_a_line_along_words_stands_out_from_the_page_and_from_every_mark(theme: Theme, pigment: str) -> None:
    line = line_shade(theme, pigment)
    for ground in (theme.colour("paper"), *(theme.mark(pair) for pair in itertools.combinations_with_replacement(COLOURS, 2))):
        assert _contrast(line, ground) >= DISABLED, ground.name()


def test_lines_of_two_pigments_are_told_from_each_other(theme: Theme) -> None:
    for one, other in itertools.combinations(COLOURS, 2):
        assert _distance(line_shade(theme, one), line_shade(theme, other)) >= SEEN, (one, other)


def test_the_popup_bar_can_be_read(theme: Theme) -> None:
    for words in ("popup_ink", "popup_soft"):
        assert _contrast(theme.colour(words), theme.colour("popup")) >= TEXT


def test_disabled_words_can_still_be_made_out(theme: Theme) -> None:
    for ground in ("paper", "panel", "bar", "card"):
        assert _contrast(theme.colour("faint"), theme.colour(ground)) >= DISABLED


def test_an_unknown_theme_is_the_paper_theme() -> None:
    assert Theme.load("no such theme").name == "paper"
