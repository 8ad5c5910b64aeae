"""How tabs answer: how soon a second document is there, and how long the window stands still when another tab is shown again."""

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

MARKS: Final = 5_000
GAP: Final = 50.0
LENGTH: Final = 1_400_000
FEW: Final = 51
"""Paragraphs of the text that has few."""
SECOND: Final = 1.0
"""A second document may take this much of what the first one took."""


def tabs() -> list[Figure]:
    """Tell the longest gap while long texts with thousands of marks are shown again, and compare a second opening with a first."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        texts = [generate.book(), generate.speech(seed=2), generate.speech(FEW, LENGTH, seed=3), generate.speech(seed=4).replace("\n", "")]
        files = [home.write(f"{number}.txt", text) for number, text in enumerate(texts)]
        for file in files:
            generate.annotate(home.library, file, MARKS)
        command = [sys.executable, "-m", "tests.bench.tabs_inside", *map(str, files)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=400)
    found: dict[str, Any] = json.loads(done.stdout)
    if found["marks"] != [MARKS] * len(files):
        message = f"not what was to be measured: {found['marks']} marks"
        raise AssertionError(message)
    gaps = [max(gap[0] for gap in turn["gaps"]) for turn in found["turns"]]
    own = [max(gap[1] for gap in turn["gaps"]) for turn in found["turns"]]
    note = f"{len(gaps)} times among {len(files)} tabs, longest {max(gaps):.0f}, own {median(own):.1f}, longest own {max(own):.0f}"
    first, second = median(found["first"]), median(found["second"])
    beside = f"{second:.2f} s beside {first:.2f} s, {len(found['first'])} times each"
    return [
        Figure("tabs.switch", median(gaps), "ms", GAP, note=note),
        Figure("tabs.second", second / first, "", SECOND, note=beside),
    ]
