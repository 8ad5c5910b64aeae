"""Documents from the clipboard."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableFile
from core.importers import clipboard
from core.importers.assembly import LONGEST
from core.importers.clipboard import NAME_LIMIT, from_html, from_text, name_of, text_of
from core.text import normalise
from tests.counting import growth


def test_pasted_text_is_a_document_without_a_file() -> None:
    document = from_text("在全镇防汛会上的讲话\r\n\r\n\u3000\u3000同志们：")
    assert document.text == "在全镇防汛会上的讲话\n\n同志们："
    assert document.name == "在全镇防汛会上的讲话"
    assert document.origin.path is None
    assert document.origin.reader == "clipboard/1"
    assert document.origin.file_digest == hashlib.sha256(document.text.encode()).hexdigest()
    assert [one.indent for one in document.paragraphs] == [0, 4]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在全镇防汛会上的讲话\n同志们：", "在全镇防汛会上的讲话"),
        ("同志们：\n今天开个短会。", "今天开个短会"),
        ("同志们：", "同志们"),
        ("。。。", "。。。"),
        ("今天召开全镇防汛工作会议，主要任务是分析当前形势，安排下一步工作。", "今天召开全镇防汛工作会议，主要任务是分析当前形势"),
        ("长" * 40, "长" * 29 + "…"),
    ],
)
def test_a_pasted_document_is_named_by_its_title_or_first_words(text: str, name: str) -> None:
    assert name_of(text) == name


@given(st.text(st.sampled_from("一是，。：\n a")).map(lambda raw: normalise(raw).text).filter(bool))
def test_a_name_is_never_empty_and_never_long(text: str) -> None:
    assert 1 <= len(name_of(text)) <= NAME_LIMIT


@pytest.mark.parametrize("blank", ["", " \n\u3000", "\u200b"])
def test_an_empty_clipboard_is_refused(blank: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        from_text(blank)
    with pytest.raises(UnreadableFile, match="holds no text"):
        from_html(f"<p>{blank}</p><script>1</script>")


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="longer than 20 million"):
        from_text("水" * (LONGEST + 1))


def test_blocks_and_breaks_end_lines() -> None:
    assert (
        text_of("<h1>讲话</h1><p>同志们：</p><div>一、春耕<br>二、防汛<br/>三、防火</div>")
        == "讲话\n同志们：\n一、春耕\n二、防汛\n三、防火"
    )


def test_inline_marks_leave_no_trace() -> None:
    assert (
        text_of("<p><b>一是</b>压实<span style='color:red'>责任</span>，<a href='http://example.invalid/'>二是</a>备足物资</p>")
        == "一是压实责任，二是备足物资"
    )


def test_what_is_no_text_is_left_out() -> None:
    head = "<html><head><title>题</title><style>p{}</style></head>"
    body = "<body><!-- 注 --><script>if (a<b) {}</script><p>正文</p><svg><text>图</text></svg></body></html>"
    assert text_of(head + body) == "正文"


def test_comments_of_word_are_left_out() -> None:
    page = "<p><![if !supportLists]>一、<![endif]>春耕<!--[if gte mso 9]><xml><w>设</w></xml><![endif]--><o:p></o:p></p>"
    assert text_of(page) == "一、春耕"


def test_references_are_resolved() -> None:
    assert text_of("<p>A&amp;B &lt;水&gt; &#20013;&#x56FD;&nbsp;镇</p>") == "A&B <水> 中国\xa0镇"


def test_a_number_too_long_for_any_character_is_replaced() -> None:
    assert text_of("<p>水&#" + "9" * 5000 + ";利</p>") == "水\ufffd利"


def test_the_cells_of_a_row_are_parted_by_tabs() -> None:
    table = (
        "<table><tr><th>项目</th><th>数量</th></tr>\n<tr><td><p>编织袋</p></td><td>两千</td></tr><tr><td></td><td>三百</td></tr></table>"
    )
    assert text_of(table + "<p>完</p>") == "项目\t数量\n编织袋\t两千\n\t三百\n完"


def test_a_table_that_lays_out_a_page_gives_its_paragraphs() -> None:
    assert text_of("<table><tr><td><p>一、春耕</p><p>二、防汛</p></td><td>目录</td></tr></table>") == "一、春耕\n二、防汛\n目录"


def test_the_automatic_numbers_of_a_list_are_pasted_as_they_show() -> None:
    assert text_of("<ol start='2'><li>防汛</li><li>防火</li></ol><ul><li>春耕</li></ul>") == "2.防汛\n3.防火\n春耕"


def test_what_does_not_show_is_not_pasted() -> None:
    assert text_of("<p>防汛<span style='display:none'>藏</span></p><p hidden>藏</p>") == "防汛"


def test_all_that_was_copied_is_pasted_even_what_looks_like_navigation() -> None:
    assert text_of("<nav><a href='/'>首页</a></nav><p>防汛</p><footer>打印</footer>") == "首页\n防汛\n打印"


def test_white_space_is_folded_as_in_a_browser() -> None:
    assert text_of("<p>\n  flood\n  control  plan\n</p>") == "flood control plan"


def test_a_line_of_the_source_that_ends_between_han_characters_leaves_no_blank() -> None:
    assert text_of("<p>落实\n  责任，\n抓早</p>") == "落实责任，抓早"


def test_preformatted_lines_stay_lines() -> None:
    assert normalise(text_of("<pre>一、春耕\n  二、防汛</pre><p>完\n了</p>")).text == "一、春耕\n二、防汛\n完了"


def test_a_less_than_sign_alone_is_text() -> None:
    assert text_of("<p>3 < 5，a<，水位 <</p>") == "3 < 5，a<，水位 <"


# So that what has no end is looked for once, not again from each place behind.
@pytest.mark.parametrize("opening", ["<a href='", "<a ", "<!--", "<!", "<?", "<script>", "<title>", "<svg>"])
def test_what_is_never_closed_swallows_the_rest_as_in_a_browser(opening: str) -> None:
    assert text_of(f"<p>前</p>{opening}后{opening}后") == "前"


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<td>",
                "<tr>",
                "<table>",
                "</table>",
                "<br",
                ">",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                "&",
                "&#1;",
                "水",
                " ",
                "\n",
                "'",
                '"',
                "<pre>",
                "</pre>",
                "<",
            ]
        )
    )
)
def test_any_heap_of_tags_is_read_without_a_fault(parts: list[str]) -> None:
    text = text_of("".join(parts))
    assert text.count("水") <= parts.count("水")


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "</div>",
        "<!--",
        "<a '",
        '<a "">',
        "<",
        "<p",
        "<!",
        "</",
        "<table><tr><td>",
        "<script>",
        "<svg/>",
        "&",
        "&#9",
        "水 \n",
        " ",
        "<pre> \n",
    ],
)
def test_hostile_nesting_takes_linear_time(unit: str) -> None:
    assert growth(lambda count: text_of(unit * count), 1000) < 2.1


def test_html_of_any_length_is_never_parsed_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_MOST_HTML", 100)
    with pytest.raises(UnreadableFile, match="longer than 20 million"):
        from_html("<p>水</p>" * 20)
