"""Editions are listed, read, compared and reviewed; an old one holds what is its own, and the newest is not disturbed by that."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.editions import CHANGED, SAME, Carried
from core.errors import LibraryError
from core.outline import acts
from core.outline.hand import edited
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH, document, draft_of, mark, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.document import Document

LATER = (
    SPEECH.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，")
    .replace("一、认识要再深一层", "一、先把认识统一起来")
    .replace("哪个村三天没有水，哪个村的支部就三天没有脸。", "谁家断了水，先去问支部。")
)
READ, READ_LATER = document(SPEECH), document(LATER)


def quotes(some: tuple[Annotation, ...]) -> list[str]:
    return [one.anchor.quote for one in some]


def path_of(session: ReadingSession, read: Document, quote: str) -> tuple[str, ...]:
    return session.outline(read).path_at(read.text.index(quote))


def test_editions_are_listed_with_date_source_and_what_stands_in_them(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "照出来的是作风")
    mark(session, opening, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    opened(session, document(SPEECH, Path("/讲话/副本.txt")))
    opened(session, document(LATER, raw=b"", reader="text/2"))
    later, first = session.editions.listed(opening.document)
    assert (first.number, first.characters, first.marks, first.reader, first.is_newest) == (1, len(READ.text), 2, "text/1", False)
    assert (first.path, first.holders) == (Path("/讲话/饮水.txt"), (Path("/讲话/副本.txt"),))
    assert (later.number, later.characters, later.marks, later.reader, later.is_newest) == (2, len(READ_LATER.text), 1, "text/2", True)
    assert (later.path, later.holders) == (Path("/讲话/饮水.txt"), (Path("/讲话/饮水.txt"),))
    assert first.made <= later.made


def test_a_corrected_text_is_listed_beside_that_of_its_file_and_neither_is_old(session: ReadingSession) -> None:
    opening = opened(session, READ)
    shown = READ
    for words in ("关", "于"):
        shown = session.correct(opened(session, shown), shown, Span(0, 1), words)
    corrected, plain = session.editions.listed(opening.document)
    assert (corrected.number, corrected.is_corrected, corrected.holders, corrected.is_newest) == (3, True, (), True)
    assert (plain.number, plain.is_corrected, plain.holders, plain.is_newest) == (1, False, (Path("/讲话/饮水.txt"),), True)
    as_in_file = opened(session, session.stored(opening.document, 1))
    assert (as_in_file.edition, as_in_file.newest, as_in_file.corrected) == (1, 1, None)
    assert opened(session, READ).corrected == shown


def test_a_text_whose_corrections_were_all_taken_back_is_listed_once(session: ReadingSession) -> None:
    opening = opened(session, READ)
    shown = session.correct(opening, READ, Span(0, 1), "于")
    (one,) = session.corrections(opening.document)
    session.undo_correction(opening.document, one.id, shown)
    (only,) = session.editions.listed(opening.document)
    assert (only.number, only.is_corrected, only.holders) == (3, False, (Path("/讲话/饮水.txt"),))


def test_an_old_edition_that_is_corrected_stays_old(session: ReadingSession) -> None:
    opening = opened(session, READ)
    later = opened(session, READ_LATER)
    stored = session.stored(opening.document, 1)
    shown = session.correct(opened(session, stored), stored, Span(0, 1), "于")
    again = opened(session, shown)
    assert (again.edition, again.newest) == (3, later.edition)
    assert session.stored(opening.document).text == READ_LATER.text
    assert [(one.number, one.is_newest) for one in session.editions.listed(opening.document)] == [(2, True), (3, False), (1, False)]


def test_documents_are_listed_the_one_that_changed_last_first(session: ReadingSession) -> None:
    assert session.editions.documents() == ()
    opening = opened(session, READ)
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    mark(session, opening, READ, "照出来的是作风")
    opened(session, READ_LATER)
    first, second = session.editions.documents()
    assert (first.document, first.name, first.title) == (opening.document, "饮水.txt", "在全镇农村饮水安全工作会议上的讲话")
    assert (first.path, first.editions, first.annotations) == (Path("/讲话/饮水.txt"), 2, 1)
    assert (second.name, second.editions, second.annotations) == ("座谈.txt", 1, 0)
    assert first.changed == session.editions.listed(opening.document)[0].made


def test_marks_are_shown_where_they_stood_and_nothing_is_stored(session: ReadingSession, library: Path) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "照出来的是作风")
    later = opened(session, READ_LATER)
    mark(session, later, READ_LATER, "月月上墙")
    with closing(sqlite3.connect(library)) as connection:
        before = list(connection.iterdump())
        assert session.editions.marks(opening.document, 1) == (made,)
        assert quotes(session.editions.marks(opening.document, 2)) == ["照出来的是作风", "月月上墙"]
        assert list(connection.iterdump()) == before


def test_two_editions_are_compared_paragraph_by_paragraph(session: ReadingSession) -> None:
    opening = opened(session, READ)
    opened(session, READ_LATER)
    found = session.editions.compare(opening.document, 1, 2)
    assert (found.old, found.new, found.old_text, found.new_text) == (1, 2, READ.text, READ_LATER.text)
    assert [row.old for row in found.rows if row.old] == [one.span for one in READ.paragraphs]
    assert [row.new for row in found.rows if row.new] == [one.span for one in READ_LATER.paragraphs]
    changed = [found.rows[i] for i in found.differences]
    assert changed
    assert {row.kind for row in found.rows} >= {SAME, CHANGED}
    with pytest.raises(LibraryError):
        session.editions.compare(opening.document, 1, 3)


def test_what_is_to_be_reviewed_comes_with_the_text_in_which_it_stood_and_places_where_it_may_stand(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    mark(session, opening, READ, "照出来的是作风")
    mark(session, opening, READ, "话说到这个份上，担子也就分到了肩上")
    cut = document(LATER.replace("话说到这个份上，担子也就分到了肩上。", ""))
    later = opened(session, cut)
    assert later.carried is not None
    assert (later.carried.total, later.carried.unsettled) == (3, len(later.to_review))
    found = session.editions.reviews(opening.document)
    assert {one.annotation for one in found} == set(later.to_review)
    assert "话说到这个份上，担子也就分到了肩上" in quotes(tuple(one.annotation for one in found))
    for one in found:
        assert (one.then, one.old_text) == (1, READ.text)
        assert one.old_span.of(one.old_text) == one.annotation.anchor.quote
        assert all(place.span.end <= len(cut.text) and 0 <= place.likeness <= 100 for place in one.candidates)
        if one.annotation.status == "to-review":
            assert one.candidates[0].span == one.annotation.span


def test_a_place_that_is_accepted_is_stored_and_can_be_taken_back(session: ReadingSession) -> None:
    opening = opened(session, READ)
    quote = "哪个村三天没有水，哪个村的支部就三天没有脸"
    mark(session, opening, READ, quote)
    later = opened(session, READ_LATER)
    (review,) = session.editions.reviews(opening.document)
    start = READ_LATER.text.index("谁家断了水")
    outline = session.outline(READ_LATER)
    after = session.placed(READ_LATER.text, outline, review.annotation, Span(start, start + 11), later.edition)
    assert (after.status, after.anchor.quote, after.edition) == ("moved", "谁家断了水，先去问支部", 2)
    assert after.anchor.heading_path == outline.path_at(start)
    change = Change(review.annotation, after)
    (stored,) = session.apply(opening.document, [change])
    assert (opened(session, READ_LATER).annotations, session.editions.reviews(opening.document)) == ((stored,), ())
    session.apply(opening.document, [change.inverse])
    assert session.editions.reviews(opening.document) == (review,)
    assert quotes(opened(session, READ).annotations) == [quote]


def test_the_same_words_elsewhere_are_anchored_when_they_are_accepted(session: ReadingSession) -> None:
    made = mark(session, opened(session, READ), READ, "照出来的是作风")
    moved = document(SPEECH + "照出来的是作风。\n")
    start = moved.text.rindex("照出来的是作风")
    found = session.placed(moved.text, session.outline(moved), made, Span(start, start + 7), 2)
    assert (found.status, found.span.start, found.edition, found.id) == ("anchored", start, 2, made.id)


def test_what_is_given_up_is_an_orphan_with_its_old_place_until_that_is_taken_back(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "水池要有人洗")
    opened(session, document(SPEECH.replace("水池要有人洗", "水池有人要洗")))
    waiting = opened(session, document(SPEECH.replace("水池要有人洗", "水池有人要洗"))).to_review
    for review in session.editions.reviews(opening.document):
        change = Change(review.annotation, session.given_up(review))
        assert change.after == replace(made, status="orphan")
        session.apply(opening.document, [change])
        assert quotes(opened(session, document(SPEECH.replace("水池要有人洗", "水池有人要洗"))).to_review) == ["水池要有人洗"]
        session.apply(opening.document, [change.inverse])
    assert opened(session, document(SPEECH.replace("水池要有人洗", "水池有人要洗"))).to_review == waiting
    assert opened(session, READ).annotations == (made,)


def test_a_stored_edition_is_found_again_whatever_else_holds_its_text(session: ReadingSession) -> None:
    opening = opened(session, READ)
    wrong = opened(session, READ_LATER)
    alone = session.editions.part(opening.document, wrong.edition)
    opened(session, document(LATER, Path("/讲话/又一份.txt")))
    session.editions.join(opening.document, opened(session, document(LATER + "散会。\n", Path("/讲话/又一份.txt"))).document)
    rows = {row: [one.number for one in session.editions.listed(row)] for row in {one.document for one in session.editions.documents()}}
    assert alone not in rows
    for row, numbers in rows.items():
        for number in numbers:
            found = opened(session, session.stored(row, number))
            assert (found.document, found.edition, found.became, found.replaced) == (row, number, False, None)
            assert found.newest == numbers[0]


def test_of_two_documents_with_the_same_text_the_one_that_was_asked_for_is_read(session: ReadingSession) -> None:
    first = opened(session, READ)
    opened(session, READ_LATER)
    third = opened(session, document(SPEECH, Path("/讲话/别处.txt"), raw=b"other bytes"))
    assert third.document == first.document
    alone = session.editions.part(first.document, 2)
    back = opened(session, document(SPEECH + "散会。\n"))
    assert back.document == alone
    session.editions.join(alone, first.document)
    listed = session.editions.listed(alone)
    assert [opened(session, session.stored(alone, one.number)).edition for one in listed] == [one.number for one in listed]


def test_what_was_made_later_is_in_an_old_edition_only_where_it_has_a_certain_place(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "照出来的是作风")
    later = opened(session, READ_LATER)
    new = mark(session, later, READ_LATER, "谁家断了水，先去问支部")
    both = mark(session, later, READ_LATER, "月月上墙")
    old = opened(session, session.stored(opening.document, 1))
    assert (old.edition, old.newest) == (1, 2)
    assert quotes(old.annotations) == ["照出来的是作风", "月月上墙"]
    assert old.to_review == ()
    assert session.annotations(opening.document, 1) == old.annotations
    assert session.editions.reviews(opening.document, 1) == ()
    newest = opened(session, READ_LATER)
    assert {new, both} < set(newest.annotations)
    assert newest.to_review == ()
    assert session.check().faults == ()


def test_what_waits_in_the_newest_edition_does_so_though_an_old_one_was_read(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    waiting = opened(session, READ_LATER).to_review
    assert quotes(opened(session, session.stored(opening.document, 1)).annotations) == [waiting[0].anchor.quote]
    assert opened(session, READ_LATER).to_review == waiting


def test_a_mark_made_in_an_old_edition_belongs_to_it_and_reaches_the_newest(session: ReadingSession) -> None:
    opening = opened(session, READ)
    opened(session, READ_LATER)
    old = opened(session, session.stored(opening.document, 1))
    lost = mark(session, old, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    newest = opened(session, READ_LATER)
    assert {one.id for one in newest.to_review} == {lost.id}
    assert newest.carried is not None
    assert newest.carried.total == 1
    assert opened(session, session.stored(opening.document, 1)).annotations == (lost,)


def test_an_edit_of_the_outline_made_later_is_not_lost_in_an_old_edition(session: ReadingSession) -> None:
    added = document(SPEECH.replace("三、责任", "三、家底要再清一遍\n先把管子量一量。\n四、责任"))
    opening = opened(session, READ)
    later = opened(session, added)
    index = next(i for i, node in enumerate(session.outline(added).nodes) if "家底" in node.heading)
    state = edited(session.outline(added), (), added.text, later.edition)
    session.apply_outline(opening.document, acts.rename(state, index, "家底"))
    old = opened(session, session.stored(opening.document, 1))
    assert (old.outline_edits, old.lost_edits, old.notice) == ((), (), None)
    assert session.outline_edits(opening.document, 1) == ()
    assert [one.name for one in opened(session, added).outline_edits] == ["家底"]


def test_a_carried_mark_has_the_headings_above_its_new_place(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, draft_of(READ.text, "照出来的是作风")))])
    later = opened(session, READ_LATER)
    (one,) = later.annotations
    assert one.anchor.heading_path == path_of(session, READ_LATER, "照出来的是作风")
    assert "一、先把认识统一起来" in one.anchor.heading_path
    (there,) = session.editions.marks(opening.document, 1)
    assert "一、认识要再深一层" in there.anchor.heading_path


def test_the_headings_of_a_carried_mark_are_those_that_the_reader_wants(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    index = next(i for i, node in enumerate(outline.nodes) if node.label.startswith("二"))
    session.apply_outline(opening.document, acts.rename(edited(outline, (), READ.text, 1), index, "管水"))
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, draft_of(READ.text, "水池要有人洗")))])
    (one,) = opened(session, READ_LATER).annotations
    assert any("管水" in line for line in one.anchor.heading_path)


def test_in_a_very_long_text_a_carried_mark_keeps_the_headings_that_stand_above_it_still(session: ReadingSession) -> None:
    parts = [f"第{n}部分\n一、第{n}件事\n第{n}件事要说的话是这一句，不多也不少。\n" for n in range(1, 9_000)]
    read = document("".join(parts))
    changed = document("".join(parts).replace("一、第7000件事\n", "一、另一件事\n") + "完。\n")
    assert len(read.text) > 250_000
    opening = opened(session, read)
    made = session.draft(opening, read.text, session.outline(document("略。")), draft_of(read.text, "第7000件事要说的话"))
    made = replace(made, anchor=replace(made.anchor, heading_path=("第7000部分", "一、第7000件事")))
    session.apply(opening.document, [Change(None, made)])
    (one,) = opened(session, changed).annotations
    assert one.span.of(changed.text) == "第7000件事要说的话"
    assert one.anchor.heading_path == ("第7000部分",)


def test_an_opening_tells_once_what_became_of_the_annotations(session: ReadingSession) -> None:
    opening = opened(session, READ)
    assert (opening.carried, opening.became, opening.newest) == (None, False, 1)
    mark(session, opening, READ, "照出来的是作风")
    later = opened(session, READ_LATER)
    assert (later.carried, later.became, later.newest, later.edition) == (Carried(anchored=1), True, 2, 2)
    again = opened(session, READ_LATER)
    assert (again.carried, again.became) == (None, False)


def test_the_counts_of_very_many_annotations_are_not_lost_to_the_worker(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    start = READ.text.index("照出来的是作风")
    drafts = [AnnotationDraft(Span(start, start + 3 + n % 4)) for n in range(1_001)]
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, one)) for one in drafts])
    plan = session.plan(READ_LATER)
    later = session.admit(plan)
    assert later.carried is not None
    assert (later.carried.total, later.became, later.edition) == (1_001, True, 2)
    again = opened(session, READ_LATER)
    assert (again.carried, again.became) == (None, False)


def test_the_counts_of_very_many_annotations_are_told_though_another_window_wrote_meanwhile(session: ReadingSession, library: Path) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    start = READ.text.index("照出来的是作风")
    drafts = [AnnotationDraft(Span(start, start + 3 + n % 4)) for n in range(1_001)]
    made = session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, one)) for one in drafts])
    plan = session.plan(READ_LATER)
    with ReadingSession(library) as elsewhere:
        elsewhere.apply(opening.document, [Change(made[0], None)])
    later = session.admit(plan)
    assert later.carried is not None
    assert (later.carried.total, later.became, len(later.annotations) + len(later.to_review)) == (1_001, True, 1_000)


def test_a_file_that_was_overwritten_by_something_else_is_told_once(session: ReadingSession) -> None:
    opening = opened(session, READ)
    other = opened(session, document(OTHER))
    assert (other.replaced, other.became, other.newest) == (opening.document, False, 1)
    assert opened(session, document(OTHER)).replaced is None
    assert opened(session, document(OTHER + "散会。\n")).replaced is None
    session.editions.join(opening.document, other.document)
    assert opened(session, document(OTHER)).replaced is None


@pytest.mark.parametrize("table", ["anchors", "outline_places"])
def test_positions_that_cannot_all_be_written_are_not_written_at_all(session: ReadingSession, library: Path, table: str) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    for quote in ("照出来的是作风", "月月上墙", "水池要有人洗"):
        mark(session, opening, READ, quote)
    for index in (0, 1, 2):
        state = edited(outline, session.outline_edits(opening.document), READ.text, 1)
        session.apply_outline(opening.document, acts.rename(state, index, f"第{index}个"))
    plan = session.plan(READ_LATER)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(
            f"CREATE TRIGGER full AFTER INSERT ON {table} WHEN (SELECT count(*) FROM {table}) = 5 BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        held = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("editions", "anchors", "outline_places", "paths")]
        with pytest.raises(sqlite3.IntegrityError):
            session.admit(plan)
        assert held == [
            connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("editions", "anchors", "outline_places", "paths")
        ]
        connection.execute("DROP TRIGGER full")
    later = opened(session, READ_LATER)
    assert (later.edition, len(later.annotations), len(later.outline_edits)) == (2, 3, 3)


def test_a_file_is_changed_when_its_bytes_are_others(session: ReadingSession, tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    path.write_text(SPEECH, encoding="utf-8")
    read = session.read(path)
    assert not session.editions.is_changed(read)
    path.write_text(LATER, encoding="utf-8")
    assert session.editions.is_changed(read)
    beside = tmp_path / "新稿.txt"
    beside.write_text(SPEECH, encoding="utf-8")
    os.replace(beside, path)
    assert not session.editions.is_changed(read)
    path.unlink()
    assert not session.editions.is_changed(read)
    assert not session.editions.is_changed(document(SPEECH, None))


def test_a_file_that_was_written_long_ago_is_changed_though_its_size_is_the_same(session: ReadingSession, tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    path.write_text(SPEECH, encoding="utf-8")
    os.utime(path, (1, 1))
    read = session.read(path)
    assert [session.editions.is_changed(read) for _ in range(2)] == [False, False]
    path.write_text(SPEECH.replace("水", "火"), encoding="utf-8")
    os.utime(path, (1, 1))
    assert session.editions.is_changed(read)


def test_a_document_that_is_not_there_is_one_sentence_wherever_it_is_asked_for(session: ReadingSession) -> None:
    opening = opened(session, READ)
    editions = session.editions
    for act in (
        lambda: editions.listed(9),
        lambda: editions.marks(opening.document, 9),
        lambda: editions.reviews(9),
        lambda: editions.compare(9, 1, 2),
        lambda: editions.part(opening.document, 9),
        lambda: editions.join(opening.document, 9),
    ):
        with pytest.raises(LibraryError, match="no longer holds"):
            act()
