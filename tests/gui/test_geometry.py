"""Where things stand in a text, also while another one is being put in its place: no question takes the process down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from core.outline.tree import Outline
from gui.pagination import Pagination
from gui.panes.page.layout import PageLayout
from gui.panes.page.typesetting import Typesetter
from gui.panes.page.view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

TEXT = "同志们：\n" + "\n".join(f"第{n}段渠道，谁牵头、谁配合，写明白。" * 3 for n in range(60))
PLACE = 900
QUESTIONS: dict[str, Callable[[PageView], object]] = {
    "y": lambda view: view.y_of(view.caret()),
    "bottom": lambda view: view.bottom_of(view.caret()),
    "line": lambda view: view.line_span(view.caret()),
    "place": lambda view: view.take_for_place(view.caret()),
    "seen": lambda view: view.visible_span(),
    "nearest": lambda view: view.slice_point(QPoint(20, 20)),
    "under the mouse": lambda view: view.point_at(QPoint(20, 20)),
    "bar": lambda view: (view.scroll_value(), view.scroll_maximum()),
}


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    """A page with the keyboard, in the midst of a text."""
    view = PageView(Typesetter(theme, PageLayout()), 34)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_text(Pagination(TEXT), Outline(), PLACE)
    view.show()
    view.setFocus()
    return view


def empty(view: PageView) -> None:
    """Take the text out of the widget, as long as the next one is not there yet."""
    view.blockSignals(True)
    view.verticalScrollBar().blockSignals(True)
    view.document().clear()
    view.blockSignals(False)
    view.verticalScrollBar().blockSignals(False)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_page_without_its_text_answers(view: PageView, question: str) -> None:
    empty(view)
    QUESTIONS[question](view)
    assert view.document().characterCount() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_End])
def test_a_page_without_its_text_takes_keys_and_then_the_text(view: PageView, key: Qt.Key) -> None:
    empty(view)
    QTest.keyClick(view, key)
    view.show_text(Pagination(TEXT), Outline(), PLACE)
    assert view.caret() == PLACE
    assert view.y_of(PLACE) is not None


def test_a_place_behind_the_end_is_the_end(view: PageView) -> None:
    geometry, units = view.geometry_of_text, view.document().characterCount()
    assert geometry.top_of(units + 5_000) == geometry.top_of(units - 1)
    assert geometry.line_start(units + 5_000) == geometry.line_start(units - 1)


def test_text_that_is_not_laid_out_yet_is_asked_for_its_places(view: PageView) -> None:
    geometry, document = view.geometry_of_text, view.document()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText("水到田头。\n才算数。\n谁牵头，写明白。")
    assert document.lastBlock().layout().lineCount() == 0
    asked = [geometry.top_of(unit) for unit in range(document.characterCount())]
    assert len(asked) == document.characterCount()
    geometry.line_at(50)
    geometry.first_line_below(1_000)
    document.documentLayout().hitTest(QPointF(30, 60), Qt.HitTestAccuracy.FuzzyHit)
    cursor.endEditBlock()
    tops = [geometry.top_of(block) for block in (0, 6, 11)]
    assert tops == sorted(set(tops))
