"""The reader's settings while the program runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.settings import Settings, load
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
