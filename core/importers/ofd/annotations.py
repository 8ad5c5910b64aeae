"""What other readers have put on a page (GB/T 33190, 13): highlights and notes, watermarks and stamps."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.importers.colours import nearest
from core.importers.ofd.geometry import Matrix, around
from core.importers.ofd.package import child, children, folder, is_true, local, numbers, resolved, words
from core.importers.pages.characters import folded
from core.importers.pages.covering import beside, covered, is_said_by
from core.importers.pages.values import Box, Found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from core.import_report import Tally
    from core.importers.ofd.package import Package
    from core.importers.ofd.page import Page

MOST: Final = 5_000
"""Annotations of a page at most."""
LONGEST: Final = 100_000
"""Code points of a note at most."""
MOST_PARTS: Final = 500
"""Objects of an annotation's picture that are looked at."""
THIN: Final = 3.0
"""Points of a line that stands for the words above it."""

_KINDS: Final = {
    "highlight": "highlight",
    "underline": "underline",
    "squiggly": "wavy",
    "squiggle": "wavy",
    "wavyline": "wavy",
    "strikeout": "strike",
    "strikethrough": "strike",
    "deleteline": "strike",
}
_NOTES: Final = frozenset({"note", "text", "textnote", "stickynote", "comment", "popup", "typewriter", "freetext", "textbox", "caret"})
_SAID: Final = ("Contents", "Content", "Remark", "Text", "Note")
"""Parameters in which programs keep a note."""
_DATE: Final = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d))?)?\s*(Z|[+-]\d\d:?\d\d)?")


class Annotations:
    """The annotations of a document, page by page.

    Args:
        package: the file.
        place: of the part that lists them, None without any.
        tally: of what is not taken.
    """

    def __init__(self, package: Package, place: str | None, tally: Tally) -> None:
        self._package, self._tally = package, tally
        self._places: dict[str, list[str]] = {}
        for page in children(package.tree(place), "Page"):
            found = resolved(words(page, "FileLoc"), folder(place))
            if found:
                self._places.setdefault(page.get("PageID") or "", []).append(found)

    def on(self, key: str, page: Page, matrix: Matrix) -> list[Found]:
        """Return those on the characters of a page.

        Args:
            key: what the document calls it.
            page: what it holds.
            matrix: takes points of the page from millimetres to points.
        """
        found: list[Found] = []
        for place in self._places.pop(key, ()):
            for annotation, _ in zip(children(self._package.tree(place), "Annot"), range(MOST), strict=False):
                if is_true(annotation.get("Visible"), True):
                    one = self._taken(annotation, page, matrix)
                    found += [one] if one else []
        return found

    def _taken(self, annotation: Element, page: Page, matrix: Matrix) -> Found | None:
        """Return an annotation as a mark; one that is none is counted."""
        kind, subkind = ((annotation.get(name) or "").strip().lower() for name in ("Type", "Subtype"))
        if kind == "watermark":
            self._tally.add("watermarks")
            return None
        if kind == "stamp":
            self._tally.add("seals")
            return None
        note = _note(annotation)
        mark = _KINDS.get(subkind) or _KINDS.get(kind)
        appearance = child(annotation, "Appearance")
        boxes = [page.place.box(*one) for one in _boxes(appearance, matrix)]
        if mark:
            # Underlines and the like may be no more than their stroke.
            glyphs = covered(page.text.glyphs, [one for box in boxes for one in _raised(box, page)])
        elif subkind in _NOTES or kind in _NOTES or (note and kind != "link"):
            note = note or _typed(appearance)
            glyphs = beside(page.text.glyphs, (boxes[0][1] + boxes[0][3]) / 2) if boxes and note else []
        else:
            # A stroke by hand; a link has no words of its own.
            self._tally.add("objects", kind != "link")
            return None
        if not glyphs:
            self._tally.add("comments")
            return None
        if mark and is_said_by(note, page.text.glyphs, glyphs):
            note = ""
        author = folded(" ".join((annotation.get("Creator") or "").split()))
        return Found(mark or "highlight", _colour(appearance), note, author, _utc(annotation.get("LastModDate") or ""), glyphs)


def _note(annotation: Element) -> str:
    """Return what an annotation says."""
    said = words(annotation, "Remark")
    if not said:
        parameters = {one.get("Name"): (one.text or "").strip() for one in children(child(annotation, "Parameters"), "Parameter")}
        said = next((parameters[name] for name in _SAID if parameters.get(name)), "")
    return folded_lines(said)


def folded_lines(text: str) -> str:
    """Return a text of several lines with its characters as those of a page."""
    return "\n".join(folded(line) for line in text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST].split("\n")).strip()


def _typed(appearance: Element | None) -> str:
    """Return the words that an annotation itself shows."""
    if appearance is None:
        return ""
    found: Iterable[Element] = (one for one in appearance.iter() if local(one) == "TextCode")
    return folded_lines("".join((one.text or "").strip() for one, _ in zip(found, range(MOST_PARTS), strict=False)))


def _boxes(appearance: Element | None, matrix: Matrix) -> list[Box]:
    """Return where the parts of an annotation lie: one for each line of words, else the whole."""
    if appearance is None:
        return []
    place = numbers(appearance.get("Boundary"), 4) or (0.0, 0.0, 0.0, 0.0)
    inner = matrix.moved(*place[:2])
    parts = [
        inner.box(*bounds)
        for one, _ in zip(appearance.iter(), range(MOST_PARTS), strict=False)
        if local(one) in {"PathObject", "ImageObject"} and (bounds := numbers(one.get("Boundary"), 4))
    ]
    whole = matrix.box(*place)
    if not parts:
        return [whole]
    outer = around([corner for box in parts for corner in ((box.left, box.bottom), (box.right, box.top))])
    # Some programs place the parts on the page and not within the annotation.
    slack = 2 * THIN
    is_within = whole.area <= 0 or (whole.left - slack <= outer.left and outer.right <= whole.right + slack)
    x, y = (0.0, 0.0) if is_within else (matrix.e - inner.e, matrix.f - inner.f)
    return [Box(box.left + x, box.bottom + y, box.right + x, box.top + y) for box in parts]


def _raised(box: tuple[float, float, float, float], page: Page) -> list[tuple[float, float, float, float]]:
    """Return where the words lie that a box marks: those above a line that is too thin to hold any."""
    left, bottom, right, top = box
    if top - bottom > THIN:
        return [box]
    glyphs = page.text.glyphs
    near = [one for one in glyphs if left <= (one.left + one.right) / 2 <= right and -0.4 * one.size <= bottom - one.base <= one.size]
    bases = {one.base for one in near}
    return [(left, base, right, base + 0.6 * max(one.size for one in near)) for base in bases]


def _colour(appearance: Element | None) -> str:
    """Return the pigment nearest to what an annotation is drawn in."""
    for one, _ in zip(appearance.iter() if appearance is not None else (), range(MOST_PARTS), strict=False):
        if local(one) in {"FillColor", "StrokeColor"} and (parts := numbers(one.get("Value"), 3)):
            return nearest(*(part / 255 for part in parts))
    return "gamboge"


def _utc(date: str) -> str | None:
    """Return a date of OFD as annotations keep it; None for what is none."""
    match = _DATE.match(date.strip())
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    zone = (match[7] or "Z").replace("Z", "+00:00")
    written = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone if ':' in zone else f'{zone[:3]}:{zone[3:]}'}"
    try:
        time = datetime.fromisoformat(written).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
