"""What was acknowledged is there after a SIGKILL at any moment, and what was not is there whole or not at all.

Real processes, two at a time; only kills that met a living process are counted. `tests.forks` says how they begin.
"""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from core.store.library import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from tests.forks import Forked, Forks

    Process: TypeAlias = subprocess.Popen[str] | Forked
    Benches: TypeAlias = Callable[[int, Callable[["Bench"], int]], int]

ROOT = Path(__file__).resolve().parents[2]
SPEECH = (
    "在镇水利工作会议上的讲话\n同志们：\n一、家底要清\n"
    + "水管所要把每一口井、每一段管都记在本子上。\n" * 30
    + "二、责任要实\n谁的井谁来守。"
)
QUOTE = "谁的井谁来守"
BATCH = 40
MIGRATED = 1_000
WORKERS = 2
MIGRATION = """
import sys
from pathlib import Path
from core.store import library, migrations

@migrations.LIBRARY(name="9999_of_this_test")
def _more(db):
    db["annotations"].add_column("weight", int)
    db.conn.create_function("weight_of", 1, len)
    db.execute("UPDATE annotations SET weight = weight_of(note)")
    db.execute("DROP INDEX idx_anchors_home")
    db["anchors"].transform(rename={"quote": "words"})
    db.execute("CREATE INDEX idx_anchors_home ON anchors(home) WHERE home IS NOT NULL")

library.VERSION += 1
print("ready", flush=True)
library.open_library(Path(sys.argv[1])).close()
"""
CORRECTING = """
import sys
from pathlib import Path
from core.session import ReadingSession
from core.spans import Span

with ReadingSession(Path(sys.argv[2])) as session:
    read = session.read(Path(sys.argv[1]))
    opening = session.admit(session.plan(read))
    read = opening.corrected or read
    print("ready", flush=True)
    for n in range(int(sys.argv[3])):
        at = read.text.index("谁的井")
        read = session.correct(session.admit(session.plan(read)), read, Span(at, at), str(n))
        print(read.text.count("井"), len(read.text), flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@dataclass
class Bench:
    """A folder with a speech and a library, and dice."""

    commands: Forks
    folder: Path
    dice: random.Random

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.speech.write_text(SPEECH, encoding="utf-8")

    @property
    def speech(self) -> Path:
        return self.folder / "讲话.txt"

    @property
    def library(self) -> Path:
        return self.folder / "library.db"

    def clear(self) -> None:
        """Take the library away."""
        for path in self.folder.glob("library.db*"):
            path.unlink()

    def start(self, *words: str) -> Forked:
        """Start ``annotate`` on the speech, in a process that has only that to do: no moment is lost on one that still loads."""
        return self.commands.start(["annotate", self.speech, "--library", self.library, *words])

    def stored(self, *, is_begun: bool = True) -> dict[str, str]:
        """Open the library as after a crash; return the notes by id. It must be sound."""
        with ReadingSession(self.library) as session:
            plan = session.find(session.read(self.speech))
            assert plan is not None or not is_begun
            if plan is None:
                return {}
            assert session.check().faults == ()
            return {one.id: one.note for one in session.admit(plan).annotations}


def killed(process: Process, delay: float) -> tuple[bool, list[str]]:
    """Kill a process after some seconds; return whether it was alive, and the lines it has printed."""
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    printed, _ = process.communicate()
    return process.returncode == -signal.SIGKILL, printed.splitlines()


class Moments:
    """Chooses when to kill: from the first third of a run to its end, of which it learns from the runs that were missed."""

    def __init__(self, dice: random.Random, start: Callable[[], Process]) -> None:
        self._dice = dice
        began = time.perf_counter()
        process = start()
        process.communicate()
        assert process.returncode == 0
        self._end = time.perf_counter() - began
        self.kills = self.runs = 0

    def kill(self, process: Process) -> list[str]:
        """Kill a process at some moment; return the lines it has printed."""
        was_alive, printed = killed(process, self._dice.uniform(0.3, 1.0) * self._end)
        self._end *= 1.03 if was_alive else 0.9
        self.kills += was_alive
        self.runs += 1
        assert self.runs < 3 * self.kills + 20, "nearly every process ended by itself"
        return printed


@pytest.fixture
def benches(tmp_path: Path, commands: Forks) -> Callable[[int, Callable[[Bench], int]], int]:
    """Run some work on two benches at a time, with dice of some seed; return the sum of what it counts."""

    def on_both(seed: int, work: Callable[[Bench], int]) -> int:
        with ThreadPoolExecutor(WORKERS) as pool:
            return sum(pool.map(work, [Bench(commands, tmp_path / str(n), random.Random(seed + n)) for n in range(WORKERS)]))

    return on_both


def test_an_annotation_whose_id_was_printed_is_there_after_a_kill(benches: Benches) -> None:
    def work(bench: Bench) -> int:
        kills = runs = 0
        acknowledged: dict[str, str] = {}
        while kills < 65:
            process = bench.start("--quote", QUOTE, "--note", f"第{runs}条")
            assert process.stdout is not None
            acknowledged[process.stdout.readline().strip()] = f"第{runs}条"
            was_alive, _ = killed(process, 0)
            kills += was_alive
            runs += 1
            assert runs < 3 * kills + 20, "nearly every process ended by itself"
            assert bench.stored() == acknowledged
        return kills

    assert benches(1, work) == 130


def test_a_batch_is_there_whole_or_not_at_all_after_a_kill(benches: Benches) -> None:
    def work(bench: Bench) -> int:
        def start(note: str) -> subprocess.Popen[str]:
            lines = (json.dumps({"quote": "每一口井", "occurrence": 1 + i % 30, "note": note}) for i in range(BATCH))
            batch.write_text("\n".join(lines), encoding="utf-8")
            return bench.start("--batch", str(batch))

        batch = bench.folder / "batch.jsonl"
        moments = Moments(bench.dice, lambda: start("0"))
        while moments.kills < 40:
            if moments.runs % 10 == 9:
                bench.clear()
            note = str(moments.runs + 1)
            printed = moments.kill(start(note))
            stored = bench.stored(is_begun=bool(printed))
            count = sum(one == note for one in stored.values())
            assert count in {0, BATCH}
            assert set(printed) <= set(stored)
            assert not printed or count == BATCH
        return moments.kills

    assert benches(2, work) == 80


def test_a_first_start_that_was_killed_leaves_a_library_that_opens(benches: Benches) -> None:
    def work(bench: Bench) -> int:
        def start() -> subprocess.Popen[str]:
            bench.clear()
            return bench.start("--quote", QUOTE)

        moments = Moments(bench.dice, start)
        while moments.kills < 25:
            printed = moments.kill(start())
            assert set(printed) <= set(bench.stored(is_begun=bool(printed)))
            with ReadingSession(bench.library) as session:
                opening = session.admit(session.plan(session.read(bench.speech)))
                assert len(opening.annotations) <= 1
        return moments.kills

    assert benches(3, work) == 50


def test_a_migration_that_was_killed_is_done_or_not_begun(benches: Benches) -> None:
    def work(bench: Bench) -> int:
        def start() -> subprocess.Popen[str]:
            bench.clear()
            bench.library.write_bytes(before)
            process = subprocess.Popen(
                [sys.executable, "-c", MIGRATION, str(bench.library)], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            return process

        batch = bench.folder / "batch.jsonl"
        batch.write_text("\n".join(json.dumps({"quote": QUOTE, "note": "记" * (i % 7)}) for i in range(MIGRATED)), encoding="utf-8")
        bench.start("--batch", str(batch)).communicate()
        before = bench.library.read_bytes()
        moments = Moments(bench.dice, start)
        while moments.kills < 20:
            moments.kill(start())
            check_schema(bench.library)
        return moments.kills

    assert benches(4, work) == 40


def test_a_correction_that_was_killed_is_made_or_not_begun_and_takes_all_marks_along(benches: Benches) -> None:
    def work(bench: Bench) -> int:
        def start() -> subprocess.Popen[str]:
            bench.clear()
            bench.library.write_bytes(before)
            command = [sys.executable, "-c", CORRECTING, str(bench.speech), str(bench.library), "20"]
            process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            return process

        batch = bench.folder / "batch.jsonl"
        batch.write_text("\n".join(json.dumps({"quote": QUOTE, "note": "记" * (i % 7)}) for i in range(BATCH)), encoding="utf-8")
        bench.start("--batch", str(batch)).communicate()
        before = bench.library.read_bytes()
        moments = Moments(bench.dice, start)
        while moments.kills < 12:
            printed = moments.kill(start())
            with ReadingSession(bench.library) as session:
                read = session.read(bench.speech)
                shown = session.corrected(read)
                row = session.admit(session.plan(read)).document
                assert session.check().faults == ()
                made = session.corrections(row)
                assert len(made) in {len(printed), len(printed) + 1}
                assert not printed or len(shown.text) >= int(printed[-1].split()[1])
                marks = session.annotations(row)
            assert {one.span.of(shown.text) for one in marks} == {QUOTE}
            assert len(marks) == BATCH
        return moments.kills

    assert benches(5, work) == 24


def check_schema(path: Path) -> None:
    """Assert that a library holds all of one schema and nothing of another."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        annotations = {row[1] for row in connection.execute("PRAGMA table_info(annotations)")}
        anchors = {row[1] for row in connection.execute("PRAGMA table_info(anchors)")}
        assert ("weight" in annotations) == ("words" in anchors) == (version == VERSION + 1)
        assert connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (version,)
        assert connection.execute("SELECT count(*) FROM annotations").fetchone() == (MIGRATED,)
        if version > VERSION:
            assert connection.execute("SELECT count(*) FROM annotations WHERE weight IS NULL OR weight <> length(note)").fetchone() == (0,)
