"""Headings: every family of labels, their nesting, and lines that only look like them."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def lines(*parts: str) -> str:
    """Put a paragraph of prose under each of the lines."""
    return "\n".join(f"{part}\n{BODY}" for part in parts)


@pytest.mark.parametrize(
    "labels",
    [
        ["一、", "二、", "三、"],
        ["（一）", "（二）", "（三）"],
        ["(一)", "(二)"],
        ["1.", "2.", "3."],
        ["1、", "2、"],
        ["（1）", "（2）"],
        ["①", "②"],
        ["甲、", "乙、", "丙、"],
        ["（甲）", "（乙）", "（丙）"],
        ["子、", "丑、", "寅、", "卯、"],
        ["(A)", "(B)"],
        ["第一章", "第二章"],
        ["第一节", "第二节"],
        ["第一部分", "第二部分"],
        ["第一条", "第二条"],
        ["九、", "十、", "十一、"],
    ],
)
def test_a_series_of_labels_at_the_beginning_of_paragraphs_makes_headings(labels: list[str]) -> None:
    start = [] if labels[0] != "九、" else ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"]
    separator = "\u3000" if labels[0].startswith("第") else ""
    assert tree(lines(*(f"{label}{separator}修好水渠" for label in start + labels))) == start + labels


def test_a_number_and_a_blank_count_where_the_next_number_follows() -> None:
    assert tree(lines("一\u3000种子先到户", "二\u3000水渠先清淤")) == ["一", "二"]


def test_a_number_alone_on_its_line_is_a_heading_where_the_next_follows() -> None:
    assert tree(lines("一", "二", "三")) == ["一", "二", "三"]


def test_a_number_and_a_blank_without_its_neighbours_is_prose() -> None:
    assert tree(f"{BODY}\n三\u3000月的会议改到周五下午，地点不变，请相互转告。") == []


def test_the_usual_families_nest_in_the_usual_order() -> None:
    text = lines("一、守住春耕", "（一）种子", "1.早稻", "2.晚稻", "（1）备种", "（2）备肥", "（二）水渠", "二、防住火情", "（一）进山")
    assert tree(text) == ["一、", "  （一）", "    1.", "    2.", "      （1）", "      （2）", "  （二）", "二、", "  （一）"]


def test_chapters_hold_articles_and_articles_hold_items() -> None:
    text = "第一章\u3000总则\n第一条\u3000为了管好水渠，制定本办法。\n第二条\u3000下列渠道适用本办法：\n（一）干渠；\n（二）支渠。\n"
    text += "第二章\u3000附则\n第三条\u3000本办法自公布之日起施行。"
    assert tree(text) == ["第一章", "  第一条", "  第二条", "    （一）", "    （二）", "第二章", "  第三条"]


def test_numbers_that_run_on_under_the_next_heading_stay_headings() -> None:
    assert tree(lines("一、春耕", "（一）种子", "（二）化肥", "二、防火", "（三）进山", "（四）值班")) == [
        "一、",
        "  （一）",
        "  （二）",
        "二、",
        "  （三）",
        "  （四）",
    ]


def test_several_missing_numbers_are_named_from_the_first_to_the_last() -> None:
    _, outline = read(lines("一、春耕", "二、防火", "五、饮水", "六、修路"))
    assert [str(fault) for fault in outline.nodes[2].faults] == ["Numbers 3 to 4 are missing."]


def test_a_missing_number_is_bridged_and_noted() -> None:
    _, outline = read(lines("一、春耕", "二、防火", "四、饮水"))
    assert [(n.label, [str(f) for f in n.faults]) for n in outline.nodes] == [
        ("一、", []),
        ("二、", []),
        ("四、", ["Number 3 is missing."]),
    ]


def test_a_number_that_stands_twice_is_kept_and_noted() -> None:
    _, outline = read(lines("一、春耕", "二、防火", "二、饮水", "三、账目"))
    assert [n.label for n in outline.nodes] == ["一、", "二、", "二、", "三、"]
    assert [str(fault) for fault in outline.nodes[2].faults] == ["Number 2 stands twice."]


def test_a_single_first_label_is_a_heading() -> None:
    assert tree(f"有关事项函复如下：\n一、同意XX镇修整三条干渠。\n{BODY}") == ["一、"]


def test_a_heading_may_run_on_into_its_paragraph() -> None:
    text, outline = read(f"（一）守住春耕。种子化肥三月底前到户。\n{BODY}\n（二）防住火情。护林员要上山。\n{BODY}")
    first = outline.nodes[0]
    assert (first.heading, text[first.offset : first.head_end]) == ("守住春耕", "（一）守住春耕。")


def test_of_a_long_first_sentence_only_the_label_is_set_as_a_heading() -> None:
    sentence = (
        "各村在清明以前把干渠支渠毛渠都看一遍，看到淤塞的地方当天报到水管所，由水管所在三天之内派人派车派工具清理干净并请村里派人到场验收"
    )
    text, outline = read(f"一、{sentence}。\n二、{sentence}。")
    first = outline.nodes[0]
    assert text[first.offset : first.head_end] == "一、"
    assert first.heading == sentence[:40] + "…"


@pytest.mark.parametrize(
    "line",
    [
        "一、二、三产业都要有人管，先从粮食加工做起，一步一步来，不要贪大。",
        "1、2号楼和3、4号楼都在改造，水电先通，路后修，年底前住人。",
        "三、四月份是防火最紧的时候，谁也不能离岗，电话要有人接。",
        "3.5公里的支渠四月五日以前清完，验收不过的推倒重来。",
        "2026年3月2日上午，全镇干部在会议室里开会，部署春耕。",
        "第一条说的是守时，第二条说的是守信，两条都不难，难在天天做到。",
    ],
)
def test_a_paragraph_that_begins_with_numbers_of_another_kind_is_prose(line: str) -> None:
    assert tree(f"{BODY}\n{line}\n{BODY}") == []


def test_the_numbers_of_all_paragraphs_are_no_headings() -> None:
    assert tree("\n".join(f"{number}. {BODY}" for number in range(1, 41))) == []


def test_a_part_of_a_text_goes_on_with_the_numbers_of_its_paragraphs() -> None:
    assert tree("（十）结语\n" + "\n".join(f"{number}. {BODY}{BODY}" for number in range(192, 197))) == ["（十）"]


def test_the_numbers_of_many_tasks_are_headings_where_each_has_a_title_or_is_short() -> None:
    titled = [
        f"{number}.管好{what}。{BODY}"
        for number, what in enumerate(["水渠", "塘坝", "机井", "泵站", "桥涵", "农机", "仓库", "学校", "食堂"] * 3, start=1)
    ]
    listed = [f"{number}.每月到组里去一次，回来当天记下。" for number in range(1, 31)]
    assert len(tree("\n".join(["一、任务", *titled[:14], "二、要求", *titled[14:]]))) == 29
    assert len(tree("\n".join(["一、任务", *listed]))) == 31


def test_headings_survive_where_line_ends_were_lost() -> None:
    prose = BODY * 20
    assert tree(f"同志们：今天讲三件事。一、守住春耕{prose}二、防住火情{prose}三、管好饮水{prose}") == ["一、", "二、", "三、"]


def test_bracketed_numbers_far_apart_divide_a_text_in_one_line() -> None:
    prose = BODY * 6
    assert tree(f"今年办好两件事。（一）守住春耕。{prose}一是清淤。{BODY}二是备种。{BODY}（二）防住火情。{prose}") == [
        "（一）",
        "  ·一是",
        "  ·二是",
        "（二）",
    ]
    assert tree(f"（三）守住春耕。{prose}（四）防住火情。{prose}") == ["（三）", "（四）"]


def test_bracketed_numbers_close_together_in_one_line_are_run_ins() -> None:
    assert tree(f"{BODY * 6}今年办好三件事：（一）守住春耕；（二）防住火情；（三）管好饮水。{BODY * 6}") == [
        "·（一）",
        "·（二）",
        "·（三）",
    ]


@pytest.mark.parametrize(
    ("opening", "ending"), [("<b>", "</b>"), ("<p><strong>", "</strong></p>"), ('<font color="red">', "</font>"), ("&nbsp;&nbsp;", "")]
)
def test_tags_of_a_web_page_are_not_part_of_a_heading(opening: str, ending: str) -> None:
    raw = f"{BODY}\u3000\u3000{opening}一、修渠{ending}\u3000\u3000{BODY * 5}\u3000\u3000{opening}二、备种{ending}\u3000\u3000{BODY * 5}"
    text, outline = read(raw)
    assert [(n.label, n.heading, text[n.offset]) for n in outline.nodes] == [("一、", "修渠", "一"), ("二、", "备种", "二")]


def test_a_heading_may_begin_with_the_number_of_a_month() -> None:
    assert tree(lines("一、2月份的工作", "二、2月份的问题", "三、3月份的安排")) == ["一、", "二、", "三、"]


@pytest.mark.parametrize("below", ["https://example.org/minutes/2026", "[全文](https://example.org/minutes/2026)", "\n" + "=" * 40])
def test_a_line_over_an_address_or_a_rule_is_no_heading(below: str) -> None:
    assert tree(f"{BODY}\n会议记录全文\n{below}\n{BODY}") == []


def test_an_indent_inside_a_long_line_stands_for_a_lost_line_end() -> None:
    prose = BODY * 4
    text = f"{prose}\u3000\u3000一、守住春耕\u3000\u3000{prose}\u3000\u3000二、防住火情\u3000\u3000{prose}"
    assert tree(text) == ["一、", "二、"]


def test_a_short_line_over_a_paragraph_is_a_heading_without_a_label() -> None:
    assert tree(f"{BODY}\n把账目亮在明处\n{BODY}\n把难处摆在桌上\n{BODY}") == ["把账目亮在明处", "把难处摆在桌上"]


@pytest.mark.parametrize("line", ["（2026年3月2日）", "图为水渠清淤现场", "纠正的办法：", "12", "附件：任务清单"])
def test_dates_captions_and_announcements_are_no_headings(line: str) -> None:
    assert tree(f"{BODY}\n{line}\n{BODY}") == []


def test_a_line_that_goes_on_with_a_broken_sentence_is_no_heading() -> None:
    assert tree(f"{BODY}\n清明以前的日子要一天一天数着过，该备的料该排的工该修的渠该看的山该换的泵该理的账\n都要排到人头上\n{BODY}") == []


def test_more_than_two_short_lines_in_a_row_are_a_list() -> None:
    assert tree(f"{BODY}\n铁锹三十把\n抽水泵两台\n编织袋五百条\n{BODY}") == []


def test_markdown_marks_are_not_part_of_a_heading() -> None:
    text, outline = read(
        f"# 在全镇防汛会上的讲话\n\n## 一、备料\n\n{BODY}\n\n## 二、值班\n\n{BODY}\n\n"
        "**第一条**\u3000按时到岗。\n\n**第二条**\u3000按时交班。"
    )
    assert outline.title == "在全镇防汛会上的讲话"
    assert [(n.label, n.heading) for n in outline.nodes][:2] == [("一、", "备料"), ("二、", "值班")]
    assert text[outline.nodes[0].offset] == "一"
    assert [(n.label, n.heading) for n in outline.nodes][2:] == [("第一条", "按时到岗"), ("第二条", "按时交班")]


def test_english_headings_in_title_case_are_found_and_verse_is_not() -> None:
    prose = "We shall repair the canals of the township before the rice is planted, and every village has a share in it."
    assert tree(f"{prose}\nSmall Matters of the Village\n{prose}\nand so we went on together\n{prose}") == ["Small Matters of the Village"]


ENGLISH = (
    "We shall repair the canals of the township before the rice is planted, and every village has a share in the work, "
    "which is why I ask you today for your help with it."
)


def test_numbers_of_all_paragraphs_of_an_english_statement_are_no_headings() -> None:
    assert tree("\n".join(f"{number}. {ENGLISH}" for number in range(1, 9))) == []


def test_english_numbers_of_some_paragraphs_are_headings() -> None:
    assert tree(f"1. Canals\n{ENGLISH}\n2. Seeds\n{ENGLISH}") == ["1.", "2."]


@pytest.mark.parametrize(
    "line", ["Section 2 of the Act says what the villages owe to the canals.", "Day 1 was spent on the canals, as everybody knows."]
)
def test_an_english_sentence_about_a_section_is_prose(line: str) -> None:
    assert tree(f"{ENGLISH}\n{line}\n{ENGLISH}") == []


def test_a_line_behind_items_without_marks_is_a_heading() -> None:
    items = "各村把干渠支渠毛渠都看一遍，看到淤塞的地方当天报到水管所，由水管所派人派车清理干净\n"
    items += "各站所把该备的料、该排的工、该换的泵都列成单子，贴在公示栏里让人看，每周换一次新的"
    assert tree(f"{BODY}\n{items}\n会后安排\n{BODY}") == ["会后安排"]


def test_lines_that_sum_up_behind_a_colon_are_headings_and_facts_are_not() -> None:
    assert tree(f"{BODY}\n乡村水利新路：从一条水渠说起\n{BODY}\n保存时间：三年\n{BODY}") == ["乡村水利新路：从一条水渠说起"]


def test_lines_in_square_brackets_are_headings_where_there_are_several() -> None:
    assert tree(f"{BODY}\n【开场】\n{BODY}\n【去年的工作】\n{BODY}") == ["【开场】", "【去年的工作】"]
    assert tree(f"{BODY}\n【资料】\n{BODY}") == []


def test_sentences_behind_dashes_alone_on_their_lines_are_headings() -> None:
    raw = f"一、主要任务\n——抓好清淤。\n{BODY}\n——抓好备种。\n{BODY}\n二、保障措施\n{BODY}"
    assert tree(raw) == ["一、", "  ——", "  ——", "二、"]
    assert [node.heading for node in read(raw)[1].nodes] == ["主要任务", "抓好清淤", "抓好备种", "保障措施"]


LONG = BODY * 3
SENTENCES = ("水源调度更加有序。", "渠道管护逐步到位。", "用水矛盾明显减少。")


def test_short_sentences_in_a_row_over_long_paragraphs_are_headings_below_the_label() -> None:
    row = "\n".join(f"{sentence}\n{LONG}" for sentence in SENTENCES)
    assert tree(
        f"一、现状\n（一）基础。\n{row}\n（二）问题。\n管护人手仍然不足。\n{LONG}\n老旧泵站有待更换。\n{LONG}\n二、目标\n{LONG}"
    ) == [
        "一、",
        "  （一）",
        *("    " + sentence[:-1] for sentence in SENTENCES),
        "  （二）",
        "    管护人手仍然不足",
        "    老旧泵站有待更换",
        "二、",
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"{SENTENCES[0]}\n{LONG}",
        f"{SENTENCES[0]}\n{LONG}\n{SENTENCES[1]}\n{LONG}",
        "\n".join(SENTENCES),
        "\n".join(f"{sentence}\n{BODY}" for sentence in SENTENCES),
        "\n".join(f"我们看到，{sentence}\n{LONG}" for sentence in SENTENCES),
        LONG + "\n" + "\n".join(f"{sentence}\n{LONG}" for sentence in SENTENCES),
    ],
    ids=["one", "two", "no paragraphs", "short paragraphs", "spoken", "not right beneath"],
)
def test_other_short_sentences_are_paragraphs(body: str) -> None:
    assert tree(f"一、现状\n{body}\n二、目标\n{LONG}") == ["一、", "二、"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_label_alone_on_its_line_takes_the_short_line_beneath_for_its_words(gap: str) -> None:
    _, outline = read(f"I.{gap}THE CANALS{gap}{ENGLISH}{gap}SMALL MATTERS{gap}{ENGLISH}{gap}II.{gap}THE SEEDS{gap}{ENGLISH}")
    assert [(n.label, n.heading, n.level) for n in outline.nodes] == [
        ("I.", "THE CANALS", 1),
        ("", "SMALL MATTERS", 2),
        ("II.", "THE SEEDS", 1),
    ]


def test_a_line_that_is_all_there_is_under_a_label_is_no_heading() -> None:
    assert tree(f"一、活动名称\n春耕备种现场会\n二、活动地点\n水库管理处\n三、活动内容\n{BODY}") == ["一、", "二、", "三、"]


@pytest.mark.parametrize("zero", ["〇", "○"])
def test_numbers_may_be_written_digit_by_digit(zero: str) -> None:
    numerals = [
        *"一二三四五六七八九",
        f"一{zero}",
        "一一",
        "一二",
        "一三",
        "一四",
        "一五",
        "一六",
        "一七",
        "一八",
        "一九",
        f"二{zero}",
        "二一",
    ]
    text, outline = read("\n".join(f"（{numeral}）{BODY}" for numeral in numerals))
    assert [text[node.offset : node.offset + len(node.label)] for node in outline.nodes] == [f"（{numeral}）" for numeral in numerals]
    assert not outline.faults()


def test_what_sums_up_holds_the_series_that_begins_beneath_it() -> None:
    body = f"{BODY}\n{BODY}"
    assert tree(f"{BODY}\n去年的收成\n{body}\n小结\n{body}\n一、守住春耕\n{body}\n二、防住火情\n{body}")[1:] == ["小结", "  一、", "  二、"]
    assert tree(f"一、守住春耕\n{body}\n二、防住火情\n{body}\n结语\n{body}") == ["一、", "二、", "结语"]


def test_a_conclusion_among_english_headings_stands_beside_them() -> None:
    body = "The canals of the township shall be repaired before the rice is planted in the spring."
    assert tree(f"{body}\nThe Canals\n{body}\nThe Wells\n{body}\nConclusion\n{body}") == ["The Canals", "The Wells", "Conclusion"]


def test_a_box_of_a_plan_is_one_heading() -> None:
    plan = ""
    for number, what in enumerate("渠坝井泵", start=1):
        box = f"专栏\n{number}\n修{what}工程\n今年先修东{what}，明年再修\n“西{what}”和北{what}。{BODY}\n先易后难地修{what}\n{BODY}"
        plan += f"（{'一二三四'[number - 1]}）管好{what}\n{BODY}\n{box}\n"
    headings = [node.heading for node in read(f"一、任务\n{plan}二、保障\n{BODY}")[1].nodes]
    assert headings == ["任务", "管好渠", "修渠工程", "管好坝", "修坝工程", "管好井", "修井工程", "管好泵", "修泵工程", "保障"]


def test_the_title_of_what_a_notice_attaches_adds_no_depth() -> None:
    notice = f"关于印发《水渠管护办法》的通知\n柳政发〔2026〕3号\n各村民委员会：\n{BODY}\n柳河镇人民政府\n2026年3月2日\n（此件公开发布）\n"
    law = f"第一条\n{BODY}\n第二条\n下列水渠由村里管护：\n（一）支渠；\n（二）毛渠。\n第三条\n{BODY}"
    assert tree(f"{notice}水渠管护办法\n{law}") == ["水渠管护办法", "第一条", "第二条", "  （一）", "  （二）", "第三条"]
    other = f"第一条\n水闸由镇里管护，一年一修。\n第二条\n{BODY}"
    both = tree(f"{notice}水渠管护办法\n{law}\n水闸管护办法\n{other}")
    assert both == ["水渠管护办法", "  第一条", "  第二条", "    （一）", "    （二）", "  第三条", "水闸管护办法", "  第一条", "  第二条"]


def test_lines_that_divide_a_text_stay_outside_whatever_begins_beneath_them() -> None:
    first = f"去年的工作\n{BODY}\n一、守住春耕\n{BODY}\n二、防住火情\n{BODY}\n"
    assert tree(f"{BODY}\n{first}今年的安排\n{BODY}\n1.管好水渠\n2.管好塘坝") == [
        "去年的工作",
        "  一、",
        "  二、",
        "今年的安排",
        "  1.",
        "  2.",
    ]


@pytest.mark.parametrize("line", ["The Chairman. Canals, Friends—", "Captain Lee. [Applause]"])
def test_who_speaks_in_a_transcript_is_no_heading(line: str) -> None:
    body = "We shall repair the canals of the township before the rice is planted in the spring."
    assert tree(f"{body}\n{line}\n{body}") == []


def test_a_narrow_colon_ends_a_chinese_paragraph_too() -> None:
    assert tree(f"{BODY}\n今年的安排\n今年要抓好两件事:\n{BODY}") == ["今年的安排"]


def test_a_line_right_over_a_number_that_runs_on_encloses_it() -> None:
    one, two, three, four, five = (f"（{numeral}）{BODY}{BODY}" for numeral in "一二三四五")
    raw = f"{BODY}\n从前的水\n{one}\n{two}\n现在的水\n{three}\n{four}\n将来的水\n{five}"
    assert tree(raw) == ["从前的水", "  （一）", "  （二）", "现在的水", "  （三）", "  （四）", "将来的水", "  （五）"]


def test_lines_inside_the_labels_stay_inside_behind_the_last_of_them() -> None:
    raw = f"{BODY}\n记事\n{BODY}\n一、东渠\n{BODY}\n上游\n{BODY}\n二、西渠\n{BODY}\n下游\n{BODY}\n1.清淤\n2.补坝"
    assert tree(raw) == ["记事", "  一、", "    上游", "  二、", "    下游", "      1.", "      2."]
