"""Where annotations go when a text has changed."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import candidates, carry
from core.spans import Span
from tests.bench.home import ROOT
from tests.core.library_kit import OTHER, SPEECH

LINES = st.lists(st.text("水管要有人巡，村里的事大家办。", min_size=0, max_size=30), min_size=1, max_size=8)


def annotation(text: str, start: int, end: int, kind: str = "highlight", number: int = 0) -> Annotation:
    return Annotation(id=f"{number:032x}", kind=kind, colour="gamboge", anchor=Anchor.of(text, Span(start, end)))


def on(text: str, quote: str, occurrence: int = 1, number: int = 0) -> Annotation:
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    return annotation(text, start, start + len(quote), number=number)


def carried(old: str, new: str, *annotations: Annotation) -> list[Annotation]:
    return carry(old, new, annotations, 2)


def test_an_unchanged_quote_goes_where_it_stands_now() -> None:
    new = "按：此稿已定。\n" + SPEECH
    (one,) = carried(SPEECH, new, on(SPEECH, "流出来的是水，照出来的是作风"))
    assert (one.status, one.edition) == ("anchored", 2)
    assert one.anchor == Anchor.of(new, Span(new.index("流出来"), new.index("流出来") + 14))


def test_of_many_equal_lines_each_keeps_its_mark_when_the_text_goes_on() -> None:
    old = "家底要清\n" + "水管所要把每一口井都记在本子上。\n" * 30
    made = [on(old, "每一口井", n + 1, number=n) for n in range(30)]
    new = old + "会后马上办。\n"
    assert [(one.span, one.status) for one in carried(old, new, *made)] == [(one.span, "anchored") for one in made]


def test_the_right_repetition_is_found_after_an_insertion() -> None:
    old = "要有人管。\n村里的水，要有人管。\n镇上的路，要有人管。\n校门口的灯，要有人管。"
    new = old.replace("村里的水", "还有一条，村里的水和电").replace("镇上的路", "今年起，镇上的路")
    for occurrence in range(1, 5):
        (one,) = carried(old, new, on(old, "要有人管", occurrence))
        assert one.is_placed or one.status == "to-review"
        if one.is_placed:
            assert new[: one.span.start].count("要有人管") == occurrence - 1
    assert carried(old, new, on(old, "要有人管", 4))[0].is_placed


def test_of_two_equal_passages_none_is_taken_for_the_other() -> None:
    old = "开头。" + "一要巡管，二要洗池。" * 6 + "结尾。"
    new = "开头改了。" + "一要巡管，二要洗池。" * 5 + "结尾也改了。"
    (one,) = carried(old, new, on(old, "一要巡管，二要洗池", 3))
    assert one.status == "to-review"
    assert one.anchor.quote == "一要巡管，二要洗池"


@pytest.mark.parametrize("quote", ["水", "担子", "月月上墙"])
def test_a_short_quote_goes_with_its_context(quote: str) -> None:
    new = SPEECH.replace("同志们：", "同志们、朋友们：").replace("喝水不是小事", "吃水不是小事")
    (one,) = carried(SPEECH, new, on(SPEECH, quote))
    assert one.is_placed
    assert one.span.of(new) == quote


def test_a_short_quote_that_stands_elsewhere_without_its_context_is_not_taken_for_it() -> None:
    new = OTHER + "各村要把账目公开，月月上墙。"
    (one,) = carried(SPEECH, new, on(SPEECH, "月月上墙"))
    assert not one.is_placed


def test_a_passage_of_which_a_few_words_were_changed_goes_along_with_its_new_wording() -> None:
    new = SPEECH.replace("哪个村的支部就三天没有脸", "哪个村的支部就三天睡不着")
    (one,) = carried(SPEECH, new, on(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸"))
    assert one.status == "moved"
    assert one.anchor == Anchor.of(new, one.span)
    assert one.anchor.quote == "哪个村三天没有水，哪个村的支部就三天睡不着"


def test_a_passage_of_which_most_words_were_changed_is_put_up_for_review_at_its_place() -> None:
    new = SPEECH.replace("哪个村三天没有水，哪个村的支部就三天没有脸", "哪里断了水，支部就要上门认错")
    (one,) = carried(SPEECH, new, on(SPEECH, "哪个村三天没有水，哪个村的支部就三天没有脸"))
    assert one.status == "to-review"
    assert one.anchor.quote == "哪个村三天没有水，哪个村的支部就三天没有脸"
    assert one.span.overlaps(Span(new.index("哪里断了水"), new.index("上门认错")))


def test_a_passage_that_was_put_in_other_words_is_put_up_for_review_where_it_stood() -> None:
    old, new = "担子也就分到了肩上", "责任就落到了各人头上"
    text = SPEECH.replace(old, new)
    (one,) = carried(SPEECH, text, on(SPEECH, old))
    assert (one.status, one.anchor.quote, one.span.of(text)) == ("to-review", old, new)


def test_a_passage_that_was_only_taken_out_is_an_orphan() -> None:
    text = SPEECH.replace("流出来的是水，照出来的是作风。", "")
    (one,) = carried(SPEECH, text, on(SPEECH, "流出来的是水，照出来的是作风。"))
    assert one.status == "orphan"


def test_a_passage_of_which_nothing_is_left_is_an_orphan_with_its_old_place() -> None:
    made = on(SPEECH, "流出来的是水，照出来的是作风")
    assert carried(SPEECH, OTHER, made) == [replace(made, status="orphan")]


def test_a_passage_moved_before_its_neighbours_is_moved_and_they_are_anchored() -> None:
    old = "一、把水管好，人人有责。\n二、把路修好，村村有份。\n三、把账算好，年年有数。\n"
    new = "三、把账算好，年年有数。\n一、把水管好，人人有责。\n二、把路修好，村村有份。\n"
    found = carried(
        old, new, *(on(old, quote, number=n) for n, quote in enumerate(["把水管好，人人有责", "把路修好，村村有份", "把账算好，年年有数"]))
    )
    assert [one.status for one in found] == ["anchored", "anchored", "moved"]


def test_a_bookmark_stays_between_its_neighbours_and_a_document_note_with_the_document() -> None:
    at = SPEECH.index("二、管护")
    new = SPEECH.replace("同志们：", "各位同志：")
    found = carried(SPEECH, new, annotation(SPEECH, at, at, "bookmark"), annotation(SPEECH, 0, 0, "document-note", 1))
    assert [(one.status, one.edition) for one in found] == [("anchored", 2)] * 2
    assert found[0].span == Span(new.index("二、管护"), new.index("二、管护"))


@given(LINES, LINES, st.data())
def test_nothing_is_lost_and_what_is_placed_has_its_words(old_lines: list[str], new_lines: list[str], data: st.DataObject) -> None:
    old, new = "\n".join(old_lines), "\n".join(data.draw(st.permutations([*old_lines, *new_lines])))
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(old)), st.integers(0, len(old))), max_size=30))
    made = [annotation(old, min(span), max(span), number=n) for n, span in enumerate(spans)]
    found = carried(old, new, *made)
    assert [one.id for one in found] == [one.id for one in made]
    for one, before in zip(found, made, strict=True):
        assert one.span.end <= len(new) or one.status == "orphan"
        if one.is_placed:
            assert one.anchor == Anchor.of(new, one.span)
            assert one.status == "moved" or one.anchor.quote == before.anchor.quote
        else:
            assert one.anchor.quote == before.anchor.quote
            assert one.edition == (1 if one.status == "orphan" else 2)


@given(LINES, st.data())
def test_in_an_unchanged_text_a_long_enough_passage_stays(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    assume(len(quote) >= 6)
    (one,) = carried(text, text, annotation(text, start, end))
    assert not one.is_placed or one.span == Span(start, end) or text.count(quote) > 1
    if text.count(quote) == 1:
        assert one.is_placed


def test_where_only_lines_or_width_have_changed_every_passage_goes_along() -> None:
    new = SPEECH.replace("，", ",").replace("\n", "").replace("。", "。\n")
    for quote in ("喝水不是小事。群众拧开龙头", "水池要有人洗。三是水费", "水", "同志们：\n今天"):
        (one,) = carried(SPEECH, new, on(SPEECH, quote))
        assert one.is_placed
        assert "".join(one.anchor.quote.split()) == "".join(quote.split()).replace("，", ",")


@pytest.mark.parametrize(
    "quote", ["收多少、花多少", "水费要有人收", "一是管网要有人巡。二是水池要有人洗。三是水费要有人收，收多少、花多少，月月上墙。"]
)
def test_a_passage_goes_along_with_its_slips_of_the_pen(quote: str) -> None:
    new = SPEECH.replace("水费要有人收，收多少、花多少", "水费要有入收，收多少多、花多少")
    (one,) = carried(SPEECH, new, on(SPEECH, quote))
    assert one.is_placed
    assert one.anchor.quote == quote.replace("有人收", "有入收").replace("收多少、", "收多少多、")


def test_words_that_were_put_into_a_passage_or_beside_it_leave_it_certain() -> None:
    new = SPEECH.replace("群众拧开龙头，", "大家都看得见，群众拧开自家的龙头，").replace("照出来的是作风。", "照出来的是作风。这话不假。")
    (one,) = carried(SPEECH, new, on(SPEECH, "群众拧开龙头，流出来的是水，照出来的是作风。"))
    assert (one.status, one.anchor.quote) == ("moved", "群众拧开自家的龙头，流出来的是水，照出来的是作风。")


def test_an_item_goes_along_with_its_new_number_when_another_was_put_in_before_it() -> None:
    new = SPEECH.replace("二是水池要有人洗。三是水费", "二是阀门要有人修。三是水池要有人洗。四是水费")
    second, third = carried(SPEECH, new, on(SPEECH, "二是水池要有人洗", number=1), on(SPEECH, "三是水费要有人收", number=2))
    assert [(one.status, one.anchor.quote) for one in (second, third)] == [("moved", "三是水池要有人洗"), ("moved", "四是水费要有人收")]


def test_a_passage_that_begins_with_the_mark_before_other_words_is_proposed_among_them() -> None:
    rest = "年底算账，不看汇报材料写了几页，看群众的水缸满不满。"
    instead = "先把各家各户门前的沟渠里里外外清理一遍，再说别的。"
    (one,) = carried("好。路面尽快补。" + rest, "好。" + instead + rest, on("好。路面尽快补。" + rest, "。路面尽快补"))
    assert one.status == "to-review"
    assert 2 <= one.span.start < one.span.end <= 2 + len(instead)


def test_a_refrain_that_was_taken_out_is_not_found_in_another_one() -> None:
    old = "一、水的事。\n说了就算，定了就干。管网要有人巡。\n二、路的事。\n说了就算，定了就干。路面要有人补。\n三、灯的事。\n灯要有人换。\n"
    new = old.replace("说了就算，定了就干。路面", "路面")
    first, second = carried(old, new, *(on(old, "说了就算，定了就干", n, number=n) for n in (1, 2)))
    assert first.status == "anchored"
    assert not second.is_placed


def test_of_two_copies_the_one_in_the_old_context_is_the_passage() -> None:
    lines = SPEECH.splitlines()
    new = "\n".join([*lines, lines[6], "完。"])
    (one,) = carried(SPEECH, new, on(SPEECH, "三天没有水"))
    assert (one.status, one.span.start) == ("anchored", SPEECH.index("三天没有水"))


def test_a_bookmark_stays_at_its_line_when_lines_are_put_in_before_it() -> None:
    at = SPEECH.index("二、管护")
    new = SPEECH.replace("二、管护", "这里先停一停，说件旧事。\n二、管护")
    (one,) = carried(SPEECH, new, annotation(SPEECH, at, at, "bookmark"))
    assert (one.status, one.span.start) == ("anchored", new.index("二、管护"))


def test_a_bookmark_whose_surroundings_are_gone_is_not_put_anywhere_in_silence() -> None:
    at = SPEECH.index("群众拧开")
    (one,) = carried(SPEECH, OTHER, annotation(SPEECH, at, at, "bookmark"))
    assert not one.is_placed


def test_the_places_to_choose_from_begin_with_the_one_that_is_proposed() -> None:
    old = "开头。" + "一要巡管，二要洗池。" * 6 + "结尾。"
    new = "开头改了。" + "一要巡管，二要洗池。" * 5 + "结尾也改了。"
    made = on(old, "一要巡管，二要洗池", 3)
    (carried_one,) = carried(old, new, made)
    (places,) = candidates(old, new, [made])
    assert places[0].span == carried_one.span
    assert 1 < len(places) <= 5
    assert len({place.span for place in places}) == len(places)
    assert all(place.span.of(new) == "一要巡管，二要洗池" and 0 <= place.likeness <= 100 for place in places)


def test_an_orphan_may_be_put_where_its_words_stand_and_one_of_which_nothing_is_left_nowhere() -> None:
    refrain = "说了就算，定了就干"
    old = f"一、水的事。\n{refrain}。管网要有人巡。\n二、路的事。\n{refrain}。路面要有人补。\n三、灯的事。\n灯要有人换。\n"
    new = old.replace(f"{refrain}。路面", "路面")
    (places,) = candidates(old, new, [on(old, refrain, 2)])
    assert [place.span.of(new) for place in places] == [refrain]
    assert candidates(SPEECH, OTHER, [on(SPEECH, "照出来的是作风")]) == [()]
    assert candidates(SPEECH, OTHER, [annotation(SPEECH, 0, 0, "document-note")]) == [()]


@given(LINES, LINES, st.data())
def test_what_carry_proposes_is_always_the_first_place(old_lines: list[str], new_lines: list[str], data: st.DataObject) -> None:
    old, new = "\n".join(old_lines), "\n".join(new_lines)
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(old)), st.integers(0, len(old))), max_size=9))
    made = [annotation(old, min(span), max(span), number=n) for n, span in enumerate(spans)]
    for one, places in zip(carried(old, new, *made), candidates(old, new, made), strict=True):
        if one.status != "orphan":
            assert places[0].span == one.span
        assert all(place.span.end <= len(new) for place in places)


def test_an_unchanged_text_is_carried_without_the_library_that_compares() -> None:
    script = (
        "import sys; from tests.core.test_carrying import *; carried(SPEECH, SPEECH, on(SPEECH, '月月上墙')); "
        "print('rapidfuzz' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


def test_a_thousand_marks_in_a_million_characters_are_carried() -> None:
    dice = random.Random(7)
    han = [chr(0x4E00 + n) for n in range(2500)]
    lines = ["".join(dice.choices(han, k=dice.randint(20, 600))) + "。" for _ in range(3200)]
    old = "\n".join(lines)
    new = "\n".join(line[:9] + "改" + line[10:] if n % 2 else line for n, line in enumerate(lines))
    starts = sorted(dice.randrange(len(old) - 30) for _ in range(1000))
    made = [annotation(old, at, at + dice.randint(6, 30), number=n) for n, at in enumerate(starts)]
    found = carried(old, new, *made)
    assert sum(one.is_placed for one in found) > 950


def test_what_is_left_of_a_shortened_passage_is_proposed_and_nothing_before_it() -> None:
    before = "全镇四十二公里干渠分给九个村。"
    passage = "这件事各村都要算清一笔账，看看渠水从哪里漏掉，四月五日前完工，由水管所逐段验收。"
    old = before + passage + "验收不过的推倒重来。"
    new = before + passage[-17:] + "验收不过的推倒重来。"
    (one,) = carried(old, new, on(old, passage))
    assert one.status == "to-review"
    assert one.span.of(new) == passage[-17:]
