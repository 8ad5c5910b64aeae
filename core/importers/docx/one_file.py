"""Word documents of one XML file, which offices' systems hand out as .doc: a flat package, or one as Word 2003 writes it."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from core.importers.docx import read_package
from core.importers.docx.package import DAMAGED, PARAGRAPHS, Package, child, short, value
from core.importers.docx.word2003 import parts_of
from core.importers.zipped import Parts, packed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.document import Document
    from core.importers.source import Source

READER: Final = "wordml/1"

_PART: Final = "document.xml"
_BINARY: Final = re.compile(rb"(<(?:[\w.-]{1,50}:)?bin(?:Data|aryData)\b[^<>]*(?<!/)>)[^<]+")
"""A picture or another part that is no XML: nothing of it shows, and it may be larger than a parser takes."""
_DECLARATION: Final = re.compile(rb"\s*<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{1,20})[\"'][^<>]{0,200}\?>")
_CHINESE: Final = frozenset((b"gb2312", b"gbk", b"gb18030"))


def read(source: Source) -> Document:
    """Return the document in one XML file of Word.

    Raises:
        UnreadableFile: if it is damaged, protected, empty or too large.
        Cancelled: if its progress was cancelled.
    """
    return read_package(Package(_repacked(source), source.name), source, reader=READER)


def _repacked(source: Source) -> bytes:
    """Return the file as a package, made within the limits of one."""
    file = Parts(packed({_PART: _BINARY.sub(rb"\1", _unicode(source.data))}), source.name, DAMAGED)
    root = file.tree(_PART)
    assert root is not None
    if sum(1 for _ in islice(root.iter("{*}p"), PARAGRAPHS + 1)) > PARAGRAPHS:
        raise file.bomb()
    parts = _flat_parts(root) if short(root.tag) == "package" else parts_of(root)
    if parts is None:
        raise file.damage()
    return packed(parts)


def _unicode(data: bytes) -> bytes:
    """Return the file in UTF-8 where its parser might read it otherwise than Chinese programs mean it."""
    codec = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else None
    declared = _DECLARATION.match(data)
    if declared and declared[1].lower() in _CHINESE:
        codec = "gb18030"
    if codec is None:
        return data
    data = data.decode(codec, "replace").encode()
    declared = _DECLARATION.match(data)
    return data[declared.end() :] if declared else data


def _flat_parts(root: Element) -> dict[str, bytes]:
    """Return the parts of a flat package by their paths; those that are no XML are empty."""
    found: dict[str, bytes] = {}
    for one in root:
        name = (value(one, "name") or "").lstrip("/")
        content = child(one, "xmlData")
        if name and short(one.tag) == "part":
            found.setdefault(
                name, etree.tostring(content[0], encoding="utf-8", with_tail=False) if content is not None and len(content) else b""
            )
    return found
