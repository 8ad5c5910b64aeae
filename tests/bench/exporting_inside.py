"""Exports from the real window and imports into it while it is read in: python -m tests.bench.exporting_inside FILE FOLDER.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.exporting import FORMATS, ExportOptions, Selection
from gui.exports import Source
from tests.bench.inside import Acts, Beat, Driven
from tests.bench.memory import peak_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.errors import ReaderError
    from core.session import ReadingSession

LOADED: Final = 4.0
"""Seconds after which the window has loaded all that it loads by itself."""
READ_BACK: Final = ("jsonld", "qdpx")
"""Formats of which a file with all annotations is taken into the library again."""
_ACT_EVERY: Final = 0.06
_PATIENCE: Final = 120.0
_TOLD: Final = 8


def measure(file: Path, folder: Path) -> dict[str, object]:
    """Return the seconds of each export and import from the window's order to its answer, and the gaps of the beat meanwhile."""
    driven = Driven(file)
    acts = Acts(driven)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(LOADED)
    failures: list[ReaderError] = []
    driven.bridge.exports.failed.connect(failures.append)
    driven.bridge.takings.failed.connect(failures.append)
    beat = Beat(acts)
    beat.start()
    exports = {one.id: _timed(driven, acts, lambda one=one: _export(driven, one.id, folder / f"out{one.suffix}")) for one in FORMATS}
    written = len(beat.gaps)
    takings = {name: _timed(driven, acts, lambda name=name: _take(driven, folder / f"out.{name}")) for name in READ_BACK}
    if failures:
        message = f"not what was to be measured: {failures[0]}"
        raise AssertionError(message)
    driven.close()
    return {
        "exports": exports,
        "takings": takings,
        "exporting": [gap._asdict() for gap in sorted(beat.gaps[:written], reverse=True)[:_TOLD]],
        "taking": [gap._asdict() for gap in sorted(beat.gaps[written:], reverse=True)[:_TOLD]],
        "memory": peak_memory(os.getpid()),
    }


def _timed(driven: Driven, acts: Acts, begin: Callable[[], Callable[[], bool]]) -> float:
    """Begin something and read on until it is done; return the seconds."""
    began = time.perf_counter()
    is_done = begin()
    while not is_done():
        acts.next()
        driven.live(_ACT_EVERY)
        if time.perf_counter() - began > _PATIENCE:
            message = "what the driver waits for does not come"
            raise TimeoutError(message)
    return time.perf_counter() - began


def _export(driven: Driven, name: str, target: Path) -> Callable[[], bool]:
    exports, ended = driven.bridge.exports, list[bool]()
    source = Source(name, "", _everything)
    exports.ended.connect(lambda: ended.append(True))
    exports.describe(source, name, ExportOptions())
    exports.export(source, name, target, ExportOptions(content=next(one.contents[0] for one in FORMATS if one.id == name)), force=True)
    return lambda: bool(ended)


def _everything(session: ReadingSession) -> Selection:
    return Selection(tuple(one.document for one in session.holdings.all()))


def _take(driven: Driven, path: Path) -> Callable[[], bool]:
    """Read a file, find its annotations again and take them: all are known, so that what is measured is the way to the preview."""
    takings, planned = driven.bridge.takings, list[object]()
    takings.read.connect(lambda found: takings.plan(found.found, found.destinations, is_apart=False))
    takings.planned.connect(planned.append)
    takings.ask(path)
    return lambda: bool(planned)


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2])), ensure_ascii=False))
