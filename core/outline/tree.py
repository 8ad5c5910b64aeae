"""The outline as a value: parts before and after the tree, and nodes in text order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.outline.remarks import NO_REMARK, Fault, Remark

if TYPE_CHECKING:
    from core.spans import Span

HEADING: Final = "heading"
RUN_IN: Final = "run-in"
HEADING_LIMIT: Final = 40
"""Code points of a heading's text that are kept; a longer one ends in an ellipsis."""


def joined(label: str, heading: str) -> str:
    """Return label and heading as one line; a blank parts them only between two words of Latin script."""
    if label and heading and label[-1].isascii() and heading[0].isascii() and heading[0].isalnum():
        return f"{label} {heading}"
    return label + heading


@dataclass(frozen=True, slots=True)
class Part:
    """Something that stands before or after the tree: never a node."""

    kind: str
    """``title``, ``speaker``, ``date``, ``salutation``, ``contents``, ``opening`` or ``closing``."""
    span: Span


@dataclass(frozen=True, slots=True)
class Node:
    """A heading or a run-in."""

    level: int
    """From 1."""
    kind: str
    """`HEADING` or `RUN_IN`."""
    label: str
    """As written, with its closing mark: 一、 （一） 一是; empty for a heading without a number."""
    heading: str
    """The text after the label up to the first 。！？ or line end (a run-in: also ；), at most `HEADING_LIMIT`, then an ellipsis."""
    offset: int
    """Where the label begins (the heading, if it has none)."""
    end: int
    """Where the next node of the same or a higher level begins, or the closing, or the text ends."""
    head_end: int
    """Where the label and heading end in the text: what the page sets in the heading's face (a run-in: only its label)."""
    parent: int | None
    """Index of the enclosing node in `Outline.nodes`, always smaller than its own."""
    faults: tuple[Fault, ...] = ()
    """Of its label, and of the text up to the next node, in text order."""
    why: Remark = NO_REMARK
    """Why it is believed to be a heading or run-in; the reader's own say so."""
    is_edited: bool = False
    """True if the reader made or changed it."""

    @property
    def line(self) -> str:
        """Return label and heading as one line."""
        return joined(self.label, self.heading)


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one text. ``nodes`` rise by offset; a parent stands before its children and encloses them."""

    title: str | None = None
    parts: tuple[Part, ...] = ()
    nodes: tuple[Node, ...] = ()
    loose_faults: tuple[Fault, ...] = ()
    """Those of the text that no node holds: before the first, and in the closing."""

    def faults(self) -> list[tuple[Fault, int | None]]:
        """Return all faults in text order, each with the index of the node it belongs to."""
        found: list[tuple[Fault, int | None]] = [(fault, None) for fault in self.loose_faults]
        found += [(fault, index) for index, node in enumerate(self.nodes) for fault in node.faults]
        return sorted(found, key=lambda pair: pair[0].offset)

    def node_at(self, point: int) -> int | None:
        """Return the index of the innermost node that holds ``point``, None where none does."""
        index: int | None = bisect_right(self.nodes, point, key=lambda n: n.offset) - 1
        if index == -1:
            return None
        while index is not None and point >= self.nodes[index].end:
            index = self.nodes[index].parent
        return index

    def nodes_at(self, point: int) -> tuple[Node, ...]:
        """Return the nodes that hold ``point``, outermost first."""
        path: list[Node] = []
        index = self.node_at(point)
        while index is not None:
            path.append(self.nodes[index])
            index = self.nodes[index].parent
        return tuple(reversed(path))

    def path_at(self, point: int) -> tuple[str, ...]:
        """Return label and heading of each node that holds ``point``, outermost first."""
        return tuple(node.line for node in self.nodes_at(point))

    def moved(self, by: int) -> Outline:
        """Return the outline of this text where it stands ``by`` code points into a larger one, there without title and parts."""
        if not by:
            return self
        nodes = tuple(
            replace(n, offset=n.offset + by, end=n.end + by, head_end=n.head_end + by, faults=tuple(fault.moved(by) for fault in n.faults))
            for n in self.nodes
        )
        return Outline(nodes=nodes, loose_faults=tuple(fault.moved(by) for fault in self.loose_faults))

    def part(self, kind: str) -> Part | None:
        """Return the first part of that kind."""
        return next((part for part in self.parts if part.kind == kind), None)
