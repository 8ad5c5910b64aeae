"""Writes small PDF documents for the tests of the importer."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from core.importers.pdf import read
from core.importers.pdf.fonts import use_fonts_of_the_system
from core.importers.source import Source
from core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.document import Document

FONT = "STSong-Light"
WIDTH, HEIGHT = 595.0, 842.0
LEFT = 90.0
SIZE = 16.0
PITCH = 28.0
FULL = 26
"""Characters of a whole line."""


class Sheet:
    """Pages set line by line from the top, as an official document is."""

    def __init__(self, **settings: Any) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self._stream = io.BytesIO()
        self.canvas = Canvas(self._stream, pagesize=(WIDTH, HEIGHT), invariant=1, **settings)
        self.y = HEIGHT - 100

    def at(self, x: float, y: float, text: str, size: float = SIZE, font: str = FONT) -> None:
        """Draw a text somewhere."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def line(self, text: str, *, set_in: int = 0, size: float = SIZE) -> None:
        """Draw one line of the text."""
        self.at(LEFT + set_in * size, self.y, text, size)
        self.y -= PITCH

    def paragraph(self, text: str) -> None:
        """Draw a paragraph whose first line is set in by two characters; begins a new page where the old one ends."""
        start, room, set_in = 0, FULL - 2, 2
        while start < len(text):
            if self.y < 100:
                self.page()
            self.line(text[start : start + room], set_in=set_in)
            start, room, set_in = start + room, FULL, 0

    def centred(self, text: str, size: float = SIZE) -> None:
        """Draw a line in the middle."""
        self.at(LEFT + (FULL * SIZE - len(text) * size) / 2, self.y, text, size)
        self.y -= 2 * PITCH

    def page(self) -> None:
        """Begin another page."""
        self.canvas.showPage()
        self.y = HEIGHT - 100

    def data(self) -> bytes:
        """Return the file."""
        self.canvas.save()
        return self._stream.getvalue()


def drawn(draw: Callable[[Sheet], None], **settings: Any) -> bytes:
    """Return a file that a function draws."""
    sheet = Sheet(**settings)
    draw(sheet)
    return sheet.data()


def locked(draw: Callable[[Sheet], None], user: str, owner: str) -> bytes:
    """Return an encrypted file."""
    return drawn(draw, encrypt=StandardEncryption(user, owner, strength=128))


def scanned(data: bytes) -> bytes:
    """Return a file of pictures of another file's pages."""
    use_fonts_of_the_system(True)
    file = pypdfium2.PdfDocument(data)
    sheet = Sheet()
    for page in file:
        sheet.canvas.drawImage(ImageReader(page.render(scale=200 / 72, grayscale=True).to_pil()), 0, 0, WIDTH, HEIGHT)
        sheet.page()
    file.close()
    return sheet.data()


def written(objects: Iterable[bytes]) -> bytes:
    """Return a file of objects written by hand, numbered from 1; the first is the catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    for place in places:
        data += b"%010d 00000 n \n" % place
    data += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)
    return bytes(data)


def page_with(content: bytes, extra: bytes = b"", objects: Iterable[bytes] = ()) -> bytes:
    """Return a file of one page in Helvetica; further objects are numbered from 6."""
    return written(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>" + extra + b">>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            *objects,
        )
    )


def opened(data: bytes, *, password: str | None = None, progress: Progress | None = None) -> Document:
    """Return the document in a file."""
    return read(Source(data, Path("讲话.pdf"), "讲话.pdf", password=password, progress=progress or Progress()))


def lines(document: Document) -> list[str]:
    """Return the text of each paragraph."""
    return [document.text[paragraph.span.start : paragraph.span.end] for paragraph in document.paragraphs]
