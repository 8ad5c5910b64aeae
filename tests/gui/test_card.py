"""One card: its star, whose it is and since when, its words for a screen reader, and that nothing on it stands over anything else."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from core.annotation import Change
from core.settings import Settings
from gui.theme import Theme
from tests.gui.card_kit import HOSTILE, SENTENCE, card_of, mark, press_button, steps, words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.widgets.card import Card
    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
MUCH = {
    "note": "多了**当天报**\n- 谁来报\n- 报给谁",
    "tags": ("防汛", "责任", "水闸", "堤段", "值守", "巡查"),
    "star": True,
    "task": {"task": "逐段落实看守人", "lead": "水管所", "person": "王所长", "due": "2020-04-05", "state": "doing"},
    "author": "审稿人甲",
}


def change(reading: Sitting, **values: object) -> Card:
    """Change the sentence's annotation as another window would, and return its card."""
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(**values))])
    return card_of(reading)


def label(card: Card, name: str) -> QLabel:
    return next(one for one in card.findChildren(QLabel, name) if one.isVisible())


# Star


def test_the_star_is_set_and_taken_off_on_the_card_in_steps(reading: Sitting, speech: Path) -> None:
    card = mark(reading)
    press_button(card, "Star")
    assert [one.star for one in reading.stored(speech)] == [True]
    assert label(card, "CardStar").text() == "★"
    press_button(card_of(reading), "Star")
    assert [one.star for one in reading.stored(speech)] == [False]
    assert steps(reading) == ["Add annotation", "Add star", "Remove star"]
    assert "★" not in words_on(card_of(reading))


def test_s_on_the_card_stars_it(reading: Sitting, speech: Path) -> None:
    card = mark(reading)
    card.setFocus()
    reading.press(Qt.Key.Key_S)
    assert [one.star for one in reading.stored(speech)] == [True]
    assert "Starred" in card_of(reading).accessibleName()


def test_the_words_leave_room_for_the_star(reading: Sitting) -> None:
    long = "一是隐患要查到户。二是物资要备到点。沙袋、水泵、照明灯，一样都不能少。"
    mark(reading, long)
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(star=True))])
    card = card_of(reading, long)
    quote, star = label(card, "CardQuote"), label(card, "CardStar")
    assert quote.x() + quote.fontMetrics().horizontalAdvance(quote.text().split("\n")[0]) <= star.x()


# Whose and when


def test_somebody_elses_annotation_says_whose_it_is(reading: Sitting) -> None:
    mark(reading)
    card = change(reading, author="审稿人甲")
    assert label(card, "CardTime").text().startswith("审稿人甲 · ")
    assert "审稿人甲" in card.accessibleName()


def test_the_readers_own_name_goes_without_saying(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(author="李镇长"))
    sitting.open(speech)
    card = mark(sitting)
    (one,) = sitting.bridge.annotations()
    assert one.author == "李镇长"
    assert "李镇长" not in label(card, "CardTime").text()
    assert "李镇长" in label(card, "CardTime").toolTip()


def test_the_time_tells_when_it_was_made_and_changed(reading: Sitting) -> None:
    mark(reading)
    card = change(reading, created="2026-03-01T08:00:00.000Z", updated="2026-03-02T08:30:00.000Z")
    tip = label(card, "CardTime").toolTip()
    assert "Made: " in tip
    assert "Changed: " in tip


@pytest.mark.parametrize("author", HOSTILE)
def test_any_name_may_stand_at_the_time(reading: Sitting, author: str) -> None:
    mark(reading)
    card = change(reading, author=author)
    time = label(card, "CardTime")
    assert time.textFormat() == Qt.TextFormat.PlainText
    assert time.x() >= 0
    assert "<img" not in time.toolTip()
    assert "<b>" not in time.toolTip()


# All of it


def test_a_card_tells_all_of_it_to_a_screen_reader(reading: Sitting) -> None:
    mark(reading)
    said = change(reading, **MUCH).accessibleName()
    wanted = ("Gamboge", SENTENCE, "Starred", "多了当天报", "逐段落实看守人", "水管所", "Overdue", "Under way", "审稿人甲", "防汛", "巡查")
    assert [words for words in wanted if words not in said] == []


def places(card: Card) -> dict[str, QRect]:
    """Return where the visible parts of a card stand."""
    parts = [one for one in card.findChildren(QWidget) if one.parent() is card and one.isVisible()]
    return {f"{one.objectName()} {index}": one.geometry() for index, one in enumerate(parts)}


@pytest.mark.parametrize("is_current", [True, False])
@pytest.mark.parametrize("part", ["", "note", "tags", "task"])
def test_nothing_on_a_card_covers_anything_else(reading: Sitting, is_current: bool, part: str) -> None:
    mark(reading)
    card = change(reading, **MUCH)
    reading.notes.set_current(reading.bridge.annotations()[0].id if is_current else None)
    open_part = {"note": reading.notes.edit_note, "tags": reading.notes.edit_tags, "task": reading.notes.edit_task}.get(part)
    if open_part is not None:
        open_part(reading.bridge.annotations()[0].id)
        reading.qtbot.waitUntil(lambda: card_of(reading).height() > 150)
        card = card_of(reading)
    found = places(card)
    assert len(found) > 4
    # The star stands in the line of the quote, behind its words.
    found = {name: room for name, room in found.items() if not name.startswith("CardStar")}
    covered = [(one, other) for one, other in combinations(found, 2) if found[one].intersects(found[other])]
    assert covered == []
    assert all(card.rect().contains(room) for room in found.values())


def test_every_control_on_a_card_has_a_name(reading: Sitting) -> None:
    mark(reading)
    card = change(reading, **MUCH)
    for open_part in (reading.notes.edit_tags, reading.notes.edit_task, reading.notes.edit_note):
        open_part(reading.bridge.annotations()[0].id)
        controls = [one for one in card.findChildren(QWidget) if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible()]
        assert all(one.accessibleName() for one in controls), [one.objectName() for one in controls if not one.accessibleName()]
    assert all(one.accessibleName() for one in card.findChildren(QAbstractButton))


def test_another_theme_dresses_all_of_it(reading: Sitting) -> None:
    mark(reading)
    card = change(reading, **MUCH)
    reading.notes.set_current(None)
    day = card.grab().toImage()
    reading.notes.apply_theme(Theme.load("night"))
    night = card.grab().toImage()
    assert day.pixelColor(day.width() // 2, 3) != night.pixelColor(night.width() // 2, 3)
    note = next(one for one in card.findChildren(QWidget, "NoteView") if one.isVisible()).geometry()
    ground = night.pixelColor(note.right(), note.bottom())
    shades = {night.pixelColor(x, y).lightness() for x in range(note.left(), note.right()) for y in range(note.top(), note.bottom())}
    assert max(shades) - ground.lightness() > 80


def test_tab_leads_from_field_to_field_and_out_of_the_card(reading: Sitting) -> None:
    mark(reading)
    change(reading, **MUCH)
    reading.notes.edit_tags(reading.bridge.annotations()[0].id)
    assert reading.focus().accessibleName() == "Add a tag"
    reading.press(Qt.Key.Key_Tab)
    assert reading.focus().accessibleName() == "Gamboge · key points"


def test_one_thing_is_open_at_a_time(reading: Sitting, speech: Path) -> None:
    mark(reading)
    reading.notes.edit_note(reading.bridge.annotations()[0].id)
    reading.write("先记一笔")
    reading.notes.edit_task(reading.bridge.annotations()[0].id)
    assert [one.note for one in reading.stored(speech)] == ["先记一笔"]
    assert not reading.is_writing()
    assert reading.focus().accessibleName() == "Task"
    assert steps(reading) == ["Add annotation", "Edit note"]


def test_the_more_button_opens_the_menu_of_the_card(reading: Sitting) -> None:
    card = mark(reading)
    asked: list[object] = []
    card.menu_wanted.connect(asked.append)
    more = next(one for one in card.findChildren(QAbstractButton) if one.accessibleName() == "More")
    reading.notes.desk.menu_wanted.disconnect()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert asked == [more.mapToGlobal(more.rect().bottomLeft())]
