"""Comments and highlights of Word documents, offered to the reader of the text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.importers.docx_kit import abstract, document_of, docx, lvl, num, opened, p, r, tbl, tc

if TYPE_CHECKING:
    from core.document import Document


def comment(key: int, words: str, *, author: str = "李渠", date: str = "2026-03-01T08:30:00Z", paragraph: str = "") -> str:
    """Return a comment."""
    mark = f' w14:paraId="{paragraph}"' if paragraph else ""
    return (
        f'<w:comment w:id="{key}" w:author="{author}" w:date="{date}" w:initials="李">'
        f"<w:p{mark}><w:r><w:annotationRef/></w:r>{r(words)}</w:p></w:comment>"
    )


def begin(key: int) -> str:
    """Return the beginning of a commented stretch."""
    return f'<w:commentRangeStart w:id="{key}"/>'


def end(key: int) -> str:
    """Return the end of a commented stretch, and the place where the comment hangs."""
    return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'


def offered(document: Document) -> list[tuple[str, str, str, str]]:
    """Return words, colour, note and author of each offer."""
    return [(document.text[one.span.start : one.span.end], one.colour, one.note, one.author) for one in document.offers]


def test_a_comment_stands_on_its_words() -> None:
    document = document_of(p("同志们，", begin(0), "抓好春耕", end(0), "。"), comments=comment(0, "这里再具体些。"))
    assert document.text == "同志们，抓好春耕。"
    assert offered(document) == [("抓好春耕", "gamboge", "这里再具体些。", "李渠")]
    assert document.offers[0].created == "2026-03-01T08:30:00.000Z"


def test_answers_stand_under_what_they_answer_also_when_it_is_resolved() -> None:
    comments = comment(0, "数字对吗？", paragraph="0000000A") + comment(1, "已核。", author="张三", paragraph="0000000B")
    comments += comment(2, "好。", paragraph="0000000C")
    extended = (
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0000000C" w15:paraIdParent="0000000A" w15:done="1"/>'
    )
    body = p("长", begin(0), begin(1), begin(2), "三里", end(0), end(1), end(2))
    assert offered(document_of(body, comments=comments, extended=extended)) == [
        ("三里", "gamboge", "数字对吗？\n\n张三：已核。\n\n李渠：好。", "李渠")
    ]


def test_a_comment_on_a_point_stands_on_its_paragraph() -> None:
    body = p("第一段。") + p("第二段", '<w:r><w:commentReference w:id="3"/></w:r>', "。")
    assert offered(document_of(body, comments=comment(3, "删去？"))) == [("第二段。", "gamboge", "删去？", "李渠")]


def test_a_comment_over_paragraphs_stands_on_all_of_them() -> None:
    body = p("甲", begin(0), "乙") + p("丙") + p("丁", end(0), "戊")
    assert offered(document_of(body, comments=comment(0, "合并"))) == [("乙\n丙\n丁", "gamboge", "合并", "李渠")]


def test_a_comment_that_begins_between_paragraphs_begins_with_the_next() -> None:
    body = p("甲") + begin(0) + p("乙") + p("丙", end(0))
    assert offered(document_of(body, comments=comment(0, "好"))) == [("乙\n丙", "gamboge", "好", "李渠")]


def test_a_comment_on_deleted_words_stands_on_what_is_left_of_the_paragraph() -> None:
    body = p("留下", begin(0), '<w:del w:id="9"><w:r><w:delText>删去</w:delText></w:r></w:del>', end(0), "的话")
    assert offered(document_of(body, comments=comment(0, "为何删？"))) == [("留下的话", "gamboge", "为何删？", "李渠")]


def test_a_comment_in_a_cell_and_behind_a_number_stands_on_its_words() -> None:
    numbering = abstract(1, lvl(0, "chineseCounting", "%1、", more='<w:suff w:val="nothing"/>')) + num(1, 1)
    body = p(begin(0), "抓好春耕", end(0), num=(1, 0)) + tbl(("村", tc(p("长", begin(1), "三里", end(1)))))
    document = document_of(body, numbering=numbering, comments=comment(0, "甲") + comment(1, "乙"))
    assert document.text == "一、抓好春耕\n村\t长三里"
    assert [words for words, *_ in offered(document)] == ["抓好春耕", "三里"]


def test_marks_in_a_note_stand_on_its_words() -> None:
    note = p("<w:r><w:footnoteRef/></w:r>", " 按", r("水平", '<w:highlight w:val="green"/>'), "距离", begin(0), "算", end(0))
    body = p("渠长三里", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    document = document_of(body, footnotes=f'<w:footnote w:id="1">{note}</w:footnote>', comments=comment(0, "不对"))
    assert document.text == "渠长三里[1]\n[1] 按水平距离算"
    assert [words for words, *_ in offered(document)] == ["水平", "算"]


def test_a_comment_without_a_place_is_left_out() -> None:
    assert document_of(p("文"), comments=comment(5, "悬着")).offers == ()


@pytest.mark.parametrize(
    ("highlight", "colour"),
    [
        ("yellow", "gamboge"),
        ("red", "cinnabar"),
        ("green", "malachite"),
        ("cyan", "indigo"),
        ("darkBlue", "indigo"),
        ("magenta", "rouge"),
        ("lightGray", "gamboge"),
    ],
)
def test_a_highlight_is_offered_in_the_nearest_colour(highlight: str, colour: str) -> None:
    document = document_of(
        p("同志们，", r("抓好", f'<w:highlight w:val="{highlight}"/>'), r("春耕", f'<w:b/><w:highlight w:val="{highlight}"/>'))
    )
    assert offered(document) == [("抓好春耕", colour, "", "")]


def test_a_highlight_with_a_comment_on_the_same_words_is_one_annotation() -> None:
    green = r("管好水渠", '<w:highlight w:val="green"/>')
    body = p(begin(0), green, end(0), "，", r("抓好", '<w:highlight w:val="red"/>'), begin(1), "春耕", end(1))
    document = document_of(body, comments=comment(0, "谁管？") + comment(1, "何时？"))
    assert offered(document) == [
        ("管好水渠", "malachite", "谁管？", "李渠"),
        ("抓好", "cinnabar", "", ""),
        ("春耕", "gamboge", "何时？", "李渠"),
    ]


def test_white_and_no_highlight_are_none() -> None:
    body = p(
        r("甲", '<w:highlight w:val="none"/>'), r("乙", '<w:highlight w:val="white"/>'), r("丙", '<w:shd w:val="clear" w:fill="auto"/>')
    )
    assert document_of(body).offers == ()


def test_vivid_shading_is_a_highlight_and_grey_is_none() -> None:
    body = p(
        r("甲", '<w:shd w:val="clear" w:fill="FFFF00"/>'),
        r("乙", '<w:shd w:val="clear" w:fill="D9D9D9"/>'),
        r("丙", '<w:shd w:fill="xyzxyz"/>'),
    )
    assert offered(document_of(body)) == [("甲", "gamboge", "", "")]


def test_two_colours_side_by_side_are_two_highlights() -> None:
    body = p(r("甲", '<w:highlight w:val="red"/>'), r("乙", '<w:highlight w:val="green"/>'))
    assert [(words, colour) for words, colour, *_ in offered(document_of(body))] == [("甲", "cinnabar"), ("乙", "malachite")]


NUMBERING: Final = abstract(1, lvl(0, "chineseCounting", "%1、")) + num(1, 1)
PIECES: Final = st.lists(st.tuples(st.text("春耕 \u3000，😀\t\n", min_size=1, max_size=4), st.booleans()), max_size=5)


def marked(pieces: list[tuple[str, bool]]) -> str:
    """Return runs with highlights; a line end is a break, a tab a tab."""
    runs = []
    for words, is_marked in pieces:
        content = "".join({"\n": "<w:br/>", "\t": "<w:tab/>"}.get(char, f'<w:t xml:space="preserve">{char}</w:t>') for char in words)
        highlight = '<w:rPr><w:highlight w:val="green"/></w:rPr>' if is_marked else ""
        runs.append(f"<w:r>{highlight}{content}</w:r>")
    return "".join(runs)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["plain", "numbered", "cell"])), min_size=1, max_size=6))
def test_highlights_stand_on_their_words_wherever_these_stand(paragraphs: list[tuple[list[tuple[str, bool]], str]]) -> None:
    body = ""
    for pieces, place in paragraphs:
        content = p(marked(pieces) or "<w:r/>", num=(1, 0) if place == "numbered" else None)
        body += tbl((tc("村"), tc(content))) if place == "cell" else content
    document = document_of(p("开头") + body, numbering=NUMBERING)
    offers = "".join("".join(document.text[one.span.start : one.span.end].split()) for one in document.offers)
    assert offers == "".join("".join(words.split()) for pieces, _ in paragraphs for words, is_marked in pieces if is_marked)


def test_the_same_file_offers_the_same_keys_and_another_comment_another() -> None:
    body = p(begin(0), "甲", end(0))
    one, again, other = (opened(docx(body, comments=comment(0, words))).offers[0].key for words in ("好", "好", "不好"))
    assert one == again != other


def own(key: int, name: str) -> str:
    """Return the beginning of a bookmark."""
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>'


def test_an_annotation_that_this_program_wrote_is_itself_again() -> None:
    ident = "0f" * 16
    shaded = r("抓好春耕", properties='<w:shd w:val="clear" w:fill="C1D9F7"/>')
    body = p("同志们，", own(7, f"_mp_Wi_{ident}"), begin(0), shaded, '<w:bookmarkEnd w:id="7"/>', end(0), "。")
    document = document_of(body, comments=comment(0, "这里再具体些。"))
    (offer,) = document.offers
    assert (offer.own_id, offer.kind, offer.colour, offer.note) == (ident, "wavy", "indigo", "这里再具体些。")
    assert offer.span.of(document.text) == "抓好春耕"


def test_of_two_annotations_on_the_same_words_each_keeps_what_was_said_of_it() -> None:
    first, second = "0a" * 16, "0b" * 16
    names = own(1, f"_mp_hg_{first}") + own(2, f"_mp_Uc_{second}")
    body = p(names, begin(0), "抓好春耕", '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/>', end(0), "。")
    offers = document_of(body, comments=comment(0, "改。")).offers
    assert {offer.own_id: (offer.kind, offer.colour, offer.note) for offer in offers} == {
        first: ("highlight", "gamboge", ""),
        second: ("underline", "cinnabar", "改。"),
    }


def test_what_a_colleague_highlights_inside_an_annotation_of_ours_is_offered_too() -> None:
    marked = r("春耕", properties='<w:highlight w:val="green"/><w:shd w:val="clear" w:fill="F8E58F"/>')
    body = p(own(3, "_mp_hg_" + "0c" * 16), "抓好", marked, '<w:bookmarkEnd w:id="3"/>', "。")
    document = document_of(body)
    assert sorted((offer.span.of(document.text), offer.colour, bool(offer.own_id)) for offer in document.offers) == [
        ("抓好春耕", "gamboge", True),
        ("春耕", "malachite", False),
    ]


def test_a_time_without_a_zone_is_this_computers() -> None:
    body = p(begin(0), "抓好春耕", end(0), "。")
    (offer,) = document_of(body, comments=comment(0, "改。", date="2026-03-01T08:30:00")).offers
    local = datetime(2026, 3, 1, 8, 30).astimezone(UTC)
    assert datetime.fromisoformat(offer.created or "") == local
