"""Errors of the program itself: told once and calmly, from whatever thread, and nothing of what was read gets into report or log."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QPushButton, QWidget

from core import __version__
from core.errors import ReaderError
from core.paths import log_folder
from gui.crashes import Crashes
from gui.dialogs.crash import CrashDialog
from gui.watch import start_logging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

SECRET = "沙袋、水泵、照明灯，一样都不能少"
PATH = "/home/周水生/防汛动员会讲话.txt"
EXPECTED = pytest.mark.logs("Unexpected error")


class Canvas(QWidget):
    """Fails whenever it is painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fail."""
        self.times += 1
        _fail(SECRET)


class Thread(QThread):
    """Fails."""

    def run(self) -> None:
        """Fail."""
        _fail(SECRET)


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
@pytest.mark.qt_no_exception_capture
def test_an_error_in_painting_is_told_once_and_leaves_room_in_the_log(crashes: Crashes, qtbot: QtBot, logged: None) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.show()
    dialog = _dialog(qtbot)
    timer = QTimer(canvas)
    timer.timeout.connect(canvas.repaint)
    timer.start(0)
    qtbot.waitUntil(lambda: canvas.times > 100)
    timer.stop()
    assert _dialogs() == [dialog]
    assert _report(dialog).count("ValueError") == 1
    assert _log().count("ValueError") < 10
    assert "for the 64th time" in _log()


@EXPECTED
@pytest.mark.qt_no_exception_capture
def test_an_error_in_a_thread_of_qt_is_told_in_the_window(crashes: Crashes, qtbot: QtBot) -> None:
    thread = Thread()
    thread.start()
    thread.wait()
    dialog = _dialog(qtbot)
    assert dialog.thread() is _window_thread()
    assert "Thread.run" in _report(dialog)


@EXPECTED
@pytest.mark.qt_no_exception_capture
@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_an_error_while_a_menu_is_open_is_told_above_it(crashes: Crashes, sitting: Sitting) -> None:
    menu = QMenu(sitting.window)
    menu.addAction("文件")
    menu.popup(sitting.window.mapToGlobal(sitting.window.rect().center()))
    dialog = _later(sitting.qtbot)
    sitting.qtbot.waitUntil(dialog.isActiveWindow)
    assert QApplication.activePopupWidget() is None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: not _dialogs())


@EXPECTED
def test_quitting_keeps_the_note_that_is_being_written(crashes: Crashes, sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    sitting.select("只讲三件事")
    sitting.press(Qt.Key.Key_N)
    sitting.qtbot.waitUntil(sitting.is_writing)
    sitting.write("还没写完")
    _button(_later(sitting.qtbot), "Quit").click()
    sitting.qtbot.waitUntil(lambda: not sitting.window.isVisible())
    assert [mark.note for mark in sitting.stored(speech)] == ["还没写完"]


@EXPECTED
def test_quitting_ends_a_dialog_that_was_open_too(crashes: Crashes, sitting: Sitting) -> None:
    sitting.trigger("app.settings")
    sitting.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None or QApplication.activeWindow() is not sitting.window)
    _button(_later(sitting.qtbot), "Quit").click()
    sitting.qtbot.waitUntil(lambda: not any(one.isVisible() for one in QApplication.topLevelWidgets()))


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
