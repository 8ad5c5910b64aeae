"""What the process watches beside its window: signals, the log, errors of its own, fonts."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import traceback
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QFontDatabase

from core import __version__
from core.paths import log_folder
from gui.leftovers import ENDING
from gui.messages import show_crash

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
    """Write the log to a file in the platform's folder, at most three files of half a megabyte."""
    from logging.handlers import RotatingFileHandler

    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "meipi.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of an error of our own, once; the program goes on if it can."""
    words = "".join(traceback.format_exception(kind, error, trace))
    log.critical("Unexpected error\n%s", words)
    sys.stderr.write(words)
    sys.excepthook = sys.__excepthook__
    show_crash(f"Meipi {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{words}")
    sys.excepthook = report
