"""The outline pane as a reader uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from gui.panes.outline import OutlinePane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

TEXT = "同志们：" + "春" * 600
OUTLINE = Outline(
    "在全镇春耕会上的讲话",
    (Part("salutation", Span(0, 4)), Part("opening", Span(4, 100)), Part("closing", Span(500, 600))),
    (
        Node(1, HEADING, "一、", "把学习当作头等大事", 100, 200, 112, None),
        Node(2, RUN_IN, "一是", "读原文，先把底子打牢", 120, 200, 122, 0),
        Node(1, HEADING, "二、", "把任务落到田间地头", 200, 500, 212, None),
        Node(2, HEADING, "（一）", "守住春耕这个根本", 220, 400, 232, 2),
        Node(3, RUN_IN, "一是", "种子化肥三月底前到户", 240, 300, 242, 3),
        Node(3, RUN_IN, "二是", "水渠清淤分段包干", 300, 400, 302, 3),
        Node(2, HEADING, "（二）", "办好群众身边的小事，" * 4, 400, 500, 412, 2),
    ),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> OutlinePane:
    pane = OutlinePane(theme)
    qtbot.addWidget(pane)
    pane.resize(290, 500)
    pane.show_outline(OUTLINE, TEXT)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    return pane


def tree_of(pane: OutlinePane) -> QTreeView:
    return pane.findChild(QTreeView)


def visible(pane: OutlinePane) -> list[str]:
    """Return the items that stand in opened branches, from top to bottom."""
    tree = tree_of(pane)
    words: list[str] = []
    index = tree.model().index(0, 0)
    while index.isValid():
        words.append(index.data())
        index = tree.indexBelow(index)
    return words


def find(pane: OutlinePane, words: str) -> QModelIndex:
    tree = tree_of(pane)
    index = tree.model().index(0, 0)
    while index.isValid() and words not in index.data():
        index = tree.indexBelow(index)
    assert index.isValid()
    return index


@pytest.mark.parametrize(("words", "offset"), [("田间地头", 200), ("清淤", 300), ("同志们", 4), ("Closing", 500)])
def test_a_click_leads_to_the_place(pane: OutlinePane, qtbot: QtBot, words: str, offset: int) -> None:
    tree = tree_of(pane)
    at = tree.visualRect(find(pane, words)).center()
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [offset]


def test_enter_leads_to_the_place(pane: OutlinePane, qtbot: QtBot) -> None:
    tree = tree_of(pane)
    tree.setFocus()
    tree.setCurrentIndex(find(pane, "头等大事"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert chosen.args == [120]


def test_scrolling_opens_the_branch_that_is_read(pane: OutlinePane) -> None:
    pane.expand_to_level(1)
    assert len(visible(pane)) == 4
    pane.set_current(310)
    assert "二是水渠清淤分段包干" in visible(pane)
    assert "一是读原文，先把底子打牢" not in visible(pane)


def test_the_current_section_is_scrolled_into_view(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.resize(290, 150)
    pane.set_current(450)
    tree = tree_of(pane)
    qtbot.waitUntil(lambda: tree.viewport().rect().contains(tree.visualRect(find(pane, "身边的小事")).center()))


def test_the_current_section_has_a_bar_at_the_left(pane: OutlinePane, theme: Theme) -> None:
    tree = tree_of(pane)
    row = tree.visualRect(find(pane, "清淤"))
    at = QPoint(1, row.center().y())
    before = tree.viewport().grab().toImage().pixelColor(at)
    pane.set_current(310)
    after = tree.viewport().grab().toImage().pixelColor(at)
    assert after != before
    assert after == theme.colour("accent")


@pytest.mark.parametrize(("level", "count"), [(1, 4), (2, 7), (3, 9), (None, 9)])
def test_the_tree_opens_to_a_level(pane: OutlinePane, level: int | None, count: int) -> None:
    pane.expand_to_level(1)
    pane.expand_to_level(level)
    assert len(visible(pane)) == count


def test_the_filter_opens_what_it_finds_and_gives_the_tree_back(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.expand_to_level(2)
    before = visible(pane)
    field = pane.findChild(QLineEdit)
    field.setText("清淤")
    assert visible(pane) == ["二、把任务落到田间地头", "（一）守住春耕这个根本", "二是水渠清淤分段包干"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert visible(pane) == before


def test_enter_in_the_filter_goes_to_what_was_found(pane: OutlinePane, qtbot: QtBot) -> None:
    field = pane.findChild(QLineEdit)
    field.setFocus()
    field.setText("清淤")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    tree = tree_of(pane)
    qtbot.waitUntil(tree.hasFocus)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert chosen.args == [300]


def test_the_outline_is_copied_as_indented_text(pane: OutlinePane) -> None:
    pane.copy_outline()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[3] == "二、把任务落到田间地头"
    assert lines[5] == "\t\t一是种子化肥三月底前到户"


def test_an_empty_pane_says_what_will_be_here(pane: OutlinePane) -> None:
    hint = pane.findChild(QLabel, "PaneHint")
    assert not hint.isVisible()
    pane.clear()
    assert hint.isVisible()
    assert "Ctrl+O" in hint.text()
    pane.show_outline(Outline(), TEXT)
    assert hint.isVisible()
    assert "Ctrl+O" not in hint.text()


def test_a_filter_without_matches_says_so(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.findChild(QLineEdit).setText("没有这样的话")
    assert pane.findChild(QLabel, "PaneHint").isVisible()


def test_long_headings_end_in_an_ellipsis_and_need_no_scroll_bar(pane: OutlinePane, qtbot: QtBot) -> None:
    tree = tree_of(pane)
    assert tree.visualRect(find(pane, "身边的小事")).right() <= tree.viewport().width()
    assert not tree.horizontalScrollBar().isVisible()


def test_every_control_has_an_accessible_name(pane: OutlinePane) -> None:
    assert all(one.accessibleName() for one in (tree_of(pane), pane.findChild(QLineEdit)))


def test_a_new_text_starts_without_a_filter(pane: OutlinePane, qtbot: QtBot) -> None:
    field = pane.findChild(QLineEdit)
    field.setText("清淤")
    pane.show_outline(OUTLINE, TEXT)
    assert field.text() == ""
    assert len(visible(pane)) == 9


def test_the_current_row_has_a_bar_with_rounded_corners_and_a_badge_that_is_seen(pane: OutlinePane, theme: Theme) -> None:
    pane.set_current(450)
    pane.set_counts({6: 3})
    tree = tree_of(pane)
    row = tree.visualRect(tree.currentIndex())
    picture = tree.viewport().grab().toImage()
    bar = [picture.pixelColor(2, y) == theme.colour("accent") for y in range(row.top() + 4, row.bottom() - 3)]
    assert all(bar)
    assert picture.pixelColor(0, row.top()) != theme.colour("accent")
    shades = {picture.pixelColor(x, row.center().y() + 1).name() for x in range(row.right() - 50, row.right())}
    assert {theme.colour("current").name(), theme.colour("panel").name()} <= shades
