"""Measures finding inside the real window, in a process of its own: python -m tests.bench.find_inside find FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.searching import Searching
from gui.widgets.find_bar import FindBar
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORDS: Final = ("把", "群众", "的", "台账", "，", ",", "农忙之前", "没有的话", "GDP", "清楚")
"""Frequent ones, rare ones, some that are not there, and a sign that stands in two widths."""
PATTERNS: Final = ("把.{2,4}好", r"[一二三四五六七八九十]+是", "(?<=，).村", "^第", r"\d+")
HOSTILE: Final = r"(\w+)+$"
"""What does not come to an end on any text with a stop at the end of its sentences."""
PLACES: Final = 3
"""In how many places of the text each is looked for."""
STEPS: Final = 40
"""Times that the next hit is gone to."""
_PATIENCE: Final = 30.0
_REST: Final = 0.3


class Answer(QObject):
    """Sees when the page is painted with hits."""

    def __init__(self, driven: Driven) -> None:
        super().__init__(driven.window)
        self._driven = driven
        self._view: Any = driven.page
        self._begin = 0.0
        self._is_new = False
        self.first: float | None = None
        """Milliseconds from the key to the end of the first paint in which hits of the new query were in the text."""
        self.searching: Searching = _child(driven.window, Searching)
        self.searching.found.connect(self._hear)
        driven.window.installEventFilter(self)

    def begin(self) -> None:
        """Look from now on."""
        self._begin, self._is_new, self.first = time.perf_counter(), False, None

    def look(self) -> None:
        """See after each turn of the event loop whether the hits that came have been painted."""
        if self._is_new and self._is_painted and self.first is None:
            self.first = 1000 * (time.perf_counter() - self._begin)

    def _hear(self, hits: Sequence[object], _is_complete: bool) -> None:
        if hits:
            self._is_new, self._is_painted = True, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the window is painted; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._is_painted = True
        return super().eventFilter(watched, event)


class Typing:
    """Says what was typed last."""

    last = "opening"


def find(file: Path) -> dict[str, object]:
    """Return how long first and all hits of each query took in milliseconds, how many there were, and the gaps of the window."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(1.5)
    typing = Typing()
    beat = Beat(typing)
    answer = Answer(driven)
    driven.reader.focus_page()
    beat.start()
    typing.last = "Ctrl+F"
    QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    driven.live(_REST)
    bar: FindBar = _child(driven.window, FindBar)
    taken = []
    for is_pattern, queries in ((False, WORDS), (True, PATTERNS)):
        if is_pattern:
            _switch(bar, "Regular expression", "正则表达式")
            driven.live(1.0)
        for number, words in enumerate(queries * PLACES):
            driven.reader.go_to(driven.length() * (number * 7 % 10) // 10, flash=False)
            driven.live(_REST)
            typing.last = words
            taken.append(_typed(driven, bar, answer, words, is_pattern=is_pattern))
    typing.last = HOSTILE
    hostile = _typed(driven, bar, answer, HOSTILE, is_pattern=True)
    _switch(bar, "Regular expression", "正则表达式")
    typing.last = "F3"
    _typed(driven, bar, answer, "把", is_pattern=False)
    for _ in range(STEPS):
        QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_F3)
        driven.live(0.02)
    typing.last = "Esc"
    QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_Escape)
    driven.live(_REST)
    longest = sorted(beat.gaps, reverse=True)
    length = driven.length()
    driven.close()
    return {
        "length": length,
        "taken": taken,
        "hostile": hostile,
        "largest": longest[0].length,
        "longest": [gap._asdict() for gap in longest[:20]],
    }


def _typed(driven: Driven, bar: FindBar, answer: Answer, words: str, *, is_pattern: bool) -> dict[str, object]:
    """Put words in the field as one key of an input method, and wait for all the hits."""
    field = bar.field
    field.setFocus()
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(words)
    answer.begin()
    begin = time.perf_counter()
    QApplication.sendEvent(field, event)
    while answer.searching.is_busy:
        QApplication.processEvents()
        answer.look()
        if time.perf_counter() - begin > _PATIENCE:
            message = f"{words}: not found in time"
            raise TimeoutError(message)
        time.sleep(0.0002)
    done = 1000 * (time.perf_counter() - begin)
    label = _child(driven.window, QLabel, "FindCount")
    while label.text()[:1].isdigit() and answer.first is None and time.perf_counter() - begin < 1:
        QApplication.processEvents()
        answer.look()
        time.sleep(0.0002)
    return {"words": words, "is_pattern": is_pattern, "first": answer.first, "all": done, "count": label.text()}


def _switch(bar: FindBar, *names: str) -> None:
    next(one for one in bar.findChildren(QWidget) if one.accessibleName() in names).click()  # type: ignore[attr-defined]


def _child(parent: QWidget, kind: type[Any], name: str = "") -> Any:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if found is None:
        message = f"the window has no {kind.__name__}"
        raise LookupError(message)
    return found


def main(what: str, *files: str) -> int:
    """Measure and print."""
    gc.disable()
    measures: dict[str, Callable[..., dict[str, object]]] = {"find": find}
    print(json.dumps(measures[what](*map(Path, files)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
