"""The parts of an OpenDocument text: a ZIP package (OpenDocument 1.3 part 2) or one XML file."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.foreign import of_opendocument
from core.importers.zipped import Parts, packed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

FONTS: Final = 10_000
"""Fonts at most."""
PARAGRAPHS: Final = 400_000
"""Of all parts at most: those of the longest text that is opened."""

_PREFIXES: Final = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:form:1.0": "form",
    "urn:oasis:names:tc:opendocument:xmlns:script:1.0": "script",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
    "http://www.w3.org/1998/Math/MathML": "math",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a damaged OpenDocument text. Open it in LibreOffice or WPS, save it anew, and open that."
)
_LOCKED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected by a password. Open it in LibreOffice or WPS, save it without one, and open that."
)
_PICTURE: Final = re.compile(rb"<office:binary-data[^<>]*>[^<]*</office:binary-data>")
"""A picture inside a document of one file: nothing of it shows, and it may be larger than a parser takes."""
_MANIFEST: Final = "META-INF/manifest.xml"


@cache
def short(tag: str) -> str:
    """Return a qualified name as ``text:p``, whatever prefix it is written with; other namespaces leave the bare name behind a colon."""
    space, _, name = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    return f"{_PREFIXES.get(space, '')}:{name}"


def attributes(element: Element | None) -> dict[str, str]:
    """Return the attributes of an element by their short names, none of None."""
    return {short(str(key)): str(content) for key, content in element.attrib.items()} if element is not None else {}


def whole(text: str | None) -> int | None:
    """Return a whole number, None for what is none."""
    try:
        return int(text) if text is not None and len(text) < 20 else None
    except ValueError:
        return None


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that short name, None without one."""
    return next((one for one in element if short(one.tag) == name), None) if element is not None else None


class Package:
    """The parts of one file.

    Raises:
        UnreadableFile: from every method, if it is damaged, protected or a bomb.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._is_flat = not data.startswith(b"PK")
        # One file is read as a package with one part, within the same limits.
        self._parts = Parts(packed({"content.xml": _PICTURE.sub(b"", data)}) if self._is_flat else data, name, _DAMAGED)
        self.damaged: list[str] = []
        """Parts that are there and cannot be read."""
        self._refuse_locked()
        self.text_root = self._needed("content.xml")
        """Root of the part that holds the text."""
        self._styles = self.extra("styles.xml")
        self._meta = self.extra("meta.xml")

    def body(self) -> Element:
        """Return the element that holds the text."""
        body = child(self.text_root, "office:body")
        text = child(body, "office:text")
        if text is None:
            kinds = [short(one.tag).partition(":") for one in (body if body is not None else ())]
            other = next((name for prefix, _, name in kinds if prefix == "office"), None)
            raise UnreadableFile(of_opendocument(other), name=self._name) if other else self._parts.damage()
        if sum(1 for _ in text.iter("{*}p", "{*}h")) > PARAGRAPHS:
            raise self._parts.bomb()
        return text

    def groups(self, name: str) -> Iterator[Element]:
        """Yield the elements of that short name right under the roots, such as ``office:styles``: common ones first."""
        for root in (self._styles, self.text_root):
            yield from (one for one in (root if root is not None else ()) if short(one.tag) == name)

    def automatic_styles(self) -> Element | None:
        """Return the automatic styles of the text: those of heads and feet may have the same names."""
        return child(self.text_root, "office:automatic-styles")

    def fonts(self) -> dict[str, str]:
        """Return the family of each font by the name that styles have for it."""
        return {
            told.get("style:name", ""): told.get("svg:font-family", "").strip("'\"")
            for group in self.groups("office:font-face-decls")
            for told in map(attributes, islice(group, FONTS))
        }

    def meta(self) -> Element | None:
        """Return what the file says of itself."""
        return child(self.text_root if self._is_flat else self._meta, "office:meta")

    def names(self) -> tuple[str, ...]:
        """Return the path of every part."""
        return self._parts.names()

    def extra(self, part: str) -> Element | None:
        """Return the root of a part that only adorns the text; None without a sound one."""
        try:
            # OpenOffice.org has declared the type of each formula; no entity of it is resolved.
            root = self._parts.tree(part, may_declare=True)
            if root is not None:
                etree.strip_tags(root, etree.Entity)
            return root
        except UnreadableFile:
            self.damaged.append(part)
            return None

    def _refuse_locked(self) -> None:
        # Old programs write a document type into it.
        content = None if self._is_flat else self._parts.content(_MANIFEST)
        if content is not None and b"encryption-data" in content:
            raise UnreadableFile(_LOCKED, name=self._name)

    def _needed(self, part: str) -> Element:
        root = self._parts.tree(part)
        if root is None:
            raise self._parts.damage()
        return root
