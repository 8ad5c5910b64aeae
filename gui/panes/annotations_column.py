"""The column of cards: only those in view exist, beside their passages or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.spans import Span
from gui.models.annotations import PLACE, AnnotationOrder
from gui.panes.annotations_editing import CardDesk, CardEditing
from gui.panes.annotations_heads import GroupHeads
from gui.panes.annotations_picking import CardPicking
from gui.panes.annotations_placement import UNIT, Pins, Row, View, beside
from gui.panes.annotations_pool import CardPool
from gui.panes.annotations_scroll import CardScroll
from gui.widgets.card import Card
from gui.widgets.card_layout import NOTE, TAGS, TASK, CardSheet, Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QWheelEvent

    from core.annotation import Annotation
    from core.filtering import Filter
    from gui.theme import Theme


BESIDE: Final = "beside"
LIST: Final = "list"

_SETTLED: Final = Waiting()
_TIME_PASSES: Final = 60_000
"""Milliseconds after which the times on the cards are said anew."""


class CardColumn(QWidget):
    """Shows annotations as cards and tells what the reader does with them."""

    chosen = Signal(str)  # id
    review_wanted = Signal(str)  # id of an annotation that waits for review
    placing_wanted = Signal(str)  # likewise
    colour_picked = Signal(str, str)  # id, one of COLOURS
    removal_requested = Signal(str)  # id
    left = Signal()  # Esc was pressed on a card or in a note
    wheel_turned = Signal(object)  # QWheelEvent over cards that stand beside the text
    arranged = Signal()  # another filter or sort has taken effect
    _resized = Signal()

    def __init__(self, theme: Theme, mode: str, desk: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mode = self._wanted_mode = mode
        self._name_group: Callable[[str | int], str] = str
        self._waiting: Callable[[Annotation], Waiting] = lambda _annotation: _SETTLED
        self._y_of: Callable[[int], int | None] = lambda _point: None
        self._visible = Span(0, 0)
        self._current: str | None = None
        self._wants_focus: str | None = None
        self._is_resized = False
        self._scrolled_away: str | None = None
        self._pool = CardPool(self._new_card)
        self._cards = self._pool.cards
        self.order = AnnotationOrder()
        self._desk = desk
        self.editing = CardEditing(desk, self)
        self.picking = CardPicking(self.order, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._sheet = CardSheet(self._theme, self._theme.metrics.note_bar, self._desk.setting)
        self._hint = QLabel(self)
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._bar = CardScroll(self.order, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._sifting = QTimer(self, singleShot=True, interval=0)
        self._heads = GroupHeads(self)
        self._clock = QTimer(self, interval=_TIME_PASSES)
        self._clock.start()

    def _connect(self) -> None:
        self._later.timeout.connect(self.place)
        self._resized.connect(self._place_resized, Qt.ConnectionType.QueuedConnection)
        self._sifting.timeout.connect(self._sift)
        self.picking.changed.connect(self.place)
        self.picking.step_wanted.connect(self._extend)
        self._clock.timeout.connect(self._refresh_times)
        self._bar.valueChanged.connect(self.place)
        self.editing.note_finished.connect(self._take_back_note)
        self.editing.closed.connect(self._later.start)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    # What is shown

    def set_waiting(self, waiting: Callable[[Annotation], Waiting]) -> None:
        """Let each card say why it waits for review, and offer to review it; Enter does so too."""
        self._waiting = waiting

    def set_hint(self, words: str) -> None:
        """Say what will be here; shown while there are no cards."""
        self._hint.setText(words)
        self._later.start()

    def show_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show other annotations."""
        annotations = list(annotations)
        if self.editing.id not in {annotation.id for annotation in annotations}:
            self.editing.forget()
        top = self._top_of_list()
        self.order.replace(annotations)
        if self._place_of(self._current) is None:
            self._current = None
        self.picking.prune()
        if self._place_of(top) is None:
            self._bar.scroll_to(0)
        self._bar.keep_first(self._place_of(top))
        self._later.start()

    def change(self, annotations: Sequence[Annotation], gone: Sequence[str]) -> None:
        """Show some as they are now, and take others (by id) away.

        A note that is being written stays under the reader's hands; on a card that goes away it goes out first.
        """
        if self.editing.id in gone:
            self.editing.finish()
        top = self._top_of_list()
        self.order.change(annotations, gone)
        self._bar.keep_first(self._place_of(top))
        for annotation in annotations:
            self.editing.stored(annotation.id, annotation.note)
        if self._current in gone:
            self._current = None
        self._follow_order()

    def arrange(self, wanted: Filter, mode: str, sort: str) -> None:
        """Show what passes a filter, beside the text or as a list; of very many a moment later.

        Args:
            wanted: what is shown.
            mode: `BESIDE` or `LIST`.
            sort: of a list.
        """
        self._wanted_mode = mode
        self.order.arrange(wanted, PLACE if mode == BESIDE else sort)
        self._sift()

    def set_sections(self, starts: Sequence[int]) -> None:
        """Say at which code points sections begin; the groups are named by their numbers in this."""
        self.order.set_sections(starts)
        self._sift()

    def name_groups(self, name: Callable[[str | int], str]) -> None:
        """Name the groups of a list by what `AnnotationOrder.group_at` tells."""
        self._name_group = name

    def _sift(self) -> None:
        """Look at some of the annotations, and at more when the window has had its turn."""
        if not self.order.sift():
            self._sifting.start()
            return
        self._sifting.stop()
        self._mode = self._wanted_mode
        self._follow_order()
        self.place()
        if self._current is not None:
            self._show_in_list(self._current)
            self.place()
        self.arranged.emit()

    def _follow_order(self) -> None:
        """Take note that other annotations are shown than before."""
        if self.order.is_sifting:
            self._sifting.start()
        self.picking.prune()
        if self.editing.id is not None and self._place_of(self.editing.id) is None:
            self.editing.finish()
        self._later.start()

    def set_current(self, annotation_id: str | None) -> None:
        """Ring a card and, in the list, scroll to it."""
        if annotation_id != self._current:
            self._current = annotation_id
            self.picking.begin_from(annotation_id)
            if annotation_id is not None:
                self._show_in_list(annotation_id)
            self.place()

    def edit(self, annotation_id: str, part: str = NOTE) -> bool:
        """Open the note of an annotation (or `TAGS`, `TASK`) and give it the keyboard; False if it has no card here."""
        while self.order.is_sifting:
            # The filter that hid it has been cleared just now; writing does not wait for its turns.
            self._sift()
        annotation = self.order.get(annotation_id)
        if annotation is None or self.order.index_of(annotation_id) is None:
            return False
        if self.editing.is_open(annotation_id, part) and self.editing.card is not None:
            self.editing.card.focus_field()
            return True
        self.editing.finish()
        self._current = annotation_id
        self._show_in_list(annotation_id)
        self.place()
        card = self._cards.get(annotation_id) or self._take_card(annotation)
        self.editing.begin(card, self.order.get(annotation_id) or annotation, part)
        self.place()
        return True

    def follow(self, y_of: Callable[[int], int | None], visible: Span) -> None:
        """Put the cards beside their passages.

        Args:
            y_of: height of the line that holds a code point, in pixels of this column; None where it is not laid out.
            visible: the code points in view.
        """
        self._y_of, self._visible = y_of, visible
        if self._mode == BESIDE:
            self.place()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for card in self._pool.all():
            card.apply_theme(theme)
        self._sheet = CardSheet(theme, self._sheet.width, self._desk.setting)
        self.place()

    def follow_setting(self) -> None:
        """Show the cards by what goes without saying now: the reader's name, the date of the document."""
        self._sheet = CardSheet(self._theme, self._sheet.width, self._desk.setting)
        self._later.start()

    # Placement

    def place(self) -> None:
        """Put every card where it belongs, now."""
        self._later.stop()
        self._is_resized = False
        is_list = self._mode == LIST
        self._fit_sheet()
        self._hint.setVisible(not len(self.order))
        rows = self._bar.rows(self._view()) if is_list else self._beside()
        self._show_rows(rows)
        self._show_heads(rows)
        self._bar.setVisible(is_list and self._bar.maximum() > 0)

    def _place_resized(self) -> None:
        if self._is_resized:
            self.place()

    def _fit_sheet(self) -> None:
        gap = self._theme.metrics.card_gap
        bar = self._bar.sizeHint().width() if self._mode == LIST else 0
        width = max(self.width() - gap - max(gap, bar), 1)
        if width != self._sheet.width:
            self._sheet = CardSheet(self._theme, width, self._desk.setting)

    def _view(self) -> View:
        gap = self._theme.metrics.card_gap
        # A list begins below its upper border.
        is_list = self._mode == LIST
        return View(self.height() - gap if is_list else self.height(), gap, self._height, self._theme.metrics.row if is_list else 0)

    def _height(self, annotation: Annotation) -> int:
        card = self.editing.card if annotation.id == self.editing.id else None
        return self._sheet.height(
            self._sheet.measure(annotation),
            is_current=annotation.id == self._current,
            waiting=self._waiting(annotation),
            opened=card.opened if card is not None else None,
        )

    def _beside(self) -> list[Row]:
        return beside(
            self.order, self._view(), self._y_of, self._visible, pins=Pins(self._place_of(self._current), self._place_of(self.editing.id))
        )

    def _place_of(self, annotation_id: str | None) -> int | None:
        return None if annotation_id is None else self.order.index_of(annotation_id)

    # Scrolling the list

    def _top_of_list(self) -> str | None:
        """Return the id of the first card of the list that is in view."""
        at = self._bar.first
        return self.order[at].id if self._mode == LIST and at < len(self.order) else None

    def _show_in_list(self, annotation_id: str) -> None:
        at = self._place_of(annotation_id)
        if self._mode != LIST or at is None:
            return
        card = self._cards.get(annotation_id)
        if card is None or card.y() < 0 or card.geometry().bottom() > self.height():
            self._bar.scroll_to(max(at - 1, 0) * UNIT)

    # Cards

    def _show_rows(self, rows: list[Row]) -> None:
        wanted = {row.annotation.id for row in rows}
        self._put_away([annotation_id for annotation_id in self._cards if annotation_id not in wanted])
        before = list(self._cards)
        gap = self._theme.metrics.card_gap
        for annotation, top, height, _ in rows:
            card = self._cards.get(annotation.id) or self._take_card(annotation)
            is_current = annotation.id == self._current
            if card.shown_as != (annotation, self._sheet, is_current):
                card.show_annotation(annotation, self._sheet, is_current=is_current, waiting=self._waiting(annotation))
            self.picking.show_on(card)
            card.setGeometry(gap, top + gap if self._mode == LIST else top, self._sheet.width, height)
            if card.isHidden():
                card.show()
        self._pool.hide_spare()
        if list(self._cards) != before:
            self._pool.order_tabs([row.annotation.id for row in rows])
        wants = self._wants_focus
        if wants is not None and wants in self._cards:
            self._wants_focus = None
            self._cards[wants].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_heads(self, rows: list[Row]) -> None:
        """Name the groups above their first cards."""
        gap = self._theme.metrics.card_gap
        heads: list[tuple[str, QRect]] = []
        for row in rows:
            group = self.order.group_at(self._place_of(row.annotation.id) or 0) if row.head else None
            if group is not None:
                place = QRect(gap, row.top + gap - row.head, self._sheet.width, row.head - self._theme.metrics.small_gap)
                heads.append((self._name_group(group), place))
        self._heads.show_heads(heads)

    def _take_card(self, annotation: Annotation) -> Card:
        card = self._pool.take(annotation.id)
        card.show_annotation(annotation, self._sheet, is_current=annotation.id == self._current, waiting=self._waiting(annotation))
        return card

    def _new_card(self) -> Card:
        card = Card(self._theme, self)
        card.installEventFilter(self.picking)
        card.chosen.connect(lambda: self._choose(card))
        card.entered.connect(lambda: self._enter(card))
        card.review_wanted.connect(lambda: self._emit(self.review_wanted, card))
        card.placing_wanted.connect(lambda: self._emit(self.placing_wanted, card))
        for part, wanted in ((NOTE, card.edit_wanted), (TAGS, card.tags_wanted), (TASK, card.task_wanted)):
            wanted.connect(lambda part=part: self.edit(card.annotation.id if card.annotation else "", part))
        self._desk.adopt(card)
        card.removal_wanted.connect(lambda: self._emit(self.removal_requested, card))
        card.colour_picked.connect(lambda colour: self._emit(self.colour_picked, card, colour))
        card.step_wanted.connect(lambda step: self._step(card.annotation.id if card.annotation else None, step))
        card.left.connect(self.left)
        card.text_changed.connect(self.editing.typed)
        card.field_left.connect(self._leave_field)
        card.field_paused.connect(self.editing.flush)
        card.height_changed.connect(self._later.start)
        return card

    def _put_away(self, ids: list[str]) -> None:
        """Keep cards that have scrolled out of view for others."""
        for annotation_id in ids:
            if annotation_id == self.editing.id:
                continue
            if self._cards[annotation_id].has_focus_within():
                # Hiding it would hand the keyboard to some other pane.
                self._scrolled_away = annotation_id
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pool.put_away(annotation_id)

    def _choose(self, card: Card) -> None:
        self.picking.begin(card.annotation.id if card.annotation else None)
        self._emit(self.chosen, card)

    def _enter(self, card: Card) -> None:
        """Review what waits for it; choose any other."""
        if card.annotation is not None and self._waiting(card.annotation).reason:
            self._emit(self.review_wanted, card)
        else:
            self._choose(card)

    def _emit(self, signal: SignalInstance, card: Card, *values: str) -> None:
        if card.annotation is not None:
            signal.emit(card.annotation.id, *values)

    def _step(self, annotation_id: str | None, step: int) -> None:
        """Go to the next card or the one before, as if it were clicked."""
        following = self._following(annotation_id, step)
        if following is not None:
            self.picking.begin(following)
            self._go_to(following)

    def _extend(self, annotation_id: str, step: int) -> None:
        """Select the next card or the one before too, or the last one no more."""
        following = self._following(annotation_id, step)
        if following is not None:
            self.picking.extend(following)
            self._go_to(following)

    def _following(self, annotation_id: str | None, step: int) -> str | None:
        at = self._place_of(annotation_id)
        return self.order[at + step].id if at is not None and 0 <= at + step < len(self.order) else None

    def _go_to(self, annotation_id: str) -> None:
        self._wants_focus = annotation_id
        self._show_in_list(annotation_id)
        self.chosen.emit(annotation_id)
        self._later.start()

    def _leave_field(self, by_escape: bool) -> None:
        self.editing.finish()
        if by_escape:
            self.left.emit()

    def _take_back_note(self, annotation_id: str) -> None:
        annotation = self.order.get(annotation_id)
        if annotation is not None:
            self.editing.stored(annotation_id, annotation.note)
        self._later.start()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Show the tools of the card that has got the keyboard, hide those of the one that has lost it."""
        for card in self._cards.values():
            if any(one is not None and card.isAncestorOf(one) for one in (old, new)):
                card.refresh_tools()

    def _refresh_times(self) -> None:
        for card in self._cards.values():
            card.refresh_time()

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the cards in the new room; those beside a page only if that, which takes its new size in the same turn, does not do it."""
        super().resizeEvent(event)
        self._hint.setGeometry(self.rect())
        if self._mode == LIST:
            self.place()
        else:
            self._is_resized = True
            self._resized.emit()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Send out what is typed before nobody sees it; a minimised window keeps the field open."""
        if event.spontaneous():
            self.editing.flush()
        else:
            self.editing.finish()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go on from the card that had the keyboard when it was scrolled away."""
        if self.picking.take_key(event, self._scrolled_away if self._place_of(self._scrolled_away) is not None else None):
            return
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(self._scrolled_away, 1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll the list; beside the text, let the text be scrolled."""
        if self._mode == BESIDE:
            self.wheel_turned.emit(event)
            return
        self._bar.turn(event, self._view(), self._theme.metrics.row)
