"""Marking and writing in the real window, through the display: what a reader does is in the library and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

OPENING, SENTENCE, LAST = 2, 6, 8
"""Lines of whole sentences on the page."""


def test_a_passage_dragged_over_is_marked_by_a_key_and_taken_back(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    lines = reader.lines()
    assert len(lines) == len(paragraphs)
    assert reader.popup() is None
    reader.select(lines[SENTENCE])
    popup = reader.popup()
    assert popup is not None
    assert popup.bottom < lines[SENTENCE].top
    reader.press("1")
    assert list(reader.painted()) == ["gamboge"]
    assert reader.popup() is None
    (stored,) = reader.annotations(speech)
    assert (stored["quote"], stored["kind"], stored["colour"]) == (paragraphs[SENTENCE], "highlight", "gamboge")
    assert list(reader.cards()) == ["gamboge"]
    reader.press("ctrl+z")
    assert reader.painted() == {}
    assert reader.cards() == {}
    assert reader.annotations(speech) == []
    reader.press("ctrl+shift+z")
    assert list(reader.painted()) == ["gamboge"]
    assert reader.annotations(speech) == [stored]
    reader.close()


def test_a_note_is_written_beside_its_passage_and_taken_back_as_one_step(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    reader.press("n")
    reader.rest()
    reader.write("who keeps which gate")
    reader.press("Escape")
    reader.rest()
    (stored,) = reader.annotations(speech)
    assert (stored["quote"], stored["note"]) == (paragraphs[SENTENCE], "who keeps which gate")
    reader.press("ctrl+z")
    reader.rest()
    assert [one["note"] for one in reader.annotations(speech)] == [""]
    reader.press("ctrl+z")
    reader.rest()
    assert reader.annotations(speech) == []
    reader.press("ctrl+y", "ctrl+y")
    reader.rest()
    assert [one["note"] for one in reader.annotations(speech)] == ["who keeps which gate"]
    reader.close()


def test_a_note_is_stored_while_it_is_being_written(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    reader.press("n")
    reader.rest()
    reader.write("half a sent")
    reader.wait_for_annotations(speech, lambda found: [one["note"] for one in found] == ["half a sent"])
    reader.press("ctrl+z")
    reader.wait_for_annotations(speech, lambda found: [one["note"] for one in found] == [""])
    assert list(reader.painted()) == ["gamboge"], "inside the field typing is taken back, not the mark"
    reader.close()


def test_the_dark_bar_marks_with_the_mouse(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    reader.click(reader.popup_dot("malachite"))
    assert reader.popup() is None
    assert list(reader.painted()) == ["malachite"]
    assert [(one["quote"], one["colour"]) for one in reader.annotations(speech)] == [(paragraphs[SENTENCE], "malachite")]
    reader.close()


def test_the_bar_is_dismissed_first_and_the_selection_second(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    selected = reader.painted_as("selection")
    assert selected
    reader.press("Escape")
    assert reader.popup() is None
    assert reader.painted_as("selection")
    reader.press("Escape")
    assert not reader.painted_as("selection")
    reader.press("1")
    assert reader.annotations(speech) == []
    reader.close()


def test_a_part_of_a_sentence_is_selected_character_by_character(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line = reader.lines()[OPENING]
    square = line.width / (len(paragraphs[OPENING]) - 0.5)
    y = line.centre[1]
    reader.drag((round(line.left + 2 * square), y), (round(line.left + 5 * square), y))
    reader.press("4")
    reader.rest()
    assert [(one["quote"], one["colour"]) for one in reader.annotations(speech)] == [(paragraphs[OPENING][2:5], "indigo")]
    reader.close()


def test_two_clicks_select_a_phrase_and_three_the_sentence(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line = reader.lines()[OPENING]
    square = line.width / (len(paragraphs[OPENING]) - 0.5)
    for times, pigment in ((2, "5"), (3, "2")):
        reader.click((round(line.left + 2.5 * square), line.centre[1]), times=times)
        assert reader.popup() is not None
        reader.press(pigment)
        reader.rest()
    found = {one["colour"]: one["quote"] for one in reader.annotations(speech)}
    assert found["cinnabar"] == paragraphs[OPENING]
    assert paragraphs[OPENING][2] in found["rouge"]
    assert len(found["rouge"]) < len(paragraphs[OPENING])
    reader.close()


def test_a_mark_leads_to_its_card_and_a_card_to_its_mark(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[OPENING], "--colour", "indigo")
    reader.command("annotate", speech, "--quote", paragraphs[LAST], "--colour", "cinnabar")
    reader.open(speech)
    assert set(reader.painted()) == {"indigo", "cinnabar"}
    assert set(reader.cards()) == {"indigo", "cinnabar"}
    assert reader.current_card() is None
    lines = reader.lines()
    reader.click(lines[LAST].centre)
    assert reader.current_card() == "cinnabar"
    reader.click(lines[OPENING].centre)
    assert reader.current_card() == "indigo"
    reader.click(reader.cards()["cinnabar"][0].centre)
    assert reader.current_card() == "cinnabar"
    # The caret has gone to the passage: with the keyboard back on the page, Delete takes its mark off.
    reader.press("ctrl+9", "Delete")
    assert list(reader.painted()) == ["indigo"]
    assert [one["quote"] for one in reader.annotations(speech)] == [paragraphs[OPENING]]
    reader.close()
