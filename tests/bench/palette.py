"""How soon the palette and the filter of an outline answer a key, and what loading pinyin costs the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench import generate
from tests.bench.apart import load, measured
from tests.bench.figures import Figure, median

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT: Final = 50.0
"""Milliseconds, of all figures."""
_RUNS: Final = 5
_TEXT: Final = 4_000
NAMES: Final = ("palette.open", "palette.key")


def palette() -> list[Figure]:
    """Tell how long the palette takes from its key to its picture when it is first opened, and from each letter to what it finds."""
    found = list(measured("palette_inside", "palette", texts={"speech.txt": generate.speech(60, _TEXT)}, runs=_RUNS))
    first = [run["openings"][0]["time"] for run in found]
    own = median([run["openings"][0]["own"] for run in found])
    again = [one["time"] for run in found for one in run["openings"][1:]]
    note = f"{_RUNS} windows, the first time in each, own {own:.0f}, longest {max(first):.0f}; again {median(again):.0f}; {load()}"
    return [
        Figure("palette.open", median(first), "ms", LIMIT, note=note),
        _slowest("palette.key", [one for run in found for one in run["taken"]]),
    ]


def filtering() -> list[Figure]:
    """Tell the same of the filter over the outline of a book."""
    found = list(measured("palette_inside", "filtering", texts={"long.txt": generate.book()}, runs=_RUNS))
    return [_slowest("filter.key", [one for run in found for one in run["taken"]], f"{found[0]['items']:,} headings and points; ")]


def loading() -> list[Figure]:
    """Tell the largest gap of a timer while the table of pinyin is loaded."""
    text = {"speech.txt": generate.speech(60, _TEXT)}
    found = [run for _ in range(_RUNS) for run in measured("palette_inside", "loading", texts=text)]
    worst = max(found, key=lambda run: run["largest"])
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:3])
    there = median([run["taken"] for run in found])
    note = f"{_RUNS} windows, there after {there:.2f} s; the worst (ms/its own/without a processor): {told}; {load()}"
    return [Figure("gap.pinyin", median([run["largest"] for run in found]), "ms", LIMIT, note=note)]


def _slowest(name: str, taken: Sequence[dict[str, Any]], before: str = "") -> Figure:
    """Return the figure of the key that is slowest in the median of its runs."""
    times: dict[str, list[float]] = {}
    for one in taken:
        times.setdefault(one["words"], []).append(one["time"])
    worst = max(times, key=lambda words: median(times[words]))
    own = median([one["own"] for one in taken if one["words"] == worst])
    note = f"{before}the slowest of {len(times)} keys, {worst}, own {own:.0f}; median of all {median([one['time'] for one in taken]):.0f}"
    return Figure(name, median(times[worst]), "ms", LIMIT, note=f"{note}, longest {max(one['time'] for one in taken):.0f}; {load()}")
