"""Styles of a Word document: what they say of a paragraph and its characters, inherited along ``basedOn`` (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.docx.package import child, children, is_on, number, short, value
from core.importers.looks import PLAIN, Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

MOST: Final = 50_000
"""Styles of a document at most."""

_ALIGNMENTS: Final = {
    "center": "center",
    "right": "right",
    "end": "right",
    "left": "left",
    "start": "left",
    "both": "justify",
    "distribute": "justify",
}


def of_paragraph(properties: Element | None) -> Look:
    """Return what a ``w:pPr`` says, but for the style it names."""
    if properties is None:
        return PLAIN
    level = alignment = first = characters = left = None
    for one in properties:
        name = short(one.tag)
        if name == "w:outlineLvl":
            level = number(one)
        elif name == "w:jc":
            alignment = _ALIGNMENTS.get(value(one) or "")
        elif name == "w:ind":
            hanging = _points(one, "hanging")
            first = _points(one, "firstLine")
            characters = _hundredths(one, "firstLineChars")
            left = _points(one, "left") if value(one, "left") is not None else _points(one, "start")
            if hanging is not None:
                # Where both are said, this one holds (17.3.1.12); what a style says in characters is over.
                first, characters = -hanging, 0.0
    return Look(outline_level=level, alignment=alignment, first_line=first, first_characters=characters, left=left)


def of_run(told: Mapping[str, Element]) -> Look:
    """Return what the children of a ``w:rPr`` say, but for the style it names."""
    if not told:
        return PLAIN
    half = number(told.get("w:sz"))
    return Look(
        bold=is_on(told.get("w:b")),
        size=half / 2 if half is not None and 0 < half < 4000 else None,
        is_hidden=is_on(told.get("w:vanish")),
    )


class Styles:
    """The styles of one document.

    Args:
        root: of the part ``styles``, None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self._inherited: dict[str, Look] = {}
        self._default = ""
        base = PLAIN
        for one in islice(root, MOST) if root is not None else ():
            name = short(one.tag)
            if name == "w:style":
                key = value(one, "styleId") or ""
                self._elements.setdefault(key, one)
                if value(one, "type") in {None, "paragraph"} and value(one, "default") in {"1", "true", "on"}:
                    self._default = key
            elif name == "w:docDefaults":
                base = _own(child(one, "w:rPrDefault")).over(_own(child(one, "w:pPrDefault")))
        self._base = base

    def paragraph(self, key: str | None) -> Look:
        """Return the look of paragraphs in the style with that id, of the default style for None."""
        return self._resolved(self._default if key is None or key not in self._elements else key)

    def run(self, key: str) -> Look:
        """Return what a character style says."""
        return self._said(key)

    def key_of(self, told: Mapping[str, Element]) -> str | None:
        """Return the id of the style that the children of a ``w:pPr`` name, the default one's if they name none."""
        key = value(told.get("w:pStyle"))
        return key if key in self._elements else self._default or None

    def _said(self, key: str) -> Look:
        """Return what a style and those say that it is based on."""
        chain: list[str] = []
        while key in self._elements and key not in self._inherited:
            # Those in a circle have nobody above them.
            self._inherited[key] = PLAIN
            chain.append(key)
            key = value(child(self._elements[key], "w:basedOn")) or ""
        look = self._inherited.get(key, PLAIN)
        for one in reversed(chain):
            look = self._inherited[one] = _own(self._elements[one]).over(look)
        return look

    def _resolved(self, key: str) -> Look:
        if key not in self._looks:
            name = value(child(self._elements.get(key), "w:name"))
            self._looks[key] = replace(self._said(key).over(self._base), name=name)
        return self._looks[key]


def _own(element: Element | None) -> Look:
    """Return what the properties in an element say."""
    told = children(element)
    return of_paragraph(told.get("w:pPr")).over(of_run(children(told.get("w:rPr"))))


def _points(element: Element, name: str) -> float | None:
    twips = number(element, name)
    return twips / 20 if twips is not None and abs(twips) < 40_000 else None


def _hundredths(element: Element, name: str) -> float | None:
    found = number(element, name)
    return found / 100 if found is not None and abs(found) < 10_000 else None
