"""Marks are found again in edited texts as often as is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.refinding import edits
from tests.refinding.__main__ import measured, table, together

if TYPE_CHECKING:
    from tests.refinding.measure import Tally

SEED = 2
MARKS = 6_000


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    """Some thousand marks in texts that were written by rule, which say the same more often than a natural one."""
    return measured(SEED, MARKS, with_corpus=False)[0]


def test_marks_are_found_again_as_often_as_is_promised(tallies: dict[str, Tally]) -> None:
    every = together(tallies)
    assert every.total >= MARKS
    assert every.vanished == 0
    assert every.right >= 0.985, table(tallies)
    assert every.first >= 0.995, table(tallies)
    assert every.wrong <= 0.001, table(tallies)
    assert every.deleted >= 0.999, table(tallies)


@pytest.mark.parametrize("kind", edits.EVERY)
def test_no_kind_of_edit_is_much_worse_than_the_others(tallies: dict[str, Tally], kind: str) -> None:
    found = tallies[kind]
    assert found.total > MARKS / len(edits.EVERY) / 2
    assert found.right >= 0.94, table(tallies)
    assert found.first >= 0.98, table(tallies)
    assert found.wrong <= 0.01, table(tallies)
