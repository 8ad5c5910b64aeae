"""Pictures in a Word document: what their writer says of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.docx.package import number, says_yes, short, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_PARTS: Final = 2_000
"""Elements of a drawing that are looked at."""

_GRAPHICS: Final = ("/picture", "/chart", "/chartex", "/diagram")
"""Ends of the names of what is a picture to its reader; a shape is none."""
_SMALL: Final = 100_000
"""English metric units (a quarter of a centimetre) below which a picture is a dot or a line."""


def caption_of(drawing: Element) -> str | None:
    """Return the description of the picture that a ``w:drawing`` shows, None if it shows none that is worth a sign."""
    properties = extent = data = None
    is_decorative = has_picture = False
    for one in islice(drawing.iter(), MOST_PARTS):
        name = short(one.tag)
        if name == "w:txbxContent" and not has_picture:
            break
        properties = one if name == "wp:docPr" and properties is None else properties
        extent = one if name == "wp:extent" and extent is None else extent
        data = one if name == "a:graphicData" and data is None else data
        is_decorative = is_decorative or (name == "decorative" and value(one) == "1")
        has_picture = has_picture or name == "pic:pic"
    if not has_picture and not (value(data, "uri") or "").endswith(_GRAPHICS):
        return None
    is_small = max(number(extent, "cx") or _SMALL, number(extent, "cy") or _SMALL) < _SMALL
    if is_decorative or is_small or says_yes(properties, "hidden"):
        return None
    return value(properties, "descr") or value(properties, "title") or ""


def caption_of_object(element: Element) -> str | None:
    """Return the description of a ``w:object`` without an image; None for one with an image, which is met by itself."""
    has_image = any(short(one.tag) == "v:imagedata" for one in islice(element.iter(), MOST_PARTS))
    return None if has_image else ""


def kind_of(name: str, element: Element) -> tuple[str, str]:
    """Return what a ``w:drawing`` or ``w:object`` is in the report, ``pictures`` or another, and the program or the form it comes from."""
    if name == "w:drawing":
        data = next(element.iter("{*}graphicData"), None)
        graphic = (value(data, "uri") or "").rpartition("/")[2]
        return ("objects", graphic) if graphic in {"chart", "chartex", "diagram"} else ("pictures", "")
    program = value(next(element.iter("{*}OLEObject"), None), "ProgID") or ""
    return ("attachments", "") if program == "Package" else ("objects", program)
