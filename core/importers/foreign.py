"""Files that are no documents that can be read here: what they are, and the way from each to one that can."""

from __future__ import annotations

import io
import re
from typing import Final

from core.errors import QT_TRANSLATE_NOOP

_OLD_OFFICE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a document of an old or unknown office program. Open it there, save it as .docx or PDF, and open that."
)
_UOF: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a UOF document. Open it in its own program, save it as .docx, and open that.")
_WORKS: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a document of Microsoft Works. Open it in LibreOffice, save it as .docx, and open that."
)
_LOCKED_WORD: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that."
)
_PAGES: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a document of Pages, Numbers or Keynote. Export it there as Word or PDF, and open that."
)
_TABLE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a spreadsheet. Save it as PDF in Excel or WPS, and open that.")
_SLIDES: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a presentation. Save it as PDF in PowerPoint or WPS, and open that.")
_DRAWING: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a drawing. Save it as PDF in its own program, and open that.")
_MAIL: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is an e-mail of Outlook. Save it there as a web page or as text, and open that.")
_FIXED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a CAJ, CEB or XPS document. Print it as PDF in its own program, and open that.")
_KINDLE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a book for Kindle. Convert it to .epub, and open that.")
ARCHIVE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a compressed archive. Unpack it, and open a document from it.")
_OTHER_ARCHIVE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is an archive of another kind than .zip. Unpack it, and open a document from it."
)
_PICTURE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is a picture, not text. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file."
)
_OTHER: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds no text that can be read. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file."
)
NO_TEXT: Final = _OTHER
"""What to say of bytes that are no text in any encoding."""

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
WORD: Final = "word/"
"""Folder in a ZIP package that makes it a Word document."""
HEAD: Final = 4096
"""Bytes at the beginning of a file of markup that tell of which kind it is."""
_FIRST_BYTES: Final = (
    *((magic, _PICTURE) for magic in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"AT&TFORM")),
    *((magic, _OTHER) for magic in (b"\x7fELF", b"MZ\x90\0", b"SQLite format 3\0", b"ID3")),
    *((magic, _OTHER_ARCHIVE) for magic in (b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07")),
    *((magic, _FIXED) for magic in (b"CAJ\0", b"HN\xc8\0", b"Founder CEB")),
    # Word 1 and 2 and Write, which wrote before there were files with streams.
    *((magic, _OLD_OFFICE) for magic in (b"\x9b\xa5!\0", b"\xdb\xa5-\0", b"1\xbe\0\0")),
)
_MEDIA: Final = re.compile(rb"RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.S)
_KINDLE_AT: Final = slice(60, 68)
_KINDLE_BOOKS: Final = (b"BOOKMOBI", b"TEXtREAd")
_TAR_AT: Final = slice(257, 262)
_OLE_PARTS: Final = (
    ("EncryptedPackage", _LOCKED_WORD),
    ("Workbook", _TABLE),
    ("PowerPoint Document", _SLIDES),
    ("VisioDocument", _DRAWING),
    ("__properties_version1.0", _MAIL),
    ("MatOST", _WORKS),
)
"""Streams of the files of older office programs (MS-CFB writes their names in UTF-16), the surest first."""
_WORKS_MARK: Final = b"CHNKWKS"
"""What the stream of a newer Works begins with."""
_ZIP_PARTS: Final = (
    (re.compile(r"xl/"), _TABLE),
    (re.compile(r"ppt/"), _SLIDES),
    (re.compile(r"visio/"), _DRAWING),
    (re.compile(r"Index\.zip$|Index/.*\.iwa$|index\.apxl$"), _PAGES),
    (re.compile(r".*\.fdseq$", re.I), _FIXED),
    (re.compile(r"uof\.xml$", re.I), _UOF),
)
"""Parts of packages."""
_OPENDOCUMENT: Final = b"application/vnd.oasis.opendocument."
"""What a package says of itself in its first part, which is named ``mimetype`` and not compressed; a text is read."""
_OPENDOCUMENTS: Final = (
    ("spreadsheet", _TABLE),
    ("presentation", _SLIDES),
    ("graphics", _DRAWING),
    ("drawing", _DRAWING),
    ("", _OLD_OFFICE),
)
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_MARKED: Final = (
    (re.compile(rb"<uof:|schemas\.uof\.org"), _UOF),
    (re.compile(rb"progid=[\"']Excel\.Sheet|<office:document\s[^<>]*opendocument\.spreadsheet"), _TABLE),
    (re.compile(rb"progid=[\"']PowerPoint|<office:document\s[^<>]*opendocument\.presentation"), _SLIDES),
    (re.compile(rb"<pkg:package\b"), _OLD_OFFICE),
)
"""What markup begins with that is a document for a program, and no text for a reader."""
MOST_NAMES: Final = 70_000
"""More would fill the memory."""
FIRST_PART: Final = 30
"""Bytes before the name of the first part."""


def refusal(data: bytes) -> str | None:
    """Return the sentence about a file that can only be something else than text; None for any other."""
    for magic, template in _FIRST_BYTES:
        if data.startswith(magic):
            return template
    if _MEDIA.match(data):
        return _PICTURE
    if data[_KINDLE_AT] in _KINDLE_BOOKS:
        return _KINDLE
    if data[_TAR_AT] == b"ustar":
        return _OTHER_ARCHIVE
    if data.startswith(OLE):
        if _WORKS_MARK in data:
            return _WORKS
        return next((template for name, template in _OLE_PARTS if name.encode("utf-16-le") in data), _OLD_OFFICE)
    if _MARKUP.match(data):
        return next((template for mark, template in _MARKED if mark.search(data, 0, HEAD)), None)
    return _of_archive(data) if data.startswith(ZIP) else None


def is_unknown_ole(data: bytes) -> bool:
    """Return True for an OLE file that names no program that is known here: its directory may be gone."""
    return refusal(data) == _OLD_OFFICE


def of_opendocument(kind: str) -> str:
    """Return the sentence about an OpenDocument file that is no text but, as its type or its body says, ``spreadsheet`` or the like."""
    return next(template for begin, template in _OPENDOCUMENTS if kind.startswith(begin))


def names_in(data: bytes) -> list[str] | None:
    """Return the names in the directory of an archive, None if that is damaged, or too long to be one of documents."""
    import struct
    import zipfile

    if data.count(b"PK\x01\x02") > MOST_NAMES:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [one.filename.lstrip("/").replace("\\", "/") for one in archive.infolist()]
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OSError):
        return None


def _of_archive(data: bytes) -> str:
    kind = data[FIRST_PART : FIRST_PART + 100].removeprefix(b"mimetype")
    if kind.startswith(_OPENDOCUMENT):
        return of_opendocument(kind.removeprefix(_OPENDOCUMENT).decode("ascii", "replace"))
    names = names_in(data) or []
    return next((template for begin, template in _ZIP_PARTS if any(begin.match(name) for name in names)), ARCHIVE)
