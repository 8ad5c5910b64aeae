"""Errors of the program itself: told once and calmly, from whatever thread, and nothing of what was read gets into report or log."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from core import __version__
from core.errors import ReaderError
from core.paths import log_folder
from gui.crashes import Crashes
from gui.dialogs.crash import CrashDialog
from gui.watch import start_logging

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

SECRET = "沙袋、水泵、照明灯，一样都不能少"
PATH = "/home/周水生/防汛动员会讲话.txt"
EXPECTED = pytest.mark.logs("Unexpected error")


@pytest.fixture
def crashes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashes]:
    """What the program has, in the place of what catches errors for tests."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    crashes = Crashes(qapp)
    crashes.watch()
    yield crashes
    for dialog in _dialogs():
        dialog.accept()
    QApplication.processEvents()
    crashes.deleteLater()


@pytest.fixture
def logged() -> Iterator[None]:
    """Write the log as the program does."""
    start_logging()
    yield
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def _log() -> str:
    return (log_folder() / "meipi.log").read_text("utf-8")


def _fail(words: str) -> None:
    raise ValueError(words)


def _hear() -> None:
    """Raise an error as a slot does, and hand it to whoever hears of it."""
    try:
        _fail(SECRET)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _dialogs() -> list[CrashDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]


def _dialog(qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: bool(_dialogs()))
    (dialog,) = _dialogs()
    return dialog


def _report(dialog: CrashDialog) -> str:
    field = dialog.findChild(QPlainTextEdit, "CrashReport")
    assert field is not None
    return field.toPlainText()


def _button(dialog: CrashDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def _later(qtbot: QtBot) -> CrashDialog:
    """Let an error happen while the program runs, and return what is said of it."""
    QTimer.singleShot(0, _hear)
    return _dialog(qtbot)


@EXPECTED
def test_the_report_says_what_program_and_where_and_nothing_else(crashes: Crashes, qtbot: QtBot, logged: None) -> None:
    dialog = _later(qtbot)
    report = _report(dialog)
    assert report.startswith(f"Meipi {__version__}")
    assert "PySide" in report
    assert "_fail" in report
    assert report.endswith("ValueError")
    for said in (report, _log()):
        assert SECRET not in said
        assert "ValueError" in said


@EXPECTED
def test_the_report_is_copied(crashes: Crashes, qtbot: QtBot) -> None:
    dialog = _later(qtbot)
    button = _button(dialog, "Copy the report")
    button.click()
    assert QGuiApplication.clipboard().text() == _report(dialog)
    assert button.text() == "Copied"


@EXPECTED
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_reader_goes_on_and_is_not_told_the_same_again(crashes: Crashes, qtbot: QtBot, key: Qt.Key) -> None:
    dialog = _later(qtbot)
    QTest.keyClick(dialog, key)
    qtbot.waitUntil(lambda: not _dialogs())
    QTimer.singleShot(0, _hear)
    qtbot.wait(100)
    assert _dialogs() == []


@EXPECTED
def test_a_second_error_is_added_to_what_is_open(crashes: Crashes, qtbot: QtBot) -> None:
    dialog = _later(qtbot)
    for _ in range(3):
        _hear()
    try:
        {}[SECRET]  # type: ignore[index]
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert _dialogs() == [dialog]
    report = _report(dialog)
    assert report.count("ValueError") == 1
    assert report.count("KeyError") == 1
    assert SECRET not in report


@EXPECTED
def test_an_error_in_a_thread_is_told_in_the_window(crashes: Crashes, qtbot: QtBot) -> None:
    thread = threading.Thread(target=_fail, args=(SECRET,))
    thread.start()
    thread.join()
    dialog = _dialog(qtbot)
    assert dialog.thread() is _window_thread()
    assert "_fail" in _report(dialog)
    assert SECRET not in _report(dialog)


def _window_thread() -> object:
    application = QApplication.instance()
    assert application is not None
    return application.thread()


@EXPECTED
def test_an_error_that_python_cannot_raise_goes_to_the_log_alone(crashes: Crashes, qtbot: QtBot, logged: None) -> None:
    class Thrown:
        def __del__(self) -> None:
            _fail(SECRET)

    Thrown()
    gc.collect()
    qtbot.wait(50)
    assert _dialogs() == []
    assert "ValueError" in _log()
    assert SECRET not in _log()


@EXPECTED
@pytest.mark.logs("A background job failed")
def test_an_error_of_a_worker_is_told_where_it_was(crashes: Crashes, sitting: Sitting, logged: None) -> None:
    sitting.bridge.shelf.list_documents(lambda _found: None)
    sitting.bridge.whole.read_tasks(None, lambda row: _fail(str(row)))
    tasks = sitting.bridge._tasks  # noqa: SLF001  (a job that fails is none that a reader can ask for)
    QTimer.singleShot(0, lambda: tasks.run("crash", lambda: _fail(SECRET), lambda _found: None, lambda _error: None))
    dialog = _dialog(sitting.qtbot)
    assert "_fail" in _report(dialog)
    assert SECRET not in _report(dialog) + _log()


@EXPECTED
def test_quitting_closes_the_window_as_a_reader_does(crashes: Crashes, sitting: Sitting) -> None:
    dialog = _later(sitting.qtbot)
    _button(dialog, "Quit").click()
    sitting.qtbot.waitUntil(lambda: not sitting.window.isVisible())


@pytest.mark.parametrize(
    "error",
    [
        OSError(28, SECRET, PATH),
        ReaderError("“{name}” is empty. Choose another.", name=PATH),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, PATH),
    ],
)
def test_the_log_holds_nothing_of_an_error_but_its_kind_and_place(logged: None, error: Exception) -> None:
    log = logging.getLogger("core.recent")
    log.setLevel(logging.INFO)
    try:
        raise error
    except Exception as caught:
        log.info("Something could not be written: %s", caught, exc_info=True)
    assert type(error).__name__ in _log()
    assert "test_crashes" not in _log()
    for secret in (SECRET, PATH, "周水生"):
        assert secret not in _log()


def test_the_log_is_turned_over(logged: None) -> None:
    log = logging.getLogger("meipi.test")
    log.setLevel(logging.INFO)
    for _ in range(8_000):
        log.info("%s", "." * 200)
    files = sorted(path.name for path in log_folder().iterdir())
    assert files == ["meipi.log", "meipi.log.1", "meipi.log.2"]
    assert sum(path.stat().st_size for path in log_folder().iterdir()) <= 1_600_000
