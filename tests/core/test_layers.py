"""Layers of others' annotations: kept beside the reader's own, carried to other editions, and made his own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.anchors import Anchor
from core.annotation import Annotation, Change
from core.errors import ChangedMeanwhile
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.layers import BORDERS, Layer, free_border
from core.outline import recognise
from core.session import ReadingSession
from core.spans import Span
from core.store import documents, pruning
from core.store.library import open_library
from core.store.rescue import rescue
from tests.core.library_kit import LATER, SPEECH, document, draft_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAYER = Layer("a" * 32, "李某某", "azure", "李某某.jsonld")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "library.db") as one:
        yield one


def mark(text: str, quote: str, key: str, **more: object) -> Annotation:
    at = text.index(quote)
    found = Annotation(key * 32, "highlight", "indigo", Anchor.of(text, Span(at, at + len(quote))), created="2026-03-01T08:00:00Z")
    return found.with_changes(**more) if more else found


def put(session: ReadingSession, row: int, edition: int, *marks: Annotation, layer: Layer = LAYER) -> Layer:
    proposals = tuple(Proposal(IncomingMark(one.id, one.anchor.quote), NEW, one) for one in marks)
    return session.layers.put(layer, [Taking(row, "", edition, proposals)])


def draft(session: ReadingSession, text: str, row: int, quote: str, note: str = "") -> Annotation:
    read = document(text)
    opening = opened(session, read)
    drafted = session.draft(opening, read.text, recognise(read.text, read.paragraphs), draft_of(read.text, quote, note))
    (made,) = session.apply(row, [Change(None, drafted)])
    return made


def quotes(session: ReadingSession, row: int, edition: int | None = None) -> list[tuple[str, str]]:
    return [(one.anchor.quote, one.status) for _, one in session.layers.marks(row, edition)]


def test_what_is_put_in_a_layer_is_not_the_readers_own(session: ReadingSession) -> None:
    opening = opened(session, document())
    layer = put(session, opening.document, 1, mark(SPEECH, "喝水不是小事", "1", note="要引用", tags=("金句",), task={"task": "查"}))
    assert (layer.name, layer.documents, layer.marks) == ("李某某", 1, 1)
    assert session.layers.all(opening.document) == session.layers.all() == (layer,)
    ((key, one),) = session.layers.marks(opening.document)
    assert (key, one.note, one.tags, one.task, one.created) == (LAYER.id, "要引用", ("金句",), {"task": "查"}, "2026-03-01T08:00:00Z")
    assert session.annotations(opening.document) == ()
    assert session.check().faults == ()


def test_what_is_put_in_a_layer_again_is_there_once(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1"), mark(SPEECH, "月月上墙", "2"))
    layer = put(session, row, 1, mark(SPEECH, "月月上墙", "2", note="改过的话"))
    assert layer.marks == 2
    assert [one.note for _, one in session.layers.marks(row)] == ["", "改过的话"]


@pytest.mark.parametrize("is_new", [True, False])
def test_what_was_put_in_a_layer_can_be_taken_back(session: ReadingSession, is_new: bool) -> None:
    row = opened(session, document()).document
    if not is_new:
        put(session, row, 1, mark(SPEECH, "喝水不是小事", "1", note="先前的话"), mark(SPEECH, "同志们", "3"))
    was = session.layers.marks(row)
    marks = [mark(SPEECH, "喝水不是小事", "1", note="后来的话"), mark(SPEECH, "月月上墙", "2")]
    taking = Taking(row, "", 1, tuple(Proposal(IncomingMark(one.id, one.anchor.quote), NEW, one) for one in marks))
    before = session.layers.before(LAYER.id, [taking])
    session.layers.put(replace(LAYER, name="改了名"), [taking])
    session.layers.take_back(before)
    assert session.layers.marks(row) == was
    assert [one.name for one in session.layers.all()] == ([] if is_new else ["李某某"])
    assert session.check().faults == ()


def test_a_layer_beside_others_gets_a_border_of_its_own() -> None:
    first = free_border([])
    second = free_border([replace(LAYER, border=first)])
    assert len({first, second}) == 2
    assert free_border([replace(LAYER, border=border) for border in (*BORDERS, *BORDERS[1:])]) == BORDERS[0]


def test_a_layer_that_was_dropped_comes_back_as_it_was(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1"))
    before = session.layers.change(replace(LAYER, name=" 李 主任 ", border="teal"))
    session.layers.drop(LAYER.id)
    assert (session.layers.all(), session.layers.marks(row)) == ((), ())
    with pytest.raises(ChangedMeanwhile):
        session.layers.change(before)
    session.layers.restore(LAYER.id)
    (layer,) = session.layers.all()
    assert (layer.name, layer.border, layer.marks, before.name) == ("李 主任", "teal", 1, "李某某")


@pytest.mark.parametrize("wrong", [replace(LAYER, name="  "), replace(LAYER, border="gamboge")])
def test_a_layer_has_a_name_and_a_border(session: ReadingSession, wrong: Layer) -> None:
    row = opened(session, document()).document
    with pytest.raises(ValueError, match="Layer"):
        put(session, row, 1, layer=wrong)
    assert session.layers.all() == ()


def test_the_marks_of_a_layer_are_carried_to_a_newer_edition_when_it_is_shown(session: ReadingSession) -> None:
    row = opened(session, document()).document
    other = replace(LAYER, id="b" * 32, name="王某某")
    put(session, row, 1, mark(SPEECH, "月月上墙", "1"), mark(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸", "2"))
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1"), layer=other)
    later = opened(session, document(LATER, reader="text/2"))
    assert (later.document, later.edition) == (row, 2)
    assert quotes(session, row) == [
        ("喝水不是小事", "anchored"),
        ("哪个村三天没有水，哪个村的支部就三天没有脸", "to-review"),
        ("月月上墙", "anchored"),
    ]
    placed = {key: one for key, one in session.layers.marks(row) if one.is_placed}
    assert {one.id for one in placed.values()} == {"1" * 32}
    assert all(one.edition == 2 and one.span.of(document(LATER).text) == one.anchor.quote for one in placed.values())
    with closing(sqlite3.connect(session.library)) as connection:
        assert connection.execute("SELECT count(*) FROM layer_places").fetchone() == (3,)
    assert [status for _, status in quotes(session, row, 1)] == ["anchored"] * 3
    assert session.check().faults == ()


def test_an_orphan_is_looked_for_by_its_words_in_a_newer_edition(session: ReadingSession) -> None:
    row = opened(session, document(LATER)).document
    lost = mark(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸", "1")
    put(session, row, 1, lost.with_changes(anchor=replace(lost.anchor, span=Span(0, 0)), status="orphan"))
    opened(session, document(SPEECH, reader="text/2"))
    assert quotes(session, row, 1) == [(lost.anchor.quote, "orphan")]
    assert quotes(session, row, 2) == [(lost.anchor.quote, "anchored")]


def test_the_marks_of_a_layer_follow_corrections_and_keep_the_state_they_stand_in(session: ReadingSession) -> None:
    read = document()
    row = opened(session, read).document
    shown = session.correct(opened(session, read), read, Span(0, 1), "关于在")
    put(session, row, 2, mark(shown.text, "关于在全镇", "1").with_changes(edition=2))
    later = session.correct(opened(session, shown), shown, Span(0, 2), "就")
    assert quotes(session, row) == [("就在全镇", "moved")]
    with closing(open_library(session.library)) as connection:
        newest = documents.edition_or_newest(connection, row, None)
        pruning.prune(connection, newest, datetime.now(UTC) + timedelta(days=2))
        assert documents.edition(connection, row, 2) is not None
    assert later.text.startswith("就在全镇")
    assert session.check().faults == ()


def test_the_marks_of_a_layer_go_with_their_edition_when_it_is_parted(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "月月上墙", "1"))
    opened(session, document(LATER, reader="text/2"))
    put(session, row, 2, mark(document(LATER).text, "谁家断了水", "2").with_changes(edition=2))
    assert len(session.layers.marks(row)) == 2
    alone = session.editions.part(row, 2)
    assert (quotes(session, row), quotes(session, alone)) == ([("月月上墙", "anchored")], [("谁家断了水", "anchored")])
    session.editions.join(row, alone)
    assert {one for one, _ in quotes(session, row)} == {"月月上墙", "谁家断了水"}
    assert session.check().faults == ()


def test_nothing_of_a_layer_is_left_of_a_document_that_is_deleted_for_good(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "月月上墙", "1"))
    opened(session, document(LATER, reader="text/2"))
    session.layers.marks(row)
    session.holdings.remove([row])
    assert [(one.documents, one.marks) for one in session.layers.all()] == [(0, 0)]
    session.holdings.delete([row])
    with closing(sqlite3.connect(session.library)) as connection:
        assert connection.execute("SELECT (SELECT count(*) FROM layer_marks) + (SELECT count(*) FROM layer_places)").fetchone() == (0,)
    assert session.check().faults == ()


def test_a_check_finds_what_does_not_stand_where_it_should_and_looks_for_it_again(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸", "1"))
    with closing(sqlite3.connect(session.library)) as connection:
        connection.execute('UPDATE layer_marks SET start = 3, "end" = 9')
        connection.commit()
    assert len(session.check().faults) == 1
    session.check(repair=True)
    assert session.check().faults == ()
    assert [status for _, status in quotes(session, row)] == ["anchored"]


def test_merged_marks_are_the_readers_own_and_one_step_takes_them_back(session: ReadingSession) -> None:
    row = opened(session, document()).document
    own = draft(session, SPEECH, row, "喝水不是小事", "记住")
    marks = [mark(SPEECH, "喝水不是小事", "1", note="要引用", tags=("金句",), star=True), mark(SPEECH, "月月上墙", "2", note="查")]
    put(session, row, 1, *marks, mark(SPEECH, "同志们", "3"))
    assert session.layers.doubles({LAYER.id: None}) == 1
    made = session.layers.merge({LAYER.id: ["1" * 32, "2" * 32]}, row)
    first, second = session.annotations(row)
    assert (first.id, first.note, first.tags, first.star, first.colour) == (own.id, "记住\n李某某：要引用", ("金句",), True, own.colour)
    assert (second.id, second.note, second.author, second.created) == ("2" * 32, "查", "李某某", "2026-03-01T08:00:00Z")
    assert len(session.layers.marks(row)) == 3
    assert session.layers.merge({LAYER.id: ["1" * 32, "2" * 32]}) == ()
    session.layers.apply([(document, [one.inverse for one in reversed(some)]) for document, some in made])
    assert [(one.id, one.note) for one in session.annotations(row)] == [(own.id, "记住")]
    assert session.layers.merge({LAYER.id: ["2" * 32]}) != ()


def test_marks_of_two_layers_on_the_same_words_become_one(session: ReadingSession) -> None:
    row = opened(session, document()).document
    other = replace(LAYER, id="b" * 32, name="王某某")
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1", note="要引用"), mark(SPEECH, "月月上墙", "2", note="查"))
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "3", note="已核对"), mark(SPEECH, "同志们", "2"), layer=other)
    ((_, made),) = session.layers.merge({LAYER.id: ["1" * 32], other.id: None}, row)
    assert [(one.anchor.quote, one.note, one.author) for one in session.annotations(row)] == [
        ("同志们", "", "王某某"),
        ("喝水不是小事", "要引用\n王某某：已核对", "李某某"),
    ]
    assert len(made) == 2


def test_doubles_can_be_kept_side_by_side(session: ReadingSession) -> None:
    row = opened(session, document()).document
    draft(session, SPEECH, row, "喝水不是小事", "记住")
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1", note="要引用"))
    session.layers.merge({LAYER.id: None}, is_joining=False)
    assert {one.note for one in session.annotations(row)} == {"记住", "要引用"}


def test_what_the_reader_has_emptied_from_the_trash_is_merged_under_another_id(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "月月上墙", "1"))
    session.layers.merge({LAYER.id: None})
    session.apply(row, [Change(one, None) for one in session.annotations(row)])
    session.empty_trash(["1" * 32])
    session.layers.merge({LAYER.id: None})
    (one,) = session.annotations(row)
    assert (one.anchor.quote, one.id != "1" * 32) == ("月月上墙", True)


def test_what_has_no_certain_place_in_the_newest_edition_is_merged_to_be_reviewed(session: ReadingSession) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸", "1"))
    opened(session, document(LATER, reader="text/2"))
    session.layers.merge({LAYER.id: None})
    assert [(one.status, one.edition) for one in session.annotations(row)] == [("to-review", 2)]
    assert [one.status for one in session.annotations(row, 1)] == ["anchored"]
    assert session.check().faults == ()


def test_what_is_left_of_a_layer_is_rescued_with_its_damaged_library(session: ReadingSession, tmp_path: Path) -> None:
    row = opened(session, document()).document
    put(session, row, 1, mark(SPEECH, "喝水不是小事", "1", note="要引用", author="李主任"))
    session.close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        connection.execute("DELETE FROM layers")
        connection.execute("UPDATE layer_marks SET start = start + 1")
        connection.commit()
    rescue(tmp_path / "library.db", [])
    with ReadingSession(tmp_path / "library.db") as saved:
        assert [(one.name, one.marks) for one in saved.layers.all()] == [("李主任", 1)]
        ((_, one),) = saved.layers.marks(row)
        assert (one.note, one.span.of(document().text), saved.check().faults) == ("要引用", "喝水不是小事", ())
