"""Opens documents in tabs and goes from one to the other inside the real window: python -m tests.bench.tabs_inside FILE [FILE…].

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabBar

from core.paths import SAMPLE
from gui.widgets.tab_row import TabRow
from tests.bench.inside import Acts, Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS: Final = 3
OPENINGS: Final = 5
REST: Final = 1.0
"""Seconds in which a tab that is shown comes to rest."""
LOADED: Final = 4.0
"""Seconds after which the window has loaded all that it loads by itself."""


def measure(files: Sequence[Path]) -> dict[str, object]:
    """Return the marks of each file, the gaps of each change of tabs, and the seconds of openings as only and as second tab."""
    driven = Driven(SAMPLE)
    beat = Beat(Acts(driven))
    driven.show()
    _settle(driven)
    marks = []
    for file in files:
        driven.window.files.open_path(file)
        _settle(driven)
        marks.append(len(driven.bridge.annotations()))
    driven.live(LOADED)
    bar = _bar(driven)
    beat.start()
    turns = []
    for _ in range(ROUNDS):
        for at in range(1, len(files) + 1):
            beat.gaps.clear()
            bar.setCurrentIndex(at)
            driven.live(REST)
            turns.append({"tab": at, "gaps": sorted(((gap.length, gap.own) for gap in beat.gaps), reverse=True)[:5]})
    first, second = _openings(driven, files)
    driven.close()
    return {"marks": marks, "turns": turns, "first": first, "second": second}


def _openings(driven: Driven, files: Sequence[Path]) -> tuple[list[float], list[float]]:
    """Return the seconds until text, outline and marks of a document are there: of one alone, and of the same beside another."""
    first, second = [], []
    for _ in range(OPENINGS):
        _close_all(driven)
        first.append(_open(driven, files[0]))
        _close_all(driven)
        _open(driven, files[1])
        second.append(_open(driven, files[0]))
    return first, second


def _open(driven: Driven, file: Path) -> float:
    begin = time.perf_counter()
    driven.bridge.open_file(file)
    driven.wait(lambda: _is_there(driven, file))
    end = time.perf_counter()
    driven.live(REST)
    return end - begin


def _is_there(driven: Driven, file: Path) -> bool:
    document = driven.bridge.document
    return document is not None and document.origin.path == file and driven.bridge.opening is not None and not driven.bridge.is_busy


def _close_all(driven: Driven) -> None:
    while driven.bridge.document is not None:
        _action(driven, "file.close").trigger()
        driven.live(REST / 4)


def _settle(driven: Driven) -> None:
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(REST)


def _action(driven: Driven, name: str) -> Any:
    return driven.window.findChild(QAction, name)


def _bar(driven: Driven) -> QTabBar:
    bar = driven.window.findChild(TabRow).findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    return bar


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(measure([Path(word) for word in sys.argv[1:]]), ensure_ascii=False))
