"""The library's keeping in workers: what is at rest meanwhile, and what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from gui.keeping import RESTORE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.annotation import Annotation
    from core.errors import LibraryError
    from gui.bridge import Bridge


def opened(bridge: Bridge, speech: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.document_opened):
        bridge.open_file(speech)


def drafted(bridge: Bridge, words: str) -> Annotation:
    assert bridge.document is not None
    start = bridge.document.text.index(words)
    annotation = bridge.draft(AnnotationDraft(Span(start, start + len(words))))
    assert annotation is not None
    return annotation


@pytest.fixture
def backed_up(bridge: Bridge, speech: Path, library: Path, qtbot: QtBot) -> Path:
    """An open document with one mark, and a backup of that."""
    opened(bridge, speech, qtbot)
    assert bridge.apply([Change(None, drafted(bridge, "水泵"))])
    with ReadingSession(library) as session:
        made = session.keeper.back_up("by-hand")
    assert made is not None
    return made.path


def test_nothing_is_written_while_the_whole_library_is_worked_on(bridge: Bridge, backed_up: Path, qtbot: QtBot) -> None:
    fresh = drafted(bridge, "沙袋")
    refused: list[LibraryError] = []
    bridge.failed.connect(refused.append)
    with qtbot.waitSignals([bridge.keeping.restored, bridge.document_opened]):
        bridge.keeping.restore(backed_up)
        assert bridge.keeping.busy == RESTORE
        assert not bridge.apply([Change(None, fresh)])
        assert bridge.whole.retag("甲", "乙") == []
        assert "being restored" in str(refused[0])
    assert bridge.keeping.refusal is None
    assert bridge.apply([Change(None, fresh)])


def test_one_thing_at_a_time_is_done(bridge: Bridge, backed_up: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignals([bridge.keeping.restored, bridge.document_opened]):
        bridge.keeping.restore(backed_up)
        bridge.keeping.move(tmp_path / "elsewhere.db")
        bridge.keeping.turn_to(tmp_path / "other.db")
    assert not (tmp_path / "elsewhere.db").exists()
    assert not (tmp_path / "other.db").exists()


def test_a_file_that_is_opened_meanwhile_is_told_of_when_the_library_is_back(
    bridge: Bridge, backed_up: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("一、抢农时\n二、保墒情\n", encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened):
        bridge.keeping.restore(backed_up)
        bridge.open_file(other)
        qtbot.waitUntil(lambda: bridge.document is not None and bridge.document.name == other.name)
        bridge.go_on()
    assert bridge.document_id is not None
    assert bridge.apply([Change(None, drafted(bridge, "抢农时"))])


def test_the_work_of_others_is_ended_before_the_library_is_taken_away(
    bridge: Bridge, backed_up: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "moved" / "library.db"
    bridge.whole.read_trash(None)
    assert not bridge.keeping.is_quiet
    with qtbot.waitSignals([bridge.whole.trash_read, bridge.keeping.moved, bridge.document_opened], order="strict"):
        bridge.keeping.move(target)
    assert bridge.keeping.path == target
    assert [one.anchor.quote for one in bridge.annotations()] == ["水泵"]


def test_a_library_that_is_not_there_yet_is_begun(bridge: Bridge, speech: Path, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "新书库" / "library.db"
    with qtbot.waitSignal(bridge.keeping.turned):
        bridge.keeping.turn_to(target)
    opened(bridge, speech, qtbot)
    assert bridge.apply([Change(None, drafted(bridge, "水泵"))])
    with ReadingSession(target) as session:
        assert session.keeper.state().annotations == 1


def test_a_library_that_is_left_for_another_is_claimed_no_more(
    bridge: Bridge, speech: Path, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(bridge, speech, qtbot)
    with qtbot.waitSignal(bridge.keeping.begun):
        bridge.keeping.begin()
    assert bridge.keeping.is_held
    assert list(library.parent.glob(f".{library.name}.open-*"))
    with qtbot.waitSignals([bridge.keeping.turned, bridge.document_opened]):
        bridge.keeping.turn_to(tmp_path / "other.db")
    assert list(library.parent.glob(f".{library.name}.open-*")) == []
    assert not bridge.keeping.is_held
