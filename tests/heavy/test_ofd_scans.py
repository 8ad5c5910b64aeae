"""Pages of OFD that are pictures are read by an OCR program, if it is there."""

from __future__ import annotations

import io
import shutil
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from core import importers
from core.errors import NoTextLayer, UnreadableFile
from core.importers import ocr
from core.importers.ofd.scans import size_of
from core.importers.pdf.fonts import use_fonts_of_the_system
from core.importers.pdf.glyphs import LOCK
from tests.core.importers.ocr_kit import WORD, answering
from tests.core.importers.ofd_kit import Book, counted, lines, opened, text
from tests.core.importers.pdf_kit import Sheet, drawn
from tests.core.importers.test_pdf_paragraphs import LONG, SECOND

if TYPE_CHECKING:
    from pathlib import Path

needs_tesseract = pytest.mark.skipif(shutil.which(ocr.PROGRAM) is None, reason="Tesseract is not installed")


def _picture(form: str) -> bytes:
    """Return a picture of a page."""

    def draw(sheet: Sheet) -> None:
        sheet.centred("工作会议上的讲话", 22)
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    with LOCK:
        use_fonts_of_the_system(True)
        file = pypdfium2.PdfDocument(drawn(draw))
        picture = file[0].render(scale=200 / 72, grayscale=True).to_pil()
        file.close()
    stream = io.BytesIO()
    picture.save(stream, form)
    return stream.getvalue()


def _scanned(picture: bytes, *, pages: int = 1) -> bytes:
    book = Book()
    medium = '<ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>a.bin</ofd:MediaFile></ofd:MultiMedia>'
    book.resources += f"<ofd:MultiMedias>{medium}</ofd:MultiMedias>"
    book.parts["Res/a.bin"] = picture
    for number in range(pages):
        if number:
            book.page()
        book.leaf.objects.append('<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="4"/>')
    return book.data()


@pytest.mark.parametrize(("more", "inner"), [('Visible="false"', ""), ('Alpha="0"', ""), ("", '<ofd:FillColor Value="0 0 0" Alpha="0"/>')])
def test_the_unseen_text_on_a_scan_is_its_text(more: str, inner: str) -> None:
    book = Book()
    book.leaf.objects.append('<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="4"/>')
    for number, words in enumerate((LONG[:24], LONG[24:48], LONG[48:])):
        book.leaf.objects.append(text(words, 28, 60 + 10 * number, more=more, inner=inner))
    document = opened(book.data())
    assert document.text == LONG
    assert counted(document) == {"joined": 2}


@needs_tesseract
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_scan_becomes_paragraphs(form: str, tmp_path: Path) -> None:
    file = tmp_path / "讲话.ofd"
    file.write_bytes(_scanned(_picture(form)))
    with pytest.raises(NoTextLayer):
        importers.read(file)
    document = importers.read(file, recognise=True)
    for said, wanted in zip(lines(document)[:3], ("工作会议上的讲话", LONG, SECOND), strict=True):
        assert SequenceMatcher(None, said, wanted, autojunk=False).ratio() > 0.7
    assert document.origin.reader == "ofd-ocr/1"
    assert counted(document)["recognised"] == 1


def test_a_page_that_cannot_be_recognised_is_told_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _scanned(_picture("PNG"), pages=2)
    answering(tmp_path, "fwff", monkeypatch)
    document = opened(data, recognise=True)
    assert WORD in lines(document)
    assert (counted(document)["damaged-parts"], counted(document)["recognised"]) == (1, 1)
    with pytest.raises(UnreadableFile, match=r"could not read a picture \(Killed\)"):
        opened(data, recognise=True)


@needs_tesseract
def test_pictures_that_the_program_does_not_take_are_told_with_another_way() -> None:
    with pytest.raises(UnreadableFile, match="Print it as PDF"):
        opened(_scanned(b"BM" + bytes(60)), recognise=True)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_the_size_of_a_picture_is_read_from_its_head(form: str) -> None:
    picture = _picture(form)
    found = size_of(picture)
    assert found is not None
    assert found[0] < found[1]
    assert found == size_of(picture[: len(picture) // 2])
    assert size_of(picture[:10]) is None
    assert size_of(b"GIF89a") is None
