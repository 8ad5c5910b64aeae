"""Opens a dialog inside the real window, in a process of its own: python -m tests.bench.dialogs_inside WHEN NAME FILE.

WHEN is ``rested`` or ``early``. Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.warming import MODULES, Warming
from tests.bench.inside import Acts, Beat, Driven

_NO, _SHIFT, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DIALOGS: Final = {
    "settings": ("Settings", Qt.Key.Key_Comma, _CTRL),
    "keys": ("KeySheet", Qt.Key.Key_F1, _NO),
    "help": ("HelpWindow", Qt.Key.Key_F1, _SHIFT),
}
"""Object name and key of each."""
EARLY: Final = "early"
AGAIN: Final = 3
_REST: Final = 0.3


class PaintedDialog(QObject):
    """Notes when a dialog has been painted: with its children, and brought to the display, once the next event comes.

    It sees the events of the window and of its dialogs. Only for the help, which belongs to no window, it sees all: Python then has to
    load classes for objects inside of Qt, which the driver lets happen before it presses the key.
    """

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__()
        self._window = window
        self._name = name
        self.is_painted = False
        application = QApplication.instance()
        assert application is not None
        self._watched = (application,) if name == "HelpWindow" else (window, *window.findChildren(QDialog, name))
        for one in self._watched:
            one.installEventFilter(self)

    def end(self) -> None:
        """See nothing any more."""
        for one in self._watched:
            one.removeEventFilter(self)

    @property
    def dialog(self) -> QDialog:
        """The dialog, once there is one."""
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.objectName() == self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint events of the dialog; stop none."""
        kind = event.type()
        if isinstance(event, QChildEvent) and kind == QEvent.Type.ChildAdded and watched is self._window:
            event.child().installEventFilter(self)
        elif kind == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.window().objectName() == self._name:
            self.is_painted = True
        return False


def opened(driven: Driven, name: str) -> dict[str, float]:
    """Press the key, wait for the picture, close again; return the milliseconds, and those of this thread's own work."""
    object_name, key, held = DIALOGS[name]
    handle = driven.window.windowHandle()
    assert handle is not None
    painted = PaintedDialog(driven.window, object_name)
    driven.live(_REST)
    begin, own = time.perf_counter(), time.thread_time()
    QTest.keyClick(handle, key, held)
    driven.wait(lambda: painted.is_painted)
    taken = {"taken": 1000 * (time.perf_counter() - begin), "own": 1000 * (time.thread_time() - own)}
    dialog = painted.dialog
    driven.wait(dialog.isActiveWindow)
    driven.live(_REST)
    dialog.close()
    driven.window.activateWindow()
    driven.wait(driven.window.isActiveWindow)
    painted.end()
    driven.live(_REST)
    return taken


def main(when: str, name: str, file: Path) -> dict[str, object]:
    """Return how long the first opening and the next ones take, what was loaded too early, and the gaps while it was loaded."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.opening is not None and not driven.bridge.is_busy)
    early = [module for module in MODULES if module in sys.modules and module.startswith("gui.dialogs.")]
    gap: dict[str, object] = {}
    if when == EARLY:
        driven.wait(driven.window.isActiveWindow)
    else:
        acts = Acts(driven)
        acts.last = "loading"
        beat = Beat(acts)
        driven.wait(lambda: driven.bridge.vocabulary.is_loaded)
        driven.live(_REST)
        beat.start()
        warming = driven.window.findChild(Warming)
        driven.wait(lambda: warming.is_done)
        driven.live(_REST)
        gap = max(beat.gaps)._asdict()
        del beat
    times = [opened(driven, name) for _ in range(1 + AGAIN)]
    driven.close()
    return {"first": times[0], "later": times[1:], "early": early, "gap": gap}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])), ensure_ascii=False))
