"""Joins two documents that are editions of one, and parts them again; each in one transaction.

**Joined**, all editions of the other document become editions of the first, in the order in which they came to the library, with all
that its reader has made: annotations and those in the trash, edits of the outline, corrections. What is known of the other document as
a whole (its name, its details, the rule set it is read by, the annotations of its file that were declined) is set aside with its row, and
that of the first holds; it gets the other's tags, and stands in its collections, in addition. The files of both hold the editions that
they held: opened again, also by another way or changed, they are editions of the one document.

**Parted**, an edition that came with another document leaves with all that came with it, and with what that has become since: the editions
that its files have had, and all that was made in any of them. That document has its row again and what was set aside. What the reader has
made since the two were joined goes with the edition in which it was made. An edition that did not come with another document becomes a
new one, by itself with its corrected states: what was made in it goes with it, what was carried to it stays with the others. Of a document
whose one edition was joined with others those are what leaves.

Places of one document's annotations in editions of the other are laid aside when they are parted, and come back when they are joined. An
annotation whose passage was moved to other words while the two were one, and so has no other place, is looked for again in the edition in
which it was made, and put up for review there if that is not certain.

**Numbers** of editions are never given twice within a document, and rise in the order of `made`: an edition that has to come before one
that is there gets both another number, so that a window that still shows the document as it was finds none of them in the place of another.
Parted, each has the numbers that it had.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core import describing
from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.spans import Span
from core.store import annotations as rows
from core.store import documents, metadata, states
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

OWNED: Final = (("annotations", "anchors", "annotation", "parted_anchors"), ("outline_edits", "outline_places", "edit", "parted_places"))
"""What the reader makes: its table, that of its places, how they refer to it, and where those in a parted document are laid aside."""

STUDIED: Final = (("recall_cards", "made_in"), ("plan_portions", "edition"))
"""What is learned of a document: a table, and the edition with which it goes."""
SETS: Final = (("document_tags", "tag"), ("collected", "collection"), ("refusals", "key"))
"""In what a document may stand with others, and what was refused in it: a table, and what stands there of each."""
DECLINED: Final = (("declined_offers", "declined"), ("refusals", "created"))
"""What the reader does not want of a document: a table, and when that was said."""


def join(connection: sqlite3.Connection, document: int, other: int) -> int:
    """Make the editions of ``other`` editions of ``document``, in one transaction; return ``document``.

    Raises:
        LibraryError: if the library does not hold one of them, or they are the same; nothing is written.
    """
    with transaction(connection):
        if len(documents.standing(connection, [document, other])) < len({document, other}):
            raise documents.unknown()
        if document == other:
            raise LibraryError(QT_TRANSLATE_NOOP("errors", "A document cannot be joined with itself. Choose another one."))
        own, came = _numbers(connection, document), _numbers(connection, other)
        connection.execute(
            "INSERT INTO joins (other, document, joined, numbers) VALUES (?, ?, ?, ?)",
            (other, document, timestamp(), json.dumps({document: own, other: came})),
        )
        _make_kin(connection, document, other)
        connection.execute("UPDATE editions SET came = ? WHERE document = ? AND came IS NULL", (other, other))
        last = documents.last_number(connection, document)
        moved = sorted((*came, *(row for row in own if row > min(came))))
        for number, row in enumerate(moved, last + 1):
            connection.execute("UPDATE editions SET document = ?, number = ? WHERE id = ?", (document, number, row))
        connection.execute("UPDATE documents SET last = ? WHERE id = ?", (last + len(moved), document))
        for table, *_ in (*OWNED, *STUDIED):
            connection.execute(f"UPDATE {table} SET document = ? WHERE document = ?", (document, other))
        _take_up(connection, document)
        _share_sets(connection, document, other)
        for row in (document, other):
            documents.touch(connection, row)
        return document


def part(connection: sqlite3.Connection, document: int, number: int) -> int:
    """Make an edition, or what was joined with it, a document of its own, in one transaction; return its row.

    Raises:
        LibraryError: if the library does not hold it, or it is the only one; nothing is written.
    """
    with transaction(connection):
        edition = documents.edition_or_newest(connection, document, number)
        if edition.came is not None:
            return _part_joined(connection, document, edition.came)
        if sum(one.came is None for one in documents.file_editions(connection, document)) > 1:
            return _part_edition(connection, document, edition.root)
        return _part_joined(connection, document, _all_joined(connection, document))


def _share_sets(connection: sqlite3.Connection, document: int, other: int) -> None:
    """Let a document have the tags of one that is joined with it, and stand in its collections; the time tells them from its own."""
    (joined,) = connection.execute("SELECT joined FROM joins WHERE other = ?", (other,)).fetchone()
    for table, column in SETS:
        connection.execute(
            f"INSERT OR IGNORE INTO {table} (document, {column}, created) SELECT ?, {column}, ? FROM {table} WHERE document = ?",
            (document, joined, other),
        )


def _unshare_sets(connection: sqlite3.Connection, document: int, other: int, joined: str) -> None:
    """Take off a document what it has by one that was joined with it alone; that has all this itself."""
    for table, column in SETS:
        connection.execute(
            f"DELETE FROM {table} WHERE document = ? AND created = ? AND {column} IN (SELECT {column} FROM {table} WHERE document = ?)",
            (document, joined, other),
        )


def _numbers(connection: sqlite3.Connection, document: int) -> dict[int, int]:
    """Return the numbers of a document's editions by their rows, in the order of both."""
    return dict(connection.execute("SELECT id, number FROM editions WHERE document = ? ORDER BY id", (document,)).fetchall())


def _numbers_before(connection: sqlite3.Connection, other: int, document: int) -> dict[int, int]:
    """Return the numbers that editions had in a document when ``other`` was joined, by their rows; nothing if they were in neither."""
    (kept,) = connection.execute("SELECT numbers FROM joins WHERE other = ?", (other,)).fetchone()
    return {int(row): number for row, number in json.loads(kept).get(str(document), {}).items()}


def _editions_of(connection: sqlite3.Connection, document: int, other: int) -> list[int]:
    """Return the rows of a document's editions that belong to one that is joined with it, or to one joined with that, rising."""
    members = documents.members(connection, other)
    marks = ", ".join("?" * len(members))
    found = connection.execute(f"SELECT id FROM editions WHERE document = ? AND came IN ({marks}) ORDER BY id", (document, *members))
    return [row for (row,) in found]


def _make_kin(connection: sqlite3.Connection, one: int, other: int) -> None:
    """Note that two documents were one."""
    connection.executemany("INSERT INTO kin (document, other) VALUES (?, ?) ON CONFLICT DO NOTHING", [(one, other), (other, one)])


def _all_joined(connection: sqlite3.Connection, document: int) -> int:
    """Return the document that holds all that was joined with one; what was joined later is joined with it from now on."""
    found = connection.execute("SELECT other FROM joins WHERE document = ? ORDER BY joined, other", (document,)).fetchall()
    if not found:
        raise LibraryError(QT_TRANSLATE_NOOP("errors", "This is the only edition of the document. There is nothing to part it from."))
    (first,) = found[0]
    connection.execute("UPDATE joins SET document = ? WHERE document = ? AND other <> ?", (first, document, first))
    return int(first)


def _part_joined(connection: sqlite3.Connection, document: int, other: int) -> int:
    """Let a document that was joined leave, with those that are joined with it; return its row."""
    (joined,) = connection.execute("SELECT joined FROM joins WHERE other = ?", (other,)).fetchone()
    stayed, came = (_numbers_before(connection, other, row) for row in (document, other))
    leaving = _editions_of(connection, document, other)
    connection.execute("DELETE FROM joins WHERE other = ?", (other,))
    _unshare_sets(connection, document, other, joined)
    _leave(connection, document, other, leaving, came)
    _restore_numbers(connection, document, stayed)
    _share_declined(connection, document, other, joined)
    known = stayed.keys() | came.keys()
    rooted = {row: {one.id for one in documents.file_editions(connection, row)} - known for row in (document, other)}
    if rooted[other]:
        _describe(connection, other)
    if rooted[document] or rooted[other]:
        _describe(connection, document)
    return other


def _part_edition(connection: sqlite3.Connection, document: int, root: int) -> int:
    """Make an edition that did not come with another document a new one; return its row."""
    edition = documents.by_row(connection, root)
    newest = documents.edition_or_newest(connection, document, None)
    name = documents.name_of(connection, document)
    path = edition.path if edition else None
    now = timestamp()
    found = documents.add_document(connection, _name(path) or name, now)
    connection.execute("UPDATE documents SET rule_set = (SELECT rule_set FROM documents WHERE id = ?) WHERE id = ?", (document, found))
    _share_declined(connection, document, found)
    _make_kin(connection, document, found)
    _leave(connection, document, found, [one.id for one in reversed(documents.states_of(connection, root))], {})
    _describe(connection, found)
    if newest.root == root:
        _describe(connection, document)
        left = documents.edition_or_newest(connection, document, None)
        if name == _name(path) and left.path is not None:
            documents.rename(connection, document, _name(left.path) or name)
    return found


def _leave(connection: sqlite3.Connection, document: int, found: int, leaving: Iterable[int], before: Mapping[int, int]) -> None:
    """Make editions those of another document, with what was made in them.

    Args:
        connection: inside a transaction.
        document: to which they belong.
        found: to which they will; it has none.
        leaving: their rows, rising.
        before: the numbers that some of them had in it.
    """
    documents.tell_apart(connection, document, found)
    connection.execute("UPDATE documents SET last = ? WHERE id = ?", (documents.last_number(connection, document), document))
    last = max((documents.last_number(connection, found), *(before[row] for row in leaving if row in before)))
    for row in leaving:
        if row not in before:
            last += 1
        number = before.get(row, last)
        connection.execute("UPDATE editions SET document = ?, number = ?, came = nullif(came, ?) WHERE id = ?", (found, number, found, row))
    for table, column in (*((one, "made_in") for one, *_ in OWNED), *STUDIED):
        connection.execute(
            f"UPDATE {table} SET document = ? WHERE document = ? AND {column} IN (SELECT id FROM editions WHERE document = ?)",
            (found, document, found),
        )
    for row in (document, found):
        _look_again(connection, row)
        _follow_places(connection, row)
    for row in (document, found):
        _lay_aside(connection, row)
        documents.touch(connection, row)


def _share_declined(connection: sqlite3.Connection, document: int, other: int, since: str = "") -> None:
    """Let a document know what was declined in one that it was part of, from a time on."""
    for table, said in DECLINED:
        connection.execute(
            f"INSERT INTO {table} (document, key, {said}) SELECT ?, key, {said} FROM {table}"
            f" WHERE document = ? AND {said} >= ? ON CONFLICT DO NOTHING",
            (other, document, since),
        )


def _restore_numbers(connection: sqlite3.Connection, document: int, before: Mapping[int, int]) -> None:
    """Give the editions that are left the numbers that they had, as far as these rise with those of the others."""
    now = _numbers(connection, document)
    wanted = [before.get(row, number) for row, number in now.items()]
    if wanted != sorted(set(wanted)):
        return
    # Each had a lower number then, so that none takes one that is in use.
    for row, number in zip(now, wanted, strict=True):
        connection.execute("UPDATE editions SET number = ? WHERE id = ?", (number, row))


def _look_again(connection: sqlite3.Connection, document: int) -> None:
    """Give the annotations that stand in none of a document's editions a place in the one in which they were made."""
    from core.carrying import carry

    homeless = connection.execute(
        "SELECT a.id, a.made_in FROM annotations a WHERE a.document = ? AND NOT EXISTS (SELECT 1 FROM anchors p"
        " JOIN editions e ON e.id = p.edition WHERE p.annotation = a.id AND p.edition = p.base AND e.document = a.document)",
        (document,),
    ).fetchall()
    for key, made_in in homeless:
        place = rows.last_place(connection, key)
        old = documents.by_row(connection, place[0]) if place else None
        if place is None or old is None:
            continue
        states_there = documents.states_of(connection, made_in) if made_in is not None else []
        new = states_there[0] if states_there else documents.edition_or_newest(connection, document, None)
        text = documents.load_text(connection, new.text)
        (one,) = carry(documents.load_text(connection, old.text), text, [place[1]], new.number)
        if one.status == "orphan":
            clipped = replace(one.anchor, span=one.span.clipped(Span(0, len(text))))
            one = one.placed(clipped, new.number, "to-review")
        rows.put_places(connection, new.id, rows.edition_rows(connection, document), [one])


def _follow_places(connection: sqlite3.Connection, document: int) -> None:
    """Let the edits of the outline that stand in none of a document's editions go with the edition that they stand in."""
    homeless = connection.execute(
        "SELECT o.id, max(e.id), e.document FROM outline_edits o JOIN outline_places p ON p.edit = o.id JOIN editions e ON e.id = p.edition"
        " WHERE o.document = ? AND p.edition = p.base GROUP BY o.id HAVING sum(e.document = o.document) = 0",
        (document,),
    ).fetchall()
    connection.executemany(
        "UPDATE outline_edits SET document = ?, made_in = (SELECT coalesce(corrects, id) FROM editions WHERE id = ?) WHERE id = ?",
        [(found, edition, key) for key, edition, found in homeless],
    )


def _lay_aside(connection: sqlite3.Connection, document: int) -> None:
    """Lay aside the places of what belongs to a document in editions of another one."""
    for table, places, key, aside in OWNED:
        columns = _columns(connection, aside)
        elsewhere = (
            f"FROM {places} p JOIN {table} o ON o.id = p.{key} JOIN editions e ON e.id = p.edition JOIN editions b ON b.id = p.base"
            " WHERE o.document = ? AND (e.document <> o.document OR b.document <> o.document)"
        )
        connection.execute(f"INSERT OR REPLACE INTO {aside} ({columns}) SELECT {_of('p', columns)} {elsewhere}", (document,))
        connection.execute(f"DELETE FROM {places} WHERE rowid IN (SELECT p.rowid {elsewhere})", (document,))


def _take_up(connection: sqlite3.Connection, document: int) -> None:
    """Make places that were laid aside places again, where the edition is one of the document now."""
    for table, places, key, aside in OWNED:
        columns = _columns(connection, aside)
        here = (
            f"FROM {aside} p JOIN {table} o ON o.id = p.{key} JOIN editions e ON e.id = p.edition JOIN editions b ON b.id = p.base"
            " WHERE o.document = ? AND e.document = o.document AND b.document = o.document"
            " AND (p.home IS NULL OR p.home IN (SELECT id FROM editions WHERE document = o.document))"
        )
        connection.execute(f"INSERT OR IGNORE INTO {places} ({columns}) SELECT {_of('p', columns)} {here}", (document,))
        connection.execute(f"DELETE FROM {aside} WHERE rowid IN (SELECT p.rowid {here})", (document,))


def _columns(connection: sqlite3.Connection, table: str) -> str:
    """Return the columns of a table as SQL."""
    return ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})"))


def _of(alias: str, columns: str) -> str:
    return ", ".join(f"{alias}.{column}" for column in columns.split(", "))


def _describe(connection: sqlite3.Connection, document: int) -> None:
    """Recognise anew what is known of a document, from its newest text; once more when its file is opened, which says more."""
    newest = documents.edition_or_newest(connection, document, None)
    metadata.put_recognised(connection, document, describing.describe_beginning(states.stored(connection, newest)), 0)


def _name(path: Path | None) -> str | None:
    """Return a file's name as it can be shown."""
    return None if path is None else os.fsencode(path.name).decode("utf-8", "replace")


def faults(connection: sqlite3.Connection) -> list[int]:
    """Return the rows of the documents that do not hold together: by their joins, or by where things stand.

    A document that is joined has nothing of its own and belongs, at last, to one that is not; what came with it is there; and what the
    reader has made was made in an edition of its document, if that is known, and has places in those only.
    """
    found: set[int] = set()
    joins = dict(connection.execute("SELECT other, document FROM joins").fetchall())
    for other in joins:
        seen = {other}
        while (row := joins.get(other)) is not None and row not in seen:
            seen.add(row)
            other = row
        if row is not None:
            found.add(other)
    for statement in (
        "SELECT j.other FROM joins j JOIN editions e ON e.document = j.other",
        "SELECT j.other FROM joins j JOIN annotations a ON a.document = j.other",
        "SELECT j.other FROM joins j JOIN outline_edits o ON o.document = j.other",
        "SELECT e.document FROM editions e JOIN editions s ON s.corrects = e.id WHERE s.document <> e.document OR s.came IS NOT e.came",
        *(
            statement
            for table, places, key, _ in OWNED
            for statement in (
                f"SELECT o.document FROM {table} o JOIN {places} p ON p.{key} = o.id JOIN editions e ON e.id = p.edition"
                " JOIN editions b ON b.id = p.base WHERE e.document <> o.document OR b.document <> o.document",
                f"SELECT o.document FROM {table} o JOIN editions e ON e.id = o.made_in"
                " WHERE e.document <> o.document OR e.corrects IS NOT NULL",
            )
        ),
    ):
        found |= {row for (row,) in connection.execute(statement)}
    for document, came in connection.execute("SELECT DISTINCT document, came FROM editions WHERE came IS NOT NULL").fetchall():
        if came == document or came not in documents.members(connection, document):
            found.add(document)
    return sorted(found)
