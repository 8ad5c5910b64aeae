"""Draws pages straight into the operators of a PDF: of ten thousand notes Qt's writer alone would take longer than all else together.

`Canvas` has those acts of a QPainter by which pages are drawn. Its words are glyphs of `gui.paper.faces`, each of which knows what it
stands for, so nothing has to be put in order afterwards (see `core.pdf_text` for what Qt would write). Units are tenths of a point,
from the upper edge. Terms and clauses are those of ISO 32000-1.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QTextLayout

from gui.paper.glyphs import NO_FACE, Glyphs
from gui.paper.look import UNIT
from gui.paper.rows import APART, EM, Part, packed, spacing_of, x_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLine

    from gui.paper.faces import Faces
    from gui.paper.lines import Piece
    from gui.paper.look import Face as LookFace

_ALL: Final = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)


class Canvas:
    """One page.

    Args:
        faces: what its words are written in; keeps shapes that stand on many pages.
        height: of the sheet.
    """

    def __init__(self, faces: Faces, height: float) -> None:
        self._faces = faces
        self._parts = [b"0.1 0 0 -0.1 0 %.2f cm\n" % (height / UNIT)]
        self._fill = -1
        self._pen = QPen()
        self._prepared = b""

    def content(self) -> bytes:
        """Return the operators of everything that was drawn."""
        return b"".join(self._parts)

    # As QPainter

    def setRenderHint(self, *_: object) -> None:
        """Whoever shows a PDF smoothes it."""

    def setPen(self, pen: QPen | QColor) -> None:
        """Take a pen for lines."""
        if pen is not self._pen:
            # None that is given is changed afterwards.
            self._pen = QPen(pen) if isinstance(pen, QColor) else pen
            self._prepared = b""

    def setBrush(self, brush: Qt.BrushStyle) -> None:
        """Paths that are drawn are never filled."""
        assert brush == Qt.BrushStyle.NoBrush

    def fillRect(self, area: QRectF, colour: QColor) -> None:
        """Fill a rectangle."""
        self._dip(colour.rgb())
        self._parts.append(b"%.1f %.1f %.1f %.1f re f\n" % (area.x(), area.y(), area.width(), area.height()))

    def fillPath(self, path: QPainterPath, colour: QColor) -> None:
        """Fill a path."""
        self._dip(colour.rgb())
        self._parts.append(path_operators(path) + b"f*\n")

    def drawLine(self, first: QPointF | QLineF, second: QPointF | None = None) -> None:
        """Draw a line, given by itself or by its ends."""
        line = first if isinstance(first, QLineF) else QLineF(first, second or first)
        self._parts.append(self._stroke() + b"%.1f %.1f m %.1f %.1f l S Q\n" % (line.x1(), line.y1(), line.x2(), line.y2()))

    def drawPolyline(self, points: Sequence[QPointF]) -> None:
        """Draw a line over some points."""
        parts = [b"%.1f %.1f" % (point.x(), point.y()) for point in points]
        self._parts.append(b"%s%s m %s l S Q\n" % (self._stroke(), parts[0], b" l ".join(parts[1:])))

    def draw_waves(self, left: float, y: float, step: float, crest: float, count: int) -> None:
        """Draw a wavy line of so many crests and troughs, each so wide; the control points of each lie so far above or below it."""
        middle, above, below = (b"%.1f" % level for level in (y, y - crest * (2 / 3), y + crest * (2 / 3)))
        parts = [b"%.1f %s m" % (left, middle)]
        for number in range(count):
            x, off = left + number * step, below if number % 2 else above
            parts.append(b"%.1f %s %.1f %s %.1f %s c" % (x + step / 3, off, x + 2 * step / 3, off, x + step, middle))
        self._parts.append(self._stroke() + b" ".join(parts) + b" S Q\n")

    def drawPath(self, path: QPainterPath) -> None:
        """Draw the line of a path."""
        self._parts.append(self._stroke() + path_operators(path) + b"S Q\n")

    # Words

    def show(self, piece: Piece, row: int, at: QPointF) -> None:
        """Write a line of laid out words; its layout has its origin at ``at``."""
        if self._show_plain(piece, row, at):
            return
        line, words = piece.line(row)
        runs = [run for run in line.glyphRuns(-1, -1, _ALL) if run.rawFont().pixelSize() != NO_FACE]
        indexes = [run.stringIndexes() for run in runs]
        meanings, is_plain = _meanings(line, words, indexes)
        begin = 0
        for run, places in zip(runs, indexes, strict=True):
            if places:
                end = begin + len(places)
                self._write(run, meanings[begin:end], at, piece.face_of(row, places[0]), is_plain=is_plain)
                begin = end

    def show_words(self, words: str, faces: Sequence[tuple[int, int, LookFace]], x: float, y: float) -> bool:
        """Write words that nobody has laid out; return False, and write nothing, if not all of them are known.

        Args:
            words: in one line.
            faces: where each face begins and ends in them.
            x: where they begin.
            y: their base.
        """
        try:
            parts = [Part(words[start:end], self._faces.letters(look)) for start, end, look in faces]
        except KeyError:
            return False
        for part in parts:
            self._put(part, x, y, 0.0)
            x += part.width
        return True

    def shape(self, words: str, font: QFont, at: QPointF, colour: str, *, is_left_of: bool = False) -> float:
        """Draw words as a shape, which cannot be copied, and return their width; they end at the place if they are to stand left of it."""
        self._dip(_number(colour))
        shapes = self._faces.shapes_of(words, font)
        width = sum([width for _, width in shapes])
        x = at.x() - width if is_left_of else at.x()
        for name, own in shapes:
            self._parts.append(b"q 1 0 0 1 %.1f %.1f cm /%s Do Q\n" % (x, at.y(), name))
            x += own
        return width

    def _show_plain(self, piece: Piece, row: int, at: QPointF) -> bool:
        """Write a line of nothing but characters of which it is known that each is one glyph; return False if it is another.

        Of such a line it is known where Qt places each glyph: as it fills the line, it moves apart what stands behind letters, and
        nothing else. To ask for every glyph takes much longer.
        """
        if not piece.is_plain or piece.is_spread(row):
            return False
        line, _ = piece.line(row)
        start, end = piece.units_of(row)
        try:
            parts = [
                Part(piece.words[max(start, low) : min(end, high)], self._faces.letters(look))
                for low, high, look in piece.faces
                if low < end and start < high
            ]
        except KeyError:
            return False
        spacing = spacing_of(line, start, parts) if piece.is_filled(row) else 0.0
        if spacing is None:
            return False
        x, y = at.x() + (x_of(line, start) if piece.is_centred else line.x()), at.y() + line.y() + line.ascent()
        for part in parts:
            self._put(part, x, y, spacing)
            x += part.width + spacing * part.moved
        return True

    def _put(self, part: Part, x: float, y: float, spacing: float) -> None:
        letters = part.letters
        self._dip(letters.look.ink)
        self._parts.append(b"BT /%s %d Tf 1 0 0 -1 %.2f %.2f Tm\n%s" % (letters.name, part.size, x, y, part.operators(spacing)))

    def _write(self, run: QGlyphRun, meanings: Sequence[str], at: QPointF, look: LookFace, *, is_plain: bool) -> None:
        raw = run.rawFont()
        face = self._faces.of(raw)
        places = run.positions()
        size = raw.pixelSize()
        if not face.is_embedded:
            self._write_shapes(run, meanings, at, look.shade)
            return
        codes = list(map(face.codes.__getitem__, zip(run.glyphIndexes(), meanings, strict=True)))
        self._dip(look.ink)
        self._parts.append(b"BT /%s %.1f Tf 1 0 0 -1 %.2f %.2f Tm\n" % (face.name, size, at.x() + places[0].x(), at.y() + places[0].y()))
        if is_plain:
            self._faces.letters(look).learn(face, codes, meanings)
            self._parts.append(self._row(codes, [place.x() for place in places], face.widths, size / EM))
        else:
            # Accents stand over their letters, and much else where the face wants it.
            for code, place in zip(codes, places, strict=True):
                where = b"1 0 0 -1 %.2f %.2f Tm " % (at.x() + place.x(), at.y() + place.y())
                self._parts.append(where + b"<%04X> Tj\n" % code)
        self._parts.append(b"ET\n")

    @staticmethod
    def _row(codes: Sequence[int], places: Sequence[float], widths: Sequence[int], scale: float) -> bytes:
        """Return a row of glyphs: what all of them stand apart once, and the others by themselves (9.3.2, 9.4.3)."""
        data = packed(codes)
        spacing = round(places[1] - places[0] - widths[codes[0]] * scale, 2) if len(codes) > 1 else 0.0
        steps = [widths[code] * scale + spacing for code in codes]
        # Beside its place is a glyph only behind one that is wider or narrower than most, as marks are in lines that are filled.
        apart = [
            index
            for index, (place, before, step) in enumerate(zip(places[1:], places, steps, strict=False), start=1)
            if not -APART < place - before - step < APART
        ]
        parts: list[bytes] = []
        begin, at = 0, places[0]
        for index in apart:
            at += sum(steps[begin:index])
            shift = round((at - places[index]) / scale)
            parts.append(b"(%s)%d" % (data[2 * begin : 2 * index], shift))
            begin, at = index, at - shift * scale
        parts.append(b"(%s)" % data[2 * begin :])
        return b"%.2f Tc [%s] TJ 0 Tc\n" % (spacing, b"".join(parts))

    def _write_shapes(self, run: QGlyphRun, meanings: Sequence[str], at: QPointF, colour: QColor) -> None:
        """Draw glyphs of a face that cannot be embedded, with words over them that are not seen but can be copied."""
        raw = run.rawFont()
        self._dip(colour.rgb())
        for glyph, place, meaning in zip(run.glyphIndexes(), run.positions(), meanings, strict=True):
            x, y = at.x() + place.x(), at.y() + place.y()
            self._parts.append(b"q 1 0 0 1 %.2f %.2f cm /%s Do Q\n" % (x, y, self._faces.glyph_shape(raw, glyph)))
            ghost = self._faces.ghost()
            if ghost is not None:
                code = ghost.codes[ghost.unseen, meaning]
                self._parts.append(
                    b"BT 3 Tr /%s %.1f Tf 1 0 0 -1 %.2f %.2f Tm <%04X> Tj 0 Tr ET\n" % (ghost.name, raw.pixelSize(), x, y, code)
                )

    # Ink

    def _dip(self, number: int) -> None:
        if number != self._fill:
            self._fill = number
            self._parts.append(b"%s rg\n" % _ink(number))

    def _stroke(self) -> bytes:
        """Return what prepares for lines of the pen."""
        if not self._prepared:
            pen = self._pen
            dashes = b""
            if pen.style() != Qt.PenStyle.SolidLine:
                dashes = b"[%s] 0 d " % b" ".join(b"%.1f" % (dash * pen.widthF()) for dash in pen.dashPattern())
            self._prepared = b"q %s RG %.2f w %s" % (_ink(pen.color().rgb()), pen.widthF(), dashes)
        return self._prepared


@cache
def _number(colour: str) -> int:
    return QColor(colour).rgb()


@cache
def _ink(number: int) -> bytes:
    colour = QColor(number)
    return b"%.3g %.3g %.3g" % (colour.redF(), colour.greenF(), colour.blueF())


def show_line(painter: QPainter | Canvas, piece: Piece, row: int, at: QPointF, glyphs: Glyphs | None = None) -> None:
    """Write a line of laid out words by whatever draws the page, and note its glyphs."""
    if isinstance(painter, Canvas):
        painter.show(piece, row, at)
        return
    line, words = piece.line(row)
    # What is of one face has no colour of its own.
    painter.setPen(piece.faces[0][2].shade)
    line.draw(painter, at)
    if glyphs is not None:
        glyphs.add(line, words)


def path_operators(path: QPainterPath) -> bytes:
    """Return the operators of a path (8.5.2)."""
    parts: list[bytes] = []
    curve: list[float] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        kind, x, y = element.type, element.x, element.y
        if kind == QPainterPath.ElementType.MoveToElement:
            parts.append(b"%.2f %.2f m" % (x, y))
        elif kind == QPainterPath.ElementType.LineToElement:
            parts.append(b"%.2f %.2f l" % (x, y))
        else:
            curve += (x, y)
            if len(curve) == 6:
                parts.append(b"%.2f %.2f %.2f %.2f %.2f %.2f c" % tuple(curve))
                curve = []
    return b" ".join(parts) + b"\n"


def _meanings(line: QTextLine, words: str, indexes: Sequence[list[int]]) -> tuple[Sequence[str], bool]:
    """Return what each glyph of a line stands for, and True if each stands for the next character.

    Args:
        line: of the laid out words.
        words: all of them.
        indexes: for each run of glyphs the units at which their characters begin.
    """
    first, length = line.textStart(), line.textLength()
    flat = indexes[0] if len(indexes) == 1 else list(chain.from_iterable(indexes))
    if flat == list(range(first, first + length)) and max(words) <= "\uffff":
        part = words[first : first + length]
        if "\t" not in part:
            return part, True
    found = Glyphs()
    found.add(line, words)
    drawn = found.drawn()
    return [drawn.longer.get(index, char) for index, char in enumerate(drawn.glyphs)], False
