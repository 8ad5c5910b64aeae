"""What the tables of a library look like, and whether a row can be one of theirs."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.annotation import COLOURS, KINDS, STATUSES
from core.metadata import FIELDS
from core.store.library import VERSION
from core.store.salvage.cells import MISSING, Long

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.store.salvage.cells import Record, Value

_MASTER_COLUMNS: Final = 5
_LARGEST: Final = 1 << 53
_ID: Final = re.compile(r"[0-9a-f]{32}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:?\d\d)?")
_NEVER: Final = "1970-01-01T00:00:00.000Z"


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
        checks = (_CHECKS.get((self.name, one.name)) or _CHECKS.get(("", one.name)) for one in self.columns if one.is_needed)
        return any(check in (_is_id, _is_digest, _is_time) for check in checks)


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
    from sqlite_utils import Database

    from core.store.migrations import LIBRARY

    connection = sqlite3.connect(":memory:", isolation_level=None)
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


def fitted(table: Table, record: Record, rowid: int) -> Fitted | None:
    """Return a record as a row of a table, None if it cannot be one."""
    if len(record.values) > len(table.columns):
        return None
    values: dict[str, Value] = {}
    is_damaged = record.is_damaged
    for column, value in zip(table.columns, (*record.values, *[None] * (len(table.columns) - len(record.values))), strict=True):
        found = rowid if table.is_by_number and column.name in table.key and value is None else value
        if found is MISSING:
            found, is_damaged = _standing_in(table.name, column), True
        if not _fits(table.name, column, found):
            return None
        values[column.name] = found
    return Fitted(values, is_damaged) if 0 < rowid < _LARGEST else None


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


def _fits(table: str, column: Column, value: Value) -> bool:
    if value is None:
        return not column.is_needed
    if column.type == "INTEGER":
        if not isinstance(value, int) or not (1 if column.parent else -_LARGEST) <= value < _LARGEST:
            return False
        return _is_right(table, column, value)
    if column.type == "BLOB":
        return isinstance(value, bytes | str | Long)
    if isinstance(value, Long):
        return True
    if not isinstance(value, str) or "\0" in value:
        return False
    return _is_right(table, column, value)


def _is_right(table: str, column: Column, value: int | str) -> bool:
    check = _CHECKS.get((table, column.name)) or _CHECKS.get(("", column.name))
    return check is None or check(value)


def _standing_in(table: str, column: Column) -> Value:
    """Return what takes the place of a value that is not there any more; what is nobody's own words, or can be left out."""
    if table != "annotations" or not column.is_needed:
        return None
    standing_in: dict[str, Value] = {"tags": "[]", "star": 0, "author": "", "created": _NEVER, "updated": _NEVER}
    return standing_in.get(column.name)


def _one_of(*words: str) -> Callable[[Any], bool]:
    return frozenset(words).__contains__


def _like(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_flag(value: object) -> bool:
    return value in (0, 1)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value >= 0


def _is_words(value: Any) -> bool:
    """Return True for a JSON list of strings."""
    found = _json(value)
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _is_task(value: Any) -> bool:
    found = _json(value)
    return isinstance(found, dict) and all(isinstance(one, str) for one in found.values())


def _is_list(value: Any) -> bool:
    return isinstance(_json(value), list)


def _is_object(value: Any) -> bool:
    return isinstance(_json(value), dict)


def _json(value: Any) -> object:
    try:
        return json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return None


_is_id, _is_digest, _is_time = _like(_ID), _like(_DIGEST), _like(_TIME)
_CHECKS: Final[Mapping[tuple[str, str], Callable[[Any], bool]]] = {
    **{("", name): _is_time for name in ("created", "updated", "deleted", "seen", "declined", "written", "emptied", "made", "undone")},
    **{("", name): _is_id for name in ("annotation", "edit", "rule_set", "carried")},
    **{("", name): _is_digest for name in ("digest", "text_digest")},
    **{("", name): _is_flag for name in ("star", "removed", "is_set")},
    **{("", name): _is_count for name in ("start", "end", "ord", "number", "revision")},
    **{(name, "id"): _is_id for name in ("annotations", "outline_edits", "rule_sets", "corrections")},
    ("annotations", "kind"): _one_of(*KINDS),
    ("annotations", "colour"): _one_of(*COLOURS),
    ("annotations", "tags"): _is_words,
    ("annotations", "task"): _is_task,
    ("anchors", "heading_path"): _is_words,
    ("anchors", "status"): _one_of(*STATUSES),
    ("outline_edits", "made"): _is_flag,
    ("outline_edits", "joined"): _is_flag,
    ("joins", "joined"): _is_time,
    ("joins", "numbers"): _is_object,
    ("rule_sets", "rules"): _is_list,
    ("editions", "pieces"): _is_list,
    ("corrections", "pieces"): _is_list,
    ("metadata", "field"): _one_of(*FIELDS),
    ("_sqlite_migrations", "migration_set"): _one_of("library"),
    ("documents", "name"): bool,
}


def ordered(table: Table, values: Mapping[str, Value]) -> Sequence[Value]:
    """Return the values of a row in the order of its columns."""
    return [values.get(column.name) for column in table.columns]
