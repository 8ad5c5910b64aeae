"""The program's door: who answers, and what is loaded for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import main

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["讲话.txt"],
        ["./check"],
        ["--goto", "120", "讲话.txt"],
        ["--library", "check", "讲话.txt"],
        ["讲话.txt", "check"],
        ["--", "check"],
        ["--goto", "120"],
        ["--new-window"],
        ["--new-window", "讲话.txt"],
        ["meipi://open?document=3&start=120"],
    ],
)
def test_files_and_bare_starts_open_the_window(arguments: list[str]) -> None:
    assert main.wants_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["text", "讲话.txt"],
        ["--library", "/tmp/library.db", "check"],
        ["--library=/tmp/library.db", "check"],
        ["--quiet", "annotations", "讲话.txt", "--json"],
        ["--note", "结尾用得好", "annotate", "讲话.txt"],
        ["--version"],
        ["--help"],
        ["--library", "讲话.txt", "--help"],
    ],
)
def test_a_command_anywhere_before_a_file_is_a_command(arguments: list[str]) -> None:
    assert not main.wants_window(arguments)


def _help(*command: str) -> str:
    done = subprocess.run([sys.executable, "main.py", *command, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_door_knows_the_commands_that_help_lists() -> None:
    assert set(re.findall(r"^ {4}([a-z][a-z-]*)(?= {2,}|$)", _help(), re.MULTILINE)) == main.COMMANDS


def test_the_door_knows_which_options_take_a_value() -> None:
    shown = [_help(command) for command in sorted(main.COMMANDS)]
    named = {option for text in shown for option in re.findall(r"^ +(--?[a-z-]+) [A-Z{]", text, re.MULTILINE)}
    assert named
    assert named | {"--goto"} == main.OPTIONS_WITH_VALUE


def test_a_command_loads_nothing_of_the_window(tmp_path: Path) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text("同志们：\n今天的会议很重要。\n", encoding="utf-8")
    script = (
        "import sys, main; status = main.main(['text', sys.argv[1]]); "
        "sys.exit(status or sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'gui')) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(speech)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "今天的会议很重要。" in done.stdout


def test_the_window_is_loaded_without_the_commands() -> None:
    script = "import sys, main, gui.app; print([name for name in ('core.cli', 'core.arguments', 'jieba') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_is_loaded_without_what_second_starts_need() -> None:
    spared = ("socket", "core.handover", "core.links", "gui.handover", "gui.crashes", "PySide6.QtNetwork")
    script = f"import sys, gui.start, gui.app; print([name for name in {spared} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no niceness")
@pytest.mark.parametrize("option", sorted(main.BEHIND_THE_WINDOW))
def test_what_works_while_the_reader_reads_lets_the_window_go_first(option: str) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    with subprocess.Popen([sys.executable, "main.py", option], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        end = time.monotonic() + 20
        while os.getpriority(os.PRIO_PROCESS, process.pid) == own and time.monotonic() < end:
            assert process.poll() is None
        nice = os.getpriority(os.PRIO_PROCESS, process.pid)
        process.kill()
    assert nice > own
