"""Annotations from files of others: what would become of them, taking them, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.errors import ChangedMeanwhile
from core.incoming import CHANGED, KNOWN, MOVED, NEW, ORPHAN, REMOVED, TO_REVIEW, IncomingDocument, IncomingMark, IncomingSet
from core.links import link_to
from core.offers import Offer
from core.spans import Span
from tests.core.library_kit import LATER, OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.incoming import Taking
    from core.session import Opening, ReadingSession

WATER = "群众拧开龙头，流出来的是水，照出来的是作风。"
SHAME = "哪个村三天没有水，哪个村的支部就三天没有脸。"


def incoming(quote: str, key: str = "a", **values: object) -> IncomingMark:
    return replace(IncomingMark(key * 32, quote), **values)  # type: ignore[arg-type]


def found(*marks: IncomingMark, text: str | None = None, form: str = "jsonld", **values: str) -> IncomingSet:
    return IncomingSet(form, "处长的批注", (IncomingDocument(values.pop("name", ""), marks, text, **values),))


def planned(session: ReadingSession, some: IncomingSet, document: int) -> Taking:
    (taking,) = session.incoming.plan(some, [document])
    return taking


def states(taking: Taking) -> list[str]:
    return [one.state for one in taking.proposals]


def take_back(session: ReadingSession, made: Iterable[tuple[int, tuple[Change, ...]]]) -> None:
    session.apply_all([(row, [change.inverse for change in reversed(changes)]) for row, changes in made])


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, document())


def test_what_is_taken_stands_in_the_text_with_all_that_the_file_says(session: ReadingSession, opening: Opening) -> None:
    said = incoming(
        WATER,
        kind="wavy",
        colour="indigo",
        note="好",
        tags=("作风",),
        star=True,
        task={"task": "抄送"},
        author="处长",
        created="2026-03-05T01:02:03Z",
    )
    taking = planned(session, found(said), opening.document)
    assert (taking.title, taking.edition, states(taking)) == ("在全镇农村饮水安全工作会议上的讲话", 1, [NEW])
    assert session.annotations(opening.document) == ()
    session.incoming.take([taking])
    (one,) = session.annotations(opening.document)
    assert one == taking.proposals[0].annotation
    assert (one.anchor.quote, one.anchor.heading_path, one.status) == (WATER, ("一、认识要再深一层",), "anchored")
    assert (one.kind, one.colour, one.note, one.tags, one.star, one.task) == ("wavy", "indigo", "好", ("作风",), True, {"task": "抄送"})
    assert (one.author, one.created) == ("处长", "2026-03-05T01:02:03Z")


def test_a_set_of_one_author_is_signed_with_that_name(session: ReadingSession, opening: Opening) -> None:
    some = replace(found(incoming(WATER), incoming(SHAME, "b", author="李春和")), author="处长")
    assert [one.annotation.author for one in planned(session, some, opening.document).proposals] == ["处长", "李春和"]


def test_proposals_stand_in_text_order_and_those_without_a_place_last(session: ReadingSession, opening: Opening) -> None:
    some = found(
        incoming("这一句在哪里都没有说过，只在别处说过。", "a"),
        incoming(SHAME, "b"),
        incoming("群众拧开了水龙头，流出来的是水，照出来的是作风", "c"),
        incoming("村", "d"),
        incoming("", "e", kind="document-note", note="通篇好"),
    )
    taking = planned(session, some, opening.document)
    assert [(one.mark.key[0], one.state) for one in taking.proposals] == [
        ("e", NEW),
        ("d", TO_REVIEW),
        ("c", MOVED),
        ("b", NEW),
        ("a", ORPHAN),
    ]
    assert taking.counts() == {NEW: 2, MOVED: 1, TO_REVIEW: 1, ORPHAN: 1}
    session.incoming.take([taking])
    assert {one.status for one in session.annotations(opening.document)} == {"anchored", "moved", "to-review", "orphan"}
    assert session.check().faults == ()


def test_the_same_set_again_changes_nothing(session: ReadingSession, opening: Opening) -> None:
    some = found(incoming(WATER), incoming("没有这一句，从来没有。", "b", note="?"), incoming(SHAME), incoming(SHAME))
    first = planned(session, some, opening.document)
    session.incoming.take([first])
    held = session.annotations(opening.document)
    again = planned(session, some, opening.document)
    assert again.counts() == {KNOWN: len(first.proposals)}
    assert session.incoming.take([again]) == session.incoming.take([again], [one.mark.key for one in again.proposals]) == ()
    assert session.annotations(opening.document) == held
    with pytest.raises(ChangedMeanwhile):
        session.incoming.take([first])


def test_taking_is_undone_and_done_again_as_one_step(session: ReadingSession, opening: Opening) -> None:
    other = opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    some = IncomingSet(
        "qdpx",
        "x",
        (IncomingDocument("", (incoming(WATER),)), IncomingDocument("", (incoming("资料室的灯，应当比食堂的灯亮得久。", "b"),))),
    )
    takings = session.incoming.plan(some, [opening.document, other.document])
    made = session.incoming.take(takings)
    assert [row for row, _ in made] == [opening.document, other.document]
    take_back(session, made)
    assert session.annotations(opening.document) == session.annotations(other.document) == ()
    session.apply_all(made)
    assert len(session.annotations(opening.document)) == len(session.annotations(other.document)) == 1


def test_nothing_is_stored_if_one_of_several_documents_has_changed_meanwhile(session: ReadingSession, opening: Opening) -> None:
    other = opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    some = IncomingSet("qdpx", "x", (IncomingDocument("", (incoming(WATER),)), IncomingDocument("", (incoming("坐得住冷板凳", "b"),))))
    takings = session.incoming.plan(some, [opening.document, other.document])
    session.incoming.take(takings[1:])
    with pytest.raises(ChangedMeanwhile):
        session.incoming.take(takings)
    assert session.annotations(opening.document) == ()


def test_only_what_is_chosen_is_taken(session: ReadingSession, opening: Opening) -> None:
    taking = planned(session, found(incoming(WATER), incoming(SHAME, "b")), opening.document)
    ((_, (change,)),) = session.incoming.take([taking], ["b" * 32])
    assert change.after is not None
    assert [one.anchor.quote for one in session.annotations(opening.document)] == [SHAME]


def test_what_the_reader_has_removed_is_not_taken_again_unless_it_is_chosen(session: ReadingSession, opening: Opening) -> None:
    some = found(incoming(WATER))
    take_back(session, session.incoming.take([planned(session, some, opening.document)]))
    taking = planned(session, some, opening.document)
    assert states(taking) == [REMOVED]
    assert session.incoming.take([taking]) == ()
    session.incoming.take([taking], ["a" * 32])
    assert states(planned(session, some, opening.document)) == [KNOWN]


def test_what_was_removed_for_good_can_be_chosen_too_and_is_known_then(session: ReadingSession, opening: Opening) -> None:
    some = found(incoming(WATER))
    for _ in range(3):
        take_back(session, session.incoming.take([planned(session, some, opening.document)], ["a" * 32]))
        session.empty_trash()
        assert states(planned(session, some, opening.document)) == [REMOVED]
    session.incoming.take([planned(session, some, opening.document)], ["a" * 32])
    assert states(planned(session, some, opening.document)) == [KNOWN]
    assert len(session.annotations(opening.document)) == 1


def test_a_note_that_changed_in_the_file_is_taken_only_if_it_is_chosen_and_what_it_said_is_kept(
    session: ReadingSession, opening: Opening
) -> None:
    session.incoming.take([planned(session, found(incoming(WATER, note="先这样")), opening.document)])
    before = session.annotations(opening.document)
    taking = planned(session, found(incoming(WATER, note="改定了", updated="2030-01-01T00:00:00.000Z")), opening.document)
    assert (states(taking), taking.proposals[0].before) == ([CHANGED], before[0])
    assert session.incoming.take([taking]) == ()
    made = session.incoming.take([taking], ["a" * 32])
    (after,) = session.annotations(opening.document)
    assert (after.note, after.updated, after.anchor) == ("改定了", "2030-01-01T00:00:00.000Z", before[0].anchor)
    assert [one.note for one in session.history(after.id)] == ["先这样"]
    take_back(session, made)
    assert [one.note for one in session.annotations(opening.document)] == ["先这样"]


def test_own_annotations_that_come_back_are_themselves(session: ReadingSession, opening: Opening) -> None:
    mine = mark(session, opening, document(), WATER, "记一笔")
    back = incoming(WATER, note="记一笔", own_id=mine.id, author="我")
    assert [one.before for one in planned(session, found(back), opening.document).proposals] == [mine]
    assert states(planned(session, found(back), opening.document)) == [KNOWN]
    assert states(planned(session, found(replace(back, note="改过")), opening.document)) == [CHANGED]


def test_a_file_that_does_not_say_how_a_mark_looks_changes_nothing_of_it(session: ReadingSession, opening: Opening) -> None:
    mine = mark(session, opening, document(), WATER, "记一笔").with_changes(kind="wavy", colour="rouge", tags=("作风",))
    session.apply(opening.document, [Change(session.annotations(opening.document)[0], mine)])
    for said in (incoming(WATER), incoming(WATER, note="**记一笔**"), incoming(WATER, own_id=mine.id)):
        assert states(planned(session, found(said, form="markdown"), opening.document)) == [KNOWN]
    assert states(planned(session, found(incoming(WATER, note="别的话"), form="markdown"), opening.document)) == [NEW]


def test_an_annotation_of_another_document_gets_an_id_of_its_own(session: ReadingSession, opening: Opening) -> None:
    mine = mark(session, opening, document(), WATER)
    other = opened(session, document(OTHER + SPEECH, Path("/讲话/合订.txt")))
    back = found(incoming(WATER, own_id=mine.id))
    taking = planned(session, back, other.document)
    assert (states(taking), taking.proposals[0].annotation.id == mine.id) == ([NEW], False)
    session.incoming.take([taking])
    assert states(planned(session, back, other.document)) == states(planned(session, back, opening.document)) == [KNOWN]


def test_a_colleagues_id_is_kept_in_a_library_that_does_not_have_it(session: ReadingSession, opening: Opening) -> None:
    (one,) = planned(session, found(incoming(WATER, own_id="0f" * 16)), opening.document).proposals
    assert one.annotation.id == "0f" * 16


def test_places_are_looked_for_in_the_newest_text_whatever_edition_the_file_has(session: ReadingSession, opening: Opening) -> None:
    old = document()
    later = opened(session, document(LATER))
    assert later.document == opening.document
    at = old.text.index("今天这次会议，主要任务是把水的事情再摆一摆")
    some = [incoming("今天这次会议，主要任务是把水的事情再摆一摆", span=Span(at, at + 21)), incoming(WATER, "b")]
    with_text, named = found(*some, text=old.text), found(*some, text_digest=old.text_digest)
    for one in (with_text, named):
        taking = planned(session, one, opening.document)
        assert (taking.edition, states(taking)) == (later.edition, [MOVED, NEW])
        assert taking.proposals[0].annotation.anchor.quote.endswith("把水的事情再摆一摆")


def test_places_are_looked_for_in_the_text_as_the_reader_has_corrected_it(session: ReadingSession, opening: Opening) -> None:
    at = document().text.index("拧开")
    made = opened(session, session.correct(opening, document(), Span(at, at + 2), "打开"))
    some = found(incoming(WATER, note="好"), text=document().text)
    taking = planned(session, some, opening.document)
    assert (taking.edition, states(taking)) == (made.edition, [MOVED])
    assert taking.proposals[0].annotation.anchor.quote == WATER.replace("拧开", "打开")


def test_what_waits_for_review_is_found_when_the_passage_comes_in_a_later_edition(session: ReadingSession, opening: Opening) -> None:
    session.incoming.take([planned(session, found(incoming("谁家断了水，先去问支部。这一条记在墙上。")), opening.document)])
    assert [one.status for one in session.annotations(opening.document)] == ["orphan"]
    later = opened(session, document(LATER.replace("先去问支部。", "先去问支部。这一条记在墙上。")))
    (one,) = session.annotations(later.document)
    assert one.status in {"moved", "anchored", "to-review"}
    assert "这一条记在墙上" in one.span.of(document(LATER.replace("先去问支部。", "先去问支部。这一条记在墙上。")).text)


def test_what_is_put_up_for_review_shows_the_words_of_the_file_and_where_they_may_stand(session: ReadingSession, opening: Opening) -> None:
    some = found(incoming("三是水费要有人收，收多少、花了多少，月月要上墙公布", prefix="二是水池要有人洗。"), incoming("群众", "b"))
    session.incoming.take([planned(session, some, opening.document)])
    short, long = sorted(session.editions.reviews(opening.document), key=lambda one: len(one.old_span))
    assert short.old_span.of(short.old_text) == "群众"
    assert {one.span.of(document().text) for one in short.candidates} == {"群众"}
    assert len(short.candidates) > 1
    assert long.old_span.of(long.old_text) == "三是水费要有人收，收多少、花了多少，月月要上墙公布"
    assert long.candidates[0].span.of(document().text).startswith("三是水费要有人收")
    session.apply(opening.document, [Change(one.annotation, session.given_up(one)) for one in (short, long)])
    assert [one.status for one in session.annotations(opening.document)] == ["orphan", "orphan"]
    assert session.check().faults == ()


def test_a_layer_knows_nothing_of_the_readers_own_annotations(session: ReadingSession, opening: Opening) -> None:
    mark(session, opening, document(), WATER)
    (taking,) = session.incoming.plan(found(incoming(WATER)), [opening.document], is_apart=True)
    assert states(taking) == [NEW]


def test_documents_of_a_file_are_known_by_text_ids_link_name_or_words(session: ReadingSession, opening: Opening) -> None:
    other = opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    mine = mark(session, opening, document(), WATER)
    some = IncomingSet(
        "jsonld",
        "x",
        (
            IncomingDocument("别的名字", (incoming(SHAME),), document().text.replace("\n", "\n\n")),
            IncomingDocument("别的名字", (incoming("", own_id=mine.id),)),
            IncomingDocument("", (incoming(""),), location=link_to(other.document)),
            IncomingDocument("座谈.docx", (incoming(""),)),
            IncomingDocument("在全镇农村饮水安全工作会议上的讲话（某镇）", (incoming(""),)),
            IncomingDocument("", (incoming("就着这杯茶，说说心里话。"), incoming("资料室的灯，应当比食堂的灯亮得久"))),
            IncomingDocument("没有的书", (incoming("完全没有的一句话，在哪里也找不着。"),)),
            IncomingDocument("", (incoming(""),), location=str(Path("/讲话/座谈.txt"))),
        ),
    )
    first, second = opening.document, other.document
    assert session.incoming.destinations(some) == (first, first, second, second, first, second, None, second)
    session.holdings.remove([first])
    assert session.incoming.destinations(some)[:2] == (None, None)
    assert session.incoming.plan(some, [first, *[None] * 7]) == ()


def test_without_a_library_nothing_is_known(session: ReadingSession) -> None:
    assert session.incoming.destinations(found(incoming(WATER))) == (None,)
    assert not session.library.exists()


def test_what_the_file_itself_offered_and_was_taken_is_known(session: ReadingSession) -> None:
    read = document()
    at = read.text.index(WATER)
    offer = Offer("e" * 32, Span(at, at + len(WATER)), "underline", "rouge", "此处存疑")
    opening = opened(session, replace(read, offers=(offer,)))
    made = session.offered(opening, read.text, session.outline(read), [offer])
    session.apply(opening.document, [Change(None, one) for one in made])
    assert [one.kind for one in session.annotations(opening.document)] == ["underline"]
    again = incoming(WATER, "e", kind="underline", colour="rouge", note="此处存疑", span=offer.span)
    assert states(planned(session, found(again, text=read.text, form="docx"), opening.document)) == [KNOWN]
