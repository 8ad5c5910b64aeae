"""Editions in the real window, through the display: read again, read as they were, side by side, joined and parted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from tests.display import wait_for
from tests.e2e.window_kit import METRICS, PAGE, PAGE_TOP, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

BARS = Box(METRICS.side_bar, METRICS.top_bar // 3, PAGE.right, PAGE_TOP + 2 * METRICS.row)
"""Where bars stand above the page, and what is above them: a window manager may have moved the window by the height of its title."""
GATE, LAST = 6, 8
"""Lines of whole sentences on the page."""
ADDED = "新修的泵站今年第一次上阵，要有人守着。"


def button(reader: Reader) -> tuple[int, int] | None:
    """Return the middle of the proposed answer in a bar above the page, None while there is no bar."""
    found = [box for box in reader.drawn(THEME.colours["accent"], BARS) if box.bottom - box.top > METRICS.row // 2]
    return found[0].centre if found else None


def wait_for_button(reader: Reader) -> tuple[int, int]:
    return wait_for(lambda: button(reader), "no bar comes above the page")


def below_the_bar(reader: Reader) -> list[int]:
    """Return how wide the first lines of the page are below a bar."""
    return [line.width for line in reader.lines() if line.top > BARS.bottom][:8]


def revised(file: Path) -> str:
    """Return the speech with a paragraph before all that are marked, and words changed in the middle."""
    text = file.read_text(encoding="utf-8")
    return text.replace("今天这个会，只讲三件事。", f"今天这个会，只讲三件事。\n\n{ADDED}").replace("水闸谁看守", "水闸谁把守")


def put(file: Path, text: str, *, is_replaced: bool) -> None:
    """Write a file over, or put another in its place."""
    if is_replaced:
        other = file.with_name("saved.tmp")
        other.write_text(text, encoding="utf-8")
        os.replace(other, file)
    else:
        file.write_text(text, encoding="utf-8")


def editions(reader: Reader, file: Path) -> list[int]:
    """Return the characters of the editions of what a file holds, the newest first."""
    with ReadingSession(reader.library) as session:
        plan = session.find(session.read(file))
        assert plan is not None
        assert plan.document is not None
        return [one.characters for one in session.editions.listed(plan.document)]


@pytest.fixture
def two(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> Path:
    """A speech of two editions, its last paragraph marked in the first; the newest is on the page."""
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[LAST])
    reader.press("1")
    reader.wait_for_annotations(speech, bool)
    reader.close()
    speech.write_text(revised(speech), encoding="utf-8")
    reader.open(speech, title=paragraphs[0])
    return speech


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_file_that_another_program_writes_is_read_again_with_its_marks(reader: Reader, speech: Path, is_replaced: bool) -> None:
    reader.open(speech)
    lines = reader.lines()
    reader.select(lines[LAST])
    reader.press("1")
    (mark,) = reader.wait_for_annotations(speech, bool)
    put(speech, revised(speech), is_replaced=is_replaced)
    place = wait_for_button(reader)
    reader.click(place)
    wait_for(lambda: len(reader.lines()) == len(lines) + 1, "the new text never comes")
    (moved,) = reader.wait_for_annotations(speech, bool)
    assert (moved["id"], moved["quote"]) == (mark["id"], mark["quote"])
    assert moved["start"] == mark["start"] + len(ADDED) + 2
    assert [box.top for box in reader.painted()["gamboge"]] == [pytest.approx(reader.lines()[LAST + 1].top, abs=METRICS.row)]
    reader.close()


def test_the_place_in_a_long_text_is_kept_when_it_is_read_again(reader: Reader, long_speech: Path) -> None:
    text = long_speech.read_text(encoding="utf-8")
    reader.open(long_speech, "--goto", str(text.index("七、把第七段")))
    put(long_speech, text.replace("同志们：\n", f"同志们：\n{ADDED}\n" * 3), is_replaced=True)
    wait_for_button(reader)
    before = pytest.approx(below_the_bar(reader), abs=2)
    reader.click(wait_for_button(reader))
    wait_for(lambda: below_the_bar(reader) == before and len(editions(reader, long_speech)) == 2, "the page shows another place")
    reader.close()


def test_an_old_edition_is_read_with_its_marks_and_what_is_marked_there_reaches_the_newest(reader: Reader, two: Path) -> None:
    count = len(reader.lines())
    reader.press("ctrl+e")
    reader.rest()
    reader.press("Down", "Return")
    wait_for(lambda: reader.drawn(THEME.colours["badge"], BARS) and len(reader.lines()) == count - 1, "the old edition never comes")
    assert len(reader.painted()["gamboge"]) == 1
    lines = reader.lines()
    reader.select(lines[GATE])
    reader.press("3")
    wait_for(lambda: "malachite" in reader.painted(), "the mark never comes")
    reader.click(wait_for_button(reader))
    wait_for(lambda: len(reader.lines()) == count, "the newest never comes back")
    found = reader.wait_for_annotations(two, lambda found: len(found) == 2)
    assert {one["colour"] for one in found} == {"gamboge", "malachite"}
    assert set(reader.painted()) == {"gamboge", "malachite"}
    reader.close()


def test_two_editions_are_compared_difference_by_difference_and_left_with_esc(reader: Reader, two: Path) -> None:
    lines = reader.lines()
    reader.press("ctrl+e")
    reader.rest()
    reader.press("Tab", "Tab", "Return")
    added = wait_for(lambda: reader.drawn(THEME.colours["added"]), "no difference is shown")
    first = reader.drawn(THEME.colours["link"])[0]
    assert first.top <= added[0].top <= first.bottom, "the first one is chosen"
    reader.press("alt+Down")
    second = reader.drawn(THEME.colours["link"])[0]
    assert second.top > first.top
    assert reader.drawn(THEME.colours["removed"]), "what was taken out has its own ground"
    reader.press("alt+Down")
    assert reader.drawn(THEME.colours["link"])[0].top == pytest.approx(first.top, abs=METRICS.row), "after the last comes the first"
    reader.press("Escape")
    wait_for(lambda: reader.painted_as("added") == [] and len(reader.lines()) == len(lines), "the page never comes back")
    assert reader.annotations(two)
    reader.close()


def test_a_text_is_joined_with_another_and_parted_again(reader: Reader, two: Path, tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    other = tmp_path / "other.txt"
    other.write_text("冬修动员会上的讲话\n\n一、清淤\n\n清一段，验一段，通一段，不留死角。\n", encoding="utf-8")
    with ReadingSession(reader.library) as session:
        session.admit(session.plan(session.read(other)))
    sizes = editions(reader, two)
    reader.press("ctrl+e")
    reader.rest()
    reader.press("Tab", "Tab", "Tab", "Tab", "Return")
    reader.rest()
    reader.press("Return")
    wait_for(lambda: len(editions(reader, two)) == 3 or None, "the other text never comes")
    wait_for_button(reader)
    reader.press("ctrl+e")
    reader.rest()
    # The other text came last: its edition is the newest.
    reader.press("Up", "Up", "Tab", "Tab", "Tab", "Return")
    reader.rest()
    reader.press("shift+Tab", "Return")
    wait_for(lambda: editions(reader, two) == sizes or None, "the other text never leaves")
    assert len(editions(reader, other)) == 1
    assert [one["quote"] for one in reader.annotations(two)] == [paragraphs[LAST]]
    reader.close()
