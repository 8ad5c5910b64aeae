"""Processes that are forked from one that has loaded the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.display import is_at_work, wait_for
from tests.forks import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.forks import Forks


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    file = tmp_path / "讲话.txt"
    file.write_text("在春灌会上的讲话\n\n同志们：\n\n一、算清水账\n\n账目要公开。\n", encoding="utf-8")
    return file


def test_a_forked_command_prints_what_a_fresh_one_prints(commands: Forks, speech: Path) -> None:
    commands.run(["annotate", speech, "--quote", "账目要公开", "--note", "谁来看"])
    for words in (["annotations", str(speech), "--json"], ["outline", str(speech)], ["text", str(speech)]):
        fresh = subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        assert commands.run(words) == fresh.stdout


def test_each_has_the_environment_that_it_is_given(commands: Forks, speech: Path, tmp_path: Path) -> None:
    commands.run(["annotate", speech, "--quote", "账目要公开"])
    other = {**os.environ, "MEIPI_LIBRARY": str(tmp_path / "other.db")}
    assert commands.start(["annotations", speech], environment=other).communicate() == ("", "")
    assert "账目要公开" in commands.run(["annotations", speech])


def test_its_status_is_handed_on(commands: Forks, tmp_path: Path) -> None:
    process = commands.start(["text", tmp_path / "nowhere.txt"], stream="stderr")
    _, complaints = process.communicate(timeout=30)
    assert (process.returncode, len(complaints.splitlines())) == (1, 1)
    with pytest.raises(subprocess.CalledProcessError):
        commands.run(["text", tmp_path / "nowhere.txt"])


def test_a_killed_one_says_so(commands: Forks, speech: Path) -> None:
    process = commands.start(["text", speech])
    os.kill(process.pid, signal.SIGSTOP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.05)
    assert process.poll() is None
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def test_a_process_is_at_work_until_it_waits_or_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as process:
        wait_for(lambda: is_at_work(process.pid), "what never waits is not seen at work")
        process.send_signal(signal.SIGSTOP)
        wait_for(lambda: not is_at_work(process.pid), "what is stopped is seen at work")
        process.kill()
    assert not is_at_work(process.pid)
