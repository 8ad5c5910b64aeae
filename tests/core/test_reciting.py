"""A passage of which more goes with each turn."""

from __future__ import annotations

from itertools import pairwise

from core.reciting import LONGEST, SHARES, Recital, beginning
from core.segment import Segmenter

PASSAGE = "办实事要看得见，也要算得清。水渠修好了，账要贴在墙上。"


def recital(text: str = PASSAGE) -> Recital:
    return Recital.of(text, Segmenter().words(text))


def test_with_each_turn_more_words_go_and_none_comes_back() -> None:
    found = recital()
    turns = [found.hidden(turn) for turn in range(len(SHARES))]
    assert (turns[0], len(turns[-1])) == (frozenset(), len(found.words))
    assert all(before < after for before, after in pairwise(turns))
    assert found.hidden(99) == turns[-1]


def test_a_passage_loses_the_same_words_each_time_and_keeps_its_punctuation() -> None:
    found = recital()
    assert [recital().hidden(turn) for turn in range(6)] == [found.hidden(turn) for turn in range(6)]
    hidden = {char for word in found.words for char in word.of(PASSAGE)}
    assert not hidden & set("，。")
    assert "".join(word.of(PASSAGE) for word in found.words) == PASSAGE.replace("，", "").replace("。", "")


def test_a_passage_without_words_has_nothing_to_lose() -> None:
    assert recital("……\n").hidden(5) == frozenset()
    assert recital("").words == ()


def test_of_a_long_passage_whole_sentences_are_recited() -> None:
    long = PASSAGE * 400
    kept = beginning(long)
    assert (long.startswith(kept), kept[-1]) == (True, "。")
    assert LONGEST - len(PASSAGE) < len(kept) <= LONGEST
    assert (beginning(PASSAGE), len(beginning("字" * 9_000))) == (PASSAGE, LONGEST)
