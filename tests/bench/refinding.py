"""How well, and how fast, passages are found again in a text that has changed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.carrying import carry
from core.text import normalise
from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import ROOT, Home
from tests.refinding import edits
from tests.refinding.__main__ import SEED, measured, together, write
from tests.refinding.marks import marks
from tests.refinding.measure import MARKS
from tests.refinding.texts import pool
from tests.refinding.tracked import text_of, tracked

if TYPE_CHECKING:
    from collections.abc import Sequence

QUALITY: Final = {"refind.right": 98.5, "refind.first": 99.5, "refind.wrong": 0.1, "refind.vanished": 0, "refind.deleted": 99.9}
"""The least that is allowed; of wrong and vanished ones, the most."""
MANY: Final = 1_000
"""Marks in one long text."""
LONG: Final = 1_000_000
"""Its code points."""
LONG_TIME: Final = 1.5
GAP: Final = 50.0
_PARAGRAPHS: Final = 4_300
_PIECE: Final = 40_000
_RUNS: Final = 5


def quality() -> list[Figure]:
    """Tell how many of many thousand marks are found again in edited texts, and write the table of all kinds of edit."""
    begin = time.perf_counter()
    tallies, _ = measured(SEED, MARKS)
    write(tallies)
    every = together(tallies)
    note = f"{every.total:,} marks, {time.perf_counter() - begin:.0f} s"
    worst = {name: min(tallies, key=lambda kind, name=name: getattr(tallies[kind], name)) for name in ("right", "first", "deleted")}
    worst["wrong"] = max(tallies, key=lambda kind: tallies[kind].wrong)
    notes = {name: f"{note}; worst: {kind}, {getattr(tallies[kind], name):.2%}" for name, kind in worst.items()}
    found = []
    for name, limit in QUALITY.items():
        what = name.removeprefix("refind.")
        value = getattr(every, what)
        if what == "vanished":
            found.append(Figure(name, value, "", limit, note=note))
        else:
            found.append(Figure(name, 100 * value, "%", limit, at_least=what != "wrong", note=notes[what]))
    return found


def million() -> list[Figure]:
    """Time a thousand marks in a long text that was revised heavily."""
    old, new = long_texts()
    made = marks(old, MANY, random.Random(SEED))
    times, own = [], []
    for _ in range(_RUNS):
        begin, begin_own = time.perf_counter(), time.process_time()
        found = carry(old, new, made, 2)
        times.append(time.perf_counter() - begin)
        own.append(time.process_time() - begin_own)
    note = f"{spread(times)}, own {median(own):.2f}; {sum(one.is_placed for one in found)} of {len(made)} placed; {_load()}"
    return [Figure("refind.million", median(times), "s", LONG_TIME, note=note)]


def window() -> list[Figure]:
    """Tell the largest gap of a timer while that is done behind a window in which somebody reads, and how long it takes there."""
    old, new = long_texts()
    found = [_inside(old, new) for _ in range(_RUNS)]
    largest = [run["largest"] for run in found]
    times = [run["carried"] for run in found]
    there = median([run["all"] for run in found])
    note = f"{spread(times)}; {found[0]['placed']} of {found[0]['marks']} placed; all there after {there:.1f} s; {_load()}"
    worst = max(found, key=lambda run: run["largest"])
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
    gaps = f"{_RUNS} runs, own at most {max(gap['own'] for run in found for gap in run['longest']):.0f}; the worst (ms/its own): {told}"
    return [
        Figure("gap.refind", median(largest), "ms", GAP, note=f"{gaps}; {_load()}"),
        Figure("refind.window", median(times), "s", note=note),
    ]


def long_texts() -> tuple[str, str]:
    """Return a text of a million characters, and what is left of it after a heavy revision."""
    old = normalise(generate.speech(_PARAGRAPHS, LONG, seed=3)).text
    dice, words = random.Random(SEED), pool(SEED)
    # In pieces: of a whole million, each character with its origin, the memory would be felt.
    pieces, start = [], 0
    while start < len(old):
        end = old.find("\n", start + _PIECE) + 1 or len(old)
        pieces.append(text_of(edits.heavy(tracked(old[start:end]), dice, words)))
        start = end
    return old, normalise("".join(pieces)).text


def _load() -> str:
    """Return how busy the machine is: a figure in wall time says little without it."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"


def _inside(old: str, new: str) -> dict[str, Any]:
    """Return what `tests.bench.refinding_inside` measures, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", old)
        spans: Sequence[object] = generate.annotate(home.library, path, MANY)
        path.write_text(new, "utf-8")
        command = [sys.executable, "-m", "tests.bench.refinding_inside", str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=180)
    result: dict[str, Any] = json.loads(done.stdout)
    if result["marks"] != len(spans):
        message = f"{result['marks']} marks of {len(spans)}"
        raise AssertionError(message)
    return result
