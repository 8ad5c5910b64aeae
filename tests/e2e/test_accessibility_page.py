"""What a screen reader is told of the page, and that it follows the caret: over AT-SPI, from a process of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.screen_reader import Item, ScreenReader
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

MOVED = "text-caret-moved"


def page_of(ears: ScreenReader) -> Item:
    return ears.find("text", "正文")


def around(page: Item, reach: int = 12) -> str:
    """Return the text around the caret."""
    return page.text(max(0, page.caret - reach), min(page.length, page.caret + reach))


def test_the_page_is_a_text_that_is_read_and_not_written(
    ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech, title=paragraphs[0])
    page = page_of(ears)
    assert {"focused", "focusable", "read-only", "showing"} <= page.states
    assert "editable" not in page.states
    assert page.text().split() == list(paragraphs)
    assert page.caret == 0
    assert page.line(page.caret) == paragraphs[0]
    frame = ears.program().children[0]
    assert (frame.role, "active" in frame.states) == ("frame", True)
    assert frame.name.startswith(paragraphs[0])
    reader.close()


def test_the_caret_is_heard_of_with_every_key_that_moves_it(
    ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech, title=paragraphs[0])
    page = page_of(ears)
    text = page.text()
    stops = {
        "Right": 1,
        "ctrl+Down": text.index(paragraphs[1]),
        "alt+Down": text.index(paragraphs[2]),
        "ctrl+End": len(text),
        "ctrl+Home": 0,
    }
    with ears.listening(MOVED):
        for key, place in stops.items():
            reader.press(key)
            wait_for(lambda place=place: page.caret == place, f"after {key} the caret is not heard of at {place}")
            told = [event for event in ears.hear() if event.name == MOVED]
            assert (told[-1].item, told[-1].number) == (page, place), key
    reader.press("ctrl+Down", "ctrl+Down", "shift+End")
    wait_for(lambda: page.selection == paragraphs[2], "the selected words are not heard of")
    reader.close()


def test_in_a_long_text_the_words_around_the_caret_are_heard_after_a_jump_and_after_keys(
    ears: ScreenReader, reader: Reader, very_long_speech: Path
) -> None:
    reader.open(very_long_speech, title="在全县河湖管护工作会议上的讲话")
    reader.rest()
    page = page_of(ears)
    with ears.listening(MOVED):
        reader.press("ctrl+End")
        wait_for(lambda: around(page).endswith("第899号堤段，年底前要见到实效。"[-12:]), "the end of the text is not heard")
        assert page.length < 100_000, "this text is not shown as a slice"
        assert page.caret == page.length
        assert ears.hear()[-1].number == page.caret
        reader.press("ctrl+g")
        reader.rest()
        reader.write("50%")
        reader.press("Return")
        reader.rest()
        wait_for(lambda: re.search("第4[3-6].号", around(page, 300)), "the middle of the text is not heard")
        middle = around(page)
        assert ears.hear()[-1].number == page.caret
        reader.press("Down", "Down", "Right")
        wait_for(lambda: around(page) != middle, "the caret is not heard of after a jump and keys")
        assert ears.hear()[-1].number == page.caret
        # The caret stays where it was; what comes into view is read from anew.
        before = page.line(page.caret)
        reader.press("Up", "Up", "Left", "Down", "Down", "Right")
        wait_for(lambda: page.line(page.caret) == before, "the caret does not come back to its line")
    reader.close()
