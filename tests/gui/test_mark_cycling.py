"""Marks over one another: clicks and a key go through them, and what is in hand is outlined and acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.theme import Theme
from gui.widgets.pigments import line_shade
from tests.gui.page_kit import line_of, view_of, x_of, y_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

THEME = Theme.load("paper")
OUTER, MIDDLE, INNER = "谁的堤段谁负责，谁的水闸谁看守", "谁负责，谁的水闸", "谁的水闸"


@pytest.fixture
def nested(reading: Sitting) -> Sitting:
    """Three marks, each inside the one before: gamboge, cinnabar, malachite."""
    for words, key in ((OUTER, Qt.Key.Key_1), (MIDDLE, Qt.Key.Key_2), (INNER, Qt.Key.Key_3)):
        reading.select(words)
        reading.press(key)
    reading.put_caret("今天这个会")
    return reading


def spot(reading: Sitting, words: str) -> QPoint:
    """Return the left half of the first of these words, in pixels of the viewport."""
    pane = reading.reader
    return QPoint(round(x_of(pane, words)) + 7, round(y_of(pane, words) + line_of(pane, words).height() / 2))


def click(reading: Sitting, words: str) -> None:
    """Click there, later than a second click of a double one would come."""
    QTest.mouseClick(view_of(reading.reader).viewport(), Qt.MouseButton.LeftButton, pos=spot(reading, words), delay=0)
    view_of(reading.reader).forget_press()


def held(reading: Sitting) -> str | None:
    """Return the colour of the mark that the keys act on."""
    mark_id = reading.reader.mark_in_hand()
    mark = reading.bridge.annotation(mark_id) if mark_id else None
    return mark.colour if mark else None


def ringed(reading: Sitting) -> list[str]:
    """Return the quotes of the cards that are current."""
    return [quote for quote, card in reading.cards().items() if card.shown_as[2]]


def shades(reading: Sitting, words: str) -> set[str]:
    """Return the colours above the glyphs of the first of these words, where an outline would run."""
    view = view_of(reading.reader)
    picture = view.viewport().grab().toImage()
    x, top = round(x_of(reading.reader, words)) + 4, round(y_of(reading.reader, words))
    return {picture.pixelColor(x, y).name() for y in range(top - 3, top + 3)}


def shade(colour: str) -> str:
    return line_shade(THEME, colour).name()


def test_clicks_at_one_place_go_from_the_innermost_mark_outwards_and_round(nested: Sitting) -> None:
    found = []
    for _ in range(4):
        click(nested, "水闸谁")
        found.append((held(nested), ringed(nested)))
    assert found == [("malachite", [INNER]), ("cinnabar", [MIDDLE]), ("gamboge", [OUTER]), ("malachite", [INNER])]


def test_a_click_at_another_place_begins_with_the_innermost_again(nested: Sitting) -> None:
    for _ in range(2):
        click(nested, "水闸谁")
    assert held(nested) == "cinnabar"
    click(nested, "谁的水闸")
    assert held(nested) == "malachite"


def test_the_mark_in_hand_is_outlined_in_its_colour_and_no_other_is(nested: Sitting) -> None:
    assert shade("malachite") not in shades(nested, "水闸谁")
    for colour in ("malachite", "cinnabar", "gamboge"):
        click(nested, "水闸谁")
        assert [one for one in ("gamboge", "cinnabar", "malachite") if shade(one) in shades(nested, "水闸谁")] == [colour]


def test_nothing_is_outlined_while_words_are_selected(nested: Sitting) -> None:
    click(nested, "水闸谁")
    assert shade("malachite") in shades(nested, "水闸谁")
    nested.select("今天这个会")
    assert shade("malachite") not in shades(nested, "水闸谁")


def test_keys_act_on_the_mark_in_hand(nested: Sitting, speech: Path) -> None:
    for _ in range(2):
        click(nested, "水闸谁")
    nested.press(Qt.Key.Key_5)
    assert nested.marks(speech) == [
        (OUTER, "highlight", "gamboge"),
        (MIDDLE, "highlight", "rouge"),
        (INNER, "highlight", "malachite"),
    ]
    nested.press(Qt.Key.Key_Delete)
    assert [quote for quote, *_ in nested.marks(speech)] == [OUTER, INNER]


def test_the_key_m_takes_the_next_mark_at_the_caret(nested: Sitting, speech: Path) -> None:
    nested.put_caret("水闸谁")
    found = [held(nested)]
    for _ in range(3):
        nested.press(Qt.Key.Key_M)
        found.append(held(nested))
    assert found == ["malachite", "cinnabar", "gamboge", "malachite"]
    nested.press(Qt.Key.Key_M)
    nested.press(Qt.Key.Key_W)
    assert nested.marks(speech)[1] == (MIDDLE, "wavy", "cinnabar")


def test_a_mark_stays_in_hand_while_the_caret_is_on_it_and_no_longer(nested: Sitting) -> None:
    nested.put_caret("水闸谁")
    nested.press(Qt.Key.Key_M)
    assert held(nested) == "cinnabar"
    nested.press(Qt.Key.Key_Right)
    assert held(nested) == "cinnabar"
    nested.put_caret("看守")
    assert held(nested) == "gamboge"
    nested.put_caret("水闸谁")
    assert held(nested) == "cinnabar", "the chosen one is taken up again where the caret comes back to it"
    nested.put_caret("今天这个会")
    assert held(nested) is None


def test_a_card_takes_its_mark_in_hand(nested: Sitting) -> None:
    nested.notes.chosen.emit(next(one.id for one in nested.bridge.annotations() if one.colour == "gamboge"))
    nested.put_caret("水闸谁")
    assert held(nested) == "gamboge"


def test_going_from_mark_to_mark_takes_each_in_hand(nested: Sitting) -> None:
    nested.select("谁的堤段")
    nested.press(Qt.Key.Key_5)
    nested.reader.go_to(0)
    found = []
    for _ in range(3):
        nested.press(Qt.Key.Key_BracketRight)
        found.append(held(nested))
    assert found == ["rouge", "cinnabar", "malachite"]
