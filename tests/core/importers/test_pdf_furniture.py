"""Running heads, page numbers and footnotes of a printed page are no part of the text's flow."""

from __future__ import annotations

import pytest

from core.document import NOTE
from tests.core.importers.pdf_kit import HEIGHT, LEFT, Sheet, drawn, lines, opened
from tests.core.importers.test_pdf_paragraphs import LONG, SECOND


@pytest.mark.parametrize("form", ["{}", "— {} —", "- {} -", "第{}页 共3页", "{}/3"])
def test_page_numbers_are_left_out(form: str) -> None:
    def draw(sheet: Sheet) -> None:
        for number in range(1, 4):
            sheet.paragraph(LONG)
            sheet.at(280, 50, form.format(number), 10)
            sheet.page()

    assert lines(opened(drawn(draw))) == [LONG] * 3


def test_running_heads_are_left_out_and_the_title_stays() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("在全年工作会议上的讲话", 22)
        for _ in range(3):
            sheet.at(LEFT, HEIGHT - 50, "工作会议材料", 9)
            sheet.paragraph(SECOND)
            sheet.page()

    assert lines(opened(drawn(draw))) == ["在全年工作会议上的讲话", SECOND, SECOND, SECOND]


def test_a_year_alone_in_the_middle_of_a_page_stays() -> None:
    assert lines(opened(drawn(lambda sheet: sheet.at(LEFT, 500, "2026")))) == ["2026"]


def test_a_footnote_stands_at_the_end_and_its_number_in_brackets() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.at(LEFT + 16 * 4, sheet.y + 8, "1", 8)
        sheet.at(LEFT, sheet.y, "产量增长", 16)
        sheet.at(LEFT + 16 * 4 + 5, sheet.y, "三成，超过了预期的目标。", 16)
        sheet.at(LEFT, 90, "1 数据来自当年的统计公报。", 9)
        sheet.page()
        sheet.paragraph(SECOND)

    document = opened(drawn(draw))
    assert "产量增长[1]三成" in document.text
    assert lines(document)[-1] == "[1] 数据来自当年的统计公报。"
    assert document.paragraphs[-1].role == NOTE


@pytest.mark.parametrize("numbers", [("i", "ii", "iii"), ("－1－", "－2－", "－3－"), ("第1页", "第2页", "第3页")])
def test_page_numbers_of_other_forms_are_left_out(numbers: tuple[str, ...]) -> None:
    def draw(sheet: Sheet) -> None:
        for number in numbers:
            sheet.paragraph(LONG)
            sheet.at(280, HEIGHT - 40, number, 10)
            sheet.page()

    assert lines(opened(drawn(draw))) == [LONG] * 3


def test_heads_that_change_with_the_chapter_are_left_out_also_from_its_only_page() -> None:
    heads = ["第一章　形势", "第一章　形势", "第一章　形势", "第一章　形势", "第二章　办法"]

    def draw(sheet: Sheet) -> None:
        for head in heads:
            sheet.at(LEFT, HEIGHT - 50, head, 9)
            sheet.paragraph(SECOND)
            sheet.page()

    assert lines(opened(drawn(draw))) == [SECOND] * 5


def test_a_head_of_the_texts_own_size_is_left_out_where_it_is_set_apart() -> None:
    def draw(sheet: Sheet) -> None:
        for _ in range(3):
            sheet.at(LEFT, HEIGHT - 45, "工作会议材料")
            sheet.paragraph(SECOND)
            sheet.page()

    assert lines(opened(drawn(draw))) == [SECOND] * 3


def test_what_is_printed_large_across_each_page_is_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        for _ in range(3):
            sheet.paragraph(SECOND * 3)
            sheet.at(150, HEIGHT - 160, "内部资料", 70)
            sheet.page()

    assert lines(opened(drawn(draw))) == [SECOND * 3] * 3


def test_the_number_of_a_page_that_is_lower_than_it_is_wide_is_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageSize((HEIGHT, 595))
        sheet.y = 500
        sheet.paragraph(LONG)
        sheet.at(420, 105, "1", 10)

    assert lines(opened(drawn(draw))) == [LONG]


def test_a_footnote_as_large_as_the_text_is_known_by_the_line_above_it() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.at(LEFT, sheet.y, "产量增长")
        sheet.at(LEFT + 16 * 4, sheet.y + 6, "1", 9)
        sheet.at(LEFT + 16 * 4 + 5, sheet.y, "三成，超过了预期的目标。")
        sheet.canvas.line(LEFT, 115, LEFT + 140, 115)
        sheet.at(LEFT, 95, "1 数据来自当年的统计公报。")

    document = opened(drawn(draw))
    assert "产量增长[1]三成" in document.text
    assert lines(document)[-1] == "[1] 数据来自当年的统计公报。"
    assert document.paragraphs[-1].role == NOTE
