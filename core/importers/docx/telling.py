"""What the report says of a Word document: deletions, fields of forms, numbers, and the parts of the package beside the text."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import UnreadableFile
from core.importers.blocks import Place
from core.importers.docx.drawings import MOST_PARTS
from core.importers.docx.package import child, children, is_on, number, short, value
from core.importers.fields import TICKED, UNTICKED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Paragraph
    from core.importers.docx.package import Package
    from core.importers.telling import Telling

SKIPPED_KINDS: Final = frozenset(("w:del", "w:tr", "w:sdtPr", "w:altChunk"))
"""Elements that are passed over in the text, and not in the report."""
_DEEPEST: Final = 100
"""Fields within one another."""
MOST_CHOICES: Final = 200
"""Entries of a list in a form that are looked at."""
_MOST_MARGINS: Final = 100
"""Heads and feet that are looked at: each section may have six."""
_WORDS: Final = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>\s*[^<\s]")
_WATERMARK: Final = re.compile(rb"WaterMark|<v:textpath\b", re.I)
_MARGIN: Final = re.compile(r"word/(?:header|footer)\d*\.xml", re.I)
_MACROS: Final = re.compile(r".*vba(?:project|data)\.\w+", re.I)
_SIGNED: Final = re.compile(r"_xmlsignatures/.*\.xml", re.I)
_KNOWN: Final = re.compile(
    r"\[content_types\]\.xml|mimetype|.*\.rels|.*/|docprops/.*|customxml/.*|_xmlsignatures/.*|word/(?:document|styles|numbering|settings|websettings|fonttable"
    r"|styleswitheffects|footnotes|endnotes|comments\w*|people|commentsids|header|footer|stylesandeffects)\d*\.xml"
    r"|word/(?:media|theme|fonts|glossary|embeddings|charts|diagrams|drawings|activex|ink|webextensions|printersettings)/.*"
    r"|word/\w*vba(?:project|data)\w*\.\w+|word/attachedtoolbars\.bin|word/tasks\.xml|[^/]*\.(?:png|jpe?g|emf|wmf)",
    re.I,
)
"""Parts whose contents are read, belong to what is read, or say how it looks."""


class _Blank(NamedTuple):
    """A field of a form that is open."""

    place: Place
    pieces: int
    """How many its paragraph had."""
    shown: str
    """What is ticked or chosen in it."""


class Forms:
    """Follows the fields of old forms: tells what is ticked or chosen in them, and counts those that have no words."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._open: list[_Blank | None] = []

    def begin(self, element: Element, here: Place | None) -> None:
        """Take the ``w:fldChar`` that begins a field, at a place."""
        data = child(element, "w:ffData")
        if len(self._open) < _DEEPEST:
            self._open.append(None if data is None or here is None else _Blank(here, len(here.paragraph.pieces), _shown(data)))

    def end(self, here: Place | None) -> str:
        """Close the innermost field; return what shows of one of a form that has no words, which is counted if that is nothing."""
        one = self._open.pop() if self._open else None
        if one is None or here is None or here.paragraph is not one.place.paragraph:
            return ""
        # Word puts blanks of its own into an empty one.
        if any(map(str.strip, here.paragraph.pieces[one.pieces :])):
            return ""
        if not one.shown.strip():
            self._telling.add("form-fields", one.place)
        return one.shown


def _shown(data: Element) -> str:
    """Return what is ticked or chosen in a field of a form (``w:ffData``)."""
    box, choice = child(data, "w:checkBox"), child(data, "w:ddList")
    if box is not None:
        said = child(box, "w:checked")
        said = child(box, "w:default") if said is None else said
        return TICKED if is_on(said) else UNTICKED
    if choice is None:
        return ""
    entries = [value(one) or "" for one in islice(choice, MOST_CHOICES) if short(one.tag) == "w:listEntry"]
    chosen = number(child(choice, "w:result"))
    chosen = (number(child(choice, "w:default")) or 0) if chosen is None else chosen
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def tell_skipped(telling: Telling, name: str, element: Element, here: Place | None) -> None:
    """Count an element of `SKIPPED_KINDS` that was passed over, if it holds something."""
    if name == "w:del":
        if next(element.iter("{*}delText"), None) is not None:
            _passage(telling, "deleted", here)
    elif name == "w:tr":
        if "w:del" in children(child(element, "w:trPr")):
            telling.add("deleted", here)
    elif name == "w:altChunk":
        telling.add("attachments", here, detail="altChunk")
    elif any(short(one.tag) == "w:showingPlcHdr" for one in islice(element.iter(), MOST_PARTS)):
        telling.add("form-fields", here)


def tell_number(telling: Telling, paragraph: Paragraph, told: Mapping[str, Element], *, is_lost: bool) -> None:
    """Count the automatic number of a paragraph.

    Args:
        telling: counts.
        paragraph: with its label.
        told: the children of its ``w:pPr``.
        is_lost: True if the part that says how numbers are made is damaged.
    """
    if is_lost and (number(child(told.get("w:numPr"), "w:numId")) or 0) > 0:
        telling.add("numbers-missing", Place(paragraph, 0))
    elif any(map(str.isalnum, paragraph.label)):
        telling.add("numbers", Place(paragraph, 0))


def tell_package(telling: Telling, package: Package) -> None:
    """Count what the package holds beside the text; last of all, so that no part takes what the text may need."""
    margins = 0
    for name in package.names():
        if _MACROS.fullmatch(name):
            telling.add("scripts", detail=name.rpartition("/")[2])
        elif _SIGNED.fullmatch(name) and "sig" in name.rpartition("/")[2].lower():
            telling.add("seals")
        elif _MARGIN.fullmatch(name):
            margins += 1
            if margins <= _MOST_MARGINS:
                _tell_margin(telling, package, name)
        elif not _KNOWN.fullmatch(name):
            telling.add("unknown-parts", detail=name)
    for kind in package.damaged:
        telling.add("damaged-parts", detail=kind)


def _tell_margin(telling: Telling, package: Package, name: str) -> None:
    try:
        content = package.content(name) or b""
    except UnreadableFile:
        telling.add("damaged-parts", detail=name.rpartition("/")[2])
        return
    if _WORDS.search(content):
        telling.add("page-heads")
    if _WATERMARK.search(content):
        telling.add("watermarks")


def _passage(telling: Telling, kind: str, here: Place | None) -> None:
    if here is None:
        telling.add(kind)
    else:
        telling.add_passage(kind, here)
