"""The commands that keep a library: backup, restore, and the check of a damaged one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.session import ReadingSession
from tests.core.library_kit import SPEECH

ROOT = Path(__file__).resolve().parents[2]
QUOTES = ("月月上墙", "喝水不是小事", "年底算账")


class Shell:
    """Runs commands in a folder with a speech, on the library there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library.db"
        (folder / "讲话.txt").write_text(SPEECH, encoding="utf-8")
        self.environment = {**os.environ, "MEIPI_LIBRARY": str(self.library), "LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""}

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "main.py"), *words]
        return subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, env={**self.environment, **environment}, check=False
        )

    def out(self, *words: str, **environment: str) -> str:
        done = self.run(*words, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def fails(self, *words: str) -> str:
        """Return the one line on stderr of a run that fails for the world's fault."""
        done = self.run(*words)
        assert (done.returncode, done.stdout) == (1, "")
        (line,) = done.stderr.splitlines()
        return line

    def quotes(self) -> list[str]:
        found: list[dict[str, Any]] = json.loads(self.out("annotations", "讲话.txt", "--json"))
        return [one["quote"] for one in found]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell whose library holds two annotations."""
    shell = Shell(tmp_path)
    for quote in QUOTES[:2]:
        shell.out("annotate", "讲话.txt", "--quote", quote)
    return shell


def test_a_copy_comes_back_and_the_name_of_the_backup_is_printed(shell: Shell) -> None:
    assert shell.out("backup", "另存.db") == "documents: 1 · annotations: 2\n"
    shell.out("annotate", "讲话.txt", "--quote", QUOTES[2])
    before, told = shell.out("restore", "另存.db").splitlines()
    assert told == "documents: 1 · annotations: 2"
    assert sorted(shell.quotes()) == sorted(QUOTES[:2])
    assert Path(before).parent == shell.folder / "backups"
    assert shell.out("restore", before, "--quiet").splitlines()[0].endswith("-restore.db")
    assert sorted(shell.quotes()) == sorted(QUOTES)


def test_a_copy_is_a_library_itself(shell: Shell) -> None:
    shell.out("backup", "另存.db", "--quiet")
    assert "annotations: 2 · faults: 0" in shell.out("check", "--library", "另存.db")


def test_a_file_that_is_there_is_replaced_only_when_forced(shell: Shell) -> None:
    (shell.folder / "另存.db").write_bytes(b"something else")
    assert "--force" in shell.fails("backup", "另存.db")
    assert (shell.folder / "另存.db").read_bytes() == b"something else"
    assert shell.out("--force", "backup", "另存.db", "--quiet") == ""
    assert shell.out("restore", "另存.db")


def test_a_restore_on_a_new_computer_begins_the_library(shell: Shell) -> None:
    shell.out("backup", "另存.db")
    fresh = str(shell.folder / "新电脑" / "library.db")
    assert shell.out("restore", "另存.db", "--library", fresh) == "documents: 1 · annotations: 2\n"
    assert "月月上墙" in shell.out("annotations", "讲话.txt", "--library", fresh)


@pytest.mark.parametrize("words", [["backup"], ["restore"], ["backup", "a.db", "b.db"], ["restore", "a.db", "--force"]])
def test_wrong_usage_is_one_line_and_status_2(shell: Shell, words: list[str]) -> None:
    done = shell.run(*words)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_what_is_no_sound_library_is_refused_and_nothing_changes(shell: Shell) -> None:
    assert "not a library of Meipi" in shell.fails("restore", "讲话.txt")
    assert "There is no library" in shell.fails("restore", "nowhere.db")
    shell.out("backup", "另存.db")
    content = bytearray((shell.folder / "另存.db").read_bytes())
    content[8192:20_480] = os.urandom(12_288)
    (shell.folder / "另存.db").write_bytes(content)
    assert "damaged" in shell.fails("restore", "另存.db")
    assert sorted(shell.quotes()) == sorted(QUOTES[:2])
    assert not (shell.folder / "backups").exists()


def test_there_is_nothing_to_copy_before_a_library_is_begun(shell: Shell) -> None:
    assert "There is no library" in shell.fails("backup", "另存.db", "--library", "nowhere.db")
    assert not (shell.folder / "另存.db").exists()


@pytest.mark.parametrize("start", [0, 4096, 40_960])
def test_a_damaged_library_is_told_and_rescued_when_that_is_asked_for(shell: Shell, start: int) -> None:
    with ReadingSession(shell.library) as session:
        made = session.keeper.back_up("daily")
    assert made is not None
    content = bytearray(shell.library.read_bytes())
    content[start : start + 4096] = bytes(4096)
    shell.library.write_bytes(content)
    told = shell.run("check")
    assert told.returncode == 1
    assert shell.library.read_bytes() == content
    assert "damaged" in told.stdout + told.stderr
    rescued = shell.run("check", "--repair")
    assert (rescued.returncode, rescued.stderr) == (0, "")
    first, second = rescued.stdout.splitlines()
    assert "annotations: 2" in first
    assert "annotations: 2 · faults: 0" in second
    aside = [path for path in shell.folder.iterdir() if path.name in first and path.is_file()]
    assert [path.read_bytes() for path in aside] == [content]
    assert sorted(shell.quotes()) == sorted(QUOTES[:2])


def test_the_commands_use_the_library_that_the_settings_name(shell: Shell, tmp_path: Path) -> None:
    chosen = tmp_path / "另一处" / "书库.db"
    settings = tmp_path / "config" / "meipi" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"library": str(chosen)}), encoding="utf-8")
    place = {"MEIPI_LIBRARY": "", "XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    shell.out("backup", "另存.db")
    shell.out("restore", "另存.db", **place)
    assert "月月上墙" in shell.out("annotations", "讲话.txt", **place)
    assert chosen.is_file()
    assert not (tmp_path / "data").exists()


def test_a_library_whose_disk_is_gone_is_not_taken_for_an_empty_one(shell: Shell) -> None:
    disk = shell.folder / "u盘"
    with ReadingSession(shell.library) as session:
        session.keeper.move(disk / "书库.db")
    disk.rename(shell.folder / "拔下的u盘")
    for words in (["annotate", "讲话.txt", "--quote", QUOTES[2]], ["annotations", "讲话.txt"]):
        assert "is not there. Connect its disk" in shell.fails(*words)
    assert not disk.exists()
    assert "月月上墙" in shell.out("text", "讲话.txt")
    (shell.folder / "拔下的u盘").rename(disk)
    assert sorted(shell.quotes()) == sorted(QUOTES[:2])


def test_a_library_that_was_moved_is_found_from_its_old_place(shell: Shell) -> None:
    with ReadingSession(shell.library) as session:
        session.keeper.move(shell.folder / "另一处" / "书库.db")
    assert sorted(shell.quotes()) == sorted(QUOTES[:2])
    shell.out("annotate", "讲话.txt", "--quote", QUOTES[2])
    assert not shell.library.exists()
    with ReadingSession(shell.folder / "另一处" / "书库.db") as session:
        assert session.check().annotations == 3
