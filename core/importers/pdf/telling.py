"""What the report says of a PDF document beside its pages: files inside, programs, signatures, fields, and annotations of other kinds."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.import_report import Tally

MOST: Final = 100
"""Files inside the file that are named."""
LONGEST: Final = 500
"""Code points of a name."""

_LAST: Final = b"%%EOF"
_END: Final = 4_096
"""Bytes at the end of a file among which its last line stands (ISO 32000-1, 7.5.5; some servers append to it)."""
_OTHER: Final = {
    pdfium.FPDF_ANNOT_STAMP: "seals",
    pdfium.FPDF_ANNOT_FILEATTACHMENT: "attachments",
    pdfium.FPDF_ANNOT_WATERMARK: "watermarks",
    **dict.fromkeys(
        (
            pdfium.FPDF_ANNOT_INK,
            pdfium.FPDF_ANNOT_LINE,
            pdfium.FPDF_ANNOT_SQUARE,
            pdfium.FPDF_ANNOT_CIRCLE,
            pdfium.FPDF_ANNOT_POLYGON,
            pdfium.FPDF_ANNOT_POLYLINE,
            pdfium.FPDF_ANNOT_SOUND,
            pdfium.FPDF_ANNOT_MOVIE,
            pdfium.FPDF_ANNOT_SCREEN,
            pdfium.FPDF_ANNOT_RICHMEDIA,
        ),
        "objects",
    ),
}
"""What annotations are that stand on no words; links and the windows of notes are nothing to speak of."""


def tell_file(tally: Tally, file: Any, data: bytes) -> None:
    """Count what a file holds beside its pages, and whether its end is missing.

    Args:
        tally: counts.
        file: the `pypdfium2.PdfDocument`.
        data: its bytes.
    """
    if _LAST not in data[-_END:]:
        # PDFium puts together what is left of such a file.
        tally.add("cut-off")
    count = pdfium.FPDFDoc_GetAttachmentCount(file.raw)
    tally.add("attachments", count)
    for index in range(min(count, MOST)):
        attachment = pdfium.FPDFDoc_GetAttachment(file.raw, index)
        if attachment:
            tally.add("attachments", 0, detail=_text(lambda *room, one=attachment: pdfium.FPDFAttachment_GetName(one, *room)))
    tally.add("scripts", pdfium.FPDFDoc_GetJavaScriptActionCount(file.raw))
    tally.add("seals", pdfium.FPDF_GetSignatureCount(file.raw))


def tell_annotation(tally: Tally, annotation: Any, subtype: int) -> None:
    """Count an annotation that is no mark on words; of a field its contents too, which are no part of the page."""
    if subtype == pdfium.FPDF_ANNOT_WIDGET:
        kind = string(annotation, b"FT")
        # A button holds no words; a signature is counted with the file.
        if kind not in {"Btn", "Sig"}:
            tally.add("form-fields", detail=string(annotation, b"V").strip())
    elif subtype in _OTHER:
        tally.add(_OTHER[subtype])


def string(annotation: Any, key: bytes) -> str:
    """Return a text or a name of an annotation, empty if it has none."""
    return _text(lambda *room: pdfium.FPDFAnnot_GetStringValue(annotation, key, *room))


def _text(give: Callable[..., int]) -> str:
    """Return the text that a function of PDFium writes into a room; asked without one, it tells how large that has to be."""
    length = min(give(None, 0), 2 * LONGEST)
    if length <= 2:
        return ""
    room = ctypes.create_string_buffer(length)
    give(ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), length)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
