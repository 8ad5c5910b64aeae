"""The dialog of all settings: what is set there holds at once, is found by its name, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QSlider, QSpinBox, QToolButton, QWidget

from core import pinyin
from core.settings import Settings, load
from core.settings_table import FILE, OWN, PLACE, SECTIONS, TABLE, entries
from gui.dialogs.library import LibraryDialog
from gui.dialogs.settings.dialog import SettingsDialog
from gui.dialogs.settings.place import PlaceRow
from gui.dialogs.settings.row import SettingRow
from gui.preferences import Preferences
from gui.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

    Start = Callable[..., Sitting]

NAMES = [name for name, _ in SECTIONS]


def opened(sitting: Sitting, section: str = "") -> SettingsDialog:
    """Open the dialog with its key, and go to a section."""
    sitting.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = sitting.part(SettingsDialog)
    sitting.qtbot.waitUntil(dialog.isActiveWindow)
    if section:
        sections(dialog).setCurrentRow(NAMES.index(section))
    QApplication.processEvents()
    return dialog


def sections(dialog: SettingsDialog) -> QListWidget:
    found = dialog.findChild(QListWidget, "SettingsSections")
    assert found is not None
    return found


def row(dialog: SettingsDialog, name: str) -> SettingRow:
    return next(one for one in dialog.findChildren(SettingRow) if one.entry.name == name)


def control(dialog: SettingsDialog, name: str) -> QWidget:
    return row(dialog, name).control.field


def reset(dialog: SettingsDialog, name: str) -> QToolButton | None:
    button = row(dialog, name).findChild(QToolButton, "SettingReset")
    return button if button is not None and not button.isHidden() else None


def button(dialog: SettingsDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def search(dialog: SettingsDialog, words: str) -> None:
    field = dialog.findChild(QLineEdit, "SettingsSearch")
    assert field is not None
    field.setText(words)


def seen(dialog: SettingsDialog) -> list[str]:
    """Return the names of the settings that are seen."""
    return [one.entry.name for kind in (SettingRow, PlaceRow) for one in dialog.findChildren(kind) if one.isVisible()]


def listed(dialog: SettingsDialog) -> list[str]:
    """Return the sections that are listed."""
    names = sections(dialog)
    return [name for at, name in enumerate(NAMES) if not names.item(at).isHidden()]


def preferences(sitting: Sitting) -> Preferences:
    found = sitting.bridge.findChild(Preferences)
    assert found is not None
    return found


def settings(sitting: Sitting) -> Settings:
    """Return what is set, without what the window has noted by itself."""
    return replace(preferences(sitting).settings, hints_shown=True, seen_version="")


# What is there


@pytest.mark.parametrize("section", NAMES)
def test_each_setting_of_the_table_has_its_place_in_its_section(reading: Sitting, section: str) -> None:
    dialog = opened(reading, section)
    expected = [entry.name for entry in entries(section) if entry.kind != OWN]
    assert sorted(seen(dialog)) == sorted([*expected, *([FILE.name] if section == "library" else ())])


def test_each_control_is_called_as_its_label_says_and_explained_to_those_who_do_not_see_it(reading: Sitting) -> None:
    dialog = opened(reading)
    for name in NAMES:
        sections(dialog).setCurrentRow(NAMES.index(name))
    for one in dialog.findChildren(SettingRow):
        label = one.findChild(QLabel, "SettingLabel")
        assert label is not None
        assert label.buddy() is one.control.field
        assert label.text() in one.control.field.accessibleName()
        assert one.entry.explanation in one.control.field.accessibleDescription()
    assert len(dialog.findChildren(SettingRow)) == sum(entry.kind not in (OWN, PLACE) for entry in TABLE)


def test_tab_goes_through_every_control_once_and_comes_back(reading: Sitting) -> None:
    dialog = opened(reading, "reading")
    sections(dialog).setCurrentRow(NAMES.index("general"))
    expected = {control(dialog, entry.name) for entry in entries("general")} | {sections(dialog), button(dialog, "Close")}
    first = QApplication.focusWidget()
    met: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and (not met or at is not first) and len(met) < 60:
        met.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    assert len(met) == len(set(met))
    assert expected - set(met) <= {control(dialog, "theme")}
    assert met.index(control(dialog, "restore_tabs")) < met.index(control(dialog, "reading_speed")) < met.index(button(dialog, "Close"))


@pytest.mark.parametrize("size", [14, 16])
def test_the_dialog_fits_the_smallest_window(start: Start, size: int) -> None:
    sitting = start(Settings(interface_size=size))
    dialog = opened(sitting)
    for name in NAMES:
        sections(dialog).setCurrentRow(NAMES.index(name))
        assert dialog.minimumSizeHint().width() <= 1000
        assert dialog.minimumSizeHint().height() <= 660


# Setting


def test_a_slider_moves_the_page_behind_at_once(reading: Sitting) -> None:
    before = reading.reader.line_height()
    slider = control(opened(reading, "reading"), "text_size")
    assert isinstance(slider, QSlider)
    slider.setFocus()
    for _ in range(6):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    reading.qtbot.waitUntil(lambda: reading.reader.line_height() > before)
    assert preferences(reading).settings.text_size == Settings().text_size + 6


def test_what_is_changed_elsewhere_is_seen_in_the_dialog(reading: Sitting) -> None:
    dialog = opened(reading, "reading")
    reading.trigger("view.larger")
    slider, switch = control(dialog, "text_size"), control(dialog, "official_layout")
    assert isinstance(slider, QSlider)
    assert isinstance(switch, QCheckBox)
    assert slider.value() == Settings().text_size + 1
    reading.trigger("view.official")
    assert switch.isChecked()
    assert not control(dialog, "line_height").isEnabled()
    assert control(dialog, "text_size").isEnabled()


def test_what_was_changed_while_the_dialog_was_closed_is_seen_when_it_is_opened_again(reading: Sitting) -> None:
    dialog = opened(reading, "reading")
    dialog.reject()
    reading.window.activateWindow()
    reading.qtbot.waitUntil(reading.window.isActiveWindow)
    reading.trigger("view.focus")
    switch = control(opened(reading), "focus")
    assert isinstance(switch, QCheckBox)
    assert switch.isChecked()
    assert reset(dialog, "focus") is not None


def test_what_is_changed_in_the_dialog_is_seen_in_the_menus(reading: Sitting) -> None:
    dialog = opened(reading, "reading")
    for name, action in (("official_layout", "view.official"), ("focus", "view.focus"), ("scroll_together", "tab.together")):
        assert not reading.action(action).isChecked()
        QTest.mouseClick(control(dialog, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert reading.action(action).isChecked(), name


def test_a_click_on_the_words_turns_the_switch(reading: Sitting) -> None:
    dialog = opened(reading)
    label = row(dialog, "restore_tabs").findChild(QLabel, "SettingLabel")
    assert label is not None
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert preferences(reading).settings.restore_tabs is False


def test_the_wheel_scrolls_the_section_and_sets_nothing(reading: Sitting) -> None:
    dialog = opened(reading, "reading")
    slider = control(dialog, "text_size")
    before = slider.mapTo(dialog, QPoint())
    handle = dialog.windowHandle()
    assert handle is not None
    QTest.wheelEvent(handle, QPointF(slider.mapTo(dialog, slider.rect().center())), QPoint(0, -120))
    QApplication.processEvents()
    assert settings(reading) == Settings()
    assert slider.mapTo(dialog, QPoint()).y() < before.y()


def test_everything_set_is_in_the_file_when_the_window_has_gone(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened(reading, "library")
    box = control(dialog, "backups_kept")
    assert isinstance(box, QSpinBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "25")
    dialog.accept()
    reading.window.close()
    assert load(tmp_path / "settings.json").backups_kept == 25


def test_what_is_still_being_written_is_kept_when_the_window_is_closed(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened(reading)
    line = control(dialog, "author")
    line.setFocus()
    QTest.keyClicks(line, "Zhou S")
    sections(dialog).setCurrentRow(NAMES.index("marks"))
    name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName().startswith("Name of Gamboge"))
    name.setFocus()
    QTest.keyClicks(name, "Yellow")
    reading.window.close()
    kept = load(tmp_path / "settings.json")
    assert (kept.author, kept.pigments) == ("Zhou S", {"gamboge": "Yellow"})


def test_the_library_has_its_own_dialog_and_both_files_tell_where_they_are(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened(reading, "library")
    paths = [line.text() for line in dialog.findChildren(QLineEdit) if line.isReadOnly()]
    assert paths == [str(reading.library), str(tmp_path / "settings.json")]
    button(dialog, "Library and backups…").click()
    assert reading.part(LibraryDialog).isVisible()


def test_the_dialog_can_be_opened_at_one_setting(reading: Sitting) -> None:
    setting = reading.window.findChild(Setting)
    assert setting is not None
    setting.open("reading", "print_grey")
    dialog = reading.part(SettingsDialog)
    reading.qtbot.waitUntil(lambda: QApplication.focusWidget() is control(dialog, "print_grey"))
    assert not control(dialog, "print_grey").visibleRegion().isEmpty()


# As delivered


def test_a_setting_that_differs_says_how_it_was_delivered_and_goes_back_to_it(start: Start) -> None:
    sitting = start(Settings(column=30))
    dialog = opened(sitting, "reading")
    assert reset(dialog, "text_size") is None
    back = reset(dialog, "column")
    assert back is not None
    assert "38" in back.text()
    assert "38" in back.accessibleName()
    back.setFocus()
    back.click()
    assert preferences(sitting).settings.column == 38
    assert reset(dialog, "column") is None
    assert QApplication.focusWidget() is control(dialog, "column")


def test_a_section_goes_back_to_how_it_was_delivered_and_that_can_be_undone(start: Start) -> None:
    sitting = start(Settings(column=30, line_height=1.5, author="Zhou", find_word=True))
    dialog = opened(sitting, "reading")
    button(dialog, "This section as delivered").click()
    assert settings(sitting) == Settings(author="Zhou")
    assert not button(dialog, "This section as delivered").isEnabled()
    button(dialog, "Undo: as it was before").click()
    assert settings(sitting) == Settings(column=30, line_height=1.5, author="Zhou", find_word=True)


def test_what_is_set_by_hand_since_is_not_undone_with_the_rest(start: Start) -> None:
    sitting = start(Settings(column=30, line_height=1.5))
    dialog = opened(sitting, "reading")
    button(dialog, "This section as delivered").click()
    slider = control(dialog, "column")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QApplication.processEvents()
    button(dialog, "Undo: as it was before").click()
    assert settings(sitting) == Settings(column=39, line_height=1.5)


def test_hints_that_were_seen_are_no_deviation(start: Start) -> None:
    sitting = start(Settings(hints_shown=False))
    dialog = opened(sitting)
    assert reset(dialog, "hints_shown") is None
    assert not button(dialog, "This section as delivered").isEnabled()


def test_colours_go_back_with_their_section(start: Start) -> None:
    own = Settings(pigments={"gamboge": "Yellow"}, pigment_uses={"rouge": "ask"}, pigment_colours={"indigo": "#BFD9F2"})
    sitting = start(own)
    dialog = opened(sitting, "marks")
    button(dialog, "This section as delivered").click()
    assert settings(sitting) == Settings()
    assert sitting.action("annotation.gamboge").text() == "Highlight in gamboge"
    button(dialog, "Undo: as it was before").click()
    assert settings(sitting) == own
    assert sitting.action("annotation.gamboge").text() == "Highlight in Yellow"


# Searching


@pytest.fixture
def _pinyin() -> None:
    """Know pinyin, as the window does a moment after the dialog was opened."""
    pinyin.load()


@pytest.mark.usefixtures("_pinyin")
@pytest.mark.parametrize("query", ["text size", "字号", "zihao", "zih"])
def test_a_setting_is_found_in_english_in_chinese_and_in_pinyin(reading: Sitting, query: str) -> None:
    dialog = opened(reading, "language")
    search(dialog, query)
    sections(dialog).setCurrentRow(NAMES.index("reading"))
    assert "text_size" in seen(dialog)
    assert "print_grey" not in seen(dialog)


def test_sections_without_a_hit_are_not_listed_and_what_was_found_is_painted(reading: Sitting) -> None:
    dialog = opened(reading, "language")
    search(dialog, "indent")
    assert listed(dialog) == ["reading"]
    assert seen(dialog) == ["first_line_indent"]
    label = row(dialog, "first_line_indent").findChild(QLabel, "SettingLabel")
    assert label is not None
    assert ">indent</b>" in label.text()
    search(dialog, "")
    assert listed(dialog) == NAMES
    assert sections(dialog).currentRow() == NAMES.index("language")
    sections(dialog).setCurrentRow(NAMES.index("reading"))
    assert label.text() == "First-line indent"
    assert len(seen(dialog)) > 10


def test_a_heading_that_is_meant_brings_all_under_it(reading: Sitting) -> None:
    dialog = opened(reading)
    search(dialog, "finding")
    assert seen(dialog) == ["find_case", "find_word", "find_pattern"]


def test_keys_are_searched_too(reading: Sitting) -> None:
    dialog = opened(reading)
    search(dialog, "Skeleton")
    assert {"reading", "keys"} <= set(listed(dialog))
    sections(dialog).setCurrentRow(NAMES.index("keys"))
    field = dialog.findChild(QLineEdit, "KeysFilter")
    assert field is not None
    assert field.text() == "Skeleton"


def test_words_that_mean_nothing_are_told_so_and_escape_empties_the_field_first(reading: Sitting) -> None:
    dialog = opened(reading)
    search(dialog, "qwertz <b>")
    assert listed(dialog) == []
    assert any("qwertz <b>" in label.text() and label.isVisible() for label in dialog.findChildren(QLabel))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert listed(dialog) == NAMES
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_arrows_go_through_the_sections_that_were_found(reading: Sitting) -> None:
    dialog = opened(reading)
    search(dialog, "size")
    found = listed(dialog)
    assert len(found) > 1
    field = QApplication.focusWidget()
    assert field is not None
    met = [NAMES[sections(dialog).currentRow()]]
    for _ in found[1:]:
        QTest.keyClick(field, Qt.Key.Key_Down)
        met.append(NAMES[sections(dialog).currentRow()])
    assert met == found
