"""Where things stand in a laid-out text document, in pixels from its top."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine


class Geometry:
    """Answers for one document whose layout is complete (see `complete`).

    A place behind the end of the text is taken for the end, and a block that has no lines yet, as while another text is put into the
    document, for one of a single line: Qt gives no line for either, and whoever asks such a line for its height takes the process down.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document

    def complete(self) -> float:
        """Lay out what is not laid out yet and return the document's height."""
        return self._document.documentLayout().documentSize().height()

    def block_top(self, block: QTextBlock) -> float:
        """Return where the first line of a block begins."""
        return block.layout().position().y()

    def block_bottom(self, block: QTextBlock) -> float:
        """Return where the first line of the next block begins; after the last, where its last line ends."""
        following = block.next()
        if following.isValid():
            return self.block_top(following)
        return self.block_top(block) + block.layout().boundingRect().bottom()

    def block_at(self, y: float) -> QTextBlock:
        """Return the last block that begins at or above ``y``, else the first."""
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.block_top(self._document.findBlockByNumber(middle)) <= y:
                low = middle
            else:
                high = middle - 1
        return self._document.findBlockByNumber(low)

    def line_of(self, unit: int) -> tuple[QTextBlock, QTextLine]:
        """Return the block and line that hold a position."""
        block = self._document.findBlock(min(max(0, unit), self._document.characterCount() - 1))
        inside = min(max(0, unit - block.position()), block.length() - 1)
        return block, _lines_of(block).lineForTextPosition(inside)

    def line_start(self, unit: int) -> tuple[int, float]:
        """Return where the line that holds a position begins, and the top of its block."""
        # Nothing of Qt is handed out here: what wraps a layout that is gone by the next filling would be taken for what comes in its place.
        block, line = self.line_of(unit)
        return block.position() + line.textStart(), self.block_top(block)

    def top_of(self, unit: int) -> float:
        """Return the top of the line that holds a position."""
        block, line = self.line_of(unit)
        return self.block_top(block) + line.y()

    def fraction(self, y: float) -> tuple[int, float]:
        """Return the number of the block at ``y`` and how far into it that is, 0 to 1."""
        block = self.block_at(y)
        top = self.block_top(block)
        return block.blockNumber(), min(max(0.0, (y - top) / max(1.0, self.block_bottom(block) - top)), 1.0)

    def y_in_block(self, number: int, fraction: float) -> float:
        """Return the height at a part of a block; the opposite of `fraction`."""
        block = self._document.findBlockByNumber(number)
        top = self.block_top(block)
        return top + fraction * max(1.0, self.block_bottom(block) - top)

    def line_at(self, y: float) -> tuple[QTextBlock, QTextLine]:
        """Return the last block and line that begin at or above ``y``, else the first."""
        block = self.block_at(y)
        layout = _lines_of(block)
        low, high = 0, layout.lineCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.block_top(block) + layout.lineAt(middle).y() <= y:
                low = middle
            else:
                high = middle - 1
        return block, layout.lineAt(low)

    def onto_line(self, y: float) -> float:
        """Return ``y``; the nearer edge of a line if it lies in the space between two lines of a block."""
        block, line = self.line_at(y)
        top = self.block_top(block)
        bottom = top + line.y() + line.height() - 1
        if y <= bottom or line.lineNumber() + 1 >= block.layout().lineCount():
            return y
        below = top + block.layout().lineAt(line.lineNumber() + 1).y()
        return bottom if y - bottom < below - y else below

    def first_line_below(self, y: float) -> tuple[int, float]:
        """Return position and top of the first line whose middle lies at or below ``y``, else of the last line."""
        block = self.block_at(y)
        while True:
            top = self.block_top(block)
            line = _first_line(block, y - top)
            if line is not None:
                return block.position() + line.textStart(), top + line.y()
            if not block.next().isValid():
                lines = _lines_of(block)
                last = lines.lineAt(lines.lineCount() - 1)
                return block.position() + last.textStart(), top + last.y()
            block = block.next()


def _lines_of(block: QTextBlock) -> QTextLayout:
    """Return the layout of a block, with a line in any case; what lays the text out makes its own in place of it."""
    layout = block.layout()
    if not layout.lineCount():
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
    return layout


def _first_line(block: QTextBlock, y: float) -> QTextLine | None:
    """Return the first line of a block whose middle lies at or below ``y``, counted from the block's top."""
    layout = block.layout()
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() / 2 < y:
            low = middle + 1
        else:
            high = middle
    return layout.lineAt(low) if low < layout.lineCount() else None
