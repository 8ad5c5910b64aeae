"""What the tables of a library look like, and whether a row can be one of theirs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.store.beginning import begin
from core.store.library import VERSION
from core.store.salvage.cells import MISSING
from core.store.salvage.values import LARGEST, fits, is_telling, standing_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.store.salvage.cells import Record, Value

_MASTER_COLUMNS: Final = 5
_MOST_MISFITS: Final = 2
"""Values of one row that may be damaged."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    type: str
    is_needed: bool
    parent: str | None
    """The table to whose key it refers."""


class Table(NamedTuple):
    """A table of the schema."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """Its primary key."""
    is_by_number: bool
    """True if the key is the number of the row itself."""
    root: int
    """Its first page in a library begun with this schema."""

    @property
    def is_telling(self) -> bool:
        """True if a row of it cannot be taken for chance: it holds an id, a digest or a time."""
        return any(is_telling(self.name, one) for one in self.columns if one.is_needed)


class Index(NamedTuple):
    """An index of the schema."""

    name: str
    table: str
    columns: tuple[str, ...]
    root: int

    def is_key_of(self, table: Table) -> bool:
        """Return True if it holds the primary key of its table."""
        return self.table == table.name and self.columns == table.key


class Schema(NamedTuple):
    """All of a version."""

    tables: Mapping[str, Table]
    indexes: Mapping[str, Index]


class Fitted(NamedTuple):
    """A row that fits a table."""

    values: dict[str, Value]
    is_damaged: bool
    """True if a value is not what was stored."""


def empty_library(version: int) -> sqlite3.Connection:
    """Return a connection to a library of a schema, in memory and without a row."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    if version == VERSION:
        begin(connection)
        return connection
    from sqlite_utils import Database

    from core.store.migrations import LIBRARY

    database = Database(connection, execute_plugins=False)
    names = [one.name for one in LIBRARY.pending(database)]
    LIBRARY.apply(database, stop_before=names[version] if version < len(names) else None)
    return connection


@lru_cache(maxsize=1)
def schema_of(version: int = VERSION) -> Schema:
    """Return the schema of a version."""
    with closing(empty_library(version)) as connection:
        master = connection.execute("SELECT type, name, tbl_name, rootpage FROM sqlite_master").fetchall()
        tables = {name: _table(connection, name, root) for kind, name, _, root in master if kind == "table"}
        indexes = {name: _index(connection, name, table, root) for kind, name, table, root in master if kind == "index"}
    return Schema(tables, indexes)


def missing_columns(connection: sqlite3.Connection) -> bool:
    """Return True if a library of this program's version lacks a table or a column."""
    tables = schema_of().tables.values()
    there = {(table.name, row[1]) for table in tables for row in connection.execute(f'PRAGMA table_info("{table.name}")')}
    return not {(table.name, column.name) for table in tables for column in table.columns} <= there


def has_wrong_rows(connection: sqlite3.Connection) -> bool:
    """Return True if a library of this program's version holds a value that it cannot have stored."""
    for table in schema_of().tables.values():
        columns = [one for one in table.columns if (table.name, one.name) != ("texts", "text")]
        listed = ", ".join(f'"{one.name}"' for one in columns)
        for row in connection.execute(f'SELECT {listed} FROM "{table.name}"'):
            values = dict(zip((one.name for one in columns), row, strict=True))
            if not all(fits(table.name, one, values[one.name]) for one in columns) or ("end" in values and values["start"] > values["end"]):
                return True
    return False


def fitted(table: Table, record: Record, rowid: int) -> Fitted | None:
    """Return a record as a row of a table, None if it cannot be one. A note is kept with a damaged value or two beside it."""
    if len(record.values) > len(table.columns) or not 0 < rowid < LARGEST:
        return None
    values: dict[str, Value] = {}
    is_damaged = record.is_damaged
    misfits = 0
    for column, value in zip(table.columns, (*record.values, *[None] * (len(table.columns) - len(record.values))), strict=True):
        found = rowid if table.is_by_number and column.name in table.key and value is None else value
        if not fits(table.name, column, found):
            misfits += found is not MISSING
            found, is_damaged = standing_in(table.name, column, found), True
            if found is MISSING or misfits > _MOST_MISFITS:
                return None
        values[column.name] = found
    return Fitted(values, is_damaged)


def is_master(record: Record, schema: Schema) -> tuple[str, int] | None:
    """Return name and first page of a table or an index of ours, if a record is the schema's row of one."""
    if len(record.values) != _MASTER_COLUMNS:
        return None
    kind, name, table, root, _ = record.values
    known = schema.tables if kind == "table" else schema.indexes if kind == "index" else {}
    if not isinstance(name, str) or name not in known or not isinstance(root, int) or root < 2:
        return None
    return (name, root) if table == name or (kind == "index" and schema.indexes[name].table == table) else None


def _table(connection: sqlite3.Connection, name: str, root: int) -> Table:
    references = {row[3]: row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')}
    rows = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    keys = sorted((row for row in rows if row[5]), key=lambda row: int(row[5]))
    key = tuple(str(row[1]) for row in keys)
    is_by_number = len(keys) == 1 and keys[0][2] == "INTEGER"
    columns = (Column(row[1], row[2], bool(row[3]) or row[1] in key, references.get(row[1])) for row in rows)
    return Table(name, tuple(columns), key, is_by_number, root)


def _index(connection: sqlite3.Connection, name: str, table: str, root: int) -> Index:
    return Index(name, table, tuple(row[2] for row in connection.execute(f'PRAGMA index_info("{name}")')), root)
