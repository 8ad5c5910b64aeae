"""The themes: complete, and readable by a measure."""

from __future__ import annotations

import itertools
import json
import math
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from core.annotation import COLOURS
from core.layers import BORDERS
from core.paths import RESOURCES
from gui.theme import THEMES, Theme
from gui.widgets.layer_signs import DASHES
from gui.widgets.pigments import line_shade
from gui.widgets.shade_button import SHADES

TEXT = 4.5
"""WCAG 2.2, 1.4.3: least contrast of text with its ground."""
DISABLED = 3.0
SEEN = 12.0
"""Distance in CIELAB (CIE 1976) of two grounds that nobody takes for each other; 2.3 can just be seen."""


SIGHTS = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What an eye makes of linear red, green and blue (Machado, Oliveira, Fernandes, A physiologically-based model for simulation of color
vision deficiency, IEEE TVCG 15 (2009), for a deficiency of 100 %)."""


def _seen_by(sight: str, colour: QColor) -> QColor:
    """Return a colour as an eye sees it."""
    light = _linear(colour)
    found = (min(1.0, max(0.0, sum(share * one for share, one in zip(row, light, strict=True)))) for row in SIGHTS[sight])
    return QColor.fromRgbF(*(12.92 * one if one <= 0.0031308 else 1.055 * one ** (1 / 2.4) - 0.055 for one in found))


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
    for section in ("colours", "marks", "edges", "borders"):
        assert all(set(theme[section]) == set(tokens[0][section]) for theme in tokens)
    assert set(tokens[0]["marks"]) == set(COLOURS)
    assert set(tokens[0]["edges"]) == set(COLOURS)
    assert set(tokens[0]["borders"]) == set(BORDERS)


def test_the_style_sheet_names_only_tokens_that_exist(theme: Theme) -> None:
    assert "$" not in theme.style_sheet.replace("$names", "")


def test_words_stand_out_from_every_ground(theme: Theme) -> None:
    grounds = ("paper", "panel", "bar", "card", "field", "selection", "current", "hover")
    for words, ground in itertools.product(("ink", "soft", "accent", "heading", "link"), grounds):
        assert _contrast(theme.colour(words), theme.colour(ground)) >= TEXT, (words, ground)


def test_words_stand_out_from_a_ground_of_their_own(theme: Theme) -> None:
    for words, ground in (("quiet", "card"), ("soft", "badge"), ("ink", "flash"), ("paper", "accent")):
        assert _contrast(theme.colour(words), theme.colour(ground)) >= TEXT, (words, ground)


@pytest.mark.parametrize("words", ["ink", "added_line", "accent", "link"])
def test_what_was_changed_can_be_read_with_its_signs(theme: Theme, words: str) -> None:
    for ground in ("added", "removed", "paper", "hover", "panel"):
        assert _contrast(theme.colour(words), theme.colour(ground)) >= TEXT, ground


def test_what_was_added_is_told_from_what_was_taken_out(theme: Theme) -> None:
    for one, other in itertools.combinations(("added", "removed", "paper"), 2):
        assert _distance(theme.colour(one), theme.colour(other)) >= SEEN, (one, other)


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


@pytest.mark.parametrize("border", BORDERS)
def test_a_border_around_words_stands_out_from_the_page_and_from_every_mark(theme: Theme, border: str) -> None:
    grounds = [theme.colour(token) for token in ("paper", "panel", "card", "current")]
    for ground in (*grounds, *(theme.mark(pair) for pair in itertools.combinations_with_replacement(COLOURS, 2))):
        assert _contrast(theme.border(border), ground) >= DISABLED, ground.name()


@pytest.mark.parametrize("sight", SIGHTS)
def test_borders_are_told_from_each_other_by_every_eye(theme: Theme, sight: str) -> None:
    for one, other in itertools.combinations(BORDERS, 2):
        assert _distance(*(_seen_by(sight, theme.border(border)) for border in (one, other))) >= SEEN, (one, other)


def test_no_two_borders_are_dashed_alike() -> None:
    assert set(DASHES) == set(BORDERS)
    assert len(set(map(tuple, DASHES.values()))) == len(BORDERS)


def test_the_popup_bar_can_be_read(theme: Theme) -> None:
    for words in ("popup_ink", "popup_soft"):
        assert _contrast(theme.colour(words), theme.colour("popup")) >= TEXT


def test_disabled_words_can_still_be_made_out(theme: Theme) -> None:
    for ground in ("paper", "panel", "bar", "card"):
        assert _contrast(theme.colour("faint"), theme.colour(ground)) >= DISABLED


def test_an_unknown_theme_is_the_paper_theme() -> None:
    assert Theme.load("no such theme").name == "paper"


@given(chosen=st.dictionaries(st.sampled_from(COLOURS), st.integers(0, 0xFFFFFF).map("#{:06X}".format), min_size=1))
@pytest.mark.parametrize("name", THEMES)
def test_ink_stands_out_from_marks_of_any_colour_and_from_any_of_them_mixed(name: str, chosen: dict[str, str]) -> None:
    theme = Theme.load(name).painted(chosen)
    for count in (1, 2, 5):
        for pigments in itertools.combinations_with_replacement(COLOURS, count):
            assert _contrast(theme.colour("ink"), theme.mark(pigments)) >= TEXT, (pigments, theme.marks)


@given(chosen=st.integers(0, 0xFFFFFF).map("#{:06X}".format))
@pytest.mark.parametrize("name", THEMES)
def test_a_mark_of_any_colour_is_told_from_the_page_and_from_a_selection(name: str, chosen: str) -> None:
    theme = Theme.load(name).painted({"indigo": chosen})
    for ground in ("paper", "selection"):
        assert _distance(theme.mark(["indigo"]), theme.colour(ground)) >= SEEN - 0.1


@given(chosen=st.integers(0, 0xFFFFFF).map("#{:06X}".format))
@pytest.mark.parametrize("name", THEMES)
def test_lines_of_a_colour_of_any_kind_can_be_seen(name: str, chosen: str) -> None:
    theme = Theme.load(name).painted({"rouge": chosen})
    assert _contrast(line_shade(theme, "rouge"), theme.colour("paper")) >= DISABLED


@pytest.mark.parametrize("shade", [shade for shade, _ in SHADES])
def test_the_shades_that_are_offered_need_no_change_on_paper(shade: str) -> None:
    assert Theme.load("paper").painted({"gamboge": shade}).marks["gamboge"] == shade


def test_the_shades_that_are_offered_are_told_from_each_other() -> None:
    for one, other in itertools.combinations([QColor(shade) for shade, _ in SHADES], 2):
        assert _distance(one, other) >= 10, (one.name(), other.name())


def test_a_colour_keeps_its_hue_at_night() -> None:
    night = Theme.load("night").painted(Theme.load("paper").marks)
    for pigment in COLOURS:
        assert _distance(night.mark([pigment]), Theme.load("night").mark([pigment])) < SEEN, pigment


def test_colours_that_are_not_chosen_stay_as_delivered(theme: Theme) -> None:
    painted = theme.painted({"gamboge": "#D2CBF0"})
    for pigment in COLOURS[1:]:
        assert (painted.mark([pigment]), painted.edge(pigment)) == (theme.mark([pigment]), theme.edge(pigment))


def test_a_theme_that_has_dressed_a_window_goes_to_another_process_as_it_is() -> None:
    theme = Theme.load("night")
    assert theme.palette is not None
    sent = pickle.loads(pickle.dumps(theme))
    assert sent == theme
    assert sent.palette == theme.palette
