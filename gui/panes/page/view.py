"""The page's text under keys and mouse, across any border of slices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.panes.page.moves import paragraph_after, paragraph_at, paragraph_before, phrase_at, sentence_after, sentence_at, sentence_before
from gui.panes.page.sliced import SlicedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect, QTimerEvent
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QWheelEvent

    from gui.panes.page.typesetting import Typesetter

_KEYS_THAT_MOVE: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_STEPS: Final[dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[str, int], int]]] = {
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Up): paragraph_before,
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Down): paragraph_after,
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): sentence_before,
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): sentence_after,
}
"""Keys, with or without Shift, that go to a place of the text; the rest the widget knows itself."""
_MORE: Final = {2: phrase_at, 3: sentence_at}
"""What a second and third press at one place take; a further one takes the paragraph."""


class PageView(SlicedText):
    """Reads, selects and copies as one long text."""

    clicked = Signal(int)
    """A click without a drag, on the text: the code point under the mouse."""
    selected_by_mouse = Signal()
    """The mouse was released over a selection."""
    paste_wanted = Signal()
    painted = Signal()

    def __init__(self, typesetter: Typesetter, column: int, parent: QWidget | None = None) -> None:
        super().__init__(typesetter, column, parent)
        self._press: QPoint | None = None
        self._clicks = 0
        self._click_time = 0
        self.overlays: list[Callable[[QRect], None]] = []
        """Called, with the part of the viewport that is painted anew, when the text has been painted there."""

    def copy_selection(self) -> None:
        """Put the selected words of the text on the clipboard, if there are any."""
        if self.selection():
            QApplication.clipboard().setText(self.selection().of(self._pages.text))

    def point_at(self, position: QPoint) -> int | None:
        """Return the code point of the character under a position of the viewport, None where there is none."""
        at = QPointF(position)
        at.setY(at.y() + self.verticalScrollBar().value())
        unit = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        return None if unit < 0 else self._slice.to_point(unit)

    def forget_press(self) -> None:
        """Let the release of the mouse button be no click: something else was done with it."""
        self._press = None

    # Moving the caret

    def _move_caret(self, point: int, *, extend: bool) -> None:
        self.set_selection(self._anchor if extend else point, point)
        self._reveal(point, lowest=self.viewport().height() - 2 * self._typesetter.pitch)

    def _reveal(self, point: int, *, lowest: float) -> None:
        """Scroll as little as will show ``point``, unless its line stands between the top and ``lowest``."""
        y = self.y_of(point)
        if y is None or not 0 <= y <= lowest:
            is_above = point < self.visible_span().start
            self.bring(point, 0 if is_above else self.viewport().height() - 2 * self._typesetter.pitch)

    def _move_by_page(self, step: int, *, extend: bool) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        rect = self.rect_at(self._caret)
        spot = QPoint(rect.x(), rect.center().y())
        if self._caret not in self._slice or not 0 <= spot.y() < height:
            spot = QPoint(0, height // 2)
        before = bar.value()
        bar.setValue(before + step * round(height - self._typesetter.pitch))
        moved = bar.value() != before
        self._refill_near_edges()
        edge = len(self._pages.text) if step > 0 else 0
        point = self._slice.to_point(self.cursorForPosition(spot).position()) if moved else edge
        self.set_selection(self._anchor if extend else point, point)
        seen = self.visible_span()
        if not seen.start <= point <= seen.end:
            # In the space around a table the nearest line can be one that is out of view.
            self._reveal(point, lowest=height - 1)

    def _obey(self, event: QKeyEvent) -> bool:
        """Carry out a key that concerns the whole text; return False for any other."""
        standard = QKeySequence.StandardKey
        text = self._pages.text
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = _STEPS.get((held, Qt.Key(event.key())))
        if event.matches(standard.Copy):
            self.copy_selection()
        elif event.matches(standard.Paste):
            self.paste_wanted.emit()
        elif event.matches(standard.SelectAll):
            self.set_selection(0, len(text))
        elif event.matches(standard.MoveToStartOfDocument) or event.matches(standard.SelectStartOfDocument):
            self._move_caret(0, extend=extend)
        elif event.matches(standard.MoveToEndOfDocument) or event.matches(standard.SelectEndOfDocument):
            self._move_caret(len(text), extend=extend)
        elif self.selection() and not held and not extend and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move_caret(self.selection().start if event.key() == Qt.Key.Key_Left else self.selection().end, extend=False)
        elif steps:
            self._move_caret(steps(text, self._caret), extend=extend)
        elif not held and event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._move_by_page(-1 if event.key() == Qt.Key.Key_PageUp else 1, extend=extend)
        else:
            return False
        return True

    def _take_more(self, event: QMouseEvent) -> bool:
        """Count the presses at one place; select more with each after the first, and tell if that was done."""
        spot = event.position().toPoint()
        is_near = self._press is not None and (spot - self._press).manhattanLength() < QApplication.startDragDistance()
        is_soon = event.timestamp() - self._click_time < QApplication.doubleClickInterval()
        self._clicks = self._clicks + 1 if is_near and is_soon else 1
        self._press, self._click_time = spot, event.timestamp()
        point = self.point_at(spot)
        if self._clicks == 1 or point is None:
            return False
        span = _MORE.get(self._clicks, paragraph_at)(self._pages.text, point)
        self.set_selection(span.start, span.end)
        return True

    # Overrides

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words of the text: its own line ends, nothing of the page's look."""
        data = QMimeData()
        data.setText(self.selection().of(self._pages.text))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the space between two lines for a part of the nearer one: there the widget would see the end of a line."""
        if isinstance(event, QMouseEvent):
            at = event.position()
            top = self.verticalScrollBar().value()
            y = self._geometry.onto_line(at.y() + top) - top
            if y != at.y():
                place, buttons = QPointF(at.x(), y), (event.button(), event.buttons(), event.modifiers())
                moved = QMouseEvent(event.type(), place, event.scenePosition(), event.globalPosition(), *buttons, event.pointingDevice())
                is_done = super().viewportEvent(moved)
                event.setAccepted(moved.isAccepted())
                return is_done
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the window's actions but those that move the caret or copy.

        A QTextEdit that can be selected by keyboard claims all plain keys, Undo and Redo as well, though it does nothing with them.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(_is_own_key(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the whole text, across any border of slices."""
        if self._obey(event):
            event.accept()
            return
        if event.key() in _KEYS_THAT_MOVE and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # The widget takes the move from where the caret is, which must be in the slice, with what lies around it.
            self._reveal(self._caret, lowest=self.viewport().height())
            self._refill_near_edges()
        super().keyPressEvent(event)
        self._refill_near_edges()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection; further presses at the same place take more."""
        if event.button() == Qt.MouseButton.RightButton and not self.selection():
            # The menu is about what lies under the mouse.
            point = self.point_at(event.position().toPoint())
            if point is not None:
                self.set_selection(point, point)
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not self._take_more(event):
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                # A press on selected words begins another selection; the widget would drag the words away.
                self.set_selection(self._caret, self._caret)
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the phrase; the fourth press comes as a double click too.

        The widget itself knows no Chinese words: it would take the whole paragraph.
        """
        if event.button() != Qt.MouseButton.LeftButton or not self._take_more(event):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self._press is None:
            return
        spot = event.position().toPoint()
        distance = (spot - self._press).manhattanLength()
        if self.selection():
            self.selected_by_mouse.emit()
        elif distance < QApplication.startDragDistance():
            point = self.point_at(spot)
            if point is not None:
                self.clicked.emit(point)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rules over the text, and tell that the page is there."""
        super().paintEvent(event)
        if self._typesetter.apart:
            self._typesetter.apart.paint(self, event.rect())
        for overlay in self.overlays:
            overlay(event.rect())
        self.painted.emit()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Keep a selection going that is dragged beyond the slice's edge."""
        super().timerEvent(event)
        self._refill_near_edges()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, across any border of slices; Ctrl and the wheel are the window's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)
        self._refill_near_edges()


def _is_own_key(event: QKeyEvent) -> bool:
    if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}:
        return event.key() in _KEYS_THAT_MOVE
    return (held, event.key()) in _STEPS
