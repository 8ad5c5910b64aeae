"""The documents of a library that are counted together: by year, speaker or class of occasion, as the reader or the program has it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.occasions import class_of
from core.query.tree import TEXT, Query, Scope
from core.store import documents
from core.store.index.scopes import eligible
from core.terms import OCCASION, SPEAKER, YEAR, TermGroup

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from core.store.index.held import Catalogue
    from core.store.index.shelf import Shelf, Shelved

    Texts = tuple[tuple[int, str], ...]
    """Rows and digests, sorted by row: so they lie on the disk."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """Documents in their groups."""

    texts: Texts
    """All that the library shows, whatever is asked for: so they are the same from one question to the next."""
    plain: bytes
    """For each text 1 if no character of it has a simplified form, 0 if it has or that is not known."""
    groups: tuple[TermGroup, ...]
    rows: tuple[tuple[int, ...], ...]
    """The documents of each group."""
    places: tuple[tuple[int, ...], ...]
    """Likewise, where the text of each stands among the texts."""


def grouped(catalogue: Catalogue, library: sqlite3.Connection, grouping: str, scope: Scope, *, is_any_script: bool) -> Grouped:
    """Return the documents of a scope in their groups; years in order, others by characters, what is not known last."""
    shelf = catalogue.shelf
    key_of = _keys(shelf, library, grouping)
    found: defaultdict[str, list[Shelved]] = defaultdict(list)
    for row in sorted(eligible(Query(None, scope, TEXT, is_any_script), shelf, library)):
        one = shelf.documents[row]
        found[key_of(one)].append(one)
    lengths = _lengths(library, {one.text for some in found.values() for one in some})
    groups = {key: TermGroup(key, len(some), sum(lengths[one.text] for one in some)) for key, some in found.items()}
    order = sorted(groups.values(), key=lambda group: (not group.key, group.key if grouping == YEAR else -group.characters, group.key))
    unsure = catalogue.mixed | catalogue.waiting
    rows = sorted(shelf.by_text)
    place = {text: at for at, text in enumerate(rows)}
    return Grouped(
        tuple((text, shelf.digests[text]) for text in rows),
        bytes(text not in unsure for text in rows),
        tuple(order),
        tuple(tuple(one.document for one in found[group.key]) for group in order),
        tuple(tuple(place[one.text] for one in found[group.key]) for group in order),
    )


def _keys(shelf: Shelf, library: sqlite3.Connection, grouping: str) -> Callable[[Shelved], str]:
    """Return what tells in which group a document is; an empty answer is that it is not known."""
    if grouping == YEAR:
        return lambda one: one.year or ""
    if grouping == SPEAKER:
        return lambda one: one.speaker or ""
    if grouping != OCCASION:
        raise ValueError(grouping)
    classes = {one.document: class_of(one.metadata, one.name) for one in shelf.holdings(library)}
    return lambda one: classes.get(one.document) or ""


def _lengths(library: sqlite3.Connection, wanted: set[int]) -> Mapping[int, int]:
    """Return how many characters texts have, without white space; those of an older program are counted."""
    # By the index: in the table the number stands behind the text, all pages of which would be gone through.
    known = dict(library.execute("SELECT id, characters FROM texts INDEXED BY idx_texts_characters WHERE characters IS NOT NULL"))
    return {row: known[row] if row in known else documents.count_characters(documents.load_text(library, row)) for row in wanted}
