"""Lists of the library: their order, their groups, and what a filter leaves of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import pinyin
from core.arranging import Arrangement, Catalogue, filtered, grouped, is_unconfirmed, name_key, sorted_by, value_of
from core.holdings import COLUMNS, GROUPINGS, Collection, Holding, HoldingFilter
from tests.core.holdings_kit import holding

if TYPE_CHECKING:
    import random

COLLECTIONS = (Collection("c1", "春耕专题"), Collection("c2", "防汛专题"))
TITLES = st.sampled_from(["在县委全会上的讲话", "第10期简报", "第2期简报", "政府工作报告", "report 7", "", None])
HOLDINGS = st.lists(
    st.builds(
        lambda title, speaker, date, tags, collections, read, marks, characters, folder: holding(
            1,
            title,
            speaker=speaker,
            date=date,
            tags=tuple(sorted(tags)),
            collections=collections,
            read=read,
            marks=marks,
            characters=characters,
            path=folder and f"{folder}/讲话.docx",
        ),
        TITLES,
        st.sampled_from(["李明远", "王建国", None]),
        st.sampled_from(["2024-03", "2023", "2024-11-02", None]),
        st.frozensets(st.sampled_from(["春耕", "防汛", "引用"])),
        st.frozensets(st.sampled_from(["c1", "c2", "gone"])),
        st.sampled_from([None, 0.0, 0.4, 1.0]),
        st.integers(0, 2),
        st.sampled_from([0, 900, 8_000]),
        st.sampled_from([None, "/文稿/2023", "/文稿/2024", "/备份/2024"]),
    ),
    max_size=8,
).map(lambda some: [replace(one, document=number) for number, one in enumerate(some)])
FILTERS = st.builds(
    HoldingFilter,
    words=st.sampled_from(["", "讲话", "jianbao", "李 讲话", "ZFGZBG", "防汛"]),
    years=st.frozensets(st.sampled_from(["2023", "2024"])),
    speakers=st.frozensets(st.sampled_from(["李明远"])),
    tags=st.frozensets(st.sampled_from(["春耕", "防汛"])),
    collections=st.frozensets(st.sampled_from(["c1"])),
    is_unread=st.booleans(),
    has_marks=st.booleans(),
)
GROUPED_WITHOUT_TABLE = st.sampled_from([one for one in GROUPINGS if one != "occasion"])


@pytest.fixture(autouse=True, scope="module")
def _table() -> None:
    pinyin.load()


def titles(found: tuple[Holding, ...]) -> list[str]:
    return [one.shown_title for one in found]


def by_title(*names: str) -> list[Holding]:
    return [holding(number, name) for number, name in enumerate(names)]


def test_chinese_names_stand_in_the_order_of_pinyin_and_tone() -> None:
    some = by_title("赵书记讲话", "安全生产", "马上就办", "妈妈食堂", "县情", "西部开发", "先进事迹", "Annex")
    assert titles(sorted_by(some, "title")) == [
        "Annex",
        "安全生产",
        "妈妈食堂",
        "马上就办",
        "西部开发",
        "先进事迹",
        "县情",
        "赵书记讲话",
    ]


def test_numbers_in_names_count_as_numbers_in_every_width() -> None:
    assert titles(sorted_by(by_title("第10期", "第２期", "第1期", "第003期"), "title")) == ["第1期", "第２期", "第003期", "第10期"]


def test_the_name_of_the_file_stands_in_for_a_title() -> None:
    some = [holding(1, None, name="乙.docx"), holding(2, "丙"), holding(3, None, name="甲.docx")]
    assert titles(sorted_by(some, "title")) == ["丙", "甲.docx", "乙.docx"]


@given(HOLDINGS, st.sampled_from(COLUMNS), st.booleans(), st.randoms(use_true_random=False))
def test_sorting_keeps_all_documents_and_puts_the_empty_ones_last(
    some: list[Holding], column: str, is_descending: bool, source: random.Random
) -> None:
    found = sorted_by(some, column, is_descending=is_descending)
    assert sorted(found, key=lambda one: one.document) == some
    known = [bool(value_of(one, column)) or value_of(one, column) in (0, 0.0) for one in found]
    assert known == sorted(known, reverse=True)
    assert sorted_by(found, column, is_descending=is_descending) == found
    mixed = list(some)
    source.shuffle(mixed)
    assert [value_of(one, column) for one in sorted_by(mixed, column, is_descending=is_descending) if value_of(one, column)] == [
        value_of(one, column) for one in found if value_of(one, column)
    ]


@given(HOLDINGS, GROUPED_WITHOUT_TABLE)
def test_every_document_stands_in_its_groups_and_in_the_given_order(some: list[Holding], grouping: str) -> None:
    groups = grouped(some, grouping, COLLECTIONS)
    assert {one.document for group in groups for one in group.holdings} == {one.document for one in some}
    assert all(group.holdings for group in groups)
    assert len({group.key for group in groups}) == len(groups)
    for group in groups:
        order = [one.document for one in group.holdings]
        assert order == sorted(set(order))
    assert [group.key for group in groups if not group.key] == [group.key for group in groups[-1:] if not group.key]


@given(HOLDINGS, FILTERS)
def test_a_filter_leaves_what_each_of_its_fields_leaves(some: list[Holding], wanted: HoldingFilter) -> None:
    left = filtered(some, wanted)
    assert set(left) <= set(some)
    parts = [replace(HoldingFilter(), **{field: getattr(wanted, field)}) for field in HoldingFilter.__dataclass_fields__]
    for one in some:
        assert (one in left) == all(one in filtered(some, part) for part in parts)


def test_years_stand_from_the_latest_and_the_unknown_one_last() -> None:
    some = [holding(1, date="2019"), holding(2), holding(3, date="2024-03-05"), holding(4, date="2019-11")]
    found = [(group.name, [one.document for one in group.holdings]) for group in grouped(some, "year")]
    assert found == [("2024", [3]), ("2019", [1, 4]), ("", [2])]


def test_a_document_stands_under_each_of_its_tags_and_collections() -> None:
    some = [holding(1, tags=("春耕", "引用"), collections=frozenset({"c2", "gone"})), holding(2)]
    assert [(one.name, len(one.holdings)) for one in grouped(some, "tag")] == [("春耕", 1), ("引用", 1), ("", 1)]
    assert [(one.key, one.name) for one in grouped(some, "collection", COLLECTIONS)] == [("c2", "防汛专题"), ("", "")]


def test_folders_of_one_name_are_told_apart() -> None:
    some = [holding(number, path=f"{folder}/稿.docx") for number, folder in enumerate(["/文稿/2024", "/备份/2024", "/文稿/讲话"])]
    assert [one.name for one in grouped(some, "folder")] == ["备份/2024", "讲话", "文稿/2024"]


@pytest.mark.parametrize("words", ["春耕", "chungeng", "cgsc", "ＤＯＣＸ", "李 春耕", "shuili"])
def test_words_and_pinyin_find_a_document_by_all_that_is_said_of_it(words: str) -> None:
    wanted = holding(1, speaker="李明远", tags=("水利",))
    other = holding(2, "在全县防火会议上的讲话", name="防火.txt")
    assert filtered([wanted, other], HoldingFilter(words=words)) == (wanted,)


def test_no_word_is_found_across_two_fields() -> None:
    one = holding(1, "在动员会上的讲话", name="x.txt", speaker="李明远")
    assert filtered([one], HoldingFilter(words="话李")) == ()
    assert filtered([one], HoldingFilter(words="jhlmy")) == ()


def test_words_are_found_among_thousands_and_in_the_given_order() -> None:
    some = [holding(number, f"第{number}次例会上的讲话" if number % 700 else "在春耕现场会上的讲话") for number in range(2_500)]
    catalogue = Catalogue(some)
    for words in ("春耕", "cgxch"):
        assert [one.document for one in catalogue.filtered(HoldingFilter(words=words))] == [0, 700, 1_400, 2_100]


def test_what_was_only_recognised_can_be_singled_out() -> None:
    recognised, confirmed, bare = holding(1), holding(2, confirmed=True), holding(3, None)
    assert [is_unconfirmed(one) for one in (recognised, confirmed, bare)] == [True, False, False]
    assert filtered([recognised, confirmed, bare], HoldingFilter(is_unconfirmed=True)) == (recognised,)


def test_occasions_are_grouped_and_filtered_by_their_class() -> None:
    classes = {1: "全国两会", 2: None, 3: "调研"}
    some = [holding(number, occasion="会议") for number in classes]
    catalogue = Catalogue(some, class_of=lambda one: classes[one.document])
    groups = catalogue.groups(Arrangement("occasion", "title", is_descending=False))
    assert [(one.key, len(one.holdings)) for one in groups] == [("调研", 1), ("全国两会", 1), ("", 1)]
    assert [one.document for one in catalogue.filtered(HoldingFilter(occasions=frozenset({"调研"})))] == [3]
    assert [one.key for one in catalogue.choices("occasion")] == ["调研", "全国两会"]


def test_keys_of_names_are_an_order_however_they_are_written() -> None:
    assert name_key("第２期") == name_key("第2期")
    assert name_key("ABC") == name_key("abc")
    assert name_key("县") > name_key("西")
