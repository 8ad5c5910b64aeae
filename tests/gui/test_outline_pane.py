"""The outline pane as a reader uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QToolTip, QTreeView, QWidget

from core import pinyin
from core.outline.remarks import MISSING, Fault, Remark
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from gui.models.outline import OutlineModel
from gui.models.reading_progress import SeenText
from gui.panes.outline import OutlinePane
from gui.widgets.outline_tree import OutlineTree

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


@pytest.mark.parametrize("words", ["qyfd", "qingyu", "shuiquqingyu", "fd qy", "清y"])
def test_pinyin_in_the_filter_finds_headings(pane: OutlinePane, words: str) -> None:
    pinyin.load()
    pane.findChild(QLineEdit).setText(words)
    assert visible(pane) == ["二、把任务落到田间地头", "（一）守住春耕这个根本", "二是水渠清淤分段包干"]


def test_the_filter_is_looked_for_again_once_pinyin_is_there(pane: OutlinePane, monkeypatch: pytest.MonkeyPatch) -> None:
    pinyin.load()
    table = pinyin._table  # noqa: SLF001
    monkeypatch.setattr(pinyin, "_table", {})
    field = pane.findChild(QLineEdit)
    field.setText("清y")
    assert not tree_of(pane).isVisible()
    monkeypatch.setattr(pinyin, "_table", table)
    pane.filter_again()
    assert visible(pane)[-1] == "二是水渠清淤分段包干"


def test_the_keyboard_keeps_its_heading_when_pinyin_comes(pane: OutlinePane) -> None:
    pinyin.load()
    pane.findChild(QLineEdit).setText("水")
    tree = pane.findChild(OutlineTree)
    tree.put_keyboard(tree.model().first_match())
    heading = tree.currentIndex().data()
    pane.filter_again()
    assert heading
    assert tree.currentIndex().data() == heading


@pytest.fixture
def long_pane(pane: OutlinePane) -> OutlinePane:
    """The pane with three hundred headings, each with five points below it."""
    nodes: list[Node] = []
    for number in range(300):
        start = 2 * 6 * number
        nodes.append(Node(1, HEADING, "一、", f"把第{number}件事办好", start, start + 12, start + 2, None))
        nodes += [Node(2, RUN_IN, "一是", "看住水闸", start + 2 * n, start + 2 * n + 2, start + 2 * n, len(nodes) - 1) for n in range(1, 6)]
    pane.show_outline(Outline("讲话", (), tuple(nodes)), "水" * 3600)
    return pane


def test_all_that_a_filter_finds_in_a_long_outline_is_opened(long_pane: OutlinePane, qtbot: QtBot) -> None:
    field = long_pane.findChild(QLineEdit)
    field.setText("水闸")
    assert len(visible(long_pane)) > 30
    qtbot.waitUntil(lambda: len(visible(long_pane)) == 1800)
    field.clear()
    assert len(visible(long_pane)) == 300


def test_what_is_in_view_stays_where_it_is_while_branches_above_it_are_opened(long_pane: OutlinePane, qtbot: QtBot) -> None:
    tree = long_pane.findChild(OutlineTree)
    long_pane.findChild(QLineEdit).setText("水闸")
    tree.scrollToBottom()
    top = QPersistentModelIndex(tree.indexAt(QPoint(0, 0)))
    y = tree.visualRect(top).y()
    assert len(visible(long_pane)) < 1800
    qtbot.waitUntil(lambda: len(visible(long_pane)) == 1800)
    assert tree.visualRect(top).y() == y


def test_a_filter_that_changes_while_branches_are_opened_shuts_none(long_pane: OutlinePane, qtbot: QtBot) -> None:
    long_pane.expand_to_level(None)
    field = long_pane.findChild(QLineEdit)
    for words in ("水", "", "水闸", ""):
        field.setText(words)
    qtbot.waitUntil(lambda: len(visible(long_pane)) == 1800)


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


# Signs and figures


def with_nodes(changes: dict[int, Node]) -> Outline:
    """Return the outline with other nodes in the place of some."""
    return replace(OUTLINE, nodes=tuple(changes.get(i, node) for i, node in enumerate(OUTLINE.nodes)))


FAULTY = with_nodes({5: replace(OUTLINE.nodes[5], faults=(Fault(MISSING, Remark("Number {0} is missing.", ("三",)), 300),))})
RENAMED = with_nodes({3: replace(OUTLINE.nodes[3], heading="守住春耕", is_edited=True, why=Remark("renamed by you"))})


def right_end(pane: OutlinePane, words: str) -> QRect:
    """Return the part of an item's row that is right of its words."""
    row = tree_of(pane).visualRect(find(pane, words))
    return QRect(row.right() - 90, row.top() + 2, 88, row.height() - 4)


def shows(pane: OutlinePane, words: str, colour: QColor) -> bool:
    """Return True if something right of an item's words has nearly this colour."""
    picture = tree_of(pane).viewport().grab().toImage()
    place = right_end(pane, words)
    for x in range(place.left(), place.right()):
        for y in range(place.top(), place.bottom()):
            shade = picture.pixelColor(x, y)
            if max(abs(shade.red() - colour.red()), abs(shade.green() - colour.green()), abs(shade.blue() - colour.blue())) < 40:
                return True
    return False


def test_a_fault_has_a_sign_in_its_row(pane: OutlinePane, theme: Theme) -> None:
    accent = theme.colour("accent")
    assert not shows(pane, "清淤", accent)
    pane.show_outline(FAULTY, TEXT)
    assert shows(pane, "清淤", accent)
    assert not shows(pane, "种子化肥", accent)


def test_a_shut_branch_shows_the_sign_of_what_is_in_it(pane: OutlinePane, theme: Theme) -> None:
    pane.show_outline(FAULTY, TEXT)
    assert not shows(pane, "田间地头", theme.colour("accent"))
    pane.expand_to_level(1)
    assert shows(pane, "田间地头", theme.colour("accent"))
    assert not shows(pane, "头等大事", theme.colour("accent"))


def test_what_the_reader_changed_has_a_pen(pane: OutlinePane, theme: Theme) -> None:
    faint = theme.colour("faint")
    pane.show_outline(with_nodes({3: replace(RENAMED.nodes[3], is_edited=False)}), TEXT)
    assert not shows(pane, "守住春耕", faint)
    pane.show_outline(RENAMED, TEXT)
    assert shows(pane, "守住春耕", faint)


def test_a_row_shows_how_much_of_its_section_has_been_read(pane: OutlinePane, theme: Theme) -> None:
    faint = theme.colour("faint")
    pane.set_read(SeenText().saw(Span(240, 300)).saw(Span(400, 440)))
    assert [shows(pane, words, faint) for words in ("种子化肥", "清淤", "身边的小事", "头等大事")] == [True, False, True, False]


def test_a_row_that_was_painted_before_looks_as_if_it_were_written_anew(qtbot: QtBot, theme: Theme) -> None:
    model = OutlineModel()
    model.show(OUTLINE, TEXT)
    model.set_counts({0: 3, 2: 12})
    model.set_read(SeenText().saw(Span(100, 200)).saw(Span(240, 330)))
    model.set_current(130)
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.setPalette(theme.palette)
    trees = [OutlineTree(theme, frame, ground=ground) for ground in (None, "panel")]
    for number, tree in enumerate(trees):
        palette = tree.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        tree.setPalette(palette)
        tree.setModel(model)
        tree.expandAll()
        tree.setGeometry(300 * number, 0, 300, 400)
    frame.resize(600, 400)
    frame.show()
    written, first, second = (frame.grab(tree.geometry()).toImage() for tree in (*trees, trees[1]))
    assert len({written.pixel(x, y) for x in range(300) for y in range(0, 400, 5)}) > 2
    assert first == written
    assert second == written


def test_more_reading_changes_the_picture_of_a_row(pane: OutlinePane) -> None:
    def picture() -> object:
        return tree_of(pane).viewport().grab(right_end(pane, "清淤")).toImage()

    seen = [SeenText(), SeenText().saw(Span(300, 325)), SeenText().saw(Span(300, 375)), SeenText().saw(Span(300, 400))]
    pictures = []
    for one in seen:
        pane.set_read(one)
        pictures.append(picture())
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


@pytest.mark.qt_log_ignore("^This plugin does not support raise\\(\\)$", extend=True)
def test_the_tool_tip_tells_heading_reason_and_faults(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.show_outline(FAULTY, TEXT)
    pane.set_read(SeenText().saw(Span(300, 340)))
    tree = tree_of(pane)
    at = tree.visualRect(find(pane, "清淤")).center()
    QApplication.sendEvent(tree.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, tree.viewport().mapToGlobal(at)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert all(words in QToolTip.text() for words in ("二是水渠清淤分段包干", "Number 三 is missing.", "40%"))
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


# Copies


def test_the_outline_is_copied_as_markdown_under_its_title(pane: OutlinePane) -> None:
    pane.copy_markdown()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "# 在全镇春耕会上的讲话"
    assert "### （一）守住春耕这个根本" in lines
    assert "- 二是水渠清淤分段包干" in lines


def test_a_branch_is_copied_alone(pane: OutlinePane) -> None:
    tree_of(pane).setCurrentIndex(find(pane, "这个根本"))
    pane.copy_branch()
    assert QGuiApplication.clipboard().text() == "（一）守住春耕这个根本\n\t一是种子化肥三月底前到户\n\t二是水渠清淤分段包干"
    pane.copy_branch_markdown()
    assert QGuiApplication.clipboard().text().startswith("## （一）守住春耕这个根本\n\n- 一是")


# The reader's hand


def put_keyboard_on(pane: OutlinePane, words: str) -> None:
    tree_of(pane).setFocus()
    tree_of(pane).setCurrentIndex(find(pane, words))


def editor_of(pane: OutlinePane) -> QLineEdit | None:
    return next((field for field in pane.findChildren(QLineEdit, "OutlineEditor") if field.isVisible()), None)


def open_editor(pane: OutlinePane, words: str) -> QLineEdit:
    put_keyboard_on(pane, words)
    pane.rename_current()
    field = editor_of(pane)
    assert field is not None
    return field


def test_a_heading_is_written_over_in_its_place(pane: OutlinePane, qtbot: QtBot) -> None:
    field = open_editor(pane, "这个根本")
    assert field.text() == field.selectedText() == "守住春耕这个根本"
    row = tree_of(pane).visualRect(find(pane, "这个根本"))
    assert row.contains(field.geometry())
    QTest.keyClicks(field, "abc")
    with qtbot.assertNotEmitted(pane.place_chosen), qtbot.waitSignal(pane.renamed) as renamed:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert renamed.args == [3, "abc"]
    assert editor_of(pane) is None
    qtbot.waitUntil(tree_of(pane).hasFocus)


@pytest.mark.parametrize(
    ("words", "key"), [("改了又不要", Qt.Key.Key_Escape), ("   ", Qt.Key.Key_Return), ("守住春耕这个根本", Qt.Key.Key_Return)]
)
def test_a_heading_stays_without_new_words_or_with_esc(pane: OutlinePane, qtbot: QtBot, words: str, key: Qt.Key) -> None:
    field = open_editor(pane, "这个根本")
    field.setText(words)
    with qtbot.assertNotEmitted(pane.renamed, wait=50):
        qtbot.keyClick(field, key)
    qtbot.waitUntil(lambda: editor_of(pane) is None)


def test_a_long_heading_is_written_over_from_its_beginning(pane: OutlinePane) -> None:
    field = open_editor(pane, "身边的小事")
    assert field.cursorPosition() == 0
    assert field.hasSelectedText()


def test_arrows_stay_in_the_field(pane: OutlinePane, qtbot: QtBot) -> None:
    field = open_editor(pane, "这个根本")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        qtbot.keyClick(field, key)
    assert editor_of(pane) is field
    assert pane.current_node() == 3


def test_scrolling_does_not_take_the_field_away(pane: OutlinePane) -> None:
    field = open_editor(pane, "这个根本")
    field.setText("守住春耕")
    pane.set_current(450)
    assert editor_of(pane) is field
    assert field.text() == "守住春耕"


@pytest.mark.parametrize(
    ("act", "signal"),
    [
        ("promote_current", "promotion_wanted"),
        ("demote_current", "demotion_wanted"),
        ("remove_current", "removal_wanted"),
        ("join_current", "join_wanted"),
    ],
)
def test_an_act_is_asked_for_the_heading_with_the_keyboard(pane: OutlinePane, qtbot: QtBot, act: str, signal: str) -> None:
    put_keyboard_on(pane, "清淤")
    assert pane.current_node() == 5
    with qtbot.waitSignal(getattr(pane, signal)) as wanted:
        getattr(pane, act)()
    assert wanted.args == [5]
    put_keyboard_on(pane, "同志们")
    assert pane.current_node() is None
    with qtbot.assertNotEmitted(getattr(pane, signal)):
        getattr(pane, act)()


def test_a_node_can_be_selected_in_a_shut_branch(pane: OutlinePane) -> None:
    pane.expand_to_level(1)
    pane.select_node(5)
    assert pane.current_node() == 5
    assert "二是水渠清淤分段包干" in visible(pane)


# An outline that comes back


def test_an_edited_outline_leaves_branches_keyboard_and_scrolling_as_they_are(pane: OutlinePane) -> None:
    pane.resize(290, 170)
    tree = tree_of(pane)
    tree.collapse(find(pane, "头等大事"))
    put_keyboard_on(pane, "清淤")
    tree.scrollTo(tree.currentIndex())
    before = visible(pane), tree.visualRect(tree.currentIndex()), tree.verticalScrollBar().value()
    assert before[2] > 0
    pane.update_outline(replace(OUTLINE, nodes=tuple(replace(node, is_edited=True) for node in OUTLINE.nodes)))
    assert (visible(pane), tree.visualRect(tree.currentIndex()), tree.verticalScrollBar().value()) == before
    assert pane.current_node() == 5


def test_the_keyboard_goes_to_the_next_heading_when_one_is_removed(pane: OutlinePane) -> None:
    put_keyboard_on(pane, "种子化肥")
    pane.update_outline(replace(OUTLINE, nodes=(*OUTLINE.nodes[:4], *OUTLINE.nodes[5:])))
    assert tree_of(pane).currentIndex().data() == "二是水渠清淤分段包干"
    assert pane.current_node() == 4


def test_a_row_stays_where_it_is_when_others_above_it_go(pane: OutlinePane) -> None:
    pane.resize(290, 170)
    tree = tree_of(pane)
    put_keyboard_on(pane, "这个根本")
    tree.scrollTo(tree.currentIndex(), QTreeView.ScrollHint.PositionAtTop)
    y = tree.visualRect(tree.currentIndex()).y()
    pane.update_outline(
        replace(OUTLINE, nodes=(OUTLINE.nodes[0], *(replace(n, parent=n.parent - 1 if n.parent else n.parent) for n in OUTLINE.nodes[2:])))
    )
    assert tree.currentIndex().data() == "（一）守住春耕这个根本"
    assert tree.visualRect(tree.currentIndex()).y() == y


def test_what_becomes_a_branch_is_open(pane: OutlinePane) -> None:
    tree_of(pane).collapse(find(pane, "头等大事"))
    demoted = replace(OUTLINE.nodes[6], level=3, parent=5)
    pane.update_outline(with_nodes({6: demoted}))
    assert tree_of(pane).isExpanded(find(pane, "清淤"))
    assert not tree_of(pane).isExpanded(find(pane, "头等大事"))


def test_a_filter_stays_on_an_edited_outline(pane: OutlinePane) -> None:
    pane.findChild(QLineEdit).setText("春耕")
    pane.update_outline(RENAMED)
    assert visible(pane) == ["二、把任务落到田间地头", "（一）守住春耕"]
    pane.findChild(QLineEdit).clear()
    assert len(visible(pane)) == 9


# What was taken out


def buttons(pane: OutlinePane) -> dict[str, QPushButton]:
    return {button.text(): button for button in pane.findChildren(QPushButton) if button.isVisible()}


def header(pane: OutlinePane) -> QToolButton:
    return next(button for button in pane.findChildren(QToolButton, "SetAsideHeader") if button.isVisible())


def test_removed_headings_stand_at_the_foot_and_can_be_restored(pane: OutlinePane, qtbot: QtBot) -> None:
    assert pane.findChild(QListWidget) is None
    pane.show_removed([("e1", "（三）管好山林"), ("e2", "三、把责任压到人头")])
    assert "2" in header(pane).text()
    assert not pane.findChild(QListWidget).isVisible()
    qtbot.mouseClick(header(pane), Qt.MouseButton.LeftButton)
    entries = pane.findChild(QListWidget)
    assert [entries.item(row).text() for row in range(entries.count())] == ["（三）管好山林", "三、把责任压到人头"]
    assert entries.item(0).font().strikeOut()
    entries.setCurrentRow(1)
    with qtbot.waitSignal(pane.restore_wanted) as wanted:
        qtbot.mouseClick(buttons(pane)["Restore"], Qt.MouseButton.LeftButton)
    assert wanted.args == ["e2"]
    pane.show_removed([("e1", "（三）管好山林")])
    assert entries.isVisible()
    pane.show_removed([])
    assert not entries.isVisible()


def test_the_list_of_removed_headings_works_from_the_keyboard(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.show_removed([("e1", "（三）管好山林"), ("e2", "三、把责任压到人头")])
    pane.open_removed()
    entries = pane.findChild(QListWidget)
    qtbot.waitUntil(entries.hasFocus)
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.restore_wanted) as wanted:
        qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert wanted.args == ["e2"]
    qtbot.keyClick(entries, Qt.Key.Key_Escape)
    assert not entries.isVisible()
    assert header(pane).hasFocus()


def test_the_automatic_outline_can_be_had_back(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.show_removed([("e1", "（三）管好山林")])
    pane.open_removed()
    with qtbot.waitSignal(pane.as_recognised_wanted):
        qtbot.mouseClick(buttons(pane)["As recognised"], Qt.MouseButton.LeftButton)


def test_changes_without_a_place_are_listed_and_can_be_forgotten(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.show_lost([("e7", "（六）算好收成账")])
    qtbot.mouseClick(header(pane), Qt.MouseButton.LeftButton)
    entries = next(entries for entries in pane.findChildren(QListWidget) if entries.isVisible())
    assert not entries.item(0).font().strikeOut()
    with qtbot.waitSignal(pane.dismissal_wanted) as wanted:
        qtbot.mouseClick(buttons(pane)["Forget"], Qt.MouseButton.LeftButton)
    assert wanted.args == ["e7"]


def test_another_text_has_nothing_set_aside(pane: OutlinePane) -> None:
    pane.show_removed([("e1", "（三）管好山林")])
    pane.show_lost([("e7", "（六）算好收成账")])
    pane.show_outline(OUTLINE, TEXT)
    assert not any(button.isVisible() for button in pane.findChildren(QToolButton, "SetAsideHeader"))
