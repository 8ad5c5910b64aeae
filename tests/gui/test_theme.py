"""The themes: complete, and readable by a measure."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest

from core.annotation import COLOURS
from core.paths import RESOURCES
from gui.theme import THEMES, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

TEXT = 4.5
"""WCAG 2.2, 1.4.3: least contrast of text with its ground."""
DISABLED = 3.0


def _luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2, definitions)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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


def test_ink_stands_out_from_every_mark_and_every_two_mixed(theme: Theme) -> None:
    ink = theme.colour("ink")
    for pair in itertools.combinations_with_replacement(COLOURS, 2):
        assert _contrast(ink, theme.mark(pair)) >= TEXT, pair


def test_the_popup_bar_can_be_read(theme: Theme) -> None:
    for words in ("popup_ink", "popup_soft"):
        assert _contrast(theme.colour(words), theme.colour("popup")) >= TEXT


def test_disabled_words_can_still_be_made_out(theme: Theme) -> None:
    for ground in ("paper", "panel", "bar", "card"):
        assert _contrast(theme.colour("faint"), theme.colour(ground)) >= DISABLED


def test_an_unknown_theme_is_the_paper_theme() -> None:
    assert Theme.load("no such theme").name == "paper"
