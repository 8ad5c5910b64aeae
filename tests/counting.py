"""Counts work, so that a test can say how it grows without a clock: a loaded machine is slower but does not count otherwise."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def lines_run(work: Callable[[], object]) -> int:
    """Do the work and return how many lines of Python it ran, each turn of a loop counted.

    What happens inside one call into C, a search of a regular expression for example, is not seen.
    """
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times as many lines run for twice the size: 2 if the work is linear, 4 if it is quadratic."""
    # What is made once and kept would count for the smaller size alone.
    work(size)
    return lines_run(lambda: work(2 * size)) / lines_run(lambda: work(size))
