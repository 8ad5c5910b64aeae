"""PDF documents with a text layer: reading order, paragraphs, pages, tables, and what other readers have marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from core.errors import QT_TRANSLATE_NOOP, NoTextLayer, PasswordNeeded, UnreadableFile
from core.import_report import Tally
from core.importers.assembly import refuse_if_too_long
from core.importers.lines import assemble
from core.importers.pages.joining import Pages
from core.importers.pages.refusals import FEW, MOST_PAGES, PROTECTED, STRANGE, no_text_layer, too_many_pages
from core.importers.pdf.annotations import found_on
from core.importers.pdf.drawn import lines_of
from core.importers.pdf.fonts import use_fonts_of_the_system
from core.importers.pdf.glyphs import LOCK, read_page
from core.importers.pdf.images import pictures_of
from core.importers.pdf.properties import bookmarks, properties
from core.importers.pdf.telling import tell_file

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.source import Source

READER: Final = "pdf/1"
RECOGNISED: Final = "pdf-ocr/1"
DRAWINGS: Final = 300
"""Drawings of a page without text, from which on they may be letters."""

_DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged PDF document. Download or export it anew, and open that.")
_LOCKED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is protected. Enter its password.")
_WRONG: Final = QT_TRANSLATE_NOOP("errors", "That is not the password of “{name}”. Try again.")
_STRANGE: Final = QT_TRANSLATE_NOOP(
    "errors", "The fonts of “{name}” do not say which characters they draw, so that there is no text to be had. Have it recognised."
)


def read(source: Source) -> Document:
    """Return the document in a PDF file.

    Raises:
        PasswordNeeded: if it is encrypted, and the password is not this one.
        NoTextLayer: if it holds pictures of pages only, and they can be recognised.
        UnreadableFile: if it is damaged, or empty.
        Cancelled: if the source's progress was cancelled.
    """
    with LOCK:
        use_fonts_of_the_system(source.recognise)
        file = _opened(source)
        try:
            return _read(file, source)
        finally:
            file.close()


def _opened(source: Source) -> Any:
    try:
        return pypdfium2.PdfDocument(source.data, password=source.password)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise PasswordNeeded(_LOCKED if source.password is None else _WRONG, name=source.name) from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise UnreadableFile(PROTECTED, name=source.name) from error
        raise UnreadableFile(_DAMAGED, name=source.name) from error


def _read(file: Any, source: Source) -> Document:
    tally = Tally()
    pages = Pages(tally)
    count = len(file)
    if count > MOST_PAGES:
        raise too_many_pages(source.name)
    characters = unknown = scanned = 0
    language = ""
    seen, failure = 0, None
    for number in range(count):
        source.progress.tell(number, count)
        try:
            page = file[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            # One broken page does not take the others away.
            pages.note("damaged-parts", detail=f"p. {number + 1}")
            pages.add_nothing()
            continue
        found = read_page(page, text)
        is_scan = len(found.glyphs) <= FEW and _has_picture(page)
        if source.recognise and (is_scan or found.unknown > STRANGE * len(found.glyphs)):
            from core.importers import ocr
            from core.importers.pdf.scans import recognised

            language = language or ocr.language()
            try:
                found = recognised(page, found, language)
                pages.note("recognised")
                seen += 1
            except ocr.Unrecognised as error:
                # Nor does one that the program could not read.
                pages.note("damaged-parts", detail=f"p. {number + 1}")
                failure = error
        scanned += is_scan
        characters += len(found.glyphs)
        unknown += found.unknown
        refuse_if_too_long(characters, name=source.name)
        for kind, objects in found.unseen.items():
            pages.note(kind, len(objects))
        pages.add(found, lines_of(page, found.place), found_on(page, found, tally), pictures_of(page, found))
        text.close()
        page.close()
    source.progress.tell(count, count)
    if failure is not None and not seen and characters - unknown <= FEW * count:
        raise failure
    if not source.recognise:
        if scanned and characters - unknown <= FEW * count:
            raise no_text_layer(source.name)
        if unknown > STRANGE * max(characters, 1):
            raise NoTextLayer(_STRANGE, name=source.name)
    lines, marks = pages.lines(bookmarks(file))
    reader = RECOGNISED if language else READER
    tell_file(tally, file, source.data)
    document = assemble(lines, source, reader=reader, marks=marks, properties=properties(file), tally=tally)
    return replace(document, origin=replace(document.origin, broken=document.text.count("\N{REPLACEMENT CHARACTER}")))


def _has_picture(page: Any) -> bool:
    """Return True if a picture covers much of a page, or drawings that may be letters."""
    width, height = page.get_size()
    covered = 0.0
    drawings = 0
    for index, drawn in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH), max_depth=3)):
        if drawn.type == pdfium.FPDF_PAGEOBJ_PATH:
            drawings += 1
        else:
            left, bottom, right, top = drawn.get_bounds()
            covered += abs((right - left) * (top - bottom))
        if index > 2 * DRAWINGS:
            break
    return bool(covered > 0.3 * width * height or drawings > DRAWINGS)
