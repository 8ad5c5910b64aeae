"""Every place of a query in the texts of the library, for a concordance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.concordance import Concordance, Source
from core.progress import Cancelled
from core.query.matching import places_of
from core.query.tree import NOTES, TEXT
from core.store import documents
from core.store.index.looking import Looking
from core.store.index.searched import searched, texts_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from core.query.tree import Query
    from core.store.index.held import Catalogue

_PIECE: Final = 64
"""Documents whose texts are read together."""


def concordance(
    query: Query,
    catalogue: Catalogue,
    library: sqlite3.Connection,
    index: sqlite3.Connection | None,
    *,
    told: Callable[[int, int], None] | None,
    is_cancelled: Callable[[], bool] | None,
) -> Concordance:
    """Return the places in the texts of all documents that answer, the newest document first."""
    found = Concordance()
    if query.tree is None:
        return found
    if query.where == NOTES:
        # Lines are those of texts.
        query = replace(query, where=TEXT)
    shelf = catalogue.shelf
    looking = Looking(query, catalogue, library, index, is_cancelled)
    answering = looking.documents()
    rows = [document for document in shelf.newest_first if document in answering]
    for start in range(0, len(rows), _PIECE):
        if told is not None:
            told(start, len(rows))
        some = [shelf.documents[row] for row in rows[start : start + _PIECE]]
        texts = texts_of(library, [one.text for one in some])
        outlines = looking.outlines([one.document for one in some]) if query.scope.sections else {}
        for one in some:
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            of = searched(library, one, query, text=texts.get(one.text), outline=outlines.get(one.document))
            hits = places_of(query, of).text
            if hits:
                source = Source(one.document, one.shown_title, documents.last_path(library, one.document), one.date, one.speaker)
                found.add(source, of.text, hits)
        if found.is_cut:
            break
    return found
