"""What pages refer to by number: faces, pictures, drawings that come again, and how things are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.ofd.package import child, children, folder, is_true, local, resolved, words
from core.importers.pages.faces import is_bold

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from core.importers.ofd.package import Package

WHITE: Final = 250
"""Of 255: parts of a colour that shows on no white paper."""
SEEN: Final = 10
"""Of 255: what is covered less is not seen."""
MOST_KNOWN: Final = 10_000
"""Colours that are kept."""


class Ink(NamedTuple):
    """A colour as far as it matters whether it is seen."""

    is_white: bool = False
    alpha: float = 255.0
    gray: float = 0.0
    """From black to white, 1."""

    @property
    def has_any(self) -> bool:
        """Return True for what covers anything, be it in white."""
        return self.alpha > SEEN

    @property
    def is_seen(self) -> bool:
        """Return True for what shows on white paper."""
        return self.has_any and not self.is_white


BLACK: Final = Ink()


@dataclass(slots=True)
class Face:
    """A font that the file names."""

    name: str = ""
    is_bold: bool = False
    place: str | None = None
    """Of its file."""


class Resources:
    """The resources of one document; those of a page are added when it is met.

    Args:
        package: the file.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self.faces: dict[str, Face] = {}
        self.media: dict[str, str] = {}
        """Places of pictures."""
        self.composites: dict[str, Element] = {}
        self._inks: dict[str, dict[str, Element]] = {}
        self._spaces: dict[str, str] = {}
        self._known: dict[tuple[object, ...], Ink] = {}
        """Colours by the attributes that gave them."""
        self._read: set[str] = set()

    def add(self, place: str | None) -> None:
        """Take what a part of resources holds, once."""
        if not place or place in self._read:
            return
        self._read.add(place)
        root = self._package.tree(place)
        if root is None:
            return
        inside = resolved(root.get("BaseLoc"), folder(place)) or folder(place)
        takes: dict[str, Callable[[Element, str, str], None]] = {
            "Font": self._add_face,
            "MultiMedia": self._add_medium,
            "CompositeGraphicUnit": self._add_composite,
            "DrawParam": self._add_drawing,
            "ColorSpace": self._add_space,
        }
        for group in root:
            for one in group:
                take = takes.get(local(one))
                key = one.get("ID")
                if take and key:
                    take(one, key, inside)

    def ink(self, element: Element | None, default: Ink) -> Ink:
        """Return the colour that a FillColor or StrokeColor gives."""
        if element is None:
            return default
        given: tuple[object, ...] = tuple(element.items())
        found = self._known.get(given)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            found = self._known[given] = self._mixed(element)
        return found

    def _mixed(self, element: Element) -> Ink:
        """Return the colour that an element gives."""
        alpha = _part(element.get("Alpha") or "255")
        parts = [_part(one) for one in (element.get("Value") or "").split(None, 4)[:4]]
        if not parts:
            # A pattern, a shading or an entry of a palette: something is seen.
            return Ink(False, alpha)
        space = self._spaces.get(element.get("ColorSpace") or "")
        if space == "CMYK" or (space is None and len(parts) == 4):
            return Ink(max(parts) <= 255 - WHITE, alpha, 1.0 - min(255.0, max(parts[:3]) + parts[-1]) / 255)
        return Ink(min(parts) >= WHITE, alpha, min(255.0, max(0.0, sum(parts) / len(parts))) / 255)

    def drawn_by(self, key: str | None, name: str, default: Ink) -> Ink:
        """Return the colour that a drawing parameter gives.

        Args:
            key: of the parameter.
            name: ``FillColor`` or ``StrokeColor``.
            default: if it gives none.
        """
        met: set[str] = set()
        while key and key not in met and key in self._inks:
            met.add(key)
            found = self._inks[key]
            if name in found:
                return self.ink(found[name], default)
            # It may rest on another one.
            key = found["DrawParam"].get("Relative")
        return default

    def _add_face(self, element: Element, key: str, inside: str) -> None:
        names = f"{element.get('FontName') or ''} {element.get('FamilyName') or ''}"
        heavy = is_true(element.get("Bold"), False) or is_bold(names, 0)
        self.faces[key] = Face(names, heavy, resolved(words(element, "FontFile"), inside))

    def _add_medium(self, element: Element, key: str, inside: str) -> None:
        place = resolved(words(element, "MediaFile"), inside)
        if place:
            self.media[key] = place

    def _add_composite(self, element: Element, key: str, _inside: str) -> None:
        content = child(element, "Content")
        if content is not None:
            self.composites[key] = content

    def _add_drawing(self, element: Element, key: str, _inside: str) -> None:
        self._inks[key] = {"DrawParam": element, **{local(one): one for one in element if local(one) in {"FillColor", "StrokeColor"}}}

    def _add_space(self, element: Element, key: str, _inside: str) -> None:
        self._known.clear()
        self._spaces[key] = (element.get("Type") or "RGB").upper()


def resources_of(package: Package, common: Element | None, inside: str) -> Resources:
    """Return what the parts hold that a document names.

    Args:
        package: the file.
        common: the document's CommonData.
        inside: folder of the document.
    """
    found = Resources(package)
    for name in ("PublicRes", "DocumentRes"):
        for one in children(common, name):
            found.add(resolved(one.text, inside))
    return found


def _part(text: str) -> float:
    """Return a part of a colour: decimal, or hexadecimal behind a number sign."""
    try:
        return float(int(text[1:3], 16)) if text.startswith("#") else float(text)
    except ValueError:
        return 0.0
