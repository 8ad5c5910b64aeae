"""What tests of the window share: a theme, files of real Chinese text, a bridge over a library of its own."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import delete, isValid

from core.recent import RecentPlaces
from core.session import ReadingSession
from core.settings import Settings
from gui.bridge import Bridge
from gui.collector import Collector
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.side_tabs import SideTabs
from gui.theme import Theme
from tests.gui.patience import PatientBot
from tests.gui.window_kit import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SPEECH = """在全镇防汛动员会上的讲话

同志们：

今天这个会，只讲三件事。

一、把险情想在前头

一是隐患要查到户。二是物资要备到点。沙袋、水泵、照明灯，一样都不能少。

二、把责任压到人头

谁的堤段谁负责，谁的水闸谁看守。

三、把群众放在心上

转移群众，宁可听骂声，不可听哭声。
"""


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """What waits in tests of windows."""
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def collector(qapp: QCoreApplication) -> Iterator[Collector]:
    """Collect in this thread alone, as the program does."""
    collector = Collector(qapp)
    yield collector
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Let what a test leaves end with it, and not in the middle of another one."""
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def dress_of_the_application(qapp: QApplication) -> Iterator[None]:
    """Undress the application of the theme that a test has put on it: the next one would meet its colours and its letters."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A short speech in a file."""
    file = tmp_path / "防汛动员会讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    return file


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    """A text of two hundred paragraphs in a file."""
    file = tmp_path / "水利工作会议讲话.txt"
    lines = [f"第{n}处闸口，要有人看，有人修，有人记账。" for n in range(1, 200)]
    file.write_text("\n".join(["在全镇水利工作会议上的讲话", "同志们：", *lines]), encoding="utf-8")
    return file


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where the tests' library is; it does not exist yet."""
    return tmp_path / "library.db"


@pytest.fixture
def bridge(qtbot: QtBot, library: Path) -> Iterator[Bridge]:
    """A bridge over that library, closed afterwards."""
    bridge = Bridge(ReadingSession(library))
    yield bridge
    bridge.close()


@pytest.fixture
def theme() -> Theme:
    """The paper theme."""
    return Theme.load("paper")


@pytest.fixture
def start(qtbot: QtBot, library: Path, theme: Theme, tmp_path: Path) -> Iterator[Callable[..., Sitting]]:
    """Start the window, with settings if wanted; again and again over the same library and places. Closed afterwards."""
    bridges: list[Bridge] = []

    def start_window(settings: Settings | None = None, *, resized: bool = True, hints: bool = False, settled: bool = True) -> Sitting:
        bridge = Bridge(ReadingSession(library))
        bridges.append(bridge)
        # The hints of a first start would lie over what other tests look at.
        settings = replace(settings or Settings(), hints_shown=hints)
        preferences = Preferences(settings, tmp_path / "settings.json", bridge)
        recent = RecentPlaces(tmp_path / "recent.json")
        window = MainWindow(bridge, recent, preferences, theme)
        qtbot.addWidget(window)
        if resized:
            # The offscreen display is smaller than the window would like.
            window.resize(theme.metrics.window_width, theme.metrics.window_height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if settled:
            # As a moment after a real start.
            window.make_library_parts()
            window.findChild(SideTabs).fulfil()
        return Sitting(qtbot, bridge, window, library, recent)

    yield start_window
    # The windows, which have been closed; then what they opened beside them, such as the help: the end of the program takes that away.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for widget in QApplication.topLevelWidgets():
        if isValid(widget):
            delete(widget)
    for bridge in bridges:
        bridge.close()
        # Its connections hold what they call, and that holds the bridge, which Python cannot see: it would last, with all of the window.
        delete(bridge)


@pytest.fixture
def sitting(start: Callable[..., Sitting]) -> Sitting:
    """The window at its first start, with nothing open."""
    return start()


@pytest.fixture
def reading(sitting: Sitting, speech: Path) -> Sitting:
    """The window with the short speech open."""
    sitting.open(speech)
    return sitting


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: the offscreen one outlives Python, and what Python made would take the process down with it."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
