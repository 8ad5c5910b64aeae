"""Type, themes and the top bar in the real window, through the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.theme import Theme
from tests.e2e.window_kit import METRICS, PAGE, SIZE, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

AA = (SIZE[0] - 162, METRICS.top_bar // 2)
"""The button of type and theme."""
FIELD = (SIZE[0] // 2 - 2 * METRICS.row, METRICS.top_bar // 2)
"""The field at the top."""
POPOVER = Box(SIZE[0] - METRICS.gap - METRICS.popover, METRICS.top_bar - 20, SIZE[0] - METRICS.gap - 2, METRICS.top_bar + 420)
SWATCHES = METRICS.top_bar + 40
"""Where the themes stand in a row."""
KDE = {
    "XDG_CURRENT_DESKTOP": "KDE",
    "KDE_FULL_SESSION": "true",
    "KDE_SESSION_VERSION": "6",
    # There is no bus of the desktop here, of which Qt would complain.
    "QT_LOGGING_RULES": "qt.qpa.theme*=false",
}
DARK = "[General]\nColorScheme=BreezeDark\n\n[Colors:Window]\nBackgroundNormal=42,46,50\nForegroundNormal=252,252,252\n"


def click(reader: Reader, place: tuple[int, int]) -> None:
    """Click at a place counted from the top of the bar, which the picture of a decorated window may not begin with."""
    picture = reader.rest()
    rows = 0
    bar = picture.colour_at(METRICS.gap // 2, 0)
    while picture.colour_at(METRICS.gap // 2, rows) == bar:
        rows += 1
    reader.click((place[0], place[1] - (METRICS.top_bar - 1 - rows)))


def ground(reader: Reader) -> str:
    """Return the colour of the page where nothing is written."""
    red, green, blue = reader.rest().colour_at(PAGE.right - 6, PAGE.bottom - 20)
    return f"#{red:02X}{green:02X}{blue:02X}"


def has_popover(reader: Reader) -> bool:
    """Return True while the popover lies over the page and the cards."""
    card = Theme.load("paper").colours["card"]
    return any(box.width > METRICS.popover // 2 for box in reader.drawn(card, POPOVER))


def lines(reader: Reader) -> list[Box]:
    """Return the lines of text on the page, from the top."""
    below = Box(PAGE.left, METRICS.top_bar + 2 * METRICS.row, POPOVER.left - 1, PAGE.bottom)
    return reader.drawn(Theme.load("paper").colours["ink"], below)


def slider(reader: Reader, row: int) -> Box:
    """Return the part of a slider that is left of its handle; the rows count from 0 at the top."""
    filled = [box for box in reader.drawn(Theme.load("paper").colours["faint"], POPOVER) if box.bottom - box.top == 3]
    return filled[row]


def test_the_page_follows_a_slider_that_is_dragged_and_everything_is_set_back(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    before = lines(reader)
    click(reader, AA)
    assert has_popover(reader)
    column = slider(reader, 2)
    handle = (column.right + METRICS.small_gap, column.centre[1])
    reader.hold(handle, (handle[0] - 30, handle[1]), (handle[0] - 60, handle[1]))
    held = lines(reader)
    narrow = max(line.width for line in held)
    assert narrow < max(line.width for line in before) - METRICS.row, "while the mouse is still down"
    reader.let_go()
    reader.press("Escape")
    assert not has_popover(reader)
    reader.away()
    assert max(line.width for line in lines(reader)) == pytest.approx(narrow, abs=METRICS.row)
    click(reader, AA)
    reader.click((POPOVER.right - METRICS.row * 2, _foot(reader)))
    reader.press("Escape")
    assert lines(reader)[: len(before) - 1] == before[:-1]
    reader.close()


def _foot(reader: Reader) -> int:
    """Return where the button under all rows stands."""
    inked = reader.drawn(Theme.load("paper").colours["ink"], POPOVER)
    return inked[-1].centre[1]


def test_themes_are_changed_by_their_swatches_and_come_back_at_the_next_start(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    assert ground(reader) == Theme.load("paper").colours["paper"]
    width = (METRICS.popover - 2 * METRICS.pad) // 5
    left = POPOVER.left + METRICS.pad
    for index, name in ((3, "night"), (1, "white"), (2, "green")):
        click(reader, AA)
        click(reader, (left + width * index + width // 2, SWATCHES))
        reader.press("Escape")
        assert ground(reader) == Theme.load(name).colours["paper"]
    reader.close()
    reader.open(speech)
    assert ground(reader) == Theme.load("green").colours["paper"]
    reader.close()


def test_the_popover_is_moved_by_keys_alone(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    before = lines(reader)
    click(reader, AA)
    reader.press("Right", "Right", "Right", "Right")
    # Between the two sliders stands the button by which the first is set back.
    reader.press("Tab", "Tab", "Left", "Left", "Escape")
    after = lines(reader)
    assert after[0].bottom - after[0].top > before[0].bottom - before[0].top, "the title is larger"
    assert not has_popover(reader)
    reader.press("ctrl+0")
    click(reader, AA)
    reader.press("Tab", "Right", "Right", "Escape")
    assert lines(reader) == before
    reader.close()


def test_a_click_on_the_button_closes_what_it_has_opened(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    click(reader, AA)
    assert has_popover(reader)
    click(reader, AA)
    assert not has_popover(reader)
    reader.close()


def test_on_a_dark_desktop_the_window_is_dark_if_the_reader_wants_that(
    reader: Reader, speech: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in KDE.items():
        monkeypatch.setenv(name, value)
    folder = own_folders / "config_home"
    (folder / "kdeglobals").write_text(DARK, "utf-8")
    reader.open(speech)
    assert ground(reader) == Theme.load("paper").colours["paper"]
    click(reader, AA)
    assert has_popover(reader)
    # The last swatch is the desktop's.
    click(reader, (POPOVER.right - METRICS.pad - METRICS.swatch, SWATCHES))
    reader.press("Escape")
    assert ground(reader) == Theme.load("night").colours["paper"]
    reader.close()
    (folder / "kdeglobals").unlink()
    reader.open(speech)
    assert ground(reader) == Theme.load("paper").colours["paper"]
    reader.close()


def test_a_click_into_the_field_at_the_top_leads_to_finding(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    hit = Theme.load("paper").colours["hit_current"]
    assert reader.drawn(hit) == []
    click(reader, FIELD)
    reader.desktop.query("type", "--clearmodifiers", "--delay", "150", "渠道")
    assert reader.drawn(hit)
    reader.press("Escape")
    assert reader.drawn(hit) == []
    reader.close()
