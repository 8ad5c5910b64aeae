"""Draws a page on paper: the words as text, everything else as shapes, so that nothing but the words can be copied out of a PDF."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from core.spans import Span, mosaic
from gui.paper.canvas import Canvas, show_line
from gui.paper.lines import Piece
from gui.paper.look import MILLIMETRE, UNIT, foot_top
from gui.paper.marking import draw_ground, draw_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.annotation import Annotation
    from gui.panes.page.marks import MarkIndex
    from gui.paper.blocks import Block
    from gui.paper.flow import Flow, Placed
    from gui.paper.glyphs import Glyphs
    from gui.theme import Theme

_KEPT: Final = 96
"""Pieces of blocks that stay laid out: those of a few pages."""
_APART: Final = 3
"""Points between two numbers of notes."""
_SOFT: Final = "#6B6B6B"
_RULE: Final = "#B0B0B0"


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands on the pages beside the words."""

    title: str = ""
    """In the running head; empty for none."""
    marks: MarkIndex | None = None
    """Where marks and notes stand; None for neither."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """Number of each annotation whose note stands in the list."""
    has_numbers: bool = False
    """Of the paragraphs, in the margin."""
    has_marks: bool = True
    """Grounds, lines and bookmarks are drawn."""


class PagePainter:
    """Draws the pages of one flow.

    Args:
        flow: where the lines stand.
        signs: what else is to be seen.
        theme: a light one, for the colours of marks.
    """

    def __init__(self, flow: Flow, signs: Signs, theme: Theme) -> None:
        self._flow = flow
        self._look = flow.look
        self._signs = signs
        self._theme = theme
        self._pieces: OrderedDict[tuple[int, int], Piece] = OrderedDict()

    def paint(self, painter: QPainter | Canvas, number: int, glyphs: Glyphs | None = None) -> None:
        """Draw a page.

        Args:
            painter: its units are tenths of a point, its origin the corner of the sheet.
            number: from 0.
            glyphs: notes what is drawn, None if nobody wants to know.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Behind the last are those that only notes stand on.
        for placed in self._flow.pages[number].lines if number < len(self._flow.pages) else ():
            self._paint_line(painter, placed, glyphs)
        self._paint_frame(painter, number)

    def _piece(self, placed: Placed) -> Piece:
        key = placed.block, placed.piece
        piece = self._pieces.get(key)
        if piece is None:
            kept = self._flow.kept.get(key)
            piece = self._pieces[key] = kept or Piece(self._flow.blocks[placed.block], placed.piece, self._look)
            while len(self._pieces) > _KEPT:
                self._pieces.popitem(last=False)
        self._pieces.move_to_end(key)
        return piece

    def _paint_line(self, painter: QPainter | Canvas, placed: Placed, glyphs: Glyphs | None) -> None:
        look, piece = self._look, self._piece(placed)
        block = self._flow.blocks[placed.block]
        line, _ = piece.line(placed.row)
        top = placed.top + (placed.pitch - line.height()) / 2
        base = top + line.ascent()
        size = look.face(block.face).size
        index, start, end = self._signs.marks, block.point_at(placed.span[0]), block.point_at(placed.span[1])
        marks = [] if index is None or start is None else index.touching(Span(start, max(start, start if end is None else end)))
        shown = marks if self._signs.has_marks else []
        for span, covering in _grounds(shown) if shown else ():
            draw_ground(painter, self._area(piece, block, placed, span, base, size), covering, self._theme, has_colour=look.has_colour)
        show_line(painter, piece, placed.row, QPointF(look.left, top), glyphs)
        for level, one in enumerate([one for one in shown if one.kind != "highlight"]):
            area = self._area(piece, block, placed, one.span, base, size)
            draw_line(painter, area, base, one, level, self._theme, size=size, has_colour=look.has_colour)
        if block.row is not None:
            self._paint_rules(painter, block, placed)
        if marks:
            self._paint_note_numbers(painter, marks, piece, block, placed, base)
        has_flag = index is not None and start is not None and end is not None and index.has_bookmark(start, end)
        if has_flag or placed.piece == placed.row == 0:
            self._paint_margin(painter, block, placed, base)

    def _paint_rules(self, painter: QPainter | Canvas, block: Block, placed: Placed) -> None:
        """Draw the rules of a table: above its first row and under each."""
        look = self._look
        painter.setPen(QPen(QColor(_RULE), 0.12 * MILLIMETRE))
        is_first = placed.row == placed.piece == 0 and (placed.block == 0 or self._flow.blocks[placed.block - 1].row != block.row)
        places = [placed.top] if is_first else []
        if placed.span[1] == len(block.words):
            places.append(placed.top + placed.pitch)
        for y in places:
            painter.drawLine(QPointF(look.left, y), QPointF(look.left + look.column, y))

    # Marks

    def _area(self, piece: Piece, block: Block, placed: Placed, span: Span, base: float, size: float) -> QRectF:
        """Return the part of a line that the text's code points cover."""
        place = block.place or 0
        low, high = (min(max(point - place, placed.span[0]), placed.span[1]) for point in (span.start, span.end))
        left, right = piece.x_of(placed.row, low), piece.x_of(placed.row, high)
        return QRectF(self._look.left + left, base - 0.92 * size, right - left, 1.16 * size)

    def _paint_note_numbers(
        self, painter: QPainter | Canvas, marks: list[Annotation], piece: Piece, block: Block, placed: Placed, base: float
    ) -> None:
        """Write the number of each note above the end of its mark."""
        if not self._signs.notes or block.place is None:
            return
        shifts: dict[int, float] = {}
        for one in marks:
            number = self._signs.notes.get(one.id)
            end = one.span.end - block.place
            if number is None or not placed.span[0] < end <= placed.span[1]:
                continue
            size = float(self._look.face(block.face).size)
            shift = shifts.get(end, 0.0)
            at = QPointF(self._look.left + piece.x_of(placed.row, end) + shift, base - 0.86 * size)
            # Where several marks end, 1 and 3 must not read as 13.
            shifts[end] = shift + self._write(painter, str(number), self._look.small, at, self._accent()) + _APART * UNIT

    def _accent(self) -> str:
        return str(self._theme.colours["accent"]) if self._look.has_colour else "#000000"

    # Around the words

    def _paint_margin(self, painter: QPainter | Canvas, block: Block, placed: Placed, base: float) -> None:
        look = self._look
        right = look.left - 0.8 * look.text_size
        if self._signs.has_numbers and block.number is not None and placed.piece == 0 and placed.row == 0:
            right -= self._write(painter, str(block.number), look.small, QPointF(right, base), _SOFT, is_left_of=True) + UNIT * 3
        start, end = block.point_at(placed.span[0]), block.point_at(placed.span[1])
        if self._signs.marks is None or start is None or end is None:
            return
        last = end - 1 if placed.span[1] < len(block.words) else end
        for one in self._signs.marks.bookmarks(Span(start, max(start, last))):
            if not self._signs.has_marks and one.id not in self._signs.notes:
                continue
            colour = self._theme.edge(one.colour) if look.has_colour else QColor("#000000")
            width, height = 0.36 * look.text_size, 0.7 * look.text_size
            flag = QPainterPath(QPointF(right - width, base - height))
            for x, y in ((0, -height), (0, 0), (-width / 2, -0.25 * height), (-width, 0)):
                flag.lineTo(right + x, base + y)
            painter.fillPath(flag, colour)
            number = self._signs.notes.get(one.id)
            if number is not None:
                self._write(painter, str(number), look.small, QPointF(right - width, base - height), self._accent(), is_left_of=True)
            right -= 1.5 * width

    def _paint_frame(self, painter: QPainter | Canvas, number: int) -> None:
        """Draw page number and running head."""
        look = self._look
        words = f"— {number + 1} —"
        base = foot_top(look)
        width = _advance(look.foot, words)
        if look.is_official:
            # One character in from the outer side: at the right of odd pages.
            blank = look.column / 28
            left = look.left + look.column - blank - width if number % 2 == 0 else look.left + blank
            self._write(painter, words, look.foot, QPointF(left, base), "#000000")
            return
        self._write(painter, words, look.foot, QPointF(look.left + (look.column - width) / 2, base), _SOFT)
        if self._signs.title and number:
            title, width = self._running_head
            head = look.top * 0.6
            left = look.left + (look.column - width) / 2
            self._write(painter, title, look.foot, QPointF(left, head), _SOFT)
            painter.setPen(QPen(QColor(_RULE), 0.12 * MILLIMETRE))
            painter.drawLine(QPointF(look.left, head + 0.6 * 9 * UNIT), QPointF(look.left + look.column, head + 0.6 * 9 * UNIT))

    @cached_property
    def _running_head(self) -> tuple[str, float]:
        """The title as it stands on every page but the first, and its width."""
        metrics = QFontMetricsF(self._look.foot)
        title = metrics.elidedText(self._signs.title, Qt.TextElideMode.ElideRight, self._look.column)
        return title, metrics.horizontalAdvance(title)

    @staticmethod
    def _write(painter: QPainter | Canvas, words: str, font: QFont, at: QPointF, colour: str, *, is_left_of: bool = False) -> float:
        """Draw words as a shape and return their width; they end at the place if they are to stand left of it."""
        if isinstance(painter, Canvas):
            return painter.shape(words, font, at, colour, is_left_of=is_left_of)
        width = QFontMetricsF(font).horizontalAdvance(words)
        path = QPainterPath()
        path.addText(at - QPointF(width, 0) if is_left_of else at, font, words)
        painter.fillPath(path, QColor(colour))
        return width


@lru_cache(maxsize=256)
def _advance(font: QFont, words: str) -> float:
    """Return the width of words; those at the foot are the same in all documents."""
    return QFontMetricsF(font).horizontalAdvance(words)


def _grounds(marks: list[Annotation]) -> list[tuple[Span, list[Annotation]]]:
    """Return the disjoint pieces that highlights cover, each with those on it."""
    shown = [one for one in marks if one.kind == "highlight"]
    if len(shown) < 2:
        return [(one.span, shown) for one in shown]
    return [(span, [shown[index] for index in indexes]) for span, indexes in mosaic(one.span for one in shown)]
