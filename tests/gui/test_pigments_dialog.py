"""Marks and colours: the reader's own names and shades, and where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QColorDialog, QLabel, QLineEdit, QMenu, QWidget

from core.settings import Settings, load
from gui.actions import plain
from gui.dialogs.pigments import Pigments
from gui.dialogs.settings.dialog import SettingsDialog
from gui.theme import Theme
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.pigments import name_pigments
from gui.widgets.popup_bar import PopupBar
from gui.widgets.shade_button import SHADES, ShadeButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

LILAC = next(shade for shade, name in SHADES if name == "Lilac")
PAPER = Theme.load("paper")


@pytest.fixture(autouse=True)
def delivered_names() -> Iterator[None]:
    """Leave the colours with the names that they have without a reader."""
    yield
    name_pigments({}, {})


def opened(sitting: Sitting, action: str = "annotation.colours") -> SettingsDialog:
    """Open the settings as from the menu, at the colours or where they begin."""
    sitting.trigger(action)
    dialog = sitting.part(SettingsDialog)
    sitting.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def back(sitting: Sitting) -> None:
    """Go back to the window, as a window manager would when the dialog is closed."""
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow)


def field(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def write(dialog: QWidget, name: str, words: str) -> None:
    """Write into a field in place of what is in it, and leave it."""
    one = field(dialog, name)
    one.setFocus()
    one.selectAll()
    QTest.keyClicks(one, words) if words else QTest.keyClick(one, Qt.Key.Key_Backspace)
    QTest.keyClick(one, Qt.Key.Key_Return)


def shade_button(dialog: QWidget, name: str) -> ShadeButton:
    return next(one for one in dialog.findChildren(ShadeButton) if name in one.accessibleName())


def choose(dialog: QWidget, name: str, entry: str) -> None:
    """Choose an entry in the menu of a colour."""
    menu = shade_button(dialog, name).menu()
    next(action for action in menu.actions() if entry in action.text()).trigger()


def said(dialog: QWidget) -> str:
    label = dialog.findChild(QLabel, "PigmentsSaid")
    assert label is not None
    return label.text()


def names_in(widget: QWidget) -> list[str]:
    return [one.accessibleName() for one in widget.findChildren(QAbstractButton)]


def grounds(sitting: Sitting) -> set[str]:
    """Return the colours that the page shows."""
    picture = sitting.reader.page_actions_widget.grab().toImage()
    return {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(0, picture.height(), 3)}


def test_a_chosen_shade_is_on_the_page_at_once(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.press(Qt.Key.Key_1)
    assert PAPER.marks["gamboge"] in grounds(reading)
    choose(opened(reading), "Gamboge", "Lilac")
    seen = grounds(reading)
    assert LILAC in seen
    assert PAPER.marks["gamboge"] not in seen


def test_a_chosen_shade_is_on_cards_dots_and_popup_bar(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.press(Qt.Key.Key_1)
    choose(opened(reading), "Gamboge", "Lilac")
    painted = PAPER.painted({"gamboge": LILAC})
    card = next(iter(reading.cards().values()))
    assert card.grab().toImage().pixelColor(1, card.height() // 2) == painted.edge("gamboge")
    dots = [dot for dot in reading.window.findChildren(PigmentButton) if dot.colour == "gamboge" and dot.isVisible()]
    assert dots
    for dot in dots:
        assert dot.grab().toImage().pixelColor(dot.rect().center()) == QColor(LILAC)
    bar = reading.part(PopupBar)
    bar.show_at(reading.reader.rect().adjusted(300, 300, -300, -300))
    first = bar.findChildren(QAbstractButton)[0]
    middle = first.mapTo(bar, QPoint(first.width() // 2, bar.height() // 3))
    assert bar.grab().toImage().pixelColor(middle) == QColor(LILAC)


def test_a_shade_is_kept_and_worn_at_the_next_start(start: Callable[..., Sitting], speech: Path, tmp_path: Path) -> None:
    sitting = start()
    sitting.open(speech)
    choose(opened(sitting), "Indigo", "Willow")
    write(sitting.part(Pigments), "Name of Indigo · figures", "Numbers")
    sitting.window.close()
    kept = load(tmp_path / "settings.json")
    assert kept.pigment_colours == {"indigo": "#D8E8A6"}
    assert kept.pigments == {"indigo": "Numbers"}
    again = start(kept)
    assert again.action("annotation.indigo").text() == "Highlight in Numbers"
    assert any("Numbers" in name for name in names_in(again.notes))


def test_a_shade_that_words_cannot_be_read_on_is_made_lighter_and_said(reading: Sitting) -> None:
    dialog = opened(reading)
    shade_button(dialog, "Cinnabar").chosen.emit("#5A0000")
    shown = PAPER.painted({"cinnabar": "#5A0000"}).marks["cinnabar"]
    assert "#5A0000" in said(dialog)
    assert shown in said(dialog)


def test_a_shade_like_that_of_another_colour_is_named(reading: Sitting) -> None:
    dialog = opened(reading)
    shade_button(dialog, "Rouge").chosen.emit(PAPER.marks["malachite"])
    assert "Malachite" in said(dialog)


def test_a_colour_goes_back_to_what_was_delivered(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened(reading)
    choose(dialog, "Malachite", "Camel")
    choose(dialog, "Malachite", "As delivered")
    dialog.accept()
    back(reading)
    reading.select("物资要备到点")
    reading.press(Qt.Key.Key_3)
    assert PAPER.marks["malachite"] in grounds(reading)
    reading.window.close()
    assert load(tmp_path / "settings.json").pigment_colours == {}


def test_what_is_looked_at_among_all_colours_is_tried_in_the_sample_only(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.press(Qt.Key.Key_1)
    dialog = opened(reading)
    choose(dialog, "Gamboge", "Another colour")
    colours = dialog.findChild(QColorDialog)
    assert colours is not None
    colours.setCurrentColor(QColor("#88CCDD"))
    sample = next(one for one in dialog.findChildren(QWidget) if one.accessibleName().startswith("Sample of Gamboge"))
    assert sample.grab().toImage().pixelColor(6, sample.height() // 2).name() == "#88ccdd"
    assert "#88CCDD" not in grounds(reading)
    colours.accept()
    assert "#88CCDD" in grounds(reading)


def test_a_name_is_used_wherever_the_colour_is_named(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.press(Qt.Key.Key_2)
    dialog = opened(reading)
    write(dialog, "Name of Cinnabar · tasks", "Urgent")
    write(dialog, "What Urgent · tasks is used for", "to do today")
    assert reading.action("annotation.cinnabar").text() == "Highlight in Urgent"
    assert reading.action("group.cinnabar").text() == "Whole group in Urgent"
    assert "Urgent · to do today" in names_in(reading.part(PopupBar))
    assert any("Urgent · to do today" in name for name in names_in(reading.notes))
    assert not any("Cinnabar" in name for name in names_in(reading.window))
    write(dialog, "Name of Urgent · to do today", "")
    assert reading.action("annotation.cinnabar").text() == "Highlight in cinnabar"
    assert "Cinnabar · to do today" in names_in(reading.part(PopupBar))


def test_what_is_written_is_kept_when_the_dialog_is_left_with_escape(reading: Sitting) -> None:
    dialog = opened(reading, "app.settings")
    one = field(dialog, "Author")
    one.setFocus()
    QTest.keyClicks(one, "Reader")
    QTest.keyClick(one, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    back(reading)
    reading.select("隐患要查到户")
    reading.press(Qt.Key.Key_1)
    assert [one.author for one in reading.bridge.annotations()] == ["Reader"]


def test_the_bar_of_colours_can_be_had_by_right_click_only(start: Callable[..., Sitting], tmp_path: Path) -> None:
    sitting = start(Settings(popup_on_selection=True))
    dialog = opened(sitting, "app.settings")
    switch = next(one for one in dialog.findChildren(QCheckBox) if one.accessibleName() == "Bar of colours with a selection")
    assert switch.isChecked()
    switch.click()
    dialog.accept()
    sitting.window.close()
    assert load(tmp_path / "settings.json").popup_on_selection is False


def test_the_line_of_a_source_has_an_example_while_it_is_written(reading: Sitting) -> None:
    dialog = opened(reading, "app.settings")
    example = next(one for one in dialog.findChildren(QLabel) if one.accessibleName() == "Example")
    assert "paragraph 14" in example.text()
    write(dialog, "Line of the source", "{speaker}: {title}, p. {page}")
    assert example.text().endswith("Zhou Shuisheng: On the spring ploughing, p. 3")
    dialog.accept()
    reading.select("隐患要查到户")
    reading.trigger("edit.copy_source")
    assert QApplication.clipboard().text() == "隐患要查到户\n在全镇防汛动员会上的讲话"


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
@pytest.mark.parametrize("place", ["row", "bar"])
def test_a_right_click_on_a_dot_offers_the_dialog(reading: Sitting, place: str) -> None:
    row = next(one for one in reading.notes.findChildren(PigmentButton) if one.isVisible()).parentWidget()
    holder = row if place == "row" else reading.part(PopupBar)
    dot = holder.findChildren(QAbstractButton)[0]
    at = dot.rect().center()
    QApplication.sendEvent(dot, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, dot.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [plain(action.text()) for action in menu.actions()] == ["Marks and colours…"]
    menu.close()


def test_every_control_has_a_name(reading: Sitting) -> None:
    dialog = opened(reading)
    controls = [one for one in dialog.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.isHidden()]
    assert len(controls) >= 17
    assert all(one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()) for one in controls)


def test_cards_in_groups_and_the_spoken_name_of_a_card_follow_a_name(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(cards="list-colour"))
    sitting.open(speech)
    sitting.select("隐患要查到户")
    sitting.press(Qt.Key.Key_2)
    assert any("Cinnabar" in one.accessibleName() for one in sitting.cards().values())
    write(opened(sitting), "Name of Cinnabar · tasks", "Urgent")
    assert any("Urgent" in one.accessibleName() for one in sitting.cards().values())
    assert "Urgent · tasks" in sitting.words()
    assert "Cinnabar" not in sitting.words()
