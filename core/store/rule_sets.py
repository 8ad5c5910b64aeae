"""Rows of rule sets, and which of them a document is read by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from core.annotation import timestamp
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.outline.rule_sets import RuleSet

_ALL: Final = "SELECT id, name, rules FROM rule_sets WHERE deleted IS NULL"


def load(connection: sqlite3.Connection) -> tuple[RuleSet, ...]:
    """Return all rule sets by name; those that cannot be read are left out, `core.store.checks` tells of them."""
    found = (_rule_set(*row) for row in connection.execute(_ALL + " ORDER BY name, id"))
    return tuple(one for one in found if one is not None)


def of_document(connection: sqlite3.Connection, document: int) -> RuleSet | None:
    """Return the rule set that a document is read by, None for the automatic way."""
    row = connection.execute(_ALL + " AND id = (SELECT rule_set FROM documents WHERE id = ?)", (document,)).fetchone()
    return None if row is None else _rule_set(*row)


def put(connection: sqlite3.Connection, rule_set: RuleSet) -> None:
    """Add or replace a rule set, in one transaction."""
    with transaction(connection):
        _put(connection, rule_set)


def remove(connection: sqlite3.Connection, key: str) -> None:
    """Leave a tombstone: the documents that were read by it are read the automatic way, until it is put again."""
    with transaction(connection):
        _remove(connection, key)


def keep(connection: sqlite3.Connection, kept: Sequence[RuleSet]) -> None:
    """Make the library hold these rule sets and no others, in one transaction; nothing is written for one that is there already."""
    with transaction(connection):
        there = {one.id: one for one in load(connection)}
        for rule_set in kept:
            if there.pop(rule_set.id, None) != rule_set:
                _put(connection, rule_set)
        for key in there:
            _remove(connection, key)


def use(connection: sqlite3.Connection, document: int, key: str | None) -> None:
    """Read a document by a rule set from now on, None for the automatic way."""
    with transaction(connection):
        documents.edition_or_newest(connection, document, None)
        connection.execute("UPDATE documents SET rule_set = ?, revision = revision + 1 WHERE id = ?", (key, document))


def unreadable(connection: sqlite3.Connection) -> list[str]:
    """Return the names of rule sets whose rules are not what was stored."""
    return [row[1] for row in connection.execute(_ALL) if _rule_set(*row) is None]


def _put(connection: sqlite3.Connection, rule_set: RuleSet) -> None:
    now = timestamp()
    rules = json.dumps([[one.label, one.level, one.kind, one.is_pattern] for one in rule_set.rules], ensure_ascii=False)
    connection.execute(
        "INSERT INTO rule_sets (id, name, rules, created, updated) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, rules = excluded.rules, updated = excluded.updated, deleted = NULL",
        (rule_set.id, rule_set.name, rules, now, now),
    )
    _touch_documents(connection, rule_set.id)


def _remove(connection: sqlite3.Connection, key: str) -> None:
    now = timestamp()
    connection.execute("UPDATE rule_sets SET deleted = ?, updated = ? WHERE id = ?", (now, now, key))
    _touch_documents(connection, key)


def _touch_documents(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("UPDATE documents SET revision = revision + 1 WHERE rule_set = ?", (key,))


def _rule_set(key: str, name: str, rules: str) -> RuleSet | None:
    """Return the rule set of a row, None if its rules cannot be read."""
    # Most documents are read without one.
    from core.outline.rule_sets import Rule, RuleSet

    try:
        decoded: list[list[Any]] = json.loads(rules)
        found = tuple(Rule(label, int(level), str(kind), bool(is_pattern)) for label, level, kind, is_pattern in decoded)
    except (ValueError, TypeError):
        return None
    return RuleSet(key, name, found)
