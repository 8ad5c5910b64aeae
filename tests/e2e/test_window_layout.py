"""The page's layout in the real window, through the display: the official look, larger text and other widths keep the line that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import METRICS, OUTLINE, PAGE, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

NARROWER = 210
"""Pixels by which the window's edge is dragged in; both bars stay beside the page."""


@pytest.fixture
def marked(reader: Reader, long_speech: Path) -> Reader:
    """A reader who has gone to a heading in the midst of a long speech and marked it: nothing else is painted in view."""
    reader.open(long_speech)
    reader.click((OUTLINE.left + 120, reader.outline_rows()[6].centre[1]))
    reader.away()
    reader.press("shift+End", "3")
    assert list(reader.painted()) == ["malachite"]
    return reader


def mark_of(reader: Reader, *, narrower: int = 0) -> Box:
    """Return where the mark stands on a page that is so many pixels narrower than at the start."""
    (box,) = reader.drawn(THEME.marks["malachite"], Box(PAGE.left, PAGE.top, PAGE.right - narrower, PAGE.bottom))
    return box


def test_larger_and_smaller_text_keeps_the_line_at_the_top(marked: Reader) -> None:
    before = mark_of(marked)
    marked.press("ctrl+plus", "ctrl+plus", "ctrl+plus")
    larger = mark_of(marked)
    assert larger.width > before.width * 1.1
    assert larger.top == pytest.approx(before.top, abs=3)
    marked.press("ctrl+0")
    assert mark_of(marked) == before
    marked.desktop.query("keydown", "ctrl")
    marked.wheel(PAGE.centre, -2)
    marked.desktop.query("keyup", "ctrl")
    marked.away()
    by_wheel = mark_of(marked)
    assert by_wheel.width > before.width
    assert by_wheel.top == pytest.approx(before.top, abs=3)
    marked.close()


def test_f7_sets_the_page_as_an_official_document_and_back(marked: Reader) -> None:
    before = marked.rest()
    place = mark_of(marked)
    marked.press("F7")
    official = marked.rest()
    # Beside the sheet the ground is that of the bars; a line may have come above the page that names the missing faces.
    shades = [picture.colour_at(METRICS.side_bar + METRICS.pad, SIZE[1] // 2) for picture in (before, official)]
    assert shades == [tuple(bytes.fromhex(THEME.colours[token][1:])) for token in ("paper", "bar")]
    assert mark_of(marked).top - place.top in range(-3, 60)
    assert official.difference(before) > 0.02
    marked.press("F7")
    after = mark_of(marked)
    assert (after.left, after.width) == (place.left, place.width)
    marked.close()


def test_dragging_the_window_s_edge_keeps_the_line_at_the_top(marked: Reader) -> None:
    before = mark_of(marked)
    # Openbox gives the window a border of one pixel.
    edge = (SIZE[0] - 1, SIZE[1] // 2)
    marked.drag(edge, (edge[0] - NARROWER, edge[1]))
    marked.away()
    assert marked.desktop.geometry(marked.window)[2] == pytest.approx(SIZE[0] - NARROWER, abs=20)
    narrow = mark_of(marked, narrower=NARROWER)
    assert narrow.top == pytest.approx(before.top, abs=1)
    assert narrow.left < before.left
    marked.drag((edge[0] - NARROWER, edge[1]), edge)
    marked.away()
    assert mark_of(marked) == before
    marked.close()
