"""What two stretches have in common, down to their characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment.characters import common_items, common_runs
from tests.counting import growth

WORDS = st.text("水管要有人巡.,12", max_size=40)


def common(old: str, new: str) -> list[str]:
    return [old[run.old : run.old_end] for run in common_runs(old, new)]


@given(WORDS, WORDS)
def test_runs_are_equal_and_keep_their_order(old: str, new: str) -> None:
    runs = common_runs(old, new)
    assert all(old[run.old : run.old_end] == new[run.new : run.new_end] and run.size for run in runs)
    assert all(a.old_end <= b.old and a.new_end <= b.new for a, b in pairwise(runs))


@given(WORDS)
def test_a_stretch_has_all_in_common_with_itself(words: str) -> None:
    assert "".join(common(words, words)) == words


def test_a_slip_of_the_pen_parts_a_run() -> None:
    assert common("水池要有人按时洗净", "水池要有人按是洗净") == ["水池要有人按", "洗净"]


def test_a_few_characters_between_other_words_are_an_accident() -> None:
    assert common("担子也就分到了肩头", "责任就落在各人的手上") == []


def test_a_clause_that_stayed_between_clauses_that_were_put_in_is_none() -> None:
    old = "这笔账要算,都好.下一件是修路,"
    new = "这笔账要算,一分一厘都要算清楚,都好.水的事说到这里,下一件是修路,"
    assert common(old, new) == ["这笔账要算,", "都好.", "下一件是修路,"]


def test_a_figure_has_nothing_in_common_with_another_one() -> None:
    assert common("增长18.5%,比上年多", "增长12.7%,比上年多") == ["增长", ".", "%,比上年多"]
    assert common("2018年2月25日开会", "2029年10月24日开会") == ["年", "月", "日开会"]


@pytest.mark.parametrize("unit", ["水", "各村要管好水,", "要管水要修路"])
def test_a_long_stretch_that_says_the_same_again_and_again_is_aligned_from_its_ends(unit: str) -> None:
    old = unit * (30_000 // len(unit))
    new = "改" + old[: len(unit) * 1_000] + "换" + old[len(unit) * 2_000 :]
    assert sum(run.size for run in common_runs(old, new)) > len(new) * 0.9


def test_long_stretches_are_cut_before_they_are_compared() -> None:
    def work(size: int) -> None:
        common_runs("".join(f"第{n}村,水要管," for n in range(size)), "".join(f"第{n}村,电要管," for n in range(size)))

    assert growth(work, 400) < 2.6


def test_items_of_two_rows_are_found_in_order() -> None:
    runs = common_items(["同志们:", "一,", "好."], ["各位:", "一,", "二,", "好."])
    assert [tuple(run) for run in runs] == [(1, 1, 1), (2, 3, 1)]
