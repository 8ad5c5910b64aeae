"""How soon hits are seen in a long text, and whether the window answers meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench import generate
from tests.bench.apart import load, measured
from tests.bench.figures import Figure, median

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST: Final = 50.0
ALL: Final = 500.0
GAP: Final = 50.0
MARKS: Final = 5_000
_RUNS: Final = 3
NAMES: Final = ("find.first", "find.all", "gap.find")


def find() -> list[Figure]:
    """Tell how long it takes from a key to the painted first hits and to all of them, and the longest gap of a timer meanwhile."""
    found = list(measured("find_inside", "find", texts={"long.txt": generate.book()}, marks=MARKS, runs=_RUNS))
    taken = [one for run in found for one in run["taken"]]
    return [
        _slowest("find.first", [one for one in taken if one["first"] is not None], "first", FIRST),
        _slowest("find.all", taken, "all", ALL),
        Figure("gap.find", median([run["largest"] for run in found]), "ms", GAP, note=_gaps(max(found, key=lambda run: run["largest"]))),
    ]


def _slowest(name: str, taken: Sequence[dict[str, Any]], what: str, limit: float) -> Figure:
    """Return the figure of the query that is slowest in the median of its runs."""
    queries = {one["words"]: [other[what] for other in taken if other["words"] == one["words"]] for one in taken}
    worst = max(queries, key=lambda words: median(queries[words]))
    longest = max(map(max, queries.values()))
    note = f"the slowest of {len(queries)} queries, median of {len(queries[worst])}: {worst}; longest of all {longest:.0f}"
    return Figure(name, median(queries[worst]), "ms", limit, note=f"{note}; {load()}")


def _gaps(found: dict[str, Any]) -> str:
    hostile = found["hostile"]
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    return (
        f"{found['length']:,} characters, {_RUNS} runs; a pattern without end was ended after {hostile['all']:.0f} ms; (ms/its own): {told}"
    )
