"""Adding folders to the library with the hands of a reader, a kill in the middle, and going on after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from tests.display import wait_for
from tests.e2e.window_kit import PAGE_TOP, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

FEW, MANY = 30, 250
FOOT = Box(4, SIZE[1] - 90, SIZE[0] - 4, SIZE[1] - 30)
"""Where the strip stands above the status line."""
ASKED = Box(SIZE[0] // 3, PAGE_TOP - 20, SIZE[0] - 4, PAGE_TOP + 44)
"""Where a question stands above the page."""


def make_speeches(folder: Path, count: int) -> Path:
    """Write so many speeches into a folder, no two alike."""
    folder.mkdir()
    for number in range(1, count + 1):
        text = f"在第{number}次{folder.name}上的讲话\n\n同志们：\n\n这次{folder.name}只讲{number}件事，件件要有着落。\n"
        (folder / f"meeting-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def documents(reader: Reader) -> int:
    """Return how many documents the library holds, as another program sees it."""
    with ReadingSession(reader.library) as session:
        return len(session.holdings.all())


def is_strip_shown(reader: Reader) -> bool:
    """Return True if the strip is there: its ground is that of a card."""
    picture, card = reader.picture(), THEME.colour("card")
    ground = (card.red(), card.green(), card.blue())
    return any(picture.colour_at(FOOT.left, y) == ground for y in range(FOOT.top, FOOT.bottom))


def add_folder(reader: Reader, folder: Path) -> None:
    """Choose the command by its name, the folder in the dialog, and the first answer: with the folders within it."""
    reader.press("ctrl+k")
    reader.rest()
    reader.write("Add a folder to")
    reader.rest()
    reader.press("Return")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) > 1, "no dialog")
    reader.desktop.wait_until_still()
    reader.write(str(folder))
    reader.desktop.wait_until_still()
    reader.press("Return")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) == 1, "the dialog stays")
    reader.rest()
    reader.press("Return")


def test_folders_are_added_and_what_a_kill_has_cut_off_goes_on(reader: Reader, speech: Path, tmp_path: Path) -> None:
    reader.open(speech)
    assert not is_strip_shown(reader)
    add_folder(reader, make_speeches(tmp_path / "few", FEW))
    wait_for(lambda: documents(reader) == FEW + 1, "the folder is not added")
    wait_for(lambda: is_strip_shown(reader), "what has come of it is not shown")
    reader.rest()
    reader.press("ctrl+9")
    add_folder(reader, make_speeches(tmp_path / "many", MANY))
    wait_for(lambda: documents(reader) > FEW + 5, "the second folder is not added")
    reader.program.kill()
    left = documents(reader)
    assert left < FEW + MANY + 1
    reader.open(speech)
    answers = wait_for(lambda: list(reader.drawn(THEME.colours["accent"], ASKED)), "the rest is not offered")
    reader.click(answers[0].centre)
    wait_for(lambda: documents(reader) == FEW + MANY + 1, "the rest is not added", limit=60)
    reader.rest()
    reader.close()
    with ReadingSession(reader.library) as session:
        assert session.check().faults == ()
