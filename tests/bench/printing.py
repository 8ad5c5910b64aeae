"""How long the window is held up while a long text is laid out for print, in paragraphs of any length."""

from __future__ import annotations

from typing import Final

from tests.bench import generate
from tests.bench.apart import load, measured
from tests.bench.figures import Figure, median
from tests.bench.page_shapes import BLOCK, SHAPES

NAMES: Final = tuple(f"gap.print.{shape}" for shape in SHAPES)
_RUNS: Final = 3


def previews() -> list[Figure]:
    """Tell the longest gap of a timer from Ctrl+P to the last page, in each shape of the text."""
    found = []
    for name, (shape, paragraphs) in zip(NAMES, SHAPES.items(), strict=True):
        text = {f"{shape}.txt": generate.speech(paragraphs)}
        # A window that has printed once has its faces loaded: each run begins anew.
        runs = [run for _ in range(_RUNS) for run in measured("print_inside", "preview", texts=text)]
        worst = max(runs, key=lambda run: run["largest"])
        told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:3])
        note = f"{_RUNS} runs; the worst (ms/its own): {told}; {load()}"
        found.append(Figure(name, median([run["largest"] for run in runs]), "ms", BLOCK, note=note))
    return found
