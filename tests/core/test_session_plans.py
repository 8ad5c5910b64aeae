"""Study plans in a library: kept, followed into other editions, and the days on which something was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.errors import ChangedMeanwhile
from core.plans import WEEK, DueToday, ReadingDay, StudyPlan, Wanted, pace, recomposed, wanted_days
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DONE = "2026-03-02T08:00:00.000Z"
LONG = SPEECH.replace("收多少、花多少，月月上墙。", "收多少、花多少，月月上墙。" + "账目要让群众看得见、看得懂、信得过。" * 20)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "library.db") as one:
        yield one


def make(session: ReadingSession, *wanted: Wanted, until: str = "2026-03-04") -> StudyPlan:
    """Store a plan of three days, and return it as it is loaded."""
    portions = session.plans.portions(wanted, wanted_days("2026-03-02", until, WEEK))
    session.plans.put(StudyPlan("c" * 32, "学讲话", "2026-03-02", until, WEEK, portions))
    return session.plans.all()[-1]


def test_a_plan_comes_back_as_it_was_put(session: ReadingSession) -> None:
    row = opened(session, document(LONG)).document
    plan = make(session, Wanted(row))
    assert len(plan.portions) > 1
    assert "".join(one.span.of(document(LONG).text) for one in plan.portions) == document(LONG).text
    assert plan.name == "学讲话"
    assert plan.weekdays == WEEK
    assert {one.title for one in plan.portions} == {"在全镇农村饮水安全工作会议上的讲话"}


def test_portions_are_due_until_they_are_read(session: ReadingSession) -> None:
    plan = make(session, Wanted(opened(session, document(LONG)).document))
    first, second = plan.portions[0], plan.portions[1]
    assert session.plans.due(second.day) == DueToday(1, 1)
    session.plans.mark(plan.id, [first.position], DONE)
    assert session.plans.due(second.day) == DueToday(1, 0)
    assert session.plans.all()[0].portions[0] == replace(first, done=DONE)
    session.plans.mark(plan.id, [first.position], None)
    assert session.plans.all() == (plan,)


def test_a_plan_that_was_dropped_comes_back_and_cannot_be_changed_meanwhile(session: ReadingSession) -> None:
    plan = make(session, Wanted(opened(session, document(LONG)).document))
    session.plans.drop(plan.id)
    assert session.plans.all() == ()
    assert session.plans.due("2026-12-31") == DueToday(0, 0)
    with pytest.raises(ChangedMeanwhile):
        session.plans.change(replace(plan, name="另一个名字"))
    session.plans.restore(plan.id)
    assert session.plans.all() == (plan,)


def test_a_change_moves_days_and_leaves_alone_what_is_done(session: ReadingSession) -> None:
    plan = make(session, Wanted(opened(session, document(LONG)).document))
    session.plans.mark(plan.id, [0], DONE)
    later = tuple(replace(one, day="2026-04-01") for one in plan.portions)
    session.plans.change(replace(plan, name="  再学 一遍 ", until="2026-04-01", weekdays=(0, 4), portions=later))
    changed = session.plans.all()[0]
    assert (changed.name, changed.until, changed.weekdays) == ("再学 一遍", "2026-04-01", (0, 4))
    assert {one.day for one in changed.portions} == {"2026-04-01"}
    assert changed.portions[0].done == DONE


def test_portions_of_a_document_in_the_trash_are_away_until_it_is_back(session: ReadingSession) -> None:
    row = opened(session, document(LONG)).document
    plan = make(session, Wanted(row))
    session.holdings.remove([row])
    assert session.plans.all() == (replace(plan, portions=(), away=len(plan.portions)),)
    assert session.plans.due("2026-12-31") == DueToday(0, 0)
    session.holdings.restore([row])
    assert session.plans.all() == (plan,)


def test_portions_stand_at_the_same_passages_in_a_new_edition(session: ReadingSession, tmp_path: Path) -> None:
    old = document(LONG, tmp_path / "饮水.txt")
    plan = make(session, Wanted(opened(session, old).document))
    new = document(
        LONG.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，").replace("一、认识要再深一层", "一、先把认识统一起来"),
        tmp_path / "饮水.txt",
    )
    assert opened(session, new).document == plan.portions[0].document
    moved = session.plans.all()[0].portions
    assert "".join(one.span.of(new.text) for one in moved) == new.text
    assert [one.span.of(new.text)[:12] for one in moved[1:]] == [one.span.of(old.text)[:12] for one in plan.portions[1:]]


def test_chosen_sections_of_several_documents_are_planned_in_their_order(session: ReadingSession) -> None:
    first, second = document(LONG), document(OTHER, None)
    rows = [opened(session, one).document for one in (first, second)]
    start = first.text.index("二、")
    section = Span(start, first.text.index("三、"))
    plan = make(session, Wanted(rows[1]), Wanted(rows[0], (section,)))
    texts = {rows[0]: first.text, rows[1]: second.text}
    assert "".join(one.span.of(texts[one.document]) for one in plan.portions) == second.text + section.of(first.text)


def test_reading_adds_up_by_day_and_is_forgotten_when_that_is_wanted(session: ReadingSession) -> None:
    rows = [opened(session, one).document for one in (document(LONG), document(OTHER, None))]
    session.plans.note_reading("2026-03-02", rows[0], seconds=60, characters=300)
    session.plans.note_reading("2026-03-02", rows[0], seconds=30, characters=0)
    session.plans.note_reading("2026-03-02", rows[1], seconds=10, characters=5)
    session.plans.note_reading("2026-03-05", 10_000, seconds=10, characters=5)
    assert session.plans.days() == (ReadingDay("2026-03-02", 100, 2, 305),)
    session.plans.forget_days()
    assert session.plans.days() == ()


def test_a_library_that_was_not_begun_has_no_plans(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "none.db") as session:
        assert (session.plans.all(), session.plans.days(), session.plans.due("2026-03-02")) == ((), (), DueToday(0, 0))
        session.plans.forget_days()
    assert not (tmp_path / "none.db").exists()


def test_a_document_comes_to_a_plan_and_another_goes_and_all_is_as_it_was_again(session: ReadingSession) -> None:
    first, second = (opened(session, one).document for one in (document(LONG), document(OTHER * 4, None)))
    plan = make(session, Wanted(first))
    session.plans.mark(plan.id, [0], DONE)
    before = session.plans.all()[0]
    more = session.plans.portions([Wanted(second)], wanted_days("2026-03-02", "2026-12-31", WEEK), least=pace(before))
    after = recomposed(before, more, {first}, "2026-03-03")
    gone = [one.position for one in before.portions]
    session.plans.change(after, gone)
    changed = session.plans.all()[0]
    assert {one.document for one in changed.portions} == {second}
    assert [one.position for one in changed.portions] == [before.next + number for number in range(len(more))]
    assert {one.day for one in changed.portions} <= set(wanted_days("2026-03-03", before.until, WEEK))
    session.plans.change(before, [one.position for one in after.portions])
    assert session.plans.all() == (before,)
