"""Highlights and notes that other readers have put into a PDF document (ISO 32000-1, 12.5)."""

from __future__ import annotations

import ctypes
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

from core.importers.colours import nearest
from core.importers.pages.covering import beside, covered, is_said_by
from core.importers.pages.values import Found
from core.importers.pdf.telling import tell_annotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.import_report import Tally
    from core.importers.pages.placement import Placement
    from core.importers.pdf.glyphs import PlacedText

MOST: Final = 5_000
"""Annotations of a page at most."""
LONGEST: Final = 100_000
"""Code points of a note at most."""

_KINDS: Final = {
    pdfium.FPDF_ANNOT_HIGHLIGHT: "highlight",
    pdfium.FPDF_ANNOT_UNDERLINE: "underline",
    pdfium.FPDF_ANNOT_SQUIGGLY: "wavy",
    pdfium.FPDF_ANNOT_STRIKEOUT: "strike",
    pdfium.FPDF_ANNOT_TEXT: "highlight",
    pdfium.FPDF_ANNOT_FREETEXT: "highlight",
    pdfium.FPDF_ANNOT_CARET: "highlight",
}
_ON_TEXT: Final = frozenset(
    (pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT)
)
_DATE: Final = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|Z)?")


def found_on(page: Any, text: PlacedText, tally: Tally) -> list[Found]:
    """Return the annotations of a page, with their answers.

    Args:
        page: the `pypdfium2.PdfPage`.
        text: its characters.
        tally: told of those that stand on no words.
    """
    count = min(max(0, pdfium.FPDFPage_GetAnnotCount(page.raw)), MOST)
    found: list[Found] = []
    by_pointer: dict[int, Found] = {}
    answers: list[tuple[int, str]] = []
    for index in range(count):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
            kind = _KINDS.get(subtype)
            if kind is None:
                tell_annotation(tally, annotation, subtype)
                continue
            one = _read(annotation, kind, text)
            parent = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
            if parent:
                key = pdfium.FPDFPage_GetAnnotIndex(page.raw, parent)
                pdfium.FPDFPage_CloseAnnot(parent)
                answers.append((key, f"{one.author}：{one.note}" if one.author else one.note))
            elif one.glyphs:
                found.append(one)
                by_pointer[index] = one
            else:
                tally.add("comments", bool(one.note))
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    for key, words in answers:
        if key in by_pointer and words:
            by_pointer[key].note = f"{by_pointer[key].note}\n\n{words}".strip()
    return found


def _read(annotation: Any, kind: str, text: PlacedText) -> Found:
    subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    glyphs = covered(text.glyphs, _quads(annotation, text.place)) if subtype in _ON_TEXT else _beside(annotation, text)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    colour = "gamboge"
    if pdfium.FPDFAnnot_GetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, red, green, blue, alpha):
        colour = nearest(red.value / 255, green.value / 255, blue.value / 255)
    created = _utc(_string(annotation, b"CreationDate")) or _utc(_string(annotation, b"M"))
    note = _string(annotation, b"Contents").replace("\r\n", "\n").replace("\r", "\n").strip()
    if subtype in _ON_TEXT and is_said_by(note, text.glyphs, glyphs):
        note = ""
    return Found(kind, colour, note, _string(annotation, b"T").strip(), created, glyphs)


def _quads(annotation: Any, place: Placement) -> Iterator[tuple[float, float, float, float]]:
    points = pdfium.FS_QUADPOINTSF()
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MOST)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, points):
            xs = (points.x1, points.x2, points.x3, points.x4)
            ys = (points.y1, points.y2, points.y3, points.y4)
            yield place.box(min(xs), min(ys), max(xs), max(ys))


def _beside(annotation: Any, text: PlacedText) -> list[int]:
    """Return the characters of the line that a note at a point stands beside."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, box):
        return []
    _, low, _, high = text.place.box(box.left, box.bottom, box.right, box.top)
    return beside(text.glyphs, (low + high) / 2)


def _string(annotation: Any, key: bytes) -> str:
    """Return a text of an annotation, empty if it has none."""
    length = min(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0), 2 * LONGEST)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _utc(date: str) -> str | None:
    """Return a date of PDF as annotations keep it; None for what is none."""
    match = _DATE.match(date.strip())
    if not match:
        return None
    year, month, day, hour, minute, second = (
        int(part) if part else default for part, default in zip(match.groups()[:6], (0, 1, 1, 0, 0, 0), strict=True)
    )
    offset = timedelta(hours=int(match[8] or 0), minutes=int(match[9] or 0)) * (-1 if match[7] == "-" else 1)
    try:
        time = datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
