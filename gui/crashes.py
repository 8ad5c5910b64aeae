"""Errors of the program itself: logged without what was being read, and told once, whatever thread they come from."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QApplication

from core import __version__, crash_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from gui.dialogs.crash import CrashDialog
    from gui.widgets.question_bar import Question

log = logging.getLogger(__name__)

MOST_SHOWN: Final = 5
"""Reports of different errors that the dialog shows, while it is open."""
ENDED: Final = "ended by an error"
"""Key of what is told above the page."""


class Crashes(QObject):
    """Hears of every error that nothing in the program has caught.

    An error is told once: one in painting would come again with every picture. While the dialog is open, what else happens is added
    to it, so that dialogs never lie over one another.

    Args:
        application: owns it.
    """

    _happened = Signal(str, str)
    """Fingerprint and report. Crosses from any thread to the window's."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._told: set[str] = set()
        self._heard: dict[str, int] = {}
        self._reports: list[str] = []
        self._dialog: CrashDialog | None = None
        self._happened.connect(self._tell)

    def watch(self) -> None:
        """Hear of errors from now on: of all threads, and those that Python cannot raise."""
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread
        sys.unraisablehook = self._hear_unraisable

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and tell of it. In any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        words, mark = crash_report.of_error(error), crash_report.fingerprint(error)
        self._log(mark, words, error)
        if QThread.currentThread() is self.thread():
            self._tell(mark, words)
        else:
            self._happened.emit(mark, words)

    def _hear_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not issubclass(found.exc_type, SystemExit):
            self.hear(found.exc_type, found.exc_value, found.exc_traceback)

    def _hear_unraisable(self, found: sys.UnraisableHookArgs) -> None:
        """Log an error that has kept nothing from being done: it came while something was thrown away."""
        if found.exc_value is not None:
            self._log(crash_report.fingerprint(found.exc_value), crash_report.of_error(found.exc_value), found.exc_value)

    def _log(self, mark: str, words: str, error: BaseException) -> None:
        """Log an error the first time, the second, the fourth and so on: one in painting would drive all else out of the log."""
        self._heard[mark] = count = self._heard.get(mark, 0) + 1
        if count & (count - 1):
            return
        log.critical("Unexpected error%s\n%s", f", for the {count}th time" if count > 2 else "", words)
        if sys.flags.dev_mode:
            traceback.print_exception(error)
        else:
            sys.stderr.write(f"{words}\n")

    def _tell(self, mark: str, words: str) -> None:
        if mark in self._told:
            return
        self._told.add(mark)
        self._reports = [*self._reports, words][:MOST_SHOWN]
        if self._dialog is not None:
            self._dialog.show_reports(self._whole())
            return
        from gui.dialogs.crash import CrashDialog

        self._dialog = dialog = CrashDialog(self._whole(), QApplication.activeWindow())
        dialog.log_wanted.connect(_show_log)
        dialog.quit_wanted.connect(_quit)
        dialog.destroyed.connect(self._forget, Qt.ConnectionType.DirectConnection)
        dialog.finished.connect(lambda _result: self._forget())
        if QThread.currentThread().loopLevel():
            dialog.open()
        else:
            # At the very start or end nothing else would show it.
            dialog.exec()

    def _whole(self) -> list[str]:
        return [facts(), *self._reports]

    def _forget(self, *_: object) -> None:
        self._dialog = None
        self._reports = []


def watch_for_the_end(application: QApplication, tell: Callable[[Question, Callable[[str], object]], object]) -> None:
    """Note where the program is when the system ends it, and tell of the last time that it did.

    Args:
        application: while it runs.
        tell: shows a question above the page, and calls what answers it.
    """
    from core.fatal_log import FatalLog, take_last_words
    from core.paths import log_folder

    last = take_last_words(log_folder())
    own = FatalLog.begin(log_folder())
    if own is not None:
        # By a function that holds it: a connection to its method would not.
        application.aboutToQuit.connect(lambda: own.end())
    for words in last:
        log.critical("The program was ended by the system\n%s", words)
    if last:
        _tell_of_the_end("\n\n".join([facts(), *last]), tell)


def _tell_of_the_end(report: str, tell: Callable[[Question, Callable[[str], object]], object]) -> None:
    from gui.widgets.question_bar import Question

    def answer(chosen: str) -> None:
        if chosen == "copy":
            QApplication.clipboard().setText(report)
        elif chosen == "log":
            _show_log()

    words = QCoreApplication.translate(
        "Crashes", "Last time Meipi was ended by an error of its own. What you wrote is saved; if it happens again, send us the report."
    )
    answers = (
        ("copy", QCoreApplication.translate("Crashes", "Copy the report")),
        ("log", QCoreApplication.translate("Crashes", "Show the log")),
    )
    tell(Question(ENDED, words, answers), answer)


def facts() -> str:
    """Return what program this is, and on what it runs."""
    import platform

    import PySide6
    from PySide6.QtCore import QLocale, qVersion

    from core.own_program import is_packaged

    screens = ", ".join(f"{round(100 * one.devicePixelRatio())} %" for one in QApplication.screens())
    lines = [
        f"Meipi {__version__}, {'packaged' if is_packaged() else 'from its sources'}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide {PySide6.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}, {QApplication.platformName()}, screens {screens}",
        f"language {QLocale().name()}",
    ]
    return "\n".join(lines)


def _show_log() -> None:
    from gui.messages import open_log_folder

    open_log_folder()


def _quit() -> None:
    """Close the window as a reader does, so that everything is written; end in any case unless something is asked about it."""
    if QApplication.closeAllWindows():
        QApplication.quit()
