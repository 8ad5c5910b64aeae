"""Folders that are watched, and where the files of documents were seen."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.adding import WatchedFolder
from core.annotation import timestamp
from core.members import HOLDERS
from core.store import additions, documents
from core.store.documents import path_value, stored_path
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_STANDING: Final = "d.deleted IS NULL AND d.id NOT IN (SELECT other FROM joins)"
_LAST_SEEN: Final = "SELECT p.rowid FROM paths p JOIN editions o ON o.id = p.edition WHERE o.document = d.id"
_ORDER: Final = "ORDER BY p.seen DESC, p.rowid DESC LIMIT 1"


class Seen(NamedTuple):
    """When the library saw a file last."""

    at: str
    """As `core.annotation.timestamp` has it."""
    digest: str | None
    """Of its bytes; None for an archive, which is known by the documents in it, and for a file that could not be read."""


class Whereabouts(NamedTuple):
    """A document that was a file."""

    document: int
    path: Path
    """Where it was seen last."""


def watched(connection: sqlite3.Connection) -> tuple[WatchedFolder, ...]:
    """Return the folders that are watched, the first one first."""
    rows = connection.execute("SELECT path, is_recursive, created FROM watched_folders ORDER BY created, rowid")
    return tuple(WatchedFolder(stored_path(path), bool(is_recursive), created) for path, is_recursive, created in rows)


def watch(connection: sqlite3.Connection, path: Path, *, is_recursive: bool) -> WatchedFolder:
    """Watch a folder from now on, or watch it otherwise."""
    now = timestamp()
    with transaction(connection):
        connection.execute(
            "INSERT INTO watched_folders (path, is_recursive, created) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET is_recursive = excluded.is_recursive",
            (path_value(path), int(is_recursive), now),
        )
        created = connection.execute("SELECT created FROM watched_folders WHERE path = ?", (path_value(path),)).fetchone()[0]
    return WatchedFolder(stored_path(path_value(path)), is_recursive, created)


def unwatch(connection: sqlite3.Connection, path: Path) -> None:
    """Watch a folder no more."""
    with transaction(connection):
        connection.execute("DELETE FROM watched_folders WHERE path = ?", (path_value(path),))
        still = watched(connection)
        gone = [
            (row,)
            for row, value in connection.execute("SELECT rowid, path FROM addition_files WHERE state = 'deleted'")
            if not _is_in(stored_path(value), still)
        ]
        connection.executemany("DELETE FROM addition_files WHERE rowid = ?", gone)


def forgo(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Note, inside a transaction, which files in watched folders hold documents that are about to be deleted for good.

    Else they would be added again as soon as the folders are looked into.
    """
    folders = watched(connection)
    if not folders:
        return
    statement = "SELECT p.path FROM paths p JOIN editions e ON e.id = p.edition WHERE e.document IN (SELECT value FROM json_each(?))"
    paths = [stored_path(path) for (path,) in connection.execute(statement, (json.dumps([*rows]),))]
    held = [path for path in paths if _is_in(path, folders)]
    if held:
        additions.note_deleted(connection, held)


def seen(connection: sqlite3.Connection, files: Iterable[Path]) -> list[Seen | None]:
    """Return of each file when the library saw it last, None if it never did; documents that were removed count as well."""
    failed = dict(
        connection.execute(
            "SELECT f.path, max(a.created) FROM addition_files f JOIN additions a ON a.id = f.addition"
            " WHERE f.state IN ('failed', 'deleted') GROUP BY f.path"
        ).fetchall()
    )
    return [_seen(connection, path, failed) for path in files]


def see(connection: sqlite3.Connection, files: Sequence[Path]) -> None:
    """Note that files still hold what they held, inside a transaction."""
    now = timestamp()
    connection.executemany("UPDATE paths SET seen = ? WHERE path = ?", [(now, path_value(path)) for path in files])


def last_seen(connection: sqlite3.Connection, wanted: Sequence[int] | None) -> list[Whereabouts]:
    """Return where the files of these documents were seen last, None for all that stand; those that never were files are left out."""
    rows = connection.execute(
        f"SELECT d.id, (SELECT path FROM paths WHERE rowid = ({_LAST_SEEN} {_ORDER})) FROM documents d WHERE {_STANDING}"
    )
    chosen = None if wanted is None else frozenset(wanted)
    return [Whereabouts(row, stored_path(path)) for row, path in rows if path is not None and (chosen is None or row in chosen)]


def digests(connection: sqlite3.Connection, document: int) -> dict[str, documents.Edition]:
    """Return the editions of a document by the bytes of their files, of the newest first."""
    return {one.file_digest: one for one in reversed(documents.file_editions(connection, document))}


def put_places(connection: sqlite3.Connection, places: Sequence[tuple[documents.Edition, Path]]) -> None:
    """Note which editions files hold, in one transaction; that the documents were changed is noted with it."""
    now = timestamp()
    with transaction(connection):
        for edition, path in places:
            shown = documents.states_of(connection, edition.root)
            if shown:
                documents.set_path(connection, path, shown[0], now)
                documents.touch(connection, edition.document)


def _is_in(path: Path, folders: Iterable[WatchedFolder]) -> bool:
    """Return True if a file lies in a watched folder."""
    return any(path.is_relative_to(one.path) for one in folders)


def _seen(connection: sqlite3.Connection, path: Path, failed: dict[Any, str]) -> Seen | None:
    value = path_value(path)
    row = connection.execute(
        "SELECT p.seen, e.file_digest FROM paths p JOIN editions e ON e.id = p.edition WHERE p.path = ?", (value,)
    ).fetchone()
    if row is not None:
        return Seen(*row)
    told = [failed[value]] if value in failed else []
    if path.suffix.lower() in HOLDERS:
        first, after = additions.held_in(path)
        (seen_in,) = connection.execute("SELECT max(seen) FROM paths WHERE path >= ? AND path < ?", (first, after)).fetchone()
        told += [at for name, at in failed.items() if os.fsencode(name).startswith(os.fsencode(first))]
        told += [seen_in] if seen_in is not None else []
    return Seen(max(told), None) if told else None
