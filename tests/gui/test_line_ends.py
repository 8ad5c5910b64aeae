"""What the mouse and the keys take at the ends of lines, which in Chinese are in the midst of words and have no space to spare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.document import Document, Origin
from core.outline.tree import Outline
from core.text import normalise, paragraphs
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from core.spans import Span

BODY = "各村在三月底前完成清淤，水管站逐段验收，谁牵头、谁配合写明白，一件一件办好，办不好的“要说明白”。"
RARE = "𠮷祥话不多说，😀说实事。"
LEFTWARD = "שלום עולם "
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"))
    pane.resize(500, 700)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def show(pane: ReaderPane, text: str) -> list[Span]:
    """Show a text; return its lines."""
    normal = normalise(text)
    pane.show_document(Document(normal.text, paragraphs(normal.text), Origin(None, "", "text/1"), "讲话", ""), Outline())
    pane.focus_page()
    view = view_of(pane)
    found, point = [], 0
    while point < len(normal.text):
        found.append(view.line_span(point))
        point = max(point + 1, found[-1].end)
    return found


def drag(pane: ReaderPane, line: Span, ends: tuple[int, int]) -> Span:
    """Drag along a line from one place across to another; return what is selected."""
    viewport = view_of(pane).viewport()
    y = view_of(pane).rect_at(line.start).center().y()
    QTest.mousePress(viewport, LEFT, pos=QPoint(ends[0], y))
    QTest.mouseMove(viewport, QPoint(sum(ends) // 2, y))
    QTest.mouseMove(viewport, QPoint(ends[1], y))
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(ends[1], y))
    return pane.selection()


@pytest.mark.parametrize("text", [BODY * 4, RARE * 12, "e\u0301a\u0308" * 90])
def test_dragging_beyond_a_line_takes_all_of_it(pane: ReaderPane, text: str) -> None:
    lines = show(pane, text)
    width = view_of(pane).viewport().width()
    assert len(lines) > 3
    for line in lines[1:4]:
        assert drag(pane, line, (0, width + 60)) == line
        assert drag(pane, line, (width + 60, 1)) == line


def test_the_end_of_a_line_is_reached_once(pane: ReaderPane) -> None:
    lines = show(pane, BODY * 4)
    for line in lines[:3]:
        pane.move_caret(line.start + 2)
        for _ in range(3):
            QTest.keyClick(pane.page_actions_widget, Qt.Key.Key_End)
            assert pane.caret() == line.end
        QTest.keyClick(pane.page_actions_widget, Qt.Key.Key_Home, SHIFT)
        assert pane.selection() == line


def test_a_line_is_extended_to_its_end_and_no_further(pane: ReaderPane) -> None:
    lines = show(pane, RARE * 12)
    pane.move_caret(lines[1].start)
    for _ in range(2):
        QTest.keyClick(pane.page_actions_widget, Qt.Key.Key_End, SHIFT)
        assert pane.selection() == lines[1]


def test_a_blank_line_is_its_own_beginning_and_end(pane: ReaderPane) -> None:
    text = "清淤\n\n验收"
    show(pane, text)
    pane.move_caret(3)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(pane.page_actions_widget, key)
        assert pane.caret() == 3


def test_lines_from_right_to_left_are_filled_and_keep_their_words(pane: ReaderPane) -> None:
    lines = show(pane, LEFTWARD * 30)
    assert len({len(line) for line in lines[:-1]}) <= 2
    assert all(len(line) > 30 for line in lines[:-1])
    assert all(line.of(LEFTWARD * 30).endswith(" ") for line in lines[:-1])
