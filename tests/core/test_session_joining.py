"""Documents that are editions of one are joined, and parted again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.annotation import Change
from core.errors import ChangedMeanwhile, LibraryError
from core.metadata import MetadataChange
from core.outline import acts, recognise
from core.outline.hand import edited
from core.outline.rule_sets import Rule, RuleSet
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.session import Opening

HERE, THERE = Path("/讲话/饮水.txt"), Path("/讲话/印发稿.txt")
PRINTED = (
    SPEECH.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，")
    .replace("村里的同志也讲了难处，我都赞成。", "")
    .replace("月月上墙", "一月一公布")
)
RULES = RuleSet("c" * 32, "三段", (Rule("一、", 1, "heading", is_pattern=False),))


def two(session: ReadingSession) -> tuple[Opening, Opening]:
    """Return two documents that know nothing of each other: a speech, and what was printed of it."""
    return opened(session, document(SPEECH, HERE)), opened(session, document(PRINTED, THERE))


def state(session: ReadingSession, *rows: int) -> list[Any]:
    """Return all that can be seen of documents."""
    return [
        (
            session.editions.listed(row),
            [
                (session.stored(row, one.number).text, session.editions.marks(row, one.number), session.outline_edits(row, one.number))
                for one in session.editions.listed(row)
            ],
            session.annotations(row),
            session.trash(row),
            session.tasks(row),
            [session.history(one.id) for one in session.annotations(row)],
            session.metadata(row),
            session.rule_set_of(row),
            session.corrections(row),
            session.stored(row).name,
        )
        for row in rows
    ]


def worked_on(session: ReadingSession, opening: Opening, read: Document, quote: str) -> None:
    """Do something of every kind with a document: mark, note, bury, edit the outline, describe, correct."""
    row = opening.document
    one = mark(session, opening, read, quote, "先记一笔")
    session.apply(row, [Change(one, replace(one, note="再想想", tags=("水",), task={"task": "问水管所", "state": "open"}))])
    session.apply(row, [Change(mark(session, opening, read, "水池要有人洗"), None)])
    before = session.metadata(row)
    session.apply_metadata(row, MetadataChange(before, before.with_set("speaker", quote[:2])))
    outline = edited(recognise(read.text, read.paragraphs), (), read.text, opening.edition)
    session.apply_outline(row, acts.rename(outline, 1, quote[:3]))


def test_the_editions_of_joined_documents_are_those_of_one_in_the_order_in_which_they_were_made(session: ReadingSession) -> None:
    first, other = two(session)
    assert session.editions.join(first.document, other.document) == first.document
    later, earlier = session.editions.listed(first.document)
    assert (earlier.number, earlier.path, earlier.is_joined, earlier.is_newest) == (1, HERE, False, False)
    assert (later.number, later.path, later.is_joined, later.is_newest) == (2, THERE, True, True)
    assert [one.document for one in session.editions.documents()] == [first.document]
    assert (session.check().documents, session.keeper.state().documents) == (1, 1)


def test_the_marks_of_both_documents_are_seen_in_each_edition(session: ReadingSession) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    mark(session, first, speech, "照出来的是作风")
    mark(session, other, printed, "年底算账，不看汇报材料写了几页")
    session.editions.join(first.document, other.document)
    for read in (speech, printed):
        found = opened(session, read)
        assert found.document == first.document
        assert [one.span.of(read.text) for one in found.annotations] == ["照出来的是作风", "年底算账，不看汇报材料写了几页"]
        assert found.to_review == ()


@pytest.mark.parametrize("is_forward", [True, False], ids=["the later one", "the earlier one"])
def test_what_was_joined_and_parted_is_as_it_was(session: ReadingSession, *, is_forward: bool) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    session.put_rule_set(RULES)
    session.use_rule_set(other.document, RULES.id)
    worked_on(session, first, speech, "照出来的是作风")
    worked_on(session, other, printed, "年底算账，不看汇报材料写了几页")
    shown = session.correct(opened(session, printed), printed, Span(0, 1), "于")
    before = state(session, first.document, other.document)
    into, from_ = (first, other) if is_forward else (other, first)
    session.editions.join(into.document, from_.document)
    for read in (speech, shown, printed):
        opened(session, read)
    came = next(one.number for one in session.editions.listed(into.document) if one.is_joined)
    assert session.editions.part(into.document, came) == from_.document
    assert state(session, first.document, other.document) == before
    assert session.check().faults == ()


def test_what_is_made_after_a_join_goes_with_the_edition_in_which_it_was_made(session: ReadingSession) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    session.editions.join(first.document, other.document)
    of_speech = mark(session, opened(session, speech), speech, "照出来的是作风")
    of_printed = mark(session, opened(session, printed), printed, "一月一公布")
    session.editions.part(first.document, 2)
    assert [one.id for one in opened(session, speech).annotations] == [of_speech.id]
    assert [one.id for one in opened(session, printed).annotations] == [of_printed.id]
    assert session.check().faults == ()


def test_an_edition_that_a_joined_file_becomes_leaves_with_it(session: ReadingSession) -> None:
    first, other = two(session)
    session.editions.join(first.document, other.document)
    later = opened(session, document(PRINTED + "散会。\n", THERE))
    assert (later.document, later.became) == (first.document, True)
    assert session.editions.part(first.document, later.edition) == other.document
    assert [one.characters for one in session.editions.listed(other.document)] == [
        len(document(PRINTED + "散会。\n").text),
        len(PRINTED.strip()),
    ]
    assert [one.number for one in session.editions.listed(first.document)] == [1]
    assert session.check().faults == ()


def test_joined_documents_stay_joined_whichever_way_their_files_are_opened(session: ReadingSession) -> None:
    first, other = two(session)
    session.editions.join(first.document, other.document)
    ways = [
        document(SPEECH, HERE),
        document(PRINTED, THERE),
        document(PRINTED, Path("/别处/副本.txt")),
        document(PRINTED.replace("。", "。\n"), Path("/别处/分行.txt")),
        document(PRINTED + "散会。\n", THERE),
        document("另一种读法。\n" + PRINTED, Path("/别处/新读法.txt"), raw=PRINTED.encode(), reader="text/2"),
    ]
    assert {opened(session, read).document for read in ways} == {first.document}


def test_parted_documents_stay_parted_when_their_files_change_a_little(session: ReadingSession) -> None:
    opened(session, document(SPEECH, HERE))
    wrong = opened(session, document(PRINTED, HERE))
    alone = session.editions.part(wrong.document, wrong.edition)
    assert alone != wrong.document
    for more in ("散会。\n", "散会。\n鼓掌。\n"):
        later = opened(session, document(PRINTED + more, HERE))
        assert (later.document, later.notice, later.replaced) == (alone, None, None)
    assert opened(session, document(SPEECH, Path("/旧稿/饮水.txt"))).document == wrong.document


def test_an_edition_wrongly_recognised_takes_along_what_was_made_in_it_only(session: ReadingSession) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, HERE)
    first = opened(session, speech)
    of_speech = mark(session, first, speech, "照出来的是作风")
    wrong = opened(session, printed)
    of_printed = mark(session, wrong, printed, "一月一公布", "改得好")
    alone = session.editions.part(first.document, wrong.edition)
    assert [one.id for one in session.annotations(alone)] == [of_printed.id]
    assert session.annotations(first.document) == (of_speech,)
    assert (session.stored(alone).name, session.metadata(alone).metadata.title) == ("饮水.txt", "在全镇农村饮水安全工作会议上的讲话")
    assert session.check().faults == ()


def test_the_only_edition_of_a_document_leaves_what_was_joined_with_it(session: ReadingSession) -> None:
    first, other = two(session)
    third = opened(session, document("散会。\n", Path("/讲话/完.txt")))
    session.editions.join(first.document, other.document)
    session.editions.join(first.document, third.document)
    assert session.editions.part(first.document, 1) == other.document
    assert [len(session.editions.listed(row)) for row in (first.document, other.document)] == [1, 2]
    assert session.editions.part(other.document, session.editions.listed(other.document)[0].number) == third.document
    assert session.check().faults == ()


def test_of_several_joined_documents_each_can_be_parted(session: ReadingSession) -> None:
    first, other = two(session)
    third = opened(session, document("散会。\n", Path("/讲话/完.txt")))
    before = state(session, first.document, other.document, third.document)
    session.editions.join(other.document, third.document)
    session.editions.join(first.document, other.document)
    assert [one.number for one in session.editions.listed(first.document)] == [3, 2, 1]
    assert session.editions.part(first.document, 3) == third.document
    assert session.editions.part(first.document, 2) == other.document
    assert state(session, first.document, other.document, third.document) == before
    assert session.check().faults == ()


def test_nothing_is_joined_with_itself_and_the_only_edition_is_not_parted(session: ReadingSession) -> None:
    opening = opened(session, document())
    with pytest.raises(LibraryError, match="itself"):
        session.editions.join(opening.document, opening.document)
    with pytest.raises(LibraryError, match="only edition"):
        session.editions.part(opening.document, 1)
    with pytest.raises(LibraryError, match="no longer holds"):
        session.editions.join(opening.document, 99)


def test_a_window_that_shows_a_document_that_was_joined_is_told_and_writes_nothing(session: ReadingSession, library: Path) -> None:
    printed = document(PRINTED, THERE)
    first, other = two(session)
    kept = mark(session, other, printed, "照出来的是作风")
    plan = session.plan(printed)
    with ReadingSession(library) as elsewhere:
        elsewhere.editions.join(first.document, other.document)
    row = other.document
    with pytest.raises(ChangedMeanwhile):
        mark(session, other, printed, "一月一公布")
    with pytest.raises(ChangedMeanwhile):
        session.apply(row, [Change(kept, None)])
    for act in (
        lambda: session.annotations(row, 1),
        lambda: session.outline_edits(row, 1),
        lambda: session.metadata(row),
        lambda: session.use_rule_set(row, None),
        lambda: session.decline_offers(row, ["0" * 32]),
        lambda: session.corrections(row, 1),
        lambda: session.correct(other, printed, Span(0, 1), "于"),
        lambda: session.editions.listed(row),
        lambda: session.editions.join(first.document, row),
    ):
        with pytest.raises(LibraryError):
            act()
    again = session.admit(plan)
    assert (again.document, [one.id for one in again.annotations]) == (first.document, [kept.id])


def test_a_window_that_shows_an_edition_that_has_left_is_told_and_writes_nothing(session: ReadingSession) -> None:
    read = document(SPEECH, HERE)
    opening = opened(session, read)
    made = mark(session, opening, read, "照出来的是作风")
    without = SPEECH.replace("群众拧开龙头，流出来的是水，照出来的是作风。", "")
    opened(session, document(without, HERE))
    shown = opened(session, document(without + "散会。\n", HERE))
    (lost,) = shown.to_review
    session.editions.part(opening.document, shown.edition)
    with pytest.raises(LibraryError):
        session.apply(opening.document, [Change(lost, replace(lost, note="删了？"))], edition=shown.edition)
    (now,) = session.annotations(opening.document)
    assert (now.id, now.note) == (made.id, "")


def test_a_pasted_text_that_was_joined_is_still_found_by_its_row(session: ReadingSession) -> None:
    first, other = opened(session, document(SPEECH, HERE)), opened(session, document(PRINTED, None))
    session.editions.join(first.document, other.document)
    found = session.stored(other.document)
    assert found.text == document(PRINTED).text
    assert opened(session, found).document == first.document


def test_a_mark_moved_to_other_words_of_another_edition_is_looked_for_again_in_its_own(session: ReadingSession) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    made = [mark(session, first, speech, "照出来的是作风"), mark(session, first, speech, "群众的水缸满不满")]
    session.editions.join(first.document, other.document)
    there = {one.id: one for one in opened(session, printed).annotations}
    for one, quote in zip(made, ("哪个村的支部就三天没有脸", "一月一公布"), strict=True):
        start = printed.text.index(quote)
        after = session.placed(printed.text, recognise(printed.text, printed.paragraphs), there[one.id], Span(start, start + len(quote)), 2)
        session.apply(first.document, [Change(there[one.id], after)])
    session.editions.part(first.document, 2)
    opening = opened(session, speech)
    assert [(one.id, one.anchor.quote) for one in opening.annotations] == [(made[0].id, "哪个村的支部就三天没有脸")]
    assert [(one.id, one.anchor.quote) for one in opening.to_review] == [(made[1].id, "一月一公布")]
    assert session.check().faults == ()


def test_a_place_that_the_reader_gave_is_there_again_when_what_was_parted_is_joined(session: ReadingSession) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    mark(session, first, speech, "月月上墙")
    session.editions.join(first.document, other.document)
    (waiting,) = opened(session, printed).to_review
    start = printed.text.index("一月一公布")
    after = session.placed(printed.text, recognise(printed.text, printed.paragraphs), waiting, Span(start, start + 5), 2)
    (placed,) = session.apply(first.document, [Change(waiting, after)])
    session.editions.part(first.document, 2)
    assert [one.anchor.quote for one in opened(session, speech).annotations] == ["月月上墙"]
    session.editions.join(first.document, other.document)
    again = opened(session, printed)
    assert [replace(one, edition=2) for one in again.annotations] == [placed]
    assert again.to_review == ()


def test_annotations_of_a_file_that_were_answered_are_offered_nowhere_again(session: ReadingSession) -> None:
    from tests.data.libraries.make_sample import printed_document

    first = opened(session, document(SPEECH, HERE))
    read = printed_document()
    other = opened(session, read)
    (taken,) = session.offered(other, read.text, session.outline(read), read.offers[:1])
    session.apply(other.document, [Change(None, taken)])
    session.decline_offers(other.document, [read.offers[1].key])
    session.editions.join(first.document, other.document)
    joined = opened(session, read)
    assert joined.offers == read.offers[2:]
    (more,) = session.offered(joined, read.text, session.outline(read), joined.offers)
    session.apply(joined.document, [Change(None, more)])
    session.editions.part(joined.document, joined.edition)
    parted = opened(session, read)
    assert (parted.document, parted.offers) == (other.document, ())
    assert {one.id for one in parted.annotations} == {taken.id, more.id}


def test_a_join_that_breaks_off_changes_nothing(session: ReadingSession, library: Path) -> None:
    speech, printed = document(SPEECH, HERE), document(PRINTED, THERE)
    first, other = two(session)
    worked_on(session, first, speech, "照出来的是作风")
    worked_on(session, other, printed, "一月一公布")
    before = state(session, first.document, other.document)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TRIGGER no_more BEFORE UPDATE OF document ON outline_edits BEGIN SELECT RAISE(ABORT, 'no more'); END")
    with pytest.raises(sqlite3.IntegrityError):
        session.editions.join(first.document, other.document)
    assert state(session, first.document, other.document) == before
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("DROP TRIGGER no_more")
    session.editions.join(first.document, other.document)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TRIGGER no_more BEFORE INSERT ON parted_anchors BEGIN SELECT RAISE(ABORT, 'no more'); END")
    opened(session, printed)
    joined = state(session, first.document)
    with pytest.raises(sqlite3.IntegrityError):
        session.editions.part(first.document, 2)
    assert state(session, first.document) == joined


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE editions SET came = 3 WHERE came = 2",
        "UPDATE annotations SET document = 2",
        "UPDATE annotations SET made_in = 3",
        "UPDATE joins SET document = 2 WHERE other = 2",
        "UPDATE anchors SET base = 3",
    ],
)
def test_a_check_tells_of_documents_that_do_not_hold_together(session: ReadingSession, library: Path, damage: str) -> None:
    first, other = two(session)
    opened(session, document("散会。\n", Path("/讲话/完.txt")))
    mark(session, first, document(SPEECH, HERE), "照出来的是作风")
    session.editions.join(first.document, other.document)
    assert session.check().faults == ()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(damage)
        connection.commit()
    faults = session.check().faults
    assert any("does not hold together" in str(one) for one in faults)
