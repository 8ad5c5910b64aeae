"""Blocks and slices of long texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from gui.pagination import Limits, Pagination, Slice

SMALL = Limits(whole=20, whole_blocks=10, half=30, half_blocks=6, paragraph=40, piece=16)
TEXTS = st.lists(st.text(st.sampled_from("春耕水渠𠮷😀。，；"), max_size=90), min_size=1, max_size=30).map("\n".join)


def a_slice(text: str, where: float) -> tuple[Pagination, Slice]:
    pages = Pagination(text, SMALL)
    return pages, pages.around(round(where * (len(pages) - 1)), 3)


@given(TEXTS)
def test_blocks_hold_every_character_but_the_line_ends(text: str) -> None:
    pages = Pagination(text, SMALL)
    joints = [text[end:start] for end, start in zip(pages.ends, pages.starts[1:], strict=False)]
    words = [text[start:end] for start, end in zip(pages.starts, pages.ends, strict=True)]
    assert "".join(word + joint for word, joint in zip(words, [*joints, ""], strict=True)) == text
    assert set(joints) <= {"\n", ""}


@given(TEXTS)
def test_no_block_is_longer_than_a_piece_unless_its_paragraph_may_stay_whole(text: str) -> None:
    pages = Pagination(text, SMALL)
    for block, (start, end) in enumerate(zip(pages.starts, pages.ends, strict=True)):
        is_piece = pages.is_continued(block) or (block + 1 < len(pages) and pages.is_continued(block + 1))
        assert end - start <= (SMALL.piece if is_piece else SMALL.paragraph)


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = "路灯不亮要修。" * 10
    pages = Pagination(text, SMALL)
    assert all(text[cut - 1] == "。" for cut in pages.cuts)
    assert len(pages) == len(pages.cuts) + 1 > 4


@given(TEXTS, st.floats(0, 1))
def test_every_point_of_a_slice_comes_back_from_its_unit(text: str, where: float) -> None:
    _, part = a_slice(text, where)
    for point in range(part.span.start, part.span.end + 1):
        assert part.to_point(part.to_unit(point)) == point


@given(TEXTS, st.floats(0, 1))
def test_units_of_a_slice_count_what_the_widget_holds(text: str, where: float) -> None:
    pages, part = a_slice(text, where)
    held = part.words.encode("utf-16-le")
    assert part.words.split("\n") == [text[pages.starts[n] : pages.ends[n]] for n in range(part.first, part.last)]
    for point in range(part.span.start, part.span.end):
        char = text[point].encode("utf-16-le")
        assert held[2 * part.to_unit(point) :].startswith(char)


@given(TEXTS, st.floats(0, 1), st.integers(0, 4000))
def test_points_outside_a_slice_stand_at_its_nearer_end(text: str, where: float, point: int) -> None:
    _, part = a_slice(text, where)
    units = len(part.words.encode("utf-16-le")) // 2
    if point <= part.span.start:
        assert part.to_unit(point) == 0
    elif point >= part.span.end:
        assert part.to_unit(point) == units


@given(TEXTS, st.integers(0, 400), st.floats(0, 60))
def test_a_slice_holds_its_block_and_the_reach_around_it(text: str, block: int, reach: float) -> None:
    pages = Pagination(text, SMALL)
    block %= len(pages)
    part = pages.around(block, reach)
    assert part.first <= block < part.last
    assert part.reaches_start or pages.top_of(block) - pages.top_of(part.first) >= reach
    assert part.reaches_end or pages.top_of(part.last) - pages.top_of(block + 1) >= reach


@given(TEXTS, st.lists(st.floats(0, 1), min_size=2, max_size=8))
def test_places_and_heights_rise_together(text: str, parts: list[float]) -> None:
    pages = Pagination(text, SMALL)
    pages.set_heights([10.0 + (end - start) for start, end in zip(pages.starts, pages.ends, strict=True)])
    tops = sorted(part * pages.height for part in parts)
    places = [pages.place_at(top) for top in tops]
    assert places == sorted(places)
    assert [pages.top_of(*place) for place in places] == pytest.approx(tops, abs=0.2)


def test_a_text_below_the_limit_is_all_there() -> None:
    text = "同志们：\n把账目亮在明处。"
    pages = Pagination(text)
    part = pages.around(1, 0)
    assert (part.words, part.reaches_start, part.reaches_end) == (text, True, True)


def test_an_empty_text_is_one_empty_block() -> None:
    pages = Pagination("")
    assert (len(pages), pages.around(0, 100).words) == (1, "")


@given(TEXTS, st.integers(0, 900), st.integers(0, 900))
def test_the_lines_of_a_span_are_all_of_it_but_its_line_ends(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    lines = Pagination(text, SMALL).lines_in(Span(start, end))
    assert "".join(line.of(text) for line in lines) == text[start:end].replace("\n", "")
    assert all("\n" not in line.of(text) for line in lines)
