"""OFD as programs write it that keep to the standard not in all: paths, prefixes, encodings, numbers, places of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.core.importers.ofd_kit import Book, code, counted, lines, opened, packed, steps

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "会议强调要把确保粮食安全作为首要任务"
SECOND = "稳定播种面积提高单产水平落实党政同责"


def _changed(change: Callable[[str], str | bytes], entry: Callable[[str], str] = str, name: Callable[[str], str] = str) -> bytes:
    """Return a file of two lines whose parts were changed."""
    book = Book()
    book.line(FIRST)
    book.line(SECOND)
    return packed({name(place): change(str(part)) for place, part in book.files().items()}, entry(book.entry()))


ODD = {
    "no prefix": lambda: _changed(lambda part: part.replace("xmlns:ofd", "xmlns").replace("ofd:", "")),
    "a prefix that is not declared": lambda: _changed(lambda part: re.sub(r' xmlns:ofd="[^"]*"', "", part)),
    "another prefix": lambda: _changed(lambda part: part.replace("ofd:", "n1:").replace(":ofd=", ":n1=")),
    "paths from the root": lambda: _changed(
        lambda part: part.replace('BaseLoc="Pages', 'BaseLoc="/Doc_0/Pages'), lambda one: one.replace(">D", ">/D")
    ),
    "paths from the root without a slash": lambda: _changed(lambda part: part.replace('BaseLoc="Pages', 'BaseLoc="Doc_0/Pages')),
    "paths in another case": lambda: _changed(str, name=str.upper),
    "backslashes": lambda: _changed(lambda part: part.replace("Pages/", "Pages\\"), name=lambda one: one.replace("/", "\\")),
    "an encoding that is not told": lambda: _changed(lambda part: part.encode("gb18030")),
    "the encoding of old": lambda: _changed(lambda part: f'<?xml version="1.0" encoding="GB2312"?>{part}'.encode("gb18030")),
    "a line before the declaration": lambda: _changed(lambda part: f'\n<?xml version="1.0" encoding="UTF-8"?>{part}'.encode("utf-8-sig")),
    "an element without a name": lambda: _changed(lambda part: part.replace("</ofd:Layer>", '<:a xmlns:="">x</:a></ofd:Layer>')),
    "commas": lambda: _changed(
        lambda part: re.sub(r'(DeltaX|Boundary)="([^"]*)"', lambda found: f'{found[1]}="{found[2].replace(" ", ",")}"', part)
    ),
    "places by matrix alone": lambda: _changed(lambda part: re.sub(r'Boundary="(\S+) (\S+) [^"]*"', r'CTM="1 0 0 1 \1 \2"', part)),
    "fonts without names": lambda: _changed(lambda part: re.sub(r'FontName="[^"]*"', "", part)),
    "no steps": lambda: _changed(lambda part: re.sub(r'DeltaX="[^"]*"', "", part)),
    "no size of the page": lambda: _changed(lambda part: re.sub(r"<ofd:PageArea>.*</ofd:PageArea>", "", part)),
}


@pytest.mark.parametrize("name", ODD)
def test_a_file_that_is_written_oddly_is_read(name: str) -> None:
    document = opened(ODD[name]())
    assert lines(document) == [FIRST, SECOND]
    assert counted(document) == {}


def test_a_sign_that_ought_to_be_written_otherwise_is_itself() -> None:
    assert lines(opened(_changed(lambda part: part.replace(FIRST[:3], "甲&乙"))))[0] == "甲&乙" + FIRST[3:]
    assert lines(opened(_changed(lambda part: part.replace(FIRST[3], "\x03"))))[0] == FIRST.replace(FIRST[3], "\ufffd")


def test_what_is_no_xml_at_all_is_damage() -> None:
    document = opened(
        packed(
            {**_two_pages().files(), "Doc_0/Pages/Page_1/Content.xml": "<ofd:Page><ofd:Content>"},
            _two_pages().entry(),
        )
    )
    assert document.text == FIRST
    assert counted(document) == {"damaged-parts": 1}


def _two_pages() -> Book:
    book = Book()
    book.line(FIRST)
    book.page()
    book.line(SECOND)
    return book


def _object(codes: str, more: str = 'Boundary="28 40 160 60"') -> str:
    return f'<ofd:TextObject {more} Font="1" Size="5.6">{codes}</ofd:TextObject>'


@pytest.mark.parametrize("place", ["", 'X="33.6"', 'Y="6" X="33.6"'])
def test_words_without_a_place_go_on_where_the_ones_before_have_ended(place: str) -> None:
    book = Book()
    one, other = FIRST[:6], FIRST[6:]
    book.leaf.objects.append(
        _object(f'{code(one, y=6, along=steps(one))}<ofd:TextCode {place} DeltaX="{steps(other)}">{other}</ofd:TextCode>')
    )
    assert lines(opened(book.data())) == [FIRST]


def test_words_without_a_place_go_on_downwards() -> None:
    book = Book()
    down = " ".join(["6"] * 8)
    one, other = FIRST[:9], FIRST[9:]
    book.leaf.objects.append(
        _object(f'{code(one, y=6, down=down)}<ofd:TextCode DeltaY="{down}">{other}</ofd:TextCode>', 'Boundary="150 40 6 200"')
    )
    assert lines(opened(book.data())) == [FIRST]


@pytest.mark.parametrize("matrix", ["1 0 0 -1 28 {}", "0.5 0 0 0.5 28 {}"])
def test_mirrored_and_scaled_lines_stand_where_they_show(matrix: str) -> None:
    book = Book()
    for number, words in enumerate((FIRST, SECOND)):
        more = f'Boundary="0 0 210 297" CTM="{matrix.format(50 + 10 * number)}"'
        book.leaf.objects.append(_object(code(words, along=steps(words)), more))
    assert lines(opened(book.data())) == [FIRST, SECOND]
