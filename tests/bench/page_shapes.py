"""How long zooming, other widths and jumps hold up the window, with a long text in paragraphs of any length."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, Home
from tests.bench.page_shapes_inside import KINDS

SHAPES: Final = {"many": generate.BOOK_PARAGRAPHS, "pieces": 51, "line": 1}
"""Paragraphs of a text of `generate.BOOK` code points, by the name of its shape."""
NAMES: Final = tuple(f"{kind}.{shape}" for shape in SHAPES for kind in (*KINDS, "line"))
BLOCK: Final = 50.0
"""Milliseconds."""
_RUNS: Final = 3


def blocks() -> list[Figure]:
    """Tell the longest block of each kind of act in each shape, and how often the right line was not there."""
    found: list[Figure] = []
    for name, paragraphs in SHAPES.items():
        runs = [run(generate.speech(paragraphs)) for _ in range(_RUNS)]
        found += [_longest(f"{kind}.{name}", [one[kind] for one in runs]) for kind in KINDS]
        missed = [miss for one in runs for miss in one["missed"]]
        note = "; ".join(f"{miss['act']}: {miss['point']} at {miss['found']} for {miss['wanted']}" for miss in missed[:3])
        found.append(Figure(f"line.{name}", float(len(missed)), "missed", 0.0, note=note))
    return found


def run(text: str) -> dict[str, Any]:
    """Return what `tests.bench.page_shapes_inside` measures with a text, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("speech.txt", text)
        command = [sys.executable, "-m", "tests.bench.page_shapes_inside", str(path)]
        done = subprocess.run(
            command, cwd=ROOT, env=home.environment(display.environment()), capture_output=True, text=True, check=True, timeout=300
        )
        measured: dict[str, Any] = json.loads(done.stdout)
        return measured


def _longest(name: str, runs: list[list[dict[str, Any]]]) -> Figure:
    worst = max((gap for gaps in runs for gap in gaps), key=lambda gap: gap["length"])
    note = f"{len(runs)} runs; the worst (ms/its own): {worst['length']:.0f}/{worst['own']:.0f} {worst['act']} at {worst['at']:.1f} s"
    return Figure(name, median([gaps[0]["length"] for gaps in runs]), "ms", BLOCK, note=note)
