"""The page of a skeleton: its lines as a text of their own, set in by their level."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from core.outline.skeleton import CLOSING, OPENING, TITLE, Line, Skeleton, indented
from core.outline.tree import Node, Outline, Part
from core.spans import Span
from gui.panes.page.typesetting import Typesetter
from gui.panes.page.view import PageView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from gui.pagination import Pagination, Slice
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_INDENT: Final = 2
"""Characters by which a level is set in."""
_DEEPEST: Final = 4
"""Further levels are set in no more: the column has to hold words too."""
_PART_SPACE: Final = 0.9
"""Below the title and the opening, above the closing, in multiples of the text size."""


class SkeletonText:
    """A text that is put together line by line; each knows where it came from."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._starts: list[int] = []
        self._nodes: list[Node] = []
        self._parts: list[Part] = []
        self._length = 0

    def add(self, line: Line) -> None:
        """Append a line."""
        start, end = self._length, self._length + len(line.words)
        if line.head:
            self._nodes.append(Node(line.level, line.kind, line.label, "", start, end, start + line.head, None))
        elif line.kind == TITLE:
            self._parts.append(Part(TITLE, Span(start, end)))
        self.lines.append(line)
        self._starts.append(start)
        self._length = end + 1

    @property
    def words(self) -> str:
        """The whole text, without indents."""
        return "\n".join(line.words for line in self.lines)

    @property
    def outline(self) -> Outline:
        """Where its heads stand, for the faces of the page."""
        return Outline(parts=tuple(self._parts), nodes=tuple(self._nodes))

    def start_of(self, index: int) -> int:
        """Return where a line begins in this text."""
        return self._starts[index]

    def index_at(self, point: int) -> int | None:
        """Return the index of the line that holds a code point of this text, None without lines."""
        return max(0, bisect_right(self._starts, point) - 1) if self.lines else None

    def skeleton(self) -> Skeleton:
        """Return the lines as a value."""
        return Skeleton(tuple(self.lines))

    def copied(self, span: Span) -> str:
        """Return a part of this text as it is to be handed on: whole lines behind their indents, a part of one line bare."""
        first = self.index_at(span.start)
        words = span.of(self.words).split("\n")
        if first is None or len(words) == 1:
            return words[0]
        lines = self.lines[first : first + len(words)]
        # A selection may end before the first word of a line.
        rows = [indented(replace(line, words=row)) if row else "" for line, row in zip(lines, words, strict=True)]
        if span.start > self._starts[first]:
            rows[0] = words[0]
        return "\n".join(rows)


class SkeletonTypesetter(Typesetter):
    """Sets the lines of a skeleton in the faces of the page, each block as far in as its level is deep."""

    def __init__(self, theme: Theme, layout: PageLayout, bones: SkeletonText) -> None:
        # The look of a document is no look for a list.
        super().__init__(theme, replace(layout, is_official=False))
        self._part_space = round(layout.text_size * _PART_SPACE)
        self.bones = bones
        """What the blocks of the pages are that it is given."""

    def heights(self, pages: Pagination, column: int) -> list[float]:
        """Return the estimated height in pixels of every block."""
        pitch = self.pitch
        columns = [max(1, column - _INDENT * depth) for depth in range(_DEEPEST + 1)]
        lines: Sequence[Line | None] = self.bones.lines or [None] * len(pages)
        return [
            float(((end - start - 1) // columns[_depth(line)] + 1) * pitch)
            for line, start, end in zip(lines, pages.starts, pages.ends, strict=True)
        ]

    def fill(self, document: QTextDocument, pages: Pagination, part: Slice, outline: Outline) -> None:
        """Put a slice into the document in place of what it holds."""
        if document.defaultFont() != self.font:
            document.clear()
            document.setDefaultFont(self.font)
        # One step for the widget: each would lay out what it touches.
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        super().fill(document, pages, part, outline)
        if self.bones.lines:
            for block in range(part.first, part.last):
                self._set_in(QTextCursor(document.findBlockByNumber(block - part.first)), block)
        cursor.endEditBlock()

    def _set_in(self, cursor: QTextCursor, block: int) -> None:
        line, following = self.bones.lines[block], self.bones.lines[block + 1 : block + 2]
        block_format = cursor.blockFormat()
        block_format.setTextIndent(0)
        block_format.setLeftMargin(_INDENT * _depth(line) * self.character)
        if line.kind in {TITLE, OPENING}:
            # A title may take several lines.
            is_last = not following or following[0].kind != line.kind
            block_format.setBottomMargin(self._part_space if is_last else 0)
        elif line.kind == CLOSING:
            block_format.setTopMargin(self._part_space)
        cursor.setBlockFormat(block_format)


class SkeletonView(PageView):
    """Reads, selects and copies a skeleton. Every offset is a code point of the skeleton's own text."""

    def __init__(self, typesetter: SkeletonTypesetter, column: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(typesetter, column, parent)
        self._bones = SkeletonText()
        self._marked: int | None = None
        self.apply_theme(theme)
        self.sliced.connect(self._show_mark)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme; the faces come with `set_faces`."""
        self.setPalette(theme.palette)
        self._ground = QTextCharFormat()
        self._ground.setBackground(theme.colour("current"))

    def show_bones(self, bones: SkeletonText, pages: Pagination, index: int | None) -> None:
        """Show a skeleton with a line of it marked and in view, the caret there; None for one without lines."""
        self._bones = bones
        self._marked = None if index is None else bones.start_of(index)
        self.show_text(pages, bones.outline, self._marked or 0)
        if self._marked is not None:
            self.bring(self._marked, self.viewport().height() // 3)

    def line_at(self, point: int) -> Line | None:
        """Return the line that holds a code point of the skeleton, None without lines."""
        index = self._bones.index_at(point)
        return None if index is None else self._bones.lines[index]

    def copy_selection(self) -> None:
        """Put the selected lines on the clipboard behind their indents, all of them if nothing is selected."""
        span = self.selection() or Span(0, len(self.pages.text))
        QApplication.clipboard().setText(self._bones.copied(span))

    def point_at(self, position: QPoint) -> int | None:
        """Return the code point under a position of the viewport; beside a line, the nearest one of it. None below the last line."""
        point = super().point_at(position)
        last = self.bottom_of(len(self.pages.text))
        if point is not None or (last is not None and position.y() >= last):
            return point
        return self.part.to_point(self.cursorForPosition(position).position())

    def _show_mark(self) -> None:
        """Give the marked line its ground, if it is in the widget."""
        found = []
        if self._marked is not None and self._marked in self.part:
            block = self.document().findBlock(self.part.to_unit(self._marked))
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            mark.format = self._ground
            found.append(mark)
        self.setExtraSelections(found)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selected lines behind their indents."""
        data = QMimeData()
        data.setText(self._bones.copied(self.selection()))
        return data


def _depth(line: Line | None) -> int:
    return min(line.indent, _DEEPEST) if line else 0
