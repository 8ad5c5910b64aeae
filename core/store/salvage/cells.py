"""Cells of pages, and the records in them."""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from core.store.salvage.image import HEADER, KINDS, is_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.store.salvage.image import Image

INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
LONG: Final = 100_000
"""Bytes from which on a value is read only when it is needed."""
_MOST_COLUMNS: Final = 64
_FIXED: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of a value of each serial type under 10."""


class Page(NamedTuple):
    """A page of a tree."""

    number: int
    kind: int
    data: bytes
    cells: tuple[int, ...]
    """Where they begin; without those that cannot be."""
    right: int
    """The last child of an inner page, else 0."""
    is_clean: bool
    """False if its header or a place of a cell cannot be right."""


class Cell(NamedTuple):
    """A cell of a leaf of a table, or of an index."""

    rowid: int
    """0 of an index."""
    size: int
    """Bytes of the record."""
    local: bytes
    """Its beginning."""
    overflow: int
    """The page on which it goes on, 0 if it does not."""
    end: int
    """Offset behind the cell in its page."""


class Long(NamedTuple):
    """A value that has not been read."""

    cell: Cell
    start: int
    """In the record."""
    size: int


class Missing(NamedTuple):
    """A value that the file does not hold any more."""


MISSING: Final = Missing()
Value = int | float | str | bytes | Long | Missing | None


class Record(NamedTuple):
    """The values of a record."""

    values: tuple[Value, ...]
    is_damaged: bool = False
    """True if a value is not what was stored: no UTF-8, or not there to its end."""


def page_of(image: Image, number: int) -> Page | None:
    """Return a page if it is one of a tree, however damaged."""
    data = image.page(number)
    base = HEADER if number == 1 else 0
    kind = data[base]
    if kind not in KINDS:
        return None
    cells = int.from_bytes(data[base + 3 : base + 5], "big")
    first = base + KINDS[kind]
    behind = first + 2 * cells
    is_clean = is_kind(data, base) and behind <= image.usable
    starts = [int.from_bytes(data[at : at + 2], "big") for at in range(first, min(behind, image.usable - 1), 2)]
    kept = tuple(dict.fromkeys(one for one in starts if behind <= one < image.usable)) if behind <= image.usable else ()
    right = int.from_bytes(data[base + 8 : base + 12], "big") if KINDS[kind] == 12 else 0
    return Page(number, kind, data, kept, right, is_clean and len(kept) == cells)


def cell_of(data: bytes, at: int, kind: int, usable: int) -> Cell | None:
    """Return the cell of a leaf of a table, or of a page of an index without its child, at an offset; None if it cannot be one."""
    try:
        size, at = varint(data, at)
        rowid = 0
        if kind == TABLE_LEAF:
            rowid, at = varint(data, at)
    except IndexError:
        return None
    local = size if size <= (most := _most(kind, usable)) else _least(size, most, usable)
    behind = at + local + (4 if local < size else 0)
    if size < 2 or behind > usable:
        return None
    overflow = int.from_bytes(data[at + local : behind], "big")
    return Cell(rowid - (1 << 64) if rowid >> 63 else rowid, size, data[at : at + local], overflow, behind)


def children(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the children of an inner page of a table with the largest row that each may hold; the last child without one (0)."""
    for at in page.cells:
        try:
            key, _ = varint(page.data, at + 4)
        except IndexError:
            continue
        yield int.from_bytes(page.data[at : at + 4], "big"), key - (1 << 64) if key >> 63 else key
    yield page.right, 0


def types_of(cell: Cell) -> tuple[int, list[int]] | None:
    """Return the length of a record's header and the serial types in it; None if it is no record of the cell's size."""
    local = cell.local
    try:
        length, at = varint(local, 0)
        if not at <= length <= min(len(local), 1 + 9 * _MOST_COLUMNS):
            return None
        types = []
        while at < length:
            kind, at = varint(local, at)
            types.append(kind)
    except IndexError:
        return None
    if at != length or not types or len(types) > _MOST_COLUMNS or any(kind in (10, 11) for kind in types):
        return None
    return (length, types) if length + sum(map(width, types)) == cell.size else None


def record_of(image: Image, cell: Cell) -> Record | None:
    """Return the values of a cell's record, None if it is none."""
    found = types_of(cell)
    if found is None:
        return None
    at, types = found
    payload = cell.local
    is_damaged = False
    ends = list(accumulate(map(width, types), initial=at))[1:]
    if cell.overflow and any(end > len(payload) and width(kind) < LONG for kind, end in zip(types, ends, strict=True)):
        payload, is_damaged = payload_of(image, cell)
    values: list[Value] = []
    for kind, end in zip(types, ends, strict=True):
        start = end - width(kind)
        if width(kind) >= LONG:
            values.append(Long(cell, start, width(kind)))
        else:
            value, is_wrong = _value(kind, payload[start:end])
            values.append(value)
            is_damaged |= is_wrong
    return Record(tuple(values), is_damaged)


def payload_of(image: Image, cell: Cell) -> tuple[bytes, bool]:
    """Return a record as far as it is there, and True if the pages on which it goes on are not in order."""
    found, is_broken = chain(image, cell)
    parts = [cell.local, *(image.page(number)[4 : image.usable] for number in found)]
    payload = b"".join(parts)[: cell.size]
    return payload, is_broken or len(payload) < cell.size


def long_bytes(image: Image, value: Long) -> bytes:
    """Return a long value as far as it is there."""
    payload, _ = payload_of(image, value.cell)
    return payload[value.start : value.start + value.size]


def chain(image: Image, cell: Cell) -> tuple[list[int], bool]:
    """Return the pages on which a record goes on, and True if they are not in order.

    Where the way is lost, the next page of the file is taken, as long as it is no page of a tree: a long record is mostly written in one
    go. What holds a digest can tell whether that was right.
    """
    left = cell.size - len(cell.local)
    each = image.usable - 4
    found: list[int] = []
    seen: set[int] = set()
    number, is_broken = cell.overflow, False
    while left > 0 and image.budget > 0:
        image.budget -= 1
        if not 1 < number <= image.count or number in seen:
            number, is_broken = (found[-1] if found else 0) + 1, True
            if not 2 < number <= image.count or number in seen or is_kind(image.page(number)):
                break
        seen.add(number)
        found.append(number)
        left -= each
        number = int.from_bytes(image.page(number)[:4], "big")
    return found, is_broken or left > 0 or number != 0


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number at an offset, and the offset behind it. Raises `IndexError` behind the end."""
    byte = data[at]
    if byte < 0x80:
        return byte, at + 1
    number = byte & 0x7F
    for n in range(1, 8):
        byte = data[at + n]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + n + 1
    return number << 8 | data[at + 8], at + 9


def width(kind: int) -> int:
    """Return the bytes of a value of a serial type."""
    return _FIXED[kind] if kind < 10 else (kind - 12) // 2


def sort_key(values: Sequence[Value]) -> tuple[tuple[int, int | float | bytes], ...]:
    """Return by what SQLite orders the entries of an index."""
    return tuple(_rank(one) for one in values)


def _rank(value: Value) -> tuple[int, int | float | bytes]:
    if isinstance(value, int | float):
        return 1, value
    if isinstance(value, str):
        return 2, value.encode("utf-8", "surrogatepass")
    return (3, value) if isinstance(value, bytes) else (0, 0)


def _value(kind: int, data: bytes) -> tuple[Value, bool]:
    """Return a value, and True if it is not what was stored."""
    if len(data) < width(kind):
        if kind < 13 or kind % 2 == 0:
            return MISSING, True
        return (data.decode("utf-8", "ignore"), True) if data else (MISSING, True)
    if kind == 0:
        return None, False
    if kind in (8, 9):
        return kind - 8, False
    if kind < 7:
        return int.from_bytes(data, "big", signed=True), False
    if kind == 7:
        return float(struct.unpack(">d", data)[0]), False
    if kind % 2 == 0:
        return data, False
    try:
        return data.decode(), False
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace"), True


def _most(kind: int, usable: int) -> int:
    """Return the most bytes of a record that stay in its page."""
    return usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23


def _least(size: int, most: int, usable: int) -> int:
    """Return how many bytes of a longer record stay in its page."""
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (size - least) % (usable - 4)
    return kept if kept <= most else least
