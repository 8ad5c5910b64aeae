"""The tasks of the document or of the library as a table, in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.keys import delivered
from gui.models.tasks import OVERDUE, STATES, UNDONE, Task, TaskFilter, TaskModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.task_table import TaskTable
from gui.widgets.task_words import overdue_word, state_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.annotation import Change
    from gui.theme import Theme

TYPED_AFTER: Final = 150
"""Milliseconds after the last key when words are looked for."""
_LONGEST: Final = 12
"""Characters of a unit's name in the row of the filter."""


class TasksPane(QWidget):
    """A table under a row of what it is filtered by."""

    edited = Signal(object, str, str)  # TaskRow, field, new words
    passage_wanted = Signal(object)  # TaskRow
    scope_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._build()
        self._connect()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._say()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("TasksPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setObjectName("AppName")
        self._scope = self._box(self.tr("Whose tasks"), [(self.tr("This document"), ""), (self.tr("Whole library"), "all")])
        states = [(state_name(state), state) for state in STATES]
        self._state = self._box(
            self.tr("State"), [(self.tr("All states"), ""), (self.tr("Not done"), UNDONE), (overdue_word(), OVERDUE), *states]
        )
        self._lead = self._box(self.tr("Lead"), [(self.tr("All units"), "")])
        self._words = QLineEdit()
        self._words.setObjectName("FilterField")
        self._words.setPlaceholderText(self.tr("Filter tasks…"))
        self._words.setAccessibleName(self.tr("Filter tasks"))
        self._words.setClearButtonEnabled(True)
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("Answer")
        self._clear.setToolTip(self.tr("Show all tasks"))
        self._back = QPushButton(self.tr("Back to the text"))
        self._back.setObjectName("SkeletonButton")
        self._model = TaskModel(self)
        self._table = TaskTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Tasks"))
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        head = QWidget()
        head.setObjectName("SkeletonHead")
        rows = QHBoxLayout(head)
        rows.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        for widget in (self._title, self._scope, self._state, self._lead):
            rows.addWidget(widget)
        rows.addWidget(self._words, 1)
        rows.addWidget(self._clear)
        rows.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._views, 1)
        self._say()

    def _box(self, name: str, items: Sequence[tuple[str, str]]) -> ChoiceBox:
        box = ChoiceBox(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for words, value in items:
            box.addItem(words, value)
        return box

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(lambda _at: self.scope_changed.emit())
        self._state.currentIndexChanged.connect(lambda _at: self._filter())
        self._lead.currentIndexChanged.connect(lambda _at: self._filter())
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._typed.timeout.connect(self._filter)
        self._clear.clicked.connect(self._show_all)
        self._back.clicked.connect(self.left)
        self._model.edited.connect(self.edited)
        self._model.arranged.connect(self._say)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row).row))
        self._table.copy_wanted.connect(self._copy)
        self._table.left.connect(self.left)

    @property
    def is_of_library(self) -> bool:
        """True if the whole library's tasks are wanted."""
        return self._scope.currentIndex() == 1

    def offer_document(self, *, is_there: bool) -> None:
        """Say whether a document is open: without one there are the library's tasks only."""
        self._scope.setEnabled(is_there)
        if not is_there:
            self._scope.setCurrentIndex(1)

    @property
    def has_rows(self) -> bool:
        """True if a task is shown."""
        return self._model.rowCount() > 0

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other tasks; what was selected stays so."""
        chosen = {self._model.at(row).id for row in self._table.rows()}
        current = self._table.currentIndex()
        current_id, column = (self._model.at(current.row()).id, current.column()) if current.isValid() else (None, 0)
        self._model.show_tasks(tasks)
        self._offer_leads()
        selection = self._table.selectionModel()
        at = self._model.row_of(current_id) if current_id else None
        if not self._table.currentIndex().isValid() and self._model.rowCount():
            flag = selection.SelectionFlag
            selection.setCurrentIndex(self._model.index(at or 0, column), flag.NoUpdate if chosen else flag.ClearAndSelect | flag.Rows)
        if not self._table.rows():
            for row in range(self._model.rowCount()) if chosen else ():
                if self._model.at(row).id in chosen:
                    selection.select(self._model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)

    def change(self, document: int, changes: Sequence[Change]) -> None:
        """Show tasks of a document as they are stored now."""
        self._model.change(document, changes)

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows, to the way back."""
        (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)

    def _offer_leads(self) -> None:
        blocker = QSignalBlocker(self._lead)
        chosen, leads = self._lead.currentData(), self._model.leads()
        if chosen and chosen not in leads:
            leads = [chosen, *leads]
        while self._lead.count() > 1:
            self._lead.removeItem(1)
        for lead in leads:
            self._lead.addItem(lead if len(lead) <= _LONGEST else lead[:_LONGEST] + "…", lead)
        self._lead.setCurrentIndex(max(self._lead.findData(chosen), 0))
        del blocker

    def _filter(self) -> None:
        self._typed.stop()
        self._model.filter(TaskFilter(self._state.currentData(), self._lead.currentData(), self._words.text()))

    def _show_all(self) -> None:
        self._state.setCurrentIndex(0)
        self._lead.setCurrentIndex(0)
        self._words.clear()
        self._filter()
        self.focus_table()

    def _say(self) -> None:
        """Say how many there are, and in the place of an empty table why."""
        shown, total = self._model.rowCount(), self._model.total
        words = self.tr("Tasks") if not total else self.tr("Tasks {total}").format(total=total)
        self._title.setText(self.tr("Tasks {shown} of {total}").format(shown=shown, total=total) if shown != total else words)
        self._clear.setVisible(shown != total)
        if total:
            self._hint.setText(self.tr("No task passes the filter. “Clear” above shows all of them again."))
        else:
            words = self.tr(
                "There are no tasks yet. Select a passage that asks for something, use {task}, and write who leads it and by when: "
                "it will stand here, sorted by deadline."
            )
            self._hint.setText(words.format(task=self._keys_named("annotation.task")))
        self._views.setCurrentWidget(self._table if shown else self._hint)

    def _copy(self) -> None:
        rows = self._table.rows() or ([self._table.currentIndex().row()] if self._table.currentIndex().isValid() else [])
        if rows:
            QApplication.clipboard().setText(self._model.as_text(rows))

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
