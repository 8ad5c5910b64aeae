"""Which lines of a book are headings, and of which level; what its style sheets say; the outline that comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.outline import recognise
from tests.core.importers.epub_kit import XHTML, book, levels_of, nav, ncx, opened, page

if TYPE_CHECKING:
    from core.document import Paragraph
    from tests.core.importers.epub_kit import Contents

TEXT = "<p>把水管好，把路修好，把种子备足，一件一件落到人头上。</p>"


def speech(title: str, *, tag: str = "p", inner: str = "") -> str:
    """Return a speech under its title."""
    return f"<{tag}>{title}</{tag}><p>（二〇二六年三月二日）</p>{TEXT}{inner}{TEXT}"


def outline_of(data: bytes) -> list[tuple[int, str]]:
    """Return level and words of each node of a book's outline."""
    document = opened(data)
    return [(node.level, node.label + node.heading) for node in recognise(document.text, document.paragraphs).nodes]


def paragraph(data: bytes, words: str) -> Paragraph:
    """Return the paragraph that begins with these words."""
    document = opened(data)
    return next(one for one in document.paragraphs if document.text.startswith(words, one.span.start))


PAGES = {
    "v1.xhtml": "<p>第一卷</p>",
    "a.xhtml": speech("在春耕会上的讲话"),
    "b.xhtml": speech("在防汛会上的讲话"),
    "v2.xhtml": "<p>第二卷</p>",
    "c.xhtml": speech("在总结会上的讲话"),
}
CONTENTS: Contents = [
    ("第一卷", "v1.xhtml", [("在春耕会上的讲话", "a.xhtml", []), ("在防汛会上的讲话", "b.xhtml", [])]),
    ("第二卷", "v2.xhtml", [("在总结会上的讲话", "c.xhtml", [])]),
]
LEVELS = [(1, "第一卷"), (2, "在春耕会上的讲话"), (2, "在防汛会上的讲话"), (1, "第二卷"), (2, "在总结会上的讲话")]


@pytest.mark.parametrize("is_third", [True, False])
def test_plain_paragraphs_are_headings_where_the_contents_lead_to_them(is_third: bool) -> None:
    assert levels_of(book(PAGES, contents=CONTENTS, is_third=is_third)) == LEVELS


def test_flat_contents_stand_under_the_volumes_that_they_name() -> None:
    flat: Contents = [(words, link, []) for words, link, inner in CONTENTS for words, link, _ in [(words, link, []), *inner]]
    assert levels_of(book(PAGES, contents=flat)) == LEVELS


def test_entries_that_lead_into_one_file_find_their_places() -> None:
    body = "".join(f'<div id="s{n}">{speech(title)}</div>' for n, title in enumerate(("春耕讲话", "防汛讲话", "总结讲话")))
    contents: Contents = [(f"{title}", f"a.xhtml#s{n}", []) for n, title in enumerate(("春耕讲话", "防汛讲话", "总结讲话"))]
    assert levels_of(book({"a.xhtml": body}, contents=contents)) == [(1, "春耕讲话"), (1, "防汛讲话"), (1, "总结讲话")]


def test_an_empty_mark_over_a_heading_is_its_place() -> None:
    mark = '<div class="pagebreak" id="b{}"></div><p><a id="f{}"></a></p>'
    body = "".join(f"{mark.format(n, n)}<p>{title}</p>{TEXT * 20}" for n, title in enumerate(("春耕讲话", "防汛讲话", "总结讲话")))
    contents: Contents = [("春耕讲话", "a.xhtml#b0", []), ("防汛讲话", "a.xhtml#f1", []), ("总结讲话", "a.xhtml#b2", [])]
    assert levels_of(book({"a.xhtml": body}, contents=contents)) == [(1, "春耕讲话"), (1, "防汛讲话"), (1, "总结讲话")]


def test_a_heading_that_stands_behind_the_name_of_the_book_is_found() -> None:
    pages = {f"{name}.xhtml": f"<p>春耕讲话集</p>{speech(title)}" for name, title in (("a", "春耕讲话"), ("b", "防汛讲话"))}
    contents: Contents = [("春耕讲话", "a.xhtml", []), ("防汛讲话", "b.xhtml", [])]
    assert levels_of(book(pages, contents=contents)) == [(1, "春耕讲话"), (1, "防汛讲话")]


def test_a_heading_on_several_lines_becomes_one() -> None:
    pages = {
        "a.xhtml": f"<p>第一讲</p><p>把水管好</p>{TEXT}",
        "b.xhtml": f"<h2>第二讲<br/>把路修好</h2>{TEXT}",
        "c.xhtml": f"<h2>在全县春耕生产工作会议<br/>上的讲话<br/>（二〇二六年三月二日）</h2>{TEXT}",
    }
    contents: Contents = [
        ("第一讲 把水管好", "a.xhtml", []),
        ("第二讲 把路修好", "b.xhtml", []),
        ("在全县春耕生产工作会议上的讲话", "c.xhtml", []),
    ]
    data = book(pages, contents=contents)
    assert levels_of(data) == [(1, "第一讲\u3000把水管好"), (1, "第二讲\u3000把路修好"), (1, "在全县春耕生产工作会议上的讲话")]
    assert paragraph(data, "（二〇二六").outline_level is None


def test_a_heading_that_is_a_picture_has_the_words_of_the_contents() -> None:
    pages = {name: f"<p><img src='{name}.png' alt=''/></p>{TEXT}" for name in ("a.xhtml", "b.xhtml")}
    data = book({"0.xhtml": TEXT, **pages}, contents=[("春耕讲话", "a.xhtml", []), ("防汛讲话", "b.xhtml", [])])
    assert levels_of(data) == [(1, "春耕讲话"), (1, "防汛讲话")]


def test_a_heading_that_is_a_picture_with_words_of_its_own_is_one_line_of_words() -> None:
    pages = {name: f"<h1><img src='1.png' alt='{words}'/></h1>{TEXT}" for name, words in (("a.xhtml", "春耕讲话"), ("b.xhtml", "防汛讲话"))}
    data = book({"0.xhtml": TEXT, **pages}, contents=[("春耕讲话", "a.xhtml", []), ("防汛讲话", "b.xhtml", [])])
    assert levels_of(data) == [(1, "春耕讲话"), (1, "防汛讲话")]


def test_without_contents_the_titles_of_the_files_lead_to_headings() -> None:
    named = "<html><head><title>{}</title></head><body>{}</body></html>"
    pages = {
        "0.xhtml": named.format("春耕讲话集", TEXT),
        "a.xhtml": named.format("在春耕会上的讲话", speech("在春耕会上的讲话")),
        "b.xhtml": named.format("在防汛会上的讲话", speech("在防汛会上的讲话")),
        "c.xhtml": named.format("别的话", speech("在总结会上的讲话")),
    }
    assert levels_of(book(pages)) == [(1, "在春耕会上的讲话"), (1, "在防汛会上的讲话")]


def test_headings_of_the_pages_stand_under_what_the_contents_name() -> None:
    pages = {
        "a.xhtml": speech("春耕讲话", tag="h2", inner=f"<h4>管水</h4>{TEXT}<h5>清淤</h5>{TEXT}"),
        "b.xhtml": speech("防汛讲话", tag="h2", inner=f"<h4>值守</h4>{TEXT}"),
    }
    contents: Contents = [("一编", "a.xhtml", [("春耕讲话", "a.xhtml", [])]), ("二编", "b.xhtml", [("防汛讲话", "b.xhtml", [])])]
    found = levels_of(book(pages, contents=contents))
    assert found == [(2, "春耕讲话"), (3, "管水"), (4, "清淤"), (2, "防汛讲话"), (3, "值守")]


@pytest.mark.parametrize("contents", [None, [("正文", "a.xhtml", [])], [("春耕讲话", "a.xhtml", []), ("防汛讲话", "b.xhtml", [])]])
def test_where_the_contents_are_poor_the_headings_of_the_pages_count(contents: Contents | None) -> None:
    pages = {
        "a.xhtml": f"<h1>上编</h1>{speech('春耕讲话', tag='h2')}",
        "b.xhtml": f"{speech('防汛讲话', tag='h2')}<h1>下编</h1>{speech('总结讲话', tag='h2')}",
    }
    found = levels_of(book(pages, contents=contents))
    assert found == [(1, "上编"), (2, "春耕讲话"), (2, "防汛讲话"), (1, "下编"), (2, "总结讲话")]


def test_signs_of_notes_and_dates_do_not_hide_a_heading() -> None:
    pages = {
        "a.xhtml": f"<p>在<a href='#n' id='r'>〔1〕</a>春耕会上的讲话*</p>{TEXT}<p><a href='#r' id='n'>〔1〕</a>注。</p>",
        "b.xhtml": f"<p>在防汛会上的讲话（二〇二六年六月）</p>{TEXT}",
    }
    data = book(pages, contents=[("在春耕会上的讲话", "a.xhtml", []), ("在防汛会上的讲话", "b.xhtml", [])])
    assert levels_of(data) == [(1, "在〔1〕春耕会上的讲话*"), (1, "在防汛会上的讲话（二〇二六年六月）")]


def test_a_paragraph_that_only_begins_like_an_entry_is_no_heading() -> None:
    pages = {
        "a.xhtml": f"<p>春耕讲话是去年的事，大家都还记得，今天不再多说了。</p>{TEXT}",
        "b.xhtml": speech("防汛讲话"),
        "c.xhtml": speech("总结"),
    }
    contents: Contents = [("春耕讲话", "a.xhtml", []), ("防汛讲话", "b.xhtml", []), ("总结", "c.xhtml", [])]
    assert levels_of(book(pages, contents=contents)) == [(1, "防汛讲话"), (1, "总结")]


def test_contents_that_go_round_in_a_circle_or_lead_nowhere_do_no_harm() -> None:
    contents: Contents = [
        ("目录", "toc.ncx", []),
        ("别处", "https://example.com/x", []),
        ("没有", "no.xhtml", []),
        ("", "a.xhtml", []),
        ("在春耕会上的讲话", "a.xhtml#no", [("在春耕会上的讲话", "a.xhtml", [("在防汛会上的讲话", "b.xhtml", [])])]),
    ]
    assert levels_of(book(PAGES, contents=contents))[0] == (1, "在春耕会上的讲话")


def test_a_book_of_speeches_has_volumes_speeches_and_their_headings_in_its_outline() -> None:
    inner = f"<p>一、把水管好</p>{TEXT}<p>（一）清淤</p>{TEXT}<p>（二）修闸</p>{TEXT}<p>二、把路修好</p>"
    pages = {
        "toc.xhtml": "<h1>目录</h1>"
        + "".join(f"<p><a href='{link}'>{words}</a></p>" for words, link in (("第一卷", "v1.xhtml"), ("在春耕会上的讲话？", "a.xhtml")))
        + "".join(f"<p><a href='{link}'>{words}</a></p>" for words, link in (("在防汛会上的讲话", "b.xhtml"), ("第二卷", "v2.xhtml")))
        + "<p><a href='c.xhtml'>在总结会上的讲话</a></p>",
        **PAGES,
        "a.xhtml": speech("在春耕会上的讲话", inner=inner),
        "c.xhtml": speech("在总结会上的讲话", inner=f"<p>一、成绩</p>{TEXT}<p>二、不足</p>"),
    }
    assert outline_of(book(pages, contents=CONTENTS)) == [
        (1, "第一卷"),
        (2, "在春耕会上的讲话"),
        (3, "一、把水管好"),
        (4, "（一）清淤"),
        (4, "（二）修闸"),
        (3, "二、把路修好"),
        (2, "在防汛会上的讲话"),
        (1, "第二卷"),
        (2, "在总结会上的讲话"),
        (3, "一、成绩"),
        (3, "二、不足"),
    ]


def test_a_volume_does_not_take_the_heading_beneath_for_its_words() -> None:
    pages = {"v.xhtml": "<h1>第一卷</h1>", "p.xhtml": f"<h2>出版说明</h2>{TEXT}", "a.xhtml": speech("在春耕会上的讲话", tag="h2")}
    assert outline_of(book(pages)) == [(1, "第一卷"), (2, "出版说明"), (2, "在春耕会上的讲话")]


def test_the_name_of_the_book_over_each_volume_is_no_heading() -> None:
    pages = {}
    contents: Contents = []
    for number in "一二三":
        pages[f"v{number}.xhtml"] = f"<p style='text-align:center'>春耕讲话集</p><h1>第{number}卷</h1>"
        pages[f"s{number}.xhtml"] = speech(f"第{number}年的讲话", tag="h2")
        contents.append((f"第{number}卷", f"v{number}.xhtml", [(f"第{number}年的讲话", f"s{number}.xhtml", [])]))
    assert [words for _, words in outline_of(book(pages, contents=contents)) if "集" in words] == []


SHEET = """@charset "utf-8"; @import url(base.css);
/* .t { text-align: left } */
.t, h3.u { text-align: center; font-weight: bold; font-size: 1.5em }
@media print { .t { text-align: right } }
#only { text-align: right }
div.box > p em, .deep .inner p { font-weight: bold }
@font-face { font-family: "宋体"; src: url(a.ttf) }
p { text-indent: 2em !important }
"""


@pytest.mark.parametrize(
    ("body", "bold", "size", "alignment", "indent"),
    [
        ("<p class='t'>字</p>", True, 18.0, "center", 4),
        ("<p class='x t y'>字</p>", True, 18.0, "center", 4),
        ("<p class='t' style='text-align:left;font-weight:normal'>字</p>", False, 18.0, "left", 4),
        ("<p id='only'>字</p>", False, 12.0, "right", 4),
        ("<div class='box'><p><em>字</em></p></div>", True, 12.0, None, 4),
        ("<div class='box'><div><p><em>字</em></p></div></div>", False, 12.0, None, 4),
        ("<div class='deep'><section><div class='inner'><p>字</p></div></section></div>", True, 12.0, None, 4),
        ("<p class='imported'>字</p>", False, 24.0, None, 4),
        ("<p class='own'>字</p>", False, 12.0, "justify", 4),
    ],
)
def test_style_sheets_say_how_lines_are_set(body: str, bold: bool, size: float, alignment: str | None, indent: int) -> None:
    head = '<link rel="stylesheet" href="css/a.css"/><style>.own{text-align:justify}</style>'
    more = {"OEBPS/css/a.css": SHEET, "OEBPS/css/base.css": '@import "a.css"; .imported { font-size: xx-large }'}
    found = paragraph(book({"a.xhtml": page(body, head)}, more=more), "字")
    assert (found.bold, found.size, found.alignment, found.indent) == (bold, size, alignment, indent)


def speeches(*titles: str, inner: str = "") -> dict[str, str]:
    """Return a page for each of the speeches."""
    return {f"{number}.xhtml": speech(title, inner=inner) for number, title in enumerate(titles)}


POINTS = f"<p>一、把水管好</p>{TEXT}<p>二、把路修好</p>{TEXT}"
TWO = ("在春耕会上的讲话", "在防汛会上的讲话")


def test_the_first_speech_of_a_book_is_a_heading_as_the_others_are() -> None:
    contents: Contents = [(title, f"{number}.xhtml", []) for number, title in enumerate(TWO)]
    data = book(speeches(*TWO, inner=POINTS), contents=contents)
    assert outline_of(data) == [(level, words) for title in TWO for level, words in ((1, title), (2, "一、把水管好"), (2, "二、把路修好"))]


def test_the_title_of_one_speech_with_a_file_for_each_part_stays_its_title() -> None:
    pages = {"0.xhtml": speech("在春耕会上的讲话"), "1.xhtml": f"<p>一、把水管好</p>{TEXT}", "2.xhtml": f"<p>二、把路修好</p>{TEXT}"}
    contents: Contents = [("在春耕会上的讲话", "0.xhtml", []), ("一、把水管好", "1.xhtml", []), ("二、把路修好", "2.xhtml", [])]
    data = book(pages, contents=contents)
    document = opened(data)
    assert recognise(document.text, document.paragraphs).title == "在春耕会上的讲话"
    assert outline_of(data) == [(1, "一、把水管好"), (1, "二、把路修好")]


def test_of_two_contents_those_count_whose_words_stand_in_the_text() -> None:
    pages = {"v.xhtml": "<p>上编</p>", **speeches(*TWO)}
    good: Contents = [("上编", "v.xhtml", [(title, f"{number}.xhtml", []) for number, title in enumerate(TWO)])]
    poor: Contents = [("封面", "v.xhtml", []), ("正文", "0.xhtml", []), ("正文二", "1.xhtml", []), ("正文三", "1.xhtml#x", [])]
    kinds = {"nav.xhtml": ('properties="nav"', XHTML), "toc.ncx": ("", "application/x-dtbncx+xml")}
    items = "".join(f'<item id="{name}" href="{name}" {more} media-type="{kind}"/>' for name, (more, kind) in kinds.items())
    items += "".join(f'<item id="{name}" href="{name}" media-type="{XHTML}"/>' for name in pages)
    spine = "".join(f'<itemref idref="{name}"/>' for name in pages)
    opf = f'<package version="3.0"><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>'
    for first, second in ((good, poor), (poor, good)):
        data = book(pages, opf=opf, more={"OEBPS/nav.xhtml": nav(first), "OEBPS/toc.ncx": ncx(second)})
        assert outline_of(data) == [(1, "上编"), *((2, title) for title in TWO)]


def test_entries_with_numbers_or_dates_or_broken_off_find_their_headings() -> None:
    titles = (*TWO, "在全县秋收生产总结大会上的讲话")
    contents: Contents = [
        ("1. 在春耕会上的讲话（二〇二六年三月二日）", "0.xhtml", []),
        ("（2）在防汛会上的讲话", "1.xhtml", []),
        ("3．在全县秋收生产…", "2.xhtml", []),
    ]
    data = book(speeches(*titles), contents=contents)
    assert levels_of(data) == [(1, title) for title in titles]
    assert paragraph(data, "（二〇二六年三月").outline_level is None


def test_flat_contents_hold_the_points_of_each_speech_under_it() -> None:
    points = "<h2 id='a'>一、把水管好</h2>" + TEXT + "<h2 id='b'>二、把路修好</h2>" + TEXT
    pages = {f"{number}.xhtml": f"<h2>{title}</h2>{TEXT}{points}" for number, title in enumerate(TWO)}
    contents: Contents = [
        (words, f"{number}.xhtml{place}", [])
        for number, title in enumerate(TWO)
        for words, place in ((title, ""), ("一、把水管好", "#a"), ("二、把路修好", "#b"))
    ]
    one = [(2, "一、把水管好"), (2, "二、把路修好")]
    assert levels_of(book(pages, contents=contents)) == [(1, TWO[0]), *one, (1, TWO[1]), *one]


def test_what_a_book_says_of_its_making_is_a_heading_and_not_its_title() -> None:
    pages = {"c.xhtml": "<h2>版权信息</h2><p>书名：春耕讲话集</p><p>作者：王树林</p>", **speeches(*TWO)}
    contents: Contents = [("版权信息", "c.xhtml", []), *((title, f"{number}.xhtml", []) for number, title in enumerate(TWO))]
    assert outline_of(book(pages, contents=contents)) == [(1, "版权信息"), *((1, title) for title in TWO)]


def test_a_cover_that_the_contents_name_makes_nothing_a_heading() -> None:
    pages = {"c.xhtml": "<h2>春耕讲话集</h2><p>王树林</p>", **speeches(*TWO)}
    contents: Contents = [("封面", "c.xhtml", []), *((title, f"{number}.xhtml", []) for number, title in enumerate(TWO))]
    assert levels_of(book(pages, contents=contents)) == [(1, title) for title in TWO]


def test_without_contents_and_headings_the_lines_with_which_most_files_begin_are_headings() -> None:
    pages = {"v.xhtml": "<p>上编</p>", **speeches("为田间服务", "论抓落实"), "w.xhtml": "<p>下编</p>", "z.xhtml": speech("再谈春耕")}
    assert levels_of(book(pages)) == [(1, "上编"), (2, "为田间服务"), (2, "论抓落实"), (1, "下编"), (2, "再谈春耕")]


def test_files_that_begin_with_paragraphs_or_with_the_name_of_the_book_have_no_headings() -> None:
    assert levels_of(book({"a.xhtml": TEXT * 2, "b.xhtml": TEXT * 2, "c.xhtml": speech("论抓落实")})) == []
    assert levels_of(book({name: speech("春耕讲话集") for name in ("a.xhtml", "b.xhtml", "c.xhtml")})) == []


def test_a_bold_heading_with_a_label_is_one_line_where_its_author_has_broken_it() -> None:
    bold = "<p><b>{}</b></p>"
    heading = bold.format("第一件　把水管好<br/>——清淤修闸")
    list_of_points = bold.format("一、把水管好<br/>二、把路修好")
    words = [line for line in opened(book({"a.xhtml": heading + TEXT + list_of_points})).text.split("\n") if line]
    assert [words[0], *words[2:]] == ["第一件　把水管好——清淤修闸", "一、把水管好", "二、把路修好"]


def test_without_contents_and_headings_lines_of_the_same_larger_sizes_are_headings() -> None:
    sheet = (
        "<style>.book { font-size: 28pt } .a { font-size: 18pt } .b { font-size: 14pt; font-weight: bold } .q { font-size: 14pt }</style>"
    )
    points = f"{TEXT}<p class='b'>管水</p>{TEXT}<p class='q'>清淤修闸，先急后缓。</p>"
    pages = {f"{number}.xhtml": f"{sheet}<p><span class='a'>{title}</span></p>{points}" for number, title in enumerate(TWO)}
    pages = {"t.xhtml": f"{sheet}<p class='book'>春耕讲话集</p><p>王树林</p>", **pages}
    assert levels_of(book(pages)) == [(1, TWO[0]), (2, "管水"), (1, TWO[1]), (2, "管水")]
    contents: Contents = [("正文", "0.xhtml", [])]
    assert levels_of(book(pages, contents=contents)) == [(1, TWO[0]), (2, "管水"), (1, TWO[1]), (2, "管水")]


def test_headings_of_one_level_stand_as_deep_as_their_sections_do() -> None:
    section = "<section><h1>{}</h1>" + TEXT + "{}</section>"
    body = section.format("上编", section.format("春耕讲话", section.format("管水", "")) + section.format("防汛讲话", ""))
    assert levels_of(book({"a.xhtml": body})) == [(1, "上编"), (2, "春耕讲话"), (3, "管水"), (2, "防汛讲话")]
    flat = "".join(section.format(words, "").replace("section", "div") for words in TWO)
    assert levels_of(book({"a.xhtml": flat})) == [(1, words) for words in TWO]
