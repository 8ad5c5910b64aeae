"""The reader's hand: what the reader changed in an outline, and the outline that comes of it.

An edit (`core.outline.edits`) is the state of one node, not a step: however often a heading was moved, one edit says where it is wanted
now. The text is never changed. Any set of edits gives a valid outline; what has no place in it is handed back. The acts that make edits
are in `core.outline.acts`, what brings them to another edition's text is in `core.outline.placing`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline.remarks import PLACEHOLDER, UNCLOSED, Fault, Remark
from core.outline.tree import HEADING, HEADING_LIMIT, RUN_IN, Node, Outline, Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.outline.edits import OutlineEdit

MADE: Final = Remark(QT_TRANSLATE_NOOP("outline", "made by you"))
RENAMED: Final = Remark(QT_TRANSLATE_NOOP("outline", "renamed by you"))
MOVED: Final = Remark(QT_TRANSLATE_NOOP("outline", "put on this level by you"))
JOINED: Final = Remark(QT_TRANSLATE_NOOP("outline", "joined by you"))

_OF_THE_TEXT: Final = frozenset({UNCLOSED, PLACEHOLDER})
"""Faults that stay where they are when the node above them goes; those of a label go with it."""


@dataclass(slots=True)
class Entry:
    """A recognised node or a made heading, shown or not."""

    offset: int
    end: int
    """Of its head."""
    label: str
    heading: str
    kind: str
    node: int | None
    """Index of the recognised node, None for a made heading where none was recognised."""
    edit: OutlineEdit | None
    target: int | None = None
    """Index of the entry it is joined to."""
    wanted: int = 1
    """The level it would have if no level above it were left out."""
    shown: int | None = None
    """Index of its node in the outline, None if it is hidden or joined to another."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A recognised outline under the reader's hand."""

    outline: Outline
    """As the reader wants it."""
    unplaced: tuple[OutlineEdit, ...]
    """Edits that have no effect on this text, by ``order``."""
    recognised: Outline
    edits: tuple[OutlineEdit, ...]
    """All of them."""
    text: str
    edition: int
    entries: tuple[Entry, ...]
    """Recognised nodes and made headings in text order."""
    shown: tuple[int, ...]
    """For each node of ``outline`` the index of its entry."""

    @property
    def removed(self) -> tuple[OutlineEdit, ...]:
        """Return the edits that keep a recognised node out of the outline, in text order."""
        return tuple(entry.edit for entry in self.entries if entry.edit is not None and entry.edit.removed)

    def edits_of(self, index: int) -> tuple[OutlineEdit, ...]:
        """Return the edits behind a node of ``outline``: its own, and those that join others to it."""
        first = self.shown[index]
        found = [self.entries[first].edit]
        for entry in self.entries[first + 1 :]:
            if entry.target is None:
                break
            found.append(entry.edit)
        return tuple(edit for edit in found if edit is not None)


def edited(outline: Outline, edits: Iterable[OutlineEdit], text: str, edition: int) -> Edited:
    """Return the outline as the reader's edits leave it; linear in the number of nodes.

    Args:
        outline: as recognised, of the whole text.
        edits: of any edition; those of another are handed back as unplaced.
        text: the text of the outline.
        edition: its number.
    """
    edits = tuple(edits)
    entries, unplaced = _entries(outline.nodes, edits, text, edition)
    _join(entries, text)
    unplaced += [e.edit for e in entries if e.edit is not None and e.edit.joined and e.target is None and not e.edit.removed]

    def as_edited(index: int, implied: int) -> int:
        edit = entries[index].edit
        return implied if edit is None or edit.level is None else edit.level

    for entry, wanted in zip(entries, wanted_levels(entries, outline.nodes, as_edited), strict=True):
        entry.wanted = wanted
    shown = [index for index, entry in enumerate(entries) if _is_shown(entries, index)]
    for position, index in enumerate(shown):
        entries[index].shown = position
    result = _outline(outline, entries, shown, text) if any(entry.edit for entry in entries) else outline
    unplaced.sort(key=lambda one: (one.order, one.start, one.id))
    return Edited(result, tuple(unplaced), outline, edits, text, edition, tuple(entries), tuple(shown))


def wanted_levels(entries: Sequence[Entry], nodes: Sequence[Node], choose: Callable[[int, int], int]) -> list[int]:
    """Return the level wanted for each entry.

    A recognised node is wanted one level below the one it was recognised under, so that it follows it wherever that goes, also when that is
    removed. A run-in goes below a heading that was made between the two.

    Args:
        entries: in text order.
        nodes: the recognised ones.
        choose: gets the index of an entry and that level, and says which it is to be.
    """
    wanted: list[int] = []
    place = {entry.node: index for index, entry in enumerate(entries) if entry.node is not None}
    made = -1
    for index, entry in enumerate(entries):
        if entry.target is not None:
            wanted.append(wanted[entry.target])
            continue
        implied = 1
        if entry.node is not None:
            parent = nodes[entry.node].parent
            above = -1 if parent is None else place[parent]
            implied = 1 + (wanted[above] if above >= 0 else 0)
            is_point = entry.kind == RUN_IN and (above < 0 or entries[above].kind == HEADING)
            if is_point and made > above and wanted[made] >= implied:
                implied = wanted[made] + 1
        elif entry.edit is not None and not entry.edit.removed:
            made = index
        wanted.append(choose(index, implied))
    return wanted


def shortened(words: str) -> str:
    """Return the words as an outline shows them."""
    return words if len(words) <= HEADING_LIMIT else words[:HEADING_LIMIT] + "…"


def _entries(nodes: Sequence[Node], edits: Sequence[OutlineEdit], text: str, edition: int) -> tuple[list[Entry], list[OutlineEdit]]:
    """Return nodes and made headings in text order, with their edits, and the edits that have no place."""
    offsets = [node.offset for node in nodes]
    of_node: dict[int, OutlineEdit] = {}
    made: dict[int, OutlineEdit] = {}
    unplaced: list[OutlineEdit] = []
    # Of two edits of one node, from two windows, the later one holds.
    for edit in sorted(edits, key=lambda one: (one.updated, one.id), reverse=True):
        node = _node_of(edit, nodes, offsets) if edit.edition == edition else None
        if node is not None and node not in of_node:
            of_node[node] = edit
        elif node is None and edit.edition == edition and edit.made and edit.start not in made and _stands(edit, text):
            made[edit.start] = edit
        else:
            unplaced.append(edit)
    entries = [_entry(node, index, of_node.get(index)) for index, node in enumerate(nodes)]
    if made:
        entries += [Entry(one.start, one.end, one.label, one.heading, HEADING, None, one) for one in made.values()]
        entries.sort(key=lambda entry: entry.offset)
    return entries, unplaced


def _node_of(edit: OutlineEdit, nodes: Sequence[Node], offsets: Sequence[int]) -> int | None:
    """Return the node that an edit of the same edition is about.

    It mostly begins at the same place. Another version of the program, or a rule set, may draw its borders otherwise.
    """
    after = bisect_left(offsets, edit.start)
    if after < len(nodes) and offsets[after] == edit.start:
        return after
    if edit.made:
        return None
    if after and edit.start < nodes[after - 1].head_end:
        return after - 1
    return after if after < len(nodes) and offsets[after] < edit.end else None


def _stands(edit: OutlineEdit, text: str) -> bool:
    """Return True if the words of a made heading are where it says."""
    words = text[edit.start : edit.end]
    return bool(words) and not words[0].isspace() and "\n\n" not in words and words.startswith(edit.label)


def _entry(node: Node, index: int, edit: OutlineEdit | None) -> Entry:
    if edit is not None and edit.made:
        return Entry(node.offset, max(edit.end, node.head_end), node.label, edit.heading, HEADING, index, edit)
    return Entry(node.offset, node.head_end, node.label, node.heading, node.kind, index, edit)


def _join(entries: Sequence[Entry], text: str) -> None:
    """Find what each joined entry is joined to: the one right before it, with nothing but blanks between them."""
    for index in range(1, len(entries)):
        entry, before = entries[index], entries[index - 1]
        if entry.edit is not None and entry.edit.joined and not entry.edit.removed and are_adjacent(before, entry, text):
            entry.target = index - 1 if before.target is None else before.target


def are_adjacent(first: Entry, second: Entry, text: str) -> bool:
    """Return True if nothing but blanks stands between two heads."""
    return not text[first.end : second.offset].strip()


def _is_shown(entries: Sequence[Entry], index: int) -> bool:
    edit = entries[index].edit
    return entries[index].target is None and not (edit is not None and edit.removed)


def _outline(outline: Outline, entries: Sequence[Entry], shown: Sequence[int], text: str) -> Outline:
    """Return the outline of the entries that are shown."""
    stop = _stop(outline, entries, shown, text)
    parents, levels, ends = _tree(entries, shown, stop)
    faults, loose = _faults(outline, entries, shown)
    offsets = [entries[index].offset for index in shown]
    groups = _joined(entries)
    nodes: list[Node] = []
    for position, index in enumerate(shown):
        entry = entries[index]
        before = outline.nodes[entry.node] if entry.node is not None else None
        joined = groups.get(index, ())
        limit = offsets[position + 1] if position + 1 < len(shown) else stop
        head_end = min(joined[-1].end if joined else entry.end, limit)
        place = (levels[position], ends[position], head_end, parents[position], faults[position])
        is_edited = bool(joined) or entry.edit is not None
        if before is None or is_edited:
            heading, why = _heading(entry, joined), _why(entry, before, joined)
        elif place == (before.level, before.end, before.head_end, before.parent, before.faults):
            nodes.append(before)
            continue
        else:
            heading, why = entry.heading, before.why
        level, end, head_end, parent, own = place
        nodes.append(Node(level, entry.kind, entry.label, heading, entry.offset, end, head_end, parent, own, why, is_edited))
    return replace(outline, nodes=tuple(nodes), parts=_parts(outline, entries, offsets, stop, text), loose_faults=loose)


def _stop(outline: Outline, entries: Sequence[Entry], shown: Sequence[int], text: str) -> int:
    """Return where the last nodes end: the closing, unless a heading was made in it."""
    closing = outline.part("closing")
    stop = closing.span.start if closing else max((node.end for node in outline.nodes if node.parent is None), default=len(text))
    return stop if not shown or entries[shown[-1]].offset < stop else len(text)


def _tree(entries: Sequence[Entry], shown: Sequence[int], stop: int) -> tuple[list[int | None], list[int], list[int]]:
    """Return parent, level and end of each node: it stands below the nearest one before it that is wanted higher up."""
    parents: list[int | None] = []
    levels: list[int] = []
    ends = [stop] * len(shown)
    stack: list[int] = []
    for position, index in enumerate(shown):
        while stack and entries[shown[stack[-1]]].wanted >= entries[index].wanted:
            ends[stack.pop()] = entries[index].offset
        parents.append(stack[-1] if stack else None)
        levels.append(len(stack) + 1)
        stack.append(position)
    return parents, levels, ends


def _joined(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """Return what is joined to an entry, by its index."""
    groups: dict[int, list[Entry]] = {}
    for entry in entries:
        if entry.target is not None:
            groups.setdefault(entry.target, []).append(entry)
    return groups


def _heading(entry: Entry, joined: Sequence[Entry]) -> str:
    """Return what a node is called."""
    if entry.edit is not None and entry.edit.name is not None:
        return entry.edit.name
    if not joined:
        return entry.heading
    words = entry.heading
    for one in joined:
        more = one.label + one.heading
        # Two English words are parted by more than the end of a line.
        is_apart = words[-1:].isascii() and more[:1].isascii() and words[-1:].isalnum() and more[:1].isalnum()
        words += (" " if is_apart else "") + more
    return shortened(words)


def _why(entry: Entry, before: Node | None, joined: Sequence[Entry]) -> Remark:
    """Return the reason that tells of the reader."""
    edit = entry.edit
    if edit is not None and edit.made:
        return MADE
    if edit is not None and edit.name is not None:
        return RENAMED
    if joined:
        return JOINED
    if (edit is not None and edit.level is not None) or before is None:
        return MOVED
    return before.why


def _faults(outline: Outline, entries: Sequence[Entry], shown: Sequence[int]) -> tuple[list[tuple[Fault, ...]], tuple[Fault, ...]]:
    """Share the faults out among the nodes that are shown: those of the text to the last one before them, those of a label to its own."""
    if len(shown) == len(entries) == len(outline.nodes):
        return [node.faults for node in outline.nodes], outline.loose_faults
    offsets = [entries[index].offset for index in shown]
    found: list[list[Fault]] = [[] for _ in shown]
    loose: list[Fault] = []
    every: list[tuple[Fault, Entry | None]] = [(fault, None) for fault in outline.loose_faults]
    every += [(fault, entry) for entry in entries if entry.node is not None for fault in outline.nodes[entry.node].faults]
    for fault, entry in every:
        if entry is None or fault.kind in _OF_THE_TEXT:
            position = bisect_right(offsets, fault.offset) - 1
            (found[position] if position >= 0 else loose).append(fault)
        elif entry.shown is not None:
            found[entry.shown].append(fault)
    return [tuple(sorted(some, key=lambda fault: fault.offset)) for some in found], tuple(loose)


def _parts(outline: Outline, entries: Sequence[Entry], offsets: Sequence[int], stop: int, text: str) -> tuple[Part, ...]:
    """Return the parts around the tree: the opening ends where the tree begins now, and what has become a heading is no part."""
    made = [Span(entry.offset, entry.end) for entry in entries if entry.node is None and entry.shown is not None]
    parts = [
        part
        for part in outline.parts
        if (part.kind != "closing" or part.span.start >= stop)
        and (part.kind in {"opening", "closing"} or not any(part.span.overlaps(one) for one in made))
    ]
    first = offsets[0] if offsets else stop
    if first == (outline.nodes[0].offset if outline.nodes else stop):
        return tuple(parts)
    opening = next((part for part in parts if part.kind == "opening"), None)
    at = parts.index(opening) if opening else next((i for i, part in enumerate(parts) if part.kind == "closing"), len(parts))
    begin = opening.span.start if opening else max((part.span.end for part in parts[:at]), default=0)
    if opening:
        del parts[at]
    span = Span(min(begin, first), first).trimmed(text)
    return (*parts[:at], *([Part("opening", span)] if span else []), *parts[at:])
