"""Comparing two documents or editions of the library, and the files of a comparison. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.catalogue import Catalogue
from core.contrast_apart import contrast_beside
from core.paths import RESOURCES
from core.progress import Progress
from core.session_exporting import put_in_place

if TYPE_CHECKING:
    from pathlib import Path

    from core.contrast import Contrasted, ContrastSource

DOCX, HTML = "docx", "html"
FORMS: Final = (DOCX, HTML)
"""Kinds of files of a comparison; each is the suffix of its files too."""


class ContrastSession:
    """Compares documents of one library."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def of(self, old: ContrastSource, new: ContrastSource, progress: Progress | None = None, *, is_by_date: bool = False) -> Contrasted:
        """Return what differs between two texts; another process finds it, so that a worker of a window may ask.

        Args:
            old: the earlier one.
            new: the other.
            progress: once it is cancelled the process is killed.
            is_by_date: True to take the one with the earlier date as the old one, where both have one.

        Raises:
            Cancelled: if ``progress`` was cancelled.
            LibraryError: if the library does not hold them, or cannot be read.
            ReaderError: if the process ended without an answer.
        """
        return contrast_beside(self._library, old, new, progress or Progress(), is_by_date=is_by_date)

    def export(self, found: Contrasted, form: str, target: Path, language: str, *, force: bool = False) -> None:
        """Write a comparison to a file, which is there whole when this returns; else nothing has changed.

        Args:
            found: what is written.
            form: one of `FORMS`.
            target: the file.
            language: of the file's own words, ``zh`` or ``en``.
            force: True to replace a file that is there.

        Raises:
            KeyError: if there is no such form.
            ReaderError: if the file is there and may not be replaced, or cannot be written.
        """
        from core.exporters.contrasts import WRITERS

        write = WRITERS[form]
        words = Catalogue.load(language, RESOURCES / "i18n")

        def put(path: Path) -> tuple[int, int]:
            write(found, words, path, language)
            return 2, 0

        put_in_place(target, put, force=force)
