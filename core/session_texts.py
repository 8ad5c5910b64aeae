"""Reading texts and their structure, without any library. Part of `core.session.ReadingSession`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.ahead import ReadAhead
    from core.document import Document
    from core.outline.rule_sets import RuleSet
    from core.outline.tree import Outline
    from core.progress import Progress
    from core.reading import Outlined


class TextSession:
    """Reads files and what a clipboard holds; every method is for any thread."""

    def __init__(self, ahead: ReadAhead | None = None) -> None:
        self._ahead = ahead

    def read(
        self,
        path: Path,
        encoding: str | None = None,
        *,
        password: str | None = None,
        recognise: bool = False,
        progress: Progress | None = None,
    ) -> Document:
        """Return a file's text; touches no library. For any thread.

        Args:
            path: the file.
            encoding: a codec to use instead of finding one out.
            password: of an encrypted file.
            recognise: read the pictures of scanned pages by an OCR program.
            progress: told of long work, and asked whether to go on.

        Raises:
            PasswordNeeded: if it is encrypted, and the password is not this one.
            NoTextLayer: if it holds pictures of pages only.
            UnreadableFile: if there is no text to be had from it.
            Cancelled: if ``progress`` was cancelled.
        """
        from core import importers

        return importers.read(path, encoding=encoding, password=password, recognise=recognise, progress=progress)

    def paste(self, *, text: str = "", html: str = "") -> Document:
        """Return what a clipboard holds as a document, from its HTML if there is any; touches no library. For any thread.

        Plan and admit it at once: its text lives in the library only.

        Raises:
            UnreadableFile: if it holds no text.
        """
        from core.importers import clipboard

        return clipboard.from_html(html) if html else clipboard.from_text(text)

    def encodings(self) -> tuple[tuple[str, str], ...]:
        """Return the encodings that `read` can be told to use: codec, and what it is called."""
        from core.importers.encodings import ENCODINGS

        return tuple((one.codec, one.label) for one in ENCODINGS)

    def read_outlined(
        self,
        path: Path,
        encoding: str | None = None,
        *,
        near: int = 0,
        password: str | None = None,
        recognise: bool = False,
        progress: Progress | None = None,
    ) -> Outlined:
        """Return a file's text with its structure, see `core.reading.outlined`; as `read` does. For a worker."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            found = ahead.take() if ahead.path == path and encoding is None and not recognise else None
            ahead.close()
            if found is not None:
                return found
        return self.outlined(self.read(path, encoding, password=password, recognise=recognise, progress=progress), near)

    def outlined(self, document: Document, near: int = 0) -> Outlined:
        """Return a document with its structure; of a long text that around the code point ``near``. For any thread."""
        from core.reading import outlined

        return outlined(document, near)

    def outline(self, document: Document, rule_set: RuleSet | None = None) -> Outline:
        """Return the structure of a document, as recognised or by a rule set; touches no library. For any thread.

        Raises:
            RuleError: if a rule of the set cannot be followed.
        """
        if rule_set is not None:
            from core.outline.rule_sets import read_by_rules

            return read_by_rules(rule_set, document.text, document.paragraphs)
        from core.outline import recognise

        return recognise(document.text, document.paragraphs)
