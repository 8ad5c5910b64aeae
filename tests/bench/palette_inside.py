"""Measures the palette and pinyin inside the real window, in a process of its own: python -m tests.bench.palette_inside NAME FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTreeView, QWidget

from core import pinyin
from gui.panes.outline import OutlinePane
from gui.spelling import Spelling
from tests.bench.inside import Acts, Beat, Driven, Painted, gaps_until

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = ("gwbs", "dakai", "pizhu", "mark", "zzzz", "s")
"""By initials, by syllables, what many commands hold, in English, what none holds, and a letter that most do."""
HEADINGS: Final = ("s", "zhd", "banhao", "b", "ganqu", "zzzz")
OPENINGS: Final = 5
_REST: Final = 0.15


def palette(file: Path) -> dict[str, object]:
    """Return the milliseconds until the palette is painted, at first and again, and until it has answered each key."""
    driven = _settled(file)
    driven.reader.focus_page()
    taken: list[dict[str, object]] = []
    openings: list[dict[str, float]] = []
    for number in range(OPENINGS):
        openings.append(_open(driven))
        if not number:
            driven.wait(pinyin.is_ready)
        driven.live(_REST)
        words = WORDS[number % len(WORDS)] if number else WORDS[0]
        view = _painted(driven.window.findChild(QWidget, "Palette"))
        for end in range(len(words)):
            taken.append({"words": words[: end + 1], **_press(driven, view, words[end])})
            driven.live(0.03)
        for end in range(len(words), 0, -1):
            taken.append({"words": f"{words[:end]}\N{LEFTWARDS ARROW}", **_press(driven, view, "")})
            driven.live(0.03)
        QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_Escape)
        driven.live(_REST)
    driven.close()
    return {"openings": openings, "taken": taken}


def filtering(file: Path) -> dict[str, object]:
    """Return the milliseconds in which the outline of a book answers each key of its filter."""
    driven = _settled(file)
    pane = driven.window.findChild(OutlinePane)
    field = pane.findChild(QLineEdit)
    field.setFocus()
    driven.wait(pinyin.is_ready)
    driven.live(_REST)
    view = _painted(pane)
    taken: list[dict[str, object]] = []
    for words in HEADINGS:
        for end in range(len(words)):
            taken.append({"words": words[: end + 1], **_press(driven, view, words[end])})
            driven.live(_REST)
        field.clear()
        driven.live(_REST)
    tree = pane.findChild(QTreeView)
    driven.close()
    return {"taken": taken, "items": tree.model().size}  # type: ignore[attr-defined]


def loading(file: Path) -> dict[str, object]:
    """Return the gaps of the beat while the table of pinyin is loaded, longest first."""
    driven = _opened(file)
    acts = Acts(driven)
    beat = Beat(acts)
    beat.start()
    driven.live(1.0)
    beat.gaps.clear()
    acts.last = "rest"
    begin = time.perf_counter()
    driven.window.findChild(Spelling).prepare()
    return gaps_until(pinyin.is_ready, driven, beat, begin, complaint="the table does not come")


def _opened(file: Path) -> Driven:
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(1.0)
    return driven


def _settled(file: Path) -> Driven:
    """Return the window once the dictionary is there, too: what it costs the window to load that is measured by itself."""
    driven = _opened(file)
    driven.wait(lambda: driven.bridge.vocabulary.is_loaded)
    driven.live(_REST)
    return driven


class Came(QObject):
    """Notes when the palette is painted, also if it is made only now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.is_painted = False
        window.installEventFilter(self)
        for one in window.findChildren(QWidget, "Palette"):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the palette come and be painted; stop nothing."""
        kind = event.type()
        # To look at the children of the palette, too, would take as long as to make them.
        if kind == QEvent.Type.ChildAdded and watched is self._window and isinstance(event, QChildEvent):
            event.child().installEventFilter(self)
        elif kind == QEvent.Type.Paint and watched is not self._window:
            self.is_painted = True
        return super().eventFilter(watched, event)


def _open(driven: Driven) -> dict[str, float]:
    came = Came(driven.window)
    begin, own = time.perf_counter(), time.thread_time()
    QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driven.wait(lambda: came.is_painted)
    taken = _taken(begin, own)
    came.deleteLater()
    return taken


def _press(driven: Driven, painted: Painted, letter: str) -> dict[str, float]:
    """Type a letter, for an empty one the key that takes one back; return what it takes until what it found is painted."""
    key = Qt.Key(ord(letter.upper())) if letter else Qt.Key.Key_Backspace
    painted.is_painted = False
    begin, own = time.perf_counter(), time.thread_time()
    QTest.keyClick(driven.window.windowHandle(), key)
    driven.wait(lambda: painted.is_painted)
    return _taken(begin, own)


def _taken(begin: float, own: float) -> dict[str, float]:
    """Return the milliseconds since a time, and those of them in which this thread had the processor."""
    return {"time": 1000 * (time.perf_counter() - begin), "own": 1000 * (time.thread_time() - own)}


def _painted(widget: QWidget) -> Painted:
    """Watch a widget and what it shows its rows in."""
    found = Painted(widget)
    for view in (*widget.findChildren(QListView), *widget.findChildren(QTreeView)):
        view.viewport().installEventFilter(found)
    return found


if __name__ == "__main__":
    gc.disable()
    measures: dict[str, Callable[[Path], dict[str, object]]] = {"palette": palette, "filtering": filtering, "loading": loading}
    print(json.dumps(measures[sys.argv[1]](Path(sys.argv[2])), ensure_ascii=False))
