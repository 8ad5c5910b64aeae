"""Files of Word 6 and 95, as far as they say the same things in another way."""

from __future__ import annotations

import struct
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableFile
from core.importers.doc.older import renewed_streams
from core.importers.doc.older_characters import Codecs, units
from core.importers.doc.older_sprms import renewed
from core.importers.doc.sprms import sprms
from tests.core.importers import older_kit as kit
from tests.core.importers.doc_kit import found, opened
from tests.core.importers.older_kit import BOLD, CENTRED, DELETED, ENGLISH, HIDDEN, IN_TABLE, SPECIAL, font, fonts, o, old_doc, sheet, size

SONG: Final = fonts(("宋体".encode("gb18030"), 134), (b"Times New Roman", 0), (b"Times New Roman Cyr", 204))


def lines(data: bytes) -> list[str]:
    """Return the lines of a file."""
    return opened(data).text.split("\n")


@pytest.mark.parametrize("wide", [False, True])
def test_chinese_text_is_read_whatever_the_bytes_of_a_character(wide: bool) -> None:
    data = old_doc(o("关于做好春耕工作的通知"), o("各县、区：Word 95 也用过。"), wide=wide)
    assert lines(data) == ["关于做好春耕工作的通知", "各县、区：Word 95 也用过。"]


@pytest.mark.parametrize("wide", [False, True])
def test_chinese_text_of_an_english_word_is_known_by_its_fonts(wide: bool) -> None:
    data = old_doc(o("备足种子，", ("修好水渠。", font(0))), language=ENGLISH, parts={"fonts": SONG}, wide=wide)
    assert lines(data) == ["备足种子，修好水渠。"]


def test_traditional_text_is_read() -> None:
    assert lines(old_doc(o("關於做好春耕工作的通知"), codec="cp950", language=0x404)) == ["關於做好春耕工作的通知"]


def test_western_signs_of_an_english_word_stay_what_they_are() -> None:
    assert lines(old_doc(o("“Café” – naïve"), codec="cp1252", language=ENGLISH)) == ["“Café” – naïve"]


def test_a_font_tells_how_its_characters_are_written() -> None:
    words = "Привет".encode("cp1251").decode("cp1252")
    data = old_doc(o("Caf\xe9 ", (words, font(2))), codec="cp1252", language=ENGLISH, parts={"fonts": SONG})
    assert lines(data) == ["Café Привет"]


def test_signs_in_front_of_east_asian_fonts_are_single() -> None:
    # Word writes quotation marks so where the font of Latin letters has them.
    data = old_doc(o("\u0001"), wide=True)
    assert lines(data.replace(b"\1\0\r\0", b"\x93\x10\r\0")) == ["“"]


@pytest.mark.parametrize("wide", [False, True])
def test_places_of_notes_count_what_a_character_takes(wide: bool) -> None:
    data = old_doc(
        o("春耕", ("\2", SPECIAL), "要早。"), o("水利", ("\2", SPECIAL), "要修。"), notes=[o("见附表。"), o("见附图。")], wide=wide
    )
    assert lines(data) == ["春耕[1]要早。", "水利[2]要修。", "[1] 见附表。", "[2] 见附图。"]


@pytest.mark.parametrize("wide", [False, True])
def test_pieces_that_lie_in_another_order_are_put_together(wide: bool) -> None:
    data = old_doc(o("第一段", ("加粗", BOLD), "的话。"), o("第二段。"), o("第三段。"), wide=wide, cuts=(8, 10))
    document = opened(data)
    assert document.text.split("\n") == ["第一段加粗的话。", "第二段。", "第三段。"]


def test_how_it_is_set_is_known() -> None:
    normal, heading = (b"Normal", 0, b"", size(16)), ("标题 1".encode("gb18030"), 1, b"", BOLD)
    words = [o(("工作报告", BOLD + size(22)), papx=CENTRED), o("一、春耕", istd=1), o("备足种子。")]
    document = opened(old_doc(*words, parts={"styles": sheet(normal, heading)}))
    title, first, text = document.paragraphs
    assert (title.alignment, title.size, title.bold) == ("center", 22, True)
    assert (first.style, first.outline_level) == ("heading 1", 1)
    assert (text.size, text.bold, text.outline_level) == (16, False, None)


def test_deleted_and_hidden_text_is_left_out_and_told() -> None:
    document = opened(old_doc(o("春耕", ("秋收", DELETED), "要早", ("不露面", HIDDEN), "。")))
    assert document.text == "春耕要早。"
    assert found(document) == {"deleted": 1, "hidden": 1}


def test_rows_of_a_table_are_lines_with_tabs() -> None:
    def row(*words: str) -> list[kit.Old]:
        edges = struct.pack("<B3h", 2, 0, 2000, 4000) + bytes(20)
        told = b"\xbe" + struct.pack("<H", len(edges) + 1) + edges
        return [*(o(one, papx=IN_TABLE, mark="\7") for one in words), o(papx=IN_TABLE + kit.ENDS_ROW + told, mark="\7")]

    assert lines(old_doc(o("附表"), *row("县", "亩数"), *row("东县", "三百"), o("完"))) == ["附表", "县\t亩数", "东县\t三百", "完"]


def test_numbers_that_paragraphs_carry_are_counted() -> None:
    number = kit.anld(37, b"", "、".encode("gb18030"))
    words = [o("春耕", papx=number), o("水利", papx=number), o("正文。"), o("市场", papx=number)]
    assert lines(old_doc(*words)) == ["一、春耕", "二、水利", "正文。", "一、市场"]


def test_a_bullet_that_is_no_character_of_the_code_page_is_read() -> None:
    assert lines(old_doc(o("春耕", papx=kit.anld(23, b"\xb7", b"")))) == ["· 春耕"]


def test_signs_of_symbol_fonts_are_read() -> None:
    table = fonts((b"Times New Roman", 0), (b"Wingdings", 2))
    sign = b"\x4a\3" + struct.pack("<HB", 1, 0xFC)
    assert lines(old_doc(o("已办 ", ("(", sign)), parts={"fonts": table})) == ["已办 ✓"]


def test_pages_that_the_table_of_pages_does_not_name_are_found() -> None:
    data = old_doc(*[o(f"第{number}段", papx=CENTRED) for number in range(8)])
    document = opened(data)
    assert [one.alignment for one in document.paragraphs] == ["center"] * 8


def test_a_file_that_ends_before_its_block_is_told_to_be_damaged() -> None:
    with pytest.raises(ValueError, match="40"):
        renewed_streams(bytes(40))


def test_modifiers_are_translated_and_unknown_ones_passed_over() -> None:
    told = b"\x05\x01" + b"\x14\0\0\1\0" + BOLD + b"\x53" + b"\x44\x04\3abc" + b"\xfa\2xy" + size(12)
    assert list(sprms(renewed(told))) == [
        *((0x2403, b"\1"), (0x0835, b"\1"), (0x2A33, b"\0"), (0x0855, b"\1"), (0x6A03, b"\3abc"), (0x4A43, b"\x18\0")),
    ]


WHOLE: Final = kit.everything()


def test_all_of_it_together_is_read() -> None:
    document = opened(WHOLE)
    assert document.text.split("\n") == ["工作报告", "一、春耕水利[1]", "二、市场✓", "县\t亩数", "完", "[1] 见附表。"]
    assert found(document) == {"numbers": 2, "deleted": 1, "hidden": 1}


@given(st.lists(st.tuples(st.integers(0x200, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=12), st.integers(0, len(WHOLE)))
def test_a_damaged_file_is_read_or_told_to_be_damaged(faults: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for at, byte in faults:
        data[at] = byte
    for some in (bytes(data), bytes(data[:end])):
        try:
            opened(some)
        except UnreadableFile:
            continue


@given(st.binary(max_size=2000), st.integers(0, 0xFFFF))
def test_any_stream_is_written_anew_or_refused(noise: bytes, flags: int) -> None:
    word = struct.pack("<6H", 0xA5DC, 104, 0, 0x804, 0, flags) + noise
    try:
        renewed_streams(word)
    except ValueError:
        assert len(word) < 0x58 + 8 * 34


@given(st.binary(max_size=300))
def test_any_modifiers_give_modifiers(told: bytes) -> None:
    again = renewed(told)
    assert sum(1 for _ in sprms(again)) <= len(told) * 2


@given(st.binary(max_size=200), st.sampled_from(["gb18030", "cp950", "cp932", "cp949", "cp1252", "mac_roman"]), st.booleans())
def test_every_place_has_one_character(data: bytes, codec: str, wide: bool) -> None:
    text = units(data, 2 if wide else 1, Codecs(codec, "gb18030"))
    assert len(text) == (len(data) // 2 if wide else len(data))
