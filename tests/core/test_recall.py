"""Recall cards in a library: made, asked, answered, taken back."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.errors import ChangedMeanwhile
from core.outline import acts
from core.outline.hand import edited
from core.recall import AGAIN, EASY, GAP, GOOD, MARK, PHRASE, SECTION, RecallCard, RecallDraft, RecallSight, RecallWishes
from core.recall_faces import mark_face
from core.recall_headings import subject_at
from core.scheduling import read_time
from core.spans import Span
from tests.core.library_kit import LATER, SPEECH, document, draft_of, mark, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.session import Opening, ReadingSession

WISHES = RecallWishes(new_a_day=20)
HEADING = "二、管护要再紧一扣"


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, document())


def carded(session: ReadingSession, opening: Opening, quote: str, note: str = "") -> Annotation:
    """Mark a passage and make a card of it."""
    one = mark(session, opening, document(), quote, note)
    assert session.recall.make([RecallDraft(MARK, one.id)]) == (one.id,)
    return one


def section(opening: Opening, *path: str) -> RecallDraft:
    return RecallDraft(SECTION, json.dumps(path, ensure_ascii=False), opening.document, opening.edition)


def answer(session: ReadingSession, rating: int, wishes: RecallWishes = WISHES, now: datetime | None = None) -> RecallSight:
    """Answer the card that comes now; return what comes then."""
    card = session.recall.look(wishes, now=now).card
    assert card is not None
    session.recall.answer(card, rating, took=900, wishes=wishes, now=now)
    return session.recall.look(wishes, now=now)


def rows(session: ReadingSession) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(session.library)) as connection:
        return [*connection.execute("SELECT * FROM recall_cards ORDER BY id"), *connection.execute("SELECT * FROM recall_answers")]


def test_a_mark_is_asked_with_its_words_left_out_of_their_sentence(session: ReadingSession, opening: Opening) -> None:
    carded(session, opening, "照出来的是作风", "记住")
    sight = session.recall.look(WISHES)
    assert sight.face is not None
    assert sight.face.question == f"群众拧开龙头，流出来的是水，{GAP}。"
    assert (sight.face.answer, sight.face.note) == (("照出来的是作风",), "记住")
    assert "饮水安全" in sight.face.context
    assert (sight.day.new, sight.day.learning, sight.day.due) == (1, 0, 0)


def test_the_headings_above_do_not_tell_the_answer(session: ReadingSession) -> None:
    opening = opened(session, document())
    read = document()
    outline = session.outline(read)
    drafted = session.draft(opening, read.text, outline, draft_of(read.text, "水池要有人洗"))
    assert any("水池要有人洗" in one for one in drafted.anchor.heading_path)
    session.apply(opening.document, [Change(None, drafted)])
    session.recall.make([RecallDraft(MARK, drafted.id)])
    face = session.recall.look(WISHES).face
    assert face is not None
    assert "水池" not in face.context + face.question
    assert HEADING in face.context


def test_of_a_sentence_marked_as_a_whole_the_beginning_stays(session: ReadingSession, opening: Opening) -> None:
    carded(session, opening, "喝水不是小事。群众拧开龙头，流出来的是水，照出来的是作风。")
    face = session.recall.look(WISHES).face
    assert face is not None
    assert face.question.endswith(f"{GAP}。群众拧开龙头，{GAP}。")
    assert face.answer == ("喝水不是小事", "流出来的是水，照出来的是作风")


def test_a_cue_is_more_than_a_number_and_cuts_through_no_word() -> None:
    lines = {
        "第二十六条\u3000国务院有关部门颁布等级标准。": ("第二十六条\u3000国务院有", "关部门颁布等级标准"),
        "清淤干渠\t水管所\t三月底前": ("清淤干渠\t", "水管所\t三月底前"),
        "Canals are repaired before the water comes": ("Canals are", "repaired before the water comes"),
    }
    for line, (cue, left_out) in lines.items():
        face = mark_face(line, Span(0, len(line)))
        assert face is not None
        assert face.question.split(GAP)[0].rstrip(" ") == cue
        assert face.answer == (left_out,)
    assert mark_face("＝＝＝＝＝＝＝＝＝＝", Span(0, 10)) is None


def test_a_card_follows_its_mark_to_another_edition_and_its_note(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "支部就三天没有脸")
    session.apply(opening.document, [Change(one, one.with_changes(note="谁的脸"))])
    opened(session, document(LATER.replace("群众拧开", "老百姓拧开"), Path("/讲话/饮水.txt")))
    two = mark(session, opening, document(), "流出来的是水")
    session.recall.make([RecallDraft(MARK, two.id)])
    faces = [session.recall.face(card) for card in session.recall.of_document(opening.document)]
    assert {face.note for face in faces if face} >= {"谁的脸"}
    assert [one.status for one in session.annotations(opening.document) if one.note] == ["to-review"]
    assert {face.answer for face in faces if face and face.note} == {("支部就三天没有脸",)}, "a guess is asked, not what was marked"


def test_a_card_whose_mark_has_gone_is_silent_until_that_is_back(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "照出来的是作风")
    session.apply(opening.document, [Change(one, None)])
    assert (session.recall.look(WISHES).card, session.recall.day(WISHES).total) == (None, 0)
    session.apply(opening.document, [Change(None, one)])
    assert session.recall.day(WISHES).new == 1
    session.holdings.remove([opening.document])
    assert session.recall.day(WISHES).total == 0
    session.holdings.restore([opening.document])
    sight = session.recall.look(WISHES)
    assert sight.card is not None
    assert sight.card.subject == one.id


def test_a_mark_emptied_from_the_trash_takes_its_card_along(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "照出来的是作风")
    answer(session, GOOD)
    session.apply(opening.document, [Change(session.annotations(opening.document)[0], None)])
    session.empty_trash([one.id])
    assert rows(session) == []


def test_a_heading_is_asked_for_its_marked_sentences_else_for_its_points(session: ReadingSession, opening: Opening) -> None:
    session.recall.make([section(opening, HEADING)])
    face = session.recall.look(WISHES).face
    assert face is not None
    assert face.question == HEADING
    assert [one[:3] for one in face.answer] == ["一是管", "二是水", "三是水"]
    mark(session, opening, document(), "水费要有人收")
    face = session.recall.look(WISHES).face
    assert face is not None
    assert face.answer == ("三是水费要有人收，收多少、花多少，月月上墙。",)
    session.recall.make([section(opening, "三、责任要再实一寸")])
    (other,) = (session.recall.face(card) for card in session.recall.of_document(opening.document) if "责任" in card.subject)
    assert other is not None
    assert other.answer[0].startswith("话说到")


def test_a_section_that_is_not_in_the_text_any_more_is_passed_over(session: ReadingSession, opening: Opening) -> None:
    assert session.recall.make([section(opening, "四、没有这一条")]) == ()
    made = session.recall.make([section(opening, HEADING)])
    opened(session, document(SPEECH.replace(HEADING, "")))
    sight = session.recall.look(WISHES)
    assert (sight.card, sight.day.waiting, sight.passed) == (None, 0, frozenset(made))


def test_a_section_goes_by_what_the_text_calls_it_when_the_reader_renames_it(session: ReadingSession, opening: Opening) -> None:
    read = document()
    session.recall.make([section(opening, HEADING)])
    state = edited(session.outline(read), (), read.text, opening.edition)
    (index,) = (at for at, node in enumerate(state.outline.nodes) if node.line == HEADING)
    stored = session.apply_outline(opening.document, acts.rename(state, index, "管水"))
    renamed = session.recall.look(WISHES).face
    assert renamed is not None
    assert (renamed.question, renamed.answer[0][:3]) == ("二、管水", "一是管")
    outline = edited(session.outline(read), stored, read.text, opening.edition).outline
    subject = subject_at(read.text, outline, outline.nodes[index].offset)
    assert subject == section(opening, HEADING).subject, "a second card would be made of the same heading"


def test_a_point_is_asked_for_what_stands_behind_its_own_sentence(session: ReadingSession, opening: Opening) -> None:
    point = next(node.line for node in session.outline(document()).nodes if node.line.startswith("二是"))
    session.recall.make([section(opening, point)])
    assert session.recall.look(WISHES).face is None


def test_a_phrase_is_asked_for_its_members(session: ReadingSession, opening: Opening) -> None:
    known = session.recall.make([RecallDraft(PHRASE, "四个意识", opening.document), RecallDraft(PHRASE, "四个意识")])
    assert len(known) == 1
    sight = session.recall.look(WISHES)
    assert sight.face is not None
    assert (sight.face.question, len(sight.face.answer)) == ("四个意识", 4)


def test_of_a_phrase_that_nobody_explains_there_is_no_card(session: ReadingSession, opening: Opening) -> None:
    assert session.recall.make([RecallDraft(PHRASE, "八个想得到", opening.document)]) == ()
    text = SPEECH + "落实“三个一遍”：每月走一遍、查一遍、算一遍。\n"
    other = opened(session, document(text, Path("/讲话/三个一遍.txt")))
    (made,) = session.recall.make([RecallDraft(PHRASE, "三个一遍", other.document)])
    (card,) = session.recall.of_document(other.document)
    face = session.recall.face(card)
    assert face is not None
    assert (card.id, len(face.answer)) == (made, 3)


def test_a_card_is_made_once_and_keeps_its_past_when_it_is_made_again(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "照出来的是作风")
    answer(session, GOOD)
    assert session.recall.make([RecallDraft(MARK, one.id)]) == ()
    assert session.recall.drop([one.id]) == (one.id,)
    assert session.recall.day(WISHES).total == 0
    assert session.recall.make([RecallDraft(MARK, one.id)]) == (one.id,)
    (card,) = session.recall.of_document(opening.document)
    assert card.reviews == 1
    assert session.recall.make([RecallDraft(MARK, "f" * 32), RecallDraft(SECTION, "[]", 999, 1)]) == ()


def test_an_answer_that_is_taken_back_leaves_no_trace(session: ReadingSession, opening: Opening) -> None:
    carded(session, opening, "照出来的是作风")
    before = rows(session)
    sight = session.recall.look(WISHES)
    assert sight.card is not None
    first = session.recall.answer(sight.card, GOOD, took=1200, wishes=WISHES)
    between = rows(session)
    second = session.recall.answer(first.after, EASY, took=800, wishes=WISHES)
    assert session.recall.day(WISHES).done == 2
    with pytest.raises(ChangedMeanwhile):
        session.recall.take_back(first)
    assert session.recall.take_back(second) == first.after
    assert rows(session) == between
    assert session.recall.take_back(first) == sight.card
    assert rows(session) == before


def test_a_card_that_was_suspended_and_deleted_meanwhile_lets_its_answer_be_taken_back(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "照出来的是作风")
    card = session.recall.look(WISHES).card
    assert card is not None
    given = session.recall.answer(card, AGAIN, took=0, wishes=WISHES)
    session.recall.suspend([one.id])
    assert session.recall.wake() == (one.id,)
    session.recall.restore(session.recall.drop([one.id]))
    assert session.recall.take_back(given) == card
    assert session.recall.day(WISHES).done == 0


def test_answers_given_while_the_clock_was_ahead_are_none_of_today(session: ReadingSession, opening: Opening) -> None:
    wishes = RecallWishes(new_a_day=1)
    carded(session, opening, "照出来的是作风")
    carded(session, opening, "月月上墙")
    now = datetime.now(UTC)
    answer(session, GOOD, wishes, now + timedelta(days=400))
    assert (session.recall.day(wishes, now).done, session.recall.day(wishes, now).new) == (0, 1)
    first = session.recall.look(wishes, now=now).card
    assert first is not None
    second = session.recall.answer(first, AGAIN, took=0, wishes=wishes, now=now).after
    twice = session.recall.answer(second, GOOD, took=0, wishes=wishes, now=now)
    assert (session.recall.day(wishes, now).done, session.recall.day(wishes, now).new) == (2, 0)
    assert session.recall.take_back(twice) == second


def test_an_answer_to_a_card_that_was_answered_elsewhere_is_refused(session: ReadingSession, opening: Opening) -> None:
    carded(session, opening, "照出来的是作风")
    card = session.recall.look(WISHES).card
    assert card is not None
    session.recall.answer(card, GOOD, took=0, wishes=WISHES)
    held = rows(session)
    with pytest.raises(ChangedMeanwhile):
        session.recall.answer(card, AGAIN, took=0, wishes=WISHES)
    assert rows(session) == held


def test_a_day_ends_and_goes_on_with_what_is_learned(session: ReadingSession, opening: Opening) -> None:
    for quote in ("照出来的是作风", "月月上墙", "担子也就分到了肩上"):
        carded(session, opening, quote)
    wishes = RecallWishes(new_a_day=2)
    now = datetime.now(UTC)
    assert session.recall.look(wishes, now=now).day.new == 2
    answer(session, GOOD, wishes, now)
    # What is learned comes behind the new ones, but a little early rather than not at all.
    assert answer(session, AGAIN, wishes, now).day.new == 0
    sight = session.recall.look(wishes, now=now)
    assert (sight.day.learning, sight.day.done, sight.day.known, sight.day.is_more) == (2, 2, 1, True)
    assert sight.card is not None
    for _ in range(6):
        if session.recall.look(wishes, now=now).card is None:
            break
        answer(session, EASY, wishes, now)
    ended = session.recall.look(wishes, now=now)
    assert (ended.card, ended.day.waiting, ended.wait) == (None, 0, None)
    assert ended.day.next_due is not None
    tomorrow = session.recall.look(wishes, now=now + timedelta(days=1))
    assert tomorrow.day.new == 1
    later = session.recall.look(wishes, now=read_time(ended.day.next_due))
    assert later.day.due >= 1


def test_a_suspended_card_does_not_come(session: ReadingSession, opening: Opening) -> None:
    one = carded(session, opening, "照出来的是作风")
    assert session.recall.suspend([one.id]) == (one.id,)
    assert session.recall.suspend([one.id]) == ()
    assert (session.recall.look(WISHES).card, session.recall.day(WISHES).total) == (None, 1)
    assert session.recall.day(WISHES).suspended == 1
    assert session.recall.make(session.recall.drop([one.id]) and [RecallDraft(MARK, one.id)]) == (one.id,)
    assert session.recall.look(WISHES).card is not None, "made anew it would never come"


def test_cards_go_with_their_documents_when_these_are_joined_and_parted(session: ReadingSession, opening: Opening) -> None:
    other = opened(session, document(SPEECH.replace("饮水安全", "用水管护"), Path("/讲话/管护.txt")))
    session.recall.make([section(other, HEADING), section(opening, HEADING)])
    session.editions.join(opening.document, other.document)
    assert len(session.recall.of_document(opening.document)) == 2
    alone = session.editions.part(opening.document, next(one.number for one in session.editions.listed(opening.document) if one.is_joined))
    assert [len(session.recall.of_document(row)) for row in (opening.document, alone)] == [1, 1]
    assert session.check().faults == ()


def test_without_a_library_there_is_nothing_to_recall(session: ReadingSession) -> None:
    assert session.recall.look(WISHES).card is None
    assert (session.recall.day(WISHES).waiting, session.recall.of_document(1)) == (0, ())
    assert isinstance(RecallCard("1", MARK, None, "1", ""), RecallCard)
