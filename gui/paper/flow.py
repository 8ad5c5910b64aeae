"""Puts the lines of blocks on pages: a heading never stands alone at the foot, nor one line of a paragraph at foot or head."""

from __future__ import annotations

import time
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from gui.paper.lines import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from gui.paper.blocks import Block
    from gui.paper.look import Look

_KEPT: Final = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""
_WAITING: Final = 8
"""Lines of headings that stay together with the paragraph under them."""


class Placed(NamedTuple):
    """A line on a page."""

    block: int
    """Index in `Flow.blocks`."""
    piece: int
    """Where the laid out part of the block begins, see `gui.paper.lines.Piece`."""
    row: int
    top: float
    pitch: float
    span: tuple[int, int]
    """The code points of the block's words on it."""


@dataclass(slots=True)
class Page:
    """The lines of a page from the top."""

    lines: list[Placed] = field(default_factory=list)


class Heading(NamedTuple):
    """Where a heading stands."""

    level: int
    words: str
    page: int
    """From 0."""
    top: float


class _Row(NamedTuple):
    block: int
    piece: int
    row: int
    above: float
    pitch: float
    span: tuple[int, int]


class Flow:
    """Lays out blocks on pages, a few at a time.

    Args:
        blocks: those of the text, made while they are asked for.
        look: the measures.
        after: returns the blocks that follow the text, once it is known on which page everything stands.
        keeps_pieces: True to keep what is laid out, so that whoever draws a short text at once need not lay it out again.
    """

    def __init__(
        self,
        blocks: Iterable[Block],
        look: Look,
        after: Callable[[Flow], Iterable[Block]] | None = None,
        *,
        keeps_pieces: bool = False,
    ) -> None:
        self.look = look
        self.kept: dict[tuple[int, int], Piece] = {}
        """What is laid out, by block and where in it a piece begins, if it is kept."""
        self._keeps_pieces = keeps_pieces
        self.blocks: list[Block] = []
        self.pages: list[Page] = []
        self.headings: list[Heading] = []
        self.is_done = False
        self.done_to = 0
        """Code point of the text up to which everything stands on a page."""
        self.places: list[tuple[int, int]] = []
        """Of each block of the text the code point at which it begins, and the page of its first line."""
        self.page_starts: list[tuple[int, int]] = []
        """The code point with which the text begins on a page, and the page; the list of notes has none."""
        self._is_text_done = False
        self._y = 0.0
        self._steps = self._run(blocks, after)

    def step(self, seconds: float) -> bool:
        """Go on for a while; return True once everything stands on its page."""
        end = time.perf_counter() + seconds
        while not self.is_done and time.perf_counter() < end:
            if next(self._steps, None) is None:
                self.is_done = True
        return self.is_done

    def page_of(self, point: int) -> int | None:
        """Return the page on which a code point of the text stands, None before it is placed."""
        index = bisect_right(self.places, point, key=itemgetter(0)) - 1
        if index < 0:
            return None
        # A paragraph may go on over hundreds of pages.
        last = bisect_right(self.page_starts, point, key=itemgetter(0)) - 1
        number = max(self.places[index][1], self.page_starts[last][1] if last >= 0 else 0)
        return number if self._is_text_done or point < self.done_to else None

    def _run(self, blocks: Iterable[Block], after: Callable[[Flow], Iterable[Block]] | None) -> Iterator[bool]:
        """Place everything, line by line or nearly so."""
        yield from self._set(blocks)
        self._is_text_done = True
        if after is not None:
            yield from self._set(after(self))
        if not self.pages:
            self.pages.append(Page())

    def _set(self, blocks: Iterable[Block]) -> Iterator[bool]:
        waiting: list[_Row] = []
        for block in blocks:
            index = len(self.blocks)
            self.blocks.append(block)
            for unit in _units(self._rows(index)):
                waiting += unit
                if not block.is_heading:
                    self._put(waiting)
                    waiting = []
                elif len(waiting) > _WAITING:
                    # Headings only: those that were first need not wait for a paragraph.
                    self._put(waiting[:_WAITING])
                    del waiting[:_WAITING]
                yield True
        self._put(waiting)

    def _rows(self, index: int) -> Iterator[_Row]:
        block, look = self.blocks[index], self.look
        pitch = look.pitch_of(block.face)
        above = look.spacing + block.above * look.text_size if not look.is_official else self._official_space(index)
        start = 0
        while True:
            piece = Piece(block, start, look)
            if self._keeps_pieces:
                self.kept[index, start] = piece
            for row in range(piece.rows):
                yield _Row(index, start, row, above, pitch, piece.span_of(row))
                above = 0.0
            if piece.is_last:
                return
            start = piece.end

    def _official_space(self, index: int) -> float:
        """Return the room before a block in the official layout: whole lines only, one between title matter and text (7.3.3)."""
        if index and self.blocks[index - 1].number is None and self.blocks[index].number == 1:
            return self.look.pitch
        return self.look.pitch * round(self.blocks[index].above / 1.8)

    def _put(self, rows: list[_Row]) -> None:
        """Put lines that belong together on a page, the next one if there is no more room on this."""
        if not rows:
            return
        look = self.look
        need = sum(row.above + row.pitch for row in rows)
        spare = look.pitch * 0.01
        fits_anywhere = need - rows[0].above <= look.depth + spare
        first = rows[0]
        is_parted = self.blocks[first.block].is_on_new_page and first.piece == first.row == 0
        is_full = fits_anywhere and self._y + need > look.depth + spare
        if not self.pages or (self.pages[-1].lines and (is_parted or is_full)):
            self._turn()
        for row in rows:
            above = row.above if self.pages[-1].lines else 0.0
            if self.pages[-1].lines and self._y + above + row.pitch > look.depth + spare:
                self._turn()
                above = 0.0
            self._y += above
            self._note(row)
            self.pages[-1].lines.append(Placed(row.block, row.piece, row.row, look.top + self._y, row.pitch, row.span))
            self._y += row.pitch

    def _turn(self) -> None:
        self.pages.append(Page())
        self._y = 0.0

    def _note(self, row: _Row) -> None:
        block = self.blocks[row.block]
        if row.piece == 0 and row.row == 0:
            page = len(self.pages) - 1
            if block.place is not None:
                self.places.append((block.place, page))
            if block.bookmark:
                self.headings.append(Heading(*block.bookmark, page, self.look.top + self._y))
        if block.place is not None:
            self.done_to = block.place + row.span[1]
            page = len(self.pages) - 1
            if not self.page_starts or self.page_starts[-1][1] != page:
                self.page_starts.append((block.place + row.span[0], page))


def _units(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """Yield the lines of a paragraph in what may not be parted: the first lines, each of the middle, the last ones."""
    held: list[_Row] = []
    is_begun = False
    for row in rows:
        held.append(row)
        if not is_begun and len(held) == 2 * _KEPT:
            yield held[:_KEPT]
            del held[:_KEPT]
            is_begun = True
        elif is_begun and len(held) > _KEPT:
            yield [held.pop(0)]
    if held:
        yield held
