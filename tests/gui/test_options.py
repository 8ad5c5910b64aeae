"""What the window is to show at its start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.recent import Place
from gui.options import Options, first_place, parse

SAMPLE = Path("/sample.txt")
LEFT = Place(path=Path("/texts/讲话.txt"), document=None, name="讲话.txt", offset=120)


def test_the_first_start_shows_the_sample() -> None:
    place = first_place(Options(), [], SAMPLE)
    assert place is not None
    assert place.path == SAMPLE


def test_what_was_open_last_comes_back_at_its_place() -> None:
    assert first_place(Options(), [LEFT], SAMPLE) == LEFT


def test_what_the_reader_had_closed_stays_closed() -> None:
    closed = Place(path=LEFT.path, document=None, name=LEFT.name, is_open=False)
    assert first_place(Options(), [closed], SAMPLE) is None


def test_a_file_on_the_command_line_is_shown_where_it_was_left() -> None:
    place = first_place(parse(["/texts/讲话.txt"]), [LEFT], SAMPLE)
    assert place is not None
    assert (place.path, place.offset) == (LEFT.path, 120)


def test_an_offset_on_the_command_line_comes_before_the_remembered_one() -> None:
    place = first_place(parse(["--goto", "7", "/texts/讲话.txt"]), [LEFT], SAMPLE)
    assert place is not None
    assert place.offset == 7


def test_a_file_is_named_as_the_reader_did_not_as_a_link_leads() -> None:
    place = first_place(parse(["texts/../讲话.txt"]), [], SAMPLE)
    assert place is not None
    assert place.path == Path.cwd() / "讲话.txt"


def test_a_file_that_is_off_the_list_is_asked_for_by_itself() -> None:
    asked: list[Place] = []

    def left(wanted: Place) -> Place:
        asked.append(wanted)
        return replace(wanted, offset=77, seen="900:0,7", digest="d" * 64)

    place = first_place(parse(["/texts/讲话.txt"]), [], SAMPLE, left)
    assert asked == [Place(LEFT.path, None, LEFT.name)]
    assert place == Place(LEFT.path, None, LEFT.name, 77, seen="900:0,7", digest="d" * 64)
    sent = first_place(parse(["--goto", "7", "/texts/讲话.txt"]), [], SAMPLE, left)
    assert sent == Place(LEFT.path, None, LEFT.name, 7)


@pytest.mark.parametrize(
    ("words", "files", "link"),
    [
        (["/texts/讲话.txt"], ("/texts/讲话.txt",), ""),
        (["meipi://open?document=3"], (), "meipi://open?document=3"),
        (["MEIPI:x", "a:b.txt"], ("a:b.txt",), "MEIPI:x"),
        (["--goto", "7", "meipi://open?document=3", "讲话.txt"], ("讲话.txt",), "meipi://open?document=3"),
    ],
)
def test_a_link_is_told_from_files(words: list[str], files: tuple[str, ...], link: str) -> None:
    options = parse(words)
    assert (options.files, options.link) == (files, link)


def test_a_window_of_its_own_is_asked_for() -> None:
    assert parse(["--new-window", "讲话.txt"]).is_new_window
    assert not parse(["讲话.txt"]).is_new_window


def test_a_folder_is_told_from_files(tmp_path: Path) -> None:
    file, folder = tmp_path / "讲话.txt", tmp_path / "讲话"
    folder.mkdir()
    options = parse([str(folder), str(file)]).apart_from_folders()
    assert (options.files, options.folder) == ((str(file),), folder)
    assert parse([str(file)]).apart_from_folders() == parse([str(file)])
