"""How smoothly a long text is reviewed, compared and read again once it has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from core.annotation import Change
from core.session import ReadingSession
from resources.setup.display import VirtualDisplay
from tests.bench import generate
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, Home
from tests.bench.refinding import MANY, long_texts

GAP: Final = 50.0
WAITING: Final = 200
"""Annotations that are put up for review, of `MANY`, however sure the program is of them."""
_RUNS: Final = 3


def review() -> list[Figure]:
    """Tell the largest gap while many annotations are put up for review and some are decided on."""
    return [_figure("review", is_carried=True)]


def compare() -> list[Figure]:
    """Tell the largest gap while two editions of a long text are compared and scrolled."""
    return [_figure("compare", is_carried=True)]


def reread() -> list[Figure]:
    """Tell the largest gap while a changed file is read again, then its old edition, then the newest."""
    return [_figure("reread", is_carried=False)]


def _figure(what: str, *, is_carried: bool) -> Figure:
    old, new = long_texts()
    runs = [_inside(what, old, new, is_carried=is_carried) for _ in range(_RUNS)]
    worst = max(runs, key=lambda run: run["largest"])
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} {gap['act']} at {gap['at']:.1f} s" for gap in worst["longest"][:4])
    own, alone = (max(run[name] for run in runs) for name in ("own", "alone"))
    said = f"own at most {own:.0f}, {alone:.0f} without the time in which others had the processors"
    note = f"{_RUNS} runs, {said}; {worst['waiting']} of {worst['marks']} wait; the worst (ms/its own): {told}"
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
    return Figure(f"gap.{what}", median([run["largest"] for run in runs]), "ms", GAP, note=f"{note}; {load}")


def _inside(what: str, old: str, new: str, *, is_carried: bool) -> dict[str, Any]:
    """Return what `tests.bench.editions_inside` measures, in a process and on a display of its own.

    Args:
        what: is done there.
        old: the text in which the annotations were made.
        new: the text that came after it.
        is_carried: True if the library knows the new one already.
    """
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", old)
        generate.annotate(home.library, path, MANY)
        later = home.write("later.txt", new)
        if is_carried:
            path.write_text(new, "utf-8")
            _put_up(home.library, path)
        command = [sys.executable, "-m", "tests.bench.editions_inside", what, str(path), str(later)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _put_up(library: Path, path: Path) -> None:
    """Let the library know the new text, and every few of its annotations wait for review there."""
    with ReadingSession(library) as session:
        document = session.read(path)
        opening = session.admit(session.plan(document))
        before = {one.id: one.anchor for one in session.annotations(opening.document, 1)}
        placed = [one for one in opening.annotations if one.is_placed][:: MANY // WAITING]
        waiting = [one.placed(replace(before[one.id], span=one.span), opening.edition, "to-review") for one in placed]
        session.apply(opening.document, [Change(one, after) for one, after in zip(placed, waiting, strict=True)])
