"""Tasks over the whole library, and what the words of a deadline mean."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.annotation import Annotation, AnnotationDraft, Change
from core.metadata import MetadataChange
from core.outline.tree import Outline
from core.spans import Span
from core.tasks import due_date, is_open, is_overdue
from tests.core.library_kit import OTHER, document, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.session import ReadingSession

READ = document()
SECOND = document(OTHER, Path("/讲话/座谈.txt"))
SAID_ON = "2026-03-12"
"""A Thursday."""


def assigned(session: ReadingSession, read: Document, start: int, **task: str) -> Annotation:
    opening = opened(session, read)
    draft = AnnotationDraft(Span(start, start + 2), task=task)
    (stored,) = session.apply(opening.document, [Change(None, session.draft(opening, read.text, Outline(), draft))])
    return stored


def test_all_tasks_come_by_deadline_and_those_without_one_last(session: ReadingSession) -> None:
    undated = assigned(session, READ, 0, task="看一看")
    late = assigned(session, READ, 4, task="报账", due="2027-05-01", state="doing")
    early = assigned(session, SECOND, 0, task="谈话", due="2027年3月底前")
    other = assigned(session, SECOND, 6, task="回访", due="尽快")
    tagged = session.draft(opened(session, READ), READ.text, Outline(), AnnotationDraft(Span(8, 9)))
    session.apply(1, [Change(None, tagged)])
    assert [row.annotation for row in session.tasks()] == [early, late, undated, other]
    assert [row.annotation for row in session.tasks(1)] == [late, undated]
    session.apply(1, [Change(late, None)])
    assert [row.annotation for row in session.tasks(1)] == [undated]


def test_a_row_tells_of_its_document(session: ReadingSession) -> None:
    assigned(session, SECOND, 0, task="谈话", due="四月五日前")
    before = session.metadata(1)
    after = before.with_set("speaker", "李某某").with_set("date", "2026-03-12").with_set("title", "和年轻干部谈心")
    session.apply_metadata(1, MetadataChange(before, after))
    (row,) = session.tasks()
    assert (row.document, row.title, row.speaker, row.date, row.path) == (1, "和年轻干部谈心", "李某某", SAID_ON, Path("/讲话/座谈.txt"))
    assert row.due == "2026-04-05"
    opened(session, document(OTHER, Path("/旧稿/座谈会.txt")))
    assert session.tasks()[0].path == Path("/旧稿/座谈会.txt")


def test_a_task_is_overdue_when_its_day_has_passed_and_it_is_not_done(session: ReadingSession) -> None:
    assigned(session, READ, 0, task="报账", due="2026-04-05")
    assigned(session, READ, 4, task="上墙", due="2026-04-05", state="done")
    assigned(session, READ, 8, task="看看", due="尽快", state="doing")
    doing, done, vague = session.tasks()
    assert [is_open(row) for row in (doing, done, vague)] == [True, False, True]
    assert [is_overdue(row, date(2026, 4, 6)) for row in (doing, done, vague)] == [True, False, False]
    assert not is_overdue(doing, "2026-04-05")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-04-05", "2026-04-05"),
        ("2026/4/5", "2026-04-05"),
        ("2026年4月5日前", "2026-04-05"),
        ("二〇二六年四月五日", "2026-04-05"),
        ("4月5日前", "2026-04-05"),
        ("务必于四月五日之前办结", "2026-04-05"),
        ("4月1日至10日", "2026-04-10"),
        ("2026年3月15日—20日", "2026-03-20"),
        ("下月10日前", "2026-04-10"),
        ("本月15日前", "2026-03-15"),
        ("两三个月内", "2026-06-12"),
        ("三五天内", "2026-03-17"),
        ("24小时内", "2026-03-13"),
        ("2026—2028年", "2028-12-31"),
        ("“十五五”期间", "2030-12-31"),
        ("元宵节前", "2027-02-19"),
        ("用半年时间", "2026-09-12"),
        ("4月1日至4月5日", "2026-04-05"),
        ("3月1日前", "2027-03-01"),
        ("三月底前", "2026-03-31"),
        ("二月底前", "2027-02-28"),
        ("明年3月底前", "2027-03-31"),
        ("今年6月份", "2026-06-30"),
        ("6月前", "2026-05-31"),
        ("十二月三十一日", "2026-12-31"),
        ("12月中旬", "2026-12-20"),
        ("5月上旬", "2026-05-10"),
        ("第一季度", "2026-03-31"),
        ("三季度末", "2026-09-30"),
        ("上半年", "2026-06-30"),
        ("年内", "2026-12-31"),
        ("年底前", "2026-12-31"),
        ("今年年底", "2026-12-31"),
        ("2027年底", "2027-12-31"),
        ("本年度内", "2026-12-31"),
        ("年中", "2026-06-30"),
        ("月底", "2026-03-31"),
        ("下月底前", "2026-04-30"),
        ("十日内", "2026-03-22"),
        ("两周内", "2026-03-26"),
        ("一个月内", "2026-04-12"),
        ("半年内", "2026-09-12"),
        ("三年之内", "2029-03-12"),
        ("下周五前", "2026-03-20"),
        ("本周内", "2026-03-15"),
        ("周三", "2026-03-18"),
        ("明天", "2026-03-13"),
        ("15日前", "2026-03-15"),
        ("5日前", "2026-04-05"),
        ("会后一周内", "2026-03-19"),
        ("当日", "2026-03-12"),
        ("次日", "2026-03-13"),
        ("本季度末", "2026-03-31"),
        ("下季度末", "2026-06-30"),
        ("到2030年", "2030-12-31"),
        ("2028年前", "2027-12-31"),
        ("“十五五”末", "2030-12-31"),
        ("春节前", "2027-02-05"),
        ("“五一”前", "2026-04-30"),
        ("国庆节前", "2026-09-30"),
        ("明年元旦前", "2026-12-31"),
    ],
)
def test_the_words_of_a_deadline_mean_a_day(words: str, day: str) -> None:
    assert due_date(words, SAID_ON) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "尽快",
        "长期坚持",
        "2月30日",
        "13月1日",
        "5个工作日内",
        "第3条",
        "2026年",
        "每周一",
        "每月5日前",
        "每季度末",
        "每年3月底前",
        "逢十五",
        "汛期前",
        "自收到申请之日起15日内",
        "接到报告后三天内",
        "2099年春节前",
        "去年底",
    ],
)
def test_words_that_name_no_day_mean_none(words: str) -> None:
    assert due_date(words, SAID_ON) is None


def test_of_a_document_whose_year_only_is_known_the_day_is_in_that_year() -> None:
    assert due_date("3月1日前", "2026") == "2026-03-01"
    assert due_date("三日内", "2026") is None
    assert due_date("月底", "2026-02") == "2026-02-28"


def test_without_a_date_of_the_document_the_day_is_the_next_one() -> None:
    day = date.today() - timedelta(days=1)
    found = due_date(f"{day.month}月{day.day}日前", None)
    assert found is None or date.today() < date.fromisoformat(found) <= date.today() + timedelta(days=366)


@given(
    st.text("0123456789一二三四十百年月日前底内上下半周个季度今明本-/.", max_size=12),
    st.none() | st.sampled_from(["2026", "2026-02", SAID_ON]),
)
def test_any_words_mean_a_day_or_none(words: str, said_on: str | None) -> None:
    found = due_date(words, said_on)
    assert found is None or date.fromisoformat(found).isoformat() == found
