"""What the reader can do to the outline. Each act returns the changes it takes, none where it makes no sense.

Nothing is stored here: the changes of one act belong into one transaction and are one step to undo.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.outline.edits import OutlineChange, OutlineEdit
from core.outline.hand import are_adjacent, shortened, wanted_levels
from core.outline.tree import HEADING, RUN_IN
from core.spans import Span

if TYPE_CHECKING:
    from core.outline.hand import Edited, Entry
    from core.outline.numbering import Family

NAME_LIMIT: Final = 200
"""Code points of a name that the reader gives."""

_NEAR: Final = 300
"""Nodes before and behind a new heading among which its siblings are looked for."""
_LABELLED: Final = 40
"""Code points of a passage in which its label and what decides on it stand."""
_BREAKS: Final = 3
"""Ends of lines in a heading at most."""
_ENGLISH_LINE_END: Final = re.compile("(?<=[!-~])\n(?=[!-~])")
_BETWEEN: Final = " \u3000\u00a0，,：:、"
"""What may stand between a label and its words."""
_MARKS: Final = "#*_>-+ \u3000"
_SENTENCE_END: Final = re.compile("[。！？!?]")
_BEHIND: Final = " \u3000\u00a0。！？!?；;，,：:"


def rename(state: Edited, index: int, words: str) -> tuple[OutlineChange, ...]:
    """Call the heading of a node by other words, without its label; no words, or those of the text, take the name back."""
    entry = _entry(state, index)
    words = " ".join(words.split())[:NAME_LIMIT]
    shown = state.outline.nodes[index].heading
    if words == shown:
        return ()
    return _changed(state, entry, name=None if not words or words == entry.heading else words)


def promote(state: Edited, index: int) -> tuple[OutlineChange, ...]:
    """Put a node, with what is below it, beside the node above it; nothing on the highest level."""
    parent = state.outline.nodes[index].parent
    return () if parent is None else _moved(state, index, _entry(state, parent).wanted)


def demote(state: Edited, index: int) -> tuple[OutlineChange, ...]:
    """Put a node, with what is below it, below the one before it on its level; nothing if it is the first there."""
    nodes = state.outline.nodes
    before = index - 1
    while before >= 0 and nodes[before].level > nodes[index].level:
        before = nodes[before].parent or 0
    if before < 0 or nodes[before].level < nodes[index].level:
        return ()
    return _moved(state, index, _entry(state, before).wanted + 1)


def remove(state: Edited, index: int) -> tuple[OutlineChange, ...]:
    """Take a node out of the outline; what is below it stays, below the nearest node before it that is higher up."""
    entry = _entry(state, index)
    if entry.node is None and entry.edit is not None:
        others = (one for one in state.entries if one.target == state.shown[index])
        return (OutlineChange(entry.edit, None), *chain.from_iterable(_gone(state, one) for one in others))
    return _changed(state, entry, removed=True)


def restore(state: Edited, edit: OutlineEdit) -> tuple[OutlineChange, ...]:
    """Bring back a node that was removed or joined, as it was; of any other edit, or one without a place, drop all that it wants."""
    entry = next((one for one in state.entries if one.edit == edit), None)
    if entry is None or not (edit.removed or edit.joined):
        return (OutlineChange(edit, None),)
    return _changed(state, entry, removed=False) if edit.removed else _changed(state, entry, joined=False)


def join(state: Edited, index: int) -> tuple[OutlineChange, ...]:
    """Make the next node a part of this one; nothing where words of the text stand between the two."""
    if index + 1 >= len(state.shown):
        return ()
    second = state.shown[index + 1]
    before = state.entries[second - 1]
    own = before.target if before.target is not None else second - 1
    if own != state.shown[index] or not are_adjacent(before, state.entries[second], state.text):
        return ()
    return _changed(state, state.entries[second], joined=True)


def make(state: Edited, span: Span) -> tuple[OutlineChange, ...]:
    """Make a heading of a selection; nothing where it is one already.

    A label at its beginning is told from its words. The heading gets the level of the nearest node with a label of that kind; without one,
    that of the heading before it if that has no label either, else the one below. A removed heading comes back, a run-in becomes a heading.

    Raises:
        ReaderError: if no words of a single paragraph are selected.
    """
    span = span.clipped(Span(0, len(state.text))).trimmed(state.text)
    if not _words(state.text, span):
        raise ReaderError(QT_TRANSLATE_NOOP("errors", "Nothing is selected. Select the words of the heading first."))
    if not _is_within_a_paragraph(state.text, span):
        raise ReaderError(QT_TRANSLATE_NOOP("errors", "The selection goes beyond its paragraph. Select words of one paragraph only."))
    span = _without_marks(state.text, span)
    entry = _there(state, span)
    if entry is not None:
        return _made_of(state, entry, span)
    label, family = _label(state.text, span) or ("", None)
    if len(label) == len(span):
        label, family = "", None
    if not label and _is_part(state, span):
        return ()
    edit = OutlineEdit(
        id=os.urandom(16).hex(),
        edition=state.edition,
        start=span.start,
        end=span.end,
        label=label,
        heading=_words(state.text, Span(span.start + len(label), span.end)),
        order=sum(node.offset < span.start for node in state.recognised.nodes),
        level=_level(state, span.start, family),
        made=True,
    )
    return (OutlineChange(None, edit),)


def as_recognised(state: Edited, index: int | None = None) -> tuple[OutlineChange, ...]:
    """Take back all that the reader wants of a node; of all of them, also of those without a place, if ``index`` is None."""
    return tuple(OutlineChange(edit, None) for edit in (state.edits if index is None else state.edits_of(index)))


def _entry(state: Edited, index: int) -> Entry:
    return state.entries[state.shown[index]]


def _gone(state: Edited, entry: Entry) -> tuple[OutlineChange, ...]:
    """Return the change that takes out what was joined to a made heading."""
    if entry.node is None:
        return (OutlineChange(entry.edit, None),)
    return _changed(state, entry, removed=True, joined=False)


def _changed(state: Edited, entry: Entry, **wishes: object) -> tuple[OutlineChange, ...]:
    """Return the change that gives an entry other wishes; an edit without any is dropped."""
    before = entry.edit
    base = before or OutlineEdit(
        id=os.urandom(16).hex(),
        edition=state.edition,
        start=entry.offset,
        end=entry.end,
        label=entry.label,
        heading=entry.heading,
        order=entry.node or 0,
    )
    after = replace(base, updated="", **wishes)  # type: ignore[arg-type]
    if after.is_idle:
        return (OutlineChange(before, None),) if before else ()
    return () if before == replace(after, updated=base.updated) else (OutlineChange(before, after),)


def _moved(state: Edited, index: int, level: int) -> tuple[OutlineChange, ...]:
    """Return the changes that put a node on a level and bring along what is below it, everything else staying where it is."""
    nodes, entries = state.outline.nodes, state.entries
    last = index + 1
    while last < len(nodes) and nodes[last].level > nodes[index].level:
        last += 1
    by = level - _entry(state, index).wanted
    below = set(state.shown[index:last])
    goals = {at: entries[at].wanted + (by if at in below else 0) for at in state.shown}
    levels: dict[int, int | None] = {}

    def choose(at: int, implied: int) -> int:
        edit = entries[at].edit
        own = edit.level if edit else None
        if at not in goals:
            return implied if own is None else own
        # A level that follows from the one above stays unsaid, so that the node goes on following it.
        is_pinned = implied != goals[at] or entries[at].node is None
        goal = goals[at] if is_pinned else None
        if own != goal and (is_pinned or at in below):
            levels[at] = goal
        return goals[at]

    wanted_levels(entries, state.recognised.nodes, choose)
    return tuple(chain.from_iterable(_changed(state, entries[at], level=level) for at, level in levels.items()))


def _is_within_a_paragraph(text: str, span: Span) -> bool:
    """Return True if no paragraph ends in the selection; lines that a page broke belong together."""
    breaks = span.of(text).count("\n")
    if not 0 < breaks <= _BREAKS:
        return not breaks
    from core.outline.blocks import draft
    from core.text import paragraphs

    page = draft(text, paragraphs(text))
    return any(page.source(one.start) <= span.start and span.end <= page.source_end(one.end) for one in page.blocks)


def _there(state: Edited, span: Span) -> Entry | None:
    """Return the entry whose label, or whose first words behind it, the selection begins with."""
    text = state.text
    after = bisect_right(state.entries, span.start, key=lambda entry: entry.offset)
    if after:
        entry = state.entries[after - 1]
        words = entry.offset + len(entry.label)
        if entry.offset == span.start or span.start < words or not text[words : span.start].strip(_BETWEEN):
            return entry
    return None


def _without_marks(text: str, span: Span) -> Span:
    """Return the span without the marks of Markdown at its beginning."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip(_MARKS)), span.end) if words.strip(_MARKS) else span


def _is_part(state: Edited, span: Span) -> bool:
    """Return True if the selection lies inside the words of a heading."""
    after = bisect_right(state.entries, span.start, key=lambda entry: entry.offset)
    entry = state.entries[after - 1] if after else None
    return entry is not None and entry.shown is not None and entry.kind == HEADING and span.end <= entry.end


def _made_of(state: Edited, entry: Entry, span: Span) -> tuple[OutlineChange, ...]:
    """Return the change that makes a heading of an entry."""
    if entry.kind == RUN_IN:
        heading = _words(state.text, Span(entry.offset + len(entry.label), max(span.end, entry.end))) or entry.heading
        place = {"start": entry.offset, "end": max(span.end, entry.end), "heading": heading}
        return _changed(state, entry, made=True, removed=False, joined=False, **place)
    return () if entry.shown is not None else _changed(state, entry, removed=False, joined=False)


def _words(text: str, span: Span) -> str:
    """Return what a heading is called: its first sentence without the mark at its end."""
    words = _ENGLISH_LINE_END.sub(" ", span.of(text)).replace("\n", "").lstrip(_BETWEEN)
    ending = _SENTENCE_END.search(words)
    return shortened((words[: ending.start()] if ending else words).rstrip(_BEHIND))


def _label(text: str, span: Span) -> tuple[str, Family] | None:
    """Return the label that a passage begins with, as it stands, and its family."""
    # The patterns take a while to compile.
    from core.outline.blocks import Block
    from core.outline.candidates import find
    from core.outline.folding import folded

    words = folded(text[span.start : min(span.end, span.start + _LABELLED)])
    found = find(words, [Block(0, len(words), 0)]) if words else []
    return (text[span.start : span.start + found[0].end], found[0].family) if found and found[0].start == 0 else None


def _level(state: Edited, at: int, family: Family | None) -> int:
    """Return the level for a new heading: that of its siblings, else one below what it stands under."""
    nodes = state.outline.nodes
    after = bisect_right(nodes, at, key=lambda node: node.offset)
    if family is not None:
        nearest = (*range(after - 1, max(-1, after - 1 - _NEAR), -1), *range(after, min(len(nodes), after + _NEAR)))
        sibling = next((near for near in nearest if _is_sibling(state, near, family)), None)
        if sibling is not None:
            return _entry(state, sibling).wanted
    above = state.outline.node_at(at)
    while above is not None and (nodes[above].kind == RUN_IN or _is_lower(state, above, family)):
        above = nodes[above].parent
    if above is None:
        return 1
    is_alike = family is None and not nodes[above].label
    return _entry(state, above).wanted + (0 if is_alike else 1)


def _is_sibling(state: Edited, index: int, family: Family) -> bool:
    """Return True if a node's label may stand in one row with labels of a family."""
    found = _family(state, index)
    return found is not None and found.series == family.series


def _is_lower(state: Edited, index: int, family: Family | None) -> bool:
    """Return True if a node's label is of a kind that usually stands below, or beside, one of the family."""
    found = _family(state, index) if family is not None else None
    return found is not None and family is not None and found.rank >= family.rank


def _family(state: Edited, index: int) -> Family | None:
    node = state.outline.nodes[index]
    found = _label(state.text, Span(node.offset, min(node.offset + _LABELLED, len(state.text)))) if node.label else None
    return found[1] if found else None
