"""Numerals as numbers: in digits, in words, shares and ranges."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.study.numerals import ARABIC, HAN, NUMERAL, SHARE, TENTHS, read, value_of

_WORDS = "零一二三四五六七八九"


def in_words(number: int) -> str:
    """Write a number below 10^16 as a careful person would."""
    for power, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= power:
            rest = number % power
            gap = "零" if 0 < rest < power // 10 else ""
            return in_words(number // power) + sign + (gap + in_words(rest) if rest else "")
    written, gap = "", False
    for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            written += ("零" if gap and written else "") + _WORDS[digit] + sign
        gap = not digit
    return written or "零"


@given(st.integers(0, 2**53))
def test_a_number_in_words_is_read_as_it_was_written(number: int) -> None:
    words = in_words(number)
    assert value_of(words) == number
    assert re.fullmatch(HAN, words) or len(words) > 24


@given(st.integers(0, 10**9), st.integers(0, 999), st.sampled_from([("", 0), ("百", 2), ("万", 4), ("亿", 8), ("万亿", 12)]))
def test_a_number_in_digits_is_exact_with_its_power(whole: int, part: int, power: tuple[str, int]) -> None:
    for words in (f"{whole}.{part:03}{power[0]}", f"{whole:,}.{part:03}{power[0]}"):
        assert re.fullmatch(ARABIC, words)
        assert value_of(words) == float(f"{whole}.{part:03}e{power[1]}")


@given(st.text("〇零一二两三四五六七八九十百千万亿点分之成多余半0123456789.,-至%", max_size=40))
def test_any_row_of_signs_is_read_or_refused_without_failing(words: str) -> None:
    found = read(words)
    assert found is None or found.high is None or found.high > found.value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("235.2亿", 23_520_000_000),
        ("１，２３４．５", 1234.5),
        ("3700多万", 37_000_000),
        ("二百余", 200),
        ("3万5千", 35_000),
        ("一百五", 150),
        ("三万五", 35_000),
        ("两千零八", 2008),
        ("百万", 1_000_000),
        ("四万万五千万", 450_000_000),
        ("二〇二六", 2026),
        ("三点五亿", 350_000_000),
        ("百分之三点五", 3.5),
        ("百分之百", 100),
        ("一半", 50),
        ("两成", 20),
        ("三成五", 35),
        ("1/4", 25),
        ("四分之三", 75),
        ("千分之三", 3),
    ],
)
def test_what_documents_write_is_read(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("3-5", 3, 5),
        ("三至五", 3, 5),
        ("3—5万", 30_000, 50_000),
        ("8%～10%", 8, 10),
        ("百分之三至五", 3, 5),
        ("七到八成", 70, 80),
        ("三四百", 300, 400),
    ],
)
def test_a_range_has_two_ends_and_no_single_value(words: str, low: float, high: float) -> None:
    found = read(words)
    assert found is not None
    assert (found.value, found.high) == (low, high)
    assert value_of(words) is None


@pytest.mark.parametrize(
    "words", ["", "多", "一二三", "十百", "1.2.3", "5-3", "百分之", "零分之一", "第三", "成", "万分", "万一", "千百", "3×5"]
)
def test_what_is_no_number_is_none(words: str) -> None:
    assert read(words) is None


def test_a_power_that_belongs_to_the_unit_is_left_to_it() -> None:
    assert [re.match(NUMERAL, words)[0] for words in ("5千瓦", "三千米", "5千人", "2.1百分点")] == ["5", "三", "5千", "2.1"]


def test_a_million_numerals_in_a_row_come_to_an_end() -> None:
    for piece in (HAN, ARABIC, NUMERAL, SHARE, TENTHS):
        for sign in ("一", "1", "1,", "万", "1万", "百分之"):
            text = sign * (200_000 // len(sign))
            assert sum(len(match[0]) for match in re.finditer(piece, text)) <= len(text)
