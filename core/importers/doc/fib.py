"""The file information block at the beginning of a Word file: where everything else lies (MS-DOC, 2.5)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WORD_97: Final = 0x00C1
"""Version of the first files of this kind; those of Word 6 and 95 have lower ones and another block."""
MAGIC: Final = frozenset({0xA5EC, 0xA5DC, 0xA5DB, 0xA697, 0xA698, 0xA699})
"""First number of a Word file, as the Words for Windows 6 and later, and those for East Asia before, write it."""

NUMBERS: Final = {
    "Stshf": 1, "PlcffndRef": 2, "PlcffndTxt": 3, "PlcfandRef": 4, "PlcfandTxt": 5, "PlcfSed": 6, "PlcfHdd": 11,
    "PlcfBteChpx": 12, "PlcfBtePapx": 13, "SttbfFfn": 15, "PlcfFldMom": 16, "PlcfFldFtn": 18, "PlcfFldAtn": 19,
    "SttbfBkmk": 21, "PlcfBkf": 22, "PlcfBkl": 23, "Dop": 31, "SttbfAssoc": 32, "Clx": 33, "GrpXstAtnOwners": 36,
    "SttbfAtnBkmk": 37, "PlcSpaMom": 40, "PlcSpaHdr": 41, "PlcfAtnBkf": 42, "PlcfAtnBkl": 43, "PlcfendRef": 46, "PlcfendTxt": 47,
    "PlcfFldEdn": 48, "DggInfo": 50, "SttbfRMark": 51, "PlcftxbxTxt": 56, "PlcfFldTxbx": 57, "PlcfHdrtxbxTxt": 58,
    "PlfLst": 73, "PlfLfo": 74, "PlcfTxbxBkd": 75, "PlcfTxbxHdrBkd": 76, "Plcocx": 85, "SttbListNames": 91, "AtrdExtra": 112,
}  # fmt: skip
"""Parts of the table stream that are of use here, and the numbers of their offsets (FibRgFcLcb97, 2000, 2002)."""
STORIES: Final = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header_boxes")
"""The texts of a file in the order in which they stand (FibRgLw97)."""


class Fib:
    """The block of one file.

    Args:
        word: the stream ``WordDocument``.
        stream: gives another stream by its name, None if there is none of that name.
        is_open: True for streams that were locked and are no longer.

    Raises:
        ValueError: if it is no such block; then nothing can be read.
    """

    def __init__(self, word: bytes, stream: Callable[[str], bytes | None], *, is_open: bool = False) -> None:
        if len(word) < 34:
            raise ValueError(len(word))
        self.word = word
        self.magic, self.version, _, _, _, flags = struct.unpack_from("<6H", word)
        if self.magic not in MAGIC:
            raise ValueError(self.magic)
        self.is_template = bool(flags & 1)
        self.is_encrypted = bool(flags & 0x100) and not is_open
        self.is_obfuscated = bool(flags & 0x8000)
        """True for the weak encryption of older Words."""
        (self.lock_size,) = struct.unpack_from("<I", word, 14)
        """Bytes at the beginning of the table stream that tell how a file is locked."""
        self.is_fast_saved = bool(flags & 4)
        self.is_old = self.version < WORD_97
        """True for Word 6 and 95, whose other fields lie elsewhere: only those above can be used."""
        self.table = b""
        self.lengths: dict[str, int] = {}
        """Characters of each text of the file: those of `STORIES`."""
        self._places: dict[str, tuple[int, int]] = {}
        if self.is_old:
            return
        names = ("1Table", "0Table") if flags & 0x200 else ("0Table", "1Table")
        # One that was renamed or whose flag was broken is still the only one.
        self.table = stream(names[0]) or stream(names[1]) or b""
        if self.is_encrypted:
            return
        try:
            self._read_places()
        except struct.error as error:
            raise ValueError(len(word)) from error

    def _read_places(self) -> None:
        word = self.word
        at = 32
        (count,) = struct.unpack_from("<H", word, at)
        at += 2 + 2 * count
        (count,) = struct.unpack_from("<H", word, at)
        at += 2
        numbers = struct.unpack_from(f"<{count}i", word, at)
        at += 4 * count
        if count < 11:
            raise ValueError(count)
        self.lengths = {story: max(0, number) for story, number in zip(STORIES, numbers[3:11], strict=True)}
        (count,) = struct.unpack_from("<H", word, at)
        at += 2
        count = min(count, (len(word) - at) // 8)
        places = struct.unpack_from(f"<{2 * count}I", word, at)
        self._places = {name: (places[2 * one], places[2 * one + 1]) for name, one in NUMBERS.items() if one < count}

    def range(self, name: str) -> bytes:
        """Return the part of the table stream that is called ``fc`` and that name, as far as it is there."""
        start, length = self._places.get(name, (0, 0))
        return self.table[start : start + length]

    def place(self, name: str) -> tuple[int, int]:
        """Return where in the table stream a part begins, and its length; a few are longer than the block says."""
        return self._places.get(name, (0, 0))
