"""What can go wrong in the world, worded for a reader.

A `ReaderError` is never our bug: it is shown as one sentence that says what happened and what to do. The sentence is a
template in English; ``gui.messages`` and ``core.cli`` translate it through the catalogue (context ``errors``) and fill in
the values afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.members import Member


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a template for translation and return it unchanged."""
    return source


class ReaderError(Exception):
    """The world's fault, with a way out.

    Args:
        template: an English sentence with ``{named}`` fields, marked with `QT_TRANSLATE_NOOP`.
        values: what the fields stand for; file names as the reader knows them.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format(**self.values)


class UnreadableFile(ReaderError):
    """A file that cannot be opened as a document."""


class PasswordNeeded(UnreadableFile):
    """A file that opens with a password only: none was given, or a wrong one."""


class MissingFile(UnreadableFile):
    """There is no such file, or no such document in the file that was named."""


class SeveralDocuments(UnreadableFile):
    """A file that holds several documents, of which one has to be chosen.

    Args:
        template: see `ReaderError`.
        members: what it holds, in natural order, also what cannot be read.
        values: see `ReaderError`.
    """

    def __init__(self, template: str, members: Sequence[Member] = (), **values: object) -> None:
        super().__init__(template, **values)
        self.members = tuple(members)


class NoTextLayer(UnreadableFile):
    """A file of pictures of pages: there is no text in it, but it could be recognised."""


class LibraryError(ReaderError):
    """The library cannot be opened or written."""


class UnknownEdition(LibraryError):
    """The library no longer holds an edition by that number: it was joined with others, or parted, and has another one."""


class UnknownPlace(ReaderError):
    """A passage that a command names does not stand in the text."""


class ChangedMeanwhile(ReaderError):
    """The library no longer holds what an act of the reader starts from; nothing was written."""


class UnfitWord(ReaderError):
    """What was selected or typed cannot be one of the reader's own words."""
