"""Pages of OFD that are only drawn stand as pictures; text that was turned into outlines is known, drawn anew and read."""

from __future__ import annotations

import io
import random
import shutil
import struct
from difflib import SequenceMatcher

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageOps, ImageStat
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainterPath

from core.errors import NoTextLayer, UnreadableFile
from core.importers import ocr
from core.importers.ofd.drawing import page_as_pdf
from core.importers.ofd.geometry import Matrix
from core.importers.ofd.shapes import Placed, Shape
from core.importers.ofd.stored import strips
from core.importers.pages.values import Box
from core.importers.pdf.glyphs import LOCK
from tests.core.importers.ofd_kit import Book, counted, lines, opened, path, text

needs_tesseract = pytest.mark.skipif(shutil.which(ocr.PROGRAM) is None, reason="Tesseract is not installed")

FILLED = 'Fill="true" Stroke="false"'
BLACK = '<ofd:FillColor Value="0 0 0"/>'
SAID = "会议强调要把确保粮食安全作为首要任务"
WIDE, HIGH = 200, 120
"""Dots of a picture."""


def _box(x: float, y: float, width: float, height: float) -> str:
    return path(f"M 0 0 L {width} 0 L {width} {height} L 0 {height} C", f"{x} {y} {width} {height}", FILLED, BLACK)


def _letter(x: float, y: float) -> str:
    """Return a shape that is as crooked as a letter."""
    return path("M 0 0 L 4 0 L 4 1 L 1 1 L 1 4 L 4 4 L 4 5 L 0 5 C", f"{x} {y} 4 5", FILLED, BLACK)


def _drawn(boxes: int) -> Book:
    book = Book()
    for page in range(3):
        if page:
            book.page()
        for number in range(boxes):
            book.leaf.objects.append(_box(70, 40 + 40 * number, 70, 30))
    book.number_pages()
    return book


def test_a_page_of_drawings_stands_as_a_picture() -> None:
    document = opened(_drawn(3).data())
    assert document.text == "[图]\n[图]\n[图]"
    assert document.pages == (0, 4, 8)
    assert counted(document) == {"drawn-pages": 3, "page-heads": 3}
    assert next(one.places for one in document.report or () if one.kind == "drawn-pages") == (0, 4, 8)


def test_a_drawn_page_stands_between_the_pages_of_text() -> None:
    book = Book()
    book.paragraph("现将有关事项通知如下。" * 3)
    book.page()
    book.leaf.objects.append(_box(30, 50, 150, 200))
    book.page()
    book.paragraph("请认真贯彻执行。" * 4)
    found = lines(opened(book.data()))
    assert found == ["现将有关事项通知如下。" * 3, "[图]", "请认真贯彻执行。" * 4]


def test_a_page_with_a_rule_alone_is_none() -> None:
    book = Book()
    book.paragraph("现将有关事项通知如下。" * 3)
    book.page()
    book.leaf.objects.append(path("M 0 0 L 156 0", "28 30 156 1"))
    assert "[图]" not in opened(book.data()).text


@pytest.mark.parametrize("at_once", [False, True])
def test_outlines_of_letters_are_offered_for_recognition(at_once: bool) -> None:
    book = Book()
    letters = [(30 + 6 * column, 40 + 10 * row) for row in range(5) for column in range(20)]
    if at_once:
        one = "M {0} {1} L {2} {1} L {2} {3} L {0} {4} L {2} {4} L {0} {1} C"
        book.leaf.objects.append(path(" ".join(one.format(x, y, x + 4, y + 2, y + 5) for x, y in letters), more=FILLED, inner=BLACK))
    else:
        book.leaf.objects += [_letter(x, y) for x, y in letters]
    book.number_pages()
    error = NoTextLayer if ocr.can_read_chinese() else UnreadableFile
    with pytest.raises(error, match="holds pictures of pages and no text"):
        opened(book.data())


def test_a_sheet_of_squares_holds_no_letters() -> None:
    book = Book()
    book.leaf.objects += [_box(30 + 10 * column, 40 + 10 * row, 5, 5) for row in range(6) for column in range(14)]
    assert opened(book.data()).text == "[图]"


def test_text_beside_outlines_is_read_as_before() -> None:
    book = Book()
    book.leaf.objects += [_letter(30 + 6 * column, 200 + 10 * row) for row in range(5) for column in range(20)]
    book.leaf.objects.append(text(SAID, 28, 60))
    assert opened(book.data()).text == SAID


def _outlined(words: str, x: float, y: float, size: float) -> list[str]:
    """Return the outlines of some words."""
    font = QFont(next(name for name in QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)))
    font.setPixelSize(100)
    found = []
    for index, char in enumerate(words):
        drawn = QPainterPath()
        drawn.addText(0, 0, font, char)
        steps, at = [], 0
        elements = [drawn.elementAt(number) for number in range(drawn.elementCount())]
        while at < len(elements):
            count = 3 if elements[at].type == QPainterPath.ElementType.CurveToElement else 1
            name = "B" if count == 3 else "M" if elements[at].type == QPainterPath.ElementType.MoveToElement else "L"
            points = [f"{one.x * size / 100 + x + index * size:.3f} {one.y * size / 100 + y:.3f}" for one in elements[at : at + count]]  # type: ignore[attr-defined]
            steps.append(f"{name} {' '.join(points)}")
            at += count
        found.append(path(f"{' '.join(steps)} C", more=FILLED, inner=BLACK))
    return found


@needs_tesseract
def test_outlines_are_read_by_an_ocr_program(qapp: QGuiApplication) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")
    book = Book()
    for number in range(4):
        book.leaf.objects += _outlined(SAID, 30, 60 + 12 * number, 7)
    with pytest.raises(NoTextLayer):
        opened(book.data())
    document = opened(book.data(), recognise=True)
    assert SequenceMatcher(None, document.text, SAID * 4, autojunk=False).ratio() > 0.7
    assert document.origin.reader == "ofd-ocr/1"
    assert counted(document)["recognised"] == 1


def _shown(pdf: bytes, width: int, height: int) -> Image.Image:
    with LOCK:
        file = pypdfium2.PdfDocument(pdf)
        try:
            return file[0].render(scale=1, grayscale=True).to_pil().convert("L").resize((width, height))
        finally:
            file.close()


def _differ(one: Image.Image, other: Image.Image) -> float:
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def _picture(mode: str) -> Image.Image:
    """Return a picture that looks different from every side, half of it seen through where that can be."""
    picture = Image.new("RGB", (WIDE, HIGH), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((10, 10, 90, 40), fill="black")
    draw.ellipse((120, 60, 190, 110), fill="black" if mode == "1" else "#c04020")
    if mode in {"LA", "RGBA"}:
        picture.putalpha(Image.new("L", (WIDE, HIGH), 128))
    return picture.convert(mode)


def _stored(mode: str, form: str, **options: object) -> bytes:
    stream = io.BytesIO()
    _picture(mode).save(stream, form, **options)
    return stream.getvalue()


def _jbig2(*, in_turn: bool) -> bytes:
    """Return a page of JBIG2 whose picture is packed as that of a fax is (ITU-T T.88, 7.4.6)."""
    stream = io.BytesIO()
    _picture("1").save(stream, "TIFF", compression="group4", tiffinfo={262: 0})
    tags = Image.open(io.BytesIO(stream.getvalue())).tag_v2  # type: ignore[attr-defined]
    packed = b"".join(stream.getvalue()[at : at + count] for at, count in zip(tags[273], tags[279], strict=True))
    place = struct.pack(">4LB", WIDE, HIGH, 0, 0, 0)
    segments = [(48, struct.pack(">4LBH", WIDE, HIGH, 0, 0, 0, 0)), (38, place + b"\x01" + packed), (49, b""), (51, b"")]
    heads = [struct.pack(">L3BL", number, kind, 0, kind != 51, len(data)) for number, (kind, data) in enumerate(segments)]
    start = b"\x97JB2\r\n\x1a\n" + struct.pack(">BL", in_turn, 1)
    if in_turn:
        return start + b"".join(head + data for head, (_, data) in zip(heads, segments, strict=True))
    return start + b"".join(heads) + b"".join(data for _, data in segments)


PICTURES = {
    **{f"PNG {mode}": _stored(mode, "PNG") for mode in ("1", "L", "LA", "P", "RGB", "RGBA")},
    **{f"JPEG {mode}": _stored(mode, "JPEG") for mode in ("L", "RGB", "CMYK")},
    **{f"BMP {mode}": _stored(mode, "BMP") for mode in ("1", "L", "P", "RGB")},
    **{
        f"TIFF {mode} {packing}": _stored(mode, "TIFF", compression=packing)
        for mode in ("1", "L", "P", "RGB")
        for packing in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits")
    },
    "TIFF in strips": _stored("L", "TIFF", compression="tiff_lzw", tiffinfo={278: 16}, strip_size=WIDE * 16),
    "TIFF with steps": _stored("RGB", "TIFF", compression="tiff_lzw", tiffinfo={317: 2}),
    **{f"TIFF {packing}": _stored("1", "TIFF", compression=packing) for packing in ("group3", "group4")},
    **{
        f"TIFF {packing}, black as {kind}": _stored("1", "TIFF", compression=packing, tiffinfo={262: kind})
        for packing in ("raw", "group4")
        for kind in (0, 1)
    },
    "JBIG2": _jbig2(in_turn=True),
    "JBIG2 with heads first": _jbig2(in_turn=False),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_as_it_is(name: str) -> None:
    data = PICTURES[name]
    shown = _shown(page_as_pdf([Placed("4", Matrix(WIDE, 0, 0, -HIGH, 0, HIGH), None)], (WIDE, HIGH), 0, lambda _: data) or b"", WIDE, HIGH)
    if name.startswith("JBIG2"):
        wanted = _picture("1").convert("L")
    else:
        whole = Image.open(io.BytesIO(data))
        paper = Image.new("RGBA", whole.size, "white")
        wanted = Image.alpha_composite(paper, whole.convert("RGBA")).convert("L")
    # The colours of print show in shades that differ from program to program.
    assert _differ(shown, wanted) < (10 if "CMYK" in name else 4)
    assert _differ(shown, ImageOps.mirror(wanted)) > 12


@pytest.mark.parametrize("data", [b"", b"GIF89a", *(one[:40] for one in PICTURES.values()), *(one[:12] for one in PICTURES.values())])
def test_a_damaged_picture_is_passed_over(data: bytes) -> None:
    assert all(one.width > 0 < one.height for one in strips(data))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_with_broken_bytes_is_drawn_or_passed_over(name: str) -> None:
    chance = random.Random(name)
    for _ in range(60):
        data = bytearray(PICTURES[name])
        for _ in range(chance.randint(1, 6)):
            # The head is what is read here.
            data[chance.randrange(min(len(data), 400)) if chance.random() < 0.8 else -chance.randint(1, len(data))] = chance.randrange(256)
        assert all(one.width > 0 < one.height for one in strips(bytes(data)))


def test_a_turned_picture_is_drawn_upright_on_a_turned_page() -> None:
    # It lies on its left side, and the page is to be turned clockwise.
    matrix = Matrix(0, WIDE, HIGH, 0, 0, 0)
    shown = _shown(page_as_pdf([Placed("4", matrix, None)], (HIGH, WIDE), 90, lambda _: PICTURES["PNG L"]) or b"", WIDE, HIGH)
    assert _differ(shown, _picture("L")) < 4


def test_paths_lie_over_one_another_within_their_clips() -> None:
    matrix = Matrix(1, 0, 0, -1, 0, HIGH)
    shapes = [
        Shape(f"M 0 0 L {WIDE} 0 L {WIDE} {HIGH} L 0 {HIGH} C", matrix, None, 0.8, None, 1, False),
        Shape("M 20 60 A 40 40 0 0 1 100 60 A 40 40 0 0 1 20 60 C", matrix, None, 0.0, None, 1, False),
        Shape("M 100 20 Q 150 120 200 20", matrix, Box(100, 0, 200, HIGH), None, 0.0, 6, False),
        Shape(f"M 0 0 L {WIDE} 0 L {WIDE} {HIGH} L 0 {HIGH} C", matrix, Box(0, 0, WIDE, 20), 1.0, None, 1, False),
        Shape("C L 9 9", matrix, None, 0.0, None, 1, False),
    ]
    shown = _shown(page_as_pdf(shapes, (WIDE, HIGH), 0, lambda _: b"") or b"", WIDE, HIGH)
    wanted = Image.new("L", (WIDE, HIGH), 204)
    draw = ImageDraw.Draw(wanted)
    draw.ellipse((20, 20, 100, 100), fill=0)
    curve = [(100 + 100 * t, 20 * (1 - t) ** 2 + 240 * t * (1 - t) + 20 * t * t) for t in (step / 50 for step in range(51))]
    draw.line(curve, fill=0, width=6)
    draw.rectangle((0, 100, WIDE, HIGH), fill=255)
    assert _differ(shown, wanted) < 4


def test_what_is_nothing_is_not_drawn() -> None:
    assert page_as_pdf([Placed("4", Matrix(), None)], (WIDE, HIGH), 0, lambda _: b"") is None


def test_a_page_of_a_small_picture_stands_as_one() -> None:
    book = Book()
    book.leaf.objects.append('<ofd:ImageObject Boundary="18 43 84 13" CTM="84 0 0 13 0 0" ResourceID="4"/>')
    document = opened(book.data())
    assert document.text == "[图]"
