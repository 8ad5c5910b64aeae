"""Which characters of an old text are which of a new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.alignment.correspondence import Correspondence
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH

LINES = st.lists(st.one_of(st.sampled_from([*SPEECH.splitlines(), *OTHER.splitlines()]), st.text("要管水，。 ", max_size=12)), max_size=10)


def known(old: str, new: str, words: str) -> str | None:
    """Return the words of the new text that stand for words of the old one."""
    start = old.index(words)
    span = Correspondence(old, new).image(start, start + len(words))
    return None if span is None else span.of(new)


@given(LINES, LINES)
def test_what_corresponds_is_equal_and_used_once(old_lines: list[str], new_lines: list[str]) -> None:
    both = Correspondence("\n".join(old_lines), "\n".join(new_lines))
    old, new = both.old.text, both.new.text
    seen_old: set[int] = set()
    seen_new: set[int] = set()
    for run in both.runs:
        assert run.size > 0
        assert old[run.old : run.old_end] == new[run.new : run.new_end]
        assert seen_old.isdisjoint(range(run.old, run.old_end))
        assert seen_new.isdisjoint(range(run.new, run.new_end))
        seen_old.update(range(run.old, run.old_end))
        seen_new.update(range(run.new, run.new_end))
    for strand in both.strands:
        assert list(strand.runs) == sorted(strand.runs)
        assert [run.new for run in strand.runs] == sorted(run.new for run in strand.runs)


@given(LINES)
def test_a_text_corresponds_to_itself_whole_whatever_its_white_space(lines: list[str]) -> None:
    both = Correspondence("\n".join(lines), "".join(lines))
    assert sum(run.size for run in both.runs) == len(both.old.text)


def test_what_was_moved_is_a_strand_of_its_own() -> None:
    lines = SPEECH.splitlines()
    new = "\n".join([*lines[:3], *lines[5:7], *lines[3:5], *lines[7:]])
    both = Correspondence(SPEECH, new)
    assert len(both.strands) == 2
    assert sum(run.size for run in both.runs) == len(both.old.text)


def test_a_passage_goes_along_through_other_lines_marks_and_words_beside_it() -> None:
    new = SPEECH.replace("，", ",").replace("水池要有人洗", "蓄水池\n也要有人洗")
    assert known(SPEECH, new, "水费要有人收，收多少") == "水费要有人收,收多少"
    assert known(SPEECH, new, "照出来的是作风。哪个村") == "照出来的是作风。哪个村"


def test_of_two_equal_words_the_one_beside_its_sentence_is_the_one_that_was_there() -> None:
    both = Correspondence("各村要算清账。要管好水。", "各村要算清账。要修好路。要管好水。")
    assert [tuple(run) for run in both.runs] == [(0, 0, 7), (7, 12, 5)]


def test_a_passage_that_is_gone_or_may_be_its_neighbour_is_not_certain() -> None:
    assert known(SPEECH, SPEECH.replace("流出来的是水，照出来的是作风。", ""), "照出来的是作风") is None
    assert Correspondence("头。一要巡管。一要巡管。尾。", "头。一要巡管。尾。").image(2, 8) is None
    assert Correspondence("头。一要巡管。尾。", "头。一要巡管。尾。").image(2, 8) == Span(2, 8)
