"""Finding in the document, with the keys and the mouse of the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for
from tests.e2e.window_kit import METRICS, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

TOP = Box(SIZE[0] // 3, 0, SIZE[0] * 2 // 3, METRICS.top_bar - 1)
"""The middle of the top, where the field is."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of many screens; GDP stands in every thirtieth paragraph, in the first screen once."""
    lines = ["在全镇经济工作会议上的讲话", "同志们："]
    for number in range(1, 161):
        words = "去年全镇的 GDP 长了，账要算细。" if number % 30 == 4 else "各村的账要自己算，算完了要贴出来。"
        lines.append(f"{words}谁的账谁来算，算错了谁来改。")
    lines.append(("a" * 40 + "b") * 1_000)
    file = tmp_path / "report.txt"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def bar_bottom(reader: Reader) -> int:
    """Return where the bar that finds ends, with what it tells."""
    return reader.drawn(THEME.colours["card"])[0].bottom


def test_what_is_typed_is_found_painted_gone_through_and_marked(reader: Reader, report: Path) -> None:
    text = reader.command("text", report)
    places = [at for at in range(len(text)) if text.startswith("GDP", at)]
    reader.open(report)
    home = reader.lines()
    reader.press("ctrl+f")
    reader.rest()
    reader.write("gdp")
    (current,) = reader.painted_as("hit_current")
    assert current.width > METRICS.interface_text
    assert reader.painted_as("hit") == []
    reader.press("Return", "Return", "shift+Return", "F3")
    (third,) = reader.painted_as("hit_current")
    assert reader.lines() != home
    reader.press("Escape")
    assert reader.painted_as("hit_current") == []
    assert reader.painted_as("selection")
    reader.press("1")
    (stored,) = reader.wait_for_annotations(report, bool)
    assert (stored["start"], stored["quote"]) == (places[2], "GDP")
    assert third.width == current.width
    # Back leads to where the reader was before he found anything, however many hits he went through.
    reader.press("alt+Left")
    reader.away()
    assert reader.lines()[0] == home[0]
    reader.close()


def test_the_page_stands_still_while_the_bar_comes_and_goes(reader: Reader, report: Path) -> None:
    reader.open(report)
    reader.press("Next", "Next")
    before = reader.lines()
    reader.press("ctrl+f")
    covered = reader.drawn(THEME.colours["card"])[0].bottom
    below = [line for line in before if line.top > covered + METRICS.row]
    assert below
    assert [line for line in reader.lines() if line.top >= below[0].top] == below
    reader.press("Escape")
    assert reader.lines() == before
    reader.close()


def test_the_field_at_the_top_opens_the_bar_and_what_is_typed_goes_there(reader: Reader, report: Path) -> None:
    reader.open(report)
    (field,) = reader.drawn(THEME.colours["field"], TOP)
    reader.click(field.centre)
    reader.rest()
    reader.write("GDP")
    assert len(reader.painted_as("hit_current")) == 1
    reader.press("Escape")
    assert reader.painted_as("hit_current") == []
    reader.close()


def test_the_selected_word_is_found_again_by_one_key(reader: Reader, report: Path) -> None:
    text = reader.command("text", report)
    reader.open(report)
    reader.press("ctrl+f")
    reader.rest()
    reader.write("GDP")
    reader.press("Escape")
    (hit,) = reader.painted_as("selection")
    reader.press("Right")
    reader.click(hit.centre, times=2)
    assert len(reader.painted_as("selection")) == 1
    reader.press("ctrl+F3")
    reader.rest()
    reader.press("2")
    (stored,) = reader.wait_for_annotations(report, bool)
    assert stored["quote"] == "GDP"
    assert stored["start"] == text.index("GDP", text.index("GDP") + 1)
    reader.close()


def test_a_pattern_without_end_is_ended_and_the_window_goes_on(reader: Reader, report: Path) -> None:
    reader.open(report)
    reader.press("ctrl+f")
    reader.rest()
    # Both buttons for going on are out of work: the third switch behind the field is that of patterns.
    reader.press("Tab", "Tab", "Tab", "space", "shift+Tab", "shift+Tab", "shift+Tab")
    height = bar_bottom(reader)
    reader.write("(a+)+$")
    # What is told lies under the bar; on the way there it was a pattern that finds something.
    wait_for(lambda: bar_bottom(reader) > height + METRICS.gap, "that the pattern was ended is not told")
    assert reader.painted_as("hit_current") == []
    reader.press("ctrl+a")
    reader.write("G.P")
    wait_for(lambda: reader.painted_as("hit_current"), "the next pattern finds nothing")
    reader.close()
