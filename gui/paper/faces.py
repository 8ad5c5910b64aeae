"""The faces in which `gui.paper.canvas` writes: which glyphs stand on the pages and for what, and the files of faces that are embedded.

Only Qt knows how to embed what it has found on any system. So its writer is given every glyph once, when all pages are drawn, and the
faces are taken out of the file that it makes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QGlyphRun, QImage, QPainter, QPainterPath, QPdfWriter, QRawFont

from core.pdf_file import Embedded
from core.pdf_objects import QtFile, UnlikeQt, stream, unpacked
from gui.paper.canvas import path_operators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from gui.paper.look import Face as LookFace

_MOST: Final = 60_000
"""Codes of one face; two bytes hold not many more."""
_EM: Final = 1000
_SPECIAL: Final = frozenset(b"\\()\r")
_SHOWN: Final = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")
_FACE: Final = re.compile(rb"/F(\d+) [\d.]+ Tf")
_PIXELS: Final = 160
"""Height of a picture of a glyph that has no outline."""


class _Codes(dict[tuple[int, str], int]):
    """The code of each glyph in each of its meanings, given when it is asked for first."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, pair: tuple[int, str]) -> int:
        code = self[pair] = self._face.add(pair)
        return code


class Face:
    """One face in all sizes.

    Args:
        raw: it, in some size.
        name: by which pages call it.
    """

    def __init__(self, raw: QRawFont, name: bytes) -> None:
        self.name = name
        self.raw = QRawFont(raw)
        self.raw.setPixelSize(_EM)
        self.codes = _Codes(self)
        self.glyphs = [0]
        """By code."""
        self.meanings = [""]
        self.widths = [0]
        """Thousandths of the size."""
        self.unseen = 0
        """A glyph that it has."""
        self.is_embedded = True

    def add(self, pair: tuple[int, str]) -> int:
        """Take up a glyph in a meaning; return its code, of which no byte means anything within a string (7.3.4.2)."""
        glyph, meaning = pair
        while not _SPECIAL.isdisjoint(len(self.glyphs).to_bytes(2, "big")):
            self.glyphs.append(0)
            self.meanings.append("")
            self.widths.append(0)
        self.glyphs.append(glyph)
        self.meanings.append(meaning)
        self.widths.append(round(self.raw.advancesForGlyphIndexes([glyph])[0].x()))
        return len(self.glyphs) - 1


class Letters:
    """The characters of one face of a look that are always the same glyph, by the codes that they have in the face that holds it."""

    def __init__(self, look: LookFace) -> None:
        self.look = look
        self.face: Face | None = None
        self.name = b""
        """By which pages call it."""
        self.codes: dict[str, str] = {}
        """Two bytes each, as characters of Latin-1."""
        self.widths: dict[str, int] = {}
        """Thousandths of the size."""
        self.moved: set[str] = set()
        """Those that have been found where they were reckoned, on a line that Qt has filled."""
        self._changing: set[str] = set()
        """Characters that have been different glyphs."""

    def learn(self, face: Face, codes: Sequence[int], meanings: Sequence[str]) -> None:
        """Take up characters, each of which has been written as one glyph of a face."""
        if self.face is None:
            self.face, self.name = face, face.name
        if self.face is not face:
            return
        for char, code in zip(meanings, codes, strict=True):
            pair = chr(code >> 8) + chr(code & 255)
            if self.codes.setdefault(char, pair) != pair:
                self._changing.add(char)
            self.widths[char] = face.widths[code]
        for char in self._changing:
            self.codes.pop(char, None)


class Faces:
    """All faces of the pages that one process draws, and the shapes that stand on several."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str, int], Face] = {}
        self._all: list[Face] = []
        self._letters: dict[int, Letters] = {}
        self._characters: dict[int, tuple[QFont, dict[str, tuple[bytes, float]]]] = {}
        """By the font's identity, which is the font's own as long as it is held here."""
        self._shapes: dict[tuple[str, str, float, int], bytes] = {}
        self.shapes: dict[bytes, bytes] = {}
        """Body of each shape by its name (8.10)."""

    def of(self, raw: QRawFont) -> Face:
        """Return the face of a run of glyphs."""
        key = raw.familyName(), raw.styleName(), raw.weight()
        face = self._held.get(key)
        if face is None or len(face.glyphs) > _MOST:
            face = self._held[key] = Face(raw, b"F%d" % (len(self._all) + 1))
            self._all.append(face)
            glyph = next(iter(raw.glyphIndexesForString("国一A1")), 0)
            face.unseen = glyph
            face.is_embedded = _files([(face.raw, [glyph])])[0] is not None
        return face

    def letters(self, look: LookFace) -> Letters:
        """Return the characters that are known of a face of a look."""
        found = self._letters.get(id(look))
        if found is None:
            found = self._letters[id(look)] = Letters(look)
        return found

    def ghost(self) -> Face | None:
        """Return a face for words that are not seen, None if none can be embedded."""
        return next((face for face in self._all if face.is_embedded), None)

    def shapes_of(self, words: str, font: QFont) -> list[tuple[bytes, float]]:
        """Return the name of the shape of each character, and its width."""
        _, known = self._characters.setdefault(id(font), (font, {}))
        return [known.get(char) or self._character(char, known, font) for char in words]

    def _character(self, char: str, known: dict[str, tuple[bytes, float]], font: QFont) -> tuple[bytes, float]:
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, char)
        found = known[char] = self._keep(path), QFontMetricsF(font).horizontalAdvance(char)
        return found

    def glyph_shape(self, raw: QRawFont, glyph: int) -> bytes:
        """Return the name of the shape of a glyph, a picture where it has no outline."""
        key = raw.familyName(), raw.styleName(), raw.pixelSize(), glyph
        name = self._shapes.get(key)
        if name is None:
            path = raw.pathForGlyph(glyph)
            name = self._shapes[key] = self._picture(raw, glyph) if path.isEmpty() else self._keep(path)
        return name

    def embedded(self) -> list[Embedded]:
        """Return every face as it is to be embedded."""
        used = [face for face in self._all if face.is_embedded and len(face.glyphs) > 1]
        found = _files([(face.raw, list(dict.fromkeys(filter(None, face.glyphs)))) for face in used])
        made = []
        for face, one in zip(used, found, strict=True):
            if one is None:
                message = "a face that could be embedded cannot be any more"
                raise UnlikeQt(message)
            name, descriptor, file, codes = one
            glyphs = b"".join(codes.get(glyph, 0).to_bytes(2, "big") for glyph in face.glyphs)
            meanings = dict(enumerate(face.meanings[1:], start=1))
            made.append(Embedded(face.name, name, descriptor, file, glyphs, tuple(face.widths), meanings))
        return made

    def _keep(self, path: QPainterPath) -> bytes:
        box = path.boundingRect()
        name = b"S%d" % (len(self.shapes) + 1)
        edges = b"[%.1f %.1f %.1f %.1f]" % (box.left() - 1, box.top() - 1, box.right() + 1, box.bottom() + 1)
        self.shapes[name] = stream(path_operators(path) + b"f*", b"/Type /XObject /Subtype /Form /BBox %s " % edges)
        return name

    def _picture(self, raw: QRawFont, glyph: int) -> bytes:
        """Keep a glyph in colours as a picture within a shape."""
        size = raw.pixelSize()
        area = QRectF(0, -1.1 * size, max(1.0, raw.advancesForGlyphIndexes([glyph])[0].x()), 1.4 * size)
        scale = _PIXELS / area.height()
        image = QImage(max(1, round(area.width() * scale)), _PIXELS, QImage.Format.Format_RGB888)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        painter.drawGlyphRun(-area.topLeft(), _run(raw, [glyph]))
        painter.end()
        width, height, step = image.width(), image.height(), image.bytesPerLine()
        rows = bytes(image.constBits())
        pixels = b"".join(rows[row * step : row * step + 3 * width] for row in range(height))
        name = b"S%d" % (len(self.shapes) + 1)
        head = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 " % (width, height)
        inner = b"S%d" % (len(self.shapes) + 2)
        self.shapes[inner] = stream(pixels, head)
        # A picture is one unit wide and high, its origin at its foot.
        place = b"q %.1f 0 0 %.1f 0 %.1f cm /%s Do Q" % (area.width(), -area.height(), area.bottom(), inner)
        edges = b"[0 %.1f %.1f %.1f]" % (area.top(), area.right(), area.bottom())
        self.shapes[name] = stream(place, b"/Type /XObject /Subtype /Form /BBox %s " % edges)
        return name


def _run(raw: QRawFont, glyphs: Sequence[int]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(list(glyphs))
    run.setPositions([QPointF(_EM * index, 0) for index in range(len(glyphs))])
    return run


def _files(wanted: Sequence[tuple[QRawFont, Sequence[int]]]) -> list[tuple[bytes, bytes, bytes, dict[int, int]] | None]:
    """Have Qt embed glyphs of some faces; return the name of each, its descriptor and file, and which glyph of the file each glyph is.

    None in the place of a face that cannot be embedded: Qt draws it.
    """
    if not wanted:
        return []
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for index, (raw, glyphs) in enumerate(wanted):
        if index:
            writer.newPage()
        painter.drawGlyphRun(QPointF(0, 0), _run(raw, glyphs))
    painter.end()
    file = QtFile(bytes(buffer.data().data()))
    return [_file(file, page, glyphs) for page, (_, glyphs) in zip(file.pages(), wanted, strict=True)]


def _file(file: QtFile, page: int, glyphs: Sequence[int]) -> tuple[bytes, bytes, bytes, dict[int, int]] | None:
    content = unpacked(file.bodies[file.reference(file.bodies[page], b"Contents")])
    face, codes = _FACE.search(content), _SHOWN.findall(content)
    if face is None or len(codes) != len(glyphs):
        return None
    child = file.bodies[file.reference(file.bodies[int(face[1])], b"DescendantFonts")]
    descriptor = file.bodies[file.reference(child, b"FontDescriptor")]
    name = re.search(rb"/FontName /(\S+)", descriptor)
    held = re.search(rb"/FontFile2 (\d+) 0 R", descriptor)
    if held is None or name is None:
        return None
    body = file.bodies[int(held[1])]
    # Numbers of objects mean nothing elsewhere.
    bare = re.sub(rb"/(FontFile2|CIDSet) \d+ 0 R\s*", b"", descriptor)
    data = unpacked(body)
    packed = stream(data, b"/Length1 %d " % len(data))
    return name[1], bare, packed, {glyph: int(code, 16) for glyph, code in zip(glyphs, codes, strict=True)}
