"""How fast the page follows the hand: a frame lasts from an event of the reader to the end of the paint that shows what became of it."""

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
from tests.bench.figures import Figure, median, percentile
from tests.bench.home import ROOT, Home

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS: Final = 5_000
FRAME: Final = 16.0
SHARE: Final = 0.95
WAYS: Final = ("wheel", "page", "drag")


def scrolling() -> list[Figure]:
    """Tell how long 95 of 100 frames take at most while a text of 1.4 million characters with 5,000 marks is scrolled."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, MARKS)
        command = [sys.executable, "-m", "tests.bench.page_inside", "scrolling", str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    found: dict[str, Any] = json.loads(done.stdout)
    if found["marks"] != MARKS:
        message = f"not what was to be measured: {found['marks']} marks"
        raise AssertionError(message)
    return [_frames(found["frames"], found["length"])]


def _frames(frames: Sequence[Sequence[Any]], length: int) -> Figure:
    """Return the figure of frames, each a way to scroll, its milliseconds, and those of them that were its own."""
    ways = ", ".join(f"{way} {percentile((one[1] for one in frames if one[0] == way), SHARE):.1f}" for way in WAYS)
    walls = [one[1] for one in frames]
    own = percentile((one[2] for one in frames), SHARE)
    note = f"{len(walls)} frames, {length:,} characters, {MARKS:,} marks, {ways}, own {own:.1f}, median {median(walls):.1f}"
    load = f"longest {max(walls):.0f}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
    return Figure("scroll.frame", percentile(walls, SHARE), "ms", FRAME, note=f"{note}, {load}")
