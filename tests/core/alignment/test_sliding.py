"""Cuts that may lie elsewhere."""

from __future__ import annotations

from core.alignment.clauses import Run
from core.alignment.folded import Folded
from core.alignment.sliding import Doubt, settled


def cut(old: str, new: str, at: int) -> tuple[list[str], list[Doubt]]:
    """Return the runs of two texts of which one has a piece more, cut first at an offset of both."""
    here, there = Folded(old), Folded(new)
    more = len(here.text) - len(there.text)
    second = Run(at + max(0, more), at + max(0, -more), min(len(here.text), len(there.text)) - at)
    claims = bytearray(len(here.text)), bytearray(len(there.text))
    runs, doubts = settled([Run(0, 0, at), second], here, there, claims)
    return [here.text[run.old : run.old_end] for run in runs], doubts


def test_a_cut_lies_at_the_end_of_a_sentence() -> None:
    old, new = "各村要算清账。要修好路。要管好水。", "各村要算清账。要管好水。"
    assert cut(old, new, 8) == (["各村要算清账.", "要管好水."], [])
    assert cut(new, old, 8) == (["各村要算清账.", "要管好水."], [])


def test_a_cut_at_the_end_of_a_line_is_better_than_one_at_the_end_of_a_sentence() -> None:
    old, new = "水。好。\n电。好。路。", "水。好。\n路。"
    assert cut(old, new, 4)[0] == ["水.好.", "路."]


def test_of_two_equal_neighbours_neither_is_certain() -> None:
    runs, doubts = cut("头。要有人巡。要有人巡。尾。", "头。要有人巡。尾。", 7)
    assert runs == ["头.要有人巡.", "尾."]
    assert doubts == [Doubt(2, 7, 0, 5), Doubt(7, 12, 0, 5, 5)]
    assert cut("头。要有人巡。尾。", "头。要有人巡。要有人巡。尾。", 2)[1] == [Doubt(2, 7, 5, 5)]


def test_of_a_doubled_character_the_first_is_the_one_that_was_there() -> None:
    assert cut("群众的事。", "群众众的事。", 1)[0] == ["群众", "的事."]
