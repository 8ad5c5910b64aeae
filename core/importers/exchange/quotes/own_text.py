"""Excerpts as this program writes them to a plain text (`core.exporters.text`).

A block for each passage: its words, ``批注：…``, ``〔朱砂 · 责任、提法 · ★〕``, a task, and ``——`` with the source; headings and titles
have blocks of their own, and a rule stands between two documents.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.importers.exchange.quotes.keys import Keys
from core.importers.exchange.quotes.own_words import COLOURS, task_of
from core.incoming import IncomingDocument, IncomingMark, IncomingSet, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOOKS: Final = re.compile(r"^〔([^〔〕]*)〕$")
_NOTE: Final = re.compile(r"^(?:批注：|Note: )")
_SOURCE: Final = "——"
_RULE: Final = re.compile(r"^—{12}$")
_STAR: Final = "★"
_BOOKMARK: Final = frozenset({"书签", "Bookmark"})
_TAGS: Final = re.compile(r"、|, ")
_BOOKMARKS: Final = QT_TRANSLATE_NOOP("import", "Bookmarks that name no words: {count}")


def read(lines: Sequence[str], name: str) -> IncomingSet | None:
    """Return the excerpts in the lines of a text, None if this program has not written them."""
    if not any(_LOOKS.match(line) for line in lines) or not any(line.startswith(_SOURCE) for line in lines):
        return None
    keys = Keys("text")
    documents: list[IncomingDocument] = []
    bookmarks = 0
    for title, blocks in _documents(lines):
        found = [mark for block in blocks if (mark := _mark(block, title, keys)) is not None]
        marks = tuple(one for one in found if one.kind != "bookmark" and not one.quote.endswith("…"))
        bookmarks += len(found) - len(marks)
        documents.append(IncomingDocument(title, marks))
    left_out = (LeftOut(_BOOKMARKS, bookmarks),) if bookmarks else ()
    return IncomingSet("text", name, tuple(one for one in documents if one.marks), left_out=left_out)


def _documents(lines: Sequence[str]) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each document's title and blocks."""
    blocks: list[list[str]] = [[]]
    for line in (*lines, _SOURCE * 6):
        if _RULE.match(line):
            some = [block for block in blocks if block]
            if some:
                yield some[0][0], some[1:]
            blocks = [[]]
        elif line:
            blocks[-1].append(line)
        else:
            blocks.append([])


def _mark(block: list[str], title: str, keys: Keys) -> IncomingMark | None:
    """Return the annotation of a block, None for one of headings."""
    at = max((index for index, line in enumerate(block) if _LOOKS.match(line)), default=None)
    looks = _LOOKS.match(block[at]) if at is not None else None
    if at is None or looks is None:
        return None
    said, behind = block[:at], block[at + 1 :]
    begin = next((index for index, line in enumerate(said) if _NOTE.match(line)), len(said))
    is_passage = begin < len(said) or any(line.startswith(_SOURCE) for line in behind)
    quote = "\n".join(said[:begin]) if is_passage else ""
    note = _NOTE.sub("", "\n".join(said[begin:] if is_passage else said))
    parts = looks[1].split(" · ")
    tags = [tag for part in parts[1:] if part != _STAR for tag in _TAGS.split(part)]
    return IncomingMark(
        keys.of(title, quote, note),
        quote,
        kind="bookmark" if parts[0] in _BOOKMARK else "highlight" if quote else "document-note",
        colour=COLOURS.get(parts[0].casefold(), "gamboge"),
        note=note,
        tags=tuple(tags),
        star=_STAR in parts,
        task=next((task for line in behind if (task := task_of(line)) is not None), None),
    )
