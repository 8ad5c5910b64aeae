"""How a paragraph of a comparison is drawn: what was taken out is struck through, what was put in underlined, and a sign says which."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.editions import ADDED, CHANGED, MOVED, REMOVED, SAME
from core.spans import Span, mosaic
from gui.models.comparison import LONGEST, NEW, OLD, ComparisonModel, changes_of
from gui.offsets import OffsetMap

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from gui.theme import Theme
    from gui.widgets.comparison_words import ComparisonWords

KEPT: Final = 256
"""Cells that are kept laid out: what three screens show."""
GUTTER: Final = 30
"""Logical pixels at the left of a cell, for the sign."""
_PAD: Final = 12
_SPACE: Final = 7
"""Above and below the words."""
_PITCH: Final = 1.6
"""From line to line, in multiples of the text size."""
_TINT: Final = 110
"""How much of 255 the ground of a whole paragraph has of the colour of a change."""


class _Laid(NamedTuple):
    layout: QTextLayout
    height: float
    """Of the words."""
    top: int
    """Above them: room for the line that says where a paragraph was moved."""


class ComparisonFace(QStyledItemDelegate):
    """Draws the cells of a `ComparisonModel` and knows how high they are.

    Args:
        theme: colours and faces.
        size: of the text in logical pixels.
        model: what is drawn.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, size: int, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._laid: OrderedDict[tuple[int, int, int], _Laid] = OrderedDict()
        self.take(theme, size)

    def take(self, theme: Theme, size: int) -> None:
        """Draw with another theme and text size from now on."""
        self._theme = theme
        self._size = size
        self._font = theme.text_font(size)
        self._small = theme.interface_font(theme.metrics.small_text)
        self._character = max(1, QFontMetrics(self._font).horizontalAdvance("字"))
        self._small_height = QFontMetrics(self._small).height()
        self._pitch = round(size * _PITCH)
        self.forget()

    def forget(self) -> None:
        """Lay everything out anew: other words stand in the cells."""
        self._laid.clear()

    def estimate(self, length: int, width: int) -> int:
        """Return how high a cell of that width is about, with so many characters."""
        columns = max(1, self._room(width) // self._character)
        return max(1, (length + columns - 1) // columns) * self._pitch + 2 * _SPACE

    def height(self, line: int, width: int) -> int:
        """Return how high a line is whose cells have that width."""
        if self._model.is_fold(line):
            return self._pitch + 2 * _SPACE
        heights = [cell.height + cell.top for side in (OLD, NEW) if (cell := self._cell(line, side, width)) is not None]
        return round(max([*heights, self._pitch])) + 2 * _SPACE

    def words_over(self, line: int, side: int, width: int, parent: QWidget) -> ComparisonWords | None:
        """Return a widget to be put over a cell, in which a part of its words can be selected; None for a gap or a fold."""
        from gui.widgets.comparison_words import ComparisonWords

        cell = self._cell(line, side, width)
        if cell is None:
            return None
        margins = (GUTTER, _SPACE + cell.top, _PAD)
        return ComparisonWords(self._model.words(line, side), self._font, self._pitch, margins, parent)

    def is_on_way(self, line: int, side: int, y: int) -> bool:
        """Return True if a place so far below the top of a cell is on the line that says where a paragraph was moved."""
        return bool(self._model.way(line, side)) and y <= _SPACE + self._small_height + self._theme.metrics.small_gap

    def _room(self, width: int) -> int:
        return max(self._character, width - GUTTER - _PAD)

    def _cell(self, line: int, side: int, width: int) -> _Laid | None:
        if self._model.paragraph(line, side) is None:
            return None
        key = (self._model.row(line), side, width)
        found = self._laid.get(key)
        if found is None:
            found = self._laid[key] = self._lay(line, side, width)
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(key)
        return found

    def _lay(self, line: int, side: int, width: int) -> _Laid:
        words = self._model.words(line, side)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Paragraphs that were joined or wrapped anew stand in one row.
        layout = QTextLayout(words.replace("\n", "\u2028"), self._font_of(line))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(line, side, words))
        layout.beginLayout()
        height = 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(self._room(width))
            row.setPosition(QPointF(0, height + max(0.0, (self._pitch - row.height()) / 2)))
            height += self._pitch
        layout.endLayout()
        top = self._small_height + self._theme.metrics.small_gap if self._model.way(line, side) else 0
        return _Laid(layout, height, top)

    def _font_of(self, _line: int) -> QFont:
        """Return the face of a line's words."""
        return self._font

    def _formats(self, line: int, side: int, words: str) -> list[QTextLayout.FormatRange]:
        """Return grounds and lines: of the reader's marks, and over them of what has changed."""
        sheet, paragraph = self._model.sheet, self._model.paragraph(line, side)
        if sheet is None or paragraph is None:
            return []
        row = self._model.row(line)
        marks = sheet.marks(row, side)
        kind = self._model.kind(line)
        changes = changes_of(sheet.comparison.rows[row], side)
        if kind in {ADDED, REMOVED} and 2 * sum(map(len, changes)) > len(paragraph):
            # The ground of the cell says it: a whole paragraph that is struck through cannot be read.
            changes = ()
        seen = Span(0, min(len(paragraph), LONGEST))
        start = paragraph.start
        ends = [*((one.start, one.end) for one in marks), *((one.start, one.end) for one in changes)]
        spans = [Span(max(0, first - start), max(0, last - start)).clipped(seen) for first, last in ends]
        units = OffsetMap(words)
        found = []
        for piece, covering in mosaic(spans):
            pigments = [marks[i].colour for i in covering if i < len(marks)]
            is_change = any(i >= len(marks) for i in covering)
            form = QTextCharFormat()
            if is_change:
                form.setBackground(self._theme.colour("added" if side == NEW else "removed"))
                form.setFontUnderline(side == NEW)
                form.setUnderlineColor(self._theme.colour("added_line"))
                form.setFontStrikeOut(side == OLD)
            else:
                form.setBackground(self._theme.mark(pigments))
            part = QTextLayout.FormatRange()
            part.start = units.to_unit(piece.start)
            part.length = units.to_unit(piece.end) - part.start
            part.format = form
            found.append(part)
        return found

    # Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return how much room a cell needs in the width that it has."""
        width = option.rect.width()
        return QSize(width, self.height(index.row(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw ground, sign, words, and the frame of the cell that has the keyboard."""
        line, side, rect = index.row(), index.column(), option.rect
        painter.save()
        painter.setClipRect(rect)
        self._draw_ground(painter, option, line, side)
        if self._model.is_fold(line):
            self._draw_fold(painter, rect, line, side)
        else:
            self._draw_cell(painter, rect, line, side)
        if side == NEW:
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), self._theme.colour("rule"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("link"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1 if side == NEW else 0, 0, -1, -1))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: int, side: int) -> None:
        theme, kind = self._theme, self._model.kind(line)
        rect, is_chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        is_gap = not self._model.is_fold(line) and self._model.paragraph(line, side) is None
        if self._model.is_fold(line):
            painter.fillRect(rect, theme.colour("panel"))
        elif is_gap:
            painter.fillRect(rect, theme.colour("panel"))
            painter.fillRect(rect, QBrush(theme.colour("rule"), Qt.BrushStyle.BDiagPattern))
        elif kind in {ADDED, REMOVED}:
            tint = QColor(theme.colour("added" if kind == ADDED else "removed"))
            tint.setAlpha(255 if is_chosen else _TINT)
            painter.fillRect(rect, tint)
        elif is_chosen:
            painter.fillRect(rect, theme.colour("hover"))

    def _draw_fold(self, painter: QPainter, rect: QRect, line: int, side: int) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("link"))
        words = self._model.words(line, side)
        painter.drawText(rect.adjusted(GUTTER, 0, -_PAD, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setPen(self._theme.colour("rule"))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw_cell(self, painter: QPainter, rect: QRect, line: int, side: int) -> None:
        cell = self._cell(line, side, rect.width())
        if cell is None:
            return
        theme, kind = self._theme, self._model.kind(line)
        left, top = rect.left() + GUTTER, rect.top() + _SPACE
        if kind != SAME:
            self._draw_sign(painter, rect, kind, side)
        if cell.top:
            painter.setFont(self._small)
            painter.setPen(theme.colour("link"))
            arrow = "↓ " if (self._model.partner(line) or 0) > self._model.row(line) else "↑ "
            area = QRect(left, top, rect.width() - GUTTER - _PAD, self._small_height)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), arrow + self._model.way(line, side))
        painter.setPen(theme.colour("ink"))
        cell.layout.draw(painter, QPointF(left, top + cell.top))

    def _draw_sign(self, painter: QPainter, rect: QRect, kind: str, side: int) -> None:
        """Draw a bar at the border of the cell, and the character that says what was done."""
        token = "link" if kind == MOVED else "added_line" if side == NEW else "accent"
        colour = self._theme.colour(token)
        edge = self._theme.metrics.card_edge
        painter.fillRect(QRect(rect.left() + (1 if side == NEW else 0), rect.top() + 1, edge, rect.height() - 2), colour)
        painter.setFont(self._small)
        painter.setPen(QPen(colour))
        sign = {ADDED: self.tr("+"), REMOVED: self.tr("−"), CHANGED: self.tr("≠"), MOVED: self.tr("↕")}[kind]
        area = QRect(rect.left() + edge, rect.top() + _SPACE, GUTTER - edge, self._pitch)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), sign)
