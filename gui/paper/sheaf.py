"""The pages of a document for some options, laid out while the window lives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal

from gui.panes.page.marks import MarkIndex
from gui.paper.blocks import page_blocks, skeleton_blocks
from gui.paper.flow import Flow
from gui.paper.look import look_of
from gui.paper.notes import note_blocks, numbered
from gui.paper.painting import PagePainter, Signs
from gui.print_options import SKELETON

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.annotation import Annotation
    from core.document import Document
    from core.outline.tree import Outline
    from gui.panes.page.layout import PageLayout
    from gui.paper.glyphs import Glyphs
    from gui.paper.look import Look
    from gui.print_options import PrintOptions
    from gui.theme import Theme

_TURN: Final = 0.008
"""Seconds for which lines are laid out at once."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be printed, as it was when the reader asked for it."""

    document: Document
    outline: Outline
    annotations: tuple[Annotation, ...]
    title: str
    author: str
    layout: PageLayout
    theme: Theme
    """A light one, with the reader's colours."""


class Sheaf(QObject):
    """Lays out a subject in turns of a few milliseconds; what is done can be drawn already.

    Args:
        subject: what is printed.
        options: how.
        parent: it stops with that.
    """

    grown = Signal()
    """There are more pages, or all."""

    def __init__(self, subject: Subject, options: PrintOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self.options = options
        self.look: Look = look_of(options, subject.layout, subject.theme)
        document, outline = subject.document, subject.outline
        is_skeleton = options.content == SKELETON
        blocks = (skeleton_blocks if is_skeleton else page_blocks)(document, outline, self.look)
        numbers = numbered(subject.annotations) if options.notes else {}
        self.flow = Flow(
            blocks,
            self.look,
            (lambda flow: note_blocks(subject.annotations, numbers, document.text, flow)) if options.notes else None,
        )
        signs = Signs(
            title="" if options.official else subject.title,
            marks=MarkIndex(subject.annotations) if options.marks or options.notes else None,
            notes=numbers,
            has_numbers=options.numbers and not is_skeleton and not options.official,
            has_marks=options.marks,
        )
        self._painter = PagePainter(self.flow, signs, subject.theme)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin to lay out; the pages come in the next turns of the event loop."""
        self._timer.start()

    def stop(self) -> None:
        """Lay out no more."""
        self._timer.stop()

    @property
    def is_done(self) -> bool:
        """True if all pages are there."""
        return self.flow.is_done

    @property
    def part_done(self) -> float:
        """How much of the text stands on pages, 0 to 1."""
        return 1.0 if self.is_done else min(0.99, self.flow.done_to / max(1, len(self.subject.document.text)))

    def __len__(self) -> int:
        """Return how many pages there are by now: the last one is still being filled until all is done."""
        return len(self.flow.pages)

    @property
    def sheet(self) -> QSizeF:
        """Size of a page in tenths of a point."""
        return QSizeF(self.look.width, self.look.height)

    def paint(self, painter: QPainter, number: int, glyphs: Glyphs | None = None) -> None:
        """Draw a page, from 0; the painter's units are tenths of a point."""
        self._painter.paint(painter, number, glyphs)

    def _go_on(self) -> None:
        before = len(self.flow.pages)
        if self.flow.step(_TURN):
            self._timer.stop()
        if self.is_done or len(self.flow.pages) != before:
            self.grown.emit()
