"""The look of a page of the help: what Qt makes of the Markdown in the theme's faces and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import (
    QBrush,
    QFont,
    QImageReader,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from core.help_pages import CAPTION, SAID, picture_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock

    from gui.theme import Theme

FEATURES: Final = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_HEADS: Final = {1: 1.6, 2: 1.22, 3: 1.05}
"""Size of a heading in sizes of the text, by its level."""
_CAPTION: Final = 0.87
_LEADING: Final = 128
"""Per cent of a line's own height."""
_CELL_LEADING: Final = 112
_ESCAPED: Final = r"\|"
_INDENT: Final = 22
"""Pixels by which a list is set in."""


class Dressing:
    """Gives a document the look of a page.

    Args:
        theme: has faces and colours.
        size: of the text in pixels.
        width: of the column in pixels; pictures are no wider.
    """

    def __init__(self, theme: Theme, size: int, width: int) -> None:
        self._theme = theme
        self._size = size
        self._width = width

    def show(self, document: QTextDocument, markdown: str) -> list[int]:
        """Fill a document with a page; return where its headings begin, in their order."""
        document.setDefaultFont(self._theme.interface_font(self._size))
        document.setIndentWidth(_INDENT)
        document.setDocumentMargin(0)
        document.setMarkdown(markdown, FEATURES)
        heads: list[int] = []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in _blocks(document):
            level = block.blockFormat().headingLevel()
            if level:
                heads.append(block.blockNumber())
            self._dress_block(cursor, block, level)
            self._dress_words(cursor, block, level)
        _take_escapes(document)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        # Only now the page is laid out, once.
        cursor.endEditBlock()
        return [document.findBlockByNumber(number).position() for number in heads]

    # Blocks

    def _dress_block(self, cursor: QTextCursor, block: QTextBlock, level: int) -> None:
        size = self._size
        style = QTextBlockFormat(block.blockFormat())
        style.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style.setTopMargin(0)
        style.setBottomMargin(size * 0.6)
        if level:
            style.setTopMargin(size * (0.2 if level == 1 else 1.5 if level == 2 else 0.9))
            style.setBottomMargin(size * (0.9 if level == 1 else 0.5))
            style.setLineHeight(_CELL_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        elif _is_in_table(block):
            style.setBottomMargin(0)
            style.setLineHeight(_CELL_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        elif block.textList():
            is_last = block.next().textList() is None
            style.setBottomMargin(size * (0.6 if is_last else 0.25))
        elif style.intProperty(QTextFormat.Property.BlockQuoteLevel):
            style.setBackground(QBrush(self._theme.colour("bar")))
            style.setLeftMargin(0)
            style.setRightMargin(0)
        elif _picture(block) is not None:
            # A proportional height would add the same share of the picture's.
            style.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
            style.setTopMargin(size * 0.4)
        elif style.hasProperty(QTextFormat.Property.BlockCodeFence):
            # The ground of a line covers its letters only: lines that are set apart would make stripes of it.
            style.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
            style.setBackground(QBrush(self._theme.colour("bar")))
            style.setBottomMargin(0 if block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence) else size * 0.9)
            style.setNonBreakableLines(False)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(style)

    def _dress_words(self, cursor: QTextCursor, block: QTextBlock, level: int) -> None:
        for start, end, found in _pieces(block):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if found.isImageFormat():
                cursor.setCharFormat(self._picture(found.toImageFormat()))
            else:
                cursor.setCharFormat(self._style(block, found, level))

    def _style(self, block: QTextBlock, found: QTextCharFormat, level: int) -> QTextCharFormat:
        theme, style = self._theme, QTextCharFormat()
        is_fence = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
        style.setForeground(QBrush(theme.colour("ink")))
        style.setFont(theme.interface_font(self._size))
        if level == 1:
            style.setFont(theme.text_font(round(self._size * _HEADS[1]), bold=True))
        elif level:
            style.setFont(theme.heading_font(round(self._size * _HEADS.get(level, 1))))
            style.setForeground(QBrush(theme.colour("heading" if level > 2 else "ink")))
        elif block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
            style.setForeground(QBrush(theme.colour("soft")))
        if found.fontWeight() > QFont.Weight.Medium:
            style.setFontWeight(QFont.Weight.Bold)
        if found.fontFixedPitch() and not is_fence:
            style.setBackground(QBrush(theme.colour("badge")))
        elif is_fence:
            style.setFontFamilies(["monospace", *theme.interface_font().families()])
            style.setFontFixedPitch(True)
        address = found.anchorHref()
        if address == SAID:
            style.setFontWeight(QFont.Weight.Bold)
        elif address == CAPTION:
            style.setFont(theme.interface_font(round(self._size * _CAPTION)))
            style.setForeground(QBrush(theme.colour("soft")))
        elif address:
            style.setAnchor(True)
            style.setAnchorHref(address)
            style.setForeground(QBrush(theme.colour("link")))
        return style

    def _picture(self, found: QTextImageFormat) -> QTextImageFormat:
        """Return a picture no wider than the column; it is read from its file only when it comes into view."""
        path = picture_path(found.name())
        size = QImageReader(str(path)).size() if path is not None else None
        if size is not None and size.isValid():
            width = min(self._width, size.width())
            found.setWidth(width)
            found.setHeight(round(size.height() * width / size.width()))
        return found

    # Tables

    def _dress_table(self, table: QTextTable) -> None:
        theme, style = self._theme, table.format()
        style.setBorderCollapse(True)
        style.setBorder(1)
        style.setBorderBrush(QBrush(theme.colour("rule")))
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setCellPadding(self._size * 0.4)
        style.setCellSpacing(0)
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setTopMargin(self._size * 0.3)
        style.setBottomMargin(self._size)
        table.setFormat(style)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(QBrush(theme.colour("bar")))
            cell.setFormat(head)


def _take_escapes(document: QTextDocument) -> None:
    """Take away the signs that kept a ``|`` of code from ending its cell: Qt leaves them."""
    found = document.find(_ESCAPED)
    while not found.isNull():
        if found.charFormat().fontFixedPitch() or found.charFormat().background().style():
            found.insertText("|", found.charFormat())
        found = document.find(_ESCAPED, found)


def _is_in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return the runs of words in one style, apart from the document: they change while it is being dressed."""
    pieces = []
    at = block.begin()
    while not at.atEnd():
        one = at.fragment()
        pieces.append((one.position(), one.position() + one.length(), QTextCharFormat(one.charFormat())))
        at += 1
    return pieces


def _picture(block: QTextBlock) -> QTextImageFormat | None:
    at = block.begin()
    return at.fragment().charFormat().toImageFormat() if not at.atEnd() and at.fragment().charFormat().isImageFormat() else None
