"""The command ``export``: chooses documents and annotations, says what the format cannot hold, and writes a file or the standard output."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporting import FORMATS, ExportOptions, Selection, format_of, page_of
from core.filtering import Filter
from core.progress import Progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from core.catalogue import Catalogue
    from core.document import Document
    from core.exporting import ExportSummary
    from core.session import ReadingSession
    from core.settings import Settings

    Say = Callable[[ReaderError], None]

_UNKNOWN: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is not in the library, so it has no annotations. Add it first.")
_OWN_FILE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is the document itself. Name another file for the export.")
_IN_THE_WAY: Final = QT_TRANSLATE_NOOP("errors", "There is a file at {path} already. Choose another name, or replace it with --force.")
_SOON: Final = 0.5
"""Seconds after which it is told how far it is."""


def format_lines(catalogue: Catalogue) -> list[str]:
    """Return a line for each format: what ``--format`` calls it, the ending of its files, what it can hold, what it is."""
    return ["\t".join((one.id, one.suffix, " ".join(one.contents), catalogue.translate("export", one.name))) for one in FORMATS]


def options_of(given: argparse.Namespace, settings: Settings, language: str) -> ExportOptions:
    """Return what the words of the command and the reader's settings say of the file."""
    return ExportOptions(
        content=given.content or format_of(given.format).contents[0],
        grouping=given.group,
        layout=given.layout,
        has_notes=not given.no_notes,
        has_links=not given.no_links,
        template=settings.export_template,
        source_template=settings.source_template,
        author=settings.author,
        language=language,
        colour_names=dict(settings.pigments),
        colour_uses=dict(settings.pigment_uses),
        colours=dict(settings.pigment_colours),
        page=page_of(settings),
    )


def marks_of(given: argparse.Namespace) -> Filter:
    """Return which annotations are wanted."""
    return Filter(
        colours=frozenset(given.colour or ()),
        kinds=frozenset(given.kind or ()),
        tags=frozenset(given.tag or ()),
        words=given.words or "",
        is_starred=given.starred,
        is_open_task=given.open_tasks,
    )


def row_of(session: ReadingSession, read: Document, say: Say) -> int:
    """Return the row of a document that was read; a changed one becomes a new edition.

    Raises:
        ReaderError: if the library does not hold it.
    """
    plan = session.find(read)
    if plan is None:
        raise ReaderError(_UNKNOWN, name=read.name)
    opening = session.admit(plan)
    if opening.notice is not None:
        say(opening.notice)
    return opening.document


def rows_of_all(session: ReadingSession) -> tuple[int, ...]:
    """Return the documents of the library as `documents` prints them."""
    session.holdings.catch_up()
    return tuple(one.document for one in session.holdings.all())


def tell_losses(session: ReadingSession, selection: Selection, name: str, options: ExportOptions, catalogue: Catalogue) -> None:
    """Print on stderr what the format cannot hold."""
    for loss in session.exporting.losses(selection, name, options):
        sys.stderr.write(f"meipi: {catalogue.translate('export', loss.sentence).format(count=loss.count)}\n")


def refuse_place(out: Path, files: Sequence[Path], *, force: bool) -> None:
    """Refuse to write into one of the documents, or unasked into any file that is there.

    Raises:
        ReaderError: if it would be so.
    """
    if out.exists() and any(file.exists() and os.path.samefile(out, file) for file in files):
        raise ReaderError(_OWN_FILE, name=out.name)
    if not force and os.path.lexists(out):
        raise ReaderError(_IN_THE_WAY, path=os.fsencode(out).decode("utf-8", "replace"))


def to_file(
    session: ReadingSession, selection: Selection, name: str, out: Path, options: ExportOptions, *, force: bool, is_quiet: bool
) -> ExportSummary:
    """Write a file; on a terminal it is shown how far it is if that takes long."""
    line = _Line(is_shown=not is_quiet and sys.stderr.isatty())
    try:
        with ended_tidily():
            return session.exporting.export(selection, name, out, options, Progress(line.show), force=force)
    finally:
        line.clear()


def to_output(session: ReadingSession, selection: Selection, name: str, options: ExportOptions) -> None:
    """Write to the standard output, once all of it is there."""
    with ended_tidily(), tempfile.TemporaryDirectory(prefix="meipi-") as folder:
        path = Path(folder) / f"export{format_of(name).suffix}"
        session.exporting.export(selection, name, path, options)
        sys.stdout.flush()
        sys.stdout.buffer.write(path.read_bytes())
        sys.stdout.buffer.flush()


@contextmanager
def ended_tidily() -> Iterator[None]:
    """Let the signal that asks a program to end end what is under way as an error would: what it has begun to write is taken away."""

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class _Line:
    """The line on a terminal that says how far it is."""

    def __init__(self, *, is_shown: bool) -> None:
        self._is_wanted = is_shown
        self._began = time.monotonic()
        self._is_there = False

    def show(self, done: int, total: int) -> None:
        """Show it, once that takes longer than a moment."""
        if self._is_wanted and time.monotonic() - self._began > _SOON:
            self._is_there = True
            sys.stderr.write(f"\r\x1b[K{done}/{total}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take it off."""
        if self._is_there:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
