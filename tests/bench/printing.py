"""How long the window is held up while a long text is laid out for print, in paragraphs of any length."""

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
from tests.bench.page_shapes import BLOCK, SHAPES

NAMES: Final = tuple(f"gap.print.{shape}" for shape in SHAPES)
_RUNS: Final = 3


def previews() -> list[Figure]:
    """Tell the longest gap of a timer from Ctrl+P to the last page, in each shape of the text."""
    found = []
    for name, (shape, paragraphs) in zip(NAMES, SHAPES.items(), strict=True):
        text = generate.speech(paragraphs)
        runs = [_inside(f"{shape}.txt", text) for _ in range(_RUNS)]
        worst = max(runs, key=lambda run: run["largest"])
        told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:3])
        note = f"{_RUNS} runs; the worst (ms/its own): {told}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
        found.append(Figure(name, median([run["largest"] for run in runs]), "ms", BLOCK, note=note))
    return found


def _inside(name: str, text: str) -> dict[str, Any]:
    """Return what `tests.bench.print_inside` measures of a preview, in a process and on a display of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        command = [sys.executable, "-m", "tests.bench.print_inside", "preview", str(home.write(name, text))]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
