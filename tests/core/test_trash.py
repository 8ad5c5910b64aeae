"""What was taken off a text, put back or gone for good."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Annotation, Change, timestamp
from core.errors import ChangedMeanwhile
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened
from tests.data.libraries.make_sample import printed_document

if TYPE_CHECKING:
    from core.session import Opening

READ = document()


def dressed(session: ReadingSession, opening: Opening, quote: str) -> Annotation:
    """Return an annotation with something in every field, and an earlier wording."""
    made = mark(session, opening, READ, quote, "初稿")
    after = replace(
        made, note="定稿", tags=("水", "账"), star=True, task={"task": "抄给各村", "due": "年底前"}, group="1" * 32, author="读者"
    )
    (stored,) = session.apply(opening.document, [Change(made, after)])
    return stored


def test_the_trash_holds_what_was_taken_off_the_newest_first(session: ReadingSession) -> None:
    opening = opened(session, READ)
    first, second = mark(session, opening, READ, "月月上墙"), mark(session, opening, READ, "喝水不是小事")
    session.apply(opening.document, [Change(second, None)])
    moment = timestamp()
    while timestamp() == moment:
        pass  # times are kept in milliseconds, and two writes may be done within one
    session.apply(opening.document, [Change(first, None)])
    buried = session.trash()
    assert [one.annotation for one in buried] == [first, second]
    assert {(one.document, one.name) for one in buried} == {(opening.document, "在全镇农村饮水安全工作会议上的讲话")}
    assert buried[0].deleted >= buried[1].deleted >= second.updated


def test_the_trash_of_one_document_holds_its_own(session: ReadingSession) -> None:
    opening, other_read = opened(session, READ), document(OTHER, Path("/讲话/座谈.txt"))
    other = opened(session, other_read)
    one, two = mark(session, opening, READ, "月月上墙"), mark(session, other, other_read, "这杯茶")
    session.apply_all([(opening.document, [Change(one, None)]), (other.document, [Change(two, None)])])
    assert [buried.annotation for buried in session.trash(other.document)] == [two]
    assert {buried.annotation for buried in session.trash()} == {one, two}


def test_an_annotation_comes_back_exactly_with_its_wordings(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = dressed(session, opening, "月月上墙")
    before = session.annotations(opening.document)
    wordings = session.history(made.id)
    session.apply(opening.document, [Change(made, None)])
    (buried,) = session.trash()
    assert session.apply(opening.document, [Change(None, buried.annotation)]) == (made,)
    assert session.annotations(opening.document) == before
    assert session.history(made.id) == wordings
    assert [one.note for one in wordings] == ["初稿"]
    assert session.trash() == ()


def test_several_come_back_in_one_step_and_undo_buries_them_again(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = [dressed(session, opening, quote) for quote in ("月月上墙", "喝水不是小事", "水池要有人洗")]
    before = session.annotations(opening.document)
    session.apply(opening.document, [Change(one, None) for one in made])
    step = [Change(None, one.annotation) for one in session.trash()]
    session.apply(opening.document, step)
    assert session.annotations(opening.document) == before
    session.apply(opening.document, [change.inverse for change in reversed(step)])
    assert session.annotations(opening.document) == ()
    assert {one.annotation.id for one in session.trash()} == {one.id for one in made}


def test_what_was_taken_off_in_an_old_edition_comes_back_in_the_new_one(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙", "好")
    session.apply(opening.document, [Change(made, None)])
    changed = document(SPEECH.replace("同志们：", "各位同志："))
    opened(session, changed)
    (buried,) = session.trash()
    session.apply(opening.document, [Change(None, buried.annotation)])
    assert [(one.id, one.span.of(changed.text), one.edition) for one in session.annotations(opening.document)] == [(made.id, "月月上墙", 2)]


def test_an_orphan_comes_back_as_one(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "看群众的水缸满不满")
    cut = document(SPEECH[: SPEECH.index("三、责任")])
    (orphan,) = opened(session, cut).to_review
    session.apply(opening.document, [Change(orphan, None)])
    (buried,) = session.trash()
    assert buried.annotation == orphan
    session.apply(opening.document, [Change(None, buried.annotation)])
    assert opened(session, cut).to_review == (orphan,)


def test_what_was_emptied_never_comes_back(session: ReadingSession) -> None:
    opening = opened(session, READ)
    gone, kept = dressed(session, opening, "月月上墙"), mark(session, opening, READ, "喝水不是小事")
    session.apply(opening.document, [Change(gone, None), Change(kept, None)])
    assert session.empty_trash([gone.id, "0" * 32]) == 1
    assert session.history(gone.id) == ()
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(None, kept), Change(None, gone)])
    assert [one.annotation for one in session.trash()] == [kept]
    session.apply(opening.document, [Change(None, kept)])
    assert session.annotations(opening.document) == (kept,)
    assert session.check().faults == ()


def test_an_annotation_that_stands_is_not_emptied(session: ReadingSession) -> None:
    opening = opened(session, READ)
    made = mark(session, opening, READ, "月月上墙")
    assert session.empty_trash([made.id]) == session.empty_trash() == 0
    assert session.annotations(opening.document) == (made,)


def test_an_annotation_of_the_file_is_not_offered_again_when_it_was_emptied(session: ReadingSession) -> None:
    read = printed_document()
    opening = opened(session, read)
    (taken,) = session.offered(opening, read.text, session.outline(read), opening.offers[:1])
    session.apply(opening.document, [Change(None, taken)])
    session.apply(opening.document, [Change(taken, None)])
    session.empty_trash()
    again = opened(session, read)
    assert again.offers == opening.offers[1:]
    assert session.offered(again, read.text, session.outline(read), opening.offers[:1]) == ()


def test_there_is_no_trash_without_a_library(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        assert (session.trash(), session.tags(), session.tasks(), session.history("0" * 32)) == ((), (), (), ())
    assert list(tmp_path.iterdir()) == []
