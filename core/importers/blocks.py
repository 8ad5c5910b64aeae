"""What a document of an office program is made of once it is read: paragraphs and tables, still apart from the text that they make."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.importers.looks import Look

Blocks = list["Paragraph | Table"]


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph as it shows."""

    look: Look
    label: str = ""
    """Its automatic number, with the blank behind it."""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    """Code points of the pieces."""
    words: int = 0
    """Of them those that are neither blank nor a picture."""
    bold: int = 0
    """Of them those in bold type."""
    sizes: Counter[float] = field(default_factory=Counter)
    pictures: int = 0
    is_in_diagram: bool = False
    """True in a text box of a group of shapes: a diagram with its words."""
    boxes: list[Blocks] = field(default_factory=list)
    """Text boxes that are anchored in it."""

    def add(self, text: str, *, bold: bool = False, size: float | None = None) -> None:
        """Append text in one look."""
        self.pieces.append(text)
        self.length += len(text)
        count = len(text) - sum(map(text.count, " \u3000\t\n\xa0"))
        self.words += count
        self.bold += count if bold else 0
        if size is not None and count:
            self.sizes[size] += count

    def add_picture(self, text: str) -> None:
        """Append what stands for a picture."""
        self.pieces.append(text)
        self.length += len(text)
        self.pictures += 1

    def join(self, behind: Paragraph) -> None:
        """Append another one: the paragraph mark between them was deleted. The look of the second holds."""
        self.look = behind.look
        self.pieces += behind.pieces
        self.length += behind.length
        self.words += behind.words
        self.bold += behind.bold
        self.sizes.update(behind.sizes)
        self.pictures += behind.pictures
        self.boxes += behind.boxes

    @property
    def text(self) -> str:
        """Return its text without the label."""
        return "".join(self.pieces)


@dataclass(slots=True, eq=False)
class Table:
    """A table: rows of cells, each with blocks of its own. A cell that another one reaches into is empty."""

    rows: list[list[Blocks]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A point in a paragraph."""

    paragraph: Paragraph
    offset: int
    """In its text without the label."""
