"""The outline of real speeches never gets worse: scores of the folder that MEIPI_CORPUS names against the best so far."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
BEST = ROOT / "tests" / "bench" / "outline_scores.json"
"""The best scores that landed, from 0 to 1; raise them when they rise."""


def f1(right: int, extra: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (2 * right + extra + missed) if right else 0.0


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Measure the program once through its command."""
    out = tmp_path_factory.mktemp("outline") / "scores.json"
    measure = Path(os.environ["MEIPI_CORPUS"]) / "measure.py"
    words = [sys.executable, str(measure), "outline", "--main", str(ROOT / "main.py"), "--python", sys.executable, "--json", str(out)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "failed" not in done.stdout.lower(), done.stdout
    measured = json.loads(out.read_text(encoding="utf-8"))
    total = measured["total"]
    titles = [found["title"] for found in measured["docs"].values()]
    shares = {name: total[name][0] / total[name][1] for name in ("level", "parent", "text")}
    return {"heading": f1(*total["heading"]), "run-in": f1(*total["run-in"]), **shares, "title": sum(titles) / len(titles)}


@pytest.mark.parametrize("name", ["heading", "run-in", "level", "parent", "text", "title"])
def test_no_score_falls_below_the_best_so_far(scores: dict[str, float], name: str) -> None:
    best = json.loads(BEST.read_text(encoding="utf-8"))
    assert scores[name] >= best[name] - 0.0001, f"{name}: {scores[name]:.4f}, was {best[name]:.4f}"
