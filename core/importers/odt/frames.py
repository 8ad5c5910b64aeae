"""What stands in the frames of an OpenDocument text: pictures, formulas, objects of other programs (OpenDocument 1.3 part 3, 10.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.odt.package import attributes, child, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.importers.odt.package import Package

MOST_OBJECTS: Final = 500
"""Objects that are looked into."""
LONGEST: Final = 2000
"""Code points of a formula at most."""

_OBJECTS: Final = frozenset(("draw:object", "draw:object-ole", "draw:applet", "draw:plugin", "draw:floating-frame"))
_SIGNS: Final = frozenset(("math:mi", "math:mn", "math:mo", "math:mtext", "math:ms"))


class Shown(NamedTuple):
    """What a frame shows."""

    kind: str
    """``pictures``, ``objects`` or ``formulas``."""
    words: str
    """The signs of a formula; what its writer says of anything else."""
    detail: str = ""


class Frames:
    """Looks into the frames of one document."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._looks = 0

    def shown(self, frame: Element) -> Shown | None:
        """Return what a frame shows, None for one with text."""
        parts: dict[str, Element] = {}
        for one in frame:
            parts.setdefault(short(one.tag), one)
        if "draw:text-box" in parts:
            return None
        caption = _words(parts.get("svg:title")) or _words(parts.get("svg:desc"))
        found = next((parts[name] for name in parts if name in _OBJECTS), None)
        if found is None:
            return Shown("pictures", caption) if "draw:image" in parts else None
        root = self._root(found)
        if root is None:
            return Shown("objects", caption)
        formula = _formula(root)
        if formula:
            return Shown("formulas", formula)
        body = child(root, "office:body")
        detail = short(body[0].tag).partition(":")[2] if body is not None and len(body) else ""
        return Shown("objects", caption, detail)

    def _root(self, element: Element) -> Element | None:
        """Return the root of an object, which stands in the frame itself or in a part of its own."""
        if len(element):
            return element[0]
        href = attributes(element).get("xlink:href", "").removeprefix("./")
        self._looks += 1
        return self._package.extra(f"{href}/content.xml") if href and self._looks <= MOST_OBJECTS else None


def _formula(root: Element) -> str:
    """Return the signs of a formula in a row, nothing for any other object."""
    if short(root.tag) != "math:math":
        return ""
    text = ""
    for one in root.iter():
        if short(one.tag) in _SIGNS:
            text += (one.text or "").strip()
        if len(text) > LONGEST:
            break
    return text[:LONGEST]


def _words(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""
