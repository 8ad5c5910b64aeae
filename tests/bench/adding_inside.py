"""Adds files inside the real window, beside the library, while marks are painted: python -m tests.bench.adding_inside FOLDER FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction

from core.spans import Span
from tests.bench.inside import Acts, Beat, Driven, Painted, flush, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.adding import AddSummary

LOADED: Final = 4.0
"""Seconds after which the window has loaded all that it loads by itself."""
FLUSHES: Final = 20
WARMED: Final = 5
"""Marks before: the first jump in a long text costs something of its own."""
PATIENCE: Final = 400.0
_TOLD: Final = 8


def measure(folder: Path, file: Path) -> dict[str, object]:
    """Return the milliseconds of each mark that was painted while a folder was being added, the gaps meanwhile, and what was added."""
    driven = Driven(file)
    acts = Acts(driven)
    beat = Beat(acts)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.window.watch_library()
    library_tab = driven.window.findChild(QAction, "go.library")
    assert library_tab is not None
    library_tab.trigger()
    driven.live(LOADED)
    before = len(driven.bridge.annotations())
    library = Path(os.environ["MEIPI_LIBRARY"])
    with (library.parent / "flush").open("wb", buffering=0) as paper:
        flushes = [flush(paper.fileno()) for _ in range(FLUSHES)]
    painted, source, presses = Painted(driven.viewport), random.Random(3), list[float]()
    for _ in range(WARMED):
        _mark(driven, painted, source, lambda: False)
    ended: list[AddSummary] = []
    driven.bridge.additions.ended.connect(lambda summary, _is_quiet: ended.append(summary))
    begin = time.perf_counter()
    beat.start()
    driven.bridge.additions.begin([folder])
    while not ended:
        if (taken := _mark(driven, painted, source, lambda: bool(ended))) is not None:
            presses.append(taken)
        if time.perf_counter() - begin > PATIENCE:
            message = "the folder is not added in time"
            raise TimeoutError(message)
    whole = time.perf_counter() - begin
    longest = sorted(beat.gaps, reverse=True)
    driven.close()
    return {
        "marks": before,
        "presses": presses,
        "flushes": flushes,
        "largest": longest[0].length,
        "longest": [gap._asdict() for gap in longest[:_TOLD]],
        "counts": ended[0].counts,
        "taken": whole,
    }


def _mark(driven: Driven, painted: Painted, source: random.Random, is_over: Callable[[], bool]) -> float | None:
    """Select a passage somewhere and paint it; return the milliseconds, None if all is over before the key is pressed."""
    start = source.randrange(driven.length() - 200)
    driven.reader.go_to(start)
    driven.reader.select(Span(start, start + source.randrange(5, 60)))
    driven.reader.setFocus()
    driven.live(source.uniform(0.04, 0.24))
    return None if is_over() else press(driven, painted)


def main(folder: str, file: str) -> int:
    """Measure and print."""
    gc.disable()
    print(json.dumps(measure(Path(folder), Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
