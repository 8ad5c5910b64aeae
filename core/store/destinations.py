"""Which document of the library each document of a file from outside most likely is.

Told, in this order, by its text, by annotations that this program gave their ids, by its name together with a link or a path, by its name
alone if only one document is called so, and last, where there is no name that tells anything, by its words.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import text as texts
from core.alignment.folded import Folded, letters
from core.links import UnfitLink, is_link, parse
from core.store import annotations as rows
from core.store import documents
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from core.incoming import IncomingDocument, IncomingSet

_SAMPLE: Final = 5
"""Quotes of a document by which it is looked for."""
_TELLING: Final = 8
"""Letters of a quote that tells something."""
_BEGIN: Final = 12
"""Characters at either end of a quote, of which one stands in the text although the other may have changed."""
_LOOKED_FOR: Final = 40
"""Documents of a file that are looked for by their words: all texts of the library are read for it."""
_STANDING: Final = "d.deleted IS NULL AND EXISTS (SELECT 1 FROM editions WHERE document = d.id)"
_SUFFIX: Final = re.compile(r"\.(docx?|docm|wps|rtf|odt|fodt|pdf|ofd|epub|mobi|azw3?|txt|md|markdown|html?|mhtml?)$", re.IGNORECASE)
_AUTHOR: Final = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


def of(connection: sqlite3.Connection, found: IncomingSet) -> tuple[int | None, ...]:
    """Return for each document of a file the row of a document that stands, None if none is like it."""
    with snapshot(connection):
        names = _Names(connection)
        rows_found = [_by_facts(connection, one, names) for one in found.documents]
        left = [index for index, row in enumerate(rows_found) if row is None][:_LOOKED_FOR]
        for index, row in zip(left, _by_words(connection, [found.documents[i] for i in left]), strict=True):
            rows_found[index] = row
    return tuple(rows_found)


def _by_facts(connection: sqlite3.Connection, one: IncomingDocument, names: _Names) -> int | None:
    digest = one.text_digest or (texts.digest(one.text) if one.text else None)
    if digest is not None:
        row = _first_standing(connection, [edition.document for edition in documents.akin_to(connection, digest, "")])
        if row is not None:
            return row
    held = rows.held(connection, [mark.own_id for mark in one.marks if mark.own_id])
    homes = Counter(known.document for known in held.values() if known.document is not None)
    row = _first_standing(connection, [home for home, _ in homes.most_common()])
    if row is not None:
        return row
    called = names.called(one.name)
    meant = _located(connection, one.location)
    if meant is not None and (meant in called or not one.name):
        return meant
    return called[0] if len(called) == 1 else None


def _located(connection: sqlite3.Connection, location: str) -> int | None:
    """Return the document to which a link or a path leads."""
    if is_link(location):
        try:
            return _first_standing(connection, [parse(location).document])
        except UnfitLink:
            return None
    if not location or "://" in location or "\0" in location:
        return None
    edition = documents.held_by(connection, Path(location))
    return None if edition is None else _first_standing(connection, [edition.document])


def _first_standing(connection: sqlite3.Connection, found: Iterable[int]) -> int | None:
    return next(iter(documents.standing(connection, found)), None)


class _Names:
    """What the documents that stand are called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rows: dict[str, list[int]] = {}
        for row, name, title in _named(connection):
            for key in {_key(name), _key(title or "")} - {""}:
                self._rows.setdefault(key, []).append(row)

    def called(self, name: str) -> list[int]:
        """Return the documents with a name, its author behind it passed over."""
        return self._rows.get(_key(name)) or self._rows.get(_key(_AUTHOR.sub("", name))) or []


def _key(name: str) -> str:
    """Return a name as names are compared: its last part, without suffix, marks and white space."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1] if "." in name else name
    return "".join(char for char in Folded(_SUFFIX.sub("", last.strip())).text.casefold() if char.isalnum())


def _by_words(connection: sqlite3.Connection, some: Sequence[IncomingDocument]) -> list[int | None]:
    """Return the documents in which most of the words stand, None where no text has at least half of them, or two have as many."""
    samples = [_sample(one) for one in some]
    if not any(samples):
        return [None] * len(some)
    best: list[tuple[int, int | None]] = [(0, None)] * len(some)
    for row, number in _newest_texts(connection):
        folded = Folded(documents.load_text(connection, number)).text
        for index, words in enumerate(samples):
            there = sum(one[:_BEGIN] in folded or one[-_BEGIN:] in folded for one in words)
            if there > best[index][0]:
                best[index] = (there, row)
            elif there and there == best[index][0]:
                best[index] = (there, None)
    return [row if 2 * there >= len(words) else None for (there, row), words in zip(best, samples, strict=True)]


def _sample(one: IncomingDocument) -> list[str]:
    """Return a few of the longer quotes of a document, folded."""
    found = {Folded(mark.quote).text: None for mark in one.marks if letters(mark.quote) >= _TELLING}
    return sorted(found, key=len, reverse=True)[:_SAMPLE]


def _named(connection: sqlite3.Connection) -> Iterable[tuple[int, str, str | None]]:
    """Yield the documents that stand with their names and titles, the one that was added last first."""
    return connection.execute(
        "SELECT d.id, d.name, (SELECT CASE WHEN m.is_set THEN m.value ELSE m.recognised END FROM metadata m"
        " WHERE m.document = d.id AND m.field = 'title') FROM documents d"
        f" WHERE {_STANDING} ORDER BY d.id DESC"
    )


def _newest_texts(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """Return the documents that stand with the row of their newest text."""
    return connection.execute(
        "SELECT d.id, (SELECT e.text FROM editions e WHERE e.document = d.id ORDER BY coalesce(e.corrects, e.id) DESC, e.id DESC LIMIT 1)"
        f" FROM documents d WHERE {_STANDING} ORDER BY d.id"
    ).fetchall()
