"""What holds for every page: it is read in linear time, and the words of an article come out in their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableFile
from core.importers.web_article import article
from core.importers.web_lines import lay_out
from core.importers.web_tree import parse
from core.text import normalise
from tests.core.importers.web_kit import document
from tests.counting import growth

_TAGS = [
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<div class='nav'>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<ol>",
        "<li>",
        "</ol>",
        "<br>",
    ),
    *(
        "<b>",
        "</b>",
        "<h1>",
        "</h2>",
        "<a href='#x'>",
        "</a>",
        "<p id='x'>",
        "<sup>",
        "<pre>",
        "\n",
        "<!--",
        "-->",
        "<figure>",
        "<figcaption>",
    ),
    *(
        "<img src=a>",
        "<div hidden>",
        "<form>",
        "<script>",
        "</script>",
        "水利，",
        "。",
        "同志们：",
        "首页",
        "版权所有",
        "&",
        "\0",
        "<",
        "'",
    ),
]
_WORDS = st.text(st.sampled_from("水利工作要抓好责任落实到人"), min_size=5, max_size=40).map(lambda words: words + "，不能放松。")


@given(st.lists(st.sampled_from(_TAGS), max_size=60))
def test_any_heap_of_tags_is_read_or_refused(parts: list[str]) -> None:
    page = "".join(parts)
    try:
        text = document(page).text
    except UnreadableFile:
        return
    assert text.count("水利，") <= page.count("水利，")


@given(st.text(max_size=300))
def test_any_text_whatever_is_read_or_refused(text: str) -> None:
    try:
        found = document(text.encode("utf-8", "replace"))
    except UnreadableFile:
        return
    assert normalise(found.text).text == found.text


@given(st.lists(_WORDS, min_size=1, max_size=12), st.sampled_from(["p", "div", "section", "h2", "li", "blockquote"]), st.booleans())
def test_the_paragraphs_of_an_article_come_out_in_their_order(words: list[str], name: str, is_surrounded: bool) -> None:
    body = "".join(f"<{name}>{one}</{name}>" for one in words)
    if is_surrounded:
        body = f"<ul class='nav'><li><a href='/'>首页</a></li></ul><div class='content'>{body}</div><div class='footer'>版权所有</div>"
    assert document(f"<html><body>{body}</body></html>").text.split("\n") == words


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<div>水，",
            "<p>水，",
            "<table><tr><td>水",
            "<tr><td>水",
            "<ol><li>水",
            "<b>水",
            "<a href=/x>水</a>",
            "<h1>水</h1>",
            "<br>水，",
            "<pre>\n水",
        ),
        *(
            "<div class=nav>水",
            "<sup><a href=#x>1</a></sup>",
            "<p id=x>1",
            "<img src=a>",
            "<figure><img src=a><figcaption>水",
            "<form>水，",
            "</p>",
        ),
        *("<div hidden>水", "<td rowspan=9 colspan=9>水", "<li value=9>", "打印 ", "<p>首页 > ", "<p style='text-indent:2em'>水"),
    ],
)
def test_pages_are_read_in_linear_time(unit: str) -> None:
    assert growth(lambda count: article(lay_out(parse(unit * count))), 400) < 2.4
