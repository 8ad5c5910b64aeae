"""An outline in the hands of a screen reader: what is said of an item, and that it can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView

from core.outline.tree import HEADING, RUN_IN, Node, Outline
from gui.models.outline import OFFSET_ROLE, counts_of_sections
from gui.panes.outline import OutlinePane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

OUTLINE = Outline(
    "在全镇春耕会上的讲话",
    (),
    (
        Node(1, HEADING, "一、", "把学习当作头等大事", 100, 200, 112, None),
        Node(2, RUN_IN, "一是", "读原文，先把底子打牢", 120, 200, 122, 0),
        Node(1, HEADING, "二、", "把任务落到田间地头", 200, 500, 212, None),
    ),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> OutlinePane:
    pane = OutlinePane(theme)
    qtbot.addWidget(pane)
    pane.resize(290, 500)
    pane.show_outline(OUTLINE, "春" * 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def tree_of(pane: OutlinePane) -> QTreeView:
    tree = pane.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    return tree


def item(pane: OutlinePane, words: str) -> QAccessibleInterface:
    """Return an item as a screen reader meets it."""
    tree = QAccessible.queryAccessibleInterface(tree_of(pane))
    items = (tree.child(number) for number in range(tree.childCount()))
    return next(one for one in items if words in one.text(QAccessible.Text.Name) and one.role() == QAccessible.Role.TreeItem)


@pytest.mark.parametrize(("words", "offset"), [("读原文", 120), ("田间地头", 200)])
def test_an_item_that_is_acted_on_is_chosen_every_time(pane: OutlinePane, qtbot: QtBot, words: str, offset: int) -> None:
    for _ in range(2):
        act = item(pane, words).actionInterface()
        with qtbot.waitSignal(pane.place_chosen) as chosen:
            act.doAction(act.actionNames()[0])
        assert chosen.args == [offset]
        assert tree_of(pane).currentIndex().data(OFFSET_ROLE) == offset
        assert not tree_of(pane).selectedIndexes()


def test_keys_and_mouse_select_nothing_and_a_click_chooses_once(pane: OutlinePane, qtbot: QtBot) -> None:
    tree = tree_of(pane)
    tree.setFocus()
    chosen: list[int] = []
    pane.place_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Home):
        QTest.keyClick(tree, key, Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_A else Qt.KeyboardModifier.NoModifier)
        assert not tree.selectedIndexes()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(tree.model().index(1, 0)).center())
    qtbot.wait(0)
    assert not tree.selectedIndexes()
    assert chosen == [200]


def test_an_item_says_its_level_and_how_many_annotations_it_has(pane: OutlinePane) -> None:
    pane.set_counts(counts_of_sections(OUTLINE, [130, 150, 210]))
    said = {words: item(pane, words).text(QAccessible.Text.Description) for words in ("头等大事", "读原文", "田间地头")}
    assert said["头等大事"].startswith("level 1, 2 annotation")
    assert said["读原文"].startswith("level 2, run-in point, 2 annotation")
    assert said["田间地头"].startswith("level 1, 1 annotation")


def test_an_item_says_whether_it_is_open(pane: OutlinePane) -> None:
    assert item(pane, "头等大事").state().expanded
    tree_of(pane).collapseAll()
    shut = item(pane, "头等大事").state()
    assert shut.expandable
    assert not shut.expanded
    assert not item(pane, "田间地头").state().expandable
