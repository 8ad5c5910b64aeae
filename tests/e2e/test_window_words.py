"""Words in the real window, through the display: double and triple clicks, shift and the arrow keys, words of the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from gui.menus import SELECTION_MENU
from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Box, Reader

pytestmark = pytest.mark.xcb

OPENING, FIRST, LAST = 2, 4, 8
"""Lines of whole sentences on the page."""


def spot(line: Box, paragraph: str, words: str) -> tuple[int, int]:
    """Return the middle of the first character of some words in a line."""
    square = line.width / (len(paragraph) - 0.5)
    return round(line.left + (paragraph.index(words) + 0.5) * square), line.centre[1]


def marked(reader: Reader, speech: Path, key: str = "1") -> str:
    """Mark what is selected, and return its words; the mark is taken off again."""
    assert reader.annotations(speech) == []
    reader.press(key)
    (stored,) = reader.wait_for_annotations(speech, lambda found: len(found) == 1)
    reader.press("ctrl+z")
    reader.wait_for_annotations(speech, lambda found: not found)
    reader.rest()
    quote: str = stored["quote"]
    return quote


def test_two_clicks_select_the_word_three_the_sentence_and_four_the_paragraph(
    reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech)
    place = spot(reader.lines()[FIRST], paragraphs[FIRST], "渠要")
    taken = []
    for times in (2, 3, 4):
        reader.click(place, times=times)
        reader.rest()
        taken.append(marked(reader, speech))
    assert taken == ["沟渠", paragraphs[FIRST], paragraphs[FIRST]]
    reader.close()


def test_shift_extends_by_words_with_the_mouse_and_the_arrows(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line, paragraph = reader.lines()[LAST], paragraphs[LAST]
    reader.click(spot(line, paragraph, "宁可"), times=2)
    reader.rest()
    reader.desktop.query("keydown", "shift")
    reader.click(spot(line, paragraph, "骂声"))
    reader.desktop.query("keyup", "shift")
    reader.rest()
    assert marked(reader, speech) == "宁可听骂声"
    reader.click(spot(line, paragraph, "宁可"), times=2)
    reader.press("shift+Right", "shift+Right", "shift+Right", "shift+Left")
    assert marked(reader, speech) == "宁可听骂声"
    reader.click(spot(line, paragraph, "宁可"), times=2)
    reader.press("shift+Left", "shift+Left")
    assert marked(reader, speech) == "群众，宁可"
    reader.close()


def test_dragging_goes_by_characters(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line, paragraph = reader.lines()[LAST], paragraphs[LAST]
    half = round(line.width / (len(paragraph) - 0.5) / 2)
    start, end = spot(line, paragraph, "众，"), spot(line, paragraph, "听骂")
    reader.drag((start[0] - half, start[1]), (end[0] - half, end[1]))
    assert marked(reader, speech) == "众，宁可"
    reader.close()


def test_the_caret_goes_by_words(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line, paragraph = reader.lines()[LAST], paragraphs[LAST]
    reader.click((line.left + 1, line.centre[1]))
    reader.press("ctrl+Right", "ctrl+shift+Right")
    assert marked(reader, speech) == "群众"
    reader.press("End", "ctrl+Left", "ctrl+shift+Left")
    assert marked(reader, speech) == "哭声"
    # With Shift, too, the window manager would take the key for its own.
    reader.press("Home", "alt+Down", "ctrl+shift+Up")
    assert marked(reader, speech) == paragraph
    reader.close()


def test_a_word_of_the_readers_own_is_added_by_the_menu_and_taken_as_one(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    line, paragraph = reader.lines()[LAST], paragraphs[LAST]
    half = round(line.width / (len(paragraph) - 0.5) / 2)
    start, end = spot(line, paragraph, "宁可"), spot(line, paragraph, "，不可")
    reader.drag((start[0] - half, start[1]), (end[0] - half, end[1]))
    reader.rest()
    reader.press("Escape")
    reader.click(spot(line, paragraph, "骂声"), button=3)
    reader.rest()
    reader.press(*["Up"] * _from_the_end(), "Return")
    assert _stored(reader) == ("宁可听骂声",)
    reader.rest()
    reader.press("Escape", "Escape")
    reader.click(spot(line, paragraph, "听骂"), times=2)
    reader.rest()
    assert marked(reader, speech) == "宁可听骂声"
    reader.press("ctrl+z")
    wait_for(lambda: [True] if not _words(reader) else None, "the word is never taken back")
    reader.rest()
    reader.click(spot(line, paragraph, "听骂"), times=2)
    reader.rest()
    assert marked(reader, speech) != "宁可听骂声"
    reader.close()


def _from_the_end() -> int:
    """Return how many times Up leads from the end of the menu to its entry."""
    entries = [one for one in SELECTION_MENU if one is not None]
    return len(entries) - entries.index("text.add_word")


def _words(reader: Reader) -> tuple[str, ...]:
    with ReadingSession(reader.library) as session:
        return session.user_words()


def _stored(reader: Reader) -> tuple[str, ...]:
    """Return the reader's own words as soon as there are some."""
    return wait_for(lambda: _words(reader) or None, "no word is ever stored")
