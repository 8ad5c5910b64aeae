"""A tag that can be removed: its words and a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.widgets.tag_words import MOST_CHARACTERS, plain_tip, tag_words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from gui.theme import Theme

_ARM: Final = 3
"""Pixels from the middle of the cross to its ends."""


class TagChip(QAbstractButton):
    """A tag of the annotation whose tags are being written. A click on the cross or Delete removes it."""

    removed = Signal()
    stepped = Signal(int)  # 1 to the next chip, -1 to the one before
    left = Signal()  # Esc
    menu_wanted = Signal(QPoint)  # a place on the screen

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tag = ""
        self._room = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows lead here from the field
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.interface_font(theme.metrics.small_text))
        self.setAccessibleDescription(self.tr("Delete removes it, the menu key acts on it everywhere."))

    def show_tag(self, tag: str, room: int) -> None:
        """Show a tag in at most so many pixels."""
        self.tag, self._room = tag, room
        self.setText(tag_words(tag, self.fontMetrics(), room - self._padding()))
        self.setAccessibleName(self.tr("Tag {tag}").format(tag=tag[:MOST_CHARACTERS]))
        self.setToolTip(plain_tip(tag[: 10 * MOST_CHARACTERS]) if self.text() != tag else "")
        self.resize(self.sizeHint())
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.update()

    def _padding(self) -> int:
        return 2 * self._theme.metrics.small_gap + self._theme.metrics.badge_height

    def _cross(self) -> QRect:
        side = self._theme.metrics.badge_height
        return QRect(self.width() - side, 0, side, self.height())

    # Qt

    def sizeHint(self) -> QSize:
        """Return what words and cross take."""
        metrics = self._theme.metrics
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self._padding(), metrics.badge_height + metrics.small_gap)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw ground, words and cross; a ring if it has the keyboard."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.metrics.small_gap
        painter.setPen(QPen(theme.colour("link"), 1.5) if self.hasFocus() else QPen(QColor(0, 0, 0, 0)))
        painter.setBrush(theme.colour("current") if self.underMouse() or self.hasFocus() else theme.colour("badge"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), gap, gap)
        painter.setPen(theme.colour("ink") if self.hasFocus() else theme.colour("soft"))
        painter.drawText(self.rect().adjusted(gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(QPen(theme.colour("soft"), 1.2))
        middle = QPointF(self._cross().center()) + QPointF(0.5, 0.5)
        for sign in (1, -1):
            painter.drawLine(middle + QPointF(-_ARM, -_ARM * sign), middle + QPointF(_ARM, _ARM * sign))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Remove the tag by its cross."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._cross().contains(event.position().toPoint()):
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Remove with Delete, step with the arrows, leave with Esc."""
        key = event.key()
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu, at the chip if the key is pressed."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
