"""Every pair of text and ground that occurs, in every theme: words can be read, and what is to be told apart is."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QCheckBox, QPushButton, QStyle, QStyleOptionButton, QWidget

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.finding import Hits
from core.importers.lines import Line
from core.outline.tree import Outline
from core.paths import RESOURCES
from core.spans import Span
from gui.panes.reader import ReaderPane
from gui.shades import contrast, distance
from gui.theme import THEMES, Theme
from tests.gui.page_kit import a_document, view_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TEXT = 4.5
"""WCAG 2.2, 1.4.3: least contrast of words with their ground."""
DISABLED = 3.0
"""Of words that cannot be used now; also of a ring around what has the keyboard (1.4.11)."""
SEEN = 12.0
"""Distance in CIELAB of two grounds that nobody takes for each other."""

GROUNDS = ("paper", "panel", "bar", "card", "field", "hover", "current", "badge", "selection", "flash")
"""What the words of the window stand on."""
WORDS = ("ink", "soft", "accent", "heading", "link")
"""They may stand on any of these."""
OWN_GROUNDS = {
    "quiet": ("card", "field", "paper", "panel"),
    "faint": ("paper",),
    "paper": ("accent",),
    "popup_ink": ("popup",),
    "popup_soft": ("popup",),
    "added_line": ("added", "removed", "paper", "panel", "hover"),
}
"""Others have grounds of their own."""
DISABLED_GROUNDS = ("paper", "panel", "bar", "card", "field", "hover", "current")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"(?<![\w-])(color|background|selection-color|selection-background-color)\s*:\s*\$(\w+)")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


def rules() -> list[tuple[str, dict[str, str]]]:
    """Return the rules of the style sheet: what they are for, and the tokens of their colours by property."""
    sheet = re.sub(r"/\*.*?\*/", "", (RESOURCES / "themes" / "window.qss").read_text("utf-8"), flags=re.DOTALL)
    return [(selector.strip(), dict(TOKEN.findall(body))) for selector, body in RULE.findall(sheet)]


def faint(theme: Theme, pairs: Iterable[tuple[str, str]], least: float) -> list[tuple[str, str]]:
    """Return the pairs of tokens that have less contrast than is said."""
    return [(words, ground) for words, ground in pairs if contrast(theme.colours[words], theme.colours[ground]) < least]


def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    assert faint(theme, itertools.product(WORDS, GROUNDS), TEXT) == []


def test_words_of_one_place_can_be_read_there(theme: Theme) -> None:
    assert faint(theme, [(words, ground) for words, grounds in OWN_GROUNDS.items() for ground in grounds], TEXT) == []


def test_disabled_words_can_be_made_out(theme: Theme) -> None:
    assert faint(theme, itertools.product(("disabled",), DISABLED_GROUNDS), DISABLED) == []


def test_words_out_of_the_focus_can_be_made_out(theme: Theme) -> None:
    assert contrast(theme.colours["dim"], theme.colours["paper"]) >= DISABLED


def test_ink_can_be_read_on_grounds_under_words_of_the_page(theme: Theme) -> None:
    assert faint(theme, itertools.product(("ink",), ("hit", "hit_current", "selection", "added", "removed")), TEXT) == []


def test_ink_can_be_read_on_every_mark_and_every_two_mixed(theme: Theme) -> None:
    pairs = itertools.combinations_with_replacement(COLOURS, 2)
    assert [pair for pair in pairs if contrast(theme.colours["ink"], theme.mark(pair).name()) < TEXT] == []


@given(chosen=st.dictionaries(st.sampled_from(COLOURS), st.integers(0, 0xFFFFFF).map("#{:06X}".format), min_size=1))
@pytest.mark.parametrize("name", THEMES)
def test_ink_can_be_read_on_the_readers_own_colours_mixed_with_any(name: str, chosen: dict[str, str]) -> None:
    theme = Theme.load(name).painted(chosen)
    for pair in itertools.combinations_with_replacement(COLOURS, 2):
        assert contrast(theme.colours["ink"], theme.mark(pair).name()) >= TEXT, pair


def test_hits_are_told_from_the_page_from_marks_and_from_each_other(theme: Theme) -> None:
    hit, current = theme.colours["hit"], theme.colours["hit_current"]
    assert distance(hit, current) >= SEEN
    others = [theme.colours[token] for token in ("paper", "selection", "flash")] + [theme.marks[pigment] for pigment in COLOURS]
    for one, other in itertools.product((hit, current), others):
        assert distance(one, other) >= SEEN, (one, other)


def test_the_ring_around_what_has_the_keyboard_is_seen(theme: Theme) -> None:
    assert faint(theme, itertools.product(("link", "accent", "ink"), ("paper", "panel", "bar", "card", "field")), DISABLED) == []


@pytest.mark.parametrize("ground", ["paper", "panel", "card"])
def test_the_handle_of_a_scroll_bar_is_seen(theme: Theme, ground: str) -> None:
    assert distance(theme.colours["scroll"], theme.colours[ground]) >= SEEN


def test_the_style_sheet_puts_no_words_on_a_ground_on_which_they_cannot_be_read(theme: Theme) -> None:
    pairs = {(found["color"], found["background"]) for _, found in rules() if {"color", "background"} <= found.keys()}
    assert len(pairs) > 5
    for words, ground in pairs:
        least = DISABLED if words == "disabled" else TEXT
        assert contrast(theme.colours[words], theme.colours[ground]) >= least, (words, ground)


def test_every_colour_of_words_in_the_style_sheet_is_looked_at_here() -> None:
    words = {found["color"] for _, found in rules() if "color" in found}
    assert words <= {*WORDS, *OWN_GROUNDS, "disabled"}
    grounds = {found["background"] for _, found in rules() if "background" in found}
    assert grounds <= {*GROUNDS, "accent", "scroll", "rule", "faint", "popup"}


def test_what_is_selected_is_written_in_ink_everywhere(theme: Theme) -> None:
    for selector, found in rules():
        if "selection-background-color" in found:
            assert found.get("selection-color") == "ink", selector
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert theme.palette.color(group, QPalette.ColorRole.HighlightedText) == theme.colour("ink")
        assert theme.palette.color(group, QPalette.ColorRole.Highlight) == theme.colour("selection")


DOCUMENT = a_document(Line("一、把粮食收回来"), Line("一是机手要到位。二是油料要备足，加油站夜里不关门。"))


def test_words_under_a_mark_take_the_colour_of_ink_and_keep_their_weight(theme: Theme, qtbot: QtBot) -> None:
    pane = ReaderPane(theme)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    pane.show_document(DOCUMENT, Outline())
    spans = (Span(0, 20), Span(10, 14))
    marks = [Annotation(f"{n:032x}", "highlight", COLOURS[n], Anchor.of(DOCUMENT.text, span)) for n, span in enumerate(spans)]
    pane.show_annotations(marks)
    faces = [QTextCharFormat(one.format) for one in view_of(pane).extraSelections()]
    painted = [face for face in faces if face.background().style() != Qt.BrushStyle.NoBrush]
    assert {face.background().color().name() for face in painted} == {theme.mark(COLOURS[:1]).name(), theme.mark(COLOURS[:2]).name()}
    for face in painted:
        assert face.foreground().color() == theme.colour("ink")
        assert not face.hasProperty(QTextFormat.Property.FontWeight)


def test_words_under_hits_take_the_colour_of_ink_also_on_a_mark(theme: Theme, qtbot: QtBot) -> None:
    pane = ReaderPane(theme)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    pane.show_document(DOCUMENT, Outline())
    pane.show_annotations([Annotation("0" * 32, "highlight", "cinnabar", Anchor.of(DOCUMENT.text, Span(0, 20)))])
    pane.show_hits(Hits((0, 9, 16), (2, 11, 22)), 1)
    faces = [QTextCharFormat(one.format) for one in view_of(pane).extraSelections()]
    grounds = {face.background().color().name() for face in faces}
    assert {theme.colour("hit").name(), theme.colour("hit_current").name()} <= grounds
    assert {face.foreground().color().name() for face in faces} == {theme.colour("ink").name()}


@pytest.mark.parametrize("is_checked", [False, True])
@pytest.mark.parametrize("has_focus", [False, True])
def test_a_box_to_be_checked_is_seen(theme: Theme, qtbot: QtBot, qapp: QApplication, is_checked: bool, has_focus: bool) -> None:
    theme.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    box = QCheckBox("只看有星标的", window)
    other = QPushButton("其他", window)
    other.move(200, 0)
    box.setChecked(is_checked)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (box if has_focus else other).setFocus(Qt.FocusReason.TabFocusReason)
    picture = window.grab(box.geometry()).toImage()
    ground = theme.colours["panel"]
    option = QStyleOptionButton()
    box.initStyleOption(option)
    area = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    edge = [picture.pixelColor(area.center().x(), y) for y in range(area.top(), area.center().y())]
    assert max(contrast(one.name(), ground) for one in edge) >= DISABLED
