"""How well and how fast outlines are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.session import ReadingSession
from tests.bench import generate
from tests.bench.figures import Figure, median, spread
from tests.bench.home import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

CORPUS: Final = "MEIPI_CORPUS"
"""Environment variable: a folder of real documents with outlines made by hand, and the measure.py that compares."""
QUALITY: Final = {
    "outline.headings": 0.99,
    "outline.run-ins": 0.97,
    "outline.levels": 0.99,
    "outline.parents": 0.98,
    "outline.titles": 0.97,
    "outline.words": 0.97,
    "outline.worst": 3,
}
"""The least that is allowed; of the last, the most: wrong nodes in one document."""
SPEECH: Final = 10_000
SPEECH_TIME: Final = 15.0
BOOK_TIME: Final = 1.0
GROWTH: Final = 2.5
"""Times as long as for half the text; 2 where the time is linear."""
HOSTILE: Final = ("一、", "（一）", "一是", "1.", "第一，", "“", "一、（一）1.①一是首先，")
"""Each is repeated to a million characters."""
HOSTILE_TIME: Final = 3.0
SHORTEST_LINES: Final = "一\n"
"""Half a million paragraphs: what they cost is only told."""
_RUNS: Final = 5


def quality() -> list[Figure]:
    """Compare outlines with those made by hand, if there is a corpus."""
    corpus = os.environ.get(CORPUS)
    if not corpus:
        return [Figure(name, None, "", limit, at_least=limit < 1, note=f"{CORPUS} is not set") for name, limit in QUALITY.items()]
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        result = Path(folder) / "score.json"
        measure = [sys.executable, str(Path(corpus) / "measure.py"), "outline", "--json", str(result)]
        program = ["--main", str(ROOT / "main.py"), "--python", sys.executable]
        subprocess.run([*measure, *program], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        measured = json.loads(result.read_text("utf-8"))
    found = [Figure(name, value, "", QUALITY[name], at_least=True) for name, value in shares(measured).items()]
    wrong = {name: len(one["missed"]) + len(one["extra"]) for name, one in measured["docs"].items()}
    worst = max(wrong, key=lambda name: wrong[name])
    return [*found, Figure("outline.worst", wrong[worst], "", QUALITY["outline.worst"], note=f"{worst}, of {len(wrong)} documents")]


def shares(measured: Mapping[str, Any]) -> dict[str, float]:
    """Return F1 of headings and run-ins and the shares of right levels, parents, titles and words.

    Args:
        measured: what measure.py writes: under ``total`` right, invented and missed ones of ``heading`` and ``run-in``, right ones and
            all of ``rel`` (level within the document), ``parent`` and ``text``; under ``docs`` what was found in each document.
    """
    total = measured["total"]

    def f1(kind: str) -> float:
        right, invented, missed = total[kind]
        return 2 * right / (2 * right + invented + missed) if right else 0.0

    def share(kind: str) -> float:
        right, count = total[kind][:2]
        return right / count if count else 0.0

    titles = [one["title"] for one in measured["docs"].values()]
    return {
        "outline.headings": f1("heading"),
        "outline.run-ins": f1("run-in"),
        "outline.levels": share("rel"),
        "outline.parents": share("parent"),
        "outline.titles": sum(titles) / len(titles) if titles else 0.0,
        "outline.words": share("text"),
    }


def speed() -> list[Figure]:
    """Time the outline of a speech, of a long text, of twice its length, and of texts made of nothing but labels."""
    speech = _times(generate.speech(paragraphs=60, characters=SPEECH))
    book = _times(generate.book())
    twice = _times(generate.speech(paragraphs=2 * generate.BOOK_PARAGRAPHS, characters=2 * generate.BOOK))
    hostile = {unit: _times(unit * (1_000_000 // len(unit)), runs=1)[0] for unit in HOSTILE}
    worst = max(hostile, key=lambda unit: hostile[unit])
    return [
        Figure("outline.speech", 1000 * median(speech), "ms", SPEECH_TIME, note=f"{SPEECH:,} characters, {len(speech)} runs"),
        Figure("outline.book", median(book), "s", BOOK_TIME, note=spread(book)),
        Figure("outline.growth", median(twice) / median(book), "x", GROWTH, note="twice the text"),
        Figure("outline.lines", _times(SHORTEST_LINES * 500_000, runs=1)[0], "s", note="a million characters in half a million lines"),
        Figure("outline.hostile", hostile[worst], "s", HOSTILE_TIME, note=f"a million characters of {worst!r}"),
    ]


def _times(text: str, runs: int = _RUNS) -> list[float]:
    """Return the seconds of several runs, after one that does not count."""
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, "utf-8")
        session = ReadingSession(Path(folder) / "library.db")
        document = session.read(path)
        times = []
        for _ in range(runs + 1):
            begin = time.perf_counter()
            session.outline(document)
            times.append(time.perf_counter() - begin)
    return times[1:]
