"""Backups: dated copies beside the library, whole or not there, and none where nothing has changed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import timestamp
from core.errors import LibraryError
from core.keeping import BY_HAND, DAILY, MIGRATION, OPENING, RESTORE, DamagedLibrary
from core.session import ReadingSession
from core.store import backups
from core.store.library import VERSION, open_library, transaction
from tests.core.library_kit import OTHER, document, mark, opened

if TYPE_CHECKING:
    from core.library_state import Backup

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "data" / "libraries"
QUOTES = ("月月上墙", "喝水不是小事", "管护要再紧一扣", "年底算账")
BACK_UP = """
import sys
from pathlib import Path
from core.session import ReadingSession
print("ready", flush=True)
with ReadingSession(Path(sys.argv[1])) as session:
    print(session.keeper.back_up("daily") is not None, flush=True)
"""


def begun(session: ReadingSession, *quotes: str) -> None:
    """Mark these passages of the speech."""
    opening = opened(session, document())
    for quote in quotes:
        mark(session, opening, document(), quote)


def fill(library: Path, megabytes: int) -> None:
    """Make a library large."""
    with closing(open_library(library)) as connection, transaction(connection):
        for number in range(megabytes):
            text = "".join(random.Random(number).choices("把水的事情摆一摆紧一紧管护责任", k=350_000))
            connection.execute("INSERT INTO texts (digest, text) VALUES (?, ?)", (f"of this test {number}", text))


def back_up(session: ReadingSession, occasion: str = DAILY) -> Backup:
    made = session.keeper.back_up(occasion)
    assert made is not None
    return made


def names(library: Path) -> set[str]:
    return {path.name for path in backups.folder_of(library).iterdir() if not path.name.startswith(".")}


def parts(library: Path) -> list[Path]:
    return [path for path in backups.folder_of(library).iterdir() if ".part" in path.name]


def test_a_backup_says_what_it_holds_and_is_a_library_itself(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    made = back_up(session, OPENING)
    assert made.path.parent == library.parent / "backups"
    assert (made.occasion, made.documents, made.annotations, made.newest) == (OPENING, 2, 4, "座谈.txt")
    assert made.size == made.path.stat().st_size
    assert session.keeper.backups() == (made,)
    with ReadingSession(made.path) as copy:
        assert (copy.check().faults, copy.check().annotations) == ((), 4)


def test_the_document_that_was_annotated_last_is_named(session: ReadingSession) -> None:
    opening = opened(session, document())
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    # Times are kept in milliseconds.
    began = timestamp()
    while timestamp() == began:
        time.sleep(0.001)
    mark(session, opening, document(), "月月上墙")
    assert back_up(session).newest == "饮水.txt"


def test_there_is_no_backup_where_no_library_was_begun(library: Path, session: ReadingSession) -> None:
    assert session.keeper.back_up(OPENING) is None
    assert session.keeper.backups() == ()
    assert list(library.parent.iterdir()) == []


def test_nothing_is_backed_up_where_nothing_has_changed(library: Path, session: ReadingSession) -> None:
    begun(session, "月月上墙")
    made = back_up(session)
    assert session.keeper.back_up(BY_HAND) is None
    # Closing writes the log back: the files change, what they hold does not.
    session.close()
    assert session.keeper.back_up(OPENING) is None
    begun(session, "喝水不是小事")
    again = back_up(session)
    assert session.keeper.backups() == (again, made)
    assert parts(library) == []


def test_an_unchanged_library_is_told_by_its_files_without_a_copy(
    library: Path, session: ReadingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(session, "月月上墙")
    session.close()
    for file in (library, library.with_name("library.db-wal")):
        if file.exists():
            os.utime(file, ns=(0, time.time_ns() - 60_000_000_000))
    back_up(session)
    # Where a copy were made now, it could not be: there is no such folder.
    monkeypatch.setattr(backups, "copy_library", lambda *_: pytest.fail("copied"))
    assert session.keeper.back_up(DAILY) is None


def test_a_change_behind_a_link_is_one(library: Path, session: ReadingSession, tmp_path: Path) -> None:
    begun(session, "月月上墙")
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(library)
    with ReadingSession(link) as other:
        back_up(other)
        begun(session, "喝水不是小事")
        assert back_up(other).annotations == 2
        assert other.keeper.state().size == session.keeper.state().size


def test_a_change_just_before_a_backup_is_not_taken_for_known(session: ReadingSession) -> None:
    for quote in QUOTES:
        begun(session, quote)
        back_up(session)
    assert [one.annotations for one in session.keeper.backups()] == [4, 3, 2, 1]


def test_backups_of_one_second_have_names_of_their_own_and_sort(library: Path, session: ReadingSession) -> None:
    made = []
    for quote in QUOTES:
        begun(session, quote)
        made.append(back_up(session))
    assert len(names(library)) == 4
    assert sorted(names(library)) == [one.path.name for one in made]
    assert session.keeper.backups() == tuple(reversed(made))


def test_the_last_ten_of_each_kind_stay(library: Path, session: ReadingSession) -> None:
    opening = opened(session, document())
    for number in range(12):
        mark(session, opening, document(), "月月上墙", str(number))
        back_up(session, (OPENING, DAILY, BY_HAND)[number % 3])
        if number in (0, 5):
            back_up(session, MIGRATION)
        if number == 1:
            back_up(session, RESTORE)
    held = session.keeper.backups()
    assert [one.annotations for one in held if one.occasion not in (MIGRATION, RESTORE)] == list(range(12, 2, -1))
    assert [one.annotations for one in held if one.occasion in (MIGRATION, RESTORE)] == [6, 2, 1]


@pytest.mark.parametrize("kept", [3, 12])
def test_as_many_backups_stay_as_the_reader_wants(library: Path, session: ReadingSession, kept: int) -> None:
    session.keeper.backups_kept = kept
    opening = opened(session, document())
    for number in range(14):
        mark(session, opening, document(), "月月上墙", str(number))
        back_up(session)
    assert [one.annotations for one in session.keeper.backups()] == list(range(14, 14 - kept, -1))


def test_a_clock_that_was_ahead_costs_no_new_backup(library: Path, session: ReadingSession) -> None:
    opening = opened(session, document())
    for number in range(backups.KEPT):
        mark(session, opening, document(), "月月上墙", str(number))
        made = back_up(session)
        made.path.rename(made.path.with_name(f"library-21000101-00000{number}-00-daily.db"))
    mark(session, opening, document(), "年底算账")
    made = back_up(session)
    assert made in session.keeper.backups()
    assert len(names(library)) == backups.KEPT


def test_nothing_is_backed_up_again_though_a_clock_was_ahead_when_the_others_were_made(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    ahead = back_up(session).path
    ahead.rename(ahead.with_name("library-20991231-235959-00-opening.db"))
    mark(session, opened(session, document()), document(), "年底算账")
    made = back_up(session)
    assert session.keeper.back_up(DAILY) is None
    assert [one.path.name for one in session.keeper.backups()] == [made.path.name, "library-20991231-235959-00-opening.db"]


def test_one_that_cannot_be_read_is_listed_and_no_reason_to_make_none(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    cut, foreign, newer = (back_up(session, one).path for one in (DAILY, MIGRATION, RESTORE))
    cut.write_bytes(cut.read_bytes()[:-4096])
    foreign.write_bytes(b"not a database")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
    assert [(one.is_sound, one.annotations) for one in session.keeper.backups()] == [(False, 0)] * 3
    assert back_up(session).is_sound
    assert len(names(library)) == 4


@pytest.mark.skipif(os.name != "posix", reason="no pipes with names")
def test_what_only_has_the_name_of_a_backup_is_listed_and_not_waited_for(library: Path, session: ReadingSession) -> None:
    folder = backups.folder_of(library)
    folder.mkdir()
    os.mkfifo(folder / "library-20991231-235959-00-daily.db")
    (folder / "library-20991231-235959-01-opening.db").mkdir()
    begun(session, *QUOTES)
    made = back_up(session)
    assert [(one.path, one.is_sound) for one in session.keeper.backups() if one.is_sound] == [(made.path, True)]
    assert len(session.keeper.backups()) == 3


def test_looking_at_backups_touches_nothing(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    back_up(session)

    def seen() -> dict[str, tuple[int, int, bytes]]:
        files = backups.folder_of(library).iterdir()
        return {file.name: (file.stat().st_mtime_ns, file.stat().st_ino, file.read_bytes()) for file in files}

    before = seen()
    session.keeper.backups()
    assert seen() == before


def test_two_libraries_of_one_folder_keep_their_backups_apart(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "甲.db") as one, ReadingSession(tmp_path / "甲-乙.db") as other:
        begun(one, "月月上墙")
        begun(other, *QUOTES)
        first, second = back_up(one), back_up(other)
        assert (one.keeper.backups(), other.keeper.backups()) == ((first,), (second,))


def test_what_a_killed_program_left_is_cleared_away(library: Path, session: ReadingSession) -> None:
    begun(session, "月月上墙")
    folder = backups.folder_of(library)
    folder.mkdir()
    for name in (".library.a1.part", ".library.a1.part-journal", ".另一个.a1.part"):
        (folder / name).write_bytes(b"half")
    back_up(session)
    assert [path.name for path in parts(library)] == [".另一个.a1.part"]


def test_a_backup_that_the_disk_does_not_take_leaves_nothing_and_the_earlier_ones(library: Path, session: ReadingSession) -> None:
    begun(session, "月月上墙")
    back_up(session)
    fill(library, 2)
    session.close()
    before = names(library)
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from core.errors import LibraryError; from core.session import ReadingSession\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))\n"
        "for act in (lambda keeper: keeper.back_up('daily'), lambda keeper: keeper.back_up_to(Path(sys.argv[2]))):\n"
        "    try: act(ReadingSession(Path(sys.argv[1])).keeper)\n"
        "    except LibraryError as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(library), str(library.parent / "copy.db")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    backup, copy = done.stdout.splitlines()
    assert backup.startswith("There is no room for a backup")
    assert copy.startswith("There is no room for the copy")
    assert (names(library), parts(library)) == (before, [])
    assert sorted(path.name for path in library.parent.iterdir()) == ["backups", "library.db"]


def test_a_damaged_library_is_not_backed_up_and_its_backups_stay(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    for number in range(backups.KEPT):
        mark(session, opened(session, document()), document(), "年底算账", str(number))
        back_up(session)
    session.close()
    content = bytearray(library.read_bytes())
    content[4096:40_960] = os.urandom(36_864)
    library.write_bytes(content)
    before = names(library)
    with pytest.raises(DamagedLibrary):
        session.keeper.back_up(DAILY)
    assert (names(library), parts(library)) == (before, [])
    assert library.read_bytes() == content


@pytest.mark.parametrize("schema", range(1, VERSION))
def test_a_library_is_copied_before_it_is_migrated(library: Path, session: ReadingSession, schema: int) -> None:
    shutil.copyfile(SAMPLES / f"schema-{schema}.db", library)
    with closing(sqlite3.connect(library)) as old:
        held = old.execute("SELECT id, note FROM annotations ORDER BY id").fetchall()
    open_library(library).close()
    (made,) = session.keeper.backups()
    assert (made.occasion, made.is_sound) == (MIGRATION, True)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (schema,)
        assert copy.execute("SELECT id, note FROM annotations ORDER BY id").fetchall() == held


def test_a_library_that_is_begun_is_not_copied(library: Path) -> None:
    open_library(library).close()
    assert sorted(path.name for path in library.parent.iterdir()) == ["library.db"]


def test_a_migration_that_fails_leaves_the_library_and_one_copy(library: Path) -> None:
    shutil.copyfile(SAMPLES / "schema-1.db", library)
    with closing(sqlite3.connect(library)) as connection:
        # In the way of the second migration.
        connection.execute("CREATE TABLE outline_edits (other)")
        held = connection.execute("SELECT id, note FROM annotations ORDER BY id").fetchall()
    for _ in range(3):
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            open_library(library)
    with closing(sqlite3.connect(library)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT id, note FROM annotations ORDER BY id").fetchall() == held
    assert len(names(library)) == 1


def test_nothing_is_migrated_where_no_copy_can_be_made(library: Path) -> None:
    shutil.copyfile(SAMPLES / "schema-1.db", library)
    backups.folder_of(library).touch()
    with pytest.raises(LibraryError, match="No backup could be made"):
        open_library(library)
    with closing(sqlite3.connect(library)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_writing_goes_on_during_a_backup_which_holds_one_moment(library: Path, session: ReadingSession) -> None:
    begun(session, "月月上墙")
    fill(library, 8)
    made: list[Backup | None] = []
    worker = threading.Thread(target=lambda: made.append(session.keeper.back_up(DAILY)))
    opening = opened(session, document())
    worker.start()
    written = 1
    while worker.is_alive():
        mark(session, opening, document(), "喝水不是小事", str(written))
        written += 1
    worker.join()
    (backup,) = made
    assert backup is not None
    assert written > 3
    assert 1 <= backup.annotations < written
    with closing(sqlite3.connect(backup.path)) as copy:
        notes = {note for (note,) in copy.execute("SELECT note FROM annotations")}
    assert notes == {"", *map(str, range(1, backup.annotations))}


def test_a_copy_to_a_file_refuses_what_is_there_unless_it_is_told_to_replace_it(session: ReadingSession, tmp_path: Path) -> None:
    begun(session, *QUOTES)
    copy = tmp_path / "另处.db"
    copy.write_bytes(b"something else")
    with pytest.raises(LibraryError, match="There is a file"):
        session.keeper.back_up_to(copy)
    assert copy.read_bytes() == b"something else"
    session.keeper.back_up_to(copy, force=True)
    with ReadingSession(copy) as other:
        assert other.check().annotations == 4


def test_a_copy_never_takes_the_place_of_what_is_no_file(session: ReadingSession, tmp_path: Path) -> None:
    begun(session, *QUOTES)
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    with pytest.raises(LibraryError, match="could not be written"):
        session.keeper.back_up_to(pipe, force=True)
    assert pipe.is_fifo()


@pytest.mark.parametrize("is_forced", [False, True])
def test_a_library_is_not_copied_onto_itself(library: Path, session: ReadingSession, tmp_path: Path, *, is_forced: bool) -> None:
    begun(session, *QUOTES)
    link = tmp_path / "link.db"
    link.symlink_to(library)
    for path in (library, link):
        with pytest.raises(LibraryError, match="the library itself"):
            session.keeper.back_up_to(path, force=is_forced)
    assert session.check().annotations == 4


def test_a_copy_where_nothing_can_be_written_is_one_sentence(session: ReadingSession, tmp_path: Path) -> None:
    begun(session, *QUOTES)
    with pytest.raises(LibraryError, match="could not be written"):
        session.keeper.back_up_to(tmp_path / "nowhere" / "copy.db")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_backup_leaves_no_half_copy_under_a_backups_name(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    fill(library, 4)
    session.close()
    dice = random.Random(20261128)

    def begin() -> subprocess.Popen[bytes]:
        with closing(open_library(library)) as connection:
            connection.execute("UPDATE annotations SET note = note || '改'")
        process = subprocess.Popen([sys.executable, "-c", BACK_UP, str(library)], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        return process

    def kill(after: float) -> int:
        process = begin()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return process.returncode

    process, began = begin(), time.monotonic()
    process.communicate()
    whole = time.monotonic() - began
    killed = sum(kill(dice.uniform(0, whole)) == -signal.SIGKILL for _ in range(12))
    assert killed > 2
    assert all(one.is_sound and one.annotations == 4 for one in session.keeper.backups())
    # None if the last one was killed only after it was done.
    session.keeper.back_up(DAILY)
    assert parts(library) == []


def test_two_programs_that_back_up_at_once_make_one_copy(library: Path, session: ReadingSession) -> None:
    begun(session, *QUOTES)
    fill(library, 2)
    session.close()
    command = [sys.executable, "-c", BACK_UP, str(library)]
    processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    answers = [process.communicate()[0].split()[1:] for process in processes]
    assert sorted(answers) == [["False"], ["False"], ["False"], ["True"]]
    assert len(names(library)) == 1
