"""Restoring: the old state or the new one, never half of one, and what was there before is kept."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.keeping import DAILY, RESTORE, DamagedLibrary
from core.session import ReadingSession
from core.store.library import VERSION, open_library, transaction
from tests.core.library_kit import OTHER, document, mark, opened

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "data" / "libraries"
RESTORING = """
import sys
from pathlib import Path
from core.session import ReadingSession
print("ready", flush=True)
with ReadingSession(Path(sys.argv[1])) as session:
    for path in sys.argv[2:]:
        session.keeper.restore(Path(path))
        print(path, flush=True)
"""
USING = """
import sys
from pathlib import Path
from core.errors import ChangedMeanwhile, LibraryError
from core.session import ReadingSession
from tests.core.library_kit import SPEECH, document, mark, opened

with ReadingSession(Path(sys.argv[1])) as session:
    opening = opened(session, document())
    print("ready", flush=True)
    for number in range(int(sys.argv[2])):
        one = mark(session, opening, document(), "年底算账", f"由别的程序 {number}")
        held = session.annotations(opening.document)
        assert all(mark.span.of(document().text) == mark.anchor.quote for mark in held)
        print(one.id, flush=True)
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A library with one document and two annotations."""
    path = tmp_path / "source" / "另一个.db"
    with ReadingSession(path) as session:
        opening = opened(session, document())
        for quote in ("月月上墙", "喝水不是小事"):
            mark(session, opening, document(), quote, "恢复来的")
        session.keeper.back_up_to(path.with_name("副本.db"))
    return path.with_name("副本.db")


def notes(library: Path) -> list[str]:
    with closing(sqlite3.connect(library)) as connection:
        return [note for (note,) in connection.execute("SELECT note FROM annotations ORDER BY note")]


def test_whoever_has_the_library_open_follows_and_the_earlier_state_comes_back(session: ReadingSession, source: Path) -> None:
    opening = opened(session, document())
    mark(session, opening, document(), "年底算账", "先前的")
    seen = session.data_version()
    with ReadingSession(session.library) as other:
        assert [one.note for one in other.annotations(opening.document)] == ["先前的"]
        before = session.keeper.restore(source)
        assert before is not None
        assert (before.occasion, before.annotations, before.is_sound) == (RESTORE, 1, True)
        assert session.data_version() != seen
        for one in (session, other):
            assert [one.note for one in one.annotations(opening.document)] == ["恢复来的", "恢复来的"]
        mark(other, opening, document(), "月月上墙", "之后的")
        assert len(session.annotations(opening.document)) == 3
        again = session.keeper.restore(before.path)
        assert again is not None
        assert again.annotations == 3
        assert [one.note for one in other.annotations(opening.document)] == ["先前的"]
    assert session.check().faults == ()


def test_what_is_restored_is_not_touched(session: ReadingSession, source: Path) -> None:
    opened(session, document(OTHER))
    before = (source.read_bytes(), source.stat().st_mtime_ns, sorted(os.listdir(source.parent)))
    session.keeper.restore(source)
    assert (source.read_bytes(), source.stat().st_mtime_ns, sorted(os.listdir(source.parent))) == before


def test_a_library_that_is_in_use_elsewhere_can_be_restored_from(session: ReadingSession, tmp_path: Path) -> None:
    opened(session, document(OTHER))
    with ReadingSession(tmp_path / "in use.db") as other:
        mark(other, opened(other, document()), document(), "月月上墙", "只在日志里")
        session.keeper.restore(other.library)
    assert notes(session.library) == ["只在日志里"]


def test_a_library_is_begun_with_what_is_restored_where_there_was_none(session: ReadingSession, source: Path) -> None:
    assert session.keeper.restore(source) is None
    assert session.check().annotations == 2
    with closing(open_library(session.library)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("schema", range(1, VERSION))
def test_an_older_library_is_brought_to_this_schema_in_a_copy(session: ReadingSession, tmp_path: Path, schema: int) -> None:
    opened(session, document(OTHER))
    sample = Path(shutil.copyfile(SAMPLES / f"schema-{schema}.db", tmp_path / "sample.db"))
    before = sample.read_bytes()
    session.keeper.restore(sample)
    assert session.check().faults == ()
    assert session.check().documents >= 3
    assert sample.read_bytes() == before
    assert not (tmp_path / "backups" / sample.name).exists()


def test_a_library_with_pages_of_another_size_is_restored(session: ReadingSession, source: Path) -> None:
    with closing(sqlite3.connect(source, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size=16384")
        connection.execute("VACUUM")
    opened(session, document(OTHER))
    session.keeper.restore(source)
    assert (session.check().faults, session.check().annotations) == ((), 2)


def spoil(source: Path, how: str) -> None:
    """Make a copy one that cannot be restored."""
    content = bytearray(source.read_bytes())
    if how == "damaged":
        content[8192:20_480] = os.urandom(12_288)
    elif how == "cut":
        del content[len(content) // 2 :]
    elif how == "foreign":
        content = bytearray("这是一篇讲话，不是书库。".encode())
    source.write_bytes(content)
    with closing(sqlite3.connect(source, isolation_level=None)) as connection:
        if how == "newer":
            connection.execute(f"PRAGMA user_version={VERSION + 1}")
        elif how == "broken":
            connection.execute("UPDATE annotations SET document = 99")


@pytest.mark.parametrize("how", ["damaged", "cut", "foreign", "newer", "broken"])
def test_what_is_not_a_sound_library_is_refused_and_nothing_changes(session: ReadingSession, source: Path, how: str) -> None:
    mark(session, opened(session, document()), document(), "年底算账", "先前的")
    spoil(source, how)
    with pytest.raises(LibraryError):
        session.keeper.restore(source)
    assert notes(session.library) == ["先前的"]
    assert session.keeper.backups() == ()
    assert not [name for name in os.listdir(session.library.parent) if ".part" in name]


def test_a_file_that_is_not_there_is_one_sentence(session: ReadingSession, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"There is no library at .*nowhere"):
        session.keeper.restore(tmp_path / "nowhere.db")
    assert not session.library.exists()


@pytest.mark.parametrize("start", [0, 4096])
def test_a_damaged_library_is_set_aside_and_never_overwritten(session: ReadingSession, source: Path, start: int) -> None:
    mark(session, opened(session, document()), document(), "年底算账", "先前的")
    session.close()
    content = bytearray(session.library.read_bytes())
    content[start : start + 3_000] = bytes(3_000)
    session.library.write_bytes(content)
    aside = session.keeper.restore(source)
    assert aside is not None
    assert (aside.is_sound, aside.path.read_bytes()) == (False, content)
    assert notes(session.library) == ["恢复来的", "恢复来的"]


def test_a_damaged_library_that_is_still_open_stays_in_its_place(session: ReadingSession, source: Path) -> None:
    mark(session, opened(session, document()), document(), "年底算账", "先前的")
    session.close()
    content = bytearray(session.library.read_bytes())
    content[4096:8192] = bytes(4096)
    session.library.write_bytes(content)
    with closing(sqlite3.connect(session.library)) as connection, ReadingSession(session.library) as other:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        other.keeper.begin()
        with pytest.raises(LibraryError, match="damaged and still open"):
            session.keeper.restore(source)
        other.keeper.leave()
    assert session.library.read_bytes() == content


def test_a_library_of_a_newer_version_is_not_written_over(session: ReadingSession, source: Path) -> None:
    with closing(open_library(session.library)) as connection:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
    before = session.library.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        session.keeper.restore(source)
    assert session.library.read_bytes() == before


def test_a_library_of_a_newer_version_is_not_rescued_and_set_aside(session: ReadingSession) -> None:
    opened(session, document())
    session.close()
    library = session.library
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    before = library.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        session.keeper.rescue()
    assert library.read_bytes() == before
    assert [one.name for one in library.parent.iterdir() if "damaged" in one.name] == []


def test_a_library_whose_write_lock_is_held_is_left_as_it_is(
    session: ReadingSession, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.store import copying

    monkeypatch.setattr(copying, "PATIENCE", 0.05)
    mark(session, opened(session, document()), document(), "年底算账", "先前的")
    with (
        closing(open_library(session.library)) as other,
        transaction(other),
        pytest.raises(LibraryError, match="in use by another program"),
    ):
        session.keeper.restore(source)
    assert notes(session.library) == ["先前的"]


def test_another_program_reads_and_writes_while_the_library_is_replaced(session: ReadingSession, source: Path, tmp_path: Path) -> None:
    opening = opened(session, document())
    mark(session, opening, document(), "年底算账", "先前的")
    first = tmp_path / "first.db"
    session.keeper.back_up_to(first)
    command = [sys.executable, "-c", USING, str(session.library), "120"]
    other = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert other.stdout is not None
    other.stdout.readline()
    kept = set()
    for number in range(8):
        before = session.keeper.restore((source, first)[number % 2])
        assert before is not None
        with closing(sqlite3.connect(before.path)) as copy:
            kept.update(key for (key,) in copy.execute("SELECT id FROM annotations"))
    acknowledged, failure = other.communicate()
    assert (other.returncode, failure) == (0, "")
    with closing(sqlite3.connect(session.library)) as connection:
        kept.update(key for (key,) in connection.execute("SELECT id FROM annotations"))
    # What was written before a restore is in the backup of it; nobody could write between the two.
    assert set(acknowledged.split()) <= kept
    assert session.check().faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_restore_killed_at_any_moment_leaves_the_old_or_the_new(session: ReadingSession, source: Path, tmp_path: Path) -> None:
    opening = opened(session, document())
    mark(session, opening, document(), "年底算账", "先前的")
    with closing(open_library(session.library)) as connection, transaction(connection):
        for number in range(30):
            text = "".join(random.Random(number).choices("把水的事情摆一摆紧一紧管护责任", k=30_000))
            connection.execute("INSERT INTO texts (digest, text) VALUES (?, ?)", (f"of this test {number}", text))
    first = tmp_path / "first.db"
    session.keeper.back_up_to(first)
    session.close()
    dice = random.Random(20261128)
    killed, states = 0, set()
    for number in range(12):
        order = [str(source), str(first)] if number % 2 else [str(first), str(source)]
        process = subprocess.Popen([sys.executable, "-c", RESTORING, str(session.library), *order * 3], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        done = [process.stdout.readline().decode().strip() for _ in range(number % 3)]
        time.sleep(dice.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        done += process.communicate()[0].decode().split()
        killed += process.returncode == -signal.SIGKILL
        held = tuple(notes(session.library))
        assert held in {("先前的",), ("恢复来的", "恢复来的")}
        # What was acknowledged last holds, or the one after it.
        if done:
            assert held in {tuple(notes(Path(done[-1]))), tuple(notes(Path(order[len(done) % 2])))}
        states.add(held)
        assert session.check().faults == ()
        session.close()
    assert killed > 6
    assert len(states) == 2
    assert all(one.is_sound for one in session.keeper.backups())
    # A day later nobody can be working on what was left, and the next opening takes it away.
    for one in session.library.parent.glob("*.part*"):
        os.utime(one, (0, 0))
    session.keeper.begin()
    session.keeper.leave()
    assert list(session.library.parent.glob("*.part*")) == []


def test_a_backup_of_the_same_library_is_restored_after_days_of_work(session: ReadingSession) -> None:
    opening = opened(session, document())
    first = mark(session, opening, document(), "年底算账", "第一天")
    made = session.keeper.back_up(DAILY)
    assert made is not None
    for number in range(50):
        mark(session, opening, document(), "月月上墙", str(number))
    session.keeper.restore(made.path)
    assert [one.id for one in session.annotations(opening.document)] == [first.id]


def test_a_damaged_backup_says_so_and_not_that_the_library_is(session: ReadingSession, source: Path) -> None:
    opened(session, document())
    spoil(source, "damaged")
    with pytest.raises(DamagedLibrary) as caught:
        session.keeper.restore(source)
    assert str(source) in str(caught.value)
