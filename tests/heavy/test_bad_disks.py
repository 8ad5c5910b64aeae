"""A disk that fills up, a library that others write to all the time: what was acknowledged is there, and the work goes on afterwards.

The full disk is a real one, a small file system in memory, mounted in a name space of its own. Where the system allows nobody that, the
limit of a file's size takes its place.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.session import ReadingSession

ROOT = Path(__file__).resolve().parents[2]
SPEECH = "在镇水利工作会议上的讲话\n同志们：\n" + "水管所要把每一口井、每一段管都记在本子上。\n" * 30
FILLING = """
import json, resource, signal, sys
from pathlib import Path
from core.annotation import AnnotationDraft, Change
from core.errors import LibraryError
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span

folder, is_limited = Path(sys.argv[1]), sys.argv[2] == "limited"
speech, library, ballast = folder / "讲话.txt", folder / "library.db", folder / "ballast"
speech.write_text(sys.stdin.read(), encoding="utf-8")
if is_limited:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))
else:
    ballast.write_bytes(b"0" * 200_000)
done, sentence = [], ""
with ReadingSession(library) as session:
    read = session.read(speech)
    opening = session.admit(session.plan(read))

    def mark(n):
        draft = AnnotationDraft(Span(n % 400, n % 400 + 5), note="记" * 900)
        (one,) = session.apply(opening.document, [Change(None, session.draft(opening, read.text, Outline(), draft))])
        done.append(one.id)

    for n in range(3_000):
        try:
            mark(n)
        except LibraryError as error:
            sentence = error.template
            break
    full = len(done)
    held = [one.id for one in session.annotations(opening.document)]
    # Room is made: the same session goes on.
    if is_limited:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    else:
        ballast.unlink()
    mark(full)
    later = [one.id for one in session.annotations(opening.document)]
with ReadingSession(library) as session:
    faults = [str(one) for one in session.check().faults]
    again = [one.id for one in session.annotations(opening.document)]
print(json.dumps({"done": done, "full": full, "held": held, "later": later, "again": again, "sentence": sentence, "faults": faults}))
"""
WRITING = """
import sys
from pathlib import Path
from core.annotation import AnnotationDraft, Change
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span

with ReadingSession(Path(sys.argv[2])) as session:
    read = session.read(Path(sys.argv[1]))
    opening = session.admit(session.plan(read))
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(int(sys.argv[3])):
        draft = AnnotationDraft(Span(n, n + 5), note=sys.argv[4])
        (one,) = session.apply(opening.document, [Change(None, session.draft(opening, read.text, Outline(), draft))])
        print(one.id, flush=True)
"""
HOLDING = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
print("ready", flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    connection.execute("BEGIN IMMEDIATE")
    time.sleep(0.25)
    connection.execute("ROLLBACK")
    time.sleep(0.002)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows neither mounts nor limits of a file's size")


def test_a_disk_that_fills_up_loses_nothing_and_the_work_goes_on_when_there_is_room(tmp_path: Path) -> None:
    script = [sys.executable, "-c", FILLING, str(tmp_path), "mounted"]
    can_mount = shutil.which("unshare") is not None and _can_mount(tmp_path)
    if can_mount:
        script = ["unshare", "-rm", "sh", "-c", 'mount -t tmpfs -o size=2m none "$0" && exec "$@"', str(tmp_path), *script]
    else:
        script[-1] = "limited"
    done = subprocess.run(script, cwd=ROOT, input=SPEECH, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert 10 < found["full"] < 3_000
    assert not can_mount or "full" in found["sentence"]
    assert found["sentence"]
    assert found["faults"] == []
    assert set(found["held"]) == set(found["done"][:-1])
    assert set(found["later"]) == set(found["again"]) == set(found["done"])


def test_programs_that_write_to_one_library_at_once_lose_nothing(tmp_path: Path) -> None:
    speech, library = tmp_path / "讲话.txt", tmp_path / "library.db"
    speech.write_text(SPEECH, encoding="utf-8")
    writers = [_started(WRITING, speech, library, 120, name) for name in ("甲", "乙", "丙")]
    printed = _run_at_once(writers)
    with ReadingSession(library) as session:
        row = session.admit(session.plan(session.read(speech))).document
        assert session.check().faults == ()
        held = {one.id for one in session.annotations(row)}
    assert held == {line for lines in printed for line in lines}
    assert len(held) == 360


def test_a_library_that_is_seldom_free_is_waited_for(tmp_path: Path) -> None:
    speech, library = tmp_path / "讲话.txt", tmp_path / "library.db"
    speech.write_text(SPEECH, encoding="utf-8")
    writer = _started(WRITING, speech, library, 8, "慢")
    holder = _started(HOLDING, library, 8)
    printed, _ = _run_at_once([writer, holder])
    assert len(printed) == 8
    with ReadingSession(library) as session:
        row = session.admit(session.plan(session.read(speech))).document
        assert {one.id for one in session.annotations(row)} == set(printed)


def _can_mount(folder: Path) -> bool:
    """Return True if a small file system can be mounted in a name space of its own."""
    command = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _started(script: str, *words: object) -> subprocess.Popen[str]:
    """Start a script and wait until it is ready to begin."""
    command = [sys.executable, "-c", script, *map(str, words)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ})
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _run_at_once(processes: list[subprocess.Popen[str]]) -> list[list[str]]:
    """Let all begin; return what each has printed, once all have ended well."""
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    printed = [process.communicate()[0].splitlines() for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes)
    return printed
