"""Documents to the trash and back, and out of the library for good.

What lies in the trash keeps its editions, its notes and all that is known of it, and is nowhere to be seen; put back, it is as it was. Its
file brings it back, too: opened again, a document comes out of the trash with its notes (`core.store.admission`), since else the same text
would stand there without them.

Of what is deleted for good nothing stays but an empty row, and how long was read on which day: no other document may get its number, by
which lists of recent documents and the steps of other windows call it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.store import documents, watching
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ANNOTATIONS: Final = "SELECT id FROM annotations WHERE document IN (SELECT value FROM json_each(?1))"
_EDITS: Final = "SELECT id FROM outline_edits WHERE document IN (SELECT value FROM json_each(?1))"
_EDITIONS: Final = "SELECT id FROM editions WHERE document IN (SELECT value FROM json_each(?1))"
_DOCUMENTS: Final = "SELECT value FROM json_each(?1)"
_CARDS: Final = (
    f"SELECT id FROM recall_cards WHERE source = 'section' AND document IN (SELECT value FROM json_each(?1)) OR id IN ({_ANNOTATIONS})"
)
_GONE: Final = (
    f"DELETE FROM recall_answers WHERE card IN ({_CARDS})",
    f"DELETE FROM recall_cards WHERE id IN ({_CARDS})",
    # A phrase is known wherever it was met.
    f"UPDATE recall_cards SET document = NULL, made_in = NULL WHERE document IN ({_DOCUMENTS})",
    *(f"DELETE FROM {table} WHERE document IN ({_DOCUMENTS})" for table in ("refusals", "plan_portions")),
    f"DELETE FROM wordings WHERE annotation IN ({_ANNOTATIONS})",
    f"DELETE FROM anchors WHERE annotation IN ({_ANNOTATIONS})",
    f"DELETE FROM outline_places WHERE edit IN ({_EDITS})",
    # These refer to nothing by themselves, and another edition may get the row of one that goes.
    f"DELETE FROM parted_anchors WHERE annotation IN ({_ANNOTATIONS})",
    f"DELETE FROM parted_places WHERE edit IN ({_EDITS})",
    *(
        f"DELETE FROM {table} WHERE edition IN ({_EDITIONS}) OR base IN ({_EDITIONS}) OR home IN ({_EDITIONS})"
        for table in ("parted_anchors", "parted_places")
    ),
    f"DELETE FROM annotations WHERE document IN ({_DOCUMENTS})",
    "DELETE FROM layer_places WHERE EXISTS (SELECT 1 FROM layer_marks m WHERE m.layer = layer_places.layer AND m.id = layer_places.mark"
    f" AND m.edition IN ({_EDITIONS}))",
    *(f"DELETE FROM {table} WHERE edition IN ({_EDITIONS})" for table in ("layer_places", "layer_marks")),
    f"DELETE FROM outline_edits WHERE document IN ({_DOCUMENTS})",
    "UPDATE corrections SET carried = NULL WHERE carried IN"
    f" (SELECT id FROM corrections WHERE edition IN ({_EDITIONS})) AND edition NOT IN ({_EDITIONS})",
    f"UPDATE corrections SET carried = NULL WHERE edition IN ({_EDITIONS})",
    f"DELETE FROM corrections WHERE edition IN ({_EDITIONS})",
    f"DELETE FROM facts WHERE edition IN ({_EDITIONS})",
    f"DELETE FROM paths WHERE edition IN ({_EDITIONS})",
    f"DELETE FROM editions WHERE document IN ({_DOCUMENTS}) AND corrects IS NOT NULL",
    f"DELETE FROM editions WHERE document IN ({_DOCUMENTS})",
    *(f"DELETE FROM {table} WHERE document IN ({_DOCUMENTS})" for table in ("metadata", "declined_offers", "document_tags", "collected")),
    *(
        f"DELETE FROM {table} WHERE document IN ({_DOCUMENTS}) OR other IN ({_DOCUMENTS})"
        for table in ("joins", "kin", "told_apart", "kept_apart")
    ),
    "UPDATE documents SET name = '', rule_set = NULL, described = NULL, read = NULL, opened = NULL, revision = revision + 1,"
    f" deleted = coalesce(deleted, (SELECT max(deleted) FROM documents WHERE id IN ({_DOCUMENTS}))) WHERE id IN ({_DOCUMENTS})",
)
"""In an order in which nothing is ever referred to that is gone."""


def remove(connection: sqlite3.Connection, rows: Sequence[int]) -> None:
    """Move documents to the trash with all that was made in them, in one transaction; those that lie there already stay as they are."""
    now = timestamp()
    with transaction(connection):
        for row in documents.standing(connection, rows):
            connection.execute("UPDATE documents SET deleted = ? WHERE id = ?", (now, row))
            documents.touch(connection, row)


def restore(connection: sqlite3.Connection, rows: Sequence[int]) -> None:
    """Put documents back as they were, in one transaction; those that do not lie in the trash stay as they are."""
    with transaction(connection):
        for row in documents.in_trash(connection, rows):
            put_back(connection, row)


def put_back(connection: sqlite3.Connection, row: int) -> None:
    """Take a document out of the trash, inside a transaction."""
    connection.execute("UPDATE documents SET deleted = NULL WHERE id = ?", (row,))
    documents.touch(connection, row)


def delete(connection: sqlite3.Connection, rows: Sequence[int]) -> None:
    """Delete documents that lie in the trash for good, in one transaction; others stay as they are.

    With them go those that are joined with them, their editions, all that was made in these, and the texts that no other edition has.
    """
    with transaction(connection):
        gone = sorted({member for row in documents.in_trash(connection, rows) for member in documents.members(connection, row)})
        watching.forgo(connection, gone)
        value = json.dumps(gone)
        texts = [row for (row,) in connection.execute(f"SELECT DISTINCT text FROM editions WHERE document IN ({_DOCUMENTS})", (value,))]
        for statement in _GONE:
            connection.execute(statement, (value,))
        still = {
            row
            for (row,) in connection.execute(
                "SELECT text FROM editions WHERE text IN (SELECT value FROM json_each(?))", (json.dumps(texts),)
            )
        }
        documents.drop_texts(connection, [row for row in texts if row not in still])
