"""Files are added as they would be opened, in the background and to the end, whatever comes between."""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.adding import ADDED, CHANGED, FAILED, KNOWN
from core.errors import LibraryError, MissingFile, PasswordNeeded, UnreadableFile
from core.members import path_in
from core.progress import Cancelled, Progress
from core.session import ReadingSession
from core.store import additions
from core.store.at_work import at_work
from core.store.library import open_library, transaction
from tests.core.importers import docx_kit
from tests.core.importers.archive_kit import NOTICE, Item, packed
from tests.core.library_kit import LATER, OTHER, SPEECH, mark, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.adding import AddProgress, AddSummary

WORD = docx_kit.docx(docx_kit.p(docx_kit.r("在全县防汛会议上的讲话")) + docx_kit.p(docx_kit.r("先把堤坝看牢。")))
TIMES = frozenset({"created", "updated", "seen", "opened", "applied_at"})
"""Columns that are other whenever something is done again."""


@pytest.fixture
def one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read one file after the other: what is read first is stored first, and a second process is not started."""
    monkeypatch.setattr("core.adding_apart.readers.COUNT", 1)


def written(folder: Path, **texts: str | bytes) -> list[Path]:
    """Write files; their names say what a keyword can, with the suffix behind ``__``."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, content in texts.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        paths.append(path)
    return paths


def numbered(folder: Path, count: int) -> list[Path]:
    """Write speeches that differ."""
    return written(
        folder, **{f"第{number}讲__txt": f"第{number}次讲话\n同志们：\n今天讲第{number}件事。\n" for number in range(1, count + 1)}
    )


def added(session: ReadingSession, paths: Sequence[Path]) -> AddSummary:
    return session.adding.run(session.adding.begin(paths).id)


def states(summary: AddSummary) -> dict[str, str]:
    return {one.path.name: one.state for one in summary.files}


def held(library: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that a library holds, without additions and times."""
    with closing(sqlite3.connect(library)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        found = {}
        for table in sorted(tables - {"additions", "addition_files"}):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in TIMES]
            named = ", ".join(f'"{one}"' for one in columns)
            found[table] = connection.execute(f"SELECT {named} FROM {table}").fetchall()
        return found


@pytest.mark.usefixtures("one_reader")
def test_what_is_added_is_stored_as_if_it_were_opened(session: ReadingSession, tmp_path: Path) -> None:
    paths = written(
        tmp_path / "资料",
        饮水__txt=SPEECH,
        座谈__md=f"# {OTHER}",
        防汛__docx=WORD,
        通知__zip=packed({"通知.txt": NOTICE.encode()}),
        汇编__txt="春耕汇编\n" + "　　把水的事情再紧一紧。\n" * 12_000,
    )
    assert states(added(session, paths)) == {path.name: ADDED for path in paths}
    with ReadingSession(tmp_path / "opened.db") as other:
        for path in paths:
            opened(other, other.read(path))
    assert held(session.library) == held(tmp_path / "opened.db")


def test_a_worker_has_it_done_by_another_process_and_hears_how_far_it_is(session: ReadingSession, tmp_path: Path) -> None:
    paths = numbered(tmp_path / "讲话", 6)
    addition = session.adding.begin(paths)
    told: list[tuple[AddProgress, threading.Thread]] = []
    with ThreadPoolExecutor(1) as pool:
        summary = pool.submit(lambda: session.adding.run(addition.id, lambda one: told.append((one, threading.current_thread())))).result()
    assert [one.path for one in summary.of(ADDED)] == paths
    assert [one.done for one, _ in told] == sorted(one.done for one, _ in told)
    assert (told[-1][0].done, told[-1][0].total) == (6, 6)
    assert {one.path for one, _ in told} == set(paths)
    assert len({thread for _, thread in told}) == 1
    assert session.check().faults == ()


def test_what_is_known_what_was_changed_and_what_lies_elsewhere_as_well(session: ReadingSession, tmp_path: Path) -> None:
    (speech, other) = written(tmp_path / "讲话", 饮水__txt=SPEECH, 座谈__txt=OTHER)
    read = session.read(speech)
    opening = opened(session, read)
    mark(session, opening, read, "月月上墙", "记得问")
    added(session, [other])
    speech.write_text(LATER, "utf-8")
    copy = written(tmp_path / "备份", 座谈的副本__txt=OTHER)[0]
    summary = added(session, [speech, other, copy])
    assert states(summary) == {"饮水.txt": CHANGED, "座谈.txt": KNOWN, "座谈的副本.txt": KNOWN}
    assert summary.documents == (opening.document,)
    assert len({one.document for one in summary.of(KNOWN)}) == 1
    again = session.find(session.read(speech))
    assert again is not None
    assert again.is_done
    assert [(one.note, one.edition) for one in again.annotations] == [("记得问", 2)]
    assert session.find(session.read(copy)).is_done  # type: ignore[union-attr]


def test_a_document_comes_back_from_the_trash_with_its_notes(session: ReadingSession, tmp_path: Path) -> None:
    (speech,) = written(tmp_path / "讲话", 饮水__txt=SPEECH)
    read = session.read(speech)
    opening = opened(session, read)
    mark(session, opening, read, "月月上墙", "记得问")
    session.holdings.remove([opening.document])
    summary = added(session, [speech])
    assert summary.documents == (opening.document,)
    assert [one.marks for one in session.holdings.all()] == [1]
    assert states(added(session, [speech])) == {"饮水.txt": KNOWN}


def test_an_addition_that_was_killed_at_its_very_end_is_not_offered_and_is_closed_by_the_next_one(session: ReadingSession) -> None:
    killed = session.adding.begin([Path("/讲话/甲.txt")])
    with closing(open_library(session.library)) as connection:
        with transaction(connection):
            additions.mark(connection, killed.id, Path("/讲话/甲.txt"), KNOWN)
        assert session.adding.unfinished() == ()
        session.adding.begin([Path("/讲话/乙.txt")])
        assert connection.execute("SELECT count(*) FROM additions WHERE finished IS NULL").fetchone() == (1,)


def test_what_waits_of_an_archive_that_was_opened_waits_once_when_that_is_added_again(session: ReadingSession, tmp_path: Path) -> None:
    archive, beside = tmp_path / "合订.zip", tmp_path / "合订.zip.txt"
    first = session.adding.begin([archive, beside])
    with closing(open_library(session.library)) as connection, transaction(connection):
        additions.open_up(connection, first.id, archive, [(path_in(archive, name), None) for name in ("甲.txt", "乙.txt")])
    again = session.adding.begin([archive])
    assert [(one.id, one.waiting) for one in session.adding.unfinished()] == [(first.id, 1), (again.id, 1)]
    session.adding.give_up(again.id)
    session.adding.begin([archive, beside])
    assert [one.waiting for one in session.adding.unfinished()] == [2]


@pytest.mark.usefixtures("one_reader")
def test_every_document_in_an_archive_is_added_and_pictures_are_passed_over(session: ReadingSession, tmp_path: Path) -> None:
    items = [
        Item("讲话/第一次.txt", SPEECH.encode()),
        Item("讲话/第二次.txt", OTHER.encode()),
        Item("图片/会场.jpg", b"\xff\xd8\xff\xe0" + bytes(90)),
        Item("附件.txt", NOTICE.encode(), password=b"2026"),
    ]
    (archive,) = written(tmp_path / "资料", 合订__zip=packed(items))
    told: list[AddProgress] = []
    summary = session.adding.run(session.adding.begin([archive]).id, told.append)
    assert {one.path: one.state for one in summary.files} == {
        path_in(archive, "讲话/第一次.txt"): ADDED,
        path_in(archive, "讲话/第二次.txt"): ADDED,
        path_in(archive, "附件.txt"): FAILED,
    }
    assert isinstance(summary.of(FAILED)[0].error, PasswordNeeded)
    assert {one.total for one in told} == {1, 3}
    assert told[-1].done == 3
    assert states(added(session, [archive])) == {"第一次.txt": KNOWN, "第二次.txt": KNOWN, "附件.txt": FAILED}
    again = session.adding.run(session.adding.begin([archive]).id, password="2026")
    assert states(again) == {"第一次.txt": KNOWN, "第二次.txt": KNOWN, "附件.txt": ADDED}


def test_a_file_that_fails_says_why_and_the_rest_goes_on(session: ReadingSession, tmp_path: Path) -> None:
    paths = written(tmp_path / "资料", 空__txt="", 坏__pdf=b"%PDF-1.7\nnothing", 饮水__txt=SPEECH, 走了__txt=OTHER)
    os.mkfifo(pipe := tmp_path / "资料" / "管道.txt")
    addition = session.adding.begin([*paths, pipe])
    paths[-1].unlink()
    summary = session.adding.run(addition.id)
    assert states(summary) == {"空.txt": FAILED, "坏.pdf": FAILED, "饮水.txt": ADDED, "走了.txt": FAILED, "管道.txt": FAILED}
    assert [str(one.error) for one in session.adding.summary(addition.id).files] == [str(one.error) for one in summary.files]
    errors = {one.path.name: one.error for one in summary.of(FAILED)}
    assert isinstance(errors["走了.txt"], MissingFile)
    assert str(errors["空.txt"]) == "“空.txt” is empty. Choose a file with text in it."
    assert all(isinstance(one, UnreadableFile) for one in errors.values())
    assert session.adding.unfinished() == ()


def test_files_are_found_in_natural_order_and_only_those_that_can_be_read(session: ReadingSession, tmp_path: Path) -> None:
    folder = tmp_path / "讲话"
    numbered(folder, 11)
    written(folder, 表__xlsx=b"PK", __hidden__txt="藏")
    named = written(folder / "附件", 资料__zip=packed({"甲.txt": b""}), 无名="同志们：")
    (folder / "回").symlink_to(folder, target_is_directory=True)
    broken = Path(os.fsdecode(os.fsencode(folder) + b"/\xbd\xb2\xbb\xb0.txt"))
    broken.write_text("同志们：\n开会。\n", "utf-8")
    with socket.socket(socket.AF_UNIX) as ear:
        ear.bind(os.path.relpath(folder / "s.txt"))
        found = session.adding.find_files([folder, named[1], folder / "附件"])
    assert [one.name for one in found.files[:2]] == ["第1讲.txt", "第2讲.txt"]
    assert set(found.files) == {*(folder / f"第{number}讲.txt" for number in range(1, 12)), broken, *named}
    assert len(found.files) == len(set(found.files))
    alone = session.adding.find_files([folder], is_recursive=False)
    assert set(alone.files) == set(found.files) - set(named)
    assert not alone.is_cut
    assert not session.library.exists()
    assert added(session, [broken]).counts[ADDED] == 1


def test_a_search_for_files_can_be_cancelled(session: ReadingSession, tmp_path: Path) -> None:
    numbered(tmp_path / "讲话", 2)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        session.adding.find_files([tmp_path], progress=progress)


def test_a_cancelled_addition_waits_and_goes_on_with_exactly_the_rest(session: ReadingSession, tmp_path: Path) -> None:
    paths = numbered(tmp_path / "讲话", 9)
    addition = session.adding.begin(paths)
    done = 0

    def count(progress: AddProgress) -> None:
        nonlocal done
        done = progress.done

    summary = session.adding.run(addition.id, count, lambda: done >= 3)
    assert summary.was_cancelled
    assert len(summary.of(ADDED)) + summary.waiting == 9
    assert 3 <= len(summary.of(ADDED)) < 9
    (waits,) = session.adding.unfinished()
    assert (waits.id, waits.done, waits.waiting) == (addition.id, len(summary.of(ADDED)), summary.waiting)
    before = {one.document for one in summary.files}
    summary = session.adding.run(addition.id)
    assert [one.path for one in summary.of(ADDED)] == paths
    assert before < {one.document for one in summary.files}
    assert len({one.document for one in summary.files}) == 9
    assert session.adding.unfinished() == ()


def test_what_waits_is_taken_over_by_an_addition_of_the_same_files(session: ReadingSession, tmp_path: Path) -> None:
    paths = numbered(tmp_path / "讲话", 4)
    left = session.adding.begin(paths[:3])
    addition = session.adding.begin(paths[1:])
    assert {one.id: one.total for one in session.adding.unfinished()} == {left.id: 1, addition.id: 3}
    session.adding.begin(paths[:1])
    assert left.id not in {one.id for one in session.adding.unfinished()}


def test_additions_that_are_begun_at_the_same_time_are_all_kept_and_what_became_of_them_for_a_day(
    session: ReadingSession, tmp_path: Path
) -> None:
    folders = [numbered(tmp_path / f"第{number}批", 3) for number in range(1, 6)]
    session.adding.begin(folders[0])
    with ThreadPoolExecutor(5) as pool:
        begun = list(pool.map(session.adding.begin, folders[1:]))
    assert len(session.adding.unfinished()) == 5
    first = session.adding.run(begun[0].id)
    session.adding.begin(written(tmp_path / "又一批", 通知__txt="关于春耕备耕的通知\n"))
    assert session.adding.summary(begun[0].id).files == first.files
    with closing(sqlite3.connect(session.library)) as connection, connection:
        connection.execute("UPDATE additions SET finished = '2020-03-01T08:00:00.000Z' WHERE id = ?", (begun[0].id,))
    session.adding.begin(written(tmp_path / "再一批", 函__txt="关于干渠清淤的函\n"))
    with pytest.raises(LibraryError):
        session.adding.summary(begun[0].id)


def test_one_program_at_a_time_runs_an_addition(session: ReadingSession, tmp_path: Path) -> None:
    addition = session.adding.begin(numbered(tmp_path / "讲话", 1))
    with at_work(session.library, addition.id):
        assert session.adding.unfinished() == ()
        with pytest.raises(LibraryError, match="being added already"):
            session.adding.run(addition.id)
    assert session.adding.run(addition.id).counts[ADDED] == 1


@pytest.mark.usefixtures("one_reader")
def test_an_addition_that_is_given_up_keeps_what_was_added(session: ReadingSession, tmp_path: Path) -> None:
    addition = session.adding.begin(numbered(tmp_path / "讲话", 3))

    def give_up(progress: AddProgress) -> None:
        if progress.done == 1:
            session.adding.give_up(addition.id)

    with pytest.raises(LibraryError, match="not being added any more"):
        session.adding.run(addition.id, give_up)
    assert session.adding.summary(addition.id).counts[ADDED] == 1
    assert len(session.editions.documents()) == 1
    assert session.adding.unfinished() == ()


def test_another_program_may_write_at_any_time(session: ReadingSession, tmp_path: Path) -> None:
    addition = session.adding.begin(numbered(tmp_path / "讲话", 4))

    def hold(progress: AddProgress) -> None:
        if progress.done == 2:
            with closing(open_library(session.library)) as other, transaction(other):
                other.execute("INSERT OR IGNORE INTO words (word, created) VALUES ('防汛', '2026')")

    assert session.adding.run(addition.id, hold).counts[ADDED] == 4
    assert session.user_words() == ("防汛",)


def test_what_another_program_adds_meanwhile_is_known(session: ReadingSession, tmp_path: Path) -> None:
    """Two additions of the same files at once: each text is added by one of them."""
    paths = numbered(tmp_path / "讲话", 20)
    begun = [session.adding.begin(paths), session.adding.begin([*numbered(tmp_path / "副本", 20), *paths[:1]])]
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(session.adding.run, [addition.id for addition in begun])
    assert one.counts[ADDED] + other.counts[ADDED] == 20
    assert one.counts[FAILED] + other.counts[FAILED] == 0
    assert len(session.holdings.all()) == 20


def test_a_library_that_was_moved_away_meanwhile_ends_the_run(session: ReadingSession, tmp_path: Path) -> None:
    addition = session.adding.begin(numbered(tmp_path / "讲话", 4))
    elsewhere = tmp_path / "别处"
    elsewhere.mkdir()

    def move(progress: AddProgress) -> None:
        if progress.done == 1 and session.library.exists():
            for path in tmp_path.glob("library.db*"):
                path.rename(elsewhere / path.name)

    with pytest.raises(LibraryError, match="is not there"):
        session.adding.run(addition.id, move)
    with ReadingSession(elsewhere / "library.db") as moved:
        assert moved.check().faults == ()
        assert moved.adding.run(addition.id).counts[ADDED] == 4


def test_a_reason_that_cannot_be_read_is_told_to_be_unknown(session: ReadingSession, tmp_path: Path) -> None:
    addition = session.adding.begin(written(tmp_path / "资料", 空__txt=""))
    session.adding.run(addition.id)
    with closing(sqlite3.connect(session.library)) as connection:
        connection.execute("""UPDATE addition_files SET reason = '["{name", {}, "ReaderError"]'""")
        connection.commit()
    (one,) = session.adding.summary(addition.id).files
    assert str(one.error) == "Why this file failed is not known any more. Open it to see."
