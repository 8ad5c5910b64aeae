"""Annotations that a file holds are offered, taken once, or declined."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.errors import ChangedMeanwhile
from core.offers import Offer
from core.outline import recognise
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.document import Document
    from core.session import Opening


def offer(text: str, key: str, quote: str, **values: str) -> Offer:
    start = text.index(quote)
    return Offer(key * 32, Span(start, start + len(quote)), "highlight", "cinnabar", **values)


def with_offers(text: str = SPEECH, path: Path = Path("/讲话/饮水.docx")) -> Document:
    read = document(text, path, reader="docx/1")
    offers = (
        offer(read.text, "a", "喝水不是小事", note="说得好", author="王小二", created="2026-03-02T08:00:00+00:00"),
        offer(read.text, "b", "月月上墙", note="查一查"),
    )
    return replace(read, offers=offers)


READ = with_offers()
OUTLINE = recognise(READ.text, READ.paragraphs)


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, READ)


def take(session: ReadingSession, opening: Opening, offers: tuple[Offer, ...]) -> tuple[Annotation, ...]:
    return session.apply(opening.document, [Change(None, one) for one in session.offered(opening, READ.text, OUTLINE, offers)])


def test_a_new_document_offers_what_its_file_holds(opening: Opening) -> None:
    assert opening.offers == READ.offers
    assert opening.annotations == ()


def test_an_offer_becomes_an_annotation_of_its_author_and_time(session: ReadingSession, opening: Opening) -> None:
    first, second = session.offered(opening, READ.text, OUTLINE, opening.offers)
    assert session.annotations(opening.document) == ()
    assert (first.anchor.quote, first.colour, first.note, first.author) == ("喝水不是小事", "cinnabar", "说得好", "王小二")
    assert first.created == "2026-03-02T08:00:00+00:00"
    assert first.anchor.heading_path == ("一、认识要再深一层",)
    assert (second.author, second.created) == ("", second.updated)
    stored = take(session, opening, opening.offers)
    assert [one.id for one in stored] == [first.id, second.id]
    assert session.annotations(opening.document) == stored


def test_what_was_taken_is_offered_no_more_even_after_it_was_removed(session: ReadingSession, opening: Opening) -> None:
    (taken,) = take(session, opening, opening.offers[:1])
    assert opened(session, READ).offers == opening.offers[1:]
    session.apply(opening.document, [Change(taken, None)])
    assert opened(session, READ).offers == opening.offers[1:]


def test_taking_is_undone_and_done_again(session: ReadingSession, opening: Opening) -> None:
    stored = take(session, opening, opening.offers)
    session.apply(opening.document, [Change(one, None) for one in stored])
    assert session.annotations(opening.document) == ()
    assert [one.id for one in take(session, opening, opening.offers)] == [one.id for one in stored]


def test_an_offer_that_was_taken_is_left_out_the_second_time(session: ReadingSession, opening: Opening) -> None:
    take(session, opening, opening.offers[:1])
    (left,) = session.offered(opening, READ.text, OUTLINE, opening.offers)
    assert left.anchor.quote == "月月上墙"
    take(session, opening, opening.offers)
    assert session.offered(opening, READ.text, OUTLINE, opening.offers) == ()
    assert len(session.annotations(opening.document)) == 2


def test_two_windows_that_take_the_same_offers_at_once_leave_one_of_each(session: ReadingSession, tmp_path: Path) -> None:
    opening = opened(session, READ)
    with ReadingSession(tmp_path / "library.db") as other:
        there = opened(other, READ)
        mine = session.offered(opening, READ.text, OUTLINE, opening.offers)
        theirs = other.offered(there, READ.text, OUTLINE, there.offers[1:])
        other.apply(there.document, [Change(None, one) for one in theirs])
        with pytest.raises(ChangedMeanwhile):
            session.apply(opening.document, [Change(None, one) for one in mine])
    assert [one.anchor.quote for one in session.annotations(opening.document)] == ["月月上墙"]
    take(session, opening, opening.offers)
    assert len(session.annotations(opening.document)) == 2


def test_what_was_declined_is_offered_no_more(session: ReadingSession, opening: Opening) -> None:
    session.decline_offers(opening.document, [one.key for one in opening.offers[:1]])
    session.decline_offers(opening.document, [one.key for one in opening.offers[:1]])
    assert opened(session, READ).offers == opening.offers[1:]
    assert session.annotations(opening.document) == ()


def test_a_plan_made_before_another_window_took_an_offer_is_made_again(session: ReadingSession, opening: Opening, tmp_path: Path) -> None:
    plan = session.plan(READ)
    with ReadingSession(tmp_path / "library.db") as other:
        take(other, opening, opening.offers[:1])
        other.decline_offers(opening.document, [opening.offers[1].key])
    assert session.admit(plan).offers == ()


def test_an_edited_copy_offers_only_what_is_new(session: ReadingSession, opening: Opening) -> None:
    take(session, opening, opening.offers[:1])
    edited = with_offers(SPEECH.replace("同志们：", "各位同志："))
    edited = replace(edited, offers=(*edited.offers, offer(edited.text, "c", "水池要有人洗")))
    again = opened(session, edited)
    assert (again.document, again.edition) == (opening.document, 2)
    assert [one.key[0] for one in again.offers] == ["b", "c"]
    assert [one.anchor.quote for one in again.annotations] == ["喝水不是小事"]


def test_the_same_offer_in_two_documents_is_taken_in_each(session: ReadingSession, opening: Opening) -> None:
    other_text = SPEECH[:20] + "另一篇。" * 200 + "喝水不是小事。月月上墙。"
    other = with_offers(other_text, Path("/讲话/另一篇.docx"))
    there = opened(session, other)
    assert there.document != opening.document
    take(session, opening, opening.offers)
    assert there.offers == other.offers
    taken = session.offered(there, other.text, recognise(other.text, other.paragraphs), there.offers)
    assert len(session.apply(there.document, [Change(None, one) for one in taken])) == 2


def test_very_many_offers_are_sorted_out(session: ReadingSession) -> None:
    read = document(SPEECH, Path("/讲话/多.docx"), reader="docx/1")
    many = tuple(Offer(f"{n:032x}", Span(n % 200, n % 200 + 3), "highlight", "indigo") for n in range(1_200))
    opening = opened(session, replace(read, offers=many))
    taken = session.offered(opening, read.text, OUTLINE, many[:600])
    session.apply(opening.document, [Change(None, one) for one in taken])
    session.decline_offers(opening.document, [one.key for one in many[600:1_190]])
    assert opened(session, replace(read, offers=many)).offers == many[1_190:]
