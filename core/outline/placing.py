"""Brings the reader's edits of the outline from one edition's text to another's.

Recognised nodes are matched as two rows. Nodes in lines that are certainly the same (`core.alignment`) are the same; between them those
with the same label and heading in the same order, then those with the same heading under another number, then reworded ones with the
same label between the same neighbours. What is left may have gone elsewhere, if its words stand once on both sides. A heading that the
reader made goes with its words, between the same neighbours first. What is not certain is handed back: nothing goes to a doubtful place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment import Alignment
from core.alignment.correspondence import Correspondence
from core.outline.hand import edited
from core.outline.tree import HEADING, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from core.outline.edits import OutlineEdit
    from core.outline.tree import Outline
    from core.spans import Span

_CELLS: Final = 40_000
"""Two rows between certain places whose lengths multiply to more than this are matched by what stands once in each."""
_TELLING: Final = 4
"""Characters of a heading that is found by its words alone."""
_MOST: Final = 32
"""Places of the same words that are looked at."""


class Reading(NamedTuple):
    """A text with its outline, as recognised."""

    text: str
    outline: Outline


class Placed(NamedTuple):
    """Where edits stand in another text."""

    placed: list[OutlineEdit]
    unplaced: list[OutlineEdit]
    """As they were."""


def placed(edits: Sequence[OutlineEdit], old: Reading, new: Reading, edition: int) -> Placed:
    """Return the edits as they stand in the new text.

    Args:
        edits: all of one edition, whose text is ``old``.
        old: the text in which their offsets count.
        new: the text of ``edition``.
        edition: the number that the placed ones get.
    """
    found = Placed([], [])
    if not edits:
        return found
    state = edited(old.outline, edits, old.text, edits[0].edition)
    known = {entry.edit.id: entry.offset for entry in state.entries if entry.edit is not None}
    # The stored text has lost what its format said of it, so that a heading may be missing here: its edit tells what it was.
    more = [_node(edit) for edit in edits if edit.id not in known and 0 <= edit.start < edit.end <= len(old.text)]
    nodes = sorted((*old.outline.nodes, *more), key=lambda node: node.offset)
    indexes = {node.offset: index for index, node in enumerate(nodes)}
    search = _Search(Reading(old.text, replace(old.outline, nodes=tuple(nodes))), new)
    for edit in edits:
        one = search.place(edit, indexes.get(known.get(edit.id, edit.start)))
        if one is None:
            found.unplaced.append(edit)
        else:
            found.placed.append(replace(one, edition=edition))
    return found


class _Search:
    """Finds edits in the new text."""

    def __init__(self, old: Reading, new: Reading) -> None:
        self._old, self._new = old, new
        self._alignment = Alignment(old.text, new.text)
        self._both: Correspondence | None = None
        self._pairs = _pairs(old.outline.nodes, new.outline.nodes, self._alignment, self._image)
        self._offsets = [node.offset for node in new.outline.nodes]
        self._certain = sorted(_in_order(self._pairs))

    def place(self, edit: OutlineEdit, index: int | None) -> OutlineEdit | None:
        """Return the edit in the new text, None if it has no certain place there; ``index``: its node in the old outline."""
        node = self._pairs.get(index) if index is not None else None
        if node is not None:
            return self._at_node(edit, node)
        if not edit.made:
            return None
        start = self._made(edit)
        if start is None:
            return self._renumbered(edit)
        order = bisect_left(self._offsets, start)
        return replace(edit, start=start, end=start + edit.end - edit.start, order=order)

    def _image(self, start: int, end: int) -> Span | None:
        """Return where most of some words of the old text stands in the new one, None if that is not certain."""
        # Most texts have certain lines only, and need no more.
        self._both = self._both or Correspondence(self._old.text, self._new.text)
        return self._both.image(start, end)

    def _at_node(self, edit: OutlineEdit, index: int) -> OutlineEdit:
        node, text = self._new.outline.nodes[index], self._new.text
        if edit.made:
            begin = edit.start + len(edit.label)
            words = self._old.text[begin : edit.end]
            start = node.offset + len(node.label)
            if text.startswith(words, start):
                return replace(edit, start=node.offset, end=start + len(words), label=node.label, order=index)
        return replace(edit, start=node.offset, end=node.head_end, label=node.label, heading=node.heading, order=index)

    def _made(self, edit: OutlineEdit) -> int | None:
        """Return where the words of a made heading stand."""
        words = self._old.text[edit.start : edit.end]
        at = self._alignment.place(edit.start)
        if at is not None and self._new.text.startswith(words, at):
            return at
        image = self._image(edit.start, edit.end)
        if image is not None and image.of(self._new.text) == words:
            return image.start
        below, above = self._neighbours(edit.start)
        there = _found(self._new.text, words, *above)
        here = _found(self._old.text, words, *below)
        if len(there) == len(here) and edit.start in here:
            return there[here.index(edit.start)]
        if len(there) == 1:
            return there[0]
        anywhere = _found(self._new.text, words, 0, len(self._new.text)) if len(words) >= _TELLING else []
        return anywhere[0] if len(anywhere) == 1 else None

    def _renumbered(self, edit: OutlineEdit) -> OutlineEdit | None:
        """Return the edit at the one heading that has its words under another number."""
        nodes = self._new.outline.nodes
        alike = [index for index, node in enumerate(nodes) if node.heading == edit.heading and len(edit.heading) >= _TELLING]
        return self._at_node(edit, alike[0]) if len(alike) == 1 else None

    def _neighbours(self, point: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the stretch between the nearest nodes that are certain, in the old text and in the new one."""
        old, new = self._old.outline.nodes, self._new.outline.nodes
        after = bisect_right(self._certain, point, key=lambda index: old[index].offset)
        first = self._certain[after - 1] if after else None
        last = self._certain[after] if after < len(self._certain) else None
        return (
            (0 if first is None else old[first].offset, len(self._old.text) if last is None else old[last].offset),
            (
                0 if first is None else new[self._pairs[first]].offset,
                len(self._new.text) if last is None else new[self._pairs[last]].offset,
            ),
        )


def _node(edit: OutlineEdit) -> Node:
    """Return the node that an edit is about, as far as it tells."""
    return Node(1, HEADING, edit.label, edit.heading, edit.start, edit.end, edit.end, None)


def _pairs(old: Sequence[Node], new: Sequence[Node], alignment: Alignment, image: Callable[[int, int], Span | None]) -> dict[int, int]:
    """Return the nodes that are the same, the new one by the old one."""
    offsets = {node.offset: index for index, node in enumerate(new)}
    pairs: dict[int, int] = {}
    for index, node in enumerate(old):
        at = alignment.place(node.offset)
        if at is not None and at in offsets and new[offsets[at]].label == node.label:
            pairs[index] = offsets[at]
    for key in (_label_and_heading, _heading):
        for rows in list(_gaps(len(old), len(new), pairs)):
            pairs.update(_matched(old, new, *rows, key))
    pairs.update(_recognised(old, new, pairs, image))
    for rows in list(_gaps(len(old), len(new), pairs)):
        pairs.update(_reworded(old, new, *rows))
    for key in (_label_and_heading, _heading):
        taken = set(pairs.values())
        pairs.update(_single(old, new, [i for i in range(len(old)) if i not in pairs], [j for j in range(len(new)) if j not in taken], key))
    return pairs


def _label_and_heading(node: Node) -> Hashable:
    return node.label, node.heading


def _heading(node: Node) -> Hashable:
    """Return the words by which a node may be known under another number, None if they are too few."""
    return node.heading if len(node.heading) >= _TELLING else None


def _gaps(old: int, new: int, pairs: dict[int, int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the nodes of both rows that are not known yet, between pairs that keep their order."""
    i = j = 0
    taken = set(pairs.values())
    for first, second in [*sorted(_in_order(pairs).items()), (old, new)]:
        here = [index for index in range(i, first) if index not in pairs]
        there = [index for index in range(j, second) if index not in taken]
        if here and there:
            yield here, there
        i, j = first + 1, second + 1


def _in_order(pairs: dict[int, int]) -> dict[int, int]:
    """Return the most pairs that keep their order."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for i in sorted(pairs):
        slot = bisect_left(tails, pairs[i])
        before[i] = ends[slot - 1] if slot else None
        tails[slot : slot + 1] = [pairs[i]]
        ends[slot : slot + 1] = [i]
    kept: dict[int, int] = {}
    last = ends[-1] if ends else None
    while last is not None:
        kept[last] = pairs[last]
        last = before[last]
    return kept


def _matched(
    old: Sequence[Node], new: Sequence[Node], here: Sequence[int], there: Sequence[int], key: Callable[[Node], Hashable]
) -> dict[int, int]:
    """Return the nodes of two stretches with the same key, in the same order."""
    if len(here) * len(there) > _CELLS:
        return _in_order(_single(old, new, here, there, key))
    # A node without a key is like no other.
    left = [key(old[i]) or (i,) for i in here]
    right = [key(new[j]) or (-1 - j,) for j in there]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return {here[a + n]: there[b + n] for a, b, size in blocks for n in range(size)}


def _single(
    old: Sequence[Node], new: Sequence[Node], here: Iterable[int], there: Iterable[int], key: Callable[[Node], Hashable]
) -> dict[int, int]:
    """Return the nodes whose key stands once on both sides, wherever that is."""
    rows = []
    for nodes, indexes in ((old, list(here)), (new, list(there))):
        counts = Counter(key(nodes[i]) for i in indexes)
        rows.append({key(nodes[i]): i for i in indexes if counts[key(nodes[i])] == 1 and _heading(nodes[i]) is not None})
    return {i: rows[1][one] for one, i in rows[0].items() if one in rows[1]}


def _recognised(
    old: Sequence[Node], new: Sequence[Node], pairs: dict[int, int], image: Callable[[int, int], Span | None]
) -> dict[int, int]:
    """Return the nodes most of whose words stand in the heading of another node, wherever that is."""
    offsets = [node.offset for node in new]
    taken = set(pairs.values())
    found: dict[int, int] = {}
    for i, node in enumerate(old):
        start = node.offset + len(node.label)
        if i in pairs or node.head_end - start < _TELLING:
            continue
        place = image(start, node.head_end)
        j = bisect_right(offsets, place.start) - 1 if place is not None else -1
        if place is None or j < 0 or j in taken or place.end > new[j].head_end or new[j].kind != node.kind:
            continue
        if 2 * len(place) > new[j].head_end - new[j].offset - len(new[j].label):
            found[i] = j
            taken.add(j)
    return found


def _reworded(old: Sequence[Node], new: Sequence[Node], here: Sequence[int], there: Sequence[int]) -> dict[int, int]:
    """Return the nodes of two stretches, equally long, that have the same label at the same place and some of the same words."""
    if len(here) != len(there):
        return {}
    return {
        i: j
        for i, j in zip(here, there, strict=True)
        if (old[i].label, old[i].kind) == (new[j].label, new[j].kind) and _has_common_words(old[i].heading, new[j].heading)
    }


def _has_common_words(one: str, other: str) -> bool:
    """Return True if a third of the shorter heading's characters stand in the other."""
    common = (Counter(one) & Counter(other)).total()
    return common > 0 and 3 * common >= min(len(one), len(other))


def _found(text: str, words: str, start: int, end: int) -> list[int]:
    """Return where words stand in a stretch: at the beginning of a line, if anywhere there."""
    places: list[int] = []
    at = text.find(words, start, end)
    while at >= 0 and len(places) < _MOST:
        places.append(at)
        at = text.find(words, at + 1, end)
    return [at for at in places if not at or text[at - 1] == "\n"] or places
