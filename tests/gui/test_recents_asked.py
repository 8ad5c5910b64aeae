"""What is found out of recent documents while a disk does not answer: everything else goes on."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.recent import Place
from gui.widgets.recent_list import RecentList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

VANISHED = Path("/网络盘/文稿")
"""A network disk that has vanished: whoever asks it waits."""


class Disk:
    """What the system answers while a disk has vanished."""

    def __init__(self) -> None:
        self.back = threading.Event()
        self.asked = 0

    def answer(self, path: Path) -> None:
        """Wait as the system does, if a path is on that disk."""
        if VANISHED in (path, *path.parents):
            self.asked += 1
            self.back.wait(60)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A disk that does not answer until the end of the test."""
    disk, stat, scan = Disk(), os.stat, os.scandir

    def slow_stat(path: Path | str | int, **options: object) -> os.stat_result:
        if not isinstance(path, int):
            disk.answer(Path(path))
        return stat(path, **options)

    def slow_scan(path: str) -> object:
        disk.answer(Path(path))
        return scan(path)

    monkeypatch.setattr(os, "stat", slow_stat)
    monkeypatch.setattr(os, "scandir", slow_scan)
    yield disk
    disk.back.set()
    for thread in threading.enumerate():
        if thread.name == "disk":
            thread.join(10)


@pytest.fixture
def listed(sitting: Sitting, tmp_path: Path) -> Sitting:
    """The start page with a document on that disk and one whose file is gone."""
    sitting.recent.remember(
        Place(tmp_path / "已删.txt", None, "已删.txt"), *(Place(VANISHED / f"讲话{n}.txt", None, f"讲话{n}.txt") for n in range(3))
    )
    return sitting


def rows(sitting: Sitting) -> list[str]:
    """Return what a screen reader reads of the list."""
    model = sitting.part(RecentList).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def show_again(sitting: Sitting) -> None:
    """Show the start page, as long as it takes to be asked about, and leave it."""
    sitting.trigger("go.welcome")
    with sitting.qtbot.waitSignal(sitting.bridge.recents.known):
        pass
    sitting.trigger("go.welcome")


def test_documents_open_however_often_a_disk_was_asked_in_vain(listed: Sitting, disk: Disk, speech: Path, long_file: Path) -> None:
    listed.open(speech)
    for _ in range(4):
        show_again(listed)
    listed.qtbot.waitUntil(lambda: disk.asked > 0)
    listed.open(long_file)
    assert "第120处" in listed.text()
    assert disk.asked == 1


def test_what_the_other_disks_say_is_shown_meanwhile(listed: Sitting, disk: Disk, speech: Path) -> None:
    listed.open(speech)
    listed.trigger("go.welcome")
    listed.qtbot.waitUntil(lambda: any("已删" in row and "gone" in row for row in rows(listed)))
    assert not any("讲话1" in row and "gone" in row for row in rows(listed))
    disk.back.set()
    listed.qtbot.waitUntil(lambda: all("gone" in row for row in rows(listed) if "防汛" not in row))


def test_another_folder_is_listed_while_the_first_one_does_not_answer(sitting: Sitting, disk: Disk, tmp_path: Path, speech: Path) -> None:
    recents = sitting.bridge.recents
    for _ in range(3):
        recents.look_into(VANISHED)
    with sitting.qtbot.waitSignal(recents.listed) as told:
        recents.look_into(tmp_path)
    assert [one.path for one in told.args[0].documents] == [speech]
    sitting.open(speech)
    assert sitting.text()


def test_the_window_closes_while_a_disk_does_not_answer(listed: Sitting, disk: Disk, speech: Path) -> None:
    listed.open(speech)
    listed.trigger("go.welcome")
    listed.qtbot.waitUntil(lambda: disk.asked == 1)
    assert listed.window.close()
    listed.bridge.close()
    assert not disk.back.is_set()
    assert any(thread.name == "disk" and thread.daemon for thread in threading.enumerate())
