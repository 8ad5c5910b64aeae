"""How soon hits are seen in a long text, and whether the window answers meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, Home

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST: Final = 50.0
ALL: Final = 500.0
GAP: Final = 50.0
MARKS: Final = 5_000
_RUNS: Final = 3
NAMES: Final = ("find.first", "find.all", "gap.find")


def find() -> list[Figure]:
    """Tell how long it takes from a key to the painted first hits and to all of them, and the longest gap of a timer meanwhile."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, MARKS)
        command = [sys.executable, "-m", "tests.bench.find_inside", "find", str(path)]
        environment = home.environment(display.environment())
        found: list[dict[str, Any]] = []
        for _ in range(_RUNS):
            done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
            found.append(json.loads(done.stdout))
    taken = [one for run in found for one in run["taken"]]
    return [
        _slowest("find.first", [one for one in taken if one["first"] is not None], "first", FIRST),
        _slowest("find.all", taken, "all", ALL),
        Figure("gap.find", median([run["largest"] for run in found]), "ms", GAP, note=_gaps(max(found, key=lambda run: run["largest"]))),
    ]


def _slowest(name: str, taken: Sequence[dict[str, Any]], what: str, limit: float) -> Figure:
    """Return the figure of the query that is slowest in the median of its runs."""
    queries = {one["words"]: [other[what] for other in taken if other["words"] == one["words"]] for one in taken}
    worst = max(queries, key=lambda words: median(queries[words]))
    longest = max(map(max, queries.values()))
    note = f"the slowest of {len(queries)} queries, median of {len(queries[worst])}: {worst}; longest of all {longest:.0f}"
    return Figure(name, median(queries[worst]), "ms", limit, note=f"{note}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()}")


def _gaps(found: dict[str, Any]) -> str:
    hostile = found["hostile"]
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    return (
        f"{found['length']:,} characters, {_RUNS} runs; a pattern without end was ended after {hostile['all']:.0f} ms; (ms/its own): {told}"
    )
