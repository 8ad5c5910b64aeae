"""Compares outlines: of a text and its expected tree, or of a text before and after a change that leaves the tree as it was.

For any two texts: ``compare(seen(read_text(first)), seen(read_text(second)), moved)`` where ``moved`` carries an offset of the
first into the second, for example the ``offsets`` of a `tests.core.outline.speech_changes.Change`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from core.outline import recognise
from core.text import normalise, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.outline import Outline


class Reading(NamedTuple):
    """A text as it came, the normal text made of it, and the outline of that."""

    raw: str
    text: str
    outline: Outline


class Seen(NamedTuple):
    """A node, by offsets into the text as it came."""

    kind: str
    label: str
    heading: str
    offset: int
    parent: int | None
    """Offset of the enclosing node."""


@dataclass(slots=True)
class Tally:
    """How many of the wanted things were found, and how many others."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        count = 2 * self.right + self.extra + self.missed
        return 2 * self.right / count if count else 1.0

    @property
    def recall(self) -> float:
        """The share of the wanted things that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def count(self, wanted: set[object], found: set[object]) -> None:
        """Add what was wanted and what was found."""
        self.right += len(wanted & found)
        self.extra += len(found - wanted)
        self.missed += len(wanted - found)

    def add(self, other: Tally) -> None:
        """Add the numbers of another tally."""
        self.right += other.right
        self.extra += other.extra
        self.missed += other.missed


@dataclass(slots=True)
class Comparison:
    """What became of the nodes of one outline in another; each list holds the node and why it is there."""

    headings: Tally = field(default_factory=Tally)
    run_ins: Tally = field(default_factory=Tally)
    parents: Tally = field(default_factory=Tally)
    """Of pairs of node and parent, over all nodes."""
    placed: Tally = field(default_factory=Tally)
    """Parents of the nodes that were found: right, or extra."""
    wrong: list[str] = field(default_factory=list)

    @property
    def nodes(self) -> Tally:
        """Headings and run-ins together."""
        both = Tally()
        both.add(self.headings)
        both.add(self.run_ins)
        return both

    def add(self, other: Comparison) -> None:
        """Add the numbers of another document; what was wrong there is not taken over."""
        for mine, others in zip(self._tallies(), other._tallies(), strict=True):
            mine.add(others)

    def _tallies(self) -> tuple[Tally, ...]:
        return self.headings, self.run_ins, self.parents, self.placed


def read_text(raw: str) -> Reading:
    """Normalise a text and recognise its outline."""
    normal = normalise(raw)
    return Reading(raw, normal.text, recognise(normal.text, paragraphs(normal.text, normal.indents)))


def seen(reading: Reading) -> list[Seen]:
    """Return the nodes with offsets into the text as it came."""
    back = across_blanks(reading.text, reading.raw)
    nodes = reading.outline.nodes
    offsets = [back(node.offset) for node in nodes]
    return [
        Seen(node.kind, node.label, node.heading, offset, None if node.parent is None else offsets[node.parent])
        for node, offset in zip(nodes, offsets, strict=True)
    ]


def across_blanks(source: str, target: str) -> Callable[[int], int]:
    """Return a function that carries an offset of ``source`` into ``target``, where only white space differs.

    The offset of a blank becomes that of the next other character.
    """
    if source == target:
        return lambda offset: offset
    before = [index for index, char in enumerate(source) if not char.isspace()]
    after = [index for index, char in enumerate(target) if not char.isspace()]

    def carry(offset: int) -> int:
        rank = bisect_left(before, offset)
        return after[rank] if rank < len(after) else len(target)

    return carry


def compare(wanted: Sequence[Seen], found: Sequence[Seen], moved: Callable[[int], int] = lambda offset: offset) -> Comparison:
    """Compare nodes by kind and place, and their parents by place; ``moved`` carries the wanted offsets into the text of the others."""
    result = Comparison()
    wants = {(node.kind, moved(node.offset)): None if node.parent is None else moved(node.parent) for node in wanted}
    has = {(node.kind, node.offset): node.parent for node in found}
    for kind, tally in (("heading", result.headings), ("run-in", result.run_ins)):
        tally.count({key for key in wants if key[0] == kind}, {key for key in has if key[0] == kind})
    result.parents.count(set(wants.items()), set(has.items()))
    labels = {moved(node.offset): node.label + node.heading for node in wanted} | {node.offset: node.label + node.heading for node in found}
    for key, parent in sorted(wants.items() | has.items(), key=lambda pair: pair[0][1]):
        words = f"{key[0]} {labels[key[1]][:24]!r} at {key[1]}"
        if key not in has:
            result.wrong.append(f"missed {words}")
        elif key not in wants:
            result.wrong.append(f"extra {words}")
        elif has[key] == wants[key]:
            result.placed.right += 1
        elif has[key] == parent:
            result.placed.extra += 1
            where = [repr(labels[place][:12]) if place is not None else "the top" for place in (parent, wants[key])]
            result.wrong.append(f"{words} under {where[0]} instead of {where[1]}")
    return result


def worst(results: Iterable[tuple[str, Comparison]], documents: int = 8, nodes: int = 4) -> str:
    """Return the documents with most nodes wrong and the first of these, a line each."""
    ranked = sorted(((name, result.wrong) for name, result in results if result.wrong), key=lambda pair: -len(pair[1]))
    lines = [f"{len(ranked)} documents differ"]
    for name, wrong in ranked[:documents]:
        lines.append(f"  {name}: {len(wrong)} wrong")
        lines += [f"    {line}" for line in wrong[:nodes]]
    return "\n".join(lines)
