"""What a web page shows and how it is set: type, lists, tables, pictures, notes, what is hidden."""

from __future__ import annotations

import pytest

from core.document import NOTE, PICTURE
from tests.core.importers.web_kit import PROSE, article, document, lines, paragraph

REST = "今天把大家请来，只讲一件事，就是入汛以前把渠道清完，把闸门修好，把责任分到人。"


def _body(html: str) -> list[str]:
    """Return the lines of an article between its title and its last paragraph."""
    found = lines(article(html))
    assert found[0] == "水利工作讲话"
    assert found[-1] == REST
    return found[1:-1]


def test_headings_keep_their_levels_and_the_title_is_no_heading() -> None:
    page = article("<h2>一、清渠</h2><p>渠要清到田头，不留一处。</p><h3>（一）人手</h3><p>每村出二十个人，自带工具。</p>")
    assert paragraph(page, "一、清渠").outline_level == 2
    assert paragraph(page, "（一）").outline_level == 3
    assert (paragraph(page, "水利").outline_level, paragraph(page, "水利").style) == (None, "Title")


def test_a_page_that_sets_all_its_paragraphs_as_headings_has_none() -> None:
    page = f"<h3>{REST}</h3><h3>渠要清到田头，不留一处</h3><h3>闸要修到能开能关</h3>"
    assert [one.outline_level for one in document(page).paragraphs] == [None] * 3


def test_type_is_told_line_by_line() -> None:
    page = article(
        "<p style='text-align:center;font-size:16pt'><b>清渠</b></p><p style='text-indent:2em'><b>一是</b>清到田头，不留一处。</p>"
    )
    heading, text = paragraph(page, "清渠"), paragraph(page, "一是")
    assert (heading.bold, heading.alignment, heading.size) == (True, "center", 16.0)
    assert (text.bold, text.indent) == (False, 4)


@pytest.mark.parametrize("hidden", ["style='display: none'", "hidden", "aria-hidden='true'", 'style="color:red;DISPLAY:NONE !important"'])
def test_what_does_not_show_is_left_out(hidden: str) -> None:
    assert _body(f"<p {hidden}>藏着的话，谁也看不见。</p><p>看得见<span {hidden}>看不见</span>的话，在这里。</p>") == [
        "看得见的话，在这里。"
    ]


def test_a_text_that_a_script_was_to_show_is_read_if_there_is_little_else() -> None:
    assert lines(f"<p>正在加载</p><div style='display:none'><p>{REST}</p></div>") == [REST]


@pytest.mark.parametrize(
    ("opening", "numbers"),
    [
        ("<ol>", ["1.", "2.", "3."]),
        ("<ol start='3'>", ["3.", "4.", "5."]),
        ("<ol reversed>", ["3.", "2.", "1."]),
        ("<ol type='a'>", ["a.", "b.", "c."]),
        ("<ol type='I'>", ["I.", "II.", "III."]),
        ("<ol style='list-style-type: cjk-ideographic'>", ["一、", "二、", "三、"]),
        ("<ol style='list-style: simp-chinese-formal inside'>", ["壹、", "贰、", "叁、"]),
        ("<ol style='list-style-type:cjk-heavenly-stem'>", ["甲、", "乙、", "丙、"]),
        ("<ol style='list-style-type:none'>", ["", "", ""]),
        ("<ul>", ["", "", ""]),
    ],
)
def test_the_automatic_numbers_of_lists_show(opening: str, numbers: list[str]) -> None:
    words = ["清渠要清到头", "修闸要修到底", "分水要分到户"]
    items = "".join(f"<li>{one}" for one in words)
    assert _body(f"{opening}{items}</{opening[1:3]}>") == [a + b for a, b in zip(numbers, words, strict=True)]


def test_an_item_may_have_a_number_of_its_own_and_a_list_inside() -> None:
    html = "<ol><li>清渠<ol type='a'><li>东渠</li><li>西渠</li></ol></li><li value='7'>修闸</li><li>分水</li></ol>"
    assert _body(html) == ["1.清渠", "a.东渠", "b.西渠", "7.修闸", "8.分水"]


def test_items_that_the_author_has_numbered_get_no_second_number() -> None:
    assert _body("<ol><li>一、清渠</li><li>二、修闸</li></ol>") == ["一、清渠", "二、修闸"]


def test_a_latin_item_stands_off_its_number() -> None:
    assert _body("<ol><li>Clear the canals</li></ol>") == ["1. Clear the canals"]


def test_the_rows_of_a_table_are_lines_with_tabs() -> None:
    page = article("<table><tr><th>村</th><th>里程</th></tr><tr><td>东村</td><td rowspan='2'>三里</td></tr><tr><td>西村</td></tr></table>")
    assert lines(page)[1:4] == ["村\t里程", "东村\t三里", "西村"]
    assert [paragraph(page, words).row for words in ("村", "东村", "西村")] == [(0, 0), (0, 1), (0, 2)]


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell() -> None:
    page = f"<table><tr><td><p>清到田头，不留一处。</p><p>修到能开，也能关。</p></td><td>{PROSE}</td></tr></table>"
    assert lines(page) == ["清到田头，不留一处。", "修到能开，也能关。", REST]
    assert all(one.row is None for one in document(page).paragraphs)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p><img src='a.jpg' alt='清渠现场'></p>", ["[图：清渠现场]"]),
        ("<p><img src='a.jpg'></p>", ["[图]"]),
        ("<figure><img src='a.jpg'><figcaption>东渠通水</figcaption></figure>", ["[图：东渠通水]"]),
        ("<p><img src='spacer.gif' width='1' height='1'></p>", []),
        ("<p><img src='/icons/icon_pdf.gif'></p>", []),
        ("<p><img src='https://tracker.invalid/stat.gif?x=1'></p>", []),
        ("<p>清渠<img src='face.png' width='20'>完工，大家来看。</p>", ["清渠完工，大家来看。"]),
    ],
)
def test_a_picture_leaves_its_words_and_an_icon_nothing(html: str, shown: list[str]) -> None:
    assert _body(html) == shown


def test_a_line_of_pictures_has_its_role() -> None:
    assert paragraph(article("<p><img src='a.jpg'></p>"), "[图]").role == PICTURE


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        ("<sup><a href='#n1' id='r1'>1</a></sup>", "<p id='n1'>清淤按方计。<a href='#r1'>↩</a></p>"),
        ("<a href='#n1'><sup>[1]</sup></a>", "<ol><li id='n1'><a href='#r1'>↑</a> 清淤按方计。</li></ol>"),
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<div style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> 清淤按方计。</p></div>",
        ),
    ],
)
def test_footnotes_stand_at_the_end(reference: str, note: str) -> None:
    page = f"<h1>水利工作讲话</h1><p>清到田头{reference}，不留一处，大家都来看。</p>{note}{PROSE}"
    assert lines(page) == ["水利工作讲话", "清到田头[1]，不留一处，大家都来看。", REST, "[1] 清淤按方计。"]
    assert paragraph(page, "[1]").role == NOTE


@pytest.mark.parametrize(
    "words",
    [
        "申请互联网新闻信息服务许可，应当向县里提出。",
        "三、扫码付款要放开",
        "资金来源",
        "版权保护要抓紧，不能放松。",
        "位置：县城东南，紧靠东渠。",
        "上一年的账要算清，下一年的账要算细。",
        "编辑部的同志也来了，大家欢迎。",
    ],
)
def test_words_of_a_text_that_pages_use_too_stay(words: str) -> None:
    assert _body(f"<p>{words}</p>{PROSE}") == [words, REST]


def test_a_heading_keeps_its_level_though_it_says_what_pages_say() -> None:
    assert paragraph(article("<h2>资金来源</h2><p>钱由县里出一半，村里出一半。</p>"), "资金").outline_level == 2
    assert _body("<h2>举报</h2><p>有事可以找县里，也可以写信。</p>") == ["举报", "有事可以找县里，也可以写信。"]


def test_a_table_of_contents_makes_no_footnotes() -> None:
    page = f"<p><a href='#a'>一、清渠</a></p><p><a href='#b'>二、修闸</a></p><h2 id='a'>一、清渠</h2>{PROSE}<h2 id='b'>二、修闸</h2>{PROSE}"
    assert all(one.role is None for one in document(page).paragraphs)


def test_empty_elements_of_xhtml_hold_nothing() -> None:
    head = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title/></head>'
    assert lines(f"{head}<body><h1><a id='a'/>清渠</h1><div/><p>一&lt;二</p><p><![CDATA[三<四]]></p>{PROSE}</body></html>") == [
        *("清渠", "一<二", "三<四"),
        REST,
    ]


def test_a_title_with_a_mark_of_the_agency_is_kept_once() -> None:
    page = f"<h1>（受权发布）清渠讲话</h1><div id='p-detail'><p>清渠讲话</p>{PROSE}</div>"
    assert lines(page) == ["（受权发布）清渠讲话", REST]


def test_readings_over_characters_are_left_out() -> None:
    assert _body("<p><ruby>渠<rp>(</rp><rt>qú</rt><rp>)</rp></ruby>道要清，闸门要修。</p>") == ["渠道要清，闸门要修。"]


def test_lines_of_preformatted_text_stay() -> None:
    assert _body("<pre>清渠，东村三里\n修闸，西村两座</pre>") == ["清渠，东村三里", "修闸，西村两座"]


def test_white_space_between_elements_shows_and_line_ends_inside_a_sentence_do_not() -> None:
    assert _body("<p><b>李四</b>\n  <b>王五</b>到了现场，看了\n    东渠。</p>") == ["李四 王五到了现场，看了东渠。"]


@pytest.mark.parametrize("end", ["<p>责任编辑：张三</p>", "<p>（编辑：张三）</p>", "<p>相关阅读</p><p><a href='/1'>修闸的人</a></p>"])
def test_what_the_page_adds_under_a_text_is_left_out(end: str) -> None:
    assert lines(f"<div class='content'><h1>水利工作讲话</h1>{PROSE}{PROSE}{end}</div>") == ["水利工作讲话", REST, REST]


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>清渠_清河县</title>", "title", "清渠"),
        ("<meta property='og:title' content='清渠讲话'>", "title", "清渠讲话"),
        ("<meta name='author' content='张三'>", "speaker", "张三"),
        ("<meta name='author' content='admin'>", "speaker", None),
        ("<meta property='article:published_time' content='2026-03-02T10:00:00+08:00'>", "date", "2026-03-02"),
        ("<meta name='PubDate' content='2026/3/2'>", "date", "2026-03-02"),
        ("<meta name='PubDate' content='2026-13-45'>", "date", None),
        ("<script>var publish_time = '2026-03-02';</script>", "date", "2026-03-02"),
        ("<script>var ct = '1772409600';</script>", "date", "2026-03-02"),
    ],
)
def test_the_head_tells_what_is_known_of_the_text(head: str, field: str, value: str | None) -> None:
    found = document(f"<html><head>{head}</head><body>{PROSE}</body></html>").properties
    assert found.value(field) == value


def test_lines_over_the_text_tell_date_author_and_number() -> None:
    table = "<table><tr><td>发文字号：</td><td>清政发〔2026〕3号</td></tr><tr><td>成文日期：</td><td>2026年3月1日</td></tr></table>"
    found = document(f"<div>{table}</div><div><h1>清渠</h1><p>作者：张三　发布时间：2026-03-02</p>{PROSE}</div>").properties
    assert (found.title, found.speaker, found.date, found.number) == ("清渠", "张三", "2026-03-01", "清政发〔2026〕3号")


@pytest.mark.parametrize(
    ("head", "above", "source"),
    [
        ('<meta name="ContentSource" content="春江日报"><meta name="SiteName" content="春江县人民政府">', "来源：本站", "春江日报"),
        ('<meta name="SiteName" content="春江县人民政府">', "发布时间：2026-03-02 来源：新华社", "新华社"),
        ('<meta name="SiteName" content="春江县人民政府">', "来源：本站", "春江县人民政府"),
        ('<meta property="og:site_name" content="春江新闻网">', "", "春江新闻网"),
        ("", "发布时间：2026-03-02", None),
    ],
)
def test_the_source_is_what_the_head_or_the_page_says_or_else_the_site(head: str, above: str, source: str | None) -> None:
    page = f"<html><head>{head}</head><body><div><h1>清渠</h1><p>{above}</p>{PROSE}</div></body></html>"
    assert document(page).properties.source == source
