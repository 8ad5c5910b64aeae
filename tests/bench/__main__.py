"""Runs the bench: python -m tests.bench [NAME…], where a name is a figure or the beginning of several."""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from resources.setup.display import DisplayError
from tests.bench import (
    adding,
    answers,
    contrast,
    dialogs,
    exporting,
    find,
    finding,
    formats,
    imports,
    library,
    notes,
    outlines,
    overviews,
    package,
    page,
    page_shapes,
    palette,
    printing,
    recall,
    refinding,
    revised,
    seeking,
    sizes,
    starts,
    tabs,
    terms,
    words,
)
from tests.bench.figures import Figure, write_json
from tests.bench.home import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RESULT: Final = ROOT / "build" / "bench.json"
MEASURES: Final[tuple[tuple[tuple[str, ...], Callable[[], list[Figure]]], ...]] = (
    (("start.sample", "memory.sample"), starts.sample),
    (("start.book.text", "start.book.all"), starts.book),
    (package.NAMES, package.package),
    (("gap.book",), answers.gaps),
    (("gap.second",), answers.second),
    (("mark.median", "mark.p95", "mark.flush"), answers.marks),
    (adding.NAMES, adding.adding),
    (("scroll.frame",), page.scrolling),
    (tuple(page_shapes.NAMES), page_shapes.blocks),
    (("tabs.switch", "tabs.second"), tabs.tabs),
    (find.NAMES, find.find),
    (("gap.dictionary", "gap.dictionary.scrolling"), words.dictionary),
    (("word.early",), words.early),
    (printing.NAMES, printing.previews),
    (palette.NAMES, palette.palette),
    (("filter.key",), palette.filtering),
    (("gap.pinyin",), palette.loading),
    (("notes.list", "notes.filter", "notes.scroll"), notes.managing),
    (("notes.add",), notes.add),
    (("notes.every", "notes.undo"), notes.every),
    (("notes.cards",), notes.cards),
    (("open.largest", "open.largest.memory"), sizes.largest),
    (("docx.text", "docx.all", "docx.gap"), formats.word),
    (("pdf.text", "pdf.all", "pdf.gap", "pdf.cancel"), formats.pdf),
    (imports.NAMES, imports.imports),
    (("outline.speech", "outline.book", "outline.growth", "outline.lines", "outline.hostile"), outlines.speed),
    (tuple(outlines.QUALITY), outlines.quality),
    (tuple(refinding.QUALITY), refinding.quality),
    (("refind.million",), refinding.million),
    (("gap.refind", "refind.window"), refinding.window),
    (("gap.review",), revised.review),
    (("gap.compare",), revised.compare),
    (contrast.NAMES, contrast.contrast),
    (("gap.reread",), revised.reread),
    (seeking.NAMES, seeking.seeking),
    (recall.NAMES, recall.recall),
    (terms.NAMES, terms.terms),
    (finding.NAMES, finding.finding),
    (finding.GAP_NAMES, finding.beside),
    (dialogs.NAMES, dialogs.opening),
    (library.NAMES, library.library),
    (exporting.NAMES, exporting.exporting),
    (overviews.NAMES, overviews.overviews),
    (exporting.BESIDE_NAMES, exporting.beside),
)
"""The figures of each measurement, and the function that takes them."""


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for, print a line for each figure; return 1 if a limit is missed or a measurement fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measures what the program promises.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a figure, or the beginning of several; all without one")
    wanted: list[str] = parser.parse_args(arguments).names
    chosen = [(names, measure) for names, measure in MEASURES if not wanted or is_wanted(names, wanted)]
    if not chosen:
        parser.error(f"there is no such figure; these are: {', '.join(name for names, _ in MEASURES for name in names)}")
    figures: list[Figure] = []
    for names, measure in chosen:
        try:
            found = measure()
        except (DisplayError, TimeoutError, subprocess.SubprocessError) as error:
            # What else was asked for is measured all the same.
            found = [Figure(name, None, "", note=str(error), is_failed=True) for name in names]
        for figure in found:
            print(figure.line(), flush=True)
        figures += found
    write_json(figures, RESULT)
    return int(any(figure.verdict in {"MISSED", "FAILED"} for figure in figures))


def is_wanted(names: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return True if one of ``names`` is among those wanted, or begins with one of them."""
    return any(name == word or name.startswith(f"{word}.") for name in names for word in wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
