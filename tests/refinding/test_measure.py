"""Every mark comes back from an edited text, and what is said of it is judged by what has become of its passage."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import candidates, carry
from core.spans import Span
from tests.refinding import edits, measure
from tests.refinding.marks import LEAST, MOST, marks
from tests.refinding.measure import Tally, verdict
from tests.refinding.texts import WRITTEN, pool, samples
from tests.refinding.tracked import replaced, text_of, tracked, written
from tests.refinding.truth import EXISTS, Truths

SEED = 2
SAMPLES = {sample.name: sample.text for sample in samples(SEED)}
POOL = pool(SEED)
NAMES, KINDS, SEEDS = st.sampled_from(sorted(WRITTEN)), st.sampled_from(edits.EVERY), st.integers(0, 50)


@settings(max_examples=60)
@given(NAMES, KINDS, SEEDS)
def test_every_mark_comes_back_in_its_order_and_fits_its_text(name: str, kind: str, seed: int) -> None:
    dice = random.Random(f"{name} {kind} {seed}")
    old = SAMPLES[name]
    new = text_of(edits.edit(kind, tracked(old), dice, POOL))
    made = marks(old, 25, dice)
    found = carry(old, new, made, 2)
    assert [one.id for one in found] == [one.id for one in made]
    for before, after in zip(made, found, strict=True):
        assert after == replace(before, anchor=after.anchor, edition=after.edition, status=after.status)
        if after.is_placed:
            here = Anchor.of(new, after.span, after.anchor.heading_path)
            # A note on the document stands on no words.
            assert after.kind == "document-note" or after.anchor == here
            assert after.edition == 2
        elif after.status == "to-review":
            assert (after.anchor.quote, after.anchor.prefix, after.anchor.suffix) == _words(before)
            assert after.span.end <= len(new)
            assert after.edition == 2
        else:
            assert after == replace(before, status="orphan")


@given(NAMES, SEEDS)
def test_in_an_unedited_text_every_mark_stays_where_it_is(name: str, seed: int) -> None:
    text = SAMPLES[name]
    made = marks(text, 40, random.Random(seed))
    found = carry(text, text, made, 2)
    assert [(one.status, one.span, _words(one)) for one in found] == [("anchored", one.span, _words(one)) for one in made]


@settings(max_examples=30)
@given(NAMES, KINDS, SEEDS)
def test_the_first_candidate_is_the_place_that_is_proposed(name: str, kind: str, seed: int) -> None:
    dice = random.Random(f"{name} {kind} {seed}")
    old = SAMPLES[name]
    new = text_of(edits.edit(kind, tracked(old), dice, POOL))
    made = marks(old, 40, dice)
    found = carry(old, new, made, 2)
    unsure = [(before, after) for before, after in zip(made, found, strict=True) if after.status == "to-review"]
    for (_, after), proposed in zip(unsure, candidates(old, new, [before for before, _ in unsure]), strict=True):
        assert 1 <= len(proposed) <= 5
        assert proposed[0].span == after.span
        assert all(0 <= one.likeness <= 100 for one in proposed)
        assert len({one.span for one in proposed}) == len(proposed)
        assert all(one.span.end <= len(new) for one in proposed)


@given(NAMES, SEEDS)
def test_marks_have_the_lengths_that_are_promised(name: str, seed: int) -> None:
    text = SAMPLES[name]
    made = marks(text, 60, random.Random(seed))
    lengths = [len(one.span) for one in made if one.span]
    assert (min(lengths) >= LEAST, max(lengths) <= MOST, len(made)) == (True, True, 60)
    assert all(one.anchor == Anchor.of(text, one.span, one.anchor.heading_path) for one in made)
    assert len({one.id for one in made}) == 60


OLD = "水管要有人巡，水池要有人洗，水费要有人收。"
QUOTE = Span(7, 13)


def _annotation(text: str, span: Span, status: str = "anchored", kind: str = "highlight") -> Annotation:
    return Annotation(id="0" * 32, kind=kind, colour="gamboge", anchor=Anchor.of(text, span), status=status)


@pytest.mark.parametrize(
    ("status", "start", "end", "expected"),
    [
        ("anchored", 3, 9, measure.RIGHT),
        ("moved", 3, 10, measure.RIGHT),  # 水池要有人洗， with its comma
        ("anchored", 3, 8, measure.ENDS),
        ("anchored", 10, 16, measure.WRONG),
        ("to-review", 3, 9, measure.FIRST),
        ("to-review", 3, 8, measure.NEARBY),
        ("to-review", 10, 16, measure.ELSEWHERE),
        ("orphan", 7, 13, measure.ORPHANED),
    ],
)
def test_what_is_said_of_a_passage_that_exists_is_judged(status: str, start: int, end: int, expected: str) -> None:
    truths = Truths(OLD, [*written("一是"), *tracked(OLD)[6:]])
    after = _annotation(truths.new, Span(start, end), status)
    assert verdict(_annotation(OLD, QUOTE), after, truths.of(QUOTE), truths) == expected


def test_what_is_said_of_a_deleted_passage_is_judged() -> None:
    truths = Truths(OLD, tracked(OLD)[:7] + tracked(OLD)[14:])
    truth, before = truths.of(QUOTE), _annotation(OLD, QUOTE)
    assert verdict(before, _annotation(truths.new, Span(7, 13)), truth, truths) == measure.WRONG
    assert verdict(before, _annotation(truths.new, Span(7, 13), "to-review"), truth, truths) == measure.FINE
    assert verdict(before, replace(before, status="orphan"), truth, truths) == measure.FINE
    assert verdict(before, None, truth, truths) == measure.VANISHED


def test_what_is_said_of_a_passage_of_which_little_is_left_is_judged() -> None:
    cells = tracked(OLD)
    truths = Truths(OLD, cells[:9] + replaced(cells[9:13], "渠也得护起来", "reworded") + cells[13:])
    truth, before = truths.of(QUOTE), _annotation(OLD, QUOTE)
    assert truth.fate != EXISTS
    assert verdict(before, _annotation(truths.new, Span(7, 15), "moved"), truth, truths) == measure.FINE
    assert verdict(before, _annotation(truths.new, Span(0, 6), "moved"), truth, truths) == measure.WRONG


def test_figures_are_shares_of_what_exists_and_of_all() -> None:
    tally = Tally()
    for fate, name, count in [
        ("exists", measure.RIGHT, 6), ("exists", measure.FIRST, 2), ("exists", measure.WRONG, 1), ("exists", measure.ORPHANED, 1),
        ("deleted", measure.FINE, 3), ("deleted", measure.WRONG, 1), ("between", measure.FINE, 5), ("between", measure.WRONG, 1),
    ]:  # fmt: skip
        tally.counts[fate, name] += count
    assert (tally.right, tally.first, tally.deleted) == (0.6, 0.8, 0.75)
    assert (tally.total, tally.vanished, tally.wrong) == (20, 0, 0.15)


def _words(annotation: Annotation) -> tuple[str, str, str]:
    return annotation.anchor.quote, annotation.anchor.prefix, annotation.anchor.suffix
