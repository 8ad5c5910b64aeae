"""Study plans: portions from texts and days, and what becomes of days that were missed."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Paragraph
from core.outline import recognise
from core.plans import WEEK, PlanText, Portion, Reading, ReadingDay, StudyPlan, portioned, replanned, summed, wanted_days
from core.spans import Span

SENTENCE = "各村要把水渠清淤的任务分到组、落实到人，四月底以前逐段验收。"
SPEECH = "在全镇水利工作会上的讲话\n" + "".join(
    f"{label}、{heading}\n" + f"{SENTENCE * count}\n" * 3
    for label, heading, count in (("一", "抓好清淤", 8), ("二", "管好用水", 12), ("三", "修好堤坝", 5), ("四", "带好队伍", 7))
)


def read(document: int, text: str, *sections: Span) -> PlanText:
    """Return a text as it is planned for."""
    paragraphs = [Paragraph(Span(*line.span())) for line in re.finditer(r"[^\n]+", text)]
    return PlanText(document, f"讲话{document}", text, recognise(text, paragraphs), sections)


def taken(portions: tuple[Portion, ...]) -> list[tuple[int, int]]:
    """Return each character of some portions in their order, by document and place."""
    return [(one.document, at) for one in portions for at in range(one.span.start, one.span.end)]


@st.composite
def chosen(draw: st.DrawFn) -> list[PlanText]:
    """Make texts with sections of any length, of some only parts that are wanted."""
    found = []
    for document in range(draw(st.integers(1, 3))):
        sizes = draw(st.lists(st.integers(0, 40), min_size=1, max_size=6))
        lines = [f"{'一二三四五六'[at]}、第{at}件事\n{SENTENCE * size}" for at, size in enumerate(sizes)]
        text = "\n".join([draw(st.sampled_from(["讲话稿", "", "无标点" * 400])), *lines])
        points = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
        spans = tuple(Span(start, end) for start, end in zip(points[::2], points[1::2], strict=False))
        found.append(read(document, text, *spans))
    return found


@settings(max_examples=60, deadline=None)
@given(chosen(), st.integers(1, 40), st.sets(st.sampled_from(WEEK), min_size=1))
def test_each_character_of_what_was_chosen_is_in_one_portion_in_its_order(texts: list[PlanText], length: int, weekdays: set[int]) -> None:
    days = wanted_days("2026-03-02", (date(2026, 3, 2) + timedelta(length)).isoformat(), weekdays)
    portions = portioned(texts, days)
    wanted = [
        (one.document, at) for one in texts for span in (one.sections or (Span(0, len(one.text)),)) for at in range(span.start, span.end)
    ]
    assert taken(portions) == (wanted if days else [])
    assert [one.day for one in portions] == sorted(one.day for one in portions)
    assert {one.day for one in portions} <= set(days)
    assert all(date.fromisoformat(one.day).weekday() in weekdays for one in portions)
    assert [one.position for one in portions] == [*range(len(portions))]


@settings(max_examples=60, deadline=None)
@given(chosen(), st.integers(1, 12))
def test_no_day_is_off_its_share_by_more_than_half_of_it_at_each_end(texts: list[PlanText], count: int) -> None:
    days = wanted_days("2026-03-02", (date(2026, 3, 1) + timedelta(count)).isoformat(), WEEK)
    portions = portioned(texts, days)
    loads: dict[str, int] = defaultdict(int)
    for one in portions:
        loads[one.day] += len(one.span)
    if not loads:
        return
    share = sum(loads.values()) / len(loads)
    assert all(0 < load < 2 * share + 1 for load in loads.values())


def test_a_day_ends_where_a_section_ends_if_one_ends_near_its_share() -> None:
    portions = portioned([read(1, SPEECH)], wanted_days("2026-03-02", "2026-03-04", WEEK))
    starts = [SPEECH[one.span.start :].partition("\n")[0] for one in portions]
    assert starts == ["在全镇水利工作会上的讲话", "二、管好用水", "三、修好堤坝"]
    assert [one.heading for one in portions] == ["一、抓好清淤", "二、管好用水", "三、修好堤坝"]


def test_a_section_longer_than_a_day_is_parted_between_sentences() -> None:
    text = "一、抓好清淤\n" + SENTENCE * 60
    portions = portioned([read(1, text)], wanted_days("2026-03-02", "2026-03-05", WEEK))
    assert len(portions) == 4
    assert all(one.span.of(text).endswith("验收。") for one in portions)


def test_a_short_text_is_read_before_the_last_day() -> None:
    portions = portioned([read(1, SENTENCE * 22)], wanted_days("2026-03-02", "2026-03-31", WEEK))
    assert [one.day for one in portions] == ["2026-03-02", "2026-03-03"]


def plan_of(days: list[str], done: set[int], weekdays: tuple[int, ...] = WEEK) -> StudyPlan:
    """Return a plan with a portion a day, some of them read."""
    portions = tuple(
        Portion(1, "讲话", Span(at * 100, at * 100 + 100), "", 100, day, "2026-03-02T08:00:00+00:00" if at in done else None, at)
        for at, day in enumerate(days)
    )
    return StudyPlan("a" * 32, "学习", days[0], days[-1], weekdays, portions)


def test_what_was_missed_goes_to_the_days_that_are_left() -> None:
    plan = plan_of(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"], {0})
    moved = replanned(plan, "2026-03-05")
    assert [one.day for one in moved.portions] == ["2026-03-02", "2026-03-05", "2026-03-05", "2026-03-06", "2026-03-06"]
    assert moved.until == plan.until
    assert moved.portions[0] == plan.portions[0]


def test_a_plan_whose_last_day_is_over_goes_on_at_its_old_pace_on_its_weekdays() -> None:
    plan = plan_of(["2026-03-02", "2026-03-03", "2026-03-04"], {0}, (0, 1, 2, 3, 4))
    moved = replanned(plan, "2026-03-07")
    assert [one.day for one in moved.portions] == ["2026-03-02", "2026-03-09", "2026-03-10"]
    assert moved.until == "2026-03-10"


@settings(max_examples=100, deadline=None)
@given(st.sets(st.integers(0, 11)), st.integers(-3, 30), st.integers(0, 40), st.sets(st.sampled_from(WEEK), min_size=1))
def test_planning_anew_keeps_what_is_done_and_the_order_and_no_day_is_past_or_unwanted(
    done: set[int], later: int, length: int, weekdays: set[int]
) -> None:
    plan = plan_of([(date(2026, 3, 2) + timedelta(at)).isoformat() for at in range(12)], done, tuple(sorted(weekdays)))
    today, until = ((date(2026, 3, 2) + timedelta(number)).isoformat() for number in (later, length))
    moved = replanned(plan, today, until)
    assert moved.done == plan.done
    assert [replace(one, day="") for one in moved.portions] == [replace(one, day="") for one in plan.portions]
    days = [one.day for one in moved.left]
    assert days == sorted(days)
    assert all(max(today, plan.start) <= day <= moved.until and date.fromisoformat(day).weekday() in weekdays for day in days)
    counts = [days.count(day) for day in set(days)]
    assert not counts or max(counts) - min(counts) <= 1


def test_due_and_overdue_are_told_by_the_day() -> None:
    plan = plan_of(["2026-03-02", "2026-03-03", "2026-03-04"], {0})
    assert [one.position for one in plan.overdue("2026-03-04")] == [1]
    assert [one.position for one in plan.due("2026-03-04")] == [2]
    assert plan.share == 1 / 3


def test_days_in_a_row_count_up_to_yesterday_while_nothing_was_read_today() -> None:
    days = [ReadingDay(day, 600, 1) for day in ("2026-02-27", "2026-03-01", "2026-03-02", "2026-03-03")]
    assert summed(days, "2026-03-04") == Reading(2400, 4, 3)
    assert summed(days, "2026-03-03").streak == 3
    assert summed(days, "2026-03-06").streak == 0
