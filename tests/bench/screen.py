"""Watches a virtual display from outside: what is shown when, without asking the program."""

from __future__ import annotations

import mmap
import struct
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from resources.setup.display import DisplayError, VirtualDisplay

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Self

INTERVAL: Final = 0.015
"""Seconds between two looks."""
SETTLED: Final = 0.01
"""Share of the pixels that may still change in a window that counts as settled."""
PIXEL: Final = 4
_REST: Final = 0.001
"""Share of the pixels below which a change does not prolong the watch: a blinking caret."""
_HEADER: Final = struct.Struct(">25I")
_SHOWN: Final = 0.2
"""Share of the display's pixels that a window covers at least."""


class Area(NamedTuple):
    """A rectangle in pixels of the display."""

    left: int
    top: int
    width: int
    height: int

    def within(self, *, left: int = 0, top: int = 0, right: int = 0, bottom: int = 0) -> Area:
        """Return the rectangle with margins taken off."""
        return Area(self.left + left, self.top + top, self.width - left - right, self.height - top - bottom)


class Frame(NamedTuple):
    """The whole display at one moment."""

    time: float
    """Seconds of `time.monotonic`."""
    pixels: bytes
    stride: int
    """Bytes of one row."""

    def rows(self, area: Area) -> list[bytes]:
        """Return the rows of an area."""
        left, right = area.left * PIXEL, (area.left + area.width) * PIXEL
        return [self.pixels[y * self.stride + left : y * self.stride + right] for y in range(area.top, area.top + area.height)]


@dataclass(frozen=True)
class Recording:
    """The distinct pictures of a display, in order of time; the last is the settled one."""

    start: float
    """When the process was started, seconds of `time.monotonic`."""
    frames: Sequence[Frame]
    looks: int = 0
    _shares: dict[Area, list[float]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def settled(self, area: Area) -> float:
        """Return the seconds from the start to the first picture from which on less than 1 % of the area changes."""
        final = self.frames[-1].rows(area)
        if area not in self._shares:
            self._shares[area] = [difference(frame.rows(area), final) for frame in self.frames]
        return self.frames[first_settled(self._shares[area])].time - self.start


def first_settled(shares: Sequence[float]) -> int:
    """Return the index of the first picture from which on every one differs from the last by less than 1 %.

    Args:
        shares: for each picture, the share of pixels (0-1) in which it differs from the last.
    """
    for index in range(len(shares) - 1, -1, -1):
        if shares[index] >= SETTLED:
            return index + 1
    return 0


def difference(rows: Sequence[bytes], others: Sequence[bytes]) -> float:
    """Return the share of pixels, 0 to 1, that differ between two pictures of the same size."""
    pairs = [(mine, other) for mine, other in zip(rows, others, strict=True) if mine != other]
    if not pairs:
        return 0.0
    mine, other = b"".join(pair[0] for pair in pairs), b"".join(pair[1] for pair in pairs)
    changed = (int.from_bytes(mine, "little") ^ int.from_bytes(other, "little")).to_bytes(len(mine), "little")
    # The fourth byte of a pixel means nothing; the other three laid over each other leave one byte a pixel.
    colours = [int.from_bytes(changed[channel::PIXEL], "little") for channel in range(3)]
    count = len(mine) // PIXEL
    merged = (colours[0] | colours[1] | colours[2]).to_bytes(count, "little")
    return (count - merged.count(0)) / (sum(map(len, rows)) // PIXEL)


class WatchedDisplay(VirtualDisplay):
    """A virtual display whose memory may be looked into."""

    def __enter__(self) -> Self:
        """Start it."""
        super().__enter__()
        return self

    @property
    def framebuffer(self) -> Path:
        """Return the file that the server keeps its picture in, as a dump of X11/XWDFile.h, version 7."""
        return self._folder / "Xvfb_screen0"


class Screen:
    """The memory of a virtual display, shared with its server."""

    def __init__(self, display: WatchedDisplay) -> None:
        with display.framebuffer.open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = _HEADER.unpack_from(self._memory)
        self._start, self._stride = header[0] + 12 * header[19], header[12]
        self.area = Area(0, 0, header[4], header[5])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._memory.close()

    def frame(self) -> Frame:
        """Return what is shown now."""
        now = time.monotonic()
        return Frame(now, self._memory[self._start : self._start + self._stride * self.area.height], self._stride)

    def wait_for(self, picture: Frame, *, limit: float = 10.0) -> None:
        """Wait until the display shows a picture again.

        Raises:
            TimeoutError: if it does not within ``limit`` seconds.
        """
        rows, end = picture.rows(self.area), time.monotonic() + limit
        while difference(self.frame().rows(self.area), rows) > _REST:
            if time.monotonic() > end:
                message = "a window stays on the display"
                raise TimeoutError(message)
            time.sleep(INTERVAL)

    def watch(self, begin: Callable[[], subprocess.Popen[bytes]], *, rest: float = 1.6, limit: float = 30.0) -> Recording:
        """Start a program and keep every new picture until a window is there and nothing has changed for ``rest`` seconds.

        Args:
            begin: starts the process that is watched.
            rest: seconds.
            limit: seconds.

        Raises:
            TimeoutError: if it does not come to rest within ``limit`` seconds.
            DisplayError: if the process ends.
        """
        empty = last = self.frame()
        everything = self.area
        start = calm = due = time.monotonic()
        process = begin()
        frames = [Frame(start, empty.pixels, empty.stride)]
        looks, is_shown = 0, False
        while not is_shown or time.monotonic() - calm < rest:
            due = max(due + INTERVAL, time.monotonic())
            time.sleep(max(0.0, due - time.monotonic()))
            now = self.frame()
            looks += 1
            if now.pixels != last.pixels:
                frames.append(now)
                if difference(now.rows(everything), last.rows(everything)) > _REST:
                    calm = now.time
                is_shown = is_shown or difference(now.rows(everything), empty.rows(everything)) > _SHOWN
                last = now
            if process.poll() is not None:
                message = f"the program ended with status {process.returncode} while it was watched"
                raise DisplayError(message)
            if now.time - start > limit:
                message = f"the display does not come to rest within {limit:.0f} s"
                raise TimeoutError(message)
        return Recording(start, frames, looks)
