"""How far two readers agree who have marked the same text.

**Units.** A reader has decided of every character of the text that is not white space whether he marks it, and of every paragraph that is
not blank whether he marks anything in it. For each tag, each colour, and marks of any kind, both decisions of the two readers make a
table of four numbers: *both*, *only one*, *only the other*, *neither*. A character that a reader has marked twice is marked. Only marks
that cover words and stand with certainty count: bookmarks, notes on the whole document, and what is to be reviewed decide nothing.

**Agreement** is the share of the units on which both have decided alike: ``Po = (both + neither) / all``. Of a long text in which little is
marked it is always high, for most of it neither marks.

**Cohen's kappa** tells how far they agree beyond what chance would give two readers who mark as much as these do:
``kappa = (Po - Pe) / (1 - Pe)``, with ``Pe = p1 * p2 + (1 - p1) * (1 - p2)`` where ``p1`` and ``p2`` are the shares of the units that each
has marked (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46). It is 1
where they decide alike throughout, 0 where they agree as chance would have it, less where they avoid one another. It is not defined where
chance leaves nothing to agree upon (``Pe = 1``): both have marked everything, or both nothing.

**In words** it is told after J. R. Landis and G. G. Koch, The measurement of observer agreement for categorical data, Biometrics 33 (1977),
159-174, whose limits are a convention and no more.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from core.annotation import Annotation
    from core.spans import Span

BOTH, ONE, OTHER = "both", "one", "other"
"""Who has marked a passage."""
ANY, TAG, COLOUR = "any", "tag", "colour"
"""What the marks have in common of which a line tells."""
LEVELS: Final = ("poor", "slight", "fair", "moderate", "substantial", "almost-perfect")
_LIMITS: Final = (0.0, 0.2, 0.4, 0.6, 0.8)
"""The highest kappa of each level but the last; that of the first does not belong to it."""

_PARTNERS: Final = 20
"""Marks of one reader that stand beside one of the other's, at most, where they stand beside others as well."""

_Run = tuple[int, int]
"""Counted in characters that are not white space, end exclusive; or in paragraphs that are not blank."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What two readers have decided of the same units."""

    both: int
    only_one: int
    only_other: int
    neither: int

    @property
    def total(self) -> int:
        """Return the number of units."""
        return self.both + self.only_one + self.only_other + self.neither

    @property
    def agreement(self) -> float | None:
        """Return the share of units decided alike, None if there are no units."""
        return (self.both + self.neither) / self.total if self.total else None

    @property
    def kappa(self) -> float | None:
        """Return Cohen's kappa, None where it is not defined."""
        # The formula above multiplied out, so that whole numbers tell whether it is defined: 1 - Pe would be rounded.
        left = (self.both + self.only_one) * (self.only_one + self.neither)
        right = (self.both + self.only_other) * (self.only_other + self.neither)
        if not left + right:
            return None
        return 2 * (self.both * self.neither - self.only_one * self.only_other) / (left + right)


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """How far two readers agree on marks that have something in common."""

    kind: str
    """`ANY`, `TAG` or `COLOUR`."""
    label: str
    """The tag, or the id of the colour; empty for marks of any kind."""
    count_one: int
    """Marks of this kind that count."""
    count_other: int
    characters: Decisions
    paragraphs: Decisions


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two readers have marked a text."""

    whole: AgreementLine
    tags: tuple[AgreementLine, ...]
    """Of each tag that either has used, those that are used most first."""
    colours: tuple[AgreementLine, ...]
    """Likewise."""
    uncounted_one: int
    """Marks that decide nothing: without words, or without a certain place."""
    uncounted_other: int

    @property
    def lines(self) -> tuple[AgreementLine, ...]:
        """Return all lines: of marks of any kind, of the tags, of the colours."""
        return (self.whole, *self.tags, *self.colours)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that one of the readers has marked, or both."""

    state: str
    """`BOTH`, `ONE` or `OTHER`."""
    span: Span
    """What the first reader has marked, or the other if he has marked it alone."""
    one: tuple[Annotation, ...]
    other: tuple[Annotation, ...]


def compare(text: str, one: Sequence[Annotation], other: Sequence[Annotation]) -> Agreement:
    """Return how far two readers agree.

    Args:
        text: in which the marks stand.
        one: the marks of one reader, in any order.
        other: those of the other.
    """
    ground = _Ground(text)
    counted = [[mark for mark in marks if is_counted(mark, text)] for marks in (one, other)]
    runs = [[ground.run(mark.span) for mark in marks] for marks in counted]

    def lines(kind: str, labels_of: Callable[[Annotation], Iterable[str]]) -> tuple[AgreementLine, ...]:
        by_label: list[Mapping[str, list[_Run]]] = [
            _grouped(zip(*pair, strict=True), labels_of) for pair in zip(counted, runs, strict=True)
        ]
        found = (ground.line(kind, label, *(some.get(label, []) for some in by_label)) for label in {**by_label[0], **by_label[1]})
        return tuple(sorted(found, key=lambda line: (-line.count_one - line.count_other, line.label)))

    return Agreement(
        whole=ground.line(ANY, "", *runs),
        tags=lines(TAG, lambda mark: dict.fromkeys(mark.tags)),
        colours=lines(COLOUR, lambda mark: (mark.colour,)),
        uncounted_one=len(one) - len(counted[0]),
        uncounted_other=len(other) - len(counted[1]),
    )


def passages(text: str, one: Sequence[Annotation], other: Sequence[Annotation], line: AgreementLine | None = None) -> tuple[Passage, ...]:
    """Return what the two have marked, in text order.

    Two marks meet if they have in common at least half of the characters of the shorter one, white space left out. What a mark of the
    first reader meets stands beside it; what is left of the other's stands by itself.

    Args:
        text: see `compare`.
        one: likewise.
        other: likewise.
        line: of the comparison: marks of that kind alone are looked at, None for all.
    """
    ground = _Ground(text)
    groups = [_by_run(ground, [mark for mark in marks if is_counted(mark, text) and _is_of(mark, line)]) for marks in (one, other)]
    met = _meetings(*groups)
    found = [
        Passage(
            BOTH if run in met else ONE, marks[0].span, marks, tuple(chain.from_iterable(groups[1][there] for there in met.get(run, ())))
        )
        for run, marks in groups[0].items()
    ]
    alone = groups[1].keys() - set(chain.from_iterable(met.values()))
    found += [Passage(OTHER, groups[1][run][0].span, (), groups[1][run]) for run in alone]
    return tuple(sorted(found, key=lambda passage: (passage.span, passage.state)))


def is_counted(mark: Annotation, text: str) -> bool:
    """Return True if a mark covers words of the text with certainty."""
    return mark.is_placed and bool(mark.span) and mark.span.end <= len(text) and not mark.span.of(text).isspace()


def level(kappa: float) -> str:
    """Return how a kappa is told in words: one of `LEVELS`."""
    return LEVELS[0] if kappa < 0 else LEVELS[max(1, bisect_left(_LIMITS, kappa))]


class _Ground:
    """The characters of a text that are not white space, counted through, and the paragraphs that are not blank."""

    def __init__(self, text: str) -> None:
        self._white = [found.start() for found in re.finditer(r"\s", text)]
        self._size = len(text) - len(self._white)
        breaks = (0, *(found.end() for found in re.finditer("\n", text)))
        self._paragraphs = sorted({self._at(start) for start in breaks} - {self._size})
        """Where each begins; a blank one begins where the next does."""

    def run(self, span: Span) -> _Run:
        """Return the characters that a span covers."""
        return self._at(span.start), self._at(span.end)

    def line(self, kind: str, label: str, one: Sequence[_Run], other: Sequence[_Run]) -> AgreementLine:
        """Return how far two readers agree who have marked these characters."""
        first, second = _united(one), _united(other)
        characters = _decisions(first, second, self._size)
        paragraphs = _decisions(self._touched(first), self._touched(second), len(self._paragraphs))
        return AgreementLine(kind, label, len(one), len(other), characters, paragraphs)

    def _touched(self, runs: Iterable[_Run]) -> list[_Run]:
        """Return the paragraphs in which something is marked."""
        return _united((self._paragraph(start), self._paragraph(end - 1) + 1) for start, end in runs)

    def _at(self, point: int) -> int:
        return point - bisect_left(self._white, point)

    def _paragraph(self, character: int) -> int:
        return bisect_right(self._paragraphs, character) - 1


def _grouped(marks: Iterable[tuple[Annotation, _Run]], labels_of: Callable[[Annotation], Iterable[str]]) -> Mapping[str, list[_Run]]:
    """Return what is marked under each label."""
    found: dict[str, list[_Run]] = defaultdict(list)
    for mark, run in marks:
        for label in labels_of(mark):
            found[label].append(run)
    return found


def _is_of(mark: Annotation, line: AgreementLine | None) -> bool:
    if line is None or line.kind == ANY:
        return True
    return line.label in mark.tags if line.kind == TAG else line.label == mark.colour


def _united(runs: Iterable[_Run]) -> list[_Run]:
    """Return what runs cover together, in order and apart."""
    found: list[_Run] = []
    for start, end in sorted(runs):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _decisions(one: Sequence[_Run], other: Sequence[_Run], total: int) -> Decisions:
    """Return the table of two readers; ``one`` and ``other`` are in order and apart."""
    both = i = j = 0
    while i < len(one) and j < len(other):
        both += max(0, min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]))
        if one[i][1] <= other[j][1]:
            i += 1
        else:
            j += 1
    first, second = (sum(end - start for start, end in runs) for runs in (one, other))
    return Decisions(both, first - both, second - both, total - first - second + both)


def _by_run(ground: _Ground, marks: Iterable[Annotation]) -> dict[_Run, tuple[Annotation, ...]]:
    """Return marks by the characters that they cover, in order."""
    found: dict[_Run, list[Annotation]] = defaultdict(list)
    for mark in marks:
        found[ground.run(mark.span)].append(mark)
    return {run: tuple(found[run]) for run in sorted(found)}


def _meetings(one: Iterable[_Run], other: Iterable[_Run]) -> dict[_Run, list[_Run]]:
    """Return which runs of the other reader each run of the first meets, if any, as many as are of use, in order."""
    found: dict[_Run, list[_Run]] = defaultdict(list)
    lonely, settled = (_Passed(), _Passed()), (_Passed(), _Passed())
    for run, side in sorted([*((run, 0) for run in one), *((run, 1) for run in other)]):
        partners = lonely[1 - side].take_out(run)
        # Of thousands on the same words each would meet each: whoever has met somebody need not meet everybody.
        met = [*partners, *islice(settled[1 - side].met_by(run), _PARTNERS)]
        for there in met:
            found[(run, there)[side]].append((there, run)[side])
        for there in partners:
            settled[1 - side].add(there)
        (settled if met else lonely)[side].add(run)
    return {run: sorted(some) for run, some in found.items()}


class _Passed:
    """Runs of one reader that begin no later than the one that is looked at.

    Two runs meet if they have in common half of the shorter one. One that began before and reaches into another does so if its middle is
    not passed where that begins, or if it ends beyond the middle of that.
    """

    def __init__(self) -> None:
        self._near: list[tuple[int, _Run]] = []
        """Those whose middle is not passed, as a heap by twice their middle."""
        self._far: list[_Run] = []
        """The others, turned round, in order: those that are passed altogether go."""

    def add(self, run: _Run) -> None:
        """Take one in."""
        heappush(self._near, (sum(run), run))

    def met_by(self, run: _Run) -> Iterator[_Run]:
        """Yield those that a run meets which begins no earlier than any before."""
        at = self._pass(run)
        yield from (there for _, there in self._near)
        yield from ((start, end) for end, start in islice(self._far, at, None))

    def take_out(self, run: _Run) -> list[_Run]:
        """Return those that a run meets, and keep them no longer."""
        found = [*self.met_by(run)]
        self._near.clear()
        del self._far[self._pass(run) :]
        return found

    def _pass(self, run: _Run) -> int:
        """Go on to where a run begins; return from where on those whose middle is passed meet it."""
        start, end = run
        while self._near and self._near[0][0] < 2 * start:
            _, there = heappop(self._near)
            insort(self._far, there[::-1])
        del self._far[: bisect_left(self._far, (start + 1, 0))]
        return bisect_left(self._far, ((start + end + 1) // 2, 0))
