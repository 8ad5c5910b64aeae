"""Paths of documents within other files, and the names by which they can be asked for, whatever an archive calls them."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.importers.inside import find, harmless, unique
from core.members import Member, file_of, is_there, member_of, path_in

CHARACTERS = st.one_of(st.sampled_from("./\\ :甲乙aA\0\n\u202e\u0301"), st.characters(exclude_categories=()))
NAMES = st.lists(st.text(CHARACTERS, max_size=24), max_size=12)


@given(NAMES)
@example(["../../etc/passwd", "..\\..\\etc\\passwd", "/etc/passwd", "C:\\讲话.txt", "C:讲话.txt", "讲话\0.txt", "", ".", "..", "讲话 ."])
@example(["甲.txt", "甲.TXT", "甲 (2).txt", "甲.txt/乙.txt", "e\u0301.txt", "é.txt"])
@example(["长" * 3_000 + ".docx", "/".join(["很长的文件夹名"] * 400) + "/讲话.txt"])
def test_every_member_has_a_name_of_its_own_that_stays_within_the_file(names: list[str]) -> None:
    found = unique(names)
    assert len(found) == len(names)
    assert len({one.casefold() for one in found}) == len(found)
    for one in found:
        assert all(part not in {"", ".", ".."} for part in one.split("/"))
        assert posixpath.normpath(f"/资料.zip/{one}") == f"/资料.zip/{one}"
        assert PurePosixPath(f"/资料.zip/{one}").parts[2:] == tuple(one.split("/"))
        assert PureWindowsPath(f"D:\\资料.zip\\{one}").parts[:2] == ("D:\\", "资料.zip")
        assert PureWindowsPath(f"D:\\资料.zip\\{one}").parts[2:] == tuple(one.split("/"))
        assert not PureWindowsPath(one).drive
        assert one.isprintable() or not any(ord(char) < 32 or "\u202a" <= char <= "\u202e" for char in one)
        one.encode()


@given(NAMES)
def test_no_member_is_a_folder_of_another(names: list[str]) -> None:
    found = {one.casefold() for one in unique(names)}
    assert not any(other.startswith(f"{one}/") for one in found for other in found)


@given(NAMES)
def test_every_member_is_found_by_its_name(names: list[str]) -> None:
    members = [Member(name) for name in unique(names)]
    for member in members:
        assert find(members, member.name) is member
        assert find(members, member.name.replace("/", "\\")) is member


@given(st.text(CHARACTERS))
def test_a_harmless_name_stays_as_it_is(name: str) -> None:
    assert harmless(harmless(name)) == harmless(name)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "资料.zip"
    file.write_bytes(b"PK\x03\x04")
    return file


def test_a_path_is_parted_at_the_file(archive: Path) -> None:
    path = path_in(archive, "讲话/第一次.docx")
    assert path == archive / "讲话" / "第一次.docx"
    assert (file_of(path), member_of(path)) == (archive, "讲话/第一次.docx")
    assert (file_of(archive), member_of(archive)) == (archive, None)
    assert is_there(path)


def test_a_path_in_an_archive_that_is_gone_is_parted_at_its_name(archive: Path) -> None:
    path = path_in(path_in(archive, "内.zip"), "第一次.docx")
    archive.unlink()
    assert (file_of(path), member_of(path)) == (archive, "内.zip/第一次.docx")
    assert not is_there(path)


def test_a_folder_that_is_called_like_an_archive_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "资料.zip").mkdir()
    path = tmp_path / "资料.zip" / "第一次.docx"
    assert (file_of(path), member_of(path)) == (path, None)
    path.write_bytes(b"PK")
    assert (file_of(path), member_of(path)) == (path, None)


@pytest.mark.parametrize("name", ["没有.docx", "资料\0.zip/甲.docx", "长" * 300 + ".zip"])
def test_what_is_not_there_is_not_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert not is_there(path)
    assert os.fspath(file_of(path)).startswith(os.fspath(tmp_path))
