"""The schema of ``library.db``, one migration a version.

Importing this module loads sqlite-utils (0.1 s): `core.store.library` does so only when something is to be migrated. The
number of migrations is the schema's version. A migration that has been shipped is never changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from sqlite_utils import Database, Migrations

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils.db import Table

LIBRARY: Final = Migrations("library")


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what is pending inside the transaction that the caller has begun."""
    LIBRARY.apply(Database(connection, execute_plugins=False))


@LIBRARY(name="0001_documents_and_annotations")
def _documents_and_annotations(db: Database) -> None:
    """Create the tables.

    ``texts``: normalised texts, each once, by the SHA-256 of its UTF-8. ``editions.reader``: importer and its number.
    ``paths``: which edition a file held when it was last opened; a path is TEXT, or a BLOB of the system's bytes where it is not
    Unicode. ``annotations.deleted``: set on a tombstone. ``anchors``: where an annotation stands as seen from ``edition``; the
    offsets count in the text of ``base``, another edition than ``edition`` for an orphan only. Times are ISO 8601 in UTC.
    """
    _table(db, "documents").create(
        {"id": int, "name": str, "revision": int, "created": str, "deleted": str},
        pk="id",
        not_null={"name", "revision", "created"},
        defaults={"revision": 0},
    )
    _table(db, "texts").create({"id": int, "digest": str, "text": str}, pk="id", not_null={"digest", "text"})
    _table(db, "texts").create_index(["digest"], unique=True)
    _table(db, "editions").create(
        {
            "id": int,
            "document": int,
            "number": int,
            "text": int,
            "text_digest": str,
            "file_digest": str,
            "reader": str,
            "encoding": str,
            "path": bytes,
            "created": str,
        },
        pk="id",
        not_null={"document", "number", "text", "text_digest", "file_digest", "reader", "created"},
        foreign_keys=[("document", "documents", "id"), ("text", "texts", "id")],
    )
    _table(db, "editions").create_index(["document", "number"], unique=True)
    for column in ("text", "text_digest", "file_digest"):
        _table(db, "editions").create_index([column])
    _table(db, "paths").create(
        {"path": bytes, "edition": int, "seen": str},
        pk="path",
        not_null={"path", "edition", "seen"},
        foreign_keys=[("edition", "editions", "id")],
    )
    _table(db, "paths").create_index(["edition"])
    _table(db, "annotations").create(
        {
            "id": str,
            "document": int,
            "kind": str,
            "colour": str,
            "note": str,
            "tags": str,
            "star": int,
            "task": str,
            "grp": str,
            "author": str,
            "created": str,
            "updated": str,
            "deleted": str,
        },
        pk="id",
        not_null={"id", "document", "kind", "colour", "note", "tags", "star", "author", "created", "updated"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "annotations").create_index(["document"])
    _table(db, "anchors").create(
        {
            "annotation": str,
            "edition": int,
            "base": int,
            "start": int,
            "end": int,
            "quote": str,
            "prefix": str,
            "suffix": str,
            "heading_path": str,
            "status": str,
        },
        pk=("annotation", "edition"),
        not_null={"annotation", "edition", "base", "start", "end", "quote", "prefix", "suffix", "heading_path", "status"},
        foreign_keys=[("annotation", "annotations", "id"), ("edition", "editions", "id"), ("base", "editions", "id")],
    )


@LIBRARY(name="0002_outline_edits_and_rule_sets")
def _outline_edits_and_rule_sets(db: Database) -> None:
    """Create the tables for the reader's outline, and note which rule set a document is read by.

    ``outline_edits``: what is wanted of one node; ``name`` and ``level`` are NULL where nothing is, ``deleted`` is set on a tombstone.
    ``outline_places``: where the node stands as seen from ``edition``; the offsets count in the text of ``base``, another edition than
    ``edition`` only where it was looked for in vain. ``ord``: how many recognised nodes stand before it. ``rule_sets.rules``: a JSON list
    of ``[label, level, kind, is_pattern]``.
    """
    _table(db, "outline_edits").create(
        {
            "id": str,
            "document": int,
            "removed": int,
            "name": str,
            "level": int,
            "made": int,
            "joined": int,
            "created": str,
            "updated": str,
            "deleted": str,
        },
        pk="id",
        not_null={"id", "document", "removed", "made", "joined", "created", "updated"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "outline_edits").create_index(["document"])
    _table(db, "outline_places").create(
        {"edit": str, "edition": int, "base": int, "start": int, "end": int, "label": str, "heading": str, "ord": int},
        pk=("edit", "edition"),
        not_null={"edit", "edition", "base", "start", "end", "label", "heading", "ord"},
        foreign_keys=[("edit", "outline_edits", "id"), ("edition", "editions", "id"), ("base", "editions", "id")],
    )
    _table(db, "rule_sets").create(
        {"id": str, "name": str, "rules": str, "created": str, "updated": str, "deleted": str},
        pk="id",
        not_null={"id", "name", "rules", "created", "updated"},
    )
    # By hand, because sqlite-utils would copy the table: the rows that refer to it forbid that.
    db.execute("ALTER TABLE documents ADD COLUMN rule_set TEXT REFERENCES rule_sets(id)")


@LIBRARY(name="0003_metadata_facts_and_offers")
def _metadata_facts_and_offers(db: Database) -> None:
    """Create the tables for what is known of a document and its editions beside their text.

    ``metadata``: one row a field of `core.metadata.FIELDS`; ``value`` counts where ``is_set`` is 1 (NULL: cleared by the reader), else
    ``recognised``. ``documents.described``: the number of the way in which it was recognised, NULL if it never was. ``facts``: what a
    format says of an edition's paragraphs beside the plain text (`core.store.facts` tells how it is written), with the importer that
    said it. ``declined_offers``: annotations of the file that the reader does not want; one that was taken is told by its annotation.
    """
    _table(db, "metadata").create(
        {"document": int, "field": str, "recognised": str, "value": str, "is_set": int},
        pk=("document", "field"),
        not_null={"document", "field", "is_set"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "facts").create(
        {"edition": int, "reader": str, "facts": bytes},
        pk="edition",
        not_null={"edition", "reader", "facts"},
        foreign_keys=[("edition", "editions", "id")],
    )
    _table(db, "declined_offers").create(
        {"document": int, "key": str, "declined": str},
        pk=("document", "key"),
        not_null={"document", "key", "declined"},
        foreign_keys=[("document", "documents", "id")],
    )
    db.execute("ALTER TABLE documents ADD COLUMN described INTEGER")


@LIBRARY(name="0004_wordings_and_corrections")
def _wordings_and_corrections(db: Database) -> None:
    """Create the tables for earlier wordings, for what was emptied from the trash, and for corrections of texts.

    ``wordings``: what a note said before, each wording of an annotation once. ``emptied``: ids that are never used again.
    ``corrections``: words put in the place of others, in states of the text of the file's ``edition``; ``pieces`` are what it takes out and
    what it puts in, a JSON list of two lists as in ``editions.pieces``; ``undone`` is set where the reader took it back; ``carried`` is the
    one that it became in a later edition of the file, itself where that holds its words. ``editions.corrects``: on a corrected text the
    edition that its file holds; ``editions.pieces``: of what it is made, a JSON list of ``[source, start, end]``, the source being the id
    of a correction or "" for the file's text. ``home`` of a place: the edition from whose place it is reckoned, NULL for one of its own.
    """
    _table(db, "wordings").create(
        {"id": int, "annotation": str, "note": str, "written": str, "author": str},
        pk="id",
        not_null={"annotation", "note", "written", "author"},
        foreign_keys=[("annotation", "annotations", "id")],
    )
    _table(db, "wordings").create_index(["annotation"])
    _table(db, "emptied").create({"annotation": str, "emptied": str}, pk="annotation", not_null={"annotation", "emptied"})
    _table(db, "corrections").create(
        {"id": str, "edition": int, "before": str, "after": str, "pieces": str, "made": str, "undone": str, "carried": str},
        pk="id",
        not_null={"id", "edition", "before", "after", "pieces", "made"},
        foreign_keys=[("edition", "editions", "id"), ("carried", "corrections", "id")],
    )
    _table(db, "corrections").create_index(["edition"])
    # By hand, because sqlite-utils would copy the tables: the rows that refer to them forbid that.
    db.execute("ALTER TABLE editions ADD COLUMN corrects INTEGER REFERENCES editions(id)")
    db.execute("ALTER TABLE editions ADD COLUMN pieces TEXT")
    _table(db, "editions").create_index(["corrects"])
    db.execute("ALTER TABLE anchors ADD COLUMN home INTEGER REFERENCES editions(id)")
    db.execute("ALTER TABLE outline_places ADD COLUMN home INTEGER REFERENCES editions(id)")


@LIBRARY(name="0005_joined_documents")
def _joined_documents(db: Database) -> None:
    """Create the tables for documents that were joined and parted, and note of every annotation and edit where it was made.

    ``joins``: ``other`` is joined with ``document``; it keeps its row and what is known of it, and has no editions meanwhile.
    ``joins.numbers``: those that the editions of both had before, a JSON object by document of objects by edition. ``editions.came``: of
    an edition that came with a joined document that document's row, NULL for one of its own. ``documents.last``: the highest number that
    an edition of it ever had, NULL where that is one that is there. ``made_in``: the edition of the file in which the reader made it; of
    those that are there already the one whose place was written first, NULL if that is not known. ``kin``: documents that were ever one,
    each pair both ways. ``told_apart``: documents of which the reader knows that a file held one after the other, each pair once, the
    lower row first. ``parted_anchors`` and ``parted_places``: places in editions of a document that was parted from the one of the
    annotation or edit, as in ``anchors`` and ``outline_places``; they are places again when the two are joined. They refer to nothing:
    what they speak of may go.
    """
    _table(db, "joins").create(
        {"other": int, "document": int, "joined": str, "numbers": str},
        pk="other",
        not_null={"other", "document", "joined", "numbers"},
        foreign_keys=[("other", "documents", "id"), ("document", "documents", "id")],
    )
    _table(db, "joins").create_index(["document"])
    _table(db, "kin").create(
        {"document": int, "other": int},
        pk=("document", "other"),
        not_null={"document", "other"},
        foreign_keys=[("document", "documents", "id"), ("other", "documents", "id")],
    )
    _table(db, "told_apart").create(
        {"document": int, "other": int},
        pk=("document", "other"),
        not_null={"document", "other"},
        foreign_keys=[("document", "documents", "id"), ("other", "documents", "id")],
    )
    place: dict[str, type] = {"edition": int, "base": int, "start": int, "end": int}
    passage: dict[str, type] = {"quote": str, "prefix": str, "suffix": str, "heading_path": str, "status": str}
    node: dict[str, type] = {"label": str, "heading": str, "ord": int}
    for name, columns in (
        ("parted_anchors", {"annotation": str, **place, **passage}),
        ("parted_places", {"edit": str, **place, **node}),
    ):
        key, *_ = columns
        _table(db, name).create({**columns, "home": int}, pk=(key, "edition"), not_null=set(columns))
    # By hand, because sqlite-utils would copy the tables: the rows that refer to them forbid that.
    db.execute("ALTER TABLE documents ADD COLUMN last INTEGER")
    db.execute("ALTER TABLE editions ADD COLUMN came INTEGER REFERENCES documents(id)")
    for table, places, key in (("annotations", "anchors", "annotation"), ("outline_edits", "outline_places", "edit")):
        db.execute(f"ALTER TABLE {table} ADD COLUMN made_in INTEGER REFERENCES editions(id)")
        db.execute(
            f"UPDATE {table} SET made_in = (SELECT coalesce(e.corrects, e.id) FROM {places} p JOIN editions e ON e.id = p.base"
            f" WHERE p.{key} = {table}.id AND p.edition = p.base ORDER BY p.rowid LIMIT 1)"
        )
        # Else all places of the library are looked through for what refers to an edition whenever one is dropped or added.
        _table(db, table).create_index(["made_in"])
        _table(db, places).create_index(["edition"])
        _table(db, places).create_index(["base"])
        db.execute(f"CREATE INDEX idx_{places}_home ON {places}(home) WHERE home IS NOT NULL")
    db.execute("CREATE INDEX idx_editions_came ON editions(came) WHERE came IS NOT NULL")


@LIBRARY(name="0006_words")
def _words(db: Database) -> None:
    """Create the table for the reader's own words; ``deleted`` is set on a tombstone."""
    _table(db, "words").create({"word": str, "created": str, "deleted": str}, pk="word", not_null={"word", "created"})


@LIBRARY(name="0007_import_reports")
def _import_reports(db: Database) -> None:
    """Keep with an edition what its importer left out or guessed, see `core.store.reports`; NULL where that is not known."""
    db.execute("ALTER TABLE editions ADD COLUMN report TEXT")


def _table(db: Database, name: str) -> Table:
    """Return the table of that name, there or not."""
    return cast("Table", db[name])
