"""The program in processes that begin where one has loaded it: commands that are needed by the hundred.

Most of what a short command takes is its start. Where it is not the start that is tried, they are forked from a process that waits with
everything loaded and nothing done: they have the words, the environment and the output of any other, and can be killed like any other. How
the program starts from nothing is tried by what starts it from nothing: ``tests/e2e/test_commands*``, every window, and the measured starts
in ``tests/bench``.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
COMMANDS: Final = (
    "core.arguments",
    "core.batch",
    "core.cli",
    "core.cli_forms",
    "core.importers.frequent",
    "core.importers.likelihood",
    "core.importers.text",
    "core.outline.hand",
    "core.outline.reading",
    "core.session",
    "core.session_keeping",
    "core.settings",
    "core.store.aside",
    "core.store.backups",
    "core.store.copy_out",
    "core.store.migrations",
    "core.store.rollback",
    "core.store.shown",
    "core.store.unwritable",
)
"""What the commands load when they run; what is missing here they load themselves."""
_STREAMS: Final = {"stdout": 1, "stderr": 2}
_NUMBER: Final = struct.Struct("i")
_LONGEST: Final = 100_000
"""Bytes of a request: words, folder and environment."""


class Forked:
    """A process that was forked; it has the interface of `subprocess.Popen` that is needed here.

    Args:
        answers: a pipe that tells its number, then its status.
        output: a pipe with what it writes to one of its streams.
        stream: ``stdout`` or ``stderr``; where the other goes this process's goes.
    """

    def __init__(self, answers: int, output: int, stream: str) -> None:
        self._answers = answers
        self._output = os.fdopen(output, encoding="utf-8")
        self.stdout = self._output if stream == "stdout" else None
        self.stderr = self._output if stream == "stderr" else None
        self.pid = _number(answers)
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the status if it has ended."""
        if self.returncode is None and _is_ready(self._answers, 0):
            self.wait()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; return the status, the negative signal if it was killed."""
        if self.returncode is None:
            if not _is_ready(self._answers, timeout):
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            self.returncode = os.waitstatus_to_exitcode(_number(self._answers))
            os.close(self._answers)
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Return what is left of its two streams, when it has ended."""
        if timeout is not None:
            self.wait(timeout)
        with self._output:
            printed = self._output.read()
        self.wait()
        return (printed, "") if self.stdout else ("", printed)

    def send_signal(self, number: int) -> None:
        """Send it a signal if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


class Forks:
    """A process that has loaded the program and waits, ended with the block.

    Args:
        loaded: the modules that it loads.
    """

    def __init__(self, loaded: Sequence[str]) -> None:
        self._loaded = loaded

    def __enter__(self) -> Forks:
        """Start it; it loads the program while others go on."""
        self._lock = threading.Lock()
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = [sys.executable, "-m", "tests.forks", str(theirs.fileno()), *self._loaded]
            self._process = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)
        return self

    def __exit__(self, *_: object) -> None:
        """Let it end: it does when nobody can ask any more."""
        self._channel.close()
        self._process.wait()

    def start(self, words: Sequence[str | Path], *, environment: Mapping[str, str] = os.environ, stream: str = "stdout") -> Forked:
        """Start ``main.py`` with these words; what it writes to a stream can be read."""
        request = json.dumps({"words": list(map(str, words)), "environment": dict(environment), "stream": stream}).encode()
        assert len(request) < _LONGEST
        answers, told = os.pipe()
        output, written = os.pipe()
        try:
            with self._lock:
                socket.send_fds(self._channel, [request], [written, told])
        finally:
            os.close(written)
            os.close(told)
        return Forked(answers, output, stream)

    def run(self, words: Sequence[str | Path]) -> str:
        """Return what a command prints, which has to end well."""
        process = self.start(words)
        printed, _ = process.communicate()
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(map(str, words)), printed)
        return printed


def _is_ready(answers: int, timeout: float | None) -> bool:
    return bool(select.select([answers], [], [], timeout)[0])


def _number(answers: int) -> int:
    answer = os.read(answers, _NUMBER.size)
    assert answer, "the process from which others are forked is gone"
    (number,) = _NUMBER.unpack(answer)
    return int(number)


def _serve(channel: socket.socket, loaded: Sequence[str]) -> int:
    """Fork a process for every request until there are no more; return the exit status, in such a process its command's."""
    for name in loaded:
        importlib.import_module(name)
    # What is loaded is rubbish in none of them: each would copy it all to look through it.
    gc.freeze()
    awake, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    running: dict[int, int] = {}
    while True:
        ready = select.select([channel.fileno(), awake], [], [])[0]
        if awake in ready:
            os.read(awake, _LONGEST)
            _tell_of_ends(running)
        if channel.fileno() in ready:
            request, descriptors, _, _ = socket.recv_fds(channel, _LONGEST, 2)
            if not request:
                return 0
            output, told = descriptors
            process = os.fork()
            if process == 0:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                for one in (channel.detach(), awake, wake, told, *running.values()):
                    os.close(one)
                return _run(output, **json.loads(request))
            os.close(output)
            running[process] = told
            os.write(told, _NUMBER.pack(process))


def _tell_of_ends(running: dict[int, int]) -> None:
    """Tell the status of every process that has ended."""
    while running:
        process, status = os.waitpid(-1, os.WNOHANG)
        if not process:
            return
        told = running.pop(process)
        # Whoever has started it may not ask.
        with contextlib.suppress(BrokenPipeError):
            os.write(told, _NUMBER.pack(status))
        os.close(told)


def _run(output: int, words: list[str], environment: dict[str, str], stream: str) -> int:
    import main

    os.dup2(output, _STREAMS[stream])
    os.close(output)
    # The one there was knows whether it is a file, which this is not.
    setattr(sys, stream, open(_STREAMS[stream], "w", encoding="utf-8", errors="backslashreplace", closefd=False))  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["main.py", *words]
    return main.main()


if __name__ == "__main__":
    sys.exit(_serve(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:]))
