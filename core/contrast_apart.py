"""Compares two documents of the library in a process of its own: in a thread it would keep the interpreter from the window.

The process is started as ``main.py --contrast-apart``; see `core.apart` for how it is talked to. It stores nothing but what is stored when
a document is shown, so that it may be killed at any time.
"""

from __future__ import annotations

import contextlib
import gc
import pickle
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from core import apart
from core.contrast import Contrast, Contrasted, ContrastSide, ContrastSource
from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError
from core.exporting import Selection
from core.likeness import year_in
from core.own_phrases import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.contrast import FigurePair, SectionPair
    from core.exporting import ExportedDocument
    from core.progress import Progress
    from core.store.library import Connection

OPTION: Final = "--contrast-apart"
"""The only word on the command line of the process."""
_SLICE: Final = 200
"""Figures that are packed in one go."""
_BROKEN: Final = QT_TRANSLATE_NOOP(
    "errors", "The comparison was ended from outside, or there was not enough memory. Try again, or compare shorter documents."
)
_GONE: Final = QT_TRANSLATE_NOOP("errors", "One of the documents is not in the library any more. Choose another one to compare.")


def contrast_beside(library: Path, old: ContrastSource, new: ContrastSource, progress: Progress, *, is_by_date: bool = False) -> Contrasted:
    """Return what differs between two texts of a library; worked out elsewhere.

    Args:
        library: where it is.
        old: the earlier one.
        new: the other.
        progress: once it is cancelled the process is killed.
        is_by_date: True to take the one with the earlier date as the old one, where both have one.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        LibraryError: if the library does not hold the documents, or cannot be read.
        ReaderError: if the process ended without an answer.
    """
    with (
        contextlib.suppress(apart.Unstarted),
        closing(apart.answers(OPTION, [(library, old, new, is_by_date)], progress, _BROKEN)) as given,
    ):
        return _joined(given)
    return _joined(_parts(library, old, new, is_by_date))


def serve() -> int:
    """Compare what the standard input names, and answer on the standard output; return the exit status."""
    # It ends soon, and makes next to nothing that only the collector would find: its rounds are a tenth of the time.
    gc.disable()
    given, tell = apart.heard()
    library, old, new, is_by_date = pickle.load(given)
    apart.end_with(given)
    try:
        for part in _parts(library, old, new, is_by_date):
            tell(apart.GIVEN, part)
    except ReaderError as error:
        tell(apart.FAILED, error)
        return 1
    tell(apart.ENDED, None)
    return 0


def _parts(library: Path, old: ContrastSource, new: ContrastSource, is_by_date: bool) -> Iterator[Any]:
    """Yield both sides, the comparison without sections and figures, those in turn."""
    from core.store.failures import translated_failures
    from core.store.library import open_library
    from core.study.contrasting import contrast
    from core.study.lexicon import Lexicon

    with translated_failures(library), closing(open_library(library, create=False)) as connection:
        first, second = (_read(connection, source) for source in (old, new))
    if is_by_date and _when(first) > _when(second) > "":
        first, second, old, new = second, first, new, old
    for document, name, source in zip((first, second), _names(first, second), (old, new), strict=True):
        yield ContrastSide(name, document.text, replace(source, edition=document.edition), document.metadata.date, document.path)
    found = contrast(first.text, first.outline, second.text, second.outline, Lexicon.load(library.with_name(FILE)))
    yield replace(found, sections=(), figures=())
    yield from found.sections
    for start in range(0, len(found.figures), _SLICE):
        yield found.figures[start : start + _SLICE]


def _joined(parts: Iterator[Any]) -> Contrasted:
    old, new, found = next(parts), next(parts), next(parts)
    sections: list[SectionPair] = []
    figures: list[FigurePair] = []
    for part in parts:
        if isinstance(part, tuple):
            figures += part
        else:
            sections.append(part)
    whole: Contrast = replace(found, sections=tuple(sections), figures=tuple(figures))
    return Contrasted(old, new, whole)


def _read(connection: Connection, source: ContrastSource) -> ExportedDocument:
    from core.store import exporting

    found = next(exporting.load(connection, Selection((source.document,), edition=source.edition)), None)
    if found is None:
        raise LibraryError(_GONE)
    return found


def _when(document: ExportedDocument) -> str:
    """Return when a text was said as far as that is known: its date, else the year that its title or name tells; empty if none is."""
    return document.metadata.date or year_in(document.title) or year_in(document.name) or ""


def _names(one: ExportedDocument, other: ExportedDocument) -> tuple[str, str]:
    """Return what both are called; where they have one title, with the date, the file or the number that tells them apart."""
    if one.title != other.title:
        return one.title, other.title
    for mine, its in (
        (one.metadata.date, other.metadata.date),
        (one.name, other.name),
        (str(one.edition), str(other.edition)),
    ):
        if mine and its and mine != its:
            return f"{one.title}（{mine}）", f"{other.title}（{its}）"
    return one.title, other.title
