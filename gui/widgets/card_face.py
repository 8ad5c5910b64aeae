"""The words of a card: quote, reason, note, task, tags and time, in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.card_layout import STAR
from gui.widgets.tag_words import plain_tip, tag_words
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.card_layout import CardSheet, CardText, Waiting
    from gui.widgets.note_view import NoteView

_COLOURED: Final = '<span style="color:{colour}">{words}</span>'
_AS_IT_STANDS: Final = '<span style="white-space:pre">{words}</span>'
MOST_TAGS: Final = 4
"""A card shows no more tags, and only those that have room beside the time."""


class CardFace(QObject):
    """Labels that are given the words of one annotation, and of another when the first scrolls away.

    Args:
        theme: for sizes and colours.
        card: the labels are its children.
    """

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self._theme = theme
        self._card = card
        self._tags: list[QLabel] = []
        self._shown: tuple[str, ...] = ()
        self._rendered: NoteView | None = None
        self._author = ""
        self._rest: QLabel | None = None
        self.quote = self._label("CardQuote")
        self.reason = self._label("CardReason")
        self.place = self._label("CardPlace")
        self.note = self._label("CardNote")
        self.task = self._label("CardTask")
        self.star = self._label("CardStar")
        self.star.setText(STAR)
        self.time = self._label("CardTime")
        self.time.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)  # it has a tooltip

    def _label(self, name: str) -> QLabel:
        label = QLabel(self._card)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def wear(self, sheet: CardSheet) -> None:
        """Take the faces of a sheet."""
        self.quote.setFont(sheet.quote_font)
        for label in (self.note, self.reason, self.task, self.star):
            label.setFont(sheet.note_font)
        for label in (self.time, self.place, *self._tags):
            label.setFont(sheet.small_font)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme; the words are to be shown again."""
        self._theme = theme

    def show_words(self, annotation: Annotation, text: CardText, sheet: CardSheet, *, waiting: Waiting, hint: str) -> None:
        """Show the words of an annotation.

        Args:
            annotation: what they are of.
            text: measured by ``sheet``.
            sheet: the measures of the card.
            waiting: why it waits for review.
            hint: stands in the place of a note that is not there.
        """
        self.quote.setText(text.quote)
        self.reason.setText(waiting.reason)
        self.place.setText(sheet.elided(waiting.place) if waiting.place else "")
        self.note.setText(hint if not text.note else "" if text.is_rich else text.note)
        self.note.setEnabled(bool(text.note))
        self.note.setToolTip("")
        if text.is_too_rich:
            self.note.setToolTip(QCoreApplication.translate("Card", "Shown as plain text: it has too many marks of Markdown."))
        if text.is_rich:
            if self._rendered is None:
                from gui.widgets.note_view import NoteView

                self._rendered = NoteView(self._card)
            self._rendered.show_note(sheet.rendered(annotation.note.strip()))
        self._show_task(text)
        self._author = text.author
        self._show_tags(annotation.tags, sheet)
        self.show_time(annotation)

    def show_time(self, annotation: Annotation) -> None:
        """Say how long ago the annotation was changed, and whose it is if it is not the reader's own."""
        moment = annotation.updated or annotation.created
        said, author = spoken_time(moment), " ".join(self._author[:80].split())
        if author:
            author = self.time.fontMetrics().elidedText(author, Qt.TextElideMode.ElideRight, 6 * self._theme.metrics.indent)
        self.time.setText(" · ".join(part for part in (author, said) if part))
        self.time.setToolTip(_full_times(annotation))

    def link_at(self, place: QPoint) -> str:
        """Return the address under a place of the card, empty if there is none."""
        view = self._rendered
        return view.link_at(place - view.pos()) if view is not None and not view.isHidden() else ""

    def tag_at(self, place: QPoint) -> str | None:
        """Return the tag under a place of the card, None if there is none."""
        for tag, label in zip(self._shown, self._tags, strict=False):
            if not label.isHidden() and label.geometry().contains(place):
                return tag
        return None

    def is_on_tags(self, place: QPoint) -> bool:
        """Return True over a tag, or what says that there are more."""
        return any(not label.isHidden() and label.geometry().contains(place) for label in self._tags)

    def is_on_note(self, place: QPoint) -> bool:
        """Return True over the note, or the words that stand in its place."""
        notes: tuple[QWidget | None, ...] = (self.note, self._rendered)
        return any(one is not None and not one.isHidden() and one.geometry().contains(place) for one in notes)

    def is_on_task(self, place: QPoint) -> bool:
        """Return True over the line of the task."""
        return not self.task.isHidden() and self.task.geometry().contains(place)

    def place_waiting(self, room: QRect, heights: tuple[int, int, int]) -> QRect:
        """Put the reason and the place below each other; return what is left of the room."""
        reason, place, _ = heights
        self.reason.setVisible(bool(reason))
        self.reason.setGeometry(room.left(), room.top(), room.width(), reason)
        self.place.setVisible(bool(place))
        self.place.setGeometry(room.left(), room.top() + reason, room.width(), place)
        return room.adjusted(0, reason + place + self._theme.metrics.small_gap, 0, 0)

    def place_note(self, room: QRect, *, is_shown: bool) -> None:
        """Put the note in its place."""
        is_rich = self._rendered is not None and not self.note.text()
        self.note.setVisible(is_shown and not is_rich)
        self.note.setGeometry(room)
        if self._rendered is not None:
            self._rendered.setVisible(is_shown and is_rich)
            self._rendered.setGeometry(room)

    def place_foot(self, row: QRect, *, has_tags: bool, has_time: bool) -> None:
        """Put tags and time into a row; the tags that have no room beside the time are counted at their end."""
        gap, time = self._theme.metrics.small_gap, self.time
        time.setVisible(has_time)
        time.adjustSize()
        middle = row.center().y() + 1
        time.move(row.right() + 1 - time.width(), middle - time.height() // 2)
        time.raise_()
        x, end = row.left(), time.x() - gap if has_time else row.right()
        shown = 0
        count = len(self._shown)
        for index, tag in enumerate(self._tags):
            is_tag = index < min(count, MOST_TAGS)
            fits = has_tags and is_tag and shown == index and x + tag.width() + self._more_room(count, index) <= end
            tag.setVisible(fits)
            if fits:
                tag.move(x, middle - tag.height() // 2)
                x += tag.width() + gap
                shown += 1
        self._place_rest(count - shown if has_tags else 0, x, middle, end)

    def _more_room(self, count: int, index: int) -> int:
        """Return the pixels to leave for the count of further tags."""
        return 0 if index == count - 1 else self.time.fontMetrics().horizontalAdvance("+99")

    def _place_rest(self, rest: int, x: int, middle: int, end: int) -> None:
        """Say how many tags have no room."""
        if rest <= 0 and self._rest is None:
            return
        if self._rest is None:
            self._rest = self._label("CardTime")
            self._rest.setFont(self.time.font())
        self._rest.setText(f"+{rest}")
        self._rest.adjustSize()
        self._rest.move(x, middle - self._rest.height() // 2)
        self._rest.setVisible(rest > 0 and x + self._rest.width() <= end)

    def _show_task(self, text: CardText) -> None:
        if not text.is_overdue:
            self.task.setTextFormat(Qt.TextFormat.PlainText)
            self.task.setText(text.task)
            return
        from html import escape

        from gui.widgets.task_words import overdue_word

        # The line was broken where it is shown: only the one word gets a colour, by a format that knows nothing but what stands here.
        word, words = escape(overdue_word()), escape(text.task)
        told = words.replace(word, _COLOURED.format(colour=self._theme.colours["accent"], words=word), 1).replace("\n", "<br>")
        self.task.setTextFormat(Qt.TextFormat.RichText)
        self.task.setText(_AS_IT_STANDS.format(words=told))

    def _show_tags(self, tags: tuple[str, ...], sheet: CardSheet) -> None:
        self._shown = tags
        for index, tag in enumerate(tags[:MOST_TAGS]):
            if index == len(self._tags):
                self._tags.append(self._label("CardTag"))
                self._tags[index].setFont(sheet.small_font)
            label = self._tags[index]
            label.setText(tag_words(tag, label.fontMetrics(), sheet.text_width // 2))
            label.adjustSize()


def _full_times(annotation: Annotation) -> str:
    """Return when the annotation was made and changed, and by whom."""
    made, changed = full_time(annotation.created), full_time(annotation.updated)
    lines = []
    if made:
        lines.append(QCoreApplication.translate("Card", "Made: {time}").format(time=made))
    if changed and changed != made:
        lines.append(QCoreApplication.translate("Card", "Changed: {time}").format(time=changed))
    if annotation.author:
        lines.append(QCoreApplication.translate("Card", "By: {author}").format(author=" ".join(annotation.author[:200].split())))
    return plain_tip("\n".join(lines))
