"""Folders are watched for what is new in them, and files that were moved are found again by their bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from core.members import path_in
from core.progress import Cancelled, Progress
from tests.core.importers.archive_kit import Item, packed
from tests.core.library_kit import LATER, OTHER, SPEECH, opened

if TYPE_CHECKING:
    from pathlib import Path

    from core.session import ReadingSession


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which files count as written as soon as they are there; they are read by one process."""
    monkeypatch.setattr("core.session_adding._SETTLED", 0.0)
    monkeypatch.setattr("core.adding_apart.readers.COUNT", 1)
    (tmp_path / "讲话").mkdir()
    return tmp_path / "讲话"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def add(session: ReadingSession, *paths: Path) -> None:
    session.adding.run(session.adding.begin(paths).id)


def test_a_folder_is_watched_until_it_is_not(session: ReadingSession, folder: Path) -> None:
    assert session.adding.watched() == ()
    first = session.adding.watch(folder)
    assert session.adding.watch(folder, is_recursive=False).created == first.created
    session.adding.watch(folder / "附件")
    assert [(one.path, one.is_recursive) for one in session.adding.watched()] == [(folder, False), (folder / "附件", True)]
    session.adding.unwatch(folder)
    assert [one.path for one in session.adding.watched()] == [folder / "附件"]


def test_what_is_new_and_what_was_changed_is_news_once(session: ReadingSession, folder: Path) -> None:
    speech = write(folder / "饮水.txt", SPEECH)
    other = write(folder / "附件" / "座谈.txt", OTHER)
    session.adding.watch(folder)
    assert session.adding.news() == (speech, other)
    add(session, speech, other)
    assert session.adding.news() == ()
    write(speech, LATER)
    os.utime(other)
    assert session.adding.news() == (speech,)
    add(session, speech)
    assert session.adding.news() == ()
    session.adding.watch(folder, is_recursive=False)
    write(folder / "附件" / "新的.txt", "新的讲话")
    assert session.adding.news() == ()


def test_a_file_that_is_just_being_written_is_left_for_later(session: ReadingSession, tmp_path: Path) -> None:
    session.adding.watch(tmp_path)
    write(tmp_path / "饮水.txt", SPEECH)
    assert session.adding.news() == ()


def test_a_file_that_failed_is_news_again_only_when_it_was_written_anew(session: ReadingSession, folder: Path) -> None:
    empty = write(folder / "空.txt", "")
    session.adding.watch(folder)
    add(session, *session.adding.news())
    assert session.adding.news() == ()
    add(session, write(folder / "饮水.txt", SPEECH))
    assert session.adding.news() == ()
    write(empty, OTHER)
    assert session.adding.news() == (empty,)


def test_an_archive_is_known_by_the_documents_in_it(session: ReadingSession, folder: Path) -> None:
    archive = write(folder / "资料.zip", packed({"一.txt": SPEECH.encode(), "二.txt": OTHER.encode()}))
    session.adding.watch(folder)
    assert session.adding.news() == (archive,)
    add(session, archive)
    assert session.adding.news() == ()
    write(archive, packed({"一.txt": SPEECH.encode(), "二.txt": OTHER.encode(), "三.txt": LATER.encode()}))
    assert session.adding.news() == (archive,)
    add(session, archive)
    os.utime(archive)
    assert session.adding.news() == (archive,)
    add(session, archive)
    assert session.adding.news() == ()


def test_an_archive_of_which_nothing_can_be_read_is_news_once(session: ReadingSession, folder: Path) -> None:
    items = [Item(f"{name}.txt", SPEECH.encode(), password=b"2026") for name in "一二"]
    session.adding.watch(folder)
    write(folder / "资料.zip", packed(items))
    add(session, *session.adding.news())
    assert session.adding.news() == ()


def test_what_was_removed_from_the_library_is_no_news(session: ReadingSession, folder: Path) -> None:
    speech = write(folder / "饮水.txt", SPEECH)
    session.adding.watch(folder)
    opening = opened(session, session.read(speech))
    session.holdings.remove([opening.document])
    assert session.adding.news() == ()


def test_what_was_deleted_for_good_is_news_only_when_it_is_written_anew(session: ReadingSession, folder: Path, tmp_path: Path) -> None:
    speech, other = write(folder / "饮水.txt", SPEECH), write(tmp_path / "座谈.txt", OTHER)
    session.adding.watch(folder)
    rows = [opened(session, session.read(path)).document for path in (speech, other)]
    session.holdings.remove(rows)
    session.holdings.delete(rows)
    assert session.adding.news() == ()
    assert session.adding.unfinished() == ()
    os.utime(speech)
    assert session.adding.news() == (speech,)
    add(session, speech)
    (held,) = session.holdings.all()
    session.holdings.remove([held.document])
    session.holdings.delete([held.document])
    assert session.adding.news() == ()
    session.adding.unwatch(folder)
    session.adding.watch(folder)
    assert session.adding.news() == (speech,)


def test_a_watched_folder_that_is_gone_has_no_news(session: ReadingSession, folder: Path) -> None:
    session.adding.watch(folder)
    folder.rmdir()
    assert session.adding.news() == ()


def test_files_that_were_moved_are_found_again_whatever_they_are_called(session: ReadingSession, folder: Path, tmp_path: Path) -> None:
    speech = write(folder / "饮水.txt", SPEECH)
    archive = write(folder / "资料.zip", packed({"讲话/座谈.txt": OTHER.encode(), "通知.txt": b"notice"}))
    member = path_in(archive, "讲话/座谈.txt")
    stays = write(folder / "在.txt", LATER)
    rows = {path: opened(session, session.read(path)).document for path in (speech, member)}
    add(session, stays)
    opened(session, session.paste(text="没有文件的发言"))
    assert session.adding.missing() == ()
    elsewhere = tmp_path / "别处"
    elsewhere.mkdir()
    speech.rename(elsewhere / "改了名.text")
    archive.rename(elsewhere / "旧资料.zip")
    write(elsewhere / "饮水.txt", "名字一样，内容不同。")
    assert set(session.adding.missing()) == set(rows.values())
    assert session.adding.missing([rows[speech]]) == (rows[speech],)
    found = session.adding.search_missing(tmp_path)
    assert dict(found) == {rows[speech]: elsewhere / "改了名.text", rows[member]: path_in(elsewhere / "旧资料.zip", "讲话/座谈.txt")}
    assert set(session.adding.relocate(found)) == set(rows.values())
    assert session.adding.missing() == ()
    held = {one.document: one.path for one in session.holdings.all()}
    assert {row: held[row] for row in rows.values()} == dict(found)


def test_a_file_with_other_bytes_is_never_taken_for_a_missing_one(session: ReadingSession, folder: Path) -> None:
    speech = write(folder / "饮水.txt", SPEECH)
    row = opened(session, session.read(speech)).document
    speech.unlink()
    other = write(folder / "座谈.txt", OTHER)
    assert session.adding.search_missing(folder) == ()
    assert session.adding.relocate([(row, other), (row, folder / "没有.txt")]) == ()
    assert session.adding.missing() == (row,)


def test_searching_can_be_cancelled(session: ReadingSession, folder: Path) -> None:
    speech = write(folder / "饮水.txt", SPEECH)
    opened(session, session.read(speech))
    speech.rename(folder / "别名.txt")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        session.adding.search_missing(folder, progress=progress)
