"""What differs between two wordings of one passage."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.rewording import compared

if TYPE_CHECKING:
    from core.spans import Span


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def test_one_character_that_is_alike_by_chance_does_not_break_a_change() -> None:
    old, new = "由水管所逐段验收", "由镇里的段长签字，再验收"
    gone, come = compared(old, new)
    assert words(old, gone) == ["水管所逐段"]
    assert words(new, come) == ["镇里的段长签字，再"]


def test_a_number_is_changed_as_a_whole() -> None:
    old, new = "投入资金1280万元", "投入资金1350万元"
    gone, come = compared(old, new)
    assert (words(old, gone), words(new, come)) == (["1280"], ["1350"])


def test_the_same_words_differ_in_nothing() -> None:
    assert compared("谁的堤段谁负责", "谁的堤段谁负责") == ((), ())


@given(old=st.text(alphabet="渠闸堤修验收，。\n12", max_size=40), new=st.text(alphabet="渠闸堤修验收，。\n12", max_size=40))
def test_what_is_not_changed_is_the_same_in_both(old: str, new: str) -> None:
    gone, come = compared(old, new)

    def rest(text: str, spans: tuple[Span, ...]) -> str:
        return "".join(char for at, char in enumerate(text) if not any(at in span for span in spans))

    assert rest(old, gone) == rest(new, come)
    for spans in (gone, come):
        assert all(one.end < other.start for one, other in itertools.pairwise(spans))
