"""Measures the overview inside the real window, in a process of its own: python -m tests.bench.overviews_inside FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView

from gui.panes.overview import FOUND, OverviewPane
from tests.bench.home import SAMPLE
from tests.bench.inside import Acts, Beat, Driven, Painted

if TYPE_CHECKING:
    from tests.bench.inside import Gap

_PATIENCE: Final = 120.0
"""Seconds."""
_WARM: Final = 8.0
"""Seconds after which a window that nobody touches has loaded what it loads ahead."""
_AFTERWARDS: Final = 0.2
_TOLD: Final = 6


def overview(file: Path) -> dict[str, object]:
    """Open the tab with the sample, then another file beside it.

    Returns:
        The seconds from the first paint of that file until each part of its overview is known and until all of it is painted, and those
        for which others used a processor for it; the gaps from there, and those from opening the tab.
    """
    driven = Driven(SAMPLE)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(_WARM)
    beat = Beat(Acts(driven))
    beat.start()
    begin = time.perf_counter()
    action = driven.window.findChild(QAction, "go.overview")
    assert action is not None
    action.trigger()
    _wait(driven, begin)
    # What is started ahead for the next document is there before a reader opens one.
    driven.live(_WARM / 2)
    first, beat = beat.gaps, Beat(Acts(driven))
    driven.is_ready = False
    driven.bridge.open_file(file)
    driven.wait(lambda: driven.is_ready)
    begin, worked = time.perf_counter(), _worked()
    beat.start()
    parts = _wait(driven, begin)
    taken = time.perf_counter() - begin
    worked = _worked() - worked
    driven.live(_AFTERWARDS)
    length = driven.length()
    driven.close()
    gaps = sorted((*first, *beat.gaps), reverse=True)
    return {
        "taken": taken,
        "worked": worked,
        "parts": parts,
        "characters": length,
        "largest": gaps[0].length,
        "tab": max(gap.length for gap in first),
        "own": max(gap.own for gap in gaps),
        "longest": [_told(gap) for gap in gaps[:_TOLD]],
    }


def _wait(driven: Driven, begin: float) -> dict[str, float]:
    """Wait until all of the overview of the open text is painted; return after how many seconds each part was known."""
    pane = driven.window.findChild(OverviewPane)
    document = driven.bridge.document
    assert pane is not None
    assert document is not None
    parts: dict[str, float] = {}
    while len(parts) < len(FOUND):
        driven.live(0.002)
        for part in driven.bridge.overviews.parts(document.text):
            parts.setdefault(part, time.perf_counter() - begin)
        if time.perf_counter() - begin > _PATIENCE:
            message = f"of the overview nothing more comes than {', '.join(parts)}"
            raise TimeoutError(message)
    seen = pane.findChildren(QListView)[0].viewport()
    painted = Painted(seen)
    # What came last may have been painted by now.
    seen.update()
    driven.wait(lambda: painted.is_painted)
    return parts


def _worked() -> float:
    """Return the seconds for which other processes have used a processor that have ended by now."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _told(gap: Gap) -> dict[str, float]:
    return {"length": gap.length, "own": gap.own, "queued": gap.queued, "at": gap.at}


if __name__ == "__main__":
    # As the program itself does.
    gc.disable()
    print(json.dumps(overview(Path(sys.argv[1]))))
