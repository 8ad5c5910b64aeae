"""Zooms, widens and jumps about in a long text of any shape, in the real window: python -m tests.bench.page_shapes_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import random
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from gui.widgets.border import Border
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS: Final = ("jump", "zoom", "official", "width")
"""Of acts, by the beginning of their names."""
JUMPS: Final = 30
"""Places that are gone to right after the text is shown, and again when everything is there."""
ZOOMS: Final = 16
WIDTHS: Final = 60
"""Steps in which an edge is dragged, each way."""
_STEP: Final = 6
"""Pixels of such a step."""
_EVERY: Final = 0.016
"""Seconds between two steps of a mouse."""
_PAUSE: Final = 0.12
"""Seconds between two keys."""
_QUIET: Final = 1.0
_WHEEL: Final = 120
_NEAR: Final = 2
"""Pixels by which a line that stays may be elsewhere."""
_TOLD: Final = 12


class Doing(QObject):
    """Notes what is being done, for the gaps."""

    last = "opening"


class Missed(NamedTuple):
    """An act after which another line was there than should be."""

    act: str
    point: int
    """Code point whose line should be there."""
    wanted: int | None
    """Pixels from the top at which it should be; None for anywhere in view."""
    found: int | None


class Shapes:
    """Hands on the window, and eyes on the line that must stay or come.

    Args:
        driven: the window.
        doing: takes the name of each act.
    """

    def __init__(self, driven: Driven, doing: Doing) -> None:
        self._driven = driven
        self._doing = doing
        self._source = random.Random(11)
        self.missed: list[Missed] = []

    def jump(self, count: int) -> None:
        """Go to places anywhere in the text; each must be seen at once."""
        for _ in range(count):
            point = self._source.randrange(self._driven.length())
            self._doing.last = "jump"
            self._driven.reader.go_to(point)
            self._driven.live(_PAUSE / 2)
            y = self._driven.reader.y_of(point)
            if y is None or not 0 <= y < self._driven.viewport.height():
                self.missed.append(Missed("jump", point, None, y))

    def zoom(self) -> None:
        """Make the text larger and smaller, by key and by wheel, and turn the official layout on and off."""
        for number in range(ZOOMS):
            is_larger = number % 4 < 2
            with self._kept("zoom by key"):
                self._press(Qt.Key.Key_Plus if is_larger else Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
            with self._kept("zoom by wheel"):
                self._turn(1 if is_larger else -1)
        for _ in range(4):
            with self._kept("official layout"):
                self._press(Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)

    def widen(self) -> None:
        """Drag the window's edge, then the borders of both side bars, in and out in small steps."""
        window = self._driven.window
        width, height = window.width(), window.height()
        with self._kept("width by the window's edge"):
            for step in _there_and_back():
                self._doing.last = "width by the window's edge"
                window.resize(width - step * _STEP, height)
                self._driven.live(_EVERY)
        for border in window.findChildren(Border):
            with self._kept("width by a side bar"):
                self._drag(border)

    @contextmanager
    def _kept(self, act: str) -> Iterator[None]:
        """Tell an act after which the line that was at the top is elsewhere."""
        reader = self._driven.reader
        self._doing.last = act
        point = reader.place()
        before = reader.y_of(point)
        yield
        self._driven.live(_PAUSE)
        after = reader.y_of(point)
        if before is None or after is None or abs(after - before) > _NEAR:
            self.missed.append(Missed(act, point, before, after))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self._driven.window.windowHandle(), key, held)

    def _turn(self, notches: int) -> None:
        """Turn the wheel over the page with Ctrl held."""
        viewport, window = self._driven.viewport, self._driven.window
        # Through the window: what is sent to a widget itself does not reach those around it.
        place = QPointF(viewport.mapTo(window, viewport.rect().center()))
        QTest.wheelEvent(window.windowHandle(), place, QPoint(0, _WHEEL * notches), QPoint(), Qt.KeyboardModifier.ControlModifier)

    def _drag(self, border: Border) -> None:
        start = border.mapToGlobal(border.rect().center())
        QTest.mousePress(border, Qt.MouseButton.LeftButton, pos=border.rect().center())
        for step in _there_and_back():
            self._doing.last = "width by a side bar"
            # The border moves with the border.
            QTest.mouseMove(border, border.mapFromGlobal(start + QPoint(step * _STEP // 2, 0)))
            self._driven.live(_EVERY)
        QTest.mouseRelease(border, Qt.MouseButton.LeftButton, pos=border.mapFromGlobal(start))


def measure(file: Path) -> dict[str, Any]:
    """Return the gaps of each kind of act, longest first, and the acts after which another line was there."""
    driven, doing = Driven(file), Doing()
    shapes, beat = Shapes(driven, doing), Beat(doing)
    driven.show()
    beat.start()
    # Right after the text is there: outline and annotations are still to come.
    shapes.jump(JUMPS)
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    doing.last = "resting"
    driven.live(_QUIET)
    shapes.jump(JUMPS)
    shapes.zoom()
    shapes.widen()
    doing.last = "resting"
    driven.live(_QUIET)
    driven.close()
    found = {kind: sorted((gap for gap in beat.gaps if gap.act.startswith(kind)), reverse=True) for kind in KINDS}
    return {
        "missed": [one._asdict() for one in shapes.missed],
        "resting": max((gap.length for gap in beat.gaps if gap.act == "resting"), default=0.0),
        **{kind: [gap._asdict() for gap in gaps[:_TOLD]] for kind, gaps in found.items()},
    }


def _there_and_back() -> Iterator[int]:
    yield from range(WIDTHS)
    yield from range(WIDTHS, -1, -1)


def main(file: str) -> int:
    """Measure and print."""
    gc.disable()
    print(json.dumps(measure(Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
