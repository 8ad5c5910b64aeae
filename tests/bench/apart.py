"""Runs what measures inside the real window, in a process, on a display and in folders of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.home import ROOT, Home

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PATIENCE: Final = 400


def measured(module: str, *words: str, texts: Mapping[str, str], marks: int = 0, runs: int = 1) -> Iterator[dict[str, Any]]:
    """Yield the JSON object that a module of `tests.bench` prints, once for each run.

    Args:
        module: its name.
        words: come before the files on its command line.
        texts: the files by their names.
        marks: annotations that the library holds of each text.
        runs: how often; all have the same folders, one after the other.

    Raises:
        subprocess.SubprocessError: if it fails or does not end.
    """
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        files = [home.write(name, text) for name, text in texts.items()]
        for file in files if marks else ():
            generate.annotate(home.library, file, marks)
        command = [sys.executable, "-m", f"tests.bench.{module}", *words, *map(str, files)]
        environment = home.environment(display.environment())
        for _ in range(runs):
            done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE)
            yield json.loads(done.stdout)


def load() -> str:
    """Return how busy the machine is, for a remark."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
