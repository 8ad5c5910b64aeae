"""Libraries on file systems that know no shared memory: made impossible by a link to nowhere in its place, which SQLite does not follow."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from core.keeping import DAILY, ROLLBACK, WAL
from core.session import ReadingSession
from core.store.library import committed_late, open_library, transaction
from tests.core.library_kit import document, mark, opened

if TYPE_CHECKING:
    from core.library_state import Backup

ROOT = Path(__file__).resolve().parents[2]
WRITING = """
import sys
from pathlib import Path
from core.session import ReadingSession
from tests.core.library_kit import document, mark, opened

with ReadingSession(Path(sys.argv[1])) as session:
    opening = opened(session, document())
    print("ready", flush=True)
    for number in range(int(sys.argv[2])):
        print(mark(session, opening, document(), "年底算账", f"由别的程序 {number}").id, flush=True)
"""


def without_memory(library: Path) -> None:
    """Make shared memory for a library impossible."""
    library.with_name(f"{library.name}-shm").symlink_to(library.parent / "no" / "where")


def pragma(library: Path, name: str) -> object:
    with closing(open_library(library)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def ids(library: Path) -> set[str]:
    with closing(sqlite3.connect(library)) as connection:
        return {key for (key,) in connection.execute("SELECT id FROM annotations")}


def writing(library: Path, count: int) -> subprocess.Popen[str]:
    """Have another program write annotations, and wait until it begins."""
    command = [sys.executable, "-c", WRITING, str(library), str(count)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_library_is_begun_with_a_rollback_journal_where_there_is_no_shared_memory(library: Path, session: ReadingSession) -> None:
    without_memory(library)
    mark(session, opened(session, document()), document(), "月月上墙")
    assert (pragma(library, "journal_mode"), pragma(library, "synchronous")) == ("delete", 3)
    assert session.keeper.state().journal == ROLLBACK
    assert session.keeper.begin().is_rollback
    session.keeper.leave()
    assert session.check().faults == ()


def test_no_commit_is_late_with_a_rollback_journal(library: Path, session: ReadingSession) -> None:
    without_memory(library)
    opened(session, document())
    with closing(open_library(library)) as connection, committed_late(connection):
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)


def test_a_log_that_comes_to_such_a_place_is_not_lost(library: Path, session: ReadingSession, tmp_path: Path) -> None:
    kept = mark(session, opened(session, document()), document(), "月月上墙")
    there = tmp_path / "there" / "library.db"
    there.parent.mkdir()
    for beside in ("", "-wal"):
        shutil.copyfile(library.with_name(library.name + beside), there.with_name(there.name + beside))
    without_memory(there)
    with ReadingSession(there) as moved:
        assert moved.check().annotations == 1
        mark(moved, opened(moved, document()), document(), "年底算账")
    assert kept.id in ids(there)
    assert not there.with_name("library.db-wal").exists()


def test_a_copy_that_is_opened_as_the_library_is_written_with_a_log_again(session: ReadingSession, tmp_path: Path) -> None:
    opened(session, document())
    copy = tmp_path / "copy.db"
    session.keeper.back_up_to(copy)
    with ReadingSession(copy) as other:
        opening = opened(other, document())
        assert other.keeper.state().journal == ROLLBACK
        assert not other.keeper.begin().is_rollback
        assert other.keeper.state().journal == WAL
        mark(other, opening, document(), "月月上墙")
        other.keeper.leave()
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == ["copy.db"]


def test_programs_share_a_library_with_a_rollback_journal(library: Path, session: ReadingSession) -> None:
    without_memory(library)
    opened(session, document())
    session.close()
    others = [writing(library, 15) for _ in range(3)]
    acknowledged = [line for other in others for line in other.communicate()[0].split()]
    assert [other.returncode for other in others] == [0, 0, 0]
    assert len(acknowledged) == 45
    assert set(acknowledged) == ids(library)


def test_a_backup_ends_though_another_program_goes_on_writing(library: Path, session: ReadingSession) -> None:
    without_memory(library)
    opening = opened(session, document())
    with closing(open_library(library)) as connection, transaction(connection):
        for number in range(8):
            connection.execute("INSERT INTO texts (digest, text) VALUES (?, ?)", (str(number), "水" * 400_000))
    made: list[Backup | None] = []
    worker = threading.Thread(target=lambda: made.append(session.keeper.back_up(DAILY)))
    worker.start()
    written = 0
    while worker.is_alive():
        mark(session, opening, document(), "年底算账", str(written))
        written += 1
        # Nobody writes without a pause: one who does keeps everybody else from reading in this journal.
        time.sleep(0.01)
    worker.join()
    (backup,) = made
    assert backup is not None
    assert written > 1
    with ReadingSession(backup.path) as copy:
        assert copy.check().annotations == backup.annotations <= written


def test_no_write_slips_between_a_restore_and_its_backup(library: Path, session: ReadingSession, tmp_path: Path) -> None:
    without_memory(library)
    opened(session, document())
    source = tmp_path / "source.db"
    session.keeper.back_up_to(source)
    other = writing(library, 80)
    kept: set[str] = set()
    for _ in range(6):
        before = session.keeper.restore(source)
        assert before is not None
        kept |= ids(before.path)
    acknowledged = other.communicate()[0].split()
    assert (other.returncode, len(acknowledged)) == (0, 80)
    assert set(acknowledged) <= kept | ids(library)
