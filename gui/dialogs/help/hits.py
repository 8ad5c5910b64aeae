"""What was found in the help: one entry a section, with a line of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate

from gui.offsets import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from core.help_pages import Hit
    from gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_HIT: Final = Qt.ItemDataRole.UserRole


class HelpHits(QListWidget):
    """A list of hits; the one that is current is shown.

    Args:
        theme: its faces and colours.
        parent: see Qt.
    """

    chosen = Signal(object)
    """Hit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HelpHits")
        self.setAccessibleName(self.tr("What was found"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._face = _HitFace(theme, self)
        self.setItemDelegate(self._face)
        self.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.itemClicked.connect(self._choose)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these; none of them is current."""
        self.blockSignals(True)
        self.clear()
        for hit in hits:
            item = QListWidgetItem(hit.heading)
            item.setData(_HIT, hit)
            where = hit.heading if hit.heading == hit.title else f"{hit.title}, {hit.heading}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{where}. {hit.snippet}")
            self.addItem(item)
        self.setCurrentRow(-1)
        self.blockSignals(False)

    def wear(self, theme: Theme) -> None:
        """Put on another theme."""
        self._face.theme = theme
        self.scheduleDelayedItemsLayout()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_HIT))


class _HitFace(QStyledItemDelegate):
    """Draws the heading, the page it is on, and a line of the text, with what was found in bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def _lines(self, hit: Hit) -> list[tuple[str, tuple[int, ...], str, int]]:
        metrics = self.theme.metrics
        lines = [(hit.heading, hit.heading_hits, "ink", metrics.interface_text)]
        if hit.heading != hit.title:
            lines.append((hit.title, (), "soft", metrics.tiny_text))
        if hit.snippet:
            lines.append((hit.snippet, hit.snippet_hits, "soft", metrics.small_text))
        return lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """Return room for its lines, as wide as the list."""
        height = sum(round(size * 1.6) for _words, _hits, _token, size in self._lines(index.data(_HIT)))
        return QSize(option.rect.width(), height + self.theme.metrics.pad)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Draw one hit."""
        metrics = self.theme.metrics
        area = QRectF(option.rect).adjusted(metrics.gap, metrics.pad / 2, -metrics.gap, 0)
        is_current = bool(option.state & option.state.State_Selected)
        if is_current:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("current"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), metrics.small_gap, metrics.small_gap)
            painter.restore()
        top = area.top()
        for words, hits, token, size in self._lines(index.data(_HIT)):
            self._draw(painter, QRectF(area.left(), top, area.width(), size * 1.6), words, hits, token, size)
            top += round(size * 1.6)

    def _draw(self, painter: QPainter, area: QRectF, words: str, hits: tuple[int, ...], token: str, size: int) -> None:
        units = OffsetMap(words)
        layout = QTextLayout(words, self.theme.interface_font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.Bold)
        found.setForeground(self.theme.colour("accent"))
        ranges = []
        for point in hits:
            one = QTextLayout.FormatRange()
            one.start, one.length = units.to_unit(point), units.to_unit(point + 1) - units.to_unit(point)
            one.format = found
            ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(self.theme.colour(token))
        # What does not fit goes on in a second line, which is not drawn.
        line.draw(painter, area.topLeft())
