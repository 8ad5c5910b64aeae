"""Documents whose texts are alike, and those of them that the reader wants apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.likeness import AlikePair, Likeness, Pair, are_alike, plain, share, sketch, year_of
from core.store import documents, holdings
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from core.holdings import Holding

STEP = 50
"""Texts after which is told how many have been read."""


def find(
    connection: sqlite3.Connection, wanted: Collection[int] | None = None, told: Callable[[int, int], None] | None = None
) -> list[Pair]:
    """Return the documents that stand and are alike, those with the same text first, then the likest.

    For a process of its own: of ten thousand documents it takes some seconds. What the reader wants apart is left out.

    Args:
        connection: in autocommit mode. It is read from between other programs' writes.
        wanted: rows of documents, one of which each pair has to have; None for all.
        told: called with how many texts have been read, and of how many.
    """
    standing = {one.document: one for one in holdings.standing(connection)}
    texts = _newest_texts(connection, standing)
    apart = kept_apart(connection)
    holders: dict[int, list[int]] = {}
    for document, text in sorted(texts.items()):
        holders.setdefault(text, []).append(document)
    found = [
        Pair(first, other, 1.0, is_exact=True)
        for first, *others in holders.values()
        for other in others
        if wanted is None or first in wanted or other in wanted
    ]
    # Of documents with the same text the first one stands for all.
    heads = [some[0] for some in holders.values()]
    mine = None if wanted is None else {at for at, some in enumerate(holders.values()) if any(one in wanted for one in some)}
    found += _near(connection, [(row, texts[row], year_of(standing[row])) for row in heads], mine, told or (lambda _done, _total: None))
    kept = [pair for pair in found if pair.key not in apart]
    return sorted(kept, key=lambda pair: (not pair.is_exact, -pair.share, pair.key))


def _near(
    connection: sqlite3.Connection,
    rows: Sequence[tuple[int, int, str | None]],
    wanted: Collection[int] | None,
    told: Callable[[int, int], None],
) -> Iterator[Pair]:
    """Yield the pairs among documents with different texts.

    Args:
        connection: to read their texts.
        rows: of each document and of its text, and its year.
        wanted: numbers in ``rows``, one of which each pair has to have; None for all.
        told: see `find`.
    """
    likeness = Likeness()
    for number, (_, text, _) in enumerate(rows):
        likeness.add(number, sketch(plain(_text(connection, text))))
        if number % STEP == 0:
            told(number, len(rows))
    told(len(rows), len(rows))
    # Pairs come by their first number: its text is read once.
    last: tuple[int, str] = -1, ""
    for one, other in likeness.candidates(wanted):
        if last[0] != one:
            last = one, plain(_text(connection, rows[one][1]))
        words, others = last[1], plain(_text(connection, rows[other][1]))
        found = share(words, others)
        if are_alike(found, min(len(words), len(others)), (rows[one][2], rows[other][2])):
            low, high = sorted((rows[one][0], rows[other][0]))
            yield Pair(low, high, found)


def described(connection: sqlite3.Connection, pairs: Sequence[Pair]) -> tuple[AlikePair, ...]:
    """Return pairs with what a list shows of their documents; those of which one does not stand any more are left out."""
    rows = list(dict.fromkeys(row for pair in pairs for row in pair.key))
    known = {one.document: one for one in holdings.of(connection, rows) if one.removed is None}
    return tuple(
        AlikePair(pair, known[pair.document], known[pair.other]) for pair in pairs if pair.document in known and pair.other in known
    )


def kept_apart(connection: sqlite3.Connection) -> set[tuple[int, int]]:
    """Return the pairs that the reader wants apart, the lower row first."""
    return set(connection.execute("SELECT document, other FROM kept_apart"))


def keep_apart(connection: sqlite3.Connection, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Note that the reader wants documents apart, in one transaction; return the pairs of which that was not known."""
    now = timestamp()
    with transaction(connection):
        known = kept_apart(connection)
        new = [pair for pair in dict.fromkeys((min(pair), max(pair)) for pair in pairs) if pair not in known]
        connection.executemany("INSERT INTO kept_apart (document, other, created) VALUES (?, ?, ?)", [(*pair, now) for pair in new])
    return tuple(new)


def offer_again(connection: sqlite3.Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Forget that the reader wants documents apart, in one transaction."""
    with transaction(connection):
        connection.executemany("DELETE FROM kept_apart WHERE document = ? AND other = ?", [(min(pair), max(pair)) for pair in pairs])


def _newest_texts(connection: sqlite3.Connection, standing: Mapping[int, Holding]) -> dict[int, int]:
    """Return the row of the newest text of each document that stands."""
    with snapshot(connection):
        found = dict(connection.execute("SELECT document, text FROM editions ORDER BY coalesce(corrects, id), id"))
    return {document: text for document, text in found.items() if document in standing}


def _text(connection: sqlite3.Connection, row: int) -> str:
    """Return a text, an empty one if it has gone meanwhile."""
    if connection.execute("SELECT 1 FROM texts WHERE id = ?", (row,)).fetchone() is None:
        return ""
    return documents.load_text(connection, row)
