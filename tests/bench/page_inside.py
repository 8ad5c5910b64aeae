"""Measures the page inside the real window, in a process of its own: python -m tests.bench.page_inside scrolling FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from tests.bench.inside import Driven

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMES: Final = 200
"""Of each way to scroll."""
_NOTCH: Final = 120
"""Eighths of a degree."""
_BETWEEN: Final = 0.004
"""Seconds of rest after a frame, in which what it has left for later may come."""
_PATIENCE: Final = 10.0


class Frames(QObject):
    """Acts on the page and sees how long it takes until the window has painted what became of it."""

    def __init__(self, driven: Driven) -> None:
        super().__init__(driven.window)
        self._is_painted = False
        self.taken: list[tuple[str, float, float]] = []
        """Name of each act, milliseconds from the event to the end of its paint, and those of them that this thread had the processor.

        Work that is left for later and takes longer than that counts instead: the next event would have to wait for it.
        """
        driven.window.installEventFilter(self)

    def take(self, name: str, send: Callable[[], object]) -> None:
        """Send an event and wait for the picture.

        Raises:
            TimeoutError: if nothing is painted.
        """
        self._is_painted = False
        begin, own = time.perf_counter(), time.thread_time()
        send()
        while not self._is_painted:
            QApplication.processEvents()
            if time.perf_counter() - begin > _PATIENCE:
                message = f"{name}: nothing is painted"
                raise TimeoutError(message)
        now = time.perf_counter()
        wall, own = 1000 * (now - begin), 1000 * (time.thread_time() - own)
        end = now + _BETWEEN
        while now < end:
            start, start_own = now, time.thread_time()
            QApplication.processEvents()
            now = time.perf_counter()
            wall, own = max(wall, 1000 * (now - start)), max(own, 1000 * (time.thread_time() - start_own))
        self.taken.append((name, wall, own))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the window is painted; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._is_painted = True
        return super().eventFilter(watched, event)


def scrolling(file: Path) -> dict[str, object]:
    """Scroll through a long text with many marks by wheel, page keys and bar, down and up; tell every frame."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(1.0)
    frames = Frames(driven)
    driven.reader.go_to(driven.length() // 3)
    driven.reader.focus_page()
    driven.live(1.0)
    for number in range(FRAMES):
        frames.take("wheel", lambda down=number % 8 != 7: _turn(driven.viewport, -1 if down else 1))
    for number in range(FRAMES):
        frames.take("page", lambda down=number % 8 != 7: _press(driven.page, Qt.Key.Key_PageDown if down else Qt.Key.Key_PageUp))
    _drag(driven, frames)
    marks = len(driven.bridge.annotations())
    length = driven.length()
    driven.close()
    return {"marks": marks, "length": length, "frames": frames.taken}


def _turn(viewport: QWidget, notches: int) -> None:
    """Turn the wheel over the text."""
    centre = viewport.rect().center()
    place = QPointF(viewport.mapToGlobal(centre))
    none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    event = QWheelEvent(QPointF(centre), place, QPoint(), QPoint(0, _NOTCH * notches), no_button, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(viewport, event)


def _press(page: QWidget, key: Qt.Key) -> None:
    """Press a key of the page."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(page, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def _drag(driven: Driven, frames: Frames) -> None:
    """Take hold of the handle of the scroll bar and pull it down and up, by one pixel of the display with each move."""
    (bar,) = (one for one in driven.reader.findChildren(QScrollBar) if one.objectName() == "TickBar" and one.isVisible())
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    handle = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar)
    spot = handle.center()
    _mouse(bar, QEvent.Type.MouseButtonPress, spot)
    down = min(FRAMES * 2 // 3, bar.height() - spot.y() - handle.height())
    for step in range(1, FRAMES + 1):
        y = spot.y() + (step if step <= down else 2 * down - step)
        frames.take("drag", lambda y=y: _mouse(bar, QEvent.Type.MouseMove, QPoint(spot.x(), y)))
    _mouse(bar, QEvent.Type.MouseButtonRelease, spot)


def _mouse(widget: QWidget, kind: QEvent.Type, spot: QPoint) -> None:
    left, no_button = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = no_button if kind == QEvent.Type.MouseMove else left
    held = no_button if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(widget.mapToGlobal(spot))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(spot), place, button, held, Qt.KeyboardModifier.NoModifier))


def main(what: str, *files: str) -> int:
    """Measure and print."""
    gc.disable()
    measures: dict[str, Callable[..., dict[str, Any]]] = {"scrolling": scrolling}
    print(json.dumps(measures[what](*map(Path, files)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
