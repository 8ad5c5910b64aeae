"""The window's frame: where it is, what is dropped on it, and the keys and buttons that nothing inside takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from gui.stops import Stops

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent

    from gui.theme import Metrics


class Frame(QMainWindow):
    """A main window that takes files anywhere."""

    files_dropped = Signal(object, object)
    """A list of `Path`, and the widget that they were dropped on, None for the window itself."""
    back_pressed = Signal()
    """The mouse's button for going back."""
    forward_pressed = Signal()
    escape_pressed = Signal()
    """Esc where nothing inside wanted it: as a shortcut it would never reach a field."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._stops: Stops | None = None

    def lead_through(self, *parts: QWidget) -> None:
        """Let Tab lead through these parts in this order."""
        self._stops = Stops(self, parts)

    def place(self, geometry: str, metrics: Metrics) -> None:
        """Take the size and place of the last time, those of the theme where there are none."""
        self.setMinimumSize(metrics.window_minimum_width, metrics.window_minimum_height)
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(metrics.window_width, available.width()), min(metrics.window_height, available.height()))

    def placement(self) -> str:
        """Return size and place for `place`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of the side buttons, wherever nothing inside takes them."""
        if event.button() == Qt.MouseButton.BackButton:
            self.back_pressed.emit()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.forward_pressed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Esc; let Shift+F10 do what the menu key does, which not every keyboard has and for which alone Qt cares."""
        now = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escape_pressed.emit()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier and now is not None:
            at = QRectF(now.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
            QApplication.sendEvent(now, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, now.mapToGlobal(at)))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_on: bool) -> bool:
        """Lead Tab through the parts as they are read; where something with the keyboard is hidden, Qt finds who has it next."""
        now = QApplication.focusWidget()
        if self._stops is None or now is None or not now.isVisible() or not self.isAncestorOf(now):
            return super().focusNextPrevChild(is_on)
        return self._stops.step(now, is_on=is_on)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of the files that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files, self.childAt(event.position().toPoint()))


def column(*widgets: QWidget) -> QWidget:
    """Return a widget that holds others one below the other; the second gets the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[1], 1)
    return whole


def put_above(widget: QWidget, below: QWidget) -> None:
    """Put a widget right above another one that stands in a `column`."""
    around = below.parentWidget()
    layout = around.layout() if around is not None else None
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(layout.indexOf(below), widget)
