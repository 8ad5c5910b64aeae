"""Pages, cells and logs are read as SQLite reads them."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.store.library import open_library
from core.store.salvage.cells import Cell, Long, long_bytes, types_of, varint
from core.store.salvage.image import Image
from core.store.salvage.substitutes import Passage, substitute
from core.store.salvage.tables import schema_of
from core.store.salvage.trees import salvage

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = "2026-03-02T08:00:00.000Z"
PAGE = 4096


def salvaged(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of notes and texts that our own reader finds."""
    with Image(path, Path(f"{path}-wal")) as image:
        found = salvage(image, schema_of())
        assert {"annotations", "texts"} <= found.whole
        assert found.lost == set()
        return {
            name: sorted(
                tuple(long_bytes(image, value).decode() if isinstance(value, Long) else value for value in row.values.values())
                for row in found.rows[name].values()
            )
            for name in ("annotations", "texts")
        }


def read(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the same rows as SQLite gives them; the file is left as it is."""
    copy = path.with_name("copy.db")
    for beside in ("", "-wal"):
        if Path(f"{path}{beside}").exists():
            shutil.copyfile(f"{path}{beside}", f"{copy}{beside}")
    with closing(sqlite3.connect(copy)) as connection:
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}")) for name in ("annotations", "texts")}
    for beside in ("", "-wal", "-shm"):
        Path(f"{copy}{beside}").unlink(missing_ok=True)
    return found


def note(connection: sqlite3.Connection, number: int, words: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO annotations (id, document, kind, colour, note, tags, star, author, created, updated)"
        " VALUES (?, 1, 'highlight', 'rouge', ?, '[]', 0, '', ?, ?)",
        (f"{number:032x}", words, NOW, NOW),
    )


def write_text(connection: sqlite3.Connection, number: int, words: str) -> None:
    connection.execute("INSERT OR REPLACE INTO texts (id, digest, text) VALUES (?, ?, ?)", (number, f"{number:064x}", words))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection to a library with one document, which is not checked for references."""
    with closing(open_library(tmp_path / "library.db")) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO documents (id, name, created) VALUES (1, '计划', ?)", (NOW,))
        yield connection


def test_records_of_every_length_are_read_as_sqlite_reads_them(connection: sqlite3.Connection, tmp_path: Path) -> None:
    chance = random.Random(20260301)
    lengths = [*range(1200, 1400), *(chance.randrange(0, 30_000) for _ in range(60)), 4092 * 3, 4092 * 20, 200_000]
    for number, length in enumerate(lengths):
        note(connection, number, "水" * (length // 3) + "a" * (length % 3))
        if number % 3 == 0:
            write_text(connection, number + 1, "年" * length)
    for number in chance.sample(range(len(lengths)), 80):
        connection.execute("DELETE FROM annotations WHERE id = ?", (f"{number:032x}",))
    assert salvaged(tmp_path / "library.db") == read(tmp_path / "library.db")


@pytest.mark.parametrize("size", [512, 1024, 8192, 65536])
def test_pages_of_every_size_are_read(connection: sqlite3.Connection, tmp_path: Path, size: int) -> None:
    for number in range(300):
        note(connection, number, f"第{number}条" * (number % 40))
        write_text(connection, number + 1, "渠道" * number * 20)
    other = tmp_path / "other.db"
    connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    connection.execute(f"PRAGMA page_size={size}")
    connection.execute("VACUUM INTO ?", (str(other),))
    assert salvaged(other) == read(other)


def test_what_was_rolled_back_is_not_taken_from_the_log(connection: sqlite3.Connection, tmp_path: Path) -> None:
    """A large transaction writes pages into the log before it ends; a shorter one that is committed then overwrites only some of them."""
    connection.execute("PRAGMA cache_size=10")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    for number in range(20):
        note(connection, number, f"留下{number}")
    for turn in range(5):
        connection.execute("BEGIN")
        for number in range(turn * 100, turn * 100 + 300):
            note(connection, number, "不要了" * 200)
        connection.execute("ROLLBACK")
        note(connection, 1000 + turn, "留下")
    assert Path(tmp_path / "library.db-wal").stat().st_size > 200 * PAGE
    found = salvaged(tmp_path / "library.db")
    assert found == read(tmp_path / "library.db")
    assert len(found["annotations"]) == 25


def test_what_an_older_log_left_behind_the_end_is_not_taken(connection: sqlite3.Connection, tmp_path: Path) -> None:
    for number in range(200):
        note(connection, number, f"第一次{number}")
    connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
    for number in range(5):
        note(connection, number, f"第二次{number}")
    assert salvaged(tmp_path / "library.db") == read(tmp_path / "library.db")


def test_a_frame_that_is_damaged_loses_no_later_one(connection: sqlite3.Connection, tmp_path: Path) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    for number in range(50):
        note(connection, number, f"第{number}条")
    path = tmp_path / "cut.db"
    log = bytearray((tmp_path / "library.db-wal").read_bytes())
    log[32 + 24 + 100] ^= 1
    shutil.copyfile(tmp_path / "library.db", path)
    Path(f"{path}-wal").write_bytes(log)
    assert read(path)["annotations"] == []
    assert len(salvaged(path)["annotations"]) == 50


@given(st.integers(min_value=0, max_value=(1 << 64) - 1), st.binary(max_size=9))
def test_a_number_is_read_to_its_end(number: int, behind: bytes) -> None:
    if number < 1 << 56:
        groups = [number >> shift & 0x7F for shift in range(49, -1, -7)]
        while len(groups) > 1 and groups[0] == 0:
            del groups[0]
        written = bytes([*(one | 0x80 for one in groups[:-1]), groups[-1]])
    else:
        written = bytes([*((number >> 8 >> shift & 0x7F) | 0x80 for shift in range(49, -1, -7)), number & 0xFF])
    assert varint(written + behind, 0) == (number, len(written))


@given(st.binary(min_size=2, max_size=60), st.integers(min_value=2, max_value=80))
def test_any_bytes_are_a_record_or_none(local: bytes, size: int) -> None:
    found = types_of(Cell(1, size, local, 0, 0))
    assert found is None or (found[0] <= len(local) and all(kind >= 0 for kind in found[1]))


@settings(max_examples=100)
@given(st.text("水利年底算账，。", min_size=40, max_size=200), st.lists(st.tuples(st.integers(0, 199), st.integers(0, 20)), max_size=12))
def test_passages_of_a_lost_text_stand_in_their_substitute_as_they_stood(text: str, spans: list[tuple[int, int]]) -> None:
    spans = [(min(start, len(text)), min(start + length, len(text))) for start, length in spans]
    passages = [Passage(start, text[max(0, start - 32) : start], text[start:end], text[end : end + 32]) for start, end in spans]
    found = substitute(passages)
    for one, start in zip(passages, found.starts, strict=True):
        assert found.text[start : start + len(one.words)] == one.words
        assert found.text[:start].endswith(one.prefix)
        assert found.text[start + len(one.words) :].startswith(one.suffix)
