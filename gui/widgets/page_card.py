"""What cards have in common that lie over the page beside some words: they are as high as there is room, read and left by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from gui.widgets.pane_button import PaneButton

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLayout

    from gui.theme import Theme

_LEAST: Final = 60
"""Logical pixels of what it tells that are seen at once at least."""


class PageCard(QFrame):
    """Stands beside words of a page, below them where there is room; whoever shows it hides it. What it tells is scrolled.

    Args:
        theme: for sizes.
        page: what it stands on.
        width: its own, in pixels.
        gap: pixels between two things that it tells.
    """

    page_resized = Signal()
    """The words are elsewhere."""
    left = Signal()
    """Esc, or the button that closes it."""

    def __init__(self, theme: Theme, page: QWidget, *, width: int, gap: int) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._width = width
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedWidth(width)
        parts = QWidget()
        parts.setObjectName("LayerParts")
        self._inside = QVBoxLayout(parts)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(gap)
        self._area = QScrollArea()
        self._area.setObjectName("LayerArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(parts)
        self._close = card_button(self.tr("Close"))
        self._close.clicked.connect(self.left)
        page.installEventFilter(self)
        self.hide()

    def stand_beside(self, place: QRect) -> None:
        """Stand beside words that are somewhere else now, on a page that may have another size."""
        self._fit()
        gap = self._theme.metrics.gap
        room = self._page.rect().adjusted(gap, gap, -gap, -gap)
        top = place.bottom() + gap
        if top + self.height() > room.bottom():
            above = place.top() - gap - self.height()
            top = above if above >= room.top() else self._top_without_room(room)
        left = max(room.left(), min(place.left(), room.right() - self.width()))
        self.move(left, top)

    def _top_without_room(self, room: QRect) -> int:
        """Return where its top is if it has room neither below the words nor above them."""
        return room.top()

    def _highest(self) -> int:
        """Return the pixels of height that it may have."""
        return self._page.height() - 2 * self._theme.metrics.gap

    def _appear(self, place: QRect) -> None:
        self.stand_beside(place)
        self.show()
        self.raise_()

    def _empty(self) -> None:
        """Take off all that it tells."""
        while (item := self._inside.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()

    def _add(self, widget: QWidget) -> None:
        self._inside.addWidget(widget)
        # Else the layout would count it from the next turn on only.
        widget.show()

    def _begin(self) -> None:
        """Show the first of what it tells now."""
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        # A bar that comes takes room from the lines, which become more.
        width = self._width - margins.left() - margins.right() - self._area.verticalScrollBar().sizeHint().width()
        self._inside.activate()
        wanted = max(self._inside.heightForWidth(width), self._inside.minimumSize().height())
        self._area.setFixedHeight(wanted)
        layout.activate()
        around = self._height(layout) - wanted
        self._area.setFixedHeight(max(_LEAST, min(wanted, self._highest() - around)))
        layout.activate()
        self.resize(self._width, self._height(layout))

    def _height(self, layout: QLayout) -> int:
        return layout.heightForWidth(self._width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Tell when the page takes another size."""
        if event.type() == QEvent.Type.Resize and watched is self._page and self.isVisible():
            self.page_resized.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc, turn over with the keys for pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            act = QScrollBar.SliderAction
            step = act.SliderPageStepAdd if event.key() == Qt.Key.Key_PageDown else act.SliderPageStepSub
            self._area.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)


def card_button(words: str, tip: str = "") -> PaneButton:
    """Return a button that Enter does not press from elsewhere on the card."""
    button = PaneButton(words, tip)
    button.setAutoDefault(False)
    return button
