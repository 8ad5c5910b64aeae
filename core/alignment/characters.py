"""Aligns two stretches of folded text down to their characters; a library compares them, in pieces that never take long."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.alignment.clauses import MARKS, Run, common_clauses, heaviest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CELLS: Final = 4_000_000
"""Two stretches whose lengths multiply to no more are compared at once: up to a millisecond."""
_SMALL: Final = 10_000
"""Likewise, but too small to be worth cutting into clauses first."""
_TELLING: Final = 3
"""Characters of a clause, its mark included, that is an anchor between two neighbours."""
_DEPTH: Final = 6
_WORDS: Final = 6
"""So many equal characters in a row are no accident, whatever stands around them."""
_FIGURE: Final = 0.5
_SHINGLE: Final = 12
_ROWS: Final = (2, 3)
"""How many clauses in a row are looked for where none stands once."""
_REPEATED: Final = 500
"""Characters that must be the same where a text says the same again and again."""
_PROBE: Final = 24
_SOON: Final = 4_000
_SPARSE: Final = 24
"""Characters of which one is a mark, in a text with few."""
_NUMBER: Final = re.compile("[0-9]+")
_NAMES: Final = 0x10000
_MANY: Final = 500_000


def common_runs(old: str, new: str) -> list[Run]:
    """Return what two stretches that stand at the same place have in common, in order; without accidents."""
    return _sensible(_common(old, new, _DEPTH), old, new)


def common_items(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return which items of two rows are the same, in order; of long rows only what they have in common at both ends."""
    names: dict[str, str] = {}
    rows = ["".join(names.setdefault(item, chr(_NAMES + len(names))) for item in row[:_MANY]) for row in (old, new)]
    return list(joined(_common(rows[0], rows[1], 0)))


def _sensible(runs: Iterable[Run], old: str, new: str) -> list[Run]:
    """Return runs without those that are accidents: a few characters between longer stretches that differ."""
    kept: list[Run] = [Run(0, 0, 0)]
    end = Run(len(old), len(new), 0)
    for run in (*_gathered(list(joined(runs)), old, new), end):
        while len(kept) > 1 and _is_accident(kept[-2], kept[-1], run, old, new) and not _is_clause(kept[-1], old, new):
            kept.pop()
        kept.append(run)
    return kept[1:-1]


def _gathered(runs: list[Run], old: str, new: str) -> Iterable[Run]:
    """Return runs without the short ones that read the same next to their neighbour.

    Where a sentence that begins with 要 was put in before one that does, the second 要 is the one that was there.
    """
    is_same = True
    for at, (run, following) in enumerate(pairwise(runs)):
        size = run.size
        if size >= _WORDS:
            continue
        words = old[run.old : run.old + size]
        is_put_in = run.old + size == following.old and new.startswith(words, following.new - size)
        is_taken_out = run.new + size == following.new and old.startswith(words, following.old - size)
        if is_put_in or is_taken_out:
            runs[at] = Run(following.old - size, following.new - size, size)
            is_same = False
    return runs if is_same else joined(runs)


def _is_clause(run: Run, old: str, new: str) -> bool:
    """Return True if a run is one or more clauses as a whole, in both texts."""
    if run.size < _TELLING or old[run.old_end - 1] not in MARKS:
        return False
    return old[run.old] in MARKS or all(not at or text[at - 1] in MARKS for text, at in ((old, run.old), (new, run.new)))


def joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs with those that follow each other without a gap made one."""
    first = start = size = 0
    for old, new, length in runs:
        if size and old == first + size and new == start + size:
            size += length
            continue
        if size:
            yield Run(first, start, size)
        first, start, size = old, new, length
    if size:
        yield Run(first, start, size)


def _is_accident(before: Run, run: Run, after: Run, old: str, new: str) -> bool:
    """Return True if a run is no longer than what differs on either side of it."""
    if run.size >= _WORDS:
        return False
    left = _difference(old[before.old_end : run.old], new[before.new_end : run.new])
    return run.size <= left and run.size <= _difference(old[run.old_end : after.old], new[run.new_end : after.new])


def _difference(old: str, new: str) -> float:
    """Return how much speaks against what stands beside a gap, in characters."""
    if not old or not new:
        # What was only put in, or only taken out, speaks less than other words.
        return (len(old) + len(new)) / 3
    # Another figure is as good as none: the report of another year has no other wording.
    return _FIGURE if old.isdecimal() and new.isdecimal() else max(len(old), len(new))


def _common(old: str, new: str, depth: int) -> Iterator[Run]:
    from rapidfuzz.distance import Postfix, Prefix

    head = _before_figure(Prefix.similarity(old, new), old, new)
    if head:
        yield Run(0, 0, head)
        old, new = old[head:], new[head:]
    tail = _before_figure(Postfix.similarity(old, new), old[::-1], new[::-1])
    if tail:
        old, new = old[:-tail], new[:-tail]
    if old and new:
        for run in _inner(old, new, depth):
            yield Run(head + run.old, head + run.new, run.size)
    if tail:
        yield Run(head + len(old), head + len(new), tail)


def _before_figure(same: int, old: str, new: str) -> int:
    """Return how many characters two texts begin with in common, without a part of a figure."""
    at = same
    if old[at : at + 1].isdecimal() or new[at : at + 1].isdecimal():
        while at and old[at - 1].isdecimal():
            at -= 1
    return at


def _inner(old: str, new: str, depth: int) -> Iterator[Run]:
    """Yield what is common of two stretches that differ at both ends."""
    cells = len(old) * len(new)
    anchors: list[Run] = []
    if cells > _SMALL and depth:
        anchors = heaviest(common_clauses(old, new, telling=_TELLING))
        for together in _ROWS if cells > _CELLS else ():
            anchors = anchors or heaviest(common_clauses(old, new, together=together))
        if not anchors and cells > _CELLS and not _is_marked(old):
            anchors = heaviest(_common_shingles(old, new))
    if not anchors and cells > _CELLS and depth:
        anchors = _again(old, new)
    if not anchors:
        if cells <= _CELLS:
            yield from _compared(old, new)
        return
    for run, gap in _with_gaps(anchors, len(old), len(new)):
        a, b, c, d = gap
        if b > a and d > c:
            for part in _common(old[a:b], new[c:d], depth - 1):
                yield Run(a + part.old, c + part.new, part.size)
        if run.size:
            yield run


def _again(old: str, new: str) -> list[Run]:
    """Return the run that one stretch begins with and that begins soon in the other: in a text that says the same again and again."""
    from rapidfuzz.distance import Prefix

    for run in (Run(0, new.find(old[:_PROBE], 0, _SOON), 0), Run(old.find(new[:_PROBE], 0, _SOON), 0, 0)):
        if min(run.old, run.new) >= 0:
            same = Prefix.similarity(old[run.old :], new[run.new :])
            return [Run(run.old, run.new, same)] if same >= _REPEATED else []
    return []


def _with_gaps(runs: Sequence[Run], old_size: int, new_size: int) -> Iterator[tuple[Run, tuple[int, int, int, int]]]:
    """Yield each run, and an empty one at the end, with what lies before it."""
    i = j = 0
    for run in (*runs, Run(old_size, new_size, 0)):
        yield run, (i, run.old, j, run.new)
        i, j = run.old_end, run.new_end


def _compared(old: str, new: str) -> Iterator[Run]:
    from rapidfuzz.distance import Indel

    if _NUMBER.search(old) and _NUMBER.search(new):
        # Parts of one number tell nothing about another one.
        names: dict[str, str] = {}
        old, new = (_NUMBER.sub(lambda found: _name(found[0], names), text) for text in (old, new))
    for block in Indel.opcodes(old, new).as_matching_blocks():
        if block.size:
            yield Run(block.a, block.b, block.size)


def _is_marked(text: str) -> bool:
    """Return True if a text has as many marks as people set: then clauses have told all there is to tell."""
    return sum(map(text.count, MARKS)) * _SPARSE > len(text)


def _name(number: str, names: dict[str, str]) -> str:
    """Return a sign that stands for a number, as often as it has digits."""
    return names.setdefault(number, chr(_NAMES + len(names))) * len(number)


def _common_shingles(old: str, new: str) -> list[Run]:
    """Return runs of twelve characters or more that stand in both, for stretches whose clauses tell nothing."""
    places: dict[str, int] = {}
    for at in range(0, len(old) - _SHINGLE + 1, _SHINGLE):
        word = old[at : at + _SHINGLE]
        places[word] = -1 if word in places else at
    found: list[Run] = []
    at = 0
    while at <= len(new) - _SHINGLE:
        place = places.get(new[at : at + _SHINGLE], -1)
        if place >= 0:
            found.append(Run(place, at, _SHINGLE))
            places[new[at : at + _SHINGLE]] = -1
            at += _SHINGLE
        else:
            at += 1
    return sorted(found)
