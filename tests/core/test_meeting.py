"""Where windows meet: one place for a library and a user, in a folder that nobody else can look into."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.meeting import LONGEST_PATH, Claim, lock_file_of, meeting_point
from tests.display import wait_for

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from core.meeting import Claim
claim = Claim.make(Path(sys.argv[1]))
print(bool(claim), flush=True)
sys.stdin.read()
"""


def _point(library: Path) -> Path:
    point = meeting_point(library)
    assert point is not None
    return point


def test_a_library_has_one_meeting_point_by_whatever_path_it_is_named(tmp_path: Path) -> None:
    library = tmp_path / "书库" / "library.db"
    library.parent.mkdir()
    link = tmp_path / "link"
    link.symlink_to(library.parent)
    assert _point(library) == _point(link / "library.db") == _point(library.parent / ".." / "书库" / "library.db")


def test_libraries_have_meeting_points_of_their_own(tmp_path: Path) -> None:
    assert len({_point(tmp_path / f"library-{number}.db") for number in range(200)}) == 200


def test_it_lies_in_the_folder_of_the_session(tmp_path: Path, own_folders: Path) -> None:
    assert _point(tmp_path / "library.db").parent == own_folders / "runtime_dir"


@pytest.mark.parametrize("kind", ["unset", "relative", "gone", "open", "file", "far"])
def test_a_folder_that_will_not_do_is_not_used(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_folders: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_folders / "cache"))
    runtime = tmp_path / ("长" * 60 if kind == "far" else "runtime")
    if kind in {"open", "far"}:
        runtime.mkdir(mode=0o700)
    if kind == "open":
        runtime.chmod(0o755)
    if kind == "file":
        runtime.touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", "" if kind == "unset" else "runtime" if kind == "relative" else str(runtime))
    point = _point(tmp_path / "library.db")
    assert point.parent == own_folders / "cache" / "meipi" / "windows"
    assert point.parent.stat().st_mode & 0o777 == 0o700
    assert len(os.fsencode(point)) <= LONGEST_PATH


def test_without_any_private_folder_there_is_no_meeting_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_folders: Path) -> None:
    shared = own_folders / "cache" / "meipi" / "windows"
    shared.mkdir(parents=True)
    shared.chmod(0o777)
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_folders / "cache"))
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert meeting_point(tmp_path / "library.db") is None


def test_a_claim_is_had_once_and_again_when_it_was_left(tmp_path: Path) -> None:
    point = _point(tmp_path / "library.db")
    first = Claim.make(point)
    assert first is not None
    assert Claim.make(point) is None
    first.leave()
    second = Claim.make(point)
    assert second is not None
    second.leave()


def test_a_claim_ends_with_a_process_that_is_killed_and_not_before(tmp_path: Path) -> None:
    point = _point(tmp_path / "library.db")
    command = [sys.executable, "-c", HOLD, str(point)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert Claim.make(point) is None
        process.kill()
        process.wait()
    claim = Claim.make(point)
    assert claim is not None
    claim.leave()


def test_a_forked_process_does_not_hold_the_claim_on(tmp_path: Path) -> None:
    point = _point(tmp_path / "library.db")
    claim = Claim.make(point)
    assert claim is not None
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(write_end)
        os.read(read_end, 1)
        os._exit(0)
    os.close(read_end)
    claim.leave()
    try:
        # The child closes what it was not meant to have as the first thing it does.
        other = wait_for(lambda: Claim.make(point), "the child holds the claim")
        other.leave()
    finally:
        os.close(write_end)
        os.waitpid(child, 0)


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    point = _point(tmp_path / "library.db")
    target = tmp_path / "target"
    lock_file_of(point).symlink_to(target)
    with pytest.raises(OSError):  # noqa: PT011  (each system has a number of its own for that)
        Claim.make(point)
    assert not target.exists()
    lock_file_of(point).unlink()
