"""The field at a passage in which its words are corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.widgets.line_field import LineField

if TYPE_CHECKING:
    from gui.theme import Theme

_LEAST: Final = 14
_MOST: Final = 36
"""Characters for which there is room."""


class CorrectionField(QFrame):
    """Holds the old words for changing. Enter applies, Esc or a click elsewhere leaves.

    A child of the page's pane, that shows it at a place and takes the keyboard back when it is left.
    """

    applied = Signal(str)  # the words that are to stand there; empty to take the old ones out
    left = Signal()  # by Esc: the keyboard goes back to the page

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("CorrectionFrame")
        self._field = LineField(self)
        self._field.setObjectName("CorrectionField")
        self._field.setAccessibleName(self.tr("Corrected words"))
        self._hint = QLabel()
        self._hint.setObjectName("CorrectionHint")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.small_gap)
        column.setSpacing(metrics.small_gap)
        column.addWidget(self._field)
        column.addWidget(self._hint)
        self.apply_theme(self._theme)
        self.hide()

    def _connect(self) -> None:
        self._field.entered.connect(self._apply)
        self._field.textChanged.connect(self._say)
        self._field.escaped.connect(self._leave)
        self._field.left.connect(self.hide)
        self._page.installEventFilter(self)

    def open(self, words: str, rect: QRect) -> None:
        """Offer words for correction, all of them selected, at the place where they stand."""
        self._field.setText(words)
        self._field.selectAll()
        self._say()
        self.place(rect)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, rect: QRect) -> None:
        """Stand below what a rectangle of the page covers, above it where there is no room, and never outside of the page."""
        gap = self._theme.metrics.gap
        size = self.sizeHint()
        room = self._page.rect().adjusted(gap, gap, -gap, -gap)
        top = rect.bottom() + gap
        if top + size.height() > room.bottom():
            top = rect.top() - gap - size.height()
        top = max(room.top(), min(top, room.bottom() + 1 - size.height()))
        width = min(size.width(), room.width())
        left = max(room.left(), min(rect.left(), room.right() + 1 - width))
        self.setGeometry(left, top, width, size.height())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._field.setFont(theme.text_font(theme.metrics.interface_text + 2))

    def _say(self) -> None:
        """Say what Enter does; make room for the words."""
        if self._field.text():
            self._hint.setText(self.tr("Enter corrects the words, Esc leaves them"))
        else:
            self._hint.setText(self.tr("Enter takes the words out, Esc leaves them"))
        metrics = self._field.fontMetrics()
        em = metrics.horizontalAdvance("永")
        wanted = metrics.horizontalAdvance(self._field.text()) + 3 * em
        self._field.setFixedWidth(max(_LEAST * em, min(wanted, _MOST * em, self._page.width() - 6 * self._theme.metrics.gap)))
        self._column.activate()
        self.resize(self.sizeHint())

    def _apply(self) -> None:
        words = self._field.text()
        self.hide()
        self.applied.emit(words)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room for field and hint."""
        return self._column.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay inside the page when that takes another size."""
        if event.type() == QEvent.Type.Resize and watched is self._page and self.isVisible():
            self.place(self.geometry())
        return super().eventFilter(watched, event)
