"""The real window at its beginning: the start page, a folder, the hints of the first start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for
from tests.e2e.window_kit import METRICS, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

BESIDE_OUTLINE = Box(METRICS.gap, METRICS.top_bar, METRICS.side_bar - METRICS.gap, SIZE[1] - 34)
"""The bar at the left."""


def hint_edges(reader: Reader) -> list[Box]:
    """Return the lines across the bar at the left in the colour of a hint's edge."""
    bands = reader.drawn(THEME.colours["accent"], BESIDE_OUTLINE)
    return [band for band in bands if band.width > METRICS.side_bar * 3 // 4]


def test_a_start_with_nothing_open_leads_back_into_a_text_by_the_keyboard(reader: Reader, long_speech: Path, speech: Path) -> None:
    reader.open(long_speech)
    reader.press("ctrl+w")
    reader.rest()
    reader.close()
    reader.open(title="眉批")
    assert reader.lines() != []
    reader.press("Return")
    reader.wait_for_title(long_speech.read_text("utf-8").split("\n")[0])
    reader.press("alt+Home")
    start = reader.rest()
    reader.press("Escape")
    page = reader.rest()
    assert page.difference(start) > 0.05
    reader.close()


def test_the_hints_come_once_in_a_life_and_go_by_a_click(reader: Reader, speech: Path, own_folders: Path) -> None:
    settings = own_folders / "config_home" / "meipi" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"hints_shown": True}), "utf-8")
    reader.open(speech)
    wait_for(lambda: hint_edges(reader), "no hint comes")
    assert json.loads(settings.read_text("utf-8"))["hints_shown"] is False
    edges = hint_edges(reader)
    # "No more hints" stands in the last line of the bubble, left of "Next".
    reader.click((METRICS.side_bar - 110, edges[-1].bottom - METRICS.row // 2 - METRICS.small_gap))
    wait_for(lambda: not hint_edges(reader), "the hint does not go")
    reader.press("1")
    reader.close()
    reader.open(speech)
    reader.desktop.wait_until_still(still=2.5)
    assert hint_edges(reader) == []
    reader.close()
