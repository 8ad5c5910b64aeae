"""Paints a block of text in which many passages have the same ground: hits of a search, of which a page can hold hundreds.

Qt paints the line of each ground anew, and adds up the shapes of all: a page with two hundred of them in one paragraph takes a fifth
of a second. Here those that look alike are painted together.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QRegion, QTextCharFormat, QTextLayout

from gui.panes.page.pieces import x_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter, QTextBlock

_FEW: Final = 8
"""Grounds that Qt paints in a short time."""


def draw(painter: QPainter, block: QTextBlock, ranges: Sequence[QTextLayout.FormatRange], clip: QRectF) -> None:
    """Paint a block.

    Args:
        painter: of the page.
        block: laid out.
        ranges: passages with a look of their own; within the block the later lie over the earlier.
        clip: what is painted of the page.
    """
    layout = block.layout()
    alike = _alike(ranges) if len(ranges) > _FEW else range(0)
    if len(alike) <= _FEW:
        layout.draw(painter, QPointF(), ranges, clip)
        return
    face = ranges[alike.start].format
    area = clip.toAlignedRect()
    under = _region(layout, (ranges[number] for number in alike), area) - _region(layout, ranges[alike.stop :], area)
    painter.save()
    painter.setClipRegion(QRegion(area) - under, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(), [*ranges[: alike.start], *ranges[alike.stop :]], clip)
    painter.restore()
    painter.save()
    painter.setClipRegion(under, Qt.ClipOperation.IntersectClip)
    painter.fillRect(under.boundingRect(), face.background())
    ink = QTextLayout.FormatRange()
    ink.start, ink.length, ink.format = 0, block.length(), QTextCharFormat()
    if face.hasProperty(QTextCharFormat.Property.ForegroundBrush):
        ink.format.setForeground(face.foreground())
    layout.draw(painter, QPointF(), [ink], clip)
    painter.restore()


def _alike(ranges: Sequence[QTextLayout.FormatRange]) -> range:
    """Return the longest run of ranges with one look."""
    best, start = range(0), 0
    for _face, run in groupby(ranges, key=lambda one: one.format):
        end = start + sum(1 for _one in run)
        if end - start > len(best) and ranges[start].format.hasProperty(QTextCharFormat.Property.BackgroundBrush):
            best = range(start, end)
        start = end
    return best


def _region(layout: QTextLayout, ranges: Iterable[QTextLayout.FormatRange], area: QRect) -> QRegion:
    """Return what lies under passages, in whole pixels."""
    found = QRegion()
    for one in ranges:
        for rect in _rects(layout, one, area):
            found = found.united(rect)
    return found


def _rects(layout: QTextLayout, passage: QTextLayout.FormatRange, area: QRect) -> Iterator[QRect]:
    corner, end = layout.position(), passage.start + passage.length
    number = layout.lineForTextPosition(passage.start).lineNumber()
    for index in range(max(0, number), layout.lineCount()):
        line = layout.lineAt(index)
        start, stop = line.textStart(), line.textStart() + line.textLength()
        top = corner.y() + line.y()
        if start >= end or top > area.bottom():
            break
        if top + line.height() < area.top():
            continue
        left, right = sorted((x_in(line, max(passage.start, start)), x_in(line, min(end, stop))))
        if right > left:
            # All pixels of which a part is covered, as Qt takes them.
            yield QRectF(corner.x() + left, top, right - left, line.height()).toAlignedRect()
