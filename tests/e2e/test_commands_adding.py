"""The command ``add``: what it says, and what is there when it was ended by a key or by force."""

from __future__ import annotations

import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.adding import ADDED
from core.session import ReadingSession
from tests.core.importers.archive_kit import Item, packed
from tests.core.library_kit import OTHER, SPEECH

ROOT = Path(__file__).resolve().parents[2]
COUNT = 60

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL and no pseudo-terminals")


class Desk:
    """A folder of speeches, a library beside it, and the command."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.speeches = folder / "讲话"
        self.library = folder / "library.db"
        self.environment = {**os.environ, "MEIPI_LIBRARY": str(self.library), "LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""}
        (self.speeches / "附件").mkdir(parents=True)

    def write(self, count: int = COUNT) -> None:
        """Write so many speeches that differ, and are long enough to take some time."""
        for number in range(1, count + 1):
            text = f"第{number}次讲话\n同志们：\n" + f"　　第{number}件事要有人管，有人问，有人查。\n" * 120
            (self.speeches / f"第{number}讲.txt").write_text(text, encoding="utf-8")

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "main.py"), "add", *words]

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), cwd=self.folder, env={**self.environment, **more}, capture_output=True, text=True, check=False
        )

    def started(self) -> subprocess.Popen[str]:
        """Return the command as it adds all speeches, once some are there."""
        process = subprocess.Popen(
            self.command("讲话"),
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Where the tests themselves were started in the background, their children would not hear Ctrl+C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        while self.documents() < 5:
            assert process.poll() is None
            time.sleep(0.01)
        return process

    def documents(self) -> int:
        """Return how many documents are stored."""
        if not self.library.exists():
            return 0
        with closing(sqlite3.connect(self.library)) as connection:
            try:
                return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
            except sqlite3.OperationalError:
                # It is just being begun.
                return 0


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of which nothing was added yet."""
    return Desk(tmp_path)


def test_files_folders_and_archives_are_added_and_summed_up(desk: Desk) -> None:
    (desk.speeches / "饮水.txt").write_text(SPEECH, encoding="utf-8")
    (desk.speeches / "空.txt").touch()
    (desk.speeches / "附件" / "资料.zip").write_bytes(packed({"一.txt": OTHER.encode(), "二.txt": SPEECH.replace("水", "路").encode()}))
    done = desk.run("讲话")
    assert (done.returncode, done.stdout) == (1, "added: 1 · new editions: 0 · known: 0 · failed: 1\n")
    assert done.stderr == f"meipi: {desk.speeches}/空.txt: “空.txt” is empty. Choose a file with text in it.\n"
    (desk.speeches / "空.txt").unlink()
    (desk.speeches / "饮水.txt").write_text(SPEECH.replace("三点意见", "三条意见"), encoding="utf-8")
    done = desk.run("讲话", "--recursive")
    assert (done.returncode, done.stdout, done.stderr) == (0, "added: 2 · new editions: 1 · known: 0 · failed: 0\n", "")
    (desk.folder / "锁.zip").write_bytes(packed([Item("锁.txt", "锁上的讲话".encode(), password=b"2026")]))
    done = desk.run("--quiet", "讲话", "没有.txt", "锁.zip", "--recursive")
    missing, locked = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert missing == f"meipi: {desk.folder}/没有.txt: There is no file “没有.txt”. Check its name and folder."
    assert "Enter its password" in locked
    done = desk.run("讲话/附件/..", "讲话/饮水.txt", "锁.zip", MEIPI_PASSWORD="2026")
    assert (done.returncode, done.stdout) == (0, "added: 1 · new editions: 0 · known: 1 · failed: 0\n")


def test_a_folder_without_documents_is_told(desk: Desk) -> None:
    done = desk.run("讲话")
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no document in “讲话” that can be read" in done.stderr
    assert not desk.library.exists()
    assert desk.run().returncode == 2


def test_how_far_it_is_is_shown_on_a_terminal_and_taken_off_again(desk: Desk) -> None:
    desk.write(20)
    above, below = pty.openpty()
    done = subprocess.run(desk.command("讲话"), cwd=desk.folder, env=desk.environment, stdout=subprocess.PIPE, stderr=below, check=True)
    os.close(below)
    shown = os.read(above, 65_536).decode()
    os.close(above)
    assert "/20 第" in shown
    assert shown.startswith("\r\x1b[K[")
    assert shown.endswith("\r\x1b[K")
    assert done.stdout.decode() == "added: 20 · new editions: 0 · known: 0 · failed: 0\n"


def test_ctrl_c_ends_it_soundly_and_the_same_command_goes_on(desk: Desk) -> None:
    desk.write()
    process = desk.started()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    stored = desk.documents()
    assert process.returncode == 130
    assert out == f"added: {stored} · new editions: 0 · known: 0 · failed: 0\n"
    assert err == f"meipi: Stopped; files that wait: {COUNT - stored}. To go on, start the same command again.\n"
    done = desk.run("讲话")
    assert done.stdout == f"added: {COUNT - stored} · new editions: 0 · known: {stored} · failed: 0\n"
    with ReadingSession(desk.library) as session:
        assert session.adding.unfinished() == ()
        assert session.check().faults == ()


def test_what_a_killed_one_left_is_sound_and_offered_and_going_on_adds_exactly_the_rest(desk: Desk) -> None:
    desk.write()
    kills = 0
    while kills < 2:
        process = subprocess.Popen(desk.command("讲话"), cwd=desk.folder, env=desk.environment, stdout=subprocess.DEVNULL)
        aim = desk.documents() + 9
        while desk.documents() < aim:
            assert process.poll() is None
            time.sleep(0.005)
        readers = children(process.pid)
        process.kill()
        process.wait()
        kills += 1
        assert readers
        assert are_gone(readers)
        with ReadingSession(desk.library) as session:
            assert session.check().faults == ()
            (waits,) = session.adding.unfinished()
            assert waits.waiting == COUNT - desk.documents()
    with ReadingSession(desk.library) as session:
        before = desk.documents()
        summary = session.adding.run(waits.id)
        assert summary.counts[ADDED] + before >= COUNT
        assert desk.documents() == COUNT
        assert len(session.holdings.all()) == COUNT
        assert session.check().faults == ()
        assert session.adding.unfinished() == ()


def children(process: int) -> list[int]:
    """Return the processes that a process has started."""
    return [int(number) for path in Path(f"/proc/{process}/task").glob("*/children") for number in path.read_text("ascii").split()]


def are_gone(processes: list[int], seconds: float = 10) -> bool:
    """Return True once none of some processes lives."""
    end = time.monotonic() + seconds
    while any(Path(f"/proc/{number}/cmdline").exists() and Path(f"/proc/{number}/cmdline").read_bytes() for number in processes):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
