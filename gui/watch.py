"""What the process watches beside its window: signals, the log, crashes, fonts."""

from __future__ import annotations

import logging
import signal
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QFontDatabase

from core import crash_report
from core.paths import log_folder
from gui.leftovers import ENDING

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)
WAKE_BYTES: Final = 64


def end_on_signal(application: QApplication) -> None:
    """Close the window as a reader would when the session ends: notes are written, the place is kept."""
    near, far = socket.socketpair()
    for end in (near, far):
        end.setblocking(False)
    signal.set_wakeup_fd(far.fileno())
    notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, application)

    def close() -> None:
        near.recv(WAKE_BYTES)
        # Nobody may be there to be asked anything.
        application.setProperty(ENDING, True)
        application.closeAllWindows()
        application.quit()

    notifier.activated.connect(close)
    # The notifier does the closing; Python only must not die of the signal. The sockets live as long as the application.
    application.setProperty("signal_sockets", (near, far))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: None)


def font_advice() -> str | None:
    """Return a sentence for a machine without any Chinese font, None where there is one.

    In English and without a translation: Chinese could not be read there.
    """
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return None
    return "No Chinese font is installed, so the text shows as boxes. Install one (Debian, Ubuntu: fonts-noto-cjk) and start again."


def start_logging() -> None:
    """Write the log to a file in the platform's folder, at most three files of half a megabyte; of errors only what may be told."""
    from logging.handlers import RotatingFileHandler

    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "meipi.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(SpareFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class SpareFormatter(logging.Formatter):
    """Writes of errors where they were, and not what they say: that may be a passage of a text, or the name of a document."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        if isinstance(record.args, tuple) and any(isinstance(one, BaseException) for one in record.args):
            record = logging.makeLogRecord(record.__dict__)
            record.args = tuple(crash_report.in_brief(one) if isinstance(one, BaseException) else one for one in record.args or ())
        # Another handler may have written it out in full.
        before, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = before

    def formatException(self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]) -> str:
        """Return what may be told of an error."""
        return crash_report.of_error(ei[1]) if ei[1] is not None else ""
