"""The tabs of the last session, as a value and as a file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.open_tabs import MOST_CLOSED, OpenTab, OpenTabs, TabsFile
from core.recent import Place


def place(name: str, offset: int = 0) -> Place:
    return Place(path=Path(f"/texts/{name}.txt"), document=None, name=f"{name}.txt", offset=offset)


SPRING, FLOOD, DROUGHT = OpenTab(place("春耕", 40), row=3), OpenTab(place("防汛")), OpenTab(place("抗旱"))
PASTED = OpenTab(Place(path=None, document=7, name="剪贴板"), row=7)


@pytest.fixture
def file(tmp_path: Path) -> TabsFile:
    return TabsFile(tmp_path / "tabs.json")


def names(tabs: OpenTabs, side: int = 0) -> list[str]:
    return [one.place.name for one in tabs.on(side)]


def shown(tabs: OpenTabs) -> list[str]:
    return [one.place.name for one in tabs.tabs if one.is_shown]


def test_tabs_come_back_as_they_were_written(file: TabsFile) -> None:
    left = [OpenTab(SPRING.place, 3, 0, is_shown=False, position=0), OpenTab(PASTED.place, 7, 0, is_shown=True, position=1)]
    right = [OpenTab(FLOOD.place, None, 1, is_shown=True, position=0)]
    kept = OpenTabs((*left, *right), side=1, closed=(OpenTab(DROUGHT.place, None, 1, position=2),))
    file.write(kept)
    assert file.read() == kept


def test_a_missing_file_tells_of_no_session(file: TabsFile) -> None:
    assert file.read() is None


def test_tabs_that_are_put_away_can_be_opened_again(file: TabsFile) -> None:
    tabs = OpenTabs((replace(SPRING, is_shown=True), replace(PASTED, position=1)), closed=(DROUGHT,))
    put_away = tabs.put_away()
    assert (put_away.tabs, put_away.active) == ((), None)
    assert [one.place.name for one in put_away.closed] == ["抗旱.txt", "春耕.txt", "剪贴板"]
    file.write(put_away)
    assert file.read() == put_away


def test_a_session_in_which_everything_was_closed_is_one_without_tabs(file: TabsFile) -> None:
    file.write(OpenTabs())
    assert file.read() == OpenTabs()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"tabs": 3}', b"\xff\xfe\x00", b"[" * 100_000, b'"tabs"'])
def test_a_damaged_file_tells_of_no_session(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "tabs.json").write_bytes(content)
    assert TabsFile(tmp_path / "tabs.json").read() is None


def test_of_damaged_entries_the_sound_ones_are_left(tmp_path: Path) -> None:
    sound = {"place": {"path": "/texts/防汛.txt", "name": "防汛.txt"}}
    odd = {"place": {"path": "/texts/抗旱.txt", "name": "抗旱.txt"}, "row": "3", "side": 9, "is_shown": 1, "position": -4}
    (tmp_path / "tabs.json").write_text(json.dumps({"tabs": [3, {}, {"place": {"name": "无处"}}, sound, odd], "side": True, "closed": "x"}))
    read = TabsFile(tmp_path / "tabs.json").read()
    assert read is not None
    assert names(read) == ["防汛.txt", "抗旱.txt"]
    assert shown(read) == ["防汛.txt"]
    assert [one.row for one in read.tabs] == [None, None]


def test_tabs_at_the_right_alone_come_back_at_the_left(file: TabsFile) -> None:
    file.write(OpenTabs((OpenTab(SPRING.place, side=1, is_shown=True),), side=1))
    read = file.read()
    assert read is not None
    assert (names(read, 0), names(read, 1), read.side) == (["春耕.txt"], [], 0)


def test_one_tab_of_each_side_is_shown(file: TabsFile) -> None:
    file.write(
        OpenTabs(
            (
                OpenTab(SPRING.place),
                OpenTab(FLOOD.place, is_shown=True),
                OpenTab(PASTED.place, is_shown=True),
                OpenTab(DROUGHT.place, side=1),
            )
        )
    )
    read = file.read()
    assert read is not None
    assert shown(read) == ["防汛.txt", "抗旱.txt"]
    assert read.active is not None
    assert read.active.place == FLOOD.place


def test_no_more_closed_tabs_are_kept_than_anybody_wants(file: TabsFile) -> None:
    file.write(OpenTabs(closed=tuple(OpenTab(place(f"第{number}篇")) for number in range(50))))
    read = file.read()
    assert read is not None
    assert [one.place.name for one in read.closed] == [f"第{number}篇.txt" for number in range(50 - MOST_CLOSED, 50)]


def test_a_name_that_is_no_utf_8_comes_back(file: TabsFile) -> None:
    odd = Place(path=Path("/texts/坏\udcff.txt"), document=None, name="坏\udcff.txt")
    file.write(OpenTabs((OpenTab(odd, is_shown=True),)))
    read = file.read()
    assert read is not None
    assert read.tabs[0].place.path == odd.path


def test_a_disk_that_takes_nothing_costs_the_session_only(tmp_path: Path) -> None:
    blocked = tmp_path / "tabs.json"
    blocked.mkdir()
    (blocked / "x").touch()
    TabsFile(blocked).write(OpenTabs())
    assert TabsFile(blocked).read() is None


def test_named_files_come_after_the_tabs_and_the_first_of_them_is_shown() -> None:
    kept = OpenTabs((OpenTab(SPRING.place, is_shown=True),)).with_places([place("防汛", 9), place("抗旱")])
    assert names(kept) == ["春耕.txt", "防汛.txt", "抗旱.txt"]
    assert kept.active is not None
    assert (kept.active.place.name, kept.active.place.offset) == ("防汛.txt", 9)


def test_a_named_file_that_is_open_gets_no_second_tab() -> None:
    both = (OpenTab(SPRING.place, 3, is_shown=True), OpenTab(FLOOD.place, side=1, is_shown=True))
    kept = OpenTabs(both).with_places([place("防汛", 5)])
    assert (names(kept, 0), names(kept, 1), kept.side) == (["春耕.txt"], ["防汛.txt"], 1)
    assert shown(kept) == ["春耕.txt", "防汛.txt"]
    assert kept.active is not None
    assert kept.active.place.offset == 5


def test_a_file_that_is_named_is_read_on_where_it_was_left_in_the_text_of_that_time() -> None:
    named = replace(place("防汛", 5), digest="d" * 64)
    kept = OpenTabs((FLOOD,)).with_places([named])
    assert kept.active is not None
    assert (kept.active.place.offset, kept.active.place.digest) == (5, "d" * 64)
