"""Whole Word documents as offices make them, and the outlines that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.outline import recognise
from tests.core.importers.docx_kit import abstract, document_of, lvl, num, p, r, starting, style, tbl, tc

if TYPE_CHECKING:
    from core.document import Document

FANGSONG: Final = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>'
HEITI: Final = '<w:rFonts w:ascii="黑体" w:eastAsia="黑体"/><w:sz w:val="32"/>'
KAITI: Final = '<w:rFonts w:ascii="楷体_GB2312" w:eastAsia="楷体_GB2312"/><w:b/><w:sz w:val="32"/>'
SONG: Final = '<w:rFonts w:ascii="方正小标宋简体" w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>'
SET_IN: Final = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
CENTRED: Final = '<w:jc w:val="center"/>'
RIGHT: Final = '<w:jc w:val="right"/>'
STYLES: Final = style("a", "Normal", is_default=True, paragraph='<w:jc w:val="both"/>', run='<w:sz w:val="21"/>')
BODY: Final = "各村各部门要提高认识，把春耕备耕摆上重要位置，认真组织，周密安排，确保各项工作落到实处。"


def text(words: str, look: str = FANGSONG, properties: str = SET_IN, place: tuple[int, int] | None = None) -> str:
    """Return a paragraph of a document; what stands before a full stop in 楷体 leads its text."""
    return p(r(words, look), properties=properties, num=place)


def led(lead: str, place: tuple[int, int] | None = None) -> str:
    """Return a paragraph with a lead in 楷体."""
    return p(r(lead, KAITI), r(BODY, FANGSONG), properties=SET_IN, num=place)


def outline(document: Document) -> tuple[str | None, list[tuple[int, str, str]]]:
    """Return title, and level, label and heading of the nodes."""
    found = recognise(document.text, document.paragraphs)
    return found.title, [(one.level, one.label, one.heading) for one in found.nodes]


def test_an_official_document_with_a_red_head() -> None:
    body = (
        text("000001", FANGSONG, "")
        + text("机密★1年", HEITI, "")
        + text("特急", HEITI, "")
        + text("东乡人民政府文件", '<w:color w:val="FF0000"/><w:sz w:val="72"/>', CENTRED)
        + text("东政发〔2026〕3号", FANGSONG, CENTRED)
        + p('<w:r><w:pict><v:line strokecolor="red"/></w:pict></w:r>')
        + text("东乡人民政府", SONG, CENTRED)
        + text("关于做好2026年春耕备耕工作的通知", SONG, CENTRED)
        + p()
        + text("各村民委员会，乡直各单位：", FANGSONG, "")
        + text("为切实做好今年春耕备耕工作，现就有关事项通知如下：")
        + text("一、提高思想认识", HEITI)
        + text(BODY)
        + text("二、抓好重点工作", HEITI)
        + led("（一）备足农资。")
        + led("（二）修好水利。")
        + text("东乡人民政府", properties=RIGHT)
        + text("2026年3月2日", properties=RIGHT)
        + tbl((tc(p(r("抄送：县农业农村局，县水利局。", FANGSONG))),))
        + tbl(("东乡人民政府办公室", "2026年3月2日印发"))
    )
    document = document_of(body, styles=STYLES)
    assert outline(document) == (
        "东乡人民政府关于做好2026年春耕备耕工作的通知",
        [(1, "一、", "提高思想认识"), (1, "二、", "抓好重点工作"), (2, "（一）", "备足农资"), (2, "（二）", "修好水利")],
    )


def test_a_speech_numbered_by_wps_with_one_list_for_each_depth() -> None:
    numbering = (
        abstract(0, lvl(0, "chineseCounting", "%1、", more='<w:suff w:val="nothing"/>'))
        + abstract(1, lvl(0, "chineseCounting", "（%1）", more='<w:suff w:val="nothing"/>'))
        + abstract(2, lvl(0, "decimal", "%1.", more='<w:suff w:val="nothing"/>'))
        + num(1, 0)
        + num(2, 1)
        + num(3, 1, starting(0, 1))
        + num(4, 2)
    )
    body = (
        text("在春耕工作会议上的讲话", SONG, CENTRED)
        + text("李 渠", KAITI, CENTRED)
        + text("同志们：", FANGSONG, "")
        + text("今天开个短会，讲两点意见。")
        + text("认清形势，增强紧迫感", HEITI, SET_IN, (1, 0))
        + led("形势喜人。", (2, 0))
        + led("形势逼人。", (2, 0))
        + text("突出重点，抓好落实", HEITI, SET_IN, (1, 0))
        + led("抓备种。", (3, 0))
        + led("抓水利。", (3, 0))
        + text("清淤", place=(4, 0))
        + text("修闸", place=(4, 0))
        + text("谢谢大家！")
    )
    assert outline(document_of(body, styles=STYLES, numbering=numbering)) == (
        "在春耕工作会议上的讲话",
        [
            (1, "一、", "认清形势，增强紧迫感"),
            (2, "（一）", "形势喜人"),
            (2, "（二）", "形势逼人"),
            (1, "二、", "突出重点，抓好落实"),
            (2, "（一）", "抓备种"),
            (2, "（二）", "抓水利"),
            (3, "1.", "清淤"),
            (3, "2.", "修闸"),
        ],
    )


def test_minutes_in_a_form_with_the_talk_in_one_cell() -> None:
    wide = '<w:gridSpan w:val="3"/>'
    talk = tc(
        p("一、传达县里会议精神"),
        p(BODY * 3),
        p("二、研究春耕工作"),
        p("（一）备种"),
        p(BODY * 3),
        p("（二）水利"),
        p(BODY),
        properties=wide,
    )
    form = tbl(
        ("会议", tc("春耕工作会", properties=wide)), ("时间", "3月2日", "地点", "会议室"), ("内容", talk), ("记录", "赵六", "签发", "李渠")
    )
    document = document_of(text("东乡人民政府会议纪要", SONG, CENTRED) + form, styles=STYLES)
    title, nodes = outline(document)
    assert title == "东乡人民政府会议纪要"
    assert [label for _, label, _ in nodes if label] == ["一、", "二、", "（一）", "（二）"]
    rows = [document.text[one.span.start : one.span.end] for one in document.paragraphs if one.row]
    assert rows == ["会议\t春耕工作会", "时间\t3月2日\t地点\t会议室", "记录\t赵六\t签发\t李渠"]


def test_a_draft_under_discussion_reads_as_it_will_be_with_its_comments() -> None:
    comments = '<w:comment w:id="0" w:author="张三" w:date="2026-03-01T09:00:00Z">' + p("补上数字") + "</w:comment>"
    gone = '<w:del w:id="3" w:author="张三"><w:r><w:delText>狠抓</w:delText></w:r></w:del>'
    come = f'<w:ins w:id="4" w:author="张三">{r("抓好", HEITI)}</w:ins>'
    stretch = (
        '<w:commentRangeStart w:id="0"/>'
        + r("再创新高", FANGSONG)
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    body = (
        text("在春耕工作会议上的讲话", SONG, CENTRED)
        + text("同志们：", FANGSONG, "")
        + p(r("去年粮食总产", FANGSONG), stretch, r("。", FANGSONG), properties=SET_IN)
        + p(r("一、", HEITI), gone, come, r("春耕", HEITI), properties=SET_IN)
        + text(BODY)
        + text("二、管好市场", HEITI)
        + text(BODY)
    )
    document = document_of(body, styles=STYLES, comments=comments)
    assert outline(document) == ("在春耕工作会议上的讲话", [(1, "一、", "抓好春耕"), (1, "二、", "管好市场")])
    (offer,) = document.offers
    assert (document.text[offer.span.start : offer.span.end], offer.note, offer.author) == ("再创新高", "补上数字", "张三")
