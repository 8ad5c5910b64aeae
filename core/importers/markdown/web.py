"""HTML that stands in Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.document import PICTURE
from core.importers.lines import Line
from core.importers.pictures import picture_words
from core.importers.web_tree import BLOCKS, BREAK, HEADINGS, RAW, SKIPPED, Element, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_CELL: Final = 200
"""Characters of a cell in a table that shows figures or words."""

_CELLS: Final = frozenset({"td", "th"})
_BOLD: Final = frozenset({"b", "strong", "th"})
_OPEN: Final = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))


def lines_of_html(html: str, tables: int) -> tuple[list[Line], int]:
    """Return the lines of a piece of HTML, and how many tables there are with those before it, of which there were ``tables``."""
    if _is_left_open(html):
        # What stands behind it would be lost.
        return [Line(line) for line in html.split("\n")], tables
    reader = _Reader(tables)
    reader.read(parse(html))
    reader.end_line()
    return reader.lines, reader.tables


def _is_left_open(html: str) -> bool:
    """Return True if a comment, a tag or an element of raw text has no end."""
    if html.rfind("<") > html.rfind(">"):
        return True
    small = html.lower()
    pairs = (*_OPEN, *((f"<{name}", f"</{name}") for name in RAW))
    return any(begin in small and end not in small[small.rindex(begin) :] for begin, end in pairs)


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
        """Lay out a table as rows; one that holds more than words only arranges a page, and its cells are read one after another."""
        rows = [
            [_Reader.cell(cell) for cell in row.children if isinstance(cell, Element) and cell.name in _CELLS] for row in _rows(element)
        ]
        if any(len(cell) > 1 or any(line.row or len(line.text) > LONGEST_CELL for line in cell) for row in rows for cell in row):
            self.lines += [replace(line, row=None) for row in rows for cell in row for line in cell]
            return
        filled = [row for row in rows if any(row)]
        for number, row in enumerate(filled):
            words = "\t".join(cell[0].text if cell else "" for cell in row)
            self.lines.append(Line(words, bold=all(cell[0].bold for cell in row if cell) or None, row=(self.tables, number)))
        self.tables += bool(filled)

    @staticmethod
    def cell(element: Element) -> list[Line]:
        """Return the lines of a cell."""
        reader = _Reader(0)
        reader.read(element, bold=element.name == "th")
        reader.end_line()
        return reader.lines


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
