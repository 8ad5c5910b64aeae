"""The page as a person sees it: faces, numbers, marks, clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFont, QKeySequence, QMouseEvent, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit

from core.anchors import Anchor
from core.annotation import Annotation
from core.document import Document, Origin
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from core.text import normalise, paragraphs
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXT = """在全镇春季动员会上的讲话

镇长

同志们：

今天只讲两件事，讲完就散会，大家各回各村。

一、把水渠清淤抓在手上

（一）分段包干不留死角。一是任务到村，四十二公里干渠分给九个村。二是验收到段，水管所逐段看过才算数。

清淤的土不许堆在渠边，运到村口的低洼处填平。

二、把路灯修亮

全镇报修的路灯有六十一盏，四月底以前全部亮起来。
"""
THEME = Theme.load("paper")


def a_document(text: str = TEXT) -> Document:
    normal = normalise(text)
    return Document(normal.text, paragraphs(normal.text), Origin(None, "", "text/1"), "讲话", "")


DOCUMENT = a_document()


def at(words: str) -> int:
    return DOCUMENT.text.index(words)


def span_of(words: str) -> Span:
    return Span(at(words), at(words) + len(words))


def a_node(level: int, kind: str, label: str, heading: str) -> Node:
    start = at(label + heading)
    end = start + len(label + heading) if kind == HEADING else start + len(label)
    return Node(level, kind, label, heading, start, len(DOCUMENT.text), end, None)


OUTLINE = Outline(
    "在全镇春季动员会上的讲话",
    (Part("title", span_of("在全镇春季动员会上的讲话")), Part("speaker", span_of("镇长")), Part("salutation", span_of("同志们："))),
    (
        a_node(1, HEADING, "一、", "把水渠清淤抓在手上"),
        a_node(2, HEADING, "（一）", "分段包干不留死角。"),
        a_node(3, RUN_IN, "一是", "任务到村"),
        a_node(3, RUN_IN, "二是", "验收到段"),
        a_node(1, HEADING, "二、", "把路灯修亮"),
    ),
)


def a_mark(number: int, words: str, kind: str = "highlight", colour: str = "gamboge") -> Annotation:
    return Annotation(f"{number:032x}", kind, colour, Anchor.of(DOCUMENT.text, span_of(words)))


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(THEME)
    pane.resize(800, 700)
    pane.show()
    pane.show_document(DOCUMENT, OUTLINE)
    pane.page_actions_widget.setFocus()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def page_of(pane: ReaderPane) -> QTextEdit:
    page = pane.page_actions_widget
    assert isinstance(page, QTextEdit)
    return page


def face_of(pane: ReaderPane, words: str) -> QTextCharFormat:
    cursor = page_of(pane).document().find(words)
    assert not cursor.isNull()
    face = QTextCursor(cursor)
    face.setPosition(cursor.selectionStart() + 1)
    return face.charFormat()


def ground_at(pane: ReaderPane, words: str) -> QColor:
    """Return the colour between the glyphs at the left of the second of these words, as painted."""
    page = page_of(pane)
    cursor = page.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    rect = page.cursorRect(cursor)
    return page.viewport().grab().toImage().pixelColor(rect.center().x(), rect.top() + 1)


def spot_of(pane: ReaderPane, words: str) -> QPoint:
    page = page_of(pane)
    cursor = page.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    return page.cursorRect(cursor).center() + QPoint(6, 0)


def click(pane: ReaderPane, words: str) -> None:
    QTest.mouseClick(page_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=spot_of(pane, words))


def test_the_title_is_large_and_centred_and_the_salutation_not_set_in(pane: ReaderPane) -> None:
    body = face_of(pane, "今天只讲").font()
    title = face_of(pane, "在全镇春季").font()
    block = page_of(pane).document().find("在全镇春季").block()
    assert title.pixelSize() > body.pixelSize()
    assert title.bold()
    assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter
    assert page_of(pane).document().find("同志们").block().blockFormat().textIndent() == 0
    assert page_of(pane).document().find("今天只讲").block().blockFormat().textIndent() == pytest.approx(2 * body.pixelSize(), abs=1)


def test_headings_differ_by_face_and_run_ins_by_the_accent(pane: ReaderPane) -> None:
    first, second, run_in, body = (face_of(pane, words) for words in ("一、把水渠", "（一）分段", "一是任务", "清淤的土"))
    assert first.font().families() == THEME.heading_font(18).families()
    assert second.font().families() == THEME.text_font(18).families()
    assert second.font().bold()
    assert second.foreground().color() == THEME.colour("heading")
    assert run_in.foreground().color() == THEME.colour("accent")
    assert run_in.font().weight() == QFont.Weight.Bold
    assert body.foreground().color() == THEME.colour("ink")
    assert not body.font().bold()


def test_a_heading_that_runs_on_is_set_in_its_face_only_as_far_as_it_goes(pane: ReaderPane) -> None:
    assert face_of(pane, "死角。").font().bold()
    assert not face_of(pane, "任务到村").font().bold()


def test_an_outline_that_comes_later_sets_the_faces_without_moving_the_page(pane: ReaderPane) -> None:
    pane.resize(500, 200)
    pane.show_document(DOCUMENT, Outline(), place=at("清淤的土"))
    pane.show_outline(OUTLINE)
    assert face_of(pane, "一、把水渠").font().bold()
    assert pane.place() == at("清淤的土")


def test_paragraphs_are_counted_without_title_matter_and_blank_lines(pane: ReaderPane) -> None:
    numbers = [
        pane.paragraph_number(at(words)) for words in ("在全镇", "镇长", "同志们", "今天", "一、", "（一）", "二是", "清淤的土", "二、")
    ]
    assert numbers == [None, None, 1, 2, 3, 4, 4, 5, 6]
    assert pane.paragraph_number(at("\n\n今天") + 1) is None


def test_nothing_of_the_margin_or_caption_is_text(pane: ReaderPane) -> None:
    assert page_of(pane).document().toPlainText() == DOCUMENT.text
    captions = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    count = len(DOCUMENT.text.replace("\n", ""))
    assert len(captions) == 1
    assert str(count) in captions[0]


def test_the_column_keeps_to_its_width_and_centre(pane: ReaderPane) -> None:
    page = page_of(pane)
    for width, characters in ((1200, 38), (800, 38), (480, 24), (300, 16)):
        pane.resize(width, 500)
        assert page.viewport().width() == pytest.approx(characters * 18 + 1, abs=18)
        assert page.viewport().width() <= 38 * 18 + 1
        assert page.document().size().width() <= page.viewport().width()
    pane.resize(1200, 500)
    assert abs(page.viewport().geometry().center().x() - page.width() // 2) <= 2


def test_a_mark_is_painted_on_its_words_and_taken_off_again(pane: ReaderPane) -> None:
    pane.change_annotations([a_mark(1, "清淤的土不许堆在渠边")])
    assert ground_at(pane, "的土不许") == THEME.mark(["gamboge"])
    assert ground_at(pane, "运到村口") == THEME.colour("paper")
    pane.change_annotations([a_mark(1, "清淤的土不许堆在渠边", colour="indigo")])
    assert ground_at(pane, "的土不许") == THEME.mark(["indigo"])
    pane.change_annotations((), [a_mark(1, "清淤的土").id])
    assert ground_at(pane, "的土不许") == THEME.colour("paper")


def test_overlapping_marks_mix(pane: ReaderPane) -> None:
    pane.show_annotations([a_mark(1, "清淤的土不许堆在渠边"), a_mark(2, "堆在渠边，运到村口", colour="rouge")])
    assert ground_at(pane, "的土不许") == THEME.mark(["gamboge"])
    assert ground_at(pane, "在渠边") == THEME.mark(["gamboge", "rouge"])
    assert ground_at(pane, "运到村口") == THEME.mark(["rouge"])


def test_a_label_under_a_mark_takes_the_colour_of_the_ink(pane: ReaderPane) -> None:
    pane.change_annotations([a_mark(1, "一是任务到村")])
    selection = page_of(pane).extraSelections()[0]
    assert selection.cursor.selectedText() == "一是任务到村"
    assert selection.format.foreground().color() == THEME.colour("ink")
    assert not selection.format.hasProperty(QTextCharFormat.Property.FontWeight)


def test_an_underline_has_no_ground(pane: ReaderPane) -> None:
    pane.change_annotations([a_mark(1, "运到村口的低洼处", "underline", "indigo")])
    assert ground_at(pane, "到村口的") == THEME.colour("paper")


def test_a_mark_that_awaits_review_is_not_painted(pane: ReaderPane) -> None:
    pane.show_annotations([a_mark(1, "清淤的土").with_changes(status="to-review")])
    assert page_of(pane).extraSelections() == []
    assert pane.annotations_at(at("清淤的土")) == []


def test_clicks_go_through_all_marks_at_a_place(pane: ReaderPane, qtbot: QtBot) -> None:
    outer, inner = a_mark(1, "全镇报修的路灯有六十一盏"), a_mark(2, "路灯有六十一盏", colour="rouge")
    pane.show_annotations([outer, inner])
    clicked: list[str] = []
    pane.mark_clicked.connect(clicked.append)
    for _ in range(3):
        click(pane, "六十一盏")
    click(pane, "全部亮起来")
    click(pane, "全镇报修")
    assert clicked == [inner.id, outer.id, inner.id, outer.id]


def test_a_selection_by_mouse_is_told_once_it_is_settled(pane: ReaderPane, qtbot: QtBot) -> None:
    page = page_of(pane).viewport()
    start, end = spot_of(pane, "四月底以前") - QPoint(8, 0), spot_of(pane, "全部亮起来") - QPoint(8, 0)
    settled: list[Span] = []
    pane.selection_settled.connect(settled.append)
    window = pane.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=page.mapTo(pane, start))
    QTest.mouseMove(window, page.mapTo(pane, end))
    assert settled == []
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=page.mapTo(pane, end))
    assert settled == [span_of("四月底以前")]
    assert pane.selection() == span_of("四月底以前")
    assert pane.rect_of(pane.selection()).contains(page.mapTo(pane, (start + end) / 2))


def test_a_double_click_settles_a_selection(pane: ReaderPane) -> None:
    settled: list[Span] = []
    pane.selection_settled.connect(settled.append)
    spot = spot_of(pane, "水管所")
    QTest.mouseDClick(pane.windowHandle(), Qt.MouseButton.LeftButton, pos=page_of(pane).viewport().mapTo(pane, spot))
    assert settled == [span_of("水管所逐段看过才算数")]


def test_copied_words_have_the_line_ends_of_the_text(pane: ReaderPane) -> None:
    span = Span(at("堆在渠边"), at("修亮"))
    pane.select(span)
    QTest.keyClick(page_of(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data.text() == span.of(DOCUMENT.text)
    assert not data.hasHtml()


def test_the_caret_follows_a_jump_and_the_place_flashes_for_a_while(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.go_to(at("二、把路灯"))
    assert pane.caret() == at("二、把路灯")
    assert ground_at(pane, "二、把路灯") == THEME.colour("flash")
    qtbot.waitUntil(lambda: ground_at(pane, "二、把路灯") == THEME.colour("paper"), timeout=3000)


def test_the_caret_is_painted_where_it_stands(pane: ReaderPane, qtbot: QtBot) -> None:
    qtbot.waitActive(pane)
    pane.go_to(at("运到村口"), flash=False)
    page = page_of(pane)
    with_caret = page.viewport().grab(page.cursorRect().adjusted(-1, 0, 1, 0)).toImage()
    pane.go_to(at("低洼处"), flash=False)
    cursor = page.document().find("运到村口")
    cursor.setPosition(cursor.selectionStart())
    without = page.viewport().grab(page.cursorRect(cursor).adjusted(-1, 0, 1, 0)).toImage()
    assert with_caret != without


def test_the_place_is_told_once_after_scrolling(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.resize(500, 200)
    QApplication.processEvents()
    told: list[int] = []
    pane.place_changed.connect(told.append)
    pane.go_to(at("一、把水渠"))
    pane.go_to(at("清淤的土"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [at("清淤的土")] == [pane.place()]


def test_the_first_picture_is_told_once(qtbot: QtBot) -> None:
    pane = ReaderPane(THEME)
    qtbot.addWidget(pane)
    pane.show()
    with qtbot.waitSignal(pane.ready):
        pane.show_document(DOCUMENT, OUTLINE)
    with qtbot.assertNotEmitted(pane.ready, wait=50):
        pane.update()


def test_other_measures_keep_the_place(pane: ReaderPane) -> None:
    pane.resize(600, 200)
    pane.go_to(at("清淤的土"))
    pane.set_layout(PageLayout(text_size=24, line_height=1.6, column=30, indent=0))
    assert pane.place() == at("清淤的土")
    assert face_of(pane, "清淤的土").font().pixelSize() == 24
    assert page_of(pane).document().find("清淤的土").block().blockFormat().textIndent() == 0


def test_another_theme_repaints_text_and_marks(pane: ReaderPane) -> None:
    pane.change_annotations([a_mark(1, "清淤的土不许堆在渠边")])
    pane.apply_theme(Theme.load("night"))
    assert face_of(pane, "运到村口").foreground().color() == Theme.load("night").colour("ink")
    assert ground_at(pane, "的土不许") == Theme.load("night").mark(["gamboge"])


@pytest.mark.parametrize("keys", ["1", "N", "Del", "Return", "Ctrl+Z", "Ctrl+V", "?", "["])
def test_keys_of_the_windows_actions_are_not_swallowed(pane: ReaderPane, qtbot: QtBot, keys: str) -> None:
    shortcut = QShortcut(QKeySequence(keys), pane, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    qtbot.waitActive(pane)
    with qtbot.waitSignal(shortcut.activated):
        QTest.keySequence(page_of(pane), QKeySequence(keys))


def test_ctrl_v_asks_for_the_clipboard_as_a_document(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.text_pasted):
        QTest.keyClick(page_of(pane), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_files_may_be_dropped_on_the_text(pane: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *what)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(pane.files_dropped) as dropped:
        QApplication.sendEvent(pane, QDropEvent(QPointF(50, 50), *what))
    assert dropped.args == [[path]]
    assert not page_of(pane).viewport().acceptDrops()


def test_a_cleared_page_shows_nothing(pane: ReaderPane) -> None:
    pane.show_annotations([a_mark(1, "清淤的土")])
    pane.clear()
    assert page_of(pane).document().toPlainText() == ""
    assert page_of(pane).extraSelections() == []
    assert pane.selection() == Span(0, 0)
    assert pane.paragraph_number(0) is None
    assert [label for label in pane.findChildren(QLabel) if label.isVisible()] == []


def test_a_jump_into_a_paragraph_is_the_place_until_the_page_is_scrolled(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.resize(500, 200)
    with qtbot.waitSignal(pane.place_changed, check_params_cb=lambda point: point == at("二是验收")):
        pane.go_to(at("二是验收"))
    assert pane.place() == at("二是验收")
    page_of(pane).verticalScrollBar().setValue(page_of(pane).verticalScrollBar().value() + 5)
    assert pane.place() < at("二是验收")


def test_a_mark_over_several_paragraphs_leaves_blank_lines_alone(pane: ReaderPane) -> None:
    span = Span(at("\n\n清淤的土"), at("全镇报修"))
    pane.change_annotations([Annotation("0" * 32, "highlight", "rouge", Anchor.of(DOCUMENT.text, span))])
    shown = [selection.cursor.selectedText() for selection in page_of(pane).extraSelections()]
    assert shown == span.of(DOCUMENT.text).split()


def test_a_drag_from_selected_words_selects_anew(pane: ReaderPane) -> None:
    page = page_of(pane).viewport()
    pane.select(span_of("四月底以前全部亮起来"))
    start, end = spot_of(pane, "全部亮起来") - QPoint(8, 0), spot_of(pane, "亮起来") - QPoint(8, 0)
    window = pane.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=page.mapTo(pane, start))
    QTest.mouseMove(window, page.mapTo(pane, end))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=page.mapTo(pane, end))
    assert pane.selection() == span_of("全部")


def test_more_clicks_at_one_place_take_more(pane: ReaderPane) -> None:
    page = page_of(pane).viewport()
    spot = QPointF(spot_of(pane, "水管所"))
    settled: list[str] = []
    pane.selection_settled.connect(lambda span: settled.append(span.of(DOCUMENT.text)))
    press, release, double = QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease, QMouseEvent.Type.MouseButtonDblClick
    for number, kind in enumerate((press, double, press, double, press)):
        for step, what in enumerate((kind, release)):
            held = Qt.MouseButton.NoButton if step else Qt.MouseButton.LeftButton
            where = (spot, QPointF(page.mapToGlobal(spot.toPoint())))
            event = QMouseEvent(what, *where, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(10_000 + 100 * number + 20 * step)
            QApplication.sendEvent(page, event)
    paragraph = next(line for line in DOCUMENT.text.split("\n") if "水管所" in line)
    assert settled == ["水管所逐段看过才算数", "二是验收到段，水管所逐段看过才算数。", paragraph, paragraph]
