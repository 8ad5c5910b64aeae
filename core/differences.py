"""Compares two editions paragraph by paragraph, for reading them side by side."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.characters import common_items
from core.alignment.clauses import Run
from core.alignment.correspondence import Correspondence
from core.editions import ADDED, CHANGED, MOVED, REMOVED, SAME, Row
from core.rewording import Same, changes
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.alignment.folded import Folded

_INSIDE: Final = 0.5
"""Share of the shorter of two paragraphs that must stand in the other for both to stand in one row."""
_REWORDED: Final = 0.3
"""Share of the longer one that is enough where nothing else has more in common with either."""
_MOVED: Final = 0.5
"""Share of the longer one for a paragraph that was moved."""
_PIECE: Final = 50_000


class _Group(NamedTuple):
    """Paragraphs of one row, by their numbers; the last ones included."""

    first: int
    last: int
    start: int
    stop: int


def compare(old_text: str, new_text: str) -> tuple[Row, ...]:
    """Return the paragraphs of two normal texts side by side.

    Paragraphs that were joined, parted or wrapped anew stand in one row, whose span then holds several lines. Of a paragraph beside a
    gap, the changes are what is nowhere in the other text. Takes time in proportion to the length.
    """
    return _Comparing(old_text, new_text).rows()


class _Side:
    """One of the texts: its paragraphs, and what of it stands in the other."""

    def __init__(self, text: str, folded: Folded) -> None:
        self.text = text
        self.folded = folded
        self.spans = list(_paragraphs(text))
        self.starts = [folded.inside(span.start) for span in self.spans]
        self.sizes = [folded.inside(span.end) - start for span, start in zip(self.spans, self.starts, strict=True)]

    def at(self, offset: int) -> int:
        """Return the number of the paragraph that holds a character of the folded text."""
        return bisect_right(self.starts, offset) - 1

    def end(self, number: int) -> int:
        """Return the offset in the folded text after a paragraph."""
        return self.starts[number] + self.sizes[number]

    def words(self, number: int) -> str:
        """Return a paragraph as it is compared."""
        return self.folded.text[self.starts[number] : self.end(number)]

    def span(self, first: int, last: int) -> Span:
        """Return the place of several paragraphs."""
        return Span(self.spans[first].start, self.spans[last].end)


class _Comparing:
    """Two texts and what stands where in both."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._correspondence = Correspondence(old_text, new_text)
        self._old, self._new = _Side(old_text, self._correspondence.old), _Side(new_text, self._correspondence.new)
        runs = list(zip(self._correspondence.runs, self._correspondence.numbers, strict=True))
        self._frame = [run for run, strand in runs if not strand]
        self._moved = [run for run, strand in runs if strand]
        self._by_new = sorted(self._correspondence.runs, key=lambda run: run.new)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows in the order of both texts."""
        groups = sorted([*(found := list(self._groups())), *self._equal_paragraphs(found)])
        pairs = self._moved_pairs(groups)
        backwards = {q: p for p, q in pairs.items()}
        rows: list[Row] = []
        gone: dict[int, int] = {}
        come: dict[int, int] = {}
        i = j = 0
        for group in (*groups, None):
            first, start = (group.first, group.start) if group else (len(self._old.spans), len(self._new.spans))
            for p in range(i, first):
                gone[p] = len(rows)
                rows.append(self._left(p, pairs.get(p)))
            for q in range(j, start):
                come[q] = len(rows)
                rows.append(self._right(q, backwards.get(q)))
            if group:
                rows.append(self._beside(group))
                i, j = group.last + 1, group.stop + 1
        for p, q in pairs.items():
            here, there = gone[p], come[q]
            rows[here], rows[there] = _joined(rows[here], there), _joined(rows[there], here)
        return tuple(rows)

    def _groups(self) -> Iterator[_Group]:
        """Yield the paragraphs that stand beside each other, rising."""
        group: _Group | None = None
        for p, q in self._edges():
            if group is not None and (p <= group.last or q <= group.stop):
                group = _Group(group.first, max(p, group.last), group.start, max(q, group.stop))
                continue
            if group is not None:
                yield group
            group = _Group(p, p, q, q)
        if group is not None:
            yield group

    def _equal_paragraphs(self, groups: Sequence[_Group]) -> Iterator[_Group]:
        """Yield the paragraphs between groups that are the same but too short for the alignment to be sure of."""
        i = j = 0
        for first, last, start, stop in (*groups, _Group(len(self._old.spans), 0, len(self._new.spans), 0)):
            if i < first and j < start:
                here = [self._old.words(p) for p in range(i, first)]
                there = [self._new.words(q) for q in range(j, start)]
                for run in common_items(here, there):
                    yield from (_Group(i + run.old + n, i + run.old + n, j + run.new + n, j + run.new + n) for n in range(run.size))
            i, j = last + 1, stop + 1

    def _edges(self) -> list[tuple[int, int]]:
        """Return the paragraphs that have much in common at the same place, rising."""
        shares = _shares(self._frame, self._old, self._new)
        most_old: dict[int, int] = {}
        most_new: dict[int, int] = {}
        for (p, q), share in shares.items():
            most_old[p], most_new[q] = max(share, most_old.get(p, 0)), max(share, most_new.get(q, 0))
        # The runs rise in both texts, and so do the shares.
        return [
            (p, q)
            for (p, q), share in shares.items()
            if share >= _INSIDE * min(self._old.sizes[p], self._new.sizes[q])
            or (share == most_old[p] == most_new[q] and share >= _REWORDED * max(self._old.sizes[p], self._new.sizes[q]))
        ]

    def _moved_pairs(self, groups: Sequence[_Group]) -> dict[int, int]:
        """Return the paragraphs that stand elsewhere now, the new one by the old one."""
        beside_old = {p for group in groups for p in range(group.first, group.last + 1)}
        beside_new = {q for group in groups for q in range(group.start, group.stop + 1)}
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        shares = _shares(self._moved, self._old, self._new)
        for (p, q), share in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
            is_free = p not in beside_old and q not in beside_new and p not in pairs and q not in taken
            if is_free and share >= _MOVED * max(self._old.sizes[p], self._new.sizes[q]):
                pairs[p] = q
                taken.add(q)
        return pairs

    def _beside(self, group: _Group) -> Row:
        """Return the row of paragraphs that stand beside each other."""
        old, new = self._old.span(group.first, group.last), self._new.span(group.start, group.stop)
        if old.of(self._old.text) == new.of(self._new.text):
            return Row(SAME, old, new)
        low, high = self._old.starts[group.first], self._old.end(group.last)
        bottom, top = self._new.starts[group.start], self._new.end(group.stop)
        runs = _within(self._frame, low, high, bottom, top)
        if self._old.folded.text[low:high] == self._new.folded.text[bottom:top]:
            runs = iter((Run(low, bottom, high - low),))
        return Row(CHANGED, old, new, *self._changes(old, new, runs))

    def _left(self, p: int, partner: int | None) -> Row:
        """Return the row of an old paragraph beside a gap."""
        span = self._old.spans[p]
        if partner is not None:
            return Row(MOVED, span, None, self._moved_changes(p, partner)[0])
        runs = _within(self._correspondence.runs, self._old.starts[p], self._old.end(p), 0, len(self._new.folded.text))
        known = [(run.old, run.old_end) for run in runs]
        return Row(REMOVED, span, None, tuple(_rest(span, known, self._old.folded)))

    def _right(self, q: int, partner: int | None) -> Row:
        """Return the row of a new paragraph beside a gap."""
        span = self._new.spans[q]
        if partner is not None:
            return Row(MOVED, None, span, (), self._moved_changes(partner, q)[1])
        known = [(max(run.new, self._new.starts[q]), min(run.new_end, self._new.end(q))) for run in self._new_runs(q)]
        return Row(ADDED, None, span, (), tuple(_rest(span, known, self._new.folded)))

    def _new_runs(self, q: int) -> Iterator[Run]:
        """Yield the runs that stand in a new paragraph, rising there."""
        at = max(0, bisect_right(self._by_new, self._new.starts[q], key=lambda run: run.new) - 1)
        while at < len(self._by_new) and self._by_new[at].new < self._new.end(q):
            if self._by_new[at].new_end > self._new.starts[q]:
                yield self._by_new[at]
            at += 1

    def _moved_changes(self, p: int, q: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        runs = _within(self._moved, self._old.starts[p], self._old.end(p), self._new.starts[q], self._new.end(q))
        return self._changes(self._old.spans[p], self._new.spans[q], runs)

    def _changes(self, old: Span, new: Span, runs: Iterable[Run]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        same = _exactly(runs, self._old, self._new)
        return changes(old, new, same, self._old.text, self._new.text)


def _paragraphs(text: str) -> Iterator[Span]:
    """Yield the lines that are not blank."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            yield Span(start, end)
        start = end + 1


def _shares(runs: Iterable[Run], old: _Side, new: _Side) -> dict[tuple[int, int], int]:
    """Return how many characters two paragraphs have in common."""
    shares: dict[tuple[int, int], int] = {}
    for run in runs:
        i, j, size = run
        p, q = old.at(i), new.at(j)
        while size:
            while i >= old.end(p):
                p += 1
            while j >= new.end(q):
                q += 1
            length = min(size, old.end(p) - i, new.end(q) - j)
            shares[p, q] = shares.get((p, q), 0) + length
            i, j, size = i + length, j + length, size - length
    return shares


def _within(runs: Sequence[Run], low: int, high: int, bottom: int, top: int) -> Iterator[Run]:
    """Yield the parts of runs that lie in a stretch of either text."""
    at = max(0, bisect_right(runs, low, key=lambda run: run.old) - 1)
    last = -1
    while at < len(runs) and runs[at].old < high:
        run = runs[at]
        cut = max(low - run.old, bottom - run.new, 0)
        size = min(high - run.old, top - run.new, run.size) - cut
        if size > 0 and run.new + cut > last:
            yield Run(run.old + cut, run.new + cut, size)
            last = run.new + cut + size - 1
        at += 1


def _exactly(runs: Iterable[Run], old: _Side, new: _Side) -> Iterator[Same]:
    """Yield what is the same to the letter, with its white space."""
    last: Same | None = None
    for run in runs:
        for one in _letters(run, old, new):
            if last is not None:
                here, there = last.old + last.size, last.new + last.size
                blank = old.text[here : one.old]
                if len(blank) == one.new - there and blank == new.text[there : one.new] and (not blank or blank.isspace()):
                    last = Same(last.old, last.new, last.size + len(blank) + one.size)
                    continue
                yield last
            last = one
    if last is not None:
        yield last


def _letters(run: Run, old: _Side, new: _Side) -> Iterator[Same]:
    """Yield the stretches of a run without white space inside that are the same in one width too."""
    i, j, size = run
    while size:
        here, there = old.folded.outside(i), new.folded.outside(j)
        length = min(size, old.folded.unbroken(i), new.folded.unbroken(j))
        one, other = old.text[here : here + length], new.text[there : there + length]
        if one == other:
            yield Same(here, there, length)
        else:
            start = 0
            for at, (a, b) in enumerate(zip(one, other, strict=True)):
                if a != b:
                    if at > start:
                        yield Same(here + start, there + start, at - start)
                    start = at + 1
            if length > start:
                yield Same(here + start, there + start, length - start)
        i, j, size = i + length, j + length, size - length


def _rest(span: Span, known: Iterable[tuple[int, int]], folded: Folded) -> Iterator[Span]:
    """Yield what of a paragraph is not known."""
    at = span.start
    for start, end in known:
        here = folded.outside(start)
        if here > at:
            yield Span(at, here)
        at = max(at, folded.outside(end - 1) + 1)
    if at < span.end:
        yield Span(at, span.end)


def _joined(row: Row, partner: int) -> Row:
    return Row(row.kind, row.old, row.new, row.old_changes, row.new_changes, partner)
