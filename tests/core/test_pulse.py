"""Whether a process is at work: what starts is told from what hangs."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from core import handover
from core.handover import LIMIT, Request, meet
from core.meeting import Claim, Meeting, holder_of, lock_file_of, meeting_point
from core.pulse import QUIET, Pulse
from tests.display import ROOT, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Begin = Callable[[str], subprocess.Popen[str]]

CLAIMING = """
import sys, time
from pathlib import Path
from core.meeting import Claim
claim = Claim.make(Path(sys.argv[1]))
print(bool(claim), flush=True)
"""
IDLE = "time.sleep(60)"
BUSY = "while True: pass"
LATE = f"""
from core.handover import answered, is_whole
import socket
end = time.monotonic() + {2 * LIMIT}
while time.monotonic() < end: pass
server = socket.socket(socket.AF_UNIX)
server.bind(sys.argv[1])
server.listen(1)
line = server.accept()[0]
held = b""
while not is_whole(held): held += line.recv(4096)
line.sendall(answered())
time.sleep(60)
"""
"""Starts for twice as long as an answer may take, and takes what is handed over then."""
ASKED = Request(("/讲话.txt",), library="/library.db")


@pytest.fixture
def point(tmp_path: Path) -> Path:
    found = meeting_point(tmp_path / "library.db")
    assert found is not None
    return found


@pytest.fixture
def begin(point: Path) -> Iterator[Begin]:
    """Start a process that has the claim, and goes on as it is told."""
    begun = []

    def start(then: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", CLAIMING + then, str(point)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        begun.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def test_it_is_known_who_has_the_claim(begin: Begin, point: Path) -> None:
    assert holder_of(point) is None
    process = begin(IDLE)
    assert holder_of(point) == process.pid


@pytest.mark.parametrize("words", [b"", b"-3", b"0", b"one", b"\xff" * 30, b"9" * 30])
def test_anybody_elses_words_in_the_file_name_nobody(point: Path, words: bytes) -> None:
    lock_file_of(point).write_bytes(words)
    number = holder_of(point)
    assert number is None or Pulse().is_felt(number)


def test_a_claim_is_had_on_a_disk_that_takes_no_name(point: Path) -> None:
    # A limit of the system stands for a disk that is full.
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    held = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        claim = Claim.make(point)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, held)
    assert claim is not None
    assert holder_of(point) is None
    claim.leave()


def test_a_process_that_runs_stays_at_work(begin: Begin) -> None:
    busy, pulse = begin(BUSY), Pulse()
    end = time.monotonic() + 2 * QUIET
    while time.monotonic() < end:
        assert pulse.is_felt(busy.pid)
        time.sleep(0.05)


def test_a_process_that_waits_is_not_at_work_after_a_while(begin: Begin) -> None:
    idle, pulse = begin(IDLE), Pulse()
    wait_for(lambda: not pulse.is_felt(idle.pid), "a process that does nothing is taken for one at work")


def test_a_process_that_is_stopped_is_not_at_work(begin: Begin) -> None:
    busy, pulse = begin(BUSY), Pulse()
    assert pulse.is_felt(busy.pid)
    busy.send_signal(signal.SIGSTOP)
    wait_for(lambda: not pulse.is_felt(busy.pid), "a process that is stopped is taken for one at work")


def test_of_an_unknown_process_nothing_is_said() -> None:
    assert Pulse().is_felt(None)
    assert Pulse().is_felt(2**30)


@pytest.mark.parametrize("then", [IDLE, BUSY])
def test_a_start_that_hangs_before_it_listens_is_not_waited_for(
    begin: Begin, point: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    # So long that only the look at the process can end it.
    monkeypatch.setattr(handover, "STARTING", 1e6)
    process = begin(then)
    if then == BUSY:
        os.kill(process.pid, signal.SIGSTOP)
    assert "does not answer" in str(meet(point, ASKED).refusal)


def test_a_start_that_takes_long_is_waited_for(begin: Begin, point: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "STARTING", 60)
    begin(LATE)
    assert meet(point, ASKED).is_handed_over


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP])
def test_on_a_disk_without_locks_each_start_has_a_window_of_its_own(point: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(_file: int, _operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert meet(point, ASKED) == Meeting()
