"""How long documents of other formats take to open, and whether the window lives meanwhile."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import documents
from tests.bench.answers import GAP, inside, told
from tests.bench.figures import Figure, median, spread
from tests.bench.home import Home

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD_PAGES: Final = 100
WORD_TIME: Final = 1.5
PDF_PAGES: Final = 300
PDF_TIME: Final = 5.0
CANCEL_TIME: Final = 0.5
"""Seconds from the wish to the end of the work."""
_RUNS: Final = 5


def word() -> list[Figure]:
    """Open a Word document in a window that shows another."""
    found = _opened("pages.docx", documents.docx(WORD_PAGES))
    note = f"{WORD_PAGES} pages"
    return [
        Figure("docx.text", median(_all(found, "text")), "s", WORD_TIME, note=f"{note}; {spread(_all(found, 'text'))}"),
        Figure("docx.all", median(_all(found, "all")), "s", WORD_TIME, note=note),
        Figure("docx.gap", median(_all(found, "largest")), "ms", GAP, note=told(found)),
    ]


def pdf() -> list[Figure]:
    """Open a PDF document in a window that shows another; then once more, and cancel it."""
    found = _opened("pages.pdf", documents.pdf(PDF_PAGES))
    steps = min(_all(found, "steps"))
    note = f"{PDF_PAGES} pages, progress told {steps:.0f} times"
    return [
        Figure("pdf.text", median(_all(found, "text")), "s", PDF_TIME, note=f"{note}; {spread(_all(found, 'text'))}"),
        Figure("pdf.all", median(_all(found, "all")), "s", PDF_TIME, note=note),
        Figure("pdf.gap", median(_all(found, "largest")), "ms", GAP, note=told(found)),
        Figure("pdf.cancel", median(_all(found, "cancelled")), "s", CANCEL_TIME, note=spread(_all(found, "cancelled"))),
    ]


def _opened(name: str, content: bytes) -> list[dict[str, Any]]:
    found = []
    for _ in range(_RUNS):
        with (
            tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
            VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
        ):
            home = Home(Path(folder))
            path = home.texts / name
            path.write_bytes(content)
            found.append(inside("opening", home, display, path))
    return found


def _all(found: Sequence[dict[str, Any]], name: str) -> list[float]:
    return [run[name] for run in found]
