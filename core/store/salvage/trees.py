"""Finds the rows of a library's tables in the pages of a file: by the trees, as far as they stand, and by their shape in what is left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.store.library import VERSION
from core.store.salvage.cells import (
    INDEX_INNER,
    INDEX_LEAF,
    TABLE_INNER,
    TABLE_LEAF,
    Cell,
    Page,
    cell_of,
    chain,
    children,
    page_of,
    record_of,
    sort_key,
)
from core.store.salvage.tables import fitted, is_master

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.progress import Progress
    from core.store.salvage.cells import Record, Value
    from core.store.salvage.image import Image
    from core.store.salvage.tables import Index, Schema, Table

    Records = list[tuple[Cell | None, Record | None]]

SURE, STRAY, CARVED = 0, 1, 2
"""How a row was found: in its place in the tree; in a page that hangs on no tree, or in the wrong place; beside what a page points to."""
_DEEPEST: Final = 24
_MOST_CARVED: Final = 2_000
"""Pages that are searched byte by byte, at some ten milliseconds each."""
_ID: Final = re.compile(b"[0-9a-f]{32}")
_PULSE: Final = 256


class Row(NamedTuple):
    """A row that was found."""

    rowid: int
    values: dict[str, Value]
    trust: int
    """`SURE`, `STRAY` or `CARVED`."""
    is_damaged: bool
    """True if a value is not what was stored."""


@dataclass(slots=True)
class Salvaged:
    """What was found in a file."""

    schema: Schema
    version: int
    """Of the schema that the file had."""
    pages: int
    lost: set[int] = field(default_factory=set)
    """Pages of which nothing, or not all, could be read."""
    rows: dict[str, dict[tuple[Value, ...], Row]] = field(default_factory=dict)
    """Of each table, by the key; the best of what was found."""
    whole: set[str] = field(default_factory=set)
    """Tables of which no row can be missing."""
    keys: dict[str, dict[int, tuple[Value, ...]]] = field(default_factory=dict)
    """Of tables whose index can be relied on, all keys there were, by the row's number."""
    hints: dict[str, dict[int, dict[str, Value]]] = field(default_factory=dict)
    """What indexes say of rows, by the row's number: single values."""


def salvage(image: Image, schema: Schema, progress: Progress | None = None) -> Salvaged:
    """Return what can be found in a file."""
    return _Search(image, schema, progress).found()


class _Search:
    def __init__(self, image: Image, schema: Schema, progress: Progress | None) -> None:
        self._image = image
        self._schema = schema
        self._progress = progress
        self._salvaged = Salvaged(schema, VERSION, image.count)
        self._claimed: set[int] = set()
        """Pages that belong to a tree, to a record, or to none at all (free ones)."""
        self._doubtful: dict[int, Table] = {}
        """Pages of a table that cannot be read, or not wholly."""
        self._clean: dict[str, int] = {}
        """Tables whose tree is in order, with the number of their rows."""

    def found(self) -> Salvaged:
        self._pulse(0)
        roots = self._roots()
        self._claim_free()
        self._claimed.add(1)
        for name, table in self._schema.tables.items():
            self._salvaged.rows[name] = {}
            root = roots.get(name)
            if root is not None or table.root not in roots.values():
                self._walk(table, root or table.root, is_guessed=root is None)
        for name, index in self._schema.indexes.items():
            root = roots.get(name)
            if root is not None:
                self._read_index(index, root)
        self._take_strays()
        self._carve()
        self._settle()
        return self._salvaged

    def _roots(self) -> dict[str, int]:
        """Return the first pages of tables and indexes by the schema's own rows; none that two of them claim."""
        found: dict[str, int] = {}
        for page in _leaves(self._image, 1):
            masters = dict(self._masters(page))
            if masters:
                self._claimed.add(page.number)
                found.update(masters)
        if not self._schema.tables.keys() <= found.keys():
            for number in range(2, self._image.count + 1):
                self._pulse(number)
                data = self._image.page(number)
                if data[0] == TABLE_LEAF and (b"CREATE " in data or b"autoindex" in data):
                    leaf = page_of(self._image, number)
                    masters = dict(self._masters(leaf)) if leaf else {}
                    if masters:
                        self._claimed.add(number)
                        found = masters | found
        roots = list(found.values())
        return {name: root for name, root in found.items() if root <= self._image.count and roots.count(root) == 1}

    def _masters(self, page: Page) -> Iterator[tuple[str, int]]:
        for cell, record in self._records(page):
            master = record and is_master(record, self._schema)
            if cell is not None and master:
                yield master

    def _claim_free(self) -> None:
        """Leave out the pages that the file's list of free ones holds: what stands in them was deleted."""
        image, number = self._image, self._image.number(32)
        while 1 < number <= image.count and number not in self._claimed:
            data = image.page(number)
            count = int.from_bytes(data[4:8], "big")
            if count > image.usable // 4 - 2:
                return
            self._claimed.add(number)
            self._claimed.update(int.from_bytes(data[at : at + 4], "big") for at in range(8, 8 + 4 * count, 4))
            number = int.from_bytes(data[:4], "big")

    def _walk(self, table: Table, root: int, *, is_guessed: bool) -> None:
        """Read the tree of a table."""
        stack: list[tuple[int, int | None, int | None, int]] = [(root, None, None, 0)]
        is_clean, last, count = True, None, 0
        while stack:
            number, low, high, depth = stack.pop()
            page = page_of(self._image, number) if 1 < number <= self._image.count and number not in self._claimed else None
            if page is None or page.kind not in (TABLE_INNER, TABLE_LEAF) or depth > _DEEPEST:
                is_clean = False
                if number not in self._claimed and 1 < number <= self._image.count and not is_guessed:
                    self._doubtful[number] = table
                continue
            if page.kind == TABLE_INNER:
                self._claimed.add(number)
                is_clean &= page.is_clean
                if not page.is_clean:
                    self._salvaged.lost.add(number)
                stack.extend(reversed(list(_bounded(page, low, high, depth + 1))))
                continue
            rows, is_sound = self._read_leaf(table, page, self._records(page))
            if not rows and (page.cells or depth):
                # A leaf without rows is the whole of a table, or stands in the place of another page.
                is_clean = False
                if not is_guessed:
                    self._doubtful[number] = table
                continue
            self._claimed.add(number)
            numbers = [row.rowid for row in rows]
            bounds = [one for one in (last, low) if one is not None]
            is_ordered = all(a < b for a, b in pairwise(numbers)) and (
                not numbers or (all(numbers[0] > one for one in bounds) and (high is None or numbers[-1] <= high))
            )
            is_clean &= is_sound and is_ordered
            if not is_sound:
                self._doubtful[number] = table
            if numbers and is_ordered:
                last = numbers[-1]
            count += len(numbers)
            self._keep(table, (row if is_ordered else row._replace(trust=STRAY) for row in rows))
        if is_clean and (count or not is_guessed):
            self._clean[table.name] = count

    def _read_leaf(self, table: Table, page: Page, records: Records) -> tuple[list[Row], bool]:
        """Return the rows in a leaf that fit a table, and False if some do not."""
        rows = list(_fitting(table, records))
        for cell, _ in rows:
            self._claim(cell)
        return [row for _, row in rows], page.is_clean and len(rows) == len(records)

    def _records(self, page: Page) -> Records:
        """Return the cells of a leaf with their records; None for what is none."""
        cells = [cell_of(page.data, at, page.kind, self._image.usable) for at in page.cells]
        return [(cell, record_of(self._image, cell) if cell is not None else None) for cell in cells]

    def _claim(self, cell: Cell) -> None:
        """Note the pages on which a record goes on, and those of them that are not what they should be."""
        if cell.overflow:
            pages, is_broken = chain(self._image, cell)
            self._claimed.update(pages)
            if is_broken:
                self._salvaged.lost.update(pages[-1:])

    def _read_index(self, index: Index, root: int) -> None:
        """Take what an index says of the rows of its table; of the key of a table it may be all that there is."""
        hints = self._salvaged.hints.setdefault(index.table, {})
        keys: dict[int, tuple[Value, ...]] = {}
        is_clean, last = True, None
        for cell in self._entries(root, 0):
            record = record_of(self._image, cell) if cell is not None else None
            rowid = record.values[-1] if record is not None else None
            if cell is None or record is None or len(record.values) != len(index.columns) + 1 or not isinstance(rowid, int):
                is_clean = False
                continue
            self._claim(cell)
            key = sort_key(record.values)
            is_clean &= not record.is_damaged and (last is None or key > last)
            last = key
            keys[rowid] = record.values[:-1]
            if not record.is_damaged:
                hints.setdefault(rowid, {}).update(zip(index.columns, record.values, strict=False))
        if is_clean and index.is_key_of(self._schema.tables[index.table]):
            self._salvaged.keys[index.table] = keys

    def _entries(self, number: int, depth: int) -> Iterator[Cell | None]:
        """Yield the cells of an index in order; None where some may be missing."""
        page = page_of(self._image, number) if 1 < number <= self._image.count and number not in self._claimed else None
        if page is None or page.kind not in (INDEX_INNER, INDEX_LEAF) or depth > _DEEPEST:
            if page is not None or number not in self._claimed:
                self._salvaged.lost.add(number)
            yield None
            return
        self._claimed.add(number)
        if not page.is_clean:
            self._salvaged.lost.add(number)
            yield None
        inner = page.kind == INDEX_INNER
        for at in page.cells:
            if inner:
                yield from self._entries(int.from_bytes(page.data[at : at + 4], "big"), depth + 1)
            yield cell_of(page.data, at + 4 * inner, page.kind, self._image.usable)
        if inner:
            yield from self._entries(page.right, depth + 1)

    def _take_strays(self) -> None:
        """Read the pages that hang on no tree."""
        tables = list(self._schema.tables.values())
        for number in range(2, self._image.count + 1):
            self._pulse(number)
            if number in self._claimed:
                continue
            page = page_of(self._image, number)
            if page is None or page.kind != TABLE_LEAF or not page.cells:
                self._leave(number, page)
                continue
            records = self._records(page)
            wanted = tables if number in self._doubtful else [one for one in tables if not self._clean.get(one.name)]
            fits = [(table, sum(1 for _ in _fitting(table, records))) for table in wanted]
            table, count = max(fits, key=lambda one: one[1], default=(None, 0))
            if table is None or 2 * count <= len(page.cells):
                self._leave(number, page)
                continue
            rows, is_sound = self._read_leaf(table, page, records)
            self._claimed.add(number)
            self._clean.pop(table.name, None)
            if is_sound:
                self._doubtful.pop(number, None)
            else:
                self._doubtful.setdefault(number, table)
            self._keep(table, (row._replace(trust=STRAY) for row in rows))

    def _leave(self, number: int, page: Page | None) -> None:
        """Note a page that says nothing by itself: an inner one, or one of an index. Of a table that is all there it is an old one."""
        if number in self._doubtful:
            self._salvaged.lost.add(number)
        elif (page is None or page.kind == TABLE_LEAF) and len(self._clean) < len(self._schema.tables):
            data = self._image.page(number)
            if any(data):
                self._salvaged.lost.add(number)
            if _ID.search(data):
                self._doubtful.setdefault(number, next(iter(self._schema.tables.values())))

    def _carve(self) -> None:
        """Search the pages that were not read wholly for rows at any place."""
        wanted = [table for name, table in self._schema.tables.items() if name not in self._clean and table.is_telling]
        for count, (number, _) in enumerate(self._doubtful.items()):
            self._salvaged.lost.add(number)
            if count >= _MOST_CARVED:
                continue
            self._pulse(0)
            data = self._image.page(number)
            at = 0
            while at < self._image.usable - 4:
                at = self._carved(data, at, wanted) or at + 1

    def _carved(self, data: bytes, at: int, wanted: Iterable[Table]) -> int | None:
        """Keep a row that begins at an offset; return where it ends."""
        cell = cell_of(data, at, TABLE_LEAF, self._image.usable)
        if cell is None or len(cell.local) < 4 or not 2 < cell.local[0] < 64:
            return None
        record = record_of(self._image, cell)
        if record is None:
            return None
        fits = [(table, row) for table in wanted if (row := fitted(table, record, cell.rowid)) is not None]
        if len({tuple(row.values) for _, row in fits}) != 1:
            return None
        # Of tables with the same columns the first is the one that is in use, the other keeps what was taken from it.
        table, row = fits[0]
        self._claim(cell)
        self._keep(table, [Row(cell.rowid, row.values, CARVED, row.is_damaged)])
        return cell.end

    def _keep(self, table: Table, rows: Iterable[Row]) -> None:
        kept = self._salvaged.rows[table.name]
        for row in rows:
            key = tuple(row.values[name] for name in table.key)
            known = kept.get(key)
            if known is None or _worth(row) > _worth(known):
                kept[key] = row

    def _settle(self) -> None:
        """Say which tables are whole, hold rows against the indexes, and tell the version."""
        salvaged = self._salvaged
        salvaged.whole = set(self._clean)
        for name, rows in salvaged.rows.items():
            # An empty page that has come into the place of a table's only one looks like an empty table.
            known = salvaged.keys.get(name) or ({} if rows else salvaged.hints.get(name, {}))
            if not known.keys() <= {row.rowid for row in rows.values()}:
                salvaged.whole.discard(name)
        for name in list(salvaged.keys):
            sure = [row.rowid for row in salvaged.rows[name].values() if row.trust == SURE]
            if not salvaged.keys[name].keys() >= set(sure) or not (sure or salvaged.keys[name]):
                del salvaged.keys[name]
        names = {row.values["name"] for row in salvaged.rows["_sqlite_migrations"].values()}
        headed = self._image.number(60)
        salvaged.version = len(names) if 0 < len(names) <= VERSION else headed if 0 < headed <= VERSION else VERSION
        salvaged.lost &= set(range(1, self._image.count + 1))
        if page_of(self._image, 1) is None or not self._image.is_headed:
            salvaged.lost.add(1)

    def _pulse(self, number: int) -> None:
        if self._progress is not None and number % _PULSE == 0:
            self._progress.tell(number, 2 * self._image.count)


def _leaves(image: Image, root: int) -> Iterator[Page]:
    """Yield the leaves of a table's tree, as far as it stands."""
    stack, seen = [root], set()
    while stack:
        number = stack.pop()
        page = page_of(image, number) if 0 < number <= image.count and number not in seen else None
        seen.add(number)
        if page is None or page.kind not in (TABLE_INNER, TABLE_LEAF):
            continue
        if page.kind == TABLE_LEAF:
            yield page
        else:
            stack.extend(child for child, _ in children(page))


def _fitting(table: Table, records: Records) -> Iterator[tuple[Cell, Row]]:
    """Yield the records that can be rows of a table, with their cells."""
    for cell, record in records:
        row = fitted(table, record, cell.rowid) if cell is not None and record is not None else None
        if cell is not None and row is not None:
            yield cell, Row(cell.rowid, row.values, SURE, row.is_damaged)


def _bounded(page: Page, low: int | None, high: int | None, depth: int) -> Iterator[tuple[int, int | None, int | None, int]]:
    """Yield the children of an inner page with what their rows lie between."""
    for child, key in children(page):
        is_last = child == page.right and key == 0
        yield child, low, high if is_last else key, depth
        low = low if is_last else key


def _worth(row: Row) -> tuple[bool, int, str]:
    return not row.is_damaged, -row.trust, str(row.values.get("updated", ""))
