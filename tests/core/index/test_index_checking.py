"""The check of a library knows its index: damage is told, and mended by making it anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from core.query.tree import Phrase, Query
from core.store.index import file
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from core.session import ReadingSession


def filled(session: ReadingSession) -> Path:
    opened(session, document(SPEECH))
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    session.search.update()
    return file.path_of(session.library)


def test_a_sound_index_and_none_at_all_are_no_faults(session: ReadingSession) -> None:
    path = filled(session)
    assert session.check().faults == ()
    file.discard(path)
    assert session.check().faults == ()


def test_a_text_that_is_not_found_by_what_stands_in_it_is_told_and_indexed_anew(session: ReadingSession) -> None:
    path = filled(session)
    with sqlite3.connect(path) as index:
        index.execute("INSERT INTO pairs (pairs) VALUES ('delete-all')")
    index.close()
    query = Query(Phrase("饮水"))
    assert len(session.check().faults) == 1
    report = session.check(repair=True)
    assert (len(report.faults), report.repaired) == (1, 1)
    assert session.check().faults == ()
    assert session.search.find(query).total == 1


def test_a_file_that_is_no_index_is_told_and_replaced(session: ReadingSession) -> None:
    path = filled(session)
    file.discard(path)
    path.write_bytes("这不是索引".encode() * 1_000)
    assert len(session.check().faults) == 1
    session.check(repair=True)
    assert (session.check().faults, session.search.state().documents) == ((), 2)
