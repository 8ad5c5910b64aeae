"""Tasks are proposed in texts of many kinds, with who is to act and by when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.outline import recognise
from core.spans import Span
from core.study.tasks import find
from core.text import normalise, paragraphs

if TYPE_CHECKING:
    from core.proposals import Proposal

DATA = Path(__file__).parents[2] / "data" / "tasks"
NAMES = sorted(path.stem for path in DATA.glob("*.txt"))


class Row(NamedTuple):
    """A stretch of a sample: whether it holds a task, and the words for who and by when."""

    is_task: bool
    unit: str
    person: str
    deadline: str
    span: Span


def sample(name: str) -> tuple[str, list[Row]]:
    """Return the text of a sample and its stretches.

    A line is ``# heading``, ``- no task`` or ``+|unit|person|deadline a task``; lines without a blank one between them are one paragraph.
    """
    text = ""
    rows: list[Row] = []
    for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, words = line.partition(" ")
        if mark in {"", "#"}:
            text = text.rstrip("\n") + ("\n" if text else "") + (words + "\n" if mark else "")
            continue
        kind, unit, person, deadline = (mark.split("|") + [""] * 3)[:4]
        rows.append(Row(kind == "+", unit, person, deadline, Span(len(text), len(text) + len(words))))
        text += words
    return text.rstrip("\n"), rows


def proposed(text: str) -> tuple[Proposal, ...]:
    return find(text, recognise(text, paragraphs(text)))


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_is_proposed_if_it_lays_work_on_somebody(name: str) -> None:
    text, rows = sample(name)
    assert normalise(text).text == text
    found = proposed(text)
    assert {row.span.of(text) for row in rows if any(one.span.overlaps(row.span) for one in found)} == {
        row.span.of(text) for row in rows if row.is_task
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("field", ["unit", "person", "deadline"])
def test_what_a_sentence_tells_of_its_task_is_found(name: str, field: str) -> None:
    text, rows = sample(name)
    found = proposed(text)
    lost = []
    for row in rows:
        wanted = getattr(row, field)
        words = [getattr(one, field).of(text) for one in found if one.span.overlaps(row.span) and getattr(one, field)]
        if wanted and not any(wanted in one or one in wanted for one in words):
            lost.append((row.span.of(text), wanted, words))
    assert not lost


def test_nobody_is_named_by_words_that_begin_with_a_verb() -> None:
    text, _ = sample("outlook")
    assert [(one.unit, one.person) for one in proposed(text)] == [(None, None)] * 3


def test_the_same_words_are_no_task_where_a_text_looks_back() -> None:
    text = "一、2025年工作回顾\n新建农村公路30公里。改造老旧小区12个。\n二、2026年工作安排\n新建农村公路45公里。改造老旧小区15个。"
    assert [one.span.of(text) for one in proposed(text)] == ["新建农村公路45公里。", "改造老旧小区15个。"]
    assert [one.span.of(text) for one in find(text)] == ["新建农村公路45公里。", "改造老旧小区15个。"]


def test_a_row_of_a_table_of_tasks_is_a_task() -> None:
    text = (
        "重点任务分工表\n序号\t工作任务\t牵头单位\t责任人\t完成时限\n1\t建成东湖污水处理厂二期\t县住建局\t张华\t6月底前\n2\t新增停车位800个\t县城管局\t李敏\t年内\n"
        "以上任务列入考核。"
    )
    first, second = (one for one in proposed(text) if "\t" in one.span.of(text))
    assert first.unit is not None
    assert first.person is not None
    assert second.deadline is not None
    assert (first.task.of(text), first.unit.of(text), first.person.of(text), second.deadline.of(text)) == (
        "建成东湖污水处理厂二期",
        "县住建局",
        "张华",
        "年内",
    )


def test_figures_that_measure_the_work_are_its_targets() -> None:
    text = "二、工作任务\n年内新建污水管网42公里，生活污水处理率达到百分之九十五以上。"
    (found,) = proposed(text)
    assert found.deadline == Span(text.index("年内"), text.index("新建"))
    assert [one.of(text) for one in found.targets] == ["42公里", "百分之九十五"]


@given(st.text(st.sampled_from("要由对各县局委办第一条年内底前完成建设12、，。；：（）“”\t\n责任单位应当须不得会议要求"), max_size=400))
def test_all_that_is_proposed_lies_in_its_text(raw: str) -> None:
    text = normalise(raw).text
    found = proposed(text)
    assert list(found) == sorted(found, key=lambda one: one.span)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.task.start >= one.span.start
        assert one.span.start < one.task.end <= one.span.end
        assert one.deadline is None or (one.span.start <= one.deadline.start and one.deadline.end <= one.span.end)
