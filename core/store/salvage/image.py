"""The pages of a database as its last commit left them: those of the file, under those of its write-ahead log."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

    from core.progress import Progress

MAGIC: Final = b"SQLite format 3\0"
HEADER: Final = 100
"""Bytes of the file's header, at the beginning of its first page."""
USUAL: Final = 4_096
KINDS: Final = {2: 12, 5: 12, 10: 8, 13: 8}
"""Bytes of the header of each kind of page: inner one of an index, of a table, leaf of an index, of a table."""

_SIZES: Final = tuple(1 << power for power in range(16, 8, -1))
_SAMPLE: Final = 4 << 20
_LOG_HEADER: Final = 32
_FRAME: Final = 24
_LOG_MAGIC: Final = (0x377F_0682, 0x377F_0683)
_MASK: Final = 0xFFFF_FFFF
_AGAIN, _FEW = 8, 10_000
_PULSE: Final = 256
"""Pages between two looks at the progress."""


class Image:
    """The pages of a database file and its log, read when they are asked for.

    The files are opened and closed here: not for one to which this process has a connection (`core.store.holding`).

    Args:
        path: the database.
        log: its write-ahead log; it need not be there.
    """

    def __init__(self, path: Path, log: Path, progress: Progress | None = None) -> None:
        self._file = path.open("rb", buffering=0)
        self._log: FileIO | None = None
        try:
            self._length = self._file.seek(0, 2)
            self.header = _read(self._file, HEADER, 0)
            self.is_headed = self.header.startswith(MAGIC) and len(self.header) == HEADER
            self._frames: dict[int, int] = {}
            log_size, committed = self._open_log(log, progress)
            self.size = log_size or self._size_of_header() or self._guessed_size()
            self.count = committed or -(-self._length // self.size)
            self.budget = _AGAIN * self.count + _FEW
            self.usable = self.size - (self.header[20] if self.is_headed and self.header[21:24] == b"\x40\x20\x20" else 0)
            first = self.page(1)
            if first.startswith(MAGIC):
                self.header, self.is_headed = first[:HEADER], True
        except BaseException:
            self.close()
            raise

    # ``budget``: how many pages more may be read for records that go on in others. Such pages belong to one record each; only a file
    # that was made for it would have the same ones read over and over.

    def __enter__(self) -> Self:
        """Return itself; closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def page(self, number: int) -> bytes:
        """Return a page; what the file does not hold of it, or the disk does not give, is filled up with zeros."""
        at = self._frames.get(number)
        if not 0 < number <= self.count:
            return bytes(self.size)
        if at is not None and self._log is not None:
            data = _read(self._log, self.size, at)
        else:
            data = _read(self._file, self.size, (number - 1) * self.size)
        return data if len(data) == self.size else data.ljust(self.size, b"\0")

    def number(self, offset: int) -> int:
        """Return a number of four bytes of the file's header, 0 if there is none."""
        return int.from_bytes(self.header[offset : offset + 4], "big") if self.is_headed else 0

    def _size_of_header(self) -> int:
        if not self.is_headed:
            return 0
        size = int.from_bytes(self.header[16:18], "big")
        size = 65_536 if size == 1 else size
        return size if size in _SIZES and size <= max(USUAL, self._length) else 0

    def _guessed_size(self) -> int:
        """Return the largest size with which nearly as many pages as with any other look like some."""
        sample = _read(self._file, _SAMPLE, 0)
        found = {size: sum(_is_likely(sample[at : at + size]) for at in range(0, len(sample) - size + 1, size)) for size in _SIZES}
        most = max(found.values())
        return next((size for size in _SIZES if most and found[size] >= 0.9 * most), USUAL)

    def _open_log(self, log: Path, progress: Progress | None) -> tuple[int, int]:
        """Find the pages of the log's committed transactions; return the page size and the number of pages after the last, or zeros.

        A frame counts if it has the log's salt and fits the sum that the frame before it holds, as SQLite wants it. What stands behind one
        that does not is read all the same: it was committed. What was rolled back has no frame that commits it.
        """
        try:
            self._log = log.open("rb", buffering=0)
        except FileNotFoundError:
            return 0, 0
        header = _read(self._log, _LOG_HEADER, 0)
        size, salt, is_swapped = self._log_header(header, _read(self._log, _FRAME, _LOG_HEADER))
        sums = _pair(header[24:32])
        pending: dict[int, int] = {}
        committed = 0
        at, end = _LOG_HEADER, self._log.seek(0, 2)
        while at + _FRAME + size <= end:
            frame = _read(self._log, _FRAME + size, at).ljust(_FRAME + size, b"\0")
            page, pages = _pair(frame[:8])
            if page and frame[8:16] == salt:
                sums = _summed(frame[_FRAME:], _summed(frame[:8], sums, is_swapped=is_swapped), is_swapped=is_swapped)
                if sums == _pair(frame[16:24]):
                    pending[page] = at + _FRAME
                    if pages:
                        self._frames.update(pending)
                        pending.clear()
                        committed = pages
            sums = _pair(frame[16:24])
            if progress is not None and at // size % _PULSE == 0:
                progress.tell(0, 1)
            at += _FRAME + size
        return size if committed else 0, committed

    def _log_header(self, header: bytes, frame: bytes) -> tuple[int, bytes, bool]:
        """Return the page size of the log, its salt, and whether its sums are those of the other byte order.

        Where the header is damaged the first frame tells the salt, and the rest is as it mostly is.
        """
        magic, size = int.from_bytes(header[:4], "big"), int.from_bytes(header[8:12], "big")
        if magic in _LOG_MAGIC and size in _SIZES:
            is_swapped = bool(magic & 1) != (sys.byteorder == "big")
            if _pair(header[24:32]) == _summed(header[:24], (0, 0), is_swapped=is_swapped):
                return size, header[16:24], is_swapped
        return self._size_of_header() or USUAL, frame[8:16], False


def is_kind(data: bytes, start: int = 0) -> bool:
    """Return True if a page begins as one of a tree does."""
    header = KINDS.get(data[start], 0)
    cells = int.from_bytes(data[start + 3 : start + 5], "big")
    content = int.from_bytes(data[start + 5 : start + 7], "big") or 65_536
    return bool(header) and start + header + 2 * cells <= content <= len(data)


def _is_likely(data: bytes) -> bool:
    """Return True if a page begins as one of a tree does, and its first cells stand where cells may."""
    if not is_kind(data):
        return False
    header, cells = KINDS[data[0]], int.from_bytes(data[3:5], "big")
    starts = [int.from_bytes(data[at : at + 2], "big") for at in range(header, header + 2 * min(cells, 8), 2)]
    return cells > 0 and all(header + 2 * cells <= one < len(data) for one in starts)


def _read(file: FileIO, size: int, at: int) -> bytes:
    """Return what there is of so many bytes; nothing where the disk does not give them."""
    try:
        file.seek(at)
        return file.read(size) or b""
    except OSError:
        return b""


def _pair(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[:4], "big"), int.from_bytes(data[4:8], "big")


def _summed(data: bytes, sums: tuple[int, int], *, is_swapped: bool) -> tuple[int, int]:
    """Return the log's running sum (https://sqlite.org/fileformat.html, 4.2) with some more bytes."""
    words = array("I", data)
    if is_swapped:
        words.byteswap()
    one, two = sums
    numbers = iter(words)
    for even, odd in zip(numbers, numbers, strict=True):
        one = (one + even + two) & _MASK
        two = (two + odd + one) & _MASK
    return one, two
