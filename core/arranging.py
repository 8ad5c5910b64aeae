"""The documents of a library in an order, in groups, and narrowed to some of them: plain functions on `core.holdings`.

Names stand in the order of a Chinese dictionary, by pinyin and tone; numbers in them count as numbers, so that 第2期 comes before 第10期.
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from operator import itemgetter
from threading import Lock
from typing import TYPE_CHECKING, Final

from core import pinyin
from core.holdings import Group, HoldingFilter
from core.metadata import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from core.holdings import Collection, Holding

    KeyOfName = Callable[[str], str]

NAMES: Final = frozenset({"title", "speaker", "occasion", "source", "kind", "tags"})
"""Columns that are sorted as names."""
_PIECE: Final = 1_000
"""Documents that are looked through, or sorted, at once: meanwhile no other thread would get the interpreter."""
_key_of: Final = itemgetter(0)
_DIGITS: Final = re.compile(r"\d+")
_NUMBER, _SIGN, _LETTER, _HAN = "\x01", "\x02", "\x03", "\x04"
"""In this order: numbers, signs and blanks, letters, Chinese characters."""
_BETWEEN: Final = "\N{CYRILLIC LETTER MULTIOCULAR O}"
"""Parts what is said of a document: a letter that nobody types, since pinyin passes over signs and would find a word across two fields."""


EVERYTHING: Final = HoldingFilter()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a list of the library is wanted."""

    grouping: str = "none"
    """One of `core.holdings.GROUPINGS`."""
    column: str = "added"
    """One of `core.holdings.COLUMNS`."""
    is_descending: bool = True
    wanted: HoldingFilter = EVERYTHING


@dataclass(frozen=True, slots=True)
class Choice:
    """A value by which documents can be told apart."""

    key: str
    name: str
    documents: int
    """How many have it."""


class Catalogue:
    """The documents of a library as they are looked through again and again: what takes time is found out once.

    Of a library that has changed another one is made. Every method may be called from any thread.

    Args:
        holdings: in the order in which what is otherwise alike is to stand.
        collections: those in which they may stand.
        class_of: returns the class of a document's occasion, None where it is not clear.
    """

    def __init__(
        self,
        holdings: Sequence[Holding],
        collections: Sequence[Collection] = (),
        class_of: Callable[[Holding], str | None] | None = None,
    ) -> None:
        self.holdings = tuple(holdings)
        self.collections = tuple(collections)
        self._class_of = class_of or occasion_class
        self._lock = Lock()
        self._lines: list[pinyin.Lines] = []
        """Of `_PIECE` documents each."""
        self._classes: dict[int, str | None] = {}

    def groups(self, arrangement: Arrangement) -> tuple[Group, ...]:
        """Return the documents that are wanted, in order and in groups; without groups all in one that has no name."""
        found = self.filtered(arrangement.wanted)
        ordered = sorted_by(found, arrangement.column, is_descending=arrangement.is_descending)
        return grouped(ordered, arrangement.grouping, self.collections, self._class)

    def filtered(self, wanted: HoldingFilter) -> tuple[Holding, ...]:
        """Return the documents that a filter lets through, in the order in which they were given."""
        if wanted == EVERYTHING:
            return self.holdings
        found: Sequence[Holding] = self.holdings
        if wanted.words.strip():
            with self._lock:
                found = list(self._with_words(wanted.words))
        return tuple(one for one in found if _passes(one, wanted, self._class))

    def choices(self, grouping: str) -> tuple[Choice, ...]:
        """Return by what the documents can be told apart, as they are grouped by it; those of which nothing is known are no choice."""
        groups = grouped(self.holdings, grouping, self.collections, self._class)
        return tuple(Choice(one.key, one.name, len(one.holdings)) for one in groups if one.key)

    def _with_words(self, words: str) -> Iterator[Holding]:
        """Yield the documents of which words, or pinyin, are said."""
        for number, first in enumerate(range(0, len(self.holdings), _PIECE)):
            if number == len(self._lines):
                self._lines.append(pinyin.Lines(map(_said, self.holdings[first : first + _PIECE])))
            for at in self._lines[number].find(words):
                yield self.holdings[first + at]

    def _class(self, holding: Holding) -> str | None:
        if holding.document not in self._classes:
            self._classes[holding.document] = self._class_of(holding)
        return self._classes[holding.document]


def sorted_by(
    holdings: Iterable[Holding], column: str, *, is_descending: bool = False, key_of_name: KeyOfName | None = None
) -> tuple[Holding, ...]:
    """Return documents sorted by a column; those of which it says nothing come last in both directions.

    Args:
        holdings: what is alike stays in this order.
        column: one of `core.holdings.COLUMNS`.
        is_descending: the last come first.
        key_of_name: by what names are compared, `name_key` if None.
    """
    key_of_name = key_of_name or name_key
    known: list[tuple[str | float, Holding]] = []
    unknown: list[Holding] = []
    for one in holdings:
        value = value_of(one, column)
        if value is None or value == "":
            unknown.append(one)
        else:
            known.append((key_of_name(value) if column in NAMES and isinstance(value, str) else value, one))
    # A list is sorted in one call, in which no other thread gets the interpreter; merging can be interrupted.
    runs = [known[first : first + _PIECE] for first in range(0, len(known), _PIECE)]
    for run in runs:
        run.sort(key=_key_of, reverse=is_descending)
    return (*(one for _, one in merge(*runs, key=_key_of, reverse=is_descending)), *unknown)


def value_of(holding: Holding, column: str) -> str | float | None:
    """Return by what a column sorts a document; None or empty where nothing is known."""
    if column == "title":
        return holding.shown_title
    if column in FIELDS:
        return holding.metadata.value(column)
    if column == "tags":
        return "\n".join(holding.tags)
    if column == "path":
        return holding.file
    if column == "characters":
        return holding.characters or None
    value: str | float | None = getattr(holding, column)
    return value


def grouped(
    holdings: Iterable[Holding],
    grouping: str,
    collections: Sequence[Collection] = (),
    class_of: Callable[[Holding], str | None] | None = None,
) -> tuple[Group, ...]:
    """Return documents in groups, in each of them in the order in which they come; those of which nothing is known in the last one.

    Years stand from the latest, other groups by name. A document with several tags, or in several collections, stands in as many groups.

    Args:
        holdings: the documents.
        grouping: one of `core.holdings.GROUPINGS`.
        collections: tell what collections are called; one that is not among them is as if it were not there.
        class_of: returns the class of an occasion.
    """
    if grouping == "none":
        everything = tuple(holdings)
        return (Group("", "", everything),) if everything else ()
    names = {one.id: one.name for one in collections}
    found: dict[str, list[Holding]] = {}
    keys = _keys(grouping, names, class_of or occasion_class)
    for one in holdings:
        for key in keys(one) or ("",):
            found.setdefault(key, []).append(one)
    unknown = found.pop("", None)
    shown = _folder_names(found) if grouping == "folder" else {key: names.get(key, key) for key in found}
    order = sorted(found, key=(lambda key: key) if grouping == "year" else lambda key: name_key(shown[key]), reverse=grouping == "year")
    groups = [Group(key, shown[key], tuple(found[key])) for key in order]
    return (*groups, *([Group("", "", tuple(unknown))] if unknown else []))


def filtered(holdings: Sequence[Holding], wanted: HoldingFilter) -> tuple[Holding, ...]:
    """Return the documents that a filter lets through, in their order."""
    return Catalogue(holdings).filtered(wanted)


def year_of(holding: Holding) -> str:
    """Return the year of a document, empty if it is not known."""
    return (holding.metadata.date or "")[:4]


def is_unconfirmed(holding: Holding) -> bool:
    """Return True if something of a document was recognised and not yet confirmed by the reader."""
    return any(holding.metadata.value(field) is not None and field not in holding.confirmed for field in FIELDS)


def occasion_class(holding: Holding) -> str | None:
    """Return the class of a document's occasion, None where it is not clear."""
    from core.occasions import class_of

    return class_of(holding.metadata, holding.name)


def name_key(name: str) -> str:
    """Return by what a name is compared: numbers as numbers, Chinese by pinyin as long as its table is loaded, else by code point."""
    return _key(name, pinyin.is_ready())


@lru_cache(maxsize=1 << 15)
def _key(name: str, by_sound: bool) -> str:
    """Return the key of a name; the names of a library are sorted again and again."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    numbered = _DIGITS.sub(_number, folded) if any(map(str.isdecimal, folded)) else folded
    return numbered.translate(_BY_SOUND if by_sound else _BY_POINT)


def _number(match: re.Match[str]) -> str:
    digits = str(int(match[0]))
    return f"{_NUMBER}{len(digits):04}{digits}"


class _Codes(dict[int, str]):
    """What stands for each character in a key, worked out when it is first met."""

    def __init__(self, *, by_sound: bool) -> None:
        super().__init__({ord(one): one for one in f"{_NUMBER}0123456789"})
        self._by_sound = by_sound

    def __missing__(self, point: int) -> str:
        character = chr(point)
        sound = pinyin.reading(character) if self._by_sound else ""
        if sound:
            # Padded, so that xi stands before xian whatever its tone.
            code = f"{_HAN}{sound[:-1]:7}{sound[-1]}{character}"
        elif unicodedata.category(character) == "Lo":
            code = f"{_HAN}{character}"
        else:
            code = f"{_LETTER if character.isalpha() else _SIGN}{character}"
        self[point] = code
        return code


_BY_SOUND: Final = _Codes(by_sound=True)
_BY_POINT: Final = _Codes(by_sound=False)


def _said(holding: Holding) -> str:
    """Return everything of a document in which words are looked for."""
    known = holding.metadata
    fields = (known.title, holding.name, known.speaker, known.occasion, known.source, known.kind, *holding.tags)
    return _BETWEEN.join(filter(None, fields))


def _passes(holding: Holding, wanted: HoldingFilter, class_of: Callable[[Holding], str | None]) -> bool:
    known = holding.metadata
    return (
        (not wanted.years or year_of(holding) in wanted.years)
        and (not wanted.speakers or known.speaker in wanted.speakers)
        and (not wanted.kinds or known.kind in wanted.kinds)
        and (not wanted.tags or not wanted.tags.isdisjoint(holding.tags))
        and (not wanted.collections or not wanted.collections.isdisjoint(holding.collections))
        and (not wanted.is_unread or holding.read is None)
        and (not wanted.has_marks or holding.marks > 0)
        and (not wanted.is_unconfirmed or is_unconfirmed(holding))
        and (not wanted.occasions or class_of(holding) in wanted.occasions)
    )


def _keys(grouping: str, names: Mapping[str, str], class_of: Callable[[Holding], str | None]) -> Callable[[Holding], Sequence[str]]:
    """Return what tells in which groups a document stands; an empty answer is that nothing is known."""

    def one(value: str | None) -> Sequence[str]:
        return (value,) if value else ()

    found: dict[str, Callable[[Holding], Sequence[str]]] = {
        "year": lambda holding: one(year_of(holding)),
        "occasion": lambda holding: one(class_of(holding)),
        "speaker": lambda holding: one(holding.metadata.speaker),
        "kind": lambda holding: one(holding.metadata.kind),
        "folder": lambda holding: one(os.path.dirname(holding.file) if holding.file is not None else None),
        "tag": lambda holding: holding.tags,
        "collection": lambda holding: sorted(holding.collections & names.keys()),
    }
    return found[grouping]


def _folder_names(folders: Iterable[str]) -> dict[str, str]:
    """Return what folders are called: by their last name, those that share it with the names before it as far as they differ."""
    parts = {one: [part for part in re.split(r"[/\\]", one) if part] or [one] for one in folders}
    shown = dict.fromkeys(parts, 1)
    while True:
        names = {one: "/".join(parts[one][-count:]) for one, count in shown.items()}
        alike: dict[str, list[str]] = {}
        for one, name in names.items():
            alike.setdefault(name, []).append(one)
        longer = [one for some in alike.values() if len(some) > 1 for one in some if shown[one] < len(parts[one])]
        if not longer:
            return names
        for one in longer:
            shown[one] += 1
