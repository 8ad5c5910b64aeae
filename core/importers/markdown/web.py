"""HTML that stands in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.document import PICTURE
from core.importers.lines import Line
from core.importers.pictures import picture_words
from core.importers.web_tables import Cell, Table
from core.importers.web_tree import BLOCKS, BREAK, HEADINGS, RAW, SKIPPED, Element, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOLD: Final = frozenset({"b", "strong", "th"})
_OPEN: Final = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))


def lines_of_html(html: str, tables: int) -> tuple[list[Line], int]:
    """Return the lines of a piece of HTML, and how many tables there are with those before it, of which there were ``tables``."""
    if any(begin in html and end not in html[html.index(begin) :] for begin, end in _OPEN):
        # Never closed: what stands behind it would be lost.
        return [Line(line) for line in html.split("\n")], tables
    reader = _Reader(tables)
    reader.read(parse(html))
    reader.end_line()
    return reader.lines, reader.tables


class _Reader:
    """Reads elements into lines."""

    def __init__(self, tables: int) -> None:
        self.lines: list[Line] = []
        self.tables = tables
        self._words: list[str] = []
        self._has_picture = self._has_words = False
        self._bold: bool | None = None

    def read(self, element: Element, *, level: int | None = None, alignment: str | None = None, bold: bool = False) -> None:
        """Read an element; the tree is never deeper than `core.importers.web_tree.DEEPEST`."""
        for child in element.children:
            if isinstance(child, str):
                self._add(child, bold=bold)
            elif child is BREAK:
                self.end_line(level, alignment)
            elif child.name == "img":
                self._words.append(picture_words(child.get("alt")))
                self._has_picture = True
            elif child.name == "table":
                self.end_line(level, alignment)
                self._table(child)
            elif child.name not in RAW and child.name not in SKIPPED:
                is_block = child.name in BLOCKS
                if is_block:
                    self.end_line(level, alignment)
                inner = HEADINGS.get(child.name, level)
                centred = "center" if child.name == "center" else child.get("align").lower() or alignment
                self.read(child, level=inner, alignment=centred, bold=bold or child.name in _BOLD)
                if is_block:
                    self.end_line(inner, centred)

    def end_line(self, level: int | None = None, alignment: str | None = None) -> None:
        """End the line that has been begun, if there is one."""
        text = " ".join("".join(self._words).split())
        if text:
            known = alignment if alignment in ("left", "center", "right", "justify") else None
            role = PICTURE if self._has_picture and not self._has_words else None
            self.lines.append(Line(text, outline_level=level, alignment=known, bold=self._bold or None, role=role))
        self._words = []
        self._has_picture = self._has_words = False
        self._bold = None

    def _add(self, text: str, *, bold: bool) -> None:
        self._words.append(text)
        if text.strip():
            self._has_words = True
            self._bold = bold if self._bold is None else self._bold and bold

    def _table(self, element: Element) -> None:
        table = Table()
        for row in _rows(element):
            cells = []
            for child in row.children:
                if isinstance(child, Element) and child.name in ("td", "th"):
                    cell = Cell(child)
                    inner = _Reader(self.tables)
                    inner.read(child, bold=child.name == "th")
                    inner.end_line()
                    cell.lines = inner.lines
                    cells.append(cell)
            table.rows.append(cells)
        found, is_rows = table.lines(self.tables)
        self.tables += is_rows
        self.lines += found


def _rows(element: Element) -> Sequence[Element]:
    """Return the rows of a table, not those of tables in it."""
    found: list[Element] = []
    for child in element.children:
        if isinstance(child, Element):
            if child.name == "tr":
                found.append(child)
            elif child.name in ("tbody", "thead", "tfoot"):
                found += _rows(child)
    return found
