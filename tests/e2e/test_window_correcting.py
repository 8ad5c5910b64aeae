"""Correcting the text in the real window, through the display: the page and the library have the right words, the file the old ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import METRICS, PAGE, THEME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

OPENING, SENTENCE, LAST = 2, 6, 8
"""Lines of whole sentences on the page."""


def test_a_line_is_corrected_in_place_and_taken_back(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    before = speech.read_bytes()
    reader.open(speech, title=paragraphs[0])
    lines = reader.lines()
    reader.select(lines[LAST])
    reader.press("1")
    reader.select(lines[SENTENCE])
    assert reader.popup() is not None
    reader.press("F4")
    reader.rest()
    assert reader.popup() is None
    assert reader.drawn(THEME.colours["accent"], PAGE)
    reader.write("Every gate has a keeper.")
    reader.press("Return")
    reader.wait_for_text(speech, lambda text: "Every gate has a keeper." in text and paragraphs[SENTENCE] not in text)
    corrected = reader.lines()
    assert [line.centre[1] for line in corrected] == [pytest.approx(line.centre[1], abs=METRICS.small_gap) for line in lines]
    assert corrected[SENTENCE].width != lines[SENTENCE].width
    assert [box.top for box in reader.painted()["gamboge"]] == [pytest.approx(lines[LAST].top, abs=METRICS.row)]
    reader.assert_held(speech, "quote", [(paragraphs[LAST],)])
    assert speech.read_bytes() == before
    reader.press("ctrl+z")
    reader.wait_for_text(speech, lambda text: paragraphs[SENTENCE] in text)
    assert reader.lines() == lines
    reader.press("ctrl+shift+z")
    reader.wait_for_text(speech, lambda text: "Every gate has a keeper." in text)
    assert reader.lines() == corrected
    reader.close()
    reader.open(speech, title=paragraphs[0])
    assert reader.lines() == corrected
    reader.close()


def test_escape_leaves_the_field_first_and_the_window_last(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    lines = reader.lines()
    reader.select(lines[OPENING])
    reader.press("F4")
    reader.rest()
    reader.write("nothing of this")
    reader.press("Escape")
    assert reader.lines() == lines
    assert paragraphs[OPENING] in reader.command("text", speech)
    reader.press("1")
    (mark,) = reader.wait_for_annotations(speech, lambda found: len(found) == 1)
    assert mark["quote"] == paragraphs[OPENING]
    reader.close()
