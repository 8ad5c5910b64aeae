"""What a document's format says of the blocks of a page: tables, the places of pictures, notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.document import NOTE, PICTURE, TAB_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph
    from gui.pagination import Pagination, Slice

CELL_BORDER: Final = "\t"


@dataclass(slots=True)
class Table:
    """A run of paragraphs that are the rows of one table."""

    blocks: list[int] = field(default_factory=list)
    """Rising."""
    rows: list[int] = field(default_factory=list)
    """Number of the row that each block shows; several blocks where a cell has a break."""
    skipped: list[int] = field(default_factory=list)
    """Empty cells before the first that has words, block by block: a normal text keeps none of their tabs."""
    heads: int = 0
    """So many blocks at the beginning are the table's head."""

    def starts_row(self, index: int) -> bool:
        """Return True if a row begins with the block of that index."""
        return index == 0 or self.rows[index] != self.rows[index - 1]


class Facts:
    """Knows for each block of a text whether it is set unlike the body.

    Args:
        paragraphs: those of the document.
        pages: the blocks of its text.
    """

    def __init__(self, paragraphs: Sequence[Paragraph] = (), pages: Pagination | None = None) -> None:
        self.tables: list[Table] = []
        """In the order of the text."""
        self.rows: dict[int, tuple[int, int]] = {}
        """Table and index in it, by block."""
        self.pictures: set[int] = set()
        self.notes: set[int] = set()
        self.first_notes: set[int] = set()
        """Notes that follow something else."""
        # Most texts have none of all this.
        if pages and any(paragraph.row or paragraph.role for paragraph in paragraphs):
            self._read(paragraphs, pages)

    def tables_in(self, part: Slice) -> bool:
        """Return True if a row of a table stands in the slice."""
        return bool(self.rows) and any(block in self.rows for block in range(part.first, part.last))

    def _read(self, paragraphs: Sequence[Paragraph], pages: Pagination) -> None:
        last: Paragraph | None = None
        bold: list[list[bool]] = []
        for paragraph in paragraphs:
            if not paragraph.row and paragraph.role is None:
                # Most of a book: where it stands need not be looked up.
                last = paragraph
                continue
            block = pages.block_at(paragraph.span.start)
            if paragraph.row:
                if not last or not last.row or last.row[0] != paragraph.row[0]:
                    self.tables.append(Table())
                    bold.append([])
                table = self.tables[-1]
                self.rows[block] = (len(self.tables) - 1, len(table.blocks))
                table.blocks.append(block)
                table.rows.append(paragraph.row[1])
                table.skipped.append(paragraph.indent // TAB_COLUMNS)
                bold[-1].append(bool(paragraph.bold))
            elif paragraph.role == PICTURE:
                self.pictures.add(block)
            elif paragraph.role == NOTE:
                self.notes.add(block)
                if last is None or last.role != NOTE:
                    self.first_notes.add(block)
            last = paragraph
        for table, faces in zip(self.tables, bold, strict=True):
            # A table all in bold has no head.
            table.heads = faces.index(False) if False in faces else 0
