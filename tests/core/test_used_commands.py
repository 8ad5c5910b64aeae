"""Which commands are likeliest to be wanted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.used_commands import MOST, UsedCommands

if TYPE_CHECKING:
    from pathlib import Path


def _used(file: Path, *ids: str) -> UsedCommands:
    used = UsedCommands(file)
    for one in ids:
        used.add(one)
    return used


def test_what_was_used_last_comes_first(tmp_path: Path) -> None:
    assert _used(tmp_path / "used.json", "go.to", "view.focus", "file.print").ids() == ["file.print", "view.focus", "go.to"]


def test_what_is_used_often_comes_before_what_was_used_once(tmp_path: Path) -> None:
    assert _used(tmp_path / "used.json", "view.focus", "view.focus", "view.focus", "file.print").ids() == ["view.focus", "file.print"]


def test_a_habit_lasts_beyond_the_session_and_fades(tmp_path: Path) -> None:
    file = tmp_path / "used.json"
    _used(file, *["view.focus"] * 5)
    assert UsedCommands(file).ids() == ["view.focus"]
    used = _used(file, *(f"group.{number}" for number in range(MOST)))
    assert "view.focus" not in used.ids()
    assert len(used.ids()) == MOST


@pytest.mark.parametrize("held", ["", "{", "{}", "[1, null, [2]]", "\xff"])
def test_a_damaged_file_counts_as_no_habit(tmp_path: Path, held: str) -> None:
    file = tmp_path / "used.json"
    file.write_bytes(held.encode("latin-1"))
    assert UsedCommands(file).ids() == []
    assert _used(file, "go.to").ids() == ["go.to"]


def test_a_folder_that_cannot_be_written_costs_no_command(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert _used(blocked / "used.json", "go.to").ids() == ["go.to"]
