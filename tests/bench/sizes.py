"""What the largest text costs: time until it can be read, and memory at its peak."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.bench import generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import PROGRAM, Home
from tests.bench.memory import peak_memory
from tests.bench.screen import Screen, WatchedDisplay
from tests.bench.starts import running

LARGEST: Final = 19_900_000
PARAGRAPHS: Final = 85_000
OPEN_TIME: Final = 5.0
OPEN_MEMORY: Final = 600.0
RUNS: Final = 5
_IDLE: Final = 1.0
"""Seconds without work after which a process has done all that it had to."""
_PATIENCE: Final = 60.0


def largest() -> list[Figure]:
    """Open a text of just less than the largest size; each time a library that does not know it yet."""
    text = generate.speech(paragraphs=PARAGRAPHS, characters=LARGEST)
    times, peaks, works = [], [], []
    for _ in range(RUNS):
        with (
            tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
            WatchedDisplay(1600, 1000, window_manager=True, pointer=False) as display,
            Screen(display) as screen,
        ):
            home = Home(Path(folder))
            path = home.write("largest.txt", text)
            with running(display, screen, home, [*PROGRAM, str(path)]) as start:
                works.append(_wait_until_idle(start.process_id) - start.recording.start)
                times.append(start.column())
                peaks.append(peak_memory(start.process_id))
    return [
        Figure(
            "open.largest", median(times), "s", OPEN_TIME, note=f"{spread(times)}; all work done after {statistics.median(works):.1f} s"
        ),
        Figure("open.largest.memory", median(peaks), "MiB", OPEN_MEMORY, note=spread(peaks)),
    ]


def _wait_until_idle(process_id: int) -> float:
    """Return the time, of `time.monotonic`, at which the process ended its work.

    Raises:
        TimeoutError: if it goes on working.
    """
    end = time.monotonic() + _PATIENCE
    spent, since = _processor_time(process_id), time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.1)
        now = _processor_time(process_id)
        # A blinking caret and a look for other programs' commits take next to nothing.
        if now - spent > 0.02:
            spent, since = now, time.monotonic()
        elif time.monotonic() - since > _IDLE:
            return since
    message = f"the process still works after {_PATIENCE:.0f} s"
    raise TimeoutError(message)


def _processor_time(process_id: int) -> float:
    fields = Path(f"/proc/{process_id}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
