"""Marking and writing in the real window, through the display: what a reader does is in the library and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.widgets.pigments import line_shade
from tests.e2e.window_kit import METRICS, PAGE, THEME, Box

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
    reader.assert_held(speech, "quote kind colour", [(paragraphs[SENTENCE], "highlight", "gamboge")])
    (stored,) = reader.annotations(speech)
    assert list(reader.cards()) == ["gamboge"]
    reader.press("ctrl+z")
    assert reader.painted() == {}
    assert reader.cards() == {}
    reader.assert_held(speech, "id", [])
    reader.press("ctrl+shift+z")
    assert list(reader.painted()) == ["gamboge"]
    assert reader.wait_for_annotations(speech, bool) == [stored]
    reader.close()


def test_a_note_is_written_beside_its_passage_and_taken_back_as_one_step(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    reader.press("n")
    reader.rest()
    reader.write("who keeps which gate")
    reader.press("Escape")
    reader.rest()
    reader.assert_held(speech, "quote note", [(paragraphs[SENTENCE], "who keeps which gate")])
    reader.press("ctrl+z")
    reader.rest()
    reader.assert_held(speech, "note", [("",)])
    reader.press("ctrl+z")
    reader.rest()
    reader.assert_held(speech, "note", [])
    reader.press("ctrl+y", "ctrl+y")
    reader.rest()
    reader.assert_held(speech, "note", [("who keeps which gate",)])
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
    reader.assert_held(speech, "quote colour", [(paragraphs[SENTENCE], "malachite")])
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
    reader.rest()
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
    reader.assert_held(speech, "quote colour", [(paragraphs[OPENING][2:5], "indigo")])
    reader.close()


def test_two_clicks_select_a_word_and_three_the_sentence(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line = reader.lines()[OPENING]
    square = line.width / (len(paragraphs[OPENING]) - 0.5)
    for times, pigment in ((2, "5"), (3, "2")):
        reader.click((round(line.left + 2.5 * square), line.centre[1]), times=times)
        assert reader.popup() is not None
        reader.press(pigment)
        reader.rest()
    stored = reader.wait_for_annotations(speech, lambda found: len(found) == 2)
    found = {one["colour"]: one["quote"] for one in stored}
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
    reader.assert_held(speech, "quote", [(paragraphs[OPENING],)])
    reader.close()


def place_in(line: Box, words: str, index: float) -> tuple[int, int]:
    """Return a place in a line: at a character's left border, or between two of them."""
    square = line.width / (len(words) - 0.5)
    return round(line.left + index * square), line.centre[1]


def test_the_end_of_a_mark_is_dragged_and_esc_takes_a_drag_back(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    words = paragraphs[SENTENCE]
    line = reader.lines()[SENTENCE]
    reader.drag(place_in(line, words, 2), place_in(line, words, 5))
    reader.press("4")
    reader.rest()
    reader.drag(place_in(line, words, 5), place_in(line, words, 9))
    reader.wait_for_annotations(speech, lambda found: [one["quote"] for one in found] == [words[2:9]])
    reader.drag(place_in(line, words, 2), place_in(line, words, 0))
    reader.wait_for_annotations(speech, lambda found: [one["quote"] for one in found] == [words[:9]])
    before = reader.painted()
    reader.hold(place_in(line, words, 9), place_in(line, words, 6), place_in(line, words, 4))
    (shrunk,) = reader.painted()["indigo"]
    assert shrunk.right < before["indigo"][0].right - 3 * METRICS.dot
    reader.press_while_holding("Escape")
    assert reader.painted() == before
    reader.let_go()
    reader.press("ctrl+z", "ctrl+z")
    reader.rest()
    reader.assert_held(speech, "quote", [(words[2:5],)])
    reader.close()


def test_clicks_on_marks_over_one_another_go_through_them(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    words = paragraphs[SENTENCE]
    for quote, colour in ((words, "gamboge"), (words[2:12], "cinnabar"), (words[5:9], "malachite")):
        reader.command("annotate", speech, "--quote", quote, "--colour", colour)
    reader.open(speech)
    place = place_in(reader.lines()[SENTENCE], words, 6.3)
    found = []
    for _ in range(4):
        reader.click(place)
        found.append(reader.current_card())
    assert found == ["malachite", "cinnabar", "gamboge", "malachite"]
    reader.click(place)
    assert reader.current_card() == "cinnabar"
    reader.press("Delete")
    reader.wait_for_annotations(speech, lambda left: {one["colour"] for one in left} == {"gamboge", "malachite"})
    reader.close()


def test_every_place_of_a_word_is_marked_and_taken_back_in_one_step(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    words = paragraphs[SENTENCE]
    line = reader.lines()[SENTENCE]
    reader.drag(place_in(line, words, 0), place_in(line, words, 1))
    reader.press("shift+a")
    reader.rest()
    reader.assert_held(speech, "quote", [(words[0],)] * words.count(words[0]))
    found = reader.annotations(speech)
    assert len({one["group"] for one in found}) == 1
    (painted,) = reader.painted()["gamboge"]
    assert painted.right > place_in(line, words, words.rindex(words[0]))[0]
    reader.press("ctrl+z")
    assert reader.painted() == {}
    reader.assert_held(speech, "id", [])
    reader.close()


@pytest.mark.parametrize(("key", "kind"), [("w", "wavy"), ("x", "strike")])
def test_lines_are_drawn_by_their_keys(reader: Reader, speech: Path, paragraphs: tuple[str, ...], key: str, kind: str) -> None:
    reader.open(speech)
    line = reader.lines()[SENTENCE]
    reader.select(line)
    reader.press("4", key)
    shade = line_shade(THEME, "indigo").name()
    (drawn,) = reader.drawn(shade)
    assert drawn.width >= line.width - METRICS.dot
    assert reader.painted() == {}
    reader.assert_held(speech, "quote kind", [(paragraphs[SENTENCE], kind)])
    reader.press("Delete")
    assert reader.drawn(shade) == []
    reader.close()


def test_what_the_bar_has_no_button_for_is_in_its_menu(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    bar = reader.popup()
    assert bar is not None
    reader.click((bar.right - METRICS.dot, bar.centre[1]))
    reader.rest()
    reader.press("Down", "Return")
    assert reader.popup() is None
    reader.assert_held(speech, "quote kind", [(paragraphs[SENTENCE], "wavy")])
    reader.close()


def test_a_bookmark_is_put_in_the_margin_and_taken_off_by_its_key(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line = reader.lines()[SENTENCE]
    margin = Box(METRICS.side_bar + 2, PAGE.top, line.left - 2, PAGE.bottom)
    edge = THEME.edges["gamboge"]
    assert reader.drawn(edge, margin) == []
    reader.click(line.centre)
    reader.press("b")
    (sign,) = reader.drawn(edge, margin)
    assert line.top - METRICS.gap < sign.centre[1] < line.bottom + METRICS.gap
    (stored,) = reader.wait_for_annotations(speech, bool)
    assert (stored["kind"], stored["start"]) == ("bookmark", stored["end"])
    reader.press("b")
    assert reader.drawn(edge, margin) == []
    reader.assert_held(speech, "id", [])
    reader.close()
