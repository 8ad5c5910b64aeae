"""Where a passage stands by the runs that two texts have in common."""

from __future__ import annotations

import pytest

from core.alignment.clauses import Run
from core.alignment.images import Strand

TEXTS = "旧" * 99, "新" * 399
STRAND = Strand([Run(0, 10, 20), Run(22, 32, 8), Run(40, 45, 20)], TEXTS)
"""Two characters for two others at 20; ten for five at 30."""


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ((3, 12), (13, 22)),
        ((18, 24), (28, 34)),
        # A slip at the border belongs to the side it stood on.
        ((3, 21), (13, 31)),
        ((21, 28), (31, 38)),
        # Other words are the passage's own where they stand for its words alone.
        ((22, 40), (32, 45)),
        ((22, 35), (32, 40)),
        ((35, 50), (45, 55)),
    ],
)
def test_a_passage_stands_from_its_first_to_its_last_character(passage: tuple[int, int], place: tuple[int, int]) -> None:
    image = STRAND.image(*passage)
    assert image is not None
    assert (image.start, image.end) == place


def test_another_figure_at_an_end_belongs_to_a_passage_and_another_sentence_does_not() -> None:
    old, new = "都算清了.二是要管好水费.", "都算清了.二是修好路面.三是要管好水费."
    renumbered = Strand([Run(0, 0, 5), Run(6, 13, 7)], (old, new)).image(5, 12)
    assert renumbered is not None
    assert new[renumbered.start : renumbered.end] == "三是要管好水费"
    old, new = "说完了.这件事不难.下面说水费.", "说完了.那件事办好.下面说水费."
    next_one = Strand([Run(0, 0, 4), Run(10, 10, 6)], (old, new)).image(4, 15)
    assert next_one is not None
    assert new[next_one.start : next_one.end] == "下面说水费"


def test_what_is_gone_has_no_place() -> None:
    assert STRAND.image(20, 22) is None
    assert STRAND.image(31, 39) is None
    assert Strand([], TEXTS).image(0, 5) is None


def test_what_is_lost_and_what_vouches_for_a_place_is_told() -> None:
    image = STRAND.image(18, 34)
    assert image is not None
    assert (image.kept, image.lost_head, image.lost_tail) == (10, 0, 4)
    assert (image.parts, image.amidst) == (((18, 20), (22, 30)), (2,))
    assert (image.before, image.after) == (18, 20)
    assert image.beside == (18, 0)


def test_words_that_were_put_in_beside_a_passage_take_nothing_from_its_context() -> None:
    image = Strand([Run(0, 0, 30), Run(30, 230, 5), Run(35, 300, 30)], TEXTS).image(30, 35)
    assert image is not None
    assert image.beside == (30, 30)
