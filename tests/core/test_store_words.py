"""The reader's own words are kept in the library."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from core.errors import UnfitWord
from core.keeping import BY_HAND
from core.session import ReadingSession
from core.store.rescue import rescue
from core.words import MOST
from tests.core.library_kit import SPEECH, document, opened

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096


def test_words_are_there_at_the_next_start_in_the_order_in_which_they_came(library: Path) -> None:
    with ReadingSession(library) as session:
        assert [session.add_word(word) for word in ("三个一遍", "“水利厅”", "干渠")] == ["三个一遍", "水利厅", "干渠"]
    with ReadingSession(library) as session:
        assert session.user_words() == ("三个一遍", "水利厅", "干渠")


def test_without_a_library_there_are_none_and_none_is_begun(library: Path, session: ReadingSession) -> None:
    assert session.user_words() == ()
    assert not library.exists()


def test_a_word_that_is_there_is_not_added_again(session: ReadingSession) -> None:
    session.add_word("三个一遍")
    assert session.add_word("三个一遍。") is None
    assert session.user_words() == ("三个一遍",)


def test_a_word_can_be_removed_and_added_again(session: ReadingSession) -> None:
    session.change_words(["三个一遍", "水利厅"])
    assert session.remove_word("三个一遍")
    assert not session.remove_word("三个一遍")
    assert session.user_words() == ("水利厅",)
    assert session.add_word("三个一遍") == "三个一遍"
    assert set(session.user_words()) == {"水利厅", "三个一遍"}


def test_a_change_tells_what_it_has_changed(session: ReadingSession) -> None:
    session.change_words(["三个一遍"])
    assert session.change_words(["三个一遍", "水利厅", "水利厅"], ["三个一遍", "没有的"]) == (("水利厅",), ("三个一遍",))
    assert session.user_words() == ("水利厅",)


def test_what_is_no_word_changes_nothing(session: ReadingSession) -> None:
    with pytest.raises(UnfitWord):
        session.change_words(["水利厅", "水\n渠"])
    assert session.user_words() == ()


def test_more_words_than_can_be_are_refused(session: ReadingSession) -> None:
    session.change_words([f"自编词{number}" for number in range(MOST)])
    with pytest.raises(UnfitWord, match="2000 words"):
        session.add_word("再来一个")
    assert len(session.user_words()) == MOST
    assert session.add_word("自编词7") is None
    assert session.change_words(["再来一个"], ["自编词7"]) == (("再来一个",), ("自编词7",))


def test_another_programs_change_is_seen(library: Path, session: ReadingSession) -> None:
    session.add_word("三个一遍")
    version = session.data_version()
    with ReadingSession(library) as other:
        other.remove_word("三个一遍")
        other.add_word("水利厅")
    assert session.data_version() != version
    assert session.user_words() == ("水利厅",)


def test_what_is_no_word_in_the_library_is_told_and_left_out(library: Path, session: ReadingSession) -> None:
    session.add_word("三个一遍")
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("INSERT INTO words (word, created) VALUES ('水' || char(10) || '渠', '2026-03-02T08:00:00.000Z')")
    (fault,) = session.check().faults
    assert "among your own words" in str(fault)
    assert session.user_words() == ("三个一遍",)


def test_words_come_back_with_a_backup(library: Path, session: ReadingSession) -> None:
    opened(session, document(SPEECH))
    session.add_word("三个一遍")
    backup = session.keeper.back_up(BY_HAND)
    assert backup is not None
    session.remove_word("三个一遍")
    session.add_word("水利厅")
    session.close()
    session.keeper.restore(backup.path)
    with ReadingSession(library) as after:
        assert after.user_words() == ("三个一遍",)


def test_words_whose_table_is_lost_come_from_the_backup(library: Path, session: ReadingSession, tmp_path: Path) -> None:
    opened(session, document(SPEECH))
    session.change_words(["三个一遍", "水利厅", "干渠"])
    session.remove_word("干渠")
    session.close()
    backup = shutil.copy(library, tmp_path / "backup.db")
    _lose(library, "words")
    rescue(library, [tmp_path / backup])
    with ReadingSession(library) as after:
        assert after.user_words() == ("三个一遍", "水利厅")
        assert after.check().faults == ()


def test_words_of_a_library_without_its_first_page_are_found(library: Path, session: ReadingSession) -> None:
    opened(session, document(SPEECH))
    session.change_words(["三个一遍", "水利厅"])
    session.close()
    _lose(library, "sqlite_schema")
    rescue(library, [])
    with ReadingSession(library) as after:
        assert after.user_words() == ("三个一遍", "水利厅")


def test_what_is_no_word_is_left_out_of_a_rescued_library(library: Path, session: ReadingSession) -> None:
    opened(session, document(SPEECH))
    session.change_words(["三个一遍", "水利厅"])
    session.close()
    data = library.read_bytes()
    library.write_bytes(data.replace("水利厅".encode(), "水\n利厅"[:2].encode().ljust(9, b"\n")))
    rescue(library, [])
    with ReadingSession(library) as after:
        assert after.user_words() == ("三个一遍",)
        assert after.check().faults == ()


def _lose(library: Path, table: str) -> None:
    """Fill the first page of a table with zeros."""
    with closing(sqlite3.connect(library)) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    at = (found[0] - 1) * PAGE if found else 0
    data = bytearray(library.read_bytes())
    data[at : at + PAGE] = bytes(PAGE)
    library.write_bytes(data)
