"""What the real window asks when a file opens, and what a reader says of a document, through the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.window_kit import METRICS, PAGE_TOP
from tests.shots import papers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A Word file with three comments and two highlights."""
    file = tmp_path / "ledger.docx"
    file.write_bytes(papers.ledger())
    return file


def test_the_annotations_of_a_word_file_are_taken_over_with_a_click_and_given_back(reader: Reader, ledger: Path) -> None:
    reader.open(ledger)
    assert reader.painted() == {}
    proposed = reader.painted_as("accent")[0]
    assert proposed.top < PAGE_TOP + METRICS.row
    reader.click(proposed.centre)
    taken = reader.wait_for_annotations(ledger, bool)
    assert sorted(bool(one["note"]) for one in taken) == [False, False, True, True, True]
    assert len(reader.painted()["gamboge"]) >= 4
    reader.press("ctrl+z")
    assert reader.wait_for_annotations(ledger, lambda left: not left) == []
    assert reader.painted() == {}
    reader.close()


def test_a_protected_file_opens_with_what_is_typed_in_the_bar(reader: Reader, tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    file = tmp_path / "locked.pdf"
    file.write_bytes(papers.printed("\n".join([paragraphs[0], *paragraphs[1:] * 4]), "shui2026"))
    reader.open(file)
    reader.write("guess")
    reader.press("Return")
    reader.rest()
    reader.write("shui2026")
    reader.press("Return")
    reader.wait_for_title(paragraphs[0])
    assert reader.lines()
    reader.close()


def test_the_keyboard_sets_a_title_that_names_the_window(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    reader.press("ctrl+4", "F2")
    reader.write("Flood talk")
    reader.press("Return")
    reader.wait_for_title("Flood talk")
    reader.press("ctrl+z")
    reader.wait_for_title(paragraphs[0])
    reader.close()
