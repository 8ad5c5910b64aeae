"""A text with its annotations as lines of pieces: each piece has the marks that cover it, and the annotations that end behind it.

What marks of any kind share is cut only once, so that an exporter sets signs around a piece and never has to nest two that overlap.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.document import TAB_COLUMNS
from core.outline.tree import HEADING
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.exporting import ExportedDocument

MATTER: Final = ("title", "speaker", "date")
"""Parts of a text that are no paragraphs of it."""
MOST: Final = 16
"""Marks over the same words that are told apart; of more, those that begin last."""
_LINE: Final = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line that the same marks cover."""

    words: str
    marks: tuple[Annotation, ...] = ()
    """That cover it, in text order."""
    ends: tuple[Annotation, ...] = ()
    """Whose passage ends behind it, and bookmarks that stand there."""
    is_label: bool = False
    """True for the label of a run-in."""
    point: int | None = None
    """Index of the run-in whose label begins with it."""
    is_head: bool = False
    """True for what is heading of the line's heading: its label and words, without what runs on behind them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not blank."""

    start: int
    """Code point of the text."""
    pieces: tuple[Piece, ...]
    """Their words together are the line without white space at its borders."""
    number: int | None
    """Of the paragraph, as the page shows it; None for title matter."""
    part: str = ""
    """``title``, ``speaker`` or ``date`` for title matter."""
    node: int | None = None
    """Index of the heading that begins with the line."""
    level: int = 0
    """Of that heading, from 1; 0 for other lines."""
    row: tuple[int, int] | None = None
    """Table and row, for a line of a table: its cells are parted by pieces that are a tab."""
    skipped: int = 0
    """Empty cells before its first."""

    @property
    def words(self) -> str:
        """Return the words of the line."""
        return "".join(piece.words for piece in self.pieces)


def lines(document: ExportedDocument) -> Iterator[Line]:
    """Yield the lines of a document in text order, in linear time."""
    return _Lines(document).lines()


def tables(found: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield lines one by one, those of one table together."""
    for table, some in itertools.groupby(found, key=lambda line: line.row[0] if line.row else None):
        if table is None:
            yield from ((line,) for line in some)
        else:
            yield tuple(some)


def cells(table: Sequence[Line]) -> list[list[list[Piece]]]:
    """Return the rows of a table, each as many cells; where a cell is broken, its lines are parted by a piece of one line end."""
    rows: list[list[list[Piece]]] = []
    last: tuple[int, int] | None = None
    for line in table:
        found: list[list[Piece]] = [[] for _ in range(line.skipped + 1)]
        for piece in line.pieces:
            if piece.words == "\t":
                found[-1] += [Piece("", ends=piece.ends)] if piece.ends else []
                found.append([])
            else:
                found[-1].append(piece)
        if line.row == last and rows:
            # The row goes on below in the cell in which it stopped.
            rows[-1][-1] += [Piece("\n"), *found[0]]
            rows[-1] += found[1:]
        else:
            rows.append(found)
        last = line.row
    width = max(map(len, rows), default=0)
    return [row + [[] for _ in range(width - len(row))] for row in rows]


def cover(spans: Sequence[Span]) -> list[tuple[Span, tuple[int, ...]]]:
    """Return what `core.spans.mosaic` gives, with `MOST` spans for a piece at most: of thousands that all lie over one another too.

    Args:
        spans: none of them empty, sorted by start.
    """
    edges = sorted({edge for span in spans for edge in (span.start, span.end)})
    ends = sorted(range(len(spans)), key=lambda at: spans[at].end)
    pieces: list[tuple[Span, tuple[int, ...]]] = []
    # In the order in which they begin.
    active: dict[int, None] = {}
    begun = ended = 0
    for start, end in itertools.pairwise(edges):
        while ended < len(ends) and spans[ends[ended]].end <= start:
            active.pop(ends[ended], None)
            ended += 1
        while begun < len(spans) and spans[begun].start <= start:
            active[begun] = None
            begun += 1
        if active:
            pieces.append((Span(start, end), tuple(reversed(tuple(itertools.islice(reversed(active), MOST))))))
    return pieces


class _Lines:
    def __init__(self, document: ExportedDocument) -> None:
        self._document = document
        self._text = text = document.text
        self._marks = [one for one in document.placed if one.span]
        self._cover = cover([one.span for one in self._marks])
        self._ends: dict[int, list[Annotation]] = {}
        for one in document.placed:
            # A mark over the end of a line ends with the words before it.
            end = one.span.trimmed(text).end if one.span else one.span.start
            self._ends.setdefault(end, []).append(one)
        outline = document.outline
        self._heads = {self._first_word(node.offset): (at, node) for at, node in enumerate(outline.nodes) if node.kind == HEADING}
        self._labels = [(at, node) for at, node in enumerate(outline.nodes) if node.kind != HEADING]
        self._parts = [part for part in outline.parts if part.kind in MATTER]
        edges = {edge for span, _ in self._cover for edge in (span.start, span.end)}
        edges.update(edge for _, node in self._labels for edge in (node.offset, node.head_end))
        edges.update(node.head_end for _, node in self._heads.values())
        self._rows = {one.span.start: one for one in document.paragraphs if one.row}
        tabs = (match.start() for one in self._rows.values() for match in re.compile("\t").finditer(text, one.span.start, one.span.end))
        edges.update(edge for tab in tabs for edge in (tab, tab + 1))
        self._edges = sorted(edges | set(self._ends))
        self._pending = sorted(self._ends)

    def lines(self) -> Iterator[Line]:
        """Yield the lines."""
        cover = label = pending = 0
        for match in _LINE.finditer(self._text):
            span = Span(match.start(), match.end()).trimmed(self._text)
            index, node = self._heads.get(span.start, (None, None))
            head_end = node.head_end if node else span.start
            pieces: list[Piece] = []
            # Bookmarks on blank lines, and at the very beginning of this one.
            early = bisect_right(self._pending, span.start)
            if early > pending:
                pieces.append(Piece("", ends=self._ending(pending, early)))
                pending = early
            for start, end in self._cuts(span):
                while cover < len(self._cover) and self._cover[cover][0].end <= start:
                    cover += 1
                while label < len(self._labels) and self._labels[label][1].head_end <= start:
                    label += 1
                covering = self._cover[cover] if cover < len(self._cover) and start in self._cover[cover][0] else (span, ())
                until = bisect_right(self._pending, end)
                pieces.append(
                    Piece(
                        self._text[start:end],
                        tuple(self._marks[at] for at in covering[1]),
                        self._ending(pending, until),
                        is_label=label < len(self._labels) and self._labels[label][1].offset <= start,
                        point=self._labels[label][0] if label < len(self._labels) and self._labels[label][1].offset == start else None,
                        is_head=start < head_end,
                    )
                )
                pending = max(pending, until)
            part = next((part.kind for part in self._parts if span.start in part.span), "")
            number = self._document.numbered.at(span.start)
            row = self._rows.get(match.start()) if not node and not part else None
            skipped = row.indent // TAB_COLUMNS if row else 0
            yield Line(span.start, tuple(pieces), number, part, index, node.level if node else 0, row.row if row else None, skipped)
        if pending < len(self._pending):
            # Bookmarks behind the last words.
            yield Line(len(self._text), (Piece("", ends=self._ending(pending, len(self._pending))),), None)

    def _cuts(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield the borders of the pieces of a line."""
        start = span.start
        at = bisect_right(self._edges, start)
        while at < len(self._edges) and self._edges[at] < span.end:
            yield start, self._edges[at]
            start = self._edges[at]
            at += 1
        yield start, span.end

    def _ending(self, first: int, last: int) -> tuple[Annotation, ...]:
        return tuple(one for at in self._pending[first:last] for one in self._ends[at])

    def _first_word(self, offset: int) -> int:
        """Return where the words begin of a heading that has blanks before it."""
        found = re.compile(r"[^\S\n]*").match(self._text, offset)
        return found.end() if found else offset


def is_whole(line: Line) -> bool:
    """Return True for a heading with nothing but marks of punctuation behind it."""
    rest = "".join(piece.words for piece in line.pieces if not piece.is_head)
    return not any(sign.isalnum() for sign in rest)
