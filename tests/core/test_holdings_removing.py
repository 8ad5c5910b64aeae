"""Documents in the trash: nowhere to be seen, lost in nothing, and back as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.annotation import Change
from core.errors import LibraryError
from core.holdings import Collection
from core.recent import Place
from core.spans import Span
from tests.core.library_kit import LATER, OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

WATER, TALK = Path("/讲话/饮水.txt"), Path("/讲话/座谈.txt")
SPRING = Collection("a" * 32, "春耕生产")


@pytest.fixture
def water(session: ReadingSession) -> int:
    """A document with everything a reader can do with one, beside another one."""
    opened(session, document(OTHER, TALK))
    opening = opened(session, document(SPEECH, WATER))
    row, read = opening.document, document(SPEECH, WATER)
    one = mark(session, opening, read, "喝水不是小事", "先记一笔")
    session.apply(row, [Change(one, replace(one, note="再想想", tags=("水",), task={"task": "问水管所", "state": "open"}))])
    session.apply(row, [Change(mark(session, opening, read, "水池要有人洗"), None)])
    session.holdings.retag([row], ["饮水"], [])
    session.holdings.put_collection(SPRING)
    session.holdings.collect([row], SPRING.id, is_inside=True)
    session.correct(opening, read, Span(0, 1), "于")
    opened(session, document(LATER, WATER))
    return row


def seen(session: ReadingSession) -> list[Any]:
    """Return what can be seen of the library without opening anything."""
    return [
        session.holdings.all(),
        session.holdings.tags(),
        session.holdings.collections(),
        session.tags(),
        session.tasks(),
        session.trash(),
        session.editions.documents(),
        session.known([Place(WATER, None, "")]),
        session.check(),
    ]


def test_a_removed_document_is_nowhere_to_be_seen(session: ReadingSession, water: int) -> None:
    session.holdings.remove([water])
    assert [one.name for one in session.holdings.all()] == ["座谈.txt"]
    assert session.holdings.tags() == ()
    assert [one.documents for one in session.holdings.collections()] == [0]
    assert (session.tags(), session.tasks(), session.trash()) == ((), (), ())
    assert [one.name for one in session.editions.documents()] == ["座谈.txt"]
    assert session.known([Place(WATER, None, ""), Place(None, water, "")]) == (None, None)
    report = session.check()
    assert (report.documents, report.annotations, report.faults) == (1, 0, ())


def test_a_removed_document_lies_in_the_trash_with_all_that_is_known_of_it(session: ReadingSession, water: int) -> None:
    (before,) = session.holdings.of([water])
    session.holdings.remove([water])
    (found,) = session.holdings.removed()
    assert found.removed is not None
    assert replace(found, removed=None) == before
    assert (before.marks, before.editions, before.tags) == (1, 2, ("饮水",))


def test_a_document_that_is_put_back_is_as_it_was(session: ReadingSession, water: int) -> None:
    before = seen(session)
    session.holdings.remove([water])
    session.holdings.restore([water])
    assert seen(session) == before
    assert session.holdings.removed() == ()


def test_the_file_of_a_removed_document_brings_it_back_with_its_notes(session: ReadingSession, water: int) -> None:
    before = seen(session)
    notes = session.annotations(water)
    session.holdings.remove([water])
    opening = opened(session, document(LATER, WATER))
    assert (opening.document, opening.annotations + opening.to_review) == (water, notes)
    assert opening.notice is not None
    assert "was in the trash" in str(opening.notice)
    assert seen(session) == before
    assert opened(session, document(LATER, WATER)).notice is None


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param(SPEECH, Path("/别处/饮水.txt"), id="an edition, elsewhere"),
        pytest.param(LATER.replace("\n", "\n\n"), Path("/别处/饮水.txt"), id="other white space, elsewhere"),
        pytest.param(LATER + "散会。\n", WATER, id="the next edition"),
    ],
)
def test_whatever_is_an_edition_of_a_removed_document_brings_it_back(session: ReadingSession, water: int, text: str, path: Path) -> None:
    session.holdings.remove([water])
    opening = opened(session, document(text, path))
    assert opening.document == water
    assert opening.notice is not None
    assert session.holdings.removed() == ()


def test_another_text_in_the_place_of_a_removed_one_is_a_document_and_no_question(session: ReadingSession, water: int) -> None:
    session.holdings.remove([water])
    opening = opened(session, document("关于做好防汛工作的通知\n各村：\n汛期将至，请各村备足沙袋，夜里有人值守。\n", WATER))
    assert (opening.document == water, opening.notice, opening.replaced) == (False, None, None)
    assert [one.document for one in session.holdings.removed()] == [water]


def test_a_document_that_stands_is_meant_before_one_in_the_trash(session: ReadingSession) -> None:
    copy = document(OTHER, TALK)
    removed = opened(session, copy).document
    session.holdings.remove([removed])
    # Another program has the two, as a rescue may leave them: the same text, one of them in the trash.
    other = opened(session, document(SPEECH, WATER)).document
    with closing(sqlite3.connect(session.library)) as connection, connection:
        connection.execute(
            "UPDATE editions SET text = (SELECT text FROM editions WHERE document = ?1), text_digest = (SELECT text_digest FROM editions"
            " WHERE document = ?1) WHERE document = ?2",
            (removed, other),
        )
    opening = opened(session, copy)
    assert (opening.document, opening.notice, opening.replaced) == (other, None, None)
    assert [one.document for one in session.holdings.removed()] == [removed]


def test_what_is_marked_in_a_window_that_still_shows_a_removed_document_is_kept_with_it(session: ReadingSession, water: int) -> None:
    opening = opened(session, document(LATER, WATER))
    session.holdings.remove([water])
    mark(session, opening, document(LATER, WATER), "水缸满不满", "还想着这句")
    assert session.holdings.all()[0].document != water
    session.holdings.restore([water])
    assert "还想着这句" in [one.note for one in session.annotations(water)]


def test_documents_are_removed_and_put_back_together(session: ReadingSession, water: int) -> None:
    rows = [one.document for one in session.holdings.all()]
    session.holdings.remove([*rows, 999])
    when = [one.removed for one in session.holdings.removed()]
    session.holdings.remove(rows)
    assert [one.removed for one in session.holdings.removed()] == when
    assert session.holdings.all() == ()
    session.holdings.restore(rows)
    assert [one.document for one in session.holdings.all()] == rows
    assert water in rows


def test_a_removed_document_is_not_joined_with_another(session: ReadingSession, water: int) -> None:
    (other,) = [one.document for one in session.holdings.all() if one.document != water]
    session.holdings.remove([other])
    with pytest.raises(LibraryError):
        session.editions.join(water, other)


def test_what_is_deleted_for_good_leaves_nothing_and_its_number_to_nobody(session: ReadingSession, water: int) -> None:
    session.holdings.delete([water])
    assert len(session.holdings.all()) == 2, "it did not lie in the trash"
    session.holdings.remove([water])
    session.holdings.delete([water])
    assert session.holdings.removed() == ()
    with closing(sqlite3.connect(session.library)) as connection:
        assert [text[:8] for (text,) in connection.execute("SELECT text FROM texts")] == [OTHER[:8]]
        for table in ("annotations", "anchors", "wordings", "document_tags", "collected", "paths", "corrections", "facts"):
            held = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert held == (1 if table == "paths" else 0,), table
    report = session.check()
    assert (report.documents, report.editions, report.faults, report.loose_texts) == (1, 1, (), 0)
    again = opened(session, document(SPEECH, WATER))
    assert again.document > water
    assert (again.annotations, again.notice) == ((), None)


def test_what_was_joined_with_a_document_is_deleted_with_it(session: ReadingSession) -> None:
    first = opened(session, document(SPEECH, WATER)).document
    second = opened(session, document(OTHER, TALK)).document
    session.editions.join(first, second)
    opened(session, document("第三篇\n说点别的。\n", Path("/讲话/三.txt")))
    session.holdings.remove([first])
    session.holdings.delete([first])
    assert [one.name for one in session.holdings.all()] == ["三.txt"]
    with closing(sqlite3.connect(session.library)) as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM joins").fetchone() == (0,)
    assert session.check().faults == ()


def test_a_removed_document_that_is_added_again_is_back_and_counts_as_added(session: ReadingSession, tmp_path: Path) -> None:
    file = tmp_path / "饮水.txt"
    file.write_text(SPEECH, encoding="utf-8")
    first = session.adding.run(session.adding.begin([file]).id)
    (row,) = first.documents
    mark(session, opened(session, session.read(file)), document(), "喝水不是小事", "先记一笔")
    session.holdings.remove([row])
    again = session.adding.run(session.adding.begin([file]).id)
    assert again.documents == (row,)
    assert [one.marks for one in session.holdings.all()] == [1]


def test_a_removed_text_without_a_file_comes_back_when_it_is_opened_from_the_library(session: ReadingSession) -> None:
    read = session.paste(text=OTHER)
    opening = opened(session, read)
    mark(session, opening, read, "冷板凳", "坐得住")
    session.holdings.remove([opening.document])
    again = opened(session, session.stored(opening.document))
    assert (again.document, [one.note for one in again.annotations]) == (opening.document, ["坐得住"])
    assert again.notice is not None
    assert session.holdings.removed() == ()


def test_looking_at_a_removed_document_or_finding_it_leaves_it_where_it_is(session: ReadingSession, water: int) -> None:
    session.holdings.remove([water])
    assert "水缸" in session.stored(water).text
    assert session.editions.listed(water)
    assert session.find(document(LATER, WATER)) is not None
    assert [one.document for one in session.holdings.removed()] == [water]
