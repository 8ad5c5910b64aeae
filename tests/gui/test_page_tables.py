"""Tables on the page: rows with their cells in columns, as part of one running text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.importers.lines import Line
from core.outline.tree import Outline
from core.spans import Span
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, a_report, block_with, line_of, rows, view_of, x_of, y_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from core.document import Document

LONG = "下游三百米机械进不去，由沿线两个村组织人工清理，四月五日前清完，清完一段验收一段，验收完了移交。"
WORKS = rows(
    ("工程", "开工", "负责人", "下一步打算"),
    ("东干渠清淤", "3月2日", "周水生", LONG),
    ("闸门", "3月12日", "林守田", "已验收。"),
    ("排涝站电机", "4月15日", "何大路", "汛前装回。"),
    head=True,
)
DOCUMENT = a_document(Line("进度见下表。", indent=4), *WORKS, Line("表里没有的，另行通知。", indent=4))


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"))
    pane.resize(860, 700)
    pane.show()
    pane.page_actions_widget.setFocus()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


@pytest.fixture
def works(pane: ReaderPane) -> Document:
    pane.show_document(DOCUMENT, Outline())
    return DOCUMENT


def picture(pane: ReaderPane) -> QImage:
    """Return what stands in the viewport, the numbers beside it left out."""
    return view_of(pane).viewport().grab().toImage()


def rules(pane: ReaderPane, colour: QColor) -> list[int]:
    """Return the heights at which a line of a colour goes across the whole column."""
    image = picture(pane)
    width = int(view_of(pane).lineWrapColumnOrWidth())
    return [y for y in range(image.height()) if all(image.pixelColor(x, y) == colour for x in range(2, width - 2, 7))]


def column_x(pane: ReaderPane, *words: str) -> set[float]:
    return {round(x_of(pane, one), 1) for one in words}


def test_the_cells_of_a_column_begin_one_under_another(pane: ReaderPane, works: Document) -> None:
    first = column_x(pane, "工程", "东干渠清淤", "闸门", "排涝站电机")
    second = column_x(pane, "开工", "3月2日", "3月12日", "4月15日")
    third = column_x(pane, "负责人", "周水生", "林守田", "何大路")
    last = column_x(pane, "下一步打算", "下游三百米", "已验收", "汛前")
    assert first == {0.0}
    assert len(second) == len(third) == len(last) == 1
    assert 0 < second.pop() < third.pop() < last.pop()


def test_a_long_last_cell_goes_on_under_itself(pane: ReaderPane, works: Document) -> None:
    block = block_with(pane, "下游三百米")
    layout = block.layout()
    assert layout.lineCount() > 1
    begin = x_of(pane, "下游三百米")
    for number in range(1, layout.lineCount()):
        line = layout.lineAt(number)
        x: tuple[float, int] = line.cursorToX(line.textStart())  # type: ignore[assignment]
        assert abs(layout.position().x() + x[0] - begin) < 1.5


def test_the_head_is_bold_and_the_other_rows_are_not(pane: ReaderPane, works: Document) -> None:
    def is_bold(words: str) -> bool:
        return block_with(pane, words).begin().fragment().charFormat().font().bold()

    assert is_bold("负责人")
    assert not is_bold("周水生")
    assert not is_bold("进度见下表")


def test_a_rule_stands_above_every_row_and_below_the_last(pane: ReaderPane, works: Document) -> None:
    theme = Theme.load("paper")
    strong, fine = rules(pane, theme.colour("faint")), rules(pane, theme.colour("rule"))
    assert len(strong) == 3
    assert len(fine) == 2
    tops = [y_of(pane, words) for words in ("工程", "东干渠", "闸门", "排涝站", "表里没有的")]
    heights = sorted(strong + fine)
    for above, rule, below in zip([y_of(pane, "进度见下表"), *tops], heights, tops, strict=False):
        assert above < rule < below
    assert heights[0] in strong
    assert heights[1] in strong
    assert heights[-1] in strong


def test_the_rules_are_no_part_of_the_text(pane: ReaderPane, works: Document) -> None:
    assert view_of(pane).toPlainText() == works.text
    assert "工程\t开工\t负责人\t下一步打算" in works.text


def test_a_copied_table_has_tabs_between_its_cells(pane: ReaderPane, works: Document) -> None:
    start, end = works.text.index("闸门"), works.text.index("汛前装回。") + 5
    pane.select(Span(start, end))
    QTest.keyClick(view_of(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "闸门\t3月12日\t林守田\t已验收。\n排涝站电机\t4月15日\t何大路\t汛前装回。"


def test_a_click_on_a_cell_puts_the_caret_there(pane: ReaderPane, works: Document) -> None:
    for words in ("周水生", "3月12日", "汛前装回"):
        spot = QPoint(round(x_of(pane, words)) + 2, round(y_of(pane, words)) + 8)
        QTest.mouseClick(view_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert pane.caret() == works.text.index(words)


def test_keys_walk_through_cells_and_their_borders(pane: ReaderPane, works: Document) -> None:
    start = works.text.index("闸门")
    pane.go_to(start)
    for point in range(start + 1, start + 12):
        QTest.keyClick(view_of(pane), Qt.Key.Key_Right)
        assert pane.caret() == point


def test_a_narrower_window_sets_the_table_anew(pane: ReaderPane, works: Document) -> None:
    before = column_x(pane, "下一步打算", "已验收")
    pane.resize(540, 700)
    after = column_x(pane, "下一步打算", "已验收", "汛前")
    assert len(after) == 1
    assert after != before
    view = view_of(pane)
    block = view.document().begin()
    while block.isValid():
        for number in range(block.layout().lineCount()):
            assert block.layout().lineAt(number).naturalTextRect().right() <= view.lineWrapColumnOrWidth() + 1
        block = block.next()
    pane.resize(860, 700)
    assert column_x(pane, "下一步打算", "已验收") == before


def test_larger_text_sets_the_table_anew(pane: ReaderPane, works: Document) -> None:
    size = QFontInfo(block_with(pane, "闸门").begin().fragment().charFormat().font()).pixelSize()
    pane.set_layout(PageLayout(text_size=26))
    assert QFontInfo(block_with(pane, "闸门").begin().fragment().charFormat().font()).pixelSize() > size
    assert len(column_x(pane, "开工", "3月2日", "3月12日", "4月15日")) == 1


def test_the_rules_take_the_colours_of_another_theme(pane: ReaderPane, works: Document) -> None:
    pane.apply_theme(Theme.load("night"))
    assert len(rules(pane, Theme.load("night").colour("faint"))) == 3
    assert rules(pane, Theme.load("paper").colour("faint")) == []


@pytest.mark.parametrize("change", ["width", "size", "theme"])
def test_the_place_is_kept_in_the_midst_of_tables(pane: ReaderPane, change: str) -> None:
    document = a_report(12)
    pane.show_document(document, Outline(), place=document.text.index("第7-1渠"))
    place = pane.place()
    assert document.text.startswith("第7-1渠", place)
    if change == "width":
        pane.resize(600, 700)
    elif change == "size":
        pane.set_layout(PageLayout(text_size=24))
    else:
        pane.apply_theme(Theme.load("night"))
    assert pane.place() == place
    y = pane.y_of(place)
    assert y is not None
    assert -5 <= y < 40


@pytest.mark.parametrize("months", [8, 12, 18])
def test_a_wide_table_is_never_broken_inside_a_cell(pane: ReaderPane, months: int) -> None:
    head = ("指标", *(f"{month}月" for month in range(1, months + 1)))
    body = ("粮食", *(f"{month * 37 % 900 / 10}" for month in range(1, months + 1)))
    pane.show_document(a_document(Line("一览"), *rows(head, body, head=True)), Outline())
    view = view_of(pane)
    for width in range(520, 900, 4):
        pane.resize(width, 700)
        for words in (head, body):
            layout = block_with(pane, "\t".join(words)).layout()
            unit = 0
            for cell in words:
                first, last = layout.lineForTextPosition(unit), layout.lineForTextPosition(unit + len(cell) - 1)
                assert first.lineNumber() == last.lineNumber(), (width, cell)
                assert first.naturalTextRect().right() <= view.lineWrapColumnOrWidth() + 1
                unit += len(cell) + 1


def test_several_long_columns_stand_line_under_line(pane: ReaderPane) -> None:
    two = (
        "东干渠、西干渠和各村支渠全部清到底，清出来的淤泥就近还田，不准堆在路边",
        "水管站逐段验收，验收不过的推倒重来，费用由责任单位承担",
    )
    pane.show_document(a_document(Line("任务"), *rows(("事项", "内容", "要求"), ("清淤", *two))), Outline())
    tops = [y_of(pane, words) for words in ("清淤", two[0], two[1])]
    assert all(upper < lower for upper, lower in pairwise(tops))
    assert x_of(pane, two[0]) == x_of(pane, two[1]) > x_of(pane, "清淤") == 0.0
    assert line_of(pane, two[0]).naturalTextRect().right() <= view_of(pane).lineWrapColumnOrWidth()


def test_a_row_that_begins_with_empty_cells_keeps_to_its_columns(pane: ReaderPane) -> None:
    table = rows(("品种", "一季度", "二季度"), ("早稻", "12.5", "13.1"), ("", "共计", "25.6"), ("", "", "30.2"))
    document = a_document(Line("产量"), *table)
    pane.show_document(document, Outline())
    assert len(column_x(pane, "一季度", "12.5", "共计")) == 1
    assert len(column_x(pane, "二季度", "13.1", "25.6", "30.2")) == 1


def test_a_speech_has_no_rules(pane: ReaderPane) -> None:
    pane.show_document(DOCUMENT, Outline())
    pane.show_document(a_document(*(Line(f"第{number}件事，要有人管。", indent=4) for number in range(9))), Outline())
    assert rules(pane, Theme.load("paper").colour("faint")) == []
