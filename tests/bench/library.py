"""How soon the library is seen, how it scrolls, and whether the window answers while it is filtered and sorted: ten thousand documents."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.session import ReadingSession
from resources.setup.display import VirtualDisplay
from tests.bench import shelves
from tests.bench.apart import load
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, SAMPLE, Home

if TYPE_CHECKING:
    from core.holdings import Holding

OPEN: Final = 150.0
FRAME: Final = 33.0
GAP: Final = 50.0
"""Milliseconds."""
CHARACTERS: Final = 400
"""Of each document: no list reads texts, and to make longer ones would take minutes."""
NAMES: Final = ("library.open", "library.pane", "library.scroll", "library.filter")
_RUNS: Final = 3


def library() -> list[Figure]:
    """Tell how long page and pane take from keys to pictures, the longest frame of scrolling, and the longest gap of a timer."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library, characters=CHARACTERS)
        with ReadingSession(home.library) as session:
            _order(session, session.holdings.all())
        command = [sys.executable, "-m", "tests.bench.library_inside", str(SAMPLE)]
        environment = home.environment(display.environment())
        runs: list[dict[str, Any]] = []
        for _ in range(_RUNS):
            done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
            runs.append(json.loads(done.stdout))
    first = [run["page"]["time"] for run in runs]
    again = [one["time"] for run in runs for one in run["again"]]
    own = median([run["page"]["own"] for run in runs])
    longest = [max(frame["time"] for frame in run["frames"]) for run in runs]
    frames = sorted(frame["time"] for run in runs for frame in run["frames"])
    busiest = max(frame["own"] for run in runs for frame in run["frames"])
    gaps = [run["largest"] for run in runs]
    worst = max(runs, key=lambda run: float(run["largest"]))
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']}" for gap in worst["longest"][:3])
    seen = [one for run in runs for one in run["seen"]]
    return [
        Figure(
            "library.open",
            median(first),
            "ms",
            OPEN,
            note=f"{runs[0]['rows']:,} rows, the first time in {_RUNS} windows, own {own:.0f}, longest {max(first):.0f}; "
            f"again {median(again):.0f}; {load()}",
        ),
        Figure("library.pane", median([run["pane"]["time"] for run in runs]), "ms", OPEN, note="in the side bar, the first time"),
        Figure(
            "library.scroll",
            median(longest),
            "ms",
            FRAME,
            note=f"longest of {len(frames)} frames, the busiest of them own {busiest:.0f}; median {median(frames):.0f}, "
            f"99 % {frames[len(frames) * 99 // 100]:.0f}; {load()}",
        ),
        Figure(
            "library.filter", median(gaps), "ms", GAP, note=f"longest gap (ms/its own): {told}; seen after {median(seen):.0f}; {load()}"
        ),
    ]


def _order(session: ReadingSession, holdings: tuple[Holding, ...]) -> None:
    """Give a part of the documents tags."""
    for number, tag in enumerate(("春耕", "防汛", "引用", "范文")):
        session.holdings.retag([one.document for one in holdings[number::9]], (tag,), ())
