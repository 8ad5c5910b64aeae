"""How well and how fast outlines are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.session import ReadingSession
from tests.bench import generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CORPUS: Final = "MEIPI_CORPUS"
"""Environment variable: a folder of real documents with outlines made by hand, and the measure.py that compares."""
QUALITY: Final = {"outline.headings": 0.85, "outline.run-ins": 0.90, "outline.parents": 0.90}
SPEECH: Final = 10_000
SPEECH_TIME: Final = 15.0
BOOK_TIME: Final = 1.0
_RUNS: Final = 5


def quality() -> list[Figure]:
    """Compare outlines with those made by hand, if there is a corpus."""
    corpus = os.environ.get(CORPUS)
    if not corpus:
        return [Figure(name, None, "", limit, at_least=True, note=f"{CORPUS} is not set") for name, limit in QUALITY.items()]
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        result = Path(folder) / "score.json"
        measure = [sys.executable, str(Path(corpus) / "measure.py"), "outline", "--json", str(result)]
        program = ["--main", str(ROOT / "main.py"), "--python", sys.executable]
        subprocess.run([*measure, *program], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        total = json.loads(result.read_text("utf-8"))["total"]
    return [Figure(name, value, "", QUALITY[name], at_least=True) for name, value in shares(total).items()]


def shares(total: Mapping[str, Sequence[int]]) -> dict[str, float]:
    """Return F1 of headings and run-ins and the share of right parents.

    Args:
        total: right, invented and missed ones under ``heading`` and ``run-in``; right ones and all under ``parent``.
    """

    def f1(kind: str) -> float:
        right, invented, missed = total[kind]
        return 2 * right / (2 * right + invented + missed) if right else 0.0

    right, count = total["parent"][:2]
    return {"outline.headings": f1("heading"), "outline.run-ins": f1("run-in"), "outline.parents": right / count if count else 0.0}


def speed() -> list[Figure]:
    """Time the outline of a speech and of a long text."""
    speech = _times(generate.speech(paragraphs=60, characters=SPEECH))
    book = _times(generate.book())
    return [
        Figure("outline.speech", 1000 * median(speech), "ms", SPEECH_TIME, note=f"{SPEECH:,} characters, {len(speech)} runs"),
        Figure("outline.book", median(book), "s", BOOK_TIME, note=spread(book)),
    ]


def _times(text: str) -> list[float]:
    """Return the seconds of several runs, after one that does not count."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, "utf-8")
        session = ReadingSession(Path(folder) / "library.db")
        document = session.read(path)
        times = []
        for _ in range(_RUNS + 1):
            begin = time.perf_counter()
            session.outline(document)
            times.append(time.perf_counter() - begin)
    return times[1:]
