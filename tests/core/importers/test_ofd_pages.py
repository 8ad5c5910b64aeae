"""Pages of OFD: templates, running heads, columns, tables, notes, watermarks, pictures and pages that are turned."""

from __future__ import annotations

import pytest

from tests.core.importers.ofd_kit import (
    LEFT,
    PITCH,
    SIZE,
    STYLES,
    TOP,
    Book,
    Leaf,
    code,
    counted,
    lines,
    opened,
    path,
    rule,
    steps,
    text,
)
from tests.core.importers.test_ofd_text import LONG, SECOND, THIRD


def _with_template(book: Book, *objects: str, order: str = "Background") -> None:
    """Lay a template under (or over) all pages."""
    book.templates["50"] = Leaf(list(objects), layer="Background")
    for leaf in book.leaves:
        leaf.templates = f'<ofd:Template TemplateID="50" ZOrder="{order}"/>'


def _of_pages(count: int) -> Book:
    book = Book()
    for number in range(count):
        if number:
            book.page()
        book.paragraph(LONG)
        book.paragraph(f"第{'一二三四五'[number]}组讨论的意见：{SECOND}")
    return book


@pytest.mark.parametrize("order", ["Background", "Foreground"])
def test_a_running_head_in_a_template_is_left_out(order: str) -> None:
    book = _of_pages(3)
    _with_template(book, text("清河县水利建设工作简报", 70, 20, size=4), rule(28, 22, 182, 22), order=order)
    book.number_pages("第 {} 页")
    document = opened(book.data())
    assert lines(document) == [one for n in "一二三" for one in (LONG, f"第{n}组讨论的意见：{SECOND}")]
    assert counted(document)["page-heads"] == 6
    assert document.pages == tuple(document.text.index(LONG, at) for at in document.pages)


def test_the_labels_of_a_form_in_a_template_are_read_where_they_stand() -> None:
    book = Book()
    for y, value in ((80, "张某某"), (100, "清河县水利局")):
        book.at(80, y, value)
    _with_template(book, *(text(label, LEFT, y) for y, label in ((60, "春季会议报名表"), (80, "姓名："), (100, "单位："))))
    assert lines(opened(book.data())) == ["春季会议报名表", "姓名：\t张某某", "单位：\t清河县水利局"]


@pytest.mark.parametrize("style", STYLES)
def test_two_columns_are_read_one_after_the_other(style: str) -> None:
    book = Book(style)
    for left in (20.0, 110.0):
        book.y = TOP
        for words in (LONG, SECOND, THIRD):
            book.paragraph(words, full=14, left=left)
    document = opened(book.data())
    assert lines(document) == [LONG, SECOND, THIRD] * 2
    assert counted(document)["order"] == 1


def _table(book: Book, top: float = 100.0) -> None:
    xs, ys = (28, 80, 130, 182), (top, top + 11, top + 22, top + 33)
    for y in ys:
        book.leaf.objects.append(rule(xs[0], y, xs[-1], y))
    for x in xs:
        book.leaf.objects.append(rule(x, ys[0], x, ys[-1]))
    for row, cells in enumerate((("指标", "单位", "完成数"), ("粮食产量", "万吨", "320"), ("新修水渠", "", "86"))):
        for x, cell in zip(xs, cells, strict=False):
            if cell:
                book.at(x + 3, ys[row] + 8, cell, size=4.2)


@pytest.mark.parametrize("style", STYLES)
def test_a_ruled_table_reads_as_rows_between_the_paragraphs(style: str) -> None:
    book = Book(style)
    book.paragraph(LONG)
    _table(book)
    book.y = 150
    book.paragraph(SECOND)
    document = opened(book.data())
    assert lines(document) == [LONG, "指标\t单位\t完成数", "粮食产量\t万吨\t320", "新修水渠\t\t86", SECOND]
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), (0, 2), None]
    assert counted(document)["tables"] == 1


def test_a_table_may_be_drawn_by_one_path_and_by_filled_bars() -> None:
    strokes = "".join(f"M 0 {y} L 154 {y} " for y in (0, 11, 22)) + "".join(f"M {x} 0 L {x} 22 " for x in (0, 77, 154))
    black = '<ofd:FillColor Value="0 0 0"/>'
    bars = [
        ("28 200 154 0.3", "154 0 L 154 0.3 L 0 0.3"),
        ("28 211 154 0.3", "154 0 L 154 0.3 L 0 0.3"),
        ("28 222 154 0.3", "154 0 L 154 0.3 L 0 0.3"),
    ]
    bars += [(f"{x} 200 0.3 22", "0.3 0 L 0.3 22 L 0 22") for x in (28, 105, 182)]
    book = Book()
    book.leaf.objects += [path(strokes, "28 100 154 22")]
    book.leaf.objects += [path(f"M 0 0 L {data} C", box, 'Fill="true" Stroke="false"', black) for box, data in bars]
    for top in (100, 200):
        for row, cells in enumerate((("指标", "完成数"), ("水渠", "86"))):
            for column, cell in enumerate(cells):
                book.at(31 + 77 * column, top + 8 + 11 * row, cell, size=4.2)
    assert [one.row for one in opened(book.data()).paragraphs] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_entries_under_one_another_in_a_cell_are_parted_and_a_broken_line_is_not() -> None:
    book = Book()
    for y in (100, 130, 150):
        book.leaf.objects.append(rule(28, y, 182, y))
    for x in (28, 60, 182):
        book.leaf.objects.append(rule(x, 100, x, 150))
    for x, y, words in (
        (30, 110, "购买方"),
        (63, 108, "名称：清河县水利局"),
        (63, 116, "地址：清河县城关镇东大街十二号"),
        (63, 124, "电话：1234567"),
        (30, 138, "事由"),
        (63, 138, "清理支渠、斗渠的淤泥，修复全县启闭不灵的水闸，登记零件"),
        (63, 146, "二十三座"),
    ):
        book.at(x, y, words, size=4.2)
    assert lines(opened(book.data())) == [
        "购买方\t名称：清河县水利局 地址：清河县城关镇东大街十二号 电话：1234567",
        "事由\t清理支渠、斗渠的淤泥，修复全县启闭不灵的水闸，登记零件二十三座",
    ]


def test_rules_in_white_are_none() -> None:
    book = Book()
    _table(book)
    book.leaf.objects = [one.replace('LineWidth="0.25">', '><ofd:StrokeColor Value="255 255 255"/>') for one in book.leaf.objects]
    assert {one.row for one in opened(book.data()).paragraphs} == {None}


def test_a_footnote_stands_at_the_end_with_its_number_in_the_text() -> None:
    book = Book()
    book.paragraph(LONG)
    book.at(LEFT + 2 * SIZE, book.y, "新修的水渠要当年见效")
    x = LEFT + 12 * SIZE
    book.at(x, book.y - 2.4, "1", size=2.8)
    book.at(x + 1.5, book.y, "，老渠也要管好。")
    book.leaf.objects.append(rule(LEFT, 255, LEFT + 50, 255))
    book.at(LEFT, 261, "1", size=2.4)
    book.at(LEFT + 2, 262, "见二〇二五年水利统计。", size=3.9)
    document = opened(book.data())
    assert lines(document) == [LONG, "新修的水渠要当年见效[1]，老渠也要管好。", "[1] 见二〇二五年水利统计。"]
    assert document.paragraphs[2].role == "note"


@pytest.mark.parametrize(
    "watermark",
    [
        text("内部资料", 60, 150, size=20).replace("<ofd:TextObject ", '<ofd:TextObject CTM="0.7071 -0.7071 0.7071 0.7071 0 0" '),
        text("内部资料", 60, 150, size=20, inner='<ofd:FillColor Value="120 120 120" Alpha="70"/>'),
        text("内部资料", 60, 150, size=20, more='Alpha="70"'),
    ],
)
def test_a_watermark_is_left_out_and_counted(watermark: str) -> None:
    book = Book()
    book.paragraph(LONG)
    book.leaf.objects.append(watermark)
    document = opened(book.data())
    assert lines(document) == [LONG]
    assert counted(document)["watermarks"] == 1


def test_a_table_that_lies_on_its_side_is_read() -> None:
    book = Book()
    for number, words in enumerate((LONG[:24], SECOND[:24], THIRD[:24])):
        # Up the page: each line stands to the right of the one before.
        matrix = '<ofd:TextObject CTM="0 -1 1 0 0 0" '
        along = code(words, along=steps(words))
        book.leaf.objects.append(f'{matrix}Boundary="{40 + 10 * number} 250 6 200" Font="1" Size="{SIZE}">{along}</ofd:TextObject>')
    assert "".join(opened(book.data()).text.split("\n")) == LONG[:24] + SECOND[:24] + THIRD[:24]


def test_upright_columns_are_read_from_the_right() -> None:
    book = Book()
    for number, words in enumerate(
        ("春季会议上的话", "把水管好，把路修好，把人安顿好，把事办好。", "各乡镇要把责任落实到人，每月报送进展情况。")
    ):
        inner = code(words, y=SIZE, down=f"g {len(words) - 1} {SIZE}")
        book.leaf.objects.append(f'<ofd:TextObject Boundary="{160 - 12 * number} 40 6 200" Font="1" Size="{SIZE}">{inner}</ofd:TextObject>')
    assert lines(opened(book.data())) == [
        "春季会议上的话",
        "把水管好，把路修好，把人安顿好，把事办好。",
        "各乡镇要把责任落实到人，每月报送进展情况。",
    ]


def test_a_picture_between_paragraphs_stands_in_the_text() -> None:
    book = Book()
    book.paragraph(LONG)
    book.leaf.objects.append('<ofd:ImageObject Boundary="40 80 100 60" CTM="100 0 0 60 0 0" ResourceID="4"/>')
    book.y = 160
    book.paragraph(SECOND)
    document = opened(book.data())
    assert lines(document) == [LONG, "[图]", SECOND]
    assert counted(document)["pictures"] == 1
    assert document.report is not None
    assert [one.places for one in document.report if one.kind == "pictures"] == [(document.text.index("[图]"),)]


def test_the_picture_that_a_form_is_printed_on_is_told() -> None:
    book = Book()
    _with_template(book, '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="4"/>')
    book.paragraph(LONG)
    document = opened(book.data())
    assert lines(document) == [LONG]
    assert counted(document)["pictures"] == 1


def test_a_page_has_the_size_that_it_says_itself() -> None:
    book = _of_pages(1)
    book.at(98, 580, "— 1 —", size=4.9)
    area = "<ofd:Area><ofd:PhysicalBox>0 0 210 594</ofd:PhysicalBox></ofd:Area><ofd:Content>"
    book.parts["Pages/Page_0/Content.xml"] = book.leaf.xml().replace("<ofd:Content>", area)
    document = opened(book.data())
    assert lines(document) == [LONG, f"第一组讨论的意见：{SECOND}"]
    assert counted(document)["page-heads"] == 1


def test_lines_between_two_pages_are_joined() -> None:
    book = Book()
    while book.y < TOP + 21 * PITCH:
        book.line("把水管好。", set_in=2)
    book.paragraph(LONG)
    book.number_pages()
    document = opened(book.data())
    assert len(document.pages) == 2
    assert lines(document)[-1] == LONG


def _sheet(*placed: tuple[float, float, str]) -> list[str]:
    """Return what is read on a broad sheet on which words are written at places, in this order."""
    book = Book()
    for x, y, words in placed:
        book.at(x, y, words)
    area = "<ofd:Area><ofd:PhysicalBox>0 0 280 196</ofd:PhysicalBox></ofd:Area><ofd:Content>"
    book.parts["Pages/Page_0/Content.xml"] = book.leaf.xml().replace("<ofd:Content>", area)
    return lines(opened(book.data()))


def test_two_pages_on_one_sheet_are_read_one_after_the_other() -> None:
    left = [(60.0, 130.0, "二〇二六年三月"), (60.0, 145.0, "清河县水利局")]
    right = [(160.0, 40.0, "水利工程验收证明"), (160.0, 60.0, "东干渠清淤"), (160.0, 80.0, "西干渠衬砌")]
    assert _sheet(*left, *right) == [words for _, _, words in left + right]
    # Where the file draws them otherwise, they are read from above.
    assert _sheet(*right, *left) == [words for _, _, words in right + left]


def test_a_broad_form_is_read_row_by_row() -> None:
    names = [(60.0, 40.0, "工程："), (60.0, 60.0, "验收：")]
    entries = [(160.0, 40.0, "东干渠清淤"), (160.0, 60.0, "合格")]
    assert _sheet(*names, *entries) == ["工程：\t东干渠清淤", "验收：\t合格"]
