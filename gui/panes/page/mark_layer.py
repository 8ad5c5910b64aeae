"""The marks in sight and the flash of a place: grounds as the text widget's extra selections, lines and outline drawn over the text."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from core.spans import Span
from gui.panes.page.marks import LINES, MarkFaces, MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRect

    from core.annotation import Annotation
    from gui.panes.page.layers import Layers
    from gui.panes.page.mark_lines import MarkLines
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_AROUND: Final = 2
"""Logical pixels beyond a line's top and bottom that the outline of a mark may take."""
_CHAIN: Final = 500
"""Code points before what is seen within which lines that overlap one another are looked for, once or twice as many."""
_FLASH: Final = 700
"""Milliseconds for which the place jumped to is lit."""


class MarkLayer(QObject):
    """Gives the view the marks of what is seen and a screenful around, and no others: thousands take it half a second."""

    def __init__(self, view: PageView, layers: Layers, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._layers = layers
        self.index = MarkIndex()
        """Every mark of the document; to be changed through this object only."""
        self._painted: Span | None = None
        self._held: str | None = None
        self._outlined: Span | None = None
        """The passage of the mark that is outlined, as it was when it was taken in hand."""
        self._flashed: int | None = None
        self._flash_end = QTimer(self, singleShot=True, interval=_FLASH)
        self._flash_end.timeout.connect(self._end_flash)
        self._take(theme)
        view.overlays.append(self._draw_over)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._take(theme)
        self.forget()
        self.paint()

    def clear(self) -> None:
        """Show no mark and no flash."""
        self._flash_end.stop()
        self._end_flash()
        self.show([])

    def show(self, annotations: Iterable[Annotation]) -> None:
        """Show the marks of these annotations in place of all before."""
        self.index = MarkIndex(annotations)
        self.forget()
        self.paint()

    def change(self, put: Iterable[Annotation], dropped: Sequence[str] = ()) -> None:
        """Show the marks of some annotations, or their new states, and take others off."""
        changed = [*put]
        before = [self.index.get(one) for one in (*dropped, *(annotation.id for annotation in changed))]
        self.index.change(changed, dropped)
        self.forget()
        self.paint()
        has_lines = any(one is not None and one.kind in LINES for one in (*before, *changed))
        if has_lines or any(one.id == self._held for one in changed):
            # Lines and outline are no selections: the widget does not know that they have changed. Lines push others down, wherever
            # those end.
            self._view.viewport().update()

    @property
    def held(self) -> str | None:
        """Id of the mark that is outlined."""
        return self._held

    def hold(self, mark_id: str | None) -> None:
        """Outline the mark that the keys act on, None for none."""
        if mark_id != self._held:
            before, self._held = self._outlined, mark_id
            held = self.index.get(mark_id)
            self._outlined = held.span if held is not None else None
            # Not the whole page: that would cost the key that makes a mark a quarter of its time.
            for span in (before, self._outlined):
                if span is not None:
                    self._paint_anew(span)

    def flash(self, point: int) -> None:
        """Light the line of ``point`` for a moment."""
        self._flashed = point
        self._flash_end.start()
        self._show_flash()

    def forget(self) -> None:
        """Take what the view has for stale, as when the text has gone in which the marks' cursors stood."""
        self._painted = None

    def paint(self) -> None:
        """Give the view the marks of what is seen, unless it has them."""
        seen = self._view.visible_span()
        if self._painted and self._painted.start <= seen.start and seen.end <= self._painted.end:
            return
        part = self._view.part.span
        self._painted = Span(max(0, 2 * seen.start - seen.end), 2 * seen.end - seen.start).clipped(part)
        found = [
            self._extra(line, face)
            for span, face in self._faces.of(self.index.touching(self._painted))
            for line in self._view.pages.lines_in(span.clipped(part))
        ]
        self._layers.set("marks", found)
        if self._flashed is not None:
            # Its cursor stood in the text that has gone.
            self._show_flash()

    def _take(self, theme: Theme) -> None:
        self._faces = MarkFaces(theme)
        self._theme = theme
        self._lines: MarkLines | None = None
        self._flash_face = QTextCharFormat()
        self._flash_face.setBackground(theme.colour("flash"))
        self._flash_face.setProperty(QTextFormat.Property.FullWidthSelection, True)

    def _show_flash(self) -> None:
        if self._flashed is not None and self._flashed in self._view.part:
            self._layers.set("flash", [self._extra(Span(self._flashed, self._flashed), self._flash_face)])
        else:
            self._layers.clear("flash")

    def _paint_anew(self, span: Span) -> None:
        """Have the lines that a passage stands in painted, with what is drawn around its words."""
        from gui.panes.page.pieces import pieces

        seen = [*pieces(self._view, span)]
        if seen:
            top, bottom = floor(seen[0].top) - _AROUND, ceil(seen[-1].bottom) + _AROUND
            self._view.viewport().update(0, top, self._view.viewport().width(), bottom - top)

    def _draw_over(self, area: QRect) -> None:
        lines = self._lines_in(self._view.visible_span())
        held = self.index.get(self._held)
        if not lines and held is None:
            return
        if self._lines is None:
            # Most starts show no line.
            from gui.panes.page.mark_lines import MarkLines

            self._lines = MarkLines(self._theme)
        self._lines.paint(self._view, area, lines, held)

    def _lines_in(self, span: Span) -> list[Annotation]:
        """Return the lines in a span, with those before it on which it depends how far under the words they stand.

        What is scrolled is moved and not painted anew: no line may hop when another one under the same words is seen no more.
        """
        start, least = span.start, (span.start // _CHAIN - 1) * _CHAIN
        while True:
            lines = [one for one in self.index.touching(Span(start, span.end)) if one.kind in LINES]
            first = max(min((one.span.start for one in lines), default=start), least)
            if first >= start:
                return lines
            start = first

    def _end_flash(self) -> None:
        self._flashed = None
        self._show_flash()

    def _extra(self, span: Span, face: QTextCharFormat) -> QTextEdit.ExtraSelection:
        part = self._view.part
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(part.to_unit(span.start))
        cursor.setPosition(part.to_unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = face
        return selection
