"""The text that is copied out of a PDF, on small files in the form in which Qt writes them."""

from __future__ import annotations

import re
import zlib

import pypdfium2
import pytest

from core.pdf_objects import Bookmark, UnlikeQt
from core.pdf_text import Drawn, folded, rewritten
from core.progress import Cancelled

WIDTHS = "0 [1000 ] 1 9 1000 10 [500 ]"
"""Glyphs 0 to 9 are as wide as they are high, 10 is half as wide."""


def qt_file(*pages: str, widths: str = f"/W [{WIDTHS} ]") -> bytes:
    """Return a file as Qt writes it: one face in object 5, each page with the glyphs of a content stream."""
    kids = [10 + 2 * index for index in range(len(pages))]
    face = "<< /Type /Font\n/Subtype /Type0\n/BaseFont /Song\n/Encoding /Identity-H\n/DescendantFonts [6 0 R]\n/ToUnicode 7 0 R>>"
    child = (
        "<< /Type /Font\n/Subtype /CIDFontType2\n/BaseFont /Song\n/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >>\n/FontDescriptor 8 0 R\n/CIDToGIDMap /Identity\n{widths}\n>>"
    )
    bodies = {
        1: "<<\n/Title (Speech)\n>>",
        3: "<<\n/Type /Catalog\n/Pages 4 0 R\n>>",
        4: f"<<\n/Type /Pages\n/Kids \n[\n{''.join(f'{kid} 0 R' + chr(10) for kid in kids)}]\n/Count {len(kids)}\n>>",
        5: face,
        6: child,
        7: "<< /Length 0 >>\nstream\n3 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<2F42> <5316> <7AD9> ]\nendbfrange\nendstream",
        8: "<< /Type /FontDescriptor\n/FontName /Song\n/Flags 4\n/FontBBox [0 -200 1000 800]\n/ItalicAngle 0\n/Ascent 800\n"
        "/Descent -200\n/CapHeight 700\n/StemV 50\n>>",
    }
    for kid, content in zip(kids, pages, strict=True):
        resources = "<< /Font << /F5 5 0 R >> >>"
        bodies[kid] = f"<<\n/Type /Page\n/Parent 4 0 R\n/Contents {kid + 1} 0 R\n/Resources {resources}\n/MediaBox [0 0 595 842]\n>>"
        packed = zlib.compress(content.encode()).decode("latin-1")
        bodies[kid + 1] = f"<<\n/Length {len(packed)}\n/Filter /FlateDecode\n>>\nstream\n{packed}\nendstream"
    return _file(bodies)


def _file(bodies: dict[int, str]) -> bytes:
    content = b"%PDF-1.4\n"
    entries = ["0000000000 65535 f "]
    size = max(bodies) + 1
    places: dict[int, int] = {}
    for number, body in sorted(bodies.items()):
        places[number] = len(content)
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    entries += [f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} " for number in range(1, size)]
    table = len(content)
    trailer = f"trailer\n<<\n/Size {size}\n/Info 1 0 R\n/Root 3 0 R\n>>\n"
    return content + f"xref\n0 {size}\n".encode() + "\n".join(entries).encode() + f"\n{trailer}startxref\n{table}\n%%EOF\n".encode()


def run(*glyphs: int, y: float = -100, step: float = 16) -> str:
    """Return the operators with which Qt shows some glyphs beside one another."""
    moves = "".join(f"{step} 0 Td <{glyph:04X}> Tj\n" for glyph in glyphs[1:])
    return f"q\nBT\n/F5 16 Tf 1 0 0 -1 0 0 Tm\n50 {y} Td <{glyphs[0]:04X}> Tj\n{moves}ET\nQ\n"


def page(*runs: str) -> str:
    return "1 0 0 -1 0 842 cm\n" + "".join(runs)


def words_of(content: bytes, number: int = 0) -> str:
    """Return what PDFium copies from a page."""
    with pypdfium2.PdfDocument(content) as document:
        return str(document[number].get_textpage().get_text_range()).replace("\r\n", "\n")


def streams(content: bytes) -> list[bytes]:
    """Return what the packed streams of a file hold."""
    return [zlib.decompress(found) for found in re.findall(rb"FlateDecode\s*>>\nstream\n(.*?)\nendstream", content, re.DOTALL)]


def test_glyphs_stand_for_the_characters_that_were_drawn() -> None:
    content = rewritten(qt_file(page(run(1, 2, 3))), [Drawn("文化站")])
    assert words_of(content) == "文化站"


def test_one_glyph_stands_for_a_character_and_for_the_radical_that_looks_like_it() -> None:
    content = rewritten(qt_file(page(run(1, 2, 1, 1))), [Drawn("文化⽂文")])
    assert words_of(content) == "文化⽂文"


def test_a_second_meaning_keeps_the_glyph_and_its_width() -> None:
    content = rewritten(qt_file(page(run(10, 10))), [Drawn("丶⼂")])
    stream = re.search(rb"/CIDToGIDMap (\d+) 0 R", content)
    assert stream is not None
    body = re.search(rb"\n%s 0 obj\n.*?stream\n(.*?)\nendstream" % stream[1], content, re.DOTALL)
    assert body is not None
    glyphs = zlib.decompress(body[1])
    assert [int.from_bytes(glyphs[place : place + 2], "big") for place in range(0, len(glyphs), 2)] == [*range(11), 10]
    assert b"11 [500]" in content


def test_a_face_whose_glyphs_are_all_as_wide_gets_a_width_for_its_second_meaning() -> None:
    content = rewritten(qt_file(page(run(1, 2, 1)), widths="/DW 900"), [Drawn("文化⽂")])
    assert words_of(content) == "文化⽂"
    assert b"/W [ 3 [900] ]" in content


def test_one_glyph_stands_for_two_dashes() -> None:
    content = rewritten(qt_file(page(run(1, 2, 3))), [Drawn("春\0秋", {1: "——"})])
    assert words_of(content) == "春——秋"


def test_a_character_beyond_the_first_plane_is_copied() -> None:
    content = rewritten(qt_file(page(run(1, 2))), [Drawn("𠮷野")])
    assert words_of(content) == "𠮷野"


def test_what_stands_for_nothing_is_not_copied() -> None:
    content = rewritten(qt_file(page(run(1, 2, 3))), [Drawn("春\0秋")])
    assert words_of(content).replace("\x00", "") in {"春秋", "春 秋"}


def test_every_page_has_its_own_words() -> None:
    content = rewritten(qt_file(page(run(1, 2)), page(run(1, 2))), [Drawn("⼀心"), Drawn("一心")])
    assert [words_of(content, number) for number in (0, 1)] == ["⼀心", "一心"]


def test_a_run_becomes_one_string_and_its_glyphs_stay_where_they_were() -> None:
    content = rewritten(qt_file(page(run(1, 10, 3, step=20))), [Drawn("一.三")])
    # 20 from glyph to glyph: 4 beyond a width of 16, 12 beyond one of 8; in thousandths of 16.
    assert any(b"50 -100 Td\n[<0001>-250<000A>-750<0003>] TJ\n" in stream for stream in streams(content))
    with pypdfium2.PdfDocument(content) as document:
        assert len(list(document[0].get_objects())) == 1


def test_lines_of_one_run_stay_apart() -> None:
    moved = page(run(1, 2)).replace("ET\n", "-16 -40 Td <0003> Tj\n16 0 Td <0004> Tj\nET\n")
    assert words_of(rewritten(qt_file(moved), [Drawn("一二三四")])) == "一二\n三四"


def test_headings_become_an_outline() -> None:
    marks = [
        Bookmark(1, "一、春耕", 0, 700),
        Bookmark(2, "（一）种子", 0, 600),
        Bookmark(2, "（二）渠道", 1, 500),
        Bookmark(1, "二、防汛", 1, 90),
    ]
    content = rewritten(qt_file(page(run(1)), page(run(2))), [Drawn("一"), Drawn("二")], bookmarks=marks)
    with pypdfium2.PdfDocument(content) as document:
        found = list(document.get_toc())
        assert [(one.level, one.get_title()) for one in found] == [(0, "一、春耕"), (1, "（一）种子"), (1, "（二）渠道"), (0, "二、防汛")]
        places = [one.get_dest() for one in found]
        assert [place.get_index() for place in places if place] == [0, 0, 1, 1]
        assert [place.get_view()[1][1] for place in places if place] == [700, 600, 500, 90]


def test_a_heading_two_levels_down_stands_under_the_one_before_it() -> None:
    marks = [Bookmark(1, "第一章", 0, 700), Bookmark(3, "1.", 0, 600), Bookmark(2, "（一）", 0, 500)]
    content = rewritten(qt_file(page(run(1))), [Drawn("一")], bookmarks=marks)
    with pypdfium2.PdfDocument(content) as document:
        assert [(one.level, one.get_title()) for one in document.get_toc()] == [(0, "第一章"), (1, "1."), (1, "（一）")]


def test_the_language_is_told() -> None:
    assert b"/Lang (zh-CN)" in rewritten(qt_file(page(run(1))), [Drawn("一")])


def test_what_stands_beside_the_text_stays() -> None:
    content = rewritten(qt_file(page("0.5 g\n10 10 50 20 re f\n", run(1))), [Drawn("一")])
    with pypdfium2.PdfDocument(content) as document:
        assert len(list(document[0].get_objects())) == 2
        assert document.get_metadata_dict()["Title"] == "Speech"


@pytest.mark.parametrize("drawn", [[], [Drawn("一二")], [Drawn("一二三"), Drawn("")], [Drawn("一二三四")]])
def test_a_file_is_refused_when_something_else_was_drawn(drawn: list[Drawn]) -> None:
    with pytest.raises(UnlikeQt):
        rewritten(qt_file(page(run(1, 2, 3))), drawn)


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4\n", b"%PDF-1.4\nstartxref\n9\n%%EOF", qt_file(page(run(1))).replace(b"/Root 3 0 R", b""), b"no pdf at all"],
)
def test_what_qt_has_not_written_is_refused(content: bytes) -> None:
    with pytest.raises(UnlikeQt):
        rewritten(content, [Drawn("一")])


def test_a_page_with_glyphs_that_nobody_has_drawn_is_left_and_radicals_become_characters() -> None:
    content = rewritten(qt_file(page(run(2, 3)), page(run(1, 2, 3))), [Drawn("化站"), Drawn("文站")])
    assert words_of(content) == "化站"
    found = streams(content)
    assert any(b"<0001> <6587>\n<0002> <5316>\n<0003> <7AD9>" in stream for stream in found)
    assert any(b"<0001> Tj" in stream for stream in found)


def test_pages_that_are_left_are_told_of() -> None:
    left: list[int] = []
    rewritten(qt_file(page(run(2, 3)), page(run(1, 2, 3))), [Drawn("化站"), Drawn("文站")], left=left.append)
    assert left == [1]


def test_the_work_is_told_page_by_page_and_can_be_ended() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        rewritten(qt_file(*[page(run(1))] * 4), [Drawn("一")] * 4, told=tell)
    assert told == [(1, 4), (2, 4)]


def test_radicals_become_characters_even_if_nobody_knows_what_was_drawn() -> None:
    content = qt_file(page(run(1, 2, 3)))
    assert any(b"<0001> <6587>\n<0002> <5316>\n<0003> <7AD9>" in stream for stream in streams(folded(content)))


@pytest.mark.parametrize("content", [b"", b"no pdf at all", b"%PDF-1.4\nstartxref\n9\n%%EOF"])
def test_what_is_no_file_of_qt_stays_as_it_is_when_folded(content: bytes) -> None:
    assert folded(content) == content


def test_text_that_is_shown_in_another_way_is_refused() -> None:
    with pytest.raises(UnlikeQt):
        rewritten(qt_file("BT\n/F5 16 Tf 1 0 0 -1 0 0 Tm\n50 100 Td (abc) Tj\nET\n"), [Drawn("abc")])
