"""A display on which the real program is shown, acted on and taken a picture of."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import PROGRAM, ROOT, Home
from tests.bench.screen import Area
from tests.bench.windows import largest_area
from tests.display import Desktop, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from resources.setup.display import VirtualDisplay
    from resources.setup.picture import Picture
    from tests.display import Program

WIDE: Final = (1440, 900)
SMALL: Final = (1024, 700)
STILL: Final = 0.1
"""Seconds without a change after which a typed character is on the page."""
LINE: Final = 48
"""Pixels in which a line of the page begins in any case."""
POPUP: Final = 0.005
"""Share of the window that a popup bar takes at least."""


class Stage:
    """One display with the folders of one reader. Coordinates are pixels of the window, from its upper left corner."""

    def __init__(self, display: VirtualDisplay, home: Home) -> None:
        self.home = home
        self.desktop = Desktop(display)
        self._program: Program | None = None
        self._held: list[int] = []
        self._area = Area(0, 0, *WIDE)

    def set(self, **settings: object) -> None:
        """Write settings as a reader would have left them."""
        folder = self.home.folder / "config_home" / "meipi"
        folder.mkdir(exist_ok=True)
        (folder / "settings.json").write_text(json.dumps({"hints_shown": False, **settings}), "utf-8")

    def command(self, *words: str | Path, given: str = "") -> str:
        """Run a command of the program and return what it prints."""
        environment = self.home.environment(self.desktop.display.environment())
        done = subprocess.run(
            [*PROGRAM, *map(str, words)], cwd=ROOT, env=environment, input=given, capture_output=True, text=True, check=True
        )
        return done.stdout

    def annotate(self, file: Path, marks: Sequence[Mapping[str, Any]]) -> None:
        """Put annotations on a file."""
        self.command("annotate", file, "--batch", "-", given="\n".join(json.dumps(mark) for mark in marks))

    def offset_of(self, file: Path, words: str) -> int:
        """Return where words stand in the text of a file.

        Raises:
            ValueError: if they do not.
        """
        return self.command("text", file).index(words)

    def show(
        self,
        *words: str | Path,
        size: tuple[int, int] = WIDE,
        environment: Mapping[str, str] | None = None,
        command: Sequence[str] = (),
    ) -> None:
        """Start the program, give its window a size and wait until nothing moves.

        Args:
            words: after its name.
            size: of the window.
            environment: what differs from the home's.
            command: by which it is started, if it is another.
        """
        environment = {**self.home.environment(self.desktop.display.environment()), **(environment or {})}
        self._program = self.desktop.start(*words, environment=environment, command=command)
        window = self._program.wait_for_window()
        if size != WIDE:
            self.desktop.query("windowsize", "--sync", str(window), *map(str, size))
        self.desktop.wait_until_still()
        # A message may lie over the window and have the keyboard.
        self._area = largest_area(self.desktop.display, self._program.process.pid)

    def measure(self) -> None:
        """Find the window again, which has another size now."""
        self.desktop.wait_until_still()
        self._area = largest_area(self.desktop.display, self.process)

    @property
    def process(self) -> int:
        """Number of the process that is shown."""
        assert self._program is not None
        return self._program.process.pid

    def shut(self) -> None:
        """Close the window as a reader does."""
        if self._program:
            self._program.close_window()
            self._program = None

    def processes(self, words: str) -> list[int]:
        """Return the processes that the program has started with these words."""
        command = ["pgrep", "--parent", str(self.process), "--full", "--", words]
        return list(map(int, subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()))

    def wait_for_process(self, words: str) -> None:
        """Wait until the program has started a process with these words."""
        wait_for(lambda: self.processes(words), f"no process {words} is started")

    def hold(self, words: str, is_time: Callable[[], bool]) -> None:
        """Stop the process that the program starts with these words, once it is time: pictures are taken of what is still."""
        self.wait_for_process(words)
        wait_for(is_time, f"the time to hold {words} does not come", limit=60)
        for process in self.processes(words):
            os.kill(process, signal.SIGSTOP)
            self._held.append(process)

    def end(self) -> None:
        """End what runs."""
        for process in self._held:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)
        for program in self.desktop.programs:
            program.end()

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Click at a place of the window; a negative number counts from the right or lower border."""
        self.desktop.click(*self._place(x, y), button=button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag the mouse inside the window."""
        self.desktop.drag(self._place(*start), self._place(*end))

    def select(self, start: int, end: int, y: int) -> None:
        """Select words by dragging from ``start`` to ``end``, in the first line of text at or below ``y``.

        Raises:
            LookupError: if no popup bar comes.
        """
        for line in range(y, y + LINE, LINE // 4):
            before = self.picture()
            self.drag((start, line), (end, line))
            if self.picture().difference(before) > POPUP:
                return
        message = f"there is no text to select at {start}-{end}, {y}"
        raise LookupError(message)

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.desktop.press(*keys)

    def write(self, text: str) -> None:
        """Type a text, one character after the other: a keyboard that is laid out anew for each would lose some."""
        for character in text:
            self.desktop.write(character)
            self.desktop.wait_until_still(still=STILL)

    def wait(self, seconds: float) -> None:
        """Wait for what the program does by itself a while after its start."""
        time.sleep(seconds)

    def picture(self) -> Picture:
        """Return the window, with what is open over it, once nothing moves."""
        return self.desktop.wait_until_still().crop(*self._area)

    def _place(self, x: int, y: int) -> tuple[int, int]:
        return self._area.left + x % self._area.width, self._area.top + y % self._area.height


@contextlib.contextmanager
def stage(display: VirtualDisplay, *, language: str = "zh") -> Iterator[Stage]:
    """Give a stage with an empty library; what runs on it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="meipi-shots-") as folder:
        one = Stage(display, Home(Path(folder), language=language))
        try:
            yield one
        finally:
            one.end()
