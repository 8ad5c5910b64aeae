"""From the start of the process to the window as it stays, seen from outside and beside a bare window with the same text."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from resources.setup.display import end_process
from tests.bench import bare, generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import PROGRAM, ROOT, SAMPLE, Home
from tests.bench.memory import memory
from tests.bench.screen import Area, Recording, Screen, WatchedDisplay
from tests.bench.windows import largest_area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUNS: Final = 9
TIMES_BARE: Final = 2.0
BOOK_COMPLETE: Final = 1.5
"""Seconds from the start to outline and marks of a long text."""
SAMPLE_MEMORY: Final = 150.0
"""MiB with the sample open, before words are segmented."""
_SAMPLE_MARKS: Final = 12
_BOOK_MARKS: Final = 300


@dataclass(frozen=True)
class Start:
    """One start of a program: what the display showed, and where its window stood."""

    recording: Recording
    window: Area
    process_id: int
    memory: float
    """MiB in memory once it had come to rest."""

    @property
    def whole(self) -> float:
        """Return the seconds until the whole window stayed as it was."""
        return self.recording.settled(self.window)

    def column(self) -> float:
        """Return the seconds until the text between the side bars stayed as it was."""
        from gui.theme import Metrics

        sizes = Metrics()
        middle = self.window.within(
            left=sizes.side_bar + sizes.pad,
            right=sizes.note_bar + 2 * sizes.scroll_bar + sizes.pad,
            top=sizes.top_bar + sizes.gap,
            bottom=sizes.top_bar,
        )
        return self.recording.settled(middle)


def sample() -> list[Figure]:
    """Compare the start with the sample speech with the bare window's."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        home = Home(Path(folder))
        generate.annotate(home.library, SAMPLE, _SAMPLE_MARKS)
        program, simple = _interleaved(home, SAMPLE)
    ours, theirs = [run.whole for run in program], [run.whole for run in simple]
    sizes = [run.memory for run in program]
    return [_beside("start.sample", ours, theirs), Figure("memory.sample", median(sizes), "MiB", SAMPLE_MEMORY, note=spread(sizes))]


def book() -> list[Figure]:
    """Compare the start with a long text with the bare window's, and limit the time until outline and marks are there."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, _BOOK_MARKS)
        program, simple = _interleaved(home, path)
    ours, theirs = [run.column() for run in program], [run.column() for run in simple]
    whole = [run.whole for run in program]
    return [
        _beside("start.book.text", ours, theirs),
        Figure("start.book.all", median(whole), "s", BOOK_COMPLETE, note=spread(whole)),
    ]


def _beside(name: str, ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    note = f"{median(ours) / median(theirs):.2f} x bare {median(theirs):.3f} s; {spread(ours)}"
    return Figure(name, median(ours), "s", TIMES_BARE * median(theirs), note=note)


def _interleaved(home: Home, file: Path) -> tuple[list[Start], list[Start]]:
    """Start program and bare window in turn; the first of each only warms the caches and does not count."""
    program: list[Start] = []
    simple: list[Start] = []
    with WatchedDisplay(1600, 1000, window_manager=True, pointer=False) as display, Screen(display) as screen:
        for _ in range(RUNS + 1):
            with running(display, screen, home, [*PROGRAM, str(file)]) as start:
                program.append(start)
            with running(display, screen, home, _bare_command(file)) as start:
                simple.append(start)
    return program[1:], simple[1:]


def _bare_command(file: Path) -> list[str]:
    from core.settings import Settings
    from gui.theme import TEXT_FAMILIES

    return [sys.executable, str(Path(bare.__file__)), str(file), ",".join(TEXT_FAMILIES), str(Settings().text_size)]


@contextlib.contextmanager
def running(display: WatchedDisplay, screen: Screen, home: Home, command: list[str]) -> Iterator[Start]:
    """Start a program, watch until its window has come to rest, and end it with the block."""
    started: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        environment = home.environment(display.environment())
        started.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL))
        return started[0]

    try:
        recording = screen.watch(begin)
        process_id = started[0].pid
        yield Start(recording, largest_area(display, process_id), process_id, memory(process_id))
    finally:
        for process in started:
            end_process(process)
    screen.wait_for(recording.frames[0])
