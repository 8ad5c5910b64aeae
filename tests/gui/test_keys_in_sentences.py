"""Sentences of empty places and hints name the keys as they are set, and a command by its name where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QTabBar, QWidget

from core.annotation import COLOURS
from core.settings import Settings
from gui.keys import Keys
from gui.panes.overview import OverviewPane
from gui.panes.tasks import TasksPane
from gui.panes.welcome import WelcomePane
from gui.widgets.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


def said(widget: QWidget) -> str:
    """Return the words of a widget's labels that are seen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def give(sitting: Sitting, action_id: str, *keys: str) -> None:
    """Give an action other keys, as the page of keys does."""
    sitting.window.findChild(Keys).change(action_id, keys)


def opened_yet(sitting: Sitting) -> Sequence[str]:
    """Return what the menu of recent documents says."""
    parent = QMenu()
    menu = sitting.window.files.menus(parent)["recent"]
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_the_window_without_a_document_follows_changed_keys(sitting: Sitting) -> None:
    assert "Open a text with Ctrl+O." in said(sitting.outline)
    assert "paste a text with Ctrl+V" in said(sitting.part(WelcomePane))
    give(sitting, "file.open", "Ctrl+Shift+Y")
    give(sitting, "edit.paste")
    assert "Open a text with Ctrl+Shift+Y." in said(sitting.outline)
    assert "paste a text with “Paste as a document”" in said(sitting.part(WelcomePane))
    assert opened_yet(sitting) == ["Nothing opened yet: Ctrl+Shift+Y opens a file"]


def test_keys_that_were_set_before_the_start_are_named(start: Callable[..., Sitting]) -> None:
    sitting = start(Settings(keys={"file.open": "F12", "annotation.note": "", "annotation.review": "F9"}))
    assert "Open a text with F12." in said(sitting.outline)
    assert "“Write a note” writes a note" in said(sitting.notes)
    sitting.trigger("go.overview")
    assert "Open a text with F12." in said(sitting.part(OverviewPane))
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    assert "F9 reviews them" in said(sitting.notes)


def test_colours_are_named_as_a_run_as_long_as_they_are_one(reading: Sitting) -> None:
    assert "1–5 colours it" in said(reading.notes)
    give(reading, f"annotation.{COLOURS[1]}")
    assert "1, 3, 4, 5 colours it" in said(reading.notes)
    for colour in COLOURS:
        give(reading, f"annotation.{colour}")
    assert "“Highlight in gamboge” colours it" in said(reading.notes)


def test_the_tasks_and_the_overview_follow_while_they_are_seen(reading: Sitting) -> None:
    reading.trigger("view.tasks")
    assert "use K," in said(reading.part(TasksPane))
    give(reading, "annotation.task", "Shift+K")
    assert "use Shift+K," in said(reading.part(TasksPane))


def test_a_text_without_headings(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "便条.txt"
    file.write_text("今天下午查一遍东干渠，晚上把数报来。", "utf-8")
    sitting.open(file)
    give(sitting, "outline.make", "Ctrl+Shift+H")
    sitting.qtbot.waitUntil(lambda: "are one and use Ctrl+Shift+H." in said(sitting.outline))


def test_a_hint_that_is_seen_follows(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(hints=True)
    sitting.open(speech)
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(Hint) is not None and "Alt+←" in said(sitting.part(Hint)), timeout=8000)
    give(sitting, "go.back", "Alt+B")
    assert "Alt+B brings you back" in said(sitting.part(Hint))
    give(sitting, "go.back")
    assert "“Back” brings you back" in said(sitting.part(Hint))
