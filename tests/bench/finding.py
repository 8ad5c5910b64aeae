"""The search of a library of ten thousand documents: whether it is complete, how long it takes, and what its index costs."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from core.session import ReadingSession
from core.store.index import file, writing
from resources.setup.display import VirtualDisplay
from tests.bench import shelves
from tests.bench.apart import load
from tests.bench.figures import Figure, median, percentile
from tests.bench.home import ROOT, SAMPLE, Home

NAMES: Final = ("search.recall", "search.precision", "search.p95", "search.typing", "search.memory", "index.speed", "index.size")
GAP_NAMES: Final = ("index.gap", "search.memory.window")
P95: Final = 50.0
TYPING: Final = 30.0
"""Milliseconds from a key to the first fifty documents with what stands around the places."""
SPEED: Final = 300.0
SIZE: Final = 1.0
"""Of the texts in UTF-8."""
MEMORY: Final = 400.0
GAP: Final = 50.0
_MOST: Final = 0.95
_WAITING: Final = 3_000
"""Documents that are indexed beside the window."""
_PATIENCE: Final = 1_800


def finding() -> list[Figure]:
    """Tell how complete and how quick the search is, what memory the process takes that searches, and how quick and large the index is."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        library = Path(folder) / "library.db"
        shelves.make(library)
        with ReadingSession(library) as session:
            begin = time.perf_counter()
            session.search.update()
            speed = shelves.DOCUMENTS / (time.perf_counter() - begin)
            state = session.search.state()
        if state.documents != shelves.DOCUMENTS:
            message = f"not what was to be measured: {state}"
            raise AssertionError(message)
        size = state.bytes / sum(len(text.encode()) for text, _ in shelves.speeches(shelves.DOCUMENTS))
        # What searches meet at once, and what they meet once the second pass has joined it: the worse one counts.
        before, scanned = _inside("times", library), _inside("scan", library)
        with closing(file.open_for_writing(file.path_of(library))) as index:
            writing.settle(index)
        settled = file.size_of(file.path_of(library)) / state.bytes * size
        after = _inside("times", library)
    note = f"{shelves.DOCUMENTS:,} documents; {load()}"
    slower = max(before, after, key=lambda found: percentile(found["taken"], _MOST))
    taken = slower["taken"]
    told = f"median {median(taken):.1f}, longest {max(taken):.0f} ({slower['slowest']!r}); {_both(before, after, 'taken')}; {note}"
    typed = max(before["typed"], after["typed"], key=lambda keys: percentile(keys, _MOST))
    keyed = f"{len(typed):,} keys, median {median(typed):.1f}; {_both(before, after, 'typed')}; {note}"
    return [
        Figure("search.recall", scanned["recall"], "%", 100.0, at_least=True, note=f"{scanned['queries']:,} queries; {scanned['wrong']}"),
        Figure("search.precision", scanned["precision"], "%", 100.0, at_least=True, note=f"{scanned['hits']:,} documents"),
        Figure("search.p95", percentile(taken, _MOST), "ms", P95, note=told),
        Figure("search.typing", percentile(typed, _MOST), "ms", TYPING, note=keyed),
        Figure("search.memory", max(before["memory"], after["memory"]), "MiB", MEMORY, note="the process that searches"),
        Figure("index.speed", speed, "1/s", SPEED, at_least=True, note=note),
        Figure("index.size", size, "", SIZE, note=f"of the texts in UTF-8; {settled:.3f} after the second pass"),
    ]


def beside() -> list[Figure]:
    """Tell the longest gap of a timer in the window while its library is indexed, and the most memory that the window had."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library, _WAITING)
        command = [sys.executable, "-m", "tests.bench.indexing_inside", str(SAMPLE)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE)
    found: dict[str, Any] = json.loads(done.stdout)
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    note = f"{_WAITING:,} documents in {found['taken']:.0f} s; (ms/its own/without a processor): {told}; {load()}"
    return [
        Figure("index.gap", found["largest"], "ms", GAP, note=note),
        Figure("search.memory.window", found["memory"], "MiB", MEMORY, note="the window, with the library searched"),
    ]


def _both(before: dict[str, Any], after: dict[str, Any], what: str) -> str:
    """Return what an index gives that is just made, and one that is joined."""
    return f"as made {percentile(before[what], _MOST):.1f}, joined {percentile(after[what], _MOST):.1f}"


def _inside(what: str, library: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.finding_inside", what, str(library)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
