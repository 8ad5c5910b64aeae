"""Measures the search of the library inside the real window, in a process of its own: python -m tests.bench.seeking_inside FILE.

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

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from core.store.library import open_library
from gui.panes.search import SearchPane
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from core.found import Found

QUERIES: Final = 120
"""Words of one to six characters that are put in the field, some of them typed character by character."""
LONGEST: Final = 6
COUNTED: Final = 8
"""For so many of them it is waited until everything is counted."""
_PATIENCE: Final = 30.0
_REST: Final = 0.05


class Painted(QObject):
    """Sees when the list is painted after results have come."""

    def __init__(self, driven: Driven, pane: SearchPane) -> None:
        super().__init__(driven.window)
        views = pane.findChildren(QAbstractScrollArea)
        self._pane = pane
        self.at: float | None = None
        self.total = 0
        self._has_come = False
        driven.bridge.search.found.connect(self._hear)
        driven.window.installEventFilter(self)
        self._views = views

    def begin(self) -> None:
        """Look from now on."""
        self.at, self._has_come = None, False

    def _hear(self, _query: object, found: Found) -> None:
        self.total, self._has_come = found.total, True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the first turn in which the window is painted with the results; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest and self._has_come and self.at is None:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return super().eventFilter(watched, event)


class Typing:
    """Says what was typed last."""

    last = "opening"


def seek(file: Path) -> dict[str, object]:
    """Return how long the results of each query took to be painted in milliseconds, and the gaps of the window."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(2.0)
    typing = Typing()
    driven.window._parts.library.seeking.show()  # noqa: SLF001
    pane: Any = driven.window.findChild(SearchPane)
    driven.live(2.0)
    painted = Painted(driven, pane)
    words = _words(driven)
    beat = Beat(typing)
    beat.start()
    # What is loaded once is not what is measured.
    _typed(driven, pane, painted, words[0])
    driven.live(1.0)
    taken = []
    for number, one in enumerate(words):
        typing.last = one
        taken.append(_typed(driven, pane, painted, one))
        if number % (QUERIES // COUNTED) == 0:
            counted: list[bool] = []
            driven.bridge.search.counted.connect(lambda _counts, is_whole, counted=counted: counted.append(is_whole))
            end = time.monotonic() + _PATIENCE
            while painted.total and not any(counted) and time.monotonic() < end:
                driven.live(_REST)
        driven.live(_REST)
    longest = sorted(beat.gaps, reverse=True)
    driven.close()
    return {"taken": taken, "largest": longest[0].length, "longest": [gap._asdict() for gap in longest[:20]]}


def _typed(driven: Driven, pane: SearchPane, painted: Painted, words: str) -> dict[str, object]:
    """Put words in the field as one key of an input method, and wait until what was found is painted."""
    field = pane.field
    field.setFocus()
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(words)
    painted.begin()
    begin = time.perf_counter()
    QApplication.sendEvent(field, event)
    while painted.at is None:
        QApplication.processEvents()
        if time.perf_counter() - begin > _PATIENCE:
            message = f"{words}: not found in time"
            raise TimeoutError(message)
        time.sleep(0.0002)
    return {"words": words, "painted": 1000 * (painted.at - begin), "total": painted.total}


def _words(driven: Driven) -> list[str]:
    """Return pieces of texts of the library, of one to some characters, from anywhere in them."""
    source = random.Random(11)
    connection = open_library(driven.bridge.keeping.path)
    rows = connection.execute("SELECT text FROM texts ORDER BY rowid LIMIT 400").fetchall()
    connection.close()
    found = []
    while len(found) < QUERIES:
        text = source.choice(rows)[0]
        at = source.randrange(len(text) - LONGEST)
        piece = text[at : at + source.randint(1, LONGEST)]
        if piece.isalnum():
            found.append(piece)
    return found


def main(file: str) -> int:
    """Measure and print."""
    gc.disable()
    print(json.dumps(seek(Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
