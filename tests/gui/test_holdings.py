"""The documents of the library, as lists of the window get them: read in workers, and true to what was written since."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.arranging import Arrangement
from core.holdings import HoldingFilter
from core.session import ReadingSession
from gui.holdings import Arranged, merged
from gui.progress import Progress
from tests.core.holdings_kit import holding
from tests.core.library_kit import OTHER, document, mark, opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.holdings import Holding
    from gui.bridge import Bridge
    from tests.gui.window_kit import Sitting


@pytest.fixture
def other(library: Path) -> ReadingSession:
    """Another program at the same library, which holds two documents."""
    session = ReadingSession(library)
    opened(session, document())
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    return session


def read(bridge: Bridge, qtbot: QtBot) -> tuple[Holding, ...]:
    with qtbot.waitSignal(bridge.holdings.holdings_read) as told:
        bridge.holdings.watch("test", is_looking=True)
    assert told.args is not None
    found: tuple[Holding, ...] = told.args[0]
    return found


def test_documents_are_read_the_last_first_and_only_when_someone_looks(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    assert bridge.holdings.catalogue is None
    assert [one.name for one in read(bridge, qtbot)] == ["座谈.txt", "饮水.txt"]
    assert bridge.holdings.is_fresh


def test_a_library_that_was_never_begun_holds_nothing(bridge: Bridge, qtbot: QtBot, library: Path) -> None:
    assert read(bridge, qtbot) == ()
    assert not library.exists()


def test_what_another_program_writes_is_read_by_itself(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    read(bridge, qtbot)
    with qtbot.waitSignal(bridge.holdings.holdings_read) as told:
        opened(other, document("在全镇春耕现场会上的讲话\n同志们：\n种子化肥三月底前到户。\n", Path("/讲话/春耕.txt")))
    assert told.args is not None
    assert [one.name for one in told.args[0]] == ["春耕.txt", "座谈.txt", "饮水.txt"]


def test_of_one_document_that_changed_alone_the_others_stay_as_they_were(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    before = read(bridge, qtbot)
    row = before[1].document
    with ReadingSession(other.library) as third:
        first = document()
        mark(third, opened(third, first), first, "喝水不是小事")
    with qtbot.waitSignal(bridge.holdings.holdings_read) as told:
        bridge.holdings.note((row,))
    assert told.args is not None
    assert [one.marks for one in told.args[0]] == [0, 1]
    assert told.args[0][0] is before[0]


def test_a_write_is_told_with_its_documents_and_a_failed_one_is_not(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    rows = tuple(one.document for one in read(bridge, qtbot))
    session = ReadingSession(other.library)
    with qtbot.waitSignal(bridge.holdings.changed) as told, qtbot.waitSignal(bridge.holdings.holdings_read) as found:
        assert bridge.holdings.write(lambda: session.holdings.remove(rows[:1]), rows[:1])
    assert told.args == [rows[:1]]
    assert found.args is not None
    assert [one.document for one in found.args[0]] == [rows[1]]
    with qtbot.assertNotEmitted(bridge.holdings.changed), qtbot.waitSignal(bridge.holdings.failed):
        assert not bridge.holdings.write(lambda: session.holdings.collect(rows, "no such collection", is_inside=True), rows)
    session.close()


def test_the_newest_arrangement_is_the_one_that_comes(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    read(bridge, qtbot)
    came: list[Arranged] = []
    bridge.holdings.arrange("list", Arrangement(wanted=HoldingFilter(words="饮水")), came.append)
    bridge.holdings.arrange("list", Arrangement(wanted=HoldingFilter(words="niangqing")), came.append)
    bridge.holdings.arrange("list", Arrangement("folder", "title", is_descending=False), came.append)
    qtbot.waitUntil(lambda: bool(came))
    (found,) = came
    assert [(group.name, [one.name for one in group.holdings]) for group in found.groups] == [("讲话", ["饮水.txt", "座谈.txt"])]
    assert (found.documents, found.total) == (2, 2)
    assert found.characters == sum(one.characters for one in found.groups[0].holdings)


def test_a_document_that_comes_back_stands_where_it_was() -> None:
    known = [holding(number, added=f"2026-03-0{number}") for number in (3, 1)]
    found = merged(known, [holding(2, added="2026-03-02")], {1, 2})
    assert [one.document for one in found] == [3, 2]


def test_how_much_of_a_document_was_read_is_told_when_its_tab_is_left(reading: Sitting, long_file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.window.findChild(Progress).changed):
        pass
    with qtbot.waitSignal(reading.bridge.holdings.changed) as told:
        reading.open(long_file)
    (short,) = told.args[0] if told.args else ()
    found = {one.document: one for one in read(reading.bridge, qtbot)}
    assert found[short].read == 1.0
    assert found[short].opened is not None
    assert [one.read for row, one in found.items() if row != short] == [None]


def test_the_document_that_is_shown_when_the_window_closes_is_noted_too(reading: Sitting, library: Path) -> None:
    reading.window.close()
    reading.bridge.close()
    with ReadingSession(library) as session:
        (found,) = session.holdings.all()
    assert found.opened is not None
    assert found.read is not None


def test_texts_that_were_never_counted_are_counted_while_somebody_looks(bridge: Bridge, other: ReadingSession, qtbot: QtBot) -> None:
    before = [one.characters for one in other.holdings.all()]
    with closing(sqlite3.connect(other.library)) as connection, connection:
        connection.execute("UPDATE texts SET characters = NULL")
    assert [one.characters for one in read(bridge, qtbot)] == [0, 0]

    def are_counted() -> bool:
        catalogue = bridge.holdings.catalogue
        return catalogue is not None and [one.characters for one in catalogue.holdings] == before

    qtbot.waitUntil(are_counted, timeout=30_000)
