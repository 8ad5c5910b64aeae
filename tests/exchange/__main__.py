"""Counts what comes back of annotations: python -m tests.exchange [--way WAY] [--documents N] [--marks N] [--seed S] [--losses N]."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.exchange import measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.exchange.measure import Count

_NAMES: Final = (*measure.PLACES, *measure.FIELDS)


def main(words: Sequence[str]) -> int:
    """Send annotations out and take them in again; print a line for each format and library."""
    parser = argparse.ArgumentParser(prog="python -m tests.exchange", description="Counts what comes back of annotations.")
    parser.add_argument("--way", action="append", choices=[one.name for one in measure.WAYS], help="a format; all without one")
    parser.add_argument("--documents", type=int, default=measure.DOCUMENTS)
    parser.add_argument("--marks", type=int, default=measure.MARKS)
    parser.add_argument("--seed", type=int, default=1, help="another one gives other texts and marks")
    parser.add_argument("--losses", type=int, default=0, help="how many examples of each loss are told")
    asked = parser.parse_args(words)
    ways = tuple(one for one in measure.WAYS if not asked.way or one.name in asked.way)
    with tempfile.TemporaryDirectory(prefix="meipi-") as folder:
        found = list(measure.counts(Path(folder), ways, asked.documents, asked.marks, asked.seed))
    for one in found:
        _tell(one, asked.losses)
    print(table(found))
    return 0


def table(found: Iterable[Count]) -> str:
    """Return a table in Markdown: of each field how many are the same, of how many that say something of it."""
    heads = ("format", "into", "back", "double", "again", "wrong", *_NAMES)
    rows = [heads, ("---",) * len(heads), *map(_row, found)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(one: Count) -> tuple[str, ...]:
    fields = (f"{one.equal[name]}/{one.of[name]}" if one.equal[name] < one.of[name] else str(one.of[name]) for name in _NAMES)
    return (one.way, one.where, f"{one.back}/{one.wanted}", str(one.doubled), str(one.again), str(one.wrong), *fields)


def _tell(one: Count, most: int) -> None:
    for before, after in one.strays[:most]:
        print(f"{one.way} {one.where} wrong: {before.span} {before.kind} {before.anchor.quote!r} -> {after.span} {after.status}")
    for name in _NAMES:
        for _, before, after in [loss for loss in one.lost if loss[0] == name][:most]:
            print(f"{one.way} {one.where} {name}: {before!r} -> {after!r}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
