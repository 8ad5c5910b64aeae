"""The small dark bar that a selection raises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from core.annotation import COLOURS
from gui.widgets.pigments import pigment_key, pigment_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.theme import Theme

_SHADE: Final = 3
"""How many steps the shadow under the bar has."""


class PopupBar(QWidget):
    """Offers colours, underline, note, tag, task and copy, and a menu of more, at a selection made with the mouse.

    A child of the page's pane that never takes the keyboard from it. The owner shows and hides it.
    """

    colour_chosen = Signal(str)  # one of COLOURS
    kind_chosen = Signal(str)  # "underline"
    note_chosen = Signal()
    tag_chosen = Signal()
    task_chosen = Signal()
    copy_chosen = Signal()
    more_chosen = Signal(QPoint)  # where on the screen a menu of everything else may open

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PopupBar")
        self.setAccessibleName(self.tr("Mark the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._colours = [
            _KeyButton(pigment_title(one), pigment_key(one), self._theme, self, colour=one, action_id=f"annotation.{one}")
            for one in COLOURS
        ]
        self._underline = _KeyButton(self.tr("Underline"), "U", self._theme, self, action_id="annotation.underline")
        self._note = _KeyButton(self.tr("Note"), "N", self._theme, self, action_id="annotation.note")
        self._tag = _KeyButton(self.tr("Tag"), "T", self._theme, self, action_id="annotation.tag")
        self._task = _KeyButton(self.tr("Task"), "K", self._theme, self, action_id="annotation.task")
        self._copy = _KeyButton(self.tr("Copy"), "C", self._theme, self, action_id="edit.copy")
        self._more = _KeyButton("⋯", "", self._theme, self, name=self.tr("More"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.gap, metrics.small_gap, metrics.gap, metrics.small_gap + _SHADE)
        layout.setSpacing(0)
        for button in self._buttons():
            layout.addWidget(button)
        self.hide()

    def _connect(self) -> None:
        for button in self._colours:
            button.clicked.connect(lambda _checked=False, colour=button.colour: self.colour_chosen.emit(colour))
        self._underline.clicked.connect(lambda: self.kind_chosen.emit("underline"))
        self._note.clicked.connect(self.note_chosen)
        self._tag.clicked.connect(self.tag_chosen)
        self._task.clicked.connect(self.task_chosen)
        self._copy.clicked.connect(self.copy_chosen)
        self._more.clicked.connect(lambda: self.more_chosen.emit(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        for button in self._buttons():
            button.clicked.connect(self.hide)
        self._page.installEventFilter(self)

    def _buttons(self) -> tuple[_KeyButton, ...]:
        return (*self._colours, self._underline, self._note, self._tag, self._task, self._copy, self._more)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show what the keys are now.

        Args:
            key_of: returns the key of an action of `gui.actions` as readers know it, empty for none.
        """
        for button in self._buttons():
            if button.action_id:
                button.set_key(key_of(button.action_id))

    def show_at(self, rect: QRect) -> None:
        """Show the bar at a line of the selection.

        Args:
            rect: the line in the parent's coordinates. The bar stands above it, below it where there is no room, and
                never outside the parent.
        """
        gap = self._theme.metrics.gap
        size = self.sizeHint()
        room = self._page.rect().adjusted(gap, gap, -gap, -gap)
        top = rect.top() - gap - size.height()
        if top < room.top():
            below = rect.bottom() + gap
            # With room on neither side it stands in the higher of the two gaps, over as little of the line as can be.
            top = below if below + size.height() <= room.bottom() or rect.top() < self._page.height() - rect.bottom() else top
            top = max(room.top(), min(top, room.bottom() + 1 - size.height()))
        left = rect.center().x() - size.width() // 2
        left = max(room.left(), min(left, room.right() + 1 - size.width()))
        self.setGeometry(left, top, size.width(), size.height())
        self.show()
        self.raise_()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for button in self._buttons():
            button.apply_theme(theme)
        for button in self._colours:
            button.name(pigment_title(button.colour))
        self.update()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hide when the parent takes another size: the selection is elsewhere then."""
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and a narrow shadow under it."""
        metrics = self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = self._theme.colour("shadow")
        shade.setAlphaF(0.12)
        body = QRectF(self.rect()).adjusted(1, 0, -1, -_SHADE)
        for step in range(_SHADE, 0, -1):
            painter.setBrush(shade)
            painter.drawRoundedRect(body.adjusted(-0.3 * step, step, 0.3 * step, step), metrics.radius + 2, metrics.radius + 2)
        painter.setBrush(self._theme.colour("popup"))
        painter.drawRoundedRect(body, metrics.radius + 2, metrics.radius + 2)


class _KeyButton(QAbstractButton):
    """A pigment or a word, with its key below."""

    def __init__(
        self, words: str, key: str, theme: Theme, parent: QWidget, *, colour: str = "", name: str = "", action_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.colour = colour
        self.action_id = action_id
        self._key = key
        self.name(words, name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.apply_theme(theme)

    def set_key(self, key: str) -> None:
        """Show another key below, nothing for none."""
        self._key = key
        self.name(self.text(), self.text() if not key else "")
        self.updateGeometry()
        self.update()

    def name(self, words: str, spoken: str = "") -> None:
        """Say what the button is; ``spoken`` where the words on it do not tell."""
        self.setText(words)
        self.setToolTip(self.tr("{name} ({key})").format(name=words, key=self._key) if self._key else spoken)
        self.setAccessibleName(spoken or words)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._font = theme.interface_font()
        self._key_font = theme.interface_font(theme.metrics.tiny_text)
        self._heights = (max(QFontMetrics(self._font).height(), theme.metrics.dot), QFontMetrics(self._key_font).height())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for word and key."""
        gap = self._theme.metrics.small_gap
        width = self._theme.metrics.dot if self.colour else QFontMetrics(self._font).horizontalAdvance(self.text())
        width = max(width, QFontMetrics(self._key_font).horizontalAdvance(self._key))
        return QSize(width + 2 * gap + (gap if self.colour else gap // 2), sum(self._heights) + gap)

    def minimumSizeHint(self) -> QSize:
        """Return the room for word and key: the bar is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the word or dot above, the key below."""
        theme, gap = self._theme, self._theme.metrics.small_gap
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            ground = QColor(theme.colour("popup_ink"))
            ground.setAlphaF(0.28 if self.isDown() else 0.16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), theme.metrics.radius, theme.metrics.radius)
        upper = QRectF(0, gap / 2, self.width(), self._heights[0])
        if self.colour:
            radius = theme.metrics.dot / 2
            painter.setPen(QPen(theme.edge(self.colour), 1))
            painter.setBrush(theme.mark([self.colour]) if not theme.dark else theme.edge(self.colour))
            painter.drawEllipse(QPointF(upper.center()), radius - 0.5, radius - 0.5)
        else:
            painter.setFont(self._font)
            painter.setPen(theme.colour("popup_ink"))
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(self._key_font)
        painter.setPen(theme.colour("popup_soft"))
        painter.drawText(QRectF(0, upper.bottom(), self.width(), self._heights[1]), Qt.AlignmentFlag.AlignCenter, self._key)
