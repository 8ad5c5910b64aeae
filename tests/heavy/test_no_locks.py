"""A library on a file system that knows no locks: they are refused by a shim that is loaded before the system's own library.

Each command waits for SQLite's patience to end before it believes that.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.core.library_kit import SPEECH
from tests.heavy.shims import NO_LOCKS, compiled

ROOT = Path(__file__).resolve().parents[2]


def ids(library: Path) -> set[str]:
    with closing(sqlite3.connect(library)) as connection:
        return {key for (key,) in connection.execute("SELECT id FROM annotations")}


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler to take the system's locks away")
def test_a_library_is_used_where_nothing_can_be_locked(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    shim = compiled(NO_LOCKS, tmp_path)
    speech = tmp_path / "讲话.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    environment = {**os.environ, "LD_PRELOAD": str(shim)}

    def run(*words: str) -> str:
        command = [sys.executable, str(ROOT / "main.py"), *words, "--library", str(library)]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    made = run("annotate", str(speech), "--quote", "月月上墙").strip()
    # A program that is killed while it writes leaves its lock, which is a folder.
    holding = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], uri=True); c.execute('BEGIN IMMEDIATE'); print('held', flush=True); input()"
    )
    name = f"file:{library}?vfs=unix-dotfile"
    killed = subprocess.Popen([sys.executable, "-c", holding, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert killed.stdout is not None
    assert killed.stdout.readline() == b"held\n"
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert library.with_name("library.db.lock").is_dir()
    assert made in run("annotations", str(speech), "--json")
    run("backup", str(tmp_path / "copy.db"))
    run("restore", str(tmp_path / "copy.db"))
    assert not library.with_name("library.db.lock").exists()
    assert ids(library) == {made}
