"""Lays the blocks of a document out as lines: tables as rows, text boxes behind their paragraphs, notes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.document import NOTE, PICTURE
from core.importers.blocks import Paragraph, Table
from core.importers.lines import Line
from core.importers.looks import BODY_LEVEL, PLAIN, USUAL_SIZE

if TYPE_CHECKING:
    from core.importers.blocks import Blocks, Place
    from core.importers.looks import Look

LONG: Final = 200
"""Code points of a cell that is no entry of a table but a text in a frame."""


class Layout:
    """Lines, and where each paragraph stands in them."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._at: dict[int, tuple[int, int]] = {}
        """By the identity of a paragraph: its line, and where its text begins in it."""
        self._kept: list[Paragraph] = []
        self._tables = 0

    def add(self, blocks: Blocks) -> None:
        """Lay out blocks, in their order and at any depth."""
        waiting: list[Paragraph | Table | _Row] = list(reversed(blocks))
        while waiting:
            block = waiting.pop()
            if isinstance(block, Paragraph):
                self._add_paragraph(block)
                for box in reversed(block.boxes):
                    waiting.extend(reversed(box))
            elif isinstance(block, Table):
                waiting.extend(_Row(self._tables, number, cells) for number, cells in reversed(list(enumerate(block.rows))))
                self._tables += 1
            elif block.is_grid:
                self._add_row(block)
            else:
                for cell in reversed(block.cells):
                    waiting.extend(reversed(cell))

    def add_note(self, reference: str, blocks: Blocks) -> None:
        """Lay out a note behind the text."""
        if not blocks:
            return
        opening = blocks[0]
        if not isinstance(opening, Paragraph):
            opening = Paragraph(PLAIN)
            blocks = [opening, *blocks]
        # As a label, so that marks in the note stay on their words.
        opening.label = reference + ("" if opening.text[:1].isspace() and not opening.label else " ") + opening.label
        first = len(self.lines)
        self.add(blocks)
        for line in self.lines[first:]:
            line.role = NOTE
            line.row = None

    def at(self, place: Place) -> tuple[int, int] | None:
        """Return the line of a place and the offset in it, None for a place that was not laid out."""
        found = self._at.get(id(place.paragraph))
        return found and (found[0], found[1] + place.offset)

    def _add_paragraph(self, paragraph: Paragraph) -> None:
        self._note(paragraph, len(self.lines), len(paragraph.label))
        look = paragraph.look
        size = paragraph.sizes.most_common(1)[0][0] if paragraph.sizes else None
        is_picture = not paragraph.words if paragraph.pictures else paragraph.is_in_diagram and paragraph.length <= LONG
        level = look.outline_level
        self.lines.append(
            Line(
                paragraph.label + paragraph.text,
                indent=_indent(look, size or USUAL_SIZE),
                style=look.name,
                outline_level=level + 1 if level is not None and 0 <= level < BODY_LEVEL else None,
                bold=bool(paragraph.words) and paragraph.bold == paragraph.words,
                size=size,
                alignment=look.alignment,
                role=PICTURE if is_picture else None,
            )
        )

    def _add_row(self, row: _Row) -> None:
        text = ""
        words = bold = 0
        for column, cell in enumerate(row.cells):
            text += "\t" if column else ""
            begin = len(text)
            for block in cell:
                assert isinstance(block, Paragraph)
                text += " " if len(text) > begin and (block.length or block.label) else ""
                self._note(block, len(self.lines), len(text) + len(block.label))
                text += (block.label + block.text).replace("\t", " ").replace("\n", " ")
                words += block.words
                bold += block.bold
        self.lines.append(Line(text, row=(row.table, row.number), bold=bool(words) and bold == words))

    def _note(self, paragraph: Paragraph, line: int, offset: int) -> None:
        self._at[id(paragraph)] = (line, offset)
        # Another object could get its identity otherwise.
        self._kept.append(paragraph)


class _Row(NamedTuple):
    """A row that waits for its turn."""

    table: int
    number: int
    cells: list[Blocks]

    @property
    def is_grid(self) -> bool:
        """Return True for one that is read from cell to cell; False where cells only lay out a page, or one holds a text."""
        return len(self.cells) > 1 and all(_is_entry(cell) for cell in self.cells)


def _is_entry(cell: Blocks) -> bool:
    """Return True for a cell with a few words at most."""
    length = 0
    for block in cell:
        if isinstance(block, Table) or block.boxes:
            return False
        length += block.length
    return length <= LONG


def _indent(look: Look, size: float) -> int:
    """Return the columns by which the first line is set in: two for each Chinese character."""
    first = look.first_characters or (look.first_line or 0) / size
    return max(0, round(2 * (first + (look.left or 0) / size)))
