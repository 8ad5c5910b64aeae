"""Searches that are saved, and those that were run last."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.query.saved import SavedSearch
from core.query.tree import NOTES, Scope
from core.session import ReadingSession
from core.store import searches
from core.store.library import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.session_search import SearchSession

SPRING = SavedSearch(
    "a1", "春耕备耕", "春耕 或 备耕", Scope(speakers=("周水生",), years=((2023, 2025),), colours=("cinnabar",)), NOTES, is_any_script=True
)


@pytest.fixture
def search(tmp_path: Path) -> Iterator[SearchSession]:
    """The door to searches of a library that is there."""
    library = tmp_path / "library.db"
    open_library(library).close()
    with ReadingSession(library) as session:
        yield session.search


def test_a_saved_search_comes_back_with_all_that_was_chosen(search: SearchSession) -> None:
    search.keep(SPRING)
    assert search.saved() == (SPRING,)


def test_a_search_that_was_dropped_can_be_brought_back_under_another_name(search: SearchSession) -> None:
    search.keep(SPRING)
    search.drop(SPRING.id)
    assert search.saved() == ()
    other = SavedSearch(SPRING.id, "备耕", SPRING.words)
    search.keep(other)
    assert search.saved() == (other,)


def test_what_is_saved_again_under_the_same_name_is_there_once(search: SearchSession) -> None:
    search.keep(SPRING)
    search.keep(replace(SPRING, id="b2"))
    other = replace(SPRING, id="c3", words="秋收")
    search.keep(other)
    assert search.saved() == (SPRING, other)


def test_a_name_of_blanks_gives_way_to_the_words(search: SearchSession) -> None:
    search.keep(SavedSearch("b2", "  ", "防汛"))
    assert [one.name for one in search.saved()] == ["防汛"]


def test_the_last_searches_are_remembered_once_each_and_only_so_many(search: SearchSession) -> None:
    for number in range(searches.RECENT + 5):
        search.remember(SavedSearch(f"r{number}", "", f"第{number}次"))
    search.remember(SavedSearch("again", "", "第20次"))
    words = [one.words for one in search.recent()]
    assert words[:2] == ["第20次", "第24次"]
    assert len(words) == len(set(words)) == searches.RECENT


def test_what_was_run_can_be_forgotten_and_what_was_saved_stays(search: SearchSession) -> None:
    search.keep(SPRING)
    search.remember(SavedSearch("r", "", "河长制"))
    search.forget()
    assert (search.recent(), search.saved()) == ((), (SPRING,))


@pytest.mark.parametrize(
    "packed",
    ["", "[]", "{}", '{"words": 3}', '{"words": "春", "where": "moon"}', '{"words": "春", "scope": {"weather": ["雨"]}}', "[" * 9999],
)
def test_a_row_that_no_program_of_ours_has_written_is_left_out(search: SearchSession, tmp_path: Path, packed: str) -> None:
    search.keep(SPRING)
    with closing(open_library(tmp_path / "library.db")) as connection:
        connection.execute("INSERT INTO searches (id, name, query, created, updated) VALUES ('x', '坏', ?, '2026', '2026')", (packed,))
    assert search.saved() == (SPRING,)


def test_without_a_library_there_are_none_and_none_is_begun(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with ReadingSession(library) as session:
        assert (session.search.saved(), session.search.recent()) == ((), ())
    assert not library.exists()
