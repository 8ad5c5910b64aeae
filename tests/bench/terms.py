"""How soon the numbers of a term over a library of ten thousand documents are seen, and whether the window answers meanwhile."""

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
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, SAMPLE, Home

PAINT: Final = 100.0
GAP: Final = 50.0
"""Milliseconds."""
NAMES: Final = ("terms", "terms.cold", "gap.terms")


def terms() -> list[Figure]:
    """Tell how long the slowest of several terms takes from the key to the painted numbers.

    None was counted before, and the page has been open as long as processes need to take the texts: as a reader has it, who chooses the
    page and then writes a term. ``terms.cold`` is a term that is asked for in the moment in which the page is opened, as one that was
    selected in a text is.
    """
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library)
        with ReadingSession(home.library) as session:
            session.search.update()
        command = [sys.executable, "-m", "tests.bench.terms_inside", str(SAMPLE)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    found: dict[str, Any] = json.loads(done.stdout)
    taken = sorted(found["taken"], key=lambda one: -float(one["painted"]))
    told = ", ".join(f"{one['term']} {one['painted']:.0f}" for one in taken)
    gaps = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    times = f"slowest of {len(taken)} in {shelves.DOCUMENTS:,} documents, median {median([one['painted'] for one in taken]):.0f}: {told}"
    note = f"page open, texts kept: {times}"
    cold = f"“{found['cold']['term']}” asked for as the page is opened; texts are kept after {found['prepared']:.0f}"
    return [
        Figure("terms", taken[0]["painted"], "ms", PAINT, note=f"{note}; {load()}"),
        Figure("terms.cold", found["cold"]["painted"], "ms", note=f"{cold}; {found['memory']:.0f} MiB in {found['processes']} processes"),
        Figure(
            "gap.terms",
            found["largest"],
            "ms",
            GAP,
            note=f"while the page is opened, texts are read and counted (ms/its own): {gaps}; {load()}",
        ),
    ]
