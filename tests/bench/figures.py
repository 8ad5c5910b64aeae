"""What a measurement gives: a figure beside its limit."""

from __future__ import annotations

import json
import statistics
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the bench.

    ``limit`` is None for what is only told, and ``figure`` for what could not be measured; ``note`` then says why.
    """

    name: str
    figure: float | None
    unit: str
    limit: float | None = None
    at_least: bool = False
    """True if more is better: the limit is then the least that is allowed."""
    note: str = ""
    is_failed: bool = False
    """True if the measurement broke off."""

    @property
    def ratio(self) -> float | None:
        """Return how much of the limit is used: at most 1 is well, whichever way the limit points."""
        if self.figure is None or self.limit is None:
            return None
        if self.at_least:
            return self.limit / self.figure if self.figure else float("inf")
        if not self.limit:
            return float("inf") if self.figure else 0.0
        return self.figure / self.limit

    @property
    def verdict(self) -> str:
        """Return ``ok``, ``MISSED``, ``FAILED``, ``told`` (no limit) or ``skipped``."""
        if self.is_failed:
            return "FAILED"
        if self.figure is None:
            return "skipped"
        if self.ratio is None:
            return "told"
        return "ok" if self.ratio <= 1 else "MISSED"

    def line(self) -> str:
        """Return name, figure, limit, ratio, verdict and remark in columns."""
        figure = "-" if self.figure is None else f"{self.figure:.3f} {self.unit}".rstrip()
        limit = "-" if self.limit is None else f"{'>=' if self.at_least else '<='} {self.limit:.3f} {self.unit}".rstrip()
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}"
        return f"{self.name:<20} {figure:>14} {limit:>17} {ratio:>6}  {self.verdict:<8} {self.note}".rstrip()


def spread(values: Sequence[float]) -> str:
    """Return the least and the largest of several runs, for a remark."""
    return f"{len(values)} runs, {min(values):.3f}-{max(values):.3f}"


def percentile(values: Iterable[float], share: float) -> float:
    """Return the smallest value that ``share`` (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, -int(-share * len(ordered) // 1) - 1))]


def median(values: Iterable[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def write_json(figures: Iterable[Figure], path: Path) -> None:
    """Write the figures as a list of objects, with ratio and verdict."""
    rows = [{**asdict(figure), "ratio": figure.ratio, "verdict": figure.verdict} for figure in figures]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", "utf-8")
