"""Keys in the real window, through the display: the sheet of all keys, keys that the reader has set, letters in menus."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


def _is_over(reader: Reader) -> bool:
    """Return True while another window of the program lies over its own."""
    return reader.desktop.active_window() not in {None, reader.window}


def _wait_for_sheet(reader: Reader) -> None:
    wait_for(lambda: _is_over(reader) or None, "the key sheet never comes")
    reader.press("Escape")
    wait_for(lambda: not _is_over(reader) or None, "the key sheet never goes")


def test_a_question_mark_shows_the_keys_and_is_typed_in_a_note(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.click(reader.lines()[2].centre)
    reader.press("question")
    _wait_for_sheet(reader)
    reader.press("ctrl+1", "question")
    _wait_for_sheet(reader)
    reader.press("ctrl+9")
    reader.select(reader.lines()[4])
    reader.press("n")
    reader.rest()
    reader.press("question")
    reader.rest()
    assert not _is_over(reader)
    (stored,) = reader.wait_for_annotations(speech, lambda found: bool(found) and found[0]["note"] == "?")
    assert stored["note"] == "?"
    reader.close()


def test_keys_of_the_reader_s_own_act_and_those_they_replace_do_not(reader: Reader, speech: Path, own_folders: Path) -> None:
    folder = own_folders / "config_home" / "meipi"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(json.dumps({"keys": {"annotation.gamboge": "Ctrl+Alt+1", "annotation.indigo": "?"}}), "utf-8")
    reader.open(speech)
    reader.select(reader.lines()[4])
    reader.press("1")
    reader.rest()
    assert reader.annotations(speech) == []
    reader.press("ctrl+alt+1")
    reader.wait_for_annotations(speech, lambda found: [one["colour"] for one in found] == ["gamboge"])
    # The question mark was the window's; the reader's entry for the page has taken it.
    reader.press("question")
    reader.wait_for_annotations(speech, lambda found: [one["colour"] for one in found] == ["indigo"])
    assert not _is_over(reader)
    reader.close()


def test_the_menu_is_led_through_by_letters(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    # On the page K would be the key of an action.
    reader.press("ctrl+9")
    for key in ("F10", "h", "k"):
        reader.press(key)
        reader.rest()
    _wait_for_sheet(reader)
    reader.close()
