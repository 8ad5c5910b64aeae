"""What the report of an import says of characters: a guessed encoding, bytes that are none, an end that is missing; and of pictures."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from core.import_report import MOST_PLACES, Tally
from core.importers.encodings import ENCODINGS, REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.import_report import Report
    from core.importers.encodings import Decoded
    from core.importers.lines import Line

_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
LABELS: Final = {one.codec: one.label for one in ENCODINGS}
"""What encodings are called, by their codecs."""
_END: Final = 65_536
"""Bytes at the end of a file within which a line begins; a multiple of every width."""
_PICTURE: Final = re.compile(r"\[图(?:：[^\]]*)?\]")


def report_of(text: str, data: bytes, decoded: Decoded, codec: str, *, is_told: bool) -> Report:
    """Return the report of a file that is nothing but text.

    Args:
        text: the normal text of the document.
        data: the file.
        decoded: its text as decoded.
        codec: with which it was.
        is_told: True if the reader, or the file, has said that it is this one.
    """
    tally = Tally()
    tally_decoding(tally, data, decoded, codec, is_told=is_told)
    tally_characters(tally, [text], decoded)
    if _is_cut_off(data, decoded, codec):
        tally.add("cut-off", at=(0, len(text)))
    return tally.report(lambda place: place[1])


def tally_decoding(tally: Tally, data: bytes, decoded: Decoded, codec: str, *, is_told: bool) -> None:
    """Count an encoding that was guessed; the other arguments are those of `report_of`."""
    if not is_told and not _is_certain(data, decoded, codec):
        tally.add("encoding", detail=LABELS.get(codec, codec))


def tally_characters(tally: Tally, texts: Sequence[str], decoded: Decoded) -> None:
    """Count what stands as U+FFFD in the texts of lines: what could not be decoded, and what was lost before."""
    found = sum(text.count(REPLACEMENT) for text in texts) if decoded.broken or REPLACEMENT in decoded.text else 0
    if not found:
        return
    # Where a file has both, no one can tell which is which.
    broken = min(found, decoded.broken)
    kind = "broken" if broken else "replaced"
    left = MOST_PLACES
    for index, text in enumerate(texts):
        place = text.find(REPLACEMENT)
        while place >= 0 and left:
            tally.add(kind, at=(index, place))
            left -= 1
            place = text.find(REPLACEMENT, place + 1)
    tally.add(kind, (broken or found) - (MOST_PLACES - left))
    if broken:
        tally.add("replaced", found - broken)


def tally_pictures(tally: Tally, lines: Sequence[Line]) -> None:
    """Count what stands for pictures in lines of a format that has them."""
    for index, line in enumerate(lines):
        if "[图" in line.text:
            for found in _PICTURE.finditer(line.text):
                tally.add("pictures", at=(index, found.start()))


def _is_certain(data: bytes, decoded: Decoded, codec: str) -> bool:
    """Return True for a byte order mark, and for bytes that only UTF-8 could have given."""
    return (codec == "utf-8" and not decoded.broken) or data.startswith(_MARKS)


def _is_cut_off(data: bytes, decoded: Decoded, codec: str) -> bool:
    """Return True if a file ends within a character."""
    if not decoded.broken or not decoded.text.endswith(REPLACEMENT):
        return False
    start = max(0, len(data) - len(data) % 4 - _END)
    if not codec.startswith("utf-"):
        # No character of two or four bytes holds the end of a line: behind it one begins.
        start = data.find(b"\n", start) + 1 or start
    decoder = codecs.getincrementaldecoder(codec)("replace")
    decoder.decode(data[start:])
    pending = decoder.getstate()[0]
    return bool(pending)
