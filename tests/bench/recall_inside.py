"""Measures how soon recall is seen inside the real window, in a process of its own: python -m tests.bench.recall_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.panes.recall import RecallPane
from gui.panes.recall_face import RecallFaceView
from tests.bench.inside import Acts, Beat, Driven, Painted, gaps_until

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE: Final = 30.0
SETTLED: Final = 6.0
"""Seconds after which everything is loaded that a window loads while nobody needs it."""
RESTED: Final = 1.0
"""Seconds behind the last of it."""
ANSWERS: Final = 20


def recall(file: Path) -> dict[str, object]:
    """Open recall, answer some cards; return the milliseconds until the first card and each next one is painted, and the gaps."""
    driven = Driven(file)
    beat = Beat(Acts(driven))
    driven.show()
    driven.live(SETTLED)
    # On a busy machine that takes longer.
    driven.wait(lambda: driven.window.findChild(RecallPane) is not None)
    driven.live(RESTED)
    begin = time.perf_counter()
    beat.start()
    action = driven.window.findChild(QAction, "view.recall")
    assert action is not None
    seen: list[object] = []
    driven.bridge.recalls.looked.connect(seen.append)
    action.trigger()
    pane = driven.window.findChild(RecallPane)
    assert pane is not None
    _rest_until(lambda: bool(seen) and pane.card is not None)
    face = driven.window.findChild(RecallFaceView)
    assert face is not None
    painted = Painted(face.viewport())
    _rest_until(lambda: painted.is_painted)
    opened = 1000 * (time.perf_counter() - begin)
    answered: list[float] = []
    for _ in range(ANSWERS):
        QTest.keyClick(face, Qt.Key.Key_Space)
        driven.live(0.05)
        card, start = pane.card, time.perf_counter()
        QTest.keyClick(face, Qt.Key.Key_3)
        _rest_until(lambda card=card: pane.card is not None and pane.card != card)
        painted = Painted(face.viewport())
        _rest_until(lambda painted=painted: painted.is_painted)
        answered.append(1000 * (time.perf_counter() - start))
    found = gaps_until(lambda: True, driven, beat, begin, complaint="recall does not come")
    return {**found, "opened": opened, "answered": sorted(answered)}


def _rest_until(is_true: Callable[[], bool]) -> None:
    """Let the window live until something holds, idle in between as it is for a reader: a worker is not made to wait for the driver."""
    end = time.monotonic() + PATIENCE
    while not is_true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            message = "recall does not come"
            raise TimeoutError(message)


if __name__ == "__main__":
    # As the program itself does.
    gc.disable()
    print(json.dumps(recall(Path(sys.argv[1]))))
