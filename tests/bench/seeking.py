"""How soon what was found in a library of ten thousand documents is seen, and whether the window answers meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from core.session import ReadingSession
from resources.setup.display import VirtualDisplay
from tests.bench import shelves
from tests.bench.apart import load
from tests.bench.figures import Figure, median, percentile
from tests.bench.home import ROOT, SAMPLE, Home

PAINT: Final = 100.0
"""Milliseconds from a key to the painted first results; this program's own measure."""
MOST: Final = 0.95
GAP: Final = 50.0
NAMES: Final = ("search.paint", "gap.search")


def seeking() -> list[Figure]:
    """Tell how long it takes from a key to the painted first results, and the longest gap of a timer meanwhile."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library)
        with ReadingSession(home.library) as session:
            session.search.update()
        command = [sys.executable, "-m", "tests.bench.seeking_inside", str(SAMPLE)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    found: dict[str, Any] = json.loads(done.stdout)
    taken = [one["painted"] for one in found["taken"]]
    slowest = max(found["taken"], key=lambda one: float(one["painted"]))
    note = (
        f"95 % of {len(taken)} queries in {shelves.DOCUMENTS:,} documents, median {median(taken):.0f}; slowest “{slowest['words']}” "
        f"{slowest['painted']:.0f}, found in {slowest['total']:,}; {load()}"
    )
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    return [
        Figure("search.paint", percentile(taken, MOST), "ms", PAINT, note=note),
        Figure("gap.search", found["largest"], "ms", GAP, note=f"while typing and counting (ms/its own): {told}"),
    ]
