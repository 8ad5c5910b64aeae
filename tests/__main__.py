"""Runs all tests in two processes, one for each of two cores: ``python -m tests [pytest's options]``.

What needs no window, and what drives one; the answers of the first are printed when those of the second are all there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHOUT_WINDOW: Final = ("tests/core", "tests/heavy", "tests/refinding", "tests/fuzz", "tests/bench")


def main(options: Sequence[str]) -> int:
    """Run both halves; return the first exit status that is not 0."""
    pytest = [sys.executable, "-m", "pytest", *options]
    # The cache of the last failures is one file.
    with tempfile.TemporaryFile() as answers:
        beside = subprocess.Popen([*pytest, "-p", "no:cacheprovider", *WITHOUT_WINDOW], stdout=answers, stderr=subprocess.STDOUT)
        try:
            status = subprocess.run([*pytest, *(f"--ignore={folder}" for folder in WITHOUT_WINDOW)], check=False).returncode
            beside.wait()
        finally:
            if beside.poll() is None:
                beside.terminate()
                beside.wait()
            answers.seek(0)
            sys.stdout.write(answers.read().decode(errors="replace"))
            sys.stdout.flush()
    return status or beside.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
