"""Bookmarks, properties, progress and pictures of pages."""

from __future__ import annotations

import pytest

from core.errors import NoTextLayer
from core.importers.pdf.properties import repaired
from core.progress import Cancelled, Progress
from tests.core.importers.pdf_kit import Sheet, drawn, opened, page_with
from tests.core.importers.test_pdf_paragraphs import LONG


def test_a_bookmark_gives_its_line_an_outline_level() -> None:
    def draw(sheet: Sheet) -> None:
        for level, (key, title) in enumerate((("a", "一、把山林看牢"), ("b", "（一）看住火源"))):
            sheet.canvas.bookmarkPage(key)
            sheet.canvas.addOutlineEntry(title, key, level)
        sheet.line("一、把山林看牢")
        sheet.line("（一）看住火源")
        sheet.paragraph(LONG)

    assert [one.outline_level for one in opened(drawn(draw)).paragraphs] == [1, 2, None]


def test_a_bookmark_without_the_number_of_its_heading_gives_the_level_too() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.bookmarkPage("a")
        sheet.canvas.addOutlineEntry("总则", "a", 0)
        sheet.centred("第一章　总则")
        sheet.paragraph(LONG)

    assert [one.outline_level for one in opened(drawn(draw)).paragraphs] == [1, None]


@pytest.mark.parametrize(
    ("title", "wanted"), [("工作报告", "工作报告"), ("Microsoft Word - 讲话3.doc", None), ("讲话.docx", None), ("untitled", None)]
)
def test_a_title_that_a_program_made_is_none(title: str, wanted: str | None) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setTitle(title)
        sheet.line("同志们：")

    assert opened(drawn(draw)).properties.title == wanted


def test_a_title_in_gbk_is_read_as_chinese() -> None:
    assert repaired("工作报告".encode("gbk").decode("latin-1")) == "工作报告"
    assert repaired("Déjà vu") == "Déjà vu"


def test_progress_is_told_for_each_page() -> None:
    told: list[tuple[int, int]] = []

    def draw(sheet: Sheet) -> None:
        sheet.line("第一页。")
        sheet.page()
        sheet.line("第二页。")

    opened(drawn(draw), progress=Progress(lambda done, total: told.append((done, total))))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_cancelled_reading_ends() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        opened(drawn(lambda sheet: sheet.line("同志们：")), progress=progress)


def test_a_picture_of_a_page_has_no_text_layer() -> None:
    picture = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    with pytest.raises(NoTextLayer, match="pictures of pages"):
        opened(page_with(picture))
