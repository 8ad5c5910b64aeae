"""Opening, creating, migrating and refusing a library."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError
from core.keeping import DamagedLibrary
from core.session import ReadingSession
from core.store import library
from core.store.library import APPLICATION, VERSION, committed_late, open_library, transaction, translated_failures
from resources.setup.schema import TARGET, written
from tests.core.library_kit import document, mark, opened

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

ROOT = Path(__file__).resolve().parents[2]
OLDER = ROOT / "tests" / "data" / "libraries" / "schema-1.db"
RACE = """
import sys
from pathlib import Path
from core.store.library import open_library
sys.stdin.read(1)
open_library(Path(sys.argv[1]))
"""


def number(connection: sqlite3.Connection, pragma: str) -> object:
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_a_new_library_is_durable_and_says_what_it_is(tmp_path: Path) -> None:
    with closing(open_library(tmp_path / "数据" / "library.db")) as connection:
        assert number(connection, "journal_mode") == "wal"
        assert number(connection, "synchronous") == 2
        assert number(connection, "foreign_keys") == 1
        assert number(connection, "user_version") == VERSION
        assert number(connection, "application_id") == APPLICATION


def test_commits_that_may_be_late_are_on_the_disk_at_the_end(tmp_path: Path) -> None:
    heard: list[str] = []
    with closing(open_library(tmp_path / "library.db")) as connection:
        with suppress(RuntimeError), committed_late(connection):
            assert number(connection, "synchronous") == 1
            connection.set_trace_callback(heard.append)
            connection.execute("INSERT INTO words (word, created) VALUES ('防汛', '2026')")
            raise RuntimeError
        assert number(connection, "synchronous") == 2
    # This brings the log to the disk, whatever is copied from it then.
    assert "PRAGMA wal_checkpoint(PASSIVE)" in heard


def test_a_connection_to_an_old_library_is_as_durable(tmp_path: Path) -> None:
    open_library(tmp_path / "library.db").close()
    with closing(open_library(tmp_path / "library.db")) as connection:
        assert (number(connection, "journal_mode"), number(connection, "synchronous"), number(connection, "foreign_keys")) == ("wal", 2, 1)


def test_the_version_is_the_number_of_migrations() -> None:
    from sqlite_utils import Database

    from core.store.migrations import LIBRARY

    assert len(LIBRARY.pending(Database(memory=True))) == VERSION


def test_a_new_library_is_to_the_last_page_what_the_migrations_make_of_an_empty_file(tmp_path: Path) -> None:
    from core.store.migrations import migrate

    def looked_at(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
        questions = (
            "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master",
            "SELECT id, migration_set, name FROM _sqlite_migrations",
            "PRAGMA page_count",
        )
        return [connection.execute(question).fetchall() for question in questions]

    with closing(open_library(tmp_path / "library.db")) as begun, closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated:
        migrated.execute("BEGIN")
        migrate(migrated)
        assert looked_at(begun) == looked_at(migrated)
        assert begun.execute("SELECT applied_at FROM _sqlite_migrations").fetchone()[0].endswith("+00:00")
    assert TARGET.read_text(encoding="utf-8") == written()


def test_a_library_that_an_older_program_begins_at_the_same_moment_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.db"

    def overtaken(connection: sqlite3.Connection) -> AbstractContextManager[None]:
        with closing(sqlite3.connect(OLDER)) as older, closing(sqlite3.connect(path)) as here:
            for (statement,) in older.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL"):
                here.execute(statement)
            here.executemany("INSERT INTO _sqlite_migrations VALUES (?, ?, ?, ?)", older.execute("SELECT * FROM _sqlite_migrations"))
            here.execute("PRAGMA user_version=1")
            here.commit()
        return transaction(connection)

    monkeypatch.setattr(library, "transaction", overtaken)
    with closing(open_library(path)) as connection:
        assert number(connection, "user_version") == VERSION
        assert connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (VERSION,)


@pytest.mark.parametrize("is_there", [False, True])
def test_opening_a_library_that_is_not_to_be_migrated_does_not_load_the_migrations(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        open_library(tmp_path / "library.db").close()
    script = (
        "import sys; from pathlib import Path; from core.store.library import open_library\n"
        "open_library(Path(sys.argv[1])); print('sqlite_utils' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "library.db")]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0 and then nothing", os.urandom(8192)])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="not a library of Meipi"):
        open_library(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library of Meipi"):
        open_library(path)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(open_library(path)) as connection:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        open_library(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_library_is_one_sentence_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        mark(session, opened(session, document()), document(), "月月上墙")
    content = bytearray(path.read_bytes())
    content[100:3000] = bytes(2900)
    path.write_bytes(content)
    with ReadingSession(path) as session, pytest.raises(LibraryError, match="is damaged"):
        opened(session, document())
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_library_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be used"):
        open_library(tmp_path)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").touch()
    with closing(open_library(tmp_path / "library.db")) as connection:
        assert number(connection, "user_version") == VERSION


def test_a_missing_library_is_not_made_where_it_was_not_asked_for(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        open_library(tmp_path / "library.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes").touch()
    with pytest.raises(LibraryError, match="cannot be used"):
        open_library(tmp_path / "notes" / "library.db")


def test_a_library_that_may_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(open_library(path)) as connection:
        connection.execute("PRAGMA query_only=ON")
        with pytest.raises(LibraryError, match="cannot be written"), translated_failures(path):
            connection.execute("DELETE FROM documents")


def test_a_library_in_use_is_one_sentence_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "PATIENCE", 0.05)
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        opening = opened(session, document())
        with closing(open_library(path)) as other, transaction(other), pytest.raises(LibraryError, match="in use by another program"):
            mark(session, opening, document(), "月月上墙")
        assert session.annotations(opening.document) == ()


def test_a_full_disk_is_one_sentence_and_the_library_is_as_before(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(open_library(path)) as connection:
        connection.execute(f"PRAGMA max_page_count={number(connection, 'page_count')}")
        with pytest.raises(LibraryError, match="full"), translated_failures(path), transaction(connection):
            connection.executemany("INSERT INTO texts (digest, text) VALUES (?, ?)", [("a", "字"), ("b", "字" * 100_000)])
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (0,)


def test_a_disk_that_takes_no_more_of_a_file_is_one_sentence_and_the_library_is_as_before(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    open_library(path).close()
    script = (
        "import resource, signal, sys; from pathlib import Path; from core.errors import LibraryError\n"
        "from core.store.library import open_library, transaction, translated_failures\n"
        "path = Path(sys.argv[1]); connection = open_library(path)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))\n"
        "for size in (1_000_000, 10):\n"
        "    try:\n"
        "        with translated_failures(path), transaction(connection):\n"
        "            connection.execute('INSERT INTO texts (digest, text) VALUES (?, ?)', (size, '字' * size))\n"
        "        print('stored')\n"
        "    except LibraryError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    sentence, then = done.stdout.splitlines()
    assert "takes no more" in sentence
    assert then == "stored"
    with closing(open_library(path)) as connection:
        assert connection.execute("SELECT digest FROM texts").fetchall() == [("10",)]


def test_a_library_of_a_version_that_cannot_be_is_damaged_and_not_newer(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        mark(session, opened(session, document()), document(), "月月上墙")
    content = bytearray(path.read_bytes())
    content[60] = 0x80
    path.write_bytes(content)
    with pytest.raises(DamagedLibrary):
        open_library(path)
    assert path.read_bytes() == content


def test_an_error_of_the_program_is_not_worded_as_the_worlds_fault(tmp_path: Path) -> None:
    with (
        closing(open_library(tmp_path / "library.db")) as connection,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        translated_failures(tmp_path),
    ):
        connection.execute("SELECT * FROM nowhere")


def test_many_processes_that_begin_the_same_library_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    racers = [subprocess.Popen([sys.executable, "-c", RACE, str(path)], cwd=ROOT, stdin=subprocess.PIPE) for _ in range(6)]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write(b"!")
        racer.stdin.flush()
    for racer in racers:
        racer.communicate()
    assert [racer.returncode for racer in racers] == [0] * 6
    with closing(open_library(path)) as connection:
        assert connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (VERSION,)


def test_many_threads_that_open_the_same_new_library_all_succeed(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def begin() -> None:
        try:
            open_library(tmp_path / "library.db").close()
        except LibraryError as error:
            failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
