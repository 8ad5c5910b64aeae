"""Verifies the index: its file, and that texts of the library are found by all that stands in them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.store import documents
from core.store.index import file, keys, shelf, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.store.checks import Report

_SAMPLE: Final = 200
"""Texts that are verified token by token, in even distances; all of them would take as long as to index them anew."""
_TOKENS: Final = 500
"""Tokens that are asked for at a time."""
_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "errors", "The index of the library is damaged ({detail}). Nothing is lost by that; make it anew with --repair."
)


def with_index(report: Report, connection: sqlite3.Connection, library: Path, *, repair: bool) -> Report:
    """Return what a check of a sound library has found, with what is wrong with its index, which is made anew if asked to.

    A library without an index, or one that does not hold everything yet, is sound.
    """
    detail = next(_faults(connection, file.path_of(library)), None)
    if detail is None:
        return report
    if repair:
        writing.discard(library)
        writing.update(library)
    fault = ReaderError(_DAMAGED, detail=detail)
    return replace(report, faults=(*report.faults, fault), repaired=report.repaired + int(repair))


def _faults(connection: sqlite3.Connection, path: Path) -> Iterator[str]:
    yield from file.faults(path)
    index = file.open_for_reading(path)
    if index is None:
        return
    with closing(index):
        try:
            yield from _lost(connection, index)
        except sqlite3.DatabaseError as error:
            if file.is_damage(error):
                yield str(error)


def _lost(connection: sqlite3.Connection, index: sqlite3.Connection) -> Iterator[str]:
    """Yield the texts that are not found by something that stands in them, each as a detail."""
    rows = dict(index.execute("SELECT digest, id FROM texts"))
    held = [(rows[digest], text) for digest, text in shelf.wanted_texts(connection).items() if digest in rows]
    for row, text in held[:: max(1, len(held) // _SAMPLE)]:
        tokens = keys.tokens(documents.load_text(connection, text)).split(" ")
        for start in range(0, len(tokens), _TOKENS):
            match = " AND ".join(f'"{token}"' for token in tokens[start : start + _TOKENS] if token)
            found = index.execute("SELECT 1 FROM pairs WHERE pairs MATCH ? AND rowid = ?", (match, row)).fetchone()
            if match and found is None:
                yield f"texts: {row}"
                return
