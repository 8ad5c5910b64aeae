"""A real display for end-to-end tests: Xvfb with openbox, programs as processes, mouse and keys through the X server."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from resources.setup.display import VirtualDisplay, end_process
from tests.bench.home import leave_out_hints
from tests.forks import COMMANDS, Forks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from resources.setup.picture import Picture

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 30.0
"""Seconds within which anything that a test waits for has to come."""
_STEP = 0.02
_TRIES = 3
_AT_WORK = frozenset("RD")
"""States of what runs or waits for a processor, and of what waits for a disk."""
_NICE = 16
"""Where the niceness stands behind the state: what has stepped back works for later."""
Found = TypeVar("Found")


class Desktop:
    """One display, with the programs that a test has started on it and hands to act on them.

    Coordinates are pixels of the display, from its upper left corner.
    """

    def __init__(self, display: VirtualDisplay, commands: Forks | None = None) -> None:
        self.display = display
        self._commands = commands
        self.programs: list[Program] = []

    def start(self, *arguments: str | Path, environment: Mapping[str, str] | None = None, command: Sequence[str] = ()) -> Program:
        """Start the program with these arguments, or another ``command``, and return it at once."""
        environment = {**self.display.environment(), **(environment or {})}
        if "XDG_CONFIG_HOME" in environment:
            leave_out_hints(Path(environment["XDG_CONFIG_HOME"]))
        whole = [*(command or (sys.executable, str(ROOT / "main.py"))), *map(str, arguments)]
        process = subprocess.Popen(
            whole,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        program = Program(self, process)
        self.programs.append(program)
        return program

    def command(self, *words: str | Path) -> str:
        """Return what a command of the program prints."""
        assert self._commands is not None
        return self._commands.run(words)

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._xdotool("mousemove", "--sync", str(x), str(y))

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click, several times in quick succession if wanted."""
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "40", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at ``start``, move in several steps and release at ``end``."""
        steps = [(start[0] + (end[0] - start[0]) * n // 8, start[1] + (end[1] - start[1]) * n // 8) for n in range(1, 9)]
        moves = [word for x, y in steps for word in ("mousemove", str(x), str(y), "sleep", "0.01")]
        self._xdotool("mousemove", str(start[0]), str(start[1]), "mousedown", "1", *moves, "mouseup", "1")

    def wheel(self, x: int, y: int, *, clicks: int) -> None:
        """Turn the wheel at a place: down for a positive number, up for a negative one."""
        button = "5" if clicks > 0 else "4"
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(abs(clicks)), "--delay", "20", button)

    def press(self, *keys: str) -> None:
        """Press keys by their names (``ctrl+z``, ``Escape``), one after the other, in the active window."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def write(self, text: str) -> None:
        """Type a text in the active window."""
        self._xdotool("type", "--clearmodifiers", "--delay", "20", text)

    def picture(self) -> Picture:
        """Return what the display shows."""
        return self.display.picture()

    def wait_until_still(self, *, still: float = 0.4) -> Picture:
        """Return the picture once it has not changed for ``still`` seconds, and no program here is at work that may change it."""
        return self.display.wait_until_still(still=still, limit=PATIENCE, is_busy=self._is_busy)

    def windows(self, process_id: int) -> list[int]:
        """Return the visible windows of a process, in the server's order."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(process_id), "--name", ""],
            env=self.display.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line) for line in found.stdout.split()]

    def active_window(self) -> int | None:
        """Return the window that has the keyboard, None if there is none."""
        found = subprocess.run(["xdotool", "getactivewindow"], env=self.display.environment(), capture_output=True, text=True, check=False)
        return int(found.stdout) if found.returncode == 0 else None

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a window's inside."""
        facts = dict(line.split("=") for line in self.query("getwindowgeometry", "--shell", str(window)).split())
        return int(facts["X"]), int(facts["Y"]), int(facts["WIDTH"]), int(facts["HEIGHT"])

    def titled(self) -> tuple[int, int, str] | None:
        """Return the number of the window that has the keyboard, its process and its title; None if there is none."""
        words = ("getactivewindow", "getwindowpid", "getwindowname", "getwindowgeometry", "--shell")
        found = subprocess.run(["xdotool", *words], env=self.display.environment(), capture_output=True, text=True, check=False)
        if found.returncode:
            return None
        process, title, window, *_ = found.stdout.split("\n")
        return int(window.removeprefix("WINDOW=")), int(process), title

    def query(self, *words: str) -> str:
        """Return what an xdotool command prints."""
        done = subprocess.run(["xdotool", *words], env=self.display.environment(), capture_output=True, text=True, check=True)
        return done.stdout

    def _is_busy(self) -> bool:
        return any(
            map(is_at_work, [*self.display.processes, *(one.process.pid for one in self.programs if one.process.returncode is None)])
        )

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.display.environment(), check=True, timeout=PATIENCE)


class Program:
    """A running program: a process of its own, as a person would start it."""

    def __init__(self, desktop: Desktop, process: subprocess.Popen[str]) -> None:
        self.desktop = desktop
        self.process = process

    def wait_for_window(self, *, title: str = "") -> int:
        """Return the number of its active window once it is shown and has the keyboard.

        Args:
            title: a part of the title that the window has to have.
        """

        def shown() -> int | None:
            assert self.process.poll() is None, f"the program ended: {self._complaints()}"
            found = self.desktop.titled()
            if found is None or found[1] != self.process.pid or title not in found[2]:
                return None
            return found[0]

        return wait_for(shown, f"no active window of the program with {title!r} in its title")

    def close_window(self) -> None:
        """Close the active window as a person does and wait for the program to end well."""
        complaints = None
        for _ in range(_TRIES):
            # The key is the window manager's: one that has only just started may not have it yet.
            self.desktop.press("alt+F4")
            try:
                _, complaints = self.process.communicate(timeout=PATIENCE)
                break
            except subprocess.TimeoutExpired:
                continue
        if complaints is None:
            pytest.fail("the program does not end when its window is closed")
        assert self.process.returncode == 0, complaints
        assert complaints == "", "the program wrote to stderr"

    def kill(self) -> None:
        """End it at once and without warning, as a crash would."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """End it if it still runs."""
        end_process(self.process)  # type: ignore[arg-type]
        if self.process.stderr:
            self.process.stderr.close()

    def _complaints(self) -> str:
        return self.process.stderr.read() if self.process.stderr else ""


def is_at_work(process: int) -> bool:
    """Return True if a process, or one that works for its window, is running or would like to."""
    folder = Path("/proc") / str(process) / "task"
    try:
        for task in folder.iterdir():
            if _facts(task)[0] in _AT_WORK:
                return True
            for child in (task / "children").read_text("ascii").split():
                facts = _facts(folder.parents[1] / child)
                if facts[0] in _AT_WORK and facts[_NICE] == "0":
                    return True
    except (FileNotFoundError, ProcessLookupError):
        # It has ended meanwhile.
        pass
    return False


def _facts(folder: Path) -> list[str]:
    """Return what the system tells of a process or a thread, from its state on."""
    return (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()


def wait_for(look: Callable[[], Found | None], complaint: str, *, limit: float = PATIENCE) -> Found:
    """Return the first result of ``look`` that is neither None nor false, asking again and again."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(_STEP)
    pytest.fail(complaint)


@pytest.fixture(scope="session")
def _virtual_display() -> Iterator[VirtualDisplay]:
    with contextlib.ExitStack() as ends:
        # A cleared locale would let xdotool type nothing but ASCII.
        os.environ.setdefault("LANG", "C.UTF-8")
        yield ends.enter_context(VirtualDisplay(1600, 1000, window_manager=True))


@pytest.fixture(scope="session")
def commands() -> Iterator[Forks]:
    """Where commands are forked that are not what a test tries."""
    with Forks(COMMANDS) as forks:
        yield forks


@pytest.fixture
def desktop(_virtual_display: VirtualDisplay, commands: Forks) -> Iterator[Desktop]:
    """A real display; what the test starts on it is ended with the test."""
    desktop = Desktop(_virtual_display, commands)
    yield desktop
    for program in reversed(desktop.programs):
        program.end()
