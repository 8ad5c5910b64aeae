"""Which of the annotations that a file holds its reader has answered.

One that was taken is an annotation with an id made of the document and the offer's key, or the tombstone of one, or an id that was emptied
from the trash: so it can never be taken twice, and is not offered again after it was undone. One that was declined has a row. Documents
that are one, or were, have answered for each other: what was taken in one and is in the other now is not offered there again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence, Set

    from core.offers import Offer

_MANY: Final = 500
"""Ids that one statement asks for."""


def annotation_id(document: int, key: str) -> str:
    """Return the id of the annotation that an offer becomes in a document."""
    import hashlib

    return hashlib.sha256(f"offer/{document}/{key}".encode()).hexdigest()[:32]


def unanswered(connection: sqlite3.Connection, document: int, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return those of the offers that were neither declined nor ever taken."""
    if not offers:
        return ()
    declined = {
        key
        for row in documents.members(connection, document)
        for (key,) in connection.execute("SELECT key FROM declined_offers WHERE document = ?", (row,))
    }
    left = [offer for offer in offers if offer.key not in declined]
    return _not_among(left, _answered(connection, document, left, "TRUE"))


def absent(connection: sqlite3.Connection, document: int, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return those of the offers that can become annotations of the document now."""
    return _not_among(offers, _answered(connection, document, offers, "deleted IS NULL"))


def decline(connection: sqlite3.Connection, document: int, keys: Iterable[str]) -> None:
    """Note that the reader does not want these offers, in one transaction."""
    now = timestamp()
    with transaction(connection):
        documents.edition_or_newest(connection, document, None)
        connection.executemany(
            "INSERT INTO declined_offers (document, key, declined) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(document, key, now) for key in keys],
        )
        documents.touch(connection, document)


def _answered(connection: sqlite3.Connection, document: int, offers: Sequence[Offer], condition: str) -> set[str]:
    """Return the keys of those offers that became annotations of the document, or of one that was one with it."""
    own = {annotation_id(document, offer.key): offer.key for offer in offers}
    found = {own[one] for one in _there(connection, list(own), condition)}
    for row in documents.kin(connection, document):
        others = {annotation_id(row, offer.key): offer.key for offer in offers}
        found |= {others[one] for one in _there(connection, list(others), f"{condition} AND document = {document}")}
    return found


def _not_among(offers: Sequence[Offer], keys: Set[str]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.key not in keys)


def _there(connection: sqlite3.Connection, keys: Sequence[str], condition: str) -> Iterator[str]:
    """Yield those of the ids that annotations have, under a condition, and those that were emptied from the trash."""
    for start in range(0, len(keys), _MANY):
        some = keys[start : start + _MANY]
        marks = ", ".join("?" * len(some))
        for (key,) in connection.execute(f"SELECT id FROM annotations WHERE id IN ({marks}) AND {condition}", some):
            yield key
        for (key,) in connection.execute(f"SELECT annotation FROM emptied WHERE annotation IN ({marks})", some):
            yield key
