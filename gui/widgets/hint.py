"""A small bubble that points at a part of the window and says what can be done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gui.theme import Theme

UP, LEFT, RIGHT = "up", "left", "right"
"""Where the bubble points to."""
WIDEST: Final = 20
"""Of the bubble, in characters of the interface."""
_TIP: Final = 8
"""Pixels by which the tip stands out."""


class Hint(QWidget):
    """Lies over a bar of the window and never takes the keyboard by itself; Tab leads to its buttons.

    Args:
        theme: its colours and sizes.
        parent: what it lies in; its owner shows it by `point`.
    """

    next_wanted = Signal()
    never_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = UP
        self._at = 0
        self._build()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.update()

    def say(self, words: str, number: int, count: int) -> None:
        """Take other words: those of one of several hints."""
        self._words.setText(words)
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self._next.setText(self.tr("Next") if number < count else self.tr("I see"))
        self.setAccessibleName(words)

    def point(self, area: QRect, side: str, *, at: int | None = None, under: int | None = None) -> bool:
        """Stand inside an area of the parent and point out of it or, upwards, at what is in it; False if there is no room.

        Args:
            area: nothing outside of it is covered.
            side: where to.
            at: where the tip is, in pixels of the parent along the side; None for a usual place.
            under: y in the parent under which the bubble stands if there is room, as it points up to what ends there; else at the bottom.
        """
        gap = self._theme.metrics.gap
        inner = area.adjusted(gap, gap, -gap, -gap)
        self._side = side
        self._set_margins()
        width = min(inner.width(), WIDEST * self._theme.metrics.interface_text)
        height = self._height(width)
        if height > inner.height() or width < WIDEST * self._theme.metrics.interface_text // 2:
            self.hide()
            return False
        place = QRect(inner.left(), inner.top(), width, height)
        self._at = height // 2
        if side != UP:
            place.moveTop(inner.top() + (inner.height() - height) // 3)
        elif at is None:
            place.moveBottom(inner.bottom())
            if under is not None:
                place.moveTop(max(inner.top(), min(place.top(), under)))
            self._at = 4 * gap
        else:
            self._at = at - place.left()
        if side == RIGHT:
            place.moveRight(inner.right())
        self.setGeometry(place)
        self.update()
        if not self.isVisible():
            self.show()
            self.raise_()
            # A screen reader tells of it, wherever the keyboard is.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        return True

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("Hint")
        self._words = QLabel()
        self._words.setObjectName("HintWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel()
        self._count.setObjectName("HintCount")
        self._never = QPushButton(self.tr("No more hints"))
        self._next = QPushButton()
        for button in (self._never, self._next):
            button.setObjectName("HintButton")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
        self._never.clicked.connect(self.never_wanted)
        self._next.clicked.connect(self.next_wanted)
        row = QHBoxLayout()
        row.setSpacing(metrics.small_gap)
        row.addStretch(1)
        row.addWidget(self._never)
        row.addWidget(self._next)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(metrics.small_gap)
        self._foot.addWidget(self._count)
        self._foot.addLayout(row, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(metrics.gap)
        self._layout.addWidget(self._words)
        self._layout.addLayout(self._foot)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def _set_margins(self) -> None:
        pad, gap = self._theme.metrics.pad, self._theme.metrics.gap
        tips = {UP: (0, _TIP, 0, 0), LEFT: (_TIP, 0, 0, 0), RIGHT: (0, 0, _TIP, 0)}[self._side]
        left, top, right, bottom = (margin + tip for margin, tip in zip((pad, pad, pad, gap), tips, strict=True))
        self._layout.setContentsMargins(left, top, right, bottom)

    def _height(self, width: int) -> int:
        margins = self._layout.contentsMargins()
        room = width - margins.left() - margins.right()
        # In large letters the number stands above the buttons: none of them may be cut off.
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._foot.sizeHint().width() > room:
            self._foot.setDirection(QBoxLayout.Direction.TopToBottom)
        words = self._words.heightForWidth(room)
        return words + self._layout.spacing() + self._foot.sizeHint().height() + margins.top() + margins.bottom()

    def _outline(self) -> QPainterPath:
        body, tip = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._at
        radius = self._theme.metrics.radius
        # The tip begins a pixel within the bubble: united, the two have one edge.
        path, arrow = QPainterPath(), QPainterPath()
        if self._side == UP:
            body.setTop(body.top() + _TIP)
            points = QPointF(tip - _TIP, body.top() + 1), QPointF(tip, 0.5), QPointF(tip + _TIP, body.top() + 1)
        elif self._side == LEFT:
            body.setLeft(body.left() + _TIP)
            points = QPointF(body.left() + 1, tip - _TIP), QPointF(0.5, tip), QPointF(body.left() + 1, tip + _TIP)
        else:
            body.setRight(body.right() - _TIP)
            points = QPointF(body.right() - 1, tip - _TIP), QPointF(self.width() - 0.5, tip), QPointF(body.right() - 1, tip + _TIP)
        path.addRoundedRect(body, radius, radius)
        arrow.moveTo(points[0])
        arrow.lineTo(points[1])
        arrow.lineTo(points[2])
        arrow.closeSubpath()
        return path.united(arrow)

    def tip(self) -> QPoint:
        """Return where it points to, in pixels of the parent."""
        ends = {UP: QPoint(self._at, 0), LEFT: QPoint(0, self._at), RIGHT: QPoint(self.width() - 1, self._at)}
        return self.mapToParent(ends[self._side])

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the bubble."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        painter.setBrush(self._theme.colour("card"))
        painter.drawPath(self._outline())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """End the hints with Esc, where the keyboard is here."""
        if event.key() == Qt.Key.Key_Escape:
            self.never_wanted.emit()
        else:
            super().keyPressEvent(event)
