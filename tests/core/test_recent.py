"""The recent places."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.recent import MOST, Place, RecentPlaces


def place(name: str, offset: int = 0) -> Place:
    """Return a place in a file."""
    return Place(Path("/讲话") / name, None, name, offset=offset, title="标题", opened="2026-11-23T08:00:00.000+00:00")


def test_places_come_back_newest_first(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "新" / "recent.json")
    assert recent.places() == []
    pasted = Place(None, 7, "今天开个短会", opened="2026-11-23T09:00:00.000+00:00", is_open=False)
    recent.remember(place("春耕.txt", 120))
    recent.remember(pasted)
    assert RecentPlaces(tmp_path / "新" / "recent.json").places() == [pasted, place("春耕.txt", 120)]


def test_a_document_stands_there_once_with_its_last_place(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    for one in (place("春耕.txt", 1), place("防汛.txt"), place("春耕.txt", 99)):
        recent.remember(one)
    assert recent.places() == [place("春耕.txt", 99), place("防汛.txt")]


def test_pasted_documents_of_one_name_are_two(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    for document in (7, 8):
        recent.remember(Place(None, document, "讲话"))
    assert [one.document for one in recent.places()] == [8, 7]


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    for number in range(MOST + 3):
        recent.remember(place(f"{number}.txt"))
    assert [one.name for one in recent.places()] == [f"{number}.txt" for number in range(MOST + 2, 2, -1)]


def test_a_place_can_be_forgotten(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt"))
    recent.remember(place("防汛.txt"))
    recent.forget(place("春耕.txt", 5))
    assert [one.name for one in recent.places()] == ["防汛.txt"]


def test_a_place_without_a_time_gets_the_present_one(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(Place(Path("/讲话/春耕.txt"), None, "春耕.txt"))
    assert recent.places()[0].opened.endswith("+00:00")


@pytest.mark.parametrize("content", [b"", b"{}", b"[", b"\xff", b"3", b"[" * 100_000])
def test_a_damaged_file_counts_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "recent.json"
    path.write_bytes(content)
    recent = RecentPlaces(path)
    assert recent.places() == []
    recent.remember(place("春耕.txt"))
    assert recent.places() == [place("春耕.txt")]


def test_an_entry_that_makes_no_sense_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "recent.json"
    path.write_text(
        '[3, {"name": "无路"}, {"name": 3, "path": "/a"}, {"name": "双", "path": "/a", "document": 7},'
        ' {"name": "春耕", "path": "/a", "offset": -4}]',
        encoding="utf-8",
    )
    assert RecentPlaces(path).places() == [Place(Path("/a"), None, "春耕")]


def test_a_name_that_is_no_utf8_is_found_again(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    strange = Path(os.fsdecode(b"/\xbd\xb2\xbb\xb0.txt"))
    recent.remember(Place(strange, None, "讲话"))
    assert recent.places()[0].path == strange


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "recent.json").mkdir()
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt"))
    assert recent.places() == []
