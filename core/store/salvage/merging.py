"""Makes one set of rows of what was found in a damaged library and what its newest backup holds."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from core.store.library import VERSION
from core.store.salvage.cells import Long
from core.store.salvage.tables import empty_library
from core.store.salvage.trees import CARVED, SURE, Row
from core.store.salvage.values import is_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.store.salvage.cells import Value
    from core.store.salvage.tables import Table
    from core.store.salvage.trees import Salvaged

Key = tuple[Any, ...]
Values = dict[str, Any]
OWN: Final = "_sqlite_migrations"
"""The table that a new library fills itself."""
_TIMES: Final = ("updated", "seen", "undone", "made", "deleted", "created")
"""Columns that tell which of two states of a row is the later one, the first that there is."""
_SLIPS: Final = 2
"""Bytes in which one state of a row differs from itself where the disk has altered it."""
_OF_ANNOTATIONS: Final = {"annotations": "id", "anchors": "annotation", "wordings": "annotation"}


@dataclass(slots=True)
class Merged:
    """The rows of a new library, by table and key, still without the care of what refers to what."""

    rows: dict[str, dict[Key, Values]]
    from_backup: set[str] = field(default_factory=set)
    """Annotations that the file no longer held."""
    hints: Mapping[str, Mapping[int, Mapping[str, Value]]] = field(default_factory=dict)
    """What indexes of the file say of rows, by the row's number."""
    is_whole: bool = False
    """True if no edition can be missing."""
    was_helped: bool = False
    """True if anything comes from the backup."""


def merged(salvaged: Salvaged, backup: sqlite3.Connection | None) -> Merged:
    """Return the rows that a new library is to hold. Of texts only those of the file: `core.store.salvage.texts` looks for the others.

    A row of the file wins over the backup's, unless it is damaged or was found outside its place, and the backup's is as new. What the
    file lacks is taken from the backup where the file may have lost it, not where the reader has removed it since.
    """
    _bring_up(salvaged)
    found: dict[str, dict[Key, Values]] = {}
    result = Merged(found, hints=salvaged.hints, is_whole="editions" in salvaged.whole)
    for name, table in salvaged.schema.tables.items():
        if name == OWN:
            continue
        rows = _held_against_index(salvaged, table)
        there = {} if backup is None or name == "texts" else backup_rows(backup, table)
        found[name] = {key: _better(row, there.get(key)) for key, row in rows.items()}
        result.was_helped |= any(values is not rows[key].values for key, values in found[name].items())
        if name in salvaged.whole:
            continue
        alive = set(salvaged.keys[name].values()) if name in salvaged.keys else None
        for key, values in there.items():
            if key not in rows and (alive is None or key in alive):
                found[name][key] = values
                result.was_helped = True
                if name == "annotations":
                    result.from_backup.add(str(key[0]))
    _empty_trash(result, salvaged)
    return result


def backup_rows(backup: sqlite3.Connection, table: Table) -> dict[Key, Values]:
    """Return the rows of a table of a sound library; of texts all but the text."""
    columns = [one.name for one in table.columns]
    listed = ", ".join("NULL" if (table.name, one) == ("texts", "text") else f'"{one}"' for one in columns)
    found = {}
    for row in backup.execute(f'SELECT {listed} FROM "{table.name}" ORDER BY rowid'):
        values = dict(zip(columns, row, strict=True))
        found[tuple(values[one] for one in table.key)] = values
    return found


def insert(connection: sqlite3.Connection, table: str, values: Mapping[str, Any]) -> None:
    """Insert a row into a library, unless there is one with its key."""
    names = ", ".join(f'"{name}"' for name in values)
    connection.execute(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(values))})', list(values.values()))


def _held_against_index(salvaged: Salvaged, table: Table) -> dict[Key, Row]:
    """Return the rows of a table as its index knows them: none that it does not, under the keys that it says."""
    rows = _with_ids(salvaged, table)
    keys = salvaged.keys.get(table.name)
    if keys is None:
        return rows
    used = Counter(
        values.values[column] for name, column in _OF_ANNOTATIONS.items() if name != table.name for values in salvaged.rows[name].values()
    )
    found: dict[Key, Row] = {}
    for key, row in rows.items():
        known = keys.get(row.rowid)
        if known is None:
            if row.trust == SURE:
                found[key] = row
        elif known == key or known in rows or row.trust == CARVED:
            found[key] = row
        else:
            is_misread = used[known[0]] > used[key[0]]
            fixed = row._replace(values={**row.values, **dict(zip(table.key, known, strict=True))}) if is_misread else row
            found[known if is_misread else key] = fixed
    return found


def _with_ids(salvaged: Salvaged, table: Table) -> dict[Key, Row]:
    """Return the rows of a table; an id that is damaged is the one that an index says, and without it the row goes."""
    rows = dict(salvaged.rows[table.name])
    for key, row in salvaged.rows[table.name].items():
        if isinstance(key[0], str) and table.key[0] in ("id", "annotation") and not is_id(key[0]):
            del rows[key]
            known = salvaged.hints.get(table.name, {}).get(row.rowid, {}).get(table.key[0])
            if is_id(known) and (known, *key[1:]) not in rows:
                rows[known, *key[1:]] = row._replace(values={**row.values, table.key[0]: known})
    return rows


def _better(row: Row, there: Values | None) -> Values:
    """Return of two states of a row the one that is to be kept."""
    if there is None:
        return row.values
    if row.trust == SURE and not row.is_damaged:
        return _without_slips(row.values, there)
    is_as_new = next((str(there[one] or "") >= str(row.values[one] or "") for one in _TIMES if one in there and one in row.values), True)
    return there if is_as_new else row.values


def _without_slips(values: Values, there: Values) -> Values:
    """Return a row with the backup's words where those of the file are the same but for a byte or two: both were written at one time."""
    if "updated" not in values or values["updated"] != there["updated"]:
        return values
    slips = {name: there[name] for name, value in values.items() if _is_slip(value, there[name])}
    return values | slips if slips else values


def _is_slip(value: Value, there: Value) -> bool:
    if not isinstance(value, str) or not isinstance(there, str) or value == there:
        return False
    one, other = value.encode(), there.encode()
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= _SLIPS


def _empty_trash(result: Merged, salvaged: Salvaged) -> None:
    """Leave out what was emptied from the trash, also where only the index of that table still tells it."""
    emptied = {key for (key,) in result.rows["emptied"]}
    emptied |= {one["annotation"] for one in salvaged.hints.get("emptied", {}).values() if "annotation" in one}
    for name, column in _OF_ANNOTATIONS.items():
        result.rows[name] = {key: values for key, values in result.rows[name].items() if values[column] not in emptied}
    result.from_backup -= emptied


def _bring_up(salvaged: Salvaged) -> None:
    """Do to rows of an older schema what the migrations since do."""
    if salvaged.version == VERSION:
        return
    from sqlite_utils import Database

    from core.store.migrations import LIBRARY

    with closing(empty_library(salvaged.version)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        known = {
            name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')} for name in salvaged.schema.tables if name != OWN
        }
        for name, columns in known.items():
            for row in salvaged.rows[name].values() if columns else ():
                insert(connection, name, {one: _short(value) for one, value in row.values.items() if one in columns})
        try:
            LIBRARY.apply(Database(connection, execute_plugins=False))
        except sqlite3.Error:
            return  # Rows that are too damaged to be migrated are as good as new ones: a column that came later is empty.
        for name, table in salvaged.schema.tables.items():
            if name != OWN:
                _take_back(salvaged, table, backup_rows(connection, table))


def _take_back(salvaged: Salvaged, table: Table, migrated: Mapping[Key, Values]) -> None:
    rows = salvaged.rows[table.name]
    for key, values in migrated.items():
        row = rows.get(key)
        kept = {} if row is None else {name: value for name, value in row.values.items() if isinstance(value, Long) or values[name] is None}
        rows[key] = Row(row.rowid if row else 0, values | kept, row.trust if row else SURE, row.is_damaged if row else False)


def _short(value: Value) -> Any:
    """Return a value for a migration; none of them looks at a long one."""
    return "" if isinstance(value, Long) else value
