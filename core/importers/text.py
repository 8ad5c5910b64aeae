"""Text files in any encoding that Chinese text is met in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.assembly import LONGEST, make_document
from core.importers.encodings import ENCODINGS, decode, guess

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.encodings import Decoded
    from core.importers.source import Source

READER: Final = "text/1"

_PDF: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a PDF document, and this version reads text files only. Save it as text and open that."
)
_OFFICE: Final = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” is an office document or a ZIP archive, and this version reads text files only. Save it as plain text and open that.",
)
_OLD_OFFICE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a Word or WPS document, and this version reads text files only. Save it as plain text and open that."
)
_RTF: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is an RTF document, and this version reads text files only. Save it as plain text and open that."
)
_PICTURE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a picture, not text. Choose a text file.")
_PROGRAM: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a program, not text. Choose a text file.")
_ARCHIVE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a compressed archive. Unpack it and open a text file from it.")
_DATABASE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a database, not text. Choose a text file.")

_FOREIGN: Final = (
    (b"%PDF-", _PDF),
    (b"PK\x03\x04", _OFFICE),
    (b"PK\x05\x06", _OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"\x7fELF", _PROGRAM),
    (b"MZ\x90\0", _PROGRAM),
    (b"\x1f\x8b\x08", _ARCHIVE),
    (b"BZh91AY&SY", _ARCHIVE),
    (b"\xfd7zXZ\0", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"SQLite format 3\0", _DATABASE),
)
"""First bytes of the files most often taken for text, and what to say of them."""


def read(source: Source) -> Document:
    """Return the document in the bytes of a text file.

    Raises:
        UnreadableFile: if it is empty, no text, or too long.
        ValueError: if the encoding is none of `ENCODINGS`.
    """
    found, codec = decoded(source)
    return make_document(
        found.text, path=source.path, file_digest=source.digest, reader=READER, name=source.name, encoding=codec, broken=found.broken
    )


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
    for magic, template in _FOREIGN:
        if data.startswith(magic):
            raise UnreadableFile(template, name=name)
    codec = encoding or guess(data)
    if codec is None:
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is not a text file. Choose a file with text in it."), name=name)
    return decode(data, codec, limit=LONGEST), codec
