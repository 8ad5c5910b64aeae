"""Runs all tests in three processes: ``python -m tests [pytest's options]``.

What needs no window (with a few that build one), what builds one inside the tests, and what drives the program from outside, which mostly
waits for it: together they keep two cores busy. The answers of the first two are printed when those of the third are all there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHOUT_WINDOW: Final = ("tests/core", "tests/heavy", "tests/refinding", "tests/fuzz", "tests/bench")
INSIDE: Final = "tests/gui"
_BORDER: Final = "test_f"
"""Where the tests that build windows are parted, so that the first two runs end at about the same time."""


def main(options: Sequence[str]) -> int:
    """Run all parts; return the first exit status that is not 0."""
    pytest = [sys.executable, "-m", "pytest", *options]
    rest = [f"--ignore={folder}" for folder in (*WITHOUT_WINDOW, INSIDE)]
    few, many = _parted(sorted(str(file) for file in Path(INSIDE).glob("test_*.py")))
    with ExitStack() as stack:
        # The cache of the last failures is one file.
        parts = [stack.enter_context(Part([*pytest, "-p", "no:cacheprovider", *named])) for named in ((*WITHOUT_WINDOW, *few), many)]
        status = subprocess.run([*pytest, *rest], check=False).returncode
        statuses = [status, *(part.wait() for part in parts)]
    return next((one for one in statuses if one), 0)


def _parted(files: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the files of the tests with windows that go with those without, and all others."""
    border = f"{INSIDE}/{_BORDER}"
    return [file for file in files if file < border], [file for file in files if file >= border]


class Part:
    """A run beside the one that is seen; its answers are printed at its end, also when the run is given up."""

    def __init__(self, command: Sequence[str]) -> None:
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end)
        self._process = subprocess.Popen(command, stdout=self._answers, stderr=subprocess.STDOUT)

    def __enter__(self) -> Part:
        """Return it."""
        return self

    def wait(self) -> int:
        """Return the exit status of the run, when it has ended."""
        return self._process.wait()

    def __exit__(self, *_: object) -> None:
        """End the run if it still goes on, and print what it has said."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()
        self._answers.seek(0)
        sys.stdout.write(self._answers.read().decode(errors="replace"))
        sys.stdout.flush()
        self._answers.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
