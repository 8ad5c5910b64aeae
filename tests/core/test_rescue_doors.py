"""Damage that is met in the middle of work is told by every door as what it is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.keeping import DamagedLibrary
from core.session import ReadingSession
from core.store.damage import is_inconsistent
from core.store.failures import translated_failures
from tests.core.library_kit import document, opened
from tests.core.test_rescue import PAGE, root_of
from tests.data.libraries.make_sample import MINUTES_LATER, MOVED, make

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTES = Path("/讲话/水表会议.txt")
READ = document(MOVED, Path("/讲话/饮水.txt"), reader="text/2")
DOORS: dict[str, Callable[[ReadingSession], object]] = {
    "plan": lambda session: session.plan(READ),
    "find": lambda session: session.find(READ),
    "admit": lambda session: opened(session, document(MINUTES_LATER, MINUTES)),
    "annotations": lambda session: [session.annotations(row) for row in (1, 5)],
    "apply": lambda session: session.apply(1, [Change(session.annotations(1)[0], None)]),
    "stored": lambda session: session.stored(1, 2),
    "trash": lambda session: session.trash(),
    "empty_trash": lambda session: session.empty_trash(),
    "tags": lambda session: session.tags(),
    "retag": lambda session: session.retag("水", "用水"),
    "tasks": lambda session: session.tasks(),
    "outline_edits": lambda session: session.outline_edits(1),
    "rule_sets": lambda session: session.rule_sets(),
    "metadata": lambda session: session.metadata(2),
    "corrections": lambda session: session.corrections(5),
    "history": lambda session: [session.history(one.id) for one in session.annotations(5)],
    "editions": lambda session: [session.editions.listed(one.document) for one in session.editions.documents()],
    "check": lambda session: session.check(),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("doors") / "library.db"
    make(path)
    return path


@pytest.fixture
def library(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "library.db"))


def refused(library: Path) -> set[str]:
    """Return the doors that tell of a damaged library; the others give an answer."""
    found = set()
    for name, door in DOORS.items():
        with ReadingSession(library) as session:
            try:
                door(session)
            except DamagedLibrary:
                found.add(name)
    return found


@pytest.mark.parametrize(
    ("table", "doors"),
    [
        ("annotations", {"plan", "find", "annotations", "apply", "trash", "tags", "tasks", "check"}),
        ("anchors", {"plan", "find", "annotations", "apply", "trash", "tasks", "check"}),
        ("editions", {"plan", "find", "annotations", "stored", "corrections", "editions", "check"}),
        ("texts", {"plan", "find", "stored", "check"}),
        ("outline_places", {"outline_edits", "check"}),
        ("rule_sets", {"rule_sets", "check"}),
        ("metadata", {"metadata", "check"}),
        ("corrections", {"corrections", "check"}),
        ("wordings", {"history", "check"}),
    ],
)
def test_a_lost_page_is_told_by_whoever_needs_it(library: Path, table: str, doors: set[str]) -> None:
    start = (root_of(library, table) - 1) * PAGE
    data = bytearray(library.read_bytes())
    data[start : start + PAGE] = bytes(PAGE)
    library.write_bytes(data)
    assert refused(library) >= doors


@pytest.mark.parametrize(
    ("change", "doors"),
    [
        ("UPDATE annotations SET note = CAST(x'ff41' AS TEXT)", {"plan", "find", "annotations", "apply", "trash", "tasks", "check"}),
        ("UPDATE annotations SET tags = '[\"水'", {"plan", "find", "annotations", "trash", "tags", "tasks", "check"}),
        ("UPDATE annotations SET kind = 'highlighu'", {"plan", "find", "annotations", "apply", "trash", "tasks", "check"}),
        ("UPDATE annotations SET task = '{'", {"plan", "find", "annotations", "trash", "tasks", "check"}),
        ("UPDATE anchors SET quote = CAST(x'ff41' AS TEXT)", {"plan", "find", "annotations", "trash", "tasks", "check"}),
        ('UPDATE anchors SET start = 9, "end" = 3', {"plan", "find", "annotations", "trash", "tasks", "check"}),
        ("UPDATE anchors SET status = 'anchorec'", {"plan", "find", "annotations", "trash", "tasks", "check"}),
        ("UPDATE anchors SET heading_path = '['", {"plan", "find", "annotations", "trash", "tasks", "check"}),
        ("UPDATE texts SET text = CAST(x'e5b9b4ff' AS TEXT)", {"stored", "check"}),
        ("UPDATE outline_places SET label = CAST(x'ff' AS TEXT)", {"outline_edits", "check"}),
        ("UPDATE documents SET name = CAST(x'ff' AS TEXT)", {"stored", "editions", "check"}),
    ],
)
def test_a_value_that_nobody_can_have_stored_is_told_by_whoever_reads_it(library: Path, change: str, doors: set[str]) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(change)
        connection.commit()
    assert refused(library) >= doors


def test_a_page_that_is_lost_while_the_library_is_open_is_told(library: Path) -> None:
    with ReadingSession(library) as session:
        one = session.annotations(1)[0]
        (stored,) = session.apply(1, [Change(one, replace(one, note="还好"))])
        root = root_of(library, "anchors")
        with closing(sqlite3.connect(library)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with library.open("r+b", buffering=0) as file:
            file.seek((root - 1) * PAGE)
            file.write(b"\xff" * PAGE)
        with pytest.raises(DamagedLibrary):
            session.annotations(1)
        with pytest.raises(DamagedLibrary):
            session.plan(READ)
        with pytest.raises(DamagedLibrary):
            ReadingSession(library).apply(1, [Change(stored, None)])


def test_a_bug_in_a_sound_library_stays_one(library: Path) -> None:
    assert not is_inconsistent(library)
    for bug in (ValueError("a bug"), IndexError(0), TypeError("None"), sqlite3.OperationalError("no such column: x")):
        with pytest.raises(type(bug)), translated_failures(library):
            raise bug
