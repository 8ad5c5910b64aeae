"""Clauses that two texts have in common."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.alignment.clauses import Run, common_clauses, heaviest, strands
from tests.counting import growth

CLAUSES = ["各村要管好水,", "各户要节约电.", "路也要修通,", "同志们,", "好.", "账目月月上墙"]
TEXTS = st.lists(st.sampled_from(CLAUSES), max_size=12).map("".join)


@given(TEXTS, TEXTS)
def test_what_is_common_is_equal_rises_and_is_used_once(old: str, new: str) -> None:
    runs = common_clauses(old, new)
    assert all(old[run.old : run.old_end] == new[run.new : run.new_end] for run in runs)
    assert all(a.old_end <= b.old for a, b in pairwise(runs))
    assert all(a.new_end <= b.new for a, b in pairwise(sorted(runs, key=lambda run: run.new)))


def test_a_clause_that_stands_twice_is_known_by_its_neighbour() -> None:
    old = "各村要管好水,好.各户要节约电,好."
    new = "各户要节约电,好.各村要管好水,好."
    assert common_clauses(old, new) == [Run(0, 9, 9), Run(9, 0, 9)]


def test_two_clauses_that_stand_often_may_stand_once_together() -> None:
    old, new = "甲村,好.乙村,好.甲村,差.乙村,差.", "乙村,差.甲村,差."
    assert common_clauses(old, new, telling=1) == []
    assert common_clauses(old, new, together=2) == [Run(10, 5, 5), Run(15, 0, 5)]


def test_a_line_without_a_mark_is_a_clause_where_lines_are_known() -> None:
    old, new = "管护要再紧一扣管网要巡,", "责任要再实一寸管网要巡,管护要再紧一扣"
    assert common_clauses(old, new) == []
    assert common_clauses(old, new, old_lines=[7], new_lines=[7, 12]) == [Run(0, 12, 7), Run(7, 7, 5)]


def test_a_long_clause_is_the_same_whatever_line_stands_before_it() -> None:
    long = "对在这项工作中做出显著成绩和在有关的科学研究中取得显著成果的组织和个人应当按照规定及时给予表彰和奖励"
    old, new = "说明书" + long, "管护要再紧一扣" + long
    runs = common_clauses(old, new, old_lines=[3], new_lines=[7])
    assert sum(run.size for run in runs) == len(long)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 99)), max_size=7))
def test_the_heaviest_chain_keeps_its_order_and_none_is_heavier(drawn: list[tuple[int, int]]) -> None:
    sizes = [size for size, _ in drawn]
    order = sorted(range(len(drawn)), key=lambda i: (drawn[i][1], i))
    news = dict(zip(order, (sum(sizes[j] for j in order[:k]) for k in range(len(order))), strict=True))
    runs = [Run(sum(sizes[:i]), news[i], sizes[i]) for i in range(len(drawn))]
    chain = heaviest(runs)
    assert all(a.old < b.old and a.new < b.new for a, b in pairwise(chain))
    best = 0
    for mask in range(1 << len(runs)):
        some = [run for i, run in enumerate(runs) if mask >> i & 1]
        if all(a.new < b.new for a, b in pairwise(some)):
            best = max(best, sum(run.size for run in some))
    assert sum(run.size for run in chain) == best


def test_what_was_moved_together_is_one_strand() -> None:
    near, far = Run(0, 5_000, 20), Run(30, 5_040, 20)
    assert strands([near, far, Run(60, 9_000, 20), Run(90, 8_000, 20)]) == [[near, far], [Run(60, 9_000, 20)], [Run(90, 8_000, 20)]]


def test_the_same_clause_again_and_again_takes_linear_time() -> None:
    assert growth(lambda times: common_clauses("各村要管好水," * times, "各户,") if times else None, 2_000) < 2.6
