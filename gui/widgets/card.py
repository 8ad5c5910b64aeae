"""One annotation as a card: quote, note, task, tags, time, and the tools to change it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.widgets.card_editors import CardEditors
from gui.widgets.card_face import CardFace
from gui.widgets.card_frame import Frame, draw_frame
from gui.widgets.card_layout import NOTE, TAGS, TASK, Waiting
from gui.widgets.card_tools import CardTools
from gui.widgets.kinds import kind_name
from gui.widgets.passage import passage_words
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.card_answers import CardAnswers
    from gui.widgets.card_layout import CardSheet, CardText, Heights, Opened

_TOLD: Final = 2_000
"""Characters of a note that are told to a screen reader."""
_TOLD_KINDS: Final = frozenset({"underline", "wavy", "strike"})
"""Kinds that are told to a screen reader: a highlight goes without saying, of the others the words of the passage tell."""
_TOLD_TAGS: Final = 20
"""So many tags are told to a screen reader."""
_BOX: Final = 18
"""Pixels from the left in which the box of a task stands."""


class Card(QAbstractButton):
    """A card that is given an annotation and may be given another when the first scrolls away.

    The owner sets its geometry, from the height that `CardSheet.height` gives for `opened`. It is a button so that screen readers can name
    and press it.
    """

    chosen = Signal()
    entered = Signal()  # Enter was pressed on the card
    review_wanted = Signal()
    placing_wanted = Signal()
    edit_wanted = Signal()
    tags_wanted = Signal()
    task_wanted = Signal()
    removal_wanted = Signal()
    menu_wanted = Signal(QPoint)  # a place on the screen
    tag_menu_wanted = Signal(str, QPoint)  # tag, place on the screen
    link_chosen = Signal(str)  # address
    colour_picked = Signal(str)  # one of COLOURS
    star_toggled = Signal(bool)
    tags_written = Signal(object)  # tuple of tags
    task_written = Signal(object)  # dict, None: it is no task any more
    step_wanted = Signal(int)  # 1 for the next card, -1 for the one before
    left = Signal()  # Esc was pressed on the card
    text_changed = Signal()  # typed into the open note
    field_left = Signal(bool)  # what is open was left, True by a key that closes it
    field_paused = Signal()  # the open note has lost the keyboard for a while
    height_changed = Signal()  # what is open needs another height

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: CardSheet | None = None
        self._text: CardText | None = None
        self._waiting = Waiting()
        self._answers: CardAnswers | None = None
        self._is_current = False
        self._pressed_at: QPoint | None = None
        self._tools: CardTools | None = None
        self.annotation: Annotation | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("Card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._face = CardFace(self._theme, self)
        self._editors = CardEditors(self._theme, self)

    def _connect(self) -> None:
        self.clicked.connect(self.chosen)
        editors = self._editors
        editors.text_changed.connect(self.text_changed)
        editors.field_left.connect(self.field_left)
        editors.field_paused.connect(self.field_paused)
        editors.height_changed.connect(self.height_changed)
        editors.tags_written.connect(self.tags_written)
        editors.task_written.connect(self.task_written)
        editors.tag_menu_wanted.connect(self.tag_menu_wanted)
        editors.made.connect(self._chain_tab_stops)

    # What is shown

    def show_annotation(self, annotation: Annotation, sheet: CardSheet, *, is_current: bool, waiting: Waiting | None = None) -> None:
        """Show an annotation; what is open keeps its text, caret and history."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self._face.wear(sheet)
        self.annotation = annotation
        self._text = sheet.measure(annotation)
        self._is_current = is_current
        self._waiting = waiting or Waiting()
        hint = self.tr("Write a note…") if is_current else ""
        self._face.show_words(annotation, self._text, sheet, waiting=self._waiting, hint=hint)
        self._editors.follow_tags(annotation.tags)
        self.setAccessibleName(self._spoken_name(annotation))
        if self._tools is not None:
            self._tools.show_annotation(annotation)
        self._arrange()
        self.update()

    @property
    def shown_as(self) -> tuple[Annotation | None, CardSheet | None, bool]:
        """What was shown last: annotation, measures, whether it is current."""
        return self.annotation, self._sheet, self._is_current

    def refresh_time(self) -> None:
        """Say anew how long ago the annotation was changed."""
        if self.annotation is not None:
            self._face.show_time(self.annotation)

    def refresh_tools(self) -> None:
        """Show or hide the tools: the keyboard has come or gone."""
        self._arrange()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme; the owner shows the annotation again."""
        self._theme = theme
        self._face.apply_theme(theme)
        self._editors.apply_theme(theme)
        if self._tools is not None:
            self._tools.apply_theme(theme)
        self.update()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        answers = self._answers.buttons() if self._answers is not None else ()
        return [self, *answers, *self._editors.tab_stops(), *(self._tools.buttons() if self._tools is not None else ())]

    def has_focus_within(self) -> bool:
        """Return True if the card or something on it has the keyboard."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def tag_at(self, place: QPoint) -> str | None:
        """Return the tag under a place of the card, None if there is none."""
        return self._face.tag_at(place)

    def menu_place(self) -> QPoint:
        """Return the place on the screen where a menu belongs that was asked for by a key."""
        anchor: QWidget = self._tools.more_place() if self._tools is not None and self._tools.isVisible() else self
        return anchor.mapToGlobal(anchor.rect().bottomLeft())

    # Writing

    @property
    def opened(self) -> Opened | None:
        """What is open for writing and the height that it needs, None if nothing is."""
        return self._editors.opened

    @property
    def typed(self) -> str:
        """What stands in the open note."""
        return self._editors.typed

    def open_field(self, note: str) -> None:
        """Open the note for writing and give it the keyboard."""
        self._editors.open_note(note)
        self._arrange()
        self.focus_field()

    def edit_tags(self, known: Sequence[str] = ()) -> None:
        """Open the tags for writing; ``known`` are those of the library, the most used first."""
        if self.annotation is not None and self._sheet is not None:
            self._editors.open_tags(self.annotation.tags, known, self._sheet.text_width)
            self._arrange()
            self.focus_field()

    def edit_task(self, said_on: str | None = None) -> None:
        """Open the task for writing, a new one if there is none; days count from ``said_on``, the date of the document."""
        if self.annotation is not None and self._sheet is not None:
            self._editors.open_task(self.annotation.task, said_on, self._sheet.text_width)
            self._arrange()
            self.focus_field()

    def focus_field(self) -> None:
        """Give what is open the keyboard."""
        self._editors.focus_field()

    def flush(self) -> None:
        """Tell what is written of tags or task; a note is told by `typed`."""
        self._editors.flush()

    def close_field(self) -> None:
        """Show as words again what is open."""
        if self._editors.close():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()

    # Arrangement

    def _arrange(self) -> None:
        sheet, text = self._sheet, self._text
        if sheet is None or text is None:
            return
        opened = self.opened
        part = opened.part if opened else ""
        heights = sheet.heights(text, is_current=self._is_current, waiting=self._waiting, opened=opened)
        face, left, width, y = self._face, sheet.left, sheet.text_width, sheet.top
        face.quote.setGeometry(left, y, width, text.quote_height)
        self._place_star(y)
        y += text.quote_height
        last = QRect(left, y - sheet.quote_line, width - text.star_room, sheet.quote_line)
        rooms = {}
        for name, height in (("reason", heights.reason), (NOTE, heights.note), (TASK, heights.task)):
            rooms[name] = QRect(left, y + sheet.gap, width, height)
            if height:
                y += sheet.gap + height
                last = QRect(left, y - sheet.line, width, sheet.line)
        self._place_answers(face.place_waiting(rooms["reason"], sheet.waiting(self._waiting)))
        face.place_note(rooms[NOTE], is_shown=bool(heights.note) and part != NOTE)
        face.task.setGeometry(rooms[TASK])
        face.task.setVisible(bool(heights.task) and part != TASK)
        foot = QRect(left, y + sheet.gap, width, heights.foot - sheet.gap) if heights.foot else None
        room = rooms.get(part, foot or last)
        self._editors.place(room.adjusted(-sheet.gap, 0, sheet.gap, 0) if part == NOTE else room)
        self._arrange_foot(last, foot, heights, part)

    def _place_answers(self, row: QRect) -> None:
        """Place what can be done about an annotation that waits for review."""
        if not self._waiting.reason:
            if self._answers is not None:
                self._answers.hide()
            return
        if self._answers is None:
            from gui.widgets.card_answers import CardAnswers

            self._answers = CardAnswers(self._theme, self)
            self._answers.review_wanted.connect(self.review_wanted)
            self._answers.placing_wanted.connect(self.placing_wanted)
            self._chain_tab_stops()
        self._answers.setGeometry(row)
        self._answers.show()

    def _place_star(self, y: int) -> None:
        star, sheet = self._face.star, self._sheet
        star.setVisible(self.annotation is not None and self.annotation.star)
        if sheet is not None:
            star.setGeometry(sheet.left + sheet.text_width - sheet.star_width, y, sheet.star_width + sheet.gap, sheet.quote_line)

    def _arrange_foot(self, last: QRect, foot: QRect | None, heights: Heights, part: str) -> None:
        """Place tags, time and tools.

        The current card has its tools below; another, while they are wanted, in the place of tags and time.

        Args:
            last: the last line of text.
            foot: the row of tags and time, None if the card has none.
            heights: of what stands on the card.
            part: what is open.
        """
        gap = self._theme.metrics.small_gap
        is_wanted = (self.underMouse() or self.has_focus_within()) and not part
        row = foot or last
        if self._is_current:
            below = QRect(
                row.left(), self.height() - (self._sheet.top if self._sheet else gap) - heights.tools + gap, row.width(), heights.tools
            )
            self._show_tools(below, is_narrow=False)
        elif is_wanted:
            # A little lower than tags and time: the ring of a dot would touch the words above.
            self._show_tools(row if foot is None else row.translated(0, gap // 2), is_narrow=foot is None)
        elif self._tools is not None:
            self._tools.hide()
        covers = is_wanted and not self._is_current
        has_foot = not covers and part != TAGS
        self._face.place_foot(row, has_tags=has_foot and foot is not None, has_time=has_foot)

    def _show_tools(self, row: QRect, *, is_narrow: bool) -> None:
        if self._tools is None:
            self._tools = CardTools(self._theme, self)
            self._tools.colour_picked.connect(self.colour_picked)
            self._tools.star_toggled.connect(self.star_toggled)
            self._tools.tags_wanted.connect(self.tags_wanted)
            self._tools.task_wanted.connect(self.task_wanted)
            self._tools.edit_wanted.connect(self.edit_wanted)
            self._tools.more_wanted.connect(lambda: self.menu_wanted.emit(self.menu_place()))
            self._tools.removal_wanted.connect(self.removal_wanted)
            self._chain_tab_stops()
        if self.annotation is not None:
            self._tools.show_annotation(self.annotation)
        self._tools.set_narrow(is_narrow=is_narrow)
        gap, height = self._theme.metrics.small_gap, self._sheet.tools if self._sheet else row.height()
        place = QRect(row.left() - gap, row.center().y() + 1 - height // 2, row.width() + 2 * gap, height)
        if is_narrow:
            place.setLeft(place.right() + 1 - self._tools.sizeHint().width())
        self._tools.setGeometry(place)
        self._tools.show()

    def _chain_tab_stops(self) -> None:
        """Let Tab lead from the card to what has just been made on it, not to the end of the window."""
        for one, following in pairwise(self.tab_stops()):
            QWidget.setTabOrder(one, following)

    def _spoken_name(self, annotation: Annotation) -> str:
        words = self.tr("{colour}: {quote}").format(colour=pigment_name(annotation.colour), quote=passage_words(annotation))
        text = self._text
        kind = kind_name(annotation.kind) if annotation.kind in _TOLD_KINDS else ""
        star = self.tr("Starred") if annotation.star else ""
        told = (text.note if text.is_rich else annotation.note[:_TOLD], text.task_told, text.author) if text is not None else ()
        for more in (kind, star, *self._waiting, *told, *annotation.tags[:_TOLD_TAGS]):
            words += f"\n{more}" if more else ""
        return words

    # Qt

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and the border."""
        if self.annotation is not None:
            frame = Frame(self.annotation.colour, self._is_current, self.hasFocus(), self.isChecked(), self._editors.note_room)
            draw_frame(QPainter(self), self.rect(), self._theme, frame)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Arrange what is on the card."""
        super().resizeEvent(event)
        self._arrange()

    def enterEvent(self, event: QEnterEvent, /) -> None:
        """Show the tools."""
        super().enterEvent(event)
        self._arrange()

    def leaveEvent(self, event: QEvent, /) -> None:
        """Hide the tools."""
        super().leaveEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring and the tools."""
        super().focusInEvent(event)
        self._arrange()
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Hide the ring and, unless the keyboard went to them, the tools."""
        super().focusOutEvent(event)
        self._arrange()
        self.update()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Remember where the button went down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Choose the card; a click on note, task or tags opens them for writing, on a link or the box of a task it does what they say."""
        pressed, self._pressed_at = self._pressed_at, None
        annotation = self.annotation
        if pressed is None or annotation is None or not self.rect().contains(event.position().toPoint()):
            return
        act = self._act_at(pressed)
        link = self._face.link_at(pressed)
        self.chosen.emit()
        # Choosing may have scrolled the text, and this card may be another's by now.
        if self.annotation is None or self.annotation.id != annotation.id:
            return
        if link:
            self.link_chosen.emit(link)
        elif act is not None:
            act.emit()
        elif self._is_on_box(pressed) and annotation.task is not None:
            from gui.widgets.task_words import state_after, state_of

            self.task_written.emit({**annotation.task, "state": state_after(state_of(annotation.task))})

    def _act_at(self, place: QPoint) -> SignalInstance | None:
        """Return what a click on the words of the card asks for, None for choosing it."""
        face = self._face
        if face.is_on_note(place):
            return self.edit_wanted
        if face.is_on_tags(place):
            return self.tags_wanted
        return self.task_wanted if face.is_on_task(place) and not self._is_on_box(place) else None

    def _is_on_box(self, place: QPoint) -> bool:
        task = self._face.task
        return self._face.is_on_task(place) and place.x() < task.x() + _BOX and place.y() < task.y() + _BOX

    def mouseDoubleClickEvent(self, _event: QMouseEvent, /) -> None:
        """Open the note for writing."""
        self._pressed_at = None
        self.edit_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu of the tag under the mouse, or of the card."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        tag = None if by_key else self._face.tag_at(event.pos())
        if tag is not None:
            self.tag_menu_wanted.emit(tag, event.globalPos())
        else:
            self.menu_wanted.emit(self.menu_place() if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter, write note, tags and task with N (F2), T and K, star with S, remove with Delete, step with the arrows."""
        key, annotation = event.key(), self.annotation
        acts = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Space: self.chosen,
            Qt.Key.Key_N: self.edit_wanted,
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_T: self.tags_wanted,
            Qt.Key.Key_K: self.task_wanted,
            Qt.Key.Key_Delete: self.removal_wanted,
            Qt.Key.Key_Escape: self.left,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in acts:
            acts[Qt.Key(key)].emit()
        elif key == Qt.Key.Key_S and annotation is not None:
            self.star_toggled.emit(not annotation.star)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            event.ignore()
