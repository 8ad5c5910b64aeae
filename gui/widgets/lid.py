"""Bars that were taken out of the window and come back over its edge while the mouse is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent

_SHUT_AFTER: Final = 300
"""Milliseconds after which it shuts when the mouse has left it: a hand that slips is forgiven."""
_EDGE: Final = 3
"""Pixels at the edge that open it."""


class Lid(QWidget):
    """Lies over the upper or lower edge of its parent while the mouse is at that edge; the rest does not move for it."""

    def __init__(self, parent: QWidget, edge: Qt.Edge) -> None:
        super().__init__(parent)
        self._body = parent
        self._edge = edge
        self._homes: list[tuple[QWidget, QBoxLayout, int]] = []
        self._strip = _Strip(self, parent)
        self._wait = QTimer(self, singleShot=True, interval=_SHUT_AFTER)
        self._wait.timeout.connect(self._shut_if_left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()
        self._strip.hide()

    def take(self, bars: Sequence[QWidget]) -> None:
        """Take bars out of the columns they stand in."""
        for bar in bars:
            parent = bar.parentWidget()
            home = parent.layout() if parent else None
            if isinstance(home, QBoxLayout):
                self._homes.append((bar, home, home.indexOf(bar)))
        for bar, home, _index in self._homes:
            is_shown = not bar.isHidden()
            home.removeWidget(bar)
            self._column.addWidget(bar)
            bar.setVisible(is_shown)
        self._body.installEventFilter(self)
        self._strip.show()
        self._place()

    def give_back(self) -> None:
        """Put the bars back where they stood."""
        self._wait.stop()
        self._body.removeEventFilter(self)
        for bar, home, index in reversed(self._homes):
            is_shown = not bar.isHidden()
            self._column.removeWidget(bar)
            home.insertWidget(index, bar)
            bar.setVisible(is_shown)
        self._homes.clear()
        self._strip.hide()
        self.hide()

    def open(self) -> None:
        """Show the bars, until the mouse has been there and left, or was not there at all for a while."""
        if self._homes:
            self._place()
            self.show()
            self.raise_()
            self._wait.start()

    def _shut_if_left(self) -> None:
        focus = QApplication.focusWidget()
        is_used = self.rect().contains(self.mapFromGlobal(QCursor.pos())) or (focus is not None and self.isAncestorOf(focus))
        if is_used or QApplication.activePopupWidget() is not None:
            self._wait.start()
        else:
            self.hide()

    def _place(self) -> None:
        room = self._body.rect()
        height = self.sizeHint().height()
        is_top = self._edge == Qt.Edge.TopEdge
        self.setGeometry(0, 0 if is_top else room.height() - height, room.width(), height)
        self._strip.setGeometry(0, 0 if is_top else room.height() - _EDGE, room.width(), _EDGE)
        self._strip.raise_()

    # Overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay open."""
        super().enterEvent(event)
        self._wait.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Shut after a while."""
        super().leaveEvent(event)
        self._wait.start()


class _Strip(QWidget):
    """The edge itself; nothing of it is seen."""

    def __init__(self, lid: Lid, parent: QWidget) -> None:
        super().__init__(parent)
        self._lid = lid

    def enterEvent(self, event: QEnterEvent) -> None:
        """Open the lid."""
        super().enterEvent(event)
        self._lid.open()
