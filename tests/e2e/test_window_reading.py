"""Getting about in the real window, through the display: outline, wheel, history, and what is there after a restart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import CARDS, METRICS, OUTLINE, PAGE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


def test_a_click_in_the_outline_brings_the_heading_to_the_top(reader: Reader, long_speech: Path) -> None:
    outline = json.loads(reader.command("outline", long_speech, "--json"))["nodes"]
    assert [node["label"] for node in outline][:3] == ["一、", "二、", "三、"]
    reader.open(long_speech)
    home = reader.lines()
    rows = reader.outline_rows()
    assert len(rows) == len(outline)
    reader.click((OUTLINE.left + 120, rows[6].centre[1]))
    reader.away()
    there = reader.lines()
    assert there[0].top < PAGE.top + 60
    # The caret stands before the heading, and the keyboard is on the page: what the keys mark tells where the page is.
    reader.press("shift+End", "3")
    painted = reader.painted()
    assert list(painted) == ["malachite"]
    assert painted["malachite"][0].centre[1] == pytest.approx(there[0].centre[1], abs=8)
    (stored,) = reader.wait_for_annotations(long_speech, bool)
    assert (stored["start"], stored["quote"]) == (outline[6]["offset"], outline[6]["label"] + outline[6]["heading"])
    reader.press("ctrl+z", "alt+Left")
    assert reader.lines() == home
    reader.close()


def test_the_wheel_scrolls_and_the_outline_follows(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    page = PAGE.centre
    reader.away()
    start = reader.rest()
    reader.wheel(page, 30)
    reader.away()
    down = reader.rest()
    for area in (PAGE, OUTLINE):
        assert reader.part_of(start, area).difference(reader.part_of(down, area)) > 0
    assert reader.part_of(start, PAGE).difference(reader.part_of(down, PAGE)) > 0.02
    reader.wheel(page, -40)
    reader.away()
    assert reader.part_of(reader.rest(), PAGE).difference(reader.part_of(start, PAGE)) < 0.001
    reader.close()


def test_the_mouse_s_side_buttons_go_back_and_forward(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    home = reader.lines()
    reader.click((OUTLINE.left + 120, reader.outline_rows()[4].centre[1]))
    reader.away()
    there = reader.lines()
    assert there != home
    for button, lines in ((8, home), (9, there)):
        reader.click(PAGE.centre, button=button)
        reader.away()
        assert reader.lines() == lines
    reader.close()


def test_the_wheel_over_the_cards_scrolls_the_text(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    lines = reader.lines()
    reader.wheel(CARDS.centre, 5)
    assert reader.lines() != lines
    reader.close()


def test_closing_and_opening_again_brings_document_place_marks_and_notes(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    reader.wheel(PAGE.centre, 25)
    line = reader.lines()[6]
    reader.select(line)
    reader.press("n")
    reader.rest()
    reader.write("ask who answers for it")
    # Off the mark, which would have an outline otherwise.
    reader.press("Escape", "Up")
    reader.away()
    before = reader.rest()
    (mark,) = reader.painted(before)["gamboge"]
    reader.assert_held(long_speech, "note", [("ask who answers for it",)])
    stored = reader.annotations(long_speech)
    reader.close()
    reader.open()
    reader.away()
    after = reader.rest()
    assert reader.annotations(long_speech) == stored
    (mark_again,) = reader.painted(after)["gamboge"]
    # What is remembered is the first line, which stands whole at the top now.
    assert abs(mark_again.top - mark.top) < METRICS.row * 2
    assert reader.part_of(after, mark_again).difference(reader.part_of(before, mark)) < 0.01
    assert list(reader.cards()) == ["gamboge"]
    reader.click(mark_again.centre)
    assert reader.current_card() == "gamboge"
    reader.close()


def test_an_offset_on_the_command_line_is_shown(reader: Reader, long_speech: Path) -> None:
    text = reader.command("text", long_speech)
    point = text.index("第九段的第五处闸口")
    reader.open(long_speech, "--goto", str(point))
    reader.press("shift+Right", "shift+Right", "shift+Right", "1")
    reader.rest()
    (stored,) = reader.wait_for_annotations(long_speech, bool)
    assert (stored["start"], stored["quote"]) == (point, "第九段")
    assert list(reader.painted()) == ["gamboge"]
    reader.close()
