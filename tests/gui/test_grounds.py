"""Many grounds in one paragraph look as if Qt had painted each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextDocument, QTextLayout

from gui.panes.page import grounds
from gui.panes.page.flow import Flow
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    Range = QTextLayout.FormatRange

LINE = "渠道要有人看，闸口要有人修，𠮷祥话不多说，出了事有人答应，办完了有人去看。"
SIZE = 420, 700
CLIP = QRectF(0, 40, SIZE[0], 400)


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(Theme.load("paper").text_font(18))
    document.setDocumentMargin(0)
    document.setDocumentLayout(Flow(document))
    document.setPageSize(QSizeF(SIZE[0], -1))
    document.setPlainText(LINE * 14)
    return document


def a_range(start: int, end: int, ground: str | None, ink: str | None = None) -> Range:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, QTextCharFormat()
    if ground:
        found.format.setBackground(QColor(ground))
    if ink:
        found.format.setForeground(QColor(ink))
    return found


def places(text: str, words: str) -> list[int]:
    units = text.encode("utf-16-le").decode("latin-1")
    wanted = words.encode("utf-16-le").decode("latin-1")
    return [at // 2 for at in range(0, len(units), 2) if units.startswith(wanted, at)]


def picture(document: QTextDocument, ranges: Sequence[Range], draw: Callable[[QPainter, Sequence[Range]], None]) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#fffdf7"))
    painter = QPainter(image)
    painter.setPen(QColor("#222222"))
    painter.setClipRect(CLIP)
    draw(painter, ranges)
    painter.end()
    return image


def different(one: QImage, other: QImage) -> int:
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))


@pytest.mark.parametrize("ink", ["#aa0000", None])
def test_grounds_that_look_alike_are_painted_as_each_alone(document: QTextDocument, ink: str | None) -> None:
    block = document.firstBlock()
    text = block.text()
    hits = [a_range(at, at + 2, "#ffe08a", ink) for at in places(text, "有人")]
    mark = a_range(15, 200, "#c0e0c0", "#000066")
    over = [a_range(40, 44, "#ff9900", "#222222"), a_range(100, 160, "#3355cc", "#ffffff")]
    ranges = [mark, *hits, *over] if ink else [*hits, over[1]]
    assert len(hits) > 20
    mine = picture(document, ranges, lambda painter, all_: grounds.draw(painter, block, all_, CLIP))
    theirs = picture(document, ranges, lambda painter, all_: block.layout().draw(painter, QPointF(), all_, CLIP))
    plain = picture(document, [], lambda painter, all_: block.layout().draw(painter, QPointF(), all_, CLIP))
    assert different(theirs, plain) > 20_000

    assert different(mine, theirs) < 40


def test_a_few_grounds_are_left_to_qt(document: QTextDocument) -> None:
    block = document.firstBlock()
    ranges = [a_range(at, at + 2, "#ffe08a", "#aa0000") for at in places(block.text(), "有人")][:5]
    mine = picture(document, ranges, lambda painter, all_: grounds.draw(painter, block, all_, CLIP))
    theirs = picture(document, ranges, lambda painter, all_: block.layout().draw(painter, QPointF(), all_, CLIP))
    assert mine == theirs
