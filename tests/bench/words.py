"""What words cost the window: its dictionary that is loaded meanwhile, and a double click before it is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, Home

GAP: Final = 50.0
EARLY: Final = 100.0
_RUNS: Final = 5


def dictionary() -> list[Figure]:
    """Tell the largest gap of a timer while the dictionary is loaded: by itself beside a reader who rests, and beside one who scrolls."""
    figures = []
    for name, what in (("gap.dictionary", "resting"), ("gap.dictionary.scrolling", "scrolling")):
        found = [_inside(what) for _ in range(_RUNS)]
        worst = max(found, key=lambda run: run["largest"])
        told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
        there = median([run["taken"] for run in found])
        note = f"{_RUNS} runs, there after {there:.1f} s; the worst (ms/its own/without a processor): {told}; {_load()}"
        figures.append(Figure(name, median([run["largest"] for run in found]), "ms", GAP, note=note))
    return figures


def early() -> list[Figure]:
    """Tell how long a double click takes to be painted that comes before the dictionary.

    Raises:
        AssertionError: if it selects nothing, or the dictionary is there.
    """
    found = [_inside("early") for _ in range(_RUNS)]
    for run in found:
        if not run["is_early"] or not 2 <= len(run["selected"]) <= 6:
            message = f"not what was to be measured: {run}"
            raise AssertionError(message)
    taken = [run["taken"] for run in found]
    note = f"{_RUNS} windows, {found[0]['length']:,} characters, longest {max(taken):.0f}, own {median([run['own'] for run in found]):.0f}"
    return [Figure("word.early", median(taken), "ms", EARLY, note=f"{note}; {_load()}")]


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"


def _inside(what: str) -> dict[str, Any]:
    """Return what `tests.bench.words_inside` measures, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        command = [sys.executable, "-m", "tests.bench.words_inside", what, str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
