"""The settings in the real window: their key, their file, a file that was damaged or changed by hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.paths import APP
from gui.theme import Theme
from tests.display import wait_for
from tests.e2e.window_kit import METRICS, PAGE, PAGE_TOP, Box

if TYPE_CHECKING:
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

SPEECH = "在全镇防汛动员会上的讲话"
BAR = Box(PAGE.left, PAGE_TOP, PAGE.right, PAGE_TOP + 2 * METRICS.row)
"""Where a line above the page is told."""


@pytest.fixture
def file(own_folders: Path) -> Path:
    """The reader's settings."""
    assert own_folders.is_dir()
    path = Path(os.environ["XDG_CONFIG_HOME"]) / APP / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def ground(reader: Reader) -> str:
    """Return the colour of the page where nothing is written."""
    red, green, blue = reader.rest().colour_at(PAGE.right - 6, PAGE.bottom - 20)
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_a_reader_turns_off_that_tabs_come_back_and_can_open_them_again(reader: Reader, speech: Path, file: Path) -> None:
    reader.open(speech, title=SPEECH)
    reader.press("ctrl+comma")
    reader.rest()
    # From the field by the sections to the first switch.
    reader.press("Tab", "Tab", "space")
    reader.rest()
    reader.press("Escape")
    reader.rest()
    reader.close()
    assert json.loads(file.read_text("utf-8"))["restore_tabs"] is False
    reader.open()
    reader.rest()
    reader.press("ctrl+shift+t")
    reader.wait_for_title(SPEECH)
    reader.close()


def test_a_damaged_file_is_set_aside_and_told_above_the_page(reader: Reader, speech: Path, file: Path) -> None:
    content = '{"theme": "night", "text_si'
    file.write_text(content, "utf-8")
    reader.open(speech, title=SPEECH)
    assert wait_for(lambda: list(file.parent.glob("*.damaged-1")), "nothing is set aside")[0].read_text("utf-8") == content
    accent = Theme.load("paper").colours["accent"]
    wait_for(lambda: reader.drawn(accent, BAR), "nothing is told above the page")
    assert ground(reader) == Theme.load("paper").colours["paper"]
    reader.close()


def test_what_is_written_into_the_file_by_hand_is_worn_at_once_and_stays(reader: Reader, speech: Path, file: Path) -> None:
    reader.open(speech, title=SPEECH)
    assert ground(reader) == Theme.load("paper").colours["paper"]
    held = json.loads(file.read_text("utf-8")) if file.exists() else {}
    file.write_text(json.dumps({**held, "theme": "night", "author": "周水生"}), "utf-8")
    night = Theme.load("night").colours["paper"]
    wait_for(lambda: ground(reader) == night or None, "the theme is not worn")
    reader.close()
    kept = json.loads(file.read_text("utf-8"))
    assert (kept["theme"], kept["author"]) == ("night", "周水生")
    assert kept["geometry"]
