"""Managing annotations in the real window, through the display: several at once, the trash, the table of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import METRICS, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

OPENING, SENTENCE, LAST = 2, 6, 8
"""Lines of whole sentences on the page."""
BAR = Box(SIZE[0] - METRICS.note_bar + 2, SIZE[1] - 110, SIZE[0] - 1, SIZE[1] - 30)
"""Below the cards, where the bar over the selected ones stands."""
CHIPS = Box(SIZE[0] - METRICS.note_bar + 2, METRICS.top_bar + 20, SIZE[0] - METRICS.note_bar + 40, METRICS.top_bar + 90)
"""Above the cards, where the first of the colours to filter by stands."""


def mark(reader: Reader, file: Path, paragraphs: tuple[str, ...]) -> None:
    """Mark three sentences in three colours."""
    for line, colour in ((OPENING, "gamboge"), (SENTENCE, "cinnabar"), (LAST, "indigo")):
        reader.command("annotate", file, "--quote", paragraphs[line], "--colour", colour)


def test_all_cards_are_recoloured_by_one_click_and_taken_back_by_one_step(
    reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    mark(reader, speech, paragraphs)
    reader.open(speech)
    reader.click(reader.cards()["cinnabar"][0].centre)
    assert reader.drawn(THEME.marks["rouge"], BAR) == [], "one card has no bar"
    reader.press("ctrl+a")
    reader.away()
    (dot,) = reader.drawn(THEME.marks["rouge"], BAR)
    reader.click(dot.centre)
    assert set(reader.painted()) == {"rouge"}
    reader.assert_held(speech, "colour", [("rouge",)] * 3)
    reader.press("ctrl+z")
    assert set(reader.painted()) == {"gamboge", "cinnabar", "indigo"}
    reader.assert_held(speech, "colour", [("gamboge",), ("cinnabar",), ("indigo",)])
    reader.close()


def test_cards_are_selected_with_ctrl_and_only_these_are_deleted(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    mark(reader, speech, paragraphs)
    reader.open(speech)
    reader.click(reader.cards()["gamboge"][0].centre)
    place = reader.cards()["indigo"][0].centre
    reader.desktop.query("keydown", "ctrl")
    reader.click(place)
    reader.desktop.query("keyup", "ctrl")
    reader.press("Delete")
    assert set(reader.painted()) == {"cinnabar"}
    reader.assert_held(speech, "colour", [("cinnabar",)])
    reader.press("ctrl+z")
    assert set(reader.painted()) == {"gamboge", "cinnabar", "indigo"}
    reader.close()


def test_what_was_deleted_is_fetched_from_the_trash(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    mark(reader, speech, paragraphs)
    before = reader.annotations(speech)
    reader.open(speech)
    reader.click(reader.cards()["cinnabar"][0].centre)
    reader.press("Delete")
    assert set(reader.painted()) == {"gamboge", "indigo"}
    (chip,) = reader.drawn(THEME.marks["gamboge"], CHIPS)
    # The button for the order of the cards is the last in this row, and the trash the last but one entry of its menu.
    reader.click((SIZE[0] - METRICS.row, chip.centre[1]))
    reader.rest()
    reader.press("Up", "Up", "Return")
    assert set(reader.cards()) == {"cinnabar"}, "the trash stands in the place of the cards"
    reader.press("Return")
    assert set(reader.painted()) == {"gamboge", "cinnabar", "indigo"}
    assert reader.wait_for_annotations(speech, lambda found: len(found) == len(before)) == before
    reader.press("Escape")
    assert set(reader.cards()) == {"gamboge", "cinnabar", "indigo"}
    reader.close()


def test_a_task_is_written_in_the_table_and_leads_to_its_passage(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command(
        "annotate", speech, "--quote", paragraphs[SENTENCE], "--colour", "cinnabar", "--task", "lead=dyke office", "due=2099-04-05"
    )
    reader.open(speech)
    assert set(reader.painted()) == {"cinnabar"}
    reader.press("ctrl+5")
    assert reader.painted() == {}, "the table stands in the place of the page"
    reader.press("space")
    reader.wait_for_annotations(speech, lambda found: found[0]["task"].get("state") == "doing")
    reader.press("Right", "Right", "Right", "F2")
    reader.rest()
    reader.write("2099-05-31")
    reader.press("Return")
    reader.wait_for_annotations(speech, lambda found: found[0]["task"]["due"] == "2099-05-31")
    reader.press("ctrl+z", "ctrl+z")
    (found,) = reader.wait_for_annotations(speech, lambda found: found[0]["task"].get("state", "open") == "open")
    assert found["task"]["due"] == "2099-04-05"
    reader.press("Return")
    assert set(reader.painted()) == {"cinnabar"}
    reader.close()
