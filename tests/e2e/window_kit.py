"""A reader in front of the real window: eyes on its picture, hands on mouse and keys, and the commands to look into the library.

All coordinates are pixels of the window's inside, from its upper left corner.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from gui.theme import Metrics, Theme
from tests.display import PATIENCE, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from resources.setup.picture import Picture
    from tests.display import Desktop, Program

THEME: Final = Theme.load("paper")
METRICS: Final = Metrics()
SIZE: Final = (METRICS.window_width, METRICS.window_height)
STILL: Final = 0.25
"""Seconds without a change after which the picture is taken for finished."""
_STEP: Final = 0.02
_LABEL_GAP: Final = 3
"""Rows without ink between two lines of text, at least."""


@dataclass(frozen=True)
class Box:
    """A rectangle; right and bottom are the last pixels in it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def centre(self) -> tuple[int, int]:
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2

    @property
    def width(self) -> int:
        return self.right + 1 - self.left


OUTLINE: Final = Box(2 * METRICS.gap, METRICS.top_bar + 40, METRICS.side_bar - 15, SIZE[1] - 40)
"""Inside the outline's tree: below the filter, right of the bar at the current item, left of the scroll bar."""
TABS: Final = Box(METRICS.side_bar, METRICS.top_bar, SIZE[0] - METRICS.note_bar, METRICS.top_bar + METRICS.tab_row - 2)
"""The row of tabs, without the line under it."""
PAGE_TOP: Final = METRICS.top_bar + METRICS.tab_row
PAGE: Final = Box(METRICS.side_bar + METRICS.margin_numbers, PAGE_TOP, SIZE[0] - METRICS.note_bar - 20, SIZE[1] - 40)
CARDS: Final = Box(SIZE[0] - METRICS.note_bar + 2, METRICS.top_bar + 90, SIZE[0] - 1, SIZE[1] - 40)
SAVED: Final = Box(SIZE[0] - 90, SIZE[1] - 45, SIZE[0] - 1, SIZE[1] - 1)
"""The right end of the status line, where it says whether everything is saved."""


class Reader:
    """One reader with one library and one display."""

    def __init__(self, desktop: Desktop, library: Path) -> None:
        self.desktop = desktop
        self.library = library
        self.program: Program
        self.window = 0
        self._corner = (0, 0)

    # The program

    def open(self, *words: str | Path, title: str = "", command: Sequence[str] = ()) -> None:
        """Start the program, by another command if one is given, wait for its window and until it does not change any more."""
        self.program = self.desktop.start(*words, command=command)
        self.window = self.program.wait_for_window(title=title)
        # It may have the keyboard before the window manager has put it in its place.
        wait_for(self._is_placed, "the window does not stay in its place")

    def wait_for_title(self, title: str) -> None:
        """Wait until the window names another speech, and until its picture does not change any more."""
        assert self.program.wait_for_window(title=title) == self.window
        self.rest()

    def close(self) -> None:
        """Close the window as a person does; the program must end well and silently."""
        self.program.close_window()

    def command(self, *words: str | Path) -> str:
        """Return what a command of the program prints."""
        return self.desktop.command(*words, "--library", self.library)

    def annotations(self, file: Path) -> list[dict[str, Any]]:
        """Return what the library holds on a file, as another program sees it."""
        found: list[dict[str, Any]] = json.loads(self.command("annotations", file, "--json"))
        return found

    def wait_for_annotations(self, file: Path, is_wanted: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
        """Return a file's annotations as soon as they are as wanted."""

        def look() -> list[list[dict[str, Any]]] | None:
            found = self.annotations(file)
            return [found] if is_wanted(found) else None

        return wait_for(look, "the library never holds the annotations that are waited for")[0]

    def assert_held(self, file: Path, fields: str, wanted: Sequence[tuple[Any, ...]]) -> None:
        """Assert that a file's annotations come to have these values in some fields, whose names are given with spaces between them."""
        found: list[tuple[Any, ...]] = []

        def look() -> bool:
            found[:] = [tuple(one[name] for name in fields.split()) for one in self.annotations(file)]
            return found == list(wanted)

        end = time.monotonic() + PATIENCE
        while not look() and time.monotonic() < end:
            time.sleep(_STEP)
        assert found == list(wanted)

    def wait_for_text(self, file: Path, is_wanted: Callable[[str], bool]) -> str:
        """Return a file's text, as its reader has corrected it, as soon as it is as wanted."""

        def look() -> list[str] | None:
            found = self.command("text", file)
            return [found] if is_wanted(found) else None

        return wait_for(look, "the library never holds the text that is waited for")[0]

    # Eyes

    def rest(self) -> Picture:
        """Return the picture of the window once it does not change any more."""
        self.desktop.wait_until_still(still=STILL)
        return self.picture()

    def picture(self) -> Picture:
        """Return the picture of the window at this moment."""
        return self.desktop.picture().crop(*self._corner, *SIZE)

    def lines(self) -> list[Box]:
        """Return the lines of text on the page, from the top. The caption under the title is none: it is not of the text."""
        picture = self.rest()
        return list(_bands(picture, PAGE, [THEME.colours[token] for token in ("ink", "heading", "accent")]))

    def outline_rows(self) -> list[Box]:
        """Return where the labels of the outline's items stand, from the top."""
        return list(_bands(self.rest(), OUTLINE, [THEME.colours["accent"]], gap=METRICS.row // 3))

    def painted(self, picture: Picture | None = None) -> dict[str, list[Box]]:
        """Return what is painted on the page, by pigment."""
        shown = picture or self.rest()
        found = {pigment: list(_bands(shown, PAGE, [colour])) for pigment, colour in THEME.marks.items()}
        return {pigment: boxes for pigment, boxes in found.items() if boxes}

    def painted_as(self, token: str) -> list[Box]:
        """Return what has a colour of the theme on the page, such as the ground under a selection."""
        return list(_bands(self.rest(), PAGE, [THEME.colours[token]]))

    def drawn(self, colour: str, area: Box = PAGE) -> list[Box]:
        """Return what has a colour (``#RRGGBB``) in an area, such as a line under words."""
        return list(_bands(self.rest(), area, [colour]))

    def cards(self) -> dict[str, list[Box]]:
        """Return the coloured edges of the cards, by pigment."""
        picture = self.rest()
        found = {
            pigment: [box for box in _bands(picture, CARDS, [colour]) if box.bottom - box.top >= METRICS.row]
            for pigment, colour in THEME.edges.items()
        }
        return {pigment: boxes for pigment, boxes in found.items() if boxes}

    def popup(self) -> Box | None:
        """Return where the dark bar over a selection stands, None while there is none."""
        picture = self.rest()
        solid = _pixel(THEME.colours["popup"], picture.rows[0][3:4]) * (METRICS.side_bar // 3)
        starts = {y: picture.rows[y].find(solid) // 4 for y in range(PAGE.top, PAGE.bottom) if solid in picture.rows[y]}
        if not starts:
            return None
        top, bottom = min(starts), max(starts)
        return Box(min(starts.values()), top, picture.rows[top].rfind(solid) // 4 + len(solid) // 4 - 1, bottom)

    def popup_dot(self, pigment: str) -> tuple[int, int]:
        """Return the middle of a colour's button on the dark bar."""
        bar = self.popup()
        assert bar is not None
        (dot,) = _bands(self.picture(), bar, [THEME.marks[pigment]])
        return dot.centre

    def current_card(self) -> str | None:
        """Return the pigment of the card with a ring around it, None if no card has one.

        The ring is of the pigment, or of the colour that shows where the keyboard is.
        """
        rings = list(_bands(self.rest(), CARDS, [THEME.colours["link"]]))
        for pigment, boxes in self.cards().items():
            for box in boxes:
                if box.width > METRICS.side_bar // 2 or any(ring.top <= box.centre[1] <= ring.bottom for ring in rings):
                    return pigment
        return None

    def saved_label(self) -> Picture:
        """Return the picture of the words at the right end of the status line."""
        return self.part_of(self.picture(), SAVED)

    @staticmethod
    def part_of(picture: Picture, area: Box) -> Picture:
        """Return a part of a picture of the window."""
        return picture.crop(area.left, area.top, area.width, area.bottom + 1 - area.top)

    # Hands

    def click(self, place: tuple[int, int], *, times: int = 1, button: int = 1) -> None:
        self.desktop.click(*self.on_display(place), times=times, button=button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.desktop.drag(self.on_display(start), self.on_display(end))

    def select(self, line: Box) -> None:
        """Drag over a whole line of text."""
        # The ink of a full stop ends in the middle of its square.
        self.drag((line.left - 1, line.centre[1]), (line.right + METRICS.row, line.centre[1]))

    def hold(self, *places: tuple[int, int]) -> None:
        """Press the mouse at the first place and move it to the others; `let_go` releases it."""
        start, *others = (tuple(map(str, self.on_display(place))) for place in places)
        moves = [word for x, y in others for word in ("mousemove", x, y, "sleep", "0.05")]
        self.desktop.query("mousemove", *start, "mousedown", "1", "sleep", "0.05", *moves)

    def press_while_holding(self, key: str) -> None:
        """Press a key while a mouse button is down; `press` would release the button first."""
        self.desktop.query("key", key)

    def let_go(self) -> None:
        self.desktop.query("mouseup", "1")

    def away(self) -> None:
        """Move the pointer where it lies over nothing."""
        x, y = self.on_display((SIZE[0] // 2, METRICS.top_bar // 2))
        # Without --sync, which waits for 15 s if the pointer is there already.
        self.desktop.query("mousemove", str(x), str(y))

    def wheel(self, place: tuple[int, int], clicks: int) -> None:
        self.desktop.wheel(*self.on_display(place), clicks=clicks)

    def press(self, *keys: str) -> None:
        self.desktop.press(*keys)

    def write(self, text: str) -> None:
        self.desktop.write(text)

    def on_display(self, place: tuple[int, int]) -> tuple[int, int]:
        """Return where a place of the window lies on the whole display."""
        return self._corner[0] + place[0], self._corner[1] + place[1]

    def _is_placed(self) -> bool:
        before = self.desktop.geometry(self.window)
        self.desktop.wait_until_still(still=STILL)
        left, top, width, height = self.desktop.geometry(self.window)
        self._corner = (left, top)
        return before == (left, top, width, height) and (width, height) == SIZE


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _pixel(colour: str, fourth: bytes = b"") -> bytes:
    """Return a colour as it stands in a picture, with the byte that means nothing if it is given."""
    return bytes(reversed(_rgb(colour))) + fourth


def _columns_of(row: bytes, pixel: bytes, area: Box) -> Iterator[int]:
    """Yield the first and the last x of a pixel in a row of a picture, if it is there."""
    part = row[4 * area.left : 4 * (area.right + 1)]
    first = part.find(pixel)
    while first >= 0 and first % 4:
        first = part.find(pixel, first + 1)
    if first < 0:
        return
    last = part.rfind(pixel)
    while last % 4:
        last = part.rfind(pixel, 0, last + 2)
    yield area.left + first // 4
    yield area.left + last // 4


def _bands(picture: Picture, area: Box, colours: Sequence[str], *, gap: int = _LABEL_GAP) -> Iterator[Box]:
    """Yield the boxes around rows that hold one of the colours; a few rows without any part two boxes."""
    pixels = [_pixel(colour) for colour in colours]
    current: list[int] = []
    top = bottom = area.top
    for y in range(area.top, area.bottom + 1):
        columns = [x for pixel in pixels for x in _columns_of(picture.rows[y], pixel, area)]
        if columns:
            if not current:
                top = y
            current += columns
            bottom = y
        elif current and y - bottom > gap:
            yield Box(min(current), top, max(current), bottom)
            current = []
    if current:
        yield Box(min(current), top, max(current), bottom)
