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
NAMES: Final = ("find.first", "find.all", "gap.find")


def find() -> list[Figure]:
    """Tell the longest time from a key to the painted first hits and to all of them, and the longest gap of a timer meanwhile."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, MARKS)
        command = [sys.executable, "-m", "tests.bench.find_inside", "find", str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    found: dict[str, Any] = json.loads(done.stdout)
    taken: Sequence[dict[str, Any]] = found["taken"]
    return [
        _slowest("find.first", [one for one in taken if one["first"] is not None], "first", FIRST),
        _slowest("find.all", taken, "all", ALL),
        Figure("gap.find", found["largest"], "ms", GAP, note=_gaps(found)),
    ]


def _slowest(name: str, taken: Sequence[dict[str, Any]], what: str, limit: float) -> Figure:
    worst = max(taken, key=lambda one: one[what])
    note = f"{len(taken)} queries, median {median([one[what] for one in taken]):.1f}, the slowest: {worst['words']} ({worst['count']})"
    return Figure(name, worst[what], "ms", limit, note=f"{note}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()}")


def _gaps(found: dict[str, Any]) -> str:
    hostile = found["hostile"]
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    return f"{found['length']:,} characters; a pattern without end was ended after {hostile['all']:.0f} ms; (ms/its own): {told}"
