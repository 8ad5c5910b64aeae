"""From pages to lines: rows, tables and footnotes put in their order, paragraphs joined, marks carried along."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from core.document import NOTE, PICTURE
from core.import_report import Tally
from core.importers.lines import Line, Mark
from core.importers.pages.emphasis import without_emphasis
from core.importers.pages.footnotes import take_footnotes
from core.importers.pages.furniture import without_furniture
from core.importers.pages.paragraphs import Joiner, Paragraph
from core.importers.pages.pictures import without_repeated
from core.importers.pages.rows import rows_of
from core.importers.pages.ruled import grids, part
from core.importers.pages.tables import Table
from core.importers.pictures import picture_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.importers.pages.rows import Row
    from core.importers.pages.ruled import Grid
    from core.importers.pages.tables import Place
    from core.importers.pages.values import Box, Found, Lines, PageText

LONG: Final = 200
"""Code points of a heading at most."""
FRAMED: Final = 800
"""Code points of a cell that is no entry of a table but a text in a frame."""

_LABEL: Final = re.compile(
    r"^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,3})*)[）)、．.]?"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部编篇])"
)


@dataclass(slots=True)
class _Page:
    width: float = 0.0
    height: float = 0.0
    rows: list[Row] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    marks: list[Found] = field(default_factory=list)
    notes: list[list[Row]] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    has_columns: bool = False
    is_drawn: bool = False


class Pages:
    """The pages of one file, one after the other.

    Args:
        tally: of what is left out or guessed.
    """

    def __init__(self, tally: Tally | None = None) -> None:
        self._tally = tally or Tally()
        self._pages: list[_Page] = []
        self._gutter: float | None = None
        self._noted: list[tuple[int, str, int, str]] = []
        """Pages by their numbers from 1, and what `Tally.add` is to be told of them."""

    def note(self, kind: str, count: int = 1, *, detail: str = "") -> None:
        """Count something on the page that is taken next, to be shown where that begins; see `Tally.add`."""
        if count:
            self._noted.append((len(self._pages) + 1, kind, count, detail))

    def add(self, found: PageText, drawn: Lines, marks: list[Found], pictures: list[Box], *, is_drawn: bool = False) -> None:
        """Take a page.

        Args:
            found: its characters.
            drawn: its straight lines.
            marks: annotations on its characters.
            pictures: where they lie, from the top to the bottom.
            is_drawn: its picture is all that it shows, and drawn of lines and shapes.
        """
        tables = [grid for grid in grids(drawn, found) if all(len(cell.text) <= FRAMED for row in grid.rows for cell in row if cell)]
        rows, self._gutter = rows_of(found, {number for grid in tables for number in grid.glyphs}, self._gutter)
        rows = without_emphasis(rows, found)
        part(rows, drawn)
        number = len(self._pages) + 1
        for row in rows:
            row.page = number
        rows, notes = take_footnotes(rows, found, drawn)
        self._pages.append(_Page(found.width, found.height, rows, tables, marks, notes, pictures, self._gutter is not None, is_drawn))

    def add_nothing(self) -> None:
        """Take a page that cannot be read."""
        self._pages.append(_Page())

    def lines(self, bookmarks: Sequence[tuple[int, str, int]]) -> tuple[list[Line], list[Mark]]:
        """Return the lines of all pages, and the annotations on them.

        Args:
            bookmarks: level, title and page of each.
        """
        kept = without_furniture([page.rows for page in self._pages], [page.height for page in self._pages], self._tally)
        joiner = Joiner(kept, [page.width for page in self._pages])
        lines: list[Line] = []
        at: dict[Place, tuple[int, int]] = {}
        wanted = {(number, glyph) for number, page in enumerate(self._pages, 1) for mark in page.marks for glyph in mark.glyphs}
        headings = _by_page(bookmarks)
        waiting = self._pictures()
        tables = 0
        table: Table | None = None

        def add_pictures(number: int, base: float) -> None:
            """Add those that stand above a place: between two paragraphs, never in one."""
            while waiting and (waiting[0][0] < number or (waiting[0][0] == number and waiting[0][1].bottom > base)):
                page, _ = waiting.pop(0)
                self._tally.add("drawn-pages" if self._pages[page - 1].is_drawn else "pictures", at=(len(lines), 0))
                lines.append(Line(picture_words(""), role=PICTURE, alignment="center", pages=((0, page),)))

        def end_table() -> None:
            nonlocal table, tables
            if table is not None:
                self._tally.add("tables", at=(len(lines), 0))
                for line, places in table.lines(tables):
                    _place(places, len(lines), at, wanted)
                    lines.append(line)
                table = None
                tables += 1

        for stretch in self._parts(kept):
            if isinstance(stretch, tuple):
                number, grid = stretch
                if table is None or not table.go_on(grid, number):
                    end_table()
                    add_pictures(number, grid.bottom)
                    table = Table(grid, number)
                continue
            end_table()
            was_parted = False
            for paragraph in joiner.paragraphs(stretch):
                add_pictures(paragraph.rows[0].page, paragraph.rows[0].base)
                # A table without lines, or parties that sign beside each other.
                is_parted = bool(paragraph.rows[0].cells)
                self._tally.add("tables", is_parted and not was_parted, at=(len(lines), 0))
                was_parted = is_parted
                self._head(paragraph, headings)
                if len(paragraph.rows) > 1:
                    self._tally.add("joined", at=(len(lines), 0))
                    self._tally.add("joined", len(paragraph.rows) - 2)
                _place(paragraph.glyphs, len(lines), at, wanted)
                lines.append(paragraph.line())
        end_table()
        add_pictures(len(self._pages) + 1, 0.0)
        for page in self._pages:
            for note in page.notes:
                paragraph = joiner.paragraph(note)
                _place(paragraph.glyphs, len(lines), at, wanted)
                # The page where a note stands begins with its text, not here at the end.
                lines.append(replace(paragraph.line(), role=NOTE, pages=(), indent=0))
        self._count(lines)
        return lines, self._marks(at)

    def _count(self, lines: Sequence[Line]) -> None:
        """Count the characters without Unicode, and what is said of whole pages by where they begin."""
        begins: dict[int, tuple[int, int]] = {}
        for index, line in enumerate(lines):
            for offset, number in line.pages:
                begins.setdefault(number, (index, offset))
            offset = line.text.find("\N{REPLACEMENT CHARACTER}")
            while offset >= 0:
                self._tally.add("glyphs", at=(index, offset))
                offset = line.text.find("\N{REPLACEMENT CHARACTER}", offset + 1)
        for number, page in enumerate(self._pages, 1):
            if page.has_columns and number in begins:
                self._tally.add("order", at=begins[number])
        at = (len(lines) - 1, len(lines[-1].text)) if lines else (0, 0)
        for number in range(len(self._pages), 0, -1):
            # Where a page without text would begin, the next one does.
            at = begins.setdefault(number, at)
        for number, kind, count, detail in self._noted:
            self._tally.add(kind, at=begins.get(number), detail=detail)
            self._tally.add(kind, count - 1)

    def _pictures(self) -> list[tuple[int, Box]]:
        """Return the pictures in reading order, each with its page."""
        areas = [page.width * page.height for page in self._pages]
        kept = without_repeated([page.pictures for page in self._pages], areas)
        return [(number, box) for number, boxes in enumerate(kept, 1) for box in boxes]

    def _parts(self, kept: Sequence[Sequence[Row]]) -> Iterator[list[Row] | tuple[int, Grid]]:
        """Yield the rows of the text in stretches, and between them the tables, each with its page."""
        rows: list[Row] = []
        for number, (page, found) in enumerate(zip(self._pages, kept, strict=True), 1):
            waiting = list(page.grids)
            for row in found:
                while waiting and waiting[0].bottom > row.base:
                    if rows:
                        yield rows
                        rows = []
                    yield number, waiting.pop(0)
                rows.append(row)
            for grid in waiting:
                if rows:
                    yield rows
                    rows = []
                yield number, grid
        if rows:
            yield rows

    @staticmethod
    def _head(paragraph: Paragraph, headings: dict[tuple[int, str], int]) -> None:
        """Give a paragraph the level of the bookmark that leads to it."""
        if headings and len(paragraph.text) <= LONG:
            page, text = paragraph.rows[0].page, _bare(paragraph.text)
            # Word leaves the numbers out that it counts itself.
            paragraph.outline_level = headings.get((page, text)) or headings.get((page, _LABEL.sub("", text)))

    def _marks(self, at: dict[Place, tuple[int, int]]) -> list[Mark]:
        marks = []
        for number, page in enumerate(self._pages, 1):
            for found in page.marks:
                places = sorted(at[number, glyph] for glyph in found.glyphs if (number, glyph) in at)
                if places:
                    end = (places[-1][0], places[-1][1] + 1)
                    marks.append(Mark(places[0], end, found.kind, found.colour, found.note, found.author, found.created))
        return marks


def _place(places: Sequence[Place], line: int, at: dict[Place, tuple[int, int]], wanted: set[Place]) -> None:
    """Note where the wanted characters of a line come to stand."""
    if wanted:
        at.update((place, (line, offset)) for offset, place in enumerate(places) if place in wanted)


def _by_page(bookmarks: Sequence[tuple[int, str, int]]) -> dict[tuple[int, str], int]:
    """Return the level of each bookmark by page and words."""
    return {(page, _bare(title)): min(level, 9) for level, title, page in bookmarks if _bare(title)}


def _bare(text: str) -> str:
    return "".join(text.split())
