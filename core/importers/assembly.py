"""From raw text to a document: the last step of every importer, with the limits that hold for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.document import Document, Origin
from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.text import digest, normalise, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

LONGEST: Final = 20_000_000
"""Characters of the longest text that is opened."""


def make_document(
    raw: str, *, path: Path | None, file_digest: str, reader: str, name: str, encoding: str | None = None, broken: int = 0
) -> Document:
    """Return a document of plain text; the other arguments are those of `Document` and `Origin`.

    ``raw`` is the text as decoded, not yet normalised.

    Raises:
        UnreadableFile: if it is too long, or nothing but white space.
    """
    refuse_if_too_long(len(raw), name=name)
    normal = normalise(raw)
    if not normal.text:
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is empty. Choose a file with text in it."), name=name)
    return Document(
        text=normal.text,
        paragraphs=paragraphs(normal.text, normal.indents),
        origin=Origin(path=path, file_digest=file_digest, reader=reader, encoding=encoding, broken=broken),
        name=name,
        text_digest=digest(normal.text),
    )


def refuse_if_too_long(characters: int, *, name: str) -> None:
    """Do nothing if the text can be opened.

    Raises:
        UnreadableFile: if it has more than `LONGEST` characters.
    """
    if characters > LONGEST:
        raise UnreadableFile(
            QT_TRANSLATE_NOOP("errors", "“{name}” is longer than {millions} million characters. Split it and open the parts."),
            name=name,
            millions=LONGEST // 1_000_000,
        )
