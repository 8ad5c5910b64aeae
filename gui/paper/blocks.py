"""The text in blocks for paper: the page or its skeleton, and the list of notes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.document import NOTE as NOTE_ROLE
from core.document import TAB_COLUMNS
from core.outline.skeleton import CLOSING, OPENING, SENTENCE, skeleton_lines
from core.outline.skeleton import TITLE as TITLE_LINE
from core.outline.tree import HEADING, Outline, Part
from core.spans import Span
from gui.pagination import Pagination
from gui.paper.look import BODY, HEADING_3, NOTE, SOFT, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document, Paragraph
    from core.exporting import ExportedDocument
    from core.outline.skeleton import Line
    from core.outline.tree import Node
    from gui.paper.look import Look

LEFT, JUSTIFIED, CENTRED = range(3)
_PARTS: Final = {"title": TITLE, "speaker": SOFT, "date": SOFT, "salutation": BODY}
_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})
_TAIL: Final = 4_000
"""Code points at the end of a text among which enclosures and signature are looked for."""
_NARROW: Final = 0.55
"""Width of a Latin letter or digit, in characters."""
_WIDEST: Final = 24
"""Characters of a cell that a column of a table is made for."""


@dataclass(slots=True)
class Block:
    """A paragraph on paper. Offsets are code points of its words."""

    words: str
    place: int | None = None
    """Where the words begin in the text, in code points; None for what does not stand in it."""
    face: str = BODY
    runs: list[tuple[int, int, str]] = field(default_factory=list)
    """Start, end and face of what is set unlike the rest, rising."""
    alignment: int = JUSTIFIED
    is_indented: bool = True
    left: float = 0.0
    """Characters by which all lines are set in."""
    hang: float = 0.0
    """Characters by which the first line begins further left."""
    above: float = 0.0
    """Room before it beyond the usual, in text sizes."""
    is_heading: bool = False
    """Never stands alone at the foot of a page."""
    number: int | None = None
    """Of the paragraph, from 1."""
    bookmark: tuple[int, str] | None = None
    """Level and words of the heading that begins in it."""
    tabs: tuple[float, ...] = ()
    """Where the columns of its table end, in characters; empty for a paragraph."""
    row: int | None = None
    """Index of the table of which it is a row, None for a paragraph."""
    is_on_new_page: bool = False
    changed_from: int | None = None
    """From here on the words are not those of the text, None if all are."""

    def point_at(self, index: int) -> int | None:
        """Return the code point of the text that one of the words is, None if it does not stand there."""
        if self.place is None or (self.changed_from is not None and index > self.changed_from):
            return None
        return self.place + index


def page_blocks(document: Document | ExportedDocument, outline: Outline, look: Look) -> Iterator[Block]:
    """Yield the paragraphs of a text, one by one: whoever has only a few milliseconds takes a few."""
    text = document.text
    parts = [part for part in outline.parts if part.kind in _PARTS]
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    tables = _tables(document)
    places = _places(text, outline, look)
    number = index = start = 0
    blanks = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end == start:
            blanks += 1
        else:
            block = Block(text[start:end], start, above=0.3 * min(1, blanks))
            blanks = 0
            index = _dress_nodes(block, outline.nodes, index, end, look)
            part = next((part.kind for part in parts if part.span.start <= start < part.span.end), "")
            if part:
                _dress_part(block, part)
            if part not in _TITLE_MATTER:
                number += 1
                block.number = number
            paragraph = bisect_right(starts, start) - 1
            if paragraph >= 0 and starts[paragraph] == start:
                _dress_facts(block, document.paragraphs[paragraph], tables)
            if start in places:
                block.left, block.hang, block.above = places[start]
                block.alignment, block.is_indented = LEFT, False
            yield block
        start = end + 1


def skeleton_blocks(document: Document, outline: Outline, look: Look) -> Iterator[Block]:
    """Yield the lines of the skeleton."""
    text = document.text
    for line in skeleton_lines(text, outline):
        block = Block(line.words, line.place, is_indented=False, left=1.5 * line.indent)
        if line.kind == TITLE_LINE:
            block.face, block.alignment = TITLE, CENTRED
        elif line.kind == HEADING:
            block.runs.append((0, line.head, _face_of(line, outline, look)))
            block.above = 0.6 if line.level == 1 else 0.2
            block.is_heading = True
            block.bookmark = line.level, line.words[: line.head]
        elif line.kind not in {SENTENCE, OPENING, CLOSING}:
            block.runs.append((0, line.head, _face_of(line, outline, look)))
        if not text.startswith(line.words, line.place):
            alike = zip(line.words, text[line.place : line.place + len(line.words)], strict=False)
            block.changed_from = next((index for index, (one, other) in enumerate(alike) if one != other), 0)
        yield block


def _face_of(line: Line, outline: Outline, look: Look) -> str:
    return BODY if line.node is None else look.name_of(outline.nodes[line.node])


def _dress_nodes(block: Block, nodes: tuple[Node, ...], index: int, end: int, look: Look) -> int:
    """Set what headings and run-ins begin in the block; return the index of the first that begins behind it."""
    start = block.place or 0
    while index < len(nodes) and nodes[index].offset < end:
        node = nodes[index]
        index += 1
        if node.offset < start:
            continue
        block.runs.append((node.offset - start, min(node.head_end, end) - start, look.name_of(node)))
        if node.kind == HEADING and node.offset == start:
            block.bookmark = node.level, node.line
            if node.head_end >= end:
                block.is_heading = True
                block.above = max(block.above, 0.35)
                block.alignment = LEFT
    return index


def _dress_part(block: Block, kind: str) -> None:
    block.face = _PARTS[kind]
    block.is_indented = False
    if kind in _TITLE_MATTER:
        block.alignment = CENTRED
        block.runs.clear()
        block.is_heading = kind == "title"
        if kind == "title":
            block.bookmark = None
    else:
        block.alignment = LEFT


def _dress_facts(block: Block, paragraph: Paragraph, tables: dict[int, tuple[float, ...]]) -> None:
    if paragraph.row:
        block.is_indented = False
        block.alignment = LEFT
        block.row = paragraph.row[0]
        block.tabs = tables[block.row]
        skipped = paragraph.indent // TAB_COLUMNS
        # Where the cells before it are empty, the first is at its place all the same.
        block.left = block.tabs[min(skipped, len(block.tabs)) - 1] if skipped else 0.0
        if paragraph.bold:
            block.runs = [(0, len(block.words), HEADING_3)]
    elif paragraph.role == NOTE_ROLE:
        block.face = NOTE


def _places(text: str, outline: Outline, look: Look) -> dict[int, tuple[float, float, float]]:
    """Return how the lines of enclosures and signature stand, by where they begin: left, further left, above, in text sizes."""
    begin = text.rfind("\n", 0, max(0, len(text) - _TAIL)) + 1
    if look.official is None or len(text) - begin > 2 * _TAIL:
        return {}
    # Both stand at the end; the blocks of a whole book would hold the window.
    pages, size = Pagination(text[begin:]), look.text_size
    closing = outline.part("closing")
    parts = (
        (Part("closing", Span(closing.span.start - begin, closing.span.end - begin)),) if closing and closing.span.start >= begin else ()
    )
    found = look.official.places(pages, Span(0, len(pages.text)), Outline(parts=parts))
    return {begin + pages.starts[one.block]: (one.left / size, one.hang / size, one.above / size) for one in found}


def _tables(document: Document | ExportedDocument) -> dict[int, tuple[float, ...]]:
    """Return where the columns of each table end, in characters."""
    widths: dict[int, list[float]] = {}
    for paragraph in document.paragraphs:
        if paragraph.row:
            held = widths.setdefault(paragraph.row[0], [])
            cells = paragraph.span.of(document.text).split("\t")
            for column, cell in enumerate(cells, start=paragraph.indent // TAB_COLUMNS):
                held.extend([1.0] * (column + 1 - len(held)))
                held[column] = max(held[column], min(sum(_NARROW if char < "\u0100" else 1 for char in cell), _WIDEST))
    ends: dict[int, tuple[float, ...]] = {}
    for table, columns in widths.items():
        at, found = 0.0, []
        for width in columns:
            at += width + 1.5
            found.append(at)
        ends[table] = tuple(found)
    return ends
