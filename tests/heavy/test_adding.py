"""Files that break what reads them cost themselves alone; a bad disk ends an addition with a sentence, and the rest waits."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import own_program
from core.adding import ADDED, FAILED
from core.adding_apart import OPTION, readers
from core.errors import LibraryError
from core.importers.apart import Patience
from core.session import ReadingSession
from tests.core.library_kit import SPEECH
from tests.heavy.misbehaving import are_gone, processes
from tests.small_disk import on_read_only_disk

if TYPE_CHECKING:
    from core.adding import AddProgress, AddSummary

ROOT = Path(__file__).resolve().parents[2]
FILLING = """
import json, resource, signal, sys
from pathlib import Path
from core.errors import LibraryError
from core.session import ReadingSession

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
found = {}
with ReadingSession(Path(sys.argv[1])) as session:
    addition = session.adding.begin(session.adding.find_files([Path(sys.argv[2])]).files)
    # A file that may not grow is what a full disk is to SQLite.
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
    try:
        session.adding.run(addition.id)
    except LibraryError as error:
        found["sentence"] = str(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    found["stored"] = len(session.holdings.all())
    (waits,) = session.adding.unfinished()
    found["waiting"] = waits.waiting
    found["added"] = session.adding.run(addition.id).counts["added"]
    found["faults"] = list(session.check().faults)
print(json.dumps(found))
"""
WINDOW = """
import sys, threading
from pathlib import Path
from core.session import ReadingSession

def tell(progress):
    if progress.done == 5:
        print(progress.done, flush=True)

with ReadingSession(Path(sys.argv[1])) as session:
    worker = threading.Thread(target=session.adding.run, args=(sys.argv[2], tell))
    worker.start()
    worker.join()
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tests look for processes under /proc")


@pytest.fixture
def misbehaving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files read by an importer that does what their names say."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr(own_program, "command", lambda *_: [sys.executable, "-m", "tests.heavy.adding_program"])


def write(folder: Path, *names: str) -> list[Path]:
    """Write speeches that differ, under these names."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"{SPEECH}{name}\n", encoding="utf-8")
    return [folder / name for name in names]


def add(library: Path, paths: list[Path]) -> AddSummary:
    with ReadingSession(library) as session:
        summary = session.adding.run(session.adding.begin(paths).id)
        assert session.check().faults == ()
        assert session.adding.unfinished() == ()
        return summary


@pytest.mark.usefixtures("misbehaving")
@pytest.mark.logs("An importer failed")
def test_files_that_break_the_processes_cost_themselves_alone(tmp_path: Path) -> None:
    good = [f"第{number}讲.txt" for number in range(1, 9)]
    names = [*good[:3], "broken", good[3], "greedy", "chatty", *good[4:6], "wrong", *good[6:]]
    summary = add(tmp_path / "library.db", write(tmp_path / "讲话", *names))
    assert {one.path.name for one in summary.of(ADDED)} == {*good, "chatty"}
    errors = {one.path.name: str(one.error) for one in summary.of(FAILED)}
    assert "broke off" in errors.pop("broken")
    assert "broke off" in errors.pop("wrong")
    assert "too much memory" in errors.pop("greedy")
    assert errors == {}


@pytest.mark.usefixtures("misbehaving")
def test_a_file_that_hangs_is_given_up_with_all_that_it_has_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "OTHERS", Patience(2.0, 2.0, 0.0))
    paths = write(tmp_path / "讲话", "第1讲.txt", "第2讲.txt", "第3讲.txt", "第4讲.txt")
    # The importer writes down there which processes it has.
    hangs = tmp_path / "讲话" / "idle"
    hangs.write_text(SPEECH, encoding="utf-8")
    summary = add(tmp_path / "library.db", [hangs, *paths])
    assert [one.path for one in summary.of(ADDED)] == paths
    (failed,) = summary.of(FAILED)
    assert "takes too long" in str(failed.error)
    assert are_gone(processes(hangs))


def test_when_the_process_that_stores_is_killed_the_rest_waits(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session, ThreadPoolExecutor(1) as pool:
        addition = session.adding.begin(write(tmp_path / "讲话", *(f"第{number}讲.txt" for number in range(1, 40))))

        def kill(progress: AddProgress) -> None:
            if progress.done == 3:
                for process in _started_by(os.getpid()):
                    os.kill(process, signal.SIGKILL)

        with pytest.raises(LibraryError, match="broke off"):
            pool.submit(session.adding.run, addition.id, kill).result()
        (waits,) = session.adding.unfinished()
        assert waits.done >= 3
        assert len(session.holdings.all()) == waits.done
        assert session.check().faults == ()
        assert pool.submit(session.adding.run, addition.id).result().counts[ADDED] == 39


def test_when_the_window_is_killed_all_ends_that_it_has_started_and_the_rest_waits(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    paths = write(tmp_path / "讲话", *(f"第{number}讲.txt" for number in range(1, 60)))
    with ReadingSession(library) as session:
        addition = session.adding.begin(paths)
        window = subprocess.Popen(
            [sys.executable, "-c", WINDOW, str(library), addition.id], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert window.stdout is not None
        assert window.stdout.readline() == "5\n"
        started = _started_by(window.pid)
        started += [one for process in started for one in _started_by(process)]
        window.kill()
        window.communicate()
        assert len(started) >= 2
        assert are_gone(started)
        (waits,) = session.adding.unfinished()
        assert 0 < waits.waiting == 59 - len(session.holdings.all())
        assert session.check().faults == ()


def test_a_full_disk_ends_it_with_a_sentence_and_the_rest_is_added_when_there_is_room(tmp_path: Path) -> None:
    for path in write(tmp_path / "讲话", *(f"第{number}讲.txt" for number in range(1, 16))):
        path.write_text(path.name + "把水的事情再紧一紧。" * 4_000, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FILLING, str(tmp_path / "library.db"), str(tmp_path / "讲话")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert "takes no more" in found["sentence"] or "is full" in found["sentence"]
    assert 0 < found["stored"] < 15
    assert found["waiting"] == 15 - found["stored"]
    assert found["faults"] == []
    assert found["added"] == 15


def test_nothing_is_added_to_a_library_that_can_only_be_read(tmp_path: Path) -> None:
    shelf = tmp_path / "书库"
    shelf.mkdir()
    first, second = write(tmp_path / "讲话", "第1讲.txt", "第2讲.txt")
    library = shelf / "library.db"
    add(library, [first])
    command = [*on_read_only_disk(shelf), "add", "--library", str(library), str(second)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""})
    assert (done.returncode, done.stdout) == (1, "")
    assert "can be read but cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_too_large_is_refused_and_costs_no_memory(tmp_path: Path) -> None:
    large = tmp_path / "讲话" / "一卷.txt"
    write(large.parent, "第1讲.txt")
    with large.open("wb") as file:
        # A hole: it takes no room on the disk.
        file.truncate(300 * 2**20)
    summary = add(tmp_path / "library.db", [large, large.parent / "第1讲.txt"])
    assert [one.path for one in summary.of(FAILED)] == [large]
    assert "longer than 20 million characters" in str(summary.of(FAILED)[0].error)


def _started_by(process: int) -> list[int]:
    """Return the processes that a process has started to add files."""
    found = [int(number) for path in Path(f"/proc/{process}/task").glob("*/children") for number in path.read_text("ascii").split()]
    return [number for number in found if OPTION.encode() in Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")]
