"""The headings of the documents as the index holds them: to narrow to sections, to rank by, and to say above what a place stands.

They are those that a window shows: recognised with what the format tells of the paragraphs, by the rule set of the document, as the
reader's hand has left them. An outline is kept under a key that is made of all of that, so that none is ever out of date; what has none
in the index is recognised when it is asked for, and not stored: that does `core.store.index.outlining`, at leisure.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core import __version__
from core.query.matching import phrase_finder
from core.store.index import keys

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from core.outline.tree import Outline
    from core.store.bringing import Target

_PARTED: Final = "\0"
"""Stands between headings; no text of the library holds it, so that no phrase reaches from one to the next."""
_NEWEST: Final = (
    "SELECT e.document, e.id, e.text, d.rule_set FROM editions e JOIN documents d ON d.id = e.document"
    " WHERE d.deleted IS NULL {one} ORDER BY coalesce(e.corrects, e.id), e.id"
)
_EDITS: Final = (
    'SELECT o.document, o.id, o.removed, o.name, o.level, o.made, o.joined, o.made_in, p.edition, p.base, p.start, p."end", p.label,'
    " p.heading, p.ord FROM outline_edits o LEFT JOIN outline_places p ON p.edit = o.id WHERE o.deleted IS NULL {one}"
    " ORDER BY o.document, o.id, p.edition"
)
_DIGESTS: Final = "SELECT id, digest FROM texts WHERE id IN (SELECT value FROM json_each(?))"
_FACTS: Final = "SELECT edition, facts FROM facts WHERE edition IN (SELECT value FROM json_each(?))"
_READ: Final = "SELECT id, words, places FROM outlines WHERE id IN (SELECT value FROM json_each(?))"
_TOKENS: Final = 64


class Heading(NamedTuple):
    """A heading, without what begins inside a paragraph (一是)."""

    line: str
    start: int
    head: int
    """Where its words end."""
    end: int
    """Where its section ends."""


class Outlines:
    """What the index holds of the outlines of some documents.

    Args:
        wanted: the keys of the documents' outlines, see `keys_of`.
        index: a connection that reads the index, None if there is none.
    """

    def __init__(self, wanted: Mapping[int, bytes], index: sqlite3.Connection | None) -> None:
        ids: dict[bytes, int] = {}
        self._plain: set[int] = set()
        for row, key, is_plain in index.execute("SELECT id, key, is_plain FROM outlines") if index is not None else ():
            ids[key] = row
            if is_plain:
                self._plain.add(row)
        self._ids = {document: ids[key] for document, key in wanted.items() if key in ids}
        self._documents: dict[int, list[int]] = defaultdict(list)
        for document, row in self._ids.items():
            self._documents[row].append(document)
        self.waiting = frozenset(wanted.keys() - self._ids.keys())
        """Documents whose outline the index does not hold."""

    def of(self, documents: Iterable[int], index: sqlite3.Connection | None) -> dict[int, tuple[Heading, ...]]:
        """Return the headings of those of some documents whose outline is there."""
        rows = {document: self._ids[document] for document in documents if document in self._ids}
        if index is None or not rows:
            return {}
        found: dict[int, tuple[Heading, ...]] = {}
        for row, words, places in index.execute(_READ, (str(sorted(set(rows.values()))),)):
            # One that a fault of the disk has spoilt is recognised anew.
            with suppress(ValueError, TypeError):
                found[row] = unpacked(words, places)
        return {document: found[row] for document, row in rows.items() if row in found}

    def holding(self, words: str, index: sqlite3.Connection | None, *, is_any_script: bool) -> set[int]:
        """Return the documents with some words in a heading, of those whose outline is there."""
        if index is None or not self._ids or not words or _PARTED in words:
            return set()
        match = " AND ".join(f'"{token}"' for token in keys.asked(words)[:_TOKENS])
        possible = set(chain.from_iterable(index.execute("SELECT rowid FROM headed WHERE headed MATCH ?", (match,))))
        possible &= self._documents.keys()
        sure: set[int] = set()
        if keys.is_exact(words, is_any_script=is_any_script, is_plain=False):
            sure = possible
        elif keys.is_exact(words, is_any_script=is_any_script, is_plain=True):
            sure = possible & self._plain
        if unsure := possible - sure:
            find = phrase_finder(words, is_any_script)
            sure = sure | {row for row, held, _ in index.execute(_READ, (str(sorted(unsure)),)) if find(held, None)}
        return {document for row in sure for document in self._documents[row]}


def above(headings: Sequence[Heading], point: int) -> tuple[str, ...]:
    """Return the headings above a place of their text, the outermost first; one is not above itself."""
    return tuple(one.line for one in headings if one.head <= point < one.end)


def packed(headings: Sequence[Heading]) -> tuple[str, str]:
    """Return headings as the index keeps them: their words, to be looked through together, and their places."""
    return _PARTED.join(one.line for one in headings), json.dumps([one[1:] for one in headings], separators=(",", ":"))


def unpacked(words: str, places: str) -> tuple[Heading, ...]:
    """Return what `packed` has packed.

    Raises:
        ValueError, TypeError: if it is damaged.
    """
    found: list[list[int]] = json.loads(places)
    return tuple(Heading(line, *three) for line, three in zip(words.split(_PARTED) if found else (), found, strict=True))


def keys_of(connection: sqlite3.Connection, document: int | None = None) -> dict[int, bytes]:
    """Return of all documents that stand, or one of them, a digest of what their outlines depend on; inside a transaction."""
    of, one = ((), "") if document is None else ((document,), "AND {}.document = ?")
    newest = {row: rest for row, *rest in connection.execute(_NEWEST.format(one=one.format("e")), of)}
    if document is None:
        # From the index of the digests alone: a page of each text would take longer.
        digests = dict(connection.execute("SELECT id, digest FROM texts"))
    else:
        digests = dict(connection.execute(_DIGESTS, (str([text for _, text, _ in newest.values()]),)))
    facts = dict(connection.execute(_FACTS, (str([edition for edition, _, _ in newest.values()]),)))
    rules = dict(connection.execute("SELECT id, rules FROM rule_sets WHERE deleted IS NULL"))
    edits: dict[int, list[Any]] = defaultdict(list)
    for row, *edit in connection.execute(_EDITS.format(one=one.format("o")), of):
        edits[row].append(edit)
    found: dict[int, bytes] = {}
    for row, (edition, text, rule_set) in newest.items():
        key = hashlib.blake2b(f"{__version__} {digests.get(text)} {rules.get(rule_set, '')}\n".encode(), digest_size=16)
        if (told := facts.get(edition)) is not None:
            key.update(told)
        if row in edits:
            key.update(repr((edition, edits[row])).encode())
        found[row] = key.digest()
    return found


def shown(connection: sqlite3.Connection, document: int, text: str | None = None) -> Target | None:
    """Return the newest edition of a document as a window would show it, None if there is none; inside a transaction, nothing is stored.

    Its outline is recognised when it is asked for: that takes up to seconds, and need not keep anybody from writing.

    Args:
        connection: to the library.
        document: its row.
        text: of that edition, None if it is to be read.
    """
    from core.store import bringing, documents, facts, outline_edits, rule_sets

    edition = documents.newest_edition(connection, document)
    if edition is None:
        return None
    if text is None:
        text = documents.load_text(connection, edition.text)
    rules = rule_sets.of_document(connection, document)
    edits = outline_edits.load(connection, edition)
    found = bringing.Target(document, edition.number, text, facts.load(connection, edition, text).paragraphs, rules, edits)
    if missing := outline_edits.load_missing(connection, document, edition):
        # Nobody has opened it since they came.
        found.edits = [*edits, *bringing.in_edition(connection, bringing.outline_edits_in(connection, missing, found), found)]
    return found


def headings_in(outline: Outline) -> tuple[Heading, ...]:
    """Return the headings of an outline, as `core.query.matching.headings_of` has them."""
    return tuple(Heading(node.line, node.offset, node.head_end, node.end) for node in outline.nodes if node.kind == "heading")
