"""Notes copied or exported from 微信读书, in its two forms.

In both the title, the author and a line such as ``12个笔记`` come first. The newer form has chapters on lines of their own, ``◆`` before
each passage, and thoughts as ``◆ 2021/03/05发表想法`` with the words they are about behind ``原文：``. The older one has ``◆`` before
chapters and ``>>`` before passages. A review of the whole book (点评) begins ``◆ 2021/03/05 认为好看``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.importers.exchange.quotes.keys import Keys, local
from core.incoming import IncomingDocument, IncomingMark, IncomingSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COUNT: Final = re.compile(r"\d+\s*(?:个|条)\s*(?:笔记|划线|想法)")
_FROM: Final = re.compile(r"^[-—\s]*来自微信读书")
_TITLE: Final = re.compile(r"^《(.+?)》(.*)$")
_DATE: Final = r"(\d{4})[/\-年](\d{1,2})[/\-月](\d{1,2})日?"
_THOUGHT: Final = re.compile(_DATE + r"\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:发表想法|写了想法|发表了想法|的想法)?\s*$")
_REVIEW: Final = re.compile(_DATE + r"\s*(?:认为|推荐|点评|评价|不行|一般)(.*)$")
_ORIGINAL: Final = re.compile(r"^原文\s*[：:]\s*")
_HEAD_LINES: Final = 8
_REVIEWS: Final = frozenset({"点评", "书评", "◆ 点评"})


@dataclass(slots=True)
class _Entry:
    """A passage, a thought, or a review."""

    chapter: str
    quote: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    created: str | None = None


def read(lines: Sequence[str], name: str) -> IncomingSet | None:
    """Return the notes in the lines of a text, None if they are not of this kind."""
    has_marks = any(line.startswith(("◆", ">>")) for line in lines)
    is_named = any(_COUNT.search(line) for line in lines[:_HEAD_LINES]) or any(_FROM.match(line) for line in lines[-_HEAD_LINES:])
    if not has_marks or not (is_named or any(line.startswith("◆") and "发表想法" in line for line in lines)):
        return None
    title, begin = _title(lines)
    entries = list(_entries(lines[begin:]))
    keys = Keys("weread")
    marks = tuple(_mark(one, title, keys) for one in _joined(entries))
    return IncomingSet("text", name, (IncomingDocument(title, marks),))


def _title(lines: Sequence[str]) -> tuple[str, int]:
    """Return the title, and where what follows the head begins."""
    first = next((index for index, line in enumerate(lines) if line), 0)
    if first >= len(lines) or lines[first].startswith(("◆", ">>")):
        return "", first
    found = _TITLE.match(lines[first])
    title = found[1] if found else lines[first]
    for index in range(first, min(len(lines), first + _HEAD_LINES)):
        if _COUNT.search(lines[index]):
            return title, index + 1
    return title, first + 1


def _entries(lines: Sequence[str]) -> Iterator[_Entry]:
    is_older = any(line.startswith(">>") for line in lines)
    chapter, entry, after_blank, is_original = "", None, True, False
    for line in lines:
        if not line:
            after_blank = True
            continue
        if _FROM.match(line):
            continue
        words = line.lstrip("◆> ").strip()
        is_mark = line.startswith(">>" if is_older else "◆")
        if is_mark or (line.startswith("◆") and (_THOUGHT.match(words) or _REVIEW.match(words))):
            if entry is not None:
                yield entry
            entry, is_original = _begun(words, chapter), False
        elif line in _REVIEWS:
            chapter = ""
        elif line.startswith("◆") or entry is None:
            chapter = words
        elif _ORIGINAL.match(line):
            entry.quote, is_original = [_ORIGINAL.sub("", line)], True
        elif entry.created is not None and not (is_original and after_blank):
            (entry.quote if is_original else entry.note).append(line)
        elif after_blank:
            yield entry
            entry, chapter = None, words
        else:
            entry.quote.append(line)
        after_blank = False
    if entry is not None:
        yield entry


def _begun(words: str, chapter: str) -> _Entry:
    """Return what begins with a line, its mark taken off."""
    review, thought = _REVIEW.match(words), _THOUGHT.match(words)
    found = review or thought
    if found is None:
        return _Entry(chapter, quote=[words] if words else [])
    created = local(int(found[1]), int(found[2]), int(found[3])) or ""
    said = review[0][review.end(3) :].strip() if review else ""
    return _Entry(chapter, note=[said] if said else [], created=created)


def _joined(entries: Sequence[_Entry]) -> list[_Entry]:
    """Return the entries with thoughts put to the passages that they are about."""
    passages = {(one.chapter, "".join(one.quote)): one for one in entries if one.created is None}
    kept: list[_Entry] = []
    for one in entries:
        about = passages.get((one.chapter, "".join(one.quote))) if one.created is not None and one.quote else None
        if about is None:
            kept.append(one)
            continue
        about.note += ([""] if about.note else []) + one.note
        about.created = about.created or one.created
    return [one for one in kept if one.quote or one.note]


def _mark(one: _Entry, title: str, keys: Keys) -> IncomingMark:
    quote, note = "\n".join(one.quote), "\n".join(one.note)
    path = (one.chapter,) if one.chapter else ()
    key = keys.of(title, one.chapter, quote, note)
    if not quote:
        return IncomingMark(key, "", kind="document-note", note=note, created=one.created or None, heading_path=path)
    return IncomingMark(key, quote, note=note, created=one.created or None, heading_path=path)
