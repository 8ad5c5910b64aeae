"""Where a document answers a query."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import Hits, alike
from core.query.matching import Mark, Searched, answer, matches, places_of
from core.query.reading import read
from core.query.tree import NOTES, TEXT, Near, Phrase, Query, Scope
from core.spans import Span

TEXT_OF = (
    "关于做好春耕备耕工作的通知\n一、抓好农业生产\n各地要把粮食安全放在首位，扩大大豆油料种植。农村改革要稳步推进。\n"
    "二、加强科技服务\n农技人员要下到田间，推广良种良法；ＧＤＰ不是唯一的考核。\n农民增收是关键。"
)


def _found(words: str, text: str = TEXT_OF, **beside: object) -> list[str] | None:
    hits = matches(read(words, is_any_script=beside.pop("is_any_script", False) is True), text, **beside)  # type: ignore[arg-type]
    return None if hits is None else [hit.of(text) for hit in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("粮食", ["粮食"]),
        ("粮食 农民", ["粮食", "农民"]),
        ("粮食 渔业", None),
        ("粮食 或 渔业", ["粮食"]),
        ("粮食 非 渔业", ["粮食"]),
        ("粮食 非 农民", None),
        ("(粮食 或 渔业) 非 (农民 科技 水利)", ["粮食"]),
        ("gdp", ["ＧＤＰ"]),
        ("良种良法;", ["良种良法；"]),
        ("工作的通知\n", None),
        ("粮食 近3 首位", None),
        ("粮食 近5 首位", ["粮食安全放在首位"]),
        ("首位 近 粮食", ["粮食安全放在首位"]),
        ("农业 近10 粮食", ["农业生产\n各地要把粮食"]),
        ("农业 同段 粮食", None),
        ("粮食 同段 农村", ["粮食安全放在首位，扩大大豆油料种植。农村"]),
        ("农业 或 农业生产", ["农业生产"]),
        ("大豆 或 大大 或 扩大", ["扩大大豆"]),
    ],
)
def test_a_document_answers_as_the_query_says(words: str, found: list[str] | None) -> None:
    assert _found(words.strip("\n")) == found or words.endswith("\n")


def test_scripts_are_alike_only_where_that_is_asked_for() -> None:
    assert _found("糧食") is None
    assert _found("糧食", is_any_script=True) == ["粮食"]
    assert _found("粮食 近5 首位", "糧食安全放在首位", is_any_script=True) == ["糧食安全放在首位"]


def test_parts_of_a_query_may_stand_in_title_text_and_notes() -> None:
    marks = [Mark("1", Span(0, 2), "要问水利局")]
    assert _found("粮食 水利") is None
    assert _found("粮食 水利", marks=marks) == ["粮食"]
    found = answer(read("水利 春耕 粮食"), Searched("粮食", "春耕通知", marks))
    assert found is not None
    assert (list(found.title), list(found.text)) == ([Span(0, 2)], [Span(0, 2)])
    assert [(id_, list(hits)) for id_, hits in found.notes] == [("1", [Span(2, 4)])]
    assert len(found) == 3


def test_only_what_is_asked_is_looked_through() -> None:
    searched = Searched("粮食", "春耕", [Mark("1", Span(0, 2), "水利")])
    assert answer(Query(Phrase("水利"), where=TEXT), searched) is None
    assert answer(Query(Phrase("粮食"), where=NOTES), searched) is None
    assert answer(Query(Phrase("春耕"), where=NOTES), searched) is None
    assert answer(Query(Phrase("水利"), where=NOTES), searched) is not None


def _headings() -> list[tuple[str, Span]]:
    first, second = TEXT_OF.index("一、"), TEXT_OF.index("二、")
    return [("一、抓好农业生产", Span(first, second)), ("二、加强科技服务", Span(second, len(TEXT_OF)))]


def test_a_section_narrows_to_what_stands_under_its_heading() -> None:
    assert _found("农民 章节:科技", headings=_headings()) == ["农民"]
    assert _found("农民 章节:农业", headings=_headings()) is None
    assert _found("农业 章节:农业", headings=_headings()) == ["农业"]
    assert _found("农民 非 粮食 章节:科技", headings=_headings()) == ["农民"]
    assert _found("农民 章节:农业,科技", headings=_headings()) == ["农民"]


def test_a_colour_narrows_to_what_is_marked_with_it_and_to_its_notes() -> None:
    at = TEXT_OF.index("粮食安全")
    marks = [Mark("1", Span(at, at + 4), "与农民有关", "cinnabar", ("要点",)), Mark("2", Span(0, 4), "粮食", "indigo")]
    assert _found("粮食 颜色:朱砂", marks=marks) == ["粮食"]
    assert _found("农村 颜色:朱砂", marks=marks) is None
    assert _found("农民 颜色:朱砂", marks=marks) == []
    assert _found("粮食 颜色:花青", marks=marks) == []
    assert _found("粮食 颜色:朱砂 标签:要点", marks=marks) == ["粮食"]
    assert _found("粮食 颜色:花青 标签:要点", marks=marks) is None
    assert _found("粮食 颜色:朱砂 章节:科技", marks=marks, headings=_headings()) is None


def test_a_tag_of_the_document_counts_for_all_of_it() -> None:
    assert _found("粮食 标签:三农", tags=["三农"]) == ["粮食"]
    assert _found("粮食 标签:三农") is None
    assert _found("标签:三农", tags=["三农"]) == []


def test_the_note_of_a_mark_whose_passage_is_lost_counts() -> None:
    marks = [Mark("1", None, "水利", "cinnabar")]
    assert _found("水利 颜色:朱砂", marks=marks) == []
    assert _found("粮食 颜色:朱砂", marks=marks) is None


def test_a_text_that_is_shown_is_marked_though_the_document_answers_no_more() -> None:
    assert list(places_of(read("粮食 渔业"), Searched("粮食")).text) == [Span(0, 2)]


def _scan(text: str, words: str) -> list[int]:
    """Return where words stand, found as a reader would: character by character."""
    return [at for at in range(len(text) - len(words) + 1) if all(text[at + n] in alike(one) for n, one in enumerate(words))]


_LETTERS = st.text('aAａ春耕国國“"， ', max_size=40)


@given(_LETTERS, st.text('aAａ春耕国“"， ', min_size=1, max_size=3))
def test_every_place_of_a_phrase_is_covered_and_nothing_else_is_found(text: str, words: str) -> None:
    hits = matches(Query(Phrase(words)), text)
    places = _scan(text, words)
    assert [hit.start for hit in hits or ()] == [hit.start for hit in hits or () if hit.start in places]
    assert all(any(hit.start < at + len(words) and at < hit.end for hit in hits or ()) for at in places)


@given(st.text("ab。\n", max_size=40), st.integers(0, 6) | st.none())
def test_each_place_with_a_neighbour_stands_in_one_stretch(text: str, within: int | None) -> None:
    hits = matches(Query(Near(Phrase("a"), Phrase("b"), within)), text) or Hits()
    for match in re.finditer("[ab]", text):
        others = [one.start() for one in re.finditer("a" if match[0] == "b" else "b", text)]
        near = [at for at in others if _is_near(text, *sorted((match.start(), at)), within)]
        assert sum(match.start() in hit for hit in hits) == bool(near)
    assert all({"a", "b"} <= set(hit.of(text)) for hit in hits)


def _is_near(text: str, first: int, second: int, within: int | None) -> bool:
    between = text[first + 1 : second]
    return "\n" not in between if within is None else len(between) <= within


def test_words_that_overlap_are_not_near_one_another() -> None:
    assert _found("农业 近5 农业生产", "农业生产") is None
    assert _found("农业 近5 农业", "农业和农业") == ["农业和农业"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("甲 近 乙", "甲" * 200_000 + "乙"),
        ("甲 同段 乙", "甲" * 200_000 + "\n乙"),
        ("甲 近1000 乙", "甲乙" * 100_000),
        ("a" * 100 + "b", "a" * 200_000),
        ("甲 或 甲甲 或 甲甲甲", "甲" * 200_000),
    ],
)
def test_hostile_texts_are_gone_through(words: str, text: str) -> None:
    hits = matches(read(words), text)
    assert hits is None or sum(map(len, hits)) <= len(text)


def test_thousands_of_marks_narrow() -> None:
    text = "粮食和水利。" * 5_000
    marks = [Mark(str(n), Span(6 * n, 6 * n + 2), "", "cinnabar") for n in range(5_000)]
    found = matches(
        Query(Phrase("粮食"), Scope(colours=("cinnabar",), sections=("全",))), text, marks=marks, headings=[("全", Span(0, 60))]
    )
    assert found is not None
    assert len(found) == 10
