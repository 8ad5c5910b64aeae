"""What is found of what a reader looks for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import Hits, Query, alike, find_words, only_whole
from core.progress import Cancelled
from core.spans import Span

LETTERS = '水渠的aAＡ,，“"” 　\n𠮷-'
TEXTS = st.text(LETTERS, max_size=40)
WORDS = st.text(LETTERS, min_size=1, max_size=4)


def found(text: str, words: str, *, is_exact: bool = False) -> list[str]:
    return [span.of(text) for span in find_words(text, Query(words, is_exact=is_exact))]


def naive(text: str, words: str, fits: bool = False) -> list[Span]:
    """Return the places one by one, each compared character by character; with ``fits`` whatever the reader may write for another."""
    spans: list[Span] = []
    at = 0
    while at + len(words) <= len(text):
        pairs = zip(words, text[at : at + len(words)], strict=True)
        if all(there in alike(typed) if fits else there == typed for typed, there in pairs):
            spans.append(Span(at, at + len(words)))
            at += len(words)
        else:
            at += 1
    return spans


@given(TEXTS, WORDS, st.booleans())
def test_the_places_are_those_that_a_look_at_each_character_gives(text: str, words: str, is_exact: bool) -> None:
    assert list(find_words(text, Query(words, is_exact=is_exact))) == naive(text, words, fits=not is_exact)


@given(TEXTS, WORDS, st.integers(0, 40), st.integers(0, 40))
def test_within_a_span_the_places_are_those_of_its_words_alone(text: str, words: str, one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other)).clipped(Span(0, len(text)))
    inside = find_words(span.of(text), Query(words))
    assert list(find_words(text, Query(words), within=span)) == [Span(hit.start + span.start, hit.end + span.start) for hit in inside]


@given(TEXTS, WORDS, st.sets(st.integers(0, 40)))
def test_whole_words_are_as_many_as_do_not_overlap(text: str, words: str, borders: set[int]) -> None:
    def is_whole(_text: str, span: Span) -> bool:
        return span.start in borders and span.end in borders

    expected: list[Span] = []
    for at in range(len(text) - len(words) + 1):
        span = Span(at, at + len(words))
        if span.of(text) == words and is_whole(text, span) and (not expected or expected[-1].end <= at):
            expected.append(span)
    assert list(find_words(text, Query(words, is_exact=True, is_word=True), is_whole=is_whole)) == expected


@given(st.lists(st.integers(1, 9), max_size=8), st.integers(0, 80), st.integers(0, 80))
def test_those_that_touch_a_span_are_found_without_looking_at_all(gaps: list[int], one: int, other: int) -> None:
    starts = [sum(gaps[: at + 1]) for at in range(len(gaps))]
    hits = Hits(starts, [start + 1 for start in starts])
    span = Span(min(one, other), max(one, other))
    if span:
        assert [hits[index] for index in hits.touching(span)] == [hit for hit in hits if hit.overlaps(span)]
    assert [hit.start for hit in hits[hits.at_or_after(one) :]] == [start for start in starts if start >= one]


def test_a_long_text_is_looked_through_across_the_pieces_it_is_taken_in() -> None:
    text = "水" * 99_999 + "a渠" + "水" * 99_998 + "A渠" + "水" * 150_000
    for query in (Query("a渠"), Query("a渠", is_word=True)):
        hits = find_words(text, query, is_whole=lambda _text, _span: True)
        assert list(hits) == [Span(99_999, 100_001), Span(199_999, 200_001)]


def test_case_and_width_make_no_difference_unless_they_are_wanted() -> None:
    text = "GDP、gdp、ＧＤＰ、Gdp"
    assert found(text, "gdp") == ["GDP", "gdp", "ＧＤＰ", "Gdp"]
    assert found(text, "gdp", is_exact=True) == ["gdp"]


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        (",", "，"),
        ("，", ","),
        ("(一)", "（一）"),
        ("?", "？"),
        ('"三个一遍"', "“三个一遍”"),
        ("3-5月", "3—5月"),
        ("5%", "５％"),
        ("第 三", "第　三"),
        ("买买提·艾山", "买买提•艾山"),
    ],
)
def test_a_sign_of_the_other_keyboard_is_found(typed: str, there: str) -> None:
    assert found(f"甲{there}乙", typed) == [there]
    assert found(f"甲{there}乙", typed, is_exact=True) == []


def test_an_opening_quotation_mark_does_not_find_a_closing_one() -> None:
    assert found("“水”", "“") == ["“"]
    assert found("“水”", '"') == ["“", "”"]


def test_a_full_stop_typed_in_english_finds_no_chinese_one() -> None:
    assert found("办好。", ".") == []


def test_signs_that_mean_something_in_a_pattern_are_but_signs() -> None:
    for words in ("[一]", "a^b", "]-[", "\\d", ".*"):
        assert found(f"甲{words}乙", words) == [words]


def test_the_same_words_that_overlap_count_once() -> None:
    assert list(find_words("哈哈哈哈哈", Query("哈哈"))) == [Span(0, 2), Span(2, 4)]


def test_nothing_is_found_of_nothing_and_of_more_than_there_is() -> None:
    assert not Query("")
    assert found("水渠", "") == []
    assert found("水渠", "水渠管到底") == []


def test_the_whole_words_among_places_are_kept() -> None:
    text = "发展中国家要发展"
    hits = find_words(text, Query("发展"))
    assert list(only_whole(text, hits, lambda _text, span: span.start > 0)) == [Span(6, 8)]


@pytest.mark.parametrize("query", [Query("水"), Query("a"), Query("水", is_word=True)])
def test_a_search_that_nobody_wants_any_more_ends(query: Query) -> None:
    def ask() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_words("水a" * 5_000, query, is_whole=lambda _text, _span: True, ask=ask)


def test_hits_tell_where_they_are() -> None:
    hits = Hits([3, 9, 20], [5, 11, 24])
    assert hits.index_of(Span(9, 11)) == 1
    assert hits.index_of(Span(9, 12)) is None
    assert hits.index_of(Span(30, 31)) is None
    assert hits.nearest(Span(9, 12)) == Span(9, 11)
    assert hits.nearest(Span(900, 901)) == hits[-1]
    assert Hits().nearest(Span(0, 1)) is None
    assert hits[1:] == Hits([9, 20], [11, 24])
    assert hits != Hits([3], [5])
    assert len({hits, Hits([3, 9, 20], [5, 11, 24])}) == 1


@given(st.characters())
def test_what_a_character_finds_is_one_character_each_and_itself_first(character: str) -> None:
    assert alike(character)[0] == character
    assert re.fullmatch(f"[{re.escape(alike(character))}]", character)
