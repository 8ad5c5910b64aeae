"""The outline in the real window, through the display: what the reader does to it is what the command shows afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


def headings(reader: Reader, speech: Path) -> list[str]:
    """Return what the command shows of the outline."""
    found = json.loads(reader.command("outline", speech, "--json"))
    return [node["label"] + node["heading"] for node in found["nodes"]]


def test_a_heading_is_renamed_removed_and_brought_back_with_the_keyboard(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    before = headings(reader, speech)
    reader.press("ctrl+1", "Home", "Down", "F2", "ctrl+a")
    reader.write("kept by us")
    reader.press("Return")
    reader.rest()
    renamed = headings(reader, speech)
    assert [name for name in renamed if name not in before] == [name for name in renamed if "kept by us" in name]
    assert len(renamed) == len(before)
    reader.press("Delete")
    reader.rest()
    assert len(headings(reader, speech)) == len(before) - 1
    reader.press("ctrl+z")
    reader.rest()
    assert headings(reader, speech) == renamed
    reader.press("ctrl+z")
    reader.rest()
    assert headings(reader, speech) == before
    reader.close()


def test_a_dragged_line_becomes_a_heading_and_stays_one_at_the_next_start(
    reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech)
    before = headings(reader, speech)
    reader.select(reader.lines()[2])
    reader.press("ctrl+h")
    reader.rest()
    after = headings(reader, speech)
    assert len(after) == len(before) + 1
    (made,) = [name for name in after if name not in before]
    assert paragraphs[2].startswith(made.rstrip("…"))
    reader.close()
    reader.open(speech)
    reader.press("ctrl+1", "Home", "Down", "Delete")
    reader.rest()
    assert len(headings(reader, speech)) == len(before)
    reader.close()


def test_the_skeleton_leads_back_to_the_text(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    page = reader.picture()
    reader.press("F6")
    reader.rest()
    assert reader.picture().difference(page) > 0.01
    reader.press("F6")
    reader.rest()
    assert reader.picture().difference(page) < 0.01
    reader.close()
