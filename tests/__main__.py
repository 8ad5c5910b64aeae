"""Runs all tests in three processes: ``python -m tests [pytest's options]``.

What drives the program from outside mostly waits for it: it is done in two portions, each on a display of its own, beside a third process
that keeps the cores busy. The rest is taken in portions, too, the longest first: whoever is ready takes the next one. What they say is
printed when all is done.

What failed then is tried once more by itself, with nothing beside it. A fault fails again; a test that was only kept waiting by the others
passes, and is named at the end, since it is to be made steady.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAVY: Final = "tests/heavy"
WITHOUT_WINDOW: Final = ("tests/core", "tests/exchange", "tests/refinding", "tests/fuzz", "tests/bench")
INSIDE: Final = "tests/gui"
DRIVEN: Final = "tests/e2e/test_window_*.py"
"""What drives a window for most of its time: nearly half of what drives the program from outside."""
_PORTIONS: Final = 10
"""Of the tests that build windows: each is a process of its own, which takes two seconds to begin."""
_BESIDE: Final = 2
"""Processes beside the first, which drives the program from outside."""
_TESTS_FAILED: Final = 1
"""pytest's exit status if some tests failed, and nothing else went wrong."""
_FEW: Final = 5
"""Failures that may be due to the others; with more of them something is broken."""


class Part(NamedTuple):
    """Tests that are run by one process."""

    chosen: tuple[str, ...]
    """Paths and options that choose them."""
    cache: Path
    """Where pytest notes which of them failed."""

    def command(self, options: Sequence[str]) -> list[str]:
        """Return the command that runs them."""
        return [sys.executable, "-m", "pytest", *options, "-o", f"cache_dir={self.cache}", *self.chosen]

    def failed(self) -> tuple[str, ...]:
        """Return the names of those that failed."""
        try:
            return tuple(json.loads((self.cache / "v" / "cache" / "lastfailed").read_text("utf-8")))
        except OSError:
            return ()


def main(options: Sequence[str]) -> int:
    """Run all parts; return the first exit status that is not 0."""
    with tempfile.TemporaryDirectory(prefix="meipi-parts-") as folder:
        caches = (Path(folder, str(number)) for number in range(_PORTIONS + 4))
        driven = tuple(sorted(map(str, Path().glob(DRIVEN))))
        outside = Part(tuple(f"--ignore={one}" for one in (HEAVY, *WITHOUT_WINDOW, INSIDE, *driven)), next(caches))
        # What waits most comes first: at the end, with nothing beside it, it would be waited for.
        beside_it = [Part(chosen, next(caches)) for chosen in (driven, (HEAVY,), WITHOUT_WINDOW, *_windows())]
        queue = Queue(beside_it, options)
        with ExitStack() as stack:
            beside = [stack.enter_context(Runner(queue)) for _ in range(_BESIDE)]
            ended = [(outside, subprocess.run(outside.command(options), check=False).returncode)]
            # Whoever is ready helps with what is left.
            beside.append(stack.enter_context(Runner(queue)))
            for runner in beside:
                ended += runner.wait()
        broken = next((status for _, status in ended if status not in (0, _TESTS_FAILED)), 0)
        failing = [part for part, status in ended if status == _TESTS_FAILED]
        if broken or not failing or sum(len(part.failed()) for part in failing) > _FEW:
            return broken or (_TESTS_FAILED if failing else 0)
        return _tried_again(failing, options)


def _windows() -> list[tuple[str, ...]]:
    """Return the files whose tests build windows, in portions."""
    files = sorted(str(file) for file in Path(INSIDE).glob("test_*.py"))
    return [tuple(files[number * len(files) // _PORTIONS : (number + 1) * len(files) // _PORTIONS]) for number in range(_PORTIONS)]


def _tried_again(failing: Sequence[Part], options: Sequence[str]) -> int:
    """Run what failed once more, one part after the other; return the first exit status that is not 0."""
    names = [name for part in failing for name in part.failed()]
    print("\nOnce more, with nothing beside:", flush=True)
    statuses = [
        subprocess.run([*part.command(options), "--last-failed", "--last-failed-no-failures=none"], check=False).returncode
        for part in failing
    ]
    unsteady = set(names) - {name for part in failing for name in part.failed()}
    for name in sorted(unsteady):
        print(f"UNSTEADY {name} failed beside others and passed by itself", flush=True)
    return next((status for status in statuses if status), 0)


class Queue:
    """Parts that are still to be run, taken by any of some threads."""

    def __init__(self, parts: Sequence[Part], options: Sequence[str]) -> None:
        self.options = options
        self._left = deque(parts)

    def take(self) -> Part | None:
        """Return the next one, None if there is none."""
        try:
            return self._left.popleft()
        except IndexError:
            return None

    def give_up(self) -> None:
        """Run none of what is left."""
        self._left.clear()


class Runner:
    """Runs one part after the other, beside others; their answers are printed at the end, also when they are given up."""

    def __init__(self, queue: Queue) -> None:
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end)
        self._queue = queue
        self._ended: list[tuple[Part, int]] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Runner:
        """Begin and return it."""
        self._thread.start()
        return self

    def wait(self) -> list[tuple[Part, int]]:
        """Return what was run with its exit status, when nothing is left."""
        self._thread.join()
        return self._ended

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
                part = self._queue.take()
                if part is None:
                    return
                self._process = subprocess.Popen(part.command(self._queue.options), stdout=self._answers, stderr=subprocess.STDOUT)
            self._ended.append((part, self._process.wait()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
