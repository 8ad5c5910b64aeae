"""Families in another order than the usual one, and families that stand at two depths."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def lines(*parts: str) -> str:
    """Put a paragraph of prose under each of the lines."""
    return "\n".join(f"{part}\n{BODY}" for part in parts)


def test_the_text_says_which_family_encloses_which() -> None:
    text = lines("（一）清淤", "一、去年", "二、今年", "（二）备种", "一、种子", "二、肥料", "（三）防火")
    assert tree(text) == ["（一）", "  一、", "  二、", "（二）", "  一、", "  二、", "（三）"]


def test_digits_may_enclose_bracketed_numbers() -> None:
    text = lines("1.清淤", "（一）去年", "（二）今年", "2.备种", "（一）种子", "（二）肥料")
    assert tree(text) == ["1.", "  （一）", "  （二）", "2.", "  （一）", "  （二）"]


def test_articles_run_on_under_numbered_chapters() -> None:
    text = lines("1. 总则", "第一条\u3000目的", "第二条\u3000范围", "第三条\u3000职责", "2. 附则", "第四条\u3000施行", "第五条\u3000解释")
    assert tree(text) == ["1.", "  第一条", "  第二条", "  第三条", "2.", "  第四条", "  第五条"]


def test_a_family_may_stand_inside_itself() -> None:
    text = lines("1.总则", "（一）清淤", "1.早稻", "2.晚稻", "（二）备种", "2.附则", "3.其他")
    assert tree(text) == ["1.", "  （一）", "    1.", "    2.", "  （二）", "2.", "3."]


def test_ordinals_that_open_paragraphs_may_hold_headings() -> None:
    text = f"第一，把渠修通。{BODY}\n（一）干渠\n{BODY}\n（二）支渠\n{BODY}\n第二，把种备齐。{BODY}\n（一）早稻\n{BODY}\n（二）晚稻\n{BODY}"
    assert tree(text) == ["·第一，", "  （一）", "  （二）", "·第二，", "  （一）", "  （二）"]


@pytest.mark.parametrize(
    "labels",
    [
        ["I.", "II.", "III."],
        ["A.", "B.", "C."],
        ["Part One", "Part Two"],
        ["Part I:", "Part II:"],
        ["Chapter 1", "Chapter 2"],
        ["1.1", "1.2"],
        ["⑴", "⑵"],
        ["⒈", "⒉"],
        ["㈠", "㈡"],
        ["❶", "❷"],
        ["1）", "2）"],
        ["壹、", "贰、", "叁、"],
        ["—、", "二、"],
        ["a.", "b."],
        ["一：", "二："],
        ["【一】", "【二】"],
        ["议题一：", "议题二："],
        ["第一讲", "第二讲"],
        ["Slide 1:", "Slide 2:"],
        ["PART 01", "PART 02"],
        ["1\ufe0f\u20e3", "2\ufe0f\u20e3"],
        ["01", "02"],
        ["（ 一 ）", "（ 二 ）"],
        ["一 、", "二 、"],
        ["1 .", "2 ."],
        ["一\uff0e", "二\uff0e"],
    ],
)
def test_every_family_of_labels_makes_headings(labels: list[str]) -> None:
    assert tree("\n".join(f"{label} 修好水渠\n{BODY}" for label in labels)) == labels


@pytest.mark.parametrize(
    "line",
    [
        "问题一个接一个，谁也不能躲，躲也躲不过去。",
        "第一讲的是守时，第二讲的是守信，天天都要做到。",
        "目标1号楼已经封顶，任务2组正在验收，都按日子来。",
        "e.g. the canals of the township and the seeds in its stores.",
        "A. Smith is not a name that anybody here would know.",
    ],
)
def test_prose_that_begins_like_a_rare_label_is_prose(line: str) -> None:
    assert tree(f"{BODY}\n{line}\n{BODY}") == []


def test_full_and_half_width_make_no_difference() -> None:
    usual = tree(lines("一、清淤", "（一）干渠", "（二）支渠", "二、备种", "1.早稻", "2.晚稻"))
    assert [one.strip() for one in usual] == ["一、", "（一）", "（二）", "二、", "1.", "2."]
    mixed = tree(lines("一、清淤", "(一)干渠", "（二)支渠", "二、备种", "１．早稻", "２．晚稻"))
    assert [len(one) - len(one.lstrip()) for one in mixed] == [len(one) - len(one.lstrip()) for one in usual]


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    text = lines("第一編\u3000緒論", "第一章\u3000總綱", "第一節\u3000範圍", "第二節\u3000職責", "第二章\u3000附則", "第二編\u3000餘論")
    assert tree(text) == ["第一編", "  第一章", "    第一節", "    第二節", "  第二章", "第二編"]


def test_a_number_out_of_its_place_is_kept_and_noted() -> None:
    _, outline = read(lines("一、春耕", "三、防火", "二、饮水", "四、账目"))
    assert [(n.label, [f.kind for f in n.faults]) for n in outline.nodes] == [
        ("一、", []),
        ("三、", []),
        ("二、", ["disorder"]),
        ("四、", []),
    ]


def test_a_number_that_comes_again_in_its_right_place_was_no_label_before() -> None:
    text = lines("一、春耕", "二、防火") + "\n4.5公里的渠已经清完，余下的抓紧。\n" + lines("三、饮水", "四、账目")
    assert tree(text) == ["一、", "二、", "三、", "四、"]


def test_an_excerpt_may_begin_in_the_middle_of_a_series() -> None:
    _, outline = read(lines("六、春耕", "七、防火"))
    assert (outline.title, [n.label for n in outline.nodes]) == (None, ["六、", "七、"])


def test_the_first_of_a_series_says_how_long_it_is() -> None:
    _, outline = read(lines("一、春耕", "二、防火", "三、饮水"))
    assert [str(n.why) for n in outline.nodes] == ["begins a series of 3: 一、 … 三、", "follows number 1", "follows number 2"]


def test_marked_numbers_enclose_plain_ones_of_the_same_family() -> None:
    canals, watch = "1. 干渠\n2. 支渠\n3. 毛渠", "1. 巡山\n2. 值班\n3. 演练"
    raw = f"# 春耕讲稿\n\n## 1. 清淤\n\n{BODY}\n\n{canals}\n\n## 2. 备种\n\n{BODY}\n\n## 3. 防火\n\n{watch}"
    inner = ["  1.", "  2.", "  3."]
    assert tree(raw) == ["1.", *inner, "2.", "3.", *inner]


def test_a_heading_that_has_lost_its_marks_stays_in_its_series() -> None:
    assert tree(f"# 春耕讲稿\n\n## 一、清淤\n\n{BODY}\n\n二、备种\n\n{BODY}\n\n## 三、防火\n\n{BODY}") == ["一、", "二、", "三、"]


def test_bare_numbers_whose_first_is_missing_are_headings_where_three_follow_each_other() -> None:
    assert tree(f"{BODY}\n" + lines("二 清淤要快", "三 备种要早", "四 防火要严")) == ["二", "三", "四"]
    assert tree(f"{BODY}\n" + lines("二 清淤要快，一天一报。", "三 备种要早，一天一报。")) == []


def test_numbers_of_a_foreword_do_not_enclose_the_chapters_behind_it() -> None:
    raw = f"凡例\n一、{BODY}\n二、{BODY}\n第一编 东渠\n第一章 上游\n{BODY}\n第二章 下游\n{BODY}\n第二编 西渠\n第一章 上游\n{BODY}"
    chapters = ["第一编", "  第一章", "  第二章", "第二编", "  第一章"]
    assert tree(raw) == ["凡例", "  一、", "  二、", *chapters]


def test_numbers_of_classes_at_school_are_no_labels() -> None:
    assert tree(f"{BODY}\n（一）班和（二）班一起清淤，清了三里。\n{BODY}") == []


def test_sections_of_one_chapter_hold_the_articles_that_run_on_from_another() -> None:
    one, two, three, four, five = (f"第{numeral}条\u3000{BODY}" for numeral in "一二三四五")
    raw = f"第一章 总则\n{one}\n{two}\n第二章 用水\n第一节 引水\n{three}\n第二节 排水\n{four}\n第三章 附则\n{five}"
    assert tree(raw) == [
        "第一章",
        "  第一条",
        "  第二条",
        "第二章",
        "  第一节",
        "    第三条",
        "  第二节",
        "    第四条",
        "第三章",
        "  第五条",
    ]


def test_a_day_behind_a_number_does_not_count_with_it() -> None:
    assert tree(f"一、二月二十七日的话\n{BODY}\n二、三月一日的话\n{BODY}") == ["一、", "二、"]
    assert tree(f"{BODY}\n一、二月份的用水{BODY}\n{BODY}") == []
