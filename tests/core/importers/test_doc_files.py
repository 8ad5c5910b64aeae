"""A .doc as a file: what other programs have written, what it says of itself, what is damaged, locked or something else."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from core.errors import UnreadableFile
from core.importers.doc import read
from core.importers.formats import format_of
from core.importers.source import Source
from tests.core.importers.cfb_kit import compound
from tests.core.importers.doc_cases import everything
from tests.core.importers.doc_kit import DELETED, OUTLINE, doc, found, opened, p, r, sprm
from tests.core.importers.doc_writing import TEXT_AT, Written

DATA = Path(__file__).parents[2] / "data" / "doc"


def sentence(data: bytes) -> str:
    """Return what is said of a file that cannot be read."""
    with pytest.raises(UnreadableFile) as caught:
        opened(data)
    return str(caught.value)


def summary(page: int | None, *, title: bytes, author: bytes, kind: int = 0x1E) -> bytes:
    """Return a property set."""
    parts = [(2, struct.pack("<II", kind, len(title) // (2 if kind == 0x1F else 1)) + title)]
    parts.append((4, struct.pack("<II", kind, len(author) // (2 if kind == 0x1F else 1)) + author))
    if page is not None:
        parts.insert(0, (1, struct.pack("<IHH", 2, page, 0)))
    at = 8 + 8 * len(parts)
    entries = content = b""
    for key, part in parts:
        part = part.ljust((len(part) + 3) // 4 * 4, b"\0")
        entries += struct.pack("<II", key, at + len(content))
        content += part
    section = struct.pack("<II", at + len(content), len(parts)) + entries + content
    return struct.pack("<HHI16xI16sI", 0xFFFE, 0, 2, 1, bytes(16), 48) + section


def test_a_notice_written_by_libreoffice_is_read_whole() -> None:
    document = read(Source((DATA / "notice.doc").read_bytes(), None, "notice.doc"))
    assert [one for one in document.text.split("\n") if one] == [
        "关于做好今年防汛准备工作的通知",
        "各村民委员会、镇直各单位：",
        "入汛在即，经镇政府研究，现就准备工作通知如下[1]。",
        "一、总体要求",
        "坚持安全第一、预防为主，严禁侥幸。",
        "二、主要任务",
        "（一）排查隐患",
        "四月底以前完成第一轮排查，做到不留死角[2]。",
        "本段的段落标记已经删去，两段合为一段。",
        "详见第3页，或查镇政府网站。",
        "第一行",
        "第二行\t末尾✓",
        "内部资料，注意保管",
        "（二）物资清单",
        "村名\t物资",
        "沙袋\t水泵",
        "东村\t三百\t两台",
        "下表附后：",
        "外层甲",
        "内甲\t内乙",
        "表下的话",
        "外层丙",
        "换页以后的一段，带一个生僻字𠮷和一个表情😀。",
        "附件：防汛值班表",
        "[1] 见去年第三期《水情简报》。",
        "[2] 死角指背水坡与涵闸接缝处。",
    ]
    assert found(document) == {"order": 1, "deleted": 1, "hidden": 1, "page-heads": 2}
    headings = [(document.text[one.span.start : one.span.end], one.outline_level) for one in document.paragraphs if one.outline_level]
    assert headings == [("一、总体要求", 1), ("二、主要任务", 1), ("（一）排查隐患", 2), ("（二）物资清单", 2)]
    assert [(document.text[one.span.start : one.span.end], one.note, one.author) for one in document.offers] == [
        ("严禁", "", ""),
        ("四月底以前", "能否提前到清明？", "王主任"),
    ]


@pytest.mark.parametrize(
    ("page", "encoding", "kind"),
    [(936, "gb18030", 0x1E), (950, "big5", 0x1E), (65001, "utf-8", 0x1E), (1200, "utf-16-le", 0x1F), (None, "gb18030", 0x1E)],
)
def test_title_and_author_are_read_in_their_encoding(page: int | None, encoding: str, kind: int) -> None:
    told = summary(page, title="春季會上的話\0".encode(encoding), author="鎮政府\0".encode(encoding), kind=kind)
    properties = opened(doc(p("正文"), streams={"\5SummaryInformation": told})).properties
    assert (properties.title, properties.speaker) == ("春季會上的話", "鎮政府")


@pytest.mark.parametrize("told", [b"", b"\xfe\xff", bytes(47), bytes(80), b"\xff" * 200, summary(777, title=b"\xff\xff", author=b"\0")])
def test_a_damaged_set_of_properties_says_nothing(told: bytes) -> None:
    properties = opened(doc(p("正文"), streams={"\5SummaryInformation": told})).properties
    assert (properties.title, properties.speaker) == (None, None)


def test_macros_are_never_run_and_told() -> None:
    assert found(opened(doc(p("正文"), streams={"Macros/VBA/dir": b"x", "Macros/VBA/ThisDocument": b"y"}))) == {"scripts": 1}


def test_a_large_file_with_more_tables_of_sectors_is_read() -> None:
    data = doc(p("正文"), streams={"Data": bytes(9_000_000)})
    assert len(data) > 9_000_000
    assert opened(data).text == "正文"


def test_a_small_file_keeps_its_streams_among_the_small_ones() -> None:
    assert opened(doc(p("正文"))).text == "正文"


def test_a_renamed_table_stream_is_still_the_only_one() -> None:
    assert opened(doc(p("正文"), flags=0)).text == "正文"
    data = doc(p("正文"))
    assert opened(data.replace("1Table".encode("utf-16-le"), "0Table".encode("utf-16-le"))).text == "正文"


def test_a_file_without_words_is_told() -> None:
    assert "is empty" in sentence(doc(p(" ")))


def test_a_workbook_that_holds_a_letter_is_a_workbook() -> None:
    data = compound({"Workbook": bytes(5000), "MBD0001/WordDocument": bytes(5000), "MBD0001/1Table": bytes(5000)})
    assert format_of(data, Path("表.xls")) == "doc"
    assert "spreadsheet" in sentence(data)


def test_a_mail_with_a_letter_is_a_mail() -> None:
    data = compound({"__properties_version1.0": bytes(100), "__attach_version1.0_#00000000/__substg1.0_37010102": doc(p(LONG))})
    assert "mail" in sentence(data)


def test_a_letter_that_holds_a_workbook_is_a_letter() -> None:
    assert opened(doc(p("正文"), streams={"ObjectPool/_1/Workbook": bytes(5000)})).text == "正文"


def test_a_locked_package_is_told_as_locked() -> None:
    data = compound({"EncryptedPackage": bytes(5000), "EncryptionInfo": "WordDocument".encode("utf-16-le")})
    assert "protected by a password" in sentence(data)


@pytest.mark.parametrize("length", [0, 8, 100, 511, 512, 600, 1024, 2500])
def test_a_file_that_was_cut_before_its_text_is_told_as_damaged(length: int) -> None:
    assert "damaged" in sentence(doc(p("正文"))[:length])


LONG = "".join(f"第{number}条 各村要把水管好。" for number in range(400))


def test_a_file_that_was_cut_behind_its_tables_is_read_whole() -> None:
    data = doc(p("标题", papx=sprm(OUTLINE, 0)), p("一、留下的话", r("删去的话", sprm(DELETED))), p(LONG))
    document = opened(data[: data.index("WordDocument".encode("utf-16-le")) - 100])
    assert document.text == "标题\n一、留下的话\n" + LONG
    assert document.paragraphs[0].outline_level == 1
    assert found(document) == {"damaged-parts": 1, "cut-off": 1, "deleted": 1}
    assert format_of(data[:-2000], Path("讲话.doc")) == "doc"


def ending(written: Written) -> None:
    """Let the first block say where the text ends, as Word does."""
    written.text_ends = TEXT_AT + 2 * len(LONG)


def test_a_file_that_was_cut_within_its_text_is_read_so_far() -> None:
    data = doc(p(LONG), damage=ending)
    document = opened(data[: data.index("第99条".encode("utf-16-le"))])
    assert document.text == LONG[: LONG.index("第99条")]
    assert found(document) == {"damaged-parts": 2, "cut-off": 1}


def test_a_stream_that_ends_before_the_directory_says_is_told() -> None:
    data = bytearray(doc(p(LONG)))
    at = data.index("WordDocument".encode("utf-16-le")) + 120
    struct.pack_into("<I", data, at, struct.unpack_from("<I", data, at)[0] + 1500)
    document = opened(bytes(data))
    assert document.text == LONG
    assert found(document) == {"cut-off": 1}


def test_a_file_is_read_without_its_directory() -> None:
    data = doc(p("标题"), p(LONG))
    at = data.index("Root Entry".encode("utf-16-le"))
    data = data[:at] + bytes(512) + data[at + 512 :]
    assert format_of(data, Path("讲话.doc")) == "doc"
    document = opened(data)
    assert document.text == "标题\n" + LONG
    assert found(document) == {"damaged-parts": 1}


def test_of_two_texts_without_a_directory_the_longer_one_is_read() -> None:
    inner, outer = doc(p("附表")), doc(p(LONG))
    at = outer.index("Root Entry".encode("utf-16-le"))
    assert opened(outer[:512] + inner[512:-1024] + outer[512:at]).text == LONG


def test_a_chain_that_leads_elsewhere_is_not_followed() -> None:
    assert opened(compound({"WordDocument": bytes(5000), "Other": doc(p(LONG))[512:]})).text == LONG


def test_another_order_of_bytes_in_the_header_changes_nothing() -> None:
    data = doc(p("正文"))
    document = opened(data[:28] + b"\xff\0" + data[30:])
    assert document.text == "正文"
    assert found(document) == {}


def test_a_locked_file_without_its_directory_is_told_as_locked() -> None:
    data = doc(p(LONG), flags=0x300)
    assert "password" in sentence(data[: data.index("Root Entry".encode("utf-16-le"))])


def test_a_stream_that_is_no_letter_is_told_as_damaged() -> None:
    assert "damaged" in sentence(compound({"WordDocument": bytes(5000), "1Table": bytes(5000)}))
    assert "damaged" in sentence(compound({"WordDocument": b"", "1Table": b""}))


def test_a_wps_is_read_as_what_it_is() -> None:
    assert format_of(doc(p("正文")), Path("讲话.wps")) == "doc"
    assert opened(doc(p("正文")), "讲话.wps").text == "正文"
    assert opened(doc(p("正文"), flags=0x201), "讲话.wpt").text == "正文"


def test_a_file_with_everything_in_it_is_read_whole() -> None:
    document = opened(everything())
    assert [one for one in document.text.split("\n") if one] == [
        "春季会上的话",
        "今天只讲三件事[1]。",
        "1. 第一件是水[2]",
        "见第12页③[图：渠道图]",
        "框里的话",
        "村\t里程",
        "三里",
        "[图]✓姓𠮷",
        "换页",
        "以后",
        "[1] 按水平距离算",
        "[2] 末注",
    ]
    assert found(document) == {
        "order": 1,
        "numbers": 1,
        "pictures": 2,
        "deleted": 1,
        "hidden": 1,
        "page-heads": 1,
        "form-fields": 1,
    }
    assert [(one.note, one.author) for one in document.offers] == [("哪三件？", "李某某")]
