"""Exports in a process of its own: in a thread it would take the interpreter from the window for seconds.

The process is started as ``main.py --export-apart``; see `core.apart` for how it is talked to. It writes to the file that it is told, which
gets its name here; so it may be killed at any time, and nothing is left. It also tells what would be in a file.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import apart
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporting import format_of
from core.progress import Progress
from core.session_exporting import ExportingSession, put_in_place

if TYPE_CHECKING:
    from core.exporting import ExportOptions, ExportSummary, Loss, Selection

OPTION: Final = "--export-apart"
"""The only word on the command line of the process."""
MANY: Final = 1000
"""Annotations from which on a process is worth its start to tell what of them a format can hold."""
_WRITE, _DESCRIBE = "write", "describe"
_ENDED: Final = QT_TRANSLATE_NOOP(
    "errors", "The export was ended from outside, or there was not enough memory. Nothing was written; try again, or export less at once."
)
_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "errors", "What would be in the file could not be found out: that was ended from outside, or there was not enough memory. Try again."
)


def export_beside(
    library: Path,
    selection: Selection,
    name: str,
    target: Path,
    options: ExportOptions,
    progress: Progress | None = None,
    *,
    force: bool = False,
) -> ExportSummary:
    """Do what `core.session_exporting.ExportingSession.export` does, elsewhere. For a worker.

    Args:
        library: where it is.
        selection: as there, and so are the others.
        name: of a format.
        target: the file.
        options: what was chosen for it.
        progress: told here; once it is cancelled the process is killed.
        force: True to replace a file that is there.

    Raises:
        KeyError: as there.
        ReaderError: likewise, and if the process ended without an answer.
        Cancelled: likewise.
    """
    format_of(name)
    progress = progress or Progress()

    def write(path: Path) -> tuple[int, int]:
        # What libraries put into files of their own meanwhile goes with the folder, also if they are killed.
        with tempfile.TemporaryDirectory(prefix="meipi-export-", ignore_cleanup_errors=True) as scratch:
            request = (scratch, _WRITE, library, selection, name, path, options)
            try:
                for documents, annotations in apart.answers(OPTION, [request], progress, _ENDED, Path(scratch)):
                    return documents, annotations
            except apart.Unstarted:
                return ExportingSession(library).write(selection, name, path, options, progress)
        raise ReaderError(_ENDED)

    return put_in_place(target, write, force=force)


def describe_beside(
    library: Path, selection: Selection, name: str, options: ExportOptions, marks: int, progress: Progress | None = None
) -> tuple[int, int, tuple[Loss, ...]]:
    """Return what `core.session_exporting.ExportingSession.describe` does; of many annotations found out elsewhere. For a worker.

    Args:
        library: where it is.
        selection: as there, and so are the others.
        name: of a format.
        options: what was chosen for it.
        marks: how many annotations the documents have, about.
        progress: once it is cancelled the process is killed.

    Raises:
        LibraryError: if the library cannot be read.
        ReaderError: if the process ended without an answer.
        Cancelled: if ``progress`` was cancelled.
    """
    if marks >= MANY:
        request = ("", _DESCRIBE, library, selection, name, options)
        with contextlib.suppress(apart.Unstarted):
            for documents, annotations, losses in apart.answers(OPTION, [request], progress or Progress(), _UNKNOWN):
                return documents, annotations, losses
    return ExportingSession(library).describe(selection, name, options)


def serve() -> int:
    """Do what the standard input asks for, and answer on the standard output; return the exit status."""
    given, tell = apart.heard()
    scratch, work, library, *asked = pickle.load(given)
    session = ExportingSession(library)
    tempfile.tempdir = scratch or None
    try:
        if work == _DESCRIBE:
            apart.end_with(given)
            found: object = session.describe(*asked)
        else:
            progress = Progress(lambda done, total: tell(apart.TOLD, (done, total)))
            selection, name, path, options = asked
            found = session.write(selection, name, path, options, progress)
        tell(apart.GIVEN, found)
        tell(apart.ENDED, None)
    except BrokenPipeError:
        # Whoever would give the file its name and take the rest away is gone.
        if work == _WRITE:
            with contextlib.suppress(OSError):
                os.unlink(path)
            shutil.rmtree(scratch, ignore_errors=True)
        return 1
    except (ReaderError, OSError) as error:
        tell(apart.FAILED, error)
        return 1
    return 0
