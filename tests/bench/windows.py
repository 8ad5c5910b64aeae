"""Where windows stand on a display, as the X server tells."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.bench.screen import Area

if TYPE_CHECKING:
    from resources.setup.display import VirtualDisplay


def area_of(display: VirtualDisplay, window: int) -> Area:
    """Return the inside of a window, without its frame."""
    size = _facts(display, "getwindowgeometry", "--shell", str(window))
    # The place that getwindowgeometry tells counts the frame of a window manager twice; the pointer knows better.
    before = _facts(display, "getmouselocation", "--shell")
    _query(display, "mousemove", "--window", str(window), "0", "0")
    corner = _facts(display, "getmouselocation", "--shell")
    _query(display, "mousemove", str(before["X"]), str(before["Y"]))
    return Area(corner["X"], corner["Y"], size["WIDTH"], size["HEIGHT"])


def largest_area(display: VirtualDisplay, process_id: int) -> Area:
    """Return the inside of the largest visible window of a process."""
    found = _query(display, "search", "--onlyvisible", "--all", "--pid", str(process_id), "--name", "").split()
    return max((area_of(display, int(window)) for window in found), key=lambda area: area.width * area.height)


def _facts(display: VirtualDisplay, *words: str) -> dict[str, int]:
    pairs = (line.split("=", 1) for line in _query(display, *words).splitlines())
    return {key: int(value) for key, value in pairs}


def _query(display: VirtualDisplay, *words: str) -> str:
    return subprocess.run(["xdotool", *words], env=display.environment(), capture_output=True, text=True, check=True).stdout
