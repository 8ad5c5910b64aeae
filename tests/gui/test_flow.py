"""The page's own layout gives the answers of Qt's, where both end the lines at the same places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QTextEdit

from gui.panes.page.flow import Flow
from gui.panes.page.unraising import unraising
from gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TEXT = "各村在三月底前完成清淤，水管站逐段验收。\n\n第二段写abc和def两个词，𠮷祥话不多说。\n名称\t数量\t时间\n最后一段只有一行。"
WIDTH = 18 * 10 + 1
DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
ACROSS = (-5, 1, 50, 100, 170, 400)
EXACT, FUZZY = Qt.HitTestAccuracy.ExactHit, Qt.HitTestAccuracy.FuzzyHit


def a_document(*, is_own: bool, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextDocument:
    """Return a document with spaces, indents and tab stops, laid out by Qt or by ourselves."""
    document = QTextDocument()
    font = QFont(Theme.load("paper").text_font(18))
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    if is_own:
        document.setDocumentLayout(Flow(document))
    document.setPageSize(QSizeF(WIDTH, -1))
    document.setPlainText(TEXT)
    block = document.begin()
    while block.isValid():
        block_format = QTextBlockFormat()
        block_format.setLineHeight(9, DISTANCE)
        block_format.setBottomMargin(4 + block.blockNumber())
        block_format.setTopMargin(7 if block.blockNumber() == 2 else 0)
        block_format.setTextIndent(36 if block.blockNumber() < 3 else 0)
        block_format.setLeftMargin(18 if block.blockNumber() == 3 else 0)
        block_format.setTabPositions([QTextOption.Tab(60, QTextOption.TabType.LeftTab)])
        block_format.setAlignment(alignment)
        QTextCursor(block).setBlockFormat(block_format)
        block = block.next()
    return document


def lines_of(document: QTextDocument) -> list[tuple[int, int, float, float]]:
    """Return of each line the block, where it begins, and its place."""
    document.documentLayout().documentSize()
    found = []
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            words = line.naturalTextRect()
            found.append((block.blockNumber(), line.textStart(), round(top.x() + words.left(), 1), round(top.y() + words.top(), 1)))
        block = block.next()
    return found


@pytest.mark.parametrize("alignment", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight])
def test_lines_stand_where_qt_would_put_them(qapp: QApplication, alignment: Qt.AlignmentFlag) -> None:
    own, other = (a_document(is_own=is_own, alignment=alignment) for is_own in (True, False))
    mine, theirs = lines_of(own), lines_of(other)
    assert [line[:2] for line in mine] == [line[:2] for line in theirs]
    assert [line[3] for line in mine] == [line[3] for line in theirs]
    assert [line[2] for line in mine] == pytest.approx([line[2] for line in theirs], abs=1)


def test_every_spot_on_a_line_leads_to_the_place_that_qt_would_find(qapp: QApplication) -> None:
    documents = [a_document(is_own=is_own) for is_own in (True, False)]
    own, other = (document.documentLayout() for document in documents)
    tops = [top for _block, _start, _left, top in lines_of(documents[0])]
    begins = {documents[0].findBlockByNumber(number).position() + start for number, start, _left, _top in lines_of(documents[0])}
    for x in ACROSS:
        for y in [-20, *(top + down for top in tops for down in (0, 9, 24)), 1_000]:
            for accuracy in (EXACT, FUZZY):
                mine, theirs = (layout.hitTest(QPointF(x, y), accuracy) for layout in (own, other))
                # Beyond a line Qt would leave out its last character.
                is_end = accuracy == FUZZY and x >= ACROSS[-2] and mine == theirs + 1 and mine in begins
                assert mine == theirs or is_end, (x, y, accuracy)


def test_a_spot_between_two_lines_belongs_to_the_nearer_as_far_along_as_it_is(qapp: QApplication) -> None:
    document = a_document(is_own=True)
    layout = document.documentLayout()
    lines = lines_of(document)
    for (_b, _s, _l, top), (_block, _start, _left, following) in pairwise(lines):
        line, end = layout.hitTest(QPointF(90, top + 3), FUZZY), top + 26
        below = layout.hitTest(QPointF(90, following + 3), FUZZY)
        assert layout.hitTest(QPointF(90, end + (following - end) * 0.3), FUZZY) == line
        assert layout.hitTest(QPointF(90, end + (following - end) * 0.7), FUZZY) == below
        assert layout.hitTest(QPointF(90, (end + following) / 2), EXACT) == -1


def test_a_change_moves_what_stands_below(qapp: QApplication) -> None:
    own, other = (a_document(is_own=is_own) for is_own in (True, False))
    for document in (own, other):
        cursor = QTextCursor(document.findBlockByNumber(1))
        cursor.insertText("中间多出一段，比一行要长一些才算数。")
        cursor.insertBlock()
    assert lines_of(own) == lines_of(other)
    for document in (own, other):
        document.setPageSize(QSizeF(WIDTH + 90, -1))
    assert lines_of(own) == lines_of(other)
    for document in (own, other):
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor, 2)
        cursor.removeSelectedText()
    assert lines_of(own) == lines_of(other)


class Broken(Flow):
    """A layout with faults of our own in it."""

    @unraising(None)
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        super().documentChanged(position, removed, added)
        message = "lines"
        raise ValueError(message)

    @unraising(QSizeF(100, 100))
    def documentSize(self) -> QSizeF:
        message = "size"
        raise IndexError(message)

    @unraising(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        message = "picture"
        raise TypeError(message)


def test_an_error_in_the_layout_is_told_once_and_ends_nothing(qtbot: QtBot) -> None:
    page = QTextEdit()
    with qtbot.captureExceptions() as told:
        page.document().setDocumentLayout(Broken(page.document()))
        page.setPlainText(TEXT)
        page.resize(300, 300)
        page.grab()
        page.grab()
        assert page.cursorForPosition(QPoint(3, 3)).position() >= 0
        qtbot.waitUntil(lambda: len(told) >= 3)
        qtbot.wait(20)
    # Now: of what is left to be deleted later, the document goes first, and the page would still be asked for its font.
    shiboken6.delete(page)
    assert sorted(str(error) for _kind, error, _trace in told) == ["lines", "picture", "size"]
