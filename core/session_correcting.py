"""The reader's corrections of texts. Part of `core.session.ReadingSession`."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from core.session_library import LibrarySession
from core.store.library import open_library, translated_failures

if TYPE_CHECKING:
    from core.corrections import Correction
    from core.document import Document
    from core.spans import Span
    from core.store.plans import Opening


class CorrectingSession(LibrarySession):
    """Puts words in the place of others, and takes them back; the file stays as it is."""

    def correct(self, opening: Opening, document: Document, span: Span, words: str) -> Document:
        """Put words in the place of a span, in one transaction; the file stays as it is. For a worker.

        The corrected text is another edition, which is shown from now on. Every annotation and every edit of the outline goes there by
        arithmetic, with the corrected words where it holds them. Plan and admit what is returned to see them.

        Args:
            opening: of the document that is shown.
            document: it, as it is shown.
            span: in its text.
            words: may be empty. They are normalised.

        Returns:
            The document as corrected, with the same origin; the same one if nothing changes.

        Raises:
            ChangedMeanwhile: if the library shows another text by now; nothing is written.
            ReaderError: if nothing would be left of the text.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.correct(connection, opening.document, opening.edition, document, span, words)

    def corrections(self, document: int, edition: int | None = None) -> tuple[Correction, ...]:
        """Return the corrections that stand in an edition, None for the newest, in text order, then those that it could not be given.

        For any thread. One whose words were all corrected again is not among them, until that is taken back.
        """
        from core.store import corrections

        return self._read_apart(lambda connection: corrections.load(connection, document, edition))

    def undo_correction(self, document: int, correction_id: str, shown: Document | None = None) -> Document:
        """Take a correction back, in one transaction; the text without it is another edition. For a worker.

        Args:
            document: its row.
            correction_id: see `corrections`.
            shown: the document as it is shown, None to take it from the library, without what only its file tells.

        Raises:
            ChangedMeanwhile: if it was taken back already, or the library shows another text by now; nothing is written.
            ReaderError: if its words were corrected again since.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.undo(connection, document, correction_id, shown)

    def redo_correction(self, document: int, correction_id: str, shown: Document | None = None) -> Document:
        """Make a correction again that was taken back, as `undo_correction` does. For a worker.

        Raises:
            ChangedMeanwhile: if it is made already, or the library shows another text by now; nothing is written.
            ReaderError: if the words that it replaces are not there as they were.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.redo(connection, document, correction_id, shown)
