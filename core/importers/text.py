"""Text files in any encoding that Chinese text is met in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.errors import UnreadableFile
from core.importers.assembly import LONGEST, make_document
from core.importers.encodings import ENCODINGS, REPLACEMENT, decode, guess
from core.importers.foreign import NO_TEXT, refusal

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.encodings import Decoded
    from core.importers.source import Source

READER: Final = "text/1"


def read(source: Source) -> Document:
    """Return the document in the bytes of a text file.

    Raises:
        UnreadableFile: if it is empty, no text, or too long.
        ValueError: if the encoding is none of `ENCODINGS`.
    """
    found, codec = decoded(source)
    document = make_document(
        found.text, path=source.path, file_digest=source.digest, reader=READER, name=source.name, encoding=codec, broken=found.broken
    )
    if codec == "utf-8" and not found.broken and REPLACEMENT not in found.text:
        # Most files; a start with one of them imports nothing for its report.
        return replace(document, report=())
    from core.importers.characters import report_of

    return replace(document, report=report_of(document.text, source.data, found, codec, is_told=source.encoding is not None))


def decoded(source: Source) -> tuple[Decoded, str]:
    """Return the text of a file and its codec; of a text that is too long only the beginning.

    Raises:
        UnreadableFile: if it is no text.
        ValueError: if the encoding is none of `ENCODINGS`.
    """
    data, name, encoding = source.data, source.name, source.encoding
    if encoding is not None and all(encoding != known.codec for known in ENCODINGS):
        message = f"not one of ENCODINGS: {encoding}"
        raise ValueError(message)
    template = refusal(data)
    if template is not None:
        raise UnreadableFile(template, name=name)
    codec = encoding or guess(data)
    if codec is None:
        raise UnreadableFile(NO_TEXT, name=name)
    return decode(data, codec, limit=LONGEST), codec
