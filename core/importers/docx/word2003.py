"""Word documents as Word 2003 writes them into one XML file: told in the words of a package.

Most elements of the two have the same names; what differs is changed in the tree, and what stands in the one file becomes parts. Source:
Microsoft's schema of WordprocessingML 2003 (wordnet.xsd, aml.xsd, wordnetaux.xsd).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from core.importers.counting_labels import LONGEST, bullet
from core.importers.docx.package import child, number, short, value
from core.importers.number_codes import form_of
from core.importers.symbols import draws_signs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SPACE: Final = "http://schemas.microsoft.com/office/word/2003/wordml"
MOST_MARGINS: Final = 100
"""Heads and feet that are looked at."""

_W: Final = f"{{{SPACE}}}"
_AML: Final = "{http://schemas.microsoft.com/aml/2001/core}"
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TAGS: Final = {
    f"{_W}{old}": f"{_W}{new}"
    for old, new in {
        "listPr": "numPr",
        "ilfo": "numId",
        "nfc": "numFmt",
        "vmerge": "vMerge",
        "listDef": "abstractNum",
        "list": "num",
        "ilst": "abstractNumId",
        "listStyleLink": "numStyleLink",
    }.items()
}
"""Elements that have another name in a package."""
_ATTRIBUTES: Final = {
    f"{_W}{old}": f"{_W}{new}"
    for old, new in {
        "first-line": "firstLine",
        "first-line-chars": "firstLineChars",
        "h-ansi": "hAnsi",
        "listDefId": "abstractNumId",
        "ilfo": "numId",
    }.items()
}
_VAL: Final = f"{_W}val"
_ANNOTATIONS: Final = {
    "Word.Deletion": "del",
    "Word.Comment": "commentReference",
    "Word.Comment.Start": "commentRangeStart",
    "Word.Comment.End": "commentRangeEnd",
}
"""What is noted around or in the text; anything else that is noted shows."""


def parts_of(root: Element) -> dict[str, bytes] | None:
    """Return the parts of a package that a ``w:wordDocument`` stands for, by their paths; None if it has no text. Changes the tree."""
    body = child(root, "w:body")
    if body is None:
        return None
    lists = child(root, "w:lists")
    _write_lost_numbers(body, lists)
    comments = etree.Element(f"{_W}comments")
    for one in list(root.iter(f"{_AML}annotation")):
        _annotate(one, comments)
    roots: dict[str, Element | None] = {"document": body, "styles": child(root, "w:styles"), "numbering": lists, "comments": comments}
    roots["footnotes"], roots["endnotes"] = (_notes(body, kind) for kind in ("footnote", "endnote"))
    margins = list(islice(body.iter(f"{_W}hdr", f"{_W}ftr"), MOST_MARGINS))
    for part in roots.values():
        for one in part.iter(f"{_W}*") if part is not None else ():
            _rename(one)
    parts = {f"word/{name}.xml": _written(one) for name, one in roots.items() if one is not None}
    parts |= {f"word/header{index}.xml": _written(one) for index, one in enumerate(margins)}
    parts["word/_rels/document.xml.rels"] = _relations(roots)
    parts["docProps/core.xml"] = _properties(child(root, "DocumentProperties"))
    if value(root, "macrosPresent") == "yes":
        parts["word/vbaProject.bin"] = b""
    return parts


def _written(element: Element) -> bytes:
    return etree.tostring(element, encoding="utf-8", with_tail=False)


def _rename(element: Element) -> None:
    """Give an element and its attributes the names that a package has for them."""
    tag = str(element.tag)
    element.tag = _TAGS.get(tag, tag)
    for name in [name for name in map(str, element.keys()) if name in _ATTRIBUTES]:
        element.set(_ATTRIBUTES[name], element.attrib.pop(name))
    match tag.removeprefix(_W):
        case "nfc":
            element.set(_VAL, form_of(number(element) or 0))
        case "suff":
            element.set(_VAL, (value(element) or "").lower())
        case "highlight":
            # dark-yellow
            first, *others = (value(element) or "").split("-")
            element.set(_VAL, first + "".join(map(str.capitalize, others)))
        case "pict" if element.find(f"{_OFFICE}OLEObject") is not None:
            element.tag = f"{_W}object"


# What stands in the text and is a part of its own in a package


def _annotate(element: Element, comments: Element) -> None:
    """Turn a deletion or a comment into what a package has for it."""
    name = _ANNOTATIONS.get(value(element, "type") or "")
    if name is None:
        return
    element.tag = f"{_W}{name}"
    if name != "commentReference":
        return
    comment = etree.SubElement(comments, f"{_W}comment")
    for key, said in (("id", "id"), ("author", "author"), ("date", "createdate")):
        comment.set(f"{_W}{key}", value(element, said) or "")
    content = element.find(f"{_AML}content")
    if content is not None:
        comment.extend(list(content))
        element.remove(content)


def _notes(body: Element, kind: str) -> Element:
    """Take the notes of a kind out of the text, and leave references to them."""
    found = etree.Element(f"{_W}{kind}s")
    for index, note in enumerate(list(body.iter(f"{_W}{kind}"))):
        parent = note.getparent()
        if parent is None or short(parent.tag) != "w:r":
            # What separates notes from the text, in the properties of a section.
            continue
        reference = etree.Element(f"{_W}{kind}Reference")
        reference.tail, note.tail = note.tail, None
        parent.replace(note, reference)
        for one in (reference, note):
            one.set(f"{_W}id", str(index))
        found.append(note)
    return found


def _write_lost_numbers(body: Element, lists: Element | None) -> None:
    """Write the numbers into the text that belong to lists which the file does not tell of: as Word noted them beside.

    All others are computed: a note beside the text is not changed with it by programs that fill in a form.
    """
    known = {value(one, "ilfo") for one in (lists if lists is not None else ())} | {None, "0"}
    for one in list(body.iter(f"{_W}listPr")):
        properties = one.getparent()
        noted, font = child(one, "t"), value(child(one, "font")) or ""
        label = (value(noted) or "")[:LONGEST]
        if value(child(one, "w:ilfo")) in known or not label or properties is None or short(properties.tag) != "w:pPr":
            continue
        if draws_signs(font):
            label = bullet(label, font, number(child(one, "w:ilvl")) or 0)
        run = etree.Element(f"{_W}r")
        etree.SubElement(run, f"{_W}t").text = f"{label} "
        properties.addnext(run)


# Parts


def _relations(roots: dict[str, Element | None]) -> bytes:
    found = etree.Element(f"{{{_RELATIONS}}}Relationships")
    for name in roots:
        etree.SubElement(found, f"{{{_RELATIONS}}}Relationship", Type=f"/{name}", Target=f"{name}.xml")
    return _written(found)


def _properties(told: Element | None) -> bytes:
    found = etree.Element("properties")
    for name, said in (("title", "Title"), ("creator", "Author")):
        one = child(told, said)
        if one is not None and one.text:
            etree.SubElement(found, f"{_DC}{name}").text = one.text
    return _written(found)
