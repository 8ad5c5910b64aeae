"""How soon the first of five thousand recall cards is seen, and the next one after an answer."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from core.annotation import AnnotationDraft, Change
from core.outline.tree import Outline
from core.recall import EASY, MARK, RecallDraft, RecallWishes
from core.session import ReadingSession
from core.spans import Span
from core.study.sentences import sentences
from resources.setup.display import VirtualDisplay
from tests.bench import shelves
from tests.bench.apart import load
from tests.bench.figures import Figure, median
from tests.bench.home import ROOT, SAMPLE, Home

NAMES: Final = ("recall.queue", "recall.next", "recall.gap")
SOON: Final = 100.0
GAP: Final = 50.0
"""Milliseconds."""
CARDS: Final = 5_000
LONG_AGO: Final = datetime(2026, 1, 5, 8, tzinfo=UTC)
_DOCUMENTS: Final = 100
_RUNS: Final = 3
_MARKED: Final = 6
"""Characters of each mark."""


def recall() -> list[Figure]:
    """Tell the milliseconds from the act to the painted first card, and from an answer to the next one."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        shelves.make(home.library, _DOCUMENTS, characters=8_000)
        made = _make_cards(home.library)
        runs = [_inside(home, display) for _ in range(_RUNS)]
    answered = sorted(taken for run in runs for taken in run["answered"])
    opened = [run["opened"] for run in runs]
    worst = max(runs, key=lambda run: float(run["largest"]))
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f} at {gap['at']:.1f} s" for gap in worst["longest"][:3])
    slowest = f"slowest {max(opened):.0f}"
    return [
        Figure("recall.queue", median(opened), "ms", SOON, note=f"{made:,} cards in {_DOCUMENTS} documents, {slowest}; {load()}"),
        Figure("recall.next", median(answered), "ms", note=f"{len(answered)} answers, slowest {answered[-1]:.0f}"),
        Figure("recall.gap", median([run["largest"] for run in runs]), "ms", GAP, note=f"ms/its own: {told}"),
    ]


def _make_cards(library: Path) -> int:
    """Mark the beginning of a sentence again and again, and make cards of all marks; all are due by now."""
    made = 0
    each = CARDS // _DOCUMENTS
    with ReadingSession(library) as session:
        for held in session.holdings.all():
            text = session.stored(held.document).text
            found = [one for one in sentences(text) if len(one) > 3 * _MARKED][:each]
            opening = session.admit(session.plan(session.stored(held.document)))
            drafts = [AnnotationDraft(Span(one.start, one.start + _MARKED)) for one in found]
            marks = [session.draft(opening, text, Outline(), draft) for draft in drafts]
            session.apply(held.document, [Change(None, one) for one in marks])
            made += len(session.recall.make([RecallDraft(MARK, one.id) for one in marks]))
            for card in session.recall.of_document(held.document):
                session.recall.answer(card, EASY, took=0, wishes=RecallWishes(), now=LONG_AGO)
    return made


def _inside(home: Home, display: VirtualDisplay) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.recall_inside", str(SAMPLE)]
    environment = home.environment(display.environment())
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
