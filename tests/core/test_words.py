"""What can be one of the reader's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnfitWord
from core.words import LONGEST, fit_word, is_fit


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("三个一遍", "三个一遍"),
        ("　“三个一遍”：\n", "三个一遍"),
        ("（水利厅）", "水利厅"),
        ("阿依·买买提", "阿依·买买提"),
        ("不忘初心、牢记使命", "不忘初心、牢记使命"),
        ("GDP增速", "GDP增速"),
        ("C++", "C++"),
        ("3.5%", "3.5%"),
        ("水\u200b渠\ufeff清\u00ad淤", "水渠清淤"),
        ("水\x07渠", "水渠"),
        ("\0水渠\0", "水渠"),
        ("好" * LONGEST, "好" * LONGEST),
    ],
)
def test_a_word_is_cleaned_of_what_stands_around_it(written: str, word: str) -> None:
    assert fit_word(written) == word


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "水",
        "。",
        "“，”",
        "水 渠",
        "水\n渠",
        "水\t渠",
        "水\u3000渠",
        "水渠。清淤",
        "修好！修好",
        "\ud800水渠",
        "好" * (LONGEST + 1),
        "好" * 10_000,
        " " * 10_000,
    ],
)
def test_what_is_no_word_is_refused_in_one_sentence(written: str) -> None:
    with pytest.raises(UnfitWord) as refused:
        fit_word(written)
    assert str(refused.value).startswith("A word ")
    assert not is_fit(written)


@given(st.text())
def test_whatever_is_taken_for_a_word_is_one(written: str) -> None:
    try:
        word = fit_word(written)
    except UnfitWord:
        return
    assert 2 <= len(word) <= LONGEST
    assert not any(char.isspace() for char in word)
    assert is_fit(word)
