"""How soon two reports are compared, how often what is said of their sentences is right, and whether the window answers meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from core.contrast import CLASSES, ContrastSource
from core.session import ReadingSession
from resources.setup.display import VirtualDisplay
from tests.bench.apart import load
from tests.bench.figures import Figure, median, spread
from tests.bench.home import ROOT, Home
from tests.contrasting.measure import Pair, Tally, pair_of

TIME, GAP, RIGHT = 1.5, 50.0, 0.95
SEEDS: Final = tuple(range(101, 111))
"""Of pairs that the rules were never fitted to."""
SEED: Final = 101
"""Of the pair that is timed."""
NAMES: Final = ("contrast", "contrast.gap", "contrast.right")
_RUNS: Final = 5
_GAP_RUNS: Final = 3


def contrast() -> list[Figure]:
    """Tell how long two reports of 30,000 characters take, the largest gap in a window, and the share of sentences that is right."""
    pair = pair_of(SEED)
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        taken = _timed(Path(folder) / "library.db", Path(folder), pair)
    note = f"{spread(taken)}; {len(pair.old_text):,} and {len(pair.new_text):,} characters, in a process of its own; {load()}"
    return [Figure("contrast", median(taken), "s", TIME, note=note), _gap(pair), _right()]


def _timed(library: Path, folder: Path, pair: Pair) -> list[float]:
    taken = []
    with ReadingSession(library) as session:
        old, new = _put(session, folder, pair)
        for _ in range(_RUNS):
            begin = time.perf_counter()
            session.contrast.of(old, new)
            taken.append(time.perf_counter() - begin)
    return taken


def _put(session: ReadingSession, folder: Path, pair: Pair) -> list[ContrastSource]:
    """Put both reports in a library; return where they are."""
    sources = []
    for name, text in (("2023.txt", pair.old_text), ("2024.txt", pair.new_text)):
        (folder / name).write_text(text, "utf-8")
        plan = session.plan(session.read(folder / name))
        assert plan is not None
        sources.append(ContrastSource(session.admit(plan).document))
    return sources


def _gap(pair: Pair) -> Figure:
    runs = [_inside(pair) for _ in range(_GAP_RUNS)]
    worst = max(runs, key=lambda run: run["largest"])
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
    own, alone = (max(run[name] for run in runs) for name in ("own", "alone"))
    said = f"own at most {own:.0f}, {alone:.0f} without the time in which others had the processors"
    note = f"{_GAP_RUNS} runs, {said}; the worst (ms/its own): {told}; {load()}"
    return Figure("contrast.gap", median([run["largest"] for run in runs]), "ms", GAP, note=note)


def _inside(pair: Pair) -> dict[str, Any]:
    """Return what `tests.bench.editions_inside` measures, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        with ReadingSession(home.library) as session:
            _put(session, home.texts, pair)
        command = [
            sys.executable,
            "-m",
            "tests.bench.editions_inside",
            "contrast",
            str(home.texts / "2024.txt"),
            str(home.texts / "2023.txt"),
        ]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _right() -> Figure:
    tally = Tally()
    for seed in SEEDS:
        pair = pair_of(seed)
        tally.add(pair, pair.compared())
    shares = ", ".join(f"{kind} {tally.share(kind):.3f} of {tally.there[kind]}" for kind in CLASSES)
    return Figure("contrast.right", tally.share(), "", RIGHT, at_least=True, note=f"{len(SEEDS)} pairs; {shares}")
