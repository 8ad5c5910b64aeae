"""Study plans as values: documents and sections that are to be read up to a day, in portions; and the days on which something was read.

A plan gives each day about as many characters as the others. A day ends where a section ends, if one ends near its share; in a section that
is longer than a day, where a paragraph or a sentence ends. What was chosen is parted without a gap: each character is in one portion.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.outline.tree import Outline

WEEK: Final = (0, 1, 2, 3, 4, 5, 6)
"""All days of the week, Monday is 0."""
LEAST: Final = 300
"""Characters of a day's share, at least: a short text is read before the last day."""
LONGEST: Final = 3 * 366
"""Days of a plan, at most."""
READ_THROUGH: Final = 0.9
"""Share of a portion that has been in view when it counts as read."""
_PARAGRAPH, _SENTENCE = "paragraph", "sentence"
_BORDERS: Final = ((_PARAGRAPH, re.compile(r"\n+")), (_SENTENCE, re.compile(r"[。！？；!?;…]+[”’」』）)]*")))
"""Behind which a day may end in a section that is longer than a day, the better ones first."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a plan that is read in one go."""

    document: int
    """Its row."""
    title: str
    """Of the document."""
    span: Span
    heading: str
    """Of the section with which it begins, empty at the beginning of a document without one."""
    characters: int
    day: str
    """On which it is due, ISO 8601."""
    done: str | None = None
    """When the reader was through, ISO 8601 in UTC."""
    position: int = 0
    """Among the portions of its plan; the number stays with it."""
    edition: int | None = None
    """Row of the edition in which it was made, None if that is not known; the span counts in the newest text."""
    path: Path | None = None
    """Where the document's file was seen last."""


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """What is to be read from one day up to another."""

    id: str
    name: str
    start: str
    """First day, ISO 8601."""
    until: str
    """Last day."""
    weekdays: tuple[int, ...] = WEEK
    """Days of the week on which is read, Monday is 0."""
    portions: tuple[Portion, ...] = ()
    """In the order in which they are read; those of documents in the trash are left out."""
    created: str = ""
    away: int = 0
    """How many portions are left out since their document lies in the trash."""
    next: int = 0
    """The position that a further portion gets."""

    @property
    def done(self) -> tuple[Portion, ...]:
        """Return what has been read."""
        return tuple(one for one in self.portions if one.done is not None)

    @property
    def left(self) -> tuple[Portion, ...]:
        """Return what is still to be read."""
        return tuple(one for one in self.portions if one.done is None)

    def due(self, today: str) -> tuple[Portion, ...]:
        """Return what is to be read today."""
        return tuple(one for one in self.left if one.day == today)

    def overdue(self, today: str) -> tuple[Portion, ...]:
        """Return what should have been read before today."""
        return tuple(one for one in self.left if one.day < today)

    @property
    def share(self) -> float:
        """Return how much has been read, 0 to 1, by characters."""
        whole = sum(one.characters for one in self.portions)
        return sum(one.characters for one in self.done) / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class ReadingDay:
    """How long was read on one day."""

    day: str
    """ISO 8601, as the reader's clock has it."""
    seconds: int
    documents: int
    characters: int = 0
    """That stood on the page for the first time since their document was opened."""


class Reading(NamedTuple):
    """How many days were read on, and how long."""

    seconds: int
    days: int
    streak: int
    """Days in a row up to today; up to yesterday while nothing has been read today."""


class DueToday(NamedTuple):
    """How many portions of all plans are to be read."""

    due: int
    overdue: int


class PlanText(NamedTuple):
    """A text that is to be read, or a part of it."""

    document: int
    """Its row."""
    title: str
    text: str
    outline: Outline
    sections: tuple[Span, ...] = ()
    """What of it is to be read, in text order and without overlap; empty for all of it."""
    edition: int | None = None
    """Row of the edition that has the text."""


class Wanted(NamedTuple):
    """A document of the library that is to be read, or a part of it."""

    document: int
    """Its row."""
    sections: tuple[Span, ...] = ()
    """In its newest text, in text order and without overlap; empty for all of it."""


class _Border(NamedTuple):
    """A place between two characters of all that was chosen, one text behind the other."""

    at: int
    level: int
    """0 between two parts that were chosen, then that of the heading that begins there."""


def wanted_days(start: str, until: str, weekdays: Iterable[int]) -> tuple[str, ...]:
    """Return the days of a plan on which is read, ISO 8601, at most those of `LONGEST` days."""
    first, last, wanted = date.fromisoformat(start), date.fromisoformat(until), frozenset(weekdays)
    count = min((last - first).days + 1, LONGEST)
    days = (first + timedelta(number) for number in range(max(0, count)))
    return tuple(day.isoformat() for day in days if day.weekday() in wanted)


def portioned(texts: Sequence[PlanText], days: Sequence[str], *, least: int = LEAST) -> tuple[Portion, ...]:
    """Return what is to be read on each of some days, in the order of the texts.

    Args:
        texts: what was chosen.
        days: rising; those at the end stay free if the texts are short. Without any there are no portions.
        least: characters of a day's share, at least.
    """
    parts = [(text, span) for text in texts for span in (text.sections or (Span(0, len(text.text)),)) if span]
    ends = list(accumulate(len(span) for _, span in parts))
    if not parts or not days:
        return ()
    days = days[: max(1, min(len(days), ends[-1] // max(least, LEAST)))]
    cuts = [0, *_cuts(parts, ends, len(days)), ends[-1]]
    found: list[Portion] = []
    for day, (start, end) in zip(days, pairwise(cuts), strict=True):
        for text, span in _within(parts, ends, start, end):
            words = span.of(text.text)
            characters = len(words) - sum(map(str.isspace, words))
            found.append(Portion(text.document, text.title, span, _heading(text, span), characters, day, None, len(found), text.edition))
    return tuple(found)


def replanned(plan: StudyPlan, today: str, until: str | None = None) -> StudyPlan:
    """Return a plan with what is left of it given to the days from today on; what has been read stays as it is.

    Portions stay whole. Where no day is left, the last day is put off by as many days as portions were to be read on.

    Args:
        plan: its weekdays count.
        today: ISO 8601.
        until: the last day, None for that of the plan.
    """
    until = until or plan.until
    left = plan.left
    if not left:
        return replace(plan, until=until)
    days = list(wanted_days(max(today, plan.start), until, plan.weekdays))
    if not days:
        count = len({one.day for one in left})
        days = list(_next_days(max(today, plan.start), count, plan.weekdays))
        until = days[-1]
    moved = dict(zip((one.position for one in left), _spread([one.characters for one in left], days), strict=True))
    return replace(plan, until=until, portions=tuple(replace(one, day=moved.get(one.position, one.day)) for one in plan.portions))


def pace(plan: StudyPlan) -> int:
    """Return how many characters a day of a plan has."""
    return sum(one.characters for one in plan.portions) // max(1, len({one.day for one in plan.portions}))


def recomposed(plan: StudyPlan, more: Sequence[Portion], without: Collection[int], today: str) -> StudyPlan:
    """Return a plan with further portions behind the others and without those of some documents, planned anew from today on.

    Args:
        plan: with its last day and weekdays as they are to be.
        more: of which days and positions do not count.
        without: rows of documents.
        today: ISO 8601.
    """
    kept = [one for one in plan.portions if one.document not in without]
    added = [replace(one, position=plan.next + number) for number, one in enumerate(more)]
    return replanned(replace(plan, portions=(*kept, *added), next=plan.next + len(added)), today)


def summed(days: Iterable[ReadingDay], today: str) -> Reading:
    """Return how long was read on some days, and how many in a row."""
    read = {one.day: one.seconds for one in days if one.seconds > 0}
    day = date.fromisoformat(today)
    if today not in read:
        day -= timedelta(1)
    streak = 0
    while day.isoformat() in read:
        streak += 1
        day -= timedelta(1)
    return Reading(sum(read.values()), len(read), streak)


def _next_days(today: str, count: int, weekdays: Iterable[int]) -> Iterator[str]:
    """Yield the next days of some weekdays, today if it is one."""
    day, wanted = date.fromisoformat(today), frozenset(weekdays) or frozenset(WEEK)
    while count:
        if day.weekday() in wanted:
            count -= 1
            yield day.isoformat()
        day += timedelta(1)


def _spread(weights: Sequence[int], days: Sequence[str]) -> list[str]:
    """Return the day of each of some portions, so that the days have about the same weight; with few portions the first days."""
    count = min(len(days), len(weights))
    sums = [0, *accumulate(max(weight, 1) for weight in weights)]
    found: list[str] = []
    start = 0
    for number in range(count):
        later = count - number - 1
        share = sums[start] + (sums[-1] - sums[start]) / (later + 1)
        end = bisect_left(sums, share)
        if end > start + 1 and share - sums[end - 1] < sums[min(end, len(weights))] - share:
            end -= 1
        # Each day that follows has one at least.
        end = max(start + 1, min(end, len(weights) - later))
        found += [days[number]] * (end - start)
        start = end
    return found


def _cuts(parts: Sequence[tuple[PlanText, Span]], ends: Sequence[int], count: int) -> Iterator[int]:
    """Yield where the days end, but for the last one, rising."""
    borders = sorted(_borders(parts, ends))
    places = [one.at for one in borders]
    share = ends[-1] / count
    for number in range(1, count):
        ideal = number * share
        # Within half of a day's share at both sides, so that days never change places.
        low, high = ideal - share / 2, ideal + share / 2
        near = borders[bisect_right(places, low) : bisect_left(places, high)]
        if near:
            # A border of the level above may be an eighth of a day farther away.
            yield min(near, key=lambda one: (abs(one.at - ideal) / share + min(one.level, 4) / 8, one.at)).at
        else:
            yield _cut_inside(parts, ends, ideal, share)


def _borders(parts: Sequence[tuple[PlanText, Span]], ends: Sequence[int]) -> Iterator[_Border]:
    for (text, span), end in zip(parts, ends, strict=True):
        start = end - len(span)
        yield _Border(end, 0)
        for node in text.outline.nodes:
            if node.kind == "heading" and span.start < node.offset < span.end:
                yield _Border(start + node.offset - span.start, node.level)


def _cut_inside(parts: Sequence[tuple[PlanText, Span]], ends: Sequence[int], ideal: float, share: float) -> int:
    """Return where a day ends in a section that is longer than a day."""
    index = bisect_right(ends, ideal)
    text, span = parts[index]
    shift = ends[index] - span.end
    low, high = max(int(ideal - share / 2) + 1 - shift, span.start + 1), min(int(ideal + share / 2) - shift, span.end - 1)
    for _, pattern in _BORDERS:
        found = [one.end() for one in pattern.finditer(text.text, max(low - 1, span.start), high) if low <= one.end() <= high]
        if found:
            return shift + min(found, key=lambda at: abs(shift + at - ideal))
    return int(ideal)


def _within(parts: Sequence[tuple[PlanText, Span]], ends: Sequence[int], start: int, end: int) -> Iterator[tuple[PlanText, Span]]:
    """Yield what lies between two places of all that was chosen."""
    for index in range(bisect_right(ends, start), len(parts)):
        text, span = parts[index]
        shift = ends[index] - span.end
        low, high = max(start - shift, span.start), min(end - shift, span.end)
        if low >= high:
            break
        yield text, Span(low, high)


def _heading(text: PlanText, span: Span) -> str:
    """Return what a portion is called by: the innermost heading where it begins, at the beginning of a text the first one in it."""
    nodes = [node for node in text.outline.nodes if node.kind == "heading"]
    before = bisect_right(nodes, span.start, key=lambda node: node.offset) - 1
    if before >= 0:
        return nodes[before].line
    return nodes[0].line if nodes and nodes[0].offset < span.end else ""
