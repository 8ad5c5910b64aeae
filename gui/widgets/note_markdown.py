"""Notes written in Markdown as they are read: a part of it, drawn by Qt, that never fetches or runs anything.

No HTML, no pictures (their words stand instead), no tables; line ends are kept. What is shown of a note is its beginning, so that its
length costs nothing.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from gui.widgets.note_markup import beginning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock

    from gui.theme import Theme

SCHEMES: Final = ("http", "https", "mailto", "meipi")
"""What a link may lead to."""
_FEATURES: Final = QTextDocument.MarkdownFeature(0x0020 | 0x0040 | 0x0004 | 0x0400 | 0x0200)
"""No HTML blocks, no HTML in lines; bare addresses with and without scheme are links; strike-through (the numbers are md4c's)."""
_FENCE: Final = re.compile(r"^ {0,3}(```|~~~)")
_RULE: Final = re.compile(r"^[\s\-*_=>]*$")
_BEGINS: Final = re.compile(r"\s*(?:$|#{1,6} |[-+*] |\d{1,9}[.)] |```|~~~)")
"""A line that begins something, whatever stands before it."""
_PAIR: Final = re.compile(r"(?<![\\*~])(\*{1,3}|~~)(?=[^\s*~])([^*~\n]*[^\s*~\\])\1(?![*~])")
_WEDGE: Final = "\u205f"
"""White space around emphasis: by the letter of CommonMark ``**重点。**然后`` would stay as it is. It is taken out of what is read."""
_BREAK: Final = "\u2028"
"""A line end inside a paragraph."""
_INDENT: Final = 16
"""Pixels by which a list is set in."""
_CUT: Final = "…"


class _Piece(NamedTuple):
    """Words in one style, with their places in the document."""

    start: int
    end: int
    text: str
    style: QTextCharFormat


class Link(NamedTuple):
    """A link of a note."""

    words: str
    address: str


class RenderedNote:
    """A note in Markdown, laid out.

    Args:
        note: of which `markup` says `RICH`.
        theme: gives faces and colours.
        width: of the lines in pixels.
        limit: pixels from the top after which no line begins to be shown.
    """

    def __init__(self, note: str, theme: Theme, width: int, limit: int) -> None:
        self._theme = theme
        self._document = _Document()
        self.links: tuple[Link, ...] = ()
        self._read(note)
        self._dress()
        self._document.setTextWidth(width)
        self._measure(limit)
        self.words = self._document.toPlainText()

    def draw(self, painter: QPainter) -> None:
        """Draw what fits at the painter's origin."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        painter.save()
        painter.setClipRect(QRectF(0, 0, self._document.textWidth(), self.height))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if self.is_cut:
            painter.setPen(self._theme.colour("quiet"))
            painter.setFont(self._document.defaultFont())
            painter.drawText(QPointF(min(self.last_width, self._document.textWidth() - _INDENT), self._last_base), _CUT)

    def link_at(self, place: QPointF) -> str:
        """Return the address under a place, empty if there is none."""
        return self._document.documentLayout().anchorAt(place) if place.y() < self.height else ""

    # Reading

    def _read(self, note: str) -> None:
        theme, document = self._theme, self._document
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setDefaultFont(theme.interface_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setMarkdown(_prepared(note), _FEATURES)

    def _dress(self) -> None:
        """Give all words the theme's faces, and take out what is for the parser only."""
        cursor = QTextCursor(self._document)
        changes: list[tuple[int, int, str]] = []
        links: list[Link] = []
        for block in _blocks(self._document):
            is_plain = not _is_dressed(block.blockFormat())
            self._dress_block(cursor, block)
            for piece in _pieces(block):
                if is_plain and not _is_odd(piece.style):
                    continue
                style = self._style(block, piece.style)
                if style.isAnchor():
                    links.append(Link(piece.text.replace(_WEDGE, ""), style.anchorHref()))
                cursor.setPosition(piece.start)
                cursor.setPosition(piece.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(style)
                if piece.style.isImageFormat():
                    changes.append((piece.start, piece.end, str(piece.style.property(QTextFormat.Property.ImageAltText) or "")))
            changes += _leftovers(block)
        for start, end, words in sorted(changes, reverse=True):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        self.links = tuple(dict.fromkeys(links))

    def _dress_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        style = QTextBlockFormat(block.blockFormat())
        gap = self._theme.metrics.small_gap
        level = style.intProperty(QTextFormat.Property.BlockQuoteLevel)
        style.setTopMargin(0 if block.blockNumber() == 0 or block.textList() else gap // 2)
        style.setBottomMargin(0)
        style.setLeftMargin(level * 2 * gap)
        style.setNonBreakableLines(False)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(style)

    def _style(self, block: QTextBlock, found: QTextCharFormat) -> QTextCharFormat:
        """Return how words look: nothing of a picture, a size or a face of its own is left."""
        style = QTextCharFormat()
        blocks = block.blockFormat()
        is_heading = blocks.headingLevel() > 0
        is_bold = is_heading or found.fontWeight() > QFont.Weight.Medium
        style.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        style.setFontItalic(found.fontItalic())
        style.setFontStrikeOut(found.fontStrikeOut())
        if found.fontFixedPitch() or blocks.hasProperty(QTextFormat.Property.BlockCodeFence):
            style.setBackground(QBrush(self._theme.colour("hover")))
        if blocks.intProperty(QTextFormat.Property.BlockQuoteLevel):
            style.setForeground(QBrush(self._theme.colour("soft")))
        address = found.anchorHref()
        if address and QUrl(address).scheme().lower() in SCHEMES:
            style.setAnchor(True)
            style.setAnchorHref(address)
            style.setFontUnderline(True)
            style.setForeground(QBrush(self._theme.colour("link")))
        return style

    def _measure(self, limit: int) -> None:
        """Find the last line that is shown."""
        self.height, self.last_width, self._last_base, self.is_cut = 0, 0, 0.0, False
        layout = self._document.documentLayout()
        for block in _blocks(self._document):
            top = layout.blockBoundingRect(block).topLeft()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                bottom = top.y() + line.y() + line.height()
                # A line of Chinese may be taller than its face says: what is a little over still fits.
                if self.height and bottom > limit * 1.1:
                    self.is_cut = True
                    return
                self.height = ceil(bottom)
                self.last_width = ceil(top.x() + line.x() + line.naturalTextWidth())
                self._last_base = top.y() + line.y() + line.ascent()


class _Document(QTextDocument):
    """A document that loads nothing, from nowhere."""

    def loadResource(self, _kind: int, _name: QUrl | str, /) -> object:
        return None


def _prepared(note: str) -> str:
    """Return the beginning of a note with its line ends kept and its emphasis set apart."""
    given = beginning(note).replace(_WEDGE, " ").replace(_BREAK, "\n").replace("\r", "").split("\n")
    lines: list[str] = []
    fence = ""
    for line, following in zip(given, [*given[1:], ""], strict=True):
        mark = _FENCE.match(line)
        if mark and fence in {"", mark[1]}:
            fence = "" if fence else mark[1]
            lines.append(line)
        elif fence or _RULE.match(line):
            lines.append(line)
        else:
            end = "" if _BEGINS.match(following) else f" {_BREAK}"
            lines.append(_PAIR.sub(rf"{_WEDGE}\1\2\1{_WEDGE}", line.rstrip()) + end)
    return "\n".join(lines)


def _leftovers(block: QTextBlock) -> list[tuple[int, int, str]]:
    """Return what was put in for the parser: places in the document and what takes their place."""
    start, text = block.position(), block.text()
    found: list[tuple[int, int, str]] = []
    if _WEDGE not in text and _BREAK not in text:
        return found
    # Qt keeps places in UTF-16.
    for match in re.finditer(f" ?{_BREAK} ?|{_WEDGE}", text):
        before = match.start() + sum(char > "\uffff" for char in text[: match.start()])
        is_inner = _BREAK in match[0] and match.end() < len(text)
        found.append((start + before, start + before + len(match[0]), _BREAK if is_inner else ""))
    return found


def _is_dressed(style: QTextBlockFormat) -> bool:
    """Return True if all words of a block look other than usual."""
    return (
        style.headingLevel() > 0
        or style.hasProperty(QTextFormat.Property.BlockQuoteLevel)
        or style.hasProperty(QTextFormat.Property.BlockCodeFence)
        or style.nonBreakableLines()
    )


def _is_odd(style: QTextCharFormat) -> bool:
    """Return True for words that Qt would not show as a card does: code, links and pictures."""
    return style.fontFixedPitch() or style.isAnchor() or style.isImageFormat()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> list[_Piece]:
    """Return the words of a block, apart from the document: they change places while it is being dressed."""
    pieces = []
    at = block.begin()
    while not at.atEnd():
        one = at.fragment()
        pieces.append(_Piece(one.position(), one.position() + one.length(), one.text(), QTextCharFormat(one.charFormat())))
        at += 1
    return pieces
