"""A text as it is compared, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment.folded import Folded, letters

TEXTS = st.text("水管ab，。“”１Ａ \n\t\u3000", max_size=60)


@given(TEXTS)
def test_every_character_but_white_space_has_one_image_and_finds_its_way_back(text: str) -> None:
    folded = Folded(text)
    kept = [at for at, char in enumerate(text) if not char.isspace()]
    assert [folded.outside(at) for at in range(len(folded.text))] == kept
    assert folded.outside(len(kept)) == len(text)


@given(TEXTS)
def test_an_offset_counts_what_was_kept_before_it(text: str) -> None:
    folded = Folded(text)
    assert [folded.inside(point) for point in range(len(text) + 1)] == [
        len("".join(text[:point].split())) for point in range(len(text) + 1)
    ]


@given(TEXTS)
def test_lines_begin_where_the_text_has_line_ends(text: str) -> None:
    folded = Folded(text)
    starts = {len("".join(text[:at].split())) for at, char in enumerate(text) if char == "\n"}
    assert set(folded.lines) == starts
    assert {at for at in range(len(folded.text) + 1) if folded.begins_line(at)} == starts | {0, len(folded.text)}


def test_white_space_across_two_pieces_is_counted_once() -> None:
    text = "水" * 99_999 + "\n" * 3 + "管" * 100_000 + "\u3000" + "网"
    folded = Folded(text)
    for point in (0, 99_998, 99_999, 100_000, 100_001, 100_002, 100_003, 200_001, 200_002, 200_003, len(text)):
        assert folded.inside(point) == len("".join(text[:point].split()))
    assert [text[folded.outside(at)] for at in (99_998, 99_999, 199_998, 199_999)] == ["水", "管", "管", "网"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“要管水”，要修路。", '"要管水",要修路.'),
        ("「要管水」", "“要管水”"),
        ("ＧＤＰ增长８．５％", "GDP增长8.5%"),
        ("水、电、路", "水,电,路"),
        ("第一章　总则", "第一章 总则"),
    ],
)
def test_width_and_quotation_marks_make_no_difference(one: str, other: str) -> None:
    assert Folded(one).text == Folded(other).text


def test_letters_are_counted_without_marks_but_marks_alone_count() -> None:
    assert (letters("水，电！"), letters("！？"), letters("")) == (2, 2, 0)
