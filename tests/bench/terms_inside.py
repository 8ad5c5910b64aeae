"""Measures terms over time inside the real window, in a process of its own: python -m tests.bench.terms_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.panes.terms import TermsPane
from tests.bench.inside import Beat, Driven

COLD: Final = "任务"
TERMS: Final = (
    "发展",
    "的",
    "，",
    "人居环境",
    "同志们：",
    "一件一件",
    "農業",
    "gdp",
    "２",
    "高标准农田",
    "工作，",
    "春耕防汛林业",
    "年",
    "群众的工作",
)
"""Some that stand in every document, some that hardly any has, of one character to six, with signs, widths and the other script."""
_PATIENCE: Final = 60.0
_REST: Final = 0.1
_PAGE: Final = 1 << 20


class Painted(QObject):
    """Sees when the window is painted after numbers have come."""

    def __init__(self, driven: Driven) -> None:
        super().__init__(driven.window)
        self.at: float | None = None
        self._has_come = False
        driven.bridge.terms.counted.connect(self._hear)
        driven.window.installEventFilter(self)

    def begin(self) -> None:
        """Look from now on."""
        self.at, self._has_come = None, False

    def _hear(self, _table: object) -> None:
        self._has_come = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the first turn in which the window is painted with the numbers; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest and self._has_come and self.at is None:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return super().eventFilter(watched, event)


class Counting:
    """Says what is being counted."""

    last = "opening"


def measure(file: Path) -> dict[str, object]:
    """Return how long the numbers of each term took to be painted in milliseconds, and the gaps of the window."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(4.0)
    counting = Counting()
    beat = Beat(counting)
    beat.start()
    begin = time.perf_counter()
    driven.window._parts.library.charting.show()  # noqa: SLF001
    pane: Any = driven.window.findChild(TermsPane)
    painted = Painted(driven)
    counting.last = "cold"
    cold = _counted(pane, painted, COLD)
    terms: Any = driven.bridge.terms
    driven.wait(lambda: not terms.is_preparing)
    prepared = 1000 * (time.perf_counter() - begin)
    driven.live(1.0)
    taken = []
    for term in TERMS:
        counting.last = term
        pane.take_terms((), is_any_script=True)
        driven.live(_REST)
        taken.append(_counted(pane, painted, term))
        driven.live(_REST)
    longest = sorted(beat.gaps, reverse=True)
    sizes = _sizes()
    driven.close()
    return {
        "cold": cold,
        "prepared": prepared,
        "taken": taken,
        "largest": longest[0].length,
        "longest": [gap._asdict() for gap in longest[:20]],
        "memory": sum(sizes) / _PAGE,
        "processes": len(sizes),
    }


def _counted(pane: Any, painted: Painted, term: str) -> dict[str, object]:
    """Write a term in the field, press Enter and wait until its numbers are painted."""
    field = pane.findChild(QLineEdit)
    # In quotes: a comma would part terms.
    field.setText(f"“{term}”")
    painted.begin()
    begin = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    while painted.at is None:
        QApplication.processEvents()
        if time.perf_counter() - begin > _PATIENCE:
            message = f"{term}: not counted in time"
            raise TimeoutError(message)
        time.sleep(0.0002)
    return {"term": term, "painted": 1000 * (painted.at - begin)}


def _sizes() -> list[int]:
    """Return the memory of each process that counts, in bytes."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if b"--terms-apart" in (process / "cmdline").read_bytes():
                held = next(line for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS"))
                found.append(1024 * int(held.split()[1]))
        except (OSError, StopIteration):
            continue
    return found


def main(file: str) -> int:
    """Measure and print."""
    gc.disable()
    print(json.dumps(measure(Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
