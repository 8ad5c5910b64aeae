"""The rules of tables and above notes: painted on the page, no part of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from gui.offsets import OffsetMap
from gui.panes.page.facts import CELL_BORDER

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QTextBlock, QTextLine

    from gui.panes.page.apart import Apart
    from gui.panes.page.geometry import Geometry
    from gui.panes.page.tables import Plan
    from gui.panes.page.view import PageView

_NOTE_RULE: Final = 0.25
"""Length of the rule above notes, in parts of the column."""


def paint_ornaments(view: PageView, apart: Apart, area: QRect) -> None:
    """Paint what belongs to the blocks that stand in a part of the viewport."""
    if not apart.facts.rows and not apart.facts.first_notes:
        return
    geometry = view.geometry_of_text
    top = view.verticalScrollBar().value()
    painter = QPainter(view.viewport())
    painter.translate(0, -top)
    painter.setPen(apart.strong)
    # A rule stands above the first line of its block.
    block = geometry.block_at(top + area.top() - apart.note_space)
    while block.isValid() and geometry.block_top(block) <= top + area.bottom() + apart.note_space:
        number = view.part.first + block.blockNumber()
        if number in apart.facts.rows:
            _paint_row(painter, apart, geometry, block, apart.facts.rows[number])
        elif number in apart.facts.first_notes:
            y = round(geometry.block_top(block) - apart.note_space / 2) + 0.5
            painter.setPen(apart.strong)
            painter.drawLine(QLineF(0, y, apart.width * _NOTE_RULE, y))
        block = block.next()
    painter.end()


def _paint_row(painter: QPainter, apart: Apart, geometry: Geometry, block: QTextBlock, row: tuple[int, int]) -> None:
    number, index = row
    table, plan = apart.facts.tables[number], apart.plan(number)
    top, half = geometry.block_top(block), apart.row_gap(plan) / 2
    if table.starts_row(index):
        # Under the head, as at top and bottom, the rule is strong.
        painter.setPen(apart.strong if index in {0, table.heads} else apart.fine)
        y = round(top - half) + 0.5
        painter.drawLine(QLineF(0, y, apart.width, y))
    if index == len(table.blocks) - 1:
        painter.setPen(apart.strong)
        last = block.layout().lineAt(block.layout().lineCount() - 1)
        y = round(top + last.y() + last.height() + half) + 0.5
        painter.drawLine(QLineF(0, y, apart.width, y))
    if plan.packed:
        painter.setPen(apart.fine)
        _paint_bars(painter, plan, block, top)


def _paint_bars(painter: QPainter, plan: Plan, block: QTextBlock, top: float) -> None:
    """Paint a bar before each cell but a row's first."""
    words = block.text()
    units = OffsetMap(words)
    place = words.find(CELL_BORDER) + 1
    while place:
        line = block.layout().lineForTextPosition(units.to_unit(place))
        # Of an empty cell there is nothing to set apart.
        if line.isValid() and not words.startswith(CELL_BORDER, place):
            x = round(_x_of(line, units.to_unit(place)) - plan.size / 2) + 0.5
            painter.drawLine(QLineF(x, top + line.y() + line.height() * 0.25, x, top + line.y() + line.height() * 0.8))
        place = words.find(CELL_BORDER, place) + 1


def _x_of(line: QTextLine, unit: int) -> float:
    # The binding returns the position beside the one it was asked for.
    x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return x[0]
