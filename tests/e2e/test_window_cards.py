"""Tags, tasks and stars on cards in the real window, through the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

SENTENCE, LAST = 6, 8
"""Lines of whole sentences on the page."""


def test_tags_are_written_completed_and_taken_back(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    reader.press("t")
    reader.rest()
    reader.write("gates, dikes")
    reader.press("Return")
    reader.wait_for_annotations(speech, lambda found: [one["tags"] for one in found] == [["gates", "dikes"]])
    reader.press("BackSpace")
    reader.wait_for_annotations(speech, lambda found: [one["tags"] for one in found] == [["gates"]])
    reader.press("Escape")
    reader.press("ctrl+z")
    reader.wait_for_annotations(speech, lambda found: [one["tags"] for one in found] == [["gates", "dikes"]])
    reader.select(reader.lines()[LAST])
    reader.press("t")
    reader.rest()
    reader.write("ike")
    reader.rest()
    reader.press("Down", "Return")
    reader.wait_for_annotations(speech, lambda found: [one["tags"] for one in found] == [["gates", "dikes"], ["dikes"]])
    reader.close()


def test_a_task_is_written_from_field_to_field(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    reader.press("k")
    reader.rest()
    reader.write("name the keepers")
    reader.press("Tab")
    reader.write("water office")
    reader.press("Tab", "Tab")
    reader.write("2026-04-05")
    reader.press("Tab", "Tab", "space", "Return")
    fields = {"task": "name the keepers", "lead": "water office", "due": "2026-04-05", "state": "doing"}
    reader.wait_for_annotations(speech, lambda found: [one["task"] for one in found] == [fields])
    reader.press("ctrl+z")
    reader.wait_for_annotations(speech, lambda found: [one["task"] for one in found] == [None])
    reader.close()


def test_what_is_written_on_a_card_outlives_the_window(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.select(reader.lines()[SENTENCE])
    reader.press("k")
    reader.rest()
    reader.write("name the keepers")
    reader.rest()
    reader.close()
    assert [one["task"]["task"] for one in reader.annotations(speech)] == ["name the keepers"]
