"""The packaged program: how it starts beside its own sources, seen from outside, and how large the Debian package is."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.bench import generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import PROGRAM, ROOT, SAMPLE, Home
from tests.bench.screen import Screen, WatchedDisplay
from tests.bench.starts import running

NAMES: Final = ("package.start", "package.size")
RUNS: Final = 15
MARKS: Final = 12
TIMES_SOURCE: Final = 1.0
LARGEST: Final = 120.0
"""Megabytes of 10^6 bytes."""


def package() -> list[Figure]:
    """Compare the packaged program's start with that from source, and weigh the package; it is built if there is none of these sources."""
    built = subprocess.run([sys.executable, "-m", "resources.package", "--print"], cwd=ROOT, capture_output=True, text=True, check=True)
    program, archive = (Path(line) for line in built.stdout.splitlines()[-2:])
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        home = Home(Path(folder))
        generate.annotate(home.library, SAMPLE, MARKS)
        packaged, source = _in_turn(home, program)
    note = f"{median(packaged):.3f} s packaged, {median(source):.3f} s from source; {spread(packaged)}"
    return [
        Figure("package.start", median(packaged) / median(source), "x", TIMES_SOURCE, note=note),
        Figure("package.size", archive.stat().st_size / 1e6, "MB", LARGEST, note=archive.name),
    ]


def _in_turn(home: Home, program: Path) -> tuple[list[float], list[float]]:
    """Start both in turn; the first start of each only warms the caches and does not count."""
    packaged: list[float] = []
    source: list[float] = []
    with WatchedDisplay(1600, 1000, window_manager=True, pointer=False) as display, Screen(display) as screen:
        for _ in range(RUNS + 1):
            for command, seconds in (((str(program),), packaged), (PROGRAM, source)):
                with running(display, screen, home, [*command, str(SAMPLE)]) as start:
                    seconds.append(start.whole)
    return packaged[1:], source[1:]
