"""A book in the real window, through the display: its contents are the outline, and lead into it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.shots.books import PARTS, speeches

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


def test_the_contents_of_a_book_lead_to_a_speech_and_a_mark_knows_where_it_stands(reader: Reader, tmp_path: Path) -> None:
    book = tmp_path / "乡镇工作讲话集.epub"
    book.write_bytes(speeches())
    reader.open(book)
    # The contents, then the first part; to its first speech and into the text.
    reader.press("ctrl+1", "2", "Home", "Down", "Down", "Return")
    reader.rest()
    reader.select(reader.lines()[1])
    reader.press("1")
    (mark,) = reader.wait_for_annotations(book, lambda found: len(found) == 1)
    part, titles = PARTS[0]
    assert mark["heading_path"][:2] == [part, titles[0][0]]
    nodes = json.loads(reader.command("outline", book, "--json"))["nodes"]
    assert [node["heading"] for node in nodes if node["level"] == 1] == [part for part, _ in PARTS]
    reader.close()
