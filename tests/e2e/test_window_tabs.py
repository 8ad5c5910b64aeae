"""Tabs and two sides in the real window: keys, mouse, what is dragged over, and what is there after the program was ended."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Final

import pytest

from tests.display import wait_for
from tests.e2e.window_kit import METRICS, PAGE, SIZE, TABS, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

PAPER: Final = THEME.colour("paper").getRgb()[:3]
SECTION: Final = Box(0, SIZE[1] - 2 * METRICS.row, METRICS.side_bar - 20, SIZE[1] - 1)
"""The left end of the status line, which says in which section the reader is."""
SPEECH, LONG = "在全镇防汛动员会上的讲话", "在全镇水利工作会议上的讲话"


def chosen(reader: Reader) -> Box:
    """Return where the foot of the tab stands that has the ground of the page.

    A window manager may have moved the window by the height of its title.
    """
    picture = reader.rest()
    found = []
    for y in range(METRICS.row, TABS.bottom):
        paper = [x for x in range(TABS.left, TABS.right) if picture.colour_at(x, y) == PAPER]
        if METRICS.row < len(paper) <= METRICS.tab_width and paper[-1] - paper[0] == len(paper) - 1:
            found.append(Box(paper[0], y, paper[-1], y))
    assert found, "no tab has the ground of the page"
    return found[-1]


def lines_in(reader: Reader, left: int, right: int) -> int:
    """Return how many rows of text stand between two columns of the page."""
    return len(reader.drawn(THEME.colours["ink"], Box(left, PAGE.top + METRICS.row, right, PAGE.bottom)))


@pytest.fixture
def two(reader: Reader, speech: Path, long_speech: Path) -> Reader:
    """The window with the short speech shown in the first of two tabs."""
    reader.open(speech, long_speech, title=SPEECH)
    return reader


def test_ctrl_tab_and_the_mouse_go_from_tab_to_tab(two: Reader) -> None:
    first = chosen(two)
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    second = chosen(two)
    assert second.left > first.right - METRICS.gap
    two.click(first.centre)
    two.wait_for_title(SPEECH)
    two.press("ctrl+Page_Down")
    two.wait_for_title(LONG)
    two.press("ctrl+shift+Tab")
    two.wait_for_title(SPEECH)
    two.close()


def test_each_tab_keeps_its_place_and_its_way_back(two: Reader) -> None:
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.away()
    home = two.lines()
    two.click((METRICS.side_bar // 2, two.outline_rows()[6].centre[1]))
    two.away()
    there = two.lines()
    assert there != home
    two.press("ctrl+Tab")
    two.wait_for_title(SPEECH)
    two.press("alt+Left")
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    assert two.lines() == there
    two.click(PAGE.centre, button=8)
    two.away()
    assert two.lines() == home
    two.click(PAGE.centre, button=9)
    two.away()
    assert two.lines() == there
    two.close()


def test_undo_in_a_tab_takes_back_what_was_done_in_it(two: Reader, speech: Path, long_speech: Path) -> None:
    two.select(two.lines()[2])
    two.press("1")
    two.wait_for_annotations(speech, bool)
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.press("shift+End", "2")
    two.wait_for_annotations(long_speech, bool)
    two.press("ctrl+Tab")
    two.wait_for_title(SPEECH)
    two.press("ctrl+z")
    assert two.wait_for_annotations(speech, lambda left: not left) == []
    assert len(two.annotations(long_speech)) == 1
    two.close()


def test_a_tab_is_closed_with_key_and_mouse_and_comes_back(two: Reader) -> None:
    first = chosen(two)
    two.press("ctrl+w")
    two.wait_for_title(LONG)
    two.press("ctrl+shift+t")
    two.wait_for_title(SPEECH)
    assert chosen(two) == first
    two.click((chosen(two).right + 2 * METRICS.row, first.centre[1]), button=2)
    two.away()
    two.rest()
    two.press("ctrl+Tab")
    two.rest()
    assert chosen(two) == first, "it is the only one"
    two.press("ctrl+shift+t")
    two.wait_for_title(LONG)
    two.close()


def test_two_documents_stand_side_by_side_and_a_press_makes_either_active(two: Reader, speech: Path, long_speech: Path) -> None:
    two.press("ctrl+backslash")
    middle = PAGE.centre[0]
    two.away()
    two.rest()
    left, right = lines_in(two, METRICS.side_bar, middle - METRICS.row), lines_in(two, middle + METRICS.row, PAGE.right)
    assert abs(left - right) <= 1, "one speech, twice"
    # The right side is active: the next tab that is opened comes there.
    two.press("ctrl+w")
    two.rest()
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.press("ctrl+backslash")
    two.rest()
    two.click((middle // 2 + METRICS.side_bar // 2, PAGE.centre[1]))
    two.press("shift+Home", "4")
    (mark,) = two.wait_for_annotations(long_speech, bool)
    assert mark["quote"]
    assert two.annotations(speech) == []
    two.close()


def test_a_window_that_is_told_to_end_keeps_note_tabs_and_places(two: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    start = two.part_of(two.rest(), SECTION)
    two.wheel(PAGE.centre, 30)
    two.away()
    there = two.part_of(two.rest(), SECTION)
    assert there != start
    two.press("ctrl+Tab")
    two.wait_for_title(SPEECH)
    two.select(two.lines()[2])
    two.press("n")
    two.rest()
    two.write("before the rain")
    two.program.process.send_signal(signal.SIGTERM)
    two.program.process.wait(20)
    two.open(title=SPEECH)
    assert [one["note"] for one in two.annotations(speech)] == ["before the rain"]
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.away()
    assert two.part_of(two.rest(), SECTION) == there
    two.close()


def test_a_window_that_is_killed_keeps_its_tabs_and_a_note_that_was_left_for_another(
    two: Reader, speech: Path, long_speech: Path, paragraphs: tuple[str, ...]
) -> None:
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.press("ctrl+Tab")
    two.wait_for_title(SPEECH)
    two.select(two.lines()[2])
    two.press("n")
    two.rest()
    two.write("before the rain")
    # What is being written is stored before another tab is shown.
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.select(two.lines()[2])
    two.press("1")
    wait_for(lambda: len(two.annotations(long_speech)) == 1, "the mark on the other text is not stored")
    two.program.kill()
    assert [one["note"] for one in two.annotations(speech)] == ["before the rain"]
    # Either may have been noted last as the one that is shown.
    two.open(title="在全镇")
    other = SPEECH if LONG in two.desktop.query("getwindowname", str(two.window)) else LONG
    two.press("ctrl+Tab")
    two.wait_for_title(other)
    two.close()


def test_a_tab_whose_file_is_gone_offers_ways_out(two: Reader, long_speech: Path) -> None:
    two.press("ctrl+Tab")
    two.wait_for_title(LONG)
    two.wait_for_annotations(long_speech, lambda found: found == [])
    two.press("ctrl+Tab")
    two.wait_for_title(SPEECH)
    two.close()
    long_speech.unlink()
    two.open(title=SPEECH)
    two.press("ctrl+Tab")
    bar = Box(METRICS.side_bar, PAGE.top, PAGE.right, PAGE.top + 2 * METRICS.row)
    wait_for(lambda: two.drawn(THEME.colours["accent"], bar), "nothing is offered")
    two.press("Return")
    two.wait_for_title(LONG)
    two.close()
