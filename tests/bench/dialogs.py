"""How long settings, key sheet and help take to be seen, from the key to the finished picture, and what loading them ahead costs."""

from __future__ import annotations

from typing import Any, Final

from tests.bench.apart import load, measured
from tests.bench.dialogs_inside import DIALOGS, EARLY
from tests.bench.figures import Figure, median
from tests.bench.home import SAMPLE

OPEN: Final = 100.0
GAP: Final = 50.0
"""Milliseconds."""
NAMES: Final = (*(f"{name}.{when}" for name in DIALOGS for when in ("open", "again", "early")), "gap.warming")
_RUNS: Final = 5
_EARLY_RUNS: Final = 3


def opening() -> list[Figure]:
    """Tell how long they take when they are first opened in a window that has come to rest, again, and right after a start.

    Raises:
        AssertionError: if something of them was loaded before the window was at rest.
    """
    figures: list[Figure] = []
    rested: list[dict[str, Any]] = []
    for name in DIALOGS:
        found, hasty = _runs("rested", name, _RUNS), _runs(EARLY, name, _EARLY_RUNS)
        ahead = sorted({module for run in (*found, *hasty) for module in run["early"]})
        if ahead:
            message = f"loaded before the window was at rest: {ahead}"
            raise AssertionError(message)
        figures += [
            _figure(f"{name}.open", [run["first"] for run in found], OPEN),
            _figure(f"{name}.again", [one for run in found for one in run["later"]], OPEN),
            # A reader whose first act after a start this is waits for their modules, too; settings are promised even then.
            _figure(f"{name}.early", [run["first"] for run in hasty], OPEN if name == "settings" else None),
        ]
        rested += found
    gaps = [run["gap"]["length"] for run in rested]
    own = max(run["gap"]["own"] for run in rested)
    note = f"{len(gaps)} windows, longest {max(gaps):.0f}, own at most {own:.0f}; {load()}"
    return [*figures, Figure("gap.warming", median(gaps), "ms", GAP, note=note)]


def _runs(when: str, name: str, runs: int) -> list[dict[str, Any]]:
    return list(measured("dialogs_inside", when, name, texts={SAMPLE.name: SAMPLE.read_text("utf-8")}, runs=runs))


def _figure(name: str, times: list[dict[str, float]], limit: float | None) -> Figure:
    taken = [one["taken"] for one in times]
    note = f"{len(taken)} openings, {min(taken):.0f}-{max(taken):.0f}, own {median(one['own'] for one in times):.0f}; {load()}"
    return Figure(name, median(taken), "ms", limit, note=note)
