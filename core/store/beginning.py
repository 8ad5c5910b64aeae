"""How a library begins: empty, of the newest schema, and as if the migrations had made it.

They load sqlite-utils (0.1 s) and ask the file nine hundred times what is in it. What comes of that is always the same.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.store.schema import MIGRATIONS, STATEMENTS

if TYPE_CHECKING:
    import sqlite3


def begin(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty file, inside the transaction that the caller has begun."""
    for statement in STATEMENTS:
        connection.execute(statement)
    now = str(datetime.now(UTC))
    connection.executemany(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('library', ?, ?)", [(name, now) for name in MIGRATIONS]
    )
