"""Opens the settings inside the real window, in a process of its own: python -m tests.bench.settings_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from tests.bench.inside import Driven


class PaintedDialogs(QObject):
    """Notes when a dialog has been painted: with its children, and brought to the display, once the next event comes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.is_painted = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint events of dialogs; stop none."""
        # The kind of an event is an enum that Python makes: it is asked of dialogs only.
        if isinstance(watched, QDialog) and event.type() == QEvent.Type.Paint:
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
    driven.live(1.0)
    early = [name for name in sys.modules if name.startswith("gui.dialogs.settings") or name in {"core.settings_table", "pypinyin"}]
    painted = PaintedDialogs(driven.application)
    times = [opened(driven, painted) for _ in range(4)]
    driven.close()
    return {"first": times[0], "later": times[1:], "early": early}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(main(Path(sys.argv[1])), ensure_ascii=False))
