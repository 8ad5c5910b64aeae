"""What is written on cards: a note goes out a moment after the last key, tags and task as they are taken; nothing gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from gui.widgets.card_layout import NOTE, TAGS, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QMenu

    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.card import Card

SAVE_AFTER: Final = 500
"""Milliseconds after the last key."""


class CardDesk(QObject):
    """What a reader does on cards beside writing notes, told with the id of the annotation. One for all columns of cards."""

    tags_changed = Signal(str, object)  # id, tuple of tags
    star_changed = Signal(str, bool)
    task_changed = Signal(str, object)  # id, dict; None: it is no task any more
    part_wanted = Signal(str, str)  # id, what is to be written: `NOTE`, `TAGS` or `TASK`
    menu_wanted = Signal(object, QPoint)  # list of one id, place on the screen
    history_wanted = Signal(str)
    review_wanted = Signal(str)
    placing_wanted = Signal(str)
    link_chosen = Signal(str)  # address
    tag_acted = Signal(str, str)  # one of RENAME, MERGE, REMOVE of `gui.widgets.tag_menu`; the tag

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known_tags: Callable[[], Sequence[str]] = tuple
        """Returns the tags of the library, the most used first."""
        self.setting = Setting()
        """What goes without saying on the cards."""

    def adopt(self, card: Card) -> None:
        """Tell what is done on a card."""
        card.tags_written.connect(lambda tags: self._tell(self.tags_changed, card, tags))
        card.star_toggled.connect(lambda is_on: self._tell(self.star_changed, card, is_on))
        card.task_written.connect(lambda task: self._tell(self.task_changed, card, task))
        card.link_chosen.connect(self.link_chosen)
        card.menu_wanted.connect(lambda place: self._ask_menu(card, place))
        card.tag_menu_wanted.connect(lambda tag, place: self._pop_up_tag(card, tag, place))

    def _tell(self, signal: SignalInstance, card: Card, *values: object) -> None:
        if card.annotation is not None:
            signal.emit(card.annotation.id, *values)

    def _ask_menu(self, card: Card, place: QPoint) -> None:
        if card.annotation is not None:
            self.menu_wanted.emit([card.annotation.id], place)

    def extend_menu(self, menu: QMenu, annotation: Annotation, theme: Theme) -> None:
        """Add to a menu what can be done on the card of an annotation and has no button of its own."""
        from gui.panes.annotations_entries import add_entries

        add_entries(menu, annotation, self, theme)

    def _pop_up_tag(self, card: Card, tag: str, place: QPoint) -> None:
        from gui.widgets.tag_menu import TagMenu

        TagMenu(card, tag, lambda act: self.tag_acted.emit(act, tag)).popup(place)


class CardEditing(QObject):
    """Watches the one card of a column on which something is open.

    Args:
        desk: knows the tags of the library and the date of the document.
        parent: see Qt.
    """

    note_changed = Signal(str, str)  # id, the whole note
    note_finished = Signal(str)  # id
    note_typed = Signal()  # something is typed that has not gone out
    closed = Signal()  # tags or task are closed

    def __init__(self, desk: CardDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: Card | None = None
        self._id = ""
        self._part = NOTE
        self._is_pending = False
        self._drafts: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def id(self) -> str | None:
        """Id of the annotation on whose card something is open, None if nothing is."""
        return self._id if self._card is not None else None

    @property
    def card(self) -> Card | None:
        """The card on which something is open."""
        return self._card

    def is_open(self, annotation_id: str, part: str) -> bool:
        """Return True if this part of an annotation is open."""
        return self.id == annotation_id and self._part == part

    def begin(self, card: Card, annotation: Annotation, part: str) -> None:
        """Open `NOTE`, `TAGS` or `TASK` of a card; a note that could not be stored the last time is there again."""
        self.finish()
        self._card, self._id, self._part = card, annotation.id, part
        self._is_pending = False
        if part == NOTE:
            card.open_field(self._drafts.get(annotation.id, annotation.note))
        elif part == TAGS:
            card.edit_tags(self._desk.known_tags())
        else:
            card.edit_task(self._desk.setting.said_on)

    def typed(self) -> None:
        """Take note of a key; the text goes out after `SAVE_AFTER`."""
        if self._card is not None:
            self._is_pending = True
            self._drafts[self._id] = self._card.typed
            self._timer.start()
            self.note_typed.emit()

    def flush(self) -> None:
        """Send out what is typed, now."""
        self._timer.stop()
        if self._card is None:
            return
        if self._part != NOTE:
            self._card.flush()
        elif self._is_pending:
            self._is_pending = False
            self.note_changed.emit(self._id, self._card.typed)

    def stored(self, annotation_id: str, note: str) -> None:
        """Take note that an annotation has come back with this note."""
        if self._drafts.get(annotation_id) == note:
            del self._drafts[annotation_id]

    def take_drafts(self, drafts: Mapping[str, str]) -> None:
        """Have these notes in their fields, by the ids of their annotations: they could not be stored when they were typed."""
        self._drafts.update(drafts)

    def finish(self) -> None:
        """Send out what is typed and close the field."""
        self.flush()
        if self._card is None:
            return
        card, annotation_id = self._card, self._id
        self._card = None
        card.close_field()
        if self._part == NOTE:
            self.note_finished.emit(annotation_id)
        else:
            self.closed.emit()

    def forget(self) -> None:
        """Send out what is typed and drop texts that were never stored: another document is coming."""
        self.finish()
        self._drafts.clear()
