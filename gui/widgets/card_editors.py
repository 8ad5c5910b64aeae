"""What can be open for writing on a card: its note, its tags or its task, one at a time, each made when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal

from gui.widgets.card_layout import NOTE, TAGS, TASK, Opened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme
    from gui.widgets.note_field import NoteField
    from gui.widgets.tag_field import TagField
    from gui.widgets.task_fields import TaskFields


class CardEditors(QObject):
    """Opens the fields of one card."""

    text_changed = Signal()  # typed into the open note
    field_left = Signal(bool)  # what is open was left, True by a key that closes it
    field_paused = Signal()  # the open note has lost the keyboard for a while
    height_changed = Signal()
    tags_written = Signal(object)  # tuple of tags
    task_written = Signal(object)  # dict, None: no task any more
    tag_menu_wanted = Signal(str, QPoint)  # tag, place on the screen
    made = Signal()  # a field is there for the first time

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self._theme = theme
        self._card = card
        self._note: NoteField | None = None
        self._tags: TagField | None = None
        self._task: TaskFields | None = None
        self._part = ""

    @property
    def opened(self) -> Opened | None:
        """What is open, with the height that it needs; None if nothing is."""
        field = self._field()
        return Opened(self._part, field.wanted_height()) if field is not None else None

    @property
    def note_room(self) -> QRect | None:
        """Where the open note stands on the card, None if it is not open."""
        return self._note.geometry() if self._part == NOTE and self._note is not None else None

    @property
    def typed(self) -> str:
        """What stands in the note's field."""
        return self._note.words() if self._note is not None else ""

    def open_note(self, note: str) -> None:
        """Open a note for writing and give it the keyboard."""
        if self._note is None:
            from gui.widgets.note_field import NoteField

            self._note = NoteField(self._theme, self._card)
            self._note.left.connect(self.field_left)
            self._note.paused.connect(self.field_paused)
            self._note.height_changed.connect(self.height_changed)
            self._note.textChanged.connect(self._tell_text)
            self.made.emit()
        self._note.blockSignals(True)
        self._note.open(note)
        self._note.blockSignals(False)
        self._show(NOTE)

    def open_tags(self, tags: Sequence[str], known: Sequence[str], width: int) -> None:
        """Open the tags for writing; ``known`` are those of the library, ``width`` is that of the card's words in pixels."""
        if self._tags is None:
            from gui.widgets.tag_field import TagField

            self._tags = TagField(self._theme, self._card)
            self._tags.left.connect(self.field_left)
            self._tags.height_changed.connect(self.height_changed)
            self._tags.changed.connect(self.tags_written)
            self._tags.menu_wanted.connect(self.tag_menu_wanted)
            self.made.emit()
        self._tags.fit(width)
        self._tags.open(tags, known)
        self._show(TAGS)

    def open_task(self, task: Mapping[str, str] | None, said_on: str | None, width: int) -> None:
        """Open the fields of a task, of a new one for None; see `TaskFields.open`."""
        if self._task is None:
            from gui.widgets.task_fields import TaskFields

            self._task = TaskFields(self._theme, self._card)
            self._task.left.connect(self.field_left)
            self._task.written.connect(self.task_written)
            self.made.emit()
        self._task.fit(width)
        self._task.open(task, said_on)
        self._show(TASK)

    def follow_tags(self, tags: Sequence[str]) -> None:
        """Show the tags as they are now while they are open."""
        if self._part == TAGS and self._tags is not None:
            self._tags.show_tags(tags)

    def focus_field(self) -> None:
        """Give what is open the keyboard."""
        if self._part == NOTE and self._note is not None:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._part == TAGS and self._tags is not None:
            self._tags.focus_field()
        elif self._part == TASK and self._task is not None:
            self._task.focus_field()

    def flush(self) -> None:
        """Tell what is written of tags or task."""
        if self._part == TAGS and self._tags is not None:
            self._tags.finish()
        elif self._part == TASK and self._task is not None:
            self._task.finish()

    def close(self) -> bool:
        """Close what is open; True if it had the keyboard."""
        field, self._part = self._field(), ""
        if field is None:
            return False
        focus = self._card.window().focusWidget()
        had_focus = focus is not None and (focus is field or field.isAncestorOf(focus))
        field.blockSignals(True)
        field.hide()
        field.blockSignals(False)
        return had_focus

    def place(self, room: QRect) -> None:
        """Put what is open in its place."""
        field = self._field()
        if field is not None:
            field.setGeometry(room)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order, whether it is open or not."""
        stops: list[QWidget] = [self._note] if self._note is not None else []
        for holder in (self._task, self._tags):
            if holder is not None:
                stops += holder.tab_stops()
        return stops

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for field in (self._tags, self._task):
            if field is not None:
                field.apply_theme(theme)

    def _show(self, part: str) -> None:
        self._part = part
        field = self._field()
        if field is not None:
            field.show()

    def _field(self) -> NoteField | TagField | TaskFields | None:
        return {NOTE: self._note, TAGS: self._tags, TASK: self._task}.get(self._part)

    def _tell_text(self) -> None:
        if self._part == NOTE:
            self.text_changed.emit()
