"""How fast annotations are managed: thousands in one document, listed, filtered, scrolled, added, and made by one key."""

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
    from collections.abc import Mapping, Sequence

MANY: Final = 10_000
"""Annotations of one document."""
FRAME: Final = 33.0
ADD: Final = 16.0
EVERY: Final = 150.0
LAID_OUT: Final = 16.0
CARDS: Final = 200
_RUNS: Final = 3
_TALL: Final = 11_500
"""Pixels of a window in which two hundred cards have room, one below the other."""


def managing() -> list[Figure]:
    """Tell the longest frame while ten thousand annotations are listed, filtered and scrolled."""
    found = []
    for _ in range(_RUNS):
        found.append(_inside("list", generate.book(), MANY))
        _expect(found[-1]["marks"] == MANY, f"{found[-1]['marks']} marks")
    return [_longest(f"notes.{what}", [run[what] for run in found]) for what in ("list", "filter", "scroll")]


def add() -> list[Figure]:
    """Tell how long a key press takes to be committed and painted, among ten thousand annotations."""
    found = _inside("add", generate.book(), MANY)
    _expect(found["marks"] == MANY, f"{found['marks']} marks")
    steps, flush = found["steps"], median(found["flushes"])
    own = median(step[2] for step in steps)
    note = f"{len(steps)} presses, {MANY:,} marks, own {own:.1f}; limit with one flush, {flush:.1f}; {_load()}"
    return [Figure("notes.add", median(step[1] for step in steps), "ms", ADD + flush, note=note)]


def every() -> list[Figure]:
    """Tell how long it takes to mark each place of a word that stands two thousand times, and to take that back."""
    found = _inside("every", generate.frequent(), 0)
    figures = []
    for name, limit in (("every", EVERY), ("undo", None)):
        steps = found[name]
        note = f"{generate.TIMES:,} places, {len(steps)} times, {_spread(steps)}, own {median(step[2] for step in steps):.1f}; {_load()}"
        figures.append(Figure(f"notes.{name}", median(step[1] for step in steps), "ms", limit, note=note))
    return figures


def cards() -> list[Figure]:
    """Tell how long the cards beside a page take to be laid out, of which two hundred are in view."""
    text = generate.speech(400, 60_000)
    found = _inside("cards", text, len(text) // 6, height=_TALL)
    _expect(found["cards"] >= CARDS, f"{found['cards']} cards")
    walls, own = zip(*found["taken"], strict=True)
    note = f"{found['cards']} cards, {len(walls)} times, longest {max(walls):.1f}, own {median(own):.1f}; {_load()}"
    return [Figure("notes.cards", median(walls), "ms", LAID_OUT, note=note)]


def _longest(name: str, runs: Sequence[Sequence[Sequence[Any]]]) -> Figure:
    """Return the longest frame of each run, and what took longest in the worst of them."""
    worst = max(runs, key=lambda steps: max(step[3] for step in steps))
    told = ", ".join(f"{step[3]:.0f}/{step[4]:.0f} {step[0]}" for step in sorted(worst, key=lambda step: -step[3])[:3])
    all_steps = [step for steps in runs for step in steps]
    done = f"painted after {median(step[1] for step in all_steps):.0f}, at most {max(step[1] for step in all_steps):.0f} ms"
    own = median(max(step[4] for step in steps) for steps in runs)
    note = f"{len(runs)} runs, own {own:.1f}; the worst (ms/its own): {told}; {done}; {_load()}"
    return Figure(name, median(max(step[3] for step in steps) for steps in runs), "ms", FRAME, note=note)


def _spread(steps: Sequence[Sequence[Any]]) -> str:
    walls = [step[1] for step in steps]
    return f"{min(walls):.0f}-{max(walls):.0f}"


def _load() -> str:
    """Return how busy the machine is: a figure in wall time says little without it."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"


def _expect(is_so: bool, found: str) -> None:
    if not is_so:
        message = f"not what was to be measured: {found}"
        raise AssertionError(message)


def _inside(what: str, text: str, annotations: int, *, height: int = 1000) -> Mapping[str, Any]:
    """Return what `tests.bench.notes_inside` measures, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, height, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", text)
        generate.annotate(home.library, path, annotations)
        command = [sys.executable, "-m", "tests.bench.notes_inside", what, str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
