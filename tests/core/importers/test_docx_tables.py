"""Tables of Word documents: rows with their cells parted by tabs, or text where cells only lay out a page."""

from __future__ import annotations

from tests.core.importers.docx_kit import document_of, lines_of, p, r, tbl, tc


def test_a_row_is_a_line_with_its_cells_parted_by_tabs() -> None:
    document = document_of(p("附表") + tbl(("村名", "渠长"), ("东村", "三里"), ("西村", "")) + p("完"))
    assert document.text.split("\n") == ["附表", "村名\t渠长", "东村\t三里", "西村", "完"]
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), (0, 2), None]


def test_two_tables_are_told_apart() -> None:
    document = document_of(tbl(("甲", "乙")) + p("间") + tbl(("丙", "丁"), ("戊", "己")))
    assert [one.row for one in document.paragraphs] == [(0, 0), None, (1, 0), (1, 1)]


def test_a_cell_over_columns_leaves_the_others_empty() -> None:
    wide = tc("合计", properties='<w:gridSpan w:val="2"/>')
    assert lines_of(tbl(("村名", "渠长", "人数"), (wide, "三十"))) == ["村名\t渠长\t人数", "合计\t\t三十"]


def test_a_cell_over_rows_stands_in_the_first() -> None:
    begin, further = tc("东乡", properties='<w:vMerge w:val="restart"/>'), tc("", properties="<w:vMerge/>")
    assert lines_of(tbl((begin, "东村"), (further, "西村"))) == ["东乡\t东村", "\t西村".strip()]


def test_a_row_that_begins_behind_the_first_column_is_set_in() -> None:
    late = tbl(("西村", "二里")).replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    document = document_of(tbl(("乡", "村", "渠长")) + late)
    assert [(one.indent, one.row) for one in document.paragraphs] == [(0, (0, 0)), (4, (1, 0))]


def test_rows_and_cells_in_content_controls_are_part_of_the_table() -> None:
    def controlled(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    rows = controlled("<w:tr>" + controlled(tc("东村")) + tc("三里") + "</w:tr>")
    assert lines_of(f"<w:tbl>{rows}</w:tbl>") == ["东村\t三里"]


def test_short_paragraphs_of_a_cell_stand_side_by_side() -> None:
    document = document_of(tbl((tc("李渠", "乡长"), tc("", "春耕", ""))))
    assert (document.text, document.paragraphs[0].row) == ("李渠 乡长\t春耕", (0, 0))


def test_a_break_or_a_tab_in_a_cell_is_a_blank() -> None:
    assert lines_of(tbl((tc(p("<w:r><w:t>三</w:t><w:br/><w:t>里</w:t><w:tab/></w:r>")), "乙"))) == ["三 里 \t乙"]


def test_a_cell_that_holds_a_text_is_read_as_text_and_the_other_rows_stay_rows() -> None:
    speech = [p("一、抓好春耕"), p("各村要备足种子，修好水渠，不误农时。" * 12), p("二、管好市场")]
    document = document_of(tbl(("会议", "春耕会"), ("内容", tc(*speech)), ("记录", "张三")))
    assert document.text.split("\n")[:4] == ["会议\t春耕会", "内容", "一、抓好春耕", "各村要备足种子，修好水渠，不误农时。" * 12]
    assert [one.row for one in document.paragraphs] == [(0, 0), None, None, None, None, (0, 2)]


def test_a_table_of_one_column_is_a_frame_around_text() -> None:
    document = document_of(tbl((tc("东乡人民政府文件"),), (tc("东政发〔2026〕3号"),)))
    assert document.text.split("\n") == ["东乡人民政府文件", "东政发〔2026〕3号"]
    assert [one.row for one in document.paragraphs] == [None, None]


def test_a_table_inside_a_cell_is_a_table_of_its_own() -> None:
    document = document_of(tbl((tc(p("左"), tbl(("甲", "乙")), p()), "右")))
    assert document.text.split("\n") == ["左", "甲\t乙", "", "右"]
    assert [one.row for one in document.paragraphs] == [None, (1, 0), None]


def test_deleted_rows_and_cells_are_left_out() -> None:
    gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + tc("删") + tc("去") + "</w:tr>"
    table = tbl(("甲", tc("没", properties="<w:cellDel w:id='2'/>"), "乙")).replace("</w:tbl>", gone + "</w:tbl>")
    assert lines_of(table) == ["甲\t乙"]


def test_a_row_whose_words_are_all_bold_is_bold() -> None:
    document = document_of(tbl((tc(p(r("村名", "<w:b/>"))), tc(p(r("渠长", "<w:b/>")))), ("东村", "三里")))
    assert [one.bold for one in document.paragraphs] == [True, False]


def test_cells_and_rows_without_a_table_are_left_out() -> None:
    assert lines_of(p("前") + f"<w:tr>{tc('野')}</w:tr>" + tc("野") + p("后")) == ["前", "后"]
