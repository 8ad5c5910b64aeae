"""What has become of each of the files that were added together; what failed can be opened, copied, tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from core.adding import CHANGED, FAILED, STATES, AddedFile, AddSummary
from gui.models.added import MOST_OPENED, AddedModel, counted, fate_of, summed_up
from gui.models.recents import shown_name
from gui.widgets.choice_table import ChoiceTable

if TYPE_CHECKING:
    from gui.theme import Theme

_WIDTH, _HEIGHT = 820, 520
_PARTS = (28, 18, 54)


class AddedDialog(QDialog):
    """Lists the files under what has become of them, what failed first. It stays open beside the window.

    Args:
        summary: what has come of the addition.
        theme: for sizes.
        parent: the window.
    """

    opening_wanted = Signal(object)
    """List of `Path` that are to be opened."""
    again_wanted = Signal(object)
    """List of `Path` that are to be added once more."""

    def __init__(self, summary: AddSummary, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary = summary
        # What failed needs its reader; what was known does not.
        self._states = tuple(state for state in (FAILED, *STATES[:-1]) if summary.of(state))
        self._build()
        self._connect()
        self._show_state(0)

    def _build(self) -> None:
        self.setObjectName("AddedDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was added"))
        self.resize(_WIDTH, _HEIGHT)
        self._head = QLabel(summed_up(self._summary))
        self._head.setWordWrap(True)
        self._kinds = QTabBar()
        self._kinds.setObjectName("PaneTabs")
        self._kinds.setExpanding(False)
        self._kinds.setDrawBase(False)
        self._kinds.setAccessibleName(self.tr("What became of the files"))
        for state in self._states:
            self._kinds.addTab(counted(state, self._summary.of(state)))
        self._model = AddedModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.ExtendedSelection)
        self._table.setAccessibleName(self.tr("Files"))
        # Of a sentence the beginning tells most; all of it stands below.
        self._table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._table.setModel(self._model)
        self._why = QLabel()
        self._why.setObjectName("SoftLabel")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._open = QPushButton(self.tr("Open"))
        self._open.setObjectName("AccentButton")
        self._open.setToolTip(self.tr("As many as {count} at once").format(count=MOST_OPENED))
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy names and reasons"))
        self._again = QPushButton(self.tr("Try again"))
        self._shut = QPushButton(self.tr("Close"))
        self._shut.setProperty("closes", True)
        self._lay_out()

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        foot = QHBoxLayout()
        for button in (self._open, self._again, self._copy, self._shut):
            button.setAutoDefault(False)
        for button in (self._open, self._again, self._copy):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._head)
        layout.addWidget(self._kinds)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._why)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._kinds.currentChanged.connect(self._show_state)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._follow_choice())
        self._table.taken.connect(lambda _row: self._ask_to_open())
        self._open.clicked.connect(self._ask_to_open)
        self._again.clicked.connect(self._ask_again)
        self._copy.clicked.connect(self._copy_chosen)
        self._shut.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._table, self._copy_chosen, context=Qt.ShortcutContext.WidgetShortcut)

    # What is shown

    def _show_state(self, at: int) -> None:
        if not 0 <= at < len(self._states):
            return
        self._model.show(self._summary.of(self._states[at]))
        self._again.setVisible(self._states[at] == FAILED)
        self._table.selectRow(0)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_choice()

    def _chosen(self) -> list[AddedFile]:
        return [self._model.at(row) for row in self._table.rows()]

    def _follow_choice(self) -> None:
        chosen = self._chosen()
        for button in (self._again, self._copy):
            button.setEnabled(bool(chosen))
        self._open.setEnabled(0 < len(chosen) <= MOST_OPENED)
        # A sentence is seldom as short as a cell; of several each can be read by itself.
        told = fate_of(chosen[0]) if len(chosen) == 1 and chosen[0].state in {FAILED, CHANGED} else ""
        self._why.setText(told)
        self._why.setVisible(bool(told))

    # What the reader does

    def _ask_to_open(self) -> None:
        paths = [one.path for one in self._chosen()]
        if 0 < len(paths) <= MOST_OPENED:
            self.opening_wanted.emit(paths)

    def _ask_again(self) -> None:
        if paths := [one.path for one in self._chosen()]:
            self.again_wanted.emit(paths)

    def _copy_chosen(self) -> None:
        lines = [f"{shown_name(str(one.path))}\t{fate_of(one)}" for one in self._chosen()]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
