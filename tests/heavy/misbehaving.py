"""An importer that does what no importer should, as the name of the file tells it; for a process of its own only."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.importers.text import read as read_text

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.source import Source


def read(source: Source) -> Document:
    """Misbehave, and read the file as text if that is possible afterwards."""
    if source.name == "greedy":
        hoard = [bytearray(64 * 2**20) for _ in range(64)]
        assert len(hoard) == 64
    elif source.name == "broken":
        os.kill(os.getpid(), signal.SIGABRT)
    elif source.name == "wrong":
        raise ValueError(source.name)
    elif source.name == "chatty":
        os.write(1, b"printed by a library\n" * 1000)
        print("printed here")
    elif source.name == "idle":
        assert source.path is not None
        helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        draft = source.path.with_suffix(".draft")
        draft.write_text(f"{os.getpid()} {helper.pid}", encoding="ascii")
        draft.rename(source.path)
        time.sleep(60)
    elif source.name == "slow":
        for step in range(600):
            source.progress.tell(step, 600)
            time.sleep(0.1)
    return read_text(source)


def processes(path: Path, seconds: float = 20) -> list[int]:
    """Return the numbers of the two processes of an idle importer, as soon as they are told."""
    end = time.monotonic() + seconds
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.02)
    return [int(number) for number in path.read_text(encoding="ascii").split()]


def are_gone(numbers: list[int], seconds: float = 10) -> bool:
    """Return True once none of some processes lives."""
    end = time.monotonic() + seconds
    while any(_lives(number) for number in numbers):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def _lives(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
