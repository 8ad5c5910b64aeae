"""Tables of RTF documents, which are told by how their paragraphs end."""

from __future__ import annotations

from tests.core.importers.rtf_kit import document_of, lines_of

ROW = r"\trowd\trgaph108\trleft-108\cellx2000\cellx4000\cellx6000"


def row(*cells: str, begin: str = ROW) -> str:
    """Return a row as Word writes it: what it says of the row stands before and behind the cells."""
    return rf"{begin}\pard\plain \intbl " + "".join(cell + r"\cell " for cell in cells) + rf"\pard\intbl{{{begin}\row}}"


def test_the_cells_of_a_row_stand_on_one_line() -> None:
    document = document_of(rf"前\par{row('村', '户', '备注')}{row('东村', '120', '')}\pard 后\par")
    assert document.text.split("\n") == ["前", "村\t户\t备注", "东村\t120", "后"]
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), None]


def test_two_tables_with_a_paragraph_between_are_two() -> None:
    document = document_of(rf"{row('甲', '乙', '丙')}\pard 中\par{row('丁', '戊', '己')}")
    assert [one.row for one in document.paragraphs] == [(0, 0), None, (1, 0)]


def test_paragraphs_in_a_cell_stay_in_it() -> None:
    assert lines_of(row(r"第一行\par 第二行", "乙", r"\line 丙")) == ["第一行 第二行\t乙\t 丙"]


def test_a_row_without_the_word_for_paragraphs_in_tables_is_one() -> None:
    assert lines_of(r"前\par\trowd\cellx1000\cellx2000\pard 甲\cell 乙\cell\row\pard 后\par") == ["前", "甲\t乙", "后"]


def test_a_cell_into_which_another_reaches_is_empty() -> None:
    merged = r"\trowd\clmgf\cellx2000\clmrg\cellx4000\cellx6000"
    below = r"\trowd\clvmrg\cellx2000\cellx4000\cellx6000"
    body = row("两列", "", "丙", begin=merged) + row("跨行", "一", "二", begin=ROW.replace(r"\cellx2000", r"\clvmgf\cellx2000"))
    assert lines_of(body + row("", "三", "四", begin=below)) == ["两列\t\t丙", "跨行\t一\t二", "\t三\t四".strip()]


def test_a_cell_as_wide_as_two_has_an_empty_one_beside_it() -> None:
    wide = r"\trowd\trleft-108\cellx4010\cellx6000"
    late = r"\trowd\trleft2000\cellx4000\cellx6000"
    lines = lines_of(row("村", "户", "备注") + row("合计", "末", begin=wide) + row("甲", "乙", begin=late) + row("丙", "丁", "戊"))
    assert lines == ["村\t户\t备注", "合计\t\t末", "甲\t乙", "丙\t丁\t戊"]


def test_a_table_in_a_cell_is_read_in_its_place() -> None:
    inner = (
        r"\pard\intbl\itap2 内一\nestcell{\nonesttables\par}内二\nestcell{\nonesttables\par}"
        r"{\*\nesttableprops\trowd\cellx900\cellx1800\nestrow}{\nonesttables\par}"
        r"内三\nestcell 内四\nestcell{\*\nesttableprops\trowd\cellx900\cellx1800\nestrow}\pard\intbl\itap1 "
    )
    body = (
        rf"\trowd\cellx2000\cellx6000\pard\intbl 甲\cell 外层\par {inner}之后\cell\pard\intbl{{\trowd\cellx2000\cellx6000\row}}\pard 后\par"
    )
    assert lines_of(body) == ["甲", "外层", "内一\t内二", "内三\t内四", "之后", "后"]


def test_a_long_text_in_a_cell_is_a_text() -> None:
    text = "把水管好。" * 50
    assert lines_of(row("说明", text, "")) == ["说明", text]


def test_a_table_that_breaks_off_keeps_its_cells() -> None:
    assert lines_of(r"\trowd\cellx1000\cellx2000\pard\intbl 甲\cell 乙") == ["甲\t乙"]
    assert lines_of(r"\trowd\cellx1000\pard\intbl 甲\cell\row\trowd\cellx1000\cellx2000\intbl 乙\cell 丙\cell\pard 后\par") == [
        "甲",
        "乙\t丙",
        "后",
    ]


def test_a_note_in_a_cell_is_not_in_the_table() -> None:
    document = document_of(row(r"水{\footnote\pard 注\par}", "乙", "丙"))
    assert document.text.split("\n") == ["水[1]\t乙\t丙", "[1] 注"]
    assert [one.row for one in document.paragraphs] == [(0, 0), None]


def test_ends_of_cells_and_rows_without_a_table_do_no_harm() -> None:
    assert lines_of(r"\row\nestrow\row 甲\par\nestcell\row\cell\row 乙\par") == ["甲", "乙"]
