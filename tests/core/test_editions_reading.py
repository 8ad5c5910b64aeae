"""Editions are listed, read, compared and reviewed; an old one holds what is its own, and the newest is not disturbed by that."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.editions import CHANGED, SAME
from core.errors import LibraryError
from core.outline import acts
from core.outline.hand import edited
from core.spans import Span
from core.store import shown
from core.store.unwritable import open_unwritable
from tests.core.library_kit import LATER, OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.session import ReadingSession

READ, READ_LATER = document(SPEECH), document(LATER)


def quotes(some: tuple[Annotation, ...]) -> list[str]:
    return [one.anchor.quote for one in some]


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


def test_the_text_of_the_file_is_shown_where_it_is_asked_for_also_if_a_correction_was_taken_back_and_made_again(
    session: ReadingSession,
) -> None:
    opening = opened(session, READ)
    session.correct(opening, READ, Span(0, 1), "于")
    (one,) = session.corrections(opening.document)
    session.undo_correction(opening.document, one.id)
    session.redo_correction(opening.document, one.id)
    corrected, read = session.editions.listed(opening.document)
    for edition in (corrected, read):
        found = opened(session, session.stored(opening.document, edition.number))
        assert (found.edition, found.corrected) == (edition.number, None)


def test_an_old_edition_that_is_corrected_stays_old(session: ReadingSession) -> None:
    opening = opened(session, READ)
    later = opened(session, READ_LATER)
    stored = session.stored(opening.document, 1)
    shown = session.correct(opened(session, stored), stored, Span(0, 1), "于")
    again = opened(session, shown)
    assert (again.edition, again.newest) == (3, later.edition)
    assert session.stored(opening.document).text == READ_LATER.text
    assert [(one.number, one.is_newest) for one in session.editions.listed(opening.document)] == [(2, True), (3, False), (1, False)]
    assert session.metadata(opening.document).metadata.title == "在全镇农村饮水安全工作会议上的讲话"


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


def test_what_a_library_that_cannot_be_written_lacks_in_an_edition_is_shown_and_not_stored(session: ReadingSession, library: Path) -> None:
    opened(session, READ_LATER)
    opening = opened(session, READ)
    made = mark(session, opening, READ, "照出来的是作风")
    change = acts.rename(edited(session.outline(READ), (), READ.text, opening.edition), 2, "管好")
    session.apply_outline(opening.document, change)
    assert not session.is_complete(opening.document, 1)
    session.close()
    with closing(open_unwritable(library)) as connection:
        (there,) = shown.annotations_of(connection, opening.document, 1)
        (edit,) = shown.outline_edits_of(connection, opening.document, 1)
    assert (there.id, there.edition, there.span.of(READ_LATER.text)) == (made.id, 1, "照出来的是作风")
    assert (edit.name, edit.edition) == ("管好", 1)
    assert session.editions.marks(opening.document, 1) == ()
    session.editions.bring(opening.document, 1)
    assert session.is_complete(opening.document, 1)
    assert session.editions.marks(opening.document, 1) == session.annotations(opening.document, 1) == (there,)


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


def test_what_is_no_file_any_more_has_not_changed(session: ReadingSession, tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    for put in (Path.mkdir, os.mkfifo):
        path.write_text(SPEECH, encoding="utf-8")
        read = session.read(path)
        path.unlink()
        put(path)
        assert not session.editions.is_changed(read)
        path.rmdir() if path.is_dir() else path.unlink()


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
