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


@LIBRARY(name="0008_holdings")
def _holdings(db: Database) -> None:
    """Create the tables for the library as a whole: tags and collections of documents, saved searches, what is added and watched.

    ``documents.read``: how much of the newest text was read, in thousandths, NULL if it never was open; ``opened``: when it was last
    open. ``texts.characters``: the number of characters as `core.counting` counts, NULL where they have not been counted. ``kept_apart``:
    documents alike that the reader wants apart, each pair once, the lower row first. ``searches.query``: what the reader wrote and chose,
    a JSON object. Paths as in ``paths``. ``additions``: files that are being added together; ``finished`` is set once none waits.
    ``addition_files.state``: ``waiting``, ``added``, ``known``, ``changed``, ``failed`` or ``deleted``; ``reason``: of a failure, the
    sentence of `ReaderError` with its values, a JSON list.
    """
    _table(db, "document_tags").create(
        {"document": int, "tag": str, "created": str},
        pk=("document", "tag"),
        not_null={"document", "tag", "created"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "collections").create(
        {"id": str, "name": str, "created": str, "updated": str, "deleted": str},
        pk="id",
        not_null={"id", "name", "created", "updated"},
    )
    _table(db, "collected").create(
        {"collection": str, "document": int, "created": str},
        pk=("collection", "document"),
        not_null={"collection", "document", "created"},
        foreign_keys=[("collection", "collections", "id"), ("document", "documents", "id")],
    )
    _table(db, "collected").create_index(["document"])
    _table(db, "kept_apart").create(
        {"document": int, "other": int, "created": str},
        pk=("document", "other"),
        not_null={"document", "other", "created"},
        foreign_keys=[("document", "documents", "id"), ("other", "documents", "id")],
    )
    _table(db, "searches").create(
        {"id": str, "name": str, "query": str, "created": str, "updated": str, "deleted": str},
        pk="id",
        not_null={"id", "name", "query", "created", "updated"},
    )
    _table(db, "watched_folders").create(
        {"path": bytes, "is_recursive": int, "created": str}, pk="path", not_null={"path", "is_recursive", "created"}
    )
    _table(db, "additions").create({"id": str, "created": str, "finished": str}, pk="id", not_null={"id", "created"})
    _table(db, "addition_files").create(
        {"addition": str, "path": bytes, "state": str, "reason": str, "document": int},
        pk=("addition", "path"),
        not_null={"addition", "path", "state"},
        foreign_keys=[("addition", "additions", "id")],
    )
    # By hand, because sqlite-utils would copy the tables: the rows that refer to them forbid that.
    db.execute("ALTER TABLE documents ADD COLUMN read INTEGER")
    db.execute("ALTER TABLE documents ADD COLUMN opened TEXT")
    db.execute("ALTER TABLE texts ADD COLUMN characters INTEGER")
    # The numbers stand behind the texts: without an index over them, to read them all is to read all texts.
    _table(db, "texts").create_index(["characters"])


@LIBRARY(name="0009_layers")
def _layers(db: Database) -> None:
    """Create the tables for annotations of others that are shown beside the reader's own.

    ``layer_marks``: an annotation of a layer, as it stands in ``edition``, to which it belongs: it goes where that goes. ``layer_places``:
    where such a one stands in other editions of the document, as far as that was asked for; it can be looked for anew.
    """
    _table(db, "layers").create(
        {"id": str, "name": str, "border": str, "source": str, "created": str, "updated": str, "deleted": str},
        pk="id",
        not_null={"id", "name", "border", "source", "created", "updated"},
    )
    place: dict[str, type] = {"start": int, "end": int, "quote": str, "prefix": str, "suffix": str, "heading_path": str, "status": str}
    own: dict[str, type] = {
        "kind": str,
        "colour": str,
        "note": str,
        "tags": str,
        "star": int,
        "author": str,
        "created": str,
        "updated": str,
    }
    _table(db, "layer_marks").create(
        {"layer": str, "id": str, "edition": int, **own, "task": str, "grp": str, **place},
        pk=("layer", "id"),
        not_null={"layer", "id", "edition", *own, *place},
        foreign_keys=[("layer", "layers", "id"), ("edition", "editions", "id")],
    )
    _table(db, "layer_places").create(
        {"layer": str, "mark": str, "edition": int, **place},
        pk=("layer", "mark", "edition"),
        not_null={"layer", "mark", "edition", *place},
        foreign_keys=[("layer", "layers", "id"), ("edition", "editions", "id")],
    )
    for table in ("layer_marks", "layer_places"):
        _table(db, table).create_index(["edition"])


@LIBRARY(name="0010_study")
def _study(db: Database) -> None:
    """Create the tables for what is learned: cards and their answers, proposals that were refused, plans, and days on which was read.

    ``recall_cards.id``: of a card of a mark the id of its annotation, by which it has its document too (``document`` is NULL); else made
    of what the card is of. ``document``: of a section its document; of a phrase the one in which it was met, or NULL. ``made_in``: of a
    section the edition of the file in which the card was made, with which it goes. ``subject``: id of the annotation, name of the phrase,
    or the heading's path, a JSON list. ``state``, ``step``, ``stability`` and ``difficulty`` are those of FSRS. ``recall_answers.before``:
    the card's values before an answer, a JSON object; ``took`` counts milliseconds. ``refusals.key``: the digest of a sentence's words.
    ``study_plans.weekdays``: a JSON list. ``plan_portions``: offsets count in ``edition``. Days are those of the reader's clock.
    ``reading_days`` says nothing of what was read but its number, and stays when that is deleted for good.
    """
    _table(db, "recall_cards").create(
        {
            "id": str,
            "source": str,
            "document": int,
            "made_in": int,
            "subject": str,
            "due": str,
            "state": int,
            "step": int,
            "stability": float,
            "difficulty": float,
            "last": str,
            "reviews": int,
            "suspended": int,
            "created": str,
            "updated": str,
            "deleted": str,
        },
        pk="id",
        not_null={"id", "source", "subject", "due", "state", "reviews", "suspended", "created", "updated"},
        foreign_keys=[("document", "documents", "id"), ("made_in", "editions", "id")],
    )
    for column in ("due", "document", "made_in"):
        _table(db, "recall_cards").create_index([column])
    _table(db, "recall_answers").create(
        {"card": str, "at": str, "rating": int, "took": int, "before": str},
        pk=("card", "at"),
        not_null={"card", "at", "rating", "took", "before"},
        foreign_keys=[("card", "recall_cards", "id")],
    )
    _table(db, "recall_answers").create_index(["at"])
    _table(db, "refusals").create(
        {"document": int, "key": str, "created": str},
        pk=("document", "key"),
        not_null={"document", "key", "created"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "study_plans").create(
        {"id": str, "name": str, "start": str, "until": str, "weekdays": str, "created": str, "updated": str, "deleted": str},
        pk="id",
        not_null={"id", "name", "start", "until", "weekdays", "created", "updated"},
    )
    portion: dict[str, type] = {"plan": str, "position": int, "document": int, "start": int, "end": int}
    told: dict[str, type] = {"heading": str, "characters": int, "day": str}
    _table(db, "plan_portions").create(
        {**portion, "edition": int, **told, "done": str},
        pk=("plan", "position"),
        not_null={*portion, *told},
        foreign_keys=[("plan", "study_plans", "id"), ("document", "documents", "id"), ("edition", "editions", "id")],
    )
    for column in ("document", "edition"):
        _table(db, "plan_portions").create_index([column])
    _table(db, "reading_days").create(
        {"day": str, "document": int, "seconds": int, "characters": int},
        pk=("day", "document"),
        not_null={"day", "document", "seconds", "characters"},
        foreign_keys=[("document", "documents", "id")],
    )
    _table(db, "reading_days").create_index(["document"])


def _table(db: Database, name: str) -> Table:
    """Return the table of that name, there or not."""
    return cast("Table", db[name])
