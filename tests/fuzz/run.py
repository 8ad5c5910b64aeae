"""Gives damaged files to a worker and notes what it cannot bear."""

from __future__ import annotations

import ast
import os
import select
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from core import importers
from core.errors import ReaderError
from tests.bench.home import ROOT
from tests.fuzz.mutants import mutant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LIMIT: Final = 10.0
"""Seconds in which a file must be read or refused."""
APART: Final = frozenset({"pdf"})
"""Formats that are read in a process of their own, which may die: whoever waits for it lives."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A damaged file that was not borne."""

    seed: int
    what: str


class _Worker:
    """A process that reads mutants of one file."""

    def __init__(self, name: str, file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="meipi-fuzz-")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker", name, str(file), self._folder.name],
            cwd=ROOT,
            # What an importer leaves behind among the temporary files is seen as well.
            env={**os.environ, "TMPDIR": self._folder.name},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()

    def fault(self, seed: int) -> str | None:
        """Return what is wrong with reading a mutant, an empty text if nothing is; None if the process has died of it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{seed}\n")
        self._process.stdin.flush()
        # The first answer comes after the libraries have been loaded.
        if not select.select([self._process.stdout], [], [], 3 * LIMIT)[0]:
            return "no end"
        line = self._process.stdout.readline()
        if not line:
            return None
        seconds, _, said = line.partition(" ")
        fault: str = ast.literal_eval(said)
        return fault or (f"{seconds} s" if float(seconds) > LIMIT else "")


def faults(name: str, file: Path, seeds: Iterable[int], folder: Path) -> Iterator[Fault]:
    """Yield the mutants of a file that are not borne; those that are written into ``folder``.

    Args:
        name: the format.
        file: what is damaged.
        seeds: each gives a mutant.
        folder: where a mutant that has killed the worker is tried once more, as a reader would open it.
    """
    waiting = iter(seeds)
    seed = next(waiting, None)
    while seed is not None:
        with _Worker(name, file) as worker:
            while seed is not None:
                fault = worker.fault(seed)
                if fault is None or fault == "no end":
                    said = fault or "the process has died"
                    if name in APART:
                        said = _opened(name, mutant(file.read_bytes(), seed), folder, seed, file.suffix)
                    if said:
                        yield Fault(seed, said)
                    seed = next(waiting, None)
                    break
                if fault:
                    yield Fault(seed, fault)
                seed = next(waiting, None)


def _opened(name: str, data: bytes, folder: Path, seed: int, suffix: str) -> str:
    """Open a mutant in the way of the program."""
    path = folder / f"{name}-{seed}{suffix}"
    path.write_bytes(data)
    try:
        importers.read(path)
    except ReaderError:
        pass
    except Exception as error:
        return repr(error)
    path.unlink()
    return ""
