"""The annotations of the whole library as one list: which of them are wanted, in which order, and as rows of a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from core.annotation import COLOURS, KINDS
from core.filtering import Filter, folded, folded_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.holdings import Collection

MADE, DOCUMENT, COLOUR, KIND, TAGS, WORDS, NOTE = "made", "document", "colour", "kind", "tags", "words", "note"
ORDERS: Final = (MADE, DOCUMENT, COLOUR, KIND, TAGS, WORDS, NOTE)
"""By what they can be sorted."""
TODAY, WEEK, MONTH, YEAR = "today", "week", "month", "year"
PERIODS: Final = ("", TODAY, WEEK, MONTH, YEAR)
"""When they were made: any time, today, within 7 or 30 days, this year."""
_DAYS: Final = {TODAY: 0, WEEK: 6, MONTH: 29}
TAG, YEAR_SAID, COLLECTION = "tag", "year", "collection"
"""What choices are offered of: tags, years of the documents, collections of documents."""


@dataclass(frozen=True, slots=True)
class GatheredMark:
    """An annotation, and what is known of its document."""

    annotation: Annotation
    document: int
    """Row of the document."""
    title: str
    """The document's title, else its file's name."""
    speaker: str | None
    date: str | None
    """When the document was said or signed, as exactly as it is known."""
    path: Path | None
    """Where its file was seen last, None for a document that was pasted."""
    collections: frozenset[str] = frozenset()
    """Ids of those in which the document stands."""

    @property
    def year(self) -> str:
        """Return the year of the document, empty if it is not known."""
        return (self.date or "")[:4]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which annotations are wanted, and in which order."""

    marks: Filter = field(default_factory=Filter)
    """What an annotation has to be; its words may stand in the document's title and in the speaker's name, too."""
    period: str = ""
    """When it was made, one of `PERIODS`."""
    order: str = MADE
    """One of `ORDERS`."""
    is_descending: bool = True
    year: str = ""
    """Of the document, in four digits."""
    collection: str = ""
    """Id of one in which the document stands."""
    document: int | None = None
    """Row of the only document that is wanted."""

    @property
    def is_everything(self) -> bool:
        """Return True if none is left out."""
        return self.marks.is_empty and not (self.period or self.year or self.collection) and self.document is None


class Choice(NamedTuple):
    """Something by which annotations can be narrowed."""

    key: str
    name: str
    marks: int
    """How many annotations have it."""


def gathered(found: Iterable[GatheredMark], wanted: Wanted, today: date | None = None) -> tuple[GatheredMark, ...]:
    """Return those that are wanted in the order that is wanted; of equals those of one document in the order of its text.

    Args:
        found: all of them.
        wanted: which, and in which order.
        today: from which the period is counted, the present day in local time if None.
    """
    since, words = first_day(wanted.period, today or date.today()), folded_words(wanted.marks.words)
    # The quickest test first: words are looked for in what is left.
    narrowed = replace(wanted.marks, words="")
    kept = [
        one
        for one in found
        if _is_in(one, wanted)
        and narrowed.matches(one.annotation)
        and (since is None or _day_made(one) >= since)
        and (not words or _holds(one, words))
    ]
    kept.sort(key=lambda one: (one.title, one.document, one.annotation.span, one.annotation.id))
    kept.sort(key=_KEYS[wanted.order], reverse=wanted.is_descending)
    if wanted.order in _MAY_LACK:
        # What has none comes last in both directions.
        kept.sort(key=lambda one: not _KEYS[wanted.order](one))
    return tuple(kept)


def first_day(period: str, today: date) -> date | None:
    """Return the first day of a period of `PERIODS`, None for any time."""
    if period == YEAR:
        return date(today.year, 1, 1)
    return today - timedelta(days=_DAYS[period]) if period in _DAYS else None


def rows(some: Iterable[GatheredMark], said: Mapping[str, str]) -> Iterable[tuple[str, ...]]:
    """Yield the cells of a table: words, note, colour, kind, tags, headings, document, speaker, date, when it was made.

    Args:
        some: annotations in their order.
        said: colours and kinds in the reader's language.
    """
    for one in some:
        mark = one.annotation
        yield (
            mark.anchor.quote,
            mark.note,
            said.get(mark.colour, mark.colour),
            said.get(mark.kind, mark.kind),
            " ".join(f"#{tag}" for tag in mark.tags),
            " › ".join(mark.anchor.heading_path),
            one.title,
            one.speaker or "",
            one.date or "",
            _made(one).strftime("%Y-%m-%d %H:%M"),
        )


def choices_of(found: Iterable[GatheredMark], collections: Iterable[Collection]) -> Mapping[str, tuple[Choice, ...]]:
    """Return by what annotations can be narrowed: tags, the most used first; years, the last first; collections as they are given."""
    tags, years, shelves = Counter[str](), Counter[str](), Counter[str]()
    for one in found:
        tags.update(one.annotation.tags)
        shelves.update(one.collections)
        if one.year:
            years[one.year] += 1
    return {
        TAG: tuple(Choice(tag, tag, count) for tag, count in sorted(tags.items(), key=lambda pair: (-pair[1], pair[0]))),
        YEAR_SAID: tuple(Choice(year, year, years[year]) for year in sorted(years, reverse=True)),
        COLLECTION: tuple(Choice(one.id, one.name, shelves[one.id]) for one in collections if shelves[one.id]),
    }


def _is_in(one: GatheredMark, wanted: Wanted) -> bool:
    return (
        (wanted.document is None or one.document == wanted.document)
        and (not wanted.year or one.year == wanted.year)
        and (not wanted.collection or wanted.collection in one.collections)
    )


def _holds(one: GatheredMark, words: Sequence[str]) -> bool:
    # A line end keeps a word from being found half in one and half in the other.
    text = folded("\n".join((one.annotation.anchor.quote, one.annotation.note, one.title, one.speaker or "")))
    return all(word in text for word in words)


def _made(one: GatheredMark) -> datetime:
    """Return when an annotation was made, in local time."""
    return datetime.fromisoformat(one.annotation.created).astimezone()


def _day_made(one: GatheredMark) -> date:
    return _made(one).date()


_KEYS: Final[Mapping[str, Callable[[GatheredMark], str | int]]] = {
    MADE: lambda one: one.annotation.created,
    DOCUMENT: lambda one: one.title,
    COLOUR: lambda one: COLOURS.index(one.annotation.colour),
    KIND: lambda one: KINDS.index(one.annotation.kind),
    TAGS: lambda one: "\0".join(one.annotation.tags),
    WORDS: lambda one: one.annotation.anchor.quote,
    NOTE: lambda one: one.annotation.note.strip(),
}
_MAY_LACK: Final = frozenset({TAGS, WORDS, NOTE})
