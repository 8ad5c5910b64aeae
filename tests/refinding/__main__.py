"""Measures how well passages are found again: python -m tests.refinding [--kind KIND] [--marks N] [--failures N] [--seed S]."""

from __future__ import annotations

import argparse
import json
import sys
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import ROOT
from tests.refinding import edits, measure
from tests.refinding.measure import Case, Tally, cases
from tests.refinding.truth import BETWEEN, DELETED, EXISTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.spans import Span

RESULT: Final = ROOT / "build" / "refinding.json"
SEED: Final = 1
_AROUND: Final = 40
_BAD: Final = (measure.WRONG, measure.ENDS, measure.VANISHED, measure.ORPHANED, measure.ELSEWHERE, measure.NEARBY, measure.FIRST)
_WIDTHS: Final = (12, 7, 7, 8, 8, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8)


def main(words: Sequence[str]) -> int:
    """Measure, print a table with a line for each kind of edit, and examples of what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.refinding", description="Measures how well passages are found again.")
    parser.add_argument("--kind", action="append", choices=edits.EVERY, help="a kind of edit; all without one")
    parser.add_argument("--marks", type=int, default=measure.MARKS, help="how many marks, at least")
    parser.add_argument("--seed", type=int, default=SEED, help="another one gives other texts, edits and marks")
    parser.add_argument("--failures", type=int, default=0, help="how many examples of each verdict are told")
    parser.add_argument("--verdict", action="append", choices=_BAD, help="examples of these only")
    parser.add_argument("--written", action="store_true", help="leave the corpus out")
    asked = parser.parse_args(words)
    wanted = (asked.verdict or _BAD) if asked.failures else ()
    tallies, failures = measured(asked.seed, asked.marks, asked.kind or edits.EVERY, with_corpus=not asked.written, wanted=wanted)
    for name in wanted:
        for case in islice((one for one in failures if one.verdict == name), asked.failures):
            print(told(case), end="\n\n")
    print(table(tallies))
    write(tallies)
    return 0


def measured(
    seed: int, count: int, kinds: Sequence[str] = edits.EVERY, *, with_corpus: bool = True, wanted: Sequence[str] = ()
) -> tuple[dict[str, Tally], list[Case]]:
    """Return the counts of each kind of edit, and the cases that met a verdict that is wanted; see `cases`."""
    tallies: dict[str, Tally] = {}
    found = []
    for case in cases(seed, count, kinds, with_corpus=with_corpus):
        tallies.setdefault(case.kind, Tally()).add(case)
        if case.verdict in wanted:
            found.append(case)
    return tallies, found


def table(tallies: Mapping[str, Tally]) -> str:
    """Return a line for each kind, and one for all of them."""
    heads = (
        "kind",
        "marks",
        "exist",
        "right%",
        "first%",
        "review",
        "near",
        "else",
        "orphan",
        "ends",
        "wrong",
        "betw.",
        "b.wrong",
        "gone",
        "g.wrong",
    )
    rows = [heads, *(_row(kind, tally) for kind, tally in tallies.items())]
    if len(tallies) > 1:
        rows.append(_row("all", together(tallies)))
    every = together(tallies)
    summary = (
        f"right {every.right:.2%}, right or first {every.first:.2%}, wrong in silence {every.wrong:.3%} of all, "
        f"vanished {every.vanished}, deleted noticed {every.deleted:.3%}"
    )
    return "\n".join([*("".join(f"{cell:>{width}}" for cell, width in zip(row, _WIDTHS, strict=True)) for row in rows), summary])


def together(tallies: Mapping[str, Tally]) -> Tally:
    """Return the counts of all kinds."""
    whole = Tally()
    for tally in tallies.values():
        whole.counts.update(tally.counts)
    return whole


def write(tallies: Mapping[str, Tally]) -> None:
    """Write the table to `RESULT`."""
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    found = {kind: _figures(tally) for kind, tally in [*tallies.items(), ("all", together(tallies))]}
    RESULT.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _row(kind: str, tally: Tally) -> tuple[str, ...]:
    counts = [
        tally.of(EXISTS, name) for name in (measure.FIRST, measure.NEARBY, measure.ELSEWHERE, measure.ORPHANED, measure.ENDS, measure.WRONG)
    ]
    counts += [tally.of(BETWEEN), tally.of(BETWEEN, measure.WRONG), tally.of(DELETED), tally.of(DELETED, measure.WRONG)]
    shares = (f"{100 * tally.right:.2f}", f"{100 * tally.first:.2f}")
    return (kind, str(tally.total), str(tally.of(EXISTS)), *shares, *map(str, counts))


def _figures(tally: Tally) -> dict[str, Any]:
    shares = {"right": tally.right, "first": tally.first, "wrong": tally.wrong, "vanished": tally.vanished, "deleted": tally.deleted}
    return {"marks": tally.total, **shares, "counts": {f"{fate} {name}": count for (fate, name), count in sorted(tally.counts.items())}}


def told(case: Case) -> str:
    """Return an example for a person to judge: the passage then, where it stands, and what the program did."""
    truths, truth = case.truths, case.truth
    found = [f"== {case.verdict}: {truth.fate} ({truth.share:.0%} left), {case.kind}, {case.sample}, {case.before.kind}"]
    found.append(f"then   {_shown(truths.old, case.before.span)}")
    found += [f"right  {_shown(truths.new, place.span)}  {place.start}..{place.end}" for place in truth.places[:3]]
    found += [f"zone   {_shown(truths.new, zone)}" for zone in truth.zones[:3]]
    found += [f"point  {truth.points}" for _ in truth.points[:1]]
    after = case.after
    if after is None:
        return "\n".join([*found, "gone"])
    text = truths.old if after.status == "orphan" else truths.new
    return "\n".join([*found, f"{after.status:<6} {_shown(text, after.span)}"])


def _shown(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return f"{span.start:>6} {before}【{span.of(text)}】{after}".replace("\n", "⏎")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
