"""What a query among commands and keys means."""

from __future__ import annotations

import pytest

from core import pinyin
from gui.key_search import KeySearch

KEYS = ["F1", "F11", "Ctrl+F", "Ctrl+Shift+F", "?", "F", "Alt+Left", "PgDown"]


@pytest.fixture(scope="module", autouse=True)
def table() -> None:
    """The table of pinyin."""
    pinyin.load()


def _keys(query: str) -> list[str]:
    search = KeySearch(query, KEYS)
    return [key for key in KEYS if search.means((), (key,))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("f1", ["F1"]),
        ("ctrl+f", ["Ctrl+F"]),
        ("Ctrl + Shift + F", ["Ctrl+Shift+F"]),
        ("shift", ["Ctrl+Shift+F"]),
        ("?", ["?"]),
        ("f", ["F"]),
        ("←", ["Alt+Left"]),
        ("pgdown", ["PgDown"]),
        ("ctrl+g", []),
        ("Hurz", []),
        ("", KEYS),
        ("  ", KEYS),
    ],
)
def test_a_key_means_itself_and_a_part_of_keys_all_that_have_it(query: str, expected: list[str]) -> None:
    assert _keys(query) == expected


@pytest.mark.parametrize("query", ["公文", "gwbs", "gongwen", "bs", "GWBS", "公 版"])
def test_words_are_meant_by_themselves_and_by_pinyin(query: str) -> None:
    assert KeySearch(query, KEYS).means(("视图", "公文版式"), ())


@pytest.mark.parametrize("query", ["骨架", "gjia", "ctrl"])
def test_other_words_are_not_meant(query: str) -> None:
    assert not KeySearch(query, KEYS).means(("视图", "公文版式", ""), ("F7",))
