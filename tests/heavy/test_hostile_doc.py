"""A .doc that was made to do harm is read as far as it goes, or refused in one sentence; no circle, count or depth holds the reader."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFile
from core.importers.doc import pieces
from core.importers.fields import Fields
from tests.core.importers.cfb_kit import END, FREE, SECTOR, compound
from tests.core.importers.doc_cases import boxes, drawing, drawn, everything, group, picture, record, tags
from tests.core.importers.doc_kit import (
    BOLD,
    DEPTH,
    ENDS_INNER_CELL,
    ENDS_INNER_ROW,
    FIRST,
    IN_TABLE,
    PICTURE_AT,
    SIZE,
    STYLE_OF_RUN,
    Style,
    begin,
    cells,
    columns,
    doc,
    document_of,
    end,
    field_of,
    footnote,
    found,
    opened,
    owners,
    p,
    r,
    remark,
    shape,
    sheet,
    special,
    sprm,
)
from tests.core.importers.doc_writing import Written, plc

if TYPE_CHECKING:
    from collections.abc import Callable

MILLION = 1_000_000
TEXT = "把水管好"


def sentence(data: bytes) -> str:
    """Return what is said of a file that is refused, nothing of one that is read."""
    try:
        opened(data)
    except UnreadableFile as error:
        return str(error)
    return ""


def changed(data: bytes, at: int, *numbers: int) -> bytes:
    """Return a file with other numbers of four bytes at a place."""
    return data[:at] + struct.pack(f"<{len(numbers)}I", *numbers) + data[at + 4 * len(numbers) :]


def table_of_pieces(*told: tuple[int, int], places: bytes = b"") -> bytes:
    """Return a table of pieces: of each its length in characters, and where it stands."""
    borders = [0]
    for length, _ in told:
        borders.append(borders[-1] + length)
    content = places or plc(borders, [struct.pack("<HIH", 0, at, 0) for _, at in told])
    return b"\2" + struct.pack("<I", len(content)) + content


def with_pieces(*told: tuple[int, int], text: str = TEXT) -> bytes:
    """Return a file with other pieces; a place of 0 is that of its text."""

    def damage(written: Written) -> None:
        at = written.word.find(text.encode("utf-16-le"))
        written.table["Clx"] = table_of_pieces(*((length, place or at) for length, place in told))

    return doc(p(text), damage=damage)


# The tables of the compound file


@pytest.mark.parametrize("at", [0x2C, 0x40, 0x48])
@pytest.mark.parametrize("count", [0x7FFFFFFF, 0xFFFFFFFF, 70_000])
def test_counts_of_sectors_that_the_file_has_no_room_for_lead_to_no_other_text(at: int, count: int) -> None:
    assert opened(changed(doc(p(TEXT)), at, count)).text == TEXT


@pytest.mark.parametrize("shift", [0, 1, 8, 10, 31, 65535])
def test_sectors_of_another_size_are_not_followed(shift: int) -> None:
    data = doc(p(TEXT))
    document = opened(data[:0x1E] + struct.pack("<H", shift) + data[0x20:])
    assert document.text == TEXT
    assert found(document) == {"damaged-parts": 1}


def test_a_great_many_beginnings_of_documents_are_looked_at_in_no_time() -> None:
    block = b"\xec\xa5\xc1\0".ljust(64, b"\0")
    assert "damaged" in sentence(doc(p(TEXT))[:512] + block * 300_000)


def test_a_table_of_pieces_is_looked_for_once() -> None:
    data = doc(p(TEXT))
    word = data[512 : 512 + 4096]
    assert "damaged" in sentence(data[:512] + word[:2048] + (b"\1\0\0" + bytes(61)) * 300_000)


def test_a_chain_of_sectors_that_runs_in_a_circle_ends_with_the_size_of_the_file() -> None:
    data = doc(p(TEXT), streams={"Data": bytes(50_000)})
    table = struct.unpack_from("<I", data, 0x4C)[0]
    at = (table + 1) * SECTOR
    links = list(struct.unpack_from("<128I", data, at))
    for number, link in enumerate(links):
        if link == number + 1 and number > 4:
            links[number] = number - 3
    assert "damaged" in sentence(changed(data, at, *links))


def test_each_sector_that_leads_to_itself_or_to_nowhere_is_borne() -> None:
    data = doc(p(TEXT))
    at = (struct.unpack_from("<I", data, 0x4C)[0] + 1) * SECTOR
    for number in range(128):
        for link in (number, 0, END, FREE, 0x7FFFFFFF):
            said = sentence(changed(data, at + 4 * number, link))
            assert said == "" or "damaged" in said or "is empty" in said


def test_a_folder_that_is_its_own_brother_is_borne() -> None:
    data = doc(p(TEXT))
    folder = (struct.unpack_from("<I", data, 0x30)[0] + 1) * SECTOR
    for entry in range(4):
        for at in (0x44, 0x48, 0x4C):
            for number in (0, 1, 2, 3, 77, 0x7FFFFFFF):
                said = sentence(changed(data, folder + 128 * entry + at, number))
                assert said == "" or "damaged" in said or "is empty" in said


def test_streams_in_a_row_of_thousands_of_brothers_are_borne() -> None:
    said = sentence(compound({f"S{number:05}": b"x" for number in range(5_000)} | {"WordDocument": bytes(5_000)}))
    assert "damaged" in said


@pytest.mark.parametrize("size", [0xFFFFFFFF, 0x7FFFFFFF, 0])
def test_a_stream_that_claims_to_be_huge_or_empty_is_borne(size: int) -> None:
    data = doc(p(TEXT))
    folder = (struct.unpack_from("<I", data, 0x30)[0] + 1) * SECTOR
    for entry in range(4):
        said = sentence(changed(data, folder + 128 * entry + 0x78, size))
        assert said == "" or "damaged" in said or "is empty" in said


# Pieces and pages


def test_a_million_empty_pieces_are_passed_over() -> None:
    def damage(written: Written) -> None:
        at = written.word.find(TEXT.encode("utf-16-le"))
        content = bytes(4 * MILLION) + struct.pack("<i", 5) + bytes(8 * (MILLION - 1)) + struct.pack("<HIH", 0, at, 0)
        written.table["Clx"] = table_of_pieces(places=content)

    assert opened(doc(p(TEXT), damage=damage)).text == TEXT


def test_pieces_make_no_more_text_than_the_file_has() -> None:
    for told in ([(500_000, 0)] * 50, [(0x7FFFFFF0, 0)]):
        assert opened(with_pieces(*told)).text == TEXT


def test_a_text_of_two_thousand_million_characters_is_too_long() -> None:
    data = with_pieces((0x7FFFFFF0, 0))
    assert "million characters" in sentence(changed(data, data.index(b"\xec\xa5\xc1\0") + 0x4C, 0x7FFFFFF0))


def test_pieces_over_one_another_are_read_one_behind_the_other() -> None:
    assert opened(with_pieces((2, 0), (2, 0), (2, 0), (1, 0))).text.startswith("把水" * 2)


def test_places_that_do_not_rise_are_passed_over() -> None:
    def damage(written: Written) -> None:
        at = written.word.find(TEXT.encode("utf-16-le"))
        places = plc([0, 2, -7, 1, 5], [struct.pack("<HIH", 0, at + 2 * one, 0) for one in (0, 2, 0, 1)])
        written.table["Clx"] = table_of_pieces(places=places)

    assert opened(doc(p(TEXT), damage=damage)).text == TEXT


def test_a_text_of_nothing_but_marks_is_too_long() -> None:
    text = "字" + "\r" * (pieces.MOST_MARKS + 1)
    assert "million characters" in sentence(doc(p(text)))


def test_a_text_of_nothing_but_signs_is_too_long() -> None:
    assert "million characters" in sentence(doc(p("字" + "\x13" * (pieces.MOST_SIGNS + 1))))


def test_a_table_that_names_one_page_a_hundred_thousand_times_reads_it_as_often_as_there_are_pages() -> None:
    def damage(written: Written) -> None:
        for name in ("PlcfBteChpx", "PlcfBtePapx"):
            page = written.table[name][-4:]
            written.table[name] = plc(range(100_001), [page] * 100_000)

    assert opened(doc(p(TEXT), damage=damage)).text == TEXT


@pytest.mark.parametrize("number", [0, 1, 4, 0x3FFFFF, 0xFFFFFFFF])
def test_pages_that_are_not_there_or_are_something_else_are_borne(number: int) -> None:
    def damage(written: Written) -> None:
        for name in ("PlcfBteChpx", "PlcfBtePapx"):
            written.table[name] = written.table[name][:-4] + struct.pack("<I", number)

    assert opened(doc(p(TEXT), damage=damage)).text == TEXT


def test_pages_of_nothing_but_ones_are_borne() -> None:
    def damage(written: Written) -> None:
        for name in ("PlcfBteChpx", "PlcfBtePapx"):
            at = struct.unpack("<I", written.table[name][-4:])[0] * 512
            written.word[at : at + 512] = b"\xff" * 512

    assert opened(doc(p(TEXT), damage=damage)).text == TEXT


def test_pages_that_overlap_are_read_once_each() -> None:
    def damage(written: Written) -> None:
        for name in ("PlcfBteChpx", "PlcfBtePapx"):
            first = struct.unpack("<I", written.table[name][-4:])[0]
            written.word += written.word[first * 512 : first * 512 + 512] * 50
            last = len(written.word) // 512
            written.table[name] = plc(range(51), [struct.pack("<I", one) for one in (first, *range(last - 49, last))] + [b"\0\0\0\0"])

    document = opened(doc(p(r(TEXT, sprm(BOLD))), damage=damage))
    assert document.text == TEXT
    assert document.paragraphs[0].bold


# What modifiers say


def test_a_style_of_characters_that_names_itself_ends() -> None:
    styles = sheet(Style("正文", built_in=0), Style("圈", kind=2, chpx=sprm(STYLE_OF_RUN, 1) + sprm(BOLD)))
    assert document_of(p(r(TEXT, sprm(STYLE_OF_RUN, 1))), table={"Stshf": styles}).paragraphs[0].bold


def test_modifiers_elsewhere_that_name_themselves_end() -> None:
    data = struct.pack("<H", 12) + struct.pack("<HI", 0x6646, 0) * 2
    assert document_of(p(TEXT, papx=struct.pack("<HI", 0x6646, 0)), streams={"Data": data}).text == TEXT


def test_modifiers_elsewhere_that_all_paragraphs_name_are_read_within_limits() -> None:
    data = b"".join(struct.pack("<H", 60_000) + sprm(FIRST, 640) * 15_000 for _ in range(4))
    paragraphs = [p(f"第{number}段", papx=struct.pack("<HI", 0x6646, number)) for number in range(3_000)]
    assert document_of(paragraphs, streams={"Data": data}).text.endswith("第2999段")


def test_a_hundred_thousand_looks_are_borne() -> None:
    runs = [r("字", sprm(SIZE, 20 + number % 50), sprm(BOLD, number % 2), struct.pack("<HI", 0x6A04, number)) for number in range(100_000)]
    assert len(document_of(p(*runs)).text) == 100_000


@pytest.mark.parametrize("length", range(12))
def test_modifiers_that_end_too_early_are_borne(length: int) -> None:
    whole = sprm(SIZE, 44) + sprm(0xCA71, bytes(10)) + sprm(0x6A09, 7)
    inside = sprm(IN_TABLE) + sprm(DEPTH, 1) + columns(0, 1000, 2000)
    assert document_of(p(r(TEXT, whole[:length]))).text == TEXT
    assert document_of(p(r(TEXT), papx=inside[: length + 6])).text == TEXT


@pytest.mark.parametrize("depth", [-1, 0, 31, 0x7FFFFFFF])
def test_any_depth_of_tables_is_borne(depth: int) -> None:
    inside = sprm(IN_TABLE) + sprm(DEPTH, depth)
    rows = [p(f"第{number}", papx=inside + sprm(ENDS_INNER_CELL)) for number in range(50)]
    assert "第49" in document_of(rows, p(papx=inside + sprm(ENDS_INNER_ROW)), p("完")).text


def test_tables_that_open_and_close_by_turns_are_borne() -> None:
    deep = [sprm(IN_TABLE) + sprm(DEPTH, 30 if number % 2 else 1) for number in range(20_000)]
    assert "字19999" in document_of([p(f"字{number}", papx=one) for number, one in enumerate(deep)]).text


def test_rows_of_many_columns_make_no_more_cells_than_there_may_be() -> None:
    rows = []
    for number in range(3_000):
        rows += cells("甲", "乙", papx=columns(0, number * 10 % 30_000, 30_000))
    assert document_of(rows).text.count("甲") == 3_000


# What stands beside the text


def test_a_box_to_which_everything_is_tied_is_read_once() -> None:
    text = document_of(
        *(p(f"第{number}段", shape(2001)) for number in range(5_000)),
        stories={"boxes": [[p("框里的话" * 500)]]},
        table={"PlcftxbxTxt": boxes(2001, lengths=[2_001])},
    ).text
    assert text.count("框里的话") == 500


def test_boxes_that_overlap_are_read_once() -> None:
    table = plc([0, *([2_001, 0] * 5_000), 2_001], [struct.pack("<14xi4x", number) for number in range(10_001)])
    text = document_of(
        *(p("段", shape(number)) for number in range(5_000)),
        stories={"boxes": [[p("框里的话" * 500)]]},
        table={"PlcftxbxTxt": table},
    ).text
    assert text.count("框里的话") <= 500


def test_a_group_to_which_everything_is_tied_shows_once() -> None:
    shapes = [drawn(2000), *(drawn(3000 + number, kind=75) for number in range(3_000))]
    text = document_of(*(p("段", shape(2000)) for _ in range(3_000)), table={"DggInfo": drawing(group(*shapes))}).text
    assert text.count("[图]") == 3_000


@pytest.mark.parametrize("depth", [5, 31, 5_000])
def test_groups_in_groups_are_walked_and_not_climbed(depth: int) -> None:
    inner = drawn(2001, kind=75)
    for number in range(depth):
        inner = group(drawn(5000 + number), inner)
    text = document_of(p("前", shape(5000 + depth - 1)), table={"DggInfo": drawing(inner)}).text
    assert text in {"前[图]", "前"}


def test_a_drawing_of_nothing_but_heads_of_records_is_borne() -> None:
    told = record(0xF000, b"", head=15) + b"\0" + b"\x0f\0\x03\xf0\xff\xff\xff\xff" * 200_000
    assert document_of(p("前", shape(2001)), table={"DggInfo": told}).text == "前"


def test_pictures_that_all_stand_at_one_place_are_looked_at_once() -> None:
    data = picture(b"".join(drawn(number, kind=75) for number in range(5_000)))
    runs = [special("\1", sprm(PICTURE_AT, 0)) for _ in range(20_000)]
    assert document_of(p("图", *runs), streams={"Data": data}).text.count("[图]") == 20_000


def test_notes_that_all_name_one_text_have_it_once() -> None:
    def damage(written: Written) -> None:
        written.table["PlcffndTxt"] = plc([0, *([1_001, 0] * 3_000), 1_001])

    runs = [footnote() for _ in range(3_000)]
    text = opened(doc(p("甲", *runs), stories={"footnotes": [[p("注" * 1_000)]]}, damage=damage)).text
    assert text.count("注") <= 1_000


def test_comments_on_everything_are_borne() -> None:
    runs = [one for number in range(3_000) for one in (begin(number), "字", remark(tag=number))]
    document = document_of(
        p(*runs, *(end() for _ in range(3_000))),
        stories={"comments": [[p(f"注{number}")] for number in range(3_000)]},
        table={"SttbfAtnBkmk": tags(*range(3_000)), "GrpXstAtnOwners": owners("李某某") * 100},
    )
    assert len(document.offers) == 3_000


def test_answers_of_answers_of_answers_are_borne() -> None:
    document = document_of(
        p("字", *(remark() for _ in range(5_000))),
        stories={"comments": [[p(f"注{number}")] for number in range(5_000)]},
        table={"AtrdExtra": b"".join(struct.pack("<IHIiI", 0, 0, number, -1, 0) for number in range(5_000))},
    )
    assert len(document.offers) == 1


def test_fields_that_are_opened_and_never_closed_are_borne() -> None:
    assert document_of(p(*(special("\x13") for _ in range(20_000)), " PAGE "), p("后段")).text == "后段"
    deep: tuple = ()
    for _ in range(300):
        deep = field_of(" REF a ", "字", *deep)
    # Behind the deepest that is followed, instructions count as text.
    assert document_of(p(*deep)).text.startswith("字" * Fields.DEEPEST)


@pytest.mark.parametrize("count", [0, 0x7FFF, 0xFFFF])
def test_counts_in_the_first_block_that_it_has_no_room_for_are_damage(count: int) -> None:
    data = doc(p(TEXT))
    at = data.find(struct.pack("<HHHH", 0xA5EC, 0xC1, 0, 0x804))
    for place in (32, 62):
        said = sentence(data[: at + place] + struct.pack("<H", count) + data[at + place + 2 :])
        assert said == "" or "damaged" in said or "is empty" in said


def test_stories_that_are_longer_than_the_text_are_cut() -> None:
    data = doc(p(TEXT))
    at = data.find(struct.pack("<HHHH", 0xA5EC, 0xC1, 0, 0x804)) + 64 + 12
    assert opened(changed(data, at, *[0x7FFFFFFF] * 8)).text == TEXT
    assert "is empty" in sentence(changed(data, at, *[0xFFFFFFFF] * 8))


@pytest.mark.parametrize("make", [everything])
def test_a_file_that_is_cut_anywhere_is_read_or_refused(make: Callable[[], bytes]) -> None:
    data = make()
    for length in range(0, len(data), 97):
        said = sentence(data[:length])
        assert said == "" or said.startswith("“讲话.doc” ")
