"""What the reader does with documents as a whole: details of many, tags, collections."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import ChangedMeanwhile, LibraryError
from core.holdings import Collection, TagChange
from core.metadata import MetadataChange
from core.query.saved import SavedSearch
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

WATER, TALK = Path("/讲话/饮水.txt"), Path("/讲话/座谈.txt")
SPRING = Collection("a" * 32, "春耕生产")


@pytest.fixture
def rows(session: ReadingSession) -> tuple[int, int]:
    """Two documents of a library."""
    return opened(session, document(SPEECH, WATER)).document, opened(session, document(OTHER, TALK)).document


def tags_of(session: ReadingSession, row: int) -> tuple[str, ...]:
    (found,) = session.holdings.of([row])
    return found.tags


def setting(session: ReadingSession, row: int, field: str, value: str) -> tuple[int, MetadataChange]:
    before = session.metadata(row)
    return row, MetadataChange(before, before.with_set(field, value))


def test_details_of_several_documents_are_set_together_and_taken_back(session: ReadingSession, rows: tuple[int, int]) -> None:
    before = session.holdings.of(rows)
    changes = [setting(session, row, "occasion", "全镇年中工作会") for row in rows]
    session.holdings.edit(changes)
    assert [(one.metadata.occasion, one.confirmed) for one in session.holdings.of(rows)] == [("全镇年中工作会", {"occasion"})] * 2
    session.holdings.edit([(row, change.inverse) for row, change in changes])
    assert session.holdings.of(rows) == before


def test_nothing_is_set_where_one_of_the_documents_was_changed_meanwhile(session: ReadingSession, rows: tuple[int, int]) -> None:
    changes = [setting(session, row, "speaker", "水管所") for row in rows]
    session.apply_metadata(*setting(session, rows[1], "speaker", "年轻干部"))
    with pytest.raises(ChangedMeanwhile):
        session.holdings.edit(changes)
    assert [one.metadata.speaker for one in session.holdings.of(rows)] == [None, "年轻干部"]


def test_nothing_is_set_of_a_document_in_the_trash(session: ReadingSession, rows: tuple[int, int]) -> None:
    changes = [setting(session, row, "speaker", "水管所") for row in rows]
    session.holdings.remove([rows[1]])
    with pytest.raises(LibraryError):
        session.holdings.edit(changes)
    session.holdings.restore([rows[1]])
    assert [one.metadata.speaker for one in session.holdings.of(rows)] == [None, None]


def test_tags_are_put_and_taken_off_several_documents_at_once(session: ReadingSession, rows: tuple[int, int]) -> None:
    session.holdings.retag([rows[0]], ["饮水"], [])
    changes = session.holdings.retag(rows, [" 农村\n工作 ", "", "饮水"], ["没有的"])
    assert changes == (TagChange(rows[0], ("饮水",), ("农村 工作", "饮水")), TagChange(rows[1], (), ("农村 工作", "饮水")))
    assert session.holdings.tags() == (("农村 工作", 2), ("饮水", 2))
    assert session.holdings.retag(rows, ["饮水"], []) == ()
    session.holdings.retag([rows[1]], [], ["饮水", "农村 工作"])
    assert (tags_of(session, rows[0]), tags_of(session, rows[1])) == (("农村 工作", "饮水"), ())


def test_a_tag_change_is_taken_back_and_made_again(session: ReadingSession, rows: tuple[int, int]) -> None:
    session.holdings.retag([rows[0]], ["存档"], [])
    changes = session.holdings.retag(rows, ["饮水"], ["存档"])
    session.holdings.apply_tags([change.inverse for change in changes])
    assert (tags_of(session, rows[0]), tags_of(session, rows[1])) == (("存档",), ())
    session.holdings.apply_tags(changes)
    assert (tags_of(session, rows[0]), tags_of(session, rows[1])) == (("饮水",), ("饮水",))


def test_no_tag_changes_where_one_document_has_others_by_now(session: ReadingSession, rows: tuple[int, int]) -> None:
    changes = session.holdings.retag(rows, ["饮水"], [])
    session.holdings.retag([rows[1]], ["座谈"], [])
    with pytest.raises(ChangedMeanwhile):
        session.holdings.apply_tags([change.inverse for change in changes])
    assert (tags_of(session, rows[0]), tags_of(session, rows[1])) == (("饮水",), ("座谈", "饮水"))


def test_a_document_stands_in_several_collections(session: ReadingSession, rows: tuple[int, int]) -> None:
    water = Collection("b" * 32, "饮水安全")
    session.holdings.put_collection(SPRING)
    session.holdings.put_collection(water)
    assert session.holdings.collect(rows, SPRING.id, is_inside=True) == rows
    assert session.holdings.collect(rows, SPRING.id, is_inside=True) == ()
    assert session.holdings.collect([rows[0]], water.id, is_inside=True) == (rows[0],)
    assert [one.collections for one in session.holdings.of(rows)] == [{SPRING.id, water.id}, {SPRING.id}]
    assert [(one.name, one.documents) for one in session.holdings.collections()] == [("春耕生产", 2), ("饮水安全", 1)]
    assert session.holdings.collect(rows, SPRING.id, is_inside=False) == rows
    assert [one.collections for one in session.holdings.of(rows)] == [{water.id}, set()]


def test_a_collection_that_was_dropped_comes_back_with_all_that_stood_in_it(session: ReadingSession, rows: tuple[int, int]) -> None:
    session.holdings.put_collection(SPRING)
    session.holdings.collect(rows, SPRING.id, is_inside=True)
    before = session.holdings.all()
    session.holdings.drop_collection(SPRING.id)
    assert session.holdings.collections() == ()
    assert all(not one.collections for one in session.holdings.all())
    with pytest.raises(ChangedMeanwhile):
        session.holdings.collect(rows, SPRING.id, is_inside=True)
    session.holdings.put_collection(SPRING)
    assert session.holdings.all() == before


def test_a_collection_gets_another_name_but_not_that_of_another_one(session: ReadingSession, rows: tuple[int, int]) -> None:
    session.holdings.put_collection(SPRING)
    session.holdings.put_collection(Collection(SPRING.id, " 春耕  备耕 "))
    assert [one.name for one in session.holdings.collections()] == ["春耕 备耕"]
    with pytest.raises(LibraryError, match="春耕 备耕"):
        session.holdings.put_collection(Collection("b" * 32, "春耕 备耕"))
    with pytest.raises(ValueError, match=" "):
        session.holdings.put_collection(Collection("b" * 32, " "))
    assert [one.id for one in session.holdings.collections()] == [SPRING.id]


def test_a_check_tells_of_a_saved_search_that_cannot_be_read(session: ReadingSession, rows: tuple[int, int]) -> None:
    session.search.keep(SavedSearch("c" * 32, "水费怎么收", "水费"))
    assert session.check().faults == ()
    with closing(sqlite3.connect(session.library)) as connection, connection:
        connection.execute("UPDATE searches SET query = '[]'")
    (fault,) = session.check().faults
    assert "“水费怎么收” cannot be read" in str(fault)
