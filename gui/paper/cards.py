"""The notes beside the text: what stands in each, its lines, and how it is drawn, with the edge in its colour as the window's cards."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from core.excerpts import STAR, task_words
from gui.paper.blocks import LEFT, Block
from gui.paper.canvas import Canvas, show_line
from gui.paper.lines import Piece
from gui.paper.look import MILLIMETRE, NOTE, NOTE_HEAD, NOTE_SOFT, NOTE_STRONG
from gui.paper.margin import Measures
from gui.paper.note_lines import note_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from core.annotation import Annotation
    from gui.paper.look import Look
    from gui.paper.margin import Slot
    from gui.theme import Theme

_QUOTED: Final = 14
"""Characters of a passage that are repeated, so that a note which had to go to another page is known."""
_EDGE: Final = 0.9 * MILLIMETRE
_ROOM: Final = 1.1 * MILLIMETRE
"""Above and below the lines of a note."""
_GAP: Final = 1.8 * MILLIMETRE
_FRAME: Final = "#DEDED9"
_HAIR: Final = 0.1 * MILLIMETRE
COLUMNS: Final = 3
"""Of notes on a page without text."""
_NARROW: Final = 0.75
"""Width of a Latin letter or digit that is taken for granted, in characters."""
_STEP: Final = 1.2
"""Sizes by which a line of a note is set in."""


class Line:
    """A line of a card: of what is laid out, or of words that surely have room on one, which are laid out only where they have to be."""

    def __init__(self, block: Block, look: Look, piece: Piece | None = None, row: int = 0) -> None:
        self._block, self._look, self._piece, self._row = block, look, piece, row

    def draw(self, painter: QPainter | Canvas, x: float, y: float, pitch: float) -> None:
        """Draw it within the height of a line, from its upper left corner on."""
        if self._piece is None and isinstance(painter, Canvas) and self._draw_plain(painter, x, y, pitch):
            return
        piece = self._piece or Piece(self._block, 0, self._look)
        line, _ = piece.line(self._row)
        show_line(painter, piece, self._row, QPointF(x, y + (pitch - line.height()) / 2))

    def _draw_plain(self, canvas: Canvas, x: float, y: float, pitch: float) -> bool:
        """Draw words that are not laid out; return False, and draw nothing, if that is not possible."""
        block = self._block
        rest = self._look.face(block.face)
        faces, (above, below) = [(0, len(block.words), rest)], rest.height
        for _, end, name in block.runs:
            head = self._look.face(name)
            if end < len(block.words):
                faces, above, below = (
                    [(0, end, head), (end, len(block.words), rest)],
                    max(above, head.height[0]),
                    max(below, head.height[1]),
                )
            else:
                faces, (above, below) = [(0, end, head)], head.height
        return canvas.show_words(block.words, faces, x, y + (pitch - above - below) / 2 + above)


class Card(NamedTuple):
    """What is written beside the text of one annotation."""

    annotation: Annotation
    lines: tuple[Line, ...]
    """At least one."""


def card_of(one: Annotation, number: int | None, text: str, look: Look, *, has_notes: bool) -> Card:
    """Return the card of an annotation.

    Args:
        one: the annotation.
        number: by which it is named at its passage; None for a note on the whole document.
        text: of the document.
        look: that of notes.
        has_notes: False leaves out what the reader has written.
    """
    lines: list[Line] = []
    for block in _blocks(one, number, text, has_notes=has_notes):
        if _has_room(block, look):
            lines.append(Line(block, look))
            continue
        start = 0
        while True:
            piece = Piece(block, start, look)
            lines += [Line(block, look, piece, row) for row in range(piece.rows)]
            if piece.is_last:
                break
            start = piece.end
    return Card(one, tuple(lines))


def _has_room(block: Block, look: Look) -> bool:
    """Return True if words surely fit into one line; they begin with what is set unlike the rest, if anything is."""
    words = block.words
    if block.left or len(block.runs) > 1 or (block.runs and block.runs[0][0]) or not words or not words.isprintable():
        return False
    size = max(look.face(name).size for name in (block.face, *(name for _, _, name in block.runs)))
    # Nothing is wider than an ideograph.
    return len(words) * size < look.column or sum(_NARROW if char < "\u2010" else 1.0 for char in words) * size < look.column


def says_something(one: Annotation, *, has_notes: bool) -> bool:
    """Return True if there is more than colour to be told of an annotation."""
    has_note = has_notes and bool(one.note.strip())
    return has_note if one.kind == "document-note" else has_note or bool(one.tags or one.star or one.task)


def measures_of(look: Look) -> Measures:
    """Return the room for notes beside a text."""
    beside = look.notes or look
    return Measures(look.top, look.top + look.depth, beside.pitch_of(NOTE), 2 * _ROOM, _GAP, COLUMNS)


def area_of(slot: Slot, look: Look, *, is_beside: bool) -> QRectF:
    """Return where a card stands; beside the text, or in one of the columns of a page without text."""
    beside = look.notes or look
    left = beside.left - 3 * MILLIMETRE
    width = beside.column + 4.5 * MILLIMETRE
    if not is_beside:
        step = (left - look.left) / (COLUMNS - 1)
        width = min(width, step - _GAP)
        left = look.left + slot.column * step
    return QRectF(left, slot.top, width, slot.height)


def draw_card(painter: QPainter | Canvas, card: Card, slot: Slot, area: QRectF, look: Look, theme: Theme) -> None:
    """Draw a card, or the part of it that stands here."""
    beside = look.notes or look
    painter.setPen(_frame())
    painter.drawPolyline([area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()])
    painter.fillRect(QRectF(area.left(), area.top(), _EDGE, area.height()), theme.edge(card.annotation.colour))
    pitch = beside.pitch_of(NOTE)
    x, y = area.left() + 3 * MILLIMETRE, area.top() + _ROOM
    for number, line in enumerate(card.lines[slot.first : slot.last]):
        line.draw(painter, x, y + number * pitch, pitch)


@cache
def _frame() -> QPen:
    return QPen(QColor(_FRAME), _HAIR)


def draw_lead(painter: QPainter | Canvas, area: QRectF, base: float, look: Look, shade: QColor) -> None:
    """Draw the fine line from a card to the line of its passage."""
    painter.setPen(QPen(shade, _HAIR * 1.5))
    end = look.left + look.column
    bend = (end + area.left()) / 2
    places = ((end + 0.8 * MILLIMETRE, base), (bend, base), (area.left(), area.top() + 2.6 * MILLIMETRE))
    painter.drawPolyline([QPointF(*place) for place in places])


def _blocks(one: Annotation, number: int | None, text: str, *, has_notes: bool) -> Iterator[Block]:
    head = str(number) if number is not None else QCoreApplication.translate("Printing", "On the document")
    quote = "" if number is None else quoted(one, text)
    words = f"{head}\u2002{quote}" if quote else head
    yield _block(words, NOTE_SOFT, [(0, len(head), NOTE_HEAD)])
    if has_notes:
        for line in note_lines(one.note):
            runs = [(start, end, NOTE_STRONG) for start, end in line.bold]
            yield _block(line.words, NOTE, runs, left=_STEP * line.depth)
    if one.task:
        yield _block(task_words(one.task, QCoreApplication.translate), NOTE)
    signs = [STAR] * one.star + [f"#{tag}" for tag in one.tags]
    if one.author:
        signs.append(f"— {one.author}")
    if signs:
        yield _block("\u2002".join(signs), NOTE_SOFT)


def quoted(one: Annotation, text: str, *, is_whole: bool = False) -> str:
    """Return the beginning of a passage or all of it, between quotation marks, in one line."""
    words = one.span.of(text) if one.is_placed else one.anchor.quote
    if not words and one.is_placed:
        words = text[one.span.start : one.span.start + 2 * _QUOTED].split("\n", 1)[0]
    plain = " ".join(words.split())
    short = plain if is_whole or len(plain) <= _QUOTED else f"{plain[: _QUOTED - 1]}…"
    return f"“{short}”" if short else ""


def _block(words: str, face: str, runs: Sequence[tuple[int, int, str]] = (), left: float = 0.0) -> Block:
    return Block(words, face=face, runs=list(runs), alignment=LEFT, is_indented=False, left=left)
