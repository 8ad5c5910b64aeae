"""What the tests of printing share: subjects made of a text, their pages, and what is copied out of a PDF."""

from __future__ import annotations

import shutil
import subprocess
from array import array
from typing import TYPE_CHECKING, Any

import pypdfium2
from PySide6.QtGui import QColor, QImage, QPainter

from core.anchors import Anchor
from core.annotation import AnnotationDraft
from core.session import ReadingSession
from core.spans import Span
from gui.panes.page.layout import PageLayout
from gui.paper.sheaf import Sheaf, Subject
from gui.print_options import PrintOptions
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.annotation import Annotation

SIMPLE = PrintOptions(numbers=False)


def subject(
    folder: Path, text: str, marks: Sequence[dict[str, Any]] = (), layout: PageLayout | None = None, name: str = "讲话.txt"
) -> Subject:
    """Return a text as it is printed, with marks on its passages.

    Args:
        folder: where the text is put.
        text: what is read.
        marks: the fields of drafts, with ``quote`` in the place of the span.
        layout: the reader's measures.
        name: of the file.
    """
    file = folder / name
    file.write_text(text, encoding="utf-8")
    with ReadingSession(folder / "unused.db") as session:
        document = session.read(file)
        outline = session.outline(document)
    return Subject(
        document=document,
        outline=outline,
        annotations=tuple(mark(document.text, **fields) for fields in marks),
        title=outline.title or "",
        author="镇长",
        layout=layout or PageLayout(),
        theme=Theme.load("white"),
    )


def mark(text: str, quote: str = "", **fields: Any) -> Annotation:
    """Return an annotation on the first passage with some words, or before it if it is a bookmark."""
    start = text.index(quote)
    span = Span(start, start + (0 if fields.get("kind") in {"bookmark", "document-note"} else len(quote)))
    return AnnotationDraft(span, **fields).annotation(Anchor.of(text, span), 1)


def laid_out(printed: Subject, options: PrintOptions = SIMPLE) -> Sheaf:
    """Return all pages of a subject."""
    sheaf = Sheaf(printed, options)
    while not sheaf.flow.step(10.0):
        pass
    return sheaf


def rows(sheaf: Sheaf, number: int) -> list[str]:
    """Return the words of a page, line by line."""
    blocks = sheaf.flow.blocks
    return [blocks[line.block].words[line.span[0] : line.span[1]] for line in sheaf.flow.pages[number].lines]


def picture(sheaf: Sheaf, number: int = 0, scale: float = 0.1) -> QImage:
    """Return a page as it is printed, so many pixels to a tenth of a point."""
    image = QImage(round(sheaf.sheet.width() * scale), round(sheaf.sheet.height() * scale), QImage.Format.Format_RGB32)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheaf.paint(painter, number)
    painter.end()
    return image


def pixels(image: QImage) -> array[int]:
    """Return the colours of a picture, row by row, as `QColor.rgb` gives them."""
    return array("I", bytes(image.constBits()))


def count(image: QImage, colour: str | QColor) -> int:
    """Return how many pixels have a colour."""
    return pixels(image).count(QColor(colour).rgb())


def copied(file: Path) -> list[str]:
    """Return what PDFium copies from each page, without line ends."""
    with pypdfium2.PdfDocument(file) as document:
        return [str(page.get_textpage().get_text_range()).replace("\r\n", "") for page in document]


def copied_by_poppler(file: Path) -> str | None:
    """Return what pdftotext copies, without line ends; None where it is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    found = subprocess.run([program, "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True).stdout.decode()
    return found.replace("\n", "").replace("\f", "")
