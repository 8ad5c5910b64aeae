"""What is known of a document decides its place: title, headings, whole words, density, date, in this order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.query.matching import Searched, answer
from core.query.reading import read
from core.ranking import Facts, facts_of, is_likely_whole, score
from core.spans import Span

PLAIN = Facts(hits=3, characters=3_000, date="2024-03-05")


@pytest.mark.parametrize(
    "better",
    [
        replace(PLAIN, title=1.0),
        replace(PLAIN, headings=1.0),
        replace(PLAIN, words=1.0),
        replace(PLAIN, hits=6),
        replace(PLAIN, characters=1_000),
        replace(PLAIN, date="2025"),
        replace(PLAIN, date="2024-04"),
    ],
)
def test_more_of_anything_stands_before_less(better: Facts) -> None:
    assert score(better) > score(PLAIN)


def test_a_title_outweighs_all_else_and_headings_all_but_a_title() -> None:
    dense = Facts(hits=300, characters=1_000, words=1.0, date="2049-12")
    assert score(Facts(characters=90_000, title=1.0)) > score(replace(dense, headings=1.0))
    assert score(Facts(characters=90_000, headings=1.0)) > score(dense)


def test_of_two_titles_the_one_that_says_no_more_stands_first() -> None:
    assert score(replace(PLAIN, title=1.0, covered=1.0)) > score(replace(PLAIN, title=1.0, covered=0.4))


def test_facts_are_those_of_the_document() -> None:
    text = "一、抓好粮食生产\n粮食安全要管住。余粮食品要查。"
    searched = Searched(text, "粮食工作通知", headings=[("一、抓好粮食生产", Span(0, 9))])
    query = read("粮食 通知")
    found = answer(query, searched)
    assert found is not None
    facts = facts_of(query, searched, found, date="2024", is_whole=lambda _text, span: span.start != text.index("余粮食") + 1)
    assert facts == Facts(
        hits=3, characters=len(text), title=1.0, covered=pytest.approx(4 / 6), headings=0.5, words=pytest.approx(2 / 3), date="2024"
    )


def test_without_a_dictionary_marks_and_particles_tell_words() -> None:
    text = "农民的粮食，和余粮食品"
    assert is_likely_whole(text, Span(3, 5))
    assert not is_likely_whole(text, Span(8, 10))
