"""Watched folders: their dialog, and what is new in them, which comes to the library by itself."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileSystemWatcher, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableWidget

from gui.dialogs.watched import DEEP, FOLDER, WatchedDialog
from gui.folder_watch import AT_ONCE, FolderWatch
from gui.models.recents import shown_folder
from gui.widgets.adding_strip import AddingStrip
from tests.gui.adding_kit import PATIENCE, added_by, held, hold, make_speeches, press, strip_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files for complete as soon as they are there, and look at once."""
    monkeypatch.setattr("core.session_adding._SETTLED", 0.0)
    monkeypatch.setattr("gui.folder_watch.AFTER_SIGN", 50)
    monkeypatch.setattr("gui.folder_watch.AFTER_RETURN", 50)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two speeches in it, and one in a folder within it."""
    make_speeches(tmp_path / "来文", 2)
    make_speeches(tmp_path / "来文" / "往年", 1, first=9)
    return tmp_path / "来文"


def dialog(sitting: Sitting) -> WatchedDialog:
    """Open the dialog, and wait until it knows the folders."""
    with sitting.qtbot.waitSignal(sitting.bridge.watched.folders_read):
        sitting.trigger("library.watched")
    return sitting.part(WatchedDialog)


def watch(sitting: Sitting, folder: Path, *, is_recursive: bool = True) -> None:
    """Watch a folder, in a library that is claimed."""
    with sitting.qtbot.waitSignal(sitting.bridge.keeping.begun):
        sitting.bridge.keeping.begin()
    with sitting.qtbot.waitSignal(sitting.bridge.watched.folders_read):
        sitting.bridge.watched.watch(folder, is_recursive=is_recursive)


def click(dialog: WatchedDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == words)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: WatchedDialog) -> list[tuple[str, bool]]:
    """Return the folders that are listed, and whether those within them count."""
    table = dialog.findChild(QTableWidget)
    return [
        (table.item(row, FOLDER).text(), table.item(row, DEEP).checkState() == Qt.CheckState.Checked) for row in range(table.rowCount())
    ]


def test_the_dialog_says_what_it_is_for_as_long_as_it_is_empty(sitting: Sitting) -> None:
    shown = dialog(sitting)
    said = "\n".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible())
    assert "No folder is watched. Choose “Add a folder…” below" in said
    assert rows(shown) == []
    shown.close()


def test_folders_are_added_changed_and_taken_off(sitting: Sitting, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown, watched = dialog(sitting), sitting.bridge.watched
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with sitting.qtbot.waitSignal(watched.folders_read):
        click(shown, "Add a folder…")
    # What was asked before may be answered first.
    sitting.qtbot.waitUntil(lambda: rows(shown) == [(shown_folder(folder), True)])
    with sitting.qtbot.waitSignal(watched.folders_read):
        shown.findChild(QTableWidget).item(0, DEEP).setCheckState(Qt.CheckState.Unchecked)
    sitting.qtbot.waitUntil(lambda: rows(shown) == [(shown_folder(folder), False)])
    with sitting.qtbot.waitSignal(watched.folders_read):
        click(shown, "Watch no more")
    sitting.qtbot.waitUntil(lambda: rows(shown) == [])
    shown.close()


def test_what_is_in_a_watched_folder_and_what_comes_later_is_added_by_itself_and_what_failed_is_told_once(
    sitting: Sitting, folder: Path
) -> None:
    (folder / "损坏.docx").write_bytes(b"PK\x03\x04 damaged")
    (summary,) = added_by(sitting, lambda: watch(sitting, folder))
    assert len(held(sitting.library)) == 3
    assert "3 document(s) came to the library from watched folders." in sitting.words()
    assert summary.counts["failed"] == 1
    assert strip_words(sitting) == "Adding is done: 3 new document(s), 1 failed."
    press(sitting, "Close", AddingStrip)
    # The system tells of a file that comes.
    (summary,) = added_by(sitting, lambda: make_speeches(folder / "往年", 1, first=10))
    assert [one.path.name for one in summary.files] == ["第10次例会讲话.txt"]
    assert strip_words(sitting) == ""


def test_a_file_that_was_changed_meanwhile_is_a_new_edition_when_the_window_comes_to_the_front(
    sitting: Sitting, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.folder_watch.REST", 0.0)
    hold(sitting.library, sorted(folder.rglob("*.txt")))
    with sitting.qtbot.waitSignal(sitting.bridge.watched.news_found, check_params_cb=lambda news: bool(news.folders)):
        watch(sitting, folder)
    file = folder / "第1次例会讲话.txt"

    def change_and_return() -> None:
        # In its place, of which the system does not tell.
        with file.open("a", encoding="utf-8") as paper:
            paper.write("\n\n会后各自落实。")
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    (summary,) = added_by(sitting, change_and_return)
    assert summary.counts["changed"] == 1


def test_a_folder_that_is_gone_disturbs_nobody_and_is_told_of_in_the_dialog(sitting: Sitting, tmp_path: Path) -> None:
    watch(sitting, tmp_path / "拔掉的盘")
    shown = dialog(sitting)
    with sitting.qtbot.waitSignal(sitting.bridge.watched.news_found, timeout=PATIENCE) as told:
        click(shown, "Look now")
        assert "Looking…" in [label.text() for label in shown.findChildren(QLabel)]
    assert told.args[0].files == ()
    assert [words for words, _ in rows(shown)] == [f"{shown_folder(tmp_path / '拔掉的盘')} (not there, or closed)"]
    assert "There is nothing new." in [label.text() for label in shown.findChildren(QLabel)]
    assert sitting.complaint() is None
    shown.close()


def test_a_disk_that_never_answers_keeps_nobody_from_the_others(
    sitting: Sitting, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, walk = threading.Event(), os.walk
    monkeypatch.setattr("gui.recents._DISK", 99)
    monkeypatch.setattr("os.walk", lambda path: walk(path) if path == folder or answers.wait() else iter(()))
    try:
        watch(sitting, tmp_path / "断了的网盘")
        with sitting.qtbot.waitSignal(sitting.bridge.watched.news_found, timeout=PATIENCE) as told:
            sitting.bridge.watched.watch(folder, is_recursive=True)
        assert len(told.args[0].files) == 3
        sitting.bridge.additions.cancel()
    finally:
        answers.set()


def test_many_folders_are_watched_a_few_at_a_time_and_all_of_them_in_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    folders = [tmp_path / f"来文{number}" for number in range(AT_ONCE * 2 + 1)]
    for one in folders:
        one.mkdir()
    watch = FolderWatch()
    watch.hold(folders)
    watcher = watch.findChild(QFileSystemWatcher)
    assert len(watcher.directories()) == AT_ONCE
    qtbot.waitUntil(lambda: len(watcher.directories()) == len(folders))
    watch.hold(folders[:1])
    assert [one.directories() for one in watch.findChildren(QFileSystemWatcher) if one is not watcher] == [[str(folders[0])]]
