"""Who has a library open: programs of this computer together, of two computers one at a time."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.errors import LibraryError
from core.keeping import DamagedLibrary, ElsewhereOpen
from core.session import ReadingSession
from core.store import claims
from core.store.library import open_library, transaction
from tests.core.library_kit import SPEECH, document, mark, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
HOLDING = """
import sys
from pathlib import Path
from core.session import ReadingSession
session = ReadingSession(Path(sys.argv[1]))
found = session.keeper.begin()
print(found.was_unclean, found.faults, flush=True)
sys.stdin.readline()
session.keeper.leave()
"""


@pytest.fixture
def session(library: Path) -> Iterator[ReadingSession]:
    """A session that gives the library up at the end."""
    with ReadingSession(library) as session:
        yield session
        session.keeper.leave()


def claim_files(library: Path) -> list[Path]:
    return sorted(library.parent.glob(f".{library.name}.open-*"))


def elsewhere(library: Path, *, age: float = 0, **held: Any) -> Path:
    """Leave the claim of another computer's program, last written ``age`` seconds ago by the file system's clock."""
    path = library.with_name(f".{library.name}.open-0123456789abcdef")
    words = {
        "computer": "办公室的电脑",
        "machine": "other/1",
        "user": "张三",
        "process": 4711,
        "started": "",
        "begun": "2026-11-28T01:02:03+00:00",
    }
    path.write_text(json.dumps(words | held), encoding="utf-8")
    move(path, age)
    return path


def move(path: Path, age: float) -> None:
    os.utime(path, (time.time() - age, time.time() - age))


def hold(library: Path) -> subprocess.Popen[str]:
    """Have another program of this computer use the library."""
    command = [sys.executable, "-c", HOLDING, str(library)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_claim_says_who_it_is_and_is_gone_afterwards(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    found = session.keeper.begin()
    assert (found.was_unclean, found.faults, found.is_rollback, found.is_read_only) == (False, 0, False, False)
    (file,) = claim_files(library)
    held = json.loads(file.read_bytes())
    assert (held["computer"], held["process"]) == (socket.gethostname(), os.getpid())
    assert held["user"]
    assert held["begun"] <= held["seen"]
    session.keeper.leave()
    assert claim_files(library) == []


def test_programs_of_one_computer_use_a_library_together(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    session.keeper.begin()
    other = hold(library)
    assert said(other) == "False 0"
    with ReadingSession(library) as third:
        assert not third.keeper.begin().was_unclean
        assert len(claim_files(library)) == 3
        third.keeper.leave()
    other.communicate("\n")
    assert len(claim_files(library)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_program_is_noticed_once_and_the_library_checked(library: Path, session: ReadingSession) -> None:
    opening = opened(session, document())
    mark(session, opening, document(), "月月上墙")
    with closing(open_library(library)) as connection:
        # A fault that a check finds: it is told, not mended.
        connection.execute("UPDATE anchors SET start = start + 1, end = end + 1")
    other = hold(library)
    assert said(other) == "False 0"
    other.send_signal(signal.SIGKILL)
    other.communicate()
    found = session.keeper.begin()
    assert (found.was_unclean, found.faults) == (True, 1)
    assert len(claim_files(library)) == 1
    with ReadingSession(library) as later:
        assert not later.keeper.begin().was_unclean
        later.keeper.leave()


def test_a_number_that_another_process_has_now_is_not_taken_for_the_same(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    path = elsewhere(library, machine=claims._machine(), process=os.getpid(), started="another boot/1")  # noqa: SLF001
    assert session.keeper.begin().was_unclean
    assert not path.exists()


def test_a_damaged_library_is_found_after_an_unclean_end(library: Path, session: ReadingSession) -> None:
    mark(session, opened(session, document()), document(), "月月上墙")
    session.close()
    content = bytearray(library.read_bytes())
    content[8192:16_384] = os.urandom(8192)
    library.write_bytes(content)
    elsewhere(library, machine=claims._machine())  # noqa: SLF001
    with pytest.raises(DamagedLibrary):
        session.keeper.begin()
    session.keeper.leave()
    assert library.read_bytes() == content


def test_a_check_after_an_unclean_end_keeps_nobody_from_writing(library: Path, session: ReadingSession) -> None:
    opening = opened(session, document())
    elsewhere(library, machine=claims._machine())  # noqa: SLF001
    with closing(open_library(library)) as other, transaction(other):
        assert session.keeper.begin().was_unclean
    mark(session, opening, document(), "月月上墙")


def test_another_computer_is_named_with_its_time(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    path = elsewhere(library, age=61)
    before = path.read_bytes()
    with pytest.raises(ElsewhereOpen) as caught:
        session.keeper.begin()
    since = time.strftime("%Y-%m-%d %H:%M", time.localtime(1_795_827_723))
    assert str(caught.value) == f"The library is open on the computer 办公室的电脑 since {since}. Close it there, or try again in 2 min."
    assert claim_files(library) == [path]
    assert path.read_bytes() == before


def test_a_computer_that_has_not_been_heard_of_for_three_minutes_counts_no_more(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    path = elsewhere(library, age=claims.LIMIT + 1)
    assert session.keeper.begin().was_unclean
    assert not path.exists()


def test_a_clock_that_is_ahead_is_no_life_for_ever(library: Path, session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(session, document())
    path = elsewhere(library, age=-86_400)
    with pytest.raises(ElsewhereOpen, match="in 3 min"):
        session.keeper.begin()
    later = time.monotonic() + claims.LIMIT
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert session.keeper.begin().was_unclean
    assert not path.exists()


def test_a_clock_that_is_ahead_and_moves_is_alive(library: Path, session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(session, document())
    path = elsewhere(library, age=-86_400)
    now = time.monotonic()
    for minute in range(6):
        move(path, -86_400 - 60 * minute)
        with monkeypatch.context() as patch:
            patch.setattr(time, "monotonic", lambda minute=minute: now + 60 * minute)
            with pytest.raises(ElsewhereOpen):
                session.keeper.begin()


def test_a_claim_that_says_nothing_counts_by_its_time(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    for words in (b"", b"[]", b"\xff\xfe", b"{"):
        path = elsewhere(library)
        path.write_bytes(words)
        with pytest.raises(ElsewhereOpen):
            session.keeper.begin()
    move(path, claims.LIMIT + 1)
    assert session.keeper.begin().was_unclean


@pytest.mark.skipif(os.name != "posix", reason="no pipes with names")
def test_a_pipe_in_the_place_of_a_claim_is_none_and_not_waited_for(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    os.mkfifo(library.with_name(f".{library.name}.open-0123456789abcdef"))
    assert not session.keeper.begin().was_unclean
    session.keeper.leave()


def test_a_computer_that_slept_hears_that_another_has_the_library_now(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    session.keeper.begin()
    session.keeper.touch()
    (own,) = claim_files(library)
    # The other one took this one for left.
    own.unlink()
    other = elsewhere(library)
    with pytest.raises(ElsewhereOpen):
        session.keeper.touch()
    assert claim_files(library) == [other]
    other.unlink()
    session.keeper.touch()
    assert len(claim_files(library)) == 1


def test_a_sign_of_life_moves_the_file(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    session.keeper.begin()
    (file,) = claim_files(library)
    move(file, 170)
    session.keeper.touch()
    assert time.time() - file.stat().st_mtime < 60
    assert session.keeper.begin().was_unclean is False


def test_what_a_killed_restore_left_is_cleared_away_after_a_day(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    old, fresh, foreign = (library.parent / name for name in (".library.a1.part-journal", ".library.b2.part", ".另一个.a1.part"))
    for path in (old, fresh, foreign):
        path.write_bytes(b"half")
    move(old, 90_000)
    move(foreign, 90_000)
    session.keeper.begin()
    assert [path.exists() for path in (old, fresh, foreign)] == [False, True, True]


def test_nothing_is_claimed_where_there_is_no_folder_yet(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "later" / "library.db") as session:
        assert not session.keeper.begin().was_unclean
        assert not (tmp_path / "later").exists()
        opened(session, document())
        session.keeper.touch()
        assert len(claim_files(session.library)) == 1
        session.keeper.leave()


def test_restoring_and_moving_are_refused_while_another_computer_reads(library: Path, session: ReadingSession, tmp_path: Path) -> None:
    opened(session, document())
    copy = tmp_path / "copy.db"
    session.keeper.back_up_to(copy)
    elsewhere(library)
    for act in (lambda: session.keeper.restore(copy), lambda: session.keeper.move(tmp_path / "b.db"), session.keeper.rescue):
        with pytest.raises(ElsewhereOpen):
            act()
    assert not (tmp_path / "b.db").exists()


@pytest.mark.parametrize("command", ["annotate", "annotations", "check", "backup", "restore"])
def test_a_command_is_refused_while_another_computer_has_the_library(library: Path, session: ReadingSession, command: str) -> None:
    opened(session, document())
    speech = library.with_name("讲话.txt")
    speech.write_text(SPEECH, encoding="utf-8")
    path = elsewhere(library)
    words = {"annotate": ["讲话.txt", "--quote", "月月上墙"], "annotations": ["讲话.txt"], "check": []}.get(command, ["copy.db"])
    run = [sys.executable, str(ROOT / "main.py"), command, *words, "--library", str(library)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    done = subprocess.run(run, cwd=library.parent, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert "办公室的电脑" in line
    assert claim_files(library) == [path]
    path.unlink()
    if command not in ("backup", "restore"):
        done = subprocess.run(run, cwd=library.parent, capture_output=True, text=True, check=False, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
    assert claim_files(library) == []


def test_a_text_is_printed_as_its_file_holds_it_while_another_computer_has_the_library(library: Path, session: ReadingSession) -> None:
    opened(session, document())
    speech = library.with_name("讲话.txt")
    speech.write_text(SPEECH, encoding="utf-8")
    elsewhere(library)
    for command in ("text", "outline"):
        run = [sys.executable, str(ROOT / "main.py"), command, str(speech), "--library", str(library)]
        done = subprocess.run(run, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""})
        assert done.returncode == 0
        assert "月月上墙" in done.stdout or "管护要再紧一扣" in done.stdout
        assert len(done.stderr.splitlines()) == 1


def test_a_library_without_any_is_a_sentence_for_a_backup(session: ReadingSession, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library"):
        session.keeper.back_up_to(tmp_path / "copy.db")
