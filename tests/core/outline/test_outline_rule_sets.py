"""Documents that follow a scheme of their own, read by rules that their reader gave as examples."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.outline import HEADING, RUN_IN, Outline, recognise
from core.outline.label_examples import label_form, numbers_in
from core.outline.rule_sets import Rule, RuleError, RuleSet, apply_rules, read_by_rules
from core.text import normalise, paragraphs
from tests.core.outline.test_outline_laws import LABELS, PIECES, POINTS, assert_valid
from tests.counting import growth

ACT = """本镇水库管理办法

第一章 总则

第一条 为了管好水库，制定本办法。
第二条 水库的水先保人畜饮用，再保灌溉。

第二章 值守

第三条 值守的人要做到：
（一）一天巡坝两次；
（二）见到渗水马上报告。
第四条 巡坝的记录当天交到水管所。
"""
STATUTE = RuleSet("act", "法规", (Rule("第一章", 1), Rule("第一条", 3), Rule("（一）", 4)))


def tree(rule_set: RuleSet, raw: str) -> list[str]:
    """Return the labels, indented by level; a run-in has a dot before it."""
    text = normalise(raw).text
    outline = read_by_rules(rule_set, text, paragraphs(text))
    return ["  " * (node.level - 1) + ("·" if node.kind == RUN_IN else "") + node.label for node in outline.nodes]


def faults(rule_set: RuleSet, raw: str) -> list[str]:
    text = normalise(raw).text
    return [str(fault) for fault, _ in read_by_rules(rule_set, text, paragraphs(text)).faults()]


def scheme(*labels: str, kind: str = HEADING) -> RuleSet:
    """Return a rule set of examples, one level below the other."""
    return RuleSet("s", "自定", tuple(Rule(label, level, kind) for level, label in enumerate(labels, start=1)))


def pattern(expression: str) -> RuleSet:
    return RuleSet("p", "自定", (Rule(expression, 1, is_pattern=True),))


def test_chapters_articles_and_items_stand_inside_each_other_without_a_gap_between_levels() -> None:
    assert tree(STATUTE, ACT) == ["第一章", "  第一条", "  第二条", "第二章", "  第三条", "    （一）", "    （二）", "  第四条"]


def test_a_node_has_its_words_its_place_and_its_reason() -> None:
    text = normalise(ACT).text
    outline = read_by_rules(STATUTE, text, paragraphs(text))
    chapter, article = outline.nodes[:2]
    assert (chapter.label, chapter.heading) == ("第一章", "总则")
    assert text[chapter.offset : chapter.head_end] == "第一章 总则"
    assert chapter.end == outline.nodes[3].offset
    assert article.heading == "为了管好水库，制定本办法"
    assert text[article.offset : article.head_end] == "第一条 为了管好水库，制定本办法。"
    assert str(article.why) == "label like 第一条 (rule 2 of 法规)"


def test_title_and_parts_are_those_of_the_automatic_reading() -> None:
    text = normalise(
        "在全镇防汛会上的讲话\n（2026年5月6日）\n\n同志们：\n\n今天讲两件事。\n\n【要点1】守堤\n守住。\n\n【要点2】守人\n转移。\n\n同志们，散会后马上去办。"
    ).text
    outline = read_by_rules(scheme("【要点1】"), text, paragraphs(text))
    automatic = recognise(text, paragraphs(text))
    assert outline.title == automatic.title == "在全镇防汛会上的讲话"
    assert [part.kind for part in outline.parts] == ["title", "date", "salutation", "opening", "closing"]
    assert outline.parts[:3] == automatic.parts[:3]
    assert outline.parts[3].span.of(text) == "今天讲两件事。"
    assert [node.heading for node in outline.nodes] == ["守堤", "守人"]
    assert outline.nodes[-1].end == outline.parts[4].span.start


def test_a_label_is_believed_before_a_title() -> None:
    text = normalise("问：水库几时放水\n\n答：清明以后。\n\n问：谁管闸门\n\n答：水管所。").text
    outline = read_by_rules(scheme("问：", "答："), text, paragraphs(text))
    assert [node.label for node in outline.nodes] == ["问：", "答：", "问：", "答："]
    assert outline.title is None
    assert outline.parts == ()


def test_lines_of_the_table_of_contents_are_not_doubled() -> None:
    raw = "水库管理手册\n\n目录\n第一章 总则\n第二章 值守\n\n第一章 总则\n管好水库，人人有责。\n\n第二章 值守\n一天巡坝两次。"
    assert tree(scheme("第一章"), raw) == ["第一章", "第二章"]


@pytest.mark.parametrize(
    ("example", "labels"),
    [
        ("第一条", ["第一条", "第十二条", "第 一百零三 条", "第两条"]),
        ("【要点1】", ["【要点1】", "【要点 12】", "【要点３】"]),
        ("（一）", ["（一）", "(二)", "（ 十一 ）", "(三）"]),
        ("(1)", ["（1）", "(23)", "（４）"]),
        ("1.1", ["1.1", "2．10", "３.４", "1 . 2"]),
        ("1.", ["1.", "12．", "３."]),
        ("A.", ["A.", "B．", "Ｃ."]),
        ("a)", ["a)", "b）"]),
        ("I.", ["I.", "II.", "XIV."]),
        ("iv.", ["i.", "ii.", "ix."]),
        ("①", ["①", "⑫"]),
        ("甲、", ["甲、", "丁、"]),
        ("壹、", ["壹、", "拾贰、"]),
        ("问：", ["问：", "问:", "问 ："]),
        ("一要", ["一要", "十二要"]),
        ("其一，", ["其一，", "其三,"]),
        ("Part One", ["Part One", "PART TWO", "Part Eleven"]),
        ("First,", ["First,", "secondly,", "Tenth，"]),
        ("第一部分：", ["第二部分：", "第三部分:"]),
    ],
)
def test_an_example_stands_for_all_labels_written_the_same_way(example: str, labels: list[str]) -> None:
    form = label_form(example)
    assert form
    for label in labels:
        assert form.fullmatch(label), label


@pytest.mark.parametrize(
    ("example", "words"),
    [
        ("第一条", "第1条 渠道"),
        ("第一条", "第三章 渠道"),
        ("（一）", "（1）渠道"),
        ("1.", "1.5公里渠道"),
        ("1.", "1.1 渠道"),
        ("1.1", "1.1.1 渠道"),
        ("1.1", "1.15.2 渠道"),
        ("1", "12月修好渠道"),
        ("1", "1.1 渠道"),
        ("一", "一切为了渠道"),
        ("A.", "AB. 渠道"),
        ("A.", "a. 渠道"),
        ("I.", "A. 渠道"),
        ("Part One", "Part Oneself"),
        ("一要", "统一要求修渠道"),
        ("①", "1 渠道"),
    ],
)
def test_an_example_does_not_stand_for_another_way_of_writing(example: str, words: str) -> None:
    form = label_form(example)
    assert form
    assert not form.match(words)


def test_a_numeral_inside_a_word_is_a_part_of_the_word() -> None:
    form = label_form("统一要求：")
    assert form
    assert form.fullmatch("统一要求：")
    assert not form.match("统二要求：")
    assert numbers_in("统一要求：") == ()


def test_an_empty_example_finds_nothing() -> None:
    assert label_form(" \u3000") is None
    assert tree(scheme("", " "), ACT) == []


def test_a_label_may_stand_behind_an_indent_and_behind_marks_of_markdown() -> None:
    assert tree(scheme("第一条"), "前言一句。\n\n　　第一条 修渠。\n\n## 第二条 护林。\n\n- **第三条** 守堤。") == [
        "第一条",
        "第二条",
        "第三条",
    ]


def test_a_heading_rule_takes_nothing_inside_a_paragraph_and_a_run_in_rule_does() -> None:
    raw = "要做三件事：一要修渠；二要护林。“守堤要紧。”三要守堤，这是第四要紧的事，四要不得。"
    assert tree(scheme("一要"), raw) == []
    assert tree(scheme("一要", kind=RUN_IN), raw) == ["·一要", "·二要", "·三要"]


def test_a_run_in_rule_takes_the_beginning_of_a_paragraph_too_and_the_place_behind_another_label() -> None:
    rules = RuleSet("r", "访谈", (Rule("答：", 1), Rule("一是", 2, RUN_IN)))
    assert tree(rules, "问：怎么办？\n答：一是修渠。二是护林。\n三是守堤。") == ["答：", "  ·一是", "  ·二是", "  ·三是"]


def test_the_first_rule_that_fits_holds() -> None:
    text = normalise("1. 修渠\n\n2. 护林").text
    ruling = apply_rules(RuleSet("r", "试", (Rule("1.", 2), Rule(r"\d+\.", 1, is_pattern=True))), text, paragraphs(text))
    assert ruling.rules == (0, 0)
    assert (ruling.count(0), ruling.count(1)) == (2, 0)


def test_a_pattern_finds_its_labels() -> None:
    assert tree(pattern("第[一二三]款|附则"), "第一款 修渠。\n第二款 护林。\n见第三款。\n附则 今天起施行。") == ["第一款", "第二款", "附则"]


def test_a_pattern_that_matches_nothing_at_a_place_makes_no_label_there() -> None:
    assert tree(pattern("一*"), "一、修渠。\n护林。") == ["一"]


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("第(一", "The pattern has an opening ( without its closing )."),
        ("一)", "The pattern has a closing ) at character 2 without"),
        ("[一二", "The pattern has an opening [ without"),
        ("一|*", "The pattern repeats nothing at character 3."),
        ("一\\", "The pattern ends in a backslash."),
        ("[二-一]", "The range before character 5 runs backwards"),
        ("一" * 401, "The pattern is longer than 400 characters."),
    ],
)
def test_a_bad_pattern_is_told_in_words(expression: str, words: str) -> None:
    with pytest.raises(RuleError) as caught:
        tree(RuleSet("r", "试", (Rule("一、", 1), Rule(expression, 2, is_pattern=True))), ACT)
    assert str(caught.value).startswith(words)
    assert caught.value.rule == 1


@pytest.mark.parametrize("line", ["a" * 40 + "！", "aaaaaaaaaaaaaaaaaaaa！\n" * 4000])
def test_a_pattern_that_does_not_come_to_an_end_is_stopped_and_told(line: str) -> None:
    with pytest.raises(RuleError) as caught:
        tree(pattern("(a|aa)+$"), line)
    assert "takes too long" in str(caught.value)


@given(st.text(alphabet="一二章条(a)[]*+?{}|\\d^$.-,1!=<>:P&", max_size=12))
def test_any_pattern_gives_a_valid_tree_or_is_told(expression: str) -> None:
    text = normalise("一、修渠(a)\n第二条 [b] 护林。1. 守堤").text
    with contextlib.suppress(RuleError):
        assert_valid(text, read_by_rules(pattern(expression), text, paragraphs(text)))


EXAMPLES = st.sampled_from([*LABELS, *POINTS, "1.1", "I.", "A.", "Part One", "问：", "一", "1", "，", "。"])
RULES = st.builds(Rule, EXAMPLES | st.text(max_size=4), st.integers(1, 9), st.sampled_from([HEADING, RUN_IN]))
RULE_SETS = st.builds(RuleSet, st.just("r"), st.just("试"), st.lists(RULES, max_size=6).map(tuple))


@given(RULE_SETS, st.lists(PIECES, max_size=60).map("".join))
def test_any_rules_give_a_valid_tree_of_any_heap_of_labels(rule_set: RuleSet, raw: str) -> None:
    text = normalise(raw).text
    ruling = apply_rules(rule_set, text, paragraphs(text))
    assert_valid(text, ruling.outline)
    assert len(ruling.rules) == len(ruling.outline.nodes)


@given(RULE_SETS, st.text(max_size=200))
def test_any_rules_give_a_valid_tree_of_any_text(rule_set: RuleSet, raw: str) -> None:
    text = normalise(raw).text
    assert_valid(text, read_by_rules(rule_set, text, paragraphs(text)))


@given(st.text(max_size=20))
def test_any_example_can_be_read_and_finds_itself(example: str) -> None:
    label = normalise(example).text
    form = label_form(label)
    if form and "\n" not in label:
        assert form.match(label)


@pytest.mark.parametrize("unit", ["第一条 修渠。一要快；", "一、", "：", "。 ", "# ", "（一）护林\n", "　　1.1 守堤"])
def test_twice_the_text_takes_about_twice_the_work(unit: str) -> None:
    rules = RuleSet(
        "r", "试", (Rule("第一条", 1), Rule("（一）", 2), Rule("一要", 3, RUN_IN), Rule("1.1", 3, RUN_IN), Rule("一、", 4, RUN_IN))
    )

    def work(times: int) -> None:
        text = normalise(unit * times).text
        apply_rules(rules, text, paragraphs(text), Outline())

    assert growth(work, 1000) < 2.2


# Faults


def test_missing_articles_are_told() -> None:
    assert faults(STATUTE, ACT.replace("第二条", "第五条").replace("第三条", "第六条").replace("第四条", "第七条")) == [
        "Numbers 2 to 4 are missing."
    ]


def test_articles_go_on_over_the_chapters() -> None:
    assert faults(STATUTE, ACT) == []


def test_a_repeated_number_is_told_at_the_second() -> None:
    text = normalise(ACT.replace("第四条", "第三条")).text
    outline = read_by_rules(STATUTE, text, paragraphs(text))
    assert [(str(fault), fault.offset) for fault, _ in outline.faults()] == [("Number 3 stands twice.", text.rindex("第三条"))]


def test_a_number_behind_a_greater_one_is_told() -> None:
    assert faults(scheme("1."), "1. 修渠\n\n3. 护林\n\n2. 守堤") == ["Number 2 is missing.", "Number 2 stands behind number 3."]


def test_a_row_of_decimal_numbers_begins_anew_under_another_number() -> None:
    assert faults(scheme("1.1"), "1.1 修渠\n\n1.2 护林\n\n2.1 守堤\n\n2.3 巡坝") == ["Number 2 is missing."]


def test_an_extract_that_begins_in_the_middle_lacks_nothing() -> None:
    assert faults(scheme("第一条"), "第十二条 修渠。\n第十三条 护林。") == []


def test_a_label_without_a_number_has_no_faults() -> None:
    assert faults(scheme("问：", "答："), "问：几时？\n答：明天。\n问：谁去？\n答：都去。") == []
