"""What an edition shows: its text from the library, its annotations and the edits of its outline, brought along where they are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.anchors import Anchor
from core.annotation import Annotation, timestamp
from core.store import annotations as rows
from core.store import bringing, documents, facts, metadata, offers, rule_sets
from core.store.holding import is_read_only
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.metadata import MetadataState
    from core.offers import Offer
    from core.outline.edits import OutlineEdit
    from core.outline.tree import Outline
    from core.store.plans import Opening


def annotations_of(connection: sqlite3.Connection, document: int, edition: int | None) -> tuple[Annotation, ...]:
    """Return the annotations as an edition shows them, in text order; a place that is found only now is stored.

    It is looked for without the lock of the library, so that nobody waits, and once more under it if the document has changed meanwhile.
    """
    with snapshot(connection):
        shown = documents.edition_or_newest(connection, document, edition)
        missing = rows.load_missing(connection, document, shown)
        if not missing:
            return rows.in_text_order(rows.load(connection, shown))
        revision = documents.revision(connection, document)
        brought = bringing.annotations_in(connection, missing, target_of(connection, shown))
        if is_read_only(connection):
            return rows.in_text_order((*rows.load(connection, shown), *brought.shown))
    with transaction(connection):
        if documents.revision(connection, document) != revision:
            shown = documents.edition_or_newest(connection, document, edition)
            missing = rows.load_missing(connection, document, shown)
            brought = bringing.annotations_in(connection, missing, target_of(connection, shown))
        rows.put_places(connection, shown.id, rows.edition_rows(connection, document), brought.stored)
        return rows.in_text_order(rows.load(connection, shown))


def outline_edits_of(connection: sqlite3.Connection, document: int, edition: int | None) -> tuple[OutlineEdit, ...]:
    """Return the edits of the outline as an edition shows them; a place that is found only now is stored, as `annotations_of` does."""
    from core.store import outline_edits

    with snapshot(connection):
        shown = documents.edition_or_newest(connection, document, edition)
        missing = outline_edits.load_missing(connection, document, shown)
        if not missing:
            return tuple(outline_edits.load(connection, shown))
        revision = documents.revision(connection, document)
        target = target_of(connection, shown)
        fresh = bringing.outline_edits_in(connection, missing, target)
        if is_read_only(connection):
            return (*outline_edits.load(connection, shown), *bringing.in_edition(connection, fresh, target))
    with transaction(connection):
        if documents.revision(connection, document) != revision:
            shown = documents.edition_or_newest(connection, document, edition)
            missing = outline_edits.load_missing(connection, document, shown)
            fresh = bringing.outline_edits_in(connection, missing, target_of(connection, shown))
        outline_edits.put_places(connection, shown.id, rows.edition_rows(connection, document), fresh)
        return tuple(outline_edits.load(connection, shown))


def is_complete(connection: sqlite3.Connection, document: int, edition: int | None) -> bool:
    """Return True if all that the reader has made in a document has been looked for in an edition."""
    from core.store import outline_edits

    with snapshot(connection):
        shown = documents.edition_or_newest(connection, document, edition)
        return not (rows.load_missing(connection, document, shown) or outline_edits.load_missing(connection, document, shown))


def target_of(connection: sqlite3.Connection, edition: documents.Edition) -> bringing.Target:
    """Return an edition as what is missing there is brought to it."""
    from core.store import outline_edits

    text = documents.load_text(connection, edition.text)
    return bringing.Target(
        edition.document,
        edition.number,
        text,
        facts.load(connection, edition, text).paragraphs,
        rule_sets.of_document(connection, edition.document),
        outline_edits.load(connection, edition),
    )


def metadata_of(connection: sqlite3.Connection, document: int) -> MetadataState:
    """Return what is known of a document."""
    with snapshot(connection):
        documents.edition_or_newest(connection, document, None)
        return metadata.load(connection, document).state


def offered(connection: sqlite3.Connection, opening: Opening, text: str, outline: Outline, some: Sequence[Offer]) -> tuple[Annotation, ...]:
    """Return the annotations that offers become; those that are there already are left out."""
    now = timestamp()
    with snapshot(connection):
        left = offers.absent(connection, opening.document, some)
    return tuple(
        Annotation(
            id=offers.annotation_id(opening.document, offer.key),
            kind=offer.kind,
            colour=offer.colour,
            anchor=Anchor.of(text, offer.span, outline.path_at(offer.span.start)),
            note=offer.note,
            author=offer.author,
            edition=opening.edition,
            created=offer.created or now,
            updated=now,
        )
        for offer in left
    )
