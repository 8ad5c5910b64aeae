"""Styles of a Word document: what they say of a paragraph and its characters, inherited along ``basedOn`` (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.importers.docx.package import child, is_on, number, short, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEEPEST: Final = 64
"""Styles based on one another at most; more are a circle."""
BODY_LEVEL: Final = 9
"""Outline level of text that is no heading."""
USUAL_SIZE: Final = 10.5
"""Points of Word's own body text in Chinese, where the file does not say."""

_ALIGNMENTS: Final = {
    "center": "center",
    "right": "right",
    "end": "right",
    "left": "left",
    "start": "left",
    "both": "justify",
    "distribute": "justify",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a paragraph or of characters; None where nothing is said."""

    name: str | None = None
    outline_level: int | None = None
    """From 0; `BODY_LEVEL` for text."""
    alignment: str | None = None
    first_line: float | None = None
    """Points; first-line indents in characters are in ``first_characters``."""
    first_characters: float | None = None
    left: float | None = None
    bold: bool | None = None
    size: float | None = None
    is_hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """Return this look where it says something, else what ``below`` says."""
        if self is PLAIN:
            return below
        changes = {name: getattr(below, name) for name in self.__slots__ if getattr(self, name) is None}
        return replace(self, **changes) if changes else self


PLAIN: Final = Look()


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
            hanging = number(one, "hanging") or 0
            first = _points(one, "firstLine")
            characters = _hundredths(one, "firstLineChars")
            left = _points(one, "left") if value(one, "left") is not None else _points(one, "start")
            if hanging and first is None:
                first = 0.0
    return Look(outline_level=level, alignment=alignment, first_line=first, first_characters=characters, left=left)


def of_run(properties: Element | None) -> Look:
    """Return what a ``w:rPr`` says, but for the style it names."""
    if properties is None:
        return PLAIN
    bold = hidden = size = None
    for one in properties:
        name = short(one.tag)
        if name == "w:b":
            bold = is_on(one)
        elif name == "w:sz":
            half = number(one)
            size = half / 2 if half is not None and 0 < half < 4000 else None
        elif name == "w:vanish":
            hidden = is_on(one)
    return Look(bold=bold, size=size, is_hidden=hidden)


class Styles:
    """The styles of one document.

    Args:
        root: of the part ``styles``, None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self._runs: dict[str, Look] = {}
        self._default = ""
        base = PLAIN
        for one in root if root is not None else ():
            name = short(one.tag)
            if name == "w:style":
                key = value(one, "styleId") or ""
                self._elements.setdefault(key, one)
                if value(one, "type") in {None, "paragraph"} and value(one, "default") in {"1", "true", "on"}:
                    self._default = key
            elif name == "w:docDefaults":
                base = of_run(child(child(one, "w:rPrDefault"), "w:rPr")).over(of_paragraph(child(child(one, "w:pPrDefault"), "w:pPr")))
        self._base = base

    def paragraph(self, key: str | None) -> Look:
        """Return the look of paragraphs in the style with that id, of the default style for None."""
        return self._resolved(self._default if key is None or key not in self._elements else key)

    def run(self, key: str) -> Look:
        """Return what a character style says."""
        if key not in self._runs:
            look = PLAIN
            for element in self.chain(key):
                look = look.over(of_run(child(element, "w:rPr")))
            self._runs[key] = look
        return self._runs[key]

    def chain(self, key: str) -> list[Element]:
        """Return the style and those that it is based on."""
        found: list[Element] = []
        while key in self._elements and len(found) < DEEPEST:
            element = self._elements[key]
            if element in found:
                break
            found.append(element)
            key = value(child(element, "w:basedOn")) or ""
        return found

    def key_of(self, paragraph: Element) -> str | None:
        """Return the id of a paragraph's style, the default one's if it names none."""
        key = value(child(child(paragraph, "w:pPr"), "w:pStyle"))
        return key if key in self._elements else self._default or None

    def _resolved(self, key: str) -> Look:
        if key not in self._looks:
            look = PLAIN
            for element in self.chain(key):
                look = look.over(of_paragraph(child(element, "w:pPr"))).over(of_run(child(element, "w:rPr")))
            name = value(child(self._elements.get(key), "w:name"))
            self._looks[key] = replace(look.over(self._base), name=name)
        return self._looks[key]


def _points(element: Element, name: str) -> float | None:
    twips = number(element, name)
    return twips / 20 if twips is not None and abs(twips) < 40_000 else None


def _hundredths(element: Element, name: str) -> float | None:
    found = number(element, name)
    return found / 100 if found is not None and abs(found) < 10_000 else None
