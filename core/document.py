"""A document as it was read: its normalised text and what is known of each paragraph."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.metadata import UNKNOWN, Metadata

if TYPE_CHECKING:
    from pathlib import Path

    from core.import_report import Report
    from core.offers import Offer
    from core.spans import Span

NOTE: Final = "note"
PICTURE: Final = "picture"
TAB_COLUMNS: Final = 4
"""Columns that a tab takes before a line."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line of the normalised text, with what its format says of it.

    Plain text leaves everything but ``span`` and ``indent`` at its default; None means that the format does not say.
    """

    span: Span
    indent: int = 0
    """Columns of white space that stood before the line (a full-width space counts two)."""
    style: str | None = None
    outline_level: int | None = None
    """1 for the highest."""
    bold: bool | None = None
    size: float | None = None
    """Points."""
    alignment: str | None = None
    """``left``, ``center``, ``right`` or ``justify``."""
    page: int | None = None
    """The one it begins on, from 1."""
    row: tuple[int, int] | None = None
    """Table and row, each from 0; the cells are parted by tabs."""
    role: str | None = None
    """`NOTE` for a footnote or endnote, `PICTURE` for what stands in a picture's place; None for the text itself."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document's text came from."""

    path: Path | None
    """None for a document that was pasted: its text lives in the library only."""
    file_digest: str
    """SHA-256 of the file's bytes, hexadecimal; of the text's UTF-8 for a pasted document."""
    reader: str
    """Importer and its number, such as ``text/1``; raised whenever the importer's output changes."""
    encoding: str | None = None
    """The codec that was used, None where the format names its own."""
    broken: int = 0
    """How many places of the file could not be decoded and stand as U+FFFD."""
    edition: int | None = field(default=None, compare=False)
    """Row of the edition in the library from which the text was taken, None for one that was read from a file."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its paragraphs, as an importer returns it. Touches no library."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    origin: Origin
    name: str
    """What the document is called where it has no title: the file's name, or the first words of a pasted text."""
    text_digest: str
    """SHA-256 of the text without white space, hexadecimal (see `core.text.digest`)."""
    pages: tuple[int, ...] = ()
    """Where each page begins, in code points, never falling; none where the format has no pages."""
    properties: Metadata = UNKNOWN
    """As the file's own fields give it; often wrong, see `core.describing`."""
    offers: tuple[Offer, ...] = ()
    """Annotations that the file holds, in text order."""
    report: Report | None = None
    """What the importer left out or guessed; None where that is not known."""
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the look-up of paragraphs by offset."""
        self._starts.extend(p.span.start for p in self.paragraphs)

    def paragraph_at(self, point: int) -> int | None:
        """Return the index of the paragraph that holds or precedes ``point``, None before the first."""
        index = bisect_right(self._starts, point) - 1
        return index if index >= 0 else None

    def page_at(self, point: int) -> int | None:
        """Return the number of the page that holds ``point``, from 1; None where the format has no pages."""
        return max(1, bisect_right(self.pages, point)) if self.pages else None
