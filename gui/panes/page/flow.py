"""Lays out the page's text: one column of blocks whose lines end where lines of Chinese may end."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlockFormat, QTextFormat, QTextLayout, QTextLine, QTextOption

from gui.panes.page.breaking import Breaks
from gui.panes.page.grounds import draw
from gui.panes.page.unraising import unraising

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument, QTextFrame

_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_ASCENT: Final = 0.8
"""Where the base line stands in a line of fixed height."""
_TO_SPARE: Final = 0.25
"""Pixels that a line is wider than what is to stand in it, so that no rounding pushes the last character out."""
_CENTRED: Final = 0.5
_TAB: Final = "\t"
_EVERYTHING: Final = QRectF(0, 0, 1e9, 1e9)
_FULL_WIDTH: Final = QTextFormat.Property.FullWidthSelection.value


class _Form:
    """What a block's format says of its lines, asked of it once."""

    __slots__ = ("_block_format", "_is_fixed", "_pitches", "before", "bottom", "indent", "left", "options", "right", "tabs", "top")

    def __init__(self, block_format: QTextBlockFormat) -> None:
        alignment = block_format.alignment()
        self.left = block_format.leftMargin()
        self.right = block_format.rightMargin()
        self.top = block_format.topMargin()
        self.bottom = block_format.bottomMargin()
        self.indent = block_format.textIndent()
        self.tabs = block_format.tabPositions()
        self.before = _CENTRED if alignment & Qt.AlignmentFlag.AlignHCenter else 1.0 if alignment & Qt.AlignmentFlag.AlignRight else 0.0
        """How much of the room that a line leaves stands before it."""
        self.options: dict[bool, QTextOption] = {}
        """How Qt is to end lines, by whether there are cells between which it does."""
        self._block_format = block_format
        self._is_fixed = block_format.lineHeightType() == _FIXED
        self._pitches: dict[float, float] = {}

    def pitch(self, line: QTextLine) -> tuple[float, float]:
        """Return from a line's own place to that of the next, and by how much it stands above its own, in a height that is not its own."""
        natural = line.height()
        height = self._pitches.get(natural)
        if height is None:
            height = self._pitches[natural] = self._block_format.lineHeight(natural, 1.0)
        # Whole pixels: no slice may shift a line by less than one.
        return height, float(round(line.ascent() + max(0.0, line.leading()) - height * _ASCENT)) if self._is_fixed else 0.0


class Flow(QAbstractTextDocumentLayout):
    """Lays out and paints a document without tables, frames and pictures of Qt's own, as wide as its page.

    Qt alone ends lines by Unicode's rules, see `gui.panes.page.breaking`. Nothing is put into the document: offsets, selections and
    what is copied are those of its text.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.margins = 0.0, 0.0
        """Pixels above the first block and below the last."""
        self._width = -1.0
        self._height = 0.0
        self._tops: list[float] = []
        """Where the first line of each block begins."""

    # Laying out

    def _lay_out(self, first: QTextBlock, last: QTextBlock) -> None:
        """Set the lines of some blocks anew, and move all that stand below."""
        before = first.previous()
        del self._tops[first.blockNumber() :]
        y, space = (_bottom(before), before.blockFormat().bottomMargin()) if before.isValid() else (self.margins[0], 0.0)
        block, beyond, is_first = first, last.blockNumber(), not before.isValid()
        forms: dict[int, _Form] = {}
        while block.isValid():
            number = block.blockFormatIndex()
            form = forms.get(number)
            if form is None:
                # A text has hundreds of blocks, and few formats.
                form = forms[number] = _Form(block.blockFormat())
            layout = block.layout()
            # Of the spaces between two blocks the larger counts.
            y += form.top if is_first else max(space, form.top)
            bottom = None
            if len(self._tops) <= beyond or not layout.lineCount():
                bottom = self._set_lines(block, layout, form)
            layout.setPosition(QPointF(0.0, y))
            self._tops.append(y)
            y, space, is_first = _bottom(block) if bottom is None else y + bottom, form.bottom, False
            block = block.next()
        self._height = y + space + self.margins[1]

    def _set_lines(self, block: QTextBlock, layout: QTextLayout, form: _Form) -> float:
        """Set the lines of a block; return where the last one ends, in pixels from the block's top."""
        text = block.text()
        has_cells = _TAB in text
        option = form.options.get(has_cells)
        if option is None:
            option = form.options[has_cells] = QTextOption(self.document().defaultTextOption())
            option.setTabs(form.tabs)
            if not has_cells:
                option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        bottom = self._break(layout, form, Breaks(text), has_cells=has_cells)
        if bottom is None:
            # Its own words are the only ones that a line from right to left may be parted between.
            option = QTextOption(option)
            option.setWrapMode(self.document().defaultTextOption().wrapMode())
            option.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft)
            layout.setTextOption(option)
            is_leftward = block.textDirection() == Qt.LayoutDirection.RightToLeft
            bottom = self._break(layout, form, None, has_cells=has_cells, is_leftward=is_leftward)
        return bottom or 0.0

    def _break(
        self, layout: QTextLayout, form: _Form, breaks: Breaks | None, *, has_cells: bool, is_leftward: bool = False
    ) -> float | None:
        """Make the lines of a block.

        Args:
            layout: of the block.
            form: of the block.
            breaks: where lines may end; None leaves that to Qt.
            has_cells: Qt ends lines between cells.
            is_leftward: the lines begin at the right.

        Returns:
            Where the last one ends; None if they cannot be made to end where they should, in text from right to left.
        """
        left, indent = form.left, form.indent
        width = self._width - left - form.right
        # How much of the room that a line leaves stands before it.
        before = 1.0 if is_leftward and form.before != _CENTRED else form.before
        start, y, bottom = 0, 0.0, 0.0
        layout.beginLayout()
        try:
            line = layout.createLine()
            while line.isValid():
                line.setLeadingIncluded(True)
                room = max(1.0, width - indent)
                line.setLineWidth(room)
                end = start + line.textLength()
                place = breaks.last(start, end) if breaks else end
                if breaks and place != end and not (has_cells and breaks.is_forced(end)):
                    end = _end_at(line, place, room, has_cells=has_cells)
                    if end != place and not has_cells and breaks.turns():
                        return None
                height, raised = form.pitch(line)
                x = left + indent + (before * max(0.0, room - line.naturalTextWidth()) if before else 0.0)
                line.setPosition(QPointF(x, y - raised))
                # Qt keeps places as parts of a pixel.
                bottom = line.y() + raised + height
                start, y, indent = end, y + height, 0.0
                line = layout.createLine()
        finally:
            layout.endLayout()
        return bottom

    # Overrides

    @unraising(None)
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Lay out what has changed."""
        document = self.document()
        first, last = document.findBlock(position), document.findBlock(position + max(0, added - 1))
        # A page that was not resized yet has no width.
        width = document.pageSize().width() if document.pageSize().width() > 0 else _EVERYTHING.width()
        if width != self._width or not first.isValid() or removed:
            first, last = document.firstBlock(), document.lastBlock()
        self._width = width
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            block.clearLayout()
            block = block.next()
        self._lay_out(first, last if last.isValid() else document.lastBlock())
        self.documentSizeChanged.emit(self.documentSize())
        self.update[QRectF].emit(_EVERYTHING)  # type: ignore[index]

    @unraising(QSizeF())
    def documentSize(self) -> QSizeF:
        """Return how large the laid out text is."""
        return QSizeF(max(0.0, self._width), self._height)

    @unraising(1)
    def pageCount(self) -> int:
        """Return 1: it is one long page."""
        return 1

    @unraising(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """Return the place of the only frame."""
        return QRectF(QPointF(), self.documentSize())

    @unraising(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the place of a block's lines."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        return QRectF(layout.position(), QSizeF(max(0.0, self._width), layout.boundingRect().bottom()))

    @unraising(-1)
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """Return the position nearest to a place; with an exact hit wanted that of the character there, -1 if there is none.

        A place between two lines is one of the nearer line, as far along as it is.
        """
        is_exact = accuracy == Qt.HitTestAccuracy.ExactHit
        block = self.document().findBlockByNumber(max(0, bisect_right(self._tops, point.y()) - 1))
        if not block.isValid() or not block.layout().lineCount():
            # Another text is being put into the document.
            return -1 if is_exact else max(0, block.position())
        line, below = _line_at(block, point.y())
        if is_exact:
            words = line.naturalTextRect().translated(block.layout().position())
            is_hit = words.top() <= point.y() < words.bottom() and words.left() <= point.x() <= words.right()
            return block.position() + line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter) if is_hit else -1
        if below > 0:
            if line.lineNumber() + 1 < block.layout().lineCount():
                following, other = block, block.layout().lineAt(line.lineNumber() + 1)
            elif block.next().isValid():
                following, other = block.next(), block.next().layout().lineAt(0)
            else:
                return block.position() + block.length() - 1
            if following.layout().position().y() + other.y() - point.y() < below:
                block, line = following, other
        elif point.y() < self._tops[0]:
            return 0
        return block.position() + _between(line, point.x())

    @unraising(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what stands in the clip, with selections and caret."""
        clip = context.clip if context.clip.isValid() else _EVERYTHING
        painter.setPen(context.palette.text().color())
        # One block more: a line may be painted a little above its place.
        block = self.document().findBlockByNumber(max(0, bisect_right(self._tops, clip.top()) - 2))
        spans = [(one.cursor.selectionStart(), one.cursor.selectionEnd(), one) for one in context.selections]
        while block.isValid() and block.layout().position().y() <= clip.bottom():
            start, length = block.position(), block.length()
            layout = block.layout()
            near = [_range(block, one) for first, last, one in spans if first < start + length and last >= start]
            draw(painter, block, [one for one in near if one], clip)
            if start <= context.cursorPosition < start + length:
                layout.drawCursor(painter, QPointF(), context.cursorPosition - start, int(self.property("cursorWidth") or 1))
            block = block.next()


def _line_at(block: QTextBlock, y: float) -> tuple[QTextLine, float]:
    """Return the last line of a block that begins at or above ``y``, else its first, and how far below that line's bottom ``y`` is."""
    layout = block.layout()
    inside = y - layout.position().y()
    low, high = 0, layout.lineCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.lineAt(middle).y() <= inside:
            low = middle
        else:
            high = middle - 1
    line = layout.lineAt(low)
    return line, inside - line.y() - line.height()


def _between(line: QTextLine, x: float) -> int:
    """Return the place between two characters of a line that is nearest to ``x``; beyond its end the end, which begins the next line.

    Qt would go back by a character there, and who drags beyond a line would never get its last one.
    """
    place, end = line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters), line.textStart() + line.textLength()
    if place == end:
        return place
    first, last = _x(line, line.textStart()), _x(line, end)
    return end if (x > last > first) or (x < last < first) else place


def _x(line: QTextLine, place: int) -> float:
    # The binding returns the position beside the one it was asked for.
    x: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return x[0]


def _end_at(line: QTextLine, place: int, room: float, *, has_cells: bool) -> int:
    """Let a line that goes on beyond ``place`` end there, and return where it ends."""
    start = line.textStart()
    line.setLineWidth(_x(line, place) - line.x() + _TO_SPARE)
    if has_cells and start + line.textLength() != place:
        # Between cells Qt ends the lines, and would go back to the cell's beginning.
        line.setLineWidth(room)
    return start + line.textLength()


def _bottom(block: QTextBlock) -> float:
    """Return where a block's last line ends, the distance to a next one included."""
    layout = block.layout()
    if not layout.lineCount():
        return layout.position().y()
    line = layout.lineAt(layout.lineCount() - 1)
    height, raised = _Form(block.blockFormat()).pitch(line)
    return layout.position().y() + line.y() + raised + height


def _range(block: QTextBlock, selection: QAbstractTextDocumentLayout.Selection) -> QTextLayout.FormatRange | None:
    """Return what of a selection lies in a block; of one that is empty and as wide as the page the line of its place."""
    begin, cursor, face = block.position(), selection.cursor, selection.format
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found = QTextLayout.FormatRange()
    if end > start and end > begin:
        found.start, found.length = start - begin, end - start
    elif start == end and face.hasProperty(_FULL_WIDTH) and block.contains(start):
        line = block.layout().lineForTextPosition(start - begin)
        found.start, found.length = line.textStart(), line.textLength()
        if found.start + found.length == block.length() - 1:
            # The end of the block is a part of its last line.
            found.length += 1
    else:
        return None
    found.format = face
    return found
