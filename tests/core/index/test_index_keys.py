"""What the index knows of characters: that nothing is lost by it, and that what it calls certain is certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import alike
from core.query.matching import phrase_finder
from core.scripts import variants
from core.store.index import keys
from core.store.index.checking import checker
from core.text import normalise

FEW = "的发發展后後国國gGｇＧkKsſ，,。“”\"‘'—-–・· \t\n　々𠮷É"
TEXTS = st.text(FEW, max_size=40).map(lambda raw: normalise(raw).text) | st.text(max_size=40).map(lambda raw: normalise(raw).text)
WORDS = st.text(FEW, min_size=1, max_size=4) | st.text(min_size=1, max_size=3)


@given(TEXTS, st.data(), st.booleans())
def test_a_text_that_holds_a_phrase_holds_all_its_tokens(text: str, data: st.DataObject, is_any_script: bool) -> None:
    words = data.draw(WORDS)
    if phrase_finder(words, is_any_script)(text, None):
        assert set(keys.asked(words)) <= set(keys.tokens(text).split(" "))


@given(TEXTS, WORDS, st.booleans())
def test_what_the_index_calls_certain_is_so(text: str, words: str, is_any_script: bool) -> None:
    if keys.is_exact(words, is_any_script=is_any_script, is_plain=keys.is_plain(text)):
        is_told = set(keys.asked(words)) <= set(keys.tokens(text).split(" "))
        assert is_told == bool(phrase_finder(words, is_any_script)(text, None))


@given(TEXTS, WORDS, st.booleans())
def test_the_bytes_of_a_text_hold_a_phrase_if_its_characters_do(text: str, words: str, is_any_script: bool) -> None:
    assert checker(words, is_any_script=is_any_script)(text.encode()) == bool(phrase_finder(words, is_any_script)(text, None))


def test_whatever_finds_a_character_has_its_key() -> None:
    table = keys.keys()
    strangers = [
        (one, other)
        for one in map(chr, (*range(0x3500), *range(0x4E00, 0xA000, 7), *range(0xF900, 0x10800), 0x20BB7))
        if not "\ud800" <= one <= "\udfff"
        for like in alike(one)
        for other in variants(like)
        if table[ord(one)] != table[ord(other)]
    ]
    assert strangers == []


def test_a_token_is_never_parted() -> None:
    # Between tokens stand blanks, and the tokenizer parts them at whatever is of ASCII and no letter or digit.
    wrong = [chr(code) for code in range(0x80) if not (chr(key := keys.keys()[code]).isalnum() or key >= 0x80)]
    assert wrong == []


@pytest.mark.parametrize(
    ("words", "is_certain"), [("的", True), ("发展", False), ("，", True), ("“", False), ("k", False), ("发展的", False)]
)
def test_some_words_are_certain_in_any_text(words: str, is_certain: bool) -> None:
    assert keys.is_exact(words, is_any_script=False, is_plain=False) is is_certain


def test_simplified_words_are_certain_in_texts_without_traditional_characters() -> None:
    assert keys.is_plain("农业发展")
    assert not keys.is_plain("農業發展")
    assert keys.is_exact("发展", is_any_script=False, is_plain=True)
    assert keys.is_exact("发展", is_any_script=True, is_plain=False)
