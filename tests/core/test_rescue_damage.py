"""A damaged library is told from a file of another program."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.session import ReadingSession
from core.store.damage import looks_like_library
from tests.core.library_kit import SPEECH, document, mark, opened
from tests.data.libraries.make_sample import make

PAGE = 4096
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "data" / "libraries").glob("schema-*.db"), key=lambda path: int(path.stem[7:]))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    make(path)
    return path


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_library_without_its_first_page_is_still_told(sample: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    library.write_bytes(bytes(PAGE) + sample.read_bytes()[PAGE:])
    assert looks_like_library(library)


def test_a_library_is_told_by_its_schema_alone(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for table in ("annotations", "anchors"):
            connection.execute(f"DELETE FROM {table}")
        connection.commit()
    library.write_bytes(bytes(PAGE) + library.read_bytes()[PAGE:])
    assert looks_like_library(library)


def test_a_library_is_told_by_its_rows_alone(library: Path) -> None:
    pages = [library.read_bytes()[start : start + PAGE] for start in range(0, library.stat().st_size, PAGE)]
    library.write_bytes(b"".join(bytes(PAGE) if b"CREATE " in page or b"autoindex" in page else page for page in pages))
    assert looks_like_library(library)


def test_a_library_that_was_cut_behind_its_header_is_told_by_its_number(library: Path) -> None:
    library.write_bytes(b"?" * 16 + library.read_bytes()[16:200])
    assert looks_like_library(library)


def test_a_library_of_which_only_the_log_is_left_is_told(tmp_path: Path) -> None:
    library, copy = tmp_path / "library.db", tmp_path / "copy.db"
    with ReadingSession(library) as session:
        read = document()
        mark(session, opened(session, read), read, "喝水不是小事")
        shutil.copyfile(tmp_path / "library.db-wal", tmp_path / "copy.db-wal")
    copy.write_bytes(bytes(PAGE))
    assert looks_like_library(copy)


def test_a_database_of_another_program_is_none(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE annotations (id TEXT PRIMARY KEY, text TEXT, status TEXT)")
        connection.execute("CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        connection.executemany("INSERT INTO annotations VALUES (?, ?, 'moved')", [(f"{n:032x}", SPEECH) for n in range(200)])
        connection.commit()
    assert not looks_like_library(path)


@pytest.mark.parametrize("content", [b"", b"\0" * 100_000, SPEECH.encode(), bytes(range(256)) * 1_000, b'["moved"]moved' * 1_000])
def test_a_file_that_is_no_database_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.db"
    path.write_bytes(content)
    assert not looks_like_library(path)


def test_a_text_that_quotes_the_schema_is_none(tmp_path: Path, library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        schema = "\n".join(sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    path = tmp_path / "schema.sql"
    path.write_text(schema)
    assert not looks_like_library(path)


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert not looks_like_library(tmp_path / "library.db")
