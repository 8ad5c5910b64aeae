"""The lines of a block on paper, laid out by Qt, ended where lines of Chinese may end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from gui.offsets import OffsetMap
from gui.panes.page.breaking import Breaks
from gui.paper.blocks import CENTRED, JUSTIFIED

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

    from gui.paper.blocks import Block
    from gui.paper.look import Face, Look

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
        self.is_centred = block.alignment == CENTRED
        self.is_plain = self._map.to_unit(end - start) == end - start
        """True if each character is one unit."""
        self._spread: dict[int, QTextLayout | None] = {}
        """Lines that are not filled by Qt, by row."""
        self.layout = QTextLayout(self.words, look.face(block.face).font)
        self._lines: list[QTextLine] = []
        self._ends: list[int] = []
        """Behind the last unit of each line."""
        self._is_even = True
        """True if each line has the whole of its room, and there is no blank in it: Qt fills them all well."""
        self._set_faces(block, look)
        self._set_lines(block, look)
        self.is_last = end == len(block.words)
        """False if more of the block follows: the last line is not full then, and begins the next part."""
        self.rows = len(self._lines) - (0 if self.is_last else 1)

    @property
    def end(self) -> int:
        """Where the next part begins."""
        return self.start + len(self.words) if self.is_last else self.span_of(self.rows)[0]

    def line(self, row: int) -> tuple[QTextLine, str]:
        """Return a line as it is to be drawn, and the words to which its units belong."""
        spread = self._spread_of(row)
        return (spread.lineAt(0), spread.text()) if spread is not None else (self._lines[row], self.words)

    def units_of(self, row: int) -> tuple[int, int]:
        """Return the units of the words on a line."""
        return self._ends[row - 1] if row else 0, self._ends[row]

    def face_of(self, row: int, unit: int) -> Face:
        """Return the face of a unit of the words that `line` returns with a line."""
        if self._spread_of(row) is not None:
            unit += self.units_of(row)[0]
        return next((face for start, end, face in self.faces if start <= unit < end), self.faces[0][2])

    def is_filled(self, row: int) -> bool:
        """Return True for a line that is as long as its room."""
        return self._is_filled and not (self.is_last and row == self.rows - 1)

    def is_spread(self, row: int) -> bool:
        """Return True for a line that is not filled by Qt."""
        return self._spread_of(row) is not None

    def span_of(self, row: int) -> tuple[int, int]:
        """Return the code points of the block's words on a line."""
        start, end = self.units_of(row)
        if not self.is_plain:
            start, end = self._map.to_point(start), self._map.to_point(end)
        return self.start + start, self.start + end

    def x_of(self, row: int, point: int) -> float:
        """Return where on a line a code point of the block's words stands, in the layout's own measure."""
        line, unit, spread = self._lines[row], self._map.to_unit(point - self.start), self._spread_of(row)
        if spread is not None:
            unit, line = unit - self.units_of(row)[0], spread.lineAt(0)
            unit = min(unit, line.textLength())
        x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
        return x[0]

    def _spread_of(self, row: int) -> QTextLayout | None:
        """Return a line of Chinese with blanks in it, laid out by itself; None for one that Qt fills well.

        Qt would fill such a line at its blanks alone: one behind a Latin word would be as wide as two characters.
        """
        if self._is_even:
            return None
        if row not in self._spread:
            self._spread[row] = self._spread_line(row) if self.is_filled(row) else None
        return self._spread[row]

    def _spread_line(self, row: int) -> QTextLayout | None:
        line = self._lines[row]
        start, end = self.span_of(row)
        words = self.words[start - self.start : end - self.start].rstrip()
        room = self._column - line.x()
        if (not _BLANK.search(words) and line.width() > room - 2) or 2 * len(_HAN.findall(words)) < len(words):
            return None
        shift, spare = line.textStart(), 0.0
        while True:
            layout = QTextLayout(words, self.layout.font())
            formats = self.layout.formats() or [_range(*one) for one in self.faces]
            layout.setFormats([found for one in formats if (found := _moved(one, shift, spare)) is not None])
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
        faces = [(0, self._map.to_unit(len(self.words)), look.face(block.face))]
        if not block.runs:
            self.faces = faces
            return
        end = self.start + len(self.words)
        # A text that is one line has thousands of them.
        low = max(0, bisect_right(block.runs, self.start, key=itemgetter(0)) - 1)
        for start, stop, name in block.runs[low : bisect_left(block.runs, end, key=itemgetter(0))]:
            if stop > self.start:
                first = self._map.to_unit(max(start, self.start) - self.start)
                faces.append((first, self._map.to_unit(min(stop, end) - self.start), look.face(name)))
        if len(faces) > 1:
            # Most have one face, which is that of the layout itself.
            self.layout.setFormats([_range(*one) for one in faces])
        self.faces = _parted(faces)
        """Where each face begins and ends, in units; rising, nothing between them."""

    def _set_lines(self, block: Block, look: Look) -> None:
        character = look.text_size
        shrink = character * _shrink(block, look) if block.tabs else character
        left = min(block.left * shrink, look.column - _LEAST_ROOM * character)
        indent = 0.0
        if self.start == 0 and block.alignment != CENTRED:
            indent = look.indent if block.is_indented else -block.hang * character
        ends = tuple([end * shrink - left for end in block.tabs[:-1] if end * shrink > left]) if block.tabs else None
        self.layout.setTextOption(_option(block.alignment, character, ends))
        breaks = None if block.tabs else Breaks(self.words, is_plain=self.is_plain)
        last_cell = self._map.to_unit(self.words.rfind("\t") + 1) if len(block.tabs) > 1 else 0
        cell = self.words.count("\t") + round(block.left > 0)
        self._is_even = not self._is_filled or _BLANK.search(self.words) is None
        layout, begin, last_end = self.layout, 0, len(self.words) if self.is_plain else self._map.to_unit(len(self.words))
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if begin >= last_end and not line.isValid():
                break
            if last_cell and begin >= last_cell:
                # What does not fit into the last cell goes on under its beginning.
                left = block.tabs[min(cell, len(block.tabs) - 1) - 1] * shrink
            room = look.column - left - indent
            line.setLineWidth(room)
            begin += line.textLength()
            if breaks is not None and begin < last_end:
                begin = self._end_well(line, breaks, room, begin)
            if left + indent:
                line.setPosition(QPointF(left + indent, 0.0))
            self._lines.append(line)
            self._ends.append(begin)
            indent = 0.0
        layout.endLayout()

    def _end_well(self, line: QTextLine, breaks: Breaks, room: float, end: int) -> int:
        """Let a line that holds as much as it can end where it may, and return where; it is as wide as before, and can be justified."""
        start = self._ends[-1] if self._ends else 0
        place = breaks.last(start, end)
        if place == end:
            return end
        line.setNumColumns(place - start, room)
        if line.textLength() != place - start:
            # Characters of two units, or several in one glyph, are counted as one.
            line.setLineWidth(room)
            x: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
            line.setLineWidth(x[0] - line.x() + 1)
            self._is_even = False
        return start + line.textLength()


@lru_cache(maxsize=64)
def _option(alignment: int, character: float, tabs: tuple[float, ...] | None) -> QTextOption:
    """Return how lines are set; ``tabs`` are the ends of the columns of a table, None for a paragraph."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    if tabs is not None:
        option.setTabArray(list(tabs))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    else:
        # Otherwise they stand half a character apart.
        option.setTabStopDistance(_TAB * character)
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    if alignment == JUSTIFIED:
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    elif alignment == CENTRED:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return option


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


def _shrink(block: Block, look: Look) -> float:
    """Return by how much the columns of a table have to be narrower than their cells would be; the last takes several lines instead."""
    column = look.column / look.text_size
    before = block.tabs[-2] if len(block.tabs) > 1 else 0.0
    return min(1.0, column / (before + min(block.tabs[-1] - before, _LAST_COLUMN * column)))


def _range(start: int, end: int, face: Face) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, face.format
    return found


def _parted(faces: list[tuple[int, int, Face]]) -> list[tuple[int, int, Face]]:
    """Return which face counts where: of several the last."""
    if len(faces) == 1:
        return faces
    edges = sorted({edge for start, end, _ in faces for edge in (start, end)})
    return [
        (start, end, next(face for low, high, face in reversed(faces) if low <= start and end <= high)) for start, end in pairwise(edges)
    ]
