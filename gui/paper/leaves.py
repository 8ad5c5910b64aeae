"""The pages of a document with its notes beside the text, as they stand in a PDF."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import STAR, task_words
from core.links import link_to
from core.pdf_file import Leaf, Leaves
from core.pdf_objects import Bookmark, stream
from gui.panes.page.marks import MarkIndex
from gui.paper.blocks import LEFT, Block, page_blocks
from gui.paper.canvas import Canvas
from gui.paper.cards import area_of, card_of, draw_card, draw_lead, measures_of, quoted, says_something
from gui.paper.flow import Flow
from gui.paper.look import HEADING_1, NOTE, NOTE_HEAD, NOTE_STRONG, UNIT
from gui.paper.margin import Wanted, arranged
from gui.paper.note_lines import note_lines
from gui.paper.painting import PagePainter, Signs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

    from core.annotation import Annotation
    from core.exporting import ExportedDocument, ExportOptions
    from gui.paper.faces import Faces
    from gui.paper.look import Look
    from gui.paper.margin import Slot
    from gui.theme import Theme

_TURN: Final = 60.0
_SHORT: Final = 60_000
"""Characters of a text of which everything that is laid out is kept until it is drawn."""
_LEVEL: Final = 4
"""How much is done to make a page small."""
_BASE: Final = 0.66
"""Where words stand in the height of a line, nearly."""
_UNPLACED: Final = QT_TRANSLATE_NOOP("export", "Annotations without a certain place")
_STATUSES: Final = {"to-review": QT_TRANSLATE_NOOP("export", "To review: "), "orphan": QT_TRANSLATE_NOOP("export", "Not found: ")}


class _Row(NamedTuple):
    """A line of the text on its page."""

    start: int
    """The code point with which it begins."""
    page: int
    top: float
    pitch: float


class Bound:
    """A document, laid out with its notes.

    Args:
        document: with the annotations that are wanted.
        options: what was chosen.
        look: with room for notes.
        theme: its colours.
    """

    def __init__(self, document: ExportedDocument, options: ExportOptions, look: Look, theme: Theme) -> None:
        self._document, self._options, self._look, self._theme = document, options, look, theme
        told = [one for one in document.annotations if says_something(one, has_notes=options.has_notes)]
        placed = [one for one in told if one.is_placed and one.kind != "document-note"]
        self.numbers = {one.id: number for number, one in enumerate(placed, start=1)}
        """By which the notes are named at their passages."""
        self.flow = Flow(
            page_blocks(document, document.outline, look),
            look,
            lambda _: _lost_blocks(document, has_notes=options.has_notes),
            keeps_pieces=len(document.text) <= _SHORT,
        )
        while not self.flow.step(_TURN):
            pass
        self._rows = list(_rows(self.flow))
        self._row_starts = [row.start for row in self._rows]
        notes, on_it = look.notes or look, [one for one in told if one.kind == "document-note"]
        self.cards = [
            card_of(one, self.numbers.get(one.id), document.text, notes, has_notes=options.has_notes) for one in (*on_it, *placed)
        ]
        self.slots = arranged(list(self._wanted()), len(self.flow.pages), measures_of(look))
        """The notes of each page; behind those of the text the pages that only notes stand on."""

    def area(self, page: int, slot: Slot) -> QRectF:
        """Return where a note stands on its page, from 0."""
        return area_of(slot, self._look, is_beside=page < len(self.flow.pages))

    def leaves(self, faces: Faces) -> Leaves:
        """Return the pages as a PDF has them."""
        document, look = self._document, self._look
        signs = Signs(title=document.title, marks=MarkIndex(document.annotations), notes=self.numbers, has_numbers=True)
        painter = PagePainter(self.flow, signs, self._theme)
        pages = tuple(self._leaf(number, painter, faces) for number in range(len(self.slots)))
        marks = tuple(Bookmark(one.level, one.words, one.page, (look.height - one.top) / UNIT) for one in self.flow.headings)
        return Leaves(document.title, document.metadata.speaker or "", pages, marks)

    def _leaf(self, number: int, painter: PagePainter, faces: Faces) -> Leaf:
        look = self._look
        canvas = Canvas(faces, look.height)
        painter.paint(canvas, number)
        links: list[tuple[float, float, float, float, str]] = []
        for slot in self.slots[number]:
            card, area = self.cards[slot.note], self.area(number, slot)
            if slot.is_beside and card.annotation.id in self.numbers:
                row = self._row_of(card.annotation)
                draw_lead(canvas, area, row.top + _BASE * row.pitch, look, self._theme.edge(card.annotation.colour))
            draw_card(canvas, card, slot, area, look, self._theme)
            if self._options.has_links:
                edges = area.left(), look.height - area.bottom(), area.right(), look.height - area.top()
                left, lower, right, upper = (edge / UNIT for edge in edges)
                links.append((left, lower, right, upper, self._link(card.annotation)))
        return Leaf(stream(canvas.content(), level=_LEVEL), tuple(links))

    def _link(self, one: Annotation) -> str:
        return link_to(self._document.document, one.span.start if one.id in self.numbers else None, one.id)

    def _wanted(self) -> Iterator[Wanted]:
        for index, card in enumerate(self.cards):
            row = self._row_of(card.annotation)
            yield Wanted(index, row.page, row.top, len(card.lines))

    def _row_of(self, one: Annotation) -> _Row:
        """Return the line with which a passage begins; the first of all for what is said of the whole document."""
        point = one.span.start if one.id in self.numbers else 0
        index = bisect_right(self._row_starts, point) - 1
        return self._rows[max(0, index)] if self._rows else _Row(0, 0, self._look.top, self._look.pitch)


def _rows(flow: Flow) -> Iterator[_Row]:
    for number, page in enumerate(flow.pages):
        for line in page.lines:
            place = flow.blocks[line.block].place
            if place is not None:
                yield _Row(place + line.span[0], number, line.top, line.pitch)


def _lost_blocks(document: ExportedDocument, *, has_notes: bool) -> Iterator[Block]:
    """Yield the list of annotations whose passages are not in the text for certain; nothing if there are none."""
    if not document.unplaced:
        return
    caption = QCoreApplication.translate("export", _UNPLACED)
    yield Block(caption, face=HEADING_1, alignment=LEFT, is_indented=False, is_heading=True, above=1.5, bookmark=(1, caption))
    for one in document.unplaced:
        head = QCoreApplication.translate("export", _STATUSES[one.status])
        signs = [STAR] * one.star + [f"#{tag}" for tag in one.tags] + [f"— {one.author}"] * bool(one.author)
        words = "\u2002".join(filter(None, (head + quoted(one, document.text, is_whole=True), *signs)))
        has_more = bool(one.task or (has_notes and one.note.strip()))
        yield _item(words, [(0, len(head), NOTE_HEAD)], above=0.4, is_heading=has_more)
        for line in note_lines(one.note) if has_notes else ():
            yield _item(line.words, [(start, end, NOTE_STRONG) for start, end in line.bold], left=2.0 + 1.5 * line.depth)
        if one.task:
            yield _item(task_words(one.task, QCoreApplication.translate), left=2.0)


def _item(
    words: str, runs: list[tuple[int, int, str]] | None = None, *, left: float = 0.0, above: float = 0.0, is_heading: bool = False
) -> Block:
    return Block(words, face=NOTE, runs=runs or [], alignment=LEFT, is_indented=False, left=left, above=above, is_heading=is_heading)
