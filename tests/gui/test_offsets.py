"""Offsets between core and Qt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.offsets import OffsetMap

TEXTS = st.text(st.sampled_from("春耕a\n𠮷😀。"), max_size=60)


@given(TEXTS)
def test_every_code_point_comes_back_from_its_unit(text: str) -> None:
    offsets = OffsetMap(text)
    assert [offsets.to_point(offsets.to_unit(point)) for point in range(len(text) + 1)] == list(range(len(text) + 1))


@given(TEXTS)
def test_a_unit_is_what_utf_16_counts(text: str) -> None:
    offsets = OffsetMap(text)
    for point in range(len(text) + 1):
        assert offsets.to_unit(point) == len(text[:point].encode("utf-16-le")) // 2


def test_inside_a_pair_the_point_is_the_end_of_the_pair() -> None:
    offsets = OffsetMap("山𠮷水")
    assert [offsets.to_point(unit) for unit in range(5)] == [0, 1, 2, 2, 3]
