"""Libraries damaged in every way, what their doors say and what a rescue saves.

``python -m tests.heavy.damaged_libraries FOLDER FIRST END STEP`` writes the number of each case before it begins, so that one that ends
the process is known, and what came of it as a line of JSON.
"""

from __future__ import annotations

import json
import pickle
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.keeping import DamagedLibrary
from core.session import ReadingSession
from core.store.rescue import rescue
from tests.core.library_kit import document
from tests.heavy.damages import DAMAGES, Disk, foreign_pages, make, plan_of, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.annotation import Annotation

_CRASHES = (sqlite3.Error, OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, MemoryError)
LIMIT = 60
"""Seconds that a case may take; then its process is ended."""


@dataclass(slots=True)
class Outcome:
    """What came of one case."""

    number: int
    damage: str
    with_backup: bool
    there: int = 0
    """Annotations that the library held."""
    rescued: int = 0
    """Those of them that the new one holds as they were, with their words."""
    altered: tuple[str, ...] = ()
    """What the new library shows otherwise than it ever was."""
    missed: int = 0
    """Annotations of the backup that the reader had not removed since and that the new library does not hold."""
    faults: tuple[str, ...] = ()
    """What `check` says of the new library."""
    is_untouched: bool = False
    """True if what was set aside is what was damaged."""
    failures: tuple[str, ...] = ()
    """Doors that failed otherwise than with a sentence."""
    refusals: int = 0
    """Doors that told of the damage."""


def prepare(folder: Path) -> None:
    """Write a library as it lies while it is open and after it was closed, its backup, and what each holds."""
    (folder / "making").mkdir()
    files = make(folder / "making")
    states: list[dict[str, Annotation]] = []
    for name, some in (("open", files), ("closed", settled(files, folder))):
        (folder / f"{name}.db").write_bytes(some.library)
        (folder / f"{name}.db-wal").write_bytes(some.log)
    (folder / "backup.db").write_bytes(files.backup)
    foreign_pages(folder)
    for name in ("closed", "backup"):
        states.append(held(Path(shutil.copy(folder / f"{name}.db", folder / "look.db"))))
        for one in folder.glob("look.db*"):
            one.unlink()
    (folder / "states").write_bytes(pickle.dumps(states))


def held(path: Path) -> dict[str, Annotation]:
    """Return all annotations of a library, each as the newest edition shows it."""
    with ReadingSession(path) as session:
        with closing(sqlite3.connect(path)) as connection:
            rows = [row for (row,) in connection.execute("SELECT DISTINCT document FROM editions")]
        return {one.id: one for row in rows for one in session.annotations(row)}


def tried(number: int, folder: Path) -> Outcome:
    """Damage the library in the way of a number, knock at its doors, rescue it, and look at what came of it."""
    ways = len(DAMAGES)
    damage = DAMAGES[number % ways]
    kind = ("closed", "open")[number // ways % 2]
    outcome = Outcome(number, damage.__name__, with_backup=number // (2 * ways) % 2 == 1)
    library, log = ((folder / f"{kind}.db{beside}").read_bytes() for beside in ("", "-wal"))
    disk = Disk(bytearray(library), bytearray(log), (folder / "foreign.db").read_bytes(), random.Random(number))
    damage(disk)
    with tempfile.TemporaryDirectory() as place:
        knock(laid(Path(place) / "doors", disk), outcome)
        path = laid(Path(place) / "rescue", disk)
        saved = rescue(path, [folder / "backup.db"] if outcome.with_backup else [])
        aside = saved.set_aside.with_name(saved.set_aside.name + "-wal")
        outcome.is_untouched = saved.set_aside.read_bytes() == disk.library and (aside.read_bytes() if aside.exists() else b"") == disk.log
        with ReadingSession(path) as session:
            outcome.faults = tuple(str(fault) for fault in session.check().faults)
        compare(held(path), states_in(folder), outcome)
    return outcome


@cache
def states_in(folder: Path) -> list[dict[str, Annotation]]:
    """Return the annotations of the library, and those of its backup."""
    found: list[dict[str, Annotation]] = pickle.loads((folder / "states").read_bytes())
    return found


def laid(folder: Path, disk: Disk) -> Path:
    """Return a library in a folder of its own, with the bytes of a disk."""
    folder.mkdir()
    path = folder / "library.db"
    path.write_bytes(disk.library)
    if disk.log:
        path.with_name("library.db-wal").write_bytes(disk.log)
    return path


def knock(path: Path, outcome: Outcome) -> None:
    """Do what a window and the commands do when they open a library: each gives an answer, or one sentence."""
    read = document(plan_of(2025, 20), Path("/讲话/计划.txt"))
    doors: dict[str, Callable[[ReadingSession], object]] = {
        "plan": lambda session: session.admit(session.plan(read)),
        "find": lambda session: session.find(read),
        "annotations": lambda session: [session.annotations(row) for row in range(1, 6)],
        "stored": lambda session: session.stored(1),
        "tags": lambda session: session.tags(),
        "tasks": lambda session: session.tasks(),
        "trash": lambda session: session.trash(),
        "check": lambda session: session.check(),
    }
    for name, door in doors.items():
        try:
            with ReadingSession(path) as session:
                door(session)
        except LibraryError as error:
            outcome.refusals += isinstance(error, DamagedLibrary)
        except _CRASHES as error:
            outcome.failures += (f"{name}: {type(error).__name__}: {error}",)


def compare(found: dict[str, Annotation], states: list[dict[str, Annotation]], outcome: Outcome) -> None:
    """Count what was rescued, and note what is otherwise than it ever was."""
    now, before = states
    outcome.there = len(now)
    for key, one in found.items():
        known = [state[key] for state in states if key in state]
        if not known:
            outcome.altered += (f"{key} was none",)
        elif all(words(one) != words(other) for other in known):
            outcome.altered += (min((difference(one, other) for other in known), key=len),)
        elif key in now:
            outcome.rescued += one.anchor.quote in {other.anchor.quote for other in known}
    outcome.missed = sum(key in now and key not in found for key in before) if outcome.with_backup else 0


def words(one: Annotation) -> tuple[object, ...]:
    """Return what a reader has made of an annotation."""
    return (one.kind, one.colour, one.note, one.tags, one.star, one.author, one.created)


def difference(one: Annotation, other: Annotation) -> str:
    """Return in what an annotation is otherwise."""
    pairs = zip(words(one), words(other), strict=True)
    return f"{one.id}: " + ", ".join(f"{a!r} was {b!r}" for a, b in pairs if a != b)


def main(arguments: list[str]) -> None:
    """Try the cases of some numbers."""
    folder = Path(arguments[0])
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for number in range(*map(int, arguments[1:])):
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        signal.alarm(LIMIT)
        sys.stdout.write(json.dumps(asdict(tried(number, folder))) + "\n")
        signal.alarm(0)


if __name__ == "__main__":
    main(sys.argv[1:])
