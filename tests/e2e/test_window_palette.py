"""The command palette, with the keys of the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A short speech."""
    file = tmp_path / "speech.txt"
    lines = ["在全镇河道清淤会上的讲话", "同志们：", "一、把责任分下去", "哪一段归哪个村，今天定下来。", "二、把工期排出来", "月底前清完。"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_initials_find_a_command_that_acts_on_the_page(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.press("ctrl+a", "ctrl+k")
    reader.rest()
    reader.write("huaxian")
    reader.press("Return")
    reader.rest()
    (stored,) = reader.wait_for_annotations(speech, bool)
    assert stored["kind"] == "underline"


def test_the_palette_comes_from_a_field_that_keeps_its_words(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    everything = reader.outline_rows()
    reader.press("ctrl+1", "shift+Tab")
    reader.rest()
    reader.write("gongqi")
    found = reader.outline_rows()
    assert len(found) < len(everything)
    before = reader.rest()
    reader.press("Home", "ctrl+k")
    assert reader.rest().difference(before) > 0.02
    reader.press("Escape")
    assert reader.outline_rows() == found
