"""The reader's settings while the program runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.settings import Settings, load, save
from gui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def preferences(qtbot: QtBot, file: Path) -> Preferences:
    return Preferences(Settings(), file)


def test_a_change_is_told_at_once_and_written_soon(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(text_size=22, theme="night")
    assert (told.args[0].text_size, told.args[0].theme) == (22, "night")
    assert preferences.settings == told.args[0]
    assert not file.exists()
    qtbot.waitUntil(file.exists, timeout=2000)
    assert load(file) == preferences.settings


def test_many_changes_are_written_once(preferences: Preferences, file: Path) -> None:
    for size in range(14, 30):
        preferences.change(text_size=size)
    preferences.flush()
    assert load(file).text_size == 29
    file.unlink()
    preferences.flush()
    assert not file.exists()


def test_a_change_to_what_is_set_already_is_none(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(text_size=Settings().text_size)
    preferences.flush()
    assert not file.exists()


def test_settings_of_a_newer_version_are_written_back(file: Path, qtbot: QtBot) -> None:
    file.write_text(json.dumps({"text_size": 20, "tabs": ["讲话.txt"]}), encoding="utf-8")
    preferences = Preferences(load(file), file)
    preferences.change(column=30)
    preferences.flush()
    held = json.loads(file.read_text(encoding="utf-8"))
    assert (held["text_size"], held["column"], held["tabs"]) == (20, 30, ["讲话.txt"])


def test_a_disk_that_takes_nothing_does_not_stop_the_reading(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "config").write_text("not a folder", encoding="utf-8")
    preferences = Preferences(Settings(), tmp_path / "config" / "settings.json")
    preferences.change(text_size=22)
    preferences.flush()
    assert preferences.settings.text_size == 22


def test_what_another_window_has_written_is_followed(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    preferences.watch()
    with qtbot.waitSignal(preferences.changed) as told:
        save(Settings(theme="night"), file)
    assert told.args[0].theme == "night"
    with qtbot.waitSignal(preferences.changed):
        save(Settings(theme="green"), file)
    assert preferences.settings.theme == "green"


def test_what_a_reader_writes_into_the_file_in_its_place_is_followed(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    preferences.change(text_size=22)
    preferences.flush()
    preferences.watch()
    preferences.look()
    with qtbot.waitSignal(preferences.changed):
        file.write_text(json.dumps({"text_size": 22, "author": "周水生"}), encoding="utf-8")
    assert (preferences.settings.author, preferences.settings.text_size) == ("周水生", 22)


def test_two_windows_keep_what_was_changed_in_either(file: Path, qtbot: QtBot) -> None:
    one, other = Preferences(Settings(), file), Preferences(Settings(), file)
    one.change(theme="night", pigments={"gamboge": "鹅黄"})
    other.change(text_size=22, pigments={"rouge": "存疑"})
    one.flush()
    other.flush()
    assert load(file) == Settings(theme="night", text_size=22, pigments={"gamboge": "鹅黄", "rouge": "存疑"})
    assert other.settings == load(file)
    one.look()
    assert one.settings == load(file)


def test_what_is_not_yet_written_stays_when_another_window_writes(preferences: Preferences, file: Path) -> None:
    preferences.change(author="周水生")
    save(Settings(theme="night", author="别人"), file)
    preferences.look()
    assert (preferences.settings.author, preferences.settings.theme) == ("周水生", "night")
    preferences.flush()
    assert load(file) == Settings(theme="night", author="周水生")


def test_a_file_that_is_half_written_changes_nothing(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    file.write_text('{"theme": "nig', encoding="utf-8")
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.look()
    assert file.exists()
    file.write_text('{"theme": "night"}', encoding="utf-8")
    preferences.look()
    assert preferences.settings.theme == "night"


@pytest.mark.logs("of no use")
def test_a_file_without_sense_is_set_aside_and_told_when_it_is_written(preferences: Preferences, file: Path, qtbot: QtBot) -> None:
    file.write_text("看不懂", encoding="utf-8")
    preferences.change(text_size=22)
    with qtbot.waitSignal(preferences.set_aside) as told:
        preferences.flush()
    assert told.args[0].read_text(encoding="utf-8") == "看不懂"
    assert load(file).text_size == 22
