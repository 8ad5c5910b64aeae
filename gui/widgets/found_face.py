"""How what a search of the library has found looks: documents with their counts, places as some lines with the hits in them."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.found import NOTE, SNIPPET
from core.spans import Span
from gui.models.found import ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from core.found import FoundPlace
    from gui.models.found import Row
    from gui.theme import Theme

LINES: Final = 3
"""Of a snippet, at most."""
_WIDE: Final = 0x2E80
"""Code point from which characters are as wide as they are high, nearly all of them."""
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_GAP: Final = "…"


class FoundFace(QStyledItemDelegate):
    """Draws the rows of a `FoundModel`.

    How high a row is follows from how many characters it has and from the width alone: no words are laid out to find that out, so
    thousands of rows take a few milliseconds, and no row changes its height when it is painted.
    """

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.is_stale = False
        """True while what is shown answers an older query than the one that stands in the field."""
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        metrics = theme.metrics
        self._title = theme.interface_font(bold=True)
        self._small = theme.interface_font(metrics.small_text)
        self._snippet = theme.text_font(metrics.interface_text)
        self._heights = QFontMetrics(self._title).height(), QFontMetrics(self._small).height(), _line_height(self._snippet)
        self._em = QFontMetrics(self._snippet).horizontalAdvance("国")

    # Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return how high a row is."""
        metrics = self._theme.metrics
        row: Row = index.data(ROW_ROLE)
        title, small, snippet = self._heights
        if row.place is None:
            return QSize(metrics.indent, title + small + metrics.small_gap + 2 * metrics.gap)
        lines = self._lines(row.place)
        above = small + 2 if _above(row.place) else 0
        return QSize(metrics.indent, above + lines * snippet + 2 * metrics.small_gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        self._draw_ground(painter, option, index, is_head=row.place is None)
        place = option.rect.adjusted(self._theme.metrics.gap, 0, -self._theme.metrics.gap, 0)
        if row.place is None:
            self._draw_head(painter, place, row)
        else:
            self._draw_place(painter, place, row.place)
        painter.restore()

    # Its parts

    def _ink(self, token: str) -> str:
        return "disabled" if self.is_stale else token

    def _room(self) -> int:
        """Return how many pixels a line of a snippet has."""
        metrics = self._theme.metrics
        return self._view.viewport().width() - 2 * metrics.gap - metrics.pad

    def _per_line(self) -> int:
        """Return how many half-width characters a line is sure to hold: a sign that may not begin a line takes another one along."""
        return max(8, 2 * (self._room() // max(1, self._em)) - 2)

    def _lines(self, place: FoundPlace) -> int:
        # Most snippets are as long as any: only short ones take less room.
        half = _half_widths(place.snippet) if len(place.snippet) < SNIPPET else 2 * SNIPPET
        return max(1, min(LINES, -(-half // self._per_line())))

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, *, is_head: bool
    ) -> None:
        theme = self._theme
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if is_head and index.row():
            painter.setPen(QPen(theme.colour("rule"), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        is_current = index == self._view.currentIndex()
        is_hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_current or is_hover:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_keyboard = is_current and self._view.hasFocus()
            painter.setPen(QPen(theme.colour("link"), 1.5) if has_keyboard else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("current" if is_current else "hover"))
            painter.drawRoundedRect(box, theme.metrics.radius, theme.metrics.radius)

    def _draw_head(self, painter: QPainter, place: QRect, row: Row) -> None:
        theme, metrics = self._theme, self._theme.metrics
        one = row.document
        title, small, _ = self._heights
        top = place.top() + metrics.gap
        count = "" if one.count is None else f"{one.count:,}"
        room = QFontMetrics(self._small).horizontalAdvance(count) + metrics.gap if count else 0
        if count:
            badge = QRectF(place.right() - room, top + (title - metrics.badge_height) / 2, room, metrics.badge_height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("badge"))
            painter.drawRoundedRect(badge, metrics.badge_height / 2, metrics.badge_height / 2)
            painter.setFont(self._small)
            painter.setPen(theme.colour(self._ink("soft")))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)
        line = QRect(place.left(), top, place.width() - room - metrics.small_gap, title)
        found = row.title
        words, hits = (found.snippet, found.hits) if found is not None else (one.title or one.name, ())
        self._draw_title(painter, line, words, hits)
        below = QRect(place.left(), top + title + metrics.small_gap, place.width(), small)
        said = " · ".join(filter(None, (one.speaker, one.year))) or one.name
        painter.setFont(self._small)
        painter.setPen(theme.colour(self._ink("soft")))
        painter.drawText(below, _LINE, QFontMetrics(self._small).elidedText(said, Qt.TextElideMode.ElideRight, below.width()))

    def _draw_title(self, painter: QPainter, line: QRect, words: str, hits: Sequence[Span]) -> None:
        """Draw a title on one line, cut where it has no room, the hits in it in the accent colour."""
        shown = QFontMetrics(self._title).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        kept = len(shown) if shown == words else len(shown) - 1
        hits = [Span(one.start, min(one.end, kept)) for one in hits if one.start < kept]
        self._lay_out(painter, QRectF(line), shown, hits, self._title, "ink")

    def _draw_place(self, painter: QPainter, place: QRect, found: FoundPlace) -> None:
        theme, metrics = self._theme, self._theme.metrics
        left = place.adjusted(metrics.pad, metrics.small_gap, 0, -metrics.small_gap)
        above = _above(found)
        if above:
            line = QRect(left.left(), left.top(), left.width(), self._heights[1])
            painter.setFont(self._small)
            painter.setPen(theme.colour(self._ink("soft")))
            painter.drawText(line, _LINE, QFontMetrics(self._small).elidedText(above, Qt.TextElideMode.ElideLeft, line.width()))
            left.setTop(left.top() + self._heights[1] + 2)
        lines = self._lines(found)
        words, hits = fitted(found.snippet, found.hits, lines * self._per_line())
        self._lay_out(painter, QRectF(left), words, hits, self._snippet, "soft" if found.where == NOTE else "ink")

    def _lay_out(self, painter: QPainter, place: QRectF, words: str, hits: Sequence[Span], font: QFont, token: str) -> None:
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if not self.is_stale:
            layout.setFormats([_range(one, self._theme) for one in _in_units(words, hits)])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(place.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(self._theme.colour(self._ink(token)))
        painter.save()
        painter.setClipRect(place)
        layout.draw(painter, place.topLeft())
        painter.restore()


def _line_height(font: QFont) -> int:
    """Return how high a laid out line of Chinese is: another face than the font's first may draw it, and be higher."""
    layout = QTextLayout("国，g", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return ceil(line.height())


def fitted(words: str, hits: Sequence[Span], room: int) -> tuple[str, tuple[Span, ...]]:
    """Return what of a snippet has room, with the first hit in it, and where the hits stand there.

    Args:
        words: the snippet.
        hits: in it, sorted.
        room: in characters of half width.
    """
    if _half_widths(words) <= room:
        return words, tuple(hits)
    first = hits[0].start if hits else 0
    start, end = 0, len(words)
    # A hit stands in the first third, unless that is where the snippet begins.
    while start < first and _half_widths(words[start:first]) > room // 3:
        start += 1
    lead = _GAP if start else ""
    kept = room - 4
    while end > start + 1 and _half_widths(words[start:end]) > kept:
        end -= 1
    tail = _GAP if end < len(words) else ""
    moved = len(lead) - start
    shown = (Span(max(one.start, start) + moved, min(one.end, end) + moved) for one in hits if one.start < end and one.end > start)
    return lead + words[start:end] + tail, tuple(shown)


@lru_cache(maxsize=4096)
def _half_widths(words: str) -> int:
    return len(words) + sum(ord(one) >= _WIDE for one in words)


def _above(place: FoundPlace) -> str:
    """Return what stands above a place: that it is a note, and its headings."""
    note = QCoreApplication.translate("FoundModel", "Note") if place.where == NOTE else ""
    return "　".join(filter(None, (note, " › ".join(place.headings))))


def _in_units(words: str, hits: Sequence[Span]) -> list[Span]:
    """Return hits as Qt counts: a character beyond the first 65,536 is two units there."""
    if words.isascii() or max(words, default="") <= "\uffff":
        return list(hits)
    return [Span(_units(words[: one.start]), _units(words[: one.end])) for one in hits]


def _units(words: str) -> int:
    return len(words) + sum(one > "\uffff" for one in words)


def _range(span: Span, theme: Theme) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setForeground(theme.colour("accent"))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = span.start, len(span), shape
    return found
