"""The items of an outline as the pane lists them: nodes and, around them, parts of the speech; each has a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.outline.tree import RUN_IN, Outline, Part, joined
from core.spans import Span
from gui.i18n import remark_text
from gui.models.outline_text import Row, branch, whole_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BEFORE: Final = ("contents", "opening")
"""Kinds of parts that stand above the tree, in this order."""
AFTER: Final = ("closing",)

HAS_FAULT: Final = 1
HAS_FAULT_BELOW: Final = 2
"""An item below it has one."""
IS_EDITED: Final = 4
"""The reader made or changed it."""


class OutlineItems:
    """What each item of an outline is, by its number.

    Args:
        outline: what is listed: its nodes by their index, and from ``len(nodes)`` on the parts that are listed with them.
        text: the words its spans point into.
    """

    def __init__(self, outline: Outline, text: str) -> None:
        self.outline = outline
        self.text = text
        self.nodes = outline.nodes
        salutation = outline.part("salutation")
        self._salutation = salutation.span.of(text).strip().rstrip("：:") if salutation else ""
        self.parts: list[Part] = []
        for kind in (*BEFORE, *AFTER):
            part = outline.part(kind)
            if part is None and kind == "opening":
                part = salutation
            if part is not None:
                self.parts.append(part)
        self.depths: list[int] = []
        """Of each node, from 0."""
        for node in outline.nodes:
            self.depths.append(0 if node.parent is None else self.depths[node.parent] + 1)
        self.faults_below: dict[int, int] = {}
        """How many there are below a node, where there are any."""
        for node in outline.nodes:
            above = node.parent if node.faults else None
            while above is not None:
                self.faults_below[above] = self.faults_below.get(above, 0) + len(node.faults)
                above = outline.nodes[above].parent
        self._faults_of_parts = {
            len(self.nodes) + i: inside
            for i, part in enumerate(self.parts)
            if (inside := [fault for fault in outline.loose_faults if fault.offset in part.span])
        }

    def has_shape_of(self, other: OutlineItems, moved: Callable[[int], int] = lambda point: point) -> bool:
        """Return True if the same items stand under the same ones in both, whatever they are called.

        Args:
            other: another outline.
            moved: returns where a place of its text stands in the text of this one.
        """
        return (
            len(self.nodes) == len(other.nodes)
            and [part.kind for part in self.parts] == [part.kind for part in other.parts]
            and all(
                mine.parent == its.parent and mine.offset == moved(its.offset) for mine, its in zip(self.nodes, other.nodes, strict=True)
            )
        )

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self.nodes) + len(self.parts)

    def parts_before(self) -> list[int]:
        """Return the numbers of the parts above the tree."""
        return [len(self.nodes) + i for i, part in enumerate(self.parts) if part.kind not in AFTER]

    def parts_after(self) -> list[int]:
        """Return the numbers of the parts below the tree."""
        return [len(self.nodes) + i for i, part in enumerate(self.parts) if part.kind in AFTER]

    def parent(self, item: int) -> int | None:
        """Return the number of the enclosing item."""
        return self.nodes[item].parent if item < len(self.nodes) else None

    def at(self, point: int) -> int | None:
        """Return the item that a code point belongs to: the innermost section, or the nearest part."""
        first = len(self.nodes)
        for i, part in enumerate(self.parts):
            if point in part.span and part.kind != "salutation":
                return first + i
        node = self.outline.node_at(point)
        if node is not None:
            return node
        before = [first + i for i, part in enumerate(self.parts) if part.span.start <= point]
        if before:
            return before[-1]
        return next(iter(self.parts_before()), None)

    def span(self, item: int) -> Span:
        """Return the code points of a section or part."""
        if item < len(self.nodes):
            return Span(self.nodes[item].offset, self.nodes[item].end)
        return self.parts[item - len(self.nodes)].span

    def start(self, item: int) -> int:
        """Return the code point where an item begins."""
        return self.nodes[item].offset if item < len(self.nodes) else self.parts[item - len(self.nodes)].span.start

    def read_span(self, item: int) -> Span:
        """Return what there is to be read of a section: not the blank line before the next heading."""
        span = self.span(item)
        end = span.end
        while end > span.start + 1 and self.text[end - 1 : end].isspace():
            end -= 1
        return Span(span.start, end)

    def is_run_in(self, item: int) -> bool:
        """Return True for a run-in."""
        return item < len(self.nodes) and self.nodes[item].kind == RUN_IN

    def signs(self, item: int) -> int:
        """Return the sum of those of `HAS_FAULT`, `HAS_FAULT_BELOW` and `IS_EDITED` that hold."""
        if item >= len(self.nodes):
            return HAS_FAULT * (item in self._faults_of_parts)
        node = self.nodes[item]
        return HAS_FAULT * bool(node.faults) + HAS_FAULT_BELOW * (item in self.faults_below) + IS_EDITED * node.is_edited

    # Words

    def words(self, item: int) -> str:
        """Return label and heading as one line."""
        return joined(self.label(item), self.heading(item))

    def label(self, item: int) -> str:
        """Return the label, empty without one."""
        return self.nodes[item].label if item < len(self.nodes) else ""

    def heading(self, item: int) -> str:
        """Return the heading, or the name of a part."""
        if item < len(self.nodes):
            return self.nodes[item].heading
        kind = self.parts[item - len(self.nodes)].kind
        if kind == "contents":
            return QCoreApplication.translate("OutlineModel", "Contents")
        if kind == "closing":
            return QCoreApplication.translate("OutlineModel", "Closing")
        if not self._salutation:
            return QCoreApplication.translate("OutlineModel", "Opening")
        return QCoreApplication.translate("OutlineModel", "Opening: {words}").format(words=self._salutation)

    def whole_heading(self, item: int) -> str:
        """Return the heading uncut."""
        return whole_heading(self.nodes[item], self.text) if item < len(self.nodes) else self.heading(item)

    def why(self, item: int) -> str:
        """Return why the item is there, in the language of the window; empty where nothing is said."""
        return remark_text(self.nodes[item].why) if item < len(self.nodes) else ""

    def faults(self, item: int) -> list[str]:
        """Return the sentences of its faults, in the language of the window."""
        found = self.nodes[item].faults if item < len(self.nodes) else self._faults_of_parts.get(item, ())
        return [remark_text(fault.remark) for fault in found]

    def rows(self, node: int | None = None) -> list[Row]:
        """Return what a copy holds: a node and what is below it, for None everything."""
        wanted: Sequence[int] = range(len(self.nodes)) if node is None else branch(self.nodes, node)
        top = 0 if node is None else self.depths[node]
        rows = [Row(self.depths[item] - top, self.words(item), self.is_run_in(item)) for item in wanted]
        if node is not None:
            return rows
        before, after = ([Row(0, self.words(item)) for item in items] for items in (self.parts_before(), self.parts_after()))
        return [*before, *rows, *after]
