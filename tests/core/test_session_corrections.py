"""Corrections of a text in the library: what is shown, where everything goes, and back again."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from core.anchors import Anchor
from core.annotation import Annotation, AnnotationDraft, Change
from core.errors import ChangedMeanwhile, LibraryError, ReaderError
from core.outline import acts, recognise
from core.outline.hand import edited
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, draft_of, mark, opened
from tests.data.libraries.make_sample import printed_document

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document
    from core.session import Opening

READ = document()


def corrected(session: ReadingSession, read: Document, old: str, new: str) -> Document:
    """Correct the first place of some words, as the window does."""
    start = read.text.index(old)
    return session.correct(opened(session, read), read, Span(start, start + len(old)), new)


def placed(session: ReadingSession, opening: Opening, read: Document, start: int, end: int, kind: str = "highlight") -> Annotation:
    (stored,) = session.apply(
        opening.document, [Change(None, session.draft(opening, read.text, Outline(), AnnotationDraft(Span(start, end), kind=kind)))]
    )
    return stored


def test_a_corrected_text_is_what_the_unchanged_file_shows(session: ReadingSession, tmp_path: Path) -> None:
    shown = corrected(session, READ, "水缸满不满", "水缸满了没有")
    assert shown.text == READ.text.replace("水缸满不满", "水缸满了没有")
    assert shown.origin == READ.origin
    with ReadingSession(tmp_path / "library.db") as other:
        again = opened(other, READ)
        assert again.corrected == shown
        assert again.edition == 2
        assert other.corrected(READ) == shown
        after = opened(other, shown)
        assert (after.document, after.edition, after.corrected) == (again.document, 2, None)
        assert other.stored(again.document).text == shown.text


def test_a_mark_behind_a_correction_shifts_and_one_around_it_gets_the_corrected_words(session: ReadingSession) -> None:
    opening = opened(session, READ)
    before = mark(session, opening, READ, "主要任务")
    around = mark(session, opening, READ, "照出来的是作风")
    behind = mark(session, opening, READ, "月月上墙", "好")
    shown = corrected(session, READ, "照出来的是", "照出来的却是")
    found = {one.id: one for one in opened(session, shown).annotations}
    assert found[before.id] == replace(before, edition=2)
    assert found[behind.id].span == Span(behind.span.start + 1, behind.span.end + 1)
    assert (found[behind.id].status, found[behind.id].note) == ("anchored", "好")
    assert found[around.id].anchor.quote == "照出来的却是作风"
    assert found[around.id].status == "moved"
    assert all(one.span.of(shown.text) == one.anchor.quote for one in found.values())


def test_a_mark_that_a_correction_cuts_into_gets_all_corrected_words_and_loses_them_when_it_is_taken_back(session: ReadingSession) -> None:
    opening = opened(session, READ)
    start = READ.text.index("月月上墙")
    cut = placed(session, opening, READ, start + 1, start + 3)
    shown = corrected(session, READ, "上墙", "张榜公布")
    (found,) = opened(session, shown).annotations
    assert found.anchor.quote == "月张榜公布"
    (one,) = session.corrections(opening.document)
    back = session.undo_correction(opening.document, one.id, shown)
    assert back.text == READ.text
    assert session.annotations(opening.document) == (replace(cut, edition=3),)
    again = session.redo_correction(opening.document, one.id, back)
    assert again.text == shown.text
    assert [a.anchor.quote for a in session.annotations(opening.document)] == ["月张榜公布"]


def test_a_note_written_meanwhile_stays_when_a_correction_is_taken_back(session: ReadingSession) -> None:
    opening = opened(session, READ)
    start = READ.text.index("月月上墙")
    cut = placed(session, opening, READ, start + 1, start + 3)
    shown = corrected(session, READ, "上墙", "张榜公布")
    (found,) = opened(session, shown).annotations
    session.apply(opening.document, [Change(found, replace(found, note="要用"))])
    (one,) = session.corrections(opening.document)
    session.undo_correction(opening.document, one.id)
    (after,) = session.annotations(opening.document)
    assert (after.span, after.note) == (cut.span, "要用")


def test_a_mark_that_was_given_another_place_meanwhile_keeps_it(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "月月上墙")
    shown = corrected(session, READ, "上墙", "张榜公布")
    after = opened(session, shown)
    (found,) = after.annotations
    other = session.draft(after, shown.text, Outline(), draft_of(shown.text, "担子也就分到了肩上"))
    session.apply(opening.document, [Change(found, replace(found, anchor=other.anchor))])
    (one,) = session.corrections(opening.document)
    back = session.undo_correction(opening.document, one.id)
    assert [a.span.of(back.text) for a in session.annotations(opening.document)] == ["担子也就分到了肩上"]


def test_a_mark_whose_words_are_all_taken_out_is_kept_and_comes_back_with_them(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙")
    shown = corrected(session, READ, "，月月上墙", "")
    after = opened(session, shown)
    assert after.annotations == ()
    assert [(one.id, one.status, one.anchor.quote) for one in after.to_review] == [(made.id, "orphan", "月月上墙")]
    (one,) = session.corrections(opening.document)
    session.undo_correction(opening.document, one.id)
    assert session.annotations(opening.document) == (replace(made, edition=3),)


def test_what_was_taken_off_before_a_correction_comes_back_at_its_place(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙")
    session.apply(opening.document, [Change(made, None)])
    shown = corrected(session, READ, "月月", "每月")
    (buried,) = session.trash()
    session.apply(opening.document, [Change(None, buried.annotation)])
    assert [one.span.of(shown.text) for one in opened(session, shown).annotations] == ["每月上墙"]


def test_a_step_from_before_a_correction_is_undone_where_the_text_stands_now(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙")
    coloured = Change(made, replace(made, colour="indigo"))
    session.apply(opening.document, [coloured])
    longer = Anchor.of(READ.text, Span(made.span.start - 9, made.span.end))
    (dragged,) = session.apply(opening.document, [Change(coloured.after, replace(made, colour="indigo", anchor=longer))])
    shown = corrected(session, READ, "同志们", "各位同志")
    (found,) = session.apply(opening.document, [Change(dragged, coloured.after)], edition=2)
    assert (found.edition, found.colour, found.span.of(shown.text)) == (2, "indigo", "月月上墙")
    (found,) = session.apply(opening.document, [coloured.inverse], edition=2)
    assert (found.edition, found.colour, found.span.of(shown.text)) == (2, made.colour, "月月上墙")
    session.apply(opening.document, [Change(made, None)], edition=2)
    assert session.annotations(opening.document) == ()


def test_one_correction_can_be_taken_back_while_others_stand(session: ReadingSession) -> None:
    shown = corrected(session, READ, "全镇农村", "全县农村")
    shown = corrected(session, shown, "月月上墙", "月月张榜")
    row = opened(session, shown).document
    first, second = session.corrections(row)
    assert [(one.before, one.after, one.span.of(shown.text)) for one in (first, second)] == [("镇", "县", "县"), ("上墙", "张榜", "张榜")]
    back = session.undo_correction(row, first.id, shown)
    assert back.text == READ.text.replace("月月上墙", "月月张榜")
    assert [one.id for one in session.corrections(row)] == [second.id]
    assert session.redo_correction(row, first.id, back).text == shown.text


def test_a_correction_whose_words_were_corrected_again_is_not_taken_back_first(session: ReadingSession) -> None:
    shown = corrected(session, READ, "月月上墙", "月月张榜公布")
    row = opened(session, shown).document
    (first,) = session.corrections(row)
    shown = corrected(session, shown, "榜公", "贴公")
    with pytest.raises(ReaderError, match="Take back the later correction first"):
        session.undo_correction(row, first.id, shown)
    (second,) = (one for one in session.corrections(row) if one.id != first.id)
    session.undo_correction(row, second.id)
    assert session.undo_correction(row, first.id).text == READ.text
    with pytest.raises(ChangedMeanwhile):
        session.undo_correction(row, first.id)


def test_a_text_that_was_corrected_elsewhere_meanwhile_is_left_alone(session: ReadingSession, tmp_path: Path) -> None:
    opening = opened(session, READ)
    with ReadingSession(tmp_path / "library.db") as other:
        theirs = corrected(other, READ, "月月上墙", "月月张榜")
    with pytest.raises(ChangedMeanwhile):
        session.correct(opening, READ, Span(0, 1), "于")
    assert opened(session, READ).corrected == theirs


def test_a_worker_may_correct_and_take_back_while_the_window_has_the_library_open(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙")
    version = session.data_version()
    start = READ.text.index("月月上墙")
    with ThreadPoolExecutor(1) as pool:
        shown = pool.submit(session.correct, opening, READ, Span(start, start + 2), "每月").result()
        (one,) = pool.submit(session.corrections, opening.document).result()
        assert session.data_version() != version
        assert [mark.span.of(shown.text) for mark in session.annotations(opening.document)] == ["每月上墙"]
        back = pool.submit(session.undo_correction, opening.document, one.id, shown).result()
        assert pool.submit(session.redo_correction, opening.document, one.id, back).result() == shown
    session.undo_correction(opening.document, one.id, shown)
    (after,) = session.annotations(opening.document)
    assert after == replace(made, edition=after.edition)


def test_nothing_is_stored_where_nothing_changes(session: ReadingSession) -> None:
    opening = opened(session, READ)
    assert session.correct(opening, READ, Span(3, 6), READ.text[3:6]) is READ
    assert session.stored(opening.document, 1).text == READ.text
    with pytest.raises(ReaderError, match="whole text"):
        session.correct(opening, READ, Span(0, len(READ.text)), " ")
    assert session.corrections(opening.document) == ()


def test_the_look_of_paragraphs_rows_pages_and_offers_go_along(session: ReadingSession) -> None:
    read = printed_document()
    shown = corrected(session, read, "各村的", "")
    assert [replace(one, span=Span(0, 0)) for one in shown.paragraphs] == [replace(one, span=Span(0, 0)) for one in read.paragraphs]
    assert [one.span.of(shown.text) for one in shown.offers] == ["东村"] * 3
    assert shown.pages == (0, read.pages[1] - 3)
    opening = opened(session, read)
    stored = session.stored(opening.document)
    assert (stored.paragraphs, stored.pages) == (shown.paragraphs, shown.pages)
    assert [one.span for one in opening.offers] == [one.span for one in shown.offers]


def test_a_line_end_can_be_taken_out_and_put_in(session: ReadingSession) -> None:
    shown = corrected(session, READ, "同志们：\n今天", "同志们：今天")
    assert len(shown.paragraphs) == len(READ.paragraphs) - 1
    shown = corrected(session, shown, "一扣\n", "一扣\n\n\n  ")
    assert "一扣\n\n一是" in shown.text


def test_edits_of_the_outline_go_along(session: ReadingSession) -> None:
    opening = opened(session, READ)

    def state(read: Document, number: int) -> Any:
        return edited(recognise(read.text, read.paragraphs), session.outline_edits(opening.document, number), read.text, number)

    first = state(READ, 1)
    index = next(i for i, node in enumerate(first.outline.nodes) if node.label == "二、")
    session.apply_outline(opening.document, acts.rename(first, index, "管护的事"))
    last = next(i for i, node in enumerate(first.outline.nodes) if node.label == "三、")
    session.apply_outline(opening.document, acts.demote(state(READ, 1), last))
    shown = corrected(session, READ, "管护要再紧", "管护还要紧")
    shown = corrected(session, shown, "喝水不是小事", "喝水从来不是小事")
    after = state(shown, 3)
    assert [node.heading for node in after.outline.nodes if node.label == "二、"] == ["管护的事"]
    assert after.unplaced == ()
    assert {one.label + one.heading for one in after.edits} == {"二、管护还要紧一扣", "三、责任要再实一寸"}
    assert session.check().faults == ()


def test_corrections_are_made_again_in_a_file_that_has_changed(session: ReadingSession) -> None:
    opening = opened(session, READ)
    marked = mark(session, opening, READ, "月月上墙")
    shown = corrected(session, READ, "月月上墙", "月月张榜")
    shown = corrected(session, shown, "年底算账", "年终算账")
    edited_file = document(SPEECH.replace("年底算账，", "").replace("同志们：", "各位同志："))
    after = opened(session, edited_file)
    assert after.corrected is not None
    assert after.corrected.text == edited_file.text.replace("月月上墙", "月月张榜")
    assert [(one.id, one.anchor.quote) for one in after.annotations] == [(marked.id, "月月张榜")]
    assert [(one.before, one.after, one.is_applied) for one in session.corrections(opening.document)] == [
        ("上墙", "张榜", True),
        ("底", "终", False),
    ]
    (applied, waiting) = session.corrections(opening.document)
    assert session.undo_correction(opening.document, applied.id, after.corrected).text == edited_file.text
    session.undo_correction(opening.document, waiting.id)
    assert session.corrections(opening.document) == ()
    assert opened(session, edited_file).corrected is None
    assert opened(session, READ).corrected == shown
    assert session.check().faults == ()


def test_a_file_that_holds_the_corrected_text_now_is_another_edition(session: ReadingSession) -> None:
    shown = corrected(session, READ, "月月上墙", "月月张榜")
    mended = document(SPEECH.replace("月月上墙", "月月张榜"))
    after = opened(session, mended)
    assert (after.edition, after.corrected) == (3, None)
    assert mended.text == shown.text
    assert session.corrections(after.document) == ()
    assert [one.after for one in session.corrections(after.document, 2)] == ["张榜"]


def test_what_a_correction_of_a_correction_amounts_to_is_made_again(session: ReadingSession) -> None:
    shown = corrected(session, READ, "月月上墙", "月月张榜公布")
    shown = corrected(session, shown, "张榜公布", "贴出来")
    shown = corrected(session, shown, "年底算账", "年终算账")
    changed = document(SPEECH.replace("同志们：", "各位同志：").replace("年底算账", "年终算账"))
    after = opened(session, changed)
    assert after.corrected is not None
    assert after.corrected.text == changed.text.replace("月月上墙", "月月贴出来")
    assert [(one.before, one.after, one.is_applied) for one in session.corrections(after.document)] == [("上墙", "贴出来", True)]


def tampered(tmp_path: Path, statement: str, *values: str) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection, connection:
        connection.execute(statement, values)


def editions(tmp_path: Path) -> list[int]:
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM editions ORDER BY number")]


def test_states_of_long_ago_are_dropped_but_for_those_in_which_something_was_placed(session: ReadingSession, tmp_path: Path) -> None:
    opening = opened(session, READ)
    first = mark(session, opening, READ, "月月上墙", "好")
    shown = READ
    for old, new in (("月月上墙", "月月张榜"), ("喝水不是小事", "饮水不是小事"), ("年底算账", "年终算账"), ("同志们", "各位同志")):
        shown = corrected(session, shown, old, new)
        if new == "饮水不是小事":
            mark(session, opened(session, shown), shown, "饮水不是小事", "在这一版记的")
    before = session.annotations(opening.document)
    assert opened(session, READ).corrected == shown
    assert editions(tmp_path) == [1, 2, 3, 4, 5]
    tampered(tmp_path, "UPDATE editions SET created = '2020-01-01T00:00:00.000Z'")
    assert opened(session, READ).corrected == shown
    assert editions(tmp_path) == [1, 3, 5]
    assert session.annotations(opening.document) == before
    assert session.check().faults == ()
    for one in session.corrections(opening.document):
        shown = session.undo_correction(opening.document, one.id, shown)
    assert shown == READ
    after = session.annotations(opening.document)
    assert [(one.note, one.span.of(READ.text)) for one in after] == [("在这一版记的", "喝水不是小事"), ("好", "月月上墙")]
    assert after[1] == replace(first, edition=after[1].edition)


@pytest.mark.parametrize("pieces", ["nonsense", "[]", '[["", 0, 5]]', '[["0", 0, 5]]', '{"a": 1}', '[["", 5, 0]]', "[" * 5000])
def test_a_damaged_account_of_a_corrected_text_is_told_and_the_text_still_shown(
    session: ReadingSession, tmp_path: Path, pieces: str
) -> None:
    shown = corrected(session, READ, "月月上墙", "月月张榜")
    tampered(tmp_path, "UPDATE editions SET pieces = ? WHERE corrects IS NOT NULL", pieces)
    (fault,) = session.check().faults
    assert "is not what its corrections make of it" in str(fault)
    after = opened(session, READ).corrected
    assert after is not None
    assert after.text == shown.text


def test_a_damaged_correction_is_told(session: ReadingSession, tmp_path: Path) -> None:
    shown = corrected(session, READ, "月月上墙", "月月张榜")
    tampered(tmp_path, "UPDATE corrections SET pieces = ?", "[1, 2]")
    assert ["cannot be read" in str(fault) for fault in session.check().faults] == [True]
    assert opened(session, READ).corrected == shown
    with pytest.raises(LibraryError):
        session.corrections(1)


def test_wordings_of_no_annotation_are_told(session: ReadingSession, tmp_path: Path) -> None:
    opened(session, READ)
    tampered(tmp_path, "INSERT INTO wordings (annotation, note, written, author) VALUES ('?', '旧', '2026-01-01T00:00:00.000Z', '')")
    assert ["wordings" in str(fault) for fault in session.check().faults] == [True]
