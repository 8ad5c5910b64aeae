"""The page's text under keys and mouse, across any border of slices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from gui.panes.page.moves import (
    paragraph_after,
    paragraph_at,
    paragraph_before,
    phrase_at,
    sentence_after,
    sentence_at,
    sentence_before,
    word_after,
    word_before,
)
from gui.panes.page.sliced import SlicedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect, QTimerEvent
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QWheelEvent

    from core.spans import Span
    from gui.panes.page.typesetting import Typesetter
    from gui.panes.page.units import Grip

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
_WORD_KEYS: Final = {Qt.Key.Key_Left: word_before, Qt.Key.Key_Right: word_after}
"""Keys that go by words together with Ctrl."""
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
"""Keys that extend a selection by what it was begun with, and whether they do so back or on."""


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
        self._grip: Grip | None = None
        self._line_end: tuple[int, int] | None = None
        """Anchor and caret after the key that went to the end of a line, which is the beginning of the next."""
        self._is_held = False
        """True while the button is held with which a word or more was taken."""
        self.word_at: Callable[[str, int], Span] = phrase_at
        """Returns the word that holds a code point of a text; as long as nobody knows words, what stands between two marks."""
        self.overlays: list[Callable[[QRect], None]] = []
        """Called, with the part of the viewport that is painted anew, when the text has been painted there."""
        # It paints its own ground: scrolling moves what is painted, and paints only what comes into view.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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

    # Selecting by words, sentences and paragraphs

    def _take(self, clicks: int, point: int) -> None:
        """Select what so many presses at a place take; the mouse and the keys go on with that."""
        at = {2: self.word_at, 3: sentence_at}.get(clicks, paragraph_at)
        first = at(self._pages.text, point)
        if first and first.of(self._pages.text) != "\n":
            # A start has no use for it.
            from gui.panes.page.units import Grip

            self._grip = Grip(at, self._pages.text, first)
            self._hold(self._grip, (first.start, first.end))

    def _hold(self, grip: Grip, ends: tuple[int, int]) -> None:
        grip.ends = ends
        self.set_selection(*ends)

    def _gripped(self) -> Grip | None:
        """Return by what the selection is extended, None if that is by characters: something else was selected since."""
        grip = self._grip
        is_same = grip is not None and grip.text is self._pages.text and grip.ends == (self._anchor, self._caret)
        return grip if is_same else None

    def _extend(self, grip: Grip, key: Qt.Key) -> None:
        """Extend or shrink the selection by a unit, or to the unit that stands a line further up or down."""
        step, before = _ARROWS[key], grip.ends
        ends = before
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._reveal(self._caret, lowest=self.viewport().height() - self._typesetter.pitch)
            last = self.rect_at(self._caret if self._caret < grip.first.start else self._caret - 1)
            if grip.column is None:
                grip.column = last.x() + round(self._typesetter.character / 2)
            ends = grip.to_point(self._point_near(QPoint(grip.column, last.center().y() + step * round(self._typesetter.pitch))))
        else:
            grip.column = None
        is_on = ends[1] > before[1] if step > 0 else ends[1] < before[1]
        self._hold(grip, ends if is_on else grip.onward(step))
        self._reveal(self._caret, lowest=self.viewport().height() - 2 * self._typesetter.pitch)

    def _point_near(self, spot: QPoint) -> int:
        """Return the code point of the character under a position of the viewport, where there is none that of the nearest place."""
        point = self.point_at(spot)
        return self.slice_point(spot) if point is None else point

    def _drag_from(self, grip: Grip, spot: QPoint) -> None:
        """Select by characters from what was taken first to where the mouse is; beyond an edge the page moves on by a line."""
        height = self.viewport().height()
        beyond = spot.y() if spot.y() < 0 else max(0, spot.y() - height)
        if beyond:
            self.scroll_by(round(self._typesetter.pitch) * (1 if beyond > 0 else -1))
        point = self.slice_point(QPoint(spot.x(), min(max(0, spot.y()), height - 1)))
        first = grip.first
        self.set_selection(first.end if point < first.start else first.start, point if point < first.start else max(point, first.end))

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

    def _move_in_line(self, *, is_on: bool, extend: bool) -> None:
        """Go to the end of a line, or to its beginning, and not to those of further lines when the key is pressed again."""
        self._reveal(self._caret, lowest=self.viewport().height())
        stays_behind = self._line_end == (self._anchor, self._caret)
        line = self.line_span(self._caret - 1 if stays_behind else self._caret)
        self._move_caret(line.end if is_on else line.start, extend=extend)
        is_between = is_on and bool(line) and self._caret in self._slice and self.line_span(self._caret).start == self._caret
        self._line_end = (self._anchor, self._caret) if is_between else None

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
        key = Qt.Key(event.key())
        steps = _STEPS.get((held, key))
        grip = self._gripped() if extend and not held and key in _ARROWS else None
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
        elif not held and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._move_in_line(is_on=key == Qt.Key.Key_End, extend=extend)
        elif grip:
            self._extend(grip, key)
        elif steps:
            self._move_caret(steps(text, self._caret), extend=extend)
        elif held == Qt.KeyboardModifier.ControlModifier and key in _WORD_KEYS:
            self._move_caret(_WORD_KEYS[key](text, self._caret, self.word_at), extend=extend)
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
        # The display, too, tells of a double click: by the reader's own speed.
        least = 2 if event.type() == QEvent.Type.MouseButtonDblClick else 1
        self._clicks = max(least, self._clicks + 1 if is_near and is_soon else 1)
        self._press, self._click_time = spot, event.timestamp()
        grip = self._gripped() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else None
        if grip:
            # A second press of these would be one more for the same.
            self._clicks = 0
            self._hold(grip, grip.to_point(self._point_near(spot)))
            return True
        if self._clicks == 1:
            return False
        point = self.point_at(spot)
        if point is not None:
            self._take(self._clicks, point)
            self._is_held = self._gripped() is not None
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select by characters, also from a word that was taken by a double click."""
        spot = event.position().toPoint()
        if not self._is_held or self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self._press is None or (spot - self._press).manhattanLength() >= QApplication.startDragDistance():
            self._press = None
            self._drag_from(self._grip, spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word; the fourth press comes as a double click too.

        The widget itself knows no Chinese words: it would take the whole paragraph.
        """
        if event.button() != Qt.MouseButton.LeftButton or not self._take_more(event):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection."""
        super().mouseReleaseEvent(event)
        was_held, self._is_held = self._is_held, False
        if event.button() != Qt.MouseButton.LeftButton or (self._press is None and not was_held):
            return
        if self._press is None:
            self.selected_by_mouse.emit()
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
        ground = QPainter(self.viewport())
        ground.setBackground(self.palette().base())
        ground.eraseRect(event.rect())
        ground.end()
        super().paintEvent(event)
        if self._typesetter.apart:
            self._typesetter.apart.paint(self, event.rect())
        for overlay in self.overlays:
            overlay(event.rect())
        self.painted.emit()
        self._go_on()

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
    if held == Qt.KeyboardModifier.ControlModifier and event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        # They go from tab to tab.
        return False
    if held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}:
        return event.key() in _KEYS_THAT_MOVE
    return (held, event.key()) in _STEPS
