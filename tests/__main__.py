"""Runs all tests in three processes: ``python -m tests [pytest's options]``.

What needs no window (and after that a few that build one), what builds one inside the tests, and what drives the program from outside,
which mostly waits for it: together they keep two cores busy. The answers of the first two are printed when those of the third are there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHOUT_WINDOW: Final = ("tests/core", "tests/heavy", "tests/refinding", "tests/fuzz", "tests/bench")
INSIDE: Final = "tests/gui"
_BORDER: Final = "test_f"
"""Where the tests that build windows are parted: the first of them run after those without, so that both ends come at about one time."""


def main(options: Sequence[str]) -> int:
    """Run all parts; return the first exit status that is not 0."""
    pytest = [sys.executable, "-m", "pytest", *options]
    rest = [f"--ignore={folder}" for folder in (*WITHOUT_WINDOW, INSIDE)]
    few, many = _parted(sorted(str(file) for file in Path(INSIDE).glob("test_*.py")))
    with ExitStack() as stack:
        # The cache of the last failures is one file.
        uncached = [*pytest, "-p", "no:cacheprovider"]
        parts = [
            stack.enter_context(Part([*uncached, *WITHOUT_WINDOW], [*uncached, *few])),
            stack.enter_context(Part([*uncached, *many])),
        ]
        status = subprocess.run([*pytest, *rest], check=False).returncode
        statuses = [status, *(part.wait() for part in parts)]
    return next((one for one in statuses if one), 0)


def _parted(files: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the files of the tests with windows that go with those without, and all others."""
    border = f"{INSIDE}/{_BORDER}"
    return [file for file in files if file < border], [file for file in files if file >= border]


class Part:
    """Runs beside the one that is seen, one after the other; their answers are printed at the end, also when they are given up."""

    def __init__(self, *commands: Sequence[str]) -> None:
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end)
        self._left = list(commands)
        self._statuses: list[int] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Part:
        """Begin and return it."""
        self._thread.start()
        return self

    def wait(self) -> int:
        """Return the first exit status that is not 0, when all have ended."""
        self._thread.join()
        return next((one for one in self._statuses if one), 0)

    def __exit__(self, *_: object) -> None:
        """End what still runs, and print what was said."""
        with self._lock:
            self._left.clear()
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
                if not self._left:
                    return
                self._process = subprocess.Popen(self._left.pop(0), stdout=self._answers, stderr=subprocess.STDOUT)
            self._statuses.append(self._process.wait())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
