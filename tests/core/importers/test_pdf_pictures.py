"""Where a picture stands on a page, the text says so; signs, grounds and letterheads are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from reportlab.lib.utils import ImageReader

from core.document import PICTURE
from tests.core.importers.pdf_kit import HEIGHT, WIDTH, Sheet, drawn, lines, opened
from tests.core.importers.test_pdf_paragraphs import LONG, SECOND

if TYPE_CHECKING:
    from core.document import Document

WORDS = "[图]"


def _picture(sheet: Sheet, x: float, y: float, width: float, height: float, shade: int = 120) -> None:
    sheet.canvas.drawImage(ImageReader(Image.new("L", (8, 8), shade)), x, y, width, height)


def _roles(document: Document) -> list[str | None]:
    return [paragraph.role for paragraph in document.paragraphs]


def test_a_picture_between_paragraphs_has_its_place() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        _picture(sheet, 150, sheet.y - 180, 300, 180)
        sheet.y -= 220
        sheet.paragraph(SECOND)

    document = opened(drawn(draw))
    assert lines(document) == [LONG, WORDS, SECOND]
    assert _roles(document) == [None, PICTURE, None]


def test_a_picture_beside_the_lines_of_a_paragraph_does_not_part_it() -> None:
    def draw(sheet: Sheet) -> None:
        _picture(sheet, 0, sheet.y - 60, 80, 60)
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    found = lines(opened(drawn(draw)))
    assert [line for line in found if line != WORDS] == [LONG, SECOND]


def test_a_scanned_page_among_others_is_not_passed_over_in_silence() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.page()
        _picture(sheet, 0, 0, WIDTH, HEIGHT)
        sheet.page()
        sheet.paragraph(SECOND)

    document = opened(drawn(draw))
    assert lines(document) == [LONG, WORDS, SECOND]
    assert [document.page_at(one.span.start) for one in document.paragraphs] == [1, 2, 3]


def test_what_lies_under_the_text_is_no_picture() -> None:
    def draw(sheet: Sheet) -> None:
        _picture(sheet, 0, 0, WIDTH, HEIGHT, 240)
        sheet.paragraph(LONG)

    assert lines(opened(drawn(draw))) == [LONG]


def test_small_signs_and_a_letterhead_on_every_page_are_no_pictures() -> None:
    def draw(sheet: Sheet) -> None:
        for text in (LONG, SECOND, LONG):
            _picture(sheet, 220, HEIGHT - 80, 150, 60)
            _picture(sheet, 20, 20, 30, 30)
            sheet.paragraph(text)
            sheet.page()

    assert WORDS not in lines(opened(drawn(draw)))


def test_strips_of_one_picture_are_one() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        for strip in range(6):
            _picture(sheet, 150, sheet.y - 45 * (strip + 1), 300, 45)

    assert lines(opened(drawn(draw))) == [LONG, WORDS]
