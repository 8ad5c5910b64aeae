"""How soon the window answers while a thousand files are being added to the library, and how long that takes."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from resources.setup.display import VirtualDisplay
from tests.bench import documents, generate
from tests.bench.answers import GAP, MANY_MARKS, MARK_MEDIAN, MARK_MOST, MOST
from tests.bench.figures import Figure, median, percentile
from tests.bench.home import ROOT, Home

FILES: Final = 1_000
CHARACTERS: Final = 8_000
PARAGRAPHS: Final = 60
WORD_EVERY: Final = 5
"""Each fifth file is one of Word, the others are texts."""
PAGES: Final = 6
NAMES: Final = ("marking.adding.median", "marking.adding.p95", "gap.adding", "adding.rate")


def adding() -> list[Figure]:
    """Tell how soon a mark is committed and painted while files are added, the largest gap meanwhile, and the files a second."""
    with (
        tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder,
        VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display,
    ):
        home = Home(Path(folder))
        path = home.write("long.txt", generate.book())
        generate.annotate(home.library, path, MANY_MARKS)
        shelf = Path(folder) / "shelf"
        _fill(shelf)
        command = [sys.executable, "-m", "tests.bench.adding_inside", str(shelf), str(path)]
        environment = home.environment(display.environment())
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    found: dict[str, Any] = json.loads(done.stdout)
    if found["counts"]["added"] != FILES or found["marks"] != MANY_MARKS:
        message = f"not what was to be measured: {found['counts']}, {found['marks']} marks"
        raise AssertionError(message)
    presses, flush = found["presses"], median(found["flushes"])
    note = f"{len(presses)} presses while {FILES:,} files were added, {MANY_MARKS:,} marks; limit with one flush"
    told = ", ".join(f"{gap['length']:.0f}/{gap['own']:.0f}/{gap['queued']:.0f} at {gap['at']:.1f} s" for gap in found["longest"][:4])
    return [
        Figure("marking.adding.median", median(presses), "ms", MARK_MEDIAN + flush, note=note),
        Figure("marking.adding.p95", percentile(presses, MOST), "ms", MARK_MOST + flush, note=note),
        Figure("gap.adding", found["largest"], "ms", GAP, note=f"longest (ms/its own/waiting for a processor): {told}"),
        Figure("adding.rate", FILES / found["taken"], "files/s", note=f"{found['taken']:.0f} s, marks painted meanwhile"),
    ]


def _fill(folder: Path) -> None:
    """Write the files, no two alike."""
    folder.mkdir()
    for number in range(FILES):
        if number % WORD_EVERY == 0:
            (folder / f"第{number}份.docx").write_bytes(documents.docx(PAGES, seed=number))
        else:
            text = generate.speech(PARAGRAPHS, CHARACTERS, seed=number)
            (folder / f"第{number}份.txt").write_text(f"第{number}份\n\n{text}", encoding="utf-8")
