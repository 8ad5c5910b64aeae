"""``My Clippings.txt`` of a Kindle, in English and Chinese.

A clipping is the title with the author in parentheses, a line ``- Your Highlight at location 170-172 | Added on …`` (``- 您在位置
#170-172的标注 | 添加于 …``), a blank line, the words, and a row of equal signs. A note is a clipping of its own at the last location of
the words that it is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP
from core.importers.exchange.quotes.keys import Keys, local
from core.incoming import IncomingDocument, IncomingMark, IncomingSet, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BORDER: Final = "=========="
_HIGHLIGHT, _NOTE, _BOOKMARK = "highlight", "note", "bookmark"
_KINDS: Final = (
    (_HIGHLIGHT, re.compile(r"\bhighlight\b|标注|標註|划线|劃線", re.IGNORECASE)),
    (_NOTE, re.compile(r"\bnote\b|笔记|筆記", re.IGNORECASE)),
    (_BOOKMARK, re.compile(r"\bbookmark\b|书签|書籤", re.IGNORECASE)),
)
_NUMBERS: Final = r"\s*#?\s*(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?"
_LOCATION: Final = re.compile(r"(?:位置|location|loc\.?)" + _NUMBERS, re.IGNORECASE)
_PAGE: Final = re.compile(r"(?:第|page)" + _NUMBERS, re.IGNORECASE)
_CHINESE_DATE: Final = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日[^\d]*?(上午|下午|中午|凌晨|晚上)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?")
_ENGLISH_DATE: Final = re.compile(
    r"(?:([A-Za-z]+)\.?\s+(\d{1,2})|(\d{1,2})\.?\s+([A-Za-z]+)\.?),?\s+(\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NEAR: Final = 50
"""Highlights before a place that may still reach to it."""
_LIMIT: Final = re.compile(r"^<.*(?:limit|上限|限制).*>$", re.IGNORECASE)
_BOOKMARKS: Final = QT_TRANSLATE_NOOP("import", "Bookmarks that name no words: {count}")
_CUT: Final = QT_TRANSLATE_NOOP("import", "Passages whose words the book does not let out: {count}")


@dataclass(frozen=True, slots=True)
class _Clipping:
    """One entry of the file."""

    title: str
    kind: str
    begin: int
    end: int
    """Locations, or pages where the book has none."""
    place: str
    """As the file says it."""
    created: str | None
    words: str


def read(lines: Sequence[str], name: str) -> IncomingSet | None:
    """Return the clippings in the lines of a text, None if there are none."""
    if not any(line == _BORDER for line in lines):
        return None
    books: dict[str, list[_Clipping]] = {}
    bookmarks = cut = 0
    is_one = False
    for one in _clippings(lines):
        is_one = True
        bookmarks += one.kind == _BOOKMARK
        is_cut = one.kind == _HIGHLIGHT and (not one.words or _LIMIT.match(one.words) is not None)
        cut += is_cut
        if one.kind != _BOOKMARK and one.words and not is_cut:
            books.setdefault(one.title, []).append(one)
    if not is_one:
        return None
    keys = Keys("kindle")
    documents = tuple(IncomingDocument(title, tuple(_marks(some, keys))) for title, some in books.items())
    left_out = tuple(LeftOut(sentence, count) for sentence, count in ((_BOOKMARKS, bookmarks), (_CUT, cut)) if count)
    return IncomingSet("text", name, documents, left_out=left_out)


def _clippings(lines: Sequence[str]) -> Iterator[_Clipping]:
    block: list[str] = []
    for line in (*lines, _BORDER):
        if line != _BORDER:
            block.append(line)
            continue
        words = [one for one in block if one]
        if len(words) >= 2 and words[1].startswith(("-", "–")):
            found = _clipping(words[0], words[1], "\n".join(words[2:]))
            if found is not None:
                yield found
        block = []


def _clipping(title: str, about: str, words: str) -> _Clipping | None:
    place, _, added = about.partition("|")
    if _PAGE.search(place) and _LOCATION.search(added):
        more, _, added = added.partition("|")
        place += more
    kind = next((kind for kind, pattern in _KINDS if pattern.search(place)), None)
    if kind is None:
        return None
    where = _LOCATION.search(place) or _PAGE.search(place)
    begin, end = _numbers(where) if where else (0, 0)
    return _Clipping(title, kind, begin, end, place, _moment(added) or _moment(about), words)


def _numbers(found: re.Match[str]) -> tuple[int, int]:
    """Return both ends of ``170-172``, or of ``170-72`` as older ones write it."""
    begin, end = found[1], found[2] or found[1]
    if len(end) < len(begin):
        end = begin[: len(begin) - len(end)] + end
    return int(begin), max(int(begin), int(end))


def _moment(said: str) -> str | None:
    found = _CHINESE_DATE.search(said)
    if found:
        hour = int(found[5])
        if found[4] in {"下午", "晚上", "中午"} and hour < 12 and not (found[4] == "中午" and hour == 11):
            hour += 12
        elif found[4] in {"上午", "凌晨"} and hour == 12:
            hour = 0
        return local(int(found[1]), int(found[2]), int(found[3]), hour, int(found[6]), int(found[7] or 0))
    found = _ENGLISH_DATE.search(said)
    month = (found[1] or found[4]).lower()[:3] if found else ""
    if not found or month not in _MONTHS:
        return None
    hour = int(found[6])
    if found[9]:
        hour = hour % 12 + 12 * (found[9].lower() == "p")
    return local(int(found[5]), _MONTHS.index(month) + 1, int(found[2] or found[3]), hour, int(found[7]), int(found[8] or 0))


class _Passage(NamedTuple):
    """A highlight with the notes on it."""

    clipping: _Clipping
    notes: list[str]


def _marks(clippings: Sequence[_Clipping], keys: Keys) -> Iterator[IncomingMark]:
    """Yield the annotations of one book: highlights with their notes, in the order of the file, then the notes on no words."""
    passages = [_Passage(one, []) for one in _without_older([one for one in clippings if one.kind == _HIGHLIGHT])]
    placed = sorted((one for one in passages if one.clipping.begin), key=lambda one: one.clipping.begin)
    begins = [one.clipping.begin for one in placed]
    loose: list[_Clipping] = []
    for note in (one for one in clippings if one.kind == _NOTE):
        before = bisect_right(begins, note.begin)
        about = [one for one in placed[max(0, before - _NEAR) : before] if note.begin <= one.clipping.end]
        if about:
            min(about, key=lambda one: (one.clipping.end != note.begin, one.clipping.end - one.clipping.begin)).notes.append(note.words)
        else:
            loose.append(note)
    for one, notes in passages:
        key = keys.of(one.title, one.place, one.created or "", one.words)
        yield IncomingMark(key, one.words, note="\n\n".join(dict.fromkeys(notes)), created=one.created)
    for one in loose:
        key = keys.of(one.title, one.place, one.created or "")
        yield IncomingMark(key, "", kind="document-note", note=one.words, created=one.created)


def _without_older(highlights: Sequence[_Clipping]) -> list[_Clipping]:
    """Return the highlights without those that were drawn anew longer or shorter: the Kindle keeps each of them."""
    gone: set[int] = set()
    near: deque[int] = deque(maxlen=_NEAR)
    for number in sorted(range(len(highlights)), key=lambda i: (highlights[i].begin, i)):
        one = highlights[number]
        for other in near:
            if other not in gone and _is_anew(one, highlights[other]):
                gone.add(min(number, other))
        near.append(number)
    return [one for number, one in enumerate(highlights) if number not in gone]


def _is_anew(one: _Clipping, other: _Clipping) -> bool:
    if not one.begin or one.begin > other.end or other.begin > one.end:
        return False
    return one.words in other.words or other.words in one.words
