"""A virtual display: an X server without a screen, whose picture can be read from outside the program."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from resources.setup.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_START = 20.0
"""Seconds that an X server or a window manager may take to start."""
_CARET = 0.001
"""Share of the pixels that a blinking caret may change while the picture counts as still."""
_STEP = 0.04
"""Seconds between two looks at the picture."""
_IDLE = 0.1
"""Seconds for which nothing may have been at work before the picture counts as still."""
_LONG = 5.0
"""Seconds after which it does though something is at work."""
_DUMP = "Xvfb_screen0"


class DisplayError(Exception):
    """The virtual display cannot be had; the message says why."""


class VirtualDisplay:
    """An Xvfb of its own on a free number, ended with the block.

    Args:
        width: pixels.
        height: pixels.
        window_manager: also start openbox, without which no window is ever active.
        pointer: show the mouse pointer in pictures.

    Raises:
        DisplayError: if a program is missing or does not start.
    """

    def __init__(self, width: int = 1600, height: int = 1000, *, window_manager: bool = False, pointer: bool = True) -> None:
        self.width, self.height = width, height
        self.name = ""
        """What DISPLAY is set to, such as ``:1``."""
        self._window_manager = window_manager
        self.processes: list[int] = []
        """The server and the window manager, by their numbers."""
        self._pointer = pointer
        self._ends = contextlib.ExitStack()

    def __enter__(self) -> VirtualDisplay:
        """Start it."""
        with contextlib.ExitStack() as ends:
            self._folder = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="meipi-display-")))
            self._start_server(ends)
            if self._window_manager:
                self._start_window_manager(ends)
            self._ends = ends.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End what was started, by its process id."""
        self._ends.close()

    def environment(self) -> dict[str, str]:
        """Return the environment of a program that is to show its windows here."""
        mine = {key: value for key, value in os.environ.items() if key not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
        return {**mine, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"}

    def picture(self) -> Picture:
        """Return what is shown at this moment."""
        return Picture.of_dump(self._folder / _DUMP)

    def wait_until_still(
        self,
        *,
        still: float = 1.0,
        limit: float = 60.0,
        is_alive: Callable[[], bool] = lambda: True,
        is_busy: Callable[[], bool] = lambda: False,
    ) -> Picture:
        """Return the picture once something is shown and has not changed for a while.

        Args:
            still: seconds without a change (a blinking caret is none).
            limit: seconds after which waiting ends.
            is_alive: asked again and again whether waiting still makes sense.
            is_busy: likewise, whether something is at work that may be about to change the picture: on a busy machine what was just asked
                for may be shown later than it would be taken for still. It is waited for, though not for ever: something else may be its
                work.

        Raises:
            DisplayError: if nothing has come to rest within the limit, or the program has ended.
        """
        end = time.monotonic() + limit
        reference, since = self._dump(), time.monotonic()
        busy = 0.0
        while time.monotonic() < end:
            if not is_alive():
                message = "the program ended before its window was painted"
                raise DisplayError(message)
            time.sleep(_STEP)
            dump = self._dump()
            now = time.monotonic()
            if is_busy():
                busy = now
            if dump != reference and not Picture.of_bytes(dump).is_like(Picture.of_bytes(reference), _CARET):
                reference, since = dump, now
            elif now - since >= still and (now - busy >= _IDLE or now - since >= _LONG):
                picture = Picture.of_bytes(dump)
                if not picture.is_plain():
                    return picture
                since = now
        message = f"nothing has come to rest on the display within {limit:.0f} s"
        raise DisplayError(message)

    def _dump(self) -> bytes:
        return (self._folder / _DUMP).read_bytes()

    def _start_server(self, ends: contextlib.ExitStack) -> None:
        read_end, write_end = os.pipe()
        ends.callback(os.close, read_end)
        screen = f"{self.width}x{self.height}x24"
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", screen, "-fbdir", str(self._folder), "-nolisten", "tcp"]
        if not self._pointer:
            command.append("-nocursor")
        try:
            server = self._start(ends, command, pass_fds=(write_end,))
        finally:
            os.close(write_end)
        ready, _, _ = select.select([read_end], [], [], _START)
        number = os.read(read_end, 16).decode().strip() if ready else ""
        if not number:
            message = f"Xvfb does not start (status {server.poll()}): {(self._folder / 'Xvfb.log').read_text(errors='replace').strip()}"
            raise DisplayError(message)
        self.name = f":{number}"

    def _start_window_manager(self, ends: contextlib.ExitStack) -> None:
        # openbox runs this command once it manages the display.
        mark = self._folder / "managed"
        process = self._start(ends, ["openbox", "--startup", f"touch {mark}"], environment=self.environment())
        end = time.monotonic() + _START
        while not mark.exists():
            if process.poll() is not None or time.monotonic() > end:
                message = f"openbox does not start: {(self._folder / 'openbox.log').read_text(errors='replace').strip()}"
                raise DisplayError(message)
            time.sleep(0.02)

    def _start(
        self,
        ends: contextlib.ExitStack,
        command: list[str],
        *,
        environment: dict[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        if shutil.which(command[0]) is None:
            message = f"{command[0]} is missing; make setup installs it"
            raise DisplayError(message)
        log = ends.enter_context((self._folder / f"{command[0]}.log").open("wb"))
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, pass_fds=pass_fds)
        self.processes.append(process.pid)
        ends.callback(end_process, process)
        return process


def end_process(process: subprocess.Popen[bytes], *, patience: float = 10.0) -> int:
    """Ask a process to end, kill it if it does not within ``patience`` seconds, and return its status."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()
