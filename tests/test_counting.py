"""The counting of work."""

from __future__ import annotations

import sys

import pytest

from tests.counting import growth, lines_run


def test_each_turn_of_a_loop_counts() -> None:
    def work(turns: int) -> None:
        for _ in range(turns):
            pass

    assert lines_run(lambda: work(100)) - lines_run(lambda: work(50)) >= 50


def test_the_turns_inside_a_comprehension_count() -> None:
    assert 1.9 < growth(lambda size: [one for one in range(size) if one], 1000) < 2.1


def test_quadratic_work_grows_fourfold() -> None:
    assert growth(lambda size: [one * other for one in range(size) for other in range(size)], 60) > 3.5


def test_a_failure_ends_the_counting() -> None:
    before = sys.gettrace()
    with pytest.raises(ZeroDivisionError):
        lines_run(lambda: 1 // 0)
    assert sys.gettrace() is before
