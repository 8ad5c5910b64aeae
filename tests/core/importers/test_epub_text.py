"""What of an electronic book is text, in which order, and how it stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.document import PICTURE
from core.errors import UnreadableFile
from core.importers.formats import format_of
from tests.core.importers.epub_kit import CONTAINER, OPF, book, found_in, lines_of, nav, opened, packed, page
from tests.core.importers.hostile_kit import zipped

WATER = "<p>把水管好，把路修好。</p>"
SEED = "<p>把种子备足，把秧育好。</p>"


def test_the_files_stand_in_the_order_of_the_spine() -> None:
    pages = {"a.xhtml": SEED, "b.xhtml": WATER}
    assert lines_of(book(pages, spine=["b.xhtml", "a.xhtml"])) == ["把水管好，把路修好。", "把种子备足，把秧育好。"]


def test_a_new_file_begins_behind_an_empty_line() -> None:
    assert opened(book({"a.xhtml": WATER + WATER, "b.xhtml": SEED})).text.count("\n\n") == 1


def test_what_stands_beside_the_text_comes_at_its_end() -> None:
    pages = {"a.xhtml": "<p>答案。</p>", "b.xhtml": WATER}
    assert lines_of(book(pages, spine=['idref="p0" linear="no"', "b.xhtml"])) == ["把水管好，把路修好。", "答案。"]


def test_contents_that_stand_beside_the_text_are_for_programs_alone() -> None:
    data = book({"a.xhtml": WATER}, contents=[("管水", "a.xhtml", [])], is_third=True, spine=['idref="nav" linear="no"', "a.xhtml"])
    assert lines_of(data) == ["把水管好，把路修好。"]


def test_a_page_of_contents_among_the_text_stays() -> None:
    data = book({"a.xhtml": WATER}, contents=[("管水", "a.xhtml", [])], is_third=True, spine=["nav.xhtml", "a.xhtml"])
    assert lines_of(data) == ["目录", "管水", "把水管好，把路修好。"]


def test_landmarks_and_lists_of_pages_are_left_out() -> None:
    more = '<nav epub:type="page-list"><ol><li><a href="a.xhtml#p1">1</a></li></ol></nav><nav epub:type="landmarks"><h2>标志</h2></nav>'
    data = book({"n.xhtml": nav([("管水", "a.xhtml", [])], more), "a.xhtml": WATER})
    assert lines_of(data) == ["目录", "管水", "把水管好，把路修好。"]


def test_a_file_that_is_named_again_and_again_is_read_once() -> None:
    assert lines_of(book({"a.xhtml": WATER}, spine=["a.xhtml"] * 5)) == ["把水管好，把路修好。"]


def test_numbers_of_printed_pages_are_no_text() -> None:
    body = '<p>把水<span epub:type="pagebreak" id="p12" title="12">12</span>管好。</p><p><a role="doc-pagebreak">13</a>修路。</p>'
    assert lines_of(book({"a.xhtml": body})) == ["把水管好。", "修路。"]


def test_of_ruby_the_base_is_read() -> None:
    body = "<p>清<ruby>渠<rp>（</rp><rt>qú</rt><rp>）</rp></ruby>道。</p>"
    assert lines_of(book({"a.xhtml": body})) == ["清渠道。"]


def test_tables_are_rows() -> None:
    document = opened(book({"a.xhtml": "<table><tr><th>村</th><th>里程</th></tr><tr><td>东村</td><td>三里</td></tr></table>"}))
    assert document.text == "村\t里程\n东村\t三里"
    assert [one.row for one in document.paragraphs] == [(0, 0), (0, 1)]


def test_pages_that_are_no_xml_are_read_as_browsers_do() -> None:
    body = "<html><body><p>第一段<p>第二段 <b>粗&nbsp;体<div>A & B<br>第三段</body>"
    assert lines_of(book({"a.html": body})) == ["第一段", "第二段 粗\xa0体".replace("\xa0", " "), "A & B", "第三段"]


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16", "utf-8-sig"])
def test_pages_in_other_encodings_are_read(codec: str) -> None:
    words = "今天把大家請來，只講一件事，就是入汛以前把渠道清完，把閘門修好，把責任分到人。"
    content = page(f"<p>{words}</p>").replace("utf-8", codec.removesuffix("-sig")).encode(codec)
    assert lines_of(book({"a.xhtml": content})) == [words]


@pytest.mark.parametrize(
    ("listed", "stored"),
    [
        ("%E8%AE%B2%E8%AF%9D%201.xhtml", "讲话 1.xhtml"),
        ("讲话.xhtml", "讲话.xhtml"),
        ("Text/A.xhtml", "text/a.XHTML"),
        ("a%2Bb.xhtml", "a+b.xhtml"),
        ("text\\a.xhtml", "text/a.xhtml"),
        ("gone/a.xhtml", "Text/a.xhtml"),
    ],
)
def test_a_file_is_found_however_its_name_is_written(listed: str, stored: str) -> None:
    opf = (
        f'<package><manifest><item id="a" href="{listed}" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    assert lines_of(book({}, opf=opf, more={f"OEBPS/{stored}": page(WATER)})) == ["把水管好，把路修好。"]


def test_a_missing_file_is_counted_and_the_others_are_read() -> None:
    opf = (
        '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="没有.xhtml"/></manifest>'
        '<spine><itemref idref="b"/><itemref idref="a"/><itemref idref="c"/></spine></package>'
    )
    data = book({}, opf=opf, more={"OEBPS/a.xhtml": page(WATER)})
    assert lines_of(data) == ["把水管好，把路修好。"]
    assert found_in(data)["damaged-parts"] == (2, "没有.xhtml, c")


def test_without_a_spine_the_listed_files_are_read_and_the_order_is_a_guess() -> None:
    data = book({"a.xhtml": WATER, "b.xhtml": SEED}, spine=[])
    assert lines_of(data) == ["把水管好，把路修好。", "把种子备足，把秧育好。"]
    assert found_in(data)["order"] == (2, "")


def test_without_a_package_file_the_pages_are_read_by_their_names() -> None:
    data = packed({f"讲话{number}.html": page(f"<p>第{number}讲。</p>") for number in (10, 9, 1)})
    assert lines_of(data) == ["第1讲。", "第9讲。", "第10讲。"]


def test_a_package_file_that_no_container_names_is_found() -> None:
    files = {"book.opf": '<package><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>'}
    assert lines_of(packed({**files, "a.html": page(WATER), "b.html": page(SEED)})) == ["把水管好，把路修好。"]


def test_a_cover_of_one_picture_is_counted_and_not_shown() -> None:
    cover = '<svg viewBox="0 0 9 9"><image xlink:href="cover.jpg"/></svg>'
    data = book({"cover.xhtml": cover, "a.xhtml": WATER})
    assert lines_of(data) == ["把水管好，把路修好。"]
    assert found_in(data)["pictures"] == (1, "")


def test_pictures_among_the_text_stand_in_their_places_and_are_counted_there() -> None:
    data = book({"a.xhtml": f"{WATER}<p><img src='q.png' alt='渠道图'/></p><svg><image xlink:href='a.png'/></svg>"})
    document = opened(data)
    assert document.text == "把水管好，把路修好。\n[图：渠道图]\n[图]"
    assert [one.role for one in document.paragraphs] == [None, PICTURE, PICTURE]
    assert document.report is not None
    assert [(one.kind, one.count, one.places) for one in document.report] == [("pictures", 2, (11, 19))]


def test_a_rare_character_that_is_drawn_is_a_character() -> None:
    assert lines_of(book({"a.xhtml": "<p>清<img class='zi' src='u.png' alt='㵲'/>水河。</p>"})) == ["清㵲水河。"]


def test_what_is_hidden_is_counted_and_not_shown() -> None:
    body = f"<p hidden='hidden'>不要</p><p class='x'>也不要</p>{WATER}"
    data = book({"a.xhtml": page(body, "<style>.x { display: none }</style>")})
    assert lines_of(data) == ["把水管好，把路修好。"]
    assert found_in(data)["hidden"] == (2, "")


def test_scripts_and_sounds_are_counted() -> None:
    found = found_in(book({"a.xhtml": f"{WATER}<script>x()</script><audio src='a.mp3'></audio><math><mi>x</mi></math>"}))
    assert (found["scripts"], found["objects"]) == ((1, ""), (2, "audio, math"))


def test_guessed_encodings_broken_bytes_and_computed_numbers_are_told() -> None:
    loose = "<p>今天把大家请来，只讲一件事，就是入汛以前把渠道清完。</p>".encode("gb18030")
    bad = page("<ol><li>清淤</li><li>修闸</li></ol><p>管#好</p>").encode().replace(b"#", b"\xff")
    document = opened(book({"a.xhtml": b"<html><body>" + loose, "b.xhtml": bad}))
    assert document.report is not None
    assert [(one.kind, one.count, one.detail) for one in document.report] == [
        ("broken", 1, ""),
        ("encoding", 1, "GB18030 / GBK / GB2312"),
        ("numbers", 2, ""),
    ]
    assert [document.text[place] for one in document.report for place in one.places] == ["\ufffd", "1", "2"]


def test_pages_that_no_reader_shows_are_named() -> None:
    data = book({"a.xhtml": WATER, "废稿.xhtml": SEED}, spine=["a.xhtml"])
    assert lines_of(data) == ["把水管好，把路修好。"]
    assert found_in(data)["unknown-parts"] == (1, "废稿.xhtml")


def test_the_book_says_its_title_its_author_and_its_date() -> None:
    metadata = (
        '<dc:title>春耕 讲话集</dc:title><dc:creator opf:role="trl">某译者</dc:creator><dc:creator opf:role="aut">张某某</dc:creator>'
        '<dc:creator opf:role="aut">李某某</dc:creator><dc:date opf:event="modification">2030-01-01</dc:date>'
        '<dc:date opf:event="publication">2026-03</dc:date>'
    )
    properties = opened(book({"a.xhtml": WATER}, metadata=metadata)).properties
    assert (properties.title, properties.speaker, properties.date) == ("春耕 讲话集", "张某某、李某某", "2026-03")


def test_what_programs_say_of_nobody_is_nothing() -> None:
    metadata = "<dc:title>Unknown Title</dc:title><dc:creator>未知</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date>"
    properties = opened(book({"a.xhtml": WATER}, metadata=metadata)).properties
    assert (properties.title, properties.speaker, properties.date) == (None, None, None)


def test_a_page_without_its_first_line_is_xml_all_the_same() -> None:
    content = "<html><head><title/><script src='x.js'/></head><body><p>把<a id='x'/>水<span id='y'/>管好。</p><p/>修路。</body></html>"
    assert lines_of(book({"a.html": content})) == ["把水管好。", "修路。"]


def test_a_damaged_page_takes_nothing_from_the_others() -> None:
    data = bytearray(book({"坏.xhtml": SEED * 50, "a.xhtml": WATER}))
    begin = data.index("OEBPS/坏.xhtml".encode()) + len("OEBPS/坏.xhtml".encode())
    data[begin : begin + 40] = bytes(40)
    assert lines_of(bytes(data)) == ["把水管好，把路修好。"]
    assert found_in(bytes(data))["damaged-parts"] == (1, "OEBPS/坏.xhtml")


def test_a_book_that_was_packed_again_in_its_folder_is_read() -> None:
    files = {"讲话集/META-INF/container.xml": CONTAINER, f"讲话集/{OPF}": "", "讲话集/OEBPS/b.xhtml": page(SEED)}
    files[f"讲话集/{OPF}"] = '<package><manifest><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="b"/></spine></package>'
    files["讲话集/OEBPS/a.xhtml"] = page(WATER)
    data = zipped({name: content.encode() for name, content in files.items()})
    assert format_of(data, Path("讲话集.epub")) == "epub"
    assert lines_of(data) == ["把种子备足，把秧育好。"]


@pytest.mark.parametrize("licence", ["rights.xml", "license.lcpl", "sinf.xml"])
def test_pages_that_nobody_can_read_beside_a_licence_are_locked(licence: str) -> None:
    pages = {"a.xhtml": bytes(range(256)) * 20}
    with pytest.raises(UnreadableFile, match="locked to the program or the shop"):
        opened(book(pages, more={f"META-INF/{licence}": "<x/>"}))
    with pytest.raises(UnreadableFile, match="damaged electronic book"):
        opened(book(pages))


def _encryption(uri: str, method: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": (
            '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
            f'<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData><enc:CipherReference URI="{uri}"/></enc:CipherData>'
            "</enc:EncryptedData></encryption>"
        )
    }


def test_a_book_that_is_locked_to_a_shop_is_refused_with_a_way_out() -> None:
    more = _encryption("OEBPS/a.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(UnreadableFile, match="locked to the program or the shop"):
        opened(book({"a.xhtml": WATER}, more=more))


@pytest.mark.parametrize("method", ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
def test_fonts_that_only_this_book_may_use_lock_nothing(method: str) -> None:
    assert lines_of(book({"a.xhtml": WATER}, more=_encryption("OEBPS/fonts/a.xhtml", method))) == ["把水管好，把路修好。"]


@pytest.mark.parametrize("data", [packed({}), packed({OPF: "<package/>"}), book({"a.xhtml": WATER})[:300]])
def test_what_holds_no_page_is_a_damaged_book(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="damaged electronic book"):
        opened(data)


def test_a_book_without_words_is_empty() -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        opened(book({"a.xhtml": "<div></div>"}))
