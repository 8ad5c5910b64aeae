"""The start of the window, in this order.

`gui.start` has read the command line, and a process of its own reads the first document and its outline already. Then come
the application, its language and its faces. A worker thread waits for the document, while this thread builds the window
and, when all widgets are there, styles them. The first events bring what the worker has found. Signals and the log are
seen to after that; jieba, sqlite-utils and everything else that the first picture does not need are not imported here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from core import __version__
from core.paths import config_folder, data_folder, is_library_expected, is_library_named, library_path
from core.recent import RecentPlaces
from core.session import ReadingSession
from core.settings import load
from gui.bridge import Bridge
from gui.files import open_place
from gui.i18n import install_language
from gui.input_methods import prepare_input
from gui.main_window import MainWindow
from gui.messages import worded
from gui.preferences import Preferences
from gui.theme import Theme

if TYPE_CHECKING:
    from types import TracebackType

    from core.meeting import Meeting
    from core.open_tabs import OpenTabs
    from core.recent import Place
    from core.session import ReadAhead
    from core.settings import Loaded
    from gui.options import Options

BESIDE: Final = 32
"""Pixels by which a window stands off the one beside it."""
PATIENCE: Final = 1.0
"""Seconds for which an act of the reader waits for another program's writing, before it is told instead."""
WATCH_AFTER: Final = 50
"""Milliseconds after the window is shown before its icon, signals and the log are seen to: the first picture waits for none."""


def main(options: Options, tabs: OpenTabs, ahead: ReadAhead | None, found: Loaded, meeting: Meeting) -> int:
    """Run the window until it is closed.

    Args:
        options: the words after the program's name.
        tabs: what is to be open; the active one is shown.
        ahead: what has begun to read it.
        found: the settings.
        meeting: what came of looking for another window on the library.

    Returns:
        The exit status.
    """
    sys.excepthook = _report
    first = tabs.active
    application, bridge, window = build_window(options, first.place if first is not None else None, ahead, tabs, found)
    if options.is_new_window or meeting.refusal is not None:
        # It would lie exactly over the other one.
        window.move(window.pos() + QPoint(BESIDE, BESIDE))
    window.show()
    bridge.show_what_is_read()
    QTimer.singleShot(WATCH_AFTER, lambda: _watch(application, bridge, window, found))
    QTimer.singleShot(WATCH_AFTER, lambda: _receive(application, bridge, window, options, meeting))
    status = application.exec()
    bridge.close()
    # The system takes the claim off when the process ends: until then no other start reads what was being written here.
    return status


def build_window(
    options: Options,
    first: Place | None = None,
    ahead: ReadAhead | None = None,
    tabs: OpenTabs | None = None,
    found: Loaded | None = None,
) -> tuple[QApplication, Bridge, MainWindow]:
    """Build the application and its window, not yet shown.

    Close the bridge after the application has ended.

    Args:
        options: where the library is, and what to open.
        first: what to read while the window is being built, None for nothing.
        ahead: what has begun to read it.
        tabs: what else is open, None for nothing.
        found: the settings, None to read them.
    """
    prepare_input(os.environ, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    application = _application([sys.argv[0]])
    application.setApplicationName("meipi")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("meipi")
    settings_path = config_folder() / "settings.json"
    settings = found.settings if found is not None else load(settings_path)
    install_language(application, settings.language)
    application.setApplicationDisplayName(QApplication.translate("App", "Meipi"))
    theme = Theme.of(settings)
    theme.apply_faces(application)
    session = ReadingSession(library_path(options.library, settings.library), ahead, patience=PATIENCE)
    is_named = is_library_named(options.library)
    bridge = Bridge(session, is_library_fixed=is_named)
    bridge.keeping.is_expected = is_library_expected(options.library, settings.library)
    recent = RecentPlaces(data_folder() / "recent.json")
    if first is not None:
        # A worker reads while this thread builds: what it finds is delivered by the event loop, when all is connected.
        open_place(bridge, first)
    window = MainWindow(bridge, recent, Preferences(settings, settings_path), theme)
    theme.apply_style_sheet(application)
    if tabs is not None:
        window.restore_tabs(tabs)
    if options.goto is not None:
        window.go_to_when_shown(options.goto)
    return application, bridge, window


def _application(arguments: list[str]) -> QApplication:
    if sys.platform == "darwin":
        from gui.application import Application

        return Application(arguments)
    return QApplication(arguments)


def _receive(application: QApplication, bridge: Bridge, window: MainWindow, options: Options, meeting: Meeting) -> None:
    """Take what other starts hand over from now on; those that have come meanwhile have waited for it."""
    from gui.handover import Handover

    handover = Handover(lambda request: window.arrivals().take(request), lambda: window.arrivals().number_in_front(), application)
    handover.claimed.connect(lambda is_claimed: window.keep_tabs(is_kept=is_claimed))
    window.leaving.connect(handover.close)
    bridge.keeping.turned.connect(lambda *_: handover.follow(bridge.keeping.path))
    bridge.keeping.moved.connect(lambda *_: handover.follow(bridge.keeping.path))
    handover.begin(bridge.keeping.path, meeting.claim)
    if sys.platform == "darwin":
        from gui.application import Application

        if isinstance(application, Application):
            application.asked.connect(lambda request: window.arrivals().take(request))
            application.listen()
    if meeting.refusal is not None:
        _tell_when_shown(bridge, window, worded(meeting.refusal))
    if options.folder is not None:
        window.arrivals().list_folder(options.folder)
    if options.link:
        window.arrivals().follow(options.link)


def _tell_when_shown(bridge: Bridge, window: MainWindow, words: str) -> None:
    """Tell something once the first document is there: what is shown takes away what was told of what was there before."""
    if bridge.is_busy:
        QTimer.singleShot(WATCH_AFTER, lambda: _tell_when_shown(bridge, window, words))
    else:
        window.tell(words)


def _watch(application: QApplication, bridge: Bridge, window: MainWindow, found: Loaded) -> None:
    from gui.collector import Collector
    from gui.crashes import Crashes, watch_for_the_end
    from gui.emblem import emblem
    from gui.warming import LibraryWarming, Warming
    from gui.watch import end_on_signal, font_advice, start_logging

    application.setWindowIcon(emblem())
    end_on_signal(application)
    start_logging()
    if sys.excepthook is _report:
        Crashes(application).watch()
    watch_for_the_end(application, window.ask)
    advice = font_advice()
    if advice:
        window.tell(advice)
    Collector(application)
    Warming(window, bridge, window.dialog_makers())
    window.watch_settings(found)
    LibraryWarming(window, bridge, (*window.library_makers(), window.watch_library))


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of an error that has come before the window is watched."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        sys.__excepthook__(kind, error, trace)
        return
    from gui.crashes import Crashes
    from gui.watch import start_logging

    start_logging()
    crashes = Crashes(application)
    crashes.watch()
    crashes.hear(kind, error, trace)
