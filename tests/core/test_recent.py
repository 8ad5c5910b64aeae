"""The recent places."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from core.files import write_json
from core.recent import HEADING_KEPT, MOST, MOST_KEPT, KeptPlaces, Place, RecentPlaces, place_as


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


# Beyond the list


def test_the_place_of_every_document_is_kept(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    for number in range(3 * MOST):
        recent.remember(replace(place(f"{number}.txt", number), seen=f"900:0,{number}", digest="d" * 64))
    again = RecentPlaces(tmp_path / "recent.json")
    assert len(again.places()) == MOST
    for number in range(3 * MOST):
        left = again.left_at(place(f"{number}.txt"))
        assert left == replace(place(f"{number}.txt", number), seen=f"900:0,{number}", digest="d" * 64)
    assert again.left_at(place("没读过.txt")) is None


def test_places_from_before_there_were_files_of_their_own_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "recent.json"
    write_json([place_as(place(f"{number}.txt", number)) for number in range(1, MOST + 1)], path)
    recent = RecentPlaces(path)
    recent.remember(place("新.txt"))
    assert recent.left_at(place(f"{MOST}.txt")) == place(f"{MOST}.txt", MOST)


def test_a_pasted_document_has_its_place_too(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(Place(None, 7, "讲话", offset=31), Place(None, 8, "讲话", offset=44))
    for number in range(MOST):
        recent.remember(place(f"{number}.txt"))
    assert [(left.offset, left.document) for row in (7, 8) if (left := recent.left_at(Place(None, row, "讲话")))] == [(31, 7), (44, 8)]


def test_what_two_windows_write_at_once_is_not_lost(tmp_path: Path) -> None:
    one, other = RecentPlaces(tmp_path / "recent.json"), RecentPlaces(tmp_path / "recent.json")
    one.remember(place("甲.txt", 5))
    stale = (tmp_path / "recent.json").read_bytes()
    one.remember(Place(Path("/讲话/甲.txt"), None, "甲.txt", offset=80), Place(Path("/讲话/乙.txt"), None, "乙.txt", offset=90))
    # The other window had read the list before that, and writes it now.
    (tmp_path / "recent.json").write_bytes(stale)
    other.remember(place("丙.txt", 7))
    assert [left.offset for name in "甲乙丙" if (left := other.left_at(place(f"{name}.txt")))] == [80, 90, 7]


@pytest.mark.skipif(os.name != "posix", reason="links to files are a matter of rights elsewhere")
def test_a_file_has_one_place_whatever_path_leads_to_it(tmp_path: Path) -> None:
    file, link = tmp_path / "讲话.txt", tmp_path / "常用.txt"
    file.write_text("春耕在即。", encoding="utf-8")
    link.symlink_to(file)
    recent = RecentPlaces(tmp_path / "state" / "recent.json")
    recent.remember(Place(link, None, link.name, offset=2, opened="2026-11-23T08:00:00.000+00:00"))
    recent.remember(Place(file, None, file.name, offset=4, opened="2026-11-23T09:00:00.000+00:00"))
    left = recent.left_at(Place(link, None, link.name))
    assert left is not None
    assert (left.path, left.name, left.offset) == (link, link.name, 4)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b"3", b"[" * 100_000, b'{"key": "x"}'])
def test_a_damaged_place_counts_as_none(tmp_path: Path, content: bytes) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt", 9))
    (file,) = (tmp_path / "places").iterdir()
    held = file.read_text(encoding="utf-8")
    file.write_bytes(content)
    (tmp_path / "recent.json").unlink()
    assert recent.left_at(place("春耕.txt")) is None
    file.write_text(held.replace("春耕.txt", "防汛.txt"), encoding="utf-8")
    assert recent.left_at(place("春耕.txt")) is None
    recent.remember(place("春耕.txt", 9))
    assert recent.left_at(place("春耕.txt")) == place("春耕.txt", 9)


def test_of_very_many_the_oldest_are_dropped(tmp_path: Path) -> None:
    kept = KeptPlaces(tmp_path / "places")
    kept.keep(place("0.txt"))
    for number in range(MOST_KEPT):
        (tmp_path / "places" / f"{number:016d}.json").touch()
        if number < 300:
            os.utime(tmp_path / "places" / f"{number:016d}.json", (number, number))
    kept.keep(place("新.txt", 3))
    left = list((tmp_path / "places").iterdir())
    assert MOST_KEPT - 300 < len(left) <= MOST_KEPT
    assert not (tmp_path / "places" / f"{0:016d}.json").exists()
    assert kept.of(place("新.txt")) == place("新.txt", 3)
    assert kept.of(place("0.txt")) == place("0.txt")


def test_a_forgotten_place_is_kept_nowhere(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt", 9))
    recent.forget(place("春耕.txt"))
    assert recent.left_at(place("春耕.txt")) is None
    recent.forget(place("没有.txt"))


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
def test_nobody_else_can_read_the_places(tmp_path: Path) -> None:
    RecentPlaces(tmp_path / "recent.json").remember(place("春耕.txt", 9))
    (file,) = (tmp_path / "places").iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "places").write_text("", encoding="utf-8")
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt", 9))
    assert recent.left_at(place("春耕.txt")) == place("春耕.txt", 9)


def test_a_place_keeps_what_it_is_called(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    there = place("春耕.txt").at(120, ["二、把任务落到田间地头", "（一）备" + "好" * 200], 14)
    recent.remember(there)
    (found,) = recent.places()
    assert (found.offset, found.headings[0], len(found.headings[1]), found.paragraph) == (120, "二、把任务落到田间地头", HEADING_KEPT, 14)
    assert found.at(0).headings == ()


def test_what_a_place_is_called_may_be_damaged(tmp_path: Path) -> None:
    held = [
        {**place_as(place("春耕.txt")), "headings": damage, "paragraph": number} for damage, number in (("一、", -1), (7, "3"), ([1], True))
    ]
    write_json(held, tmp_path / "recent.json")
    assert [(one.headings, one.paragraph) for one in RecentPlaces(tmp_path / "recent.json").places()] == [((), 0)] * 3


def test_a_document_taken_off_the_list_is_read_on_where_it_was_left(tmp_path: Path) -> None:
    recent = RecentPlaces(tmp_path / "recent.json")
    recent.remember(place("春耕.txt", 120))
    recent.take_off(place("春耕.txt"))
    assert recent.places() == []
    left = recent.left_at(place("春耕.txt"))
    assert left is not None
    assert left.offset == 120
