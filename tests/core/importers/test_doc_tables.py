"""Tables of a .doc are rows whose cells are parted by tabs, with merged cells where they stand and tables within tables."""

from __future__ import annotations

from dataclasses import replace

from core.importers.doc.setting import DEEPEST
from tests.core.importers.doc_kit import (
    BOLD,
    DELETED,
    DEPTH,
    ENDS_INNER_CELL,
    ENDS_INNER_ROW,
    ILFO,
    ILVL,
    IN_TABLE,
    MERGE_DOWN,
    Paragraph,
    cells,
    columns,
    document_of,
    found,
    lines_of,
    p,
    r,
    sprm,
)
from tests.core.importers.doc_lists import OFFICIAL, numbered

DOWN, BEGINS = 0x20, 0x60


def inner(*texts: str, depth: int = 2) -> tuple[Paragraph, ...]:
    """Return a row of a table in a table."""
    inside = sprm(IN_TABLE) + sprm(DEPTH, depth)
    row = [p(one, papx=inside + sprm(ENDS_INNER_CELL)) for one in texts]
    return (*row, p(papx=inside + sprm(ENDS_INNER_ROW)))


def test_the_cells_of_a_row_are_parted_by_tabs() -> None:
    document = document_of(p("清单"), cells("村名", "里程"), cells("东村", "三里"), p("完"))
    assert document.text == "清单\n村名\t里程\n东村\t三里\n完"
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), None]


def test_a_paragraph_between_parts_two_tables() -> None:
    document = document_of(cells("甲", "乙"), p("其间"), cells("丙", "丁"))
    assert [one.row for one in document.paragraphs] == [(0, 0), None, (1, 0)]


def test_several_paragraphs_of_a_cell_stand_in_one_line() -> None:
    two = (p("第一段", papx=sprm(IN_TABLE) + sprm(DEPTH, 1)), p("第二段", papx=sprm(IN_TABLE) + sprm(DEPTH, 1)))
    assert lines_of(cells(two, "乙")) == ["第一段 第二段 \t乙".replace(" \t", "\t")]


def test_a_cell_over_two_columns_has_an_empty_one_behind_it() -> None:
    rows = [*cells("村名", "物资", papx=columns(0, 1000, 3000)), *cells("东村", "沙袋", "水泵", papx=columns(0, 1000, 2000, 3000))]
    assert lines_of(rows) == ["村名\t物资", "东村\t沙袋\t水泵"]
    document = document_of(rows, [*cells("合计", "", "两台", papx=columns(0, 1000, 2000, 3000))])
    assert document.text.split("\n")[2] == "合计\t\t两台"


def test_a_wide_cell_in_front_pushes_the_others_to_their_columns() -> None:
    rows = [*cells("合计", "两台", papx=columns(0, 2000, 3000)), *cells("东村", "沙袋", "水泵", papx=columns(0, 1000, 2000, 3000))]
    assert lines_of(rows) == ["合计\t\t两台", "东村\t沙袋\t水泵"]


def test_a_row_that_begins_further_in_leaves_columns_free() -> None:
    rows = [*cells("东村", "沙袋", "水泵", papx=columns(0, 1000, 2000, 3000)), *cells("甲", "乙", papx=columns(1000, 2000, 3000))]
    assert [one.lstrip() for one in lines_of(rows)] == ["东村\t沙袋\t水泵", "甲\t乙"]


def test_edges_that_are_nearly_the_same_are_one() -> None:
    rows = [*cells("村", "里", papx=columns(0, 1000, 2000)), *cells("东", "三", papx=columns(8, 1015, 1990))]
    assert lines_of(rows) == ["村\t里", "东\t三"]


def test_a_cell_that_another_one_reaches_into_is_empty() -> None:
    edges = (0, 1000, 2000)
    rows = [
        *cells("东村", "一组", papx=columns(*edges, merged={0: BEGINS})),
        *cells("不显示", "二组", papx=columns(*edges, merged={0: DOWN})),
        *cells("西村", "三组", papx=columns(*edges)),
    ]
    assert [one.strip() for one in lines_of(rows)] == ["东村\t一组", "二组", "西村\t三组"]


def test_a_modifier_can_merge_a_cell_with_the_one_above() -> None:
    edges = (0, 1000, 2000)
    rows = [
        *cells("东村", "一组", papx=columns(*edges) + sprm(MERGE_DOWN, b"\0\3")),
        *cells("不显示", "二组", papx=columns(*edges) + sprm(MERGE_DOWN, b"\0\1")),
    ]
    assert [one.strip() for one in lines_of(rows)] == ["东村\t一组", "二组"]


def in_list(row: list[Paragraph]) -> list[Paragraph]:
    """Return a row whose cells have numbers."""
    return [*(replace(one, papx=one.papx + sprm(ILVL, 0) + sprm(ILFO, 1)) for one in row[:-1]), row[-1]]


def test_what_a_merged_cell_hides_counts_for_no_number() -> None:
    edges = (0, 1000)
    rows = [
        *in_list(cells("东村", papx=columns(*edges, merged={0: BEGINS}))),
        *in_list(cells("不显示", papx=columns(*edges, merged={0: DOWN}))),
        *in_list(cells("西村", papx=columns(*edges))),
    ]
    assert [one.strip() for one in lines_of(rows, **numbered(OFFICIAL))] == ["一、东村", "二、西村"]


def test_numbers_of_a_table_in_a_cell_come_where_it_stands() -> None:
    inside = sprm(IN_TABLE) + sprm(DEPTH, 1) + sprm(ILVL, 0) + sprm(ILFO, 1)
    row = [replace(one, papx=one.papx + sprm(ILVL, 0) + sprm(ILFO, 1)) for one in inner("内甲", "内乙")]
    text = document_of(in_list(cells("外甲", (p("表前", papx=inside), *row), "外丙")), **numbered(OFFICIAL)).text
    assert text.split("\n")[:4] == ["一、外甲", "二、表前", "三、内甲\t四、内乙", "五、"]
    assert text.endswith("六、外丙")


def test_a_table_in_a_cell_is_read_in_its_place() -> None:
    inside = sprm(IN_TABLE) + sprm(DEPTH, 1)
    cell = (p("表前", papx=inside), *inner("内甲", "内乙"))
    document = document_of(cells("外甲", cell, "外丙"))
    assert [one for one in document.text.split("\n") if one] == ["外甲", "表前", "内甲\t内乙", "外丙"]
    assert [one.row for one in document.paragraphs] == [None, None, (1, 0), None]


def test_tables_deeper_than_anybody_makes_them_are_read_as_if_they_were_not_so_deep() -> None:
    rows = [one for depth in range(2, DEEPEST + 40) for one in inner(f"第{depth}层", "乙", depth=depth)]
    text = document_of(cells(tuple(rows), "末")).text
    assert text.startswith("第2层\t乙")
    assert f"第{DEEPEST + 39}层\t乙" in text
    assert text.endswith("末")


def test_a_deleted_row_is_left_out_and_told() -> None:
    gone = sprm(DELETED)
    row = cells("删", "去")
    row = [Paragraph(tuple(r(run.text, gone) for run in one.runs), one.papx, one.istd, one.mark, gone) for one in row]
    document = document_of(cells("甲", "乙"), row, cells("丙", "丁"))
    assert document.text == "甲\t乙\n丙\t丁"
    assert found(document)["deleted"] >= 1


def test_the_numbers_of_a_deleted_row_go_with_it() -> None:
    row = in_list(cells("删去"))
    row[-1] = replace(row[-1], mark_chpx=sprm(DELETED))
    text = document_of(in_list(cells("甲")), row, in_list(cells("丙")), **numbered(OFFICIAL)).text
    assert text == "一、甲\n二、丙"


def test_a_row_without_its_end_is_kept() -> None:
    assert lines_of(cells("甲", "乙")[:-1], p("完")) == ["甲\t乙", "完"]


def test_the_mark_of_a_cell_outside_any_table_ends_a_paragraph() -> None:
    assert lines_of(p("甲", mark="\7"), p("乙", mark="\7"), p("丙")) == ["甲", "乙", "丙"]


def test_a_cell_with_a_long_text_lays_out_the_page() -> None:
    long = "各村按照下表清理渠道，清到田头为止。" * 20
    document = document_of(cells("左栏", long))
    assert document.text == f"左栏\n{long}"
    assert [one.row for one in document.paragraphs] == [None, None]


def test_a_row_in_bold_is_bold() -> None:
    inside = sprm(IN_TABLE) + sprm(DEPTH, 1)
    head = [p(r("村", sprm(BOLD)), papx=inside, mark="\7"), p(r("里", sprm(BOLD)), papx=inside, mark="\7"), *cells()]
    assert [one.bold for one in document_of(head, cells("东", "三")).paragraphs] == [True, False]
