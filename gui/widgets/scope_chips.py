"""What a search is narrowed to, as chips that can be taken off one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.errors import QT_TRANSLATE_NOOP
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from gui.theme import Theme

FIELD_NAMES: Final = {
    "speakers": QT_TRANSLATE_NOOP("ScopeChips", "Speaker"),
    "years": QT_TRANSLATE_NOOP("ScopeChips", "Year"),
    "tags": QT_TRANSLATE_NOOP("ScopeChips", "Tag"),
    "colours": QT_TRANSLATE_NOOP("ScopeChips", "Colour"),
    "kinds": QT_TRANSLATE_NOOP("ScopeChips", "Kind"),
    "occasions": QT_TRANSLATE_NOOP("ScopeChips", "Occasion"),
    "sources": QT_TRANSLATE_NOOP("ScopeChips", "Source"),
    "collections": QT_TRANSLATE_NOOP("ScopeChips", "Collection"),
    "titles": QT_TRANSLATE_NOOP("ScopeChips", "Title"),
    "sections": QT_TRANSLATE_NOOP("ScopeChips", "Section"),
    "terms": QT_TRANSLATE_NOOP("ScopeChips", "Term"),
}
_ARM: Final = 3
"""Pixels from the middle of the cross to its ends."""


def field_name(field: str) -> str:
    """Return what a field of a scope is called."""
    return QCoreApplication.translate("ScopeChips", FIELD_NAMES[field])


def value_name(field: str, value: str) -> str:
    """Return what a value of it is called."""
    return pigment_name(value) if field == "colours" else value


class ScopeChip(QAbstractButton):
    """One value; a click, Enter or Delete takes it off."""

    def __init__(self, theme: Theme, field: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field, self.value = field, value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.interface_font(theme.metrics.small_text))
        self.setText(value_name(field, value))
        said = f"{field_name(field)}：{value_name(field, value)}"
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.tr("Press to take it off"))
        self.setToolTip(f"{said}\n{self.tr('Press to take it off')}")

    # Qt

    def sizeHint(self) -> QSize:
        """Return what words and cross take."""
        metrics = self._theme.metrics
        width = self.fontMetrics().horizontalAdvance(self.text()) + 3 * metrics.small_gap + metrics.badge_height
        return QSize(width, metrics.badge_height + 2 * metrics.small_gap)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw ground, words and cross; a ring if it has the keyboard."""
        theme, metrics = self._theme, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("link"), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("current" if self.underMouse() or self.hasFocus() else "badge"))
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = metrics.badge_height
        words = self.rect().adjusted(2 * metrics.small_gap, 0, -side - metrics.small_gap, 0)
        painter.setPen(theme.colour("ink"))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(QPen(theme.colour("soft"), 1.2))
        middle = QPointF(self.width() - side / 2 - metrics.small_gap / 2, self.height() / 2)
        for sign in (1, -1):
            painter.drawLine(middle + QPointF(-_ARM, -_ARM * sign), middle + QPointF(_ARM, _ARM * sign))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take it off with Delete or Enter, too."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class ScopeChips(QWidget):
    """Chips beside one another, in as many rows as they need."""

    removed = Signal(str, str)
    """Field and value that are to be taken off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[ScopeChip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Narrowed to"))
        self.hide()

    def show_values(self, values: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each pair of a field and a value; nothing at all for none."""
        if [(one.field, one.value) for one in self._chips] == list(values):
            return
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(field, value) for field, value in values]
        self.setVisible(bool(self._chips))
        self.updateGeometry()
        self._place()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        values = [(one.field, one.value) for one in self._chips]
        self.show_values(())
        self.show_values(values)

    def _chip(self, field: str, value: str) -> ScopeChip:
        chip = ScopeChip(self._theme, field, value, self)
        chip.clicked.connect(lambda: self.removed.emit(field, value))
        chip.show()
        return chip

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Return where each chip stands in a width, and how high all are."""
        gap, places, x, y, row = self._theme.metrics.small_gap, [], 0, 0, 0
        for chip in self._chips:
            size = chip.sizeHint()
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y = 0, y + row + gap
            places.append(QRect(x, y, wide, size.height()))
            x, row = x + wide + gap, size.height()
        return places, y + row

    def _place(self) -> None:
        for chip, place in zip(self._chips, self._places(self.width())[0], strict=True):
            chip.setGeometry(place)

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Return True: with less width there are more rows."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the rows are together."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self._theme.metrics.side_bar, self.heightForWidth(self.width() or self._theme.metrics.side_bar))

    def minimumSizeHint(self) -> QSize:
        """Return the height that is needed; any width will do."""
        return QSize(self._theme.metrics.row, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Arrange the chips anew."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()
