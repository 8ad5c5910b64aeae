"""What a page or a template draws: its objects, walked one after the other and never by recursion (GB/T 33190, 7.8 and 8)."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.ofd import paths
from core.importers.ofd.geometry import Matrix, around, both
from core.importers.ofd.letters import first, ink_of
from core.importers.ofd.package import attributes, by_name, child, children, is_true, local, number, numbers
from core.importers.ofd.resources import BLACK, SEEN, Ink
from core.importers.ofd.shapes import MOST as MOST_SHAPES
from core.importers.ofd.shapes import Placed, Shape
from core.importers.pages.values import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from core.importers.ofd.letters import Reader, Run
    from core.importers.ofd.package import Package
    from core.importers.ofd.resources import Resources

DEEPEST: Final = 64
"""Drawings and blocks within one another."""
MOST_AGAIN: Final = 300_000
"""Objects that a file draws as parts of drawings that come again; how many others it holds is bound by its tags."""
MOST_BOXES: Final = 20_000
"""Strokes and shapes of a page that are looked at."""

LINE_WIDTH: Final = 0.353
"""Millimetres of a stroke that does not say how broad it is."""

_SPECIAL: Final = frozenset({"Alpha", "CTM", "DrawParam", "Visible"})
"""Attributes that make another look of what is drawn."""


@dataclass(slots=True)
class Sheet:
    """What is drawn; points from the lower left corner of the page as the file has it."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    """Of strokes and shapes."""
    grounds: list[Box] = field(default_factory=list)
    """Of pictures and filled shapes, on which white text can be read."""
    pictures: list[tuple[Box, str]] = field(default_factory=list)
    """Where each lies, and what the file calls its picture."""
    shapes: list[Shape | Placed] = field(default_factory=list)
    """Paths and pictures in the order in which they are drawn."""

    def add(self, other: Sheet) -> None:
        """Take what lies above."""
        self.runs += other.runs
        self.boxes += other.boxes
        self.grounds += other.grounds
        self.pictures += other.pictures
        self.shapes += other.shapes


class _State(NamedTuple):
    """How objects are drawn."""

    matrix: Matrix
    alpha: float = 1.0
    """Share of what they cover."""
    clip: Box | None = None
    fill: Ink = BLACK
    parameter: str | None = None
    is_again: bool = False
    """True within a drawing that may come again."""


class Walker:
    """Walks the pages of one file.

    Args:
        package: the file.
        resources: of the document.
        reader: of its text objects.
    """

    def __init__(self, package: Package, resources: Resources, reader: Reader) -> None:
        self._package, self._resources, self._reader = package, resources, reader
        self._rest = MOST_AGAIN

    def sheet(self, containers: Iterator[Element], matrix: Matrix) -> Sheet:
        """Return what is drawn.

        Args:
            containers: layers, or the appearance of an annotation.
            matrix: takes points of the page from millimetres to points.
        """
        found = Sheet()
        for container in containers:
            state = self._with_parameter(container.get("DrawParam"), _State(matrix))
            stack: list[tuple[Iterator[Element], _State]] = [(iter(container), state)]
            while stack:
                objects, state = stack[-1]
                element = next(objects, None)
                if element is None:
                    stack.pop()
                    continue
                self._rest -= state.is_again
                if self._rest < 0:
                    raise self._package.bomb()
                within = self._met(element, state, found)
                if within is not None and len(stack) < DEEPEST:
                    stack.append(within)
        return found

    def _met(self, element: Element, state: _State, found: Sheet) -> tuple[Iterator[Element], _State] | None:
        """Take one object; return what is drawn within it."""
        name = local(element)
        if name == "PageBlock":
            return iter(element), state
        if name not in {"TextObject", "PathObject", "ImageObject", "CompositeObject"}:
            return None
        given = attributes(element)
        parts = by_name(element)
        if name == "TextObject" and "Clips" not in parts and _SPECIAL.isdisjoint(given):
            # As nearly all of a text is.
            left, top = (numbers(given.get("Boundary"), 2) or (0.0, 0.0))[:2]
            matrix = state.matrix.moved(left, top)
            self._text(given, parts, _State(matrix, state.alpha, state.clip, state.fill, state.parameter, state.is_again), found)
            return None
        is_visible = is_true(given.get("Visible"), True)
        if not is_visible and name != "TextObject":
            return None
        place = numbers(given.get("Boundary"), 4) or (0.0, 0.0, 0.0, 0.0)
        outer = state.matrix.moved(place[0], place[1])
        own = numbers(given.get("CTM"), 6)
        matrix = outer.after(Matrix(*own)) if own else outer
        clip = both(state.clip, _clip(parts.get("Clips", ()), outer, matrix))
        # Text that is switched off may be that of a scan.
        alpha = is_visible * state.alpha * min(255.0, max(0.0, number(given.get("Alpha"), 255.0))) / 255
        state = self._with_parameter(given.get("DrawParam"), _State(matrix, alpha, clip, state.fill, state.parameter, state.is_again))
        if name == "TextObject":
            self._text(given, parts, state, found)
        elif name == "PathObject":
            self._path(given, parts, state, found)
        elif name == "ImageObject":
            # Without a matrix of its own a picture fills its boundary.
            self._picture(given, matrix if own else outer.after(Matrix(place[2], 0.0, 0.0, place[3])), state, found)
        else:
            content = self._resources.composites.get(given.get("ResourceID", ""))
            return (iter(content), state._replace(is_again=True)) if content is not None else None
        return None

    def _with_parameter(self, key: str | None, state: _State) -> _State:
        """Return how something is drawn that names a drawing parameter, None for none."""
        if not key:
            return state
        return state._replace(fill=self._resources.drawn_by(key, "FillColor", state.fill), parameter=key)

    def _text(self, given: Mapping[str, str], parts: Mapping[str, list[Element]], state: _State, found: Sheet) -> None:
        ink = ink_of(given, parts, self._resources, state.fill)
        if state.alpha != 1:
            ink = ink._replace(alpha=ink.alpha * state.alpha)
        run = self._reader.run(given, parts, state.matrix, ink, state.clip)
        if run:
            found.runs.append(run)

    def _path(self, given: Mapping[str, str], parts: Mapping[str, list[Element]], state: _State, found: Sheet) -> None:
        if len(found.boxes) >= MOST_BOXES or state.alpha * 255 <= SEEN:
            return
        nothing = Ink(alpha=0.0)
        resources = self._resources
        fill = resources.ink(first(parts, "FillColor"), resources.drawn_by(state.parameter, "FillColor", nothing))
        stroke = resources.ink(first(parts, "StrokeColor"), resources.drawn_by(state.parameter, "StrokeColor", BLACK))
        if not is_true(given.get("Fill"), False):
            fill = nothing
        if not is_true(given.get("Stroke"), True):
            stroke = nothing
        data = next((one.text or "" for one in parts.get("AbbreviatedData", ())), "")
        if len(found.shapes) < MOST_SHAPES and (fill.has_any or stroke.has_any):
            found.shapes.append(_shape(given, data, state, (fill, stroke)))
        if not fill.is_seen and not stroke.is_seen:
            return
        boxes = [box for one in paths.boxes(data, state.matrix) if (box := both(one, state.clip)) and _is_there(box)]
        found.boxes += boxes[: MOST_BOXES - len(found.boxes)]
        if fill.is_seen and boxes:
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            found.grounds.append(Box(min(lefts), min(bottoms), max(rights), max(tops)))

    @staticmethod
    def _picture(given: Mapping[str, str], matrix: Matrix, state: _State, found: Sheet) -> None:
        shown = both(matrix.box(0.0, 0.0, 1.0, 1.0), state.clip)
        if shown and _is_there(shown) and state.alpha * 255 > SEEN:
            found.grounds.append(shown)
            found.pictures.append((shown, given.get("ResourceID", "")))
            found.shapes.append(Placed(given.get("ResourceID", ""), matrix, state.clip))


def _clip(groups: Iterable[Element], outer: Matrix, matrix: Matrix) -> Box | None:
    """Return the box around what is drawn of an object; None if all of it is."""
    clip: Box | None = None
    for clips in groups:
        base = matrix if is_true(clips.get("TransFlag"), True) else outer
        for one in children(clips, "Clip"):
            clip = both(clip, _area(one, base))
    return clip


def _shape(given: Mapping[str, str], data: str, state: _State, inks: tuple[Ink, Ink]) -> Shape:
    fill, stroke = (ink.gray if ink.has_any else None for ink in inks)
    scale = math.sqrt(abs(state.matrix.a * state.matrix.d - state.matrix.b * state.matrix.c))
    width = number(given.get("LineWidth"), LINE_WIDTH) * scale
    return Shape(data, state.matrix, state.clip, fill, stroke, width, given.get("Rule", "").lower() == "even-odd")


def _area(clip: Element, base: Matrix) -> Box | None:
    """Return the box around the areas of a clip; None if one of them cannot be told."""
    corners: list[tuple[float, float]] = []
    for area in children(clip, "Area"):
        own = numbers(area.get("CTM"), 6)
        matrix = base.after(Matrix(*own)) if own else base
        path = child(area, "Path")
        if path is None:
            return None
        place = numbers(path.get("Boundary"), 4) or (0.0, 0.0, 0.0, 0.0)
        own = numbers(path.get("CTM"), 6)
        matrix = matrix.moved(*place[:2])
        data = next((one.text or "" for one in children(path, "AbbreviatedData")), "")
        for box in paths.boxes(data, matrix.after(Matrix(*own)) if own else matrix):
            corners += ((box.left, box.bottom), (box.right, box.top))
    return around(corners) if corners else None


def _is_there(box: Box) -> bool:
    return box.left <= box.right and box.bottom <= box.top
