"""The boxes with a message: they go away by the keys that a reader tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from core.errors import UnreadableFile
from core.paths import log_folder
from gui import messages

if TYPE_CHECKING:
    from tests.gui.window_kit import Sitting

ERROR = UnreadableFile("“{name}” is empty. Choose a file with text in it.", name="讲话.txt")


@pytest.mark.parametrize("has_help", [False, True])
@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_an_error_goes_away_by_a_key(sitting: Sitting, key: Qt.Key, *, has_help: bool) -> None:
    messages.show_error(sitting.window, ERROR, (lambda: None) if has_help else None)
    box = sitting.complaint()
    assert isinstance(box, QMessageBox)
    QTest.keyClick(box, key)
    sitting.qtbot.waitUntil(lambda: sitting.complaint() is None)


def test_the_help_of_an_error_is_opened_beside_it(sitting: Sitting) -> None:
    opened: list[str] = []
    messages.show_error(sitting.window, ERROR, lambda: opened.append("help"))
    box = sitting.complaint()
    assert box is not None
    (button,) = [one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.HelpRole]
    button.click()
    assert opened == ["help"]
    assert sitting.complaint() is box


def test_the_folder_of_the_log_is_shown_though_there_is_no_log_yet(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    sitting.trigger("help.log")
    assert opened == [str(log_folder())]
    assert log_folder().is_dir()
