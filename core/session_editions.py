"""Editions of documents: their list, how two compare, what is to be reviewed; joined and parted. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from contextlib import closing
from typing import TYPE_CHECKING, Final, TypeVar

from core.editions import Comparison
from core.errors import MissingFile, SeveralDocuments, UnreadableFile
from core.members import file_of, is_there
from core.store import editions
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.annotation import Annotation
    from core.document import Document
    from core.editions import ListedDocument, ListedEdition, Review

T = TypeVar("T")

_BLOCK: Final = 262_144
"""Bytes of a file that are read by one call."""
_ZIP: Final = b"PK\x03\x04"
_SETTLED: Final = 2.0
"""Seconds after which a file that is written again has another time: a file system may count in whole seconds."""


class EditionSession:
    """Knows the editions of the documents of one library.

    Every method but `is_changed` raises `LibraryError` where the disk or the library fails, or does not hold the document or the edition.
    ``document`` is the row of a document, ``edition`` the number of one of its editions, None for the newest.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._digests: dict[Path, tuple[tuple[int, ...], str]] = {}

    def listed(self, document: int) -> tuple[ListedEdition, ...]:
        """Return the editions of a document, the newest first; see `core.store.editions.listed`."""
        return self._over(lambda connection: editions.listed(connection, document))

    def marks(self, document: int, edition: int) -> tuple[Annotation, ...]:
        """Return the annotations with a certain place in an edition, as they stand there, in text order; stores nothing."""
        return self._over(lambda connection: editions.marks(connection, document, edition))

    def compare(self, document: int, old: int, new: int) -> Comparison:
        """Return two editions side by side."""
        from core.differences import compare

        old_text, new_text = self._over(lambda connection: editions.texts_of(connection, document, old, new))
        return Comparison(old, new, old_text, new_text, compare(old_text, new_text))

    def reviews(self, document: int, edition: int | None = None) -> tuple[Review, ...]:
        """Return what is put up for review in an edition in text order, then the orphans. For a worker: long texts take a while."""
        return self._over(lambda connection: editions.reviews(connection, document, edition))

    def bring(self, document: int, edition: int | None = None) -> None:
        """Look in an edition for what was made in others and has not been looked for in it, and store the places. For a worker."""
        from core.store import shown

        def act(connection: Connection) -> None:
            shown.outline_edits_of(connection, document, edition)
            shown.annotations_of(connection, document, edition)

        self._over(act)

    def documents(self) -> tuple[ListedDocument, ...]:
        """Return the documents of the library, the one that was changed last first; none without a library."""
        return self._over(editions.all_documents) if exists(self._library) else ()

    def join(self, document: int, other: int) -> int:
        """Make all editions of another document editions of this one, in one transaction; return its row.

        See `core.store.joining` for what becomes of all that was made in them. Plans and windows that show one of them must look again:
        what they write meanwhile is refused.

        Raises:
            LibraryError: if they are the same.
        """
        from core.store import joining

        return self._over(lambda connection: joining.join(connection, document, other))

    def part(self, document: int, edition: int) -> int:
        """Make an edition with its corrected states, or the document with which it came, one of its own, in one transaction.

        See `core.store.joining`.

        Returns:
            The row of the document that has parted.

        Raises:
            LibraryError: if it is the only edition.
        """
        from core.store import joining

        return self._over(lambda connection: joining.part(connection, document, edition))

    def is_changed(self, document: Document) -> bool:
        """Return True if a document's file holds other bytes now than those that were read; touches no library.

        False if the file is gone or cannot be read, and for a document without one. Its bytes are read only if the file system tells that
        they may be others than when they were last looked at. Of a document in an archive its own bytes count; of one that opens with a
        password only they cannot be told from others.

        Raises:
            MissingFile: if the archive is there, and the document is not in it any more.
        """
        path = document.origin.path
        if path is None:
            return False
        try:
            return self._digest(path) != document.origin.file_digest
        except SeveralDocuments:
            # It was the only one in its archive.
            return True
        except MissingFile:
            if is_there(path):
                raise
            return False
        except (OSError, UnreadableFile):
            return False

    def _digest(self, path: Path) -> str:
        """Return the SHA-256 of a file's bytes, as `core.document.Origin` has it. Raises `OSError` where it is no file."""
        whole = file_of(path)
        found = os.stat(whole)
        if not stat.S_ISREG(found.st_mode):
            # To read from a pipe would wait for whoever writes to it.
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        state = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        known = self._digests.get(path)
        if known is not None and known[0] == state:
            return known[1]
        digest = _digest_of_file(whole) if whole == path else None
        if digest is None:
            from core.importers import digest_of

            digest = digest_of(path)
        if time.time() - max(found.st_mtime, found.st_ctime) > _SETTLED:
            self._digests[path] = state, digest
        return digest

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)


def _digest_of_file(path: Path) -> str | None:
    """Return the SHA-256 of a file's bytes, None if it may be an archive, of which those of a document in it count."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            if file.tell() <= _BLOCK and block.startswith(_ZIP):
                return None
            digest.update(block)
    return digest.hexdigest()
