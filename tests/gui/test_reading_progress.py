"""What counts as read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from gui.models.reading_progress import SeenText
from tests.counting import lines_run

LIMIT = 60

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, LIMIT), st.integers(0, LIMIT // 2))


def seen(glances: list[Span]) -> SeenText:
    whole = SeenText()
    for span in glances:
        whole = whole.saw(span)
    return whole


def points(glances: list[Span]) -> set[int]:
    return {point for span in glances for point in range(span.start, span.end)}


@given(st.lists(spans, max_size=12), spans)
def test_the_share_of_a_span_is_the_part_of_its_characters_that_was_seen(glances: list[Span], asked: Span) -> None:
    wanted = len(points(glances) & points([asked])) / len(asked) if asked else 0.0
    assert seen(glances).share(asked) == pytest.approx(wanted)


@given(st.lists(spans, max_size=12))
def test_the_ranges_rise_and_never_touch(glances: list[Span]) -> None:
    whole = seen(glances)
    assert points(whole.spans()) == points(glances)
    assert all(above.end < below.start for above, below in pairwise(whole.spans()))
    assert bool(whole) == any(glances)


@given(st.lists(spans, max_size=12), st.randoms())
def test_the_order_of_reading_does_not_matter(glances: list[Span], dice: object) -> None:
    shuffled = list(glances)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert seen(shuffled) == seen(glances)


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=8))
def test_two_sittings_make_one(first: list[Span], second: list[Span]) -> None:
    assert seen(first).merged(seen(second)) == seen(first + second)


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=4))
def test_outside_the_change_the_same_is_seen(before: list[Span], more: list[Span]) -> None:
    old, new = seen(before), seen(before + more)
    change = new.changed_since(old)
    assert points(new.spans()) - points(old.spans()) <= points([change])
    assert bool(change) == (old != new)
    assert old.changed_since(new) == change


@given(st.lists(spans, max_size=12))
def test_what_is_packed_is_found_again(glances: list[Span]) -> None:
    whole = seen(glances)
    assert SeenText.unpacked(whole.packed()) == whole


@given(st.text(alphabet="0123456789,-.x三 ", max_size=30))
def test_any_string_is_unpacked_without_complaint(words: str) -> None:
    whole = SeenText.unpacked(words)
    assert SeenText.unpacked(whole.packed()) == whole


def test_a_text_read_from_top_to_bottom_is_one_range() -> None:
    whole = seen([Span(at, at + 700) for at in range(0, 100_000, 400)])
    assert whole.packed() == "0,100300"


def test_a_share_costs_no_more_for_a_thousand_ranges() -> None:
    few, many = (seen([Span(at, at + 1) for at in range(0, 2 * count, 2)]) for count in (10, 1000))
    assert lines_run(lambda: many.share(Span(5, 1500))) == lines_run(lambda: few.share(Span(5, 15)))
