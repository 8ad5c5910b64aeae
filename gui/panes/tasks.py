"""The tasks of the document or of the library as a table, and what is proposed of the document, in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from gui.keys import delivered
from gui.models.task_groups import GROUPINGS, grouping_name
from gui.models.tasks import HEAD_ROLE, MONTH, NO_DAY, OVERDUE, STATES, UNDONE, WEEK, Task, TaskFilter, TaskModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.filter_field import FilterField
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.proposals_view import ProposalsView
from gui.widgets.stacking import stack
from gui.widgets.task_table import TaskTable
from gui.widgets.task_words import overdue_word, state_name
from gui.widgets.wrapped_row import WrappedRow

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
    """A table under a row of what it is filtered by, and behind a button what is still proposed."""

    edited = Signal(object, str, str)  # TaskRow, field, new words
    passage_wanted = Signal(object)  # TaskRow
    scope_changed = Signal()
    proposals_shown = Signal(bool)
    """True if the proposals stand there, False if the tasks do."""
    export_wanted = Signal(object)
    """Sequence of TaskRow: those that are chosen if there are several, else all that are listed."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._proposed: int | None = None
        self._late: Sequence[Task] | None = None
        """Tasks that were read while a cell was written in."""
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
        self._scope = ChoiceBox.fitted(self.tr("Whose tasks"), [(self.tr("This document"), ""), (self.tr("Whole library"), "all")])
        states = [(state_name(state), state) for state in STATES]
        self._state = ChoiceBox.fitted(
            self.tr("State"), [(self.tr("All states"), ""), (self.tr("Not done"), UNDONE), (overdue_word(), OVERDUE), *states]
        )
        self._lead = ChoiceBox.fitted(self.tr("Lead"), [(self.tr("All units"), "")])
        self._words = FilterField(self.tr("Filter tasks…"), self.tr("Filter tasks"), after=TYPED_AFTER)
        self._person = ChoiceBox.fitted(self.tr("Person"), [(self.tr("All persons"), "")])
        self._due = ChoiceBox.fitted(
            self.tr("Deadline"),
            [
                (self.tr("All deadlines"), ""),
                (self.tr("Within 7 days"), WEEK),
                (self.tr("Within 30 days"), MONTH),
                (self.tr("Without a day"), NO_DAY),
            ],
        )
        self._group = ChoiceBox.fitted(self.tr("Group by"), [(grouping_name(one), one) for one in GROUPINGS])
        self._propose = PaneButton()
        self._propose.setCheckable(True)
        self._clear = PaneButton(self.tr("Clear"), self.tr("Show all tasks"), dress=FRAMED)
        self._export = PaneButton(self.tr("Export…"), self.tr("Export the listed tasks as a ledger: Excel, Word or CSV"))
        self._back = PaneButton(self.tr("Back to the text"))
        self._model = TaskModel(self)
        self._table = TaskTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Tasks"))
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        self._filters = WrappedRow(metrics.gap)
        self._filters.fill([self._scope, self._state, self._lead, self._person, self._due, self._group, self._words, self._clear])
        first = (self._title, None, self._propose, self._export, self._back)
        head = PaneHead(self._theme, first, (self._filters,), wide=(self._filters,))
        self.proposals = ProposalsView(self._theme)
        self._views.addWidget(self.proposals)
        self._show_source()
        stack(self, head, self._views, wide=self._views)
        self._say()

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(lambda _at: self._take_scope())
        self._state.currentIndexChanged.connect(lambda _at: self._filter())
        self._lead.currentIndexChanged.connect(lambda _at: self._filter())
        self._words.settled.connect(self._filter)
        for box in (self._person, self._due):
            box.currentIndexChanged.connect(lambda _at: self._filter())
        self._group.currentIndexChanged.connect(lambda _at: self._take_grouping())
        self._propose.toggled.connect(self._turn)
        self._export.clicked.connect(self._ask_for_export)
        self.proposals.left.connect(self.left)
        self._clear.clicked.connect(self._show_all)
        self._back.clicked.connect(self.left)
        self._model.edited.connect(self.edited)
        self._model.arranged.connect(self._follow_rows)
        self._table.group_turned.connect(self._turn_group)
        self._table.edit_ended.connect(self._show_late)
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
        self._propose.setEnabled(is_there)
        if not is_there:
            self._scope.setCurrentIndex(1)
            self._propose.setChecked(False)

    def count_proposals(self, count: int | None) -> None:
        """Say how many sentences of the document are still proposed, None if that is not known."""
        is_first = not self._proposed and bool(count)
        self._proposed = count
        self._say()
        if is_first and self.shows_proposals and self._propose.hasFocus():
            # The keyboard has waited there for the rows.
            self.focus_table()

    def turn(self, *, is_proposing: bool) -> None:
        """Show what is proposed in the place of the tasks, if a document is open, or the tasks."""
        self._propose.setChecked(is_proposing and self._propose.isEnabled())
        self.focus_table()

    @property
    def shows_proposals(self) -> bool:
        """True if the proposals stand there."""
        return self._propose.isChecked()

    def _turn(self, is_proposing: bool) -> None:
        self._filters.setVisible(not is_proposing)
        self._say()
        self.proposals_shown.emit(is_proposing)
        self.focus_table()

    @property
    def has_rows(self) -> bool:
        """True if a task is shown."""
        return self._model.rowCount() > 0

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other tasks, once nothing is written in a cell any more; what was selected stays so."""
        if self._table.is_editing:
            self._late = tasks
            return
        self._late = None
        self._keeping_place(lambda: self._model.show_tasks(tasks))
        self._offer_names()

    def _show_late(self) -> None:
        """Show what was read while a cell was written in."""
        if self._late is not None:
            self.show_tasks(self._late)

    def _turn_group(self, row: int) -> None:
        self._keeping_place(lambda: self._model.turn_group(row))

    def _keeping_place(self, arrange: Callable[[], None]) -> None:
        """Arrange the rows anew; what was selected stays so."""
        chosen = {self._model.at(row).id for row in self._table.rows()}
        current = self._table.currentIndex()
        current_id, column = (self._model.id_of(current.row()), current.column()) if current.isValid() else (None, 0)
        arrange()
        selection = self._table.selectionModel()
        at = self._model.row_of(current_id) if current_id else None
        if not self._table.currentIndex().isValid() and self._model.rowCount():
            flag = selection.SelectionFlag
            selection.setCurrentIndex(self._model.index(at or 0, column), flag.NoUpdate if chosen else flag.ClearAndSelect | flag.Rows)
        if not self._table.rows():
            for row in range(self._model.rowCount()) if chosen else ():
                if self._model.id_of(row) in chosen:
                    selection.select(self._model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)

    def change(self, document: int, changes: Sequence[Change]) -> None:
        """Show tasks of a document as they are stored now."""
        self._model.change(document, changes)

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows, to the way back."""
        if self.shows_proposals:
            if not self.proposals.focus_table():
                self._propose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)
        self.proposals.apply_theme(theme)

    def _offer_names(self) -> None:
        """Offer those who lead tasks, and those who do them."""
        for box, names in ((self._lead, self._model.names("lead")), (self._person, self._model.names("person"))):
            chosen = box.currentData()
            offered = [chosen, *names] if chosen and chosen not in names else names
            if offered == [box.itemData(at) for at in range(1, box.count())]:
                continue
            blocker = QSignalBlocker(box)
            everybody = box.itemText(0)
            box.clear()
            box.addItem(everybody, "")
            for name in offered:
                box.addItem(name if len(name) <= _LONGEST else name[:_LONGEST] + "…", name)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            del blocker

    def _filter(self) -> None:
        self._words.settle()
        self._model.filter(
            TaskFilter(
                self._state.currentData(), self._lead.currentData(), self._words.text(), self._person.currentData(), self._due.currentData()
            )
        )

    def _show_all(self) -> None:
        self._state.setCurrentIndex(0)
        for box in (self._lead, self._person, self._due):
            box.setCurrentIndex(0)
        self._words.clear()
        self._filter()
        self.focus_table()

    def _take_scope(self) -> None:
        self._show_source()
        self.scope_changed.emit()

    def _take_grouping(self) -> None:
        self._show_source()
        self._keeping_place(lambda: self._model.group(self._group.currentData()))

    def _show_source(self) -> None:
        """Say where tasks come from, unless all come from one document, or heads say so."""
        self._table.show_source(is_shown=self.is_of_library and self._group.currentData() != "source")

    def _follow_rows(self) -> None:
        self._table.know_heads(self._model.heads)
        self._say()

    def _say(self) -> None:
        """Say how many there are, and in the place of an empty table why."""
        shown, total, count = len(self._model.shown), self._model.total, self._proposed
        tasks = self.tr("Tasks") if not total else self.tr("Tasks {total}").format(total=total)
        if shown != total:
            tasks = self.tr("Tasks {shown} of {total}").format(shown=shown, total=total)
        proposals = self.tr("Proposals") if count is None else self.tr("Proposals {count}").format(count=count)
        self._title.setText(proposals if self.shows_proposals else tasks)
        self._propose.setText(tasks if self.shows_proposals else proposals)
        self._propose.setToolTip(
            self.tr("Show the tasks again") if self.shows_proposals else self.tr("Show sentences of this document that ask for something")
        )
        self._clear.setVisible(shown != total)
        self._export.setVisible(shown > 0 and not self.shows_proposals)
        if total:
            self._hint.setText(self.tr("No task passes the filter. “Clear” above shows all of them again."))
        else:
            words = self.tr(
                "There are no tasks yet. Select a passage that asks for something, use {task}, and write who leads it and by when: "
                "it will stand here, sorted by deadline."
            )
            if self._proposed:
                words += self.tr(" Behind “Proposals” above stand the sentences of this document that ask for something.")
            self._hint.setText(words.format(task=self._keys_named("annotation.task")))
        if self.shows_proposals:
            self._views.setCurrentWidget(self.proposals)
            return
        self._views.setCurrentWidget(self._table if shown else self._hint)

    def _ask_for_export(self) -> None:
        chosen = self._table.rows()
        tasks = [self._model.at(row) for row in chosen] if len(chosen) > 1 else self._model.shown
        self.export_wanted.emit([task.row for task in tasks])

    def _copy(self) -> None:
        current = self._table.currentIndex()
        if rows := self._table.rows() or ([current.row()] if current.isValid() and not current.data(HEAD_ROLE) else []):
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
