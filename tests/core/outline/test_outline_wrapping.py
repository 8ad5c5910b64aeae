"""Lines that a page has broken, page numbers, running heads, and lines whose ends were lost."""

from __future__ import annotations

import textwrap

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起，水渠淤了三年，今年一定要清完，验收不过的推倒重来，谁也不能马虎。"
LONG = "把修渠清淤这件关系全镇每家每户吃饭用水的大事当作今年开春以后头一件要紧的事情来抓出实效"
ENGLISH = (
    "We shall repair the canals of the township before the rice is planted, and every village has a share in the work that lies ahead."
)


def wrapped(text: str, width: int, *, indent: str = "", gap: str = "\n") -> str:
    """Break the lines of a Chinese text after so many characters."""
    paragraphs = []
    for line in text.split("\n"):
        whole = indent + line
        paragraphs.append("\n".join(whole[at : at + width] for at in range(0, len(whole), width)))
    return gap.join(paragraphs)


SPEECH = (
    f"一、守住春耕\n{BODY}{BODY}\n{BODY}首先要有人，其次要有钱，最后要有粮。\n"
    f"二、防住火情\n{BODY}\n（一）值班\n{BODY}\n（二）巡山\n{BODY}{BODY}"
)


@pytest.mark.parametrize("width", [16, 19, 30, 34, 40])
@pytest.mark.parametrize(("indent", "gap"), [("\u3000\u3000", "\n"), ("", "\n\n"), ("", "\n")])
def test_hard_wrapped_lines_give_the_outline_of_their_paragraphs(width: int, indent: str, gap: str) -> None:
    assert tree(wrapped(SPEECH, width, indent=indent, gap=gap)) == tree(SPEECH)
    assert len(tree(SPEECH)) == 7


def test_a_heading_goes_on_over_the_line_end() -> None:
    text, outline = read(wrapped(f"一、{LONG}\n{BODY}{BODY}\n二、防住火情\n{BODY}", 30))
    first = outline.nodes[0]
    assert first.heading == LONG[:40] + "…"
    assert text[first.offset : first.head_end].replace("\n", "") == f"一、{LONG}"


def test_an_english_heading_goes_on_with_a_blank() -> None:
    heading = "Part I: What the Villages of the Township and the Water Works Have Done in the Year Behind Us"
    raw = "\n".join("\n".join(textwrap.wrap(line, 72)) for line in [heading, ENGLISH * 3, "Part II: What Is Left to Do", ENGLISH * 3])
    text, outline = read(raw)
    assert [n.label for n in outline.nodes] == ["Part I:", "Part II:"]
    assert text[outline.nodes[0].offset : outline.nodes[0].head_end].count("\n") in (0, 1)
    assert outline.nodes[0].heading.startswith("What the Villages of the Township and")


def test_a_label_at_the_beginning_of_a_broken_line_inside_a_paragraph_is_a_run_in() -> None:
    words = "办法有三条，都是大家商量着定下来的，也都是去年试过管用的：（一）分段包干，人人有份；"
    paragraph = words + "（二）逐段验收，当天公布；（三）谁验收谁签字，出了事情找得到人。" + BODY
    raw = wrapped(f"一、守住春耕\n{paragraph}\n二、防住火情\n{BODY}{BODY}", len(words))
    assert tree(raw) == ["一、", "  ·（一）", "  ·（二）", "  ·（三）", "二、"]


def test_lines_of_verse_stay_lines() -> None:
    _, outline = read("清淤小调\n" + "\n".join(["一锹泥土一锹汗", "清完干渠清支渠", "水到田头秧苗绿", "秋来粮食堆满仓"] * 6))
    assert [n.heading for n in outline.nodes] == []


@pytest.mark.parametrize("number", ["— {} —", "- {} -", "第 {} 页", "第{}页 共9页", "{}/9", "{}", "Page {} of 9"])
def test_page_numbers_break_no_paragraph_and_are_no_headings(number: str) -> None:
    parts = [f"一、守住春耕\n{BODY[:40]}", f"{BODY[40:]}\n二、防住火情\n{BODY[:33]}", f"{BODY[33:]}\n三、管好饮水\n{BODY}"]
    raw = "".join(part + "\n" + number.format(page) + "\n" for page, part in enumerate(parts, start=1))
    assert tree(raw) == ["一、", "二、", "三、"]


def test_a_running_head_is_no_heading_and_the_first_stays_the_title() -> None:
    head = "水渠管理工作报告"
    pages = [f"一、守住春耕\n{BODY[:40]}", f"{BODY[40:]}\n二、防住火情\n{BODY[:33]}", f"{BODY[33:]}\n三、管好饮水\n{BODY[:37]}", BODY[37:]]
    _, outline = read("".join(f"{head}\n{page}\n— {number} —\n" for number, page in enumerate(pages, start=1)))
    assert (outline.title, [n.label for n in outline.nodes]) == (head, ["一、", "二、", "三、"])


def test_a_text_in_one_line_keeps_its_headings() -> None:
    raw = f"春耕工作总结 一、主要工作（一）清淤。{BODY}（二）备种。{BODY} 二、存在问题 {BODY}{BODY}三、下步打算1.抓早。{BODY}2.抓细。{BODY}"
    assert tree(raw) == ["一、", "  （一）", "  （二）", "二、", "三、", "  1.", "  2."]
    assert [n.heading for n in read(raw)[1].nodes][:3] == ["主要工作", "清淤", "备种"]


def test_a_law_in_one_line_keeps_its_articles() -> None:
    raw = f"水渠管理办法 第一章 总则 第一条 为了管好水渠，制定本办法。{BODY}第二条 下列渠道适用本办法。{BODY}{BODY}"
    raw += " 第二章 附则 第三条 本办法自公布之日起施行。"
    assert tree(raw) == ["第一章", "  第一条", "  第二条", "第二章", "  第三条"]


def test_rows_of_a_table_and_lines_before_labels_are_no_broken_sentences() -> None:
    rows = "序号\t任务\t牵头单位\n1\t制作宣传展板\t镇综治办公室\n2\t组织集中宣讲\t镇司法所\n3\t发放宣传手册\t各村村委会"
    text, outline = read(
        f"柳河镇“平安夜校”活动实施方案\n为把夜校办好，特制定本方案。\n一、活动主题\n平安柳河，你我同行\n二、分工\n{rows}\n三、保障\n落实经费。"
    )
    assert outline.title == "柳河镇“平安夜校”活动实施方案"
    assert [text[node.offset : node.offset + 2] for node in outline.nodes] == ["一、", "二、", "三、"]


def test_two_lines_of_each_paragraph_are_enough_where_only_the_first_has_an_indent() -> None:
    short = BODY[:37]
    raw = "\n".join(
        ["关于修渠的讲话", "同志们：", *wrapped(f"一、守住春耕\n{short}。\n二、防住火情\n{short}。", 30, indent="\u3000\u3000").split("\n")]
    )
    assert tree(raw) == ["一、", "二、"]
    assert read(raw)[1].title == "关于修渠的讲话"


def test_the_source_under_a_title_that_fills_its_line_is_no_part_of_it() -> None:
    title = "王建国在全镇春耕备种和水渠管护工作动员大会上的讲话要点"
    raw = f"{title}\n来源：柳河镇\n" + wrapped(SPEECH, len(title), indent="\u3000\u3000")
    assert read(raw)[1].title == title


def test_a_blank_line_ends_a_title_that_is_the_longest_line_of_a_text() -> None:
    title = "关于废止《全镇水渠管护和清淤暂行办法》等九件文件和修改《全镇春耕备种用水办法》等六件文件部分条款的决定"
    raw = f"\u3000\u3000{title}\n\n为了统一管护的规矩，决定：\n\n\u3000\u3000一、废止九件文件。\n\n\u3000\u3000二、修改六件文件。"
    assert read(raw)[1].title == title


def test_a_value_under_a_title_that_fills_its_line_is_no_part_of_it() -> None:
    lines = [BODY[at : at + 20] for at in range(0, len(BODY), 20)]
    head = "关于把修渠清淤当作春耕头一件要紧事情的讲话"
    for value in ("副标题：在全镇春耕会上", "发文字号：柳政发三号", "主讲人：陈大河"):
        assert read("\n".join([head, value, "", *lines, "", *lines]))[1].title == head
