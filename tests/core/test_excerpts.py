"""Excerpts as every file has them: their words, where they stand, and what stands together."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.catalogue import Catalogue
from core.dated import dated
from core.excerpts import ALL_FIELDS, excerpts, grouped, moment, task_words
from core.exporting import COLOUR, EXCERPTS, TAG, ExportOptions
from core.links import Link, parse
from core.paths import RESOURCES
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

GATE = mark(SPEECH, "谁的水闸谁看守", 1, note=" 与去年的提法一致。\n", tags=("责任", "提法"), star=True)
LIGHT = mark(SPEECH, "大坝值班室夜里要亮灯", 2, colour="rouge", tags=("责任",))
SACKS = mark(SPEECH, "编织袋四月十日前备足三万条", 3, colour="cinnabar", task={"task": "备足编织袋", "lead": "水管所", "due": "四月十日前"})
WHOLE = placed(SPEECH, Span(0, 0), 4, kind="document-note", note="通读一遍。")
LOST = mark(SPEECH, "水位每小时报一次", 5, status="orphan")
EVERY = (GATE, LIGHT, SACKS, WHOLE, LOST)


@pytest.fixture
def far_east() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Asia/Shanghai"
    time.tzset()
    moment.cache_clear()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()
    moment.cache_clear()


def test_an_excerpt_says_its_words_its_note_and_where_it_stands(far_east: None) -> None:
    (one,) = excerpts(exported(SPEECH, [GATE]), ExportOptions(author="李文书"), translated)
    assert (one.quote, one.note, one.tags, one.has_star) == ("谁的水闸谁看守", "与去年的提法一致。", ("责任", "提法"), True)
    assert one.source == "《在全镇防汛动员会上的讲话》，第4段"
    assert one.heading_path == ("一、把责任压到人头",)
    assert one.values["tags"] == "责任、提法"
    assert one.values["created"] == "2026-03-05 09:12"
    assert one.values["author"] == "李文书"
    assert set(one.values) == set(ALL_FIELDS)


def test_the_readers_template_words_the_source() -> None:
    options = ExportOptions(source_template="{speaker}：《{title}》（{date}），第{page}页第{paragraph}段，{path}")
    document = exported(SPEECH, [LIGHT], pages=(0, SPEECH.index("一、"), SPEECH.index("二、")))
    (one,) = excerpts(document, options, translated)
    path = "一、把责任压到人头 › （一）水库要有人住"
    assert one.source == f"镇长：《在全镇防汛动员会上的讲话》（2026年3月2日），第2页第6段，{path}"


def test_a_passage_over_several_paragraphs_names_the_first_and_the_last() -> None:
    start, end = SPEECH.index("谁的水闸"), SPEECH.index("水位每小时")
    (one,) = excerpts(exported(SPEECH, [placed(SPEECH, Span(start, end))]), ExportOptions(source_template="{paragraph}"), translated)
    assert one.source == "4–6"


def test_no_outline_is_recognised_where_no_number_is_asked_for() -> None:
    def recognise() -> None:
        pytest.fail("the outline was recognised")

    found = excerpts(exported(SPEECH, EVERY, recognise=recognise), ExportOptions(source_template="《{title}》"), translated)
    assert {one.source.partition(" · ")[0] for one in found} == {"《在全镇防汛动员会上的讲话》"}


def test_a_link_leads_back_to_the_passage() -> None:
    found = excerpts(exported(SPEECH, EVERY), ExportOptions(), translated)
    links = {one.annotation.id: parse(one.link) for one in found}
    assert links[GATE.id] == Link(7, GATE.span.start, GATE.id)
    assert links[LOST.id] == Link(7, None, LOST.id)
    assert {one.link for one in excerpts(exported(SPEECH, EVERY), ExportOptions(has_links=False), translated)} == {""}


def test_what_is_lost_or_on_the_whole_document_has_no_paragraph() -> None:
    found = {one.annotation.id: one for one in excerpts(exported(SPEECH, EVERY), ExportOptions(), translated)}
    assert found[WHOLE.id].source == "《在全镇防汛动员会上的讲话》"
    assert found[LOST.id].source == "《在全镇防汛动员会上的讲话》 · 一、把责任压到人头 › （一）水库要有人住"


def test_a_bookmark_is_known_by_its_paragraph() -> None:
    point = SPEECH.index("谁的堤段")
    (one,) = excerpts(exported(SPEECH, [placed(SPEECH, Span(point, point), kind="bookmark")]), ExportOptions(), translated)
    assert one.quote.startswith("谁的水闸谁看守，谁的堤段谁巡查")
    assert one.source.endswith("第4段")


def test_without_notes_nothing_of_them_is_left() -> None:
    found = excerpts(exported(SPEECH, EVERY), ExportOptions(has_notes=False), translated)
    assert [one.annotation for one in found] == [GATE, LIGHT, SACKS, LOST]
    assert {one.note for one in found} == {""}


def test_a_section_has_its_headings_once() -> None:
    found = excerpts(exported(SPEECH, EVERY), ExportOptions(), translated)
    groups = grouped(found, ExportOptions(), translated)
    assert [group.heads for group in groups] == [
        ((1, "On the whole document"),),
        ((1, "一、把责任压到人头"),),
        ((2, "（一）水库要有人住"),),
        ((1, "二、把物资备到堤上"),),
        ((1, "Not found in this text for certain"),),
    ]
    assert [one for group in groups for one in group.excerpts] == list(found)


def test_a_section_that_goes_on_behind_its_part_gets_its_heading_again() -> None:
    outer, inner = ("一、总的要求",), ("一、总的要求", "一是看住水")
    text = "甲乙丙"
    marks = [placed(text, Span(at, at + 1), at + 1, path) for at, path in enumerate((outer, inner, outer))]
    groups = grouped(excerpts(exported(text, marks), ExportOptions(), translated), ExportOptions(), translated)
    assert [group.heads for group in groups] == [((1, "一、总的要求"),), ((2, "一是看住水"),), ((1, "一、总的要求"),)]


def test_colours_stand_in_their_order_under_the_readers_names() -> None:
    options = ExportOptions(grouping=COLOUR, colour_names={"rouge": "紫"}, colour_uses={"gamboge": "必办"})
    groups = grouped(excerpts(exported(SPEECH, EVERY), options, translated), options, translated)
    assert [group.heads for group in groups] == [((1, "Gamboge · 必办"),), ((1, "Cinnabar · tasks"),), ((1, "紫 · doubts"),)]
    assert [one.annotation for one in groups[0].excerpts] == [WHOLE, GATE, LOST]


def test_what_stands_under_no_heading_says_its_own() -> None:
    by_colour = ExportOptions(content=EXCERPTS, grouping=COLOUR)
    (one,) = excerpts(exported(SPEECH, [GATE]), by_colour, translated)
    assert one.source == "《在全镇防汛动员会上的讲话》，第4段 · 一、把责任压到人头"
    (one,) = excerpts(exported(SPEECH, [GATE]), replace(by_colour, source_template="《{title}》，{path}"), translated)
    assert one.source == "《在全镇防汛动员会上的讲话》，一、把责任压到人头"


def test_what_has_two_tags_stands_under_both() -> None:
    options = ExportOptions(grouping=TAG)
    groups = grouped(excerpts(exported(SPEECH, EVERY), options, translated), options, translated)
    assert [(group.key, [one.annotation for one in group.excerpts]) for group in groups] == [
        ("提法", [GATE]),
        ("责任", [GATE, LIGHT]),
        ("", [WHOLE, SACKS, LOST]),
    ]


def test_a_task_is_told_in_one_line() -> None:
    chinese = Catalogue.load("zh", RESOURCES / "i18n").translate
    assert task_words(SACKS.task or {}, chinese) == "任务：备足编织袋 · 牵头：水管所 · 时限：四月十日前 · 状态：待办"


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [
        ("2026-03-05", "2026年3月5日", "5 March 2026"),
        ("2026-03", "2026年3月", "March 2026"),
        ("2026", "2026年", "2026"),
        (None, "", ""),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(date: str | None, chinese: str, english: str) -> None:
    assert dated(date, Catalogue.load("zh", RESOURCES / "i18n").translate) == chinese
    assert dated(date, Catalogue().translate) == english
