"""Tables with ruled lines become rows with tabs between their cells."""

from __future__ import annotations

import pytest

from tests.core.importers.pdf_kit import Sheet, drawn, lines, opened
from tests.core.importers.test_pdf_paragraphs import LONG, SECOND


def _table(sheet: Sheet) -> None:
    sheet.paragraph(LONG)
    xs, ys = [90, 230, 370, 500], [600, 570, 540, 510]
    sheet.canvas.grid(xs, ys)
    for row, cells in enumerate((("指标", "单位", "完成数"), ("粮食产量", "万吨", "320"), ("新修水渠", "", "86"))):
        for column, cell in enumerate(cells):
            sheet.at(xs[column] + 8, ys[row] - 20, cell, 12)
    sheet.y = 470
    sheet.paragraph(SECOND)


def test_a_ruled_table_reads_as_rows_between_the_paragraphs() -> None:
    document = opened(drawn(_table))
    assert lines(document) == [LONG, "指标\t单位\t完成数", "粮食产量\t万吨\t320", "新修水渠\t\t86", SECOND]
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), (0, 2), None]


def test_a_frame_around_the_text_is_no_table() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.rect(70, 400, 460, 400)
        sheet.paragraph(LONG)

    document = opened(drawn(draw))
    assert lines(document) == [LONG]
    assert document.paragraphs[0].row is None


def test_a_cell_that_spans_others_is_one() -> None:
    def draw(sheet: Sheet) -> None:
        canvas = sheet.canvas
        for y in (600, 570, 540, 510):
            canvas.line(90, y, 500, y)
        for x in (90, 230, 500):
            canvas.line(x, 600, x, 510)
        canvas.line(370, 570, 370, 510)
        for x, y, text in (
            (98, 580, "指标"),
            (320, 580, "二〇二六年计划"),
            (238, 550, "上半年"),
            (378, 550, "全年"),
            (98, 520, "粮食"),
            (378, 520, "320"),
        ):
            sheet.at(x, y, text, 12)

    assert lines(opened(drawn(draw))) == ["指标\t二〇二六年计划", "上半年\t全年", "粮食\t\t320"]


def _part(sheet: Sheet, rows: list[tuple[str, ...]], top: float) -> None:
    xs = [90, 230, 370, 500]
    sheet.canvas.grid(xs, [top - 30 * number for number in range(len(rows) + 1)])
    for number, cells in enumerate(rows):
        for x, cell in zip(xs, cells, strict=False):
            sheet.at(x + 8, top - 20 - 30 * number, cell, 12)


def test_a_table_goes_on_over_the_end_of_a_page_without_its_second_head() -> None:
    head = ("序号", "项目", "单位")

    def draw(sheet: Sheet) -> None:
        _part(sheet, [head, ("1", "修水渠", "水利局"), ("2", "整治城区的", "住建局")], 300)
        sheet.page()
        _part(sheet, [head, ("", "三条主要道路", ""), ("3", "植树", "林业局")], 750)

    document = opened(drawn(draw))
    assert lines(document) == ["序号\t项目\t单位", "1\t修水渠\t水利局", "2\t整治城区的三条主要道路\t住建局", "3\t植树\t林业局"]
    assert [one.row for one in document.paragraphs] == [(0, 0), (0, 1), (0, 2), (0, 3)]
    assert [one.page for one in document.paragraphs] == [1, 1, 1, 2]


def test_english_words_of_a_cell_keep_their_blank_at_a_line_end() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.grid([90, 230, 370], [600, 540])
        for x, y, text in ((98, 580, "repair of the"), (98, 560, "old harbour"), (238, 580, "March")):
            sheet.at(x, y, text, 12, "Helvetica")

    assert lines(opened(drawn(draw))) == ["repair of the old harbour\tMarch"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_table_on_a_turned_page_reads_as_it_is_shown(turn: int) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(turn)
        sheet.canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[turn])
        sheet.canvas.rotate(turn)
        _part(sheet, [("序号", "项目", "单位"), ("1", "修水渠", "水利局")], 400)

    document = opened(drawn(draw))
    assert lines(document) == ["序号\t项目\t单位", "1\t修水渠\t水利局"]
    assert document.paragraphs[1].row == (0, 1)


def test_a_table_within_a_form_is_one() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.beginForm("sheet")
        _part(sheet, [("序号", "项目", "单位"), ("1", "", "水利局")], 400)
        sheet.canvas.endForm()
        sheet.canvas.translate(20, 100)
        sheet.canvas.doForm("sheet")

    assert lines(opened(drawn(draw))) == ["序号\t项目\t单位", "1\t\t水利局"]
