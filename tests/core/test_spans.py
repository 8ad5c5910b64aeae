"""Spans and the mosaic of overlapping ones."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span, mosaic

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_range_that_no_text_can_hold_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(SPANS, SPANS)
def test_spans_overlap_if_they_share_a_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if one and other:
        assert one.overlaps(other) == bool(shared)


def test_an_empty_span_overlaps_what_it_stands_inside_of() -> None:
    assert Span(2, 6).overlaps(Span(4, 4))
    assert not Span(2, 6).overlaps(Span(2, 2))
    assert not Span(2, 6).overlaps(Span(6, 6))
    assert not Span(4, 4).overlaps(Span(4, 4))


@given(SPANS, SPANS)
def test_clipping_leaves_what_lies_inside(span: Span, bounds: Span) -> None:
    clipped = span.clipped(bounds)
    assert [point for point in range(31) if point in clipped] == [point for point in range(31) if point in span and point in bounds]
    assert bounds.start <= clipped.start <= clipped.end <= bounds.end


def test_a_span_takes_its_words_from_a_text() -> None:
    span = Span(2, 4)
    assert span.of("一是防汛") == "防汛"
    assert len(span) == 2
    assert not Span(3, 3)


@given(st.lists(SPANS, max_size=8))
def test_the_pieces_of_a_mosaic_name_exactly_the_spans_that_cover_them(spans: list[Span]) -> None:
    pieces = mosaic(spans)
    painted = {point: owners for piece, owners in pieces for point in range(piece.start, piece.end)}
    for point in range(31):
        assert painted.get(point, ()) == tuple(index for index, span in enumerate(spans) if point in span)
    assert all(left.end <= right.start for (left, _), (right, _) in itertools.pairwise(pieces))
    assert all(piece for piece, _ in pieces)


@given(st.text("好 \n　", max_size=12), st.data())
def test_trimming_takes_only_white_space_from_the_borders(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    trimmed = span.trimmed(text)
    assert trimmed.of(text) == span.of(text).strip()
    assert span.start <= trimmed.start <= trimmed.end <= span.end
