"""What is told of PDF documents: what was guessed of their pages, and what the file holds beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reportlab.lib.colors import white

from core.importers import ocr, read
from tests.core.importers.pdf_kit import HEIGHT, LEFT, Sheet, drawn, opened, page_with, scanned, written

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document
    from core.import_report import ImportFinding

FIRST = "各镇要把冬修水利摆上日程，先修漏水的闸，再清堵塞的渠，年前把村口的泵站试一遍机，逐项登记造册，月底前报县水利局备案。"


def findings(document: Document) -> dict[str, ImportFinding]:
    assert document.report is not None
    return {one.kind: one for one in document.report}


def kinds(document: Document) -> dict[str, int]:
    return {kind: one.count for kind, one in findings(document).items()}


def test_a_title_alone_leaves_nothing_out() -> None:
    assert opened(drawn(lambda sheet: sheet.centred("关于冬修水利的通知"))).report == ()


def test_a_file_whose_end_is_missing_is_cut_off() -> None:
    whole = drawn(lambda sheet: sheet.centred("关于冬修水利的通知"))
    document = opened(whole[: whole.rindex(b"startxref")])
    assert document.text == "关于冬修水利的通知"
    assert kinds(document) == {"cut-off": 1}


def test_lines_that_were_joined_are_counted() -> None:
    document = opened(drawn(lambda sheet: sheet.paragraph(FIRST)))
    assert kinds(document) == {"joined": 2}
    assert findings(document)["joined"].places == (0,)


def test_a_watermark_and_words_in_white_are_told_apart() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("关于冬修水利的通知")
        sheet.canvas.saveState()
        sheet.canvas.rotate(45)
        sheet.at(400, 100, "内部资料", 60)
        sheet.canvas.restoreState()
        sheet.canvas.setFillColor(white)
        sheet.at(LEFT, 300, "看不见的话")

    document = opened(drawn(draw))
    assert kinds(document) == {"hidden": 1, "watermarks": 1}
    assert document.text == "关于冬修水利的通知"


def test_what_is_said_of_a_page_leads_to_where_it_begins() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("关于冬修水利的通知")
        sheet.page()
        sheet.centred("附：水闸登记表")
        sheet.canvas.setFillColor(white)
        sheet.at(LEFT, 300, "看不见的话")
        sheet.at(LEFT, 200, "另一句")
        sheet.page()
        sheet.canvas.setFillColor(white)
        sheet.at(LEFT, 300, "空白页上的话")

    document = opened(drawn(draw))
    hidden = findings(document)["hidden"]
    assert hidden.count == 3
    assert hidden.places == (document.text.index("附："), len(document.text))


def test_page_numbers_are_counted_with_the_running_heads() -> None:
    def draw(sheet: Sheet) -> None:
        for number in range(1, 5):
            sheet.y = HEIGHT - 100
            sheet.line(f"第{'一二三四'[number - 1]}项工作由水管所牵头。")
            sheet.at(280, 40, f"- {number} -")
            sheet.page()

    assert kinds(opened(drawn(draw)))["page-heads"] == 4


def test_words_of_fields_are_no_part_of_the_page_and_named() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("登记表")
        sheet.canvas.acroForm.textfield(name="unit", value="Shuiliju", x=LEFT, y=500)
        sheet.canvas.acroForm.textfield(name="phone", x=LEFT, y=400)
        sheet.canvas.acroForm.checkbox(name="yes", x=LEFT, y=300)

    found = findings(opened(drawn(draw)))
    assert {kind: one.count for kind, one in found.items()} == {"form-fields": 2}
    assert found["form-fields"].detail == "Shuiliju"


def test_stamps_drawings_and_notes_far_from_all_words_are_counted() -> None:
    annotations = (
        b"/Annots [<</Type/Annot/Subtype/Stamp/Rect[10 10 60 60]>> <</Type/Annot/Subtype/Ink/Rect[0 0 9 9]/InkList[[1 1 5 5]]>>"
        b" <</Type/Annot/Subtype/Link/Rect[0 0 9 9]>> <</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(check)>>]"
    )
    document = opened(page_with(b"BT /F 16 Tf 90 700 Td (Notice) Tj ET", annotations))
    assert kinds(document) == {"objects": 1, "seals": 1, "comments": 1}


def test_files_and_programs_inside_the_file_are_counted_and_named() -> None:
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>/JavaScript<</Names[(b) 8 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 37>>stream\nBT /F 16 Tf 90 700 Td (Notice) Tj ET  \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Filespec/F(list.xlsx)/UF<FEFF540D5355002E0078006C00730078>/EF<</F 7 0 R>>>>",
        b"<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream",
        b"<</S/JavaScript/JS(app.alert)>>",
    )
    found = findings(opened(written(objects)))
    assert {kind: one.count for kind, one in found.items()} == {"scripts": 1, "attachments": 1}
    assert found["attachments"].detail == "名单.xlsx"


@pytest.mark.skipif(not ocr.can_read_chinese(), reason="needs Tesseract with Chinese")
def test_pages_whose_words_were_recognised_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "通知.pdf"
    path.write_bytes(scanned(drawn(lambda sheet: sheet.centred("关于冬修水利的通知", 26))))
    assert kinds(read(path, recognise=True))["recognised"] == 1


def test_columns_of_figures_without_lines_are_a_table_that_was_guessed() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("水闸登记")
        for unit, count in (("东村", "12"), ("西村", "8"), ("南村", "15")):
            sheet.at(LEFT, sheet.y, unit)
            sheet.at(LEFT + 200, sheet.y, count)
            sheet.y -= 28

    document = opened(drawn(draw))
    assert kinds(document) == {"tables": 1}
    assert document.text[findings(document)["tables"].places[0] :].startswith("东村\t12")
