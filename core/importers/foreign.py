"""Files that are no documents that can be read here: what they are, and the way from each to one that can."""

from __future__ import annotations

import io
import re
from typing import Final

from core.errors import QT_TRANSLATE_NOOP

_OLD_WORD: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is in the format of an older Word or of WPS. Open it there, save it as .docx, and open that."
)
_LOCKED_WORD: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that."
)
_TABLE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a spreadsheet or a presentation. Save it as PDF, and open that.")
ARCHIVE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a compressed archive. Unpack it, and open a document from it.")
_PICTURE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a picture, not text. Choose a Word document (.docx), a PDF, a web page, Markdown or a text file."
)
_OTHER: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds no text that can be read. Choose a Word document (.docx), a PDF, a web page, Markdown or a text file."
)
NO_TEXT: Final = _OTHER
"""What to say of bytes that are no text in any encoding."""

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
WORD: Final = "word/"
"""Folder in a ZIP package that makes it a Word document."""
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_PROGRAMS: Final = (b"\x7fELF", b"MZ\x90\0", b"SQLite format 3\0", b"ID3")
_ARCHIVES: Final = (b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07")
_FIRST_BYTES: Final = (
    *((magic, _PICTURE) for magic in _PICTURES),
    *((magic, _OTHER) for magic in _PROGRAMS),
    *((magic, ARCHIVE) for magic in _ARCHIVES),
)
_MEDIA: Final = re.compile(rb"RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.S)
_OLE_PARTS: Final = (
    ("EncryptedPackage", _LOCKED_WORD),
    ("Workbook", _TABLE),
    ("PowerPoint Document", _TABLE),
)
"""Streams of the files of older office programs (MS-CFB writes their names in UTF-16), the surest first."""
_ZIP_PARTS: Final = (("xl/", _TABLE), ("ppt/", _TABLE))
_ZIP_KINDS: Final = ((b"application/vnd.oasis.opendocument.", _TABLE),)
"""What an archive says of itself in its first part, which is named ``mimetype`` and not compressed."""
FIRST_PART: Final = 30
"""Bytes before the name of the first part."""


def refusal(data: bytes) -> str | None:
    """Return the sentence about a file that can only be something else than text; None for any other."""
    for magic, template in _FIRST_BYTES:
        if data.startswith(magic):
            return template
    if _MEDIA.match(data):
        return _PICTURE
    if data.startswith(OLE):
        return next((template for name, template in _OLE_PARTS if name.encode("utf-16-le") in data), _OLD_WORD)
    return _of_archive(data) if data.startswith(ZIP) else None


def names_in(data: bytes) -> list[str] | None:
    """Return the names in the directory of an archive, None if that is damaged."""
    import struct
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [one.filename.lstrip("/").replace("\\", "/") for one in archive.infolist()]
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OSError):
        return None


def _of_archive(data: bytes) -> str:
    kind = data[FIRST_PART : FIRST_PART + 100].removeprefix(b"mimetype")
    for begin, template in _ZIP_KINDS:
        if kind.startswith(begin):
            return template
    names = names_in(data) or []
    return next((template for begin, template in _ZIP_PARTS if any(name.startswith(begin) for name in names)), ARCHIVE)
