"""Of which documents a query is asked at all: by speaker, year, collection and the like, in a few statements for all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.occasions import class_of
from core.query.scope import About, admits
from core.query.tree import Scope

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Set

    from core.query.tree import Query
    from core.store.index.shelf import Shelf

_TAGGED: Final = (
    "SELECT document, json_array(tag) FROM document_tags UNION ALL"
    " SELECT document, tags FROM annotations WHERE deleted IS NULL AND tags <> '[]'"
)

_COLLECTED: Final = "SELECT i.document, c.name FROM collected i JOIN collections c ON c.id = i.collection WHERE c.deleted IS NULL"


def eligible(query: Query, shelf: Shelf, connection: sqlite3.Connection) -> Set[int]:
    """Return the documents of which a query is asked; tags, colours and sections may narrow further inside each of them."""
    scope = query.scope
    if scope.is_empty:
        return shelf.rows
    found = set(shelf.rows)
    if scope.documents:
        found &= set(scope.documents)
    if scope.colours:
        wanted = json.dumps(scope.colours)
        found &= {
            document
            for (document,) in connection.execute(
                "SELECT DISTINCT document FROM annotations WHERE deleted IS NULL AND colour IN (SELECT value FROM json_each(?))", (wanted,)
            )
        }
    if scope.tags:
        tags = {tag.strip().casefold() for tag in scope.tags}
        found &= {
            document
            for document, held in connection.execute(_TAGGED)
            if any(str(tag).strip().casefold() in tags for tag in json.loads(held))
        }
    bare = replace(scope, documents=(), colours=(), tags=(), sections=())
    if bare == Scope():
        return found
    collections = _collections(connection) if scope.collections else {}
    return {
        one.document
        for one in shelf.holdings(connection)
        if one.document in found
        and admits(
            scope,
            About(
                one.document,
                one.name,
                one.metadata,
                one.metadata.kind,
                one.metadata.source,
                class_of(one.metadata, one.name) if scope.occasions else None,
                frozenset(collections.get(one.document, ())),
            ),
            is_any_script=query.is_any_script,
        )
    }


def _collections(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """Return the names of the collections of each document that stands in any."""
    found: dict[int, list[str]] = defaultdict(list)
    for document, name in connection.execute(_COLLECTED):
        found[document].append(name)
    return found
