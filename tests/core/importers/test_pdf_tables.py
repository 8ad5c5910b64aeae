"""Tables with ruled lines become rows with tabs between their cells."""

from __future__ import annotations

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
