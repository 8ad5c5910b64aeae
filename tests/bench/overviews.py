"""How soon the overview of a report is there, and whether the window answers meanwhile; a library of speeches is its background."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from core.session import ReadingSession
from resources.setup.display import VirtualDisplay
from tests.bench import generate, shelves
from tests.bench.apart import load
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, Home
from tests.contrasting import reports

NAMES: Final = ("overview", "overview.gap", "overview.book")
SOON: Final = 0.5
"""Seconds."""
GAP: Final = 50.0
"""Milliseconds."""
_RUNS: Final = 5
_DOCUMENTS: Final = 400


def overviews() -> list[Figure]:
    """Tell the seconds from the first paint of a report until its overview is painted, and the largest gap of a timer in them."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library, _DOCUMENTS, characters=3_000)
        with ReadingSession(home.library) as session:
            session.search.update()
        texts = [reports.written(reports.report(random.Random(seed), 30_000), 2026)[0] for seed in range(_RUNS)]
        files = [home.write(f"report-{number}.txt", text) for number, text in enumerate(texts)]
        runs = [_inside(home, display, file) for file in files]
        long = _inside(home, display, home.write("book.txt", generate.book()))
    gaps = [run["largest"] for run in runs]
    worst = max([*runs, long], key=lambda run: float(run["largest"]))
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:3])
    parts = ", ".join(f"{part} {median([run['parts'][part] for run in runs]):.2f}" for part in runs[0]["parts"])
    worked = median([run["worked"] for run in runs])
    sizes = f"{min(map(len, texts)):,}-{max(map(len, texts)):,} characters"
    note = f"{_RUNS} windows, {sizes}, {_DOCUMENTS} documents in the library; {parts}; {worked:.2f} s of processors; {load()}"
    own = f"opening the tab {median([run['tab'] for run in runs]):.0f}, at most {max(run['own'] for run in [*runs, long]):.0f} of its own"
    return [
        Figure("overview", median([run["taken"] for run in runs]), "s", SOON, note=note),
        Figure(
            "overview.gap",
            max(median(gaps), long["largest"]),
            "ms",
            GAP,
            note=f"{own}; with a book, too (ms/own/queued): {told}; {load()}",
        ),
        Figure("overview.book", long["taken"], "s", note=f"{long['characters']:,} characters"),
    ]


def _inside(home: Home, display: VirtualDisplay, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.overviews_inside", str(file)]
    environment = home.environment(display.environment())
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
