"""The line that says where copied words stand: its template, and what goes where something is not known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.quoting import FIELDS, source_line, with_source

KNOWN = {
    "title": "在全镇防汛动员会上的讲话",
    "speaker": "镇长",
    "date": "2026年3月2日",
    "paragraph": "14",
    "page": "3",
    "path": "二、把责任压到人头",
}
USUAL = "《{title}》，第{paragraph}段"
FULL = "——{speaker}：《{title}》（{date}），第{page}页第{paragraph}段。"
ENGLISH = "{title}, para. {paragraph}, p. {page} ({speaker}, {date})"


def without(*fields: str) -> dict[str, str]:
    return {name: value for name, value in KNOWN.items() if name not in fields}


def test_the_source_stands_on_a_line_of_its_own() -> None:
    assert with_source("谁的水闸谁看守。", USUAL, KNOWN) == "谁的水闸谁看守。\n《在全镇防汛动员会上的讲话》，第14段"


def test_words_of_nowhere_stand_alone() -> None:
    assert with_source("谁的水闸谁看守。", USUAL, {}) == "谁的水闸谁看守。"


@pytest.mark.parametrize(
    ("template", "missing", "line"),
    [
        (USUAL, ("title",), "第14段"),
        (USUAL, ("paragraph",), "《在全镇防汛动员会上的讲话》"),
        (FULL, (), "——镇长：《在全镇防汛动员会上的讲话》（2026年3月2日），第3页第14段。"),
        (FULL, ("date",), "——镇长：《在全镇防汛动员会上的讲话》，第3页第14段。"),
        (FULL, ("page",), "——镇长：《在全镇防汛动员会上的讲话》（2026年3月2日），第14段。"),
        (FULL, ("page", "paragraph"), "——镇长：《在全镇防汛动员会上的讲话》（2026年3月2日）。"),
        (FULL, ("speaker", "date", "page"), "《在全镇防汛动员会上的讲话》，第14段。"),
        (ENGLISH, (), "在全镇防汛动员会上的讲话, para. 14, p. 3 (镇长, 2026年3月2日)"),
        (ENGLISH, ("page",), "在全镇防汛动员会上的讲话, para. 14, (镇长, 2026年3月2日)"),
        (ENGLISH, ("speaker",), "在全镇防汛动员会上的讲话, para. 14, p. 3 (2026年3月2日)"),
        (ENGLISH, ("speaker", "date"), "在全镇防汛动员会上的讲话, para. 14, p. 3"),
        ("{path} | {title}", ("path",), "在全镇防汛动员会上的讲话"),
        ("摘自《{title}》", ("title",), ""),
    ],
)
def test_what_is_not_known_goes_with_its_punctuation(template: str, missing: tuple[str, ...], line: str) -> None:
    assert source_line(template, without(*missing)) == line


def test_a_title_inside_of_a_title_has_single_marks() -> None:
    assert source_line("《{title}》", {"title": "学习《条例》的体会"}) == "《学习〈条例〉的体会》"
    assert source_line("{title}", {"title": "学习《条例》的体会"}) == "学习《条例》的体会"


def test_a_template_without_fields_is_the_line() -> None:
    assert source_line("摘自内部材料", {}) == "摘自内部材料"


def test_what_is_no_field_stays_as_it_is() -> None:
    assert source_line("《{title}》{edition} 100%", KNOWN) == "《在全镇防汛动员会上的讲话》{edition} 100%"


def test_a_value_is_no_template() -> None:
    assert source_line("《{title}》", {"title": "{page}，\\1（"}) == "《{page}，\\1（》"


def test_brackets_that_do_not_match_are_borne() -> None:
    assert "在全镇防汛动员会上的讲话" in source_line("《{title}", KNOWN)
    assert "镇长" in source_line("》{speaker}）", KNOWN)


@given(
    st.lists(st.sampled_from(["《", "》", "（", "）", "，", "。", "第", "段", " ", *("{" + name + "}" for name in FIELDS)])).map("".join)
)
def test_any_template_is_borne_and_shows_every_known_value_it_names(template: str) -> None:
    line = source_line(template, KNOWN)
    assert all(KNOWN[name] in line for name in FIELDS if "{" + name + "}" in template)
    assert not any("{" + name + "}" in line for name in FIELDS)


@given(
    st.lists(st.sampled_from(["《{title}》", "（{date}）", "，", "、", "第{page}页", "{speaker}"]), min_size=1).map("".join),
    st.sets(st.sampled_from(FIELDS)),
)
def test_nothing_known_leaves_no_bracket_or_number_word(template: str, known: set[str]) -> None:
    line = source_line(template, {name: KNOWN[name] for name in known})
    assert not {"《》", "（）", "第页"} & {line[at : at + 2] for at in range(len(line))}
