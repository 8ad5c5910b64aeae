"""Sets a slice of the text in its faces."""

from __future__ import annotations

from bisect import bisect_left
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor

from core.outline.tree import HEADING
from gui.panes.page.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QTextDocument

    from core.outline.tree import Outline
    from gui.pagination import Pagination, Slice
    from gui.panes.page.apart import Apart
    from gui.panes.page.facts import Facts
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_DISTANCE: Final = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Typesetter:
    """The faces and measures of one theme and layout."""

    def __init__(self, theme: Theme, layout: PageLayout) -> None:
        self._theme = theme
        self._layout = layout
        self._look = _look_of(theme, layout)
        self.font = self._text_font(layout.text_size)
        """Face of the body."""
        metrics = QFontMetricsF(self.font)
        self.character = metrics.horizontalAdvance("国")
        """Width of a Chinese character in pixels."""
        self.pitch = self._look.pitch
        """Pixels from line to line of the body; a whole number, as all heights here, so that no slice shifts a line by half a pixel."""
        self.caption_height = theme.metrics.row
        """Pixels left free for the line under the title."""
        self.number_margin = theme.metrics.margin_numbers
        """Pixels that the paragraph numbers take at the left."""
        self.has_numbers = layout.numbers
        self.column = self._look.column
        """Characters in a line that the look prescribes, None if it takes what the reader has set."""
        self.sheet = self._look.sheet
        """Margins of the sheet on which the text stands, None for a page without edges."""
        self.margins = float(self._look.page_top), 3.0 * self.pitch
        """Above the first line and below the last."""
        self.desk = theme.colour("bar")
        """Beside the sheet."""
        self.edge = theme.colour("rule")
        """Of the sheet."""
        self._distance = self.pitch - ceil(metrics.height())
        self._spacing = self._look.spacing
        self._blank_height = self._look.blank_height
        self._body = self._block_format(indented=True)
        self._blank = QTextBlockFormat()
        self._blank.setLineHeight(self._blank_height, _FIXED)
        # A selected line end is painted as high as its face.
        self._blank_face = QTextCharFormat()
        self._blank_face.setFont(self._text_font(max(1, round(self._blank_height / 2))))
        self._ink = self._face(self.font, "ink")
        self.apart: Apart | None = None
        """Sets what the text's format says more of; None for a text that says nothing."""

    def take_facts(self, facts: Facts, pages: Pagination) -> None:
        """Set from now on what ``facts`` say of the blocks."""
        self.apart = None
        if facts.rows or facts.pictures or facts.notes:
            from gui.panes.page.apart import Apart

            self.apart = Apart(self._theme, self._layout, self._table_font, facts, pages)

    def heights(self, pages: Pagination, column: int) -> list[float]:
        """Return the estimated height in pixels of every block in lines of ``column`` characters."""
        first, pitch, spacing, blank = self._look.indent - 1, self.pitch, self._spacing, self._blank_height
        # A text can have a hundred thousand lines, but not as many lengths of them.
        by_length: dict[int, float] = {length: ((length + first) // column + 1) * pitch + spacing for length in set(pages.lengths)}
        by_length[0] = blank
        heights = list(map(by_length.__getitem__, pages.lengths))
        if self.apart:
            self.apart.correct(heights, pages, column * self.character)
        return heights

    def fill(self, document: QTextDocument, pages: Pagination, part: Slice, outline: Outline) -> None:
        """Put a slice into the document in place of what it holds."""
        if document.defaultFont() != self.font:
            document.clear()
            document.setDefaultFont(self.font)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._body)
        cursor.insertText(part.words, self._ink)
        self._set_blanks(document, pages, part)
        if self.apart:
            self.apart.set(document, part)
        self._set_parts(document, pages, part, outline)
        self._set_nodes(document, part, outline)
        self._set_places(document, pages, part, outline)
        cursor.endEditBlock()

    def _set_blanks(self, document: QTextDocument, pages: Pagination, part: Slice) -> None:
        starts, ends = pages.starts, pages.ends
        for block in range(part.first, part.last):
            if starts[block] == ends[block]:
                cursor = QTextCursor(document.findBlockByNumber(block - part.first))
                cursor.setBlockFormat(self._blank)
                cursor.setBlockCharFormat(self._blank_face)
            elif pages.is_continued(block):
                QTextCursor(document.findBlockByNumber(block - part.first)).setBlockFormat(self._block_format(indented=False))

    def _set_parts(self, document: QTextDocument, pages: Pagination, part: Slice, outline: Outline) -> None:
        """Set title, speaker, date and salutation, whole paragraphs all of them."""
        for item in outline.parts:
            if item.kind not in {"title", "speaker", "date", "salutation"} or not item.span.overlaps(part.span):
                continue
            block_format = self._block_format(indented=False)
            face = self._face(*self._look.part_face(item.kind))
            if item.kind == "title":
                block_format.setLineHeight(0, _DISTANCE)
            if item.kind != "salutation":
                block_format.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            last = pages.block_at(max(item.span.start, item.span.end - 1))
            for block in range(max(part.first, pages.block_at(item.span.start)), min(part.last, last + 1)):
                if item.kind == "title":
                    # Of a title in several lines the last has the space under it.
                    block_format.setBottomMargin(self._look.title_space if block == last else 0)
                cursor = QTextCursor(document.findBlockByNumber(block - part.first))
                cursor.setBlockFormat(block_format)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(face)

    def _set_nodes(self, document: QTextDocument, part: Slice, outline: Outline) -> None:
        nodes = outline.nodes
        begin = bisect_left(nodes, part.span.start, key=lambda node: node.offset)
        cursor = QTextCursor(document)
        for index in range(begin, len(nodes)):
            node = nodes[index]
            if node.offset >= part.span.end:
                break
            cursor.setPosition(part.to_unit(node.offset))
            starts_block = cursor.atBlockStart()
            cursor.setPosition(part.to_unit(node.head_end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._face(*self._look.node_face(node)))
            if node.kind == HEADING and starts_block and cursor.atBlockEnd():
                block_format = self._block_format(indented=True)
                block_format.setTopMargin(self._look.heading_space)
                cursor.setBlockFormat(block_format)

    def _set_places(self, document: QTextDocument, pages: Pagination, part: Slice, outline: Outline) -> None:
        """Set what the look puts elsewhere than the body."""
        for place in self._look.places(pages, part.span, outline):
            if part.first <= place.block < part.last:
                block_format = self._block_format(indented=False)
                block_format.setLeftMargin(place.left)
                block_format.setTextIndent(-place.hang)
                block_format.setTopMargin(place.above)
                QTextCursor(document.findBlockByNumber(place.block - part.first)).setBlockFormat(block_format)

    def _text_font(self, size: int, *, bold: bool = False) -> QFont:
        return self._look.text_font(size, bold=bold)

    def _table_font(self, size: int, bold: bool) -> QFont:
        return self._text_font(size, bold=bold)

    def _face(self, font: QFont, token: str) -> QTextCharFormat:
        face = QTextCharFormat()
        face.setFont(font)
        face.setForeground(self._theme.colour(token))
        return face

    def _block_format(self, *, indented: bool) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        if self._look.has_fixed_lines:
            block_format.setLineHeight(self.pitch, _FIXED)
        else:
            block_format.setLineHeight(self._distance, _DISTANCE)
        block_format.setBottomMargin(self._spacing)
        if indented:
            block_format.setTextIndent(self._look.indent * self.character)
        return block_format


def _look_of(theme: Theme, layout: PageLayout) -> Look:
    if not layout.is_official:
        return Look(theme, layout)
    from gui.panes.page.official import OfficialLook

    return OfficialLook(theme, layout)
