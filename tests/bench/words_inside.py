"""Measures words inside the real window, in a process of its own: python -m tests.bench.words_inside resting|scrolling|early FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.bench.inside import ACT_EVERY, Acts, Beat, Driven, Painted, gaps_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

BETWEEN: Final = 80
"""Milliseconds between the two presses of a double click."""


def resting(file: Path) -> dict[str, object]:
    """Return the gaps of the beat from when a text lies still until the dictionary has come by itself, longest first."""
    driven = Driven(file)
    acts = Acts(driven)
    beat = _opened(driven, acts)
    begin = time.perf_counter()
    driven.live(1.0)
    beat.gaps.clear()
    acts.last = "rest"
    return _gaps(driven, beat, begin)


def scrolling(file: Path) -> dict[str, object]:
    """Return the gaps of the beat while the dictionary is loaded and the text scrolled."""
    driven = Driven(file)
    acts = Acts(driven)
    beat = _opened(driven, acts)
    timer = QTimer(driven.window, interval=ACT_EVERY)
    timer.timeout.connect(acts.wheel)
    timer.start()
    driven.live(1.0)
    beat.gaps.clear()
    acts.last = "wheel"
    begin = time.perf_counter()
    driven.bridge.vocabulary.load()
    return _gaps(driven, beat, begin)


def early(file: Path) -> dict[str, object]:
    """Double-click before the dictionary is there; return the milliseconds to the painted selection, and what was selected."""
    driven = Driven(file)
    _opened(driven, Acts(driven))
    document = driven.bridge.document
    assert document is not None
    point = document.text.index("，", driven.reader.visible_span().start + 40) - 1
    driven.reader.move_caret(point)
    area = driven.reader.rect_of(driven.reader.selection())
    spot = driven.viewport.mapFrom(driven.reader, area.center()) + _half_a_character(driven)
    painted = Painted(driven.viewport)
    _mouse(driven, QEvent.Type.MouseButtonPress, spot)
    _mouse(driven, QEvent.Type.MouseButtonRelease, spot)
    driven.live(BETWEEN / 1000)
    painted.is_painted = False
    begin, own = time.perf_counter(), time.thread_time()
    _mouse(driven, QEvent.Type.MouseButtonDblClick, spot)
    driven.wait(lambda: painted.is_painted)
    taken, own = 1000 * (time.perf_counter() - begin), 1000 * (time.thread_time() - own)
    _mouse(driven, QEvent.Type.MouseButtonRelease, spot)
    selected = driven.reader.selection().of(document.text)
    is_early = not driven.bridge.vocabulary.segmenter.is_loaded
    driven.close()
    return {"taken": taken, "own": own, "selected": selected, "is_early": is_early, "length": len(document.text)}


def _half_a_character(driven: Driven) -> QPoint:
    """Return the way from the caret to the middle of the character behind it."""
    caret = driven.reader.caret()
    driven.reader.move_caret(caret + 1)
    after = driven.reader.rect_of(driven.reader.selection())
    driven.reader.move_caret(caret)
    return (after.center() - driven.reader.rect_of(driven.reader.selection()).center()) / 2


def _opened(driven: Driven, acts: Acts) -> Beat:
    """Show the document, and return the beat that runs once the library knows it."""
    beat = Beat(acts)
    driven.show()
    driven.wait(lambda: driven.bridge.opening is not None and not driven.bridge.is_busy)
    beat.start()
    return beat


def _gaps(driven: Driven, beat: Beat, begin: float) -> dict[str, object]:
    return gaps_until(lambda: driven.bridge.vocabulary.is_loaded, driven, beat, begin, complaint="the dictionary does not come")


def _mouse(driven: Driven, kind: QEvent.Type, spot: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(driven.viewport.mapToGlobal(spot))
    event = QMouseEvent(kind, QPointF(spot), place, left, held, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(time.monotonic_ns() // 1_000_000)
    QApplication.sendEvent(driven.viewport, event)


if __name__ == "__main__":
    gc.disable()
    measures: dict[str, Callable[[Path], dict[str, object]]] = {"resting": resting, "scrolling": scrolling, "early": early}
    print(json.dumps(measures[sys.argv[1]](Path(sys.argv[2])), ensure_ascii=False))
