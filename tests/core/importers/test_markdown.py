"""Markdown files: blocks and marks become text and facts, and nothing of the text is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import NOTE, PICTURE
from core.errors import UnreadableFile
from core.importers import read as read_file
from core.importers.markdown import MOST_LINES, read
from core.importers.markdown.inline import pieces
from core.importers.source import Source
from core.outline import recognise
from core.progress import Cancelled, Progress
from tests.core.importers.markdown_kit import lines, markdown, paragraph

if TYPE_CHECKING:
    from pathlib import Path


def inline(text: str) -> str:
    return "\n".join(one.text for one in pieces(text, is_wrapped=False))


def test_a_file_by_its_suffix_is_read_as_markdown(tmp_path: Path) -> None:
    file = tmp_path / "讲话.md"
    file.write_text("# 讲话\n\n**一是**备足种子", encoding="gb18030")
    document = read_file(file)
    assert (document.text, document.origin.reader, document.origin.encoding) == ("讲话\n\n一是备足种子", "markdown/1", "gb18030")


def test_bytes_that_cannot_be_decoded_are_counted() -> None:
    document = markdown("# 春耕的事\n\n各村都要备足种子，修好水渠。\n".encode() * 5 + b"\xff")
    assert document.origin.broken == document.text.count("\ufffd") == 1


@pytest.mark.parametrize("data", [b"", b"***\n", b"<!-- -->", b"---\ntitle: a\n---\n", b"# \n"])
def test_a_file_with_marks_alone_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        markdown(data)


def test_what_is_no_text_is_refused_under_any_suffix() -> None:
    with pytest.raises(UnreadableFile, match="picture"):
        markdown(b"\x89PNG\r\n\x1a\n\0\0\0\0")


@pytest.mark.parametrize(
    ("text", "words", "level"),
    [
        ("# 春耕的事", "春耕的事", 1),
        ("### 一、备种 ###", "一、备种", 3),
        ("##一、备种", "一、备种", 2),
        ("##\u3000一、备种", "一、备种", 2),
        ("春耕的事\n====", "春耕的事", 1),
        ("一、备种\n---", "一、备种", 2),
        ("## **一、备种**", "一、备种", 2),
        ("## [一、备种](http://192.0.2.1/a)", "一、备种", 2),
    ],
)
def test_a_heading_has_its_level_and_no_marks(text: str, words: str, level: int) -> None:
    document = markdown(text + "\n\n话。")
    assert document.text == f"{words}\n\n话。"
    assert [one.outline_level for one in document.paragraphs] == [level, None]


@pytest.mark.parametrize("text", ["#春耕# 大家说", "####### 七个", "\\# 井号", "　　# 井号"])
def test_other_signs_before_a_line_make_no_heading(text: str) -> None:
    assert [one.outline_level for one in markdown(text).paragraphs] == [None]


def test_a_row_of_hyphens_under_a_sentence_only_divides() -> None:
    document = markdown("同志们：\n今天的会就开到这里。\n---\n散会。")
    assert document.text == "同志们：\n今天的会就开到这里。\n散会。"
    assert {one.outline_level for one in document.paragraphs} == {None}


def test_a_row_of_hyphens_underlines_the_last_line_alone() -> None:
    document = markdown("在春耕会上的讲话\n一、备种\n---\n备足种子。")
    assert [one.outline_level for one in document.paragraphs] == [None, 2, None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**一是**备足种子", "一是备足种子"),
        ("**第一条。**为了管好水", "第一条。为了管好水"),
        ("要**“抓早”**，也要__抓实：__各村", "要“抓早”，也要抓实：各村"),
        ("*斜* _斜_ ***都*** ~~删~~", "斜 斜 都 删"),
        ("3*4*5 与 a_b_c 与 2 * 3", "3*4*5 与 a_b_c 与 2 * 3"),
        ("**没有结束", "**没有结束"),
        ("张**、李**和书记王*、镇长赵*都来了", "张**、李**和书记王*、镇长赵*都来了"),
        ("**张**：**水**要管好", "张：水要管好"),
        ("*外**里**外*，外*里*外", "外里外，外里外"),
        ("`**代码**` 与 ``a`b``", "**代码** 与 a`b"),
        (r"\*星\* 2026\. \[甲\] \\", r"*星* 2026. [甲] \ ".rstrip()),
        ("&lt;甲&gt;&amp;&#20013; &没有;", "<甲>&中 &没有;"),
        ("<u>甲</u><font color='red'>乙</font><br>丙", "甲乙\n丙"),
        ("<https://192.0.2.1/a> <某某> a<b", "https://192.0.2.1/a <某某> a<b"),
        ("甲<!-- 不要 -->乙<!-- 没有完", "甲乙<!-- 没有完"),
        ("[甲](http://192.0.2.1/a_(b)) [乙](<a b> '题') [丙]()", "甲 乙 丙"),
        ("[注](见第三页) [1] [甲]", "[注](见第三页) [1] [甲]"),
        ("[**甲**](附表.md)[[乙](a.md)]", "甲[乙]"),
        ("![渠道图](a.png)![](b.png)![image1](c.png)", "[图：渠道图][图][图]"),
        ("[![渠道图](a.png)](b.html)", "[图：渠道图]"),
        ("![*甲*`乙`](见图)", "[图：甲乙]"),
    ],
)
def test_marks_inside_a_line_are_read(text: str, words: str) -> None:
    assert inline(text) == words


def test_a_line_is_bold_if_all_of_it_is() -> None:
    assert [one.bold for one in pieces("**甲。**\n**甲**乙\n**甲** <b>乙</b>\n甲", is_wrapped=False)] == [True, False, True, False]
    assert paragraph("**把水管好**\n\n话。", "水").bold is True
    assert paragraph("**一是**把水管好", "水").bold is None


def test_a_line_of_pictures_alone_is_no_text() -> None:
    assert paragraph("话。\n\n![渠道图](a.png)\n\n话。", "渠道图").role == PICTURE
    assert paragraph("话。\n\n见![渠道图](a.png)", "渠道图").role is None


def test_numbers_of_a_list_stay_as_they_are_written() -> None:
    assert lines("1. 备种\n1. 修渠\n5) 防火\n\n   接着说。\n10) 排涝") == ["1. 备种", "1. 修渠", "5) 防火", "接着说。", "10) 排涝"]
    assert lines("一、备种\n（一）选种\n1.晒种\n2、拌种") == ["一、备种", "（一）选种", "1.晒种", "2、拌种"]


def test_bullets_go_and_depth_becomes_an_indent() -> None:
    document = markdown("- 备种\n  - 选种\n    1. 水选\n* 修渠\n\n> 水到田头。")
    assert document.text.split("\n") == ["备种", "选种", "1. 水选", "修渠", "", "水到田头。"]
    assert [one.indent for one in document.paragraphs] == [0, 2, 4, 0, 2]


def test_a_table_has_rows_of_cells() -> None:
    document = markdown("| 村 | 里程 |\n|:---|---:|\n| **东村** | 三里 |\n| 西\\|村 | |\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
    assert document.text.split("\n") == ["村\t里程", "东村\t三里", "西|村", "", "甲\t乙", "1\t2"]
    assert [one.row for one in document.paragraphs] == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]


def test_footnotes_stand_at_the_end() -> None:
    document = markdown("甲[^水]乙[^1]丙[^没有]。\n\n[^1]: 第一个注\n    接着说\n[^水]: 水的注\n\n    又一段\n\n尾。\n\n[^多]: 多出的注")
    assert document.text == "甲[1]乙[2]丙[^没有]。\n\n尾。\n\n[1] 水的注\n\n又一段\n\n[2] 第一个注\n接着说\n\n[3] 多出的注"
    assert [one.role for one in document.paragraphs] == [None, None, *[NOTE] * 5]


def test_footnotes_with_numbers_keep_them() -> None:
    assert lines("甲[^3]乙[^12]\n\n[^12]: 十二\n[^3]: 三") == ["甲[3]乙[12]", "[3] 三", "[12] 十二"]


def test_addresses_of_links_go_and_notes_in_brackets_stay() -> None:
    text = '看[这里][网]和[网][]和[ 网 ]，见[1]。\n\n[网]: http://192.0.2.1 "题"\n[2]: <a.md>\n\n[1]: 某书第三页'
    assert lines(text) == ["看这里和网和 网 ，见[1]。", "[1]: 某书第三页"]


def test_code_is_kept_as_it_stands() -> None:
    assert lines("```python\n# 不是**标题**\n- 一\n```\n尾") == ["# 不是**标题**", "- 一", "尾"]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    assert lines("```\n# 一、备种\n~~~\n**二是**修渠") == ["```", "一、备种", "~~~", "二是修渠"]


def test_html_among_markdown_is_read() -> None:
    document = markdown(
        '<div align="center">\n<h2>一、备种</h2><p>备足<b>种子</b></p>\n</div>\n\n# 后面\n\n'
        "<table><tr><th>村</th><th>里程</th></tr><tr><td>东村</td><td>三里</td></tr></table>\n\n"
        "<script>var a = 1;</script>\n\n<!-- 不要 -->\n\n"
        '<img src="a.png" alt="渠道图">\n'
    )
    assert document.text.replace("\n\n", "\n").split("\n") == ["一、备种", "备足种子", "后面", "村\t里程", "东村\t三里", "[图：渠道图]"]
    assert [one.outline_level for one in document.paragraphs[:3]] == [2, None, 1]
    assert [one.alignment for one in document.paragraphs[:3]] == ["center", "center", None]
    assert [one.row for one in document.paragraphs[3:5]] == [(0, 0), (0, 1)]


def test_a_comment_that_is_never_closed_hides_nothing() -> None:
    assert lines("头\n\n<!-- 没有完\n\n# 一、备种") == ["头", "<!-- 没有完", "# 一、备种"]


@pytest.mark.parametrize("tag", ["<script>", "<style>", "<textarea>", "<div class='a", "<pre><title>"])
def test_a_tag_that_is_never_closed_hides_nothing(tag: str) -> None:
    assert "备足种子" in markdown(f"头\n\n{tag}\n备足种子\n").text


def test_the_outline_follows_headings_and_labels() -> None:
    document = markdown("# 在春耕会上的讲话\n\n同志们：\n\n## 一、**备种**\n\n一是选种。二是晒种。\n\n## 二、修渠\n\n修好水渠。\n")
    outline = recognise(document.text, document.paragraphs)
    assert outline.title == "在春耕会上的讲话"
    assert [(one.label, one.heading, one.level) for one in outline.nodes if one.kind == "heading"] == [
        ("一、", "备种", 1),
        ("二、", "修渠", 1),
    ]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_reading_can_be_cancelled_at_any_step(after: int) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) > after:
            progress.cancel()

    progress = Progress(tell)
    text = "# 一、水\n\n**一是**管网要有人巡。\n\n- 甲\n" * 400
    with pytest.raises(Cancelled):
        read(Source(text.encode(), None, "讲话.md", progress=progress))
    assert len(told) == after + 1
    assert all(0 <= done <= total for done, total in told)


DEEP = [
    ">" * 10_000 + " 话",
    "- " * 10_000 + "话",
    "1. " * 10_000 + "话",
    "".join("  " * depth + "- 话\n" for depth in range(1_000)),
    "".join("> " * depth + "话\n" for depth in range(600)),
    "> - 1. " * 3_000 + "话",
    "<div>" * 10_000 + "话",
    "![" * 10_000 + "话" + "](a.png)" * 10_000,
    "[" * 8 + "话" + "](a.md)" * 10_000,
    "**话 " * 10_000,
]


@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_no_depth_loses_the_words(text: str) -> None:
    read = markdown(text).text
    assert read.count("话") == text.count("话") or read == "[图：话]"


@pytest.mark.parametrize(
    "unit", ["[", "[]", "** ", "**a ", "_a*b ", "` ", "![", "[a](", '[a](b "', "<a ", "<!-- ", "&amp ", "\\ ", "[^a]", "[[a](b) ", "<div "]
)
def test_a_long_line_of_marks_without_an_end_stays_text(unit: str) -> None:
    text = markdown("话" + unit * 30_000 + "尾").text
    assert text.startswith("话")
    assert text.endswith("尾")


def test_a_file_of_very_many_lines_is_read_as_plain_text() -> None:
    document = markdown("# 台账\n\n" + "1. 修渠\n" * (MOST_LINES + 1))
    assert document.origin.reader.startswith("text/")
    assert document.text.startswith("# 台账\n\n1. 修渠\n")


@given(st.text(st.sampled_from("甲a*_`[]()!<>&;#-=|~^:\\ \n\u30001."), max_size=60))
def test_any_marks_can_be_read_and_no_word_is_lost(text: str) -> None:
    try:
        read = markdown("尾\n\n" + text + "\n\n尾").text
    except UnreadableFile:
        pytest.fail("there was text")
    assert read.startswith("尾")
    assert "\n尾" in read or "尾" in read[1:]
