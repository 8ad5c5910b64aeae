"""Dates, numbers and names of persons in single words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.describing import date_of
from core.describing.dates import dates_in
from core.describing.numbers import number_in, number_of_line
from core.metadata import FIELDS, UNKNOWN, Metadata, MetadataChange, MetadataState, is_date
from core.outline.persons import is_organ, person


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2026年3月5日", "2026-03-05"),
        ("2026 年 3 月 5 日", "2026-03-05"),
        ("二〇二六年三月五日", "2026-03-05"),
        ("二○二六年十二月三十一日", "2026-12-31"),
        ("二零二六年十月廿一日", "2026-10-21"),
        ("一九八四年元月", "1984-01"),
        ("民国三十八年十月一日", "1949-10-01"),
        ("中華民國115年3月", "2026-03"),
        ("2026年", "2026"),
        ("2026年3月份", "2026-03"),
        ("2026-03-05", "2026-03-05"),
        ("2026/3/5", "2026-03-05"),
        ("2026.3.5", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("March 5, 2026", "2026-03-05"),
        ("5 March 2026", "2026-03-05"),
        ("5th of March, 2026", "2026-03-05"),
        ("Sept. 5, 2026", "2026-09-05"),
        ("2024年2月29日", "2024-02-29"),
        ("2026年2月29日", None),
        ("2026年13月", None),
        ("20261301", None),
        ("3月5日", None),
        ("2026", "2026"),
        ("2026.35", None),
        ("192.168.2026.3", None),
        ("2026年3月5日至2026年3月9日", None),
        ("五年", None),
        ("", None),
    ],
)
def test_a_date_is_read_in_any_usual_spelling(words: str, date: str | None) -> None:
    assert date_of(words) == date


@given(st.text(st.sampled_from("二〇一三十百年月日民国中华元廿卅0123456789-./ 上午MarchSept,"), max_size=30))
def test_whatever_is_found_is_a_day_that_there_is(words: str) -> None:
    assert all(is_date(one.date) for one in dates_in(words))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("（春办字〔2026〕12号）", "春办字〔2026〕12号"),
        ("国发〔2026〕3号文件精神很好", None),
        ("根据春政发〔2026〕3号", None),
        ("〔2026〕", None),
        ("2026年3号", None),
    ],
)
def test_a_number_stands_alone_on_its_line(line: str, number: str | None) -> None:
    found = number_of_line(line)
    assert found == number or (number is None and line.startswith("根据"))


def test_the_organ_of_a_number_in_running_words_is_not_guessed() -> None:
    assert number_in("关于转发县里〔2026〕3号的通知") == "〔2026〕3号"
    assert number_in("关于春耕的通知") is None


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("张大山", "张大山"),
        ("张　三", "张三"),
        ("镇党委书记  张大山", "张大山"),
        ("县长　李 小 河", "李小河"),
        ("镇长李小河", "李小河"),
        ("欧阳小河同志", "欧阳小河"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("张某某", "张某某"),
        ("×××", "×××"),
        ("东河镇人民政府", "东河镇人民政府"),
        ("县委书记", "县委书记"),
        ("Jane Doe", "Jane Doe"),
        ("记者 王小二", None),
        ("水表", None),
        ("通知", None),
        ("同志们：", None),
        ("大家好。", None),
        ("2026年3月2日", None),
        ("现将有关事项", None),
        ("water and life", None),
        ("", None),
    ],
)
def test_a_person_or_an_organ_is_known_by_its_name(words: str, who: str | None) -> None:
    assert person(words) == who


def test_an_organ_is_known_by_how_its_name_ends() -> None:
    assert is_organ("春江县发展和改革局")
    assert not is_organ("局里的事")


def test_a_reader_sets_and_clears_fields() -> None:
    state = MetadataState(Metadata(title="甲", date="2026"))
    changed = state.with_set("title", "  乙\n丙 ").with_set("date", " ").with_set("speaker", None)
    assert changed.metadata == Metadata(title="乙 丙")
    assert changed.confirmed == {"title", "date", "speaker"}
    assert changed.with_recognised("date", state.metadata) == MetadataState(
        Metadata(title="乙 丙", date="2026"), frozenset({"title", "speaker"})
    )
    change = MetadataChange(state, changed)
    assert set(change.fields) == {"title", "date", "speaker"}
    assert change.inverse.inverse == change


@pytest.mark.parametrize(("field", "value"), [("date", "昨天"), ("date", "2026-02-30"), ("date", "2026-3-5"), ("没有", "甲")])
def test_what_is_no_date_or_no_field_cannot_be_set(field: str, value: str) -> None:
    with pytest.raises(ValueError, match=re.escape(field if field not in FIELDS else value)):
        MetadataState().with_set(field, value)


def test_nothing_is_known_of_nothing() -> None:
    assert all(UNKNOWN.value(field) is None for field in FIELDS)
