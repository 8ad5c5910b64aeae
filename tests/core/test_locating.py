"""Where annotations from outside stand in a text: found for certain only where they do stand."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment.folded import Folded
from core.anchors import Anchor
from core.incoming import MOVED, NEW, ORPHAN, TO_REVIEW, IncomingMark
from core.locating import locate
from core.spans import Span
from tests.refinding import edits
from tests.refinding.marks import marks
from tests.refinding.measure import ENDS, RIGHT, WRONG, verdict
from tests.refinding.texts import pool, samples
from tests.refinding.tracked import text_of, tracked
from tests.refinding.truth import DELETED, EXISTS, Truths

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.locating import Place

TEXT = """在全县防汛工作会议上的讲话
同志们：
今年的汛期来得早。水库的闸门，去年修过一遍，今年还要再查一遍。
一、思想上要紧起来
水火无情。防汛是天大的事，宁可十防九空，不可失防万一。
二、措施上要实起来
一是巡查要到边到角。每座水库、每段堤防，都要有名有姓地落到人头。
二是物资要备足备齐。编织袋、救生衣、应急灯，账上有的库里要有。
三是预案要练熟练透。宁可十防九空，不可失防万一。
三、责任上要严起来
谁的堤段谁来守，谁的水库谁来管。出了问题，先问责任人，再问主管部门，最后问分管领导。
"""
STATUSES = {NEW: "anchored", MOVED: "moved", TO_REVIEW: "to-review", ORPHAN: "orphan"}


def mark(quote: str, prefix: str = "", suffix: str = "", *, at: int | None = None, kind: str = "highlight") -> IncomingMark:
    return IncomingMark("0" * 32, quote, prefix, suffix, None if at is None else Span(at, at + len(quote)), kind)


def found(one: IncomingMark, text: str = TEXT, own_text: str | None = None) -> tuple[str, str]:
    """Return the state of a mark and the words at its place."""
    (place,) = locate([one], own_text, text)
    return place.state, "" if place.span is None else place.span.of(text)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("水库的闸门，去年修过一遍，今年还要再查一遍。", "水库的闸门，去年修过一遍，今年还要再查一遍。"),
        ("水库的闸门,去年修过一遍,\n今年 还要再查一遍", "水库的闸门，去年修过一遍，今年还要再查一遍"),
        ("不可失防万一。\n二、措施上要实起来\n一是巡查", "不可失防万一。\n二、措施上要实起来\n一是巡查"),
        ("“防汛是天大的事，宁可十防九空”", "防汛是天大的事，宁可十防九空"),
    ],
)
def test_words_that_stand_once_are_found_in_any_width_and_white_space(quote: str, words: str) -> None:
    assert found(mark(quote)) == (NEW, words)


def test_words_left_out_are_passed_over_from_the_first_to_the_last() -> None:
    expected = "编织袋、救生衣、应急灯，账上有的库里要有"
    assert found(mark("编织袋、救生衣……账上有的库里要有")) == (MOVED, expected)
    assert found(mark("编织袋、救生衣...[...]...账上有的库里要有。")) == (MOVED, expected)
    assert found(mark("……谁的堤段谁来守，谁的水库谁来管……")) == (NEW, "谁的堤段谁来守，谁的水库谁来管")


def test_of_repeated_words_the_context_tells_which_is_meant() -> None:
    refrain = "宁可十防九空，不可失防万一。"
    second = TEXT.index("三是预案")
    (place,) = locate([mark(refrain, "账上有的库里要有。\n三是预案要练熟练透。", "\n三、责任上要严起来")], None, TEXT)
    assert (place.state, place.span) == (NEW, Span(second + 10, second + 10 + len(refrain)))


def test_of_repeated_words_the_place_that_the_file_names_tells_which_is_meant_if_they_stand_there() -> None:
    refrain = "宁可十防九空，不可失防万一。"
    first, second = TEXT.index(refrain), TEXT.rindex(refrain)
    assert [one.span.start for one in locate([mark(refrain, at=first), mark(refrain, at=second)], None, TEXT) if one.span] == [
        first,
        second,
    ]
    (near,) = locate([mark(refrain, at=second - 7)], None, TEXT)
    assert (near.state, near.span and near.span.start) == (TO_REVIEW, second)


def test_repeated_or_very_short_words_alone_are_left_to_the_reader() -> None:
    assert found(mark("宁可十防九空，不可失防万一。"))[0] == TO_REVIEW
    assert found(mark("水"))[0] == TO_REVIEW
    assert found(mark("谁")) == (TO_REVIEW, "谁")
    assert found(mark("编织袋", "备足备齐。", "、救生衣、应急灯")) == (NEW, "编织袋")


def test_words_that_changed_a_little_are_recognised_but_not_other_figures() -> None:
    changed = "出了问题，首先问责任人，再问主管部门，最后问分管的领导"
    assert found(mark(changed)) == (MOVED, "出了问题，先问责任人，再问主管部门，最后问分管领导")
    text = TEXT + "全县备下编织袋3200条、救生衣410件，比去年增加两成，账物相符。\n"
    assert found(mark("全县备下编织袋2900条、救生衣380件，比去年增加两成，账物相符"), text)[0] == TO_REVIEW


def test_words_that_stand_nowhere_have_no_place() -> None:
    assert locate([mark("招商引资要盯住龙头企业，一个项目一个专班。"), mark("")], None, TEXT) == [(None, ORPHAN)] * 2


def test_many_changed_passages_on_a_few_lines_are_found_as_if_each_were_alone() -> None:
    text = "".join(f"第{number}条，由第{number * 7}号堤段的责任人负责，限第{number * 3}天报结果。" for number in range(1, 60))
    starts = [at for at in range(40, len(text) - 90) if text[at].isalpha()]
    some = [mark(text[at : at + 12] + "另" + text[at + 13 : at + 25], text[at - 32 : at], text[at + 25 : at + 57]) for at in starts]
    places = locate(some, None, text)
    right = sum(place.state == MOVED and place.span == Span(at, at + 25) for at, place in zip(starts, places, strict=True))
    assert len(some) > 900
    assert right > 0.95 * len(some)
    assert all(place.span is not None for place in places)


def test_a_very_long_quote_is_found_by_its_beginning_and_its_end() -> None:
    body = "".join(f"第{number}户的账，第{number}天以前要对清。" for number in range(1, 600))
    state, words = found(
        mark("开头的话说在前面，" + body.replace("第300户", "第叁佰户") + "最后一句话收住全文。"),
        f"开头的话说在前面，{body}最后一句话收住全文。",
    )
    assert (state, words.startswith("开头的话"), words.endswith("收住全文。")) == (MOVED, True, True)


def test_places_that_do_not_hold_in_the_text_of_the_file_are_not_believed() -> None:
    text = TEXT.replace("今年的汛期来得早。", "")
    assert found(mark("水火无情", at=3), text, TEXT) == (NEW, "水火无情")
    assert found(mark("水火无情", at=10_000), text, TEXT) == (NEW, "水火无情")


def test_a_bookmark_is_found_by_the_text_of_its_file_or_by_the_words_around_it() -> None:
    at = TEXT.index("二是物资")
    longer = "（试行）\n" + TEXT
    (carried,) = locate([mark("", at=at, kind="bookmark")], TEXT, longer)
    (known,) = locate([mark("", "都要有名有姓地落到人头。\n", "二是物资要备足", kind="bookmark")], None, longer)
    assert carried == known == (Span(at + 5, at + 5), NEW)


def test_quotes_from_a_file_that_is_no_edition_are_looked_for_by_their_words() -> None:
    excerpts = "防汛摘录\n编织袋、救生衣、应急灯，账上有的库里要有。\n出处：会议讲话\n水火无情。防汛是天大的事\n"
    some = [mark(words, at=excerpts.index(words)) for words in ("编织袋、救生衣、应急灯，账上有的库里要有。", "水火无情。防汛是天大的事")]
    assert [one.state for one in locate(some, excerpts, TEXT)] == [NEW, NEW]


_FEW = st.text("水库防汛a1，。\n 　“”…A😀", max_size=40)
"""Of few characters, so that much is repeated."""


@given(
    _FEW, _FEW, _FEW, _FEW, st.none() | st.integers(0, 50), st.none() | _FEW, st.sampled_from(["highlight", "bookmark", "document-note"])
)
def test_whatever_a_file_says_a_place_lies_in_the_text_and_unchanged_words_are_the_same(
    text: str, quote: str, prefix: str, suffix: str, at: int | None, own_text: str | None, kind: str
) -> None:
    (place,) = locate([mark(quote, prefix, suffix, at=at, kind=kind)], own_text, text)
    assert (place.span is None) == (place.state == ORPHAN)
    if place.span is not None:
        assert place.span.end <= len(text)
        if place.state == NEW and kind == "highlight":
            assert Folded(place.span.of(text)).text.strip(".,;:!?\"'") == Folded(quote).text.strip(".,;:!?\"'")


@pytest.fixture(scope="module")
def judged() -> dict[str, Counter[tuple[str, str]]]:
    """How marks in edited texts stand to the truth, as files tell them: by words, with context, or with their whole text."""
    counts: dict[str, Counter[tuple[str, str]]] = {"words": Counter(), "context": Counter(), "text": Counter()}
    seed = 7
    words = pool(seed)
    for sample in samples(seed):
        for kind in edits.EVERY:
            dice = random.Random(f"{seed} {sample.name} {kind}")
            cells = edits.edit(kind, tracked(sample.text), dice, words)
            new, truths = text_of(cells), Truths(sample.text, cells)
            made = [one for one in marks(sample.text, 9, dice) if one.kind != "document-note"]
            fates = [truths.of(one.span) for one in made]
            for mode, counted in counts.items():
                places = locate([_told(one, mode) for one in made], sample.text if mode == "text" else None, new)
                for before, place, truth in zip(made, places, fates, strict=True):
                    counted[truth.fate, verdict(before, _placed(before, place, new), truth, truths)] += 1
    return counts


@pytest.mark.parametrize(("mode", "right", "wrong"), [("words", 0.4, 0.004), ("context", 0.85, 0.002), ("text", 0.97, 0.001)])
def test_in_edited_texts_nearly_nothing_goes_to_a_wrong_place_in_silence(
    judged: dict[str, Counter[tuple[str, str]]], mode: str, right: float, wrong: float
) -> None:
    counts = judged[mode]
    there = sum(count for (fate, _), count in counts.items() if fate == EXISTS)
    assert there > 700
    assert counts[EXISTS, RIGHT] >= right * there
    assert sum(count for (_, said), count in counts.items() if said in {WRONG, ENDS}) <= wrong * counts.total()
    assert any(fate == DELETED for fate, _ in counts)


def _told(one: Annotation, mode: str) -> IncomingMark:
    prefix, suffix = ("", "") if mode == "words" else (one.anchor.prefix, one.anchor.suffix)
    return IncomingMark(one.id, one.anchor.quote, prefix, suffix, one.span if mode == "text" else None, one.kind)


def _placed(before: Annotation, place: Place, text: str) -> Annotation:
    span = Span(0, 0) if place.span is None else place.span
    return before.placed(Anchor.of(text, span), 2, STATUSES[place.state])
