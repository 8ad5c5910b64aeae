"""What a filter of annotations lets pass."""

from __future__ import annotations

import pytest

from core.anchors import Anchor
from core.annotation import Annotation
from core.filtering import Filter
from core.spans import Span

QUOTE = "沙袋、水泵、照明灯，一样都不能少。"


def annotation(**more: object) -> Annotation:
    anchor = Anchor(Span(100, 100 + len(QUOTE)), QUOTE, "", "")
    return Annotation("0" * 32, "highlight", "gamboge", anchor).with_changes(**more)


def test_an_empty_filter_lets_everything_pass() -> None:
    assert Filter().is_empty
    assert Filter().matches(annotation())


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(colours=frozenset({"rouge"})),
        Filter(kinds=frozenset({"wavy"})),
        Filter(tags=frozenset({"防汛"})),
        Filter(words="沙袋"),
        Filter(section=Span(0, 10)),
        Filter(has_note=False),
        Filter(is_starred=True),
        Filter(is_open_task=True),
    ],
)
def test_a_filter_with_anything_chosen_is_not_empty(chosen: Filter) -> None:
    assert not chosen.is_empty


def test_white_space_is_no_word() -> None:
    assert Filter(words=" \u3000").is_empty
    assert Filter(words=" \u3000").matches(annotation())


def test_one_of_several_colours_kinds_and_tags_is_enough() -> None:
    assert Filter(colours=frozenset({"gamboge", "rouge"})).matches(annotation())
    assert not Filter(colours=frozenset({"rouge"})).matches(annotation())
    assert Filter(kinds=frozenset({"highlight", "wavy"})).matches(annotation())
    assert not Filter(kinds=frozenset({"wavy"})).matches(annotation())
    assert Filter(tags=frozenset({"物资", "责任"})).matches(annotation(tags=("责任", "防汛")))
    assert not Filter(tags=frozenset({"物资"})).matches(annotation(tags=("责任",)))
    assert not Filter(tags=frozenset({"物资"})).matches(annotation())


@pytest.mark.parametrize("words", ["水泵", "照明灯，", "照明灯,", "台账", "ＡＢ1", "ab１", "水泵 台账", "台账　水泵"])
def test_words_are_found_in_quote_and_note_whatever_their_width_and_case(words: str) -> None:
    assert Filter(words=words).matches(annotation(note="台账编号ＡＢ１，写进去。"))


@pytest.mark.parametrize("words", ["铁锹", "水泵 铁锹", "少。台账"])
def test_words_that_do_not_stand_there_are_not_found(words: str) -> None:
    assert not Filter(words=words).matches(annotation(note="台账编号ＡＢ１，写进去。"))


def test_a_section_holds_what_begins_in_it() -> None:
    assert Filter(section=Span(100, 101)).matches(annotation())
    assert Filter(section=Span(0, 200)).matches(annotation())
    assert not Filter(section=Span(0, 100)).matches(annotation())
    assert not Filter(section=Span(101, 200)).matches(annotation())


def test_a_note_on_the_whole_document_is_in_no_section() -> None:
    whole = annotation(kind="document-note", anchor=Anchor(Span(0, 0), "", "", ""))
    assert not Filter(section=Span(0, 200)).matches(whole)
    assert Filter().matches(whole)


def test_notes_are_asked_for_both_ways() -> None:
    with_note, without = annotation(note="核一下数字"), annotation(note=" \n")
    assert Filter(has_note=True).matches(with_note)
    assert not Filter(has_note=True).matches(without)
    assert Filter(has_note=False).matches(without)
    assert not Filter(has_note=False).matches(with_note)


def test_stars_and_open_tasks_are_asked_for() -> None:
    assert Filter(is_starred=True).matches(annotation(star=True))
    assert not Filter(is_starred=True).matches(annotation())
    assert Filter(is_open_task=True).matches(annotation(task={"lead": "水管所"}))
    assert Filter(is_open_task=True).matches(annotation(task={"lead": "水管所", "state": "doing"}))
    assert not Filter(is_open_task=True).matches(annotation(task={"lead": "水管所", "state": "done"}))
    assert not Filter(is_open_task=True).matches(annotation())


def test_everything_that_is_chosen_has_to_hold() -> None:
    both = Filter(colours=frozenset({"gamboge"}), words="水泵", is_starred=True)
    assert both.matches(annotation(star=True))
    assert not both.matches(annotation(star=True, colour="rouge"))
    assert not both.matches(annotation())
