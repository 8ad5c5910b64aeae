"""Printing in the real window: the preview by its keys, and a PDF as it lies on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.display import wait_for
from tests.e2e.window_kit import SIZE
from tests.small_disk import fill, on_small_disk, seen_by

if TYPE_CHECKING:
    from pathlib import Path

    from resources.setup.picture import Picture
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb
WHITE = bytes((255, 255, 255))
_ROW = 6
"""Controls from the pages to the choice of what is printed: the next page, two to zoom, two to fit, and the choice itself."""

_SAVE = 3
"""Controls from the pages back to the button that saves: the one that closes, the help, and the button itself."""


def sheet(picture: Picture) -> tuple[int, int]:
    """Return how many pixels of the middle of the window are white paper, and how many in the longest row of them."""
    counts = [row.count(WHITE + row[3:4]) for row in picture.rows[:: SIZE[1] // 90]]
    return sum(counts), max(counts)


def squeezed(words: str) -> str:
    return "".join(words.split())


def copied(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [str(page.get_textpage().get_text_range()) for page in document]


def save_as(reader: Reader, file: Path) -> None:
    """Reach the button from the pages with the keyboard, and name the file."""
    reader.press(*["shift+Tab"] * _SAVE, "space")
    reader.rest()
    reader.write(str(file))
    reader.press("Return")

    def look() -> bool:
        return file.exists() and file.read_bytes().rstrip().endswith(b"%%EOF")

    wait_for(look, "the PDF is never there")
    reader.rest()


def test_ctrl_p_shows_paper_that_keys_turn_and_esc_puts_away(reader: Reader, long_speech: Path) -> None:
    reader.open(long_speech)
    before = reader.rest()
    reader.press("ctrl+p")
    first = reader.rest()
    assert sheet(first)[0] > 10 * max(1, sheet(before)[0])
    reader.press("Page_Down")
    second = reader.rest()
    assert second.difference(first) > 0.01
    reader.press("Home")
    assert reader.rest().difference(first) < 0.005
    reader.press("plus", "plus")
    assert sheet(reader.rest())[1] > sheet(first)[1]
    reader.press("Escape")
    assert reader.rest().difference(before) < 0.005
    reader.close()


def test_a_pdf_is_saved_with_the_keyboard_and_holds_the_text(reader: Reader, long_speech: Path, tmp_path: Path) -> None:
    reader.open(long_speech)
    before = reader.rest()
    reader.press("ctrl+p")
    reader.rest()
    file = tmp_path / "speech.pdf"
    save_as(reader, file)
    assert squeezed("".join(copied(file))) == squeezed(long_speech.read_text("utf-8"))
    with pypdfium2.PdfDocument(file) as document:
        assert document.get_metadata_dict()["Title"] == long_speech.read_text("utf-8").splitlines()[0]
        assert len(list(document.get_toc())) >= 12
    # The page is there again, and says what has been done.
    assert reader.rest().difference(before) < 0.02
    reader.close()


def test_the_skeleton_in_the_official_layout_is_saved_and_chosen_the_next_time(reader: Reader, long_speech: Path, tmp_path: Path) -> None:
    reader.open(long_speech)
    reader.press("ctrl+p")
    reader.rest()
    # From the pages over the row below them to what is printed, then to the layout.
    reader.press(*["Tab"] * _ROW, "Down", "Tab", "Down")
    reader.rest()
    reader.press(*["shift+Tab"] * (_ROW + 1))
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    save_as(reader, first)
    reader.press("ctrl+p")
    reader.rest()
    save_as(reader, second)
    found = copied(first)
    whole = squeezed(long_speech.read_text("utf-8"))
    assert len(squeezed("".join(found))) < 0.8 * len(whole)
    assert copied(second) == found
    with pypdfium2.PdfDocument(first) as document:
        top = document[0].get_textpage().get_charbox(0)[3]
        # 37 mm of paper above the text, not 25.
        assert 842 - top > 37 / 25.4 * 72
    reader.close()


def test_on_a_full_disk_nothing_half_written_is_left_and_the_pages_can_be_saved_elsewhere(
    reader: Reader, long_speech: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    reader.open(long_speech, command=on_small_disk(folder, "1m"))
    process = reader.program.process.pid
    fill(process, folder)
    kept = set(seen_by(process, folder).iterdir())
    reader.press("ctrl+p")
    shown = reader.rest()
    reader.press(*["shift+Tab"] * _SAVE, "space")
    reader.rest()
    reader.write(str(folder / "speech.pdf"))
    reader.press("Return")
    # What is said of it lies over the pages until it is answered.
    told = reader.rest()
    assert told.difference(shown) > 0.01
    assert set(seen_by(process, folder).iterdir()) == kept
    reader.press("Return")
    assert reader.rest().difference(shown) < told.difference(shown)
    file = tmp_path / "speech.pdf"
    reader.press("space")
    reader.rest()
    reader.write(str(file))
    reader.press("Return")
    wait_for(file.exists, "the PDF is never there")
    assert squeezed("".join(copied(file))) == squeezed(long_speech.read_text("utf-8"))
    reader.rest()
    reader.close()
