"""Settings have their effect at once wherever they are changed: in the dialog, in another window, in the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from core.keeping import BY_HAND
from core.settings import Loaded, Settings
from gui.dialogs.library import LibraryDialog
from gui.dialogs.settings.dialog import SettingsDialog
from gui.preferences import Preferences
from gui.widgets.find_bar import FindBar
from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QUrl

    from tests.gui.window_kit import Sitting

    Start = Callable[..., Sitting]


def preferences(sitting: Sitting) -> Preferences:
    found = sitting.bridge.findChild(Preferences)
    assert found is not None
    return found


def told(sitting: Sitting) -> list[str]:
    """Return what is told above the page."""
    return [label.text() for bar in sitting.window.findChildren(QuestionBar) if bar.isVisible() for label in bar.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("values", "action"),
    [
        ({"theme": "night"}, "view.theme.night"),
        ({"official_layout": True}, "view.official"),
        ({"focus": True}, "view.focus"),
        ({"language": "zh"}, "language.zh"),
        ({"scroll_together": True}, "tab.together"),
    ],
)
def test_menus_follow(reading: Sitting, values: dict[str, object], action: str) -> None:
    assert not reading.action(action).isChecked()
    preferences(reading).change(**values)
    assert reading.action(action).isChecked()
    preferences(reading).change(**{name: getattr(Settings(), name) for name in values})
    assert not reading.action(action).isChecked()


def test_the_page_follows_type_and_measures(reading: Sitting) -> None:
    before = reading.reader.line_height()
    preferences(reading).change(text_size=30)
    assert reading.reader.line_height() > before


def test_names_of_colours_follow(reading: Sitting) -> None:
    preferences(reading).change(pigments={"gamboge": "Yellow"})
    assert reading.action("annotation.gamboge").text() == "Highlight in Yellow"


def test_the_time_a_document_takes_follows_the_reading_speed(start: Start, long_file: Path) -> None:
    sitting = start()
    sitting.open(long_file)
    slow = sitting.words()
    preferences(sitting).change(reading_speed=50)
    assert "min" in sitting.words()
    assert sitting.words() != slow


def test_the_bar_that_finds_follows_how_words_are_looked_for(reading: Sitting) -> None:
    reading.trigger("edit.find")
    bar = reading.part(FindBar)
    bar.field.setText("物资")
    preferences(reading).change(find_case=True, find_word=True)
    assert (bar.query.words, bar.query.is_exact, bar.query.is_word, bar.query.is_pattern) == ("物资", True, True, False)


def test_as_many_backups_are_kept_as_is_set_while_the_window_is_open(reading: Sitting) -> None:
    preferences(reading).change(backups_kept=3)
    for words in ("隐患要查到户", "物资要备到点", "谁的堤段谁负责", "谁的水闸谁看守", "不可听哭声"):
        reading.select(words)
        reading.trigger("annotation.gamboge")
        with reading.qtbot.waitSignal(reading.bridge.keeping.backed_up):
            reading.bridge.keeping.back_up(BY_HAND)
    with reading.qtbot.waitSignal(reading.bridge.keeping.described) as described:
        reading.bridge.keeping.look()
    assert [backup.annotations for backup in described.args[1]] == [5, 4, 3]


def test_the_dialog_of_the_library_says_how_many_backups_are_kept(reading: Sitting) -> None:
    reading.trigger("library.manage")
    assert any("the last 10 are kept" in label.text() for label in reading.part(LibraryDialog).findChildren(QLabel))
    preferences(reading).change(backups_kept=25)
    assert any("the last 25 are kept" in label.text() for label in reading.part(LibraryDialog).findChildren(QLabel))


def test_what_another_window_has_set_is_worn_here(reading: Sitting, tmp_path: Path) -> None:
    preferences(reading).watch()
    with reading.qtbot.waitSignal(preferences(reading).changed):
        (tmp_path / "settings.json").write_text(json.dumps({"theme": "green", "backups_kept": 20}), encoding="utf-8")
    assert reading.action("view.theme.green").isChecked()


# A damaged file


@pytest.mark.logs("of no use")
def test_damaged_settings_are_told_with_the_place_of_the_old_file(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    aside = tmp_path / "settings.json.damaged-1"
    reading.window.watch_settings(Loaded(Settings(), aside, is_readable=False))
    (words,) = [words for words in told(reading) if "damaged" in words]
    assert str(aside) in words
    buttons = [one for bar in reading.window.findChildren(QuestionBar) for one in bar.findChildren(QPushButton) if one.isVisible()]
    next(one for one in buttons if one.text() == "Open its folder").click()
    assert opened == [str(tmp_path)]
    assert told(reading) == []


@pytest.mark.logs("of no use")
def test_settings_that_cannot_be_read_are_told_with_a_way_out(reading: Sitting, tmp_path: Path) -> None:
    reading.window.watch_settings(Loaded(Settings(), is_readable=False))
    (words,) = [words for words in told(reading) if "permissions" in words]
    assert str(tmp_path / "settings.json") in words
    buttons = [one for bar in reading.window.findChildren(QuestionBar) for one in bar.findChildren(QPushButton) if one.isVisible()]
    next(one for one in buttons if one.text() == "Settings…").click()
    assert reading.part(SettingsDialog).isVisible()


@pytest.mark.logs("of no use")
def test_settings_that_were_damaged_meanwhile_are_told_once_they_are_written(reading: Sitting, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("看不懂", encoding="utf-8")
    preferences(reading).change(text_size=22)
    preferences(reading).flush()
    assert any(str(tmp_path / "settings.json.damaged-1") in words for words in told(reading))


def test_sound_settings_are_not_spoken_of(reading: Sitting) -> None:
    reading.window.watch_settings(Loaded(Settings()))
    assert told(reading) == []
