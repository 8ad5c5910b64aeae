"""What helps reading, in the real window, through the display: focus, the page that moves by itself, the whole screen, the status line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bench.windows import largest_area
from tests.display import wait_for
from tests.e2e.window_kit import METRICS, PAGE, SIZE, STILL, Box

if TYPE_CHECKING:
    from pathlib import Path

    from resources.setup.picture import Picture
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

WORDS = 14
"""Pixels from the lower border of the window up to the words of the status line."""


def status(reader: Reader) -> Picture:
    """Return the picture of the status line."""
    area = largest_area(reader.desktop.display, reader.program.process.pid)
    reader.desktop.wait_until_still(still=STILL)
    return reader.desktop.picture().crop(area.left, area.top + area.height - 2 * WORDS, area.width, 2 * WORDS)


def click_status(reader: Reader, x: int) -> None:
    """Click into the status line."""
    area = largest_area(reader.desktop.display, reader.program.process.pid)
    reader.desktop.click(area.left + x, area.top + area.height - WORDS)


def first_change(before: Picture, after: Picture) -> int:
    """Return the first column in which two pictures differ."""
    pairs = [*zip(before.rows, after.rows, strict=True)]
    found = (x for x in range(before.width) if any(one[4 * x : 4 * x + 3] != other[4 * x : 4 * x + 3] for one, other in pairs))
    return next(found)


def test_the_focus_is_on_one_paragraph_and_goes_with_caret_and_click(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    home = reader.lines()
    assert len(home) == len(paragraphs)
    reader.press("F8")
    # What is dimmed has no colour of words any more.
    assert [line.centre for line in reader.lines()] == [home[0].centre]
    reader.press("ctrl+Down", "ctrl+Down")
    assert [line.top for line in reader.lines()] == [home[2].top]
    reader.click(home[6].centre)
    assert [line.top for line in reader.lines()] == [home[6].top]
    reader.press("F8")
    assert len(reader.lines()) == len(home)
    reader.close()


def test_the_focus_follows_the_wheel_and_is_remembered(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    reader.press("F8")
    tops = []
    for _ in range(6):
        reader.wheel(PAGE.centre, 4)
        reader.away()
        lines = reader.lines()
        assert 1 <= len(lines) <= 3
        tops.append(lines[0].top)
    assert max(tops) < PAGE.bottom * 2 // 3
    reader.close()
    reader.open(long_speech)
    assert 1 <= len(reader.lines()) <= 3
    reader.close()


def test_the_page_moves_by_itself_until_it_is_clicked_and_ends_with_escape(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    reader.away()
    reader.click((PAGE.left + 60, PAGE.top + 200))
    reader.press("shift+F8", *["plus"] * 25)

    def moves() -> bool:
        before = reader.picture()
        wait_for(lambda: reader.picture().difference(before) > 0.01, "the page does not move")
        return True

    assert moves()
    reader.click((PAGE.left + 60, PAGE.top + 200))
    reader.away()
    paused = reader.rest()
    reader.press("space")
    assert moves()
    reader.press("Escape")
    reader.away()
    ended = reader.rest()
    assert reader.part_of(ended, PAGE).difference(reader.part_of(paused, PAGE)) > 0.01
    corner = Box(PAGE.right - 300, PAGE.bottom - 60, PAGE.right - 30, PAGE.bottom - 10)
    assert reader.part_of(ended, corner).difference(reader.part_of(paused, corner)) > 0.01, "the control is gone"
    reader.close()


def test_the_page_has_the_whole_screen_and_the_edge_brings_the_bar_back(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.away()
    before = reader.rest()
    words = len(reader.lines())
    reader.press("F11")
    screen = reader.desktop.wait_until_still(still=STILL)
    whole = (len(screen.rows[0]) // 4, len(screen.rows))
    assert reader.desktop.geometry(reader.window)[2:] == whole
    middle = whole[0] // 2
    reader.desktop.move(middle, whole[1] // 2)
    alone = reader.desktop.wait_until_still(still=STILL)
    reader.desktop.move(middle, 0)
    with_bar = reader.desktop.wait_until_still(still=STILL)
    bar = (0, 0, whole[0], METRICS.top_bar + METRICS.tab_row)
    assert with_bar.crop(*bar).difference(alone.crop(*bar)) > 0.3
    below = (0, bar[3] + 10, whole[0], whole[1] - bar[3] - 10)
    assert with_bar.crop(*below).difference(alone.crop(*below)) < 0.001, "the page does not move for it"
    reader.desktop.move(middle, whole[1] // 2)
    wait_for(lambda: reader.desktop.picture().difference(alone) < 0.001, "the bar stays")
    reader.press("Escape")
    wait_for(lambda: reader.desktop.geometry(reader.window)[2:] == SIZE, "the window has another size")
    reader.away()
    assert reader.rest().difference(before) < 0.002
    assert len(reader.lines()) == words
    reader.close()


def test_the_count_of_a_selection_leads_to_all_counts(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    line = reader.lines()[6]
    before = status(reader)
    reader.select(line)
    left = first_change(before, status(reader))
    windows = set(reader.desktop.windows(reader.program.process.pid))
    click_status(reader, left + 12)
    wait_for(lambda: set(reader.desktop.windows(reader.program.process.pid)) - windows, "no dialog comes")
    reader.desktop.wait_until_still(still=STILL)
    reader.press("Escape")
    wait_for(lambda: set(reader.desktop.windows(reader.program.process.pid)) == windows, "the dialog stays")
    reader.close()


def test_a_click_on_the_path_leads_to_the_heading(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    nodes = json.loads(reader.command("outline", long_speech, "--json"))["nodes"]
    text = reader.command("text", long_speech)
    reader.wheel(PAGE.centre, 30)
    reader.away()
    home = reader.lines()
    click_status(reader, METRICS.pad + 30)
    reader.away()
    there = reader.lines()
    assert there != home
    reader.press("shift+End", "3")
    (stored,) = reader.wait_for_annotations(long_speech, lambda found: len(found) == 1)
    assert stored["start"] in {node["offset"] for node in nodes}
    assert text[stored["start"] :].startswith(stored["quote"])
    reader.press("ctrl+z", "alt+Left")
    reader.away()
    assert reader.lines() != there, "the way leads back"
    reader.close()
