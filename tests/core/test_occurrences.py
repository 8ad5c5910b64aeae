"""Every place of a passage's words, against a scan that looks at each character."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.occurrences import occurrences
from core.spans import Span

TEXT = "谁的堤段谁负责，谁的水闸谁看守。谁的渠道谁清淤，谁的渠道谁管护。"


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Span]:
    """A text of few characters, so that words come again and overlap each other, and a passage of it."""
    text = draw(st.text("渠水\n", min_size=1, max_size=40))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, min(len(text), start + 5))))


def _scanned(text: str, words: str, start: int, end: int) -> list[Span]:
    """Return the places of words between two borders, found by comparing at every character."""
    found: list[Span] = []
    for at in range(start, end - len(words) + 1):
        if text[at : at + len(words)] == words and (not found or found[-1].end <= at):
            found.append(Span(at, at + len(words)))
    return found


def _most(text: str, words: str, start: int, end: int) -> int:
    """Return how many places that do not overlap each other there can be, by trying every choice."""
    best = [0] * (len(text) + 2)
    for at in range(end - 1, start - 1, -1):
        best[at] = best[at + 1]
        if text[at : at + len(words)] == words and at + len(words) <= end:
            best[at] = max(best[at], 1 + best[at + len(words)])
    return best[start] if start < end else 0


def test_every_place_of_the_words_is_found() -> None:
    start = TEXT.index("谁的渠道")
    found = occurrences(TEXT, Span(start, start + 4))
    assert [span.of(TEXT) for span in found] == ["谁的渠道", "谁的渠道"]
    assert found[1].start == TEXT.rindex("谁的渠道")


def test_the_passage_itself_is_among_them_where_its_words_overlap_each_other() -> None:
    assert occurrences("哈哈哈哈哈", Span(1, 3)) == [Span(1, 3), Span(3, 5)]


def test_words_that_stand_once_have_one_place() -> None:
    start = TEXT.index("水闸")
    assert occurrences(TEXT, Span(start, start + 2)) == [Span(start, start + 2)]


def test_an_empty_passage_has_no_other_place() -> None:
    assert occurrences(TEXT, Span(4, 4)) == [Span(4, 4)]


@given(passages())
def test_the_places_are_those_that_a_naive_scan_finds(case: tuple[str, Span]) -> None:
    text, passage = case
    words = passage.of(text)
    before, after = _scanned(text, words, 0, passage.start), _scanned(text, words, passage.end, len(text))
    assert occurrences(text, passage) == [*before, passage, *after]


@given(passages())
def test_there_are_as_many_as_can_stand_beside_the_passage(case: tuple[str, Span]) -> None:
    text, passage = case
    words = passage.of(text)
    most = _most(text, words, 0, passage.start) + 1 + _most(text, words, passage.end, len(text))
    assert len(occurrences(text, passage)) == most


@given(passages())
def test_no_two_of_them_share_a_character(case: tuple[str, Span]) -> None:
    found = occurrences(*case)
    assert all(one.end <= following.start for one, following in pairwise(found))
