"""Opens a file that has changed since it was annotated, in the real window: python -m tests.bench.refinding_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer

from core import carrying_apart
from tests.bench.inside import ACT_EVERY, Acts, Beat, Driven

AFTERWARDS: Final = 2.0
"""Seconds after all is there in which the window is watched on: marks and cards are painted."""
_TOLD: Final = 20


def refinding(file: Path) -> dict[str, object]:
    """Return the gaps of the beat from the first paint until all annotations are there and painted, longest first.

    Besides, the seconds for which its worker waited for them to be carried, those until all was there, and how many there are.

    Raises:
        AssertionError: if nothing was carried.
    """
    times = _timed()
    driven = Driven(file)
    acts = Acts(driven)
    beat = Beat(acts)
    begin = time.perf_counter()
    driven.show()
    beat.start()
    timer = QTimer(driven.window, interval=ACT_EVERY)
    timer.timeout.connect(acts.next)
    timer.start()
    while driven.bridge.document_id is None or driven.bridge.is_busy:
        driven.live(0.05)
    everything = time.perf_counter() - begin
    driven.live(AFTERWARDS)
    timer.stop()
    shown = driven.bridge.annotations()
    driven.close()
    if not times:
        message = "nothing was carried: the program does it another way"
        raise AssertionError(message)
    longest = sorted(beat.gaps, reverse=True)
    gaps = [gap._asdict() for gap in longest[:_TOLD]]
    placed = sum(one.is_placed for one in shown)
    return {"largest": longest[0].length, "longest": gaps, "carried": max(times), "all": everything, "marks": len(shown), "placed": placed}


def _timed() -> list[float]:
    """Have the carrying of annotations timed; return where its seconds are noted."""
    times: list[float] = []
    carry = carrying_apart.carry_beside

    def timed(*values: Any) -> Any:
        begin = time.perf_counter()
        found = carry(*values)
        times.append(time.perf_counter() - begin)
        return found

    carrying_apart.carry_beside = timed  # type: ignore[assignment]
    return times


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(refinding(Path(sys.argv[1])), ensure_ascii=False))
