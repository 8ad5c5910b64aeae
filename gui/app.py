"""The start of the window, in this order.

The command line is read. A worker thread begins to read the document while Qt is still being loaded: reading needs no
window. Then come the application, its language and its theme, the library (not opened before it is needed), the window,
and at last the first event: the text is shown with what the worker has found. jieba, sqlite-utils and everything else
that the first picture does not need are not imported here.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from core import __version__
from core.paths import config_folder, data_folder, library_path, log_folder
from core.recent import RecentPlaces
from core.session import ReadingSession
from core.settings import load
from gui.bridge import Bridge
from gui.files import open_last
from gui.i18n import install_language
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from gui.options import Options

log = logging.getLogger(__name__)
WAKE_BYTES: Final = 64
LOG_AFTER: Final = 1000
"""Milliseconds after which the log's file is opened; records before that go to stderr only if they are warnings."""


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed.

    Args:
        argv: the words after the program's name.

    Returns:
        The exit status.
    """
    from gui.options import parse

    options = parse(argv)
    application, bridge, window = build_window(options, open_at_once=True)
    window.show()
    sys.excepthook = _report
    _end_on_signal(application)
    QTimer.singleShot(LOG_AFTER, _start_logging)
    status = application.exec()
    bridge.close()
    return status


def build_window(options: Options, *, open_at_once: bool = False) -> tuple[QApplication, Bridge, MainWindow]:
    """Build the application and its window, not yet shown.

    Close the bridge after the application has ended.

    Args:
        options: where the library is, and what to open.
        open_at_once: begin to read what the options or the last time name while the window is being built.
    """
    _prepare_input()
    application = QApplication([sys.argv[0]])
    application.setApplicationName("meipi")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("meipi")
    settings_path = config_folder() / "settings.json"
    settings = load(settings_path)
    install_language(application, settings.language)
    application.setApplicationDisplayName(QApplication.translate("App", "Meipi"))
    theme = Theme.load(settings.theme)
    theme.apply(application)
    session = ReadingSession(library_path(options.library))
    bridge = Bridge(session)
    recent = RecentPlaces(data_folder() / "recent.json")
    if open_at_once:
        # The worker reads while this thread builds: what it finds is delivered by the event loop, when all is connected.
        _open_wanted(bridge, recent, options)
    window = MainWindow(bridge, recent, Preferences(settings, settings_path), theme)
    if options.goto is not None:
        window.go_to_when_shown(options.goto)
    return application, bridge, window


def _open_wanted(bridge: Bridge, recent: RecentPlaces, options: Options) -> None:
    if options.files:
        bridge.open_file(Path(options.files[0]).absolute())
    else:
        open_last(bridge, recent)


def _prepare_input() -> None:
    """Let Chinese be typed under fcitx, for which Qt's wheel has no plugin: fcitx5 also speaks the protocol of ibus."""
    if os.environ.get("QT_IM_MODULE") != "fcitx":
        return
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if not any("fcitx" in file.name for file in plugins.glob("*")):
        os.environ["QT_IM_MODULE"] = "ibus"


def _end_on_signal(application: QApplication) -> None:
    """Close the window as a reader would when the session ends: notes are written, the place is kept."""
    near, far = socket.socketpair()
    for end in (near, far):
        end.setblocking(False)
    signal.set_wakeup_fd(far.fileno())
    notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, application)

    def close() -> None:
        near.recv(WAKE_BYTES)
        application.closeAllWindows()
        application.quit()

    notifier.activated.connect(close)
    # The notifier does the closing; Python only must not die of the signal. The sockets live as long as the application.
    application.setProperty("signal_sockets", (near, far))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: None)


def _start_logging() -> None:
    from logging.handlers import RotatingFileHandler

    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "meipi.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of an error of our own, once; the program goes on if it can."""
    from gui.messages import show_crash

    report = "".join(traceback.format_exception(kind, error, trace))
    log.critical("Unexpected error\n%s", report)
    sys.stderr.write(report)
    sys.excepthook = sys.__excepthook__
    show_crash(f"Meipi {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{report}")
    sys.excepthook = _report
