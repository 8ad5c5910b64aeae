"""The first document is read by another process, and comes as if it had been read here."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from core.ahead import LARGEST, ReadAhead
from core.errors import UnreadableFile
from core.reading import WHOLE
from core.session import ReadingSession

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the window's own worker reads")

SPEECH = "在全镇防汛动员会上的讲话\n\n同志们：\n一、查隐患\n一是看堤。二是看闸。\n　　二、备物资\n水泵𠮷、沙袋都要备到点。\n"


@pytest.fixture
def session(tmp_path: Path) -> ReadingSession:
    return ReadingSession(tmp_path / "library.db")


def begun(path: Path, near: int = 0) -> ReadAhead:
    ahead = ReadAhead.begin(path, near)
    assert ahead is not None
    return ahead


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_what_was_read_ahead_is_what_is_read_here(tmp_path: Path, session: ReadingSession, encoding: str) -> None:
    file = tmp_path / "讲话.txt"
    file.write_bytes(SPEECH.encode(encoding))
    assert begun(file).take() == session.read_outlined(file)


def test_a_long_text_comes_with_the_structure_around_its_place(tmp_path: Path, session: ReadingSession) -> None:
    file = tmp_path / "长篇.txt"
    file.write_text("\n".join(f"{label}、大事\n{'把渠道清理干净。' * WHOLE}" for label in "一二三"), encoding="utf-8")
    near = WHOLE * 9
    found = begun(file, near).take()
    assert found == session.read_outlined(file, near=near)
    assert not found.is_whole


def test_the_session_takes_what_was_read_ahead_once(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    ahead = begun(file)
    session = ReadingSession(tmp_path / "library.db", ahead)
    first = session.read_outlined(file)
    assert ahead.take() is None
    file.write_text(SPEECH.replace("沙袋", "石块"), encoding="utf-8")
    assert "石块" in session.read_outlined(file).document.text
    assert "沙袋" in first.document.text


def test_another_file_is_read_here_and_the_process_ends(tmp_path: Path) -> None:
    file, other = tmp_path / "一.txt", tmp_path / "二.txt"
    file.write_text(SPEECH, encoding="utf-8")
    other.write_text("春耕\n不误农时。", encoding="utf-8")
    found = ReadingSession(tmp_path / "library.db", begun(file)).read_outlined(other)
    assert found.document.name == "二.txt"
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_very_large_file_is_left_to_the_window(tmp_path: Path) -> None:
    file = tmp_path / "巨篇.txt"
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert ReadAhead.begin(file, 0) is None


def test_the_fault_of_a_file_is_told_by_who_wanted_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "图片.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    session = ReadingSession(tmp_path / "library.db", begun(picture))
    with pytest.raises(UnreadableFile):
        session.read_outlined(picture)
    assert capfd.readouterr() == ("", "")


def test_a_process_that_was_killed_is_made_good_by_reading_here(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    memory = os.memfd_create("half")
    child = os.fork()
    if not child:
        os.write(memory, b"half of it")
        os.kill(os.getpid(), 9)
    session = ReadingSession(tmp_path / "library.db", ReadAhead(file, child, memory))
    assert session.read_outlined(file).outline.title == "在全镇防汛动员会上的讲话"


def test_where_nobody_hears_how_a_process_ends_the_file_is_read_here(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        found = ReadingSession(tmp_path / "library.db", begun(file)).read_outlined(file)
    finally:
        signal.signal(signal.SIGCHLD, before)
    assert found.outline.title == "在全镇防汛动员会上的讲话"
