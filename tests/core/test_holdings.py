"""What the library holds, as lists of it show it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from core.annotation import Change
from core.counting import count
from core.metadata import MetadataChange
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import LATER, OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.holdings import Holding

WATER, TALK = Path("/讲话/饮水.txt"), Path("/讲话/座谈.txt")


def only(session: ReadingSession) -> Holding:
    (found,) = session.holdings.all()
    return found


def test_a_library_that_was_not_begun_holds_nothing(library: Path) -> None:
    with ReadingSession(library) as session:
        assert (session.holdings.all(), session.holdings.removed(), session.holdings.collections(), session.holdings.tags()) == ((),) * 4
        assert session.holdings.count_missing() == 0
    assert not library.exists()


def test_a_holding_says_what_is_known_of_a_document(session: ReadingSession) -> None:
    opening = opened(session, document(SPEECH, WATER, reader="docx/12"))
    mark(session, opening, document(), "喝水不是小事")
    session.apply(opening.document, [Change(mark(session, opening, document(), "水池要有人洗"), None)])
    found = only(session)
    assert (found.document, found.name, found.path, found.reader) == (opening.document, "饮水.txt", WATER, "docx/12")
    assert (found.metadata, found.confirmed) == (opening.metadata, frozenset())
    assert (found.marks, found.editions, found.characters) == (1, 1, count(document().text).words)
    assert (found.read, found.opened, found.removed, found.tags, found.collections) == (None, None, None, (), frozenset())


def test_a_field_that_was_cleared_is_confirmed_and_empty(session: ReadingSession) -> None:
    opening = opened(session, document(SPEECH, WATER))
    assert opening.metadata.title is not None
    session.apply_metadata(opening.document, MetadataChange(opening.described, opening.described.with_set("title", None)))
    found = only(session)
    assert (found.metadata.title, found.confirmed, found.shown_title) == (None, {"title"}, "饮水.txt")


def test_what_a_damaged_row_says_is_not_shown(session: ReadingSession, library: Path) -> None:
    opening = opened(session, document(SPEECH, WATER))
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("INSERT INTO metadata VALUES (?, 'date', '2026-13-45', NULL, 0)", (opening.document,))
        connection.execute("INSERT INTO metadata VALUES (?, 'speaker', ?, NULL, 0)", (opening.document, b"\xe6\xb0"))
    assert only(session).metadata == opening.metadata


def test_the_newest_edition_counts_as_its_reader_has_corrected_it(session: ReadingSession) -> None:
    opened(session, document(SPEECH, WATER))
    read = document(LATER, WATER, reader="docx/12")
    opening = opened(session, read)
    corrected = session.correct(opening, read, Span(0, 0), "（草稿）")
    found = only(session)
    assert (found.editions, found.reader, found.characters) == (2, "docx/12", count(corrected.text).words)
    opened(session, document(SPEECH, WATER))
    assert only(session) == found, "an old edition that was opened again is still an old one"


def test_documents_come_in_the_order_in_which_they_were_added_and_as_asked(session: ReadingSession) -> None:
    rows = [opened(session, document(f"第{number}篇\n说说第{number}件事。\n", Path(f"/讲话/{number}.txt"))).document for number in "一二三"]
    assert [one.document for one in session.holdings.all()] == rows[::-1]
    assert [one.document for one in session.holdings.of([rows[2], 999, rows[0], rows[2]])] == [rows[2], rows[0]]
    assert session.holdings.of(rows) == session.holdings.all()[::-1]


def test_joined_documents_are_one_with_the_tags_of_both_until_they_are_parted(session: ReadingSession) -> None:
    first, other = (opened(session, document(text, path)).document for text, path in ((SPEECH, WATER), (OTHER, TALK)))
    session.holdings.retag([first], ["饮水"], [])
    session.holdings.retag([other], ["干部", "饮水"], [])
    session.editions.join(first, other)
    assert (only(session).document, only(session).tags, only(session).editions) == (first, ("干部", "饮水"), 2)
    assert session.holdings.tags() == (("干部", 1), ("饮水", 1))
    session.holdings.retag([first], ["存档"], [])
    session.editions.part(first, 2)
    assert [one.tags for one in session.holdings.of([first, other])] == [("存档", "饮水"), ("干部", "饮水")]


def test_reading_is_noted_without_making_plans_stale(session: ReadingSession) -> None:
    opening = opened(session, document(SPEECH, WATER))
    revision = session.revision(opening.document)
    session.holdings.note_reading(opening.document, read=0.4567, opened="2026-03-05T08:00:00.000Z")
    assert (only(session).read, only(session).opened) == (0.457, "2026-03-05T08:00:00.000Z")
    session.holdings.note_reading(opening.document, read=1.0000001, opened="2026-03-06T08:00:00.000Z")
    assert (only(session).read, session.revision(opening.document)) == (1.0, revision)


def test_texts_that_came_before_they_were_counted_are_counted_in_pieces(session: ReadingSession, library: Path) -> None:
    for number in range(3):
        opened(session, document(f"第{number}篇\n" + SPEECH * 100, Path(f"/讲话/{number}.txt")))
    before = session.holdings.all()
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("UPDATE texts SET characters = NULL")
    assert [one.characters for one in session.holdings.all()] == [0, 0, 0]
    looks = iter([False, False, True])
    assert session.holdings.count_missing(lambda: next(looks)) == 2
    assert [one.characters > 0 for one in session.holdings.all()] == [True, True, False]
    assert session.holdings.count_missing() == 1
    assert (session.holdings.all(), session.holdings.count_missing()) == (before, 0)


def test_a_long_text_is_counted_when_it_is_opened(session: ReadingSession) -> None:
    read = document("大事记\n" + SPEECH * 400, WATER)
    opened(session, read)
    assert len(read.text) > 100_000
    assert only(session).characters == count(read.text).words
