"""Runs all tests in three processes: ``python -m tests [pytest's options]``.

What drives the program from outside mostly waits for it, so that beside it two others keep two cores busy. They take the rest in portions,
the longest first: whoever is ready takes the next one. What they say is printed when all is done.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAVY: Final = "tests/heavy"
WITHOUT_WINDOW: Final = ("tests/core", "tests/exchange", "tests/refinding", "tests/fuzz", "tests/bench")
INSIDE: Final = "tests/gui"
_PORTIONS: Final = 5
"""Of the tests that build windows: each is a process of its own, which takes two seconds to begin."""
_BESIDE: Final = 2
"""Processes beside the one that drives the program from outside."""


def main(options: Sequence[str]) -> int:
    """Run all parts; return the first exit status that is not 0."""
    pytest = [sys.executable, "-m", "pytest", *options]
    rest = [f"--ignore={folder}" for folder in (HEAVY, *WITHOUT_WINDOW, INSIDE)]
    files = sorted(str(file) for file in Path(INSIDE).glob("test_*.py"))
    windows = [files[number * len(files) // _PORTIONS : (number + 1) * len(files) // _PORTIONS] for number in range(_PORTIONS)]
    # The cache of the last failures is one file.
    queue = Queue([[*pytest, "-p", "no:cacheprovider", *some] for some in ((HEAVY,), WITHOUT_WINDOW, *windows)])
    with ExitStack() as stack:
        beside = [stack.enter_context(Runner(queue)) for _ in range(_BESIDE)]
        status = subprocess.run([*pytest, *rest], check=False).returncode
        # Whoever is ready helps with what is left.
        beside.append(stack.enter_context(Runner(queue)))
        statuses = [status, *(runner.wait() for runner in beside)]
    return next((one for one in statuses if one), 0)


class Queue:
    """Commands that are still to be run, taken by any of some threads."""

    def __init__(self, commands: Sequence[Sequence[str]]) -> None:
        self._left = deque(commands)

    def take(self) -> Sequence[str] | None:
        """Return the next one, None if there is none."""
        try:
            return self._left.popleft()
        except IndexError:
            return None

    def give_up(self) -> None:
        """Run none of what is left."""
        self._left.clear()


class Runner:
    """Runs one command after the other, beside others; their answers are printed at the end, also when they are given up."""

    def __init__(self, queue: Queue) -> None:
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end)
        self._queue = queue
        self._statuses: list[int] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Runner:
        """Begin and return it."""
        self._thread.start()
        return self

    def wait(self) -> int:
        """Return the first exit status that is not 0, when nothing is left."""
        self._thread.join()
        return next((one for one in self._statuses if one), 0)

    def __exit__(self, *_: object) -> None:
        """End what still runs, and print what was said."""
        with self._lock:
            self._queue.give_up()
            if self._process is not None and self._process.poll() is None:
                self._process.terminate()
        self._thread.join()
        self._answers.seek(0)
        sys.stdout.write(self._answers.read().decode(errors="replace"))
        sys.stdout.flush()
        self._answers.close()

    def _run(self) -> None:
        while True:
            with self._lock:
                command = self._queue.take()
                if command is None:
                    return
                self._process = subprocess.Popen(command, stdout=self._answers, stderr=subprocess.STDOUT)
            self._statuses.append(self._process.wait())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
