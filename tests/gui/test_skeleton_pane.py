"""The skeleton in the place of the page: what is shown, where a line leads, what is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollBar, QTextEdit

from core.document import Document, Origin
from core.outline import recognise
from core.outline.skeleton import skeleton
from core.text import normalise, paragraphs
from gui.panes.page.layout import PageLayout
from gui.panes.skeleton import SkeletonPane
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from core.outline import Outline

TEXT = """关于抓好渠道管护的讲话

同志们：

入秋以来雨水偏少，渠里的水比往年低了一尺。今天专门说一说管护。

一、把认识统一起来

渠是命根子。没有渠，坡上的地就是旱地。

二、把活儿干到位

（一）清淤不留死角。入冬前要清完主渠。一是分段到人，谁家门前谁家清；二是验收到段，不合格的返工。

（二）补漏不等来年。料要备足。

三、把责任落下去

渠长要天天看水。村里要月月看账。

同志们，水不等人。让我们现在就动手。
"""
PAPER = Theme.load("paper")


def a_document(raw: str = TEXT) -> tuple[Document, Outline]:
    normal = normalise(raw)
    document = Document(normal.text, paragraphs(normal.text, normal.indents), Origin(None, "", "text/1"), "讲话", "")
    return document, recognise(document.text, document.paragraphs)


DOCUMENT, OUTLINE = a_document()


def at(words: str) -> int:
    return DOCUMENT.text.index(words)


@pytest.fixture
def empty_pane(qapp: QApplication) -> Iterator[SkeletonPane]:
    pane = SkeletonPane(PAPER)
    pane.resize(800, 700)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


@pytest.fixture
def pane(empty_pane: SkeletonPane) -> SkeletonPane:
    empty_pane.show_skeleton(DOCUMENT, OUTLINE, 0)
    empty_pane.focus_page()
    return empty_pane


def page_of(pane: SkeletonPane) -> QTextEdit:
    page = pane.page_actions_widget
    assert isinstance(page, QTextEdit)
    return page


def cursor_at(pane: SkeletonPane, words: str) -> QTextCursor:
    cursor = page_of(pane).document().find(words)
    assert not cursor.isNull(), words
    return cursor


def spot_of(pane: SkeletonPane, words: str, *, right: int = 6) -> QPoint:
    cursor = cursor_at(pane, words)
    cursor.setPosition(cursor.selectionStart())
    return page_of(pane).cursorRect(cursor).center() + QPoint(right, 0)


def click(pane: SkeletonPane, words: str, *, right: int = 6) -> None:
    QTest.mouseClick(page_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=spot_of(pane, words, right=right))


def drag(pane: SkeletonPane, first: str, last: str) -> None:
    viewport = page_of(pane).viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot_of(pane, first, right=0))
    QTest.mouseMove(viewport, spot_of(pane, last, right=0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot_of(pane, last, right=0))


def marked_words(pane: SkeletonPane) -> list[str]:
    # Held by a name: the cursors go with the list.
    marks = page_of(pane).extraSelections()
    return [mark.cursor.selectedText() for mark in marks]  # type: ignore[attr-defined]


def press(pane: SkeletonPane, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page_of(pane), key, modifier)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def a_book() -> tuple[Document, Outline]:
    section = "".join(
        f"{number}、把第{number}段渠清到底\n\n清淤不是一天的事。" + "渠水流过村前，" * 6 + "。\n\n" for number in "一二三四五六七八九"
    )
    return a_document("".join(f"第{number}章 管护的账\n\n{section}" for number in range(1, 160)))


def test_the_lines_are_shown_in_the_faces_of_the_page(pane: SkeletonPane) -> None:
    shown = page_of(pane).toPlainText().split("\n")
    assert shown == [line.words for line in skeleton(DOCUMENT.text, OUTLINE).lines]
    title = cursor_at(pane, "关于抓好").charFormat().font()
    heading = cursor_at(pane, "一、把认识").charFormat().font()
    body = cursor_at(pane, "渠是命根子").charFormat().font()
    assert title.pixelSize() > heading.pixelSize() > body.pixelSize()
    assert heading.weight() == QFont.Weight.Bold
    label = cursor_at(pane, "一是").charFormat()
    assert label.foreground().color() == PAPER.colour("accent")
    assert cursor_at(pane, "分段到人").charFormat().foreground().color() == PAPER.colour("ink")


def test_a_line_is_set_in_by_its_level(pane: SkeletonPane) -> None:
    margins = [cursor_at(pane, words).blockFormat().leftMargin() for words in ("入秋以来", "一、把", "渠是命", "（一）清淤", "一是分段")]
    assert margins[0] == margins[1] == 0
    assert 0 < margins[2] == margins[3] < margins[4]


def test_the_line_nearest_to_the_place_is_marked_and_in_view(qtbot: QtBot, empty_pane: SkeletonPane) -> None:
    document, outline = a_book()
    place = document.text.index("清淤不是", document.text.index("第80章"))
    empty_pane.resize(800, 400)
    with qtbot.waitSignal(empty_pane.ready):
        empty_pane.show_skeleton(document, outline, place + 3)
    page = page_of(empty_pane)
    assert marked_words(empty_pane) == ["清淤不是一天的事。"]
    marks = page.extraSelections()
    cursor = QTextCursor(marks[0].cursor)  # type: ignore[attr-defined]
    cursor.setPosition(cursor.selectionStart())
    rect = page.cursorRect(cursor)
    assert 0 <= rect.top() < rect.bottom() <= page.viewport().height()
    assert empty_pane.place() == place
    picture = page.viewport().grab().toImage()
    assert QColor(picture.pixel(rect.left() + 3, rect.top() + 1)) == PAPER.colour("current")


@pytest.mark.parametrize("words", ["二、把活儿", "渠是命根子", "一是分段", "（二）补漏", "关于抓好"])
def test_a_click_on_a_line_leads_to_where_it_stands_in_the_text(qtbot: QtBot, pane: SkeletonPane, words: str) -> None:
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        click(pane, words)
    assert chosen.args == [at(words)]


def test_a_click_beside_the_words_counts_for_their_line(qtbot: QtBot, pane: SkeletonPane) -> None:
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        click(pane, "渠是命根子", right=400)
    assert chosen.args == [at("渠是命根子")]


def test_selecting_does_not_lead_away(qtbot: QtBot, pane: SkeletonPane) -> None:
    with qtbot.assertNotEmitted(pane.place_chosen):
        drag(pane, "渠是命根子", "（一）清淤")
    assert page_of(pane).textCursor().hasSelection()


def test_the_arrow_keys_move_the_caret_and_enter_leads_to_its_line(qtbot: QtBot, pane: SkeletonPane) -> None:
    for _ in range(3):
        press(pane, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        press(pane, Qt.Key.Key_Return)
    assert chosen.args == [at("渠是命根子")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F6])
def test_escape_and_f6_leave(qtbot: QtBot, pane: SkeletonPane, key: Qt.Key) -> None:
    with qtbot.waitSignal(pane.left):
        press(pane, key)


def test_escape_drops_a_selection_first(qtbot: QtBot, pane: SkeletonPane) -> None:
    press(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(pane.left):
        press(pane, Qt.Key.Key_Escape)
    assert not page_of(pane).textCursor().hasSelection()


def test_the_marking_keys_do_nothing(qtbot: QtBot, pane: SkeletonPane) -> None:
    before = page_of(pane).toPlainText()
    with qtbot.assertNotEmitted(pane.place_chosen), qtbot.assertNotEmitted(pane.left):
        for key in (Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_BracketRight):
            press(pane, key)
    assert page_of(pane).toPlainText() == before
    assert marked_words(pane) == ["关于抓好渠道管护的讲话"]


def test_ctrl_c_copies_selected_lines_behind_their_indents(pane: SkeletonPane) -> None:
    drag(pane, "渠是命根子", "一是分段")
    press(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "  渠是命根子。\n二、把活儿干到位\n  （一）清淤不留死角。入冬前要清完主渠。\n"


def test_a_part_of_one_line_is_copied_bare(pane: SkeletonPane) -> None:
    drag(pane, "命根子", "子。")
    press(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "命根"


def test_ctrl_c_copies_all_where_nothing_is_selected(pane: SkeletonPane) -> None:
    press(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == skeleton(DOCUMENT.text, OUTLINE).as_text()


def test_the_buttons_copy_text_and_markdown_and_lead_back(qtbot: QtBot, pane: SkeletonPane) -> None:
    buttons = {button.text(): button for button in pane.findChildren(QPushButton)}
    buttons["Copy text"].click()
    assert clipboard() == skeleton(DOCUMENT.text, OUTLINE).as_text()
    buttons["Copy Markdown"].click()
    assert clipboard() == skeleton(DOCUMENT.text, OUTLINE).as_markdown()
    assert "copied" in pane.findChildren(QLabel)[0].text()
    with qtbot.waitSignal(pane.left):
        buttons["Back to the text"].click()


def test_another_theme_and_size_keep_the_place_and_the_mark(empty_pane: SkeletonPane) -> None:
    empty_pane.show_skeleton(DOCUMENT, OUTLINE, at("补漏不等来年"))
    night = Theme.load("night")
    empty_pane.apply_theme(night)
    empty_pane.set_layout(PageLayout(text_size=24, column=24))
    assert cursor_at(empty_pane, "渠是命根子").charFormat().font().pixelSize() == 24
    assert cursor_at(empty_pane, "二是").charFormat().foreground().color() == night.colour("accent")
    assert marked_words(empty_pane) == ["（二）补漏不等来年。料要备足。"]
    assert empty_pane.place() == at("（二）补漏")


def test_the_bar_goes_through_the_whole_skeleton(qtbot: QtBot, empty_pane: SkeletonPane) -> None:
    document, outline = a_book()
    with qtbot.waitSignal(empty_pane.ready):
        empty_pane.show_skeleton(document, outline, 0)
    bar = next(bar for bar in empty_pane.findChildren(QScrollBar) if bar.objectName() == "TickBar")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    # While the bar is dragged little is laid out around what is seen.
    qtbot.waitUntil(lambda: "第159章" in page_of(empty_pane).toPlainText())
    bar.setValue(0)
    assert page_of(empty_pane).toPlainText().startswith("第1章")


def test_the_widget_holds_a_part_of_a_book_only_but_ctrl_a_copies_all(qtbot: QtBot, empty_pane: SkeletonPane) -> None:
    document, outline = a_book()
    with qtbot.waitSignal(empty_pane.ready):
        empty_pane.show_skeleton(document, outline, 0)
    assert page_of(empty_pane).document().blockCount() < 400 < len(outline.nodes)
    press(empty_pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(empty_pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == skeleton(document.text, outline).as_text()


def test_a_newer_skeleton_takes_the_place_of_one_that_is_still_coming(qtbot: QtBot, empty_pane: SkeletonPane) -> None:
    document, outline = a_book()
    empty_pane.show_skeleton(document, outline, 0)
    empty_pane.show_skeleton(DOCUMENT, OUTLINE, 0)
    with qtbot.assertNotEmitted(empty_pane.ready, wait=100):
        pass
    assert page_of(empty_pane).toPlainText().startswith("关于抓好渠道管护的讲话\n")


def test_a_text_without_words_says_so(empty_pane: SkeletonPane) -> None:
    empty_pane.show_skeleton(*a_document("……\n"), 0)
    assert "no headings" in empty_pane.findChildren(QLabel)[0].text()
    press(empty_pane, Qt.Key.Key_Return)
    press(empty_pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == ""


def test_clearing_shows_nothing(pane: SkeletonPane) -> None:
    pane.clear()
    assert page_of(pane).toPlainText() == ""
    assert marked_words(pane) == []


def test_every_control_has_a_name(pane: SkeletonPane) -> None:
    controls = [*pane.findChildren(QPushButton), page_of(pane)]
    assert all(control.accessibleName() or (isinstance(control, QPushButton) and control.text()) for control in controls)
