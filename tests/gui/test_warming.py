"""Dialogs are loaded and made while nobody needs the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from gui import warming
from gui.dialogs.help.window import HelpWindow
from gui.dialogs.key_sheet import KeySheet
from gui.dialogs.settings.dialog import SettingsDialog
from gui.warming import LIBRARY_MODULES, MODULES, Warming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the waiting."""
    monkeypatch.setattr(warming, "REST", 100)
    monkeypatch.setattr(warming, "BREATH", 0)


def dialogs() -> list[QDialog]:
    """Return the dialogs that there are, seen or not, also those of earlier windows."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsDialog | KeySheet | HelpWindow)]


@pytest.mark.usefixtures("hurried")
def test_dialogs_are_made_unseen_once_the_window_is_at_rest(sitting: Sitting, qtbot: QtBot) -> None:
    made = Warming(sitting.window, sitting.bridge, sitting.window.dialog_makers())
    before = dialogs()
    qtbot.waitUntil(lambda: made.is_done)
    fresh = [one for one in dialogs() if one not in before]
    assert sorted(one.objectName() for one in fresh) == ["HelpWindow", "KeySheet", "Settings"]
    assert not any(one.isVisible() for one in fresh)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "Settings"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "KeySheet"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier, "HelpWindow"),
    ],
)
def test_what_was_made_ahead_is_what_is_opened(sitting: Sitting, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, name: str) -> None:
    made = Warming(sitting.window, sitting.bridge, sitting.window.dialog_makers())
    qtbot.waitUntil(lambda: made.is_done)
    before = dialogs()
    sitting.press(key, held)
    assert [one.objectName() for one in dialogs() if one.isVisible()] == [name]
    assert dialogs() == before


@pytest.mark.usefixtures("hurried")
def test_what_is_made_in_turns_is_made_to_its_end_before_the_next(sitting: Sitting, qtbot: QtBot) -> None:
    done: list[str] = []

    def turns() -> Iterator[None]:
        for step in "一二三":
            done.append(step)
            yield

    made = Warming(sitting.window, sitting.bridge, (turns, lambda: done.append("四")))
    qtbot.waitUntil(lambda: made.is_done)
    assert done == list("一二三四")


def test_it_waits_for_another_rest_when_the_reader_does_something(sitting: Sitting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "REST", 100)
    monkeypatch.setattr(warming, "BREATH", 60_000)
    made = Warming(sitting.window, sitting.bridge, ())
    timer = made.findChild(QTimer)
    qtbot.waitUntil(lambda: timer.interval() == 60_000)
    monkeypatch.setattr(warming, "REST", 30_000)
    sitting.press(Qt.Key.Key_Shift)
    assert timer.interval() == 30_000
    assert not made.is_done


def test_a_start_loads_none_of_the_dialogs() -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from gui.app import build_window\n"
        "from gui.options import Options\n"
        "_, bridge, window = build_window(Options())\n"
        "window.show()\n"
        "from gui.warming import MODULES\n"
        "print([one for one in MODULES if one.startswith('gui.dialogs.') and one in sys.modules])\n"
        "bridge.close()\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_every_module_that_is_loaded_ahead_is_there() -> None:
    names = (*LIBRARY_MODULES, *MODULES)
    for name in names:
        assert (ROOT / f"{name.replace('.', '/')}.py").is_file(), name
    assert len(set(names)) == len(names)
