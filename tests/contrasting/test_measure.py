"""The comparison finds out what became of the sentences of reports, and the reports are what they are meant to be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.contrast import CLASSES, DROPPED, MOVED, NEW, REWORDED, SAME
from tests.contrasting.measure import Pair, Tally, pair_of

SEEDS = (21, 22)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Return reports of 30,000 characters."""
    return [pair_of(seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def tally(pairs: list[Pair]) -> Tally:
    """Return what is found of them."""
    found = Tally()
    for pair in pairs:
        found.add(pair, pair.compared())
    return found


def test_of_the_sentences_of_two_reports_the_class_of_nearly_all_is_right(tally: Tally) -> None:
    assert tally.share() >= 0.95, tally.taken_for


@pytest.mark.parametrize(("kind", "least"), [(SAME, 0.99), (REWORDED, 0.95), (MOVED, 0.87), (NEW, 0.95), (DROPPED, 0.95)])
def test_each_class_is_found(tally: Tally, kind: str, least: float) -> None:
    assert tally.share(kind) >= least, tally.taken_for


def test_the_reports_have_sentences_of_each_class(pairs: list[Pair]) -> None:
    for pair in pairs:
        kinds = list(pair.truth.values())
        assert all(kinds.count(kind) >= 15 for kind in CLASSES)
        assert 25_000 < len(pair.old_text) < 40_000


def test_what_is_noted_of_a_sentence_is_what_stands_in_the_texts(pairs: list[Pair]) -> None:
    for pair in pairs:
        for (old, new), kind in pair.truth.items():
            assert (old is None) == (kind == NEW)
            assert (new is None) == (kind == DROPPED)
            if kind in {SAME, REWORDED}:
                assert (_sentence(pair.old_text, old) == _sentence(pair.new_text, new)) == (kind == SAME)


def test_each_sentence_stands_in_the_comparison_once(pairs: list[Pair]) -> None:
    for pair in pairs:
        found = [one for section in pair.compared().sections for one in section.sentences]
        for text, spans in ((pair.old_text, [one.old for one in found]), (pair.new_text, [one.new for one in found])):
            rising = sorted(span for span in spans if span is not None)
            assert len(rising) == len(set(rising))
            assert all(one.end <= other.start for one, other in pairwise(rising))
            assert sum(span.end - span.start for span in rising) > 0.9 * len(text)


def _sentence(text: str, start: int | None) -> str:
    assert start is not None
    return text[start : text.index("。", start)]
