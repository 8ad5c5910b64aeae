"""The lines of a block on paper, laid out by Qt, ended where lines of Chinese may end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from gui.offsets import OffsetMap
from gui.panes.page.breaking import Breaks
from gui.paper.blocks import CENTRED, JUSTIFIED

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

    from gui.paper.blocks import Block
    from gui.paper.look import Look

PIECE: Final = 1_500
"""Code points that are laid out at once: a paragraph of a million would hold the window."""
_LAST_COLUMN: Final = 0.4
"""Of the width of the text: more than that the last column of a table need not have."""
_TAB: Final = 4
"""Characters from one tab stop of a paragraph to the next."""
_BLANK: Final = re.compile(r"\s")
_HAN: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\u3000-\u303f]")
_LEAST_ROOM: Final = 8
"""Characters that a line that is set in has at least."""


class Piece:
    """A part of a block, laid out. Rows are numbered from 0; offsets are code points of the block's words.

    Args:
        block: the whole.
        start: where the part begins: at the block's beginning, or where the part before it says that the next one begins.
        look: faces and measures.
    """

    def __init__(self, block: Block, start: int, look: Look) -> None:
        end = min(len(block.words), start + PIECE)
        self.words = block.words[start:end]
        self.start = start
        self._map = OffsetMap(self.words)
        self._column = look.column
        self._is_filled = block.alignment == JUSTIFIED
        self._spread: dict[int, QTextLayout | None] = {}
        """Lines that are not filled by Qt, by row."""
        self.layout = QTextLayout(self.words, look.face(block.face).font)
        self._set_faces(block, look)
        self._set_lines(block, look)
        self.is_last = end == len(block.words)
        """False if more of the block follows: the last line is not full then, and begins the next part."""
        self.rows = self.layout.lineCount() - (0 if self.is_last else 1)

    @property
    def end(self) -> int:
        """Where the next part begins."""
        return self.start + len(self.words) if self.is_last else self.span_of(self.rows)[0]

    def line(self, row: int) -> tuple[QTextLine, str]:
        """Return a line as it is to be drawn, and the words to which its units belong."""
        spread = self._spread_of(row)
        return (spread.lineAt(0), spread.text()) if spread is not None else (self.layout.lineAt(row), self.words)

    def span_of(self, row: int) -> tuple[int, int]:
        """Return the code points of the block's words on a line."""
        line = self.layout.lineAt(row)
        start = self._map.to_point(line.textStart())
        return self.start + start, self.start + self._map.to_point(line.textStart() + line.textLength())

    def x_of(self, row: int, point: int) -> float:
        """Return where on a line a code point of the block's words stands, in the layout's own measure."""
        line, unit, spread = self.layout.lineAt(row), self._map.to_unit(point - self.start), self._spread_of(row)
        if spread is not None:
            unit, line = unit - line.textStart(), spread.lineAt(0)
            unit = min(unit, line.textLength())
        x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
        return x[0]

    def _spread_of(self, row: int) -> QTextLayout | None:
        """Return a line of Chinese with blanks in it, laid out by itself; None for one that Qt fills well.

        Qt would fill such a line at its blanks alone: one behind a Latin word would be as wide as two characters.
        """
        if row not in self._spread:
            self._spread[row] = self._spread_line(row) if self._is_filled and not (self.is_last and row == self.rows - 1) else None
        return self._spread[row]

    def _spread_line(self, row: int) -> QTextLayout | None:
        line = self.layout.lineAt(row)
        start, end = self.span_of(row)
        words = self.words[start - self.start : end - self.start].rstrip()
        room = self._column - line.x()
        if (not _BLANK.search(words) and line.width() > room - 2) or 2 * len(_HAN.findall(words)) < len(words):
            return None
        shift, spare = line.textStart(), 0.0
        while True:
            layout = QTextLayout(words, self.layout.font())
            layout.setFormats([found for one in self.layout.formats() if (found := _moved(one, shift, spare)) is not None])
            option = QTextOption()
            option.setUseDesignMetrics(True)
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            layout.setTextOption(option)
            layout.beginLayout()
            alone = layout.createLine()
            alone.setLineWidth(2 * self._column)
            alone.setPosition(QPointF(line.x(), 0.0))
            layout.endLayout()
            if spare or len(words) < 2:
                return layout
            spare = max(0.01, (room - alone.naturalTextWidth()) / (len(words) - 1))

    def _set_faces(self, block: Block, look: Look) -> None:
        formats = [_range(0, self._map.to_unit(len(self.words)), block.face, look)]
        end = self.start + len(self.words)
        # A text that is one line has thousands of them.
        low = max(0, bisect_right(block.runs, self.start, key=itemgetter(0)) - 1)
        for start, stop, name in block.runs[low : bisect_left(block.runs, end, key=itemgetter(0))]:
            if stop > self.start:
                first = self._map.to_unit(max(start, self.start) - self.start)
                last = self._map.to_unit(min(stop, end) - self.start)
                formats.append(_range(first, last - first, name, look))
        self.layout.setFormats(formats)

    def _set_lines(self, block: Block, look: Look) -> None:
        character = look.text_size
        shrink = character * _shrink(block, look) if block.tabs else character
        left = min(block.left * shrink, look.column - _LEAST_ROOM * character)
        indent = 0.0
        if self.start == 0 and block.alignment != CENTRED:
            indent = look.indent if block.is_indented else -block.hang * character
        option = QTextOption()
        option.setUseDesignMetrics(True)
        if block.tabs:
            option.setTabArray([end * shrink - left for end in block.tabs[:-1] if end * shrink > left])
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        else:
            # Otherwise they stand half a character apart.
            option.setTabStopDistance(_TAB * character)
            option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        if block.alignment == JUSTIFIED:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        elif block.alignment == CENTRED:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.layout.setTextOption(option)
        breaks = None if block.tabs else Breaks(self.words)
        last_cell = self._map.to_unit(self.words.rfind("\t") + 1) if len(block.tabs) > 1 else 0
        cell = self.words.count("\t") + round(block.left > 0)
        self.layout.beginLayout()
        line = self.layout.createLine()
        while line.isValid():
            if last_cell and line.textStart() >= last_cell:
                # What does not fit into the last cell goes on under its beginning.
                left = block.tabs[min(cell, len(block.tabs) - 1) - 1] * shrink
            room = look.column - left - indent
            line.setLineWidth(room)
            if breaks is not None:
                _end_well(line, breaks, room)
            line.setPosition(QPointF(left + indent, 0.0))
            indent = 0.0
            line = self.layout.createLine()
        self.layout.endLayout()


def _moved(one: QTextLayout.FormatRange, shift: int, spare: float) -> QTextLayout.FormatRange | None:
    """Return a format for words that begin so many units later, each character wider by ``spare``; None if it ends before them."""
    end = one.start + one.length - shift
    if end <= 0:
        return None
    made = QTextCharFormat(one.format)
    font = made.font()
    own = font.letterSpacing() if font.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing else 0.0
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, own + spare)
    made.setFont(font)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = max(0, one.start - shift), end - max(0, one.start - shift), made
    return found


def _end_well(line: QTextLine, breaks: Breaks, room: float) -> None:
    """Let a line that holds as much as it can end where it may; it is as wide as before, and can be justified."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    place = breaks.last(start, end)
    if place == end:
        return
    line.setNumColumns(place - start, room)
    if line.textStart() + line.textLength() != place:
        # Characters of two units, or several in one glyph, are counted as one.
        line.setLineWidth(room)
        x: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
        line.setLineWidth(x[0] - line.x() + 1)


def _shrink(block: Block, look: Look) -> float:
    """Return by how much the columns of a table have to be narrower than their cells would be; the last takes several lines instead."""
    column = look.column / look.text_size
    before = block.tabs[-2] if len(block.tabs) > 1 else 0.0
    return min(1.0, column / (before + min(block.tabs[-1] - before, _LAST_COLUMN * column)))


def _range(start: int, length: int, name: str, look: Look) -> QTextLayout.FormatRange:
    face = look.face(name)
    made = QTextCharFormat()
    made.setFont(face.font)
    made.setForeground(QColor(face.colour))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, made
    return found
