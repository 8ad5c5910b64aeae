"""Rows of documents, their editions and texts, and which edition a file holds."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.errors import QT_TRANSLATE_NOOP, UnknownEdition

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.document import Document

BLOCK: Final = 262_144
"""Bytes of a text that are read, or characters that are encoded, by one call into C."""
_QUICKLY_COUNTED: Final = 100_000
"""Characters of a text that are counted in 5 ms."""
_FEW_PATHS: Final = 8
_ROOT: Final = "coalesce(e.corrects, e.id)"
"""The edition of the file of which an edition is a state."""
_NEWEST_FIRST: Final = f"{_ROOT} DESC, e.id DESC"
"""A text of an old edition that was corrected lately is still an old one."""
_LAST: Final = "max(coalesce(d.last, 0), (SELECT coalesce(max(number), 0) FROM editions WHERE document = d.id))"
"""No number is given twice: a window that still shows a document as it was must not take another edition for its own."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A stored edition."""

    id: int
    document: int
    number: int
    """From 1 within its document."""
    text: int
    """Row of its text."""
    reader: str
    encoding: str | None
    file_digest: str
    path: Path | None
    corrects: int | None = None
    """Row of the edition that the file holds, on a text that the reader has corrected."""
    came: int | None = None
    """Row of the joined document that it came with, None if it is one of the document's own."""
    is_removed: bool = False
    """True if its document lies in the trash."""

    @property
    def root(self) -> int:
        """Return the row of the edition that the file holds."""
        return self.id if self.corrects is None else self.corrects


def exact_digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8, hexadecimal."""
    import hashlib

    found = hashlib.sha256()
    for start in range(0, len(text), BLOCK):
        found.update(text[start : start + BLOCK].encode())
    return found.hexdigest()


def put_text(connection: sqlite3.Connection, text: str, digest: str, characters: int | None = None) -> int:
    """Store a text unless it is there; return its row.

    Args:
        connection: inside a transaction.
        text: the text.
        digest: of it, see `exact_digest`.
        characters: as `core.counting` counts them, None to count them here; those of a long text are not, for others wait meanwhile.
    """
    row = connection.execute("SELECT id FROM texts WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        # As bytes, because sqlite3 would keep the UTF-8 of a str for as long as the str lives.
        if characters is None and len(text) <= _QUICKLY_COUNTED:
            characters = count_characters(text)
        connection.execute(
            "INSERT INTO texts (digest, text, characters) VALUES (?, CAST(? AS TEXT), ?)", (digest, text.encode(), characters)
        )
        row = connection.execute("SELECT last_insert_rowid()").fetchone()
    return int(row[0])


def count_characters(text: str) -> int:
    """Return the number of characters of a text as `core.counting` counts them."""
    from core.counting import count

    return count(text).words


def load_text(connection: sqlite3.Connection, row: int) -> str:
    """Return a stored text, read in blocks so that no call holds the interpreter for long."""
    decode = codecs.getincrementaldecoder("utf-8")().decode
    with connection.blobopen("texts", "text", row, readonly=True) as blob:
        blocks = [decode(block) for block in iter(lambda: blob.read(BLOCK), b"")]
    return "".join(blocks) + decode(b"", final=True)


def add_document(connection: sqlite3.Connection, name: str, now: str) -> int:
    """Add a document without editions; return its id."""
    return int(connection.execute("INSERT INTO documents (name, created) VALUES (?, ?) RETURNING id", (name, now)).fetchone()[0])


def add_edition(
    connection: sqlite3.Connection,
    row: int,
    document: Document,
    digest: str,
    now: str,
    *,
    corrects: int | None = None,
    pieces: str = "",
    came: int | None = None,
    report: str | None = None,
) -> Edition:
    """Add the next edition of the document ``row``, and its text if that is not stored yet.

    Args:
        connection: inside a transaction.
        row: of the document.
        document: the text.
        digest: of its exact text, see `exact_digest`.
        now: when.
        corrects: of a corrected text the edition that the file holds, else None.
        pieces: of which it is made then.
        came: the joined document to which it belongs, None for ``row`` itself.
        report: what was left out or guessed, see `core.store.reports`; None if that is not known.
    """
    text = put_text(connection, document.text, digest)
    origin = document.origin
    number = last_number(connection, row) + 1
    found = connection.execute(
        "INSERT INTO editions (document, number, text, text_digest, file_digest, reader, encoding, path, created, corrects,"
        " pieces, came, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            row,
            number,
            text,
            document.text_digest,
            origin.file_digest,
            origin.reader,
            origin.encoding,
            path_value(origin.path) if origin.path else None,
            now,
            corrects,
            pieces or None,
            came,
            report,
        ),
    ).fetchone()[0]
    touch(connection, row)
    return Edition(found, row, number, text, origin.reader, origin.encoding, origin.file_digest, origin.path, corrects, came)


def set_path(connection: sqlite3.Connection, path: Path, edition: Edition, now: str) -> None:
    """Note which edition a file holds."""
    connection.execute(
        "INSERT INTO paths (path, edition, seen) VALUES (?, ?, ?)"
        " ON CONFLICT (path) DO UPDATE SET edition = excluded.edition, seen = excluded.seen",
        (path_value(path), edition.id, now),
    )


def pass_paths_on(connection: sqlite3.Connection, old: Edition, new: Edition) -> None:
    """Note that the files of an edition are shown as another one."""
    connection.execute("UPDATE paths SET edition = ? WHERE edition = ?", (new.id, old.id))


def touch(connection: sqlite3.Connection, document: int) -> None:
    """Raise the document's revision: what was planned for it before is stale."""
    connection.execute("UPDATE documents SET revision = revision + 1 WHERE id = ?", (document,))


def revision(connection: sqlite3.Connection, document: int) -> int:
    """Return a number that every change to the document or to what is made in it has raised; -1 if there is no such document."""
    row = connection.execute("SELECT revision FROM documents WHERE id = ?", (document,)).fetchone()
    return int(row[0]) if row is not None else -1


def newest_edition(connection: sqlite3.Connection, document: int) -> Edition | None:
    """Return the newest state of the newest edition that a file held; None if there is no such document, or it was joined with another."""
    found = _editions(connection, "e.document = ?", document)
    return found[0] if found else None


def with_text(connection: sqlite3.Connection, digest: str) -> list[Edition]:
    """Return the editions with exactly this text, the newest first; also those of documents in the trash."""
    return _editions(connection, "t.digest = ?", digest)


def akin_to(connection: sqlite3.Connection, text_digest: str, file_digest: str) -> list[Edition]:
    """Return the editions with this text but for white space, or of a file with these bytes, the newest first; also those in the trash."""
    return _editions(connection, "e.text_digest = ? OR e.file_digest = ?", text_digest, file_digest)


def held_by(connection: sqlite3.Connection, path: Path | None) -> Edition | None:
    """Return the edition that a file held when it was last opened, be its document in the trash."""
    if path is None:
        return None
    found = _editions(connection, "e.id = (SELECT edition FROM paths WHERE path = ?)", path_value(path))
    return found[0] if found else None


def newest_of(connection: sqlite3.Connection, document: int) -> tuple[int, int, int, int]:
    """Return of a document that has editions: number and root of the newest, the highest number that one ever had, and its revision."""
    found: tuple[int, int, int, int] = connection.execute(
        f"SELECT e.number, {_ROOT}, {_LAST}, d.revision FROM editions e JOIN documents d ON d.id = e.document WHERE d.id = ?"
        f" ORDER BY {_NEWEST_FIRST} LIMIT 1",
        (document,),
    ).fetchone()
    return found


def edition(connection: sqlite3.Connection, document: int, number: int) -> Edition | None:
    """Return an edition by its number."""
    found = _editions(connection, "e.document = ? AND e.number = ?", document, number)
    return found[0] if found else None


def edition_or_newest(connection: sqlite3.Connection, document: int, number: int | None) -> Edition:
    """Return an edition, None for the newest.

    Raises:
        UnknownEdition: if it is not there.
    """
    found = newest_edition(connection, document) if number is None else edition(connection, document, number)
    if found is None:
        raise unknown()
    return found


def unknown() -> UnknownEdition:
    """Return the error that the library does not hold a document."""
    return UnknownEdition(QT_TRANSLATE_NOOP("errors", "The library no longer holds this document. Open its file again."))


def by_row(connection: sqlite3.Connection, row: int) -> Edition | None:
    """Return the edition of a row."""
    found = _editions(connection, "e.id = ?", row)
    return found[0] if found else None


def states_of(connection: sqlite3.Connection, root: int) -> list[Edition]:
    """Return the states of the text of a file's edition, as corrected and at last as it is in the file; the newest first."""
    return _editions(connection, "e.corrects = ? OR e.id = ?", root, root)


def file_editions(connection: sqlite3.Connection, document: int) -> list[Edition]:
    """Return the editions of a document that files have held, the newest first, without their corrected states."""
    return _editions(connection, "e.document = ? AND e.corrects IS NULL", document)


def made(connection: sqlite3.Connection, edition: Edition) -> str:
    """Return when an edition came to the library."""
    return str(connection.execute("SELECT created FROM editions WHERE id = ?", (edition.id,)).fetchone()[0])


def pieces_of(connection: sqlite3.Connection, edition: Edition) -> str | None:
    """Return of what a corrected text is made, None for a text that is as its file holds it."""
    found: str | None = connection.execute("SELECT pieces FROM editions WHERE id = ?", (edition.id,)).fetchone()[0]
    return found


def length_of(connection: sqlite3.Connection, edition: Edition) -> int:
    """Return the number of characters of an edition's text."""
    return int(connection.execute("SELECT length(text) FROM texts WHERE id = ?", (edition.text,)).fetchone()[0])


def rename(connection: sqlite3.Connection, document: int, name: str) -> None:
    """Call a document by another name."""
    connection.execute("UPDATE documents SET name = ? WHERE id = ?", (name, document))


def name_of(connection: sqlite3.Connection, document: int) -> str:
    """Return what a document is called."""
    return str(connection.execute("SELECT name FROM documents WHERE id = ?", (document,)).fetchone()[0])


def last_path(connection: sqlite3.Connection, document: int) -> Path | None:
    """Return where a document's file was seen last, None if it never was a file."""
    row = connection.execute(
        "SELECT p.path FROM paths p JOIN editions e ON e.id = p.edition WHERE e.document = ? ORDER BY p.seen DESC, p.rowid DESC LIMIT 1",
        (document,),
    ).fetchone()
    return None if row is None else stored_path(row[0])


def last_paths(connection: sqlite3.Connection, some: Iterable[int] | None = None) -> dict[int, Path]:
    """Return where the files of documents were seen last, of all without ``some``; those that never were files are left out."""
    statement = "SELECT e.document, p.path FROM paths p JOIN editions e ON e.id = p.edition"
    if some is None:
        found = connection.execute(f"{statement} ORDER BY p.seen, p.rowid")
    else:
        # Few of many: their editions first, for a guess may begin with all the paths of the library.
        statement = statement.replace("paths p JOIN editions e", "editions e CROSS JOIN paths p")
        rows = f"[{','.join(map(str, some))}]"
        found = connection.execute(f"{statement} WHERE e.document IN (SELECT value FROM json_each(?)) ORDER BY p.seen, p.rowid", (rows,))
    return {document: stored_path(path) for document, path in dict(found).items()}


def paths_of(connection: sqlite3.Connection, document: int) -> tuple[Path, ...]:
    """Return the files that held a document, those that were seen last, the last one first; few are enough to find where it was read."""
    found = connection.execute(
        f"SELECT p.path FROM paths p JOIN editions e ON e.id = p.edition WHERE e.document = ? ORDER BY p.seen DESC LIMIT {_FEW_PATHS}",
        (document,),
    )
    return tuple(stored_path(path) for (path,) in found)


def last_number(connection: sqlite3.Connection, document: int) -> int:
    """Return the highest number that an edition of a document ever had, 0 if it never had one."""
    return int(connection.execute(f"SELECT {_LAST} FROM documents d WHERE d.id = ?", (document,)).fetchone()[0])


def newest_that_came(connection: sqlite3.Connection, document: int) -> Edition | None:
    """Return the newest edition of a document that is joined with another, None if it is not."""
    found = _editions(connection, "e.came = ?", document)
    return found[0] if found else None


def members(connection: sqlite3.Connection, document: int) -> list[int]:
    """Return the row of a document and those of the documents that are joined with it, also through another."""
    found = connection.execute(
        "WITH RECURSIVE member (id) AS (VALUES (?) UNION SELECT j.other FROM joins j JOIN member m ON j.document = m.id)"
        " SELECT id FROM member",
        (document,),
    )
    return [row for (row,) in found]


def are_told_apart(connection: sqlite3.Connection, one: int, other: int) -> bool:
    """Return True if the reader was told that a file held one of two documents after the other."""
    pair = sorted((one, other))
    return connection.execute("SELECT 1 FROM told_apart WHERE document = ? AND other = ?", pair).fetchone() is not None


def tell_apart(connection: sqlite3.Connection, one: int, other: int) -> None:
    """Note that the reader was told that a file held one of two documents after the other."""
    connection.execute("INSERT INTO told_apart (document, other) VALUES (?, ?) ON CONFLICT DO NOTHING", sorted((one, other)))


def kin(connection: sqlite3.Connection, document: int) -> list[int]:
    """Return the rows of the other documents that were ever one with a document, also through another."""
    found = connection.execute(
        "WITH RECURSIVE akin (id) AS (VALUES (?) UNION SELECT k.other FROM kin k JOIN akin a ON k.document = a.id)"
        " SELECT id FROM akin WHERE id <> ? ORDER BY id",
        (document, document),
    )
    return [row for (row,) in found]


def hand_of(connection: sqlite3.Connection, document: int) -> tuple[bool, bool]:
    """Return whether a document is read by a rule set, and whether its outline was ever edited; one look, for every opening."""
    by_rules, is_edited = connection.execute(
        "SELECT rule_set IS NOT NULL, EXISTS (SELECT 1 FROM outline_edits WHERE document = d.id) FROM documents d WHERE id = ?", (document,)
    ).fetchone()
    return bool(by_rules), bool(is_edited)


def all_editions(connection: sqlite3.Connection) -> list[Edition]:
    """Return every edition of all documents, also of those in the trash, the newest first."""
    return _editions(connection, "1")


def standing(connection: sqlite3.Connection, rows: Iterable[int]) -> list[int]:
    """Return those of some documents that stand, each once: they are there, not in the trash, and not joined with another."""
    return _those_of(connection, rows, "deleted IS NULL")


def in_trash(connection: sqlite3.Connection, rows: Iterable[int]) -> list[int]:
    """Return those of some documents that lie in the trash, each once."""
    return _those_of(connection, rows, "deleted IS NOT NULL")


def digests(connection: sqlite3.Connection, edition: Edition) -> tuple[str, str]:
    """Return the digests that were stored: of the exact text, and of the text without white space."""
    exact, loose = connection.execute(
        "SELECT t.digest, e.text_digest FROM editions e JOIN texts t ON t.id = e.text WHERE e.id = ?", (edition.id,)
    ).fetchone()
    return exact, loose


def loose_texts(connection: sqlite3.Connection) -> list[int]:
    """Return the rows of texts that belong to no edition."""
    return [row for (row,) in connection.execute("SELECT id FROM texts WHERE id NOT IN (SELECT text FROM editions) ORDER BY id")]


def drop_texts(connection: sqlite3.Connection, texts: Iterable[int]) -> None:
    """Delete texts that belong to no edition."""
    connection.executemany("DELETE FROM texts WHERE id = ?", [(row,) for row in texts])


def count(connection: sqlite3.Connection) -> int:
    """Return the number of documents that stand."""
    condition = "deleted IS NULL AND id NOT IN (SELECT other FROM joins)"
    return int(connection.execute(f"SELECT count(*) FROM documents WHERE {condition}").fetchone()[0])


def count_editions(connection: sqlite3.Connection) -> int:
    """Return the number of editions of all documents."""
    return int(connection.execute("SELECT count(*) FROM editions").fetchone()[0])


def _those_of(connection: sqlite3.Connection, rows: Iterable[int], condition: str) -> list[int]:
    """Return those of some documents that have editions and meet a condition, in their order."""
    wanted = [*dict.fromkeys(rows)]
    found = connection.execute(
        f"SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND {condition}"
        " AND EXISTS (SELECT 1 FROM editions WHERE document = documents.id)",
        (str(wanted),),
    )
    there = {row for (row,) in found}
    return [row for row in wanted if row in there]


def _editions(connection: sqlite3.Connection, condition: str, *values: object) -> list[Edition]:
    """Return editions, the newest first."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT e.id, e.document, e.number, e.text, e.reader, e.encoding, e.file_digest, e.path, e.corrects, e.came, d.deleted IS NOT NULL"
        " FROM editions e JOIN texts t ON t.id = e.text JOIN documents d ON d.id = e.document"
        f" WHERE ({condition}) ORDER BY {_NEWEST_FIRST}",
        values,
    ).fetchall()
    return [
        Edition(key, row, number, text, reader, encoding, file_digest, stored_path(path) if path else None, corrects, came, bool(gone))
        for key, row, number, text, reader, encoding, file_digest, path, corrects, came, gone in rows
    ]


def path_value(path: Path) -> str | bytes:
    """Return the absolute path as SQLite can hold it: the system's bytes where the name is not Unicode."""
    name = os.path.abspath(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def stored_path(stored: str | bytes) -> Path:
    """Return a path that was stored."""
    return Path(os.fsdecode(stored))
