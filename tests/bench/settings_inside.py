"""Opens the settings inside the real window, in a process of its own: python -m tests.bench.settings_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from tests.bench.inside import Driven


class PaintedDialogs(QObject):
    """Notes when a dialog of the window has been painted: with its children, and brought to the display, once the next event comes.

    It sees the events of the window and of its dialogs alone: one of the application would be told of objects inside of Qt, for which
    Python loads all classes there are.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.is_painted = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint events of dialogs; stop none."""
        kind = event.type()
        if isinstance(event, QChildEvent) and kind == QEvent.Type.ChildAdded and watched is self._window:
            event.child().installEventFilter(self)
        elif kind == QEvent.Type.Paint and isinstance(watched, QDialog):
            self.is_painted = True
        return False


def opened(driven: Driven, painted: PaintedDialogs) -> dict[str, float]:
    """Press the key, wait for the picture, close again; return the milliseconds, and those of this thread's own work."""
    handle = driven.window.windowHandle()
    assert handle is not None
    painted.is_painted = False
    begin, own = time.perf_counter(), time.thread_time()
    QTest.keyClick(handle, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    driven.wait(lambda: painted.is_painted)
    taken = {"taken": 1000 * (time.perf_counter() - begin), "own": 1000 * (time.thread_time() - own)}
    dialog = driven.window.findChild(QDialog, "Settings")
    assert dialog is not None
    driven.wait(lambda: dialog.isActiveWindow() and isinstance(QApplication.focusWidget(), QLineEdit))
    driven.live(0.3)
    dialog.accept()
    driven.window.activateWindow()
    driven.wait(driven.window.isActiveWindow)
    driven.live(0.3)
    return taken


def main(file: Path) -> dict[str, object]:
    """Return how long the first opening and the next three take, and what was loaded of it before."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.opening is not None and not driven.bridge.is_busy)
    # What a start does meanwhile is measured with the start.
    driven.wait(lambda: driven.bridge.vocabulary.is_loaded)
    driven.live(1.0)
    early = [name for name in sys.modules if name.startswith("gui.dialogs.settings") or name in {"core.settings_table", "pypinyin"}]
    painted = PaintedDialogs(driven.window)
    times = [opened(driven, painted) for _ in range(4)]
    driven.close()
    return {"first": times[0], "later": times[1:], "early": early}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(main(Path(sys.argv[1])), ensure_ascii=False))
