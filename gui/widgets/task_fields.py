"""The fields of a task while they are written, in the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QToolButton, QWidget

from core.text import storable
from gui.widgets.dated import dated
from gui.widgets.line_field import LineField
from gui.widgets.task_words import LABELS, day_meant, is_overdue, label, overdue_word, state_after, state_name, state_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.theme import Theme


class TaskFields(QWidget):
    """What is to be done, who leads, who does it, by when, and how far it is.

    Enter takes what is written, also if that is nothing: the passage itself is the task. Going elsewhere takes it too. Esc takes it back.
    """

    written = Signal(object)  # the task as a dict; None: it is none any more
    left = Signal(bool)  # the reader went elsewhere; True by a key

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: Mapping[str, str] | None = None
        self._state = "open"
        self._said_on: str | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        font = self._theme.interface_font(metrics.small_text)
        self.setObjectName("TaskFields")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.gap)
        grid.setVerticalSpacing(metrics.small_gap)
        grid.setColumnStretch(1, 1)
        self._edits: dict[str, LineField] = {}
        for row, field in enumerate(LABELS):
            edit = self._edits[field] = LineField(self)
            edit.setObjectName("TaskEdit")
            edit.setFont(font)
            edit.setAccessibleName(label(field))
            grid.addWidget(self._caption(label(field), edit), row, 0)
            grid.addWidget(edit, row, 1, 1, 2)
        self._edits["task"].setPlaceholderText(self.tr("The passage itself"))
        self._edits["due"].setPlaceholderText(self.tr("April 5, 2026-04-05…"))
        self._day = QLabel(self)
        self._day.setObjectName("TaskDay")
        self._day.setFont(font)
        self._stage = QToolButton(self)
        self._stage.setObjectName("TaskState")
        self._stage.setFont(font)
        self._stage.setToolTip(self.tr("How far it is: a click leads on"))
        self._drop = QToolButton(self)
        self._drop.setObjectName("TaskDrop")
        self._drop.setFont(font)
        self._drop.setText(self.tr("No task"))
        self._drop.setToolTip(self.tr("It is no task any more"))
        self._drop.setAccessibleName(self._drop.toolTip())
        last = len(LABELS)
        grid.addWidget(self._caption(self.tr("State"), self._stage), last, 0)
        grid.addWidget(self._stage, last, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._drop, last, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._day, last + 1, 0, 1, 3)

    def _caption(self, words: str, buddy: QWidget) -> QLabel:
        caption = QLabel(words, self)
        caption.setObjectName("SoftLabel")
        caption.setFont(buddy.font())
        caption.setBuddy(buddy)
        return caption

    def _connect(self) -> None:
        for edit in self._edits.values():
            edit.entered.connect(self._enter)
            edit.escaped.connect(self._escape)
            edit.left.connect(self._look_whether_left)
        self._edits["due"].textChanged.connect(self._show_day)
        self._stage.clicked.connect(self._lead_on)
        self._drop.clicked.connect(self._no_task)
        for button in (self._stage, self._drop):
            button.installEventFilter(self)

    # What is shown

    def open(self, task: Mapping[str, str] | None, said_on: str | None) -> None:
        """Show a task, or room for one.

        Args:
            task: its fields, None where there is no task yet.
            said_on: date of the document, from which days count.
        """
        self._before, self._said_on = task, said_on
        held = task or {}
        for field, edit in self._edits.items():
            edit.setText(held.get(field, ""))
            edit.setCursorPosition(0)
        self._drop.setVisible(task is not None)
        self._show_state(state_of(held))

    def focus_field(self) -> None:
        """Give the first field the keyboard; where the task is written already, the first that is empty."""
        empty = (edit for edit in self._edits.values() if not edit.text())
        first = self._edits["task"] if self._before is None else next(empty, self._edits["task"])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Tell what is written, if it is anything new."""
        task = self._written()
        if task != self._before and (self._before is not None or task != {"state": "open"}):
            self._tell(task)

    def wanted_height(self) -> int:
        """Return the height in pixels that the fields take."""
        return self.sizeHint().height()

    def fit(self, width: int) -> None:
        """Lay out for a width in pixels."""
        self.resize(width, self.height())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._edits.values(), self._stage, self._drop]

    def has_focus_within(self) -> bool:
        """Return True if one of the fields has the keyboard."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_state(self, state: str) -> None:
        self._state = state
        self._stage.setText(state_name(state))
        self._stage.setAccessibleName(self.tr("State: {state}").format(state=state_name(state)))
        self._show_day()

    def _show_day(self) -> None:
        """Say which day the deadline means, and that it has passed."""
        task = {"due": storable(self._edits["due"].text()), "state": self._state}
        day = dated(day_meant(task, self._said_on))
        late = is_overdue(task, self._said_on)
        words = self.tr("by {day}").format(day=day) if day else self.tr("No day can be told from this.") if task["due"] else ""
        self._day.setText(f"{words} · {overdue_word()}" if late else words)
        if self._day.property("late") != late:
            self._day.setProperty("late", late)
            self._day.style().polish(self._day)

    # What the reader does

    def _written(self) -> dict[str, str]:
        """Return the task; fields that this version does not know stay as they are."""
        task = dict(self._before or {})
        for field, edit in self._edits.items():
            words = " ".join(storable(edit.text()).split())
            if words:
                task[field] = words
            elif field in task:
                del task[field]
        if self._state != state_of(self._before or {}) or self._before is None:
            task["state"] = self._state
        return task

    def _tell(self, task: dict[str, str] | None) -> None:
        self._before = task
        self.written.emit(task)

    def _lead_on(self) -> None:
        self._show_state(state_after(self._state))

    def _no_task(self) -> None:
        self._tell(None)
        self.left.emit(True)

    def _enter(self) -> None:
        task = self._written()
        if task != self._before:
            self._tell(task)
        self.left.emit(True)

    def _escape(self) -> None:
        self.open(self._before, self._said_on)
        self.left.emit(True)

    def _look_whether_left(self) -> None:
        if not self.has_focus_within() and self.isVisible():
            self.finish()
            self.left.emit(False)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let Enter and Esc mean the same on the buttons as in the fields; the space bar presses them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._escape()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_whether_left)
        return super().eventFilter(watched, event)
