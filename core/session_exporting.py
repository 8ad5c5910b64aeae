"""Exporting annotations of one or many documents to a file. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.catalogue import Catalogue
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporting import TASKS, ExportSummary, format_of
from core.files import open_to_others, refuse_what_is_kept
from core.paths import RESOURCES
from core.progress import Progress
from core.reasons import reason_of
from core.store import exporting
from core.store.failures import translated_failures
from core.store.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.annotation import Annotation
    from core.exporting import ExportedDocument, ExportOptions, Loss, Selection
    from core.store.library import Connection

IN_THE_WAY: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is there already. Name another file, or say that it may be replaced.")
_UNWRITABLE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” could not be written: {reason}. Choose another folder and try again.")
_NOTHING: Final = QT_TRANSLATE_NOOP("errors", "There is nothing to export. Choose other documents, or let the filter pass more.")


class ExportingSession:
    """Exports from one library."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def losses(self, selection: Selection, name: str, options: ExportOptions) -> tuple[Loss, ...]:
        """Return what a format cannot hold of what is to be exported; no text is read.

        Raises:
            LibraryError: if the library cannot be read.
        """
        from core.exporters import exporter

        def annotations() -> list[Annotation]:
            with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
                return exporting.chosen(connection, selection, options.content)[1]

        return tuple(exporter(name).losses(_Unread(annotations), options))

    def describe(self, selection: Selection, name: str, options: ExportOptions) -> tuple[int, int, tuple[Loss, ...]]:
        """Return how many documents and annotations a file would hold, and what of them the format cannot; no text is read.

        Raises:
            LibraryError: if the library cannot be read.
        """
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            documents, annotations = exporting.chosen(connection, selection, options.content)
        if not annotations:
            return len(documents), 0, ()
        from core.exporters import exporter

        return len(documents), len(annotations), tuple(exporter(name).losses(annotations, options))

    def export(
        self,
        selection: Selection,
        name: str,
        target: Path,
        options: ExportOptions,
        progress: Progress | None = None,
        *,
        force: bool = False,
    ) -> ExportSummary:
        """Write a file, which is there whole when this returns; else nothing has changed.

        It takes the interpreter for seconds: a window has it done by `core.exporting_apart`.

        Args:
            selection: what is to be exported.
            name: of a format, see `core.exporting.FORMATS`.
            target: the file.
            options: what was chosen for it.
            progress: told of each document that was taken, and asked whether anybody still wants it.
            force: True to replace a file that is there.

        Raises:
            KeyError: if there is no such format.
            ReaderError: if the file is there and may not be replaced, or cannot be written, or there is nothing to export.
            LibraryError: if the library cannot be read.
            Cancelled: if ``progress`` was cancelled.
        """
        format_of(name)
        return put_in_place(target, lambda path: self.write(selection, name, path, options, progress), force=force)

    def write(
        self, selection: Selection, name: str, path: Path, options: ExportOptions, progress: Progress | None = None
    ) -> tuple[int, int]:
        """Write what `export` does to a file of which nobody knows yet; return how many documents and annotations it holds.

        Raises:
            OSError: if it cannot be written; what is there then is of no use.
            ReaderError: as `export`.
            Cancelled: likewise.
        """
        from core.exporters import exporter

        found = exporter(name)
        words = Catalogue.load(options.language, RESOURCES / "i18n")
        with translated_failures(self._library):
            connection = open_library(self._library, create=False)
        counted: list[int] = []

        def taken() -> Iterator[ExportedDocument]:
            # Looked up when the first is asked for: an exporter may start what takes a while before.
            with translated_failures(self._library):
                documents, annotations = exporting.chosen(connection, selection, options.content)
            # That there are no tasks is said by whoever lists them.
            if not documents and options.content != TASKS:
                raise ReaderError(_NOTHING)
            counted.extend((len(documents), len(annotations)))
            yield from self._steps(connection, replace(selection, documents=documents), progress or Progress())

        # What fails while the file is written is not the library's fault.
        with closing(connection):
            found.write(taken(), options, words, path)
        documents, annotations = counted
        return documents, annotations

    def _steps(self, connection: Connection, selection: Selection, progress: Progress) -> Iterator[ExportedDocument]:
        total = len(selection.documents)
        progress.tell(0, total)
        documents = exporting.load(connection, selection)
        for done in count(1):
            with translated_failures(self._library):
                document = next(documents, None)
            if document is None:
                return
            yield document
            progress.tell(min(done, total), total)


class _Unread(Sequence["Annotation"]):
    """Annotations that are read once somebody looks at them: a format that can hold everything need not.

    Args:
        read: reads them.
    """

    def __init__(self, read: Callable[[], list[Annotation]]) -> None:
        self._read = read

    @cached_property
    def _all(self) -> list[Annotation]:
        return self._read()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._all)

    def __getitem__(self, index: Any) -> Any:
        """Return one of them, or some."""
        return self._all[index]


def put_in_place(target: Path, write: Callable[[Path], tuple[int, int]], *, force: bool) -> ExportSummary:
    """Have a file written beside its place and put there when it is whole.

    Args:
        target: the file.
        write: writes it under the name that it is given, and returns how many documents and annotations it holds.
        force: True to replace a file that is there.

    Raises:
        ReaderError: if the file is there and may not be replaced, or never is, or cannot be written; and whatever ``write`` raises.
    """
    if not force and os.path.lexists(target):
        raise ReaderError(IN_THE_WAY, name=target.name)
    refuse_what_is_kept(target)
    try:
        target = target.resolve() if force else target
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.", suffix=target.suffix)
        os.close(handle)
        try:
            documents, annotations = write(Path(beside))
            return ExportSummary(documents, annotations, _put(Path(beside), target, force=force))
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(beside)
    except OSError as error:
        raise ReaderError(_UNWRITABLE, name=target.name, reason=reason_of(error)) from error


def _put(beside: Path, target: Path, *, force: bool) -> int:
    """Give a whole file its name; one that has come there meanwhile is kept unless it may be replaced."""
    with beside.open("rb+") as stream:
        os.fsync(stream.fileno())
        size = os.fstat(stream.fileno()).st_size
    open_to_others(beside)
    if force:
        os.replace(beside, target)
    else:
        _link(beside, target)
    return size


def _link(beside: Path, target: Path) -> None:
    try:
        os.link(beside, target)
    except FileExistsError as error:
        raise ReaderError(IN_THE_WAY, name=target.name) from error
    except OSError:
        # The disk knows no second names.
        if os.path.lexists(target):
            raise ReaderError(IN_THE_WAY, name=target.name) from None
        os.replace(beside, target)
