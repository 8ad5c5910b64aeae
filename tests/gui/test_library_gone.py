"""A library that is not in its place any more: its disk was pulled out, or something else was put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.session import ReadingSession
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SENTENCE = "沙袋、水泵、照明灯，一样都不能少。"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library in a folder of its own."""
    folder = tmp_path / "书库"
    folder.mkdir()
    return folder / "library.db"


def test_a_library_whose_disk_is_pulled_out_is_waited_for_and_none_is_begun_in_its_place(
    reading: Sitting, library: Path, speech: Path, tmp_path: Path
) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    away = library.parent.rename(tmp_path / "拔下的盘")
    library.parent.mkdir()
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    assert "is not there" in told(reading)
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [SENTENCE]
    other = tmp_path / "另一篇.txt"
    other.write_text("一、抢农时\n二、保墒情\n", encoding="utf-8")
    reading.window.files.open_path(other)
    reading.qtbot.waitUntil(lambda: "抢农时" in reading.text())
    reading.qtbot.waitUntil(lambda: reading.bridge.keeping.is_quiet)
    assert list(library.parent.iterdir()) == []
    library.parent.rmdir()
    away.rename(library.parent)
    with reading.qtbot.waitSignal(reading.bridge.document_opened):
        answer(reading, "Try again")
    assert told(reading) == ""
    reading.open(speech)
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [SENTENCE]
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    assert len(reading.marks(speech)) == 2


def test_a_note_is_not_called_saved_in_a_library_that_has_been_put_in_the_place_of_its_own(
    reading: Sitting, library: Path, tmp_path: Path
) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    own = library.parent.rename(tmp_path / "原来的")
    with ReadingSession(library) as session:
        session.admit(session.plan(session.paste(text="一、抢农时\n二、保墒情\n")))
    reading.write("不能记到别处。")
    reading.notes.flush()
    assert "not saved" in reading.words()
    assert "is not there" in told(reading)
    with ReadingSession(library) as session:
        assert session.annotations(1) == ()
    library.parent.rename(tmp_path / "别的")
    own.rename(library.parent)
    answer(reading, "Try again")
    reading.qtbot.waitUntil(lambda: "not saved" not in reading.words(), timeout=8000)
    with ReadingSession(library) as session:
        assert [one.note for one in session.annotations(1)] == ["不能记到别处。"]


def test_a_chosen_library_that_is_not_there_is_waited_for_and_not_begun_anew(
    reading: Sitting, start: Callable[[], Sitting], library: Path, speech: Path, tmp_path: Path
) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.window.close()
    reading.bridge.close()
    library.parent.rename(tmp_path / "拔下的盘")
    again = start()
    again.bridge.keeping.is_expected = True
    again.window.files.open_path(speech)
    again.qtbot.waitUntil(lambda: "is not there" in told(again))
    assert SENTENCE in again.text()
    with again.qtbot.waitSignal(again.bridge.keeping.claim_refused):
        again.bridge.keeping.begin()
    assert "is not there" in told(again)
    assert again.complaint() is None
    assert not library.parent.exists()
    (tmp_path / "拔下的盘").rename(library.parent)
    with again.qtbot.waitSignal(again.bridge.document_opened, timeout=10_000):
        pass
    assert [one.anchor.quote for one in again.bridge.annotations()] == [SENTENCE]
    assert told(again) == ""
