"""Two documents side by side in the real window, through the display: which page the keys act on, the border, scrolling together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import METRICS, PAGE_TOP, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

LINE = Box(METRICS.side_bar // 2, PAGE_TOP - METRICS.tab_row, SIZE[0] - 1, PAGE_TOP + 4)
"""Where the line stands over the page that has the keyboard: below the tabs."""
BOTTOM = SIZE[1] - 40


def active(reader: Reader) -> Box:
    """Return the page that has the keyboard, without its scroll bar."""
    (line,) = reader.drawn(THEME.colours["accent"], LINE)
    return Box(line.left, line.bottom + 1, line.right - METRICS.scroll_bar, BOTTOM)


def both(reader: Reader) -> tuple[Box, Box]:
    """Return the left and the right page while the right one has the keyboard and both are equally wide."""
    right = active(reader)
    width = right.width + METRICS.scroll_bar
    return Box(right.left - 1 - width, right.top, right.left - 2 - METRICS.scroll_bar, right.bottom), right


def lines(reader: Reader, page: Box) -> list[Box]:
    """Return the lines of text on a page, without its numbers."""
    return reader.drawn(THEME.colours["ink"], Box(page.left + METRICS.margin_numbers // 2, page.top, page.right, page.bottom))


def test_a_click_on_a_page_makes_it_the_one_that_the_keys_act_on(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.press("ctrl+backslash")
    left, right = both(reader)
    reader.click((left.centre[0], BOTTOM - 20))
    assert active(reader).left < right.left - 100
    shown = lines(reader, left)
    assert len(shown) == len(paragraphs)
    reader.select(shown[6])
    reader.press("1")
    gamboge = THEME.marks["gamboge"]
    assert [len(reader.drawn(gamboge, page)) for page in (left, right)] == [1, 1]
    reader.assert_held(speech, "quote colour", [(paragraphs[6], "gamboge")])
    reader.click((right.centre[0], BOTTOM - 20))
    assert active(reader) == right
    reader.press("ctrl+z")
    assert [len(reader.drawn(gamboge, page)) for page in (left, right)] == [0, 0]
    reader.close()


def test_the_border_is_dragged_and_a_double_click_halves(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.press("shift+F9", "ctrl+backslash")
    halves = active(reader)
    border = halves.left - 1
    reader.drag((border, 500), (border - 60, 500))
    assert active(reader).left == halves.left - 60
    reader.click((border - 60, 500), times=2)
    assert active(reader) == halves
    reader.press("ctrl+backslash")
    assert not reader.drawn(THEME.colours["accent"], LINE)
    reader.close()


@pytest.mark.parametrize("together", [True, False])
def test_the_wheel_over_one_page_takes_the_other_along_if_that_is_wanted(
    reader: Reader, long_speech: Path, own_folders: Path, *, together: bool
) -> None:
    folder = own_folders / "config_home" / "meipi"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"scroll_together": together}), "utf-8")
    reader.open(long_speech, title="在全镇水利工作会议上的讲话")
    reader.press("ctrl+backslash")
    left, right = both(reader)

    def shown(page: Box) -> list[tuple[int, int]]:
        return [(line.top, line.bottom) for line in lines(reader, page)]

    before = shown(right)
    reader.wheel((left.centre[0], 500), 12)
    assert shown(left) != before
    assert (shown(right) == before) is not together
    assert (shown(right) == shown(left)) is together
    reader.wheel((right.centre[0], 500), -3)
    assert (shown(right) == shown(left)) is together
    reader.close()
