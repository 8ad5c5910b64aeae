"""Several cards selected at once: with Ctrl, with Shift, with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from gui.widgets.card import Card

if TYPE_CHECKING:
    from gui.models.annotations import AnnotationOrder

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CardPicking(QObject):
    """Keeps which annotations are selected, and watches cards for what selects them."""

    changed = Signal()
    step_wanted = Signal(str, int)  # id, 1 or -1: the card from which, and to which side, the selection is extended
    menu_wanted = Signal(object, QPoint)  # ids, in the order shown; where on the screen
    removal_wanted = Signal(object)  # ids
    copy_wanted = Signal(object)  # ids

    def __init__(self, order: AnnotationOrder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._picked: set[str] = set()
        self._from: str | None = None

    def __contains__(self, annotation_id: str) -> bool:
        """Return True if an annotation is one of the selected."""
        return annotation_id in self._picked

    def __len__(self) -> int:
        """Return how many are selected."""
        return len(self._picked)

    def ids(self) -> list[str]:
        """Return the selected annotations in the order shown."""
        return [one for one in self._order.ids() if one in self._picked] if self._picked else []

    # What selects

    def begin(self, annotation_id: str | None) -> None:
        """Select nothing; a range will begin at this annotation."""
        self._from = annotation_id
        self._pick(set())

    def begin_from(self, annotation_id: str | None) -> None:
        """Let a range begin at this annotation; what is selected stays."""
        if not self._picked:
            self._from = annotation_id

    def clear(self) -> None:
        """Select nothing."""
        self._pick(set())

    def pick_all(self) -> None:
        """Select everything that is shown."""
        self._pick(set(self._order.ids()))

    def toggle(self, annotation_id: str) -> None:
        """Select an annotation too, or no more. What a range would begin at is selected with the first one."""
        first = self._from
        with_first = not self._picked and first is not None and first != annotation_id and self._order.index_of(first) is not None
        self._from = annotation_id
        self._pick((self._picked | ({first} if with_first and first else set())) ^ {annotation_id})

    def extend(self, annotation_id: str) -> None:
        """Select everything from where the range begins to an annotation."""
        end = self._order.index_of(annotation_id)
        start = self._order.index_of(self._from) if self._from else None
        if end is not None:
            if start is None:
                self._from, start = annotation_id, end
            self._pick(set(self._order.ids(min(start, end), max(start, end))))

    def prune(self) -> None:
        """Let go of what is not shown any more: nothing is done to what is not seen."""
        if self._picked:
            self._pick(self._picked.intersection(self._order.ids()))

    def ids_for(self, annotation_id: str) -> list[str]:
        """Return what an act on a card is done to: all that are selected if it is one of them, else it alone."""
        return self.ids() if annotation_id in self._picked else [annotation_id]

    def show_on(self, card: Card) -> None:
        """Show on a card whether it is selected, to a screen reader too: a button that is down."""
        is_picked = card.annotation is not None and card.annotation.id in self._picked
        if card.isChecked() != is_picked:
            card.setCheckable(is_picked)
            card.setChecked(is_picked)

    def _pick(self, picked: set[str]) -> None:
        if picked != self._picked:
            self._picked = picked
            self.changed.emit()

    # Events of cards

    def take_key(self, event: QKeyEvent, annotation_id: str | None) -> bool:
        """Do what a key says on a card; False if it is not for this.

        Args:
            event: the key.
            annotation_id: of the card that has the keyboard, None if none has.
        """
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _CTRL and key == Qt.Key.Key_A:
            self.pick_all()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Escape and self._picked:
            self.clear()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Delete and self._picked:
            self.removal_wanted.emit(self.ids())
        elif held in {_CTRL, _CTRL | _SHIFT} and key == Qt.Key.Key_C and (self._picked or annotation_id):
            # The second is the key of the menu, which belongs to the page.
            self.copy_wanted.emit(self.ids() or [annotation_id])
        elif annotation_id is None:
            return False
        elif held == _CTRL and key == Qt.Key.Key_Space:
            self.toggle(annotation_id)
        elif held == _SHIFT and key in _STEPS:
            if not self._picked:
                self._from = annotation_id
            self.step_wanted.emit(annotation_id, _STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def eventFilter(self, card: QObject, event: QEvent, /) -> bool:
        """Take clicks with Ctrl or Shift, the menu and the keys of selecting from a card."""
        if not isinstance(card, Card) or card.annotation is None:
            return False
        annotation_id = card.annotation.id
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.take_key(event, annotation_id)
        if isinstance(event, QContextMenuEvent):
            # A menu from the keyboard opens on the card, not at the mouse.
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            if not by_key and card.tag_at(event.pos()) is not None:
                # A tag has a menu of its own.
                return False
            at = card.mapToGlobal(card.rect().center()) if by_key else event.globalPos()
            self.menu_wanted.emit(self.ids_for(annotation_id), at)
            return True
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            return self._take_click(card, event, annotation_id)
        return False

    def _take_click(self, card: Card, event: QMouseEvent, annotation_id: str) -> bool:
        held = event.modifiers() & (_CTRL | _SHIFT)
        if event.button() != Qt.MouseButton.LeftButton or not held:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            card.setFocus(Qt.FocusReason.MouseFocusReason)
        elif event.type() == QEvent.Type.MouseButtonRelease and card.rect().contains(event.position().toPoint()):
            if held & _SHIFT:
                self.extend(annotation_id)
            else:
                self.toggle(annotation_id)
        return True
