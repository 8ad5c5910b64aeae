"""What a program that was ended by the system leaves behind, and the next one finds."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

from core.fatal_log import PREFIX, FatalLog, take_last_words
from tests.display import wait_for

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import sys
from pathlib import Path
from core.fatal_log import FatalLog

def read(secret):
    print("ready", flush=True)
    sys.stdin.readline()

own = FatalLog.begin(Path(sys.argv[1]))
read("秘密")
own.end()
"""


def _running(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", RUN, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _end(process: subprocess.Popen[str]) -> None:
    process.communicate("\n")


def test_a_crash_is_found_once_with_its_place_and_nothing_else(tmp_path: Path) -> None:
    process = _running(tmp_path)
    process.send_signal(signal.SIGSEGV)
    _end(process)
    assert process.returncode == -signal.SIGSEGV
    (words,) = take_last_words(tmp_path)
    assert words.splitlines()[0] == "Fatal Python error: Segmentation fault"
    # The line that tells of being ready, or the next one.
    assert re.search(r"^ *elsewhere:[78] read$", words, re.MULTILINE)
    assert str(tmp_path) not in words
    assert list(tmp_path.iterdir()) == []
    assert take_last_words(tmp_path) == []


def test_a_program_that_still_runs_is_not_taken_for_one_that_has_ended(tmp_path: Path) -> None:
    process = _running(tmp_path)
    try:
        assert take_last_words(tmp_path) == []
        assert [path.name for path in tmp_path.iterdir()] == [f"{PREFIX}{process.pid}.txt"]
    finally:
        _end(process)
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_killed_has_nothing_to_say(tmp_path: Path) -> None:
    process = _running(tmp_path)
    process.kill()
    _end(process)
    wait_for(lambda: take_last_words(tmp_path) == [] and not list(tmp_path.iterdir()), "the empty file stays")


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    assert FatalLog.begin(tmp_path / "nowhere") is None
    assert take_last_words(tmp_path / "nowhere") == []
