"""A display on which the real program is shown, acted on and taken a picture of."""

from __future__ import annotations

import contextlib
import json
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import PROGRAM, ROOT, Home
from tests.display import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from resources.setup.display import VirtualDisplay
    from resources.setup.picture import Picture
    from tests.display import Program

WIDE: Final = (1440, 900)
SMALL: Final = (1024, 700)


class Stage:
    """One display with the folders of one reader. Coordinates are pixels of the window, from its upper left corner."""

    def __init__(self, display: VirtualDisplay, home: Home) -> None:
        self.home = home
        self.desktop = Desktop(display)
        self._size = WIDE
        self._program: Program | None = None
        self._window = 0

    def set(self, **settings: object) -> None:
        """Write settings as a reader would have left them."""
        folder = self.home.folder / "config_home" / "meipi"
        folder.mkdir(exist_ok=True)
        (folder / "settings.json").write_text(json.dumps(settings), "utf-8")

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

    def show(self, *words: str | Path, size: tuple[int, int] = WIDE) -> None:
        """Start the program, give its window a size and wait until nothing moves."""
        environment = self.home.environment(self.desktop.display.environment())
        self._program = self.desktop.start(*words, environment=environment)
        self._window = self._program.wait_for_window()
        self._size = size
        if size != WIDE:
            self.desktop.query("windowsize", "--sync", str(self._window), *map(str, size))
        self.desktop.wait_until_still()

    def shut(self) -> None:
        """Close the window as a reader does."""
        if self._program:
            self._program.close_window()
            self._program = None

    def end(self) -> None:
        """End what runs."""
        for program in self.desktop.programs:
            program.end()

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Click at a place of the window; a negative number counts from the right or lower border."""
        self.desktop.click(*self._place(x, y), button=button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag the mouse inside the window."""
        self.desktop.drag(self._place(*start), self._place(*end))

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.desktop.press(*keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self.desktop.write(text)

    def picture(self) -> Picture:
        """Return the window, with what is open over it, once nothing moves."""
        left, top, width, height = self._geometry()
        return self.desktop.wait_until_still().crop(left, top, width, height)

    def _place(self, x: int, y: int) -> tuple[int, int]:
        left, top, width, height = self._geometry()
        return left + x % width, top + y % height

    def _geometry(self) -> tuple[int, int, int, int]:
        lines = self.desktop.query("getwindowgeometry", "--shell", str(self._window)).splitlines()
        values = dict(line.split("=", 1) for line in lines)
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])


@contextlib.contextmanager
def stage(display: VirtualDisplay, *, language: str = "zh") -> Iterator[Stage]:
    """Give a stage with an empty library; what runs on it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="meipi-shots-") as folder:
        one = Stage(display, Home(Path(folder), language=language))
        try:
            yield one
        finally:
            one.end()
