"""What words cost the window: its dictionary that is loaded meanwhile, and a double click before it is there."""

from __future__ import annotations

from typing import Any, Final

from tests.bench import generate
from tests.bench.apart import load, measured
from tests.bench.figures import Figure, median

GAP: Final = 50.0
EARLY: Final = 100.0
_RUNS: Final = 5


def dictionary() -> list[Figure]:
    """Tell the largest gap of a timer while the dictionary is loaded: by itself beside a reader who rests, and beside one who scrolls."""
    figures = []
    for name, what in (("gap.dictionary", "resting"), ("gap.dictionary.scrolling", "scrolling")):
        found = _found(what)
        worst = max(found, key=lambda run: run["largest"])
        told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
        there = median([run["taken"] for run in found])
        note = f"{_RUNS} runs, there after {there:.1f} s; the worst (ms/its own/without a processor): {told}; {load()}"
        figures.append(Figure(name, median([run["largest"] for run in found]), "ms", GAP, note=note))
    return figures


def early() -> list[Figure]:
    """Tell how long a double click takes to be painted that comes before the dictionary.

    Raises:
        AssertionError: if it selects nothing, or the dictionary is there.
    """
    found = _found("early")
    for run in found:
        if not run["is_early"] or not 2 <= len(run["selected"]) <= 6:
            message = f"not what was to be measured: {run}"
            raise AssertionError(message)
    taken = [run["taken"] for run in found]
    note = f"{_RUNS} windows, {found[0]['length']:,} characters, longest {max(taken):.0f}, own {median([run['own'] for run in found]):.0f}"
    return [Figure("word.early", median(taken), "ms", EARLY, note=f"{note}; {load()}")]


def _found(what: str) -> list[dict[str, Any]]:
    """Return what `tests.bench.words_inside` measures in some windows, each with folders of its own."""
    text = {"long.txt": generate.book()}
    return [run for _ in range(_RUNS) for run in measured("words_inside", what, texts=text)]
