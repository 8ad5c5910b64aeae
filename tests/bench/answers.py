"""How soon the window answers: at any moment with a long text, and to the key that paints a mark."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median, percentile
from tests.bench.home import ROOT, Home

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP: Final = 50.0
MARK_MEDIAN: Final = 16.0
MARK_MOST: Final = 33.0
MOST: Final = 0.95
MANY_MARKS: Final = 5_000
_FULL: Final = 2
"""What SQLite answers to PRAGMA synchronous for FULL."""
_RUNS: Final = 5
_BOOK_MARKS: Final = 300


def gaps() -> list[Figure]:
    """Tell the largest gap of a timer while a long text is scrolled, resized and jumped about in."""
    found = [_inside("gap", _BOOK_MARKS) for _ in range(_RUNS)]
    largest = [run["largest"] for run in found]
    worst = max(found, key=lambda run: run["largest"])
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
    return [Figure("gap.book", median(largest), "ms", GAP, note=f"{_RUNS} runs of 10 s; the worst (ms/its own): {told}")]


def second() -> list[Figure]:
    """Tell the largest gap of a timer while a long text is opened in a window that shows another one."""
    found = []
    for _ in range(_RUNS):
        with (
            tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
            VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
        ):
            home = Home(Path(folder))
            first, other = home.write("first.txt", generate.book()), home.write("second.txt", generate.speech(seed=2))
            found.append(inside("opening", home, display, other, first))
    return [Figure("gap.second", median([run["largest"] for run in found]), "ms", GAP, note=told(found))]


def told(found: Sequence[dict[str, Any]]) -> str:
    """Return the longest gaps of the worst of several openings."""
    worst = max(found, key=lambda run: run["largest"])
    gaps = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
    return f"{len(found)} runs; the worst (ms/its own): {gaps}"


def marks() -> list[Figure]:
    """Tell how long a key press takes to be committed and painted, with thousands of marks in the document."""
    found = _inside("mark", MANY_MARKS)
    if found["synchronous"] != _FULL or found["marks"] != MANY_MARKS:
        message = f"not what was to be measured: synchronous {found['synchronous']}, {found['marks']} marks"
        raise AssertionError(message)
    presses, flush = found["presses"], median(found["flushes"])
    note = f"{len(presses)} presses, {MANY_MARKS:,} marks; limit with one flush"
    return [
        Figure("mark.median", median(presses), "ms", MARK_MEDIAN + flush, note=note),
        Figure("mark.p95", percentile(presses, MOST), "ms", MARK_MOST + flush, note=note),
        Figure("mark.flush", flush, "ms", note="4 KiB appended and flushed in the library's folder"),
    ]


def _inside(what: str, annotations: int) -> dict[str, Any]:
    """Measure inside the window, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, annotations)
        return inside(what, home, display, path)


def inside(what: str, home: Home, display: VirtualDisplay, *files: Path) -> dict[str, Any]:
    """Return what `tests.bench.inside` measures with these files."""
    command = [sys.executable, "-m", "tests.bench.inside", what, *map(str, files)]
    done = subprocess.run(
        command, cwd=ROOT, env=home.environment(display.environment()), stdout=subprocess.PIPE, text=True, check=True, timeout=180
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result
