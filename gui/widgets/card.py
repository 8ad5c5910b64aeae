"""One annotation as a card: quote, note, tags, time, and the tools to change it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from gui.widgets.card_tools import CardTools
from gui.widgets.note_field import NoteField
from gui.widgets.picked_corner import draw_picked_corner
from gui.widgets.pigments import pigment_name
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.card_layout import CardSheet, CardText

MOST_TAGS: Final = 4
"""A card shows no more tags, and only those that have room beside the time."""


class Card(QAbstractButton):
    """A card that is given an annotation and may be given another when the first scrolls away.

    The owner sets its geometry, from the height that `CardSheet.height` gives for `field_height`. It is a button so that
    screen readers can name and press it.
    """

    chosen = Signal()
    edit_wanted = Signal()
    removal_wanted = Signal()
    colour_picked = Signal(str)  # one of COLOURS
    step_wanted = Signal(int)  # 1 for the next card, -1 for the one before
    left = Signal()  # Esc was pressed on the card
    text_changed = Signal()  # typed into the open field
    field_left = Signal(bool)  # the open field was left, True by Esc
    field_paused = Signal()  # the open field has lost the keyboard for a while
    height_changed = Signal()  # the open field needs another height

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: CardSheet | None = None
        self._text: CardText | None = None
        self._reason = ""
        self._is_current = False
        self._pressed_at: QPoint | None = None
        self._tools: CardTools | None = None
        self._field: NoteField | None = None
        self._tags: list[QLabel] = []
        self.annotation: Annotation | None = None
        self._build()

    def _build(self) -> None:
        self.setObjectName("Card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._quote = self._label("CardQuote")
        self._reason_label = self._label("CardReason")
        self._note = self._label("CardNote")
        self._time = self._label("CardTime")
        self._time.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)  # it has a tooltip
        self.clicked.connect(self.chosen)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    # What is shown

    def show_annotation(self, annotation: Annotation, sheet: CardSheet, *, is_current: bool, reason: str = "") -> None:
        """Show an annotation; an open field keeps its text, caret and history."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self._quote.setFont(sheet.quote_font)
            self._note.setFont(sheet.note_font)
            self._reason_label.setFont(sheet.note_font)
            self._time.setFont(sheet.small_font)
        self.annotation = annotation
        self._text = sheet.measure(annotation)
        self._is_current = is_current
        self._reason = reason
        self._quote.setText(self._text.quote)
        self._reason_label.setText(reason)
        self._note.setText(self._text.note or (self.tr("Write a note…") if is_current else ""))
        self._show_tags(annotation.tags)
        self.refresh_time()
        self.setAccessibleName(self._spoken_name(annotation))
        if self._tools is not None:
            self._tools.show_colour(annotation.colour)
        self._arrange()
        self.update()

    @property
    def shown_as(self) -> tuple[Annotation | None, CardSheet | None, bool]:
        """What was shown last: annotation, measures, whether it is current."""
        return self.annotation, self._sheet, self._is_current

    def refresh_time(self) -> None:
        """Say anew how long ago the annotation was changed."""
        if self.annotation is not None:
            moment = self.annotation.updated or self.annotation.created
            self._time.setText(spoken_time(moment))
            self._time.setToolTip(full_time(moment))

    def refresh_tools(self) -> None:
        """Show or hide the tools: the keyboard has come or gone."""
        self._arrange()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme; the owner shows the annotation again."""
        self._theme = theme
        if self._tools is not None:
            self._tools.apply_theme(theme)
        self.update()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        stops: list[QWidget] = [self]
        if self._field is not None:
            stops.append(self._field)
        if self._tools is not None:
            stops.extend(self._tools.buttons())
        return stops

    def has_focus_within(self) -> bool:
        """Return True if the card or something on it has the keyboard."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    # Writing

    @property
    def is_open(self) -> bool:
        """True while the note's field is open."""
        return self._field is not None and not self._field.isHidden()

    @property
    def field_height(self) -> int | None:
        """The height that the open field needs in pixels, None if it is not open."""
        return self._field.wanted_height() if self._field is not None and self.is_open else None

    @property
    def typed(self) -> str:
        """What stands in the open field."""
        return self._field.toPlainText() if self._field is not None else ""

    def open_field(self, note: str) -> None:
        """Open the field with a note in it and give it the keyboard."""
        if self._field is None:
            self._field = NoteField(self._theme, self)
            self._field.left.connect(self.field_left)
            self._field.paused.connect(self.field_paused)
            self._field.height_changed.connect(self.height_changed)
            self._field.textChanged.connect(self._tell_text)
            self._chain_tab_stops()
        self._field.blockSignals(True)
        self._field.open(note)
        self._field.blockSignals(False)
        self._field.show()
        self._arrange()
        self.focus_field()

    def focus_field(self) -> None:
        """Give the open field the keyboard."""
        if self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Show the note as a label again."""
        if self._field is not None:
            had_focus = self._field.hasFocus()
            self._field.blockSignals(True)
            self._field.hide()
            self._field.blockSignals(False)
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._arrange()

    def _tell_text(self) -> None:
        if self.is_open:
            self.text_changed.emit()

    # Arrangement

    def _arrange(self) -> None:
        sheet, text = self._sheet, self._text
        if sheet is None or text is None:
            return
        left, width, y = sheet.left, sheet.text_width, sheet.top
        self._quote.setGeometry(left, y, width, text.quote_height)
        y += text.quote_height
        last = QRect(left, y - sheet.quote_line, width, sheet.quote_line)
        self._reason_label.setVisible(bool(self._reason))
        if self._reason:
            last = QRect(left, y + sheet.gap, width, sheet.line)
            self._reason_label.setGeometry(last)
            y += sheet.gap + sheet.line
        is_open, field = self.is_open, self.field_height
        note = sheet.note_height(text, is_current=self._is_current, field=field)
        self._note.setVisible(bool(note) and not is_open)
        self._note.setEnabled(bool(text.note))
        if note:
            y += sheet.gap
            self._note.setGeometry(left, y, width, note)
            if self._field is not None and is_open:
                self._field.setGeometry(left - sheet.gap, y, width + 2 * sheet.gap, note)
            y += note
            last = QRect(left, y - sheet.line, width, sheet.line)
        height = sheet.foot(text, is_current=self._is_current, has_reason=bool(self._reason), field=field)
        foot = QRect(left, y + sheet.gap, width, height - sheet.gap) if height else None
        self._arrange_foot(last, foot, QRect(left, y + height + sheet.gap, width, sheet.tools))

    def _arrange_foot(self, last: QRect, foot: QRect | None, below: QRect) -> None:
        """Place tags, time and tools.

        The current card has its tools below; another, while they are wanted, in the place of tags and time.

        Args:
            last: the last line of text.
            foot: the row of tags and time, None if the card has none.
            below: the row of the current card's tools.
        """
        is_wanted = self.underMouse() or self.has_focus_within()
        row = foot or (below if self._is_current else last)
        if self._is_current:
            self._show_tools(below, is_narrow=False)
        elif is_wanted:
            # A little lower than tags and time: the ring of a dot would touch the words above.
            self._show_tools(row if foot is None else row.translated(0, self._theme.metrics.small_gap // 2), is_narrow=foot is None)
        elif self._tools is not None:
            self._tools.hide()
        covers = is_wanted and not self._is_current
        right = row.right() + 1
        if self._is_current and foot is None and self._tools is not None:
            right = self._tools.x() + self._tools.words_end() - self._theme.metrics.small_gap
        self._time.setVisible(not covers)
        self._time.adjustSize()
        self._time.move(right - self._time.width(), row.center().y() + 1 - self._time.height() // 2)
        self._time.raise_()
        x, gap = row.left(), self._theme.metrics.small_gap
        for tag in self._tags:
            tag.setVisible(bool(tag.text()) and not covers and x + tag.width() <= self._time.x() - gap)
            tag.move(x, row.center().y() + 1 - tag.height() // 2)
            x += tag.width() + gap if tag.text() else 0

    def _show_tools(self, row: QRect, *, is_narrow: bool) -> None:
        if self._tools is None:
            self._tools = CardTools(self._theme, self)
            self._tools.colour_picked.connect(self.colour_picked)
            self._tools.edit_wanted.connect(self.edit_wanted)
            self._tools.removal_wanted.connect(self.removal_wanted)
            self._chain_tab_stops()
        if self.annotation is not None:
            self._tools.show_colour(self.annotation.colour)
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

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        for index, tag in enumerate(tags[:MOST_TAGS]):
            if index == len(self._tags):
                self._tags.append(self._label("CardTag"))
            label = self._tags[index]
            label.setFont(self._time.font())
            label.setText(tag)
            label.adjustSize()
        for label in self._tags[len(tags) :]:
            label.clear()

    def _spoken_name(self, annotation: Annotation) -> str:
        words = self.tr("{colour}: {quote}").format(colour=pigment_name(annotation.colour), quote=annotation.anchor.quote)
        for more in (self._reason, annotation.note, *annotation.tags):
            words += f"\n{more}" if more else ""
        return words

    # Qt

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground, the edge in the pigment, a ring if the card is current or has the keyboard, and the ground of the open field."""
        if self.annotation is None:
            return
        theme, metrics = self._theme, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2.0 if self._is_current or self.hasFocus() else 1.0
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        path = QPainterPath()
        path.addRoundedRect(box, metrics.radius, metrics.radius)
        painter.fillPath(path, theme.colour("card"))
        painter.setClipRect(QRectF(0, 0, metrics.card_edge, self.height()))
        painter.fillPath(path, theme.edge(self.annotation.colour))
        painter.setClipping(False)
        colour = (
            theme.colour("link") if self.hasFocus() else theme.edge(self.annotation.colour) if self._is_current else theme.colour("rule")
        )
        painter.setPen(QPen(colour, ring))
        painter.drawPath(path)
        if self._field is not None and self.is_open:
            painter.setPen(QPen(theme.edge(self.annotation.colour), 1))
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(QRectF(self._field.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), metrics.small_gap, metrics.small_gap)
        elif not self._is_current and not self.hasFocus():
            painter.setClipRect(QRectF(0, 0, metrics.card_edge, self.height()))
            painter.setPen(QPen(theme.edge(self.annotation.colour), ring))
            painter.drawPath(path)
        if self.isChecked():
            draw_picked_corner(painter, QRectF(self.rect()), theme)

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
        """Choose the card; a click on the note opens it for writing."""
        pressed, self._pressed_at = self._pressed_at, None
        annotation = self.annotation
        if pressed is None or annotation is None or not self.rect().contains(event.position().toPoint()):
            return
        is_note = not self._note.isHidden() and self._note.geometry().contains(pressed)
        self.chosen.emit()
        # Choosing may have scrolled the text, and this card may be another's by now.
        if is_note and self.annotation is not None and self.annotation.id == annotation.id:
            self.edit_wanted.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent, /) -> None:
        """Open the note for writing."""
        self._pressed_at = None
        self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter, write with N or F2, remove with Delete, step with the arrows, leave with Esc."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
        elif key in {Qt.Key.Key_N, Qt.Key.Key_F2}:
            self.edit_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
