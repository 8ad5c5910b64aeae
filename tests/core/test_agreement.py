"""How far two readers agree, held against a plain list of what each has decided of every character."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from core import agreement
from core.agreement import BOTH, ONE, OTHER, Decisions, compare, level, passages
from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.spans import Span

TEXT = (
    "关于做好春耕备耕工作的通知\n\n各村：\n　　种子化肥三月底前到户。 缺什么、缺多少，当天报到镇里。\n水渠清淤分段包干，四月五日前完工。\n"
)
STATES = ("anchored", "moved", "anchored", "to-review")


def mark(span: Span, *tags: str, text: str = TEXT, colour: str = COLOURS[0], key: str = "", **more: object) -> Annotation:
    found = Annotation(key, "highlight", colour, Anchor.of(text, span), tags=tags)
    return found.with_changes(**more) if more else found


def on(words: str, *tags: str, **more: object) -> Annotation:
    start = TEXT.index(words)
    return mark(Span(start, start + len(words)), *tags, **more)  # type: ignore[arg-type]


def kappa_of_labels(one: list[bool], other: list[bool]) -> Fraction | None:
    """Cohen's kappa by its definition, of two lists of decisions."""
    total = len(one)
    observed = Fraction(sum(a == b for a, b in zip(one, other, strict=True)), total)
    chance = sum(Fraction(one.count(value), total) * Fraction(other.count(value), total) for value in (True, False))
    return None if chance == 1 else (observed - chance) / (1 - chance)


def decided(text: str, marks: list[Annotation]) -> tuple[list[bool], list[bool]]:
    """What a reader has decided of each character that is no white space, and of each paragraph that is not blank, the plain way."""
    covered = {at for one in marks for at in range(one.span.start, one.span.end)}
    characters, paragraphs, at = [], [], 0
    for line in text.split("\n"):
        labels = [at + i in covered for i, char in enumerate(line) if not char.isspace()]
        characters += labels
        paragraphs += [any(labels)] if labels else []
        at += len(line) + 1
    return characters, paragraphs


def counted(one: list[bool], other: list[bool]) -> Decisions:
    pairs = list(zip(one, other, strict=True))
    return Decisions(*(pairs.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False))))


def test_a_known_table_has_the_kappa_of_the_books() -> None:
    # Fifty proposals read by two readers: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
    table = Decisions(20, 5, 10, 15)
    assert (table.agreement, table.kappa) == (pytest.approx(0.7), pytest.approx(0.4))


@pytest.mark.parametrize("seed", range(20))
def test_the_figures_are_those_of_the_plain_lists_of_decisions(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choices("春耕备耕水渠　 \n，。𠮷", k=300))
    tags = ("要点", "任务", "金句")

    def some() -> list[Annotation]:
        spans = [Span(start, min(300, start + chance.randrange(1, 40))) for start in chance.choices(range(300), k=chance.randrange(30))]
        drawn = [
            mark(
                span, *chance.sample(tags, chance.randrange(3)), text=text, colour=chance.choice(COLOURS[:2]), status=chance.choice(STATES)
            )
            for span in spans
        ]
        return [*drawn, mark(Span(0, 0), "要点", text=text)]

    one, other = some(), some()
    found = compare(text, one, other)
    for line in found.lines:
        wanted = [
            [
                each
                for each in marks
                if each.is_placed and each.span and (not line.label or line.label == each.colour or line.label in each.tags)
            ]
            for marks in (one, other)
        ]
        (first, first_paragraphs), (second, second_paragraphs) = (decided(text, marks) for marks in wanted)
        assert line.characters == counted(first, second)
        assert line.paragraphs == counted(first_paragraphs, second_paragraphs)
        for table, labels in ((line.characters, (first, second)), (line.paragraphs, (first_paragraphs, second_paragraphs))):
            kappa = kappa_of_labels(*labels)
            assert table.kappa == (None if kappa is None else pytest.approx(float(kappa)))
    assert {line.label for line in found.tags} == {tag for each in (*one, *other) if agreement.is_counted(each, text) for tag in each.tags}


def test_readers_who_mark_the_same_agree_wholly() -> None:
    marks = [on("种子化肥三月底前到户", "任务"), on("水渠清淤分段包干", "任务", "要点")]
    found = compare(TEXT, marks, marks[::-1])
    assert [(line.label, line.characters.kappa, line.paragraphs.kappa) for line in found.tags] == [("任务", 1.0, 1.0), ("要点", 1.0, 1.0)]


def test_kappa_is_not_defined_where_both_mark_nothing_or_everything() -> None:
    nothing = compare(TEXT, [], []).whole
    everything = compare(TEXT, [mark(Span(0, len(TEXT)))], [mark(Span(0, len(TEXT)))]).whole
    assert (nothing.characters.kappa, nothing.characters.agreement) == (None, 1.0)
    assert (everything.characters.kappa, everything.paragraphs.kappa, everything.paragraphs.agreement) == (None, None, 1.0)
    assert (compare("", [], []).whole.characters.agreement, compare(" \n", [], []).whole.paragraphs.total) == (None, 0)


def test_a_tag_that_only_one_has_used_agrees_as_chance_would_have_it() -> None:
    (line,) = compare(TEXT, [on("种子化肥", "任务")], [on("种子化肥")]).tags
    assert (line.count_one, line.count_other, line.characters.kappa) == (1, 0, 0.0)


def test_marks_without_words_or_without_a_certain_place_are_counted_apart() -> None:
    marks = [mark(Span(3, 3)), on("种子化肥", status="to-review"), on("种子化肥", status="orphan"), on("\n\n"), on("种子化肥")]
    found = compare(TEXT, marks, [])
    assert (found.whole.count_one, found.uncounted_one, found.uncounted_other) == (1, 4, 0)


def test_passages_are_those_of_both_and_of_each_alone() -> None:
    one = [on("种子化肥三月底前到户", "任务"), on("各村"), on("四月五日前完工")]
    other = [on("种子化肥三月底前到户。", "任务"), on("三月底前"), on("清淤分段包干，四月", "任务")]
    found = passages(TEXT, one, other)
    assert [(each.state, each.span.of(TEXT)) for each in found] == [
        (ONE, "各村"),
        (BOTH, "种子化肥三月底前到户"),
        (OTHER, "清淤分段包干，四月"),
        (ONE, "四月五日前完工"),
    ]
    assert found[1].other == (other[0], other[1])
    of_tag = next(line for line in compare(TEXT, one, other).tags if line.label == "任务")
    assert [(each.state, len(each.other)) for each in passages(TEXT, one, other, of_tag)] == [(BOTH, 1), (OTHER, 1)]


@pytest.mark.parametrize("seed", range(10))
def test_who_has_marked_what_is_told_of_marks_of_any_kind(seed: int) -> None:
    chance = random.Random(seed)
    text = "春" * 200

    def some() -> list[Annotation]:
        spans = {Span(start, start + chance.randrange(1, 60)) for start in chance.choices(range(140), k=30)}
        return [mark(span, text=text) for span in spans]

    def meet(mine: Annotation, others: list[Annotation]) -> bool:
        return any(
            2 * (min(mine.span.end, each.span.end) - max(mine.span.start, each.span.start)) >= min(len(mine.span), len(each.span))
            for each in others
        )

    one, other = some(), some()
    found = passages(text, one, other)
    assert {each.span for each in found if each.state == BOTH} == {each.span for each in one if meet(each, other)}
    assert {each.span for each in found if each.state == ONE} == {each.span for each in one if not meet(each, other)}
    assert {each.span for each in found if each.state == OTHER} == {each.span for each in other if not meet(each, one)}


def test_thousands_of_marks_on_the_same_words_are_not_each_put_beside_each() -> None:
    text = "春" * 2_000
    one, other = ([mark(Span(at, 2_000 - at), text=text) for at in range(first, 800, 2)] for first in (0, 1))
    found = passages(text, one, other)
    assert {each.state for each in found} == {BOTH}
    assert sum(len(each.other) for each in found) < 50 * len(found)


def test_marks_on_the_same_words_stand_together() -> None:
    one = [on("各村", "任务", key="1"), on("各村", "要点", key="2")]
    (found,) = passages(TEXT, one, [on("各村", key="3")])
    assert ([each.id for each in found.one], [each.id for each in found.other]) == (["1", "2"], ["3"])


@pytest.mark.parametrize(
    ("kappa", "word"),
    [(-0.1, "poor"), (0.0, "slight"), (0.2, "slight"), (0.21, "fair"), (0.6, "moderate"), (0.61, "substantial"), (1.0, "almost-perfect")],
)
def test_a_kappa_is_told_in_words(kappa: float, word: str) -> None:
    assert level(kappa) == word
