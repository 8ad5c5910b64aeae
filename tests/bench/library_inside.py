"""Measures the library inside the real window, in a process of its own: python -m tests.bench.library_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from core import pinyin
from gui.widgets.holding_view import HoldingList, HoldingTable
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.widgets.holding_view import HoldingView

NOTCHES: Final = 150
JUMPS: Final = 60
WORDS: Final = ("nongcun", "讲话", "qinghe", "赵守田 2019", "zzz")
SORTED: Final = ("title", "characters", "speaker", "date")
_NOTCH: Final = 120
_REST: Final = 0.4
_PATIENCE: Final = 30.0


class Painted(QObject):
    """Sees when the window has been painted with what is looked for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_there: Callable[[], bool] | None = None
        self.at: float | None = None
        window.installEventFilter(self)

    def begin(self, is_there: Callable[[], bool]) -> None:
        """Look from now on for a picture in which something is there."""
        self.at, self._is_there = None, is_there

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the first turn in which the window is painted so; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest and self.at is None and self._is_there is not None and self._is_there():
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return super().eventFilter(watched, event)


class Doing:
    """Says what was done last."""

    last = "opening"


def library(file: Path) -> dict[str, object]:
    """Return the milliseconds until page and pane are painted, of each frame of scrolling, and the gaps while filtering and sorting."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.wait(lambda: driven.bridge.holdings.catalogue is not None)
    driven.live(2.0)
    painted = Painted(driven.window)
    page = _opened(driven, painted, HoldingTable, Qt.Key.Key_L)
    driven.live(_REST)
    again = []
    for _ in range(3):
        QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        driven.live(_REST)
        again.append(_opened(driven, painted, HoldingTable, Qt.Key.Key_L))
        driven.live(_REST)
    pane = _opened(driven, painted, HoldingList, Qt.Key.Key_2)
    driven.live(_REST)
    table = _view(driven, HoldingTable)
    frames = [*_wheel(driven, table), *_jump(driven, table), *_wheel(driven, _view(driven, HoldingList))]
    found = _filter(driven, table, painted)
    rows = table.model().rowCount()
    driven.close()
    return {"page": page, "again": again, "pane": pane, "frames": frames, "rows": rows, **found}


def _view(driven: Driven, kind: type[HoldingView]) -> HoldingView:
    found = driven.window.findChild(kind)
    assert found is not None, kind
    return found


def _opened(driven: Driven, painted: Painted, kind: type[HoldingView], key: Qt.Key) -> dict[str, float]:
    """Press a key; return the milliseconds until a list is painted with its documents."""

    def is_there() -> bool:
        view = driven.window.findChild(kind)
        return view is not None and view.isVisible() and view.model().rowCount() > 0

    painted.begin(is_there)
    begin, own = time.perf_counter(), time.thread_time()
    QTest.keyClick(driven.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    driven.wait(lambda: painted.at is not None)
    return {"time": 1000 * ((painted.at or begin) - begin), "own": 1000 * (time.thread_time() - own)}


def _wheel(driven: Driven, view: HoldingView) -> list[dict[str, float]]:
    """Turn the wheel, notch by notch; return the milliseconds of each with its frame."""
    viewport, window = view.viewport(), driven.window.windowHandle()
    # To the window, as the reader's come: it then puts off what it makes while it rests.
    place = QPointF(viewport.mapTo(driven.window, viewport.rect().center()))
    frames = []
    for number in range(NOTCHES):
        notch = QPoint(0, -_NOTCH if number < 2 * NOTCHES // 3 else _NOTCH)
        none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        at = QPointF(driven.window.mapToGlobal(place.toPoint()))
        event = QWheelEvent(place, at, QPoint(), notch, no_button, none, Qt.ScrollPhase.NoScrollPhase, False)
        begin, own = time.perf_counter(), time.thread_time()
        QApplication.sendEvent(window, event)
        QApplication.processEvents()
        frames.append({"time": 1000 * (time.perf_counter() - begin), "own": 1000 * (time.thread_time() - own)})
        driven.live(0.01)
    return frames


def _touch(driven: Driven) -> None:
    """Press a key that does nothing, as the window sees hands at work: it then puts off what it makes while it rests."""
    QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_Shift)


def _jump(driven: Driven, view: HoldingView) -> list[dict[str, float]]:
    """Drag the scroll bar to any place; return the milliseconds of each whole picture."""
    source = random.Random(5)
    bar = view.verticalScrollBar()
    frames = []
    for _ in range(JUMPS):
        _touch(driven)
        place = source.randrange(bar.maximum() + 1)
        begin, own = time.perf_counter(), time.thread_time()
        bar.setValue(place)
        QApplication.processEvents()
        frames.append({"time": 1000 * (time.perf_counter() - begin), "own": 1000 * (time.thread_time() - own)})
        driven.live(0.01)
    return frames


def _filter(driven: Driven, table: HoldingView, painted: Painted) -> dict[str, object]:
    """Write words over the table and sort it by columns; return the gaps of a timer meanwhile, and how soon each was seen."""
    doing = Doing()
    page = table.parentWidget()
    while page is not None and page.objectName() != "HoldingsPane":
        page = page.parentWidget()
    assert page is not None
    field: Any = page.findChild(QLineEdit, "FilterField")
    model: Any = table.model()
    # As the last window was left it may be sorted by what comes first: then nothing would be arranged.
    table.horizontalHeader().setSortIndicator(model.columns.index("added"), Qt.SortOrder.DescendingOrder)
    # What is loaded once is not what is measured.
    pinyin.load()
    driven.live(1.0)
    beat = Beat(doing)
    beat.start()
    arranged: list[float] = []
    model.arranged.connect(lambda: arranged.append(time.perf_counter()))
    seen = []

    def wait(act: Callable[[], object], name: str) -> None:
        _touch(driven)
        doing.last = name
        arranged.clear()
        begin = time.perf_counter()
        act()
        driven.wait(lambda: bool(arranged))
        painted.begin(lambda: True)
        table.viewport().update()
        driven.wait(lambda: painted.at is not None)
        seen.append(1000 * ((painted.at or begin) - begin))
        driven.live(_REST)

    for words in WORDS:
        wait(lambda words=words: field.setText(words), words)  # type: ignore[misc]
    wait(field.clear, "all")
    for column in SORTED:
        number = model.columns.index(column)
        wait(lambda number=number: table.horizontalHeader().setSortIndicator(number, Qt.SortOrder.AscendingOrder), column)  # type: ignore[misc]
    longest = sorted(beat.gaps, reverse=True)
    return {"seen": seen, "largest": longest[0].length, "longest": [gap._asdict() for gap in longest[:10]]}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(library(Path(sys.argv[1])), ensure_ascii=False))
