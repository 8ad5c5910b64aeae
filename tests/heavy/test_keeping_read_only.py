"""A library that can be read but not written: on a read-only disk, or in a folder that is not the reader's."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.session import ReadingSession
from core.store.library import VERSION
from tests.core.library_kit import SPEECH, document, mark, opened
from tests.small_disk import reading_only

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "data" / "libraries"
READ = """
import json, sys
from pathlib import Path
from core.errors import ReaderError
from core.keeping import ReadOnlyLibrary
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

library, change = Path(sys.argv[1]), sys.argv[2]
told = {}

def refused(act):
    try:
        act()
    except ReadOnlyLibrary as error:
        return str(error)

with ReadingSession(library) as session:
    found = session.keeper.begin()
    told["found"] = [found.was_unclean, found.faults, found.is_read_only]
    read = document(change + SPEECH)
    opening = opened(session, read)
    told["shown"] = [one.span.of(read.text) for one in opening.annotations]
    told["mark"] = refused(lambda: mark(session, opening, read, "喝水不是小事"))
    told["word"] = refused(lambda: session.add_word("三个一遍"))
    told["correct"] = refused(lambda: session.correct(opening, read, opening.annotations[0].span, "天天"))
    told["unknown"] = refused(lambda: opened(session, document(OTHER, Path("/讲话/另一篇.txt"))))
    told["restore"] = refused(lambda: session.keeper.restore(library))
    state = session.keeper.state()
    told["state"] = [state.is_read_only, state.documents, state.annotations]
    told["copy"] = session.keeper.back_up_to(Path(sys.argv[3])) or Path(sys.argv[3]).stat().st_size > 0
    session.keeper.touch()
    session.keeper.leave()
print(json.dumps(told))
"""
LEFT = """
import os, sys
from pathlib import Path
from core.session import ReadingSession
from tests.core.library_kit import document, mark, opened
session = ReadingSession(Path(sys.argv[1]))
mark(session, opened(session, document()), document(), "月月上墙")
print("marked", flush=True)
sys.stdin.read()
"""


class Folder:
    """A folder whose files a process can be given to read only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        self.library = path / "library.db"

    def run(self, script: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a script that cannot write here: root may write whatever the permissions say, but not to a read-only disk."""
        command = [sys.executable, "-c", script, *words]
        if os.geteuid() == 0:
            command = [*reading_only(self.path), *command]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    def read(self, change: str = "") -> Any:
        """Return what a session tells that opens the speech there, with something put before it."""
        done = self.run(READ, str(self.library), change, str(self.path.parent / "copy.db"))
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    def contents(self) -> dict[str, bytes]:
        """Return all files and what is in them."""
        return {file.name: file.read_bytes() for file in self.path.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    folder = Folder(tmp_path / "书库")
    yield folder
    folder.path.chmod(0o755)


def close(folder: Folder) -> None:
    """Take the permissions away, which is what keeps all but root from writing."""
    for file in folder.path.iterdir():
        file.chmod(0o444)
    folder.path.chmod(0o555)


def test_a_library_that_cannot_be_written_is_shown_and_every_write_says_so(folder: Folder) -> None:
    with ReadingSession(folder.library) as session:
        mark(session, opened(session, document()), document(), "月月上墙")
    close(folder)
    before = folder.contents()
    told = folder.read()
    assert told["shown"] == ["月月上墙"]
    assert told["found"] == [False, 0, True]
    assert told["state"] == [True, 1, 1]
    for act in ("mark", "correct", "unknown", "restore"):
        assert "can be read but cannot be written" in told[act]
    assert told["copy"]
    assert folder.contents() == before


def test_what_only_the_log_of_a_killed_program_holds_is_shown(folder: Folder) -> None:
    writer = subprocess.Popen([sys.executable, "-c", LEFT, str(folder.library)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"marked\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    assert (folder.path / "library.db-wal").stat().st_size
    close(folder)
    before = folder.contents()
    assert folder.read()["shown"] == ["月月上墙"]
    assert folder.contents() == before


def test_a_changed_text_has_its_annotations_and_nothing_is_stored(folder: Folder) -> None:
    with ReadingSession(folder.library) as session:
        mark(session, opened(session, document()), document(), "月月上墙")
    close(folder)
    told = folder.read("各位代表：\n")
    assert told["shown"] == ["月月上墙"]
    assert "cannot be written" in told["mark"]
    assert "cannot be written" in told["word"]


@pytest.mark.parametrize("schema", range(1, VERSION))
def test_a_library_of_an_older_schema_is_read_without_migrating_it(folder: Folder, schema: int) -> None:
    shutil.copyfile(SAMPLES / f"schema-{schema}.db", folder.library)
    close(folder)
    before = folder.contents()
    script = (
        "import sys; from pathlib import Path; from core.session import ReadingSession\n"
        "with ReadingSession(Path(sys.argv[1])) as session: print(session.keeper.state().is_read_only, session.check().faults)"
    )
    done = folder.run(script, str(folder.library))
    assert (done.stdout, done.stderr) == ("True ()\n", "")
    assert folder.contents() == before


def test_the_commands_show_annotations_and_refuse_a_new_one(folder: Folder, tmp_path: Path) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    script = "import sys; from core.cli import main; sys.exit(main(sys.argv[1:]))"
    words = ("--library", str(folder.library))
    made = subprocess.run(
        [sys.executable, "-c", script, "annotate", str(speech), "--quote", "月月上墙", *words], cwd=ROOT, capture_output=True, check=False
    )
    assert made.returncode == 0
    close(folder)
    shown = folder.run(script, "annotations", str(speech), *words)
    assert (shown.returncode, shown.stderr, "月月上墙" in shown.stdout) == (0, "", True)
    speech.write_text("各位代表：\n" + SPEECH, encoding="utf-8")
    assert "月月上墙" in folder.run(script, "annotations", str(speech), *words).stdout
    refused = folder.run(script, "annotate", str(speech), "--quote", "喝水不是小事", *words)
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)
