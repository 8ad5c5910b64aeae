"""What stands along the axis of a chart of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.terms import YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN: Final = 40
"""Groups of a chart, at most, where they are no years; the table has all."""
_EVERY: Final = 80
"""Years between the first and the last one that all have a place on the axis."""


def axis(keys: Sequence[str], grouping: str) -> list[int | None]:
    """Return which group stands at each place of the axis, None where none does.

    A year without documents keeps its place, so that as much time lies between two places wherever they stand; no line leads to what has
    no date.
    """
    if grouping != YEAR:
        return list(range(min(len(keys), _SHOWN)))
    every = years(keys)
    number = {key: at for at, key in enumerate(keys)}
    found: list[int | None] = [number.get(year) for year in every] if every else [at for at, key in enumerate(keys) if key]
    if "" in number:
        found += [None, number[""]] if found else [number[""]]
    return found


def years(keys: Sequence[str]) -> tuple[str, ...]:
    """Return all years from the first to the last one, none if they are too many."""
    known = [int(key) for key in keys if key.isdecimal()]
    if not known or known[-1] - known[0] > _EVERY:
        return ()
    return tuple(f"{year:04}" for year in range(known[0], known[-1] + 1))
