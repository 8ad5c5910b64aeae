"""How long one long speech takes to be read from each format that offices send, as the program reads it: by a process of its own."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import importers
from tests.bench import generate
from tests.bench.apart import load
from tests.bench.figures import Figure, median, spread
from tests.bench.word_97 import CHARACTERS, PER_PARAGRAPH, word_97
from tests.core.importers import epub_kit, odt_kit, ofd_kit, rtf_kit

if TYPE_CHECKING:
    from collections.abc import Callable

WORD_97_TIME: Final = 2.0
"""Seconds for a .doc of `CHARACTERS`."""
CHAPTER: Final = 30
"""Paragraphs of a file of a book."""
RUN: Final = 25
"""Characters set in one way."""
_RUNS: Final = 5


def rtf() -> bytes:
    """Return the speech as RTF."""
    lines = (rf"{{\b\fs32 {line}}}\par " if len(line) < RUN else _runs(line, r"{\rtlch\fs32\f13 ", "}") + r"\par " for line in _lines())
    return rtf_kit.rtf(r"\pard\qj\fi640 ".join(lines))


def odt() -> bytes:
    """Return the speech as an OpenDocument text."""
    automatic = odt_kit.style("T", family="text", text='style:font-size-asian="16pt"')
    body = (
        odt_kit.h(line) if len(line) < RUN else odt_kit.p(_runs(line, '<text:span text:style-name="T">', "</text:span>"))
        for line in _lines()
    )
    return odt_kit.odt("".join(body), automatic=automatic)


def epub() -> bytes:
    """Return the speech as a book, a file for each chapter."""
    lines = _lines()
    pages: dict[str, str | bytes] = {}
    contents: epub_kit.Contents = []
    for number, start in enumerate(range(0, len(lines), CHAPTER), 1):
        runs = (_runs(line, '<span class="s">', "</span>") for line in lines[start : start + CHAPTER])
        body = "".join(f"<p>{one}</p>" for one in runs)
        pages[f"{number}.xhtml"] = epub_kit.page(f"<h2>第{generate.numeral(number)}章</h2>{body}", "<style>.s { font-size: 1em }</style>")
        contents.append((f"第{generate.numeral(number)}章", f"{number}.xhtml", []))
    return epub_kit.book(pages, contents=contents)


def ofd() -> bytes:
    """Return the speech as OFD, page by page."""

    def draw(book: ofd_kit.Book) -> None:
        for line in _lines():
            book.paragraph(line)
        book.number_pages()

    return ofd_kit.written(draw)


FILES: Final[tuple[tuple[str, Callable[[], bytes], float | None], ...]] = (
    ("doc", word_97, WORD_97_TIME),
    ("rtf", rtf, None),
    ("odt", odt, None),
    ("epub", epub, None),
    ("ofd", ofd, None),
)
"""Suffix, maker and limit of each file."""
NAMES: Final = tuple(f"import.{suffix}" for suffix, _, _ in FILES)


def imports() -> list[Figure]:
    """Read the speech from a file of each format."""
    found = []
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as folder:
        for (suffix, make, limit), name in zip(FILES, NAMES, strict=True):
            path = Path(folder) / f"讲话.{suffix}"
            path.write_bytes(make())
            times = []
            for _ in range(_RUNS):
                begin = time.perf_counter()
                document = importers.read(path)
                times.append(time.perf_counter() - begin)
            note = f"{len(document.text):,} characters, {path.stat().st_size / 1_000:,.0f} kB; {spread(times)}; {load()}"
            found.append(Figure(name, median(times), "s", limit, note=note))
    return found


def _lines() -> list[str]:
    return generate.speech(CHARACTERS // PER_PARAGRAPH, CHARACTERS).split("\n")


def _runs(line: str, begin: str, end: str) -> str:
    """Return a line in pieces, each between two marks, as editing leaves it."""
    return "".join(f"{begin}{line[start : start + RUN]}{end}" for start in range(0, len(line), RUN))
