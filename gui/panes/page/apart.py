"""What is set apart from the body of a text: the rows of tables, the places of pictures, notes."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption

from gui.panes.page.ornaments import paint_ornaments
from gui.panes.page.tables import Plan, Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableSequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QTextDocument

    from gui.pagination import Pagination, Slice
    from gui.panes.page.facts import Facts
    from gui.panes.page.layout import PageLayout
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_SOFT_SIZE: Final = 0.88
"""Of pictures' places and notes, in multiples of the text size."""
_ROW_HEIGHT: Final = 0.875
_NOTE_HEIGHT: Final = 0.85
"""From line to line, in multiples of the body's line height."""
_LEAST_HEIGHT: Final = 1.5
"""From line to line, in multiples of the face's size."""
_PAD: Final = 0.2
"""Between two rows, beside the space between lines, in multiples of the face's size."""
_DISTANCE: Final = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value


class _RowStyle(NamedTuple):
    """What rows that follow one another must share to be set at once."""

    table: int
    indents: tuple[float, float, tuple[float, ...]]
    is_head: bool
    is_first: bool
    is_last: bool


class Apart:
    """Sets the blocks of one text of which its format says what they are. Heights are whole pixels, as those of the body.

    Args:
        theme: the colours.
        layout: the measures.
        font: returns the face of a size in pixels, bold or not.
        facts: what the blocks are.
        pages: the blocks.
    """

    def __init__(self, theme: Theme, layout: PageLayout, font: Callable[[int, bool], QFont], facts: Facts, pages: Pagination) -> None:
        self.facts = facts
        self.tables = Tables(facts, pages, layout.text_size, font)
        self.width = 1.0
        """Of the column for which the heights were last asked, in pixels."""
        self.fine = theme.colour("rule")
        """Of the rules between rows."""
        self.strong = theme.colour("faint")
        """Of those around a table, under its head and above notes."""
        self._theme = theme
        self._layout = layout
        self._font = font
        self._soft_size = max(1, round(layout.text_size * _SOFT_SIZE))
        self._spacing = round(layout.text_size * layout.spacing)
        self.note_space = round(layout.text_size * layout.line_height)
        """Above the first of several notes, in pixels; a rule stands in its middle."""

    def plan(self, table: int) -> Plan:
        """Return how a table is set in the column as it is."""
        return self.tables.plan(table, self.width)

    def row_gap(self, plan: Plan) -> int:
        """Return the pixels from the bottom of a row's last line to the top of the next row's first line."""
        return self._distance(plan.size, _ROW_HEIGHT) + round(_PAD * plan.size)

    def correct(self, heights: MutableSequence[float], pages: Pagination, width: float) -> None:
        """Put the estimated heights of what is set apart in the place of those of the body.

        Args:
            heights: of all blocks, in pixels.
            pages: the blocks.
            width: of the column in pixels.
        """
        self.width = width
        for number, table in enumerate(self.facts.tables):
            plan = self.plan(number)
            pitch, pad = self._pitch(plan.size, _ROW_HEIGHT), round(_PAD * plan.size)
            for index, block in enumerate(table.blocks):
                heights[block] = self.tables.lines(table, index, plan) * pitch + pad
        pitch = self._pitch(self._soft_size, _NOTE_HEIGHT)
        for block in self.facts.notes | self.facts.pictures:
            lines = (pages.ends[block] - pages.starts[block]) * self._soft_size // max(1.0, width) + 1
            heights[block] = lines * pitch + self._spacing

    def set(self, document: QTextDocument, part: Slice) -> None:
        """Set what of a slice stands apart; its words are in the document already."""
        for first, last, style in self._runs(part):
            cursor = _over(document, first - part.first, last - part.first)
            cursor.setBlockFormat(self._row_format(style))
            cursor.setCharFormat(self._face(self.plan(style.table).size, "ink", bold=style.is_head))
        soft = self._face(self._soft_size, "soft")
        for block in sorted((self.facts.pictures | self.facts.notes).intersection(range(part.first, part.last))):
            cursor = _over(document, block - part.first, block - part.first)
            cursor.setBlockFormat(self._soft_format(block))
            cursor.setCharFormat(soft)

    def paint(self, view: PageView, area: QRect) -> None:
        """Paint rules in a part of the viewport."""
        paint_ornaments(view, self, area)

    def _runs(self, part: Slice) -> Iterator[tuple[int, int, _RowStyle]]:
        """Yield first and last block of rows in the slice that can be set at once."""
        begin = before = -1
        style: _RowStyle | None = None
        for block in range(part.first, part.last):
            following = self._row_style(block)
            if following != style:
                if style:
                    yield begin, before, style
                begin = block
            style, before = following, block
        if style:
            yield begin, before, style

    def _row_style(self, block: int) -> _RowStyle | None:
        if block not in self.facts.rows:
            return None
        number, index = self.facts.rows[block]
        table = self.facts.tables[number]
        left, first, stops = self.plan(number).indents(table.skipped[index], len(self.tables.cells(table, index)))
        return _RowStyle(number, (left, first, tuple(stops)), index < table.heads, index == 0, index == len(table.blocks) - 1)

    def _row_format(self, style: _RowStyle) -> QTextBlockFormat:
        plan = self.plan(style.table)
        left, first, stops = style.indents
        pad = round(_PAD * plan.size)
        block_format = self._block_format(plan.size, _ROW_HEIGHT, pad)
        block_format.setLeftMargin(left)
        block_format.setTextIndent(first)
        block_format.setTabPositions([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])
        # Beyond the rules at top and bottom the table keeps as much room as within.
        room = pad + self.row_gap(plan)
        if style.is_first:
            block_format.setTopMargin(room)
        if style.is_last:
            block_format.setBottomMargin(room)
        return block_format

    def _soft_format(self, block: int) -> QTextBlockFormat:
        block_format = self._block_format(self._soft_size, _NOTE_HEIGHT, self._spacing)
        if block in self.facts.pictures:
            block_format.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif block in self.facts.first_notes:
            block_format.setTopMargin(self.note_space)
        return block_format

    def _block_format(self, size: int, height: float, bottom: int) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        block_format.setLineHeight(self._distance(size, height), _DISTANCE)
        block_format.setBottomMargin(bottom)
        return block_format

    def _pitch(self, size: int, height: float) -> int:
        return round(size * max(_LEAST_HEIGHT, self._layout.line_height * height))

    def _distance(self, size: int, height: float) -> int:
        return max(0, self._pitch(size, height) - ceil(QFontMetricsF(self._font(size, False)).height()))

    def _face(self, size: int, token: str, *, bold: bool = False) -> QTextCharFormat:
        face = QTextCharFormat()
        face.setFont(self._font(size, bold))
        face.setForeground(self._theme.colour(token))
        return face


def _over(document: QTextDocument, first: int, last: int) -> QTextCursor:
    """Return a cursor that selects the words of some blocks."""
    cursor = QTextCursor(document.findBlockByNumber(first))
    end = document.findBlockByNumber(last)
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor
