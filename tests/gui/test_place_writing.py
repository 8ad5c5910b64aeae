"""Places and open tabs are written beside the window, and none is lost."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

import pytest

from core.open_tabs import OpenTab, OpenTabs, TabsFile
from core.recent import Place, RecentPlaces
from gui.place_writing import PlaceWriting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SlowPlaces(RecentPlaces):
    """A list on a disk that waits to be let go on."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.is_begun = Event()
        self.may_go_on = Event()
        self.written: list[list[Place]] = []

    def remember(self, *places: Place) -> None:
        assert current_thread() is not main_thread()
        self.is_begun.set()
        assert self.may_go_on.wait(30)
        self.written.append([*places])
        super().remember(*places)


@pytest.fixture
def places(tmp_path: Path) -> Iterator[SlowPlaces]:
    places = SlowPlaces(tmp_path / "recent.json")
    yield places
    places.may_go_on.set()


@pytest.fixture
def writing(places: SlowPlaces) -> Iterator[PlaceWriting]:
    writing = PlaceWriting(places)
    yield writing
    places.may_go_on.set()
    writing.finish()


def place(tmp_path: Path, name: str, offset: int = 0) -> Place:
    return Place(tmp_path / name, None, name, offset, opened=f"2026-04-05T08:{offset:02}:00.000+00:00")


def test_the_window_does_not_wait_for_the_disk(writing: PlaceWriting, places: SlowPlaces, tmp_path: Path) -> None:
    one = place(tmp_path, "春耕.txt", 12)
    writing.write([one], OpenTabs((OpenTab(one, is_shown=True),)))
    assert places.is_begun.wait(30)
    assert places.places() == []
    assert writing.unwritten() == [one]
    places.may_go_on.set()
    writing.finish()
    assert [(held.path, held.offset) for held in places.places()] == [(one.path, 12)]
    kept = TabsFile(tmp_path / "tabs.json").read()
    assert kept is not None
    assert [tab.place.path for tab in kept.tabs] == [one.path]
    assert writing.unwritten() == []


def test_of_what_waits_the_newest_is_written_and_in_order(writing: PlaceWriting, places: SlowPlaces, tmp_path: Path) -> None:
    first, later, newest = (place(tmp_path, "春耕.txt", offset) for offset in (1, 2, 3))
    other = place(tmp_path, "防汛.txt", 7)
    writing.write([first], None)
    assert places.is_begun.wait(30)
    writing.write([later], OpenTabs((OpenTab(later, is_shown=True),)))
    writing.write([other], None)
    writing.write([newest], None)
    assert writing.unwritten() == [other, newest]
    places.may_go_on.set()
    writing.finish()
    assert places.written == [[first], [other, newest]]
    assert [(held.name, held.offset) for held in places.places()] == [("春耕.txt", 3), ("防汛.txt", 7)]
    kept = TabsFile(tmp_path / "tabs.json").read()
    assert kept is not None
    assert [tab.place.offset for tab in kept.tabs] == [2]


def test_it_writes_again_after_it_had_nothing_to_write(writing: PlaceWriting, places: SlowPlaces, tmp_path: Path) -> None:
    places.may_go_on.set()
    for offset in range(5):
        writing.write([place(tmp_path, "春耕.txt", offset)], None)
        writing.finish()
        assert [held.offset for held in places.places()] == [offset]
    writing.write([], None)
    writing.finish()
    assert len(places.written) == 5


def test_a_place_says_when_it_was_read_before_it_is_written(writing: PlaceWriting, places: SlowPlaces, tmp_path: Path) -> None:
    writing.write([Place(tmp_path / "春耕.txt", None, "春耕.txt", 3)], None)
    (waiting,) = writing.unwritten()
    assert waiting.opened
    places.may_go_on.set()
    writing.finish()
    assert [held.opened for held in places.places()] == [waiting.opened]


def test_a_full_disk_stops_nothing(writing: PlaceWriting, places: SlowPlaces, tmp_path: Path) -> None:
    places.may_go_on.set()
    (tmp_path / "tabs.json").mkdir()
    one = place(tmp_path, "春耕.txt", 5)
    writing.write([one], OpenTabs((OpenTab(one, is_shown=True),)))
    writing.finish()
    writing.write([place(tmp_path, "春耕.txt", 6)], None)
    writing.finish()
    assert [held.offset for held in places.places()] == [6]
