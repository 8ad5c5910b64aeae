"""How long each format takes for ten thousand annotations over two hundred documents, and how much memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from core.exporting import FORMATS
from resources.setup.display import VirtualDisplay
from tests.bench import annotated
from tests.bench.answers import GAP
from tests.bench.figures import Figure, median, spread
from tests.bench.home import PROGRAM, ROOT, Home
from tests.bench.memory import children, peak_memory

LIMIT: Final = 5.0
SLOWER: Final = {"docx": 15.0}
MEMORY: Final = 500.0
"""MiB of the command and of any process that it starts, each by itself."""
RUNS: Final = 3
NAMES: Final = (*(f"export.{one.id}" for one in FORMATS), "export.memory")
BESIDE_NAMES: Final = ("gap.exporting", "gap.taking", "take.jsonld", "take.qdpx", "export.memory.window")
_PATIENCE: Final = 600
_GLANCE: Final = 0.02
"""Seconds between two looks at the memory."""


class Run(NamedTuple):
    """One run of a command."""

    seconds: float
    memory: float
    """MiB at most, of the largest of its processes."""


def exporting() -> list[Figure]:
    """Tell the seconds from the start of the command to its end for each format, and the memory of the one that takes most."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as name:
        folder = Path(name)
        home = Home(folder)
        annotated.make(home.library, folder / "speeches")
        figures, most = [], ("", 0.0)
        for one in FORMATS:
            target = folder / f"out{one.suffix}"
            words = ["export", "--all", "--library", str(home.library), "--format", one.id, "-o", str(target), "--force", "--quiet"]
            runs = [_run(words, home) for _ in range(RUNS)]
            times = [run.seconds for run in runs]
            most = max(most, (one.id, max(run.memory for run in runs)), key=lambda pair: pair[1])
            note = f"{target.stat().st_size / 1e6:.1f} MB, {spread(times)}"
            figures.append(Figure(f"export.{one.id}", median(times), "s", SLOWER.get(one.id, LIMIT), note=note))
    return [*figures, Figure("export.memory", most[1], "MiB", MEMORY, note=f"most: {most[0]}")]


def beside() -> list[Figure]:
    """Tell the longest gap in the window while it exports in every format and takes annotations in, and the seconds of the latter."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as name,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        folder = Path(name)
        home = Home(folder)
        file, *_ = annotated.make(home.library, folder / "speeches")
        command = [sys.executable, "-m", "tests.bench.exporting_inside", str(file), str(folder)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE)
    found: dict[str, Any] = json.loads(done.stdout)
    times = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in found["exports"].items())
    takings = [
        Figure(f"take.{name}", seconds, "s", LIMIT, note=f"{annotated.ANNOTATIONS:,} annotations read and found again, in the window")
        for name, seconds in found["takings"].items()
    ]
    return [
        Figure("gap.exporting", found["exporting"][0]["length"], "ms", GAP, note=f"{_told(found['exporting'])}; {times}"),
        Figure("gap.taking", found["taking"][0]["length"], "ms", GAP, note=_told(found["taking"])),
        *takings,
        Figure("export.memory.window", found["memory"], "MiB", MEMORY, note="the window, while it exports and takes in"),
    ]


def _told(gaps: list[dict[str, Any]]) -> str:
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in gaps[:4])
    return f"(ms/its own/without a processor): {told}"


def _run(words: list[str], home: Home) -> Run:
    """Run a command of the program and wait for its end."""
    began = time.perf_counter()
    most = 0.0
    environment = home.environment({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    with subprocess.Popen([*PROGRAM, *words], env=environment) as process:
        # Not what wait4 tells: a process that is started counts as its own what its parent had at that moment.
        while process.poll() is None:
            for one in (process.pid, *children(process.pid)):
                with suppress(OSError, LookupError):
                    most = max(most, peak_memory(one))
            time.sleep(_GLANCE)
    if process.returncode:
        message = f"{words} ended with {process.returncode}"
        raise AssertionError(message)
    return Run(time.perf_counter() - began, most)
