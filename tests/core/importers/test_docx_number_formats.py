"""Laws of Word's number formats."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.number_formats import formatted
from core.outline.numbering import number_of
from tests.core.importers.docx_cases import FORMATS

NUMBERS: Final = st.integers(1, 9999)
COUNTING: Final = ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting")
SINGLE: Final = {
    "decimalEnclosedCircle": 20,
    "decimalEnclosedCircleChinese": 20,
    "decimalEnclosedParen": 20,
    "decimalEnclosedFullstop": 20,
    "ideographEnclosedCircle": 10,
    "ideographTraditional": 10,
    "ideographZodiac": 12,
    "upperRoman": 39,
}
"""Formats that the outline reads, up to where it does."""
DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
UNITS: Final = {"十": 10, "百": 100, "千": 1000}
PLAIN: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")


def value(numeral: str) -> int:
    """Return the value of Chinese numerals, read place by place."""
    total = digit = 0
    for char in numeral:
        if char in UNITS:
            total += (digit or 1) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


@given(NUMBERS, st.sampled_from(COUNTING))
def test_chinese_numerals_say_the_number(number: int, form: str) -> None:
    numeral = formatted(number, form)
    assert value(numeral) == number
    assert "零零" not in numeral
    assert not numeral.endswith("零")


@given(NUMBERS)
def test_formal_numerals_say_the_number(number: int) -> None:
    assert value(formatted(number, "chineseLegalSimplified").translate(PLAIN)) == number


@given(st.integers(1, 999), st.sampled_from(COUNTING))
def test_the_outline_reads_chinese_numerals_back(number: int, form: str) -> None:
    assert number_of(formatted(number, form)) == number


@pytest.mark.parametrize("form", SINGLE)
def test_the_outline_reads_signs_back(form: str) -> None:
    assert [number_of(formatted(number, form)) for number in range(1, SINGLE[form] + 1)] == list(range(1, SINGLE[form] + 1))


@given(NUMBERS, st.sampled_from(("decimal", "decimalZero", "decimalFullWidth", "decimalHalfWidth", "ideographDigital", "taiwaneseDigital")))
def test_digits_of_any_kind_stand_for_digits(number: int, form: str) -> None:
    digits = formatted(number, form).translate(str.maketrans("〇○一二三四五六七八九", "00123456789"))
    assert int(digits) == number


@given(NUMBERS)
def test_hexadecimal_and_ordinals_say_the_number(number: int) -> None:
    assert int(formatted(number, "hex"), 16) == number
    ordinal = formatted(number, "ordinal")
    assert (int(ordinal[:-2]), ordinal[-2:] in {"st", "nd", "rd", "th"}) == (number, True)


@given(
    st.integers(1, 780),
    st.integers(1, 780),
    st.sampled_from([form for form in FORMATS if form not in {"none", "ideographZodiacTraditional"}]),
)
def test_two_numbers_have_two_labels(one: int, other: int, form: str) -> None:
    repeating = form in {"aiueo", "aiueoFullWidth", "iroha", "irohaFullWidth", "ganada", "chosung"}
    limit = 14 if repeating else 780
    one, other = (one - 1) % limit + 1, (other - 1) % limit + 1
    assert (formatted(one, form) == formatted(other, form)) == (one == other)


@given(st.integers(), st.sampled_from([*FORMATS, "custom", "bullet", "of another program"]), st.none() | st.text(max_size=9))
def test_any_number_in_any_format_gives_a_short_label(number: int, form: str, custom: str | None) -> None:
    label = formatted(number, form, custom)
    assert len(label) <= 160 + len(str(number))
    assert bool(label) == (form not in {"none", "bullet"})


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (15, "chineseCounting", "十五"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (1010, "chineseCountingThousand", "一千零一十"),
        (10_001, "chineseCountingThousand", "一万零一"),
        (100_000_000, "chineseCountingThousand", "一亿"),
        (15, "chineseLegalSimplified", "壹拾伍"),
        (12_000, "taiwaneseCountingThousand", "一萬二千"),
        (2026, "ideographDigital", "二〇二六"),
        (21, "ordinalText", "Twenty-first"),
        (30, "ordinalText", "Thirtieth"),
        (113, "ordinal", "113th"),
        (1_000_000, "cardinalText", "One million"),
        (0, "chineseCounting", "零"),
        (-3, "chineseCounting", "-3"),
        (7, "of another program", "7"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, label: str) -> None:
    assert formatted(number, form) == label


def test_a_format_of_the_writer_pads_with_zeros() -> None:
    assert formatted(8, "custom", "001, 002, 003, ...") == "008"
