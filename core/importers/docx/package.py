"""The parts of a Word file: a ZIP package after ECMA-376 part 2."""

from __future__ import annotations

import posixpath
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.zipped import Parts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PARAGRAPHS: Final = 400_000
"""Of all parts at most: those of the longest text that is opened."""
_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://purl.org/dc/elements/1.1/": "dc",
}
"""Transitional, strict and old namespaces by the prefix that is used here."""
_MAIN: Final = "officeDocument"
DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.")


@cache
def short(tag: str) -> str:
    """Return a qualified name as ``w:p``, whichever of its namespaces it is written in; other namespaces leave the bare name."""
    space, _, name = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    prefix = _PREFIXES.get(space, "")
    return f"{prefix}:{name}" if prefix else name


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that short name, None without one."""
    if element is None:
        return None
    for one in element:
        if short(one.tag) == name:
            return one
    return None


def children(element: Element | None) -> dict[str, Element]:
    """Return the children of an element by their short names, the first of each name."""
    found: dict[str, Element] = {}
    if element is not None:
        for one in element:
            found.setdefault(short(one.tag), one)
    return found


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its bare name, whatever its namespace; None without it."""
    if element is None:
        return None
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return None


def number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute as a whole number, None if it is none."""
    content = value(element, name)
    try:
        return round(float(content)) if content is not None else None
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None) -> bool | None:
    """Return what a switch such as ``w:b`` says; None if it is not there."""
    return None if element is None else value(element) not in {"0", "false", "off"}


def says_yes(element: Element | None, name: str) -> bool:
    """Return True if an attribute says yes."""
    return value(element, name) in {"1", "true", "on"}


class Package:
    """The package of one file.

    Raises:
        UnreadableFile: from every method, if it is damaged, protected or a bomb.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._parts = Parts(data, name, DAMAGED)
        self._paragraphs = PARAGRAPHS
        self.damaged: list[str] = []
        """Kinds of related parts that are there and cannot be read."""
        self.main = self._main_part()
        """Name of the part that holds the text."""
        self._links = self._relations(self.main)

    def tree(self, part: str | None) -> Element | None:
        """Return the root of a part, None if the package has no such part."""
        root = self._parts.tree(part)
        if root is not None:
            self._take_paragraphs(root)
        return root

    def related(self, kind: str) -> Element | None:
        """Return the root of the part that the text refers to as ``styles``, ``comments`` and so on; None without a sound one."""
        try:
            return self.tree(self._links.get(kind.lower()))
        except UnreadableFile:
            # The text is there: what only adorns it may be missing.
            self.damaged.append(kind)
            return None

    def names(self) -> tuple[str, ...]:
        """Return the path of every part."""
        return self._parts.names()

    def content(self, part: str) -> bytes | None:
        """Return the bytes of a part, None if the package has no such part."""
        return self._parts.content(part)

    def properties(self) -> Element | None:
        """Return the root of the file's properties."""
        try:
            return self.tree(self._relations("").get("core-properties") or "docProps/core.xml")
        except UnreadableFile:
            return None

    def text_part(self) -> Element:
        """Return the root of the part that holds the text."""
        root = self.tree(self.main)
        if root is None:
            raise self._parts.damage()
        self._take_paragraphs(root)
        return root

    def _take_paragraphs(self, root: Element) -> None:
        self._paragraphs -= sum(1 for _ in root.iter("{*}p"))
        if self._paragraphs < 0:
            raise self._parts.bomb()

    def _main_part(self) -> str:
        try:
            found = self._relations("").get(_MAIN.lower())
        except UnreadableFile:
            found = None
        return found or "word/document.xml"

    def _relations(self, part: str) -> dict[str, str]:
        """Return the parts that a part refers to, by the last word of the kind of relation; the first of each."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for one in root if root is not None else ():
            target = value(one, "Target")
            if target and value(one, "TargetMode") != "External":
                kind = (value(one, "Type") or "").rpartition("/")[2].lower()
                target = unquote(target.replace("\\", "/"))
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.setdefault(kind, path)
        return found
