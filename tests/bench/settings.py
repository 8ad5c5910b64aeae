"""How long the settings take to be seen, from the key to the finished picture."""

from __future__ import annotations

from typing import Final

from tests.bench.apart import load, measured
from tests.bench.figures import Figure, median
from tests.bench.home import SAMPLE

OPEN: Final = 100.0
"""Milliseconds."""
NAMES: Final = ("settings.open", "settings.again")
_RUNS: Final = 5


def opening() -> list[Figure]:
    """Tell how long they take when they are opened for the first time in a window, and later.

    Raises:
        AssertionError: if something of them was loaded before they were wanted.
    """
    found = list(measured("settings_inside", texts={SAMPLE.name: SAMPLE.read_text("utf-8")}, runs=_RUNS))
    early = sorted({name for run in found for name in run["early"]})
    if early:
        message = f"loaded before it was wanted: {early}"
        raise AssertionError(message)
    first, later = [run["first"] for run in found], [one for run in found for one in run["later"]]
    return [_figure(name, times) for name, times in zip(NAMES, (first, later), strict=True)]


def _figure(name: str, times: list[dict[str, float]]) -> Figure:
    taken = [one["taken"] for one in times]
    note = f"{len(taken)} openings, {min(taken):.0f}-{max(taken):.0f}, own {median(one['own'] for one in times):.0f}; {load()}"
    return Figure(name, median(taken), "ms", OPEN, note=note)
