"""Nothing that a reader waits for looks through a whole library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from core.store import admission, documents, editions, joining, shown, states, trash
from core.store.library import open_library, snapshot
from tests.core.library_kit import SPEECH, document
from tests.data.libraries.make_sample import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.document import Document

AFRESH = document(SPEECH.replace("水池要有人洗", "水池要常洗"))
ACTS: dict[str, Callable[[sqlite3.Connection], object]] = {
    "opening": lambda connection: survey(connection, document(SPEECH)),
    "opening what has changed": lambda connection: admission.admit(connection, survey(connection, AFRESH)),
    "an edition's annotations": lambda connection: shown.annotations_of(connection, 1, None),
    "an edition's outline": lambda connection: shown.outline_edits_of(connection, 1, None),
    "an edition's text": lambda connection: states.document_of(connection, 1, None),
    "the list of editions": lambda connection: editions.listed(connection, 1),
    "marks of an old edition": lambda connection: editions.marks(connection, 1, 1),
    "what is to be reviewed": lambda connection: editions.reviews(connection, 1, None),
    "a document's trash": lambda connection: trash.load(connection, 1),
    "joining": lambda connection: joining.join(connection, 1, 2),
    "dropping an edition": lambda connection: connection.execute("DELETE FROM editions WHERE id = 99"),
}


def survey(connection: sqlite3.Connection, read: Document) -> admission.Plan:
    with snapshot(connection):
        return admission.survey(connection, read, documents.exact_digest(read.text))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "library.db"
    make(path)
    return path


@pytest.fixture
def connection(sample: Path) -> Iterator[sqlite3.Connection]:
    """A library in memory, which ends with the test."""
    with closing(open_library(sample)) as source, closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA foreign_keys=ON")
        yield copy


@pytest.mark.parametrize("act", ACTS)
def test_no_table_is_looked_through_for(connection: sqlite3.Connection, act: str) -> None:
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    ACTS[act](connection)
    connection.set_trace_callback(None)
    asked = [one for one in statements if one.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"))]
    assert asked
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    letters = set("adeopqv")
    for statement in asked:
        for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            words = step.split()
            assert not (words[0] == "SCAN" and words[1] in tables | letters), f"{step}: {statement}"
