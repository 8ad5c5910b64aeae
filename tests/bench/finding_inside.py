"""Searches a library in a process of its own: python -m tests.bench.finding_inside times|scan LIBRARY. Prints one JSON object."""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.finding import alike
from core.query.matching import phrase_finder
from core.query.tree import Phrase, Query
from core.session_search import SearchSession
from core.store.index.held import Held
from core.store.index.looking import Looking
from core.store.library import open_library
from tests.bench.memory import peak_memory

if TYPE_CHECKING:
    from collections.abc import Sequence

QUERIES: Final = 1_000
TYPED: Final = 100
"""Queries that are typed character by character."""
LONGEST: Final = 10
_STRANGE: Final = 10
"""One query of so many is put together of characters from anywhere, and mostly found nowhere."""


def times(library: Path) -> dict[str, object]:
    """Return the milliseconds that each query takes, and each key of queries that are typed."""
    words = queries(library)
    search = SearchSession(library)
    # What is read once is not what is measured.
    search.find(Query(Phrase("春耕")))
    taken = [(_taken(search, one), one) for one in words]
    typed = [_taken(search, one[:end]) for one in words[:TYPED] for end in range(1, len(one) + 1)]
    return {"taken": [one for one, _ in taken], "typed": typed, "slowest": max(taken)[1], "memory": peak_memory(os.getpid())}


def scan(library: Path) -> dict[str, object]:
    """Return how much of what a plain scan finds the search finds, and how much of what it finds the scan does, in per cent."""
    held = Held(library)
    with closing(open_library(library)) as connection:
        texts = connection.execute(
            "SELECT e.document, t.text, m.recognised FROM editions e JOIN texts t ON t.id = e.text"
            " JOIN metadata m ON m.document = e.document AND m.field = 'title'"
        ).fetchall()
    both = found_alone = scanned_alone = 0
    wrong: list[str] = []
    for words in queries(library):
        query = Query(Phrase(words))
        found = held.asked(lambda *opened, query=query: Looking(query, *opened).documents(), None)
        scanned = _scanned(texts, words)
        both += len(found & scanned)
        found_alone += len(found - scanned)
        scanned_alone += len(scanned - found)
        if found != scanned:
            wrong.append(words)
    return {
        "recall": 100 * both / (both + scanned_alone),
        "precision": 100 * both / (both + found_alone),
        "hits": both,
        "queries": QUERIES,
        "wrong": ", ".join(map(repr, wrong[:5])) or "all alike",
    }


def queries(library: Path, count: int = QUERIES) -> list[str]:
    """Return pieces of one to `LONGEST` characters from anywhere in the texts."""
    source = random.Random(17)
    with closing(open_library(library)) as connection:
        last = connection.execute("SELECT max(id) FROM texts").fetchone()[0]
        rows = [source.randint(1, last) for _ in range(count)]
        texts = dict(connection.execute("SELECT id, text FROM texts WHERE id IN (SELECT value FROM json_each(?))", (str(rows),)))
    found = []
    for number, row in enumerate(rows):
        text, length = texts[row], source.randint(1, LONGEST)
        at = source.randrange(len(text) - length)
        found.append(text[at : at + length] if number % _STRANGE else "".join(source.choice(text) for _ in range(length)))
    return found


def _taken(search: SearchSession, words: str) -> float:
    begin = time.perf_counter()
    search.find(Query(Phrase(words)))
    return 1000 * (time.perf_counter() - begin)


def _scanned(texts: Sequence[tuple[int, str, str]], words: str) -> set[int]:
    """Return the documents in whose text or title the words stand: all of them are looked through, those that cannot hold them quickly."""
    find = phrase_finder(words, False)
    if all(len(alike(one)) == 1 for one in words):
        return {document for document, text, title in texts if words in text or words in title}
    # Of what can be written in several ways, the characters that cannot are looked for first.
    plain = [one for one in words if len(alike(one)) == 1]
    return {document for document, text, title in texts if (all(one in text for one in plain) and find(text, None)) or find(title, None)}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps({"times": times, "scan": scan}[sys.argv[1]](Path(sys.argv[2])), ensure_ascii=False))
